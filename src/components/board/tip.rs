//! The card beside the stone under the pointer or the focus: the name in full and what is known. Everything in it is
//! also in the stone's accessible name.

use leptos::prelude::*;

use super::scene::Scene;
use super::words;
use crate::components::when::when;
use crate::diagram::board::Stone;
use crate::i18n::board as text;

/// The card.
#[component]
pub fn Tip(scene: Scene) -> impl IntoView {
    let stone = Memo::new(move |_| {
        let key = scene.hovered.get()?;
        let is_free = scene.dragged.get().is_none() && scene.menu.get().is_none();
        is_free
            .then(|| scene.stones.with(|stones| stones.iter().find(|stone| stone.key() == key).cloned()))?
    });
    let place = Memo::new(move |_| {
        let key = scene.hovered.get()?;
        let (at, r) = scene.point(key)?;
        let (is_low, is_right) = scene.layout.with(|layout| (at.y < 110.0, at.x > layout.size.x - 130.0));
        Some((at, r, is_low, is_right))
    });
    let left = move || place.get().map(|(at, _, _, _)| format!("{}px", at.x));
    let top = move || {
        place
            .get()
            .map(|(at, r, is_low, _)| format!("{}px", if is_low { at.y + r + 14.0 } else { at.y - r - 12.0 }))
    };
    view! {
        {when(move || stone.with(Option::is_some), move || view! {
            <div
                class="board__tip"
                class:is-below=move || place.get().is_some_and(|place| place.2)
                class:is-right=move || place.get().is_some_and(|place| place.3)
                class:is-left=move || place.get().is_some_and(|place| place.0.x < 130.0)
                aria-hidden="true"
                style:left=left
                style:top=top
            >
                {move || stone.with(|stone| stone.as_ref().map(|stone| card(scene, stone)))}
            </div>
        })}
    }
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
    let mut extra: Vec<_> = words::flags(stone.flags, lang).into_iter().collect();
    if stone.has_bell {
        extra.push(text::BELL.of(lang).to_owned());
    }
    if stone.has_left {
        extra.push(text::LEFT.of(lang).to_owned());
    }
    let extra = (!extra.is_empty()).then(|| view! { <p class="board__tip-flags">{extra.join(" · ")}</p> });
    view! {
        <p class="board__tip-name">{stone.name.clone()}<span class="board__tip-title">{stone.title.clone()}</span></p>
        <p>{held}</p>
        <p class="board__tip-rating">{words::rating(stone, lang)}</p>
        <p>{known.join(" · ")}</p>
        {extra}
    }
}
