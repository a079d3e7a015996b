//! A buying influence: one person as seen by one objective, every judgement with how it is known. It must not know
//! other objectives.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::day::Date;
use serde::Serialize;
use serde_json::Value;

use super::ids::{MemberId, PersonId};
use super::json::{FromJson, Reader, Wanted};
use super::record::{FieldValue, group, record, words};

words! {
    /// What part a person plays in the decision (SYS-15); the order is that of the bands on the board.
    Role {
        /// Gives the final yes or no, and can override all.
        Economic = "economic",
        /// Judges the effect on daily work.
        User = "user",
        /// Screens; can say no but not yes.
        Technical = "technical",
        /// Guides us, because our success is the coach's own.
        Coach = "coach",
    }
}

words! {
    /// Degree of influence on this objective.
    Level {
        /// High.
        High = "high",
        /// Medium.
        Medium = "medium",
        /// Low.
        Low = "low",
    }
}

words! {
    /// How somebody sees the gap between today and what is wanted (SYS-20).
    Mode {
        /// Wants more than there is.
        Growth = "growth",
        /// Something fell below what is needed.
        Trouble = "trouble",
        /// All is as it should be.
        EvenKeel = "even-keel",
        /// All is better than needed.
        Overconfident = "overconfident",
    }
}

impl Mode {
    /// Whether a gap is felt, without which nobody buys.
    pub const fn feels_gap(self) -> bool {
        matches!(self, Self::Growth | Self::Trouble)
    }
}

words! {
    /// How deep our contact is.
    Coverage {
        /// Never met.
        None = "none",
        /// Met briefly.
        Brief = "brief",
        /// Met several times.
        Multiple = "multiple",
        /// Met often, and familiar.
        InDepth = "in-depth",
    }
}

words! {
    /// How sure a judgement is; confirmed means at least nine in ten.
    Certainty {
        /// Checked, and sure.
        Confirmed = "confirmed",
        /// Taken to be so.
        Assumed = "assumed",
        /// Not known to be so.
        Unknown = "unknown",
    }
}

words! {
    /// Where a judgement comes from, the best source first.
    Source {
        /// A coach told us.
        Coach = "coach",
        /// The person said so.
        Person = "person",
        /// A colleague of the person said so.
        Colleague = "colleague",
        /// It is written down.
        Document = "document",
        /// We saw it.
        Observation = "observation",
        /// We inferred it.
        Inference = "inference",
    }
}

words! {
    /// What is judged of a buying influence.
    Judgement {
        /// The roles held.
        Roles = "roles",
        /// The degree of influence.
        Influence = "influence",
        /// The response mode.
        Mode = "mode",
        /// The support rating.
        Rating = "rating",
        /// The business result wanted.
        Result = "result",
        /// The personal win.
        Win = "win",
    }
}

/// Support for our proposal: −5 to −1 or +1 to +5. There is no zero; unknown is a missing value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "i8")]
pub struct Rating(i8);

impl Rating {
    /// Every rating from −5 to +5.
    pub const ALL: &'static [Self] =
        &[Self(-5), Self(-4), Self(-3), Self(-2), Self(-1), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The number, never 0.
    pub const fn get(self) -> i8 {
        self.0
    }

    /// The next rating up (`1`) or down (`-1`), over the missing zero, staying within the scale.
    #[must_use]
    pub fn stepped(self, by: i8) -> Self {
        let at = Self::ALL.iter().position(|rating| *rating == self).unwrap_or(0);
        let to = at.saturating_add_signed(isize::from(by)).min(Self::ALL.len() - 1);
        Self::ALL[to]
    }
}

/// Says that a number is no rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a rating: −5 to −1 or +1 to +5 are, there is no zero")]
pub struct NotARating(i8);

impl TryFrom<i8> for Rating {
    type Error = NotARating;

    fn try_from(value: i8) -> Result<Self, NotARating> {
        if value != 0 && (-5..=5).contains(&value) { Ok(Self(value)) } else { Err(NotARating(value)) }
    }
}

impl FromJson for Rating {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let number = i8::read(value, reader)?;
        Self::try_from(number).ok().or_else(|| reader.refuse(Wanted::Rating))
    }
}

impl From<Rating> for i8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

impl std::fmt::Display for Rating {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A true minus sign, as wide as the plus.
        if self.0 < 0 { write!(f, "−{}", self.0.unsigned_abs()) } else { write!(f, "+{}", self.0) }
    }
}

impl FieldValue for Rating {}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Rating {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rating".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": -5, "maximum": 5, "not": { "const": 0 } })
    }
}

group! {
    /// How a judgement is known.
    Proof {
        /// How sure it is; not said means not sure.
        certainty: Option<Certainty>,
        /// What shows it.
        note: String,
        /// Where it comes from.
        source: Option<Source>,
        /// When it was last held to be so.
        on: Option<Date>,
    }
}

impl Proof {
    /// Whether the judgement is confirmed.
    pub fn is_confirmed(&self) -> bool {
        self.certainty == Some(Certainty::Confirmed)
    }
}

group! {
    /// The tests that a coach passes; none is answered until somebody knows.
    CoachTest {
        /// We have credibility with him.
        trusts_us: Option<bool>,
        /// He has credibility with the other influences.
        is_trusted: Option<bool>,
        /// He wants us to win this one.
        wants_our_success: Option<bool>,
        /// He longs for success inside and sees ours as his.
        longs_for_success: Option<bool>,
        /// He is senior enough for an account of this size.
        is_senior: Option<bool>,
        /// Facts that he gave proved wrong.
        was_contradicted: bool,
        /// He tells rivals the same.
        tells_rivals: bool,
    }
}

