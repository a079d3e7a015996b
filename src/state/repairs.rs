//! What one click on a finding does: opens the field, or makes the edit that repairs it. It must not know how findings
//! are found or worded.

use std::sync::Arc;

use leptos::prelude::*;
use uuid::Uuid;

use super::session::Session;
use super::view_state::{Dialog, Selection};
use super::{AccountPage, NoticeAction, Route};
use crate::i18n::{Text, rules, sheet as words, shell};
use crate::method::place::AccountPlace;
use crate::method::{Finding, InfluencePlace, ObjectivePlace, Place, Repair};
use crate::model::{ActionId, Edit, FlagId, ObjectiveId};

impl Session {
    /// Does what a finding proposes: opens something, or makes the edit that repairs it.
    pub fn repair(self, sheet: ObjectiveId, finding: &Finding) {
        match &finding.repair {
            Repair::Open(place) => self.open_place(*place),
            Repair::LogContact(person) => self.open_place(Place::Contacts(*person)),
            Repair::AddInfluence(role) => self.view.dialog.set(Dialog::AddPerson(Some(*role))),
            Repair::KeepOne(..) => {
                self.make_repair(sheet, finding, None);
            }
            Repair::Review => self.review(sheet),
            Repair::PlantFlag => {
                if let Some(id) = self.make_repair(sheet, finding, None) {
                    self.view.selection.set(Selection::Flag(FlagId(id)));
                }
            }
            Repair::AddAction(_) => self.act_on(sheet, finding),
            Repair::Retarget { action, .. } => {
                if self.make_repair(sheet, finding, Some(words::RETARGETED)).is_some() {
                    self.view.selection.set(Selection::Action(*action));
                }
            }
            Repair::TakeAlong(action, _) => {
                if self.make_repair(sheet, finding, Some(words::TAKEN_ALONG)).is_some() {
                    self.view.selection.set(Selection::Action(*action));
                }
            }
            Repair::Confirm(..) => {
                self.make_repair(sheet, finding, Some(words::CONFIRMED_NOW));
            }
            Repair::ReviewPerson(_) => {
                self.make_repair(sheet, finding, Some(words::CHECKED_NOW));
            }
            Repair::MarkTopOfficer(_) => {
                self.make_repair(sheet, finding, Some(words::MARKED_TOP));
            }
        }
    }

    /// Makes the edit of a repair, and says so where there is something to say; the id of what it may have created, and
    /// nothing where no edit was made.
    fn make_repair(self, sheet: ObjectiveId, finding: &Finding, done: Option<Text>) -> Option<Uuid> {
        let today = self.today().get_untracked();
        let id = self.new_id();
        let edit =
            self.peek(|plan| finding.repair_edit(plan.objectives.get(sheet)?, today, id, String::new()))?;
        if !self.apply(edit) {
            return None;
        }
        if let Some(done) = done {
            self.notices.done(done.of(self.lang()), Some(self.undo_notice()));
        }
        Some(id)
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
            Place::Action(id) | Place::ActionField(id, _) => Some(Selection::Action(id)),
            Place::Objective(ObjectivePlace::Score) => Some(Selection::Score),
            Place::Objective(
                ObjectivePlace::Influences
                | ObjectivePlace::Strengths
                | ObjectivePlace::Flags
                | ObjectivePlace::Actions
                | ObjectivePlace::Reviews
                | ObjectivePlace::Findings,
            ) => None,
            Place::Need(id) => Some(Selection::Need(id)),
            Place::Objective(_) | Place::Criterion(_) | Place::Review(_) => Some(Selection::Objective),
            Place::Role(role) => {
                self.view.dialog.set(Dialog::AddPerson(sheet.map(|_| role)));
                return;
            }
            Place::Account(_) | Place::Event(_) | Place::Objection(_) => {
                if let Some(plan) = self.plan_id() {
                    self.go(account_screen(place)
                        .map_or(Route::Account(plan), |page| Route::AccountPage(plan, page)));
                }
                None
            }
        };
        if let Some(selection) = selection {
            self.view.selection.set(selection);
        }
        self.view.focus_field.set(Some(place.to_string()));
    }

    /// Puts the focus into the field that a finding asked for, as soon as the screen is drawn; to be called in an effect.
    pub fn focus_asked(self) {
        if let Some(handle) = self.view.focus_field.get() {
            request_animation_frame(move || {
                self.focus_on(&handle);
                self.view.focus_field.set(None);
            });
        }
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
            // Where nobody stands opposite it is the seller, the first of our team; one pick changes it.
            action.who = action.who.or_else(|| plan.team.iter().next().map(|member| member.id));
            Some(action)
        });
        let Some(action) = action else { return };
        let what = action.what.clone();
        if self.apply(Edit::put_in(sheet, action)) {
            self.tell_action(id, &what);
        }
    }

    /// Opens an action that was created, and says so.
    pub(super) fn tell_action(self, id: ActionId, what: &str) {
        self.view.selection.set(Selection::Action(id));
        let text = words::ACTION_CREATED.fill(self.lang(), &[("what", what)]);
        self.notices.done(text, Some(self.undo_notice()));
    }

    /// The button that takes the last step back, for a message about it.
    pub fn undo_notice(self) -> NoticeAction {
        let lang = self.lang();
        NoticeAction { label: shell::UNDO_DELETE.of(lang).to_owned(), run: Arc::new(move || self.undo()) }
    }
}
/// The screen of the account on which a place stands; none for its profile.
const fn account_screen(place: Place) -> Option<AccountPage> {
    match place {
        Place::Account(AccountPlace::Motive | AccountPlace::Research | AccountPlace::Channel) => {
            Some(AccountPage::Research)
        }
        Place::Account(AccountPlace::Escalation) => Some(AccountPage::Rhythm),
        Place::Objection(_) => Some(AccountPage::Objections),
        _ => None,
    }
}
