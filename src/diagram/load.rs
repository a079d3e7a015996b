//! The picture of a year of calls and visits: a bar a week, and the line of what there is time for. It must not know how it is
//! worded.

use super::picture::{Anchor, Look, Picture, Shape, Tone, text_width};
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
    /// What is proposed instead.
    pub level: String,
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

/// Where weeks and amounts stand.
#[derive(Clone, Copy)]
struct Scale {
    top: f64,
    step: f64,
    column: f64,
}

impl Scale {
    fn x(self, week: usize) -> f64 {
        LEFT + self.column * week as f64
    }

    fn y(self, value: f64) -> f64 {
        HEIGHT - BOTTOM - value.min(self.top) / self.top * (HEIGHT - TOP - BOTTOM)
    }
}

/// The picture; `level` is a year that is proposed instead, drawn as a line of steps.
pub fn load(year: &Year, level: Option<&Year>, capacity: &Capacity, words: &LoadWords) -> Picture {
    let mut picture = Picture::new(WIDTH, HEIGHT);
    let minutes = capacity.week_minutes.filter(|_| capacity.is_known());
    let there = minutes.map(|minutes| f64::from(minutes) / 60.0);
    let most =
        year.weeks.iter().map(|week| sum(*week, capacity)).fold(there.unwrap_or(0.0), f64::max).max(1.0);
    let step = step_of(most);
    let column = (WIDTH - LEFT - RIGHT) / year.weeks.len().max(1) as f64;
    let scale = Scale { top: (most / step).ceil() * step, step, column };

    legend(&mut picture, words, there.is_some(), level.is_some());
    axes(&mut picture, words, scale);
    for (at, week) in year.weeks.iter().enumerate() {
        bar(&mut picture, scale, at, *week, capacity);
    }
    if let Some(level) = level {
        let weeks = level.weeks.iter().enumerate();
        let line = weeks.flat_map(|(at, week)| {
            let y = scale.y(sum(*week, capacity));
            [Point::new(scale.x(at), y), Point::new(scale.x(at + 1), y)]
        });
        picture.shapes.push(Shape::Line(line.collect(), Look::stroke(Tone::Jade, 2.0).dashed()));
    }
    if let Some(there) = there {
        let y = scale.y(there);
        picture.line(Point::new(LEFT, y), Point::new(WIDTH - RIGHT, y), Look::stroke(Tone::Accent, 2.0));
    }
    picture
}

fn sum(week: Week, capacity: &Capacity) -> f64 {
    let (calls, visits) = parts(week, capacity);
    calls + visits
}

fn axes(picture: &mut Picture, words: &LoadWords, scale: Scale) {
    let mut mark = 0.0;
    while mark <= scale.top + 1e-9 {
        let y = scale.y(mark);
        picture.line(Point::new(LEFT, y), Point::new(WIDTH - RIGHT, y), Look::stroke(Tone::Line, 1.0));
        picture.text(Point::new(LEFT - 6.0, y + 4.0), mark.to_string(), Anchor::End, SIZE, Tone::Muted);
        mark += scale.step;
    }
    for (week, text) in &words.months {
        picture.text(Point::new(scale.x(*week), HEIGHT - 12.0), text, Anchor::Start, SIZE, Tone::Muted);
    }
}

/// The bar of a week, and a mark above it when it holds more than there is time for.
fn bar(picture: &mut Picture, scale: Scale, at: usize, week: Week, capacity: &Capacity) {
    let (calls, visits) = parts(week, capacity);
    let part = |from: f64, to: f64| {
        Rect::new(scale.x(at) + 2.0, scale.y(to), scale.column - 4.0, scale.y(from) - scale.y(to))
    };
    if visits > 0.0 {
        picture.rect(part(0.0, visits), 1.0, Look::fill(Tone::Blue));
    }
    if calls > 0.0 {
        picture.rect(part(visits, visits + calls), 1.0, Look::fill(Tone::BlueSoft).edged(Tone::Blue));
    }
    if is_over(week, capacity) {
        let (middle, base) = (scale.x(at) + scale.column / 2.0, scale.y(visits + calls) - 3.0);
        let corners = [(-4.0, -7.0), (4.0, -7.0), (0.0, 0.0)];
        let points = corners.map(|(x, y)| Point::new(middle + x, base + y));
        picture.shapes.push(Shape::Area(points.to_vec(), Look::fill(Tone::Accent)));
    }
}

fn legend(picture: &mut Picture, words: &LoadWords, has_line: bool, has_level: bool) {
    picture.text(Point::new(4.0, 16.0), &words.unit, Anchor::Start, SIZE, Tone::Muted);
    let mut entries = vec![
        (&words.visits, Look::fill(Tone::Blue)),
        (&words.calls, Look::fill(Tone::BlueSoft).edged(Tone::Blue)),
    ];
    if has_line {
        entries.push((&words.capacity, Look::stroke(Tone::Accent, 2.0)));
    }
    if has_level {
        entries.push((&words.level, Look::stroke(Tone::Jade, 2.0).dashed()));
    }
    let mut x = WIDTH - RIGHT;
    for (text, look) in entries.into_iter().rev() {
        x -= text_width(text, SIZE);
        picture.text(Point::new(x, 16.0), text, Anchor::Start, SIZE, Tone::Ink);
        x -= 22.0;
        match look.fill {
            Some(_) => picture.rect(Rect::new(x, 6.0, 16.0, 11.0), 1.0, look),
            None => picture.line(Point::new(x, 12.0), Point::new(x + 16.0, 12.0), look),
        }
        x -= 16.0;
    }
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
