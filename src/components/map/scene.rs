//! What the parts of the map share: what is shown, where it lies, and what somebody does with it. It must not know how
//! anything is drawn.

use std::collections::{BTreeMap, BTreeSet};

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::face::{Face, faces};
use crate::diagram::map::{Chart, Map, Node, Shown, near};
use crate::diagram::{Point, Rect};
use crate::i18n::{Lang, Text, map as words};
use crate::model::{ObjectiveId, PersonId};
use crate::state::{Layer, MapLook, Selection, Session, memo};

/// The least and the greatest size at which the map is drawn.
const ZOOM: (f64, f64) = (0.15, 2.0);
/// The least size at which it opens: smaller letters cannot be read.
const LEAST_AT_FIRST: f64 = 0.75;

/// A mouse button or pen that is down on the map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Press {
    /// The card under it that can be carried; the picture is moved when there is none.
    pub(super) card: Option<Node>,
    pub(super) pointer: i32,
    /// Where it went down, in client coordinates.
    pub(super) from: Point,
    /// Where the card lay, or how far the picture was scrolled.
    pub(super) grip: Point,
    pub(super) is_dragging: bool,
}

/// The inputs and the view state of the map.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    pub(super) session: Session,
    pub(super) lang: Lang,
    pub(super) look: RwSignal<MapLook>,
    /// The objective whose judgements the cards show.
    pub(super) sheet: Memo<Option<ObjectiveId>>,
    pub(super) chart: Memo<Option<Chart>>,
    /// The map as it lies in the plan.
    pub(super) settled: Memo<Map>,
    /// The same with the card that is held.
    pub(super) map: Memo<Map>,
    pub(super) faces: Memo<Option<BTreeMap<Node, Face>>>,
    pub(super) zoom: Memo<f64>,
    pub(super) held: RwSignal<Option<(Node, Point)>>,
    /// The card that Tab comes to.
    pub(super) at: RwSignal<Node>,
    /// The cards that stand out, if not all do.
    pub(super) lit: Memo<Option<BTreeSet<Node>>>,
    /// The card whose dialog is open, and where it stands in the window.
    pub(super) editing: RwSignal<Option<(Node, Point)>>,
    pub(super) said: RwSignal<String>,
    pub(super) press: StoredValue<Option<Press>>,
    pub(super) swallows_click: StoredValue<bool>,
    /// The part that scrolls.
    pub(super) frame: NodeRef<Div>,
    /// What is as large as the whole picture.
    pub(super) space: NodeRef<Div>,
    /// The size of the frame in pixels, once it is known.
    pub(super) size: RwSignal<Option<Point>>,
    /// The part that is seen, in units of the picture.
    pub(super) seen: RwSignal<Rect>,
}

impl Scene {
    pub(super) fn new(session: Session) -> Self {
        let look = session.view.map;
        if look.with_untracked(|look| look.plan) != session.plan_id() {
            look.set(MapLook { plan: session.plan_id(), ..MapLook::default() });
        }
        let wanted = memo(move || look.with(|look| look.sheet));
        let sheet = session.memo(move |plan| {
            let is_there = wanted.get().filter(|sheet| plan.objectives.has(*sheet));
            is_there.or_else(|| plan.objectives.iter().next().map(|first| first.id))
        });
        let collapsed = memo(move || look.with(|look| look.collapsed.clone()));
        let is_part = memo(move || look.with(|look| look.is_part));
        let chart = session.memo(move |plan| {
            let part = sheet.get().filter(|_| is_part.get());
            Some(collapsed.with(|collapsed| Chart::of(plan, Shown { collapsed, part })))
        });
        let held = RwSignal::new(None::<(Node, Point)>);
        let settled = memo(move || chart.with(|chart| chart.as_ref().map(Map::of)).unwrap_or_default());
        let map = memo(move || match held.get() {
            None => settled.get(),
            Some((node, corner)) => settled.with(|map| map.holding(node, corner)),
        });
        let faces = session.memo(move |plan| {
            let (sheet, today) = (sheet.get(), session.today().get());
            let analysis = session.analyses().with(|all| sheet.and_then(|sheet| all.get(&sheet).cloned()));
            Some(faces(session.lang(), plan, sheet, analysis.as_deref(), today))
        });
        let size = RwSignal::new(None::<Point>);
        let zoom = memo(move || {
            let chosen = look.with(|look| look.zoom);
            chosen
                .unwrap_or_else(|| settled.with(|map| fit(size.get(), map.bounds).clamp(LEAST_AT_FIRST, 1.0)))
        });
        let lit = lit(session, look, chart, faces);
        Self {
            session,
            lang: session.lang(),
            look,
            sheet,
            chart,
            settled,
            map,
            faces,
            zoom,
            held,
            at: RwSignal::new(Node::Root),
            lit,
            editing: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            press: StoredValue::new(None),
            swallows_click: StoredValue::new(false),
            frame: NodeRef::new(),
            space: NodeRef::new(),
            size,
            seen: RwSignal::new(Rect::default()),
        }
    }

