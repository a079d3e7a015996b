//! The buyer roles of somebody as a row of switches, since several can hold. It must not know what is done with them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::i18n::{Lang, terms};
use crate::model::Role;

/// A switch for each role.
#[component]
pub fn RolePick(
    /// What is picked.
    #[prop(into)]
    label: String,
    /// The language.
    lang: Lang,
    /// The roles that hold.
    #[prop(into)]
    value: Signal<BTreeSet<Role>>,
    /// Takes the new roles.
    #[prop(into)]
    on_change: Callback<BTreeSet<Role>>,
    /// Whether there is room for the letters only.
    #[prop(optional)]
    is_tight: bool,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    let toggle = move |role: Role| {
        let mut roles = value.get_untracked();
        if !roles.remove(&role) {
            roles.insert(role);
        }
        on_change.run(roles);
    };
    let option = |role: Role| {
        let help = if is_tight { terms::role(role) } else { terms::role_help(role) };
        let text = if is_tight { terms::role_letter(role) } else { terms::role_short(role).of(lang) };
        view! {
            <button
                type="button"
                class="choice-option"
                aria-pressed=move || value.with(|roles| roles.contains(&role)).to_string()
                aria-label=is_tight.then(|| terms::role(role).of(lang))
                title=help.of(lang)
                on:click=move |_| toggle(role)
            >
                {text}
            </button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label=label data-field=(!handle.is_empty()).then_some(handle) tabindex="-1">
            {Role::ALL.iter().map(|role| option(*role)).collect_view()}
        </div>
    }
}
