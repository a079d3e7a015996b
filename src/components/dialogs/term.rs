//! What a term means, over whatever is open; the help has the rest.

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::i18n::glossary::{self as words, Term};
use crate::state::{Dialog, HelpSpot, Route, use_session};

/// A term with its explanation and an example.
#[component]
pub fn TermDialog(
    /// Which.
    term: Term,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    view! {
        <Frame title=term.name().of(lang) lang=lang on_close=close>
            <p>{term.help().of(lang)}</p>
            <p class="muted">{term.example_line(lang)}</p>
            <footer class="dialog-foot">
                <a class="button" href=Route::Help(HelpSpot::Term(term)).hash() on:click=move |_| close.run(())>
                    {words::MORE_IN_HELP.of(lang)}
                </a>
            </footer>
        </Frame>
    }
}
