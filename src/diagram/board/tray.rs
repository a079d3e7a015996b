//! The tray beside or below the board, for stones of which the lens does not know enough. It must not know the grid's
//! lines.

use super::fan::{self, Room};
use super::grid::{Grid, Metrics};
use super::{BandKey, Frame, Lens, Stone, TrayBox, TrayKey};
use crate::diagram::{Point, Rect};

/// Between the wood and the tray, and between compartments.
const GAP: f64 = 8.0;
/// Room for the words of a strip.
const HEAD: f64 = 24.0;
/// Distance of stones in a strip, in radii.
const STEP: f64 = 2.7;

/// The compartment in which a stone waits.
pub(super) fn compartment(stone: &Stone, lens: Lens, frame: Frame) -> TrayKey {
    match stone.role {
        None if lens.has_roles() => TrayKey::NoRole,
        Some(role) if lens.has_roles() && !frame.is_compact() => TrayKey::Role(role),
        _ => TrayKey::All,
    }
}

/// The compartments that there are, the tray itself first.
pub(super) fn keys(lens: Lens, frame: Frame, has_strays: bool) -> Vec<TrayKey> {
    let mut keys = match lens {
        Lens::RoleRating if !frame.is_compact() => roles(lens),
        _ => vec![TrayKey::All],
    };
    if has_strays {
        keys.push(TrayKey::NoRole);
    }
    keys
}

fn roles(lens: Lens) -> Vec<TrayKey> {
    let role = |band| match band {
        BandKey::Role(role) => Some(TrayKey::Role(role)),
        BandKey::Level(_) | BandKey::Mode(_) => None,
    };
    lens.bands().into_iter().filter_map(role).collect()
}

/// The width that the tray takes at the right, its gap included; 0 where it lies below.
pub(super) fn width(lens: Lens, frame: Frame, most: usize) -> f64 {
    if frame.is_compact() {
        return 0.0;
    }
    let metrics = Metrics::of(frame, 60.0);
    let bands = if lens.has_roles() { 4.0 } else { 1.0 };
    let step = metrics.radius * STEP;
    let each = (metrics.height() / bands / step).floor().max(1.0);
    let columns = (most as f64 / each).ceil().clamp(1.0, if frame.width > 820.0 { 4.0 } else { 2.0 });
    GAP + columns * step + 14.0
}

/// The compartments in their places, and where `counts` stones stand in each. Those below take the height they need.
pub(super) fn boxes(
    grid: &Grid,
    frame: Frame,
    keys: &[TrayKey],
    counts: &[usize],
    tray: f64,
) -> Vec<TrayBox> {
    let mut bottom = grid.bottom();
    let mut side = 0;
    let mut place = |key: TrayKey, count: usize| {
        let is_below = frame.is_compact() || key == TrayKey::NoRole;
        if is_below {
            let height = strip_height(grid, frame, count);
            let left = if frame.is_compact() { 0.0 } else { grid.wood.x };
            let area = Rect::new(left, bottom + 4.0, grid.wood.right() - left, height);
            bottom = area.bottom() + GAP;
            return TrayBox { key, area };
        }
        let beside = grid.bands.get(side).map_or(grid.wood, |band| band.area);
        side += 1;
        let (y, h) = if key == TrayKey::All { (0.0, grid.wood.h) } else { (beside.y, beside.h) };
        TrayBox { key, area: Rect::new(grid.wood.right() + GAP, y, tray - GAP, h) }
    };
    keys.iter().zip(counts).map(|(key, count)| place(*key, *count)).collect()
}

fn strip_height(grid: &Grid, frame: Frame, count: usize) -> f64 {
    let step = grid.metrics.radius * STEP;
    let rows = count.div_ceil(in_a_row(grid, frame)).max(1);
    HEAD + 6.0 + rows as f64 * step
}

fn in_a_row(grid: &Grid, frame: Frame) -> usize {
    let left = if frame.is_compact() { 0.0 } else { grid.wood.x };
    let fitting = ((grid.wood.right() - left - 16.0) / (grid.metrics.radius * STEP)).floor();
    // At least one, and far below what an index holds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let fitting = fitting.clamp(1.0, 400.0) as usize;
    fitting
}

/// Where the stones of a compartment stand, with their radius; none where they have to pile.
pub(super) fn seats(grid: &Grid, frame: Frame, tray: &TrayBox, count: usize) -> Option<(f64, Vec<Point>)> {
    let most = grid.metrics.radius;
    let is_below = frame.is_compact() || tray.key == TrayKey::NoRole;
    if is_below {
        let each = in_a_row(grid, frame);
        let step = most * STEP;
        let place = |at: usize| {
            let (row, column) = (at / each, at % each);
            Point::new(
                tray.area.x + 8.0 + (column as f64 + 0.5) * step,
                tray.area.y + HEAD + (row as f64 + 0.5) * step,
            )
        };
        return Some((most, (0..count).map(place).collect()));
    }
    let middle = tray.area.centre();
    let room = Room::around(tray.area.w - 10.0, tray.area.h - 10.0);
    let fanned = fan::fan(count, room, most);
    if fanned.r < fan::LEAST_RADIUS {
        return None;
    }
    let points = fanned.offsets.iter().map(|offset| Point::new(middle.x + offset.x, middle.y + offset.y));
    Some((fanned.r, points.collect()))
}
