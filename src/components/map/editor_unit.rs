//! The dialog of a unit's card and of the account's: name, kind, place, and what to add below. It must not know how edits
//! are made.

use leptos::prelude::*;

use super::editor::adding;
use super::scene::Scene;
use crate::components::field::{Field, Pick, TextInput, pick_word};
use crate::diagram::map::Node;
use crate::i18n::{map as words, terms};
use crate::model::ids::UnitId;
use crate::model::org::UnitField;
use crate::model::{AccountPlan, UnitKind};

/// What can be changed of a unit or of the account.
pub(super) fn unit(scene: Scene, node: Node) -> AnyView {
    let lang = scene.lang;
    let id = match node {
        Node::Unit(id) => Some(id),
        _ => None,
    };
    view! {
        {id.map(|id| facts(scene, id))}
        {adding(scene, node)}
        <section class="map-editor-part">
            <div class="button-row">
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| scene.add_unit(node, words::UNIT_NEW.of(lang).to_owned())
                >
                    {words::UNIT_ADD.of(lang)}
                </button>
                {id.map(|id| view! {
                    <button type="button" class="button button-small button-danger" on:click=move |_| scene.remove_unit(id)>
                        {words::UNIT_REMOVE.of(lang)}
                    </button>
                })}
            </div>
        </section>
    }
    .into_any()
}

fn facts(scene: Scene, id: UnitId) -> impl IntoView {
    let lang = scene.lang;
    let held = scene.session.memo(move |plan| plan.units.shared(id));
    let name = Signal::derive(move || {
        held.with(|unit| unit.as_ref().map(|unit| unit.name.clone()).unwrap_or_default())
    });
    let kind = Signal::derive(move || held.with(|unit| unit.as_ref().and_then(|unit| unit.kind)));
    let parent = Signal::derive(move || {
        held.with(|unit| unit.as_ref().and_then(|unit| unit.parent))
            .map(|id| id.to_string())
            .unwrap_or_default()
    });
    let parents = scene.session.memo(move |plan| {
        let mut options = vec![(String::new(), words::NOBODY.of(lang).to_owned())];
        let others = plan.units.iter().filter(|other| !is_within(plan, other.id, id));
        options.extend(others.map(|other| (other.id.to_string(), other.name.clone())));
        Some(options)
    });
    view! {
        <section class="map-editor-part">
            <Field label=words::UNIT_NAME.of(lang)>
                <TextInput value=name on_commit=Callback::new(move |name| scene.set_unit(id, UnitField::Name(name)))/>
            </Field>
            <div class="field-pair">
                <div class="field">
                    <span class="field-label">{words::UNIT_KIND.of(lang)}</span>
                    {pick_word(
                        words::UNIT_KIND.of(lang),
                        words::UNKNOWN.of(lang),
                        UnitKind::ALL,
                        move |kind| terms::unit_kind(kind).of(lang).to_owned(),
                        kind,
                        move |kind| scene.set_unit(id, UnitField::Kind(kind)),
                        "",
                    )}
                </div>
                <Field label=words::UNIT_PARENT.of(lang)>
                    <Pick
                        options=Signal::derive(move || parents.get().unwrap_or_default())
                        value=parent
                        on_pick=Callback::new(move |parent: String| scene.set_unit(id, UnitField::Parent(parent.parse().ok())))
                    />
                </Field>
            </div>
        </section>
    }
}

/// Whether a unit is another one or lies within it.
fn is_within(plan: &AccountPlan, unit: UnitId, other: UnitId) -> bool {
    let mut at = Some(unit);
    for _ in 0..=plan.units.len() {
        match at {
            Some(id) if id == other => return true,
            Some(id) => at = plan.units.get(id).and_then(|unit| unit.parent),
            None => return false,
        }
    }
    false
}
