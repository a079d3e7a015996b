//! What the territory knows of every account, read from the overview's lines. It must not know the browser.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::method::Band;
use crate::method::territory::{AccountLine, SheetLine};
use crate::model::PlanId;
use crate::model::json;
use crate::storage::repository::{ObjectiveSummary, PlanSummary};

/// The lines that were read, so that one that did not change is not read again.
#[derive(Debug, Default)]
pub struct Lines {
    read: BTreeMap<PlanId, (PlanSummary, Arc<AccountLine>)>,
}

impl Lines {
    /// Every account, in the order of the lines.
    pub fn read(&mut self, lines: &[PlanSummary]) -> Vec<Arc<AccountLine>> {
        let mut before = std::mem::take(&mut self.read);
        let mut all = Vec::with_capacity(lines.len());
        for line in lines {
            let known = before.remove(&line.id).filter(|(summary, _)| summary == line);
            let (summary, account) = known.unwrap_or_else(|| (line.clone(), Arc::new(account_line(line))));
            all.push(account.clone());
            self.read.insert(line.id, (summary, account));
        }
        all
    }
}

/// What a line says. A digest that is not there yet, or that another build wrote, is empty until the plan is counted again.
fn account_line(line: &PlanSummary) -> AccountLine {
    AccountLine {
        id: line.id,
        name: line.name.clone(),
        saved_at: line.saved_at.clone(),
        people: line.people,
        facts: json::read(&line.facts, "").unwrap_or_default(),
        sheets: line.objectives.iter().map(sheet_line).collect(),
    }
}

fn sheet_line(line: &ObjectiveSummary) -> SheetLine {
    SheetLine {
        id: line.id,
        name: line.name.clone(),
        score: line.score,
        band: line.band.as_deref().and_then(Band::from_word),
        flags: line.flags,
        next_action: line.next_action.clone(),
        next_due: line.next_due,
        facts: json::read(&line.facts, "").unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::{AccountFacts, SheetFacts};
    use crate::model::ObjectiveId;
    use crate::model::account::Tier;
    use serde_json::Value;
    use uuid::Uuid;

    fn summary(number: u128, facts: Value) -> PlanSummary {
        let sheet = ObjectiveSummary {
            id: ObjectiveId(Uuid::from_u128(number + 1)),
            name: "Office".to_owned(),
            score: Some(51),
            band: Some("amber".to_owned()),
            flags: 3,
            next_action: None,
            next_due: None,
            facts: Value::Null,
        };
        PlanSummary {
            id: PlanId(Uuid::from_u128(number)),
            name: "Dongfang".to_owned(),
            revision: 1,
            saved_at: String::new(),
            objectives: vec![sheet],
            people: 4,
            counted_on: None,
            text_hash: 0,
            facts,
        }
    }

    #[test]
    fn a_line_tells_what_its_digest_holds_and_an_unreadable_one_nothing() {
        let facts = AccountFacts { tier: Some(Tier::Priority), ..AccountFacts::default() };
        let good = summary(10, serde_json::to_value(&facts).expect("JSON"));
        let all = Lines::default().read(&[good, summary(20, Value::from(7))]);
        assert_eq!(all[0].facts, facts);
        assert_eq!(all[1].facts, AccountFacts::default());
        let sheet = &all[1].sheets[0];
        assert_eq!(
            (sheet.score, sheet.band, &sheet.facts),
            (Some(51), Some(Band::Amber), &SheetFacts::default())
        );
    }

    #[test]
    fn only_what_changed_is_read_again() {
        let mut lines = Lines::default();
        let (one, two) = (summary(10, Value::Null), summary(20, Value::Null));
        let first = lines.read(&[one.clone(), two.clone()]);
        let changed = PlanSummary { revision: 2, ..two };
        let second = lines.read(&[one, changed]);
        assert!(Arc::ptr_eq(&first[0], &second[0]));
        assert!(!Arc::ptr_eq(&first[1], &second[1]));
    }
}
