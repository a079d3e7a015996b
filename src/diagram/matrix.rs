//! Attack and defend as a picture: a strip for what is new at the left, four cells beside it, and a bubble for each account.
//! It must not know words; they are given to it.

use super::bubbles::{Circle, packed};
use super::picture::{Anchor, Look, Picture, Tone, fitted};
use super::{Point, Rect};
use crate::method::matrix::Strategy;

/// Width of the picture.
pub const WIDTH: f64 = 1000.0;
/// Height of the picture.
pub const HEIGHT: f64 = 596.0;
/// Radius of the account that earns or loses most, where there is room.
const LARGEST: f64 = 78.0;
/// Radius below which no account goes, and that of an unknown profit, where there is room.
const SMALLEST: f64 = 20.0;
/// Radius from which a name stands in its bubble.
const NAMED: f64 = 18.0;

const TOP: f64 = 14.0;
const CELL: (f64, f64) = (354.0, 250.0);
const BETWEEN: f64 = 10.0;
const FIRST: f64 = 272.0;
const HEAD: f64 = 54.0;

/// How large an account's bubble is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// A profit that can be compared with the others, in any unit; negative for a loss.
    Profit(f64),
    /// None that can be compared.
    Unknown,
}

/// An account on the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its cell.
    pub cell: Strategy,
    /// Its size.
    pub size: Size,
    /// What it is called.
    pub name: String,
    /// Whether a search leaves it out.
    pub is_faded: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellWords {
    /// The cell.
    pub cell: Strategy,
    /// What the strategy is called.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// How many accounts there are.
    pub count: String,
    /// That it is ours, where the source does not state it.
    pub ours: String,
}

/// The words of the axes.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisWords {
    /// High purchasing power.
    pub power_high: String,
    /// Low purchasing power.
    pub power_low: String,
    /// A low share.
    pub share_low: String,
    /// A high share.
    pub share_high: String,
    /// What is new.
    pub new: String,
}

/// Where a cell lies.
pub const fn cell(strategy: Strategy) -> Rect {
    let (w, h) = CELL;
    let (right, below) = (FIRST + w + BETWEEN, TOP + h + BETWEEN);
    match strategy {
        Strategy::Attack => Rect::new(14.0, TOP, 204.0, 2.0 * h + BETWEEN),
        Strategy::Maintain => Rect::new(FIRST, TOP, w, h),
        Strategy::Defend => Rect::new(right, TOP, w, h),
        Strategy::GiveUp => Rect::new(FIRST, below, w, h),
        Strategy::LowCost => Rect::new(right, below, w, h),
    }
}

/// The part of a cell in which its bubbles lie.
pub const fn room(strategy: Strategy) -> Rect {
    let all = cell(strategy);
    Rect::new(all.x + 8.0, all.y + HEAD, all.w - 16.0, all.h - HEAD - 8.0)
}

/// The cell at a point.
pub fn cell_at(point: Point) -> Option<Strategy> {
    Strategy::ALL.iter().copied().find(|one| cell(*one).holds(point, BETWEEN / 2.0))
}

/// A bubble for each account, in their order: area by profit, all to the same scale.
pub fn bubbles(dots: &[Dot]) -> Vec<Circle> {
    let most = dots.iter().filter_map(|dot| profit(dot.size)).fold(0.0_f64, |most, one| most.max(one.abs()));
    let radius = |dot: &Dot| match profit(dot.size) {
        Some(profit) if most > 0.0 => (LARGEST * (profit.abs() / most).sqrt()).max(SMALLEST),
        _ => SMALLEST,
    };
    let rooms: Vec<(Rect, Vec<f64>)> = Strategy::ALL
        .iter()
        .map(|one| (room(*one), dots.iter().filter(|dot| dot.cell == *one).map(radius).collect()))
        .collect();
    let mut cells: Vec<_> = packed(&rooms).into_iter().map(Vec::into_iter).collect();
    let next = |dot: &Dot| {
        let at = Strategy::ALL.iter().position(|one| *one == dot.cell)?;
        cells.get_mut(at)?.next()
    };
    dots.iter().map(next).map(Option::unwrap_or_default).collect()
}

const fn profit(size: Size) -> Option<f64> {
    match size {
        Size::Profit(profit) => Some(profit),
        Size::Unknown => None,
    }
}

/// The picture.
pub fn picture(dots: &[Dot], bubbles: &[Circle], cells: &[CellWords], axes: &AxisWords) -> Picture {
    let mut picture = Picture::new(WIDTH, HEIGHT);
    for words in cells {
        ground(&mut picture, words);
    }
    axis(&mut picture, axes);
    for (dot, circle) in dots.iter().zip(bubbles) {
        bubble(&mut picture, dot, *circle);
    }
    picture
}

fn ground(picture: &mut Picture, words: &CellWords) {
    let all = cell(words.cell);
    let look = match words.cell {
        Strategy::Attack => Look::fill(Tone::VioletSoft).edged(Tone::Violet),
        Strategy::Defend => Look::fill(Tone::JadeSoft).edged(Tone::Jade),
        Strategy::Maintain => Look::fill(Tone::BlueSoft).edged(Tone::Blue),
        Strategy::LowCost => Look::fill(Tone::Quiet).edged(Tone::Muted).dashed(),
        Strategy::GiveUp => Look::fill(Tone::AmberSoft).edged(Tone::Amber),
    };
    picture.rect(all, 10.0, look);
    let (left, right) = (all.x + 14.0, all.right() - 14.0);
    let width = all.w - 28.0;
    picture.strong(
        Point::new(left, all.y + 25.0),
        fitted(&words.name, 16.0, width - 44.0),
        Anchor::Start,
        16.0,
        Tone::Ink,
    );
    picture.text(Point::new(right, all.y + 25.0), words.count.clone(), Anchor::End, 14.0, Tone::Muted);
    picture.text(
        Point::new(left, all.y + 44.0),
        fitted(&words.meaning, 12.0, width),
        Anchor::Start,
        12.0,
        Tone::Ink,
    );
    picture.text(Point::new(right, all.bottom() - 10.0), words.ours.clone(), Anchor::End, 11.5, Tone::Muted);
}

