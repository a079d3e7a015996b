//! What is asked for to close the gap between quota and funnel (SYS-29). It must not know plans.

use std::collections::BTreeSet;

use crate::model::record::{group, words};
use crate::model::{FunnelPlace, ObjectiveId, PlanId};

words! {
    /// A resource that can be asked for.
    Resource {
        /// Colleagues for the case: an expert, a second seller.
        People = "people",
        /// A demonstration, a trial, a visit to a reference.
        Demo = "demo",
        /// A visit by somebody senior of ours.
        Executive = "executive-visit",
        /// A budget.
        Money = "money",
        /// Time of our own, freed of something else.
        Time = "time",
    }
}

group! {
    /// One objective that the resources would lift.
    Lift {
        /// Of which account.
        plan: Option<PlanId>,
        /// Which objective.
        sheet: Option<ObjectiveId>,
        /// To which level.
        to: Option<FunnelPlace>,
        /// By what.
        resources: BTreeSet<Resource>,
        /// How much of it: “two days of an expert in July”.
        how_much: String,
        /// Why that lifts it.
        why: String,
    }
}

group! {
    /// The request for resources.
    Request {
        /// To whom it goes.
        to: String,
        /// From whom it comes.
        from: String,
        /// What is said besides.
        note: String,
        /// What it would lift.
        lifts: Vec<Lift>,
    }
}

impl Request {
    /// The lift of an objective.
    pub fn lift_mut(&mut self, plan: PlanId, sheet: ObjectiveId) -> Option<&mut Lift> {
        self.lifts.iter_mut().find(|lift| lift.is_of(plan, sheet))
    }

    /// Takes the lift of an objective out.
    pub fn drop_lift(&mut self, plan: PlanId, sheet: ObjectiveId) {
        self.lifts.retain(|lift| !lift.is_of(plan, sheet));
    }
}

impl Lift {
    /// Whether it is of this objective.
    pub fn is_of(&self, plan: PlanId, sheet: ObjectiveId) -> bool {
        self.plan == Some(plan) && self.sheet == Some(sheet)
    }
}
