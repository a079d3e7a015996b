//! MapPage.

use leptos::prelude::*;

use crate::i18n::map as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn MapPage() -> impl IntoView {
    let lang = use_session().lang();
    view! { <header class="page-head"><h1>{words::TITLE.of(lang)}</h1></header> }
}
