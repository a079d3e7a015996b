//! A line of a few earlier scores, as small as a word. It must not know what a score means.

use crate::model::day::Date;

use super::Point;

/// Room around the line.
const MARGIN: f64 = 3.0;
/// Least difference of scores that the height stands for, so that a small change looks small.
const SPAN: f64 = 20.0;

/// The points of the line in a box of this size, days spaced as they lie in time; none for fewer than two.
pub fn sparkline(scores: &[(Date, u8)], width: f64, height: f64) -> Vec<Point> {
    let (Some((first, _)), Some((last, _))) = (scores.first(), scores.last()) else { return Vec::new() };
    if scores.len() < 2 {
        return Vec::new();
    }
    let days = f64::from(first.days_until(*last)).max(1.0);
    let values = scores.iter().map(|(_, score)| f64::from(*score));
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    let span = (high - low).max(SPAN);
    // What is flatter than the span lies in the middle of the box.
    let bottom = f64::midpoint(low, high) - span / 2.0;
    let point = |(on, score): &(Date, u8)| {
        let along = f64::from(first.days_until(*on)) / days;
        let up = (f64::from(*score) - bottom) / span;
        Point::new(MARGIN + along * (width - 2.0 * MARGIN), height - MARGIN - up * (height - 2.0 * MARGIN))
    };
    scores.iter().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;

    #[test]
    fn a_small_change_is_small_and_a_large_one_fills_the_box() {
        let flat = sparkline(&[(date(2026, 6, 1), 50), (date(2026, 6, 8), 50)], 66.0, 26.0);
        assert_eq!(flat, [Point::new(3.0, 13.0), Point::new(63.0, 13.0)]);
        let steep =
            sparkline(&[(date(2026, 6, 1), 20), (date(2026, 6, 4), 80), (date(2026, 6, 7), 50)], 66.0, 26.0);
        assert_eq!(steep, [Point::new(3.0, 23.0), Point::new(33.0, 3.0), Point::new(63.0, 13.0)]);
    }

    #[test]
    fn one_score_is_no_line() {
        assert!(sparkline(&[(date(2026, 6, 1), 50)], 66.0, 26.0).is_empty());
        assert!(sparkline(&[], 66.0, 26.0).is_empty());
    }
}
