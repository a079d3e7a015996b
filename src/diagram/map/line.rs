//! The informal lines: a curve from the edge of one card to the edge of another. It must not know what a line looks like.

use super::{Map, Node, round};
use crate::diagram::{Point, Rect};
use crate::model::{Relationship, RelationshipId, RelationshipKind};

/// How far a line bends aside, as a part of its length.
const BEND: f64 = 0.16;
/// The farthest that it bends.
const MOST: f64 = 60.0;

/// A line as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which relationship.
    pub id: RelationshipId,
    /// Where it starts.
    pub from: Node,
    /// Where it ends.
    pub to: Node,
    /// What it means.
    pub kind: RelationshipKind,
    /// The curve, for a `path`.
    pub path: String,
    /// Its middle, where its mark stands.
    pub middle: Point,
}

/// The lines between cards that are on the map; `None` for the kind while it is unsaid counts as influence.
pub fn lines_of<'a>(map: &Map, lines: impl Iterator<Item = &'a Relationship>) -> Vec<Line> {
    let rect = |node: Node| map.find(node).map(|card| card.rect);
    lines
        .filter_map(|line| {
            let (from, to) = (Node::Person(line.from?), Node::Person(line.to?));
            let (path, middle) = line_between(rect(from)?, rect(to)?);
            let kind = line.kind.unwrap_or(RelationshipKind::Influences);
            Some(Line { id: line.id, from, to, kind, path, middle })
        })
        .collect()
}

/// The curve between two cards, and its middle. It bends to its own right, so that of two lines back and forth both are
/// seen.
pub fn line_between(from: Rect, to: Rect) -> (String, Point) {
    let (a, b) = (from.centre(), to.centre());
    let length = a.distance(b).max(1.0);
    let bend = (length * BEND).min(MOST);
    let aside = Point::new(-(b.y - a.y) / length * bend * 2.0, (b.x - a.x) / length * bend * 2.0);
    let control = Point::new(f64::midpoint(a.x, b.x) + aside.x, f64::midpoint(a.y, b.y) + aside.y);
    let (start, end) = (edge(from, control), edge(to, control));
    let middle = Point::new(
        0.25 * start.x + 0.5 * control.x + 0.25 * end.x,
        0.25 * start.y + 0.5 * control.y + 0.25 * end.y,
    );
    let numbers = [start.x, start.y, control.x, control.y, end.x, end.y].map(round);
    let [x1, y1, cx, cy, x2, y2] = numbers;
    (["M", &x1, " ", &y1, "Q", &cx, " ", &cy, " ", &x2, " ", &y2].concat(), middle)
}

/// Where the way from the middle of a card to a point leaves the card.
fn edge(card: Rect, to: Point) -> Point {
    let centre = card.centre();
    let (dx, dy) = (to.x - centre.x, to.y - centre.y);
    let part = |half: f64, way: f64| if way.abs() < 1e-9 { f64::MAX } else { half / way.abs() };
    let least = part(card.w / 2.0, dx).min(part(card.h / 2.0, dy)).min(1.0);
    Point::new(centre.x + dx * least, centre.y + dy * least)
}
