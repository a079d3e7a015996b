//! How well each role is covered on many sheets, as one picture: a row a sheet, a column a role. Its words are given to it; it
//! must not know where it is drawn.

use super::picture::{Anchor, Look, Picture, Tone, fitted};
use super::{Point, Rect};
use crate::method::territory::Cover;

/// Most rows that a picture holds.
pub const MOST_ROWS: usize = 60;

const WIDTH: f64 = 900.0;
const NAME_WIDTH: f64 = 380.0;
const HEAD: f64 = 36.0;
const ROW: f64 = 28.0;
const GAP: f64 = 3.0;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Account and objective.
    pub name: String,
    /// How well each role is covered, and the word for it.
    pub cells: Vec<(Cover, String)>,
}

/// The picture, with the roles' names above; rows beyond [`MOST_ROWS`] are left out.
pub fn role_heat(roles: &[String], rows: &[HeatRow]) -> Picture {
    let rows = &rows[..rows.len().min(MOST_ROWS)];
    let count = u32::try_from(rows.len()).unwrap_or(0);
    let mut picture = Picture::new(WIDTH, HEAD + ROW * f64::from(count) + GAP);
    let columns = u32::try_from(roles.len().max(1)).unwrap_or(1);
    let column = (WIDTH - NAME_WIDTH - GAP) / f64::from(columns);
    let mut left = NAME_WIDTH;
    for role in roles {
        let at = Point::new(left + column / 2.0, HEAD - 12.0);
        picture.strong(at, fitted(role, 13.0, column - 8.0), Anchor::Middle, 13.0, Tone::Ink);
        left += column;
    }
    let mut top = HEAD;
    for row in rows {
        let at = Point::new(GAP * 2.0, top + ROW / 2.0 + 4.5);
        picture.text(at, fitted(&row.name, 13.0, NAME_WIDTH - 16.0), Anchor::Start, 13.0, Tone::Ink);
        let mut left = NAME_WIDTH;
        for (cover, word) in &row.cells {
            cell(&mut picture, Rect::new(left, top + GAP / 2.0, column - GAP, ROW - GAP), *cover, word);
            left += column;
        }
        top += ROW;
    }
    picture
}

fn cell(picture: &mut Picture, rect: Rect, cover: Cover, word: &str) {
    let (ground, tone) = tones(cover);
    let look = Look::fill(ground).edged(tone);
    picture.rect(rect, 5.0, if cover == Cover::Nobody { look.dashed() } else { look });
    let middle = Point::new(rect.x + 16.0, rect.y + rect.h / 2.0);
    mark(picture, middle, cover, tone);
    let at = Point::new(rect.x + 30.0, middle.y + 4.5);
    picture.text(at, fitted(word, 13.0, rect.w - 36.0), Anchor::Start, 13.0, Tone::Ink);
}

const fn tones(cover: Cover) -> (Tone, Tone) {
    match cover {
        Cover::Nobody => (Tone::AccentSoft, Tone::Accent),
        Cover::Open => (Tone::AmberSoft, Tone::Amber),
        Cover::Partly => (Tone::BlueSoft, Tone::Blue),
        Cover::Covered => (Tone::JadeSoft, Tone::Jade),
    }
}

/// A cross, a ring, a half-filled ring, a full disc: told apart without colour.
fn mark(picture: &mut Picture, at: Point, cover: Cover, tone: Tone) {
    let radius = 6.0;
    let line = |from: (f64, f64), to: (f64, f64), picture: &mut Picture| {
        let point = |(x, y): (f64, f64)| Point::new(at.x + x, at.y + y);
        picture.line(point(from), point(to), Look::stroke(tone, 1.6));
    };
    match cover {
        Cover::Nobody => {
            line((-5.0, -5.0), (5.0, 5.0), picture);
            line((-5.0, 5.0), (5.0, -5.0), picture);
        }
        Cover::Open => picture.circle(at, radius, Look::stroke(tone, 1.6)),
        Cover::Partly => {
            picture.circle(at, radius, Look::stroke(tone, 1.6));
            picture.rect(Rect::new(at.x - 3.0, at.y - 3.0, 6.0, 6.0), 3.0, Look::fill(tone));
        }
        Cover::Covered => picture.circle(at, radius, Look::fill(tone).edged(tone)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;

    fn row(cover: Cover) -> HeatRow {
        HeatRow { name: "Alder · Pumps".to_owned(), cells: vec![(cover, cover.word().to_owned()); 4] }
    }

    fn roles() -> [String; 4] {
        ["Economic", "User", "Technical", "Coach"].map(str::to_owned)
    }

    /// LAND-6
    #[test]
    fn every_cell_says_its_word_and_each_cover_has_a_mark_of_its_own() {
        let rows: Vec<HeatRow> = Cover::ALL.iter().copied().map(row).collect();
        let picture = role_heat(&roles(), &rows);
        for cover in Cover::ALL {
            let says = |shape: &&Shape| matches!(shape, Shape::Text(label) if label.text == cover.word());
            assert_eq!(picture.shapes.iter().filter(says).count(), 4, "{cover:?}");
        }
        let mut marks = Vec::new();
        for cover in Cover::ALL {
            let mut alone = Picture::new(20.0, 20.0);
            mark(&mut alone, Point::new(10.0, 10.0), *cover, Tone::Ink);
            assert!(!marks.contains(&alone.shapes), "{cover:?} looks like another");
            marks.push(alone.shapes);
        }
    }

    /// LAND-6
    #[test]
    fn a_picture_ends_after_sixty_rows() {
        let rows = vec![row(Cover::Open); 61];
        let (full, cut) = (role_heat(&roles(), &rows[..60]), role_heat(&roles(), &rows));
        assert_eq!(full, cut);
        assert!(role_heat(&roles(), &[]).height < full.height);
    }

    #[test]
    fn everything_lies_within_the_picture() {
        let mut wide = row(Cover::Partly);
        wide.name = "华岳能源集团".repeat(30);
        let picture = role_heat(&roles(), &[wide]);
        for shape in &picture.shapes {
            if let Shape::Rect(rect, ..) = shape {
                assert!(rect.x + rect.w <= picture.width && rect.y + rect.h <= picture.height, "{rect:?}");
            }
            if let Shape::Text(label) = shape {
                assert!(label.at.x <= picture.width && label.at.y <= picture.height, "{label:?}");
            }
        }
    }
}
