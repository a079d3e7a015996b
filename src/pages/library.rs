//! The objections library: what is objected, what it means, and our prepared replies.

use leptos::prelude::*;

use crate::components::objections::LibraryEntries;
use crate::i18n::objections as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn Library() -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <div class="page library">
            <header class="page-head">
                <div>
                    <h1>{words::LIBRARY_TITLE.of(lang)}</h1>
                    <p class="muted">{words::LIBRARY_HELP.of(lang)}</p>
                </div>
            </header>
            <LibraryEntries/>
            <p class="muted small">{words::LIBRARY_BACKUP.of(lang)}</p>
        </div>
    }
}
