//! What a screen of the territory says while there is no account, and the next step. It must not know the screen.

use leptos::prelude::*;

use crate::i18n::{Text, accounts};
use crate::state::{Dialog, use_session};

/// The panel.
#[component]
pub fn NoAccounts(
    /// What is missing.
    title: Text,
    /// What would be seen with it.
    help: Text,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    view! {
        <section class="panel empty">
            <h2>{title.of(lang)}</h2>
            <p>{help.of(lang)}</p>
            <button type="button" class="button button-primary" on:click=move |_| session.view.dialog.set(Dialog::NewAccount)>
                {accounts::NEW_ACCOUNT.of(lang)}
            </button>
        </section>
    }
}
