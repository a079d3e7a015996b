//! The danger table as a screen of its own, behind the board's lens of mode and rating. It must not know how it is drawn.

use leptos::prelude::*;

use crate::components::position::DangerTable;
use crate::i18n::danger as words;
use crate::model::ObjectiveId;
use crate::state::{Route, use_session};

/// The page.
#[component]
pub fn DangerPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let board = session.plan_id().map(|plan| Route::Sheet(plan, sheet).hash());
    view! {
        <section class="panel danger-page">
            <header class="panel-head">
                <h2>{words::TITLE.of(lang)}</h2>
                <a class="link" href=board>{words::BACK.of(lang)}</a>
            </header>
            <p class="muted">{words::FOR.of(lang)}</p>
            <DangerTable sheet=sheet/>
        </section>
    }
}
