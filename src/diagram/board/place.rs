//! Puts stones, piles and placeholders on the empty board. It must not know how anything is drawn.

use std::collections::BTreeMap;

use super::fan;
use super::grid::{Grid, Metrics};
use super::{
    Anchor, Frame, Label, LabelKind, Layout, Lens, Pile, Placed, Placeholder, Seat, Side, Spot, Stone,
    StoneKey, Surface, TrayBox, TrayKey, names, tray,
};
use crate::diagram::{Point, Rect};
use crate::model::order;
use crate::model::{PersonId, Role};

/// One cell of the cloth on which an opened pile lies: a stone with its name below.
const CLOTH_CELL: (f64, f64) = (66.0, 56.0);

/// A stone on its way to its place.
pub(super) struct Standing<'a> {
    pub(super) stone: &'a Stone,
    /// Its place in the order of all stones that show.
    order: usize,
    /// Whether it has its point for itself.
    pub(super) is_alone: bool,
    pub(super) placed: Placed,
}

/// The stones sorted by where they belong.
struct Table<'a> {
    lens: Lens,
    /// The stones that show, with the roles that each stands for.
    stones: Vec<(&'a Stone, Vec<Role>)>,
    /// By the point of the grid.
    seats: BTreeMap<Seat, Vec<usize>>,
    /// By the compartment of the tray.
    waiting: Vec<(TrayKey, Vec<usize>)>,
    /// Roles that nobody holds.
    missing: Vec<Role>,
}

/// Lays the board out.
pub(super) fn layout(stones: &[Stone], lens: Lens, frame: Frame, open: Option<Spot>) -> Layout {
    let table = Table::new(stones, lens, frame);
    let crowd = order::map_of(table.seats.iter().map(|(seat, here)| (*seat, here.len())));
    let keys: Vec<_> = table.waiting.iter().map(|(key, _)| *key).collect();
    let counts = table.tray_counts();
    let beside = keys.iter().zip(&counts).filter(|(key, _)| **key != TrayKey::NoRole);
    let tray_width = tray::width(lens, frame, beside.map(|(_, count)| *count).max().unwrap_or(0));
    let grid = Grid::new(lens, Metrics::of(frame, tray_width), &crowd);
    let boxes = tray::boxes(&grid, frame, &keys, &counts, tray_width);

    let mut standing = Vec::with_capacity(table.stones.len());
    let mut piles = Vec::new();
    table.put_on_grid(&grid, &crowd, &mut standing, &mut piles);
    let mut placeholders = table.placeholders(&grid);
    table.put_in_tray(&grid, frame, &boxes, &mut standing, &mut piles, &mut placeholders);
    order::sort_by_key(&mut standing, |stone| stone.order);
    names::give(&mut standing, grid.wood, grid.river);

    let placed = standing.into_iter().map(|stone| stone.placed).collect();
    let mut layout = assemble(&grid, lens, frame, boxes, placed, piles, placeholders);
    if let Some(open) = open {
        table.spread(&mut layout, open);
    }
    layout.index = layout.stones.iter().enumerate().map(|(at, placed)| (placed.key, at)).collect();
    order::sort(&mut layout.index);
    layout
}

impl<'a> Table<'a> {
    fn new(stones: &'a [Stone], lens: Lens, frame: Frame) -> Self {
        let shown = shown(stones, lens);
        let mut seats: BTreeMap<Seat, Vec<usize>> = BTreeMap::new();
        let has_strays = lens.has_roles() && shown.iter().any(|(stone, _)| stone.role.is_none());
        let keys = tray::keys(lens, frame, has_strays);
        let mut waiting: Vec<_> = keys.into_iter().map(|key| (key, Vec::new())).collect();
        for (at, (stone, _)) in shown.iter().enumerate() {
            if let Some(seat) = lens.seat(stone) {
                seats.entry(seat).or_default().push(at);
                continue;
            }
            let key = tray::compartment(stone, lens, frame);
            if let Some((_, here)) = waiting.iter_mut().find(|(known, _)| *known == key) {
                here.push(at);
            }
        }
        let held =
            order::set_of(stones.iter().filter(|stone| !stone.has_left).filter_map(|stone| stone.role));
        let missing = Role::ALL.iter().copied().filter(|role| !held.contains(role)).collect();
        Self { lens, stones: shown, seats, waiting, missing }
    }

