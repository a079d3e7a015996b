//! The curve of profit: a bar for each account, the sum so far above it, and the line at 80 per cent. Many accounts become one
//! area. It must not know words; they are given to it.

use super::picture::{Anchor, Look, Picture, Tone, fitted};
use super::{Point, Rect};
use crate::method::territory::pareto::{FEW, LINE, Pareto, Place};

/// Width of the picture.
pub const WIDTH: f64 = 1000.0;
/// Height of the picture.
pub const HEIGHT: f64 = 430.0;
/// So many accounts have bars of their own.
const BARS: usize = 60;
/// Width from which a bar has its name below it.
const NAMED: f64 = 46.0;
/// How many names stand at the curve where bars are narrower.
const FIRST: usize = 6;

const LEFT: f64 = 52.0;
const RIGHT: f64 = 984.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 372.0;

/// What is said in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// At the line.
    pub line: String,
    /// At the last of those who bring it.
    pub within: String,
    /// At the place where the rule of thumb has it.
    pub few: String,
    /// Of the bars.
    pub profit: String,
    /// Of the marks.
    pub time: String,
    /// Of the horizontal axis.
    pub customers: String,
}

/// From per cent to a height; what is lost reaches below zero.
#[derive(Clone, Copy, Debug)]
struct Scale {
    least: f64,
    most: f64,
}

impl Scale {
    fn of(places: &[Place]) -> Self {
        let shares = || places.iter().map(|place| place.share);
        let times = places.iter().filter_map(|place| place.time);
        let sums = places.iter().map(|place| place.sum);
        let least = shares().chain(sums).fold(0.0_f64, f64::min);
        Self { least: (least / 10.0).floor() * 10.0, most: times.fold(100.0_f64, f64::max) }
    }

    fn y(self, per_cent: f64) -> f64 {
        BOTTOM - (per_cent - self.least) / (self.most - self.least) * (BOTTOM - TOP)
    }
}

/// The picture.
pub fn picture(pareto: &Pareto, words: &Words) -> Picture {
    let mut picture = Picture::new(WIDTH, HEIGHT);
    let scale = Scale::of(&pareto.places);
    let count = pareto.places.len().max(1) as f64;
    let step = (RIGHT - LEFT) / count;
    grid(&mut picture, scale);
    if pareto.places.len() <= BARS {
        bars(&mut picture, &pareto.places, scale, step);
    } else {
        area(&mut picture, &pareto.places, scale, step);
    }
    marks(&mut picture, pareto, scale, step, words);
    curve(&mut picture, &pareto.places, scale, step);
    names(&mut picture, &pareto.places, scale, step);
    legend(&mut picture, words, pareto.places.len() <= BARS);
    picture
}

fn grid(picture: &mut Picture, scale: Scale) {
    let step = if scale.least < -60.0 { 40.0 } else { 20.0 };
    let mut per_cent = (scale.least / step).ceil() * step;
    while per_cent <= 100.0 {
        let y = scale.y(per_cent);
        let look = Look::stroke(if per_cent == 0.0 { Tone::Muted } else { Tone::Line }, 1.0);
        picture.line(Point::new(LEFT, y), Point::new(RIGHT, y), look);
        let text = format!("{per_cent:.0} %").replace('-', "−");
        picture.text(Point::new(LEFT - 8.0, y + 4.0), text, Anchor::End, 11.5, Tone::Muted);
        per_cent += step;
    }
}

/// The look of a bar: those who bring the line, the others, and those who lose differ by edge as well as by tone.
const fn look(place: &Place) -> Look {
    if place.hundredths < 0 {
        Look::fill(Tone::AccentSoft).edged(Tone::Accent).dashed()
    } else if place.is_within {
        Look::fill(Tone::Jade)
    } else {
        Look::fill(Tone::JadeSoft).edged(Tone::Jade)
    }
}

fn bars(picture: &mut Picture, places: &[Place], scale: Scale, step: f64) {
    let inset = (step * 0.14).min(10.0);
    for (at, place) in places.iter().enumerate() {
        let x = LEFT + at as f64 * step;
        let (top, foot) = (scale.y(place.share.max(0.0)), scale.y(place.share.min(0.0)));
        picture.rect(Rect::new(x + inset, top, step - 2.0 * inset, (foot - top).max(1.0)), 2.0, look(place));
        if let Some(time) = place.time {
            let y = scale.y(time);
            let look = Look::stroke(Tone::Blue, 3.0);
            picture.line(Point::new(x + inset / 2.0, y), Point::new(x + step - inset / 2.0, y), look);
        }
    }
}

