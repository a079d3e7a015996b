//! Accounts for tests of the territory. It must not reach a build.

use uuid::Uuid;

use super::{AccountFacts, AccountLine, SheetFacts, SheetLine};
use crate::model::{ObjectiveId, PlanId};

/// An account about which nothing is known.
pub fn account(number: u128) -> AccountLine {
    AccountLine {
        id: PlanId(Uuid::from_u128(number)),
        name: format!("Account {number}"),
        saved_at: String::new(),
        people: 0,
        facts: AccountFacts::default(),
        sheets: Vec::new(),
    }
}

/// An objective about which nothing is known.
pub fn sheet(number: u128) -> SheetLine {
    SheetLine {
        id: ObjectiveId(Uuid::from_u128(number)),
        name: format!("Objective {number}"),
        score: None,
        band: None,
        flags: 0,
        next_action: None,
        next_due: None,
        facts: SheetFacts::default(),
    }
}
