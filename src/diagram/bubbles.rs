//! Circles packed into a rectangle: none overlaps another, none leaves it, whatever their number. It must not know what they
//! stand for.

use super::{Point, Rect};
use crate::model::order;

/// Room between two circles.
pub const GAP: f64 = 2.0;
/// The widest step between places that are tried.
const STEP: f64 = 6.0;
/// How often smaller circles are tried before they are put in rows.
const TRIES: usize = 12;
/// How much smaller they are each time.
const SHRINK: f64 = 0.88;
/// The part of a rectangle that packed circles may be expected to fill.
const DENSE: f64 = 0.62;

/// A circle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Circle {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
}

/// Circles of these radii in each of some rectangles, in the order of the radii; all are made smaller by the same factor
/// until they fit.
pub fn packed(rooms: &[(Rect, Vec<f64>)]) -> Vec<Vec<Circle>> {
    let expected = rooms.iter().filter(|(_, radii)| !radii.is_empty()).map(|(room, radii)| {
        let wanted: f64 =
            radii.iter().map(|radius| (radius + GAP / 2.0).powi(2) * std::f64::consts::PI).sum();
        (DENSE * room.w * room.h / wanted).sqrt()
    });
    let mut factor = expected.fold(1.0_f64, f64::min);
    for _ in 0..TRIES {
        let all: Option<Vec<Vec<Circle>>> = rooms
            .iter()
            .map(|(room, radii)| pack(*room, &radii.iter().map(|radius| radius * factor).collect::<Vec<_>>()))
            .collect();
        if let Some(all) = all {
            return all;
        }
        factor *= SHRINK;
    }
    rooms.iter().map(|(room, radii)| in_rows(*room, radii.len())).collect()
}

/// Circles of these radii in a rectangle, the largest around its middle; `None` where they do not fit.
fn pack(room: Rect, radii: &[f64]) -> Option<Vec<Circle>> {
    let smallest = radii.iter().copied().fold(f64::INFINITY, f64::min);
    let places = places(room, smallest);
    // How far each place is from the nearest circle's edge.
    let mut clear = vec![f64::INFINITY; places.len()];
    let mut circles = vec![Circle::default(); radii.len()];
    let mut by_size: Vec<usize> = (0..radii.len()).collect();
    order::sort_by(&mut by_size, |one, two| radii[*two].total_cmp(&radii[*one]).then(one.cmp(two)));
    let (mut from, mut before) = (0, f64::INFINITY);
    for index in by_size {
        let radius = radii[index];
        // Places that were too narrow for a circle are so for another of its size.
        if radius < before {
            (from, before) = (0, radius);
        }
        let fits = |at: usize| clear[at] >= radius + GAP && is_inside(room, places[at], radius);
        from = (from..places.len()).find(|at| fits(*at))?;
        let at = places[from];
        circles[index] = Circle { at, radius };
        for (place, clear) in places.iter().zip(&mut clear) {
            *clear = clear.min(place.distance(at) - radius);
        }
    }
    Some(circles)
}

fn is_inside(room: Rect, at: Point, radius: f64) -> bool {
    room.holds(at, -radius)
}

/// Places for middles in a rectangle, those near its own middle first.
fn places(room: Rect, smallest: f64) -> Vec<Point> {
    let wide = 2.0 * smallest + GAP;
    if !wide.is_finite() {
        return Vec::new();
    }
    // A whole part of the way between two of the smallest, so that these lie as near as they may.
    let step = wide / (wide / STEP).ceil().max(1.0);
    let middle = room.centre();
    let steps = |room: f64| whole(room / 2.0 / step);
    let (across, along) = (steps(room.w), steps(room.h));
    let mut all: Vec<Point> = (-along..=along)
        .flat_map(|row| (-across..=across).map(move |column| (column, row)))
        .map(|(column, row)| {
            Point::new(middle.x + f64::from(column) * step, middle.y + f64::from(row) * step)
        })
        .collect();
    let far = |at: &Point| ((at.x - middle.x) / room.w).powi(2) + ((at.y - middle.y) / room.h).powi(2);
    order::sort_by(&mut all, |one, two| far(one).total_cmp(&far(two)));
    all
}

