//! The objections of an account: what was said, what we replied, and what it hints at.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::objections::ObjectionsLog;
use crate::i18n::objections as words;
use crate::state::{Route, use_session};

/// The screen.
#[component]
pub fn ObjectionsPage() -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <header class="page-head">
            <div>
                <h1>{words::TITLE.of(lang)}</h1>
                <p class="muted">{words::HELP.of(lang)}</p>
            </div>
            <div class="page-actions">
                <a class="button" href=Route::Library.hash()>{icon(Icon::Library)} {words::TO_LIBRARY.of(lang)}</a>
            </div>
        </header>
        <ObjectionsLog/>
    }
}
