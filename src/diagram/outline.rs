//! Outlines as SVG writes them (the `d` of a path), scaled and moved. It must not know what they outline.
//!
//! A transform on each mark of a stone would say the same, but browsers keep a layer for each transform, and look at all of
//! them in every frame of a drag.

use std::fmt::Write as _;

use super::Point;
use super::picture::short;

/// The outline `scale` times as large, and then with its origin at `to`.
///
/// Lower-case letters are relative and only scaled. Flags of arcs have to be written apart, as all of ours are.
pub fn placed(outline: &str, scale: f64, to: Point) -> String {
    let mut written = String::new();
    let mut rest = outline;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        if !letter.is_ascii_alphabetic() {
            continue;
        }
        let end = rest.find(|one: char| one.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (numbers, after) = rest.split_at(end);
        written.push(letter);
        for (at, number) in split(numbers).into_iter().enumerate() {
            let moved = match (letter.to_ascii_uppercase(), at % 7) {
                // How far an arc is turned, and which of the four it is.
                ('A', 2..=4) => number,
                ('A', 0 | 1) => number * scale,
                ('A', 5) | ('H', _) => number * scale + offset(letter, to.x),
                ('A', 6) | ('V', _) => number * scale + offset(letter, to.y),
                _ if at % 2 == 0 => number * scale + offset(letter, to.x),
                _ => number * scale + offset(letter, to.y),
            };
            // Writing to a String cannot fail.
            let _ = write!(written, "{}{}", if at == 0 { "" } else { " " }, short(moved));
        }
        rest = after;
    }
    written
}

const fn offset(letter: char, by: f64) -> f64 {
    if letter.is_ascii_uppercase() { by } else { 0.0 }
}

/// The numbers of a command: a sign or a second point begins the next one, as spaces and commas do.
fn split(numbers: &str) -> Vec<f64> {
    let mut all = Vec::new();
    let mut from = 0;
    let mut has_point = false;
    for (at, one) in numbers.char_indices() {
        let ends = matches!(one, ' ' | ',' | '-') || (one == '.' && has_point);
        if ends {
            all.extend(numbers[from..at].parse::<f64>());
            from = if matches!(one, ' ' | ',') { at + 1 } else { at };
            has_point = false;
        }
        has_point |= one == '.';
    }
    all.extend(numbers[from..].parse::<f64>());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_absolute_moves_and_what_is_relative_does_not() {
        let to = Point::new(10.0, -20.0);
        assert_eq!(placed("M0-3.7L3.6 2.6H-3.6V1Z", 1.0, to), "M10 -23.7L13.6 -17.4H6.4V-19Z");
        assert_eq!(placed("M1 1l.7.9h-2v3z", 1.0, to), "M11 -19l0.7 0.9h-2v3z");
        assert_eq!(placed("M0 0C1-2 3-4 5-6", 1.0, to), "M10 -20C11 -22 13 -24 15 -26");
    }

    #[test]
    fn an_arc_keeps_its_turn_and_its_flags() {
        let to = Point::new(1.0, 2.0);
        assert_eq!(placed("M1 1a2 1 30 0 1 4 4", 2.0, to), "M3 4a4 2 30 0 1 8 8");
        assert_eq!(placed("M1 1A2 1 30 1 0 4 4Z", 2.0, to), "M3 4A4 2 30 1 0 9 10Z");
    }

    #[test]
    fn nothing_stays_nothing() {
        assert_eq!(placed("", 2.0, Point::default()), "");
        assert_eq!(placed("Z", 2.0, Point::default()), "Z");
    }
}
