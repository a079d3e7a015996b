//! The funnel as a picture: four levels below each other, each as wide as what stands there. It must not know what is
//! counted; its words are given to it.

use super::picture::{Anchor, Look, Picture, Tone, fitted};
use super::{Point, Rect};

/// Width of the picture.
pub const WIDTH: f64 = 760.0;
/// Height of a level.
const LEVEL: f64 = 46.0;
/// Height of the way to the next one.
const WAY: f64 = 26.0;
/// Room above and below.
const MARGIN: f64 = 16.0;
/// The widest level.
const WIDEST: f64 = 380.0;
/// Where the levels have their middle.
const MIDDLE: f64 = 350.0;
/// A level on which nothing stands.
const NARROWEST: f64 = 10.0;
/// Room for the words at either side.
const SIDE: f64 = 144.0;

/// A level of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its name.
    pub name: String,
    /// What makes it wide; nothing is 0.
    pub value: f64,
    /// What stands there, in words.
    pub told: String,
    /// A second line of it.
    pub note: String,
}

/// The tones of the levels, the widest first; each has its name beside it too.
const TONES: [(Tone, Tone); 4] = [
    (Tone::Blue, Tone::BlueSoft),
    (Tone::Violet, Tone::VioletSoft),
    (Tone::Amber, Tone::AmberSoft),
    (Tone::Jade, Tone::JadeSoft),
];

/// How wide each level is drawn.
pub fn widths(values: &[f64]) -> Vec<f64> {
    let most = values.iter().copied().fold(0.0, f64::max);
    let width = |value: &f64| {
        if most > 0.0 && *value > 0.0 { (WIDEST * value / most).max(NARROWEST) } else { NARROWEST }
    };
    values.iter().map(width).collect()
}

/// The picture.
pub fn picture(levels: &[Level]) -> Picture {
    let widths = widths(&levels.iter().map(|level| level.value).collect::<Vec<_>>());
    let count = levels.len() as f64;
    let height = 2.0 * MARGIN + count * LEVEL + (count - 1.0).max(0.0) * WAY;
    let mut picture = Picture::new(WIDTH, height);
    let top = |at: usize| MARGIN + at as f64 * (LEVEL + WAY);
    for (at, pair) in widths.windows(2).enumerate() {
        let (above, below) = (top(at) + LEVEL, top(at + 1));
        let corners = vec![
            Point::new(MIDDLE - pair[0] / 2.0, above),
            Point::new(MIDDLE + pair[0] / 2.0, above),
            Point::new(MIDDLE + pair[1] / 2.0, below),
            Point::new(MIDDLE - pair[1] / 2.0, below),
        ];
        picture.shapes.push(super::picture::Shape::Area(corners, Look::fill(Tone::Quiet)));
    }
    for (at, (level, width)) in levels.iter().zip(&widths).enumerate() {
        draw(&mut picture, level, top(at), *width, TONES[at % TONES.len()]);
    }
    picture
}

fn draw(picture: &mut Picture, level: &Level, top: f64, width: f64, (tone, soft): (Tone, Tone)) {
    let rect = Rect::new(MIDDLE - width / 2.0, top, width, LEVEL);
    let look = Look::fill(soft).edged(tone);
    let is_empty = level.value <= 0.0;
    picture.rect(rect, 6.0, if is_empty { look.dashed() } else { look });
    let middle = top + LEVEL / 2.0;
    let name = fitted(&level.name, 14.0, SIDE);
    picture.strong(Point::new(16.0, middle + 5.0), name, Anchor::Start, 14.0, Tone::Ink);
    let right = WIDTH - 16.0;
    let (told, note) = (fitted(&level.told, 14.0, SIDE + 40.0), fitted(&level.note, 12.0, SIDE + 40.0));
    let lift = if note.is_empty() { 5.0 } else { -3.0 };
    picture.strong(Point::new(right, middle + lift), told, Anchor::End, 14.0, Tone::Ink);
    picture.text(Point::new(right, middle + 15.0), note, Anchor::End, 12.0, Tone::Muted);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;

    fn level(value: f64) -> Level {
        Level { name: "In the funnel".to_owned(), value, told: "3".to_owned(), note: String::new() }
    }

    #[test]
    fn widths_follow_what_stands_there() {
        assert_eq!(widths(&[40.0, 20.0, 10.0, 0.0]), [380.0, 190.0, 95.0, 10.0]);
        assert_eq!(widths(&[0.0, 0.0]), [10.0, 10.0], "an empty funnel is narrow, not wide");
        assert_eq!(widths(&[1_000.0, 1.0]), [380.0, 10.0], "what is there can be seen");
    }

    #[test]
    fn levels_lie_below_each_other_and_within_the_picture() {
        let picture = picture(&[4.0, 3.0, 0.0, 9.0].map(level));
        let rects: Vec<_> = picture
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Rect(rect, _, look) => Some((*rect, look.is_dashed)),
                _ => None,
            })
            .collect();
        assert_eq!(rects.len(), 4);
        assert!(rects.windows(2).all(|pair| pair[0].0.bottom() < pair[1].0.y));
        assert!(rects.iter().all(|(rect, _)| rect.x > 16.0 + SIDE - 1.0 && rect.bottom() < picture.height));
        assert_eq!(
            rects.iter().map(|(_, is_dashed)| *is_dashed).collect::<Vec<_>>(),
            [false, false, true, false]
        );
    }
}