#[allow(clippy::cast_possible_truncation, reason = "steps across a picture are few")]
fn whole(number: f64) -> i32 {
    number.clamp(0.0, 1e4).floor() as i32
}

/// Equal circles in rows, which always fit.
fn in_rows(room: Rect, count: usize) -> Vec<Circle> {
    let mut columns = 1_usize;
    let rows = |columns: usize| count.div_ceil(columns);
    // Cells as square as can be.
    while columns < count && room.w / columns as f64 > room.h / rows(columns) as f64 {
        columns += 1;
    }
    let (w, h) = (room.w / columns as f64, room.h / rows(columns).max(1) as f64);
    let radius = (w.min(h) / 2.0 * 0.9).max(0.0);
    let at = |index: usize| {
        let (column, row) = (index % columns, index / columns);
        Point::new(room.x + (column as f64 + 0.5) * w, room.y + (row as f64 + 0.5) * h)
    };
    (0..count).map(|index| Circle { at: at(index), radius }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect::new(100.0, 50.0, 340.0, 190.0);

    /// Numbers from 0 to 1 that look like chance and are the same every time.
    fn chance(seed: u64) -> impl FnMut() -> f64 {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1);
        move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(state >> 40).expect("24 bits")) / f64::from(1_u32 << 24)
        }
    }

    fn hold(circles: &[Circle], room: Rect) {
        for (at, one) in circles.iter().enumerate() {
            assert!(room.holds(one.at, 1e-9 - one.radius), "{one:?} lies inside");
            for two in &circles[at + 1..] {
                assert!(one.at.distance(two.at) + 1e-9 >= one.radius + two.radius, "{one:?} {two:?}");
            }
        }
    }

    /// MATRIX-3.
    #[test]
    fn no_circle_overlaps_another_or_leaves_its_room() {
        for seed in 0..40 {
            let mut next = chance(seed);
            let count = [0, 1, 2, 7, 30, 120, 500][usize::try_from(seed).expect("small") % 7];
            let radii: Vec<f64> = (0..count).map(|_| 12.0 + next().powi(6) * 50.0).collect();
            let other: Vec<f64> = (0..count / 3).map(|_| 12.0 + next() * 50.0).collect();
            let second = Rect::new(0.0, 0.0, 180.0, 460.0);
            let all = packed(&[(ROOM, radii.clone()), (second, other.clone())]);
            assert_eq!((all[0].len(), all[1].len()), (radii.len(), other.len()));
            hold(&all[0], ROOM);
            hold(&all[1], second);
        }
    }

    #[test]
    fn all_shrink_alike_so_that_areas_stay_comparable() {
        let radii = [vec![40.0; 30], vec![20.0]];
        let all = packed(&[(ROOM, radii[0].clone()), (ROOM, radii[1].clone())]);
        let (large, small) = (all[0][0].radius, all[1][0].radius);
        assert!(large < 40.0 && (large / small - 2.0).abs() < 1e-9);
    }

    #[test]
    fn five_hundred_can_still_be_told_apart() {
        let all = packed(&[(ROOM, vec![12.0; 500])]);
        assert!(all[0][0].radius > 3.5, "{}", all[0][0].radius);
        hold(&all[0], ROOM);
    }

    #[test]
    fn the_largest_lies_in_the_middle_and_few_keep_their_size() {
        let all = packed(&[(ROOM, vec![12.0, 50.0, 20.0])]);
        assert_eq!(all[0][1], Circle { at: ROOM.centre(), radius: 50.0 });
        assert!((all[0][0].radius - 12.0).abs() < 1e-9);
    }

    #[test]
    fn thousands_fall_back_to_rows() {
        for count in [1, 2, 3, 17, 9_000] {
            let circles = in_rows(ROOM, count);
            assert_eq!(circles.len(), count);
            if count < 100 {
                hold(&circles, ROOM);
            }
        }
        hold(&packed(&[(Rect::new(0.0, 0.0, 4.0, 4.0), vec![60.0, 1.0])])[0], Rect::new(0.0, 0.0, 4.0, 4.0));
    }
}
