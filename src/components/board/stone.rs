//! One stone on the board. It draws itself again only when it, or its place, has changed.

use leptos::prelude::*;

use super::face::{RADIUS, face};
use super::scene::Scene;
use super::words;
use crate::diagram::board::{Side, StoneKey};

/// The smallest area that a finger or pointer has to find.
const LEAST_TARGET: f64 = 12.0;

/// A stone in its place, with its name where there is room.
#[component]
pub fn StoneView(scene: Scene, key: StoneKey) -> impl IntoView {
    let stone = Memo::new(move |_| {
        scene.stones.with(|stones| stones.iter().find(|stone| stone.key() == key).cloned())
    });
    let placed = Memo::new(move |_| scene.layout.with(|layout| layout.find(key).cloned()));
    let is_selected = Memo::new(move |_| scene.is_selected(key));
    let is_dragged = Memo::new(move |_| scene.dragged.get() == Some(key));
    let is_faded = Memo::new(move |_| scene.faded.with(|faded| faded.contains(&key.person)));
    let word = move |read: fn(&crate::diagram::board::Stone) -> Option<&'static str>| {
        move || stone.with(|stone| stone.as_ref().and_then(read)).unwrap_or("?")
    };
    let rating = move || {
        let known = stone.with(|stone| stone.as_ref().and_then(|stone| stone.rating));
        known.map_or_else(|| "?".to_owned(), |rating| rating.get().to_string())
    };
    let name = move || {
        let roles =
            placed.with(|placed| placed.as_ref().map(|placed| placed.roles.clone())).unwrap_or_default();
        stone.with(|stone| stone.as_ref().map(|stone| words::name(stone, &roles, scene.lang.get())))
    };
    let place = move || {
        placed.with(|placed| {
            placed.as_ref().map(|placed| format!("translate({}px,{}px)", placed.at.x, placed.at.y))
        })
    };
    let scale =
        Memo::new(move |_| placed.with(|placed| placed.as_ref().map_or(1.0, |placed| placed.r / RADIUS)));
    view! {
        // The name is no part of the button: the middle of the button is the stone.
        <g
            class="stone-caption"
            class:is-dragged=move || is_dragged.get()
            class:is-faded=move || is_faded.get()
            style:transform=place
        >
            {move || {
                let (placed, stone) = (placed.get()?, stone.get()?);
                placed.name.map(|side| caption(side, placed.r, stone.name))
            }}
        </g>
        <g
            class="stone"
            class:is-selected=move || is_selected.get()
            class:is-dragged=move || is_dragged.get()
            class:is-faded=move || is_faded.get()
            class:is-tiny=move || scale.get() * RADIUS < 11.0
            style:transform=place
            role="button"
            tabindex="0"
            aria-label=name
            aria-pressed=move || if is_selected.get() { "true" } else { "false" }
            data-testid="stone"
            data-key=key.to_string()
            data-person=key.person.to_string()
            data-role=key.role.map_or("?", crate::model::Role::word)
            data-rating=rating
            data-influence=word(|stone| stone.influence.map(crate::model::Level::word))
            data-mode=word(|stone| stone.mode.map(crate::model::Mode::word))
        >
            // The name says all of it in words.
            <g class="stone__size" aria-hidden="true" style:transform=move || format!("scale({})", scale.get())>
                <circle class="stone__reach" r=move || RADIUS.max(LEAST_TARGET / scale.get().max(0.1)) />
                <circle class="stone__glow" r="21.5" />
                <circle class="stone__band" r="21.5" />
                {move || stone.with(|stone| stone.as_ref().map(face))}
            </g>
        </g>
    }
}

/// The name beside or below the stone.
fn caption(side: Side, r: f64, name: String) -> impl IntoView {
    let (x, y, class) = match side {
        Side::Right => (r + 6.0, 4.0, "stone__name"),
        Side::Left => (-r - 6.0, 4.0, "stone__name is-left"),
        Side::Below => (0.0, r + 18.0, "stone__name is-below"),
    };
    // A cell of the cloth is narrow, and a name may be long.
    let is_long = side == Side::Below && name.chars().count() > 9;
    let shown = if is_long { name.chars().take(8).chain(['…']).collect() } else { name };
    view! { <text class=class x=x y=y aria-hidden="true">{shown}</text> }
}
