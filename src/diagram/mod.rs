//! Pure geometry of every picture: plain structs in viewBox units, tested without a browser. It must not know leptos or
//! the words of any language.

pub mod adherence;
pub mod board;
pub mod bubbles;
pub mod feeling_line;
pub mod flow;
pub mod funnel;
pub mod gauges;
pub mod hexagon;
pub mod load;
pub mod map;
pub mod matrix;
pub mod outline;
pub mod pareto;
pub mod picture;
pub mod role_heat;
pub mod score_line;
pub mod skills;
pub mod sparkline;
pub mod split;
pub mod web;

/// A point in viewBox units; y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to another point.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A rectangle in viewBox units.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// The width.
    pub w: f64,
    /// The height.
    pub h: f64,
}

impl Rect {
    /// The rectangle with this corner and size.
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    pub const fn right(self) -> f64 {
        self.x + self.w
    }

    /// The bottom edge.
    pub const fn bottom(self) -> f64 {
        self.y + self.h
    }

    /// The middle.
    pub const fn centre(self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// Whether a point lies in it, or within `margin` of it.
    pub fn holds(self, point: Point, margin: f64) -> bool {
        (self.x - margin..=self.right() + margin).contains(&point.x)
            && (self.y - margin..=self.bottom() + margin).contains(&point.y)
    }
}
