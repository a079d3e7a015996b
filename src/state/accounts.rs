//! What can be done with whole accounts, objectives and people: create, rename, duplicate, delete, each one step of
//! undo. It must not know views.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history::PlanChange;
use super::later::Missing;
use super::route::Route;
use super::session::Session;
use super::view_state::Selection;
use crate::i18n::{accounts, edits, inspector, shell};
use crate::model::account::AccountField;
use crate::model::edit::RecordId;
use crate::model::{
    AccountPlan, Amount, Edit, Influence, Objective, ObjectiveId, Person, PersonId, PlanId, Role, UnitId,
};
use crate::platform;

/// What a new objective starts with; all of it may be empty.
#[derive(Clone, Debug, Default)]
pub struct NewObjective {
    /// Product or service.
    pub product: String,
    /// Worth how much.
    pub amount: Option<Amount>,
    /// Signed by when.
    pub close_on: Option<crate::model::day::Date>,
}

/// What a new person starts with.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    /// Name.
    pub name: String,
    /// Job title.
    pub title: String,
    /// Unit.
    pub unit: Option<UnitId>,
}

impl Session {
    /// Creates an account, with a first objective where its product is known, and goes to it.
    pub fn create_account(self, name: String, first: NewObjective) {
        let id = PlanId(platform::ids::new_id());
        let mut plan = AccountPlan::new(id, name);
        let mut route = Route::Account(id);
        if !first.product.trim().is_empty() {
            let objective = self.objective(first);
            route = Route::Sheet(id, objective.id);
            // A new plan takes any sound objective.
            let _ = plan.apply(Edit::put(objective));
        }
        self.create(edits::CREATE_ACCOUNT, plan);
        self.go(route);
    }

    /// Puts a plan that was made elsewhere (the sample, a copy) on the device: one step of undo.
    pub(super) fn create(self, label: crate::i18n::Text, plan: AccountPlan) {
        let change = PlanChange { id: plan.id(), before: None, after: Some(Arc::new(plan)) };
        self.commit(label, None, vec![change]);
    }

    pub(super) fn add_sample_now(self) {
        spawn_local(async move {
            match self.made_sample().await {
                Ok(plan) => self.create(edits::CREATE_ACCOUNT, plan),
                Err(Missing) => self.notices.failed(shell::PART_MISSING_HELP.of(self.lang()), None),
            }
        });
    }

    /// Adds an objective to the open account and goes to its sheet.
    pub fn create_objective(self, first: NewObjective) {
        let Some(plan) = self.plan_id() else { return };
        let objective = self.objective(first);
        let id = objective.id;
        if self.apply(Edit::put(objective)) {
            self.go(Route::Sheet(plan, id));
        }
    }

    fn objective(self, first: NewObjective) -> Objective {
        let mut objective = Objective::new(ObjectiveId(platform::ids::new_id()));
        objective.product = first.product;
        objective.amount = first.amount;
        objective.close_on = first.close_on;
        objective.started_on = Some(self.today().get_untracked());
        objective
    }

    /// Gives an account another name; it need not be the open one.
    pub fn rename_account(self, id: PlanId, name: String) {
        self.change_plan(id, move |plan| {
            let mut next = (**plan).clone();
            next.apply(Edit::Account(AccountField::Name(name))).ok()?;
            let change = PlanChange { id, before: Some(plan.clone()), after: Some(Arc::new(next)) };
            Some((edits::CHANGE_ACCOUNT, change))
        });
    }

    pub(super) fn duplicate_now(self, id: PlanId) {
        let lang = self.lang();
        self.change_plan(id, move |plan| {
            let mut copy = (**plan).clone();
            copy.account.id = PlanId(platform::ids::new_id());
            let name = accounts::display_name(lang, &copy.account.name);
            copy.account.name = accounts::DUPLICATE_NAME.fill(lang, &[("name", &name)]);
            let change = PlanChange { id: copy.id(), before: None, after: Some(Arc::new(copy)) };
            Some((edits::DUPLICATE_ACCOUNT, change))
        });
    }

