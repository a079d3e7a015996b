//! The small "?" beside a term: its explanation is one click away, and nothing has to be left for it.

use leptos::prelude::*;

use crate::i18n::glossary::{Term, WHAT_IS};
use crate::state::{Dialog, use_session};

/// The button beside a term.
pub fn term_help(term: Term) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let name = WHAT_IS.fill(lang, &[("term", term.name().of(lang))]);
    view! {
        <button
            type="button"
            class="term-help"
            aria-label=name.clone()
            title=name
            on:click=move |_| session.view.dialog.set(Dialog::Term(term))
        >
            "?"
        </button>
    }
    .into_any()
}
