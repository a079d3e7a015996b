//! How a stone looks: shading, ring, label, badge of its mode, contact dots, flag and bell. It must not know places or
//! events.

use crate::components::drawn::Part;
use crate::diagram::Point;
use crate::diagram::board::{Shade, Stone};
use crate::diagram::outline::placed;
use crate::diagram::picture::short;
use crate::model::{Coverage, Mode};

/// The radius at which stones are drawn; the place of each scales it.
pub(super) const RADIUS: f64 = 16.0;

/// The path of a mode's mark: a triangle, an exclamation mark, two bars, a target, a question mark.
pub(in crate::components) const fn glyph(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Growth) => "M0-3.7L3.6 2.6H-3.6Z",
        Some(Mode::Trouble) => "M-1.05-4.1H1.05L.7.9H-.7ZM-1 3a1 1 0 1 0 2 0a1 1 0 1 0-2 0Z",
        Some(Mode::EvenKeel) => "M-3.3-2.3H3.3V-.7H-3.3ZM-3.3.8H3.3V2.4H-3.3Z",
        Some(Mode::Overconfident) => {
            "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0ZM-2.7 0a2.7 2.7 0 1 1 5.4 0a2.7 2.7 0 1 1-5.4 0ZM-1.3 0a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0Z"
        }
        None => {
            "M-2.6-1.5C-2.5-5.1 2.7-5 2.7-1.7C2.7.1.8.2.75 1.5H-.75C-.75-.6 1.1-.6 1.1-1.7C1.1-3.1-1-3.1-1.1-1.5ZM-.95 3.2a.95.95 0 1 0 1.9 0a.95.95 0 1 0-1.9 0Z"
        }
    }
}

/// The class that carries a mode's colour.
pub(in crate::components) const fn mode_class(mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::Growth) => "mode-growth",
        Some(Mode::Trouble) => "mode-trouble",
        Some(Mode::EvenKeel) => "mode-even",
        Some(Mode::Overconfident) => "mode-over",
        None => "mode-unknown",
    }
}

/// The class that carries a stone's colour.
const fn shade_class(shade: Shade) -> &'static str {
    match shade {
        Shade::White => "is-white",
        Shade::Black => "is-black",
        Shade::Clear => "is-clear",
    }
}

/// A disc around a point.
fn disc(class: &'static str, at: Point, r: &'static str) -> Part {
    Part::circle(class, r).with("cx", short(at.x)).with("cy", short(at.y))
}

/// The mark of a mode on its disc.
pub(super) fn mode_badge(mode: Option<Mode>, at: Point) -> Part {
    let glyph = Part::path("stone__glyph", placed(glyph(mode), 1.0, at)).with("fill-rule", "evenodd");
    Part::group(format!("stone__mode {}", mode_class(mode)), vec![disc("stone__disc", at, "6.8"), glyph])
}

/// Three dots, filled as deep as the contact goes; a dash while nobody knows.
pub(super) fn contact_dots(coverage: Option<Coverage>, at: Point) -> Part {
    /// Where the dots begin.
    const DOTS: [&str; 3] = ["-7.3", "-1.9", "3.5"];
    let dots = |class, from: &[&str]| {
        let mut path = String::new();
        for x in from {
            path.extend(["M", x, " 0a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0Z"]);
        }
        (!path.is_empty()).then(|| Part::path(class, placed(&path, 1.0, at)))
    };
    let filled = match coverage {
        None => None,
        Some(Coverage::None) => Some(0),
        Some(Coverage::Brief) => Some(1),
        Some(Coverage::Multiple) => Some(2),
        Some(Coverage::InDepth) => Some(3),
    };
    let inside = match filled {
        None => vec![Part::path("stone__dash", placed("M-5.5 0H-2.5M-1.5 0H1.5M2.5 0H5.5", 1.0, at))],
        Some(filled) => {
            let (full, empty) = DOTS.split_at(filled);
            dots("stone__dot is-full", full).into_iter().chain(dots("stone__dot", empty)).collect()
        }
    };
    Part::group("stone__contact", inside)
}

