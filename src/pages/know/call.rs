//! The call plan of a sheet.

use leptos::prelude::*;

use crate::i18n::call_plan as words;
use crate::model::ObjectiveId;
use crate::state::use_session;

/// The page.
#[component]
pub fn CallPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let lang = use_session().lang();
    let _ = sheet;
    view! { <h2>{words::TITLE.of(lang)}</h2> }
}
