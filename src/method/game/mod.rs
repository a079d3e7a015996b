//! The game record (棋谱): where everything on the sheets of an account stood, by day and at marked moments. It is kept as
//! changes, one after the other. It must not know how it is stored, nor hold anything that the plan says better: names,
//! notes and the reviews themselves are the plan's.
//!
//! A day of work has one entry, the last state of that day; a day on which nothing of this moved has none. A marked moment
//! has an entry of its own. A review is marked because the plan has it: the mark only names it, and counts only as long as
//! the plan does.

mod change;
mod difference;
mod keep;
mod merge;
mod replay;
mod standing;
mod thin;

use std::cmp::Ordering;

use crate::model::day::Date;
use uuid::Uuid;

pub use change::{Change, ScoreNow};
pub use difference::{
    Difference, FlagDifference, StoneMove, TimelinePoint, difference, last_review, since_review, timeline,
};
pub use keep::Save;
pub use replay::{Marked, Placed, Position, positions};
pub use standing::{Gravity, Roles, Score, Standing, Stone};

use crate::model::record::words;
use crate::model::{AccountPlan, FlagRef, ObjectiveId, PersonId, Subject};

/// Most characters of a mark's name.
pub const MAX_NAME_CHARS: usize = 200;

words! {
    /// Why a moment is marked.
    MarkKind {
        /// The sheet was reviewed; the mark has the id of the plan's review.
        Review = "review",
        /// The plan was handed out as a file.
        Export = "export",
    }
}

/// What marks a moment, so that it is never thinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Tells it from other marks; of a review the review's own id.
    pub id: Uuid,
    /// Why.
    pub kind: MarkKind,
    /// What it is called; empty for a review, whose note stands in the plan.
    pub name: String,
}

/// When an entry was made, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The day.
    pub on: Date,
    /// Revision of the plan that it shows; of two entries of one day the later one counts.
    pub revision: u64,
    /// What marks it; none for the last state of a day.
    pub mark: Option<Mark>,
}

impl Stamp {
    /// Whether both are of one day or of one mark, so that only one of them can stay.
    pub fn is_same(&self, other: &Self) -> bool {
        match (&self.mark, &other.mark) {
            (Some(mark), Some(other)) => mark.id == other.id,
            (None, None) => self.on == other.on,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// The order in a record: by day, the day's last state behind its marks.
    pub fn order(&self, other: &Self) -> Ordering {
        let by_day = self.on.cmp(&other.on).then_with(|| self.mark.is_none().cmp(&other.mark.is_none()));
        by_day.then_with(|| self.revision.cmp(&other.revision)).then_with(|| self.id().cmp(&other.id()))
    }

    fn id(&self) -> Option<Uuid> {
        self.mark.as_ref().map(|mark| mark.id)
    }
}

/// One entry of a record: what changed since the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, and why.
    pub stamp: Stamp,
    /// What changed.
    pub change: Change,
}

/// The record of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sheet.
    pub sheet: ObjectiveId,
    entries: Vec<Entry>,
}

impl Line {
    /// The record of a sheet with these entries, which must be in order.
    pub const fn new(sheet: ObjectiveId, entries: Vec<Entry>) -> Self {
        Self { sheet, entries }
    }

    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Shows every entry with the standing that it leads to, in order.
    pub fn walk(&self, see: &mut dyn FnMut(&Stamp, &Standing)) {
        let mut standing = Standing::default();
        for entry in &self.entries {
            entry.change.apply(&mut standing);
            see(&entry.stamp, &standing);
        }
    }

    /// The standing that the first so many entries lead to.
    fn standing(&self, entries: usize) -> Standing {
        let mut standing = Standing::default();
        for entry in &self.entries[..entries] {
            entry.change.apply(&mut standing);
        }
        standing
    }