/// The red pennant with its number.
pub(super) fn pennant(count: u32, at: Point) -> Part {
    let cloth = "M.5-7.6C4-9 7.5-6 14.6-7.4L12.4-2.6L14.2 2C8 3.2 4.5 .4 .5 2Z";
    let number = Part::text("stone__count", flags(count));
    let inside = vec![
        Part::path("stone__pole", placed("M0 8.5V-7.5", 1.0, at)),
        Part::path("stone__cloth", placed(cloth, 1.0, at)),
        number.with("x", short(at.x + 6.7)).with("y", short(at.y + 0.4)),
    ];
    Part::group("stone__flag", inside)
}

/// How many flags a pennant names.
pub(super) fn flags(count: u32) -> String {
    if count > 9 { "9+".to_owned() } else { count.to_string() }
}

/// The outline of a small bell.
const BELL: &str = "M0-5.6a1 1 0 0 1 1 1.1C3.1-4 4.1-2.3 4.1 0C4.1 2.1 4.6 2.6 5.3 3.3V4H-5.3V3.3C-4.6 2.6-4.1 2.1-4.1 0C-4.1-2.3-3.1-4-1-4.5A1 1 0 0 1 0-5.6ZM-1.6 4.7H1.6A1.6 1.6 0 0 1-1.6 4.7Z";

/// The bell of a valued strength, on its disc.
pub(super) fn bell(at: Point) -> Part {
    let shape = placed(BELL, 0.82, Point::new(at.x, at.y + 0.3));
    Part::group(
        "stone__bell",
        vec![disc("stone__bell-disc", at, "7"), Part::path("stone__bell-shape", shape)],
    )
}

/// The light on a stone: an ellipse that leans by 26 degrees.
const SHINE: &str = "M.97-10.92A6.2 3.1 -26 1 0 -10.17-5.48A6.2 3.1 -26 1 0 .97-10.92Z";

/// How a stone looks, apart from what is written on it: those that look alike are copies of one drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark that is there or not, independent of the others"
)]
pub(super) struct Look {
    shade: Shade,
    mode: Option<Mode>,
    coverage: Option<Coverage>,
    has_flags: bool,
    has_bell: bool,
    has_left: bool,
    is_long: bool,
    /// Whether there is room for the mode and the flags only.
    is_tiny: bool,
}

impl Look {
    /// The look of a stone.
    pub(super) fn of(stone: &Stone, is_tiny: bool) -> Self {
        Self {
            shade: stone.shade(),
            mode: stone.mode,
            // What is not drawn makes no difference.
            coverage: stone.coverage.filter(|_| !is_tiny),
            has_flags: stone.flags > 0,
            has_bell: stone.has_bell && !is_tiny,
            has_left: stone.has_left,
            is_long: stone.label.chars().count() > 1,
            is_tiny,
        }
    }

    /// The whole stone, with its label and its number of flags.
    pub(super) fn face(self, label: String, flags: u32) -> Part {
        let size = if self.is_long { "stone__label is-small" } else { "stone__label" };
        let mut inside = vec![
            Part::circle("stone__shadow", "20").with("cx", "1.2").with("cy", "3.2"),
            Part::circle(format!("stone__ring {}", mode_class(self.mode)), "17"),
            Part::circle("stone__body", "15.4"),
            Part::path("stone__shine", SHINE),
            Part::text(size, label).with("y", "0.5"),
        ];
        if self.has_left {
            inside.push(Part::path("stone__gone", "M-13 9L13-9"));
        }
        inside.push(mode_badge(self.mode, Point::new(-12.6, -12.2)));
        if self.has_flags {
            inside.push(pennant(flags, Point::new(9.5, -14.0)));
        }
        if self.has_bell {
            inside.push(bell(Point::new(14.0, 10.0)));
        }
        if !self.is_tiny {
            inside.push(contact_dots(self.coverage, Point::new(0.0, 22.3)));
        }
        let left = if self.has_left { " has-left" } else { "" };
        Part::group(format!("stone__look {}{left}", shade_class(self.shade)), inside)
    }
}
