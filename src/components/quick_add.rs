//! One line that adds a row and stands ready for the next: Enter is enough. It must not know what it adds.

use leptos::{ev, prelude::*};

use crate::components::icon::{Icon, icon};
use crate::i18n::leverage as words;
use crate::model::MAX_TEXT_CHARS;
use crate::state::use_session;

/// The line.
#[component]
pub fn QuickAdd(
    /// What it adds.
    label: &'static str,
    /// An example of what to write; with one, the button says what it adds.
    #[prop(optional)]
    example: Option<&'static str>,
    /// Handle by which it is given the focus.
    #[prop(optional)]
    handle: Option<String>,
    /// Takes what was written, without spaces around it.
    #[prop(into)]
    on_add: Callback<String>,
) -> impl IntoView {
    let lang = use_session().lang();
    let draft = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = draft.get_untracked().trim().to_owned();
        if !text.is_empty() {
            draft.set(String::new());
            on_add.run(text);
        }
    };
    let button = match example {
        None => view! {
            <button type="submit" class="button" aria-label=format!("{} · {label}", words::ADD.of(lang))>
                {icon(Icon::Plus)}
                {words::ADD.of(lang)}
            </button>
        }
        .into_any(),
        Some(_) => view! {
            <button type="submit" class="button button-small" title=label>
                {icon(Icon::Plus)}
                <span class="add-line-label">{label}</span>
            </button>
        }
        .into_any(),
    };
    view! {
        <form class=if example.is_some() { "add-line" } else { "quick-add" } on:submit=submit>
            <input
                class="input"
                type="text"
                autocomplete="off"
                maxlength=MAX_TEXT_CHARS.to_string()
                aria-label=label
                placeholder=example.unwrap_or(label)
                data-field=handle
                prop:value=move || draft.get()
                on:input=move |event| draft.set(event_target_value(&event))
            />
            {button}
        </form>
    }
}
