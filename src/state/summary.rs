//! The line of the overview for a plan: what it is called and how its objectives stand.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::day::Date;

use crate::method::{Analysis, Thresholds, analyse};
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

/// The overview's line of a plan as it was saved at an instant.
pub fn summary(
    plan: &AccountPlan,
    revision: u64,
    saved_at: &str,
    today: Date,
    thresholds: &Thresholds,
) -> PlanSummary {
    summary_by(plan, &judge(plan, today, thresholds), revision, saved_at)
}

/// The same, by what the method is known to say of the plan.
pub fn summary_by(
    plan: &AccountPlan,
    judged: &BTreeMap<ObjectiveId, Arc<Analysis>>,
    revision: u64,
    saved_at: &str,
) -> PlanSummary {
    let line = |objective: &Objective| {
        let analysis = judged.get(&objective.id);
        let position = analysis.and_then(|analysis| analysis.position.as_ref());
        let flags = analysis.map_or(0, |analysis| analysis.flag_count());
        let planned = objective.actions.iter().filter(|action| action.is_planned());
        let next = planned.min_by_key(|action| (action.due.is_none(), action.due));
        ObjectiveSummary {
            id: objective.id,
            name: objective.product.clone(),
            score: position.map(|position| position.score),
            band: position.map(|position| position.band.word().to_owned()),
            flags: u32::try_from(flags).unwrap_or(u32::MAX),
            next_action: next.map(|action| action.what.clone()),
            next_due: next.and_then(|action| action.due),
        }
    };
    PlanSummary {
        id: plan.id(),
        name: plan.account.name.clone(),
        revision,
        saved_at: saved_at.to_owned(),
        objectives: plan.objectives.iter().map(line).collect(),
        people: u32::try_from(plan.people.len()).unwrap_or(u32::MAX),
    }
}
