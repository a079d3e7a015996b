//! RhythmPage.

use leptos::prelude::*;

use crate::i18n::rhythm as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn RhythmPage() -> impl IntoView {
    let lang = use_session().lang();
    view! { <header class="page-head"><h1>{words::TITLE.of(lang)}</h1></header> }
}
