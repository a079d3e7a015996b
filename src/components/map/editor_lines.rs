//! In the dialog of a person's card: the informal lines that start or end there. It must not know how edits are made.

use leptos::prelude::*;

use super::editor_person::others;
use super::face::name_of;
use super::scene::Scene;
use crate::components::each::each;
use crate::components::field::{Field, Pick};
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{map as words, terms};
use crate::model::ids::RelationshipId;
use crate::model::{PersonId, RelationshipKind};

/// The lines of a person, and a new one.
pub(super) fn lines(scene: Scene, person: PersonId) -> impl IntoView {
    let lang = scene.lang;
    let held = scene.session.memo(move |plan| {
        let text = |kind: RelationshipKind, starts_here: bool, other: PersonId| {
            let name = plan.people.get(other).map(|who| name_of(lang, who)).unwrap_or_default();
            words::line(kind, starts_here).fill(lang, &[("name", &name)])
        };
        let of = |line: &crate::model::Relationship| {
            let (from, to) = (line.from?, line.to?);
            let kind = line.kind.unwrap_or(RelationshipKind::Influences);
            let words = match (from == person, to == person) {
                (true, _) => text(kind, true, to),
                (_, true) => text(kind, false, from),
                _ => return None,
            };
            Some((line.id, words, line.note.clone()))
        };
        Some(plan.relationships.iter().filter_map(of).collect::<Vec<_>>())
    });
    let row = move |(id, text, note): (RelationshipId, String, String)| {
        let label = words::LINE_REMOVE.fill(lang, &[("line", &text)]);
        let said = text.clone();
        view! {
            <li class="map-line-row">
                <span>{text}{(!note.is_empty()).then(|| view! { <span class="muted small">" · "{note}</span> })}</span>
                <button type="button" class="button-icon" aria-label=label.clone() title=label on:click=move |_| scene.remove_line(id, &said)>
                    {icon(Icon::Delete)}
                </button>
            </li>
        }
    };
    view! {
        <section class="map-editor-part">
            <h3>{words::LINES.of(lang)}</h3>
            {when(move || held.with(|held| held.as_ref().is_none_or(Vec::is_empty)), move || view! {
                <p class="muted">{words::LINE_NONE.of(lang)}</p>
            })}
            <ul class="map-line-rows">{each(move || held.get().unwrap_or_default(), Clone::clone, row)}</ul>
            {new_line(scene, person)}
        </section>
    }
}

/// Which kind of line, and to whom.
fn new_line(scene: Scene, person: PersonId) -> impl IntoView {
    let lang = scene.lang;
    let kind = RwSignal::new(0_usize);
    let to = RwSignal::new(String::new());
    let kinds: Vec<(String, String)> = RelationshipKind::ALL
        .iter()
        .enumerate()
        .map(|(at, kind)| (at.to_string(), terms::relationship_kind(*kind).of(lang).to_owned()))
        .collect();
    let people = scene.session.memo(move |plan| {
        let mut options = vec![(String::new(), words::BELOW_PICK.of(lang).to_owned())];
        options.extend(others(scene, plan, person, |_, _| false));
        Some(options)
    });
    let draw = move |_| {
        let kind = RelationshipKind::ALL.get(kind.get_untracked()).copied();
        if let (Some(kind), Ok(other)) = (kind, to.with_untracked(|to| to.parse())) {
            scene.draw_line(person, kind, other);
            to.set(String::new());
        }
    };
    view! {
        <div class="field-pair">
            <Field label=words::LINE_KIND.of(lang)>
                <Pick
                    options=Signal::stored(kinds)
                    value=Signal::derive(move || kind.get().to_string())
                    on_pick=Callback::new(move |at: String| kind.set(at.parse().unwrap_or_default()))
                />
            </Field>
            <Field label=words::LINE_TO.of(lang)>
                <Pick
                    options=Signal::derive(move || people.get().unwrap_or_default())
                    value=Signal::derive(move || to.get())
                    on_pick=Callback::new(move |id: String| to.set(id))
                />
            </Field>
        </div>
        <button type="button" class="button button-small" disabled=move || to.with(String::is_empty) on:click=draw>
            {words::LINE_DRAW.of(lang)}
        </button>
    }
}
