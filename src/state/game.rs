//! The game record of the open account: read when a screen asks for it, taken further with every save, and read as
//! positions. It must not know views; what a record says is `method`'s to know.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::memo::memo;
use super::persist::SaveStatus;
use super::recorder::{State, Task, carry_out};
use super::session::Session;
use crate::exchange::game::{self as text, RecordError};
use crate::i18n::shell;
use crate::method::Analysis;
use crate::method::game::{self, Difference, Game, MAX_NAME_CHARS, Mark, MarkKind, Position, Standing};
use crate::model::{AccountPlan, ObjectiveId, PersonId, PlanId};
use crate::platform::{clock, ids};

impl Session {
    /// Reads the game record of the account of the address from the device; a screen that shows it asks once.
    pub fn open_record(self) {
        let Some(id) = self.route().get_untracked().plan() else { return };
        spawn_local(async move {
            if let Some(game) = self.read_record(id).await {
                self.persist.game.set(Some((id, Arc::new(game))));
            }
        });
    }

    /// The game record of the account of the address, followed; none until [`Self::open_record`] has read it.
    pub fn record(self) -> Option<Arc<Game>> {
        let id = self.route().get().plan()?;
        self.persist.game.with(|held| {
            let (_, game) = held.as_ref().filter(|(of, _)| *of == id)?;
            Some(game.clone())
        })
    }

    /// The positions of a sheet in time order, the present one last; those that the plan knows until the record is read.
    pub fn positions(self, sheet: ObjectiveId) -> Memo<Option<Arc<Vec<Position>>>> {
        memo(move || {
            let today = self.today().get();
            let analysis = self.analyses().with(|all| all.get(&sheet).cloned())?;
            let record = self.record();
            self.with(|plan| {
                let objective = plan.objectives.get(sheet)?;
                let line = record.as_deref().and_then(|game| game.line(sheet));
                let now = (today, Standing::of(objective, &analysis));
                Some(Arc::new(game::positions(plan, objective, line, Some(now))))
            })
            .flatten()
        })
    }

    /// What changed on a sheet since its last review; none while there is no review.
    pub fn since_review(self, sheet: ObjectiveId) -> Memo<Option<Arc<Difference>>> {
        let positions = self.positions(sheet);
        memo(move || {
            let positions = positions.get()?;
            let found = self.with(|plan| game::since_review(plan.objectives.get(sheet)?, &positions));
            found.flatten().map(Arc::new)
        })
    }

    /// Takes a person out of every position of an account's record, for good.
    pub fn forget_in_record(self, plan: PlanId, person: PersonId) {
        self.persist.inner().recorder.borrow_mut().add(plan, Task::Forget(person));
        self.write_records_now();
    }

    /// Marks that an account was handed out as a file.
    pub(super) fn mark_export(self, id: PlanId, file: &str) {
        let name = file.chars().take(MAX_NAME_CHARS).collect();
        let mark = Mark { id: ids::new_id(), kind: MarkKind::Export, name };
        if let Some(state) = self.present(id) {
            self.persist.inner().recorder.borrow_mut().add(id, Task::State(state.exported(mark)));
            self.write_records_now();
        }
    }

    /// Takes in the record that came with a plan, once the plan is saved.
    pub(super) fn take_record(self, id: PlanId, record: &Value) {
        match text::from_value(record) {
            Ok(game) => self.persist.inner().recorder.borrow_mut().comes_with(id, game),
            Err(error) => self.tell_unreadable(&error.to_string()),
        }
    }

    /// The record of an account with its present state in it, as it may leave with the plan.
    pub(super) async fn record_to_export(self, id: PlanId) -> Option<Value> {
        let stored = self.read_record(id).await?;
        let mut tasks = vec![Task::Merge(stored)];
        tasks.extend(self.present(id).map(Task::State));
        let game = carry_out(None, &tasks).game?;
        let plan = self.library.with_value(|library| library.get(id).map(|held| held.plan.clone()))?;
        Some(text::to_value(&game.of_plan(&plan)))
    }