    pub(super) fn delete_now(self, id: PlanId) {
        let lang = self.lang();
        self.change_plan(id, move |plan| {
            let name = accounts::display_name(lang, &plan.account.name);
            self.notices
                .done(accounts::DELETED_ACCOUNT.fill(lang, &[("name", &name)]), Some(self.undo_notice()));
            if self.route().get_untracked().plan() == Some(id) {
                self.go(Route::Overview);
            }
            Some((edits::DELETE_ACCOUNT, PlanChange { id, before: Some(plan.clone()), after: None }))
        });
    }

    /// Deletes an objective of the open account.
    pub fn delete_objective(self, id: ObjectiveId) {
        let lang = self.lang();
        let name = self
            .peek(|plan| plan.objectives.get(id).map(|one| accounts::display_product(lang, &one.product)));
        let plan = self.plan_id();
        if self.apply(Edit::Remove(RecordId::Objective(id))) {
            let text = accounts::DELETED_OBJECTIVE.fill(lang, &[("name", &name.unwrap_or_default())]);
            self.notices.done(text, Some(self.undo_notice()));
            if let (Some(plan), Some(sheet)) = (plan, self.route().get_untracked().sheet())
                && sheet == id
            {
                self.go(Route::Account(plan));
            }
        }
    }

    /// Deletes a person of the open account, with every trace.
    pub fn delete_person(self, id: PersonId) {
        let lang = self.lang();
        let name = self.peek(|plan| plan.people.get(id).map(|who| accounts::display_person(lang, &who.name)));
        self.view.selection.set(Selection::None);
        if self.apply(Edit::Remove(RecordId::Person(id))) {
            let text = inspector::DELETED_PERSON.fill(lang, &[("name", &name.unwrap_or_default())]);
            self.notices.done(text, Some(self.undo_notice()));
        }
    }

    /// Adds a person to the open account, and to a sheet where one is given, as one step.
    pub fn add_person(self, new: NewPerson, on: Option<(ObjectiveId, Option<Role>)>) -> Option<PersonId> {
        let mut person = Person::new(PersonId(platform::ids::new_id()));
        person.name = new.name;
        person.title = new.title;
        person.unit = new.unit;
        let id = person.id;
        let mut edits = vec![Edit::put(person)];
        edits.extend(on.map(|(sheet, role)| Edit::put_in(sheet, influence(id, role))));
        self.apply(Edit::Several(edits)).then_some(id)
    }

    /// Puts somebody who is known already on a sheet, in a role where one is given; a role that he holds there stays.
    pub fn put_on_board(self, sheet: ObjectiveId, person: PersonId, role: Option<Role>) {
        let roles =
            self.peek(|plan| plan.objectives.get(sheet)?.influences.get(person).map(|row| row.roles.clone()));
        let today = self.today().get_untracked();
        match roles {
            Some(mut roles) => {
                roles.extend(role);
                self.apply(Edit::judge(sheet, person, crate::model::Judged::Roles(roles), today));
            }
            None => {
                self.apply(Edit::put_in(sheet, influence(person, role)));
            }
        }
    }

    /// Reads a plan, be it open or not, and makes the step that `change` says.
    fn change_plan(
        self,
        id: PlanId,
        change: impl FnOnce(&Arc<AccountPlan>) -> Option<(crate::i18n::Text, PlanChange<Arc<AccountPlan>>)>
        + 'static,
    ) {
        spawn_local(async move {
            let Some(plan) = self.load(id).await else { return };
            if let Some((label, change)) = change(&plan) {
                self.commit(label, None, vec![change]);
            }
        });
    }
}

/// A row for somebody of whom at most the role is thought to be known.
fn influence(person: PersonId, role: Option<Role>) -> Influence {
    let mut row = Influence::new(person);
    row.roles.extend(role);
    row
}
