//! The empty board: wood, bands, lines, columns, river and the words along its edges. It must not know the stones, only
//! how many ask for room where.

use std::collections::BTreeMap;

use super::fan::{self, Room};
use super::{
    Anchor, Band, BandKey, ColumnKey, DangerCell, Frame, GridColumn, GridRow, Label, LabelKind, Lens,
    RatingGroup, River, RowKey, Seat, Stroke, Tint,
};
use crate::diagram::{Point, Rect};
use crate::model::{Level, Rating};

/// What the first and the last band have more, so that badges stay on the wood.
const EDGE: f64 = 8.0;
/// Height of the words below the wood.
const AXIS: f64 = 38.0;
/// From the middle of a stone to the middle of the next so that the dots between them are seen, in radiuses.
const DOTS: f64 = 2.65;
/// How many times its height a crowded line may take.
const GROWTH: f64 = 3.2;

/// The lengths that follow from the frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Metrics {
    pub(super) is_compact: bool,
    /// Room for the words left of the wood.
    gutter: f64,
    /// The wood's width.
    wood: f64,
    /// Height of one line of the role lens.
    line: f64,
    /// What a band has above and below its lines.
    above: f64,
    below: f64,
    /// Radius of a stone that stands alone.
    pub(super) radius: f64,
}

impl Metrics {
    /// The lengths for a frame of which the tray takes `tray` at the right.
    pub(super) fn of(frame: Frame, tray: f64) -> Self {
        let width = frame.width.max(Frame::MIN_WIDTH);
        let is_compact = frame.is_compact();
        let gutter = if is_compact { 0.0 } else { 104.0 };
        let wood = width - gutter - tray;
        let line = if is_compact { 34.0 } else { (width * 0.048).clamp(30.0, 42.0) };
        let (above, below) = if is_compact { (21.0, 4.0) } else { (7.0, 7.0) };
        let pitch = (wood - 50.0) / 9.5;
        let radius = (line / 2.0 - 1.0).min(pitch * 0.42).clamp(12.0, 18.0);
        Self { is_compact, gutter, wood, line, above, below, radius }
    }

    /// The height of the wood before anything grows, the same for every lens.
    pub(super) fn height(self) -> f64 {
        4.0 * (3.0 * self.line + self.above + self.below) + 2.0 * EDGE
    }

    /// The height of a line before it grows.
    fn row_height(self, lens: Lens) -> f64 {
        match lens {
            Lens::RoleRating => self.line,
            Lens::InfluenceSupport | Lens::ModeRating | Lens::ContactInfluence => {
                (self.height() - 2.0 * EDGE) / lens.bands().len() as f64 - self.above(lens) - self.below
            }
        }
    }

    /// What a line has below it where somebody stands on the next line of the same column: the dots of contact hang below
    /// a stone, and the next one would lie on them.
    fn dots(self, row: usize, crowd: &BTreeMap<Seat, usize>) -> f64 {
        let has_below = |seat: &Seat| seat.row == row && crowd.contains_key(&Seat { row: row + 1, ..*seat });
        let is_needed = crowd.keys().any(has_below);
        if is_needed { (self.radius * DOTS - self.line).max(0.0) } else { 0.0 }
    }

    /// What a band has above its lines: in the danger table also the words of its cells.
    fn above(self, lens: Lens) -> f64 {
        match lens {
            Lens::ModeRating => self.above + 36.0,
            Lens::RoleRating | Lens::InfluenceSupport | Lens::ContactInfluence => self.above,
        }
    }
}

/// The empty board.
pub(super) struct Grid {
    pub(super) metrics: Metrics,
    pub(super) wood: Rect,
    pub(super) bands: Vec<Band>,
    pub(super) rows: Vec<GridRow>,
    pub(super) columns: Vec<GridColumn>,
    pub(super) river: Option<Rect>,
}

impl Grid {
    /// Lays out the empty board for so many stones on each point.
    pub(super) fn new(lens: Lens, metrics: Metrics, crowd: &BTreeMap<Seat, usize>) -> Self {
        let (columns, river) = columns(lens, metrics);
        let mut grid = Self {
            metrics,
            wood: Rect::new(metrics.gutter, 0.0, metrics.wood, 0.0),
            bands: Vec::new(),
            rows: Vec::new(),
            columns,
            river: None,
        };
        let mut y = 0.0;
        let bands = lens.bands();
        let last = bands.len() - 1;
        for (at, key) in bands.into_iter().enumerate() {
            let top = y;
            y += metrics.above(lens) + if at == 0 { EDGE } else { 0.0 };
            for key in key.rows() {
                let row = grid.rows.len();
                let room = grid.height_of(row, metrics.row_height(lens), crowd);
                grid.rows.push(GridRow { key, y: y + room / 2.0, room });
                y += room + metrics.dots(row, crowd);
            }
            y += metrics.below + if at == last { EDGE } else { 0.0 };
            grid.bands.push(Band { key, area: Rect::new(grid.wood.x, top, grid.wood.w, y - top) });
        }
        grid.wood.h = y;
        grid.river = river.map(|(x, w)| Rect::new(x, 0.0, w, y));
        grid
    }

