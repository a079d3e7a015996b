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
    /// Unknown fields by the state that they came with: an import changes both, and so does its undo.
    unknown: Vec<(Arc<AccountPlan>, Unknown)>,
    behind: BTreeSet<PlanId>,
    /// Plans whose state is on its way to the device.
    saving: BTreeSet<PlanId>,
    /// Revisions of other tabs that were heard of while a plan had work of this one.
    heard: BTreeMap<PlanId, u64>,
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
        let was_behind = !self.behind.insert(id);
        match (state, self.held.remove(&id)) {
            (Some(plan), Some(held)) => {
                let unknown = self.unknown_of(&plan).unwrap_or(held.unknown);
                self.held.insert(id, Held { plan, unknown, ..held });
            }
            (Some(plan), None) => {
                // While its deletion still waits, the record on the device is the one that it had.
                let on_device = self.deleted.remove(&id).map(|old| {
                    if was_behind { old } else { Held { unknown: old.unknown, ..Held::fresh(plan.clone()) } }
                });
                let held = on_device.unwrap_or_else(|| Held::fresh(plan.clone()));
                let unknown = self.unknown_of(&plan).unwrap_or(held.unknown);
                self.held.insert(id, Held { plan, unknown, ..held });
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

    /// Keeps the fields that a file held and this build does not know, for the state that is about to be put in place, and
    /// those of the state before it for its undo.
    pub fn remember_unknown(&mut self, state: &Arc<AccountPlan>, unknown: Unknown) {
        // A state that nobody else holds can never come back.
        self.unknown.retain(|(of, _)| Arc::strong_count(of) > 1);
        if let Some(held) = self.held.get(&state.id()) {
            self.unknown.push((held.plan.clone(), held.unknown.clone()));
        }
        self.unknown.push((state.clone(), unknown));
    }

    fn unknown_of(&self, state: &Arc<AccountPlan>) -> Option<Unknown> {
        let (_, unknown) = self.unknown.iter().rev().find(|(of, _)| Arc::ptr_eq(of, state))?;
        Some(unknown.clone())
    }

    /// The plans whose state on the device is behind, in order.
    pub fn behind(&self) -> Vec<PlanId> {
        self.behind.iter().copied().collect()
    }

    /// The plans with work that the device does not surely have: it is behind, or a state is on its way there.
    pub fn unsettled(&self) -> Vec<PlanId> {
        self.behind.union(&self.saving).copied().collect()
    }

    /// Whether a state of this plan is on its way to the device.
    pub fn is_saving(&self, id: PlanId) -> bool {
        self.saving.contains(&id)
    }

    /// Whether the device is behind for this plan.
    pub fn is_behind(&self, id: PlanId) -> bool {
        self.behind.contains(&id)
    }

    /// Whether this tab has work on the plan that another tab's state must not replace: the device is behind, or a state is
    /// on its way there and may yet be refused.
    pub fn is_busy(&self, id: PlanId) -> bool {
        self.is_behind(id) || self.is_saving(id)
    }

    /// Remembers that another tab saved a busy plan.
    pub fn hear(&mut self, id: PlanId, revision: u64) {
        let known = self.heard.entry(id).or_default();
        *known = revision.max(*known);
    }

    /// The revision that another tab saved meanwhile, when it is above that of this tab.
    pub fn take_heard(&mut self, id: PlanId) -> Option<u64> {
        let revision = self.held.get(&id).map_or(0, |held| held.revision);
        self.heard.remove(&id).filter(|heard| *heard > revision)
    }

    /// Notes that a state is being written: what is edited from now on is behind again.
    pub fn started(&mut self, id: PlanId) {
        self.behind.remove(&id);
        self.saving.insert(id);
    }

    /// Notes that a state was not written.
    pub fn failed(&mut self, id: PlanId) {
        self.saving.remove(&id);
        self.behind.insert(id);
    }

    /// Notes that the plan is gone from the device.
    pub fn removed(&mut self, id: PlanId) {
        self.saving.remove(&id);
    }

    /// Notes that a state is on the device.
    pub fn saved(&mut self, id: PlanId, state: &Arc<AccountPlan>, revision: u64) {
        self.saving.remove(&id);
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

    fn unknown(field: &str) -> Unknown {
        let account = format!(r#"{{"id":"{}"}}"#, Uuid::from_u128(1));
        let text = format!(r#"{{"app":"qipu","format":1,"plan":{{"account":{account}}},"{field}":1}}"#);
        let documents = crate::exchange::decode(&text).expect("reads");
        documents.into_iter().next().expect("holds a plan").unknown
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
    fn a_state_on_its_way_is_not_to_be_replaced() {
        let mut library = Library::default();
        let (id, first) = (plan("a").id(), plan("a"));
        library.put(id, Some(first.clone()));
        library.started(id);
        assert!(library.is_busy(id) && !library.is_behind(id));
        library.hear(id, 1);
        library.hear(id, 3);
        library.saved(id, &first, 2);
        assert!(!library.is_busy(id));
        assert_eq!(library.take_heard(id), Some(3));
        assert_eq!(library.take_heard(id), None);
    }

    #[test]
    fn unknown_fields_go_and_come_with_the_state_that_they_came_with() {
        let mut library = Library::default();
        let (id, here, file) = (plan("a").id(), plan("here"), plan("file"));
        library.hold(id, Held { unknown: unknown("old"), ..Held::fresh(here.clone()) });
        library.remember_unknown(&file, unknown("new"));
        let now = |library: &Library| library.get(id).map(|held| held.unknown.clone());
        assert_eq!(now(&library), Some(unknown("old")), "nothing changes before the step is made");
        library.put(id, Some(file.clone()));
        library.put(id, Some(plan("edited")));
        assert_eq!(now(&library), Some(unknown("new")));
        library.put(id, Some(here));
        assert_eq!(now(&library), Some(unknown("old")));
        library.put(id, Some(file));
        assert_eq!(now(&library), Some(unknown("new")));
    }

    #[test]
    fn a_deletion_that_is_undone_before_it_is_made_changes_nothing() {
        let mut library = Library::default();
        let id = plan("a").id();
        library.hold(id, Held { revision: 7, base: Some(plan("a")), ..Held::fresh(plan("a")) });
        library.put(id, None);
        library.put(id, Some(plan("a")));
        let held = library.get(id);
        assert_eq!(held.map(|held| held.revision), Some(7));
        assert!(held.is_some_and(|held| held.base.is_some()));
    }

    #[test]
    fn a_deleted_plan_comes_back_as_a_new_record() {
        let mut library = Library::default();
        let id = plan("a").id();
        library.hold(id, Held { revision: 7, base: Some(plan("a")), ..Held::fresh(plan("a")) });
        library.put(id, None);
        assert!(library.get(id).is_none() && library.is_behind(id));
        library.started(id);
        library.removed(id);
        library.put(id, Some(plan("a")));
        assert_eq!(
            library.get(id).map(|held| held.revision),
            Some(0),
            "nothing is on the device to build on"
        );
    }
}
