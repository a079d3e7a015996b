//! The rules that look at several accounts at once (M.13): pure functions over a slice of plans, for the screens of the
//! territory. They make no findings on a sheet. It must not know where plans come from.

pub mod r59_work_order;
pub mod r60_funnel_shape;
pub mod r61_quota_gap;
pub mod r64_attack_defend;
pub mod r66_resources;

use crate::model::{AccountPlan, Objective, ObjectiveId, PlanId};

/// One objective with the plan that it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Deal<'a> {
    /// The plan.
    pub plan: &'a AccountPlan,
    /// Its objective.
    pub sheet: &'a Objective,
}

impl Deal<'_> {
    /// What names it among all.
    pub fn id(&self) -> (PlanId, ObjectiveId) {
        (self.plan.id(), self.sheet.id)
    }
}

/// Every objective of these plans, in their order.
pub fn deals<'a>(plans: &[&'a AccountPlan]) -> Vec<Deal<'a>> {
    let of = |plan: &&'a AccountPlan| {
        let plan: &'a AccountPlan = plan;
        plan.objectives.iter().map(move |sheet| Deal { plan, sheet })
    };
    plans.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FunnelPlace;
    use uuid::Uuid;

    /// A plan with one objective at each of these places, numbered from the plan's number on.
    pub(super) fn plan(number: u128, places: &[Option<FunnelPlace>]) -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(number)), "Dongfang");
        let objective = |(at, place): (usize, &Option<FunnelPlace>)| {
            let mut sheet = Objective::new(ObjectiveId(Uuid::from_u128(number + 1 + at as u128)));
            sheet.funnel = *place;
            sheet
        };
        plan.objectives = places.iter().enumerate().map(objective).collect();
        plan
    }

    #[test]
    fn every_objective_of_every_plan_is_a_deal() {
        let (one, two) = (plan(10, &[None, None]), plan(20, &[None]));
        let ids: Vec<u128> = deals(&[&one, &two]).iter().map(|deal| deal.id().1.0.as_u128()).collect();
        assert_eq!(ids, [11, 12, 21]);
    }
}
