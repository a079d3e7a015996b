//! The line of the overview for a plan: what it is called and how its objectives stand.

use jiff::civil::Date;

use crate::method::{Thresholds, analyse};
use crate::model::{AccountPlan, Objective};
use crate::storage::repository::{ObjectiveSummary, PlanSummary};

/// The overview's line of a plan as it was saved at an instant.
pub fn summary(
    plan: &AccountPlan,
    revision: u64,
    saved_at: &str,
    today: Date,
    thresholds: &Thresholds,
) -> PlanSummary {
    let line = |objective: &Objective| {
        let analysis = analyse(plan, objective.id, today, thresholds);
        let position = analysis.as_ref().and_then(|analysis| analysis.position.as_ref());
        let flags = analysis.as_ref().map_or(0, crate::method::Analysis::flag_count);
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
