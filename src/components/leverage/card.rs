//! One card of the web: what it says, its marks, and its way to be joined. It must not know where it stands.

use leptos::{ev, html, prelude::*};

use super::face::Mark;
use super::pull::Pull;
use super::web::Scene;
use crate::components::icon::{Icon, icon};
use crate::diagram::web::Knot;
use crate::i18n::leverage as words;
use crate::state::memo;

/// The kind of a card, for the style sheet and for scripts.
const fn kind(knot: Knot) -> &'static str {
    match knot {
        Knot::Strength(_) => "strength",
        Knot::Action(_) => "action",
        Knot::Flag(_) => "flag",
        Knot::Need(_) => "need",
    }
}

const fn sign(knot: Knot) -> Icon {
    match knot {
        Knot::Strength(_) => Icon::Bell,
        Knot::Action(_) => Icon::Action,
        Knot::Flag(_) => Icon::Flag,
        Knot::Need(_) => Icon::Help,
    }
}

/// The card.
pub(super) fn card(scene: Scene, knot: Knot) -> impl IntoView {
    let face = memo(move || {
        scene.faces.with(|faces| faces.as_ref()?.iter().find(|face| face.knot == knot).cloned())
    });
    let has = move |mark: Mark| face.with(|face| face.as_ref().is_some_and(|face| face.has(mark)));
    let button = NodeRef::<html::Button>::new();
    let can_join = move || scene.source().is_some_and(|from| from.pair(knot).is_some());
    let is_pressed = move || match scene.source() {
        Some(from) => scene.are_joined(from, knot),
        None => scene.is_selected(knot),
    };
    let look = move |is_on: bool| {
        scene.looked_at.update(|at| {
            if is_on {
                *at = Some(knot);
            } else if *at == Some(knot) {
                *at = None;
            }
        });
    };
    let pick = move |_| {
        let is_joining = scene.joining.get_untracked().is_some();
        scene.pick(knot);
        if is_joining {
            // The order of the cards may have changed, and a card that moves loses the focus.
            request_animation_frame(move || {
                if let Some(button) = button.get_untracked() {
                    let _ = button.focus();
                }
            });
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.is_composing();
        if is_plain && event.key().eq_ignore_ascii_case("j") {
            event.prevent_default();
            scene.joining.set(Some(knot));
        }
    };
    view! {
        <div
            class="web-card"
            data-testid="web-card"
            data-kind=kind(knot)
            class:is-faded=move || scene.is_faded(knot)
            class:is-claim=move || has(Mark::Claim)
            class:is-loose=move || has(Mark::Loose)
            class:is-source=move || scene.source() == Some(knot)
            class:can-join=can_join
            on:pointerenter=move |_| look(true)
            on:pointerleave=move |_| look(false)
            on:focusin=move |_| look(true)
            on:focusout=move |_| look(false)
            on:pointerup=move |_| Pull::dropped(scene, knot)
        >
            <button
                type="button"
                class="web-pick"
                node_ref=button
                aria-pressed=move || is_pressed().to_string()
                on:click=pick
                on:keydown=key
            >
                <span class="web-text">{icon(sign(knot))} {move || face.get().map(|face| face.text)}</span>
                <span class="web-meta">
                    {move || face.get().map(|face| face.marks.into_iter().map(|(mark, word)| view! {
                        <span class="web-mark" data-mark=mark.word()>{word}</span> " "
                    }).collect_view())}
                    {move || face.get().map(|face| face.meta)}
                </span>
                <span class="web-joined">{move || face.get().map(|face| face.joined.join(" "))}</span>
            </button>
            <button
                type="button"
                class="button-icon web-join"
                aria-label=move || words::JOIN_CARD.fill(scene.lang, &[("what", &face.get().map(|face| face.text).unwrap_or_default())])
                title=move || words::JOIN_CARD.fill(scene.lang, &[("what", "")])
                on:pointerdown=move |event| Pull::began(scene, knot, &event)
                on:click=move |_| scene.joining.update(|at| *at = (*at != Some(knot)).then_some(knot))
            >
                {icon(Icon::Join)}
            </button>
        </div>
    }
}
