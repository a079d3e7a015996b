//! The picture of a year of calls and visits: a bar a week, and the line of what there is time for. It must not know how it is
//! worded.

use super::picture::{Anchor, Look, Picture, Tone};
use super::{Point, Rect};
use crate::method::territory::capacity::Capacity;
use crate::method::territory::load::{Week, Year, is_over};

const WIDTH: f64 = 1040.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 34.0;
const SIZE: f64 = 12.0;

/// The words of the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadWords {
    /// What a bar counts while minutes are known: hours; else calls and visits.
    pub unit: String,
    /// Calls.
    pub calls: String,
    /// Visits.
    pub visits: String,
    /// The line of what there is.
    pub capacity: String,
    /// A week above it.
    pub over: String,
    /// A mark below the first week of every month: its place and what it says.
    pub months: Vec<(usize, String)>,
}

/// What calls and visits of a week come to: hours while minutes are known, else how many they are.
pub fn parts(week: Week, capacity: &Capacity) -> (f64, f64) {
    match (capacity.call_minutes, capacity.visit_minutes) {
        (Some(call), Some(visit)) => {
            (f64::from(week.calls) * f64::from(call) / 60.0, f64::from(week.visits) * f64::from(visit) / 60.0)
        }
        _ => (f64::from(week.calls), f64::from(week.visits)),
    }
}

/// The picture; `level` is a year that is proposed instead, drawn as a line of steps.
pub fn load(year: &Year, level: Option<&Year>, capacity: &Capacity, words: &LoadWords) -> Picture {
    let mut picture = Picture::new(WIDTH, HEIGHT);
    let there =
        capacity.week_minutes.filter(|_| capacity.is_known()).map(|minutes| f64::from(minutes) / 60.0);
    let sum = |week: &Week| {
        let (calls, visits) = parts(*week, capacity);
        calls + visits
    };
    let most = year.weeks.iter().map(sum).fold(there.unwrap_or(0.0), f64::max).max(1.0);
    let step = step_of(most);
    let top = (most / step).ceil() * step;
    let y = |value: f64| HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
    let column = (WIDTH - LEFT - RIGHT) / year.weeks.len().max(1) as f64;
    let x = |week: usize| LEFT + column * week as f64;

    legend(&mut picture, words, there.is_some());
    let mut mark = 0.0;
    while mark <= top + 1e-9 {
        picture.line(
            Point::new(LEFT, y(mark)),
            Point::new(WIDTH - RIGHT, y(mark)),
            Look::stroke(Tone::Line, 1.0),
        );
        picture.text(Point::new(LEFT - 6.0, y(mark) + 4.0), mark.to_string(), Anchor::End, SIZE, Tone::Muted);
        mark += step;
    }
    for (week, text) in &words.months {
        picture.text(Point::new(x(*week), HEIGHT - 12.0), text, Anchor::Start, SIZE, Tone::Muted);
    }
    for (at, week) in year.weeks.iter().enumerate() {
        let (calls, visits) = parts(*week, capacity);
        let bar = |from: f64, to: f64| Rect::new(x(at) + 2.0, y(to), column - 4.0, y(from) - y(to));
        if visits > 0.0 {
            picture.rect(bar(0.0, visits), 1.0, Look::fill(Tone::Blue));
        }
        if calls > 0.0 {
            picture.rect(bar(visits, visits + calls), 1.0, Look::fill(Tone::BlueSoft).edged(Tone::Blue));
        }
        if is_over(*week, capacity) {
            let (middle, base) = (x(at) + column / 2.0, y(visits + calls) - 3.0);
            let points = vec![
                Point::new(middle - 4.0, base - 7.0),
                Point::new(middle + 4.0, base - 7.0),
                Point::new(middle, base),
            ];
            picture.shapes.push(super::picture::Shape::Area(points, Look::fill(Tone::Accent)));
        }
    }
    if let Some(level) = level {
        let mut line = Vec::new();
        for (at, week) in level.weeks.iter().enumerate() {
            line.push(Point::new(x(at), y(sum(week).min(top))));
            line.push(Point::new(x(at + 1), y(sum(week).min(top))));
        }
        picture.shapes.push(super::picture::Shape::Line(line, Look::stroke(Tone::Jade, 2.0).dashed()));
    }
    if let Some(there) = there {
        picture.line(
            Point::new(LEFT, y(there)),
            Point::new(WIDTH - RIGHT, y(there)),
            Look::stroke(Tone::Accent, 2.0),
        );
    }
    picture
}

