//! A row of choices of which one holds: little typing, one key, one thumb. It must not know what is chosen.

use leptos::{ev, prelude::*};

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceOption {
    /// What it says.
    pub label: String,
    /// What it means, as a tooltip.
    pub help: String,
    /// Class for its colour, or empty.
    pub class: &'static str,
}

impl ChoiceOption {
    /// A choice that needs no explanation.
    pub fn plain(label: impl Into<String>) -> Self {
        Self { label: label.into(), help: String::new(), class: "" }
    }
}

/// A row of choices. Arrow keys move through it; picking the choice that holds already takes it back, where `can_clear`.
#[component]
pub fn Choice(
    /// What is chosen.
    #[prop(into)]
    label: String,
    /// The choices.
    options: Vec<ChoiceOption>,
    /// Index of the choice that holds.
    #[prop(into)]
    value: Signal<Option<usize>>,
    /// Takes the index of the new choice, or nothing when it is taken back.
    #[prop(into)]
    on_pick: Callback<Option<usize>>,
    /// Whether a choice can be taken back to "not known".
    #[prop(optional)]
    can_clear: bool,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    let count = options.len();
    let group = NodeRef::<leptos::html::Div>::new();
    let focus = move |index: usize| {
        let Some(group) = group.get_untracked() else { return };
        if let Ok(Some(button)) = group.query_selector(&format!("[data-index='{index}']")) {
            use leptos::wasm_bindgen::JsCast;
            if let Some(button) = button.dyn_ref::<web_sys::HtmlElement>() {
                let _ = button.focus();
            }
        }
    };
    let pick = move |index: usize| {
        let again = value.get_untracked() == Some(index);
        if !again {
            on_pick.run(Some(index));
        } else if can_clear {
            on_pick.run(None);
        }
    };
    let step = move |event: ev::KeyboardEvent, index: usize| {
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (index + 1) % count,
            "ArrowLeft" | "ArrowUp" => (index + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        on_pick.run(Some(to));
        focus(to);
    };
    view! {
        <div class="choice" role="radiogroup" aria-label=label node_ref=group data-field=(!handle.is_empty()).then_some(handle) tabindex="-1">
            {options
                .into_iter()
                .enumerate()
                .map(|(index, option)| {
                    let is_on = move || value.get() == Some(index);
                    let is_stop = move || is_on() || (value.get().is_none() && index == 0);
                    view! {
                        <button
                            type="button"
                            role="radio"
                            class=format!("choice-option {}", option.class)
                            title=(!option.help.is_empty()).then_some(option.help)
                            data-index=index.to_string()
                            aria-checked=move || is_on().to_string()
                            tabindex=move || if is_stop() { "0" } else { "-1" }
                            on:click=move |_| pick(index)
                            on:keydown=move |event| step(event, index)
                        >
                            {option.label}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// A row of choices over a closed set of words, or "not known".
pub fn choose<T>(
    label: impl Into<String>,
    all: &'static [T],
    option: impl Fn(T) -> ChoiceOption,
    value: Signal<Option<T>>,
    on_pick: impl Fn(Option<T>) + Send + Sync + 'static,
    handle: impl Into<String>,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let options = all.iter().map(|one| option(*one)).collect();
    let index = Signal::derive(move || value.get().and_then(|held| all.iter().position(|one| *one == held)));
    let pick = Callback::new(move |index: Option<usize>| on_pick(index.and_then(|at| all.get(at).copied())));
    view! { <Choice label=label.into() options=options value=index on_pick=pick can_clear=true handle=handle.into()/> }.into_any()
}
