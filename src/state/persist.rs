//! Saving: soon after each edit, durably, and truthfully reported; following and merging what other tabs saved. It must
//! not know views.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave::Autosave;
use super::game::standings;
use super::later::Chore;
use super::library::Held;
use super::merging::Pending;
use super::notices::NoticeAction;
use super::recorder::{Recorder, State};
use super::session::{Opening, Session};
use crate::exchange::{self, Document, Privacy};
use crate::i18n::{shell, transfer};
use crate::method::game::Game;
use crate::model::{AccountPlan, PlanId};
use crate::platform::tabs::{Message, Tabs};
use crate::platform::{self, clock};
use crate::storage::repository::{PlanSummary, Reason, SaveError};
use crate::storage::{BrowserRepository, Durability, StoreError};

/// Pause before a save that failed is tried again, in milliseconds.
const RETRY_MS: i32 = 5_000;
/// How many plans are saved before their lines are shown and, where there are more, written.
const FEW: usize = 50;

/// What is on the device and what is not.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveStatus {
    /// Everything is, durably.
    Saved {
        /// Time of day of the last save of this page, if it made one.
        at: Option<String>,
    },
    /// Something is being written, or waits for a pause in typing.
    Saving,
    /// Something could not be written.
    Failed {
        /// Why, and what to do.
        why: String,
    },
    /// Nothing can be kept: the browser does not allow it.
    Memory,
}

impl SaveStatus {
    /// Its fixed word for scripts.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Saved { .. } => "saved",
            Self::Saving => "saving",
            Self::Failed { .. } => "failed",
            Self::Memory => "memory",
        }
    }
}

/// The way to the device.
#[derive(Clone, Copy)]
pub struct Persist {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    pub(super) status: RwSignal<SaveStatus>,
    pub(super) durability: RwSignal<Durability>,
    /// The game record that a screen asked for last, and whose it is.
    pub(super) game: RwSignal<Option<(PlanId, Arc<Game>)>>,
}

pub(super) struct Inner {
    pub(super) repository: BrowserRepository,
    tabs: RefCell<Option<Tabs>>,
    autosave: Cell<Autosave>,
    timer: RefCell<Option<TimeoutHandle>>,
    /// Time of day of the last save of this page, if it made one.
    last: RefCell<Option<String>>,
    is_saving: Cell<bool>,
    /// Whether a merge waits to be saved.
    is_merged: Cell<bool>,
    /// Whether it was said that the quick copy no longer fits.
    has_told_skipped: Cell<bool>,
    pub(super) pending: RefCell<Option<Pending>>,
    pub(super) recorder: RefCell<Recorder>,
    pub(super) is_recording: Cell<bool>,
    /// Whether it was said that the game record is not kept.
    pub(super) has_told_record: Cell<bool>,
}

impl Persist {
    /// The way to the device over a repository.
    pub(super) fn new(repository: BrowserRepository) -> Self {
        let durability = RwSignal::new(repository.durability());
        let inner = Inner {
            repository,
            tabs: RefCell::new(None),
            autosave: Cell::new(Autosave::default()),
            timer: RefCell::new(None),
            last: RefCell::new(None),
            is_saving: Cell::new(false),
            is_merged: Cell::new(false),
            has_told_skipped: Cell::new(false),
            pending: RefCell::new(None),
            recorder: RefCell::default(),
            is_recording: Cell::new(false),
            has_told_record: Cell::new(false),
        };
        Self {
            inner: StoredValue::new_local(Rc::new(inner)),
            status: RwSignal::new(SaveStatus::Saved { at: None }),
            durability,
            game: RwSignal::new(None),
        }
    }

    pub(super) fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    pub(super) fn hear(self, tabs: Tabs) {
        *self.inner().tabs.borrow_mut() = Some(tabs);
    }

    pub(super) fn tell(self, message: Message) {
        if let Some(tabs) = self.inner().tabs.borrow().as_ref() {
            tabs.tell(message);
        }
    }
}

impl Session {
    /// The save status, as a signal.
    pub fn save_status(self) -> ReadSignal<SaveStatus> {
        self.persist.status.read_only()
    }

    /// Notes that a field holds text that is no edit yet: what is on the screen is not saved any more.
    pub fn typed(self) {
        self.note_draft(Autosave::typed);
        if matches!(self.persist.status.get_untracked(), SaveStatus::Saved { .. }) {
            self.persist.status.set(SaveStatus::Saving);
        }
    }