    /// Whether a layer is shown.
    pub(super) fn shows(self, layer: Layer) -> bool {
        self.look.with(|look| !look.hidden.contains(&layer))
    }

    /// Whether a card fades, because others stand out.
    pub(super) fn is_faded(self, node: Node) -> bool {
        self.lit.with(|lit| lit.as_ref().is_some_and(|lit| !lit.contains(&node)))
    }

    /// Whether the inspector shows it.
    pub(super) fn is_selected(self, node: Node) -> bool {
        selected(self.session).is_some_and(|person| Node::Person(person) == node)
    }

    /// What a card is called.
    pub(super) fn name(self, node: Node) -> String {
        let name = self.faces.with_untracked(|faces| Some(faces.as_ref()?.get(&node)?.name.clone()));
        name.unwrap_or_default()
    }

    /// Says something of a card in the live region.
    pub(super) fn say(self, text: Text, node: Node) {
        self.said.set(text.fill(self.lang, &[("name", &self.name(node))]));
    }

    /// Where a card lies.
    pub(super) fn rect(self, node: Node) -> Option<Rect> {
        self.settled.with_untracked(|map| map.find(node).map(|card| card.rect))
    }

    /// How large the map is drawn when all of it is to be seen.
    pub(super) fn fitting(self) -> f64 {
        let bounds = self.settled.with_untracked(|map| map.bounds);
        fit(self.size.get_untracked(), bounds).clamp(ZOOM.0, 1.0)
    }

    /// Draws the map larger or smaller, so that the point `about` of the window stays where it is.
    pub(super) fn zoom_to(self, zoom: f64, about: Option<Point>) {
        let Some(frame) = self.frame.get_untracked() else { return };
        let bounds = frame.get_bounding_client_rect();
        let about = about.unwrap_or_else(|| {
            Point::new(bounds.left() + bounds.width() / 2.0, bounds.top() + bounds.height() / 2.0)
        });
        let Some(held) = self.unit_at(about) else { return };
        self.look.update(|look| look.zoom = Some(zoom.clamp(ZOOM.0, ZOOM.1)));
        request_animation_frame(move || {
            let Some(now) = self.unit_at(about) else { return };
            let scale = self.pixels_per_unit();
            self.scroll_by(Point::new((held.x - now.x) * scale, (held.y - now.y) * scale));
        });
    }

    /// Draws the whole map in the frame.
    pub(super) fn fit_all(self) {
        let zoom = self.fitting();
        self.look.update(|look| look.zoom = Some(zoom));
        request_animation_frame(move || {
            let bounds = self.settled.with_untracked(|map| map.bounds);
            self.show_point(bounds.centre());
        });
    }

    /// Brings a point of the picture into the middle of the frame.
    pub(super) fn show_point(self, point: Point) {
        let (Some(frame), Some(size)) = (self.frame.try_get_untracked().flatten(), self.size.get_untracked())
        else {
            return;
        };
        let bounds = self.settled.with_untracked(|map| map.bounds);
        let scale = self.pixels_per_unit();
        frame.set_scroll_left(whole((point.x - bounds.x) * scale - size.x / 2.0));
        frame.set_scroll_top(whole((point.y - bounds.y) * scale - size.y / 2.0));
    }

    /// Brings the selected card into view, beside which the inspector may have opened.
    pub(super) fn keep_selected_in_view(self) {
        let Selection::Person(person, _) = self.session.view.selection.get_untracked() else { return };
        let (Some(rect), Some(frame)) =
            (self.rect(Node::Person(person)), self.frame.try_get_untracked().flatten())
        else {
            return;
        };
        self.note_seen();
        let (seen, scale) = (self.seen.get_untracked(), self.pixels_per_unit());
        // How far it sticks out at the one end or at the other.
        let out = |from: f64, to: f64, low: f64, high: f64| (to - high).max(0.0) + (from - low).min(0.0);
        let x = out(rect.x - 16.0, rect.right() + 16.0, seen.x, seen.right());
        let y = out(rect.y - 16.0, rect.bottom() + 16.0, seen.y, seen.bottom());
        frame.scroll_by_with_x_and_y(x * scale, y * scale);
    }

    /// Moves the picture by pixels.
    pub(super) fn scroll_by(self, by: Point) {
        if let Some(frame) = self.frame.try_get_untracked().flatten() {
            frame.scroll_by_with_x_and_y(by.x, by.y);
        }
    }

