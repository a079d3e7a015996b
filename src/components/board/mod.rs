//! The board: draws the stones of a sheet and says what somebody did to them. It must not know the session: what comes
//! out is a [`BoardEvent`], which the page turns into edits.

mod drag;
pub(in crate::components) mod face;
mod keys;
mod legend;
mod lens;
mod menu;
mod moves;
mod pieces;
mod scene;
mod stones;
mod surface;
mod tip;
mod words;

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::components::when::when;
use crate::diagram::board::{Lens, Stone, StoneKey, Target};
use crate::i18n::Lang;
use crate::i18n::board as text;
use crate::model::{PersonId, Role};
use crate::state::memo;

use scene::Scene;

/// What somebody did on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardEvent {
    /// Picked a stone.
    Select(StoneKey),
    /// Wants to see and edit everything of a stone's person.
    Open(StoneKey),
    /// Put a stone elsewhere. Rating, influence, mode and contact are the person's, so every stone of it follows.
    Move {
        /// Which stone.
        stone: StoneKey,
        /// What changes; the rest stays.
        to: Target,
        /// With a role in `to`: whether it comes on top of the stone's own instead of replacing it.
        add_role: Option<bool>,
    },
    /// Wants the next mode.
    CycleMode(StoneKey),
    /// Takes the stone's role away.
    RemoveRole(StoneKey),
    /// Wants somebody for a role that nobody fills.
    Fill(Role),
    /// Picks nothing any more.
    ClearSelection,
}

/// The buyer role grid with its switch of lenses, legend, menu and live region.
#[component]
pub fn Board(
    /// Every person in every role; the order is that of the Tab key.
    #[prop(into)]
    stones: Signal<Vec<Stone>>,
    /// What lines and columns stand for.
    lens: RwSignal<Lens>,
    /// Which stone is picked.
    #[prop(into)]
    selected: Signal<Option<StoneKey>>,
    /// The language.
    #[prop(into)]
    lang: Signal<Lang>,
    /// Hears what somebody did.
    #[prop(into)]
    on: Callback<BoardEvent>,
    /// People whom a filter leaves out: they fade, they do not go.
    #[prop(into, optional)]
    faded: Signal<BTreeSet<PersonId>>,
    /// Whether stones can be picked but not moved: a position of the past.
    #[prop(optional)]
    is_fixed: bool,
) -> impl IntoView {
    let scene = Scene::new(stones, lens, selected, lang, on, faded, is_fixed);
    scene.follow_width();
    let has_many = memo(move || stones.with(|stones| stones.len() > 8));
    let help = move || text::BOARD_HELP.of(lang.get());
    view! {
        <section
            class="board"
            data-testid="board"
            aria-label=move || text::BOARD.of(lang.get())
            node_ref=scene.root
            on:keydown=move |event| keys::pressed(scene, &event)
        >
            <lens::LensSwitch lens lang />
            {when(move || has_many.get(), move || view! {
                <a class="board__skip" href="#board-end" on:click=move |event| scene.skip(&event)>
                    {move || text::SKIP.of(lang.get())}
                </a>
            })}
            <p class="board__help" id="board-help">{help}</p>
            <div class="board__sheet" node_ref=scene.sheet>
                {when(move || scene.frame.get().is_some(), move || view! {
                    <Picture scene />
                    <tip::Tip scene />
                    <menu::More scene />
                    <menu::Menu scene />
                    <menu::Ask scene />
                })}
            </div>
            <p class="board__said" role="status" aria-live="polite">{move || scene.said.get()}</p>
            <legend::Legend lang />
            <span id="board-end" class="board__end" tabindex="-1"></span>
        </section>
    }
}

/// The picture itself, in the order in which things lie upon each other.
#[component]
fn Picture(scene: Scene) -> impl IntoView {
    let size = memo(move || scene.layout.with(|layout| layout.size));
    view! {
        <svg
            class="board__picture"
            class:is-dragging=move || scene.dragged.get().is_some()
            node_ref=scene.svg
            role="group"
            aria-label=move || text::BOARD.of(scene.lang.get())
            aria-describedby="board-help"
            viewBox=move || format!("0 0 {} {}", size.get().x, size.get().y)
            width=move || size.get().x
            height=move || size.get().y
            on:pointerdown=move |event| drag::down(scene, &event)
            on:pointermove=move |event| drag::moved(scene, &event)
            on:pointerup=move |event| drag::up(scene, &event)
            on:pointercancel=move |_| drag::cancel(scene)
            on:pointerover=move |event| drag::over(scene, &event)
            on:pointerleave=move |_| scene.hovered.set(None)
            on:touchmove=move |event| drag::touched(scene, &event)
            on:click=move |event| drag::clicked(scene, &event)
            on:contextmenu=move |event| drag::context_menu(scene, &event)
            on:focusin=move |event| drag::focused(scene, &event)
            on:focusout=move |_| scene.hovered.set(None)
        >
            <surface::Surface scene />
            <pieces::Guides scene />
            <pieces::Placeholders scene />
            <pieces::Thread scene />
            <stones::Stones scene is_raised=false />
            <pieces::Piles scene />
            <pieces::Cloth scene />
            <stones::Stones scene is_raised=true />
            <pieces::Chip scene />
        </svg>
        <pieces::Ghost scene />
    }
}
