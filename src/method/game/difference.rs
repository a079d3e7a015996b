//! What changed from one position of a record to another, since the last review above all, and how one person went. It
//! must not know how it is drawn.
use crate::model::day::Date;

use super::change::between;
use super::replay::{Marked, Position};
use super::standing::{Gravity, Score, Standing, Stone};
use crate::model::{FlagRef, Mode, Objective, PersonId, Rating};

/// How a stone moved; nothing where it was not on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoneMove {
    /// Whose.
    pub person: PersonId,
    /// Where it stood.
    pub before: Option<Stone>,
    /// Where it stands.
    pub after: Option<Stone>,
}

/// How the red flags changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlagDifference {
    /// Those that stand now and did not.
    pub new: Vec<(FlagRef, Gravity)>,
    /// Those that stood and do no more.
    pub gone: Vec<(FlagRef, Gravity)>,
    /// Those that are graver or less grave: as they were, and as they are.
    pub regraded: Vec<(FlagRef, Gravity, Gravity)>,
}

/// What changed from one position to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Stones that came, moved or left, by person.
    pub stones: Vec<StoneMove>,
    /// Flags; none when those of one position are not known.
    pub flags: Option<FlagDifference>,
    /// The scores before and after; each none while not known.
    pub score: (Option<Score>, Option<Score>),
}

impl Difference {
    /// By how much the score rose; none while one of them is not known.
    pub fn rise(&self) -> Option<i16> {
        let (before, after) = (self.score.0?, self.score.1?);
        Some(i16::from(after.score) - i16::from(before.score))
    }
}

/// A step of a person's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelinePoint {
    /// Since when.
    pub on: Date,
    /// The mode, if known.
    pub mode: Option<Mode>,
    /// The rating, if known.
    pub rating: Option<Rating>,
}

/// What changed from one position to another.
pub fn difference(before: &Position, after: &Position) -> Difference {
    let (old, new) = (&before.standing, &after.standing);
    let are_recorded = before.is_recorded && after.is_recorded;
    let moved = between(&old.stones, &new.stones).into_iter();
    let stones = moved.map(|(person, after)| StoneMove { person, before: old.stone(person), after });
    // Roles that nobody recorded cannot tell that they changed.
    let is_move = |step: &StoneMove| match (step.before, step.after) {
        (Some(before), Some(after)) => are_recorded || Stone { roles: after.roles, ..before } != after,
        _ => true,
    };
    Difference {
        stones: stones.filter(is_move).collect(),
        flags: are_recorded.then(|| flags(old, new)),
        score: (old.score, new.score),
    }
}

fn flags(old: &Standing, new: &Standing) -> FlagDifference {
    let mut found = FlagDifference::default();
    for (flag, now) in between(&old.flags, &new.flags) {
        let was = old.flags.binary_search_by_key(&flag, |(flag, _)| *flag).ok().map(|at| old.flags[at].1);
        match (was, now) {
            (Some(was), Some(now)) => found.regraded.push((flag, was, now)),
            (Some(was), None) => found.gone.push((flag, was)),
            (None, Some(now)) => found.new.push((flag, now)),
            (None, None) => {}
        }
    }
    found
}

/// The place of the last review among the positions; none when nothing was reviewed. Of several of a day it is the one
/// that the plan has last, as the rules have it.
pub fn last_review(sheet: &Objective, positions: &[Position]) -> Option<usize> {
    let on = positions.last()?.on;
    let past = sheet.reviews.iter().filter(|review| review.on.is_some_and(|day| day <= on));
    let last = past.max_by_key(|review| review.on)?.id;
    positions
        .iter()
        .position(|position| matches!(&position.mark, Some(Marked::Review { id, .. }) if *id == last))
}

/// What changed since the last review; none when nothing was reviewed.
pub fn since_review(sheet: &Objective, positions: &[Position]) -> Option<Difference> {
    let review = last_review(sheet, positions)?;
    Some(difference(&positions[review], positions.last()?))
}

/// How a person's mode and rating went: a point for the first position and for each in which either is another one.
pub fn timeline(positions: &[Position], person: PersonId) -> Vec<TimelinePoint> {
    let mut points: Vec<TimelinePoint> = Vec::new();
    for position in positions {
        let Some(stone) = position.standing.stone(person) else { continue };
        let point = TimelinePoint { on: position.on, mode: stone.mode, rating: stone.rating };
        let is_new = points.last().is_none_or(|last| (last.mode, last.rating) != (point.mode, point.rating));
        if is_new {
            points.push(point);
        }
    }
    points
}
