//! The picture of how well the intervals were kept: a bar a line, as wide as its share. It must not know how it is worded.

use super::picture::{Anchor, Look, Picture, Tone, fitted};
use super::{Point, Rect};

const WIDTH: f64 = 760.0;
const NAMES: f64 = 250.0;
const NUMBERS: f64 = 150.0;
const LINE: f64 = 34.0;
const SIZE: f64 = 13.0;

/// The picture: the name of each line, its share in per cent when there is one, and what stands at its end.
pub fn adherence(lines: &[(String, Option<u32>, String)]) -> Picture {
    let mut picture = Picture::new(WIDTH, LINE * lines.len() as f64 + 8.0);
    let room = WIDTH - NAMES - NUMBERS;
    for (at, (name, share, text)) in lines.iter().enumerate() {
        let top = LINE * at as f64 + 4.0;
        let base = top + LINE / 2.0 + 4.0;
        picture.text(Point::new(4.0, base), fitted(name, SIZE, NAMES - 12.0), Anchor::Start, SIZE, Tone::Ink);
        let whole = Rect::new(NAMES, top + 7.0, room, LINE - 14.0);
        picture.rect(whole, 4.0, Look::fill(Tone::Quiet).edged(Tone::Line));
        if let Some(share) = share {
            let part = Rect { w: room * f64::from((*share).min(100)) / 100.0, ..whole };
            picture.rect(part, 4.0, Look::fill(tone(*share)));
        }
        picture.text(Point::new(NAMES + room + 10.0, base), text, Anchor::Start, SIZE, Tone::Ink);
    }
    picture
}

const fn tone(share: u32) -> Tone {
    match share {
        80.. => Tone::Jade,
        50..80 => Tone::Amber,
        _ => Tone::Accent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;

    /// CAD-7
    #[test]
    fn a_bar_is_as_wide_as_its_share_and_none_is_drawn_for_what_is_not_known() {
        let widths = |share| {
            let picture = adherence(&[("All".to_owned(), share, String::new())]);
            let width = |shape: &Shape| match shape {
                Shape::Rect(rect, ..) => Some(rect.w),
                _ => None,
            };
            picture.shapes.iter().filter_map(width).collect::<Vec<_>>()
        };
        let room = WIDTH - NAMES - NUMBERS;
        assert_eq!(widths(None), [room]);
        assert_eq!(widths(Some(50)), [room, room / 2.0]);
        assert_eq!(widths(Some(100)), [room, room]);
    }
}
