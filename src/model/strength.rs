//! Strengths (bells) and the flags that somebody planted by hand. It must not compute anything.

use std::collections::BTreeSet;

use crate::model::day::Date;

use super::ids::{FlagId, PersonId, StrengthId, SwotId};
use super::objective::Element;
use super::record::record;

record! {
    /// A strength of ours; only a claim until its three tests are passed.
    Strength(id: StrengthId) edited by StrengthField {
        /// What it is.
        text: String = Text,
        /// It sets us apart from the competition.
        differs: bool = Differs,
        /// It matters for this objective.
        is_relevant: bool = IsRelevant,
        /// Who values it.
        valued_by: BTreeSet<PersonId> = ValuedBy,
        /// How we know.
        evidence: String = Evidence,
        /// The entry of the situation analysis that it came from.
        swot: Option<SwotId> = Swot,
    }
}

record! {
    /// A red flag that somebody planted by hand.
    Flag(id: FlagId) edited by FlagField {
        /// What worries.
        text: String = Text,
        /// The person it stands at.
        person: Option<PersonId> = Person,
        /// The element it belongs to.
        element: Option<Element> = Element,
        /// Since when.
        on: Option<Date> = On,
        /// Whether it is dealt with.
        is_resolved: bool = IsResolved,
        /// The entry of the situation analysis that it came from.
        swot: Option<SwotId> = Swot,
    }
}
