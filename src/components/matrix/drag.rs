//! Pointers and keys on an account of the matrix, wherever it is shown. It must not know what a move means for the plan.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::scene::{Press, Scene};
use crate::diagram::Point;
use crate::diagram::matrix::cell_at;
use crate::i18n::territory::matrix as words;
use crate::method::matrix::Way;
use crate::model::PlanId;

/// How far a press may tremble before it drags.
const SLACK: f64 = 4.0;

/// The account that an event happened on, and its element.
fn target(event: &web_sys::Event) -> Option<(PlanId, web_sys::Element)> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let found = element.closest("[data-plan]").ok().flatten()?;
    Some((found.get_attribute("data-plan")?.parse().ok()?, found))
}

fn client(event: &ev::PointerEvent) -> Point {
    Point::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A pointer went down.
pub(super) fn down(scene: Scene, event: &ev::PointerEvent) {
    scene.swallows_click.set_value(false);
    if event.button() != 0 || !event.is_primary() || event.ctrl_key() {
        return;
    }
    let Some((plan, element)) = target(event) else { return };
    // At once, because a quick hand has left the bubble by the first move. A pointer that is gone already cannot be
    // captured, and needs not to be.
    let _ = element.set_pointer_capture(event.pointer_id());
    let press = Press { plan, pointer: event.pointer_id(), from: client(event), is_dragging: false };
    scene.press.set_value(Some(press));
}

/// A pointer moved.
pub(super) fn moved(scene: Scene, event: &ev::PointerEvent) {
    let Some(mut press) = scene.press.get_value().filter(|press| press.pointer == event.pointer_id()) else {
        return;
    };
    if event.buttons() == 0 {
        cancel(scene);
        return;
    }
    if !press.is_dragging {
        if client(event).distance(press.from) < SLACK {
            return;
        }
        press.is_dragging = true;
        scene.press.set_value(Some(press));
    }
    if let Some(point) = scene.point(client(event)) {
        scene.held.set(Some((press.plan, point)));
    }
}

/// A pointer went up: a drag ends here, in a cell or nowhere.
pub(super) fn up(scene: Scene, event: &ev::PointerEvent) {
    let Some(press) = scene.press.get_value().filter(|press| press.pointer == event.pointer_id()) else {
        return;
    };
    scene.press.set_value(None);
    if !press.is_dragging {
        return;
    }
    scene.swallows_click.set_value(true);
    let held = scene.held.get_untracked();
    scene.held.set(None);
    match held.and_then(|(_, point)| cell_at(point)) {
        Some(cell) => scene.put(press.plan, Some(cell)),
        None => scene.said.set(words::CANCELLED.of(scene.lang).to_owned()),
    }
}

/// The drag ends without a move; tells whether there was one.
pub(super) fn cancel(scene: Scene) -> bool {
    scene.press.set_value(None);
    if scene.held.get_untracked().is_none() {
        return false;
    }
    scene.held.set(None);
    scene.swallows_click.set_value(true);
    scene.said.set(words::CANCELLED.of(scene.lang).to_owned());
    true
}

/// An account was pressed: its card opens.
pub(super) fn clicked(scene: Scene, event: &ev::MouseEvent) {
    if scene.swallows_click.try_update_value(std::mem::take) == Some(true) {
        return;
    }
    if let Some((plan, _)) = target(event) {
        scene.open.set(Some(plan));
    }
}

/// A key went down on an account.
pub(super) fn pressed(scene: Scene, event: &ev::KeyboardEvent) {
    if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if event.key() == "Escape" {
        if cancel(scene) {
            event.prevent_default();
        }
        return;
    }
    let Some((plan, _)) = target(event) else { return };
    match event.key().as_str() {
        "ArrowLeft" => scene.step(plan, Way::Left),
        "ArrowRight" => scene.step(plan, Way::Right),
        "ArrowUp" => scene.step(plan, Way::Up),
        "ArrowDown" => scene.step(plan, Way::Down),
        "Delete" | "Backspace" => scene.take_off(plan),
        "Enter" | " " => scene.open.set(Some(plan)),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}
