//! The year week by week: the time there is, the verdict, the picture with its table, and a proposal that levels it. It must
//! not know how touches fall due.

use leptos::prelude::*;

use super::CadenceData;
use super::spread::Spread;
use crate::components::checked::CheckedInput;
use crate::components::field::{Field, Tick};
use crate::components::picture::Figure;
use crate::components::when::when;
use crate::diagram::load::{LoadWords, load, parts};
use crate::i18n::territory::cadence as words;
use crate::i18n::{Lang, Text, format};
use crate::method::territory::capacity::Capacity;
use crate::method::territory::load::{Shift, Verdict, Week, Year, is_over, judge, spread, year};
use crate::method::territory::market::number;
use crate::model::day::Date;
use crate::state::{memo, use_session};

/// Minutes of a week.
const WEEK_MINUTES: u32 = 7 * 24 * 60;
/// Minutes of a day.
const DAY_MINUTES: u32 = 24 * 60;

/// The year and what there is time for.
#[component]
pub fn LoadFigure(
    /// What the screen reads.
    data: CadenceData,
) -> impl IntoView {
    let lang = use_session().lang();
    let (with_unmet, is_spread) = (RwSignal::new(false), RwSignal::new(false));
    let now = memo(move || {
        let (today, with_unmet) = (data.today.get(), with_unmet.get());
        data.accounts.with(|all| data.cadence.with(|cadence| year(all, cadence, today, with_unmet)))
    });
    let level = memo(move || {
        let (today, with_unmet) = (data.today.get(), with_unmet.get());
        is_spread.get().then(|| {
            data.accounts.with(|all| {
                data.cadence.with(|cadence| {
                    data.capacity.with(|capacity| spread(all, cadence, today, with_unmet, capacity))
                })
            })
        })
    });
    let picture = Signal::derive(move || {
        now.with(|year| {
            level.with(|level: &Option<(Year, Vec<Shift>)>| {
                data.capacity.with(|capacity| {
                    load(
                        year,
                        level.as_ref().map(|(year, _)| year),
                        capacity,
                        &picture_words(lang, year, capacity),
                    )
                })
            })
        })
    });
    let unmet = move || now.with(|year| year.unmet);
    view! {
        <div class="cadence-load">
            <section class="panel">
                <header class="panel-head"><h2>{words::CAPACITY.of(lang)}</h2></header>
                <p class="muted small">{words::CAPACITY_HELP.of(lang)}</p>
                <div class="cadence-capacity">
                    <Minutes label=words::CALL_MINUTES most=DAY_MINUTES per=1 data=data read=|all| all.call_minutes write=|all, to| all.call_minutes = to/>
                    <Minutes label=words::VISIT_MINUTES most=WEEK_MINUTES per=1 data=data read=|all| all.visit_minutes write=|all, to| all.visit_minutes = to/>
                    <Minutes label=words::WEEK_HOURS most=WEEK_MINUTES per=60 data=data read=|all| all.week_minutes write=|all, to| all.week_minutes = to/>
                </div>
                <Says data=data now=now/>
                {when(move || unmet() > 0, move || view! {
                    <Tick
                        label=words::WITH_UNMET.fill(lang, &[("count", &unmet().to_string())])
                        value=with_unmet
                        on_change=Callback::new(move |is_on| with_unmet.set(is_on))
                    />
                })}
                <Tick label=words::SPREAD.of(lang) value=is_spread on_change=Callback::new(move |is_on| is_spread.set(is_on))/>
                {when(move || is_spread.get(), move || view! { <Spread now=now level=level capacity=data.capacity/> })}
            </section>
            <Figure name="qipu-cadence-year" title=words::LOAD.of(lang) picture=picture>
                <p class="muted small">{words::LOAD_HELP.of(lang)}</p>
                <details class="cadence-weeks">
                    <summary>{words::TABLE.of(lang)}</summary>
                    <Weeks now=now level=level capacity=data.capacity/>
                </details>
            </Figure>
        </div>
    }
}

fn picture_words(lang: Lang, year: &Year, capacity: &Capacity) -> LoadWords {
    let are_hours = capacity.call_minutes.is_some() && capacity.visit_minutes.is_some();
    let week = capacity.week_minutes.map(|minutes| words::hours(u64::from(minutes))).unwrap_or_default();
    let month = |at: usize| year.monday(at).map(Date::month);
    let is_first = |at: &usize| at.checked_sub(1).is_some_and(|before| month(before) != month(*at));
    let months = (0..year.weeks.len()).filter(is_first);
    LoadWords {
        unit: if are_hours { words::HOURS } else { words::TOUCHES }.of(lang).to_owned(),
        calls: words::CALLS.of(lang).to_owned(),
        visits: words::VISITS.of(lang).to_owned(),
        capacity: words::THERE.fill(lang, &[("hours", &week)]),
        level: words::TO.of(lang).to_owned(),
        months: months.filter_map(|at| Some((at, words::month(lang, month(at)?)))).collect(),
    }
}

