//! The card beside the stone under the pointer or the focus: the name in full and what is known. Everything in it is
//! also in the stone's accessible name.

use leptos::prelude::*;

use super::scene::Scene;
use super::words;
use crate::components::when::when;
use crate::diagram::board::{Layout, Stone, StoneKey, least_covering};
use crate::diagram::{Point, Rect};
use crate::i18n::board as text;
use crate::state::memo;

/// The width of the card, as its style has it.
const WIDTH: f64 = 250.0;
/// About its height.
const HEIGHT: f64 = 112.0;

/// The card.
#[component]
pub fn Tip(scene: Scene) -> impl IntoView {
    let stone = memo(move || {
        let key = scene.hovered.get()?;
        // Of the picked stone everything is in the inspector: its neighbours are not covered for it.
        let is_free = scene.dragged.get().is_none() && scene.menu.get().is_none() && !scene.is_selected(key);
        is_free
            .then(|| scene.stones.with(|stones| stones.iter().find(|stone| stone.key() == key).cloned()))?
    });
    let place = memo(move || {
        let key = scene.hovered.get()?;
        let (at, r) = scene.point(key)?;
        Some(scene.layout.with(|layout| corner(layout, key, at, r)))
    });
    let left = move || place.get().map(|at| format!("{}px", at.x));
    let top = move || place.get().map(|at| format!("{}px", at.y));
    view! {
        {when(move || stone.with(Option::is_some), move || view! {
            <div class="board__tip" aria-hidden="true" style:left=left style:top=top>
                {move || stone.with(|stone| stone.as_ref().map(|stone| card(scene, stone)))}
            </div>
        })}
    }
}

/// The corner from which the card covers the fewest neighbours: above, below, right or left of the stone, on the sheet.
fn corner(layout: &Layout, key: StoneKey, at: Point, r: f64) -> Point {
    let gap = r + 14.0;
    let fit = |x: f64| x.clamp(0.0, (layout.size.x - WIDTH).max(0.0));
    let middle = fit(at.x - WIDTH / 2.0);
    let mut places = Vec::new();
    if at.y - gap - HEIGHT > -HEIGHT / 2.0 {
        places.push(Rect::new(middle, at.y - gap - HEIGHT, WIDTH, HEIGHT));
    }
    places.push(Rect::new(middle, at.y + gap, WIDTH, HEIGHT));
    for x in [at.x + gap, at.x - gap - WIDTH] {
        if (0.0..=layout.size.x - WIDTH).contains(&x) {
            places.push(Rect::new(x, (at.y - HEIGHT / 2.0).max(0.0), WIDTH, HEIGHT));
        }
    }
    let best = places.get(least_covering(&layout.stones, key, &places)).copied();
    best.map_or(at, |place| Point::new(place.x, place.y))
}

fn card(scene: Scene, stone: &Stone) -> impl IntoView + use<> {
    let lang = scene.lang.get();
    let roles = scene.roles(stone.person);
    let held = roles.iter().map(|role| text::role(*role).of(lang)).collect::<Vec<_>>().join(" · ");
    let held = if held.is_empty() { text::ROLE_UNKNOWN.of(lang).to_owned() } else { held };
    let known = [
        text::influence(stone.influence).of(lang),
        text::mode(stone.mode).of(lang),
        text::contact(stone.coverage).of(lang),
    ];
    let extra =
        |class: &'static str, words: Option<String>| words.map(|words| view! { <p class=class>{words}</p> });
    let flags = extra("board__tip-flags", words::flags(stone.flags, lang));
    // A strength that is valued is good news.
    let bell = extra("board__tip-bell", stone.has_bell.then(|| text::BELL.of(lang).to_owned()));
    let left = extra("board__tip-left", stone.has_left.then(|| text::LEFT.of(lang).to_owned()));
    view! {
        <p class="board__tip-name">{stone.name.clone()}<span class="board__tip-title">{stone.title.clone()}</span></p>
        <p>{held}</p>
        <p class="board__tip-rating">{words::rating(stone, lang)}</p>
        <p>{known.join(" · ")}</p>
        {flags}
        {bell}
        {left}
    }
}
