//! What can be grasped upon the picture: a bubble for each account in its place, and the one that is carried. It must not know
//! how bubbles are packed.

use leptos::prelude::*;
use leptos::svg;

use super::drag;
use super::scene::{Scene, Stand};
use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::diagram::bubbles::Circle;
use crate::diagram::matrix::{HEIGHT, WIDTH, cell, cell_at};
use crate::diagram::picture::{fitted, short, text_width};
use crate::i18n::territory::matrix as words;
use crate::method::matrix::strategy_of;
use crate::model::PlanId;
use crate::state::memo;

/// The least radius that a finger hits.
const TOUCH: f64 = 20.0;

/// The layer.
pub(super) fn bubbles(scene: Scene) -> impl IntoView {
    let drawn = gradual(move || scene.placed.with(Vec::len));
    let known = memo(move || {
        let id = |one: &Stand| one.id;
        scene.placed.with(|all| all.iter().take(drawn.get()).map(id).collect::<Vec<_>>())
    });
    view! {
        <g
            class="matrix-layer"
            class:is-dragging=move || scene.held.with(Option::is_some)
            on:pointerdown=move |event| drag::down(scene, &event)
            on:pointermove=move |event| drag::moved(scene, &event)
            on:pointerup=move |event| drag::up(scene, &event)
            on:pointercancel=move |_| {
                drag::cancel(scene);
            }
            on:click=move |event| drag::clicked(scene, &event)
            on:keydown=move |event| drag::pressed(scene, &event)
        >
            <rect node_ref=scene.ground class="matrix-ground" x="0" y="0" width=WIDTH height=HEIGHT></rect>
            {target(scene)}
            {each(move || known.get(), |id| *id, move |id| bubble(scene, id))}
            {held(scene)}
        </g>
    }
}

/// The cell into which the account would fall.
fn target(scene: Scene) -> impl IntoView {
    let at = memo(move || scene.held.get().and_then(|(_, point)| cell_at(point)));
    move || {
        at.get().map(|strategy| {
            let rect = cell(strategy);
            view! {
                <rect class="matrix-target" x=rect.x y=rect.y width=rect.w height=rect.h rx="10"></rect>
            }
        })
    }
}

fn bubble(scene: Scene, id: PlanId) -> impl IntoView {
    let line = scene.line_of(id);
    let place = memo(move || scene.laid.with(|all| all.get(&id).copied()));
    let name = memo(move || {
        let name = line.with(|line| line.as_ref().map(|line| line.name.clone()).unwrap_or_default());
        crate::i18n::accounts::display_name(scene.lang, &name)
    });
    let is_faded = memo(move || !scene.is_found(&name.get()));
    let is_held = memo(move || scene.held.with(|held| held.is_some_and(|(held, _)| held == id)));
    let label = move || {
        let line = line.get()?;
        let strategy = strategy_of(&line.facts)?;
        Some(words::BUBBLE.fill(
            scene.lang,
            &[
                ("name", &name.get()),
                ("strategy", &scene.strategy_name(strategy)),
                ("profit", &scene.profit_words(&line)),
                ("time", &scene.time_words(id)),
            ],
        ))
    };
    let moved = move || place.get().map(|circle| translate(circle.at.x, circle.at.y));
    let element = NodeRef::<svg::G>::new();
    if scene.is_followed(id) {
        request_animation_frame(move || {
            if let Some(element) = element.try_get_untracked().flatten() {
                let _ = element.focus();
            }
        });
    }
    let radius = move |least: f64| place.get().map(|circle| short(circle.radius.max(least)));
    view! {
        <g
            class="matrix-bubble"
            node_ref=element
            class:is-faded=move || is_faded.get()
            class:is-held=move || is_held.get()
            role="button"
            tabindex=move || if is_faded.get() { "-1" } else { "0" }
            aria-label=label
            aria-describedby="matrix-help"
            data-testid="bubble"
            data-plan=id.to_string()
            data-cell=move || line.get().and_then(|line| strategy_of(&line.facts)).map(crate::method::matrix::Strategy::word)
            transform=moved
        >
            <circle class="matrix-hit" r=move || radius(TOUCH.min(place.get().map_or(TOUCH, |circle| circle.radius + 3.0)))></circle>
            <circle class="matrix-ring" r=move || radius(0.0)></circle>
            {move || place.get().map(|circle| tip(circle, &name.get()))}
        </g>
    }
}

fn translate(x: f64, y: f64) -> String {
    format!("translate({} {})", short(x), short(y))
}

/// The name, beside a bubble that is looked at; it stays within the picture.
fn tip(circle: Circle, name: &str) -> AnyView {
    let name = fitted(name, 13.0, 260.0);
    let width = text_width(&name, 13.0) + 18.0;
    let x = (circle.at.x - width / 2.0).clamp(4.0, WIDTH - width - 4.0) - circle.at.x;
    let is_above = circle.at.y - circle.radius > 40.0;
    let y = if is_above { -circle.radius - 30.0 } else { circle.radius + 6.0 };
    view! {
        <g class="matrix-tip" aria-hidden="true">
            <rect x=short(x) y=short(y) width=short(width) height="24" rx="6"></rect>
            <text x=short(x + width / 2.0) y=short(y + 16.5) text-anchor="middle" font-size="13">{name}</text>
        </g>
    }
    .into_any()
}

/// The account that is carried.
fn held(scene: Scene) -> impl IntoView {
    move || {
        let (id, at) = scene.held.get()?;
        let radius = scene.laid.with_untracked(|all| all.get(&id).map_or(18.0, |circle| circle.radius));
        let name = fitted(&scene.name(id), 13.0, 220.0);
        Some(view! {
            <g class="matrix-held" transform=translate(at.x, at.y) aria-hidden="true">
                <circle r=short(radius)></circle>
                <text y=short(radius + 16.0) text-anchor="middle" font-size="13">{name}</text>
            </g>
        })
    }
}
