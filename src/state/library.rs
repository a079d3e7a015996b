//! The plans that are in memory, each with what is needed to save it. It must not know the browser.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::exchange::Unknown;
use crate::model::{AccountPlan, PlanId};

/// A plan in memory.
#[derive(Clone, Debug)]
pub struct Held {
    /// Its present state.
    pub plan: Arc<AccountPlan>,
    /// Fields of the file that this build does not know.
    pub unknown: Unknown,
    /// Revision of the copy on the device that this state descends from; 0 when there is none.
    pub revision: u64,
    /// The state of that copy: the base of a merge.
    pub base: Option<Arc<AccountPlan>>,
}

impl Held {
    /// A plan that is not on the device yet.
    pub fn fresh(plan: Arc<AccountPlan>) -> Self {
        Self { plan, unknown: Unknown::default(), revision: 0, base: None }
    }
}

/// The plans in memory, and those whose state on the device is behind.
#[derive(Debug, Default)]
pub struct Library {
    held: BTreeMap<PlanId, Held>,
    /// What came with plans that were deleted, so that undo brings back all of it.
    deleted: BTreeMap<PlanId, Held>,
    /// Unknown fields of plans that are about to come from a file.
    unknown: BTreeMap<PlanId, Unknown>,
    behind: BTreeSet<PlanId>,
}

impl Library {
    /// The plan with this id.
    pub fn get(&self, id: PlanId) -> Option<&Held> {
        self.held.get(&id)
    }

    /// Holds a plan as it is on the device.
    pub fn hold(&mut self, id: PlanId, held: Held) {
        self.held.insert(id, held);
        self.behind.remove(&id);
    }

    /// Puts another state of a plan in place, or takes the plan out; the device is behind from now on.
    pub fn put(&mut self, id: PlanId, state: Option<Arc<AccountPlan>>) {
        self.behind.insert(id);
        match (state, self.held.remove(&id)) {
            (Some(plan), Some(held)) => {
                self.held.insert(id, Held { plan, ..held });
            }
            (Some(plan), None) => {
                let from_file = self.unknown.remove(&id);
                let deleted = self.deleted.remove(&id).map(|old| old.unknown);
                let unknown = from_file.or(deleted).unwrap_or_default();
                self.held.insert(id, Held { unknown, ..Held::fresh(plan) });
            }
            (None, Some(held)) => {
                self.deleted.insert(id, held);
            }
            (None, None) => {}
        }
    }

    /// Forgets a plan that is gone from the device.
    pub fn drop_plan(&mut self, id: PlanId) {
        self.held.remove(&id);
        self.behind.remove(&id);
    }

    /// Notes that another tab deleted the plan: the next save makes a new record of it.
    pub fn orphan(&mut self, id: PlanId) {
        if let Some(held) = self.held.get_mut(&id) {
            held.revision = 0;
            held.base = None;
        }
    }

    /// Keeps the fields that a file held and this build does not know, for the plan that comes from it.
    pub fn remember_unknown(&mut self, id: PlanId, unknown: Unknown) {
        match self.held.get_mut(&id) {
            Some(held) => held.unknown = unknown,
            None => {
                self.unknown.insert(id, unknown);
            }
        }
    }

    /// The plans whose state on the device is behind, in order.
    pub fn behind(&self) -> Vec<PlanId> {
        self.behind.iter().copied().collect()
    }

    /// Whether the device is behind for this plan.
    pub fn is_behind(&self, id: PlanId) -> bool {
        self.behind.contains(&id)
    }

    /// Notes that a state is being written: what is edited from now on is behind again.
    pub fn started(&mut self, id: PlanId) {
        self.behind.remove(&id);
    }

    /// Notes that a state was not written.
    pub fn failed(&mut self, id: PlanId) {
        self.behind.insert(id);
    }

    /// Notes that a state is on the device.
    pub fn saved(&mut self, id: PlanId, state: &Arc<AccountPlan>, revision: u64) {
        if let Some(held) = self.held.get_mut(&id) {
            held.revision = revision;
            held.base = Some(state.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn plan(name: &str) -> Arc<AccountPlan> {
        Arc::new(AccountPlan::new(PlanId(Uuid::from_u128(1)), name))
    }

    #[test]
    fn an_edit_during_a_save_leaves_the_device_behind() {
        let mut library = Library::default();
        let (id, first, second) = (plan("a").id(), plan("a"), plan("b"));
        library.put(id, Some(first.clone()));
        library.started(id);
        library.put(id, Some(second));
        library.saved(id, &first, 1);
        assert!(library.is_behind(id));
        assert_eq!(library.get(id).map(|held| held.revision), Some(1));
    }

    #[test]
    fn a_deleted_plan_comes_back_as_a_new_record() {
        let mut library = Library::default();
        let id = plan("a").id();
        library.hold(id, Held { revision: 7, base: Some(plan("a")), ..Held::fresh(plan("a")) });
        library.put(id, None);
        assert!(library.get(id).is_none() && library.is_behind(id));
        library.put(id, Some(plan("a")));
        assert_eq!(
            library.get(id).map(|held| held.revision),
            Some(0),
            "nothing is on the device to build on"
        );
    }
}