    /// How many stones each compartment holds; placeholders wait in the tray where the lens has no bands of roles.
    fn tray_counts(&self) -> Vec<usize> {
        let extra =
            |key: TrayKey| if key == TrayKey::All && !self.lens.has_roles() { self.missing.len() } else { 0 };
        self.waiting.iter().map(|(key, here)| here.len() + extra(*key)).collect()
    }

    fn stand(&self, order: usize, at: Point, r: f64, spot: Spot, is_alone: bool) -> Standing<'a> {
        let (stone, roles) = &self.stones[order];
        let placed =
            Placed { key: stone.key(), roles: roles.clone(), at, r, spot, name: None, is_raised: false };
        Standing { stone, order, is_alone, placed }
    }

    fn keys(&self, here: &[usize]) -> Vec<StoneKey> {
        here.iter().map(|at| self.stones[*at].0.key()).collect()
    }

    fn put_on_grid(
        &self,
        grid: &Grid,
        crowd: &BTreeMap<Seat, usize>,
        standing: &mut Vec<Standing<'a>>,
        piles: &mut Vec<Pile>,
    ) {
        let fanned = |seat: &Seat, count: usize, most: f64| {
            fan::fan(count, grid.room(*seat, grid.rows[seat.row].room, crowd), most)
        };
        let radius = grid.metrics.radius;
        let smallest = self.seats.iter().map(|(seat, here)| fanned(seat, here.len(), radius).r);
        let smallest = smallest.fold(radius, f64::min).max(fan::LEAST_RADIUS);
        // Among small stones a large one would seem to mean something.
        let most = radius.min((smallest * 1.5).max(12.0));
        for (seat, here) in &self.seats {
            let (row, column) = (grid.rows[seat.row], grid.columns[seat.column]);
            let fanned = fanned(seat, here.len(), most);
            let spot = Spot::Grid(*seat);
            let at = Point::new(column.x, row.y);
            if fanned.r < fan::LEAST_RADIUS {
                let r = grid.metrics.radius.min(column.half);
                piles.push(Pile { spot, at, r, keys: self.keys(here) });
                continue;
            }
            for (order, offset) in here.iter().zip(&fanned.offsets) {
                let at = Point::new(at.x + offset.x, at.y + offset.y);
                standing.push(self.stand(*order, at, fanned.r, spot, here.len() == 1));
            }
        }
    }

    fn put_in_tray(
        &self,
        grid: &Grid,
        frame: Frame,
        boxes: &[TrayBox],
        standing: &mut Vec<Standing<'a>>,
        piles: &mut Vec<Pile>,
        placeholders: &mut Vec<Placeholder>,
    ) {
        for (index, (tray, (key, here))) in boxes.iter().zip(&self.waiting).enumerate() {
            let spot = Spot::Tray(index);
            let missing: &[Role] =
                if *key == TrayKey::All && !self.lens.has_roles() { &self.missing } else { &[] };
            let Some((r, points)) = tray::seats(grid, frame, tray, here.len() + missing.len()) else {
                let r = grid.metrics.radius;
                piles.push(Pile { spot, at: tray.area.centre(), r, keys: self.keys(here) });
                continue;
            };
            let (own, rest) = points.split_at(here.len());
            standing.extend(here.iter().zip(own).map(|(order, at)| self.stand(*order, *at, r, spot, true)));
            placeholders.extend(missing.iter().zip(rest).map(|(role, at)| Placeholder {
                role: *role,
                at: *at,
                r,
                room: 0.0,
            }));
        }
    }

    /// The dashed stones in the river, one in each band that nobody fills.
    fn placeholders(&self, grid: &Grid) -> Vec<Placeholder> {
        let (true, Some(river)) = (self.lens.has_roles(), grid.river) else { return Vec::new() };
        let place = |(at, role): (usize, &Role)| {
            let centre = Point::new(river.centre().x, grid.middle_of(at));
            let r = grid.metrics.radius;
            let room = grid.wood.right() - centre.x - r - 12.0;
            self.missing.contains(role).then_some(Placeholder { role: *role, at: centre, r, room })
        };
        Role::ALL.iter().enumerate().filter_map(place).collect()
    }

    /// Spreads an opened pile out on a cloth above the board.
    fn spread(&self, layout: &mut Layout, open: Spot) {
        let Some(at) = layout.piles.iter().position(|pile| pile.spot == open) else { return };
        let pile = layout.piles.remove(at);
        let here: &[usize] = match open {
            Spot::Grid(seat) => self.seats.get(&seat).map_or(&[], Vec::as_slice),
            Spot::Tray(index) => self.waiting.get(index).map_or(&[], |(_, here)| here.as_slice()),
        };
        let (cell_w, cell_h) = CLOTH_CELL;
        let fitting = ((layout.size.x - 24.0) / cell_w).floor().max(1.0);
        let columns = (here.len() as f64 * 1.6).sqrt().ceil().clamp(1.0, fitting);
        let rows = (here.len() as f64 / columns).ceil();
        let (w, h) = (columns * cell_w + 16.0, rows * cell_h + 16.0);
        let x = (pile.at.x - w / 2.0).clamp(4.0, (layout.size.x - w - 4.0).max(4.0));
        let y = (pile.at.y - h / 2.0).clamp(4.0, (layout.size.y - h - 4.0).max(4.0));
        layout.size.y = layout.size.y.max(y + h + 4.0);
        layout.cloth = Some(Rect::new(x, y, w, h));
        for (at, order) in here.iter().enumerate() {
            let (row, column) = ((at as f64 / columns).floor(), at as f64 % columns);
            let centre = Point::new(x + 8.0 + (column + 0.5) * cell_w, y + 8.0 + row * cell_h + 21.0);
            let mut placed = self.stand(*order, centre, layout.surface.radius, open, false).placed;
            placed.is_raised = true;
            placed.name = Some(Side::Below);
            layout.stones.push(placed);
        }
    }
}

