//! Mouse and pen on the board of the funnel: a card that is dragged is carried over the levels, and put down on one. Fingers
//! move the page; for them the card has its menu. It must not know what a level asks.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::Funnel;
use crate::method::portfolio::DealId;
use crate::model::FunnelPlace;

/// How far a press may tremble before it drags.
const SLACK: f64 = 5.0;
/// The word in the page for what has no level.
pub(super) const NO_LEVEL: &str = "none";

/// A level over which a card is carried; with no place, the tray.
pub(super) type Target = Option<FunnelPlace>;

/// A card that is carried.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    pub(super) id: DealId,
    pub(super) name: String,
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A press on a card.
#[derive(Clone, Debug)]
struct Press {
    id: DealId,
    name: String,
    pointer: i32,
    from: (f64, f64),
    is_dragging: bool,
}

/// The state of a drag: view alone, until the card is put down.
#[derive(Clone, Copy)]
pub(crate) struct Drag {
    press: StoredValue<Option<Press>>,
    pub(super) held: RwSignal<Option<Held>>,
    pub(super) aim: RwSignal<Option<Target>>,
    swallows_click: StoredValue<bool>,
}

impl Drag {
    pub(super) fn new() -> Self {
        Self {
            press: StoredValue::new(None),
            held: RwSignal::new(None),
            aim: RwSignal::new(None),
            swallows_click: StoredValue::new(false),
        }
    }

    /// A pointer went down on a card.
    pub(super) fn down(self, event: &web_sys::PointerEvent, id: DealId, name: &str) {
        self.swallows_click.set_value(false);
        let is_main = event.button() == 0 && event.is_primary() && !event.ctrl_key();
        if !is_main || event.pointer_type() == "touch" || is_in(event, "button, .menu") {
            return;
        }
        let from = (f64::from(event.client_x()), f64::from(event.client_y()));
        let press =
            Press { id, name: name.to_owned(), pointer: event.pointer_id(), from, is_dragging: false };
        self.press.set_value(Some(press));
    }

    /// A pointer moved over the board.
    pub(super) fn moved(self, event: &web_sys::PointerEvent) {
        let Some(mut press) = self.press.get_value().filter(|press| press.pointer == event.pointer_id())
        else {
            return;
        };
        // The button was let go outside, before the board held the pointer.
        if event.buttons() == 0 {
            self.cancel();
            return;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if !press.is_dragging {
            if (x - press.from.0).hypot(y - press.from.1) < SLACK {
                return;
            }
            press.is_dragging = true;
            self.press.set_value(Some(press.clone()));
            if let Some(board) =
                event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            {
                // A pointer that is gone already cannot be captured, and needs not to be.
                let _ = board.set_pointer_capture(press.pointer);
            }
        }
        self.held.set(Some(Held { id: press.id, name: press.name, x, y }));
        let aim = level_at(event.client_x(), event.client_y());
        if aim != self.aim.get_untracked() {
            self.aim.set(aim);
        }
    }

    /// A pointer went up: a card that was carried is put down.
    pub(super) fn up(self, funnel: Funnel, event: &web_sys::PointerEvent) {
        let Some(press) = self.press.get_value().filter(|press| press.pointer == event.pointer_id()) else {
            return;
        };
        let aim = self.aim.get_untracked();
        self.cancel();
        if press.is_dragging {
            self.swallows_click.set_value(true);
            // Should the browser send no click after all, the next one is somebody's own.
            request_animation_frame(move || {
                let _ = self.swallows_click.try_set_value(false);
            });
            if let Some(to) = aim {
                funnel.move_to(press.id, to);
            }
        }
    }

    /// The drag ends without a move; tells whether there was one.
    pub(super) fn cancel(self) -> bool {
        self.press.set_value(None);
        let was = self.held.with_untracked(Option::is_some);
        self.held.set(None);
        self.aim.set(None);
        was
    }

    /// Whether the click that ends a drag is still to come; it opens nothing.
    pub(super) fn swallows_click(self) -> bool {
        self.swallows_click.try_update_value(std::mem::take).unwrap_or_default()
    }
}

fn is_in(event: &web_sys::Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
}

/// The level under a point of the window.
fn level_at(x: i32, y: i32) -> Option<Target> {
    let under = document().element_from_point(x as f32, y as f32)?;
    let word = under.closest("[data-level]").ok().flatten()?.get_attribute("data-level")?;
    if word == NO_LEVEL { Some(None) } else { FunnelPlace::from_word(&word).map(Some) }
}
