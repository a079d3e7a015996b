//! The six elements in the order of a working session: the stepper and the hexagon beside the open step.

use leptos::{ev, prelude::*};

use crate::components::elements::{StepView, Stepper, Steps};
use crate::components::sheet::HexagonPanel;
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn ElementsPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let steps = Steps::of(sheet);
    // Page Down and Page Up with Alt are free in browsers, and work from within a field.
    let keys = move |event: ev::KeyboardEvent| {
        let is_on = match event.key().as_str() {
            "PageDown" => true,
            "PageUp" => false,
            _ => return,
        };
        if event.alt_key() && !event.is_composing() {
            event.prevent_default();
            steps.step(is_on);
        }
    };
    view! {
        <div class="session" on:keydown=keys>
            <Stepper steps=steps/>
            <StepView steps=steps/>
            <HexagonPanel
                sheet=sheet
                selected=Signal::derive(move || steps.element())
                on_select=Callback::new(move |element| steps.turn_to_element(element))
            />
        </div>
    }
}
