//! The heart of the page: the open plan as one value, the gate through which it changes, undo and redo. It must not
//! know views; saving is `persist`'s work.

use std::ops::Deref;
use std::sync::Arc;

use crate::model::day::Date;
use leptos::prelude::*;

use super::history::{History, PlanChange, Step};
use super::judging::{Judging, When};
use super::later::Chore;
use super::library::{Held, Library};
use super::memo::memo;
use super::notices::Notices;
use super::persist::Persist;
use super::route::{AccountPage, Route};
use super::settings::Settings;
use super::transfer::Incoming;
use super::trial::Trial;
use super::view_state::{Selection, ViewState};
use crate::i18n::{self, Lang, Text};
use crate::model::edit::MergeKey;
use crate::model::{AccountPlan, Edit, ObjectiveId, PersonId, PlanId};
use crate::platform;
use crate::storage::repository::PlanSummary;

/// Whether the plan of the address is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Opening {
    /// No plan is asked for, or it is open.
    #[default]
    Settled,
    /// It is being read.
    Reading,
    /// There is none.
    Missing,
}

/// Everything that screens read and change. It is no larger than a pointer, so that every closure of a view can hold it:
/// a page has one session for as long as it lives.
#[derive(Clone, Copy)]
pub struct Session(&'static Signals);

/// The signals of a session.
pub struct Signals {
    plan: RwSignal<Option<Arc<AccountPlan>>>,
    pub(super) judging: Judging,
    pub(super) library: StoredValue<Library, LocalStorage>,
    history: StoredValue<History<Arc<AccountPlan>>, LocalStorage>,
    undo_label: RwSignal<Option<Text>>,
    redo_label: RwSignal<Option<Text>>,
    pub(super) opening: RwSignal<Opening>,
    pub(super) summaries: RwSignal<Vec<PlanSummary>>,
    pub(super) settings: RwSignal<Settings>,
    route: RwSignal<Route>,
    today: RwSignal<Date>,
    /// What is selected and open.
    pub view: ViewState,
    /// Messages.
    pub notices: Notices,
    pub(super) incoming: RwSignal<Incoming>,
    pub(super) trial: RwSignal<Option<Arc<Trial>>>,
    pub(super) persist: Persist,
}

impl Deref for Session {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// The session of this page.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// An empty session that shows the address's screen.
    pub(super) fn new(settings: Settings, route: Route, persist: Persist) -> Self {
        let today = RwSignal::new(platform::clock::today());
        let settings = RwSignal::new(settings);
        // Leaked on purpose, once: the session lives as long as the page.
        Self(Box::leak(Box::new(Signals {
            plan: RwSignal::new(None),
            judging: Judging::new(today, settings),
            library: StoredValue::new_local(Library::default()),
            history: StoredValue::new_local(History::default()),
            undo_label: RwSignal::new(None),
            redo_label: RwSignal::new(None),
            opening: RwSignal::new(Opening::Settled),
            summaries: RwSignal::new(Vec::new()),
            settings,
            route: RwSignal::new(route),
            today,
            view: ViewState::new(),
            notices: Notices::new(),
            incoming: RwSignal::new(Incoming::default()),
            trial: RwSignal::new(None),
            persist,
        })))
    }

    /// The language of the interface. Views are built anew when it changes, so they read it once.
    pub fn lang(self) -> Lang {
        self.settings.with_untracked(|settings| settings.lang(&platform::media::language()))
    }

    /// The settings, as a signal.
    pub fn settings(self) -> ReadSignal<Settings> {
        self.settings.read_only()
    }

    /// The screen, as a signal.
    pub fn route(self) -> ReadSignal<Route> {
        self.route.read_only()
    }

    /// The local day, as a signal.
    pub fn today(self) -> ReadSignal<Date> {
        self.today.read_only()
    }

    /// The accounts on this device, as a signal.
    pub fn summaries(self) -> ReadSignal<Vec<PlanSummary>> {
        self.summaries.read_only()
    }

    /// Whether the plan of the address is there, as a signal.
    pub fn opening(self) -> ReadSignal<Opening> {
        self.opening.read_only()
    }

    /// The id of the open plan.
    pub fn plan_id(self) -> Option<PlanId> {
        self.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.id()))
    }

    /// A slice of the open plan that follows its changes; `None` while no plan is open or `read` finds nothing.
    pub fn memo<T>(self, read: impl Fn(&AccountPlan) -> Option<T> + Send + Sync + 'static) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        // Boxed, so that there is one kind of memo for each type and not one for each reader.
        let read: Reader<T> = Box::new(read);
        let plan = self.plan;
        memo(move || plan.with(|plan| plan.as_deref().and_then(&read)))
    }

    /// Reads the open plan once, without following it.
    pub fn peek<T>(self, read: impl FnOnce(&AccountPlan) -> Option<T>) -> Option<T> {
        self.plan.with_untracked(|plan| plan.as_deref().and_then(read))
    }

    /// Reads the open plan and follows it wholly; for views that show most of it.
    pub fn with<T>(self, read: impl FnOnce(&AccountPlan) -> T) -> Option<T> {
        self.plan.with(|plan| plan.as_deref().map(read))
    }

    /// Changes the open plan: one step of undo. A refusal becomes a notice; tells whether the edit was taken.
    pub fn apply(self, edit: Edit) -> bool {
        let label = i18n::edits::label(&edit);
        self.apply_as(label, edit)
    }

    /// Changes the open plan under another name than the edit's own.
    pub fn apply_as(self, label: Text, edit: Edit) -> bool {
        if self.trial.with_untracked(Option::is_some) {
            return self.add_to_trial(label, edit).unwrap_or(false);
        }
        let Some(before) = self.plan.get_untracked() else { return false };
        let merge = edit.merge_key();
        let mut next = (*before).clone();
        match next.apply(edit) {
            Ok(()) if next == *before => true,
            Ok(()) => {
                let change =
                    PlanChange { id: before.id(), before: Some(before), after: Some(Arc::new(next)) };
                self.commit(label, merge, vec![change]);
                true
            }
            Err(error) => {
                self.notices.failed(i18n::errors::edit_error(&error, self.lang()), None);
                false
            }
        }
    }

    /// Makes a step: puts every new state in place, remembers the old ones, and has them saved.
    pub(super) fn commit(
        self,
        label: Text,
        merge: Option<MergeKey>,
        changes: Vec<PlanChange<Arc<AccountPlan>>>,
    ) {
        let when = if merge.is_some() { When::Painted } else { When::AtOnce };
        for change in &changes {
            self.put_when(change.id, change.after.clone(), when);
        }
        let step = Step { label, changes, merge, at_ms: platform::clock::steady_ms() };
        self.history.update_value(|history| history.push(step));
        self.show_labels();
        self.schedule_save();
    }

    pub(super) fn undo_now(self) {
        if !self.walk_trial(Trial::undo) {
            self.travel(History::undo, |change| change.before.clone());
        }
    }

    pub(super) fn redo_now(self) {
        if !self.walk_trial(Trial::redo) {
            self.travel(History::redo, |change| change.after.clone());
        }
    }

    fn travel(
        self,
        step: impl Fn(&mut History<Arc<AccountPlan>>) -> Option<Step<Arc<AccountPlan>>>,
        state: impl Fn(&PlanChange<Arc<AccountPlan>>) -> Option<Arc<AccountPlan>>,
    ) {
        let Some(step) = self.history.try_update_value(step).flatten() else { return };
        for change in &step.changes {
            self.put(change.id, state(change));
        }
        // A step in another account is shown where it happened; the screens of the territory show every account.
        let here = self.route.get_untracked();
        if let [only] = step.changes.as_slice()
            && !matches!(here, Route::Overview | Route::Territory(_))
            && here.plan() != Some(only.id)
            && state(only).is_some()
        {
            self.go(Route::Account(only.id));
        }
        self.leave_what_is_gone();
        self.show_labels();
        self.schedule_save();
    }

    /// What undo would take back, as a signal.
    pub fn undo_label(self) -> ReadSignal<Option<Text>> {
        self.undo_label.read_only()
    }

    /// What redo would make again, as a signal.
    pub fn redo_label(self) -> ReadSignal<Option<Text>> {
        self.redo_label.read_only()
    }

    pub(super) fn show_labels(self) {
        if let Some(trial) = self.trial.get_untracked() {
            self.undo_label.set(trial.undo_label());
            self.redo_label.set(trial.redo_label());
            return;
        }
        self.history.with_value(|history| {
            self.undo_label.set(history.undo_label());
            self.redo_label.set(history.redo_label());
        });
    }

    /// Forgets the steps of a plan that somebody else changed.
    pub(super) fn forget_steps(self, id: PlanId) {
        self.history.update_value(|history| history.forget(id));
        self.show_labels();
    }

    /// Puts a state of a plan in place, on the screen too when it is the open one.
    pub(super) fn put(self, id: PlanId, state: Option<Arc<AccountPlan>>) {
        self.put_when(id, state, When::AtOnce);
    }

    fn put_when(self, id: PlanId, state: Option<Arc<AccountPlan>>, when: When) {
        self.library.update_value(|library| library.put(id, state.clone()));
        self.show(id, state, when);
    }

    /// Holds a plan as it is on the device, and shows it when it is the open one.
    pub(super) fn hold(self, id: PlanId, held: Held) {
        let plan = held.plan.clone();
        self.library.update_value(|library| library.hold(id, held));
        self.show(id, Some(plan), When::AtOnce);
    }

    fn show(self, id: PlanId, state: Option<Arc<AccountPlan>>, when: When) {
        let is_here = self.route.get_untracked().plan() == Some(id);
        if is_here {
            self.opening.set(if state.is_some() { Opening::Settled } else { Opening::Missing });
            if !self.rebase_trial(id, state.as_ref()) {
                if when == When::Painted {
                    self.plan.set(state);
                    self.judge_when_painted();
                    return;
                }
                self.set_plan(state.clone());
            }
        }
        // After the plan is open, whose sheets are judged once for the screen and for this line.
        self.summarise(id, state.as_ref());
        if is_here {
            self.leave_what_is_gone();
        }
    }

    /// Goes to a screen.
    pub fn go(self, route: Route) {
        platform::page::go(&route.hash());
    }

    /// Shows a person of the open account beside the screen; where nothing can stand beside it, among the people.
    pub fn show_person(self, person: PersonId) {
        let route = self.route.get_untracked();
        if !matches!(
            route,
            Route::People(_)
                | Route::AccountPage(_, AccountPage::Map)
                | Route::Sheet(..)
                | Route::SheetPage(..)
        ) && let Some(plan) = self.plan_id()
        {
            self.go_now(Route::People(plan));
        }
        self.view.selection.set(Selection::Person(person, None));
    }

    /// Shows a record of a sheet beside its board.
    pub fn show_on_sheet(self, plan: PlanId, sheet: ObjectiveId, selection: Selection) {
        self.go_now(Route::Sheet(plan, sheet));
        self.view.selection.set(selection);
    }

    /// Goes to a screen and is there at once: the browser tells of the new address later, and leaving the old screen would
    /// leave what is selected on the new one.
    fn go_now(self, route: Route) {
        self.go(route);
        self.arrive(route);
    }

    /// Shows the screen of the address; opens its plan.
    pub(super) fn arrive(self, route: Route) {
        if self.route.get_untracked() == route {
            return;
        }
        // What was typed belongs to the plan that is still open.
        platform::page::leave_field();
        let changed = self.route.get_untracked().plan() != route.plan();
        // A field of the account that a finding asked for is on the screen that is arrived at.
        let asked = self
            .view
            .focus_field
            .get_untracked()
            .filter(|_| matches!(route, Route::Account(_) | Route::AccountPage(..)));
        self.route.set(route);
        self.view.leave_screen();
        self.view.focus_field.set(asked);
        if changed || self.plan_id() != route.plan() {
            self.open(route.plan());
        }
    }

    /// The plan that is shown: the real one, or the one that is tried.
    pub(super) fn shown_plan(self) -> Option<Arc<AccountPlan>> {
        self.plan.get_untracked()
    }

    /// Shows a plan, or none, and judges it.
    fn set_plan(self, plan: Option<Arc<AccountPlan>>) {
        self.plan.set(plan.clone());
        self.judging.follow(plan);
    }

    /// Shows a state of the open plan without making it real.
    pub(super) fn show_plan(self, plan: Option<Arc<AccountPlan>>) {
        self.set_plan(plan);
        self.leave_what_is_gone();
    }

    /// Opens the plan of the address, if it asks for one. What is tried belongs to the plan that is left.
    pub(super) fn open(self, id: Option<PlanId>) {
        self.discard_what_if();
        let Some(id) = id else {
            self.set_plan(None);
            self.opening.set(Opening::Settled);
            return;
        };
        let held = self.library.with_value(|library| library.get(id).map(|held| held.plan.clone()));
        let is_held = held.is_some();
        self.set_plan(held);
        self.opening.set(if is_held { Opening::Settled } else { Opening::Reading });
        if !is_held {
            self.do_chore(Chore::Read(id));
        }
    }

    /// Notes that a new day has begun, should it have.
    pub(super) fn look_at_the_clock(self) {
        let now = platform::clock::today();
        if self.today.get_untracked() != now {
            self.today.set(now);
            self.do_chore(Chore::Recount);
        }
    }

    /// Leaves a sheet, and a selection, that is no longer there.
    fn leave_what_is_gone(self) {
        let route = self.route.get_untracked();
        let Some((id, sheet)) = route.plan().zip(route.sheet()) else { return };
        let is_there = self.peek(|plan| plan.objectives.has(sheet).then_some(())).is_some();
        if self.plan_id() == Some(id) && !is_there {
            self.go(Route::Account(id));
        }
    }
}

type Reader<T> = Box<dyn Fn(&AccountPlan) -> Option<T> + Send + Sync>;
