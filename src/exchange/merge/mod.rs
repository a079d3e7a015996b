//! Merges two copies of a plan that grew from one: field by field, rows by their ids, sets as sets. It must not know how
//! a conflict is shown, nor decide one for good: what both changed is told.

mod conflict;
mod lists;
mod repair;
mod values;

use std::collections::BTreeMap;

use serde_json::Value;

pub use conflict::{Conflict, Side, Step, Steps};

use crate::model::AccountPlan;
use crate::model::json;

/// Two copies merged, and what both changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// The merged plan, sound; where both changed the same, it holds [`Conflict::kept`].
    pub plan: AccountPlan,
    /// What both changed differently, in the order of the file.
    pub conflicts: Vec<Conflict>,
    mine: AccountPlan,
    theirs: AccountPlan,
}

/// Merges two sound copies of one plan. What only one side changed is taken. What both changed differently is a conflict:
/// mine stands until somebody chooses, but a row that one side deleted and the other changed survives. A row that one
/// side deleted while the other came to need it survives too, and is told.
///
/// A judgement of a buying influence and the proof of it are one: nobody's confirmation ends up under another's value.
pub fn merge(base: &AccountPlan, mine: &AccountPlan, theirs: &AccountPlan) -> Merge {
    let merge =
        |plan: AccountPlan, conflicts| Merge { plan, conflicts, mine: mine.clone(), theirs: theirs.clone() };
    if mine == theirs || theirs == base {
        return merge(mine.clone(), Vec::new());
    }
    if mine == base {
        return merge(theirs.clone(), Vec::new());
    }
    let (base_value, mine_value, theirs_value) = (to_value(base), to_value(mine), to_value(theirs));
    let mut merger = values::Merger::default();
    let joined = merger.object(&base_value, &mine_value, &theirs_value);
    let mut conflicts = merger.conflicts;
    if let Some(mut plan) = from_value(&joined)
        && repair::make_sound(&mut plan, mine, theirs, &mut conflicts)
    {
        return merge(plan, conflicts);
    }
    // Both together are more than a plan can hold: then it is one or the other.
    merge(mine.clone(), vec![Conflict::new(Steps::default(), &base_value, &mine_value, &theirs_value)])
}

/// In how many fields two plans differ; a row that only one of them has counts once.
pub fn count_differences(here: &AccountPlan, there: &AccountPlan) -> usize {
    if here == there { 0 } else { lists::count_differences(&to_value(here), &to_value(there)) }
}

impl Merge {
    /// The plan with some conflicts decided: `choices` gives a side by the index of the conflict; all others stay as they
    /// are in [`Merge::plan`]. The result is sound.
    pub fn resolve(&self, choices: &BTreeMap<usize, Side>) -> AccountPlan {
        let mut value = to_value(&self.plan);
        let mut removals = Vec::new();
        for (index, side) in choices {
            let Some(conflict) = self.conflicts.get(*index).filter(|conflict| conflict.kept != *side) else {
                continue;
            };
            if conflict.path.is_whole() {
                return match side {
                    Side::Mine => self.mine.clone(),
                    Side::Theirs => self.theirs.clone(),
                };
            }
            let is_deleted = conflict.of(*side).is_null() && conflict.is_about_row();
            match is_deleted.then(|| repair::removal(&conflict.path)).flatten() {
                Some(removal) => removals.push(removal),
                None => conflict.put(&mut value, *side),
            }
        }
        let Some(mut plan) = from_value(&value) else { return self.plan.clone() };
        for removal in removals {
            // What went with something else is gone already.
            let _ = plan.apply(removal);
        }
        if repair::make_sound(&mut plan, &self.mine, &self.theirs, &mut Vec::new()) {
            plan
        } else {
            self.plan.clone()
        }
    }
}

/// A plan as JSON. It goes through text, so that records are written by one piece of code only.
fn to_value(plan: &AccountPlan) -> Value {
    let text = serde_json::to_string(plan).expect("records have text keys and finite numbers only");
    serde_json::from_str(&text).expect("what was written is JSON")
}

/// A plan from JSON; `None` when it is none.
fn from_value(value: &Value) -> Option<AccountPlan> {
    json::read(value, "").ok()
}
