//! Newtype ids, so that a person's id cannot stand where a unit's is meant. They are made outside the model: it knows
//! no clock and no randomness.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        /// The order of the bytes, compared as one number: maps and sets by id are asked thousands of times an analysis.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.0.as_u128().cmp(&other.0.as_u128())
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl crate::model::record::FieldValue for $name {}

        impl crate::model::json::FromJson for $name {
            fn read(value: &serde_json::Value, reader: &mut crate::model::json::Reader) -> Option<Self> {
                Uuid::read(value, reader).map(Self)
            }
        }
    )+};
}

ids! {
    /// Names one account plan.
    PlanId,
    /// Names an organisation unit of the customer.
    UnitId,
    /// Names a person at the customer or around it.
    PersonId,
    /// Names one of our own people.
    MemberId,
    /// Names a line between two people.
    RelationshipId,
    /// Names something that happened at the customer.
    EventId,
    /// Names an entry of the contact log.
    ContactId,
    /// Names a sales objective, and so its sheet.
    ObjectiveId,
    /// Names one of our strengths.
    StrengthId,
    /// Names a red flag that somebody planted by hand.
    FlagId,
    /// Names an action.
    ActionId,
    /// Names a piece of information that is missing.
    NeedId,
    /// Names a competitor.
    RivalId,
    /// Names another position that we could take.
    AlternativeId,
    /// Names a criterion of the ideal customer.
    CriterionId,
    /// Names a review of a sheet.
    ReviewId,
    /// Names an entry of the strengths, weaknesses, opportunities and threats.
    SwotId,
    /// Names a researched fact.
    FactId,
    /// Names an aspect whose satisfaction is measured.
    AspectId,
    /// Names a step of the escalation ladder.
    EscalationId,
    /// Names an objection that was heard.
    ObjectionId,
    /// Names how well one of us and one of them know each other.
    TieId,
    /// Names a planned call.
    CallId,
    /// Names a question prepared for a call.
    QuestionId,
    /// Names an entry of the objections library, which lies outside every plan.
    EntryId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stand_in_the_order_of_their_text() {
        let numbers = [0, 1, 0xff, 0x100, u128::MAX >> 1, (u128::MAX >> 1) + 1, u128::MAX];
        let ids = numbers.map(|number| PersonId(Uuid::from_u128(number)));
        assert!(ids.is_sorted() && ids.map(|id| id.to_string()).is_sorted());
        assert!(ids.windows(2).all(|pair| pair[0].cmp(&pair[1]) == pair[0].0.cmp(&pair[1].0)));
    }
}
