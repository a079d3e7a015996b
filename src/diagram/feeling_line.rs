//! The small line of how a feeling went: where its marks lie. It must not know what the steps are called.

use super::Point;

/// Steps of the scale.
const STEPS: f64 = 10.0;

/// The marks of a line on a picture of this size, from day and step (1 to 10) of each, in their order; days keep their
/// distances, marks of one day stand apart by a little.
pub fn marks(felt: &[(i32, u8)], width: f64, height: f64, margin: f64) -> Vec<Point> {
    let (Some(first), Some(last)) = (felt.first(), felt.last()) else { return Vec::new() };
    // Every mark takes a share of its own, so that two of a day never cover each other.
    let share = f64::from(last.0 - first.0).max(1.0) / 8.0;
    let at = |index: usize| f64::from(felt[index].0 - first.0) + share * index as f64;
    let whole = at(felt.len() - 1).max(f64::MIN_POSITIVE);
    let place = |(index, (_, step)): (usize, &(i32, u8))| Point {
        x: margin + (width - 2.0 * margin) * if felt.len() == 1 { 0.5 } else { at(index) / whole },
        y: margin + (height - 2.0 * margin) * (STEPS - f64::from(*step)) / (STEPS - 1.0),
    };
    felt.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn euphoria_is_at_the_top_and_time_runs_to_the_right() {
        let points = marks(&[(0, 10), (10, 1)], 120.0, 40.0, 5.0);
        assert_eq!(points, [Point { x: 5.0, y: 5.0 }, Point { x: 115.0, y: 35.0 }]);
    }

    #[test]
    fn marks_of_one_day_stand_apart_and_one_alone_in_the_middle() {
        let points = marks(&[(0, 9), (30, 7), (30, 5)], 120.0, 40.0, 5.0);
        assert!(points.windows(2).all(|pair| pair[1].x > pair[0].x + 5.0));
        assert!(marks(&[(3, 5), (3, 6)], 120.0, 40.0, 5.0)[1].x > 110.0);
        assert!((marks(&[(3, 5)], 120.0, 40.0, 5.0)[0].x - 60.0).abs() < 0.01);
        assert!(marks(&[], 120.0, 40.0, 5.0).is_empty());
    }
}
