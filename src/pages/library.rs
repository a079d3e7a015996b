//! The objections library: what is objected, what it means, and our prepared replies.

use leptos::prelude::*;

use crate::i18n::objections as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn Library() -> impl IntoView {
    let lang = use_session().lang();
    view! { <div class="page"><header class="page-head"><h1>{words::LIBRARY_TITLE.of(lang)}</h1></header></div> }
}
