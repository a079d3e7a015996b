//! Lines of accounts for the tests of the territory. It must not know plans.

use uuid::Uuid;

use super::{AccountFacts, AccountLine, SheetFacts, SheetLine};
use crate::method::Band;
use crate::model::{ObjectiveId, PlanId};

/// An account of which nothing is known but its name.
pub fn account(number: u128, name: &str) -> AccountLine {
    AccountLine {
        id: PlanId(Uuid::from_u128(number)),
        name: name.to_owned(),
        saved_at: String::new(),
        people: 0,
        facts: AccountFacts::default(),
        sheets: Vec::new(),
    }
}

/// The same, named by its number.
pub fn numbered(number: u128) -> AccountLine {
    account(number, &format!("Account {number}"))
}

/// An objective with a score.
pub fn sheet(number: u128, name: &str, score: Option<u8>) -> SheetLine {
    SheetLine {
        id: ObjectiveId(Uuid::from_u128(number)),
        name: name.to_owned(),
        score,
        band: score.map(|score| match score {
            75.. => Band::Green,
            50.. => Band::Amber,
            _ => Band::Red,
        }),
        flags: 0,
        next_action: None,
        next_due: None,
        facts: SheetFacts::default(),
    }
}