    /// Notes that a field handed over what was typed. Where no edit came of it, everything is saved as before.
    pub fn handed_over(self) {
        self.note_draft(Autosave::handed_over);
        if !self.persist.inner().is_saving.get() && self.persist.status.get_untracked() == SaveStatus::Saving
        {
            self.rest();
        }
    }

    fn note_draft(self, note: fn(&mut Autosave)) {
        let inner = self.persist.inner();
        let mut autosave = inner.autosave.get();
        note(&mut autosave);
        inner.autosave.set(autosave);
    }

    /// Says that everything is saved, if it is.
    fn rest(self) {
        let inner = self.persist.inner();
        let is_behind = self.library.with_value(|library| !library.behind().is_empty());
        if !is_behind && !inner.autosave.get().has_drafts() {
            self.persist.status.set(SaveStatus::Saved { at: inner.last.borrow().clone() });
        }
    }

    /// Has the plans saved that are behind, after a pause in editing.
    pub(super) fn schedule_save(self) {
        let inner = self.persist.inner();
        let now = clock::steady_ms();
        let mut autosave = inner.autosave.get();
        autosave.edited(now);
        inner.autosave.set(autosave);
        if self.persist.status.get_untracked() != SaveStatus::Memory {
            self.persist.status.set(SaveStatus::Saving);
        }
        self.start_timer(autosave.wait(now).unwrap_or_default());
    }

