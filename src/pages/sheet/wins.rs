//! Results, wins and what each may lose.

use leptos::prelude::*;

use crate::i18n::sheet_pages;
use crate::model::ObjectiveId;
use crate::state::use_session;

/// The page.
#[component]
pub fn WinsPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let lang = use_session().lang();
    let _ = sheet;
    view! {
        <section class="panel">
            <h2>{sheet_pages::WINS.of(lang)}</h2>
        </section>
    }
}