/// The verdict, in words with its numbers.
#[component]
fn Says(data: CadenceData, now: Memo<Year>) -> impl IntoView {
    let lang = use_session().lang();
    let judged = memo(move || now.with(|year| data.capacity.with(|capacity| judge(year, capacity))));
    let text = move || {
        let judged = judged.get();
        let all = now.with(Year::total);
        let hours = |minutes: Option<u64>| minutes.map(words::hours).unwrap_or_default();
        let weeks = match judged.verdict {
            Verdict::Crowded(weeks) => weeks.to_string(),
            _ => String::new(),
        };
        words::verdict(judged.verdict).fill(
            lang,
            &[
                ("calls", &all.calls.to_string()),
                ("visits", &all.visits.to_string()),
                ("needed", &hours(judged.needed)),
                ("there", &hours(judged.there)),
                ("weeks", &weeks),
            ],
        )
    };
    let counted = move || {
        now.with(|year| {
            let are_all = year.counted > 0 && year.unmet == 0;
            let text = if are_all { words::COUNTED_ALL } else { words::COUNTED };
            text.fill(
                lang,
                &[
                    ("count", &year.counted.to_string()),
                    ("untiered", &year.untiered.to_string()),
                    ("unmet", &year.unmet.to_string()),
                ],
            )
        })
    };
    let state = move || match judged.get().verdict {
        Verdict::Feasible => "good",
        Verdict::Crowded(_) => "crowded",
        Verdict::Impossible => "bad",
        Verdict::Nothing | Verdict::Unsaid => "open",
    };
    view! {
        <div class="cadence-says" role="status" data-testid="load-verdict" data-state=state>
            <p>{text}</p>
            <p class="muted small">{counted}</p>
        </div>
    }
}

/// A number of minutes, written in units of so many.
#[component]
fn Minutes(
    label: Text,
    most: u32,
    per: u32,
    data: CadenceData,
    read: fn(&Capacity) -> Option<u32>,
    write: fn(&mut Capacity, Option<u32>),
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let value = Signal::derive(move || {
        data.capacity
            .with(read)
            .map(|minutes| format::decimal(f64::from(minutes) / f64::from(per)))
            .unwrap_or_default()
    });
    let put = Callback::new(move |typed: String| {
        let minutes = number(&typed).map(|hundredths| (hundredths * i64::from(per) + 50) / 100);
        let fits = minutes.and_then(|all| u32::try_from(all).ok()).filter(|all| *all <= most);
        let is_taken = fits.is_some() || typed.trim().is_empty();
        if is_taken {
            session.change_choices(|choices| write(&mut choices.capacity, fits));
        }
        is_taken
    });
    let wrong = Callback::new(move |text: String| {
        words::NUMBER_WRONG.fill(lang, &[("text", &text), ("most", &(most / per).to_string())])
    });
    view! {
        <Field label=label.of(lang)>
            <CheckedInput value=value on_commit=put label=label.of(lang) wrong=wrong placeholder="?"/>
        </Field>
    }
}

/// What the picture shows, in numbers.
#[component]
fn Weeks(
    now: Memo<Year>,
    level: Memo<Option<(Year, Vec<Shift>)>>,
    capacity: Memo<Capacity>,
) -> impl IntoView {
    let lang = use_session().lang();
    let has_level = move || level.with(Option::is_some);
    let rows = move || {
        let capacity = capacity.get();
        let are_hours = capacity.call_minutes.is_some() && capacity.visit_minutes.is_some();
        now.with(|year| {
            let row = |(at, week): (usize, &Week)| {
                let (calls, visits) = parts(*week, &capacity);
                let level = level.with(|level| {
                    level.as_ref().and_then(|(year, _)| year.weeks.get(at)).map(|week| {
                        let (calls, visits) = parts(*week, &capacity);
                        format::decimal(calls + visits)
                    })
                });
                let state = if is_over(*week, &capacity) { words::OVER } else { words::WITHIN };
                view! {
                    <tr>
                        <th scope="row">{year.monday(at).map(format::day)}</th>
                        <td>{week.calls}</td>
                        <td>{week.visits}</td>
                        <td>{if are_hours { format::decimal(calls + visits) } else { "—".to_owned() }}</td>
                        <td>{if capacity.is_known() { state.of(lang) } else { "—" }}</td>
                        {level.map(|level| view! { <td>{level}</td> })}
                    </tr>
                }
            };
            year.weeks.iter().enumerate().map(row).collect_view()
        })
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{words::WEEK.of(lang)}</th>
                    <th scope="col">{words::CALLS.of(lang)}</th>
                    <th scope="col">{words::VISITS.of(lang)}</th>
                    <th scope="col">{words::HOURS.of(lang)}</th>
                    <th scope="col">{words::CAPACITY.of(lang)}</th>
                    {when(has_level, move || view! { <th scope="col">{words::TO.of(lang)}</th> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