    /// The present state of a plan in memory.
    fn present(self, id: PlanId) -> Option<State> {
        let held = self.library.with_value(|library| library.get(id).cloned())?;
        let today = clock::today();
        let standings = standings(&held.plan, &self.judged(&held.plan, today));
        Some(State::new(held.plan, standings, today, held.revision))
    }

    /// A record as it is stored; what cannot be read is said.
    async fn read_record(self, id: PlanId) -> Option<Game> {
        match self.persist.inner().repository.record(id).await {
            Ok(None) => Some(Game::default()),
            Ok(Some(stored)) => {
                text::decode(&stored).map_err(|error| self.tell_unreadable(&error.to_string())).ok()
            }
            Err(error) => {
                self.tell_unreadable(&error.to_string());
                None
            }
        }
    }

    /// Writes what waits, one account after the other. What fails waits for the next save: a plan is never kept waiting.
    pub(super) fn write_records_now(self) {
        let inner = self.persist.inner();
        if inner.is_recording.replace(true) {
            return;
        }
        spawn_local(async move {
            let mut failed = Vec::new();
            loop {
                let next = inner.recorder.borrow_mut().take_next();
                let Some((id, tasks)) = next else { break };
                if self.write_record(id, &tasks).await {
                    inner.recorder.borrow_mut().done(id, tasks);
                } else {
                    failed.push((id, tasks));
                }
            }
            for (id, tasks) in failed {
                inner.recorder.borrow_mut().failed(id, tasks);
            }
            inner.is_recording.set(false);
        });
    }

    /// Does what waits with the record of one account; tells whether the store took it.
    async fn write_record(self, id: PlanId, tasks: &[Task]) -> bool {
        let inner = self.persist.inner();
        let (game, error) = (RefCell::new(None), RefCell::new(None));
        let change = |stored: Option<&str>| {
            let outcome = carry_out(stored, tasks);
            if outcome.error.is_some() {
                error.replace(outcome.error);
            }
            game.replace(outcome.game);
            outcome.change
        };
        let written = inner.repository.change_record(id, &clock::now(), &change).await;
        if let Err(why) = &written {
            self.tell_not_kept(&why.to_string());
        } else if let Some(game) = game.take() {
            let is_read =
                self.persist.game.with_untracked(|held| held.as_ref().is_some_and(|(of, _)| *of == id));
            if is_read {
                self.persist.game.set(Some((id, Arc::new(game))));
            }
        }
        match error.take() {
            None => {}
            Some(
                error @ (RecordError::TooNew { .. } | RecordError::TooMany | RecordError::TooLarge { .. }),
            ) => {
                self.tell_not_kept(&error.to_string());
            }
            Some(error) => self.tell_unreadable(&error.to_string()),
        }
        written.is_ok()
    }

    /// Says once in the life of a page that the record could not be kept; not while plans cannot be kept either, which is
    /// said already.
    fn tell_not_kept(self, why: &str) {
        let is_failing = matches!(self.persist.status.get_untracked(), SaveStatus::Failed { .. });
        if !is_failing && !self.persist.inner().has_told_record.replace(true) {
            self.notices.failed(shell::RECORD_NOT_KEPT.fill(self.lang(), &[("why", why)]), None);
        }
    }

    fn tell_unreadable(self, why: &str) {
        self.notices.failed(shell::RECORD_UNREADABLE.fill(self.lang(), &[("why", why)]), None);
    }
}

/// Where the sheets of a plan stand by what the method says of them.
pub(super) fn standings(
    plan: &AccountPlan,
    analyses: &std::collections::BTreeMap<ObjectiveId, Arc<Analysis>>,
) -> Vec<(ObjectiveId, Standing)> {
    let sheets = plan.objectives.iter();
    sheets.filter_map(|sheet| Some((sheet.id, Standing::of(sheet, analyses.get(&sheet.id)?)))).collect()
}
