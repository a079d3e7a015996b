//! What was planned beside what was real, as pairs of bars: a row a stage or an account, a column a resource. It must not
//! know what is counted; its words are given to it.

use super::picture::{Anchor, Look, Picture, Tone, fitted, short, text_width};
use super::{Point, Rect};

/// Width of the picture.
pub const WIDTH: f64 = 760.0;
/// Room for the names.
const NAMES: f64 = 196.0;
/// Height of a row.
const ROW: f64 = 44.0;
/// Height of a bar.
const BAR: f64 = 13.0;
/// Height of the head.
const HEAD: f64 = 58.0;
/// Room for a number behind its bar.
const NUMBER: f64 = 40.0;
/// Units at which a column is full at least, so that small numbers stay small.
const FULL: f64 = 4.0;

/// A pair of bars, in units of ten.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pair {
    /// Planned; nothing is drawn where nothing was.
    pub planned: Option<f64>,
    /// Real; unknown while empty.
    pub real: Option<f64>,
}

/// A row of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its pairs, one a column.
    pub pairs: [Pair; 3],
}

/// The words of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The heads of the columns.
    pub columns: [String; 3],
    /// What the upper bar is.
    pub planned: String,
    /// What the lower bar is.
    pub real: String,
}

/// How many pixels a unit takes.
pub fn scale(rows: &[Row], column: f64) -> f64 {
    let all = rows.iter().flat_map(|row| row.pairs).flat_map(|pair| [pair.planned, pair.real]);
    (column - NUMBER) / all.flatten().fold(FULL, f64::max)
}

/// The picture.
pub fn picture(rows: &[Row], words: &Words) -> Picture {
    let column = (WIDTH - NAMES - 16.0) / 3.0;
    let scale = scale(rows, column);
    let mut picture = Picture::new(WIDTH, HEAD + rows.len() as f64 * ROW + 12.0);
    legend(&mut picture, words);
    for (at, name) in words.columns.iter().enumerate() {
        let at = Point::new(NAMES + at as f64 * column, HEAD - 10.0);
        picture.strong(at, fitted(name, 13.0, column - 8.0), Anchor::Start, 13.0, Tone::Ink);
    }
    for (at, row) in rows.iter().enumerate() {
        let top = HEAD + at as f64 * ROW;
        let edge = Look::stroke(Tone::Line, 1.0);
        picture.line(Point::new(16.0, top), Point::new(WIDTH - 16.0, top), edge);
        let name = fitted(&row.name, 13.0, NAMES - 28.0);
        picture.text(Point::new(16.0, top + ROW / 2.0 + 5.0), name, Anchor::Start, 13.0, Tone::Ink);
        for (at, pair) in row.pairs.iter().enumerate() {
            let x = NAMES + at as f64 * column;
            if pair.planned.is_some() {
                bar(&mut picture, Point::new(x, top + 7.0), pair.planned, scale, planned());
            }
            bar(&mut picture, Point::new(x, top + 9.0 + BAR), pair.real, scale, real());
        }
    }
    picture
}

/// An outline: what is meant.
const fn planned() -> Look {
    Look::fill(Tone::BlueSoft).edged(Tone::Blue).dashed()
}

/// Filled: what was.
const fn real() -> Look {
    Look::fill(Tone::Jade)
}

fn bar(picture: &mut Picture, at: Point, value: Option<f64>, scale: f64, look: Look) {
    let (told, width) = match value {
        Some(value) => (short((value * 10.0).round() / 10.0), value.max(0.0) * scale),
        None => ("?".to_owned(), 0.0),
    };
    if width > 0.0 {
        picture.rect(Rect::new(at.x, at.y, width, BAR), 2.0, look);
    }
    picture.text(Point::new(at.x + width + 6.0, at.y + BAR - 2.0), told, Anchor::Start, 11.0, Tone::Muted);
}

fn legend(picture: &mut Picture, words: &Words) {
    let mut x = 16.0;
    for (word, look) in [(&words.planned, planned()), (&words.real, real())] {
        picture.rect(Rect::new(x, 10.0, 22.0, BAR), 2.0, look);
        picture.text(Point::new(x + 28.0, 10.0 + BAR - 2.0), word.clone(), Anchor::Start, 12.0, Tone::Muted);
        x += 52.0 + text_width(word, 12.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;

    fn row(planned: Option<f64>, real: Option<f64>) -> Row {
        Row { name: "Evaluation".to_owned(), pairs: [Pair { planned, real }; 3] }
    }

    fn words() -> Words {
        Words {
            columns: ["Time", "People", "Money"].map(str::to_owned),
            planned: "Planned".to_owned(),
            real: "Real".to_owned(),
        }
    }

    fn bars(picture: &Picture) -> Vec<Rect> {
        let rect = |shape: &Shape| match shape {
            Shape::Rect(rect, ..) if rect.y > HEAD => Some(*rect),
            _ => None,
        };
        picture.shapes.iter().filter_map(rect).collect()
    }

    #[test]
    fn bars_are_as_long_as_their_numbers_and_stay_in_their_columns() {
        let picture = picture(&[row(Some(10.0), Some(5.0)), row(Some(0.0), None)], &words());
        let bars = bars(&picture);
        assert_eq!(bars.len(), 6, "nothing and unknown have no bar");
        assert!((bars[0].w - 2.0 * bars[1].w).abs() < 1e-9);
        assert!(bars[0].right() + NUMBER <= bars[2].x + 1e-9);
        assert!(bars.iter().all(|bar| bar.right() < WIDTH && bar.bottom() < picture.height));
    }

    #[test]
    fn small_numbers_stay_small() {
        assert!(bars(&picture(&[row(Some(1.0), None)], &words()))[0].w < 60.0);
    }

    #[test]
    fn what_is_unknown_is_said_so() {
        let picture = picture(&[row(None, None)], &words());
        let unknown =
            picture.shapes.iter().filter(|shape| matches!(shape, Shape::Text(text) if text.text == "?"));
        assert_eq!(unknown.count(), 3, "of what was real; nothing was planned");
    }
}
