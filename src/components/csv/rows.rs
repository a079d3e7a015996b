//! What each row of a table becomes, and what to do with one whose name is known. It must not know how rows are read.

use leptos::prelude::*;

use super::look::{Look, Take};
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::each::each;
use crate::components::field::Pick;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::territory::csv as words;
use crate::i18n::{Lang, Text};
use crate::state::{AccountFate, AccountReading, memo, use_session};

/// Rows that are drawn; all of them are taken.
const MOST: usize = 300;

/// Which rows are shown.
const SHOWN: [Text; 4] = [words::SHOW_ALL, words::SHOW_NEW, words::SHOW_KNOWN, words::SHOW_BAD];

/// The rows.
#[component]
pub fn Rows(
    /// The look at the table.
    look: Look,
) -> impl IntoView {
    let lang = use_session().lang();
    let show = RwSignal::new(0_usize);
    let counts = memo(move || {
        look.readings
            .with(|rows| [1, 2, 3].map(|kind| rows.iter().filter(|row| kind_of(row) == kind).count()))
    });
    let places = memo(move || {
        let show = show.get();
        look.readings.with(|rows| {
            let fits = rows.iter().enumerate().filter(|(_, row)| show == 0 || kind_of(row) == show);
            fits.map(|(at, _)| at).collect::<Vec<_>>()
        })
    });
    let drawn = gradual(move || places.with(|places| places.len().min(MOST)));
    let rows = move || {
        let most = drawn.get().min(MOST);
        look.readings.with(|all| {
            places.with(|places| {
                places.iter().take(most).filter_map(|at| all.get(*at).cloned()).collect::<Vec<_>>()
            })
        })
    };
    let sum = move || {
        let [new, known, bad] = counts.get().map(|count| count.to_string());
        words::SUM.fill(lang, &[("new", &new), ("known", &known), ("bad", &bad)])
    };
    let hidden = move || places.with(|places| places.len().saturating_sub(MOST));
    view! {
        <section class="csv-part">
            <h3>{words::ROWS.of(lang)}</h3>
            <p role="status" data-testid="csv-sum">{sum}</p>
            {when(move || counts.get()[2] > 0, move || view! { <p class="muted small">{words::BAD_HELP.of(lang)}</p> })}
            {when(move || counts.get()[1] > 0, move || view! { <ForKnown look=look/> })}
            <Choice
                label=words::SHOW_ONLY.of(lang)
                options=SHOWN.iter().map(|text| ChoiceOption::plain(text.of(lang))).collect()
                value=Signal::derive(move || Some(show.get()))
                on_pick=Callback::new(move |at: Option<usize>| show.set(at.unwrap_or(0)))
            />
            <div class="csv-rows" tabindex="0" role="region" aria-label=words::ROWS.of(lang)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words::LINE.of(lang)}</th>
                            <th scope="col">{words::column(crate::method::territory::columns::Column::Name).of(lang)}</th>
                            <th scope="col">{words::BECOMES.of(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {each(rows, |row| (row.line, format!("{:?}", row.fate), row.name.clone()), move |row| view! { <RowLine row=row look=look/> })}
                    </tbody>
                </table>
                {when(move || hidden() > 0, move || view! {
                    <p class="muted small">{move || words::NOT_SHOWN.fill(lang, &[("count", &hidden().to_string())])}</p>
                })}
            </div>
        </section>
    }
}

/// New, known or unreadable, as the choices have it.
const fn kind_of(row: &AccountReading) -> usize {
    match row.fate {
        AccountFate::New => 1,
        AccountFate::Known(_) | AccountFate::Twice(_) => 2,
        AccountFate::Unreadable(_) => 3,
    }
}

const fn take_text(take: Take) -> Text {
    match take {
        Take::Leave => words::LEAVE,
        Take::Update => words::UPDATE,
        Take::Create => words::CREATE,
    }
}

fn options(lang: Lang, takes: &[Take]) -> Vec<(String, String)> {
    takes.iter().map(|take| (take.word().to_owned(), take_text(*take).of(lang).to_owned())).collect()
}

/// What is done with every row whose name is known.
#[component]
fn ForKnown(look: Look) -> impl IntoView {
    let lang = use_session().lang();
    let takes = [Take::Leave, Take::Update, Take::Create];
    let pick = Callback::new(move |at: Option<usize>| {
        if let Some(take) = at.and_then(|at| takes.get(at)) {
            look.single.set(std::collections::BTreeMap::new());
            look.known.set(*take);
        }
    });
    view! {
        <div class="csv-known">
            <span class="field-label">{words::FOR_KNOWN.of(lang)}</span>
            <Choice
                label=words::FOR_KNOWN.of(lang)
                options=takes.iter().map(|take| ChoiceOption::plain(take_text(*take).of(lang))).collect()
                value=Signal::derive(move || takes.iter().position(|take| *take == look.known.get()))
                on_pick=pick
            />
            <span class="muted small">{words::UPDATE_HELP.of(lang)}</span>
        </div>
    }
}

#[component]
fn RowLine(row: AccountReading, look: Look) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let line = row.line;
    let name = row.name.clone();
    let fate = row.fate.clone();
    let becomes = match &fate {
        AccountFate::New => words::FATE_NEW.of(lang).to_owned(),
        AccountFate::Known(_) => words::FATE_KNOWN.of(lang).to_owned(),
        AccountFate::Twice(first) => words::FATE_TWICE.fill(lang, &[("line", &first.to_string())]),
        AccountFate::Unreadable(_) => words::FATE_BAD.of(lang).to_owned(),
    };
    let faults = match &fate {
        AccountFate::Unreadable(faults) => {
            let headings =
                look.table.with_untracked(|table| table.as_ref().map(|table| table.headings.clone()));
            let headings = headings.unwrap_or_default();
            faults.iter().map(|fault| session.fault_text(fault, &headings)).collect()
        }
        _ => Vec::new(),
    };
    let takes: &[Take] = match fate {
        AccountFate::Known(_) => &[Take::Leave, Take::Update, Take::Create],
        AccountFate::Twice(_) => &[Take::Leave, Take::Create],
        AccountFate::New | AccountFate::Unreadable(_) => &[],
    };
    let is_bad = matches!(fate, AccountFate::Unreadable(_));
    let pick = (!takes.is_empty()).then(|| {
        let held = StoredValue::new(row);
        let pick = Callback::new(move |word: String| {
            if let Some(take) = Take::from_word(&word) {
                look.single.update(|single| {
                    single.insert(line, take);
                });
            }
        });
        view! {
            <Pick
                options=Signal::stored(options(lang, takes))
                value=Signal::derive(move || held.with_value(|row| look.take_of(row)).word().to_owned())
                on_pick=pick
                label=words::TAKE_LINE.fill(lang, &[("line", &line.to_string())])
            />
        }
    });
    view! {
        <tr data-testid="csv-row" class:is-bad=is_bad>
            <td>{line}</td>
            <td>{name}</td>
            <td>
                <span class:problem=is_bad>{becomes}</span>
                {faults.into_iter().map(|fault| view! { <p class="small">{fault}</p> }).collect_view()}
                {pick}
            </td>
        </tr>
    }
}