fn legend(picture: &mut Picture, words: &LoadWords, has_line: bool) {
    picture.text(Point::new(4.0, 16.0), &words.unit, Anchor::Start, SIZE, Tone::Muted);
    let mut x = WIDTH - RIGHT;
    let mut entry = |picture: &mut Picture, text: &str, look: Option<Look>| {
        x -= super::picture::text_width(text, SIZE);
        picture.text(Point::new(x, 16.0), text, Anchor::Start, SIZE, Tone::Ink);
        x -= 22.0;
        match look {
            Some(look) => picture.rect(Rect::new(x, 6.0, 16.0, 11.0), 1.0, look),
            None => {
                picture.line(Point::new(x, 12.0), Point::new(x + 16.0, 12.0), Look::stroke(Tone::Accent, 2.0))
            }
        }
        x -= 16.0;
    };
    if has_line {
        entry(picture, &words.capacity, None);
    }
    entry(picture, &words.calls, Some(Look::fill(Tone::BlueSoft).edged(Tone::Blue)));
    entry(picture, &words.visits, Some(Look::fill(Tone::Blue)));
}

/// A round step that gives at most six lines.
fn step_of(most: f64) -> f64 {
    let mut step = 1.0;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if most / (step * factor) <= 6.0 {
                return step * factor;
            }
        }
        step *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;

    fn year(weeks: &[(u32, u32)]) -> Year {
        let weeks = weeks.iter().map(|(calls, visits)| Week { calls: *calls, visits: *visits }).collect();
        Year { weeks, ..Year::default() }
    }

    fn capacity(week: u32) -> Capacity {
        Capacity { call_minutes: Some(60), visit_minutes: Some(120), week_minutes: Some(week) }
    }

    fn count(picture: &Picture, is: impl Fn(&Shape) -> bool) -> usize {
        picture.shapes.iter().filter(|shape| is(shape)).count()
    }

    /// CAD-4
    #[test]
    fn a_week_above_the_line_is_marked_by_its_shape_too() {
        let made = year(&[(1, 0), (3, 1), (0, 0)]);
        let marks = |minutes| {
            let picture = load(&made, None, &capacity(minutes), &LoadWords::default());
            count(&picture, |shape| matches!(shape, Shape::Area(..)))
        };
        assert_eq!(marks(299), 1);
        assert_eq!(marks(300), 0, "as much as there is");
    }

    #[test]
    fn bars_count_hours_where_minutes_are_known_and_else_how_many() {
        let week = Week { calls: 3, visits: 2 };
        assert_eq!(parts(week, &capacity(60)), (3.0, 4.0));
        assert_eq!(parts(week, &Capacity::default()), (3.0, 2.0));
    }

    #[test]
    fn everything_stays_within_the_picture() {
        for most in [0, 1, 7, 61, 500, 12_345] {
            let made = year(&[(most, most), (1, 0)]);
            let picture = load(&made, Some(&made), &capacity(120), &LoadWords::default());
            for shape in &picture.shapes {
                if let Shape::Rect(rect, ..) = shape {
                    assert!(rect.y >= 0.0 && rect.y + rect.h <= HEIGHT + 1e-6, "{most}: {rect:?}");
                }
            }
        }
    }

    #[test]
    fn steps_are_round() {
        assert!(
            [(1.0, 1.0), (7.0, 2.0), (30.0, 5.0), (61.0, 20.0), (900.0, 200.0)]
                .iter()
                .all(|(most, step)| (step_of(*most) - step).abs() < 1e-9)
        );
    }
}
