//! The buyer role grid: where every stone, line, label and placeholder of the board lies, for each lens and width. It
//! must not know how they are drawn or worded.

mod danger;
mod fan;
mod free;
mod grid;
mod hit;
mod lens;
mod names;
mod place;
mod tray;
mod wood;

use std::str::FromStr;

use super::{Point, Rect};
use crate::model::order;
use crate::model::{Coverage, Level, Mode, PersonId, Rating, Role};

pub use danger::{DangerCell, DangerLevel, RatingGroup};
pub use free::least_covering;
pub use hit::{Direction, Hit};
pub use lens::{BandKey, ColumnKey, Lens, RowKey};
pub use names::{width as text_width, wrap};
pub use wood::grain;

/// Names a stone: one person in one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoneKey {
    /// The person.
    pub person: PersonId,
    /// The role; none while nobody knows it.
    pub role: Option<Role>,
}

impl std::fmt::Display for StoneKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.person, self.role.map_or("?", Role::word))
    }
}

/// Says that a text names no stone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a stone: it is written person/role")]
pub struct NotAStone;

impl FromStr for StoneKey {
    type Err = NotAStone;

    fn from_str(text: &str) -> Result<Self, NotAStone> {
        let (person, role) = text.split_once('/').ok_or(NotAStone)?;
        let person = person.parse().map_err(|_| NotAStone)?;
        match role {
            "?" => Ok(Self { person, role: None }),
            word => Role::from_word(word).map(|role| Self { person, role: Some(role) }).ok_or(NotAStone),
        }
    }
}

/// One person in one role, with all that the board shows of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stone {
    /// The person.
    pub person: PersonId,
    /// The role that this stone stands for; none while nobody knows it.
    pub role: Option<Role>,
    /// One or two characters on the stone.
    pub label: String,
    /// The full name.
    pub name: String,
    /// The job title.
    pub title: String,
    /// Support; unknown while empty.
    pub rating: Option<Rating>,
    /// Degree of influence; unknown while empty.
    pub influence: Option<Level>,
    /// Response mode; unknown while empty.
    pub mode: Option<Mode>,
    /// Contact depth; unknown while empty.
    pub coverage: Option<Coverage>,
    /// How many findings and flags are open.
    pub flags: u32,
    /// Whether the person values one of our strengths.
    pub has_bell: bool,
    /// Whether the person has left the post.
    pub has_left: bool,
}

impl Stone {
    /// Its key.
    pub const fn key(&self) -> StoneKey {
        StoneKey { person: self.person, role: self.role }
    }

    /// Its colour, by the sign of the rating.
    pub fn shade(&self) -> Shade {
        match self.rating.map(Rating::get) {
            Some(1..) => Shade::White,
            Some(_) => Shade::Black,
            None => Shade::Clear,
        }
    }
}

/// The colour of a stone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Supports, +1 and up.
    White,
    /// Opposes, −1 and down.
    Black,
    /// Nobody knows.
    Clear,
}

/// The room that the picture has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width in CSS pixels; the viewBox uses the same unit, so texts keep their size at any width.
    pub width: f64,
}

impl Frame {
    /// The narrowest board that is drawn; a smaller container scrolls.
    pub const MIN_WIDTH: f64 = 300.0;

    /// Whether labels move onto the wood and the tray below it.
    pub fn is_compact(self) -> bool {
        self.width < 540.0
    }
}

/// What a move may change; what stays is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Target {
    /// The role of the band.
    pub role: Option<Role>,
    /// The rating of the column.
    pub rating: Option<Rating>,
    /// The influence of the line.
    pub influence: Option<Level>,
    /// The mode of the band.
    pub mode: Option<Mode>,
    /// The contact depth of the column.
    pub coverage: Option<Coverage>,
}

/// Where a point of the grid is: indices of its line and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// The line, from the top.
    pub row: usize,
    /// The column, from the left.
    pub column: usize,
}

/// Where a group of stones stands together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// On a point of the grid.
    Grid(Seat),
    /// In a compartment of the tray, by its index.
    Tray(usize),
}

/// Where the name of a stone has room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left of it.
    Left,
    /// Right of it.
    Right,
    /// Below it.
    Below,
}

/// A stone in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which stone.
    pub key: StoneKey,
    /// Every role that it stands for; more than its own where a lens shows a person once.
    pub roles: Vec<Role>,
    /// Its centre.
    pub at: Point,
    /// Its radius.
    pub r: f64,
    /// Where it belongs.
    pub spot: Spot,
    /// Where its name has room; none when there is no room.
    pub name: Option<Side>,
    /// Whether it lies in the opened pile, above all others.
    pub is_raised: bool,
}

/// Stones that share a point that is too small for all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// Which point.
    pub spot: Spot,
    /// The centre.
    pub at: Point,
    /// The radius.
    pub r: f64,
    /// The stones in it, in their order.
    pub keys: Vec<StoneKey>,
}

/// A role that nobody fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placeholder {
    /// The role.
    pub role: Role,
    /// The centre of the dashed stone.
    pub at: Point,
    /// Its radius.
    pub r: f64,
    /// The room for its words, right of the stone; 0 where there is none.
    pub room: f64,
}

