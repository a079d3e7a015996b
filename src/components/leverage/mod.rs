//! The parts of the page of leverage: the web of strengths, actions and flags, the lists around it, and what they share.
//! They must not know how moves and findings come about.

mod best;
mod card;
mod face;
mod ideas;
mod join;
mod moves;
mod needs;
mod pull;
mod strengths;
mod web;

pub use best::BestActions;
pub use ideas::Ideas;
pub use join::JoinTicks;
pub use moves::MovesPanel;
pub use needs::{AskWhom, Needs};
pub use strengths::StrengthTests;
pub use web::WebPanel;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::options;
use crate::i18n::{leverage, sheet as words};
use crate::model::{Action, ActionId, ObjectiveId};
use crate::state::{Selection, Session, use_session};

/// Our people as options, below the question who.
pub fn team_options(session: Session) -> Signal<Vec<(String, String)>> {
    options::team(session, words::NO_WHO.of(session.lang()))
}

/// The head of a panel: what it holds, and in one line what it is for.
fn head(sign: Icon, title: &'static str, help: &'static str) -> impl IntoView {
    view! {
        <header class="panel-head">
            {icon(sign)}
            <h2>{title}</h2>
        </header>
        <p class="muted small leverage-help">{help}</p>
    }
}

/// An action of a sheet, following the plan.
fn row_of(sheet: ObjectiveId, id: ActionId) -> Memo<Option<Arc<Action>>> {
    use_session().memo(move |plan| plan.objectives.get(sheet)?.actions.shared(id))
}

/// What an action is, with the threads that it hangs on; it opens in the inspector.
#[component]
fn ActionRow(id: ActionId, row: Memo<Option<Arc<Action>>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let text = move || {
        let what = row.get().map(|row| row.what.clone()).unwrap_or_default();
        if what.trim().is_empty() { words::ACTION_WHAT.of(lang).to_owned() } else { what }
    };
    let count = move |sign: Icon, name: &'static str, count: usize| {
        (count > 0).then(|| {
            view! {
                <span class="row-count" title=name>
                    {icon(sign)}
                    <span class="visually-hidden">{name} " "</span>
                    {count}
                </span>
            }
        })
    };
    let counts = move || {
        row.get().map(|row| {
            view! {
                {count(Icon::Bell, words::ACTION_USES.of(lang), row.uses.len())}
                {count(Icon::Flag, words::ACTION_REMOVES.of(lang), row.removes.len())}
                {count(Icon::Help, leverage::ACTION_FINDS.of(lang), row.finds.len())}
            }
        })
    };
    view! {
        <button type="button" class="row-button row-what" on:click=move |_| session.view.selection.set(Selection::Action(id))>
            <span class="row-text">
                <span>{text}</span>
                <span class="row-counts muted small">{counts}</span>
            </span>
        </button>
    }
}
