//! Several people of a sheet, picked by name.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::components::each::each;
use crate::i18n::accounts;
use crate::model::{ObjectiveId, PersonId};
use crate::state::use_session;

/// The people of the sheet as a row of names to press.
#[component]
pub fn PeoplePick(
    /// What they are picked for.
    #[prop(into)]
    label: String,
    /// The sheet whose people are offered.
    sheet: ObjectiveId,
    /// The people picked.
    #[prop(into)]
    value: Signal<BTreeSet<PersonId>>,
    /// Takes the new set.
    #[prop(into)]
    on_change: Callback<BTreeSet<PersonId>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let people = session.memo(move |plan| {
        let rows = plan.objectives.get(sheet)?.influences.iter();
        let known = rows.filter_map(|row| plan.people.get(row.person));
        Some(known.map(|who| (who.id, accounts::display_person(lang, &who.name))).collect::<Vec<_>>())
    });
    let toggle = move |person: PersonId| {
        let mut next = value.get_untracked();
        if !next.remove(&person) {
            next.insert(person);
        }
        on_change.run(next);
    };
    view! {
        <div class="field">
            <span class="field-label">{label.clone()}</span>
            <div class="chips" role="group" aria-label=label>
                {each(move || people.get().unwrap_or_default(), Clone::clone, move |(person, name)| view! {
                    <button
                        type="button"
                        class="chip"
                        aria-pressed=move || value.with(|people| people.contains(&person)).to_string()
                        on:click=move |_| toggle(person)
                    >
                        {name}
                    </button>
                })}
            </div>
        </div>
    }
}
