//! The log of contacts with the customer's people. It must not judge them.

use std::collections::BTreeSet;

use crate::model::day::Date;

use super::ids::{ContactId, MemberId, PersonId};
use super::money::Amount;
use super::objective::BuyingStage;
use super::record::{record, words};

words! {
    /// How somebody was met.
    ContactKind {
        /// A telephone call.
        Call = "call",
        /// A visit.
        Visit = "visit",
        /// A meeting of several.
        Meeting = "meeting",
        /// Mail or message.
        Message = "message",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// One contact: when, how, who of us, whom, and what was learnt.
    Contact(id: ContactId) edited by ContactField {
        /// The day.
        on: Option<Date> = On,
        /// How.
        kind: Option<ContactKind> = Kind,
        /// Who of us.
        by: Option<MemberId> = By,
        /// Whom.
        with: BTreeSet<PersonId> = With,
        /// What was learnt.
        learnt: String = Learnt,
        /// How long it took us, in minutes, the way there included.
        minutes: Option<u32> = Minutes,
        /// What it cost us.
        cost: Option<Amount> = Cost,
        /// At which stage of the customer's buying it was.
        stage: Option<BuyingStage> = Stage,
    }
}
