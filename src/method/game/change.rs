//! What changed from one standing to the next: a record keeps changes, so that a day on which one stone moved costs one
//! stone. It must not know days.

use super::standing::{Gravity, Score, Standing, Stone};
use crate::model::{FlagRef, PersonId};

/// The score of a standing as seen from the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScoreNow {
    /// As before.
    #[default]
    Same,
    /// Not enough is known any more.
    Unknown,
    /// This one.
    Is(Score),
}

/// What changed from one standing to the next; what is not named stayed as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Stones that came or moved, and, as nothing, those that left; by person.
    pub stones: Vec<(PersonId, Option<Stone>)>,
    /// Flags that came or are graver or less grave, and, as nothing, those that went; by what they are about.
    pub flags: Vec<(FlagRef, Option<Gravity>)>,
    /// The score.
    pub score: ScoreNow,
}

impl Change {
    /// What leads from one standing to another.
    pub fn between(before: &Standing, after: &Standing) -> Self {
        let score = match after.score {
            score if score == before.score => ScoreNow::Same,
            Some(score) => ScoreNow::Is(score),
            None => ScoreNow::Unknown,
        };
        Self {
            stones: between(&before.stones, &after.stones),
            flags: between(&before.flags, &after.flags),
            score,
        }
    }

    /// Makes the change.
    pub fn apply(&self, standing: &mut Standing) {
        apply(&mut standing.stones, &self.stones);
        apply(&mut standing.flags, &self.flags);
        match self.score {
            ScoreNow::Same => {}
            ScoreNow::Unknown => standing.score = None,
            ScoreNow::Is(score) => standing.score = Some(score),
        }
    }
}

/// What leads from one sorted list to another.
pub(super) fn between<K: Ord + Copy, V: PartialEq + Copy>(
    before: &[(K, V)],
    after: &[(K, V)],
) -> Vec<(K, Option<V>)> {
    let mut changes = Vec::new();
    let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
    loop {
        match (old.peek(), new.peek()) {
            (Some((gone, _)), Some((key, _))) if gone < key => changes.push((*gone, None)),
            (Some((gone, _)), None) => changes.push((*gone, None)),
            (Some((same, was)), Some((key, is))) if same == key => {
                if was != is {
                    changes.push((*key, Some(*is)));
                }
                new.next();
            }
            (_, Some((key, value))) => {
                changes.push((*key, Some(*value)));
                new.next();
                continue;
            }
            (None, None) => return changes,
        }
        old.next();
    }
}

fn apply<K: Ord + Copy, V: Copy>(list: &mut Vec<(K, V)>, changes: &[(K, Option<V>)]) {
    for (key, value) in changes {
        match (list.binary_search_by_key(key, |(key, _)| *key), value) {
            (Ok(at), Some(value)) => list[at].1 = *value,
            (Err(at), Some(value)) => list.insert(at, (*key, *value)),
            (Ok(at), None) => {
                list.remove(at);
            }
            (Err(_), None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_went_and_moved_is_told_in_order() {
        let before = [(1, 'a'), (3, 'c'), (4, 'd'), (6, 'f')];
        let after = [(0, 'z'), (3, 'c'), (4, 'x'), (7, 'g')];
        let changes = between(&before, &after);
        assert_eq!(changes, [(0, Some('z')), (1, None), (4, Some('x')), (6, None), (7, Some('g'))]);
        let mut list = before.to_vec();
        apply(&mut list, &changes);
        assert_eq!(list, after);
        assert_eq!(between(&after, &after), []);
        assert_eq!(between::<i32, char>(&[], &[]), []);
    }

    #[test]
    fn taking_away_what_is_not_there_changes_nothing() {
        let mut list = vec![(1, 'a')];
        apply(&mut list, &[(2, None)]);
        assert_eq!(list, [(1, 'a')]);
    }
}
