//! Mouse, touch and pen on the board: a press that moves drags, a press that stays is a click or, on touch, a menu. It
//! must not know what a move means.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;

use super::BoardEvent;
use super::scene::{Press, Scene};
use crate::diagram::Point;
use crate::diagram::board::{Spot, StoneKey};
use crate::i18n::board as text;
use crate::model::Role;

/// How long a finger rests before the menu opens.
const LONG_PRESS: Duration = Duration::from_millis(520);

/// What lies under an event.
enum Under {
    Stone(StoneKey),
    Pile(Spot),
    Placeholder(Role),
    Cloth,
    Nothing,
}

fn attribute(event: &web_sys::Event, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest(&format!("[{name}]")).ok().flatten()?.get_attribute(name)
}

/// The stone that an event happened on.
pub(super) fn stone_of(event: &web_sys::Event) -> Option<StoneKey> {
    attribute(event, "data-key")?.parse().ok()
}

fn under(scene: Scene, event: &web_sys::Event) -> Under {
    if let Some(key) = stone_of(event) {
        return Under::Stone(key);
    }
    if let Some(spot) = attribute(event, "data-pile").and_then(|at| at.parse::<usize>().ok()) {
        let spot = scene.layout.with_untracked(|layout| layout.piles.get(spot).map(|pile| pile.spot));
        return spot.map_or(Under::Nothing, Under::Pile);
    }
    if let Some(role) = attribute(event, "data-fill").and_then(|word| Role::from_word(&word)) {
        return Under::Placeholder(role);
    }
    if attribute(event, "data-cloth").is_some() { Under::Cloth } else { Under::Nothing }
}

