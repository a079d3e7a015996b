//! The field by whose text a list or a picture is narrowed. It must not know what is looked for.

use leptos::prelude::*;

/// The field; its name also stands in it while it is empty.
#[component]
pub fn FilterBox(
    /// Its classes.
    class: &'static str,
    /// What it looks for.
    label: &'static str,
    /// What is typed.
    text: RwSignal<String>,
) -> impl IntoView {
    view! {
        <input
            class=class
            type="search"
            aria-label=label
            placeholder=label
            prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))
        />
    }
}
