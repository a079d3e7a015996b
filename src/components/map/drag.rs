//! Mouse and pen on the map: a card that is dragged is carried, the ground that is dragged moves the picture. Fingers move
//! the picture as they move any page. It must not know what carrying a card means for the plan.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::scene::{Press, Scene, whole};
use crate::diagram::Point;
use crate::diagram::map::Node;
use crate::i18n::map as words;

/// How far a press may tremble before it drags.
const SLACK: f64 = 4.0;

/// The card that an event happened on.
pub(super) fn node_of(scene: Scene, event: &web_sys::Event) -> Option<Node> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let name = element.closest("[data-node]").ok().flatten()?.get_attribute("data-node")?;
    let is_it = |node: Node| super::scene::key(node) == name;
    scene.settled.with_untracked(|map| map.cards.iter().map(|card| card.node).find(|node| is_it(*node)))
}

fn client(event: &web_sys::PointerEvent) -> Point {
    Point::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A pointer went down.
pub(super) fn down(scene: Scene, event: &web_sys::PointerEvent) {
    scene.swallows_click.set_value(false);
    let is_main = event.button() == 0 && event.is_primary() && !event.ctrl_key();
    if !is_main || event.pointer_type() == "touch" {
        return;
    }
    let node = node_of(scene, event);
    let (Some(frame), from) = (scene.frame.get_untracked(), client(event)) else { return };
    // A label of a unit lies where the layout puts it.
    if node.is_some_and(|node| node.person().is_none()) {
        return;
    }
    let rect = node.and_then(|node| scene.rect(node));
    let scrolled = Point::new(f64::from(frame.scroll_left()), f64::from(frame.scroll_top()));
    let grip = rect.map_or(scrolled, |rect| Point::new(rect.x, rect.y));
    let press = Press { card: node, pointer: event.pointer_id(), from, grip, is_dragging: false };
    scene.press.set_value(Some(press));
}

/// A pointer moved.
pub(super) fn moved(scene: Scene, event: &web_sys::PointerEvent) {
    let Some(mut press) = scene.press.get_value().filter(|press| press.pointer == event.pointer_id()) else {
        return;
    };
    // The button was let go outside, before the map held the pointer.
    if event.buttons() == 0 {
        cancel(scene);
        return;
    }
    let now = client(event);
    if !press.is_dragging {
        if now.distance(press.from) < SLACK {
            return;
        }
        press.is_dragging = true;
        scene.press.set_value(Some(press));
        if let Some(frame) = scene.frame.get_untracked() {
            // A pointer that is gone already cannot be captured, and needs not to be.
            let _ = frame.set_pointer_capture(press.pointer);
        }
    }
    let way = Point::new(now.x - press.from.x, now.y - press.from.y);
    if let Some(card) = press.card {
        let scale = scene.pixels_per_unit().max(1e-6);
        scene.held.set(Some((card, Point::new(press.grip.x + way.x / scale, press.grip.y + way.y / scale))));
    } else if let Some(frame) = scene.frame.get_untracked() {
        frame.set_scroll_left(whole(press.grip.x - way.x));
        frame.set_scroll_top(whole(press.grip.y - way.y));
    }
}

/// A pointer went up: a drag ends here.
pub(super) fn up(scene: Scene, event: &web_sys::PointerEvent) {
    let Some(press) = scene.press.get_value().filter(|press| press.pointer == event.pointer_id()) else {
        return;
    };
    scene.press.set_value(None);
    if !press.is_dragging {
        return;
    }
    scene.swallows_click.set_value(true);
    if let Some((node, corner)) = scene.held.get_untracked() {
        // Before the card is let go, so that it does not go back for a moment.
        scene.carry(node, corner);
        scene.held.set(None);
    }
}

/// The drag ends without a move; tells whether there was one.
pub(super) fn cancel(scene: Scene) -> bool {
    let was = scene.press.try_update_value(Option::take).flatten();
    if scene.held.get_untracked().is_none() {
        return was.is_some_and(|press| press.is_dragging);
    }
    scene.held.set(None);
    scene.swallows_click.set_value(true);
    scene.said.set(words::CANCELLED.of(scene.lang).to_owned());
    true
}

/// The wheel with Ctrl, and two fingers on a trackpad, zoom around the pointer.
pub(super) fn wheel(scene: Scene, event: &web_sys::WheelEvent) {
    if !event.ctrl_key() {
        return;
    }
    event.prevent_default();
    let factor = (-event.delta_y() * 0.0025).clamp(-0.4, 0.4).exp();
    let at = Point::new(f64::from(event.client_x()), f64::from(event.client_y()));
    scene.zoom_to(scene.zoom.get_untracked() * factor, Some(at));
}
