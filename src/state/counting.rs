//! Keeps the overview's lines true: after an edit, after a save, on a new day, and when a number of the method changed. It
//! must not know views.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use super::summary::{Count, short_by, summary, summary_by};
use crate::exchange;
use crate::method::Analysis;
use crate::model::{AccountPlan, ObjectiveId, PlanId};
use crate::platform::clock::{self, Moment};
use crate::storage::repository::PlanSummary;

/// Which lines are counted anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Every one.
    All,
    /// Those that were counted on another day.
    Old,
}

/// How many lines are counted before the page is given time for other things.
const AT_ONCE: usize = 4;

impl Session {
    /// Brings the line of a plan up to date after a change. The digest of the plan on the screen follows when it is saved: it
    /// is not looked at meanwhile.
    pub(super) fn summarise(self, id: PlanId, plan: Option<&Arc<AccountPlan>>) {
        let revision = self.library.with_value(|library| library.get(id).map_or(0, |held| held.revision));
        let moment = clock::now();
        let is_open = self.route().get_untracked().plan() == Some(id);
        let line = plan.map(|plan| {
            let judged = self.judged(plan, self.today().get_untracked());
            if is_open {
                let before = self.line(id);
                short_by(plan, &judged, revision, &moment.instant, before.as_ref())
            } else {
                self.line_by(plan, &judged, revision, &moment)
            }
        });
        self.summaries.update(|lines| {
            let at = lines.iter().position(|old| old.id == id);
            match (line, at) {
                (Some(line), Some(at)) => lines[at] = line,
                (Some(line), None) => lines.push(line),
                (None, Some(at)) => {
                    lines.remove(at);
                }
                (None, None) => {}
            }
        });
    }

    /// The whole line of a plan that is about to be saved, to be shown by [`Self::show_saved`].
    pub(super) fn counted(
        self,
        plan: &Arc<AccountPlan>,
        judged: &BTreeMap<ObjectiveId, Arc<Analysis>>,
        revision: u64,
        moment: &Moment,
    ) -> PlanSummary {
        self.line_by(plan, judged, revision, moment)
    }

    fn line_by(
        self,
        plan: &AccountPlan,
        judged: &BTreeMap<ObjectiveId, Arc<Analysis>>,
        revision: u64,
        moment: &Moment,
    ) -> PlanSummary {
        let before = self.line(plan.id());
        self.settings().with_untracked(|settings| {
            let count =
                Count { today: moment.today, thresholds: &settings.thresholds, before: before.as_ref() };
            summary_by(plan, judged, revision, &moment.instant, count)
        })
    }

    fn line(self, id: PlanId) -> Option<PlanSummary> {
        self.summaries.with_untracked(|lines| lines.iter().find(|line| line.id == id).cloned())
    }

    /// Shows the lines of plans that were saved. What was changed while it was being saved shows a newer line already, which
    /// must not give way to this one.
    pub(super) fn show_saved(self, mut lines: Vec<PlanSummary>) {
        self.library.with_value(|library| lines.retain(|line| !library.is_behind(line.id)));
        self.replace_lines(lines);
    }

    /// Puts lines in the place of the plans', where they have one: it may have been deleted meanwhile.
    fn replace_lines(self, mut next: Vec<PlanSummary>) {
        self.summaries.with_untracked(|lines| next.retain(|line| !lines.contains(line)));
        if !next.is_empty() {
            self.summaries.update(|lines| {
                for line in next {
                    if let Some(known) = lines.iter_mut().find(|known| known.id == line.id) {
                        *known = line;
                    }
                }
            });
        }
    }

    /// Counts lines anew, a few at a time, and keeps them. The open plan follows by itself.
    pub(super) fn recount(self, which: Which) {
        let today = self.today().get_untracked();
        let is_due = |line: &&PlanSummary| which == Which::All || line.counted_on != Some(today);
        let ids: Vec<PlanId> =
            self.summaries.with_untracked(|lines| lines.iter().filter(is_due).map(|line| line.id).collect());
        if ids.is_empty() {
            return;
        }
        spawn_local(async move {
            let mut counted = Vec::new();
            for few in ids.chunks(AT_ONCE) {
                for id in few {
                    counted.extend(self.recount_one(*id).await);
                }
                clock::pause().await;
            }
            let inner = self.persist.inner();
            // Should it fail, the next start counts again.
            let _ = inner.repository.put_lines(counted).await;
        });
    }

    async fn recount_one(self, id: PlanId) -> Option<PlanSummary> {
        let plan = self.peruse(id).await?;
        if self.library.with_value(|library| library.is_busy(id)) {
            // It was changed meanwhile, and counted by that.
            return None;
        }
        let today = self.today().get_untracked();
        let settings = self.settings().get_untracked();
        let before = self.line(id)?;
        let count = Count { today, thresholds: &settings.thresholds, before: Some(&before) };
        let line = summary(&plan, before.revision, &before.saved_at, count);
        let line = PlanSummary { text_hash: before.text_hash, ..line };
        self.replace_lines(vec![line.clone()]);
        Some(line)
    }

    /// The plan with this id, without keeping it in memory when it is not there yet.
    pub(super) async fn peruse(self, id: PlanId) -> Option<Arc<AccountPlan>> {
        let known = self.library.with_value(|library| library.get(id).map(|held| held.plan.clone()));
        if known.is_some() {
            return known;
        }
        let text = self.persist.inner().repository.stored_text(id).await.ok().flatten()?;
        let document = exchange::decode(&text).ok()?.into_iter().next()?;
        Some(Arc::new(document.plan))
    }
}
