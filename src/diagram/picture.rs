//! A picture as a list of simple shapes, so that one view draws it on the screen and one writer puts it in a file, and both
//! show the same. It must not know where it is drawn; its words are given to it.

use super::{Point, Rect};

/// What a colour means; its shade is the theme's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The ground that pictures stand on.
    Panel,
    /// A quiet ground upon it.
    Quiet,
    /// Text and strong lines.
    Ink,
    /// Words and lines that matter less.
    Muted,
    /// Fine lines.
    Line,
    /// Danger, and what comes first.
    Accent,
    /// Its quiet ground.
    AccentSoft,
    /// Strength.
    Jade,
    /// Its quiet ground.
    JadeSoft,
    /// Caution.
    Amber,
    /// Its quiet ground.
    AmberSoft,
    /// Calm.
    Blue,
    /// Its quiet ground.
    BlueSoft,
    /// A fourth meaning.
    Violet,
    /// Its quiet ground.
    VioletSoft,
}

impl Tone {
    /// Every tone.
    pub const ALL: &'static [Self] = &[
        Self::Panel,
        Self::Quiet,
        Self::Ink,
        Self::Muted,
        Self::Line,
        Self::Accent,
        Self::AccentSoft,
        Self::Jade,
        Self::JadeSoft,
        Self::Amber,
        Self::AmberSoft,
        Self::Blue,
        Self::BlueSoft,
        Self::Violet,
        Self::VioletSoft,
    ];

    /// The name of its token in the style sheet.
    pub const fn token(self) -> &'static str {
        match self {
            Self::Panel => "panel",
            Self::Quiet => "panel-2",
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Line => "line",
            Self::Accent => "accent",
            Self::AccentSoft => "accent-soft",
            Self::Jade => "jade",
            Self::JadeSoft => "jade-soft",
            Self::Amber => "amber",
            Self::AmberSoft => "amber-soft",
            Self::Blue => "blue",
            Self::BlueSoft => "blue-soft",
            Self::Violet => "violet",
            Self::VioletSoft => "violet-soft",
        }
    }
}

/// How a shape is painted.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Look {
    /// Its inside.
    pub fill: Option<Tone>,
    /// Its outline.
    pub stroke: Option<Tone>,
    /// How wide the outline is; 1 while 0.
    pub width: f64,
    /// Whether the outline is dashed, so that it differs without its colour.
    pub is_dashed: bool,
}

impl Look {
    /// Filled, without an outline.
    pub const fn fill(tone: Tone) -> Self {
        Self { fill: Some(tone), stroke: None, width: 0.0, is_dashed: false }
    }

    /// An outline alone.
    pub const fn stroke(tone: Tone, width: f64) -> Self {
        Self { fill: None, stroke: Some(tone), width, is_dashed: false }
    }

    /// The same with an outline.
    #[must_use]
    pub const fn edged(self, tone: Tone) -> Self {
        Self { stroke: Some(tone), ..self }
    }

    /// The same with a dashed outline.
    #[must_use]
    pub const fn dashed(self) -> Self {
        Self { is_dashed: true, ..self }
    }
}

/// Where a text stands to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// Its word in SVG.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The point of its baseline.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// How it stands to the point.
    pub anchor: Anchor,
    /// Height of its letters.
    pub size: f64,
    /// Its colour.
    pub tone: Tone,
    /// Whether it is set strongly.
    pub is_strong: bool,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle, its corners rounded by so much.
    Rect(Rect, f64, Look),
    /// A circle by middle and radius.
    Circle(Point, f64, Look),
    /// Points joined by straight lines.
    Line(Vec<Point>, Look),
    /// The same, closed.
    Area(Vec<Point>, Look),
    /// A text.
    Text(Label),
}

/// A picture; what comes later lies above.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Picture {
    /// Width in viewBox units.
    pub width: f64,
    /// Height in viewBox units.
    pub height: f64,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

impl Picture {
    /// An empty picture.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, rect: Rect, round: f64, look: Look) {
        self.shapes.push(Shape::Rect(rect, round, look));
    }

    /// Adds a circle.
    pub fn circle(&mut self, centre: Point, radius: f64, look: Look) {
        self.shapes.push(Shape::Circle(centre, radius, look));
    }

    /// Adds a straight line.
    pub fn line(&mut self, from: Point, to: Point, look: Look) {
        self.shapes.push(Shape::Line(vec![from, to], look));
    }

    /// Adds a text; an empty one is left out.
    pub fn text(&mut self, at: Point, text: impl Into<String>, anchor: Anchor, size: f64, tone: Tone) {
        self.label(Label { at, text: text.into(), anchor, size, tone, is_strong: false });
    }

    /// Adds a text set strongly; an empty one is left out.
    pub fn strong(&mut self, at: Point, text: impl Into<String>, anchor: Anchor, size: f64, tone: Tone) {
        self.label(Label { at, text: text.into(), anchor, size, tone, is_strong: true });
    }

    fn label(&mut self, label: Label) {
        if !label.text.is_empty() {
            self.shapes.push(Shape::Text(label));
        }
    }
}

/// The points of a line as SVG writes them.
pub fn path(points: &[Point], is_closed: bool) -> String {
    let mut path = String::new();
    for (at, point) in points.iter().enumerate() {
        let step = if at == 0 { "M" } else { "L" };
        path.extend([step, &short(point.x), " ", &short(point.y)]);
    }
    if is_closed && !path.is_empty() {
        path.push('Z');
    }
    path
}

/// A number with at most two digits after the point.
pub fn short(number: f64) -> String {
    let rounded = (number * 100.0).round() / 100.0;
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

/// About how wide a text is at a size: letters of Chinese are square, others about half as wide.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| if letter as u32 >= 0x2e80 { 1.0 } else { 0.56 }).sum::<f64>() * size
}

/// A text cut to a width, with an ellipsis where something is missing.
pub fn fitted(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for letter in text.chars() {
        cut.push(letter);
        if text_width(&cut, size) + size > width {
            cut.pop();
            break;
        }
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_paths_are_short() {
        assert_eq!(short(1.0 / 3.0), "0.33");
        assert_eq!(short(-0.001), "0");
        let points = [Point::new(0.0, 1.5), Point::new(10.0, 2.0)];
        assert_eq!(path(&points, false), "M0 1.5L10 2");
        assert_eq!(path(&points, true), "M0 1.5L10 2Z");
        assert_eq!(path(&[], true), "");
    }

    #[test]
    fn a_text_is_cut_to_its_room_and_never_beyond() {
        assert_eq!(fitted("Dongfang", 10.0, 100.0), "Dongfang");
        let cut = fitted("东方集团股份有限公司", 10.0, 50.0);
        assert!(cut.ends_with('…') && text_width(&cut, 10.0) <= 50.0, "{cut}");
        assert_eq!(fitted("东方", 10.0, 0.0), "…");
    }

    #[test]
    fn empty_texts_are_left_out() {
        let mut picture = Picture::new(10.0, 10.0);
        picture.text(Point::default(), "", Anchor::Start, 12.0, Tone::Ink);
        assert!(picture.shapes.is_empty());
    }
}
