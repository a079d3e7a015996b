//! A row of steps of which one holds: native radio buttons, so that arrows, names and forms work by themselves. It must not
//! know what the steps are.

use leptos::prelude::*;

/// A mark beside a step: its class, and what it says.
pub type Mark = (&'static str, String);

/// A row of steps. A picked step is told by its index.
#[component]
pub fn Scale(
    /// What is picked.
    #[prop(into)]
    label: String,
    /// The name that the radio buttons share; one a page.
    name: &'static str,
    /// Class of the row.
    class: &'static str,
    /// The steps in their order: what stands before the name, and the name.
    steps: Vec<(String, String)>,
    /// Index of the step that holds.
    #[prop(into)]
    value: Signal<Option<usize>>,
    /// Takes the index of the new step.
    #[prop(into)]
    on_pick: Callback<usize>,
    /// What is marked at a step.
    #[prop(into, optional)]
    marks: Option<Callback<usize, Vec<Mark>>>,
    /// Handle by which a finding opens this field.
    #[prop(into)]
    handle: String,
) -> impl IntoView {
    let step = move |(at, (number, text)): (usize, (String, String))| {
        let marked = move || marks.map(|marks| marks.run(at)).unwrap_or_default();
        view! {
            <label class="scale-step" class:is-held=move || value.get() == Some(at) data-step=(at + 1).to_string()>
                <input
                    type="radio"
                    name=name
                    prop:checked=move || value.get() == Some(at)
                    on:change=move |_| on_pick.run(at)
                />
                <span class="scale-number" aria-hidden="true">{number}</span>
                <span class="scale-name">{text}</span>
                <span class="scale-marks">
                    {move || {
                        marked()
                            .into_iter()
                            .map(|(class, text)| view! { <span class=format!("scale-mark {class}")>{text}</span> })
                            .collect_view()
                    }}
                </span>
            </label>
        }
    };
    view! {
        <div class=format!("scale {class}") role="radiogroup" aria-label=label data-field=handle tabindex="-1">
            {steps.into_iter().enumerate().map(step).collect_view()}
        </div>
    }
    .into_any()
}