impl CoachTest {
    /// Whether the three tests that all coaches must pass are passed.
    pub fn is_passed(&self) -> bool {
        [self.trusts_us, self.is_trusted, self.wants_our_success].iter().all(|answer| *answer == Some(true))
    }
}

record! {
    /// One person as a buying influence of one objective.
    Influence(person: PersonId) edited by InfluenceField {
        /// A finer role that the user defined.
        sub_role: String = SubRole,
        /// How deep our contact is; unknown while empty.
        coverage: Option<Coverage> = Coverage,
        /// Who of us stands opposite.
        counterpart: Option<MemberId> = Counterpart,
        /// The person's own picture of what is wanted.
        concept: String = Concept,
        /// What the person may lose if we win.
        may_lose: String = MayLose,
        /// The tests of a coach.
        coach: CoachTest = Coach,
        /// When the row was last reviewed as a whole.
        reviewed_on: Option<Date> = ReviewedOn,
        /// Anything else.
        notes: String = Notes,
    } holds {
        /// Roles held; empty while unknown.
        roles: BTreeSet<Role>,
        /// Degree of influence; unknown while empty.
        influence: Option<Level>,
        /// Response mode; unknown while empty.
        mode: Option<Mode>,
        /// Support for our proposal; unknown while empty.
        rating: Option<Rating>,
        /// The business result that the organisation gets.
        result: String,
        /// What the person wins by that result.
        win: String,
        /// How each judgement is known.
        proofs: BTreeMap<Judgement, Proof>,
    }
}

/// A new value for one judgement of an influence.
#[derive(Clone, Debug, PartialEq)]
pub enum Judged {
    /// The roles held.
    Roles(BTreeSet<Role>),
    /// The degree of influence.
    Influence(Option<Level>),
    /// The response mode.
    Mode(Option<Mode>),
    /// The support rating.
    Rating(Option<Rating>),
    /// The business result.
    Result(String),
    /// The personal win.
    Win(String),
}

impl Judged {
    /// What is judged.
    pub const fn judgement(&self) -> Judgement {
        match self {
            Self::Roles(_) => Judgement::Roles,
            Self::Influence(_) => Judgement::Influence,
            Self::Mode(_) => Judgement::Mode,
            Self::Rating(_) => Judgement::Rating,
            Self::Result(_) => Judgement::Result,
            Self::Win(_) => Judgement::Win,
        }
    }
}

impl Influence {
    /// How a judgement is known; `None` while nothing was said of it.
    pub fn proof(&self, judgement: Judgement) -> Option<&Proof> {
        self.proofs.get(&judgement)
    }

    /// Whether a judgement is confirmed.
    pub fn is_confirmed(&self, judgement: Judgement) -> bool {
        self.proof(judgement).is_some_and(Proof::is_confirmed)
    }

    /// Whether a judgement has a value.
    pub fn is_judged(&self, judgement: Judgement) -> bool {
        match judgement {
            Judgement::Roles => !self.roles.is_empty(),
            Judgement::Influence => self.influence.is_some(),
            Judgement::Mode => self.mode.is_some(),
            Judgement::Rating => self.rating.is_some(),
            Judgement::Result => !self.result.trim().is_empty(),
            Judgement::Win => !self.win.trim().is_empty(),
        }
    }

    /// Takes a new value. What changes is an assumption of that day until somebody confirms it; what is emptied loses
    /// its proof.
    pub(crate) fn judge(&mut self, judged: Judged, on: Date) {
        let judgement = judged.judgement();
        let changed = match judged {
            Judged::Roles(new) => replaced(&mut self.roles, new),
            Judged::Influence(new) => replaced(&mut self.influence, new),
            Judged::Mode(new) => replaced(&mut self.mode, new),
            Judged::Rating(new) => replaced(&mut self.rating, new),
            Judged::Result(new) => replaced(&mut self.result, new),
            Judged::Win(new) => replaced(&mut self.win, new),
        };
        if !changed {
            return;
        }
        if self.is_judged(judgement) {
            let proof = self.proofs.entry(judgement).or_default();
            proof.certainty = Some(Certainty::Assumed);
            proof.on = Some(on);
        } else {
            self.proofs.remove(&judgement);
        }
    }
}

/// Puts a value in place; tells whether it differs from the old one.
fn replaced<T: PartialEq>(place: &mut T, new: T) -> bool {
    let changed = *place != new;
    *place = new;
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SPEC: a rating is never 0 (method R-30).
    #[test]
    fn rating_has_no_zero() {
        assert!(Rating::try_from(0).is_err());
        assert!(Rating::try_from(6).is_err());
        assert!(Rating::try_from(-6).is_err());
        assert_eq!(Rating::ALL.len(), 10);
    }

    #[test]
    fn stepping_skips_zero_and_stops_at_the_ends() {
        let of = |value| Rating::try_from(value).expect("a rating");
        assert_eq!(of(-1).stepped(1), of(1));
        assert_eq!(of(1).stepped(-1), of(-1));
        assert_eq!(of(5).stepped(1), of(5));
        assert_eq!(of(-5).stepped(-1), of(-5));
    }
}