/// A straight line of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// One end.
    pub from: Point,
    /// The other.
    pub to: Point,
}

/// A band of lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// What it stands for.
    pub key: BandKey,
    /// Its part of the wood.
    pub area: Rect,
}

/// A line on which stones stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridRow {
    /// What it stands for.
    pub key: RowKey,
    /// Its height on the page.
    pub y: f64,
    /// The room around it for stones that fan out.
    pub room: f64,
}

/// A column on which stones stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridColumn {
    /// What it stands for.
    pub key: ColumnKey,
    /// Its place.
    pub x: f64,
    /// How far its own room reaches to each side.
    pub half: f64,
}

/// What a label says; the words are the view's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelKind {
    /// The name of a band.
    Band(BandKey),
    /// An influence beside its line.
    Level(Level),
    /// A rating below its column.
    Rating(Rating),
    /// A contact depth below its column.
    Coverage(Coverage),
    /// The end of the scale that opposes.
    Oppose,
    /// The end of the scale that supports.
    Support,
    /// What a cell of the danger table means.
    Danger(DangerCell),
    /// The tray of unknown values.
    Tray,
    /// The part of the tray for people without a role.
    NoRole,
}

/// How a label stands to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Begins there.
    Start,
    /// Is centred there.
    Middle,
    /// Ends there.
    End,
}

/// A label in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// What it says.
    pub kind: LabelKind,
    /// The point on its baseline.
    pub at: Point,
    /// How it stands to that point.
    pub anchor: Anchor,
    /// The width in which it breaks into lines; infinite where it need not.
    pub room: f64,
}

/// The water between −1 and +1: there is no zero.
#[derive(Clone, Debug, PartialEq)]
pub struct River {
    /// Its bed.
    pub area: Rect,
    /// The middles of its four characters, from the top; none where a placeholder lies.
    pub characters: [Option<Point>; 4],
}

/// A tinted cell of the danger table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tint {
    /// Which cell.
    pub cell: DangerCell,
    /// Its part of the wood.
    pub area: Rect,
}

/// What a compartment of the tray holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayKey {
    /// People of one role.
    Role(Role),
    /// Everybody.
    All,
    /// People whose role nobody knows.
    NoRole,
}

/// A compartment of the tray.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrayBox {
    /// What it holds.
    pub key: TrayKey,
    /// Its place.
    pub area: Rect,
}

/// The board without anything on it; it changes with the room and the lens, hardly ever with a stone.
#[derive(Clone, Debug, PartialEq)]
pub struct Surface {
    /// The lens that it was made for.
    pub lens: Lens,
    /// Whether labels lie on the wood and the tray below it.
    pub is_compact: bool,
    /// The wood.
    pub wood: Rect,
    /// The bands, from the top.
    pub bands: Vec<Band>,
    /// The lines on which stones stand, from the top.
    pub rows: Vec<GridRow>,
    /// The columns, from the left.
    pub columns: Vec<GridColumn>,
    /// The strokes of the grid.
    pub strokes: Vec<Stroke>,
    /// The star points.
    pub stars: Vec<Point>,
    /// The river, where the lens has one.
    pub river: Option<River>,
    /// Tinted cells, where the lens has them.
    pub tints: Vec<Tint>,
    /// The labels.
    pub labels: Vec<Label>,
    /// The compartments of the tray; the first is the tray itself.
    pub tray: Vec<TrayBox>,
    /// The radius of a stone that stands alone.
    pub radius: f64,
}

/// The whole picture, in viewBox units.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The width and height of the viewBox.
    pub size: Point,
    /// The empty board.
    pub surface: Surface,
    /// The stones that show, by role and then in the order given.
    pub stones: Vec<Placed>,
    /// The piles.
    pub piles: Vec<Pile>,
    /// The opened pile's cloth.
    pub cloth: Option<Rect>,
    /// The roles that nobody fills.
    pub placeholders: Vec<Placeholder>,
    /// Keys in order with their index in `stones`.
    index: Vec<(StoneKey, usize)>,
}

impl Layout {
    /// Lays the board out. `open` is the pile that lies spread out.
    pub fn of(stones: &[Stone], lens: Lens, frame: Frame, open: Option<Spot>) -> Self {
        place::layout(stones, lens, frame, open)
    }

    /// The place of a stone; none while it is in a closed pile or shown under another role.
    pub fn find(&self, key: StoneKey) -> Option<&Placed> {
        let at = self.index.binary_search_by(|(known, _)| known.cmp(&key)).ok()?;
        self.stones.get(self.index[at].1)
    }

    /// The place where a person shows in this role, or in any where the lens shows a person once.
    pub fn find_person(&self, key: StoneKey) -> Option<&Placed> {
        let shown_once = || self.stones.iter().find(|placed| placed.key.person == key.person);
        self.find(key).or_else(|| if self.surface.lens.has_roles() { None } else { shown_once() })
    }

    /// The points of all stones of a person, from the top: what the thread ties.
    pub fn thread(&self, person: PersonId) -> Vec<Point> {
        let mut points: Vec<_> =
            self.stones.iter().filter(|placed| placed.key.person == person).map(|placed| placed.at).collect();
        order::sort_by(&mut points, |a, b| a.y.total_cmp(&b.y));
        points
    }
}
