//! Lines of accounts for the tests of the territory. It must not know plans.

use uuid::Uuid;

use super::criterion::{Criterion, Measure, Test};
use super::{AccountFacts, AccountLine, SheetFacts, SheetLine};
use crate::method::Band;
use crate::model::{Amount, Currency, ObjectiveId, PlanId};

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

/// An amount in yuan.
pub fn yuan(units: i64) -> Amount {
    Amount::whole(units, Currency::CNY)
}

/// More people than this, or as many.
pub fn over(headcount: i64) -> Criterion {
    Criterion {
        measure: Some(Measure::Headcount),
        test: Some(Test::AtLeast),
        least: Some(headcount * 100),
        ..Criterion::default()
    }
}

/// A criterion of our own.
pub fn own(name: &str, test: Test, words: &[&str]) -> Criterion {
    Criterion {
        measure: Some(Measure::Own),
        own: name.to_owned(),
        test: Some(test),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        ..Criterion::default()
    }
}