fn axis(picture: &mut Picture, words: &AxisWords) {
    let mut row = |strategy: Strategy, text: &str| {
        let middle = cell(strategy).centre().y;
        // Two lines in the gap between strip and cells.
        for (at, line) in text.split('\n').enumerate() {
            let y = middle + at as f64 * 16.0;
            picture.text(Point::new(245.0, y), line, Anchor::Middle, 12.0, Tone::Muted);
        }
    };
    row(Strategy::Maintain, &words.power_high);
    row(Strategy::GiveUp, &words.power_low);
    let mut column = |strategy: Strategy, text: &str| {
        let middle = cell(strategy).centre().x;
        picture.text(Point::new(middle, HEIGHT - 32.0), text, Anchor::Middle, 13.0, Tone::Muted);
    };
    column(Strategy::Attack, &words.new);
    column(Strategy::GiveUp, &words.share_low);
    column(Strategy::LowCost, &words.share_high);
}

fn bubble(picture: &mut Picture, dot: &Dot, circle: Circle) {
    let look = match dot.size {
        _ if dot.is_faded => Look::stroke(Tone::Line, 1.0),
        Size::Unknown => Look { width: 1.5, ..Look::fill(Tone::Panel).edged(Tone::Muted).dashed() },
        Size::Profit(profit) if profit < 0.0 => {
            Look { width: 2.0, ..Look::fill(Tone::AccentSoft).edged(Tone::Accent) }
        }
        Size::Profit(_) => Look { width: 1.5, ..Look::fill(Tone::Panel).edged(Tone::Ink) },
    };
    picture.circle(circle.at, circle.radius, look);
    if dot.is_faded {
        return;
    }
    let is_loss = matches!(dot.size, Size::Profit(profit) if profit < 0.0);
    let size = (circle.radius / 2.6).clamp(9.0, 14.0);
    let below = Point::new(circle.at.x, circle.at.y + size * 0.35);
    if circle.radius >= NAMED {
        let mark = match dot.size {
            Size::Unknown => "? ",
            Size::Profit(_) if is_loss => "− ",
            Size::Profit(_) => "",
        };
        let name = fitted(&format!("{mark}{}", dot.name), size, circle.radius * 1.75);
        picture.text(below, name, Anchor::Middle, size, Tone::Ink);
    } else if circle.radius >= 8.0 && is_loss {
        picture.text(below, "−", Anchor::Middle, size, Tone::Accent);
    } else if circle.radius >= 8.0 && dot.size == Size::Unknown {
        picture.text(below, "?", Anchor::Middle, size, Tone::Muted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(cell: Strategy, size: Size) -> Dot {
        Dot { cell, size, name: "Dongfang".to_owned(), is_faded: false }
    }

    #[test]
    fn every_point_of_a_cell_leads_to_it_and_cells_do_not_overlap() {
        for one in Strategy::ALL {
            assert_eq!(cell_at(cell(*one).centre()), Some(*one));
            let all = cell(*one);
            assert!(all.x > 0.0 && all.right() < WIDTH && all.bottom() < HEIGHT);
            for two in Strategy::ALL.iter().filter(|two| *two != one) {
                let other = cell(*two);
                let is_apart = all.right() <= other.x
                    || other.right() <= all.x
                    || all.bottom() <= other.y
                    || other.bottom() <= all.y;
                assert!(is_apart, "{one:?} {two:?}");
            }
        }
        assert_eq!(cell_at(Point::new(-20.0, 0.0)), None);
        assert_eq!(cell_at(Point::new(500.0, HEIGHT - 5.0)), None);
    }

    /// MATRIX-3.
    #[test]
    fn areas_are_in_proportion_to_profit_and_bubbles_lie_in_their_cell() {
        let dots = [
            dot(Strategy::Defend, Size::Profit(400.0)),
            dot(Strategy::GiveUp, Size::Profit(-100.0)),
            dot(Strategy::Defend, Size::Unknown),
        ];
        let all = bubbles(&dots);
        assert!((all[0].radius / all[1].radius - 2.0).abs() < 1e-9, "a loss is as large as a profit");
        assert!((all[2].radius - SMALLEST).abs() < 1e-9);
        for (dot, circle) in dots.iter().zip(&all) {
            assert_eq!(cell_at(circle.at), Some(dot.cell));
        }
    }

    #[test]
    fn unknown_profit_is_dashed_and_a_loss_marked_without_its_colour() {
        let words = AxisWords {
            power_high: "a".to_owned(),
            power_low: "b".to_owned(),
            share_low: "c".to_owned(),
            share_high: "d".to_owned(),
            new: "e".to_owned(),
        };
        let dots = [dot(Strategy::Defend, Size::Unknown), dot(Strategy::Defend, Size::Profit(-5.0))];
        let shown = picture(&dots, &bubbles(&dots), &[], &words);
        let text = format!("{:?}", shown.shapes);
        assert!(text.contains("is_dashed: true") && text.contains("? D") && text.contains("− D"), "{text}");
    }
}