    /// The height of the board with the words below it.
    pub(super) fn bottom(&self) -> f64 {
        self.wood.bottom() + AXIS
    }

    /// How far the stones on a point may reach: over half of a neighbouring column where nobody stands.
    pub(super) fn room(&self, seat: Seat, height: f64, crowd: &BTreeMap<Seat, usize>) -> Room {
        let column = self.columns[seat.column];
        let is_free = |other: Option<usize>| {
            let joins = |other: usize| {
                let gap = (self.columns[other].x - column.x).abs();
                gap < column.half * 2.2 && !crowd.contains_key(&Seat { row: seat.row, column: other })
            };
            other.is_some_and(joins)
        };
        let reach = |is_free| if is_free { column.half * 2.0 } else { column.half };
        let after = Some(seat.column + 1).filter(|next| *next < self.columns.len());
        Room { left: reach(is_free(seat.column.checked_sub(1))), right: reach(is_free(after)), height }
    }

    /// The height of a line, grown until its most crowded point is comfortable.
    fn height_of(&self, row: usize, least: f64, crowd: &BTreeMap<Seat, usize>) -> f64 {
        let cap = (self.metrics.line * GROWTH).max(least);
        let here = crowd.iter().filter(|(seat, _)| seat.row == row);
        here.map(|(seat, count)| {
            fan::height_for(*count, self.room(*seat, least, crowd), self.metrics.radius, cap)
        })
        .fold(least, f64::max)
    }

    /// The strokes of the grid: lines broken by the river, columns within each band.
    pub(super) fn strokes(&self) -> Vec<Stroke> {
        let mut strokes = Vec::new();
        let half = self.columns.len() / 2;
        let banks: Vec<&[GridColumn]> = if self.river.is_some() {
            vec![&self.columns[..half], &self.columns[half..]]
        } else {
            vec![&self.columns]
        };
        for row in &self.rows {
            for bank in &banks {
                let (Some(first), Some(last)) = (bank.first(), bank.last()) else { continue };
                strokes.push(Stroke { from: Point::new(first.x, row.y), to: Point::new(last.x, row.y) });
            }
        }
        for rows in self.rows_by_band() {
            let (Some(first), Some(last)) = (rows.first(), rows.last()) else { continue };
            // A band of one line has short ticks instead of columns.
            let tick = if rows.len() == 1 { 5.0 } else { 0.0 };
            strokes.extend(self.columns.iter().map(|column| Stroke {
                from: Point::new(column.x, first.y - tick),
                to: Point::new(column.x, last.y + tick),
            }));
        }
        strokes
    }

    /// Star points: ±3 on the middle line of each band.
    pub(super) fn stars(&self) -> Vec<Point> {
        let is_star = |column: &&GridColumn| match column.key {
            ColumnKey::Rating(rating) => rating.get().abs() == 3,
            ColumnKey::Coverage(_) => false,
        };
        let middles = self.rows_by_band().filter_map(|rows| rows.get(rows.len() / 2));
        middles
            .flat_map(|row| self.columns.iter().filter(is_star).map(|column| Point::new(column.x, row.y)))
            .collect()
    }

    /// The middle line of a band.
    pub(super) fn middle_of(&self, band: usize) -> f64 {
        self.bands.get(band).map_or(0.0, |band| {
            let rows: Vec<_> =
                self.rows.iter().filter(|row| band.area.holds(Point::new(band.area.x, row.y), 0.0)).collect();
            rows.get(rows.len() / 2).map_or(band.area.centre().y, |row| row.y)
        })
    }

    /// The river with its four characters; those under a placeholder are left out.
    pub(super) fn river(&self, taken: &[usize]) -> Option<River> {
        let area = self.river?;
        let x = area.centre().x;
        let place = |at: usize| match self.bands.len() {
            4 => self.middle_of(at),
            _ => area.h * (at as f64 + 0.5) / 4.0,
        };
        let characters = std::array::from_fn(|at| (!taken.contains(&at)).then(|| Point::new(x, place(at))));
        Some(River { area, characters })
    }

    /// The tinted cells of the danger table.
    pub(super) fn tints(&self, lens: Lens) -> Vec<Tint> {
        if lens != Lens::ModeRating {
            return Vec::new();
        }
        let mut tints = Vec::new();
        for band in &self.bands {
            let BandKey::Mode(mode) = band.key else { continue };
            for group in RatingGroup::ALL {
                let cell = DangerCell { mode, group: *group };
                tints.push(Tint { cell, area: self.cell_area(band, *group) });
            }
        }
        tints
    }

