//! SwotPage.

use leptos::prelude::*;

use crate::i18n::swot as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn SwotPage() -> impl IntoView {
    let lang = use_session().lang();
    view! { <header class="page-head"><h1>{words::TITLE.of(lang)}</h1></header> }
}
