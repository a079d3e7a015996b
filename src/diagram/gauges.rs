//! The small pictures of an account's pages: a gap around its middle, pips of contact, a flight of steps. It must not know how they
//! are worded.

use crate::method::matching::Known;
use crate::model::Coverage;

use super::Rect;

/// Width of the picture of a gap; its middle is met.
pub const GAP_WIDTH: f64 = 200.0;
/// Width of one point of a gap.
const POINT: f64 = GAP_WIDTH / 20.0;
/// How high the bar of a gap lies and stands.
const GAP_Y: f64 = 2.0;
const GAP_HEIGHT: f64 = 8.0;

/// The bar of a gap of −10 to +10: what is missing to the left of the middle, what is above to the right.
pub fn gap_bar(gap: i8) -> Rect {
    let length = f64::from(gap.unsigned_abs().min(10)) * POINT;
    let middle = GAP_WIDTH / 2.0;
    let x = if gap > 0 { middle - length } else { middle };
    Rect::new(x, GAP_Y, length, GAP_HEIGHT)
}

/// How a pip of contact is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pip {
    /// Reached.
    Now,
    /// Wanted, and not reached.
    Wanted,
    /// Neither.
    Empty,
}

/// Pips of one pair: brief, several times, in depth.
pub const PIPS: usize = 3;

/// The pips of a pair.
pub fn pips(known: Known) -> [Pip; PIPS] {
    let height = |coverage: Option<Coverage>| match coverage {
        None | Some(Coverage::None) => 0,
        Some(Coverage::Brief) => 1,
        Some(Coverage::Multiple) => 2,
        Some(Coverage::InDepth) => PIPS,
    };
    let (now, wanted) = (height(known.now), height(known.wanted));
    std::array::from_fn(|at| match at {
        _ if at < now => Pip::Now,
        _ if at < wanted => Pip::Wanted,
        _ => Pip::Empty,
    })
}

/// Where a pip stands from the left.
pub fn pip_x(at: usize) -> f64 {
    7.0 + 13.0 * at as f64
}

/// Levels of the buy-sell hierarchy (2.7).
pub const LEVELS: usize = 5;
/// Width and height of one step of the flight.
pub const STEP: f64 = 30.0;

/// The bar of a level, 1 to 5: the higher the longer, with room above and below.
pub fn step_bar(level: usize) -> Rect {
    Rect::new(0.0, 3.0, level.min(LEVELS) as f64 * STEP, STEP - 6.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// KNOW-6
    #[test]
    fn what_is_missing_lies_left_of_the_middle_and_what_is_above_right() {
        let missing = gap_bar(2);
        assert_eq!((missing.x, missing.right()), (80.0, 100.0));
        let above = gap_bar(-3);
        assert_eq!((above.x, above.right()), (100.0, 130.0));
        assert!(gap_bar(0).w.abs() < f64::EPSILON);
        for gap in [i8::MIN, -10, 10, i8::MAX] {
            let bar = gap_bar(gap);
            assert!(bar.x >= 0.0 && bar.right() <= GAP_WIDTH, "{gap}");
        }
    }

    /// MATCH-3
    #[test]
    fn pips_are_filled_up_to_now_and_ringed_up_to_what_is_wanted() {
        let of = |now, wanted| pips(Known { now, wanted, is_from_log: false });
        assert_eq!(of(None, None), [Pip::Empty; PIPS]);
        assert_eq!(of(Some(Coverage::Brief), Some(Coverage::InDepth)), [Pip::Now, Pip::Wanted, Pip::Wanted]);
        assert_eq!(of(Some(Coverage::InDepth), Some(Coverage::Brief)), [Pip::Now; PIPS]);
        assert_eq!(
            of(Some(Coverage::None), Some(Coverage::Multiple)),
            [Pip::Wanted, Pip::Wanted, Pip::Empty]
        );
        assert!(pip_x(0) < pip_x(1) && pip_x(PIPS - 1) < 40.0);
    }

    /// KNOW-8
    #[test]
    fn each_level_is_longer_than_the_one_below() {
        let lengths: Vec<f64> = (1..=LEVELS).map(|level| step_bar(level).w).collect();
        assert!(lengths.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(step_bar(99), step_bar(LEVELS));
    }
}