/// The stones that the lens shows, by role and then in the order given; a lens without roles shows a person once.
fn shown(stones: &[Stone], lens: Lens) -> Vec<(&Stone, Vec<Role>)> {
    let mut sorted: Vec<_> = stones.iter().collect();
    order::sort_by_key(&mut sorted, |stone| stone.role.map_or(Role::ALL.len(), |role| role as usize));
    if lens.has_roles() {
        return sorted.into_iter().map(|stone| (stone, stone.role.into_iter().collect())).collect();
    }
    let mut first: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut shown: Vec<(&Stone, Vec<Role>)> = Vec::new();
    for stone in sorted {
        if let Some(at) = first.get(&stone.person) {
            shown[*at].1.extend(stone.role);
        } else {
            first.insert(stone.person, shown.len());
            shown.push((stone, stone.role.into_iter().collect()));
        }
    }
    shown
}

fn assemble(
    grid: &Grid,
    lens: Lens,
    frame: Frame,
    tray: Vec<TrayBox>,
    stones: Vec<Placed>,
    piles: Vec<Pile>,
    placeholders: Vec<Placeholder>,
) -> Layout {
    let in_river = |placeholder: &&Placeholder| lens.has_roles() && placeholder.room > 0.0;
    let taken: Vec<_> =
        placeholders.iter().filter(in_river).map(|placeholder| placeholder.role as usize).collect();
    let mut labels = grid.labels(lens);
    labels.extend(tray_labels(&tray, grid, frame));
    let bottom = tray.iter().map(|tray| tray.area.bottom()).fold(grid.bottom(), f64::max);
    let size = Point::new(frame.width.max(Frame::MIN_WIDTH), bottom + 2.0);
    let surface = Surface {
        lens,
        is_compact: frame.is_compact(),
        wood: grid.wood,
        bands: grid.bands.clone(),
        rows: grid.rows.clone(),
        columns: grid.columns.clone(),
        strokes: grid.strokes(),
        stars: grid.stars(),
        river: grid.river(&taken),
        tints: grid.tints(lens),
        labels,
        tray,
        radius: grid.metrics.radius,
    };
    Layout { size, surface, stones, piles, cloth: None, placeholders, index: Vec::new() }
}

/// The words at the tray: below it where it stands beside the board, in its corner where it lies below.
fn tray_labels(tray: &[TrayBox], grid: &Grid, frame: Frame) -> Vec<Label> {
    let corner = |area: Rect| Point::new(area.x + 9.0, area.y + 16.0);
    let mut labels = Vec::new();
    if let Some(first) = tray.first() {
        let (at, anchor) = if frame.is_compact() {
            (corner(first.area), Anchor::Start)
        } else {
            (Point::new(first.area.centre().x, grid.wood.bottom() + 15.0), Anchor::Middle)
        };
        labels.push(Label { kind: LabelKind::Tray, at, anchor, room: f64::INFINITY });
    }
    let strays = tray.iter().find(|tray| tray.key == TrayKey::NoRole);
    labels.extend(strays.map(|tray| Label {
        kind: LabelKind::NoRole,
        at: corner(tray.area),
        anchor: Anchor::Start,
        room: f64::INFINITY,
    }));
    labels
}
