//! The switch of lenses above the board: native radio buttons, so that arrows, names and forms work by themselves.

use leptos::prelude::*;

use super::words;
use crate::diagram::board::Lens;
use crate::i18n::Lang;
use crate::i18n::board as text;

/// The switch of lenses.
#[component]
pub fn LensSwitch(lens: RwSignal<Lens>, lang: Signal<Lang>) -> impl IntoView {
    let choice = move |value: Lens| {
        view! {
            <label class="lenses__choice" title=move || words::lens_long(value).of(lang.get())>
                <input
                    type="radio"
                    name="board-lens"
                    value=value.word()
                    prop:checked=move || lens.get() == value
                    on:change=move |_| lens.set(value)
                />
                <span class="lenses__name">{move || words::lens(value).of(lang.get())}</span>
            </label>
        }
    };
    view! {
        <div class="lenses">
            <div class="lenses__choices" role="radiogroup" aria-label=move || text::LENS.of(lang.get())>
                {Lens::ALL.iter().copied().map(choice).collect_view()}
            </div>
            <span class="lenses__what">{move || words::lens_long(lens.get()).of(lang.get())}</span>
        </div>
    }
}
