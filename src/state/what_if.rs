//! What if: while something is tried, every edit goes to a copy of the plan that is shown instead of the real one, and
//! nothing of it is saved. It must not know views.

use std::sync::Arc;

use crate::model::day::Date;
use leptos::prelude::*;

use super::memo::memo;
use super::session::Session;
use super::trial::Trial;
use crate::i18n::{self, Text, edits, what_if as words};
use crate::method::game::{self, Difference, Position, Standing};
use crate::method::{self, Analysis};
use crate::model::{AccountPlan, Edit, ObjectiveId, PlanId};

impl Session {
    /// What is tried, as a signal; `None` while edits are real.
    pub fn trial(self) -> ReadSignal<Option<Arc<Trial>>> {
        self.trial.read_only()
    }

    /// Begins to try: from now on nothing is real until it is kept.
    pub fn start_what_if(self) {
        if self.trial.with_untracked(Option::is_none)
            && let Some(base) = self.shown_plan()
        {
            self.hold_trial(Trial::new(base));
        }
    }

    /// Tries an edit; begins to try when nothing is tried yet. Tells whether the edit was possible.
    pub fn try_out(self, edit: Edit) -> bool {
        self.start_what_if();
        self.add_to_trial(edits::label(&edit), edit).unwrap_or(false)
    }

    /// Makes all that is tried real: one step of undo.
    pub fn keep_what_if(self) {
        let Some(trial) = self.end_trial() else { return };
        if trial.is_empty() {
            return;
        }
        let trial = Arc::unwrap_or_clone(trial);
        if self.apply_as(edits::WHAT_IF, trial.into_edit()) {
            self.notices.done(words::KEPT.of(self.lang()), Some(self.undo_notice()));
        }
    }

    /// Forgets what was tried; the plan is as it was.
    pub fn discard_what_if(self) {
        if self.end_trial().is_some_and(|trial| !trial.is_empty()) {
            self.notices.done(words::DISCARDED.of(self.lang()), None);
        }
    }

    /// What would change on a sheet, following what is tried; `None` while nothing is tried.
    pub fn what_if(self, sheet: ObjectiveId) -> Memo<Option<Arc<Difference>>> {
        let tried = self.analysis(sheet);
        let base = move || self.trial.with(|trial| trial.as_ref().map(|trial| Arc::clone(trial.base())));
        // The real state is judged once for a trial, not at every move.
        let before = memo(move || {
            let (base, today) = (base()?, self.today().get());
            let analysis =
                self.settings.with(|settings| method::analyse(&base, sheet, today, &settings.thresholds))?;
            Some(Arc::new(present(&base, sheet, &analysis, today)?))
        });
        memo(move || {
            let (before, tried) = (before.get()?, tried.get()?);
            let after = self.with(|plan| present(plan, sheet, &tried, before.on)).flatten()?;
            Some(Arc::new(game::difference(&before, &after)))
        })
    }

    /// Adds an edit to what is tried, if anything is; tells whether it was possible.
    pub(super) fn add_to_trial(self, label: Text, edit: Edit) -> Option<bool> {
        let mut trial = Arc::unwrap_or_clone(self.trial.get_untracked()?);
        let done = match trial.add(label, edit) {
            Ok(()) => true,
            Err(error) => {
                self.notices.failed(i18n::errors::edit_error(&error, self.lang()), None);
                false
            }
        };
        self.hold_trial(trial);
        Some(done)
    }

    /// Takes back or makes again a step of what is tried; tells whether anything is tried.
    pub(super) fn walk_trial(self, step: fn(&mut Trial) -> bool) -> bool {
        let Some(trial) = self.trial.get_untracked() else { return false };
        let mut trial = Arc::unwrap_or_clone(trial);
        if step(&mut trial) {
            self.hold_trial(trial);
        }
        true
    }

    /// Puts another real state below what is tried; tells whether that plan is the one on which something is tried.
    pub(super) fn rebase_trial(self, id: PlanId, state: Option<&Arc<AccountPlan>>) -> bool {
        let Some(trial) = self.trial.get_untracked().filter(|trial| trial.base().id() == id) else {
            return false;
        };
        let Some(state) = state else {
            // The account is gone; there is nothing left to try.
            self.trial.set(None);
            return false;
        };
        let mut trial = Arc::unwrap_or_clone(trial);
        trial.rebase(Arc::clone(state));
        self.hold_trial(trial);
        true
    }

    fn hold_trial(self, trial: Trial) {
        self.show_plan(Some(Arc::new(trial.plan())));
        self.trial.set(Some(Arc::new(trial)));
        self.show_labels();
    }

    fn end_trial(self) -> Option<Arc<Trial>> {
        let trial = self.trial.get_untracked()?;
        self.trial.set(None);
        self.show_plan(Some(Arc::clone(trial.base())));
        self.show_labels();
        Some(trial)
    }
}

/// Where a sheet stands, as a position that can be compared.
fn present(plan: &AccountPlan, sheet: ObjectiveId, analysis: &Analysis, on: Date) -> Option<Position> {
    let standing = Standing::of(plan.objectives.get(sheet)?, analysis);
    Some(Position { on, mark: None, standing, is_recorded: true })
}
