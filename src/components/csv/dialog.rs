//! The dialog that reads a table of accounts: a file, what its columns are, what its rows become. It must not know how rows
//! are read.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::columns::Columns;
use super::look::Look;
use super::rows::Rows;
use crate::components::dialog::Dialog;
use crate::components::when::when;
use crate::i18n::shell;
use crate::i18n::territory::csv as words;
use crate::state::{Accounts, use_session};

/// The dialog.
#[component]
pub fn CsvDialog(
    /// Every account.
    accounts: Memo<Accounts>,
    /// The names of our own measures.
    own: Signal<Vec<String>>,
    /// Called when it is closed.
    on_close: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let look = Look::new(session, accounts);
    let has_table = move || look.table.with(Option::is_some);
    let take = move |_| {
        let (fresh, known) = look.taken(session);
        on_close.run(());
        session.take_accounts(fresh, known);
    };
    view! {
        <Dialog title=words::TITLE.of(lang) lang=lang on_close=on_close wide=true>
            <p class="muted">{words::HELP.of(lang)}</p>
            <PickFile look=look own=own/>
            {when(has_table, move || view! {
                <Columns look=look own=own/>
                <Rows look=look/>
            })}
            <div class="dialog-foot">
                <button type="button" class="button" on:click=move |_| on_close.run(())>{shell::CANCEL.of(lang)}</button>
                <button
                    type="button"
                    class="button button-primary"
                    data-testid="csv-take"
                    disabled=move || look.count() == 0
                    on:click=take
                >
                    {move || match look.count() {
                        0 => words::TAKE_NONE.of(lang).to_owned(),
                        count => words::TAKE.fill(lang, &[("count", &count.to_string())]),
                    }}
                </button>
            </div>
        </Dialog>
    }
}

/// The file, and why it is refused.
#[component]
fn PickFile(look: Look, own: Signal<Vec<String>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let reading = RwSignal::new(None::<String>);
    let problem = RwSignal::new(None::<String>);
    let choose = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            problem.set(None);
            reading.set(Some(file.name()));
            session.read_table(file, move |table| {
                // The dialog may be closed by then.
                if reading.try_set(None).is_some() {
                    return;
                }
                match table {
                    Ok(table) => look.begin(table, &own.get_untracked()),
                    Err(why) => {
                        look.table.set(None);
                        problem.set(Some(why));
                    }
                }
            });
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let has_table = move || look.table.with(Option::is_some);
    let pick_label = move || if has_table() { words::OTHER_FILE } else { words::PICK_FILE }.of(lang);
    view! {
        <div class="drop-zone csv-pick">
            <label class="button">
                {pick_label}
                <input
                    type="file"
                    class="visually-hidden"
                    accept=".csv,.tsv,.txt,text/csv"
                    data-testid="csv-file"
                    aria-label=pick_label
                    on:change=choose
                />
            </label>
            <span>{move || look.table.with(|table| table.as_ref().map(|table| table.name.clone()))}</span>
        </div>
        <div aria-live="polite">
            {move || problem.get().map(|problem| view! {
                <div class="refusal" role="alert">
                    <p>{problem}</p>
                    <p class="muted">{words::NOTHING_TAKEN.of(lang)}</p>
                </div>
            })}
            {move || reading.get().map(|name| view! { <p class="muted">{words::READING.fill(lang, &[("name", &name)])}</p> })}
        </div>
    }
}
