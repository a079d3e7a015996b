//! The picture of somebody's skills: a line a skill, a column a stage. It must not know how they are worded.

use super::picture::{Anchor, Look, Picture, Tone, fitted};
use super::{Point, Rect};
use crate::method::territory::skills::Stage;

const WIDTH: f64 = 760.0;
/// Room for the names.
const NAMES: f64 = 220.0;
const HEAD: f64 = 40.0;
const LINE: f64 = 30.0;
const SIZE: f64 = 14.0;

/// The picture of skills by name and stage, under the names of the stages.
pub fn skills(stages: &[&str; 4], rows: &[(String, Option<Stage>)]) -> Picture {
    let mut picture = Picture::new(WIDTH, HEAD + LINE * rows.len() as f64 + 8.0);
    let column = (WIDTH - NAMES) / 4.0;
    let middle = |stage: usize| NAMES + column * (stage as f64 + 0.5);
    for (at, name) in stages.iter().enumerate() {
        let name = fitted(name, 12.0, column - 8.0);
        picture.text(Point::new(middle(at), HEAD - 16.0), name, Anchor::Middle, 12.0, Tone::Muted);
    }
    for (at, (name, stage)) in rows.iter().enumerate() {
        let top = HEAD + LINE * at as f64;
        let base = top + LINE / 2.0;
        if at % 2 == 0 {
            picture.rect(Rect::new(0.0, top, WIDTH, LINE), 6.0, Look::fill(Tone::Quiet));
        }
        let name = fitted(name, SIZE, NAMES - 20.0);
        picture.text(Point::new(10.0, base + 5.0), name, Anchor::Start, SIZE, Tone::Ink);
        picture.line(Point::new(middle(0), base), Point::new(middle(3), base), Look::stroke(Tone::Line, 2.0));
        let Some(stage) = stage else { continue };
        let reached = *stage as usize;
        picture.line(
            Point::new(middle(0), base),
            Point::new(middle(reached), base),
            Look::stroke(tone(*stage), 4.0),
        );
        picture.circle(Point::new(middle(reached), base), 8.0, Look::fill(tone(*stage)));
        let number = Point::new(middle(reached), base + 4.0);
        picture.strong(number, stage.number().to_string(), Anchor::Middle, 11.0, Tone::Panel);
    }
    picture
}

const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::UnawareUnable => Tone::Accent,
        Stage::AwareUnable => Tone::Amber,
        Stage::AwareAble => Tone::Blue,
        Stage::UnawareAble => Tone::Jade,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::picture::Shape;

    fn marks(stage: Option<Stage>) -> Vec<Point> {
        let picture = skills(&["a", "b", "c", "d"], &[("Trust".to_owned(), stage)]);
        let circle = |shape: &Shape| match shape {
            Shape::Circle(centre, ..) => Some(*centre),
            _ => None,
        };
        picture.shapes.iter().filter_map(circle).collect()
    }

    /// TEAM-7
    #[test]
    fn a_skill_stands_the_further_right_the_further_it_is_and_one_not_judged_nowhere() {
        assert_eq!(marks(None), []);
        let places: Vec<f64> = Stage::ALL.iter().map(|stage| marks(Some(*stage))[0].x).collect();
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
        assert!(places.iter().all(|x| (NAMES..WIDTH).contains(x)));
    }
}