fn area(picture: &mut Picture, places: &[Place], scale: Scale, step: f64) {
    let mut part = |wanted: fn(&Place) -> bool, look: Look| {
        let mut points = Vec::new();
        let mut ends = (f64::INFINITY, f64::NEG_INFINITY);
        for (at, place) in places.iter().enumerate().filter(|(_, place)| wanted(place)) {
            let (left, y) = (LEFT + at as f64 * step, scale.y(place.share));
            points.extend([Point::new(left, y), Point::new(left + step, y)]);
            ends = (ends.0.min(left), ends.1.max(left + step));
        }
        if !points.is_empty() {
            points.extend([Point::new(ends.1, scale.y(0.0)), Point::new(ends.0, scale.y(0.0))]);
            picture.shapes.push(super::picture::Shape::Area(points, look));
        }
    };
    part(|place| place.is_within, Look::fill(Tone::Jade));
    part(|place| !place.is_within && place.hundredths >= 0, Look::fill(Tone::JadeSoft).edged(Tone::Jade));
    part(|place| place.hundredths < 0, Look::fill(Tone::AccentSoft).edged(Tone::Accent));
}

/// The line at 80 per cent, where it is reached, and where the rule of thumb would have it.
fn marks(picture: &mut Picture, pareto: &Pareto, scale: Scale, step: f64, words: &Words) {
    let y = scale.y(LINE);
    picture.line(
        Point::new(LEFT, y),
        Point::new(RIGHT, y),
        Look { is_dashed: true, ..Look::stroke(Tone::Amber, 2.0) },
    );
    picture.text(Point::new(RIGHT, y - 6.0), words.line.clone(), Anchor::End, 12.0, Tone::Amber);
    let few = LEFT + (RIGHT - LEFT) * FEW / 100.0;
    let look = Look { is_dashed: true, ..Look::stroke(Tone::Muted, 1.0) };
    picture.line(Point::new(few, TOP), Point::new(few, BOTTOM), look);
    picture.text(Point::new(few + 5.0, BOTTOM - 6.0), words.few.clone(), Anchor::Start, 11.5, Tone::Muted);
    if pareto.within > 0 {
        let x = LEFT + pareto.within as f64 * step;
        picture.line(Point::new(x, y), Point::new(x, scale.y(0.0)), Look::stroke(Tone::Amber, 1.5));
        let is_right = x > f64::midpoint(LEFT, RIGHT);
        let (at, anchor) = if is_right { (x - 6.0, Anchor::End) } else { (x + 6.0, Anchor::Start) };
        picture.strong(Point::new(at, y + 18.0), words.within.clone(), anchor, 12.5, Tone::Amber);
    }
}

fn curve(picture: &mut Picture, places: &[Place], scale: Scale, step: f64) {
    let end = |(at, place): (usize, &Place)| Point::new(LEFT + (at + 1) as f64 * step, scale.y(place.sum));
    let points: Vec<Point> =
        std::iter::once(Point::new(LEFT, scale.y(0.0))).chain(places.iter().enumerate().map(end)).collect();
    if places.len() <= BARS {
        for point in &points[1..] {
            picture.circle(*point, 3.0, Look::fill(Tone::Ink));
        }
    }
    picture.shapes.push(super::picture::Shape::Line(points, Look::stroke(Tone::Ink, 2.0)));
}

/// Names below wide bars, or beside the first points of the curve.
fn names(picture: &mut Picture, places: &[Place], scale: Scale, step: f64) {
    if step >= NAMED {
        for (at, place) in places.iter().enumerate() {
            let x = LEFT + (at as f64 + 0.5) * step;
            let name = fitted(&place.name, 11.5, step - 6.0);
            picture.text(Point::new(x, BOTTOM + 17.0), name, Anchor::Middle, 11.5, Tone::Ink);
        }
        return;
    }
    let mut last = f64::INFINITY;
    for (at, place) in places.iter().enumerate().take(FIRST) {
        let y = scale.y(place.sum) + 4.0;
        if last - y >= 14.0 {
            let x = LEFT + (at + 1) as f64 * step + 8.0;
            picture.text(Point::new(x, y), fitted(&place.name, 11.5, 170.0), Anchor::Start, 11.5, Tone::Ink);
            last = y;
        }
    }
}

