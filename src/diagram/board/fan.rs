//! How stones that share a point fan out: side by side in short rows, as large as the room allows. It must not know what
//! the point means.

use crate::diagram::Point;

/// The radius below which a stone can no longer be read, so that a pile takes its place.
pub(super) const LEAST_RADIUS: f64 = 8.0;

/// The radius up to which crowded lines grow rather than let stones shrink.
pub(super) const COMFORTABLE_RADIUS: f64 = 10.5;

/// The radius from which on a stone shows all its marks, which then need room of their own.
pub(super) const MARKED_RADIUS: f64 = 11.0;

/// Distance of neighbours in radii, across and down.
type Spacing = (f64, f64);
/// With rings, badges and the dots below.
const ROOMY: Spacing = (2.42, 2.62);
/// With rings only.
const TIGHT: Spacing = (2.2, 2.2);

/// How far stones may reach from their point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// To the left.
    pub left: f64,
    /// To the right.
    pub right: f64,
    /// Up and down together; the point is in the middle.
    pub height: f64,
}

impl Room {
    /// The room of a box around its middle.
    pub(super) fn around(width: f64, height: f64) -> Self {
        Self { left: width / 2.0, right: width / 2.0, height }
    }
}

/// Stones fanned out around a point.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fan {
    /// The radius of each.
    pub r: f64,
    /// Where each stands, from the point.
    pub offsets: Vec<Point>,
}

/// Fans `count` stones out in the shape that keeps them largest; of equals, the flattest. Stones too small for all their
/// marks stand closer.
pub(super) fn fan(count: usize, room: Room, most: f64) -> Fan {
    if count <= 1 {
        return Fan { r: most, offsets: vec![Point::default(); count] };
    }
    let (columns, r) = shape(count, room, most, ROOMY);
    if r >= MARKED_RADIUS {
        return arrange(count, columns, r, room, ROOMY);
    }
    let (columns, r) = shape(count, room, most.min(MARKED_RADIUS), TIGHT);
    arrange(count, columns, r, room, TIGHT)
}

/// The number of columns that keeps stones largest, with their radius.
fn shape(count: usize, room: Room, most: f64, spacing: Spacing) -> (usize, f64) {
    let width = room.left + room.right;
    let radius = |columns: usize| {
        let rows = count.div_ceil(columns) as f64;
        let wide = width / (spacing.0 * columns as f64);
        // The last row needs no room for what lies below it.
        let high = room.height / (spacing.1 * (rows - 1.0) + 2.1);
        wide.min(high).min(most)
    };
    // Only a real gain is worth another row.
    let better = |best, columns| if radius(columns) > radius(best) * 1.02 { columns } else { best };
    let columns = (1..=count).rev().fold(count, better);
    (columns, radius(columns))
}

/// Puts stones into rows of `columns`, centred on the point as far as the room on both sides lets them.
fn arrange(count: usize, columns: usize, r: f64, room: Room, spacing: Spacing) -> Fan {
    let (step, down) = (r * spacing.0, r * spacing.1);
    let rows = count.div_ceil(columns);
    let mut offsets = Vec::with_capacity(count);
    for row in 0..rows {
        let here = columns.min(count - row * columns);
        let half = step * here as f64 / 2.0;
        let middle = 0.0_f64.max(half - room.left).min(room.right - half);
        let y = (row as f64 - (rows - 1) as f64 / 2.0) * down;
        offsets.extend((0..here).map(|at| Point::new(middle - half + (at as f64 + 0.5) * step, y)));
    }
    Fan { r, offsets }
}

/// The height, from `least` up to `cap`, in which `count` stones stay comfortable.
pub(super) fn height_for(count: usize, room: Room, most: f64, cap: f64) -> f64 {
    let comfortable = most.min(COMFORTABLE_RADIUS);
    let mut height = room.height;
    while height < cap && fan(count, Room { height, ..room }, most).r < comfortable {
        height = (height + 4.0).min(cap);
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stones_touch(fan: &Fan) -> bool {
        let offsets = &fan.offsets;
        (0..offsets.len()).any(|a| (0..a).any(|b| offsets[a].distance(offsets[b]) < 2.0 * fan.r))
    }

    /// SPEC: stones that share a point never hide each other.
    #[test]
    fn stones_never_overlap_and_stay_in_their_room() {
        let room = Room { left: 21.0, right: 42.0, height: 30.0 };
        for count in 1..40 {
            let fan = fan(count, room, 14.0);
            assert_eq!(fan.offsets.len(), count);
            assert!(!stones_touch(&fan), "{count}");
            if count > 1 {
                for offset in &fan.offsets {
                    assert!(offset.x - fan.r >= -room.left - 0.01 && offset.x + fan.r <= room.right + 0.01);
                    assert!(offset.y.abs() + fan.r <= room.height / 2.0 + 0.01);
                }
            }
        }
    }

    #[test]
    fn one_stone_stands_on_its_point_at_full_size() {
        let fan = fan(1, Room::around(4.0, 4.0), 14.0);
        assert_eq!((fan.r, fan.offsets[0]), (14.0, Point::default()));
    }

    #[test]
    fn two_stones_with_room_stand_side_by_side_at_full_size() {
        let fan = fan(2, Room::around(84.0, 32.0), 14.0);
        assert!((fan.r - 14.0).abs() < 1e-9);
        assert!(fan.offsets[0].y.abs() < 1e-9 && fan.offsets[0].x < 0.0);
    }

    #[test]
    fn a_crowded_line_grows_up_to_its_cap_only() {
        let room = Room::around(42.0, 30.0);
        assert!((height_for(1, room, 14.0, 90.0) - 30.0).abs() < 1e-9);
        assert!(height_for(4, room, 14.0, 90.0) > 30.0);
        assert!((height_for(90, room, 14.0, 90.0) - 90.0).abs() < 1e-9);
    }
}
