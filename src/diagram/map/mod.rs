//! The map of an account as a picture: who hangs below whom, where each card lies, and the lines between cards. It must
//! not know words, nor how a card looks.

mod chart;
mod hops;
mod line;
mod tidy;

pub use chart::{Branch, Chart, Shown};
pub use hops::near;
pub use line::{Line, line_between, lines_of};

use super::{Point, Rect};
use crate::model::person::Spot;
use crate::model::{PersonId, UnitId, order};
use tidy::{STUB, Tidy};

/// Units of the picture to one line of text: what scales with the text is drawn in these.
pub const UNITS_PER_REM: f64 = 14.0;
/// Width of every card.
pub const CARD: f64 = 184.0;
/// Height of a person's card.
pub const PERSON: f64 = 72.0;
/// Height of every other card.
pub const LABEL: f64 = 40.0;
/// From a card to those below it.
pub const DROP: f64 = 40.0;
/// From a card to its neighbour.
pub const GAP: f64 = 24.0;
/// From the cards to the edge of the picture.
pub const MARGIN: f64 = 32.0;
/// The farthest that a card can be carried from the root, in thousandths of its width.
const FARTHEST: f64 = 1_000_000.0;

/// Who stands beside the firm, in trees of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Firms that supply it.
    Upstream,
    /// Firms that it supplies.
    Downstream,
    /// Bodies and people outside with a say.
    Outside,
}

impl Side {
    /// Every side, from the left to the right.
    pub const ALL: &'static [Self] = &[Self::Upstream, Self::Downstream, Self::Outside];
}

/// What a card stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// The account.
    Root,
    /// What stands at one side of it.
    Group(Side),
    /// A unit.
    Unit(UnitId),
    /// A person.
    Person(PersonId),
}

impl Node {
    /// The person, if it is one.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            _ => None,
        }
    }

    /// The height of its card.
    pub const fn height(self) -> f64 {
        match self {
            Self::Person(_) => PERSON,
            _ => LABEL,
        }
    }
}

/// A card in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// What it stands for.
    pub node: Node,
    /// Where it lies; the root's corner is the origin.
    pub rect: Rect,
    /// The card that it hangs below, by its place in the list.
    pub parent: Option<usize>,
    /// How many cards are folded away below it.
    pub hidden: usize,
    /// Whether it lies where somebody carried it.
    pub is_own: bool,
    /// Whether it lies in a column beside a spine.
    is_stacked: bool,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Map {
    /// The cards in reading order: each before those below it.
    pub cards: Vec<Placed>,
    /// What holds every card and a margin.
    pub bounds: Rect,
    /// Each node with its place in the list, sorted.
    index: Vec<(Node, usize)>,
}

impl Map {
    /// Lays a chart out. A card that was carried somewhere lies there, and those below it come along.
    pub fn of(chart: &Chart) -> Self {
        let tidy = Tidy::of(&chart.branches);
        let origin = chart.branches.iter().position(|branch| branch.node == Node::Root);
        let origin = origin.map_or(Point::default(), |at| tidy.corners[at]);
        let mut cards: Vec<Placed> = Vec::with_capacity(chart.branches.len());
        let mut shifts: Vec<Point> = Vec::with_capacity(chart.branches.len());
        for (at, branch) in chart.branches.iter().enumerate() {
            let corner = Point::new(tidy.corners[at].x - origin.x, tidy.corners[at].y - origin.y);
            let spot = branch.spot;
            let along = branch.parent.map_or(Point::default(), |parent| shifts[parent]);
            let shift = spot.map_or(along, |to| Point::new(to.x - corner.x, to.y - corner.y));
            shifts.push(shift);
            let rect = Rect::new(corner.x + shift.x, corner.y + shift.y, CARD, branch.node.height());
            let is_own = spot.is_some();
            let is_stacked = tidy.is_stacked[at];
            let (node, parent, hidden) = (branch.node, branch.parent, branch.hidden);
            cards.push(Placed { node, rect, parent, hidden, is_own, is_stacked });
        }
        let bounds = bounds(&cards);
        // Every branch has its card, at the same place.
        Self { cards, bounds, index: chart.index.clone() }
    }

    /// The same map while one card is held somewhere: nothing is laid out anew.
    #[must_use]
    pub fn holding(&self, node: Node, corner: Point) -> Self {
        let mut map = self.clone();
        let Some(at) = self.place(node) else { return map };
        let rect = self.cards[at].rect;
        let (dx, dy) = (corner.x - rect.x, corner.y - rect.y);
        let mut comes = vec![false; map.cards.len()];
        map.cards[at].is_own = true;
        for (place, card) in map.cards.iter_mut().enumerate().skip(at) {
            let is_along = card.parent.is_some_and(|parent| comes[parent]) && !card.is_own;
            if place == at || is_along {
                comes[place] = true;
                card.rect.x += dx;
                card.rect.y += dy;
            }
        }
        map
    }

