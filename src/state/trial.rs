//! Moves that are only tried: edits on top of the plan as it really is, which become real together or not at all. It must
//! not know the browser.

use std::sync::Arc;

use crate::i18n::Text;
use crate::model::{AccountPlan, Edit, EditError};

/// One edit that is tried.
#[derive(Clone, Debug, PartialEq)]
struct Try {
    label: Text,
    edit: Edit,
}

/// How the plan is found that would be. It is held by whoever began to try: the page's undo walks through what is tried,
/// and what edits do need not travel with it.
#[derive(Clone, Copy, Debug)]
struct Playing(fn(&AccountPlan, &[Try]) -> AccountPlan);

impl PartialEq for Playing {
    /// There is one way of playing.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What is tried on a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    base: Arc<AccountPlan>,
    tried: Vec<Try>,
    undone: Vec<Try>,
    playing: Playing,
}

impl Trial {
    /// Nothing tried yet.
    pub fn new(base: Arc<AccountPlan>) -> Self {
        Self { base, tried: Vec::new(), undone: Vec::new(), playing: Playing(played) }
    }

    /// The plan as it really is.
    pub const fn base(&self) -> &Arc<AccountPlan> {
        &self.base
    }

    /// Number of edits that are tried.
    pub const fn len(&self) -> usize {
        self.tried.len()
    }

    /// Whether nothing is tried.
    pub const fn is_empty(&self) -> bool {
        self.tried.is_empty()
    }

    /// Tries an edit too; what had been taken back can no longer be made again.
    ///
    /// # Errors
    ///
    /// Why the edit cannot be made on the plan as it would be; it is then not tried.
    pub fn add(&mut self, label: Text, edit: Edit) -> Result<(), EditError> {
        let mut plan = self.plan();
        let before = plan.clone();
        plan.apply(edit.clone())?;
        if plan == before {
            return Ok(());
        }
        self.undone.clear();
        // Typing replaces its own last state: one field is one edit, as it is one step of undo.
        let merge = edit.merge_key();
        if merge.is_some() && self.tried.last().is_some_and(|last| last.edit.merge_key() == merge) {
            self.tried.pop();
        }
        self.tried.push(Try { label, edit });
        Ok(())
    }

    /// Takes the last edit back; tells whether there was one.
    pub fn undo(&mut self) -> bool {
        self.tried.pop().map(|step| self.undone.push(step)).is_some()
    }

    /// Tries the edit again that was taken back last; tells whether there was one.
    pub fn redo(&mut self) -> bool {
        self.undone.pop().map(|step| self.tried.push(step)).is_some()
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<Text> {
        self.tried.last().map(|step| step.label)
    }

    /// What redo would try again.
    pub fn redo_label(&self) -> Option<Text> {
        self.undone.last().map(|step| step.label)
    }

    /// Goes on from another real state, for instance one that came from another tab.
    pub fn rebase(&mut self, base: Arc<AccountPlan>) {
        self.base = base;
    }

    /// The plan as it would be. An edit that the real state no longer allows is left out.
    pub fn plan(&self) -> AccountPlan {
        (self.playing.0)(&self.base, &self.tried)
    }

    /// All that is tried and still possible, as one edit.
    pub fn into_edit(self) -> Edit {
        let mut plan = (*self.base).clone();
        let possible = self.tried.into_iter().map(|step| step.edit);
        Edit::Several(possible.filter(|edit| plan.apply(edit.clone()).is_ok()).collect())
    }
}

fn played(base: &AccountPlan, tried: &[Try]) -> AccountPlan {
    let mut plan = base.clone();
    for step in tried {
        let _ = plan.apply(step.edit.clone());
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::edits;
    use crate::model::account::AccountField;
    use crate::model::person::PersonField;
    use crate::model::{Person, PersonId, PlanId};
    use uuid::Uuid;

    fn base() -> Arc<AccountPlan> {
        Arc::new(AccountPlan::new(PlanId(Uuid::from_u128(1)), "A"))
    }

    fn name(text: &str) -> Edit {
        Edit::Account(AccountField::Name(text.to_owned()))
    }

    #[test]
    fn what_is_tried_leaves_the_plan_as_it_is() {
        let mut trial = Trial::new(base());
        trial.add(edits::SEVERAL, name("B")).expect("a name");
        assert_eq!(trial.plan().account.name, "B");
        assert_eq!(trial.base().account.name, "A");
    }

    #[test]
    fn typing_in_one_field_is_one_edit() {
        let mut trial = Trial::new(base());
        trial.add(edits::SEVERAL, name("B")).expect("a name");
        trial.add(edits::SEVERAL, name("Bc")).expect("a name");
        assert_eq!((trial.len(), trial.plan().account.name.as_str()), (1, "Bc"));
    }

    #[test]
    fn undo_and_redo_walk_through_what_is_tried() {
        let mut trial = Trial::new(base());
        trial.add(edits::SEVERAL, Edit::put(Person::new(PersonId(Uuid::from_u128(2))))).expect("a person");
        assert!(trial.undo() && trial.is_empty() && !trial.undo());
        assert!(trial.redo() && !trial.redo());
        assert_eq!(trial.plan().people.len(), 1);
    }

    /// WHATIF-5
    #[test]
    fn what_the_real_plan_no_longer_allows_is_left_out() {
        let id = PersonId(Uuid::from_u128(2));
        let mut with = (*base()).clone();
        with.apply(Edit::put(Person::new(id))).expect("a person");
        let mut trial = Trial::new(Arc::new(with));
        trial.add(edits::SEVERAL, Edit::person(id, PersonField::Title("T".to_owned()))).expect("a title");
        trial.add(edits::SEVERAL, name("B")).expect("a name");
        trial.rebase(base());
        assert_eq!(trial.plan().account.name, "B");
        assert_eq!(trial.into_edit(), Edit::Several(vec![name("B")]));
    }

    #[test]
    fn an_edit_that_changes_nothing_is_not_tried() {
        let mut trial = Trial::new(base());
        trial.add(edits::SEVERAL, name("A")).expect("the same name");
        assert!(trial.is_empty());
    }
}
