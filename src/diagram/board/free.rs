//! Where something that floats over the board covers the fewest stones. It must not know what floats.

use super::{Placed, StoneKey};
use crate::diagram::Rect;

/// What a stone takes with its badges, as a part of its radius.
const REACH: f64 = 1.3;

/// The place that covers least of the stones, that of `own` left out; the first of equals.
pub fn least_covering(stones: &[Placed], own: StoneKey, places: &[Rect]) -> usize {
    let covered = |place: &Rect| {
        let others = stones.iter().filter(|stone| stone.key != own);
        others.map(|stone| shared(*place, around(stone))).sum::<f64>()
    };
    let mut best = (0, f64::INFINITY);
    for (at, place) in places.iter().enumerate() {
        let area = covered(place);
        // A hair of difference is none: the first place is the usual one.
        if area + 1.0 < best.1 {
            best = (at, area);
        }
    }
    best.0
}

fn around(stone: &Placed) -> Rect {
    let reach = stone.r * REACH;
    Rect::new(stone.at.x - reach, stone.at.y - reach, 2.0 * reach, 2.0 * reach)
}

/// The area that two rectangles share.
fn shared(a: Rect, b: Rect) -> f64 {
    let across = a.right().min(b.right()) - a.x.max(b.x);
    let down = a.bottom().min(b.bottom()) - a.y.max(b.y);
    across.max(0.0) * down.max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::Point;
    use crate::diagram::board::Spot;
    use crate::model::PersonId;

    fn stone(number: u128, x: f64, y: f64) -> Placed {
        let key = StoneKey { person: PersonId(uuid::Uuid::from_u128(number)), role: None };
        let at = Point::new(x, y);
        Placed { key, roles: Vec::new(), at, r: 16.0, spot: Spot::Tray(0), name: None, is_raised: false }
    }

    #[test]
    fn a_free_place_is_preferred_and_the_first_of_equals_taken() {
        let stones = [stone(1, 100.0, 100.0), stone(2, 60.0, 100.0)];
        let left = Rect::new(57.0, 95.0, 24.0, 24.0);
        let right = Rect::new(119.0, 95.0, 24.0, 24.0);
        let far = Rect::new(300.0, 300.0, 24.0, 24.0);
        let own = stones[0].key;
        assert_eq!(least_covering(&stones, own, &[left, right]), 1);
        assert_eq!(least_covering(&stones, own, &[right, far]), 0);
        assert_eq!(least_covering(&stones[..1], own, &[left, right]), 0, "its own stone does not count");
        assert_eq!(least_covering(&stones, own, &[]), 0);
    }
}