    /// Pixels of the window to one unit of the picture.
    pub(super) fn pixels_per_unit(self) -> f64 {
        let bounds = self.settled.with_untracked(|map| map.bounds);
        let wide = self.space.try_get_untracked().flatten();
        wide.map_or(1.0, |space| space.get_bounding_client_rect().width() / bounds.w.max(1.0))
    }

    /// The point of the picture under a point of the window.
    pub(super) fn unit_at(self, client: Point) -> Option<Point> {
        let corner = self.space.try_get_untracked().flatten()?.get_bounding_client_rect();
        let bounds = self.settled.with_untracked(|map| map.bounds);
        let scale = self.pixels_per_unit();
        Some(Point::new(
            (client.x - corner.left()) / scale + bounds.x,
            (client.y - corner.top()) / scale + bounds.y,
        ))
    }

    /// Notes which part is seen.
    pub(super) fn note_seen(self) {
        let Some(frame) = self.frame.try_get_untracked().flatten() else { return };
        let rect = frame.get_bounding_client_rect();
        let Some(corner) = self.unit_at(Point::new(rect.left(), rect.top())) else { return };
        let scale = self.pixels_per_unit().max(1e-6);
        self.seen.set(Rect::new(corner.x, corner.y, rect.width() / scale, rect.height() / scale));
    }

    /// Puts the focus on a card once it is drawn.
    pub(super) fn focus(self, node: Node) {
        self.at.set(node);
        request_animation_frame(move || {
            let Some(space) = self.space.try_get_untracked().flatten() else { return };
            let selector = format!("[data-node=\"{}\"] .map-pick", key(node));
            let Ok(Some(card)) = space.query_selector(&selector) else { return };
            if let Some(card) = card.dyn_ref::<web_sys::HtmlElement>() {
                let _ = card.focus();
            }
        });
    }

    /// Folds away what is below a card, or shows it again.
    pub(super) fn fold(self, node: Node) {
        let below = self.chart.with_untracked(|chart| chart.as_ref()?.find(node).map(|one| one.below));
        let Some(count) = below.filter(|count| *count > 0) else { return };
        let folds = !self.look.with_untracked(|look| look.collapsed.contains(&node));
        self.look.update(|look| {
            if !look.collapsed.remove(&node) {
                look.collapsed.insert(node);
            }
        });
        let text = if folds { words::FOLDED } else { words::UNFOLDED };
        let count = count.to_string();
        self.said.set(text.fill(self.lang, &[("name", &self.name(node)), ("count", &count)]));
        self.focus(node);
    }
}

/// The name of a node in the markup.
pub(super) fn key(node: Node) -> String {
    match node {
        Node::Root => "root".to_owned(),
        Node::Group(side) => format!("{side:?}").to_lowercase(),
        Node::Unit(id) => id.to_string(),
        Node::Person(id) => id.to_string(),
    }
}

/// A number of pixels for the browser.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a picture is far smaller than two thousand million pixels"
)]
pub(super) fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}

/// The size at which a picture fills a frame.
fn fit(size: Option<Point>, bounds: Rect) -> f64 {
    size.map_or(1.0, |size| (size.x / bounds.w.max(1.0)).min(size.y / bounds.h.max(1.0)))
}

/// The person whom the inspector shows.
pub(super) fn selected(session: Session) -> Option<PersonId> {
    match session.view.selection.get() {
        Selection::Person(person, _) => Some(person),
        _ => None,
    }
}

/// The cards that match what is searched, and those near the selected person.
fn lit(
    session: Session,
    look: RwSignal<MapLook>,
    chart: Memo<Option<Chart>>,
    faces: Memo<Option<BTreeMap<Node, Face>>>,
) -> Memo<Option<BTreeSet<Node>>> {
    let hops = memo(move || look.with(|look| look.hops));
    let around = session.memo(move |plan| {
        let person = selected(session).filter(|_| hops.get() > 0)?;
        let near = |chart: &Chart| near(chart, plan.relationships.iter(), Node::Person(person), hops.get());
        chart.with(|chart| chart.as_ref().map(near))
    });
    let found = memo(move || {
        let wanted = session.view.filter.with(|filter| filter.trim().to_lowercase());
        if wanted.is_empty() {
            return None;
        }
        faces.with(|faces| {
            let matching = faces.as_ref()?.iter().filter(|(_, face)| face.haystack.contains(&wanted));
            Some(matching.map(|(node, _)| *node).collect::<BTreeSet<_>>())
        })
    });
    memo(move || match (around.get(), found.get()) {
        (Some(around), Some(found)) => Some(around.intersection(&found).copied().collect()),
        (around, found) => around.or(found),
    })
}
