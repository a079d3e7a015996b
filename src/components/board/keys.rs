//! The keys of the board. It must not know what a move means; while a word is being composed it does nothing.

use leptos::prelude::*;

use super::scene::Scene;
use super::{BoardEvent, drag};
use crate::diagram::board::{Direction, StoneKey};

/// The code that browsers report for keys that belong to an input method.
const COMPOSING: u32 = 229;

/// Whether an input method is at work.
pub(super) fn is_composing(event: &web_sys::KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == COMPOSING
}

/// A key went down somewhere on the board.
pub(super) fn pressed(scene: Scene, event: &web_sys::KeyboardEvent) {
    if is_composing(event) || event.ctrl_key() || event.meta_key() {
        return;
    }
    let is_done = match drag::stone_of(event) {
        _ if event.key() == "Escape" => escape(scene),
        Some(key) => on_stone(scene, event, key),
        None => matches!(event.key().as_str(), "Enter" | " ") && drag::activated(scene, event),
    };
    if is_done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Ends the innermost thing that is going on; tells whether there was one.
fn escape(scene: Scene) -> bool {
    if scene.dragged.get_untracked().is_some() {
        drag::cancel(scene);
    } else if scene.opened.get_untracked().is_some() {
        scene.opened.set(None);
    } else if scene.hovered.get_untracked().is_some() && scene.selected.get_untracked().is_none() {
        scene.hovered.set(None);
    } else if scene.selected.get_untracked().is_some() {
        scene.on.run(BoardEvent::ClearSelection);
    } else {
        return false;
    }
    true
}

/// A key on a stone; tells whether it means something there.
fn on_stone(scene: Scene, event: &web_sys::KeyboardEvent, key: StoneKey) -> bool {
    if scene.is_fixed && !matches!(event.key().as_str(), "Enter" | " ") {
        return false;
    }
    let has_roles = scene.lens.get_untracked().has_roles();
    match (event.key().as_str(), event.alt_key()) {
        ("ArrowUp", true) if has_roles => scene.shift_role(key, false),
        ("ArrowDown", true) if has_roles => scene.shift_role(key, true),
        ("F10", _) if event.shift_key() => scene.open_menu(key),
        ("ArrowLeft", false) => scene.step(key, Direction::Left),
        ("ArrowRight", false) => scene.step(key, Direction::Right),
        ("ArrowUp", false) => scene.step(key, Direction::Up),
        ("ArrowDown", false) => scene.step(key, Direction::Down),
        ("Enter", false) => scene.on.run(BoardEvent::Open(key)),
        (" ", false) => scene.on.run(BoardEvent::Select(key)),
        ("m" | "M", false) => scene.cycle_mode(key),
        ("Delete" | "Backspace", false) => scene.remove_role(key),
        ("ContextMenu", false) => scene.open_menu(key),
        _ => return false,
    }
    true
}
