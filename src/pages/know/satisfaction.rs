//! SatisfactionPage.

use leptos::prelude::*;

use crate::i18n::satisfaction as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn SatisfactionPage() -> impl IntoView {
    let lang = use_session().lang();
    view! { <header class="page-head"><h1>{words::TITLE.of(lang)}</h1></header> }
}
