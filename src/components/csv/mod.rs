//! Accounts from a table and as a table: two buttons, and the look at a file before anything of it is taken. It must not know
//! the screen that it stands on.

mod columns;
mod dialog;
mod look;
mod rows;

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::territory::csv as words;
use crate::state::{Accounts, use_session};
use dialog::CsvDialog;

/// The buttons.
#[component]
pub fn CsvTools(
    /// Every account.
    accounts: Memo<Accounts>,
    /// The names of our own measures.
    own: Signal<Vec<String>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_open = RwSignal::new(false);
    let export = move |_| session.export_table(&accounts.get_untracked(), &own.get_untracked());
    view! {
        <button
            type="button"
            class="button"
            disabled=move || accounts.with(Vec::is_empty)
            data-testid="csv-export"
            on:click=export
        >
            {icon(Icon::Download)} {words::EXPORT.of(lang)}
        </button>
        <button type="button" class="button" data-testid="csv-import" on:click=move |_| is_open.set(true)>
            {icon(Icon::Import)} {words::IMPORT.of(lang)}
        </button>
        {when(move || is_open.get(), move || view! {
            <CsvDialog accounts=accounts own=own on_close=Callback::new(move |()| is_open.set(false))/>
        })}
    }
}
