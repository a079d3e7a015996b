//! Other tabs: following what they saved, merging it with what was edited here, and asking about true conflicts only. It
//! must not know how a merge is made.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::conflict_words as names;
use super::counting::Which;
use super::library::Held;
use super::session::Session;
use super::settings::Settings;
use super::view_state::Dialog;
use crate::exchange::{self, Conflict, Merge, Side};
use crate::i18n::{edits, shell};
use crate::model::order;
use crate::model::{Edit, PlanId};
use crate::platform::clock;
use crate::platform::tabs::Message;
use crate::storage::repository::Reason;

/// A merge that waits for the user's choices.
pub struct Pending {
    plan: PlanId,
    merge: Merge,
}

/// A conflict in words.
#[derive(Clone, Debug)]
pub struct ConflictLine {
    /// What both changed.
    pub what: String,
    /// What this tab says.
    pub mine: String,
    /// What the other tab says.
    pub theirs: String,
}

impl Session {
    /// Hears what another tab did.
    pub(super) fn heard(self, message: Message) {
        match message {
            Message::PlanSaved { plan, revision, .. } => self.follow(PlanId(plan), revision),
            Message::PlanDeleted { plan, .. } => self.heard_deletion(PlanId(plan)),
            Message::SettingsChanged { .. } => spawn_local(async move {
                let found = self.persist.inner().repository.load_settings().await.unwrap_or_default();
                if let Some(text) = found.text {
                    let read = Settings::parse(Some(&text));
                    let is_same =
                        self.settings.with_untracked(|settings| settings.thresholds == read.thresholds);
                    self.settings.set(read);
                    self.dress();
                    if !is_same {
                        self.recount(Which::All);
                    }
                }
            }),
        }
    }

    /// A clean tab follows; a tab with edits of its own merges when it saves.
    fn follow(self, id: PlanId, revision: u64) {
        if !self.may_follow(id, revision) {
            return;
        }
        spawn_local(async move {
            let inner = self.persist.inner();
            let Ok(Some(loaded)) = inner.repository.reconcile_plan(id, &clock::now()).await else { return };
            // The user may have edited, and even saved, while this was read.
            if !self.may_follow(id, loaded.base_revision) {
                return;
            }
            if let Some(held) = self.understand(&loaded.text, loaded.base_revision) {
                let is_shown = self.plan_id() == Some(id);
                self.forget_steps(id);
                self.hold(id, held);
                if is_shown {
                    self.notices.done(shell::OTHER_TAB_CHANGED.of(self.lang()), None);
                }
            }
        });
    }

    /// Whether this revision of another tab may take the place of what is here. While this tab has work of its own it is
    /// remembered instead.
    fn may_follow(self, id: PlanId, revision: u64) -> bool {
        let known = self.library.with_value(|library| library.get(id).map_or(0, |held| held.revision));
        let is_busy = self.library.with_value(|library| library.is_busy(id));
        if is_busy {
            self.library.update_value(|library| library.hear(id, revision));
        }
        known < revision && !is_busy
    }

    /// Follows what another tab saved while this one was busy.
    pub(super) fn catch_up(self, id: PlanId) {
        if let Some(revision) = self.library.try_update_value(|library| library.take_heard(id)).flatten() {
            self.follow(id, revision);
        }
    }

    fn heard_deletion(self, id: PlanId) {
        if self.library.with_value(|library| library.is_behind(id)) {
            return;
        }
        let is_shown = self.plan_id() == Some(id);
        self.summarise(id, None);
        if is_shown {
            // What is on the screen stays: an edit saves it again, as a new record.
            self.library.update_value(|library| library.orphan(id));
            self.notices.failed(shell::OTHER_TAB_DELETED.of(self.lang()), None);
        } else {
            self.forget_steps(id);
            self.library.update_value(|library| library.drop_plan(id));
        }
    }

    /// Merges what another tab saved into what was edited here; else says why that cannot be read.
    pub(super) async fn merge_in(self, id: PlanId, text: &str) -> Result<(), String> {
        let Some(mine) = self.library.with_value(|library| library.get(id).cloned()) else { return Ok(()) };
        let mut documents = match exchange::decode(text) {
            Ok(documents) => documents,
            Err(error) => {
                // What is damaged is put aside here, so that the next try finds its place free; what is newer stays.
                let _ = self.persist.inner().repository.reconcile_plan(id, &clock::now()).await;
                return Err(exchange::wording::decode_error(&error, self.lang()));
            }
        };
        let Some(theirs) = documents.pop() else { return Ok(()) };
        self.keep_copy(id, Reason::BeforeMerge);
        let theirs_plan = Arc::new(theirs.plan);
        let base = mine.base.clone().unwrap_or_else(|| theirs_plan.clone());
        let merge = exchange::merge(&base, &mine.plan, &theirs_plan);
        let merged = Arc::new(merge.plan.clone());
        let held = Held {
            plan: merged,
            unknown: mine.unknown.and(&theirs.unknown),
            revision: theirs.revision,
            base: Some(theirs_plan),
        };
        self.forget_steps(id);
        let state = held.plan.clone();
        self.hold(id, held);
        self.put(id, Some(state));
        if merge.conflicts.is_empty() {
            self.notices.done(shell::MERGED.of(self.lang()), None);
        } else {
            *self.persist.inner().pending.borrow_mut() = Some(Pending { plan: id, merge });
            self.view.dialog.set(Dialog::Conflicts);
        }
        Ok(())
    }

    /// What waits for the user's choice, in words.
    pub fn conflicts(self) -> Vec<ConflictLine> {
        let inner = self.persist.inner();
        let pending = inner.pending.borrow();
        let Some(pending) = pending.as_ref() else { return Vec::new() };
        let lang = self.lang();
        let line = |conflict: &Conflict| ConflictLine {
            what: names::what(lang, conflict, &pending.merge.plan),
            mine: names::value(lang, conflict.of(conflict.kept)),
            theirs: names::value(lang, conflict.of(other(conflict.kept))),
        };
        pending.merge.conflicts.iter().map(line).collect()
    }

    /// Takes the other tab's version of the conflicts with these numbers; one step of undo.
    pub fn settle_conflicts(self, taken: &BTreeSet<usize>) {
        let Some(pending) = self.persist.inner().pending.borrow_mut().take() else { return };
        if taken.is_empty() || self.plan_id() != Some(pending.plan) {
            return;
        }
        let choice =
            |at: &usize| pending.merge.conflicts.get(*at).map(|conflict| (*at, other(conflict.kept)));
        let choices = order::map_of(taken.iter().filter_map(choice));
        self.apply_as(edits::REPLACE, Edit::Replace(Box::new(pending.merge.resolve(&choices))));
    }
}

const fn other(side: Side) -> Side {
    match side {
        Side::Mine => Side::Theirs,
        Side::Theirs => Side::Mine,
    }
}
