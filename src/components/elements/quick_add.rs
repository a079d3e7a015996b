//! One line that adds a row each time Enter is pressed, for collecting ideas. It must not know what a row is.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::i18n::session as words;
use crate::model::MAX_TEXT_CHARS;
use crate::state::use_session;

/// The line with its button; it empties itself and keeps the focus.
#[component]
pub fn QuickAdd(
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// Takes what was written.
    on_add: Callback<String>,
) -> impl IntoView {
    let lang = use_session().lang();
    let draft = RwSignal::new(String::new());
    view! {
        <form
            class="quick-add"
            on:submit=move |event| {
                event.prevent_default();
                let text = draft.get_untracked().trim().to_owned();
                if !text.is_empty() {
                    draft.set(String::new());
                    on_add.run(text);
                }
            }
        >
            <input
                class="input"
                autocomplete="off"
                maxlength=MAX_TEXT_CHARS.to_string()
                aria-label=label.clone()
                placeholder=label
                prop:value=move || draft.get()
                on:input=move |event| draft.set(event_target_value(&event))
            />
            <button type="submit" class="button">
                {icon(Icon::Plus)}
                {words::ADD.of(lang)}
            </button>
        </form>
    }
}
