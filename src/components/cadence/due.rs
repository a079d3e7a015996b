//! Whose turn it is: every account with a clock, the most overdue first, and one button for each call or visit that was made.
//! It must not know intervals.

use leptos::prelude::*;

use super::row::DueRow;
use super::{CadenceData, Row};
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::each::each;
use crate::components::field::DateInput;
use crate::components::filter_box::FilterBox;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::Text;
use crate::i18n::territory::cadence as words;
use crate::model::day::Date;
use crate::model::order;
use crate::state::{memo, use_session};

/// Days that count as soon.
const SOON_DAYS: i64 = 28;

const SHOWN: [Text; 3] = [words::SHOW_LATE, words::SHOW_SOON, words::SHOW_ALL];

fn fits(row: &Row, show: usize, today: Date) -> bool {
    match show {
        0 => row.late().is_some(),
        1 => row.due().is_some_and(|due| Some(due) <= today.plus_days(SOON_DAYS)),
        _ => true,
    }
}

/// The list.
#[component]
pub fn DueList(
    /// What the screen reads.
    data: CadenceData,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let show = RwSignal::new(None::<usize>);
    let filter = RwSignal::new(String::new());
    let on = RwSignal::new(Some(data.today.get_untracked()));
    let counts = memo(move || {
        let today = data.today.get();
        data.rows
            .with(|rows| [0, 1, 2].map(|show| rows.values().filter(|row| fits(row, show, today)).count()))
    });
    // What is overdue comes first; with nothing overdue everybody is shown.
    let chosen = move || show.get().unwrap_or(if counts.get()[0] > 0 { 0 } else { 2 });
    let shown = memo(move || {
        let (today, chosen, wanted) = (data.today.get(), chosen(), filter.get().trim().to_lowercase());
        let mut all: Vec<_> = data.rows.with(|rows| {
            let fit = rows.values().filter(|row| {
                fits(row, chosen, today)
                    && (wanted.is_empty() || row.line.name.to_lowercase().contains(&wanted))
            });
            // The graver severity is the smaller one; none at all comes last.
            fit.map(|row| (row.late().is_none(), row.late(), row.due(), row.line.name.clone(), row.line.id))
                .collect()
        });
        order::sort(&mut all);
        all.into_iter().map(|(.., id)| id).collect::<Vec<_>>()
    });
    let drawn = gradual(move || shown.with(Vec::len));
    let rows = move || shown.with(|shown| shown.iter().take(drawn.get()).copied().collect::<Vec<_>>());
    let has_none = move || data.rows.with(|rows| rows.is_empty());
    let is_future = move || on.get().is_some_and(|on| on > data.today.get());
    view! {
        <section class="panel cadence-due">
            <header class="panel-head"><h2>{words::DUE.of(lang)}</h2></header>
            <p class="muted small">{words::DUE_HELP.of(lang)}</p>
            {when(has_none, move || view! { <p class="muted">{words::NO_CLOCK.of(lang)}</p> })}
            {when(move || !has_none(), move || view! {
                <Tools counts=counts chosen=Signal::derive(chosen) show=show filter=filter on=on/>
                {when(is_future, move || view! { <p class="problem" role="alert">{words::NO_FUTURE.of(lang)}</p> })}
                <ul class="cadence-rows">
                    {each(rows, |id| *id, move |id| view! { <DueRow id=id data=data on=on/> })}
                </ul>
                {when(move || shown.with(Vec::is_empty), move || view! {
                    <p class="muted">{move || if chosen() == 0 { words::NOBODY_LATE } else { words::NOBODY_FITS }.of(lang)}</p>
                })}
            })}
        </section>
    }
}

/// What to look at, and for which day contacts are logged.
#[component]
fn Tools(
    counts: Memo<[usize; 3]>,
    chosen: Signal<usize>,
    show: RwSignal<Option<usize>>,
    filter: RwSignal<String>,
    on: RwSignal<Option<Date>>,
) -> impl IntoView {
    let lang = use_session().lang();
    let choice = move || {
        let options = SHOWN
            .iter()
            .zip(counts.get())
            .map(|(text, count)| ChoiceOption::plain(text.fill(lang, &[("count", &count.to_string())])));
        view! {
            <Choice
                label=words::SHOW.of(lang)
                options=options.collect()
                value=Signal::derive(move || Some(chosen.get()))
                on_pick=Callback::new(move |at| show.set(at))
            />
        }
    };
    view! {
        <div class="land-tools">
            {choice}
            <FilterBox class="input" label=words::FILTER.of(lang) text=filter/>
            <label class="cadence-on">
                <span class="field-label">{words::LOG_ON.of(lang)}</span>
                <DateInput value=on on_commit=Callback::new(move |day| on.set(day)) label=words::LOG_ON.of(lang)/>
            </label>
        </div>
    }
}
