//! The parts of the overview: what is looked for, the accounts with their objectives, and which roles are covered. They must
//! not open plans.

mod account;
mod cover;
mod filters;
mod heat;
mod trend;

use leptos::prelude::*;

use self::account::AccountCard;
use self::filters::Filters;
use self::heat::RoleHeat;
use crate::components::each::each;
use crate::components::gradual::gradual_anew;
use crate::components::when::{when, when_or};
use crate::i18n::territory::overview as words;
use crate::method::territory::overview::{Entry, Look, find};
use crate::state::{OverviewView, memo, memo_after, use_session};

/// Everything below the head of the overview.
#[component]
pub fn OverviewBody() -> impl IntoView {
    let session = use_session();
    let accounts = session.accounts();
    let thresholds = memo(move || session.settings().with(|settings| settings.thresholds.clone()));
    let look = session.view.overview;
    let found = memo_after(move |before: Option<&Vec<Entry>>| {
        let before = before.map_or(&[][..], Vec::as_slice);
        accounts.with(|all| {
            thresholds.with(|thresholds| {
                look.with(|look| find(all, look, session.today().get(), thresholds, before))
            })
        })
    });
    // One account needs no help in being found; a filter that is set can always be taken away.
    let has_filters = move || accounts.with(Vec::len) > 1 || look.with(Look::is_narrow);
    let is_list = move || session.view.overview_view.get() == OverviewView::List;
    view! {
        {when(has_filters, move || view! { <Filters accounts=accounts thresholds=thresholds found=found/> })}
        {when_or(is_list, move || view! { <AccountList found=found/> }, move || view! { <RoleHeat found=found/> })}
        {when(move || found.with(Vec::is_empty) && has_filters(), move || view! { <NothingFits/> })}
    }
}

#[component]
fn AccountList(found: Memo<Vec<Entry>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let drawn = gradual_anew(move || found.with(Vec::len), move || session.view.overview.get());
    let shown = move || found.with(|found| found.iter().take(drawn.get()).cloned().collect::<Vec<_>>());
    let has_sheets = move || found.with(|found| found.iter().any(|entry| !entry.sheets.is_empty()));
    view! {
        {when(has_sheets, move || view! {
            // Each line says to what its parts belong by itself.
            <div class="land-columns small muted" aria-hidden="true">
                <span>{crate::i18n::accounts::POSITION.of(lang)}</span>
                <span>{words::OBJECTIVE.of(lang)}</span>
                <span>{words::TREND.of(lang)}</span>
                <span>{words::ROLES.of(lang)}</span>
                <span>{words::WEAKEST.of(lang)}</span>
                <span>{words::NEXT.of(lang)}</span>
            </div>
        })}
        <ul class="account-list">
            {each(shown, |entry| (entry.account.id, entry.version), move |entry| view! { <AccountCard entry=entry/> })}
        </ul>
    }
}

#[component]
fn NothingFits() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let look = session.view.overview;
    view! {
        <section class="panel empty">
            <h2>{words::NOTHING.of(lang)}</h2>
            <p>{words::NOTHING_HELP.of(lang)}</p>
            <button type="button" class="button" on:click=move |_| look.update(|look| *look = look.widened())>
                {words::WIDEN.of(lang)}
            </button>
        </section>
    }
}
