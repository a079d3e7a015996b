//! Accounts for tests of the territory. It must not reach a build.

use uuid::Uuid;

use super::{AccountFacts, AccountLine};
use crate::model::PlanId;

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