    /// Drops the entries that are not to be kept and puts others, sorted the last first, in their places.
    fn rebuild(&mut self, keep: &dyn Fn(usize, &Stamp) -> bool, mut others: Vec<(Stamp, Standing)>) {
        let old = std::mem::take(&mut self.entries);
        let (mut walked, mut built) = (Standing::default(), Standing::default());
        // While nothing was dropped or put in before an entry, its change is still the right one.
        let mut in_step = true;
        for (at, entry) in old.into_iter().enumerate() {
            while let Some((stamp, standing)) =
                others.pop_if(|(stamp, _)| stamp.order(&entry.stamp) == Ordering::Less)
            {
                self.push(&mut built, stamp, &standing);
                in_step = false;
            }
            entry.change.apply(&mut walked);
            if !keep(at, &entry.stamp) {
                in_step = false;
            } else if in_step {
                entry.change.apply(&mut built);
                self.entries.push(entry);
            } else {
                self.push(&mut built, entry.stamp, &walked);
                in_step = true;
            }
        }
        while let Some((stamp, standing)) = others.pop() {
            self.push(&mut built, stamp, &standing);
        }
    }

    /// Adds an entry at the end, which stands at `last`.
    fn push(&mut self, last: &mut Standing, stamp: Stamp, standing: &Standing) {
        let change = Change::between(last, standing);
        last.clone_from(standing);
        self.entries.push(Entry { stamp, change });
    }

    /// Puts an entry in the place of the one that is the same, or in its own.
    fn put(&mut self, stamp: Stamp, standing: Standing) {
        let new = stamp.clone();
        self.rebuild(&|_, old| !old.is_same(&new), vec![(stamp, standing)]);
    }

    /// Takes out what keeps from showing everybody of whom `is_known` does not hold.
    fn keep_people(&mut self, is_known: &dyn Fn(PersonId) -> bool) {
        for entry in &mut self.entries {
            entry.change.stones.retain(|(person, _)| is_known(*person));
            entry.change.flags.retain(|(flag, _)| person_of(flag).is_none_or(is_known));
        }
    }
}

/// The record of an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Game {
    lines: Vec<Line>,
}

impl Game {
    /// A record of these sheets.
    pub fn new(mut lines: Vec<Line>) -> Self {
        lines.sort_unstable_by_key(|line| line.sheet);
        Self { lines }
    }

    /// The records of its sheets, by their ids.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The record of a sheet; none while there is nothing.
    pub fn line(&self, sheet: ObjectiveId) -> Option<&Line> {
        let at = self.lines.binary_search_by_key(&sheet, |line| line.sheet).ok()?;
        self.lines.get(at)
    }

    fn line_mut(&mut self, sheet: ObjectiveId) -> &mut Line {
        let at = self.lines.binary_search_by_key(&sheet, |line| line.sheet).unwrap_or_else(|at| {
            self.lines.insert(at, Line::new(sheet, Vec::new()));
            at
        });
        &mut self.lines[at]
    }

    /// Takes a person out of every position, with the flags about the person; tells whether there was anything.
    pub fn forget(&mut self, person: PersonId) -> bool {
        let before = self.clone();
        for line in &mut self.lines {
            line.keep_people(&|id| id != person);
        }
        *self != before
    }

    /// What may leave with a plan: only the sheets, the people and the reviews that it still has.
    #[must_use]
    pub fn of_plan(&self, plan: &AccountPlan) -> Self {
        let mut people = plan.people.ids();
        people.sort_unstable();
        let mut lines = Vec::new();
        for line in &self.lines {
            let Some(sheet) = plan.objectives.get(line.sheet) else { continue };
            let mut line = line.clone();
            line.rebuild(
                &|_, stamp| stamp.mark.as_ref().is_none_or(|mark| keep::holds(sheet, mark)),
                Vec::new(),
            );
            line.keep_people(&|id| people.binary_search(&id).is_ok());
            lines.push(line);
        }
        Self { lines }
    }
}

/// The person whom a flag is about, if about one.
const fn person_of(flag: &FlagRef) -> Option<PersonId> {
    match flag {
        FlagRef::Found { about: Subject::Person(person), .. } => Some(*person),
        FlagRef::Found { .. } | FlagRef::Manual { .. } => None,
    }
}