    /// The card of a node.
    pub fn find(&self, node: Node) -> Option<&Placed> {
        self.place(node).map(|at| &self.cards[at])
    }

    fn place(&self, node: Node) -> Option<usize> {
        found(&self.index, node)
    }

    /// The lines of the formal tree, for one `path`.
    pub fn wires(&self) -> String {
        let mut path = String::new();
        for card in &self.cards {
            if let Some(parent) = card.parent {
                wire(&self.cards[parent].rect, card, &mut path);
            }
        }
        path
    }

    /// Where an arrow key leads from a card: to the one above, to the first below, or to a neighbour.
    pub fn neighbour(&self, node: Node, way: Way) -> Option<Node> {
        let at = self.place(node)?;
        let parent = self.cards[at].parent;
        let is_sibling = |card: &&Placed| card.parent == parent;
        let found = match way {
            Way::Up => return parent.map(|parent| self.cards[parent].node),
            Way::Down => self.cards.iter().find(|card| card.parent == Some(at)),
            Way::Left => self.cards[..at].iter().rev().find(is_sibling),
            Way::Right => self.cards[at + 1..].iter().find(is_sibling),
        };
        let beside = || match way {
            // At the end of a family the focus goes on in reading order, so that no card is out of reach.
            Way::Left => self.cards[..at].last(),
            Way::Right => self.cards.get(at + 1),
            Way::Up | Way::Down => None,
        };
        found.or_else(beside).map(|card| card.node)
    }
}

/// A way over the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// The corner of a card that was carried to a spot.
pub fn point_of(spot: &Spot) -> Point {
    Point::new(f64::from(spot.x) * CARD / 1000.0, f64::from(spot.y) * CARD / 1000.0)
}

/// The spot of a card whose corner lies there.
pub fn spot_at(corner: Point) -> Spot {
    #[allow(clippy::cast_possible_truncation, reason = "clamped to a million either way")]
    let thousandths = |units: f64| (units * 1000.0 / CARD).round().clamp(-FARTHEST, FARTHEST) as i32;
    Spot { x: thousandths(corner.x), y: thousandths(corner.y) }
}

/// Each node with its place, sorted, so that it is found quickly.
fn index(nodes: impl Iterator<Item = Node>) -> Vec<(Node, usize)> {
    let mut index: Vec<(Node, usize)> = nodes.enumerate().map(|(at, node)| (node, at)).collect();
    order::sort(&mut index);
    index
}

/// The place of a node.
fn found(index: &[(Node, usize)], node: Node) -> Option<usize> {
    index.binary_search_by_key(&node, |(node, _)| *node).ok().map(|at| index[at].1)
}

fn bounds(cards: &[Placed]) -> Rect {
    let Some(first) = cards.first() else { return Rect::default() };
    let start = (first.rect.x, first.rect.y, first.rect.right(), first.rect.bottom());
    let (left, top, right, bottom) = cards.iter().fold(start, |(left, top, right, bottom), card| {
        let rect = card.rect;
        (left.min(rect.x), top.min(rect.y), right.max(rect.right()), bottom.max(rect.bottom()))
    });
    Rect::new(left - MARGIN, top - MARGIN, right - left + 2.0 * MARGIN, bottom - top + 2.0 * MARGIN)
}

/// The line from a card to one below it: over a common bar to its top, along a spine to its side, or around when it was
/// carried beside or above.
fn wire(from: &Rect, card: &Placed, path: &mut String) {
    let to = card.rect;
    let (start, end) = (from.centre(), to.centre());
    let mut add = |parts: [(&str, f64); 6]| {
        for (letter, number) in parts {
            path.push_str(letter);
            path.push_str(&round(number));
        }
    };
    let bar = from.bottom() + DROP / 2.0;
    if card.is_stacked && to.y >= bar {
        let spine = to.x - STUB;
        add([("M", start.x), (" ", from.bottom()), ("V", bar), ("H", spine), ("V", end.y), ("H", to.x)]);
    } else if to.y > from.bottom() + 8.0 {
        let bar = bar.min(f64::midpoint(from.bottom(), to.y));
        add([("M", start.x), (" ", from.bottom()), ("V", bar), ("H", end.x), ("V", to.y), ("H", end.x)]);
    } else {
        let (out, into) = if end.x > start.x { (from.right(), to.x) } else { (from.x, to.right()) };
        let middle = f64::midpoint(out, into);
        add([("M", out), (" ", start.y), ("H", middle), ("V", end.y), ("H", into), ("V", end.y)]);
    }
}

/// A number for a path: tenths are finer than anybody sees.
fn round(number: f64) -> String {
    ((number * 10.0).round() / 10.0).to_string()
}

#[cfg(test)]
mod tests;
