//! Win-results: what we win, who wins and who loses, and for each person result, win and how we know. It must not judge
//! them; what stands out comes as findings.

mod balance;
mod card;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::finding_card::FindingCard;
use crate::components::gradual::gradual;
use crate::components::influences::{Rows, row_of, rows_of};
use crate::components::our_win::OurWinFields;
use crate::components::when::when_or;
use crate::i18n::wins as words;
use crate::method::influence_table::TableRow;
use crate::method::win_win::{self, Outcome};
use crate::model::{Element, Judgement, ObjectiveId, PersonId, Subject};
use crate::state::{Route, SheetPage, memo, use_session};

/// The parts of the page.
#[component]
pub fn WinResults(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let rows = rows_of(session, sheet);
    view! {
        <div class="wins-top">
            <OurWin sheet=sheet/>
            <balance::Balance sheet=sheet rows=rows/>
        </div>
        <People sheet=sheet rows=rows/>
    }
}

/// What we win, at the top: the deal has to be worth it for us too.
#[component]
fn OurWin(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let outcome = session.memo(move |plan| Some(win_win::ours(&plan.objectives.get(sheet)?.our_win)));
    let verdict = move || match outcome.get().unwrap_or(Outcome::Unknown) {
        Outcome::Wins => ("wins", words::OURS_OK),
        Outcome::Loses => ("loses", words::OURS_BELOW),
        Outcome::Unknown => ("unknown", words::OURS_EMPTY),
    };
    let findings = move || {
        analysis.with(|all| {
            let found = all.as_ref().map(|all| {
                all.about(Subject::Objective(sheet))
                    .filter(|one| one.element == Element::WinResults)
                    .cloned()
                    .collect()
            });
            found.unwrap_or_else(Vec::new)
        })
    };
    view! {
        <section class="panel our-win">
            <header class="panel-head">
                <h2>{words::OURS.of(lang)}</h2>
                <span class="badge outcome" data-outcome=move || verdict().0>{move || verdict().1.of(lang)}</span>
            </header>
            <p class="muted small">{words::OURS_HELP.of(lang)}</p>
            <div class="form"><OurWinFields sheet=sheet/></div>
            {each(findings, |finding| (finding.rule, finding.inputs.clone()), move |finding| view! {
                <FindingCard finding=finding sheet=sheet/>
            })}
        </section>
    }
}

/// A card for each person who counts, the heaviest first.
#[component]
fn People(sheet: ObjectiveId, rows: Rows) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_filtered = RwSignal::new(false);
    let lacks_win = |row: &Arc<TableRow>| !row.influence.is_judged(Judgement::Win);
    let present = move |wanted: &dyn Fn(&Arc<TableRow>) -> bool| {
        rows.with_untracked(|rows| {
            let rows = rows.iter().flatten().filter(|row| !row.has_left && wanted(row));
            rows.map(|row| row.person.id).collect::<Vec<PersonId>>()
        })
    };
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.influences.ids()));
    // Looked at when the filter is set and when somebody comes or goes: a card must not vanish from under the first
    // letter of its win.
    let order = memo(move || {
        ids.with(|_| ());
        let is_filtered = is_filtered.get();
        present(&|row| !is_filtered || lacks_win(row))
    });
    let missing =
        move || rows.with(|rows| rows.iter().flatten().filter(|row| !row.has_left && lacks_win(row)).count());
    let count = move || match missing() {
        0 => words::ALL_HAVE.of(lang).to_owned(),
        1 => words::MISSING_ONE.of(lang).to_owned(),
        count => words::MISSING.fill(lang, &[("count", &count.to_string())]),
    };
    let drawn = gradual(move || order.with(Vec::len));
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let table = move || {
        let route = session.plan_id().map(|plan| Route::SheetPage(plan, sheet, SheetPage::Influences));
        route.map(Route::hash).unwrap_or_default()
    };
    view! {
        <section class="panel wins">
            <header class="panel-head">
                <h2>{words::TITLE.of(lang)}</h2>
                <button
                    type="button"
                    class="chip"
                    aria-pressed=move || is_filtered.get().to_string()
                    on:click=move |_| is_filtered.update(|is_filtered| *is_filtered = !*is_filtered)
                >
                    {words::ONLY_WITHOUT.of(lang)}
                </button>
            </header>
            <p class="muted small">{words::HELP.of(lang)}</p>
            {when_or(is_empty, move || view! {
                <div class="empty">
                    <h3>{words::EMPTY.of(lang)}</h3>
                    <p>{words::EMPTY_HELP.of(lang)}</p>
                    <a class="button button-primary" href=table>{words::TO_INFLUENCES.of(lang)}</a>
                </div>
            }, move || view! { <p class="small wins-missing" role="status">{count}</p> })}
            <div class="win-cards">
                {each(move || order.get().into_iter().take(drawn.get()), |id| *id, move |id| view! {
                    <card::WinCard sheet=sheet person=id row=row_of(rows, id)/>
                })}
            </div>
        </section>
    }
}
