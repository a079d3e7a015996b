//! One line that adds something and stands ready for the next, with an example in it. It must not know what it adds.

use leptos::{ev, prelude::*};

use crate::components::icon::{Icon, icon};
use crate::model::MAX_TEXT_CHARS;

/// The line.
#[component]
pub fn AddLine(
    /// What it adds.
    #[prop(into)]
    label: String,
    /// An example of what to write.
    #[prop(into)]
    example: String,
    /// Handle by which it is given the focus.
    #[prop(into)]
    handle: String,
    /// Takes what was written, without spaces around it.
    #[prop(into)]
    on_add: Callback<String>,
) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = draft.get_untracked().trim().to_owned();
        if !text.is_empty() {
            draft.set(String::new());
            on_add.run(text);
        }
    };
    view! {
        <form class="add-line" on:submit=submit>
            <input
                class="input"
                type="text"
                autocomplete="off"
                maxlength=MAX_TEXT_CHARS.to_string()
                aria-label=label.clone()
                placeholder=example
                data-field=handle
                prop:value=move || draft.get()
                on:input=move |event| draft.set(event_target_value(&event))
            />
            <button type="submit" class="button button-small" title=label.clone()>
                {icon(Icon::Plus)}
                <span class="add-line-label">{label.clone()}</span>
            </button>
        </form>
    }
}