fn legend(picture: &mut Picture, words: &Words, has_time: bool) {
    let y = HEIGHT - 14.0;
    picture.rect(Rect::new(LEFT, y - 9.0, 14.0, 10.0), 2.0, Look::fill(Tone::Jade));
    picture.text(Point::new(LEFT + 20.0, y), words.profit.clone(), Anchor::Start, 12.0, Tone::Muted);
    if has_time {
        let x = LEFT + 250.0;
        picture.line(Point::new(x, y - 4.0), Point::new(x + 16.0, y - 4.0), Look::stroke(Tone::Blue, 3.0));
        picture.text(Point::new(x + 22.0, y), words.time.clone(), Anchor::Start, 12.0, Tone::Muted);
    }
    picture.text(Point::new(RIGHT, y), words.customers.clone(), Anchor::End, 12.0, Tone::Muted);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;
    use crate::model::PlanId;
    use uuid::Uuid;

    fn words() -> Words {
        let text = |text: &str| text.to_owned();
        Words {
            line: text("80 %"),
            within: text("2 of 4"),
            few: text("20 %"),
            profit: text("profit"),
            time: text("time"),
            customers: text("customers"),
        }
    }

    fn curve_of(profits: &[i64]) -> Pareto {
        let earned: i64 = profits.iter().filter(|profit| **profit > 0).sum();
        let mut sum = 0;
        let mut places = Vec::new();
        for (at, profit) in profits.iter().enumerate() {
            sum += profit;
            places.push(Place {
                plan: PlanId(Uuid::from_u128(at as u128)),
                name: format!("Account {at}"),
                hundredths: *profit,
                share: *profit as f64 * 100.0 / earned as f64,
                sum: sum as f64 * 100.0 / earned as f64,
                is_within: at < 2,
                hours: 1.0,
                time: Some(100.0 / profits.len() as f64),
                mismatch: None,
            });
        }
        Pareto { places, earned, within: profits.len().min(2), ..Pareto::default() }
    }

    fn line(picture: &Picture) -> Vec<Point> {
        let mut lines = picture.shapes.iter().rev().filter_map(|shape| match shape {
            Shape::Line(points, _) if points.len() > 2 => Some(points.clone()),
            _ => None,
        });
        lines.next().expect("the curve")
    }

    fn is_within(picture: &Picture) -> bool {
        let is_in = |point: &Point| (0.0..=WIDTH).contains(&point.x) && (0.0..=HEIGHT).contains(&point.y);
        picture.shapes.iter().all(|shape| match shape {
            Shape::Rect(rect, ..) => {
                is_in(&Point::new(rect.x, rect.y)) && is_in(&Point::new(rect.right(), rect.bottom()))
            }
            Shape::Circle(at, ..) => is_in(at),
            Shape::Line(points, _) | Shape::Area(points, _) => points.iter().all(is_in),
            Shape::Text(label) => is_in(&label.at),
        })
    }

    /// PARETO-1.
    #[test]
    fn the_curve_rises_to_the_whole_and_falls_by_what_is_lost() {
        let points = line(&picture(&curve_of(&[70, 20, 10, -30]), &words()));
        let heights: Vec<f64> = points.iter().map(|point| point.y).collect();
        assert!(heights[0] > heights[1] && heights[1] > heights[2] && heights[2] > heights[3]);
        assert!(heights[4] > heights[3], "y grows downwards");
        assert!((points[4].x - RIGHT).abs() < 1e-9);
    }

    #[test]
    fn everything_lies_within_the_picture_whatever_is_lost() {
        for profits in [&[1][..], &[100, 1, -400], &[50; 60], &[9, -1, -1, -1]] {
            assert!(is_within(&picture(&curve_of(profits), &words())), "{profits:?}");
        }
        assert!(is_within(&picture(&Pareto::default(), &words())));
    }

    #[test]
    fn many_accounts_are_one_area_with_few_names() {
        let profits: Vec<i64> = (0..500).map(|at| 500 - at).collect();
        let picture = picture(&curve_of(&profits), &words());
        let rects = picture.shapes.iter().filter(|shape| matches!(shape, Shape::Rect(..))).count();
        assert_eq!(rects, 1, "that of the legend");
        let is_name =
            |shape: &&Shape| matches!(shape, Shape::Text(label) if label.text.starts_with("Account"));
        let names = picture.shapes.iter().filter(is_name).count();
        assert!((1..=FIRST).contains(&names), "{names}");
    }
}
