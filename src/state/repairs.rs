//! What one click on a finding does: opens the field, or makes the edit that repairs it. It must not know how findings
//! are found or worded.

use std::sync::Arc;

use leptos::prelude::*;

use super::session::Session;
use super::view_state::{Dialog, Selection};
use super::{NoticeAction, Route};
use crate::i18n::{Text, rules, sheet as words, shell};
use crate::method::{Finding, InfluencePlace, ObjectivePlace, Place, Repair};
use crate::model::{ActionId, Edit, Flag, FlagId, Judged, ObjectiveId, PersonId, Role};

impl Session {
    /// Does what a finding proposes: opens something, or makes the edit that repairs it.
    pub fn repair(self, sheet: ObjectiveId, finding: &Finding) {
        match &finding.repair {
            Repair::Open(place) => self.open_place(*place),
            Repair::LogContact(person) => self.open_place(Place::Contacts(*person)),
            Repair::AddInfluence(role) => self.view.dialog.set(Dialog::AddPerson(Some(*role))),
            Repair::KeepOne(role, people) => self.keep_one(sheet, *role, people),
            Repair::Review => self.review(sheet),
            Repair::PlantFlag => self.plant_flag(sheet),
            Repair::AddAction(_) => self.act_on(sheet, finding),
            Repair::Retarget { action, .. } => {
                if self.make_repair(sheet, finding, words::RETARGETED) {
                    self.view.selection.set(Selection::Action(*action));
                }
            }
            Repair::TakeAlong(action, _) => {
                if self.make_repair(sheet, finding, words::TAKEN_ALONG) {
                    self.view.selection.set(Selection::Action(*action));
                }
            }
            Repair::Confirm(..) => {
                self.make_repair(sheet, finding, words::CONFIRMED_NOW);
            }
            Repair::ReviewPerson(_) => {
                self.make_repair(sheet, finding, words::CHECKED_NOW);
            }
        }
    }

    /// Makes the edit of a repair and says so; tells whether there was one to make.
    fn make_repair(self, sheet: ObjectiveId, finding: &Finding, done: Text) -> bool {
        let today = self.today().get_untracked();
        let action = (ActionId(self.new_id()), String::new());
        let edit = self.peek(|plan| finding.repair_edit(plan.objectives.get(sheet)?, today, action));
        let is_made = edit.is_some_and(|edit| self.apply(edit));
        if is_made {
            self.notices.done(done.of(self.lang()), Some(self.undo_notice()));
        }
        is_made
    }

    /// Opens the place of a piece of evidence: selects what it belongs to, and puts the focus into the field.
    pub fn open_place(self, place: Place) {
        let sheet = self.route().get_untracked().sheet();
        let place = self.shown_place(sheet, place);
        let selection = match place {
            Place::Person(person, _) | Place::Influence(person, _) | Place::Contacts(person) => {
                Some(Selection::Person(person, None))
            }
            Place::Strength(id) => Some(Selection::Strength(id)),
            Place::Flag(id) => Some(Selection::Flag(id)),
            Place::Action(id) => Some(Selection::Action(id)),
            Place::Objective(
                ObjectivePlace::Influences
                | ObjectivePlace::Strengths
                | ObjectivePlace::Flags
                | ObjectivePlace::Actions
                | ObjectivePlace::Reviews,
            ) => None,
            Place::Objective(_) | Place::Criterion(_) | Place::Need(_) | Place::Review(_) => {
                Some(Selection::Objective)
            }
            Place::Role(role) => {
                self.view.dialog.set(Dialog::AddPerson(sheet.map(|_| role)));
                return;
            }
            Place::Account(_) | Place::Event(_) => {
                if let Some(plan) = self.plan_id() {
                    self.go(Route::Account(plan));
                }
                None
            }
        };
        if let Some(selection) = selection {
            self.view.selection.set(selection);
        }
        self.view.focus_field.set(Some(place.to_string()));
    }

    /// How an empty judgement is known stands nowhere: the judgement itself is shown then.
    fn shown_place(self, sheet: Option<ObjectiveId>, place: Place) -> Place {
        let Place::Influence(person, InfluencePlace::Proof(judgement)) = place else { return place };
        let is_judged =
            self.peek(|plan| Some(plan.objectives.get(sheet?)?.influences.get(person)?.is_judged(judgement)));
        if is_judged == Some(false) { Place::judgement(person, judgement) } else { place }
    }

    /// Creates an action against a finding: aimed at the people concerned, due as soon as its gravity asks.
    pub fn act_on(self, sheet: ObjectiveId, finding: &Finding) {
        let lang = self.lang();
        let today = self.today().get_untracked();
        let id = ActionId(self.new_id());
        let action = self.peek(|plan| {
            let what = rules::finding_text(lang, finding, plan).action;
            let mut action = finding.proposed_action(plan.objectives.get(sheet)?, today, id, what);
            // The seller is the first of our team; who does it is changed with one pick.
            action.who = plan.team.iter().next().map(|member| member.id);
            Some(action)
        });
        let Some(action) = action else { return };
        let what = action.what.clone();
        if self.apply(Edit::put_in(sheet, action)) {
            self.view.selection.set(Selection::Action(id));
            self.notices.done(words::ACTION_CREATED.fill(lang, &[("what", &what)]), Some(self.undo_notice()));
        }
    }

    /// Leaves the first of these people, the weightiest, in a role.
    fn keep_one(self, sheet: ObjectiveId, role: Role, people: &[PersonId]) {
        let today = self.today().get_untracked();
        let others = people.iter().skip(1).filter_map(|person| {
            let mut roles =
                self.peek(|plan| Some(plan.objectives.get(sheet)?.influences.get(*person)?.roles.clone()))?;
            roles.remove(&role);
            Some(Edit::judge(sheet, *person, Judged::Roles(roles), today))
        });
        self.apply(Edit::Several(others.collect()));
    }

    fn plant_flag(self, sheet: ObjectiveId) {
        let mut flag = Flag::new(FlagId(self.new_id()));
        flag.on = Some(self.today().get_untracked());
        let id = flag.id;
        if self.apply(Edit::put_in(sheet, flag)) {
            self.view.selection.set(Selection::Flag(id));
        }
    }

    /// The button that takes the last step back, for a message about it.
    pub fn undo_notice(self) -> NoticeAction {
        let lang = self.lang();
        NoticeAction { label: shell::UNDO_DELETE.of(lang).to_owned(), run: Arc::new(move || self.undo()) }
    }
}
