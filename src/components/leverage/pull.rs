//! Pulling a thread from one card to another with a mouse or a pen; the keyboard and touch join by picking. It must not
//! know what a thread means.

use leptos::prelude::*;

use super::web::Scene;
use crate::diagram::Point;
use crate::diagram::web::Knot;

/// How far the pointer moves before a press becomes a pull, in pixels.
const SLACK: f64 = 6.0;

/// A thread in the hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pull {
    /// The card that it begins at.
    pub(super) from: Knot,
    /// Whether the pointer has moved: until then it is a click.
    pub(super) is_pulled: bool,
    start: Point,
    at: Point,
}

impl Pull {
    /// The join button of a card was pressed.
    pub(super) fn began(scene: Scene, from: Knot, event: &web_sys::PointerEvent) {
        if event.button() == 0 && event.pointer_type() != "touch" {
            let at = inside(scene, event);
            scene.pull.set(Some(Self { from, is_pulled: false, start: at, at }));
        }
    }

    /// The pointer moved.
    pub(super) fn moved(scene: Scene, event: &web_sys::PointerEvent) {
        let Some(pull) = scene.pull.get_untracked() else { return };
        // The button was let go outside.
        if event.buttons() == 0 {
            return scene.pull.set(None);
        }
        let at = inside(scene, event);
        let is_pulled = pull.is_pulled || at.distance(pull.start) > SLACK;
        scene.pull.set(Some(Self { is_pulled, at, ..pull }));
    }

    /// The pointer was let go over a card.
    pub(super) fn dropped(scene: Scene, on: Knot) {
        let pull = scene.pull.get_untracked().filter(|pull| pull.is_pulled && pull.from != on);
        if let Some(pull) = pull {
            scene.join(pull.from, on, true);
        }
    }
}

/// Where an event happened, from the corner of the picture.
fn inside(scene: Scene, event: &web_sys::MouseEvent) -> Point {
    let corner = scene.frame.get_untracked().map(|frame| frame.get_bounding_client_rect());
    let (left, top) = corner.map_or((0.0, 0.0), |corner| (corner.left(), corner.top()));
    Point::new(f64::from(event.client_x()) - left, f64::from(event.client_y()) - top)
}

/// The thread that follows the pointer.
pub(super) fn pull_line(scene: Scene) -> impl IntoView {
    move || {
        let pull = scene.pull.get().filter(|pull| pull.is_pulled)?;
        Some(view! {
            <svg class="web-pull" aria-hidden="true" focusable="false">
                <line x1=pull.start.x y1=pull.start.y x2=pull.at.x y2=pull.at.y></line>
            </svg>
        })
    }
}