fn client(event: &web_sys::MouseEvent) -> Point {
    Point::new(f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A pointer went down.
pub(super) fn down(scene: Scene, event: &web_sys::PointerEvent) {
    scene.swallows_click.set_value(false);
    if scene.is_fixed {
        return;
    }
    let is_main = event.button() == 0 && event.is_primary() && !event.ctrl_key();
    let (Some(stone), true) = (stone_of(event), is_main) else { return };
    let Some(svg) = scene.svg.get_untracked() else { return };
    let Some(placed) = scene.layout.with_untracked(|layout| layout.find(stone).map(|placed| placed.at))
    else {
        return;
    };
    let bounds = svg.get_bounding_client_rect();
    let corner = Point::new(bounds.left(), bounds.top());
    let from = client(event);
    let grip = Point::new(placed.x - (from.x - corner.x), placed.y - (from.y - corner.y));
    let is_mouse = event.pointer_type() == "mouse";
    let press = Press {
        stone,
        pointer: event.pointer_id(),
        from,
        corner,
        grip,
        slack: if is_mouse { 4.0 } else { 9.0 },
        is_dragging: false,
    };
    scene.press.set_value(Some(press));
    if !is_mouse {
        set_timeout(move || rested(scene, press), LONG_PRESS);
    }
}

/// A finger has rested on a stone for long: the menu opens.
fn rested(scene: Scene, then: Press) {
    let still = scene.press.try_get_value().flatten();
    if still.is_some_and(|now| now.pointer == then.pointer && now.from == then.from && !now.is_dragging) {
        scene.press.set_value(None);
        scene.open_menu(then.stone);
        scene.swallows_click.set_value(true);
    }
}

/// A pointer moved. Only the ghost follows it; the guides change when it comes to another point.
pub(super) fn moved(scene: Scene, event: &web_sys::PointerEvent) {
    let Some(mut press) = scene.press.get_value() else { return };
    if press.pointer != event.pointer_id() {
        return;
    }
    // The button was let go outside, before the board held the pointer.
    if event.buttons() == 0 {
        return cancel(scene);
    }
    let now = client(event);
    if !press.is_dragging {
        if now.distance(press.from) < press.slack {
            return;
        }
        press.is_dragging = true;
        scene.press.set_value(Some(press));
        begin(scene, press);
    }
    let at = Point::new(now.x - press.corner.x + press.grip.x, now.y - press.corner.y + press.grip.y);
    scene.held_at.set(at);
    let aim = scene.layout.with_untracked(|layout| layout.hit(at));
    if aim != scene.aim.get_untracked() {
        scene.aim.set(aim);
    }
}

fn begin(scene: Scene, press: Press) {
    if let Some(svg) = scene.svg.get_untracked() {
        // A pointer that is gone already cannot be captured, and needs not to be.
        let _ = svg.set_pointer_capture(press.pointer);
    }
    scene.hovered.set(None);
    scene.dragged.set(Some(press.stone));
    scene.focus(press.stone);
}

/// A pointer went up: a drag ends here.
pub(super) fn up(scene: Scene, event: &web_sys::PointerEvent) {
    let Some(press) = scene.press.get_value() else { return };
    if press.pointer != event.pointer_id() {
        return;
    }
    scene.press.set_value(None);
    if !press.is_dragging {
        return;
    }
    scene.swallows_click.set_value(true);
    match scene.aim.get_untracked() {
        Some(hit) => scene.drop_on(press.stone, hit.target, hit.at),
        None => cancel(scene),
    }
}

/// The drag ends without a move.
pub(super) fn cancel(scene: Scene) {
    if scene.dragged.get_untracked().is_some() {
        scene.said.set(text::CANCELLED.of(scene.lang.get_untracked()).to_owned());
        scene.swallows_click.set_value(true);
    }
    scene.release();
}

/// A finger moves: while it holds a stone the page must not scroll away under it.
pub(super) fn touched(scene: Scene, event: &web_sys::Event) {
    if scene.press.get_value().is_some() && event.cancelable() {
        event.prevent_default();
    }
}

/// A pointer came over something.
pub(super) fn over(scene: Scene, event: &web_sys::PointerEvent) {
    if scene.dragged.get_untracked().is_some() || event.pointer_type() == "touch" {
        return;
    }
    let stone = stone_of(event);
    if stone != scene.hovered.get_untracked() {
        scene.hovered.set(stone);
    }
}

/// The focus came to something.
pub(super) fn focused(scene: Scene, event: &web_sys::FocusEvent) {
    let is_visible = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.matches(":focus-visible").unwrap_or(false));
    if is_visible && scene.dragged.get_untracked().is_none() {
        scene.hovered.set(stone_of(event));
    }
}

/// Something was clicked, by whatever means.
pub(super) fn clicked(scene: Scene, event: &web_sys::MouseEvent) {
    scene.press.set_value(None);
    if !scene.takes_click() {
        return;
    }
    match under(scene, event) {
        Under::Stone(key) => scene.on.run(BoardEvent::Select(key)),
        Under::Pile(spot) => scene.open_pile(spot),
        Under::Placeholder(role) => scene.on.run(BoardEvent::Fill(role)),
        Under::Cloth => {}
        Under::Nothing if scene.opened.get_untracked().is_some() => scene.opened.set(None),
        Under::Nothing => scene.on.run(BoardEvent::ClearSelection),
    }
}

/// The secondary button, or a long press where the browser reports it so.
pub(super) fn context_menu(scene: Scene, event: &web_sys::MouseEvent) {
    if let Some(stone) = stone_of(event) {
        event.prevent_default();
        scene.press.set_value(None);
        scene.open_menu(stone);
    }
}

/// Enter or Space on something that is no stone; tells whether there was something.
pub(super) fn activated(scene: Scene, event: &web_sys::Event) -> bool {
    match under(scene, event) {
        Under::Pile(spot) => scene.open_pile(spot),
        Under::Placeholder(role) => scene.on.run(BoardEvent::Fill(role)),
        Under::Stone(_) | Under::Cloth | Under::Nothing => return false,
    }
    true
}

impl Scene {
    /// Whether a click is meant: not the one that ends a drag, nor that of the finger that opened the menu by resting.
    pub(super) fn takes_click(self) -> bool {
        let is_swallowed = self.swallows_click.get_value();
        self.swallows_click.set_value(false);
        !is_swallowed
    }

    /// Spreads a pile out and puts the focus on its first stone.
    fn open_pile(self, spot: Spot) {
        let pile = |layout: &crate::diagram::board::Layout| {
            layout.piles.iter().find(|pile| pile.spot == spot).and_then(|pile| pile.keys.first().copied())
        };
        let first = self.layout.with_untracked(pile);
        self.opened.set(Some(spot));
        if let Some(first) = first {
            self.focus(first);
        }
    }

    /// Opens the menu of a stone.
    pub(super) fn open_menu(self, key: StoneKey) {
        if self.is_fixed {
            return;
        }
        self.hovered.set(None);
        self.release();
        self.swallows_click.set_value(false);
        self.menu.set(Some(key));
        self.focus_on(vec![".board__menu [role^=menuitem]".to_owned()]);
    }
}
