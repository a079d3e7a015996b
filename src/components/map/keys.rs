//! The keys of the map. It must not know what a move means; while a word is being composed it does nothing.

use leptos::prelude::*;

use super::deeds::open_editor;
use super::drag;
use super::scene::Scene;
use crate::diagram::Point;
use crate::diagram::map::{Node, Way};
use crate::state::Selection;

/// How far one key moves the picture, in pixels.
const PAN: f64 = 80.0;
/// How much one key zooms.
pub(super) const ZOOM_STEP: f64 = 1.25;

/// A key went down somewhere on the map.
pub(super) fn pressed(scene: Scene, event: &web_sys::KeyboardEvent) {
    if event.is_composing() || event.ctrl_key() || event.meta_key() {
        return;
    }
    // The click of a key is no leftover of a drag.
    scene.swallows_click.set_value(false);
    let is_done = match drag::node_of(scene, event) {
        _ if event.key() == "Escape" => escape(scene),
        _ if zoomed(scene, &event.key()) => true,
        Some(node) => on_card(scene, event, node),
        None => false,
    };
    if is_done {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn escape(scene: Scene) -> bool {
    if drag::cancel(scene) {
        return true;
    }
    let selection = scene.session.view.selection;
    let was = selection.get_untracked() != Selection::None;
    selection.set(Selection::None);
    was
}

fn zoomed(scene: Scene, key: &str) -> bool {
    let zoom = scene.zoom.get_untracked();
    match key {
        "+" | "=" => scene.zoom_to(zoom * ZOOM_STEP, None),
        "-" | "_" => scene.zoom_to(zoom / ZOOM_STEP, None),
        "0" => scene.fit_all(),
        _ => return false,
    }
    true
}

/// A key on a card; tells whether it means something there.
fn on_card(scene: Scene, event: &web_sys::KeyboardEvent, node: Node) -> bool {
    if let Some(way) = way(&event.key()) {
        match (event.alt_key(), event.shift_key()) {
            (true, _) => {
                scene.nudge(node, way);
                scene.focus(node);
            }
            (false, true) => pan(scene, way),
            (false, false) => {
                let next = scene.map.with_untracked(|map| map.neighbour(node, way));
                if let Some(next) = next {
                    scene.focus(next);
                }
            }
        }
        return true;
    }
    let ends = scene.map.with_untracked(|map| {
        let cards = &map.cards;
        cards.first().zip(cards.last()).map(|(first, last)| (first.node, last.node))
    });
    match event.key().as_str() {
        "Home" => ends.into_iter().for_each(|(first, _)| scene.focus(first)),
        "End" => ends.into_iter().for_each(|(_, last)| scene.focus(last)),
        "m" | "M" | "ContextMenu" => open_editor(scene, node),
        "F10" if event.shift_key() => open_editor(scene, node),
        "c" | "C" => scene.fold(node),
        _ => return false,
    }
    true
}

fn way(key: &str) -> Option<Way> {
    Some(match key {
        "ArrowLeft" => Way::Left,
        "ArrowRight" => Way::Right,
        "ArrowUp" => Way::Up,
        "ArrowDown" => Way::Down,
        _ => return None,
    })
}

fn pan(scene: Scene, way: Way) {
    let (x, y) = match way {
        Way::Left => (-PAN, 0.0),
        Way::Right => (PAN, 0.0),
        Way::Up => (0.0, -PAN),
        Way::Down => (0.0, PAN),
    };
    scene.scroll_by(Point::new(x, y));
}