    fn cell_area(&self, band: &Band, group: RatingGroup) -> Rect {
        let is_in = |column: &&GridColumn| match column.key {
            ColumnKey::Rating(rating) => RatingGroup::of(rating) == group,
            ColumnKey::Coverage(_) => false,
        };
        let own = || self.columns.iter().filter(is_in);
        let left = own().map(|column| column.x - column.half).fold(f64::INFINITY, f64::min);
        let right = own().map(|column| column.x + column.half).fold(f64::NEG_INFINITY, f64::max);
        let left = left.max(self.wood.x + 4.0);
        let right = right.min(self.wood.right() - 4.0);
        Rect::new(left + 1.5, band.area.y + 3.0, right - left - 3.0, band.area.h - 6.0)
    }

    /// The words along the edges.
    pub(super) fn labels(&self, lens: Lens) -> Vec<Label> {
        let mut labels: Vec<_> = self.bands.iter().map(|band| self.band_label(band)).collect();
        for row in &self.rows {
            if let RowKey::RoleLevel(_, level) = row.key {
                labels.push(self.level_label(level, row.y));
            }
        }
        let base = self.wood.bottom();
        for column in &self.columns {
            let at = Point::new(column.x, base + 15.0);
            let kind = match column.key {
                ColumnKey::Rating(rating) => LabelKind::Rating(rating),
                ColumnKey::Coverage(coverage) => LabelKind::Coverage(coverage),
            };
            labels.push(Label { kind, at, anchor: Anchor::Middle, room: f64::INFINITY });
        }
        if let (true, Some(first), Some(last)) = (lens.has_river(), self.columns.first(), self.columns.last())
        {
            let y = base + 31.0;
            let (left, right) = (first.x - self.metrics.radius, last.x + self.metrics.radius);
            labels.push(Label {
                kind: LabelKind::Oppose,
                at: Point::new(left, y),
                anchor: Anchor::Start,
                room: f64::INFINITY,
            });
            labels.push(Label {
                kind: LabelKind::Support,
                at: Point::new(right, y),
                anchor: Anchor::End,
                room: f64::INFINITY,
            });
        }
        let first = |tint: &Tint| if tint.area.y < EDGE { EDGE / 2.0 } else { 0.0 };
        for tint in self.tints(lens) {
            let down = if self.metrics.is_compact { 30.0 } else { 15.0 } + first(&tint);
            let at = Point::new(tint.area.x + 6.0, tint.area.y + down);
            labels.push(Label {
                kind: LabelKind::Danger(tint.cell),
                at,
                anchor: Anchor::Start,
                room: tint.area.w - 10.0,
            });
        }
        labels
    }

    fn band_label(&self, band: &Band) -> Label {
        let kind = LabelKind::Band(band.key);
        let at = if self.metrics.is_compact {
            Point::new(self.wood.x + 9.0, self.inside(band) + 15.0)
        } else {
            Point::new(0.0, band.area.centre().y)
        };
        let room = if self.metrics.is_compact { f64::INFINITY } else { self.metrics.gutter - 8.0 };
        Label { kind, at, anchor: Anchor::Start, room }
    }

    /// Where a band begins inside the frame.
    fn inside(&self, band: &Band) -> f64 {
        band.area.y + if band.area.y <= self.wood.y { EDGE } else { 0.0 }
    }

    fn level_label(&self, level: Level, y: f64) -> Label {
        let (x, anchor) = if self.metrics.is_compact {
            (self.wood.x + 4.0, Anchor::Start)
        } else {
            (self.wood.x - 8.0, Anchor::End)
        };
        Label { kind: LabelKind::Level(level), at: Point::new(x, y + 3.5), anchor, room: f64::INFINITY }
    }

    fn rows_by_band(&self) -> impl Iterator<Item = &[GridRow]> {
        let each = (self.rows.len() / self.bands.len().max(1)).max(1);
        self.rows.chunks(each)
    }
}

/// The columns with the river's left edge and width, where there is one.
fn columns(lens: Lens, metrics: Metrics) -> (Vec<GridColumn>, Option<(f64, f64)>) {
    let keys = lens.columns();
    if !lens.has_river() {
        let pitch = metrics.wood / keys.len() as f64;
        let place =
            |(at, key)| GridColumn { key, x: metrics.gutter + pitch * (at as f64 + 0.5), half: pitch / 2.0 };
        return (keys.into_iter().enumerate().map(place).collect(), None);
    }
    let (left, right, gap) = if metrics.is_compact { (31.0, 22.0, 1.25) } else { (30.0, 34.0, 1.6) };
    let pitch = (metrics.wood - left - right) / (8.0 + gap);
    let place = |(at, key): (usize, ColumnKey)| {
        let is_support = matches!(key, ColumnKey::Rating(rating) if rating.get() > 0);
        let over = if is_support { gap - 1.0 } else { 0.0 };
        GridColumn { key, x: metrics.gutter + left + pitch * (at as f64 + over), half: pitch / 2.0 }
    };
    let columns: Vec<_> = keys.into_iter().enumerate().map(place).collect();
    let banks = Rating::ALL.len() / 2;
    let (from, to) = (columns[banks - 1].x, columns[banks].x);
    let inset = pitch * 0.3;
    (columns, Some((from + inset, to - from - 2.0 * inset)))
}
