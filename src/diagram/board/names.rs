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
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{3ffff}' => 11.5,
        'A'..='Z' | 'm' | 'w' => 8.2,
        _ => 6.1,
    };
    name.chars().map(of).sum()
}

/// Breaks words into lines no wider than `room`, of type `scale` times as large as a name's: at spaces, and in scripts
/// without spaces anywhere.
pub fn wrap(words: &str, room: f64, scale: f64) -> Vec<String> {
    let fits = |line: &str| width(line) * scale <= room;
    let has_spaces = words.is_ascii() || words.contains(' ');
    let pieces: Vec<&str> = if has_spaces {
        words.split_inclusive(' ').collect()
    } else {
        words.split_inclusive(|_| true).collect()
    };
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if fits(format!("{line}{piece}").trim_end()) || (!has_spaces && is_pinned(piece)) => {
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Whether this must not begin a line.
fn is_pinned(piece: &str) -> bool {
    piece.starts_with(['，', '。', '：', '？', '、', '）'])
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
    fn words_break_at_spaces_and_wide_scripts_anywhere_but_before_a_comma() {
        assert_eq!(wrap("Prefers another way", 70.0, 1.0), ["Prefers", "another way"]);
        assert_eq!(wrap("最佳，快动", 24.0, 1.0), ["最佳，", "快动"]);
        assert_eq!(wrap("Opponent", 1.0, 1.0), ["Opponent"]);
    }

    #[test]
    fn wide_scripts_take_a_square_each() {
        assert!((width("王建国") - 34.5).abs() < 1e-9);
        assert!(width("Li") < width("李李"));
        assert!(width("") < 1e-9);
    }
}
