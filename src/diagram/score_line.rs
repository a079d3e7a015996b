//! The line of the position score over the record: points in a box, the past at the left. It must not know days' names.

use crate::model::day::Date;

use super::Point;

/// Room around the line, so that marks at its ends are whole.
const MARGIN: f64 = 8.0;

/// A point of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScorePoint {
    /// Its place among the positions given.
    pub index: usize,
    /// Where it lies.
    pub at: Point,
    /// The score, 0 to 100.
    pub score: u8,
}

/// Lays positions with a known score out in a box of this size; days are spaced as they lie in time. Positions of one day
/// are drawn at one place, the last of them on top.
pub fn score_line(positions: &[(Date, Option<u8>)], width: f64, height: f64) -> Vec<ScorePoint> {
    let (Some((first, _)), Some((last, _))) = (positions.first(), positions.last()) else {
        return Vec::new();
    };
    let days = |day: Date| f64::from(first.days_until(day));
    let span = days(*last).max(1.0);
    let (inner_width, inner_height) = (width - 2.0 * MARGIN, height - 2.0 * MARGIN);
    let known = positions.iter().enumerate().filter_map(|(index, (on, score))| Some((index, *on, (*score)?)));
    known
        .map(|(index, on, score)| {
            let x = MARGIN + days(on) / span * inner_width;
            let y = MARGIN + (1.0 - f64::from(score.min(100)) / 100.0) * inner_height;
            ScorePoint { index, at: Point::new(x, y), score }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;

    #[test]
    fn days_are_spaced_as_they_lie_in_time() {
        let positions =
            [(date(2026, 1, 1), Some(0)), (date(2026, 1, 2), Some(50)), (date(2026, 1, 11), Some(100))];
        let points = score_line(&positions, 116.0, 36.0);
        let places: Vec<_> = points.iter().map(|point| (point.at.x, point.at.y)).collect();
        assert_eq!(places, [(8.0, 28.0), (18.0, 18.0), (108.0, 8.0)]);
    }

    #[test]
    fn unknown_scores_are_left_out_and_keep_their_place() {
        let positions = [(date(2026, 1, 1), None), (date(2026, 1, 1), Some(40))];
        let points = score_line(&positions, 100.0, 40.0);
        assert_eq!(points.iter().map(|point| point.index).collect::<Vec<_>>(), [1]);
        assert!(score_line(&[], 100.0, 40.0).is_empty());
    }
}
