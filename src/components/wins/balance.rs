//! The win-win picture: four quarters, we against them, with the people who stand in each. A table says it more clearly
//! than a drawing would, since for one objective all people stand in one column.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::influences::Rows;
use crate::components::when::{when, when_or};
use crate::i18n::{accounts, wins as words};
use crate::method::win_win::{self, Outcome};
use crate::model::{ObjectiveId, PersonId};
use crate::state::{Selection, use_session};

/// Most names that are listed at one place.
const SHOWN: usize = 8;

/// The picture.
#[component]
pub fn Balance(
    /// Of which sheet.
    sheet: ObjectiveId,
    /// Its rows.
    rows: Rows,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ours = session.memo(move |plan| Some(win_win::ours(&plan.objectives.get(sheet)?.our_win)));
    let ours = move || ours.get().unwrap_or(Outcome::Unknown);
    let who = Signal::derive(move || {
        rows.with(|rows| {
            let present = rows.iter().flatten().filter(|row| !row.has_left);
            let one = |row: &std::sync::Arc<crate::method::influence_table::TableRow>| {
                let name = accounts::display_person(lang, &row.person.name);
                (row.person.id, name, win_win::theirs(&row.influence))
            };
            present.map(one).collect::<Vec<(PersonId, String, Outcome)>>()
        })
    });
    let quarter = move |us: Outcome, them: Outcome| {
        let is_ours = move || ours() == us;
        view! {
            <td class="quarter" class:is-ours=is_ours data-outcome=if us == them { outcome_word(us) } else { "mixed" }>
                <p class="quarter-name">{words::quarter(us, them).of(lang)}</p>
                {when_or(is_ours, move || view! { <Names who=who outcome=them/> }, || ())}
            </td>
        }
    };
    let row = move |them: Outcome| {
        let name = if them == Outcome::Wins { words::THEY_WIN } else { words::THEY_LOSE };
        view! {
            <tr>
                <th scope="row">{name.of(lang)}</th>
                {quarter(Outcome::Wins, them)}
                {quarter(Outcome::Loses, them)}
            </tr>
        }
    };
    let has_unknown = move || who.with(|who| who.iter().any(|one| one.2 == Outcome::Unknown));
    view! {
        <section class="panel balance">
            <header class="panel-head"><h2>{words::BALANCE.of(lang)}</h2></header>
            <p class="muted small">{words::BALANCE_HELP.of(lang)}</p>
            <table class="balance-table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{words::WE_WIN.of(lang)}</th>
                        <th scope="col">{words::WE_LOSE.of(lang)}</th>
                    </tr>
                </thead>
                <tbody>{row(Outcome::Wins)} {row(Outcome::Loses)}</tbody>
            </table>
            {when(move || ours() == Outcome::Unknown, move || view! { <p class="small">{words::OURS_FIRST.of(lang)}</p> })}
            {when(has_unknown, move || view! {
                <div class="balance-unknown">
                    <p class="quarter-name">{words::NOT_KNOWN.of(lang)}</p>
                    <Names who=who outcome=Outcome::Unknown/>
                </div>
            })}
        </section>
    }
}

const fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Wins => "wins",
        Outcome::Loses => "loses",
        Outcome::Unknown => "unknown",
    }
}

/// The people for whom this comes out, counted.
#[component]
fn Names(who: Signal<Vec<(PersonId, String, Outcome)>>, outcome: Outcome) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let here = move || {
        let mut here = who.get();
        here.retain(|one| one.2 == outcome);
        here
    };
    let count = move || match here().len() {
        0 => words::NOBODY_HERE.of(lang).to_owned(),
        1 => words::ONE.of(lang).to_owned(),
        count => words::COUNT.fill(lang, &[("count", &count.to_string())]),
    };
    let more =
        move || here().len().checked_sub(SHOWN).filter(|more| *more > 0).map(|more| format!("+{more}"));
    view! {
        <p class="quarter-count">{count}</p>
        <div class="quarter-names">
            {each(move || here().into_iter().take(SHOWN), |one| (one.0, one.1.clone()), move |(id, name, _)| view! {
                <button type="button" class="chip" on:click=move |_| session.view.selection.set(Selection::Person(id, None))>
                    {name}
                </button>
            })}
            <span class="muted">{more}</span>
        </div>
    }
}
