//! The save status: always on the screen, and always the truth.

use leptos::prelude::*;

use crate::i18n::shell;
use crate::state::{SaveStatus, use_session};

/// What is on the device and what is not.
#[component]
pub fn SaveStatusView() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let status = session.save_status();
    let word = move || match status.get() {
        SaveStatus::Saved { at: Some(time) } => shell::SAVED_AT.fill(lang, &[("time", &time)]),
        SaveStatus::Saved { at: None } => shell::SAVED.of(lang).to_owned(),
        SaveStatus::Saving => shell::SAVING.of(lang).to_owned(),
        SaveStatus::Failed { .. } => shell::SAVE_FAILED.of(lang).to_owned(),
        SaveStatus::Memory => shell::MEMORY_ONLY.of(lang).to_owned(),
    };
    let help = move || match status.get() {
        SaveStatus::Saved { .. } => shell::SAVED_HELP.of(lang).to_owned(),
        SaveStatus::Saving => shell::SAVING_HELP.of(lang).to_owned(),
        SaveStatus::Failed { why } => why,
        SaveStatus::Memory => shell::MEMORY_HELP.of(lang).to_owned(),
    };
    view! {
        <span
            class="save-status"
            data-testid="save-status"
            data-state=move || status.get().word()
            title=help
            role="status"
        >
            <span class="save-dot" aria-hidden="true"></span>
            <span class="save-word">{word}</span>
        </span>
    }
}
