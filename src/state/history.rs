//! Undo and redo: what was before and after each step, for one plan or for several at once. It must not know what a
//! plan is, nor the browser.

use crate::i18n::Text;
use crate::model::PlanId;
use crate::model::edit::MergeKey;

/// Most steps that can be taken back.
pub const MAX_STEPS: usize = 200;

/// Longest pause, in milliseconds, between two edits of the same text that are still one step.
pub const MERGE_PAUSE_MS: f64 = 2_000.0;

/// One plan before and after a step; `None` where it did not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanChange<T> {
    /// Which plan.
    pub id: PlanId,
    /// Its state before.
    pub before: Option<T>,
    /// Its state after.
    pub after: Option<T>,
}

/// What can be taken back in one go.
#[derive(Clone, Debug)]
pub struct Step<T> {
    /// What the user did.
    pub label: Text,
    /// The plans that it changed.
    pub changes: Vec<PlanChange<T>>,
    /// What the next edit must share to become part of this step.
    pub merge: Option<MergeKey>,
    /// When it happened, in milliseconds of any steady clock.
    pub at_ms: f64,
}

/// The steps that can be taken back and those that can be made again.
#[derive(Debug)]
pub struct History<T> {
    done: Vec<Step<T>>,
    undone: Vec<Step<T>>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new() }
    }
}

impl<T: Clone> History<T> {
    /// Remembers a step; what had been taken back can no longer be made again.
    pub fn push(&mut self, step: Step<T>) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && last.merge.is_some()
            && last.merge == step.merge
            && step.at_ms - last.at_ms <= MERGE_PAUSE_MS
            && let ([old], [new]) = (last.changes.as_mut_slice(), step.changes.as_slice())
            && old.id == new.id
        {
            old.after.clone_from(&new.after);
            last.at_ms = step.at_ms;
            return;
        }
        self.done.push(step);
        if self.done.len() > MAX_STEPS {
            self.done.remove(0);
        }
    }

    /// Takes the last step back; the caller puts every `before` in place.
    pub fn undo(&mut self) -> Option<Step<T>> {
        let mut step = self.done.pop()?;
        // A step that was taken back and made again is finished: typing on starts another one.
        step.merge = None;
        self.undone.push(step.clone());
        Some(step)
    }

    /// Makes the last step that was taken back again; the caller puts every `after` in place.
    pub fn redo(&mut self) -> Option<Step<T>> {
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Text> {
        self.done.last().map(|step| step.label)
    }

    /// What redo would make again.
    pub fn redo_label(&self) -> Option<Text> {
        self.undone.last().map(|step| step.label)
    }

    /// Forgets a plan: after somebody else changed it, its old states are no longer ours to put back.
    pub fn forget(&mut self, id: PlanId) {
        let is_other = |step: &Step<T>| step.changes.iter().all(|change| change.id != id);
        self.done.retain(is_other);
        self.undone.retain(is_other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::AccountField;
    use crate::model::{Edit, PlanId};

    const LABEL: Text = Text::new("改", "Change");

    fn plan(number: u128) -> PlanId {
        PlanId(uuid::Uuid::from_u128(number))
    }

    fn step(before: u32, after: u32, merge: Option<MergeKey>, at_ms: f64) -> Step<u32> {
        let change = PlanChange { id: plan(1), before: Some(before), after: Some(after) };
        Step { label: LABEL, changes: vec![change], merge, at_ms }
    }

    fn typing() -> Option<MergeKey> {
        Edit::Account(AccountField::Name("x".to_owned())).merge_key()
    }

    #[test]
    fn typing_is_one_step_until_a_pause() {
        let mut history = History::default();
        history.push(step(0, 1, typing(), 0.0));
        history.push(step(1, 2, typing(), 500.0));
        history.push(step(2, 3, typing(), 10_000.0));
        assert_eq!(history.undo().map(|step| step.changes[0].before), Some(Some(2)));
        assert_eq!(history.undo().map(|step| step.changes[0].before), Some(Some(0)));
        assert!(history.undo().is_none());
    }

    #[test]
    fn a_step_made_again_does_not_swallow_what_follows() {
        let mut history = History::default();
        history.push(step(0, 1, typing(), 0.0));
        history.undo();
        history.redo();
        history.push(step(1, 2, typing(), 10.0));
        assert_eq!(history.undo().map(|step| step.changes[0].before), Some(Some(1)));
    }

    #[test]
    fn a_new_step_ends_redo_and_the_oldest_goes_first() {
        let mut history = History::default();
        for at in 0..=u32::try_from(MAX_STEPS).expect("small") {
            history.push(step(at, at + 1, None, 0.0));
        }
        let mut oldest = None;
        while let Some(step) = history.undo() {
            oldest = step.changes[0].before;
        }
        assert_eq!(oldest, Some(1), "step 0 was dropped");
        assert!(history.redo_label().is_some());
        history.push(step(1, 9, None, 0.0));
        assert!(history.redo_label().is_none());
    }

    #[test]
    fn a_foreign_plan_is_forgotten_alone() {
        let mut history = History::default();
        history.push(step(0, 1, None, 0.0));
        let other = PlanChange { id: plan(2), before: None, after: Some(7) };
        history.push(Step { label: LABEL, changes: vec![other], merge: None, at_ms: 0.0 });
        history.forget(plan(1));
        assert_eq!(history.undo().map(|step| step.changes[0].id), Some(plan(2)));
        assert!(history.undo().is_none());
    }
}
