//! Which stones have room for their name beside them. It must not know fonts: it takes a width for each character.

use super::place::Standing;
use super::{Side, Spot};
use crate::diagram::Rect;

/// Between a stone and its name.
const GAP: f64 = 6.0;
/// What a neighbour needs in front of it for its badge.
const BADGE: f64 = 9.0;

/// The width of a name at the board's small type, in viewBox units: wide scripts a full square, others a bit over half.
pub fn width(name: &str) -> f64 {
    let of = |character: char| match character {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' => 11.5,
        '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3ffff}' => 11.5,
        'A'..='Z' | 'm' | 'w' => 8.2,
        _ => 6.1,
    };
    name.chars().map(of).sum()
}

/// Gives each stone that has its point for itself the side on which its name fits.
pub(super) fn give(standing: &mut [Standing<'_>], wood: Rect, river: Option<Rect>) {
    let blocks: Vec<_> =
        standing.iter().map(|stone| (stone.placed.spot, stone.placed.at.x, stone.placed.r)).collect();
    for stone in standing {
        let Spot::Grid(seat) = stone.placed.spot else { continue };
        let needed = width(&stone.stone.name);
        if !stone.is_alone || needed <= 0.0 {
            continue;
        }
        let (x, r) = (stone.placed.at.x, stone.placed.r);
        let is_free = |from: f64, to: f64| {
            let is_on_wood = from > wood.x + 16.0 && to < wood.right() - 4.0;
            let is_in_river =
                river.is_some_and(|river| to > river.centre().x - 11.0 && from < river.centre().x + 11.0);
            let is_in_the_way = |(spot, other, other_r): &(Spot, f64, f64)| {
                let is_beside = matches!(spot, Spot::Grid(there) if there.row == seat.row);
                let is_other = (other - x).abs() > 0.01;
                is_beside && is_other && to > other - other_r - BADGE && from < other + other_r + BADGE
            };
            is_on_wood && !is_in_river && !blocks.iter().any(is_in_the_way)
        };
        let (right, left) = (x + r + GAP, x - r - GAP);
        stone.placed.name = if is_free(right, right + needed) {
            Some(Side::Right)
        } else {
            is_free(left - needed, left).then_some(Side::Left)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_scripts_take_a_square_each() {
        assert!((width("王建国") - 34.5).abs() < 1e-9);
        assert!(width("Li") < width("李李"));
        assert!(width("") < 1e-9);
    }
}