    fn start_timer(self, wait_ms: f64) {
        let inner = self.persist.inner();
        if let Some(timer) = inner.timer.borrow_mut().take() {
            timer.clear();
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a second at most, never negative"
        )]
        let wait = std::time::Duration::from_millis(wait_ms.ceil() as u64);
        *inner.timer.borrow_mut() = set_timeout_with_handle(move || self.do_chore(Chore::Save), wait).ok();
    }

    /// Saves everything that is behind, unless a save is running: that one goes on with what came meanwhile.
    pub(super) fn save_now(self) {
        let inner = self.persist.inner();
        if inner.is_saving.replace(true) {
            return;
        }
        spawn_local(async move {
            self.save_all().await;
            inner.is_saving.set(false);
            self.write_records();
            // What was edited while the last write was under way has its own timer, unless it fired in between.
            let merged = inner.is_merged.take().then_some(0.0);
            if self.library.with_value(|library| !library.behind().is_empty())
                && let Some(wait) = merged.or_else(|| inner.autosave.get().wait(clock::steady_ms()))
            {
                self.start_timer(wait);
            }
        });
    }

    /// Tries to save again after a while: what saves could not be had.
    pub(super) fn save_later(self) {
        let why = shell::PART_MISSING.of(self.lang()).to_owned();
        self.persist.status.set(SaveStatus::Failed { why });
        self.start_timer(f64::from(RETRY_MS));
    }

    async fn save_all(self) {
        let inner = self.persist.inner();
        let mut autosave = inner.autosave.get();
        autosave.started();
        inner.autosave.set(autosave);
        let mut failure = None;
        let behind = self.library.with_value(super::library::Library::behind);
        if behind.len() > FEW {
            inner.repository.gather_lines();
        }
        for few in behind.chunks(FEW) {
            let mut lines = Vec::new();
            for id in few {
                let result = match self.library.with_value(|library| library.get(*id).cloned()) {
                    Some(held) => self.save_plan(*id, held, &mut lines).await,
                    None => self.delete_stored(*id).await,
                };
                if let Err(why) = result {
                    failure = Some(why);
                }
            }
            self.show_saved(lines);
            if inner.repository.write_lines().await.is_err() {
                self.tell_skipped();
            }
        }
        inner.repository.end_gathering();
        self.report(failure);
    }

    /// Says once that the next start will be slower.
    fn tell_skipped(self) {
        if !self.persist.inner().has_told_skipped.replace(true) {
            self.notices.done(shell::LOCAL_SKIPPED.of(self.lang()), None);
        }
    }

    /// Shows how things stand after a save; what failed is tried again.
    fn report(self, failure: Option<String>) {
        let status = self.persist.status;
        if self.persist.durability.get_untracked() == Durability::None {
            status.set(SaveStatus::Memory);
        } else if let Some(why) = failure {
            if status.get_untracked() != (SaveStatus::Failed { why: why.clone() }) {
                let lang = self.lang();
                let export = NoticeAction {
                    label: shell::EXPORT_NOW.of(lang).to_owned(),
                    run: Arc::new(move || self.export_all(true)),
                };
                self.notices.failed(why.clone(), Some(export));
            }
            status.set(SaveStatus::Failed { why });
            self.start_timer(f64::from(RETRY_MS));
        } else {
            *self.persist.inner().last.borrow_mut() = Some(clock::time_of_day());
            self.rest();
        }
    }

    async fn save_plan(self, id: PlanId, held: Held, lines: &mut Vec<PlanSummary>) -> Result<(), String> {
        let inner = self.persist.inner();
        let moment = clock::now();
        let revision = held.revision + 1;
        let text = written(&held, revision, &moment.instant);
        let analyses = self.judged(&held.plan, moment.today);
        let line = self.counted(&held.plan, &analyses, revision, &moment);
        lines.push(line.clone());
        self.library.update_value(|library| library.started(id));
        match inner.repository.save(id, &text, held.revision, line, &moment).await {
            Ok(saved) => {
                self.library.update_value(|library| library.saved(id, &held.plan, saved.revision));
                let seen = standings(&held.plan, &analyses);
                let mut state = State::new(held.plan, seen, moment.today, saved.revision);
                if held.revision == 0 {
                    state = state.fresh();
                }
                inner.recorder.borrow_mut().saved(state);
                self.catch_up(id);
                if saved.local_skipped {
                    self.tell_skipped();
                }
                self.persist.tell(Message::PlanSaved {
                    plan: id.0,
                    revision: saved.revision,
                    tab: inner.repository.tab(),
                });
                Ok(())
            }
            Err(SaveError::Conflict { text }) => {
                self.library.update_value(|library| library.failed(id));
                self.take_in(id, text).await?;
                inner.is_merged.set(true);
                Ok(())
            }
            Err(error) => {
                self.library.update_value(|library| library.failed(id));
                Err(self.why_not(&error))
            }
        }
    }

    async fn delete_stored(self, id: PlanId) -> Result<(), String> {
        let inner = self.persist.inner();
        self.library.update_value(|library| library.started(id));
        match inner.repository.delete(id, &clock::now()).await {
            Ok(_) => {
                self.library.update_value(|library| library.removed(id));
                self.persist.tell(Message::PlanDeleted { plan: id.0, tab: inner.repository.tab() });
                Ok(())
            }
            Err(error) => {
                self.library.update_value(|library| library.failed(id));
                Err(self.why_store(&error))
            }
        }
    }

    fn why_not(self, error: &SaveError) -> String {
        match error {
            SaveError::Quota { .. } => shell::FAILED_QUOTA.of(self.lang()).to_owned(),
            SaveError::Store { error, .. } => self.why_store(error),
            SaveError::Conflict { .. } | SaveError::NotNewer => {
                shell::FAILED_OTHER.fill(self.lang(), &[("why", &error.to_string())])
            }
        }
    }

    pub(super) fn why_store(self, error: &StoreError) -> String {
        match error {
            StoreError::Quota => shell::FAILED_QUOTA.of(self.lang()).to_owned(),
            _ => shell::FAILED_OTHER.fill(self.lang(), &[("why", &error.to_string())]),
        }
    }

    /// Puts everything that is behind into the quick copy at once, what stands in a field included: the page may be gone
    /// before a write is durable.
    pub(super) fn flush(self) {
        platform::page::leave_field();
        let inner = self.persist.inner();
        let instant = clock::now_rfc3339();
        // What is put down here only bridges a kill before the durable write, started below or under way, is complete.
        for id in self.library.with_value(super::library::Library::unsettled) {
            let (is_behind, is_saving) =
                self.library.with_value(|library| (library.is_behind(id), library.is_saving(id)));
            if !is_behind {
                let _ = inner.repository.flush_in_flight(id);
            } else if let Some(held) = self.library.with_value(|library| library.get(id).cloned()) {
                let text = written(&held, held.revision + 1 + u64::from(is_saving), &instant);
                let _ = inner.repository.flush_local(id, &text, held.revision);
            }
        }
        if self.library.with_value(|library| !library.behind().is_empty()) {
            self.save_now();
        }
    }

    /// The plan with this id: from memory, else from the device.
    pub(super) async fn load(self, id: PlanId) -> Option<Arc<AccountPlan>> {
        let known = || self.library.with_value(|library| library.get(id).map(|held| held.plan.clone()));
        if let Some(plan) = known() {
            return Some(plan);
        }
        let inner = self.persist.inner();
        let loaded = inner.repository.reconcile_plan(id, &clock::now()).await.ok().flatten()?;
        // Somebody else may have read it meanwhile, and changed it: that must not be undone by what was read here.
        if let Some(plan) = known() {
            return Some(plan);
        }
        let held = self.understand(&loaded.text, loaded.base_revision)?;
        let plan = held.plan.clone();
        self.library.update_value(|library| library.hold(id, held));
        Some(plan)
    }

    /// Reads the plan of the address from the device, and shows it.
    pub(super) fn read_now(self, id: PlanId) {
        spawn_local(async move {
            let plan = self.load(id).await;
            if self.route().get_untracked().plan() == Some(id) && self.plan_id() != Some(id) {
                if plan.is_some() {
                    self.open(Some(id));
                } else {
                    self.opening.set(Opening::Missing);
                }
            }
        });
    }

    /// What a stored text says; a text that cannot be understood becomes a notice, and stays where it is.
    pub(super) fn understand(self, text: &str, base_revision: u64) -> Option<Held> {
        match exchange::decode(text) {
            Ok(documents) => documents.into_iter().next().map(|document| self.held(document, base_revision)),
            Err(error) => {
                self.notices
                    .failed(exchange::wording::decode_error(&error, self.lang()), Some(self.to_recovery()));
                None
            }
        }
    }

    /// A stored plan as it is held.
    pub(super) fn held(self, document: Document, base_revision: u64) -> Held {
        let plan = Arc::new(document.plan);
        // Only a version that did not know the record leaves it in a stored plan.
        if let Some(record) = document.record {
            self.take_stored_record(plan.id(), record);
        }
        let is_base = document.revision == base_revision;
        Held { base: is_base.then(|| plan.clone()), plan, unknown: document.unknown, revision: base_revision }
    }

    pub(super) fn to_recovery(self) -> NoticeAction {
        NoticeAction {
            label: shell::TO_RECOVERY.of(self.lang()).to_owned(),
            run: Arc::new(move || self.go(super::Route::Recovery)),
        }
    }

    /// Keeps a copy of a plan as it is now, before something replaces it.
    pub(super) fn keep_copy(self, id: PlanId, reason: Reason) {
        let Some(held) = self.library.with_value(|library| library.get(id).cloned()) else { return };
        let inner = self.persist.inner();
        spawn_local(async move {
            let moment = clock::now();
            let text = written(&held, held.revision, &moment.instant);
            if let Err(error) = inner.repository.snapshot(id, &text, reason, &moment).await {
                self.notices.failed(self.why_store(&error), None);
            }
        });
    }

    /// Keeps the settings, and tells other tabs.
    pub(super) fn keep_settings_now(self) {
        let inner = self.persist.inner();
        let text = self.settings.with_untracked(super::Settings::text);
        spawn_local(async move {
            match inner.repository.save_settings(&text, None).await {
                Ok(()) => self.persist.tell(Message::SettingsChanged { tab: inner.repository.tab() }),
                Err(error) if self.persist.durability.get_untracked() != Durability::None => {
                    let text = shell::FAILED_OTHER.fill(self.lang(), &[("why", &error.to_string())]);
                    self.notices.failed(text, None);
                }
                // That nothing is kept is on the screen already.
                Err(_) => {}
            }
        });
    }

    /// The name of the reason for which an older copy was kept.
    pub(super) fn reason(self, reason: Reason) -> &'static str {
        let text = match reason {
            Reason::Day => transfer::SNAPSHOT_DAILY,
            Reason::BeforeImport => transfer::SNAPSHOT_IMPORT,
            Reason::BeforeMerge => transfer::SNAPSHOT_MERGE,
            Reason::BeforeMigration => transfer::SNAPSHOT_MIGRATION,
            Reason::Manual => transfer::SNAPSHOT_MANUAL,
            Reason::OtherCopy => transfer::SNAPSHOT_OTHER,
        };
        text.of(self.lang())
    }
}

/// The text of a plan for the device.
pub(super) fn written(held: &Held, revision: u64, instant: &str) -> String {
    let document = Document {
        revision,
        saved_at: instant.to_owned(),
        unknown: held.unknown.clone(),
        ..Document::new((*held.plan).clone())
    };
    exchange::encode(&document, instant, Privacy::WithPrivateNotes)
}
