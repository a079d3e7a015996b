//! What is known of many accounts at once: a digest of every plan, small enough for the index, so that the screens of the
//! territory stand without reading any plan. It must not know where digests are kept.

pub mod adherence;
pub mod capacity;
pub mod carry;
pub mod choices;
pub mod columns;
pub mod criterion;
pub mod currencies;
pub mod due;
pub mod effort;
pub mod facts;
mod gather;
pub mod load;
pub mod market;
pub mod overview;
pub mod pareto;
pub mod request;
pub mod selling;
pub mod skills;
pub mod snooze;
pub mod spent;
pub mod split;
pub mod strategies;
pub mod team;
#[cfg(test)]
pub(crate) mod testing;
pub mod today;

pub use carry::carry;
pub use choices::Choices;
pub use facts::{
    AccountFacts, Colleague, Cover, Due, DueKind, Met, Past, RoleCover, SheetFacts, Standing, Worse,
};
pub use gather::{account_facts, sheet_facts};

use super::score::Band;
use crate::model::day::Date;
use crate::model::{ObjectiveId, PlanId, Role};

/// What the territory knows of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountLine {
    /// The plan.
    pub id: PlanId,
    /// The account's name; may be empty.
    pub name: String,
    /// When it was saved last, RFC 3339 UTC.
    pub saved_at: String,
    /// Number of people.
    pub people: u32,
    /// The rest.
    pub facts: AccountFacts,
    /// Its objectives, in their order.
    pub sheets: Vec<SheetLine>,
}

/// What the territory knows of a sales objective.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetLine {
    /// The objective.
    pub id: ObjectiveId,
    /// Its product; may be empty.
    pub name: String,
    /// Position score, 0 to 100; `None` while not enough is known.
    pub score: Option<u8>,
    /// The score's band.
    pub band: Option<Band>,
    /// Number of open flags.
    pub flags: u32,
    /// What is to be done next, and when.
    pub next_action: Option<String>,
    /// When that is due.
    pub next_due: Option<Date>,
    /// The rest.
    pub facts: SheetFacts,
}

impl AccountLine {
    /// Whether both say the same, but for the hour at which they were saved.
    pub fn is_alike(&self, other: &Self) -> bool {
        let Self { id, name, saved_at: _, people, facts, sheets } = self;
        (id, name, people, facts, sheets)
            == (&other.id, &other.name, &other.people, &other.facts, &other.sheets)
            && self.saved_on() == other.saved_on()
    }

    /// The day on which it was saved last, `YYYY-MM-DD` in UTC; `None` when that is not said.
    pub fn saved_on(&self) -> Option<&str> {
        self.saved_at.get(..10)
    }

    /// How well a role is covered over all sheets: as badly as on the worst of them; `None` without sheets.
    pub fn cover(&self, role: Role) -> Option<Cover> {
        self.sheets.iter().map(|sheet| sheet.facts.roles.of(role)).min()
    }
}

impl SheetLine {
    /// By how much the score changed since the oldest point that is remembered, and since when; `None` without both.
    pub fn trend(&self) -> Option<(i16, Date)> {
        let first = self.facts.past.first()?;
        Some((i16::from(self.score?) - i16::from(first.score), first.on?))
    }
}
