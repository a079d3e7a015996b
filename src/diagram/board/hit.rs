//! What lies under a point, and what an arrow key changes. It must not know pointers or keys.

use super::lens::{place_of, target};
use super::{Layout, Lens, Seat, Stone, Target};
use crate::diagram::Point;
use crate::model::{Coverage, Level, Mode, Rating, Role};

/// How far outside the wood a stone may be let go.
const MARGIN: f64 = 18.0;

/// The point of the grid nearest to where a stone is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which point.
    pub seat: Seat,
    /// Where it lies.
    pub at: Point,
    /// What a stone takes on there.
    pub target: Target,
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a higher influence, or the mode above.
    Up,
    /// To a lower influence, or the mode below.
    Down,
    /// To less support or contact.
    Left,
    /// To more support or contact.
    Right,
}

impl Layout {
    /// The point of the grid nearest to `point`; none away from the wood.
    pub fn hit(&self, point: Point) -> Option<Hit> {
        if !self.surface.wood.holds(point, MARGIN) {
            return None;
        }
        let row = nearest(self.surface.rows.iter().map(|row| (row.y - point.y).abs() / row.room.max(1.0)))?;
        let column = nearest(self.surface.columns.iter().map(|column| (column.x - point.x).abs()))?;
        self.hit_seat(Seat { row, column })
    }

    /// A point of the grid by its line and column.
    pub fn hit_seat(&self, seat: Seat) -> Option<Hit> {
        let (row, column) = (self.surface.rows.get(seat.row)?, self.surface.columns.get(seat.column)?);
        Some(Hit { seat, at: Point::new(column.x, row.y), target: target(row.key, column.key) })
    }
}

fn nearest(distances: impl Iterator<Item = f64>) -> Option<usize> {
    distances.enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}

impl Lens {
    /// What an arrow changes of a stone; none at the end of the scale. From unknown it goes to the nearest to the middle.
    pub fn stepped(self, stone: &Stone, direction: Direction) -> Option<Target> {
        let mut target = Target::default();
        match (direction, self) {
            (Direction::Left | Direction::Right, Self::ContactInfluence) => {
                target.coverage = beside(Coverage::ALL, stone.coverage, direction == Direction::Right, 1);
            }
            (Direction::Left | Direction::Right, _) => {
                target.rating = beside(Rating::ALL, stone.rating, direction == Direction::Right, 5);
            }
            (Direction::Up | Direction::Down, Self::ModeRating) => {
                target.mode = beside(Mode::ALL, stone.mode, direction == Direction::Down, 2);
            }
            (Direction::Up | Direction::Down, _) => {
                target.influence = beside(Level::ALL, stone.influence, direction == Direction::Down, 1);
            }
        }
        (!target.is_empty()).then_some(target)
    }
}

impl Target {
    /// Only what differs from how the stone stands now.
    #[must_use]
    pub fn beyond(self, stone: &Stone) -> Self {
        fn new<T: PartialEq>(to: Option<T>, from: Option<T>) -> Option<T> {
            if to == from { None } else { to }
        }
        Self {
            role: new(self.role, stone.role),
            rating: new(self.rating, stone.rating),
            influence: new(self.influence, stone.influence),
            mode: new(self.mode, stone.mode),
            coverage: new(self.coverage, stone.coverage),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// The mode after this one, round and round: how a key goes through them.
pub(super) fn next_mode(mode: Option<Mode>) -> Mode {
    let next = place_of(Mode::ALL, mode).map_or(0, |at| (at + 1) % Mode::ALL.len());
    Mode::ALL[next]
}

impl Stone {
    /// The mode that the next press of its key gives.
    pub fn next_mode(&self) -> Mode {
        next_mode(self.mode)
    }

    /// The nearest role above or below that the person does not hold; none past the last band.
    pub fn next_role(&self, held: &[Role], goes_down: bool) -> Option<Role> {
        let mut at = self.role;
        loop {
            at = beside(Role::ALL, at, goes_down, 0);
            match at {
                Some(role) if held.contains(&role) => {}
                other => return other,
            }
        }
    }
}

/// The value after or before one in the list; from unknown, the one at `middle` or the one before it.
fn beside<T: PartialEq + Copy>(all: &[T], value: Option<T>, goes_on: bool, middle: usize) -> Option<T> {
    let at = match (place_of(all, value), goes_on) {
        (Some(at), true) => at.checked_add(1),
        (Some(at), false) => at.checked_sub(1),
        (None, true) => Some(middle),
        (None, false) => Some(middle.saturating_sub(1)),
    };
    at.and_then(|at| all.get(at)).copied()
}
