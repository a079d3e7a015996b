//! The map of the organisation and its relationships. It must not know how trees are laid out.

mod canvas;
mod card;
mod controls;
mod deeds;
mod drag;
mod editor;
mod editor_lines;
mod editor_person;
mod editor_unit;
mod face;
mod keys;
mod scene;

use leptos::prelude::*;

use crate::components::when::when_or;
use crate::i18n::map as words;
use crate::state::{Dialog, use_session};
use scene::Scene;

/// The whole map, or what to do while there is nobody on it.
#[component]
pub fn OrganisationMap() -> impl IntoView {
    let session = use_session();
    let scene = Scene::new(session);
    let lang = scene.lang;
    let is_empty = session.memo(|plan| Some(plan.people.is_empty() && plan.units.is_empty()));
    view! {
        <header class="page-head">
            <div>
                <h1>{words::TITLE.of(lang)}</h1>
                <p class="muted">{words::HELP.of(lang)}</p>
            </div>
            <div class="page-actions">{controls::add(scene)}</div>
        </header>
        {when_or(
            move || is_empty.get() == Some(true),
            move || view! {
                <section class="panel empty map-empty">
                    <h2>{words::EMPTY.of(lang)}</h2>
                    <p>{words::EMPTY_HELP.of(lang)}</p>
                    <div class="button-row">
                        <button
                            type="button"
                            class="button button-primary"
                            on:click=move |_| session.view.dialog.set(Dialog::AddPerson(None))
                        >
                            {words::ADD_PERSON.of(lang)}
                        </button>
                        <button type="button" class="button" on:click=move |_| session.view.dialog.set(Dialog::PastePeople)>
                            {words::PASTE.of(lang)}
                        </button>
                    </div>
                </section>
            },
            move || view! {
                <section class="panel map-panel">
                    {controls::controls(scene)}
                    {controls::layers(scene)}
                    {canvas::canvas(scene)}
                    {controls::marks(scene)}
                    <p class="muted small">{words::KEYS.of(lang)}</p>
                    <p class="visually-hidden" role="status" data-testid="map-said">{move || scene.said.get()}</p>
                    {editor::editor(scene)}
                </section>
            },
        )}
    }
}
