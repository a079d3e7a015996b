//! The line of the overview for a plan: what it is called, how its objectives stand, and the digest that the territory
//! needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use crate::model::day::Date;

use crate::method::territory::carry::Before;
use crate::method::territory::{SheetFacts, account_facts, carry, sheet_facts};
use crate::method::{Analysis, Thresholds, analyse};
use crate::model::json;
use crate::model::order;
use crate::model::{AccountPlan, Objective, ObjectiveId};
use crate::storage::repository::{ObjectiveSummary, PlanSummary};

/// What the method says of every sheet of a plan on a day.
pub fn judge(
    plan: &AccountPlan,
    today: Date,
    thresholds: &Thresholds,
) -> BTreeMap<ObjectiveId, Arc<Analysis>> {
    let sheets = plan.objectives.iter();
    order::map_of(sheets.filter_map(|sheet| {
        analyse(plan, sheet.id, today, thresholds).map(|analysis| (sheet.id, Arc::new(analysis)))
    }))
}

/// For when, by what, and after what a line is counted.
#[derive(Clone, Copy)]
pub struct Count<'a> {
    /// The day.
    pub today: Date,
    /// The numbers of the method.
    pub thresholds: &'a Thresholds,
    /// The line that the plan had so far.
    pub before: Option<&'a PlanSummary>,
}

/// The line of a plan as it was saved at an instant.
pub fn summary(plan: &AccountPlan, revision: u64, saved_at: &str, count: Count<'_>) -> PlanSummary {
    summary_by(plan, &judge(plan, count.today, count.thresholds), revision, saved_at, count)
}

/// The same, by what the method is known to say of the plan.
pub fn summary_by(
    plan: &AccountPlan,
    judged: &BTreeMap<ObjectiveId, Arc<Analysis>>,
    revision: u64,
    saved_at: &str,
    count: Count<'_>,
) -> PlanSummary {
    let mut line = short_by(plan, judged, revision, saved_at, None);
    line.facts = value(&account_facts(plan, count.today));
    line.counted_on = Some(count.today);
    for (sheet, objective) in line.objectives.iter_mut().zip(plan.objectives.iter()) {
        let analysis = judged.get(&objective.id).map(|analysis| &**analysis);
        let mut facts = sheet_facts(plan, objective, analysis, count.today, count.thresholds);
        let known = count.before.and_then(|line| earlier(line, objective.id));
        let known = known.as_ref().map(|(on, score, facts)| Before { on: *on, score: *score, facts });
        carry(known, &mut facts, count.today);
        sheet.facts = value(&facts);
    }
    line
}

/// A line without its digest, which is that of `before`: what changes while somebody types, and is counted wholly when it is
/// saved.
pub fn short_by(
    plan: &AccountPlan,
    judged: &BTreeMap<ObjectiveId, Arc<Analysis>>,
    revision: u64,
    saved_at: &str,
    before: Option<&PlanSummary>,
) -> PlanSummary {
    let line = |objective: &Objective| {
        let analysis = judged.get(&objective.id);
        let position = analysis.and_then(|analysis| analysis.position.as_ref());
        let flags = analysis.map_or(0, |analysis| analysis.flag_count());
        let planned = objective.actions.iter().filter(|action| action.is_planned());
        let next = planned.min_by_key(|action| (action.due.is_none(), action.due));
        let known = before.and_then(|line| line.objectives.iter().find(|sheet| sheet.id == objective.id));
        ObjectiveSummary {
            id: objective.id,
            name: objective.product.clone(),
            score: position.map(|position| position.score),
            band: position.map(|position| position.band.word().to_owned()),
            flags: u32::try_from(flags).unwrap_or(u32::MAX),
            next_action: next.map(|action| action.what.clone()),
            next_due: next.and_then(|action| action.due),
            facts: known.map(|sheet| sheet.facts.clone()).unwrap_or_default(),
        }
    };
    PlanSummary {
        id: plan.id(),
        name: plan.account.name.clone(),
        revision,
        saved_at: saved_at.to_owned(),
        objectives: plan.objectives.iter().map(line).collect(),
        people: u32::try_from(plan.people.len()).unwrap_or(u32::MAX),
        counted_on: before.and_then(|line| line.counted_on),
        text_hash: before.map_or(0, |line| line.text_hash),
        facts: before.map(|line| line.facts.clone()).unwrap_or_default(),
    }
}

fn earlier(line: &PlanSummary, sheet: ObjectiveId) -> Option<(Date, Option<u8>, SheetFacts)> {
    let known = line.objectives.iter().find(|known| known.id == sheet)?;
    Some((line.counted_on?, known.score, json::read(&known.facts, "").ok()?))
}

/// Nothing in a digest can fail to be written.
fn value(facts: &impl Serialize) -> Value {
    serde_json::to_value(facts).unwrap_or_default()
}
