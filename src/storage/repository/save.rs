//! Saving a plan: the deciding store first, with its revision check; then the local copy and the index. It must not know
//! how a conflict is merged.

use thiserror::Error;

use super::index::PlanSummary;
use super::lines::LineChange;
use super::unsaved::{InFlight, fingerprint};
use super::{NOT_A_PLAN, Repository};
use crate::model::PlanId;
use crate::platform::clock::Moment;
use crate::storage::keys;
use crate::storage::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// Attempts to write over a damaged record that other tabs keep changing.
const ATTEMPTS: usize = 3;

/// A plan was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its revision now; the base of the next save.
    pub revision: u64,
    /// Whether the local copy or the index could not be written, so that the next start is slower.
    pub local_skipped: bool,
    /// Whether the state before today's first save could not be kept.
    pub snapshot_skipped: bool,
    /// Whether nothing was stored although the plan was saved before: it was deleted elsewhere and is back.
    pub revived: bool,
}

/// Why a plan was not saved. What was stored before is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SaveError {
    /// Another tab saved since; both are to be merged and saved over the other's revision.
    #[error("another tab saved the plan")]
    Conflict {
        /// What the other tab saved.
        text: String,
    },
    /// The store is full, even after old snapshots were thinned.
    #[error("storage is full")]
    Quota {
        /// Whether the text stands in localStorage for the next start to continue from.
        kept_local: bool,
    },
    /// The store failed.
    #[error("storage failed: {error}")]
    Store {
        /// How.
        error: StoreError,
        /// Whether the text stands in localStorage for the next start to continue from.
        kept_local: bool,
    },
    /// The text is no plan's, or its revision is not above the one it started from.
    #[error("the text is not a newer state of a plan")]
    NotNewer,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Saves a plan's text that started from `base_revision`, 0 for a new plan. It resolves when the text is as durable as
    /// [`Self::durability`] says. Saves of one plan are to follow one another.
    ///
    /// # Errors
    /// A [`SaveError`]; nothing is overwritten then.
    pub async fn save(
        &self,
        plan: PlanId,
        text: &str,
        base_revision: u64,
        summary: PlanSummary,
        moment: &Moment,
    ) -> Result<Saved, SaveError> {
        let newer = (self.reader.peek)(text).filter(|head| head.revision > base_revision);
        let head = newer.ok_or(SaveError::NotNewer)?;
        self.in_flight.borrow_mut().insert(plan, InFlight { base: base_revision, text: text.to_owned() });
        let written = self.write_plan(plan, text, base_revision, moment).await;
        if !matches!(written, Ok(Written::Done { .. })) {
            self.landed(plan);
        }
        match written {
            Ok(Written::Done { revived, replaced }) => {
                let before = replaced.as_deref().unwrap_or(text);
                let snapshot_skipped = self.keep_day_where_durable(plan, before, moment).await.is_err();
                let local_skipped = !self.copy_to_local(plan, text, base_revision, summary, moment).await;
                self.settle_own(plan, head.revision);
                // Not before: until the caller knows of the new revision, what it puts down starts from this text.
                self.landed(plan);
                Ok(Saved { revision: head.revision, local_skipped, snapshot_skipped, revived })
            }
            Ok(Written::Conflict { text: other }) => {
                // Until the two are merged, ours must outlive this page.
                let _ = self.flush_local(plan, text, base_revision);
                Err(SaveError::Conflict { text: other })
            }
            Err(error) => {
                let kept_local = self.flush_local(plan, text, base_revision).is_ok();
                Err(match error {
                    StoreError::Quota => SaveError::Quota { kept_local },
                    error => SaveError::Store { error, kept_local },
                })
            }
        }
    }

    fn landed(&self, plan: PlanId) {
        self.in_flight.borrow_mut().remove(&plan);
    }

    /// Writes the deciding copy. A damaged one in its place goes to quarantine first.
    async fn write_plan(
        &self,
        plan: PlanId,
        text: &str,
        base: u64,
        moment: &Moment,
    ) -> Result<Written, StoreError> {
        let key = plan.to_string();
        let expect = Expect::Revision { base, peek: self.reader.peek };
        for _ in 0..ATTEMPTS {
            let stored = match self.put_checked_with_room(&key, text, expect).await? {
                Outcome::Written { replaced } => {
                    return Ok(Written::Done { revived: base > 0 && replaced.is_none(), replaced });
                }
                Outcome::Conflict { stored: None } => continue,
                Outcome::Conflict { stored: Some(stored) } => stored,
            };
            if (self.reader.peek)(&stored).is_some() {
                return Ok(Written::Conflict { text: stored });
            }
            self.quarantine(Some(plan), &format!("plans/{key}"), &stored, NOT_A_PLAN, moment).await?;
            let over_damaged = Expect::Text(&stored);
            if let Outcome::Written { .. } = self.put_checked_with_room(&key, text, over_damaged).await? {
                return Ok(Written::Done { revived: false, replaced: None });
            }
        }
        Err(StoreError::Aborted)
    }

    pub(super) async fn put_checked_with_room(
        &self,
        key: &str,
        text: &str,
        expect: Expect<'_>,
    ) -> Result<Outcome, StoreError> {
        let place = self.place();
        match place.put_checked(Table::Plans, key, text, expect).await {
            Err(StoreError::Quota) if self.make_room().await? => {
                place.put_checked(Table::Plans, key, text, expect).await
            }
            result => result,
        }
    }

    /// Daily snapshots would soon fill localStorage, and memory keeps nothing.
    async fn keep_day_where_durable(
        &self,
        plan: PlanId,
        text: &str,
        moment: &Moment,
    ) -> Result<(), StoreError> {
        if self.durable_works.get() { self.keep_day(plan, text, moment).await } else { Ok(()) }
    }

    /// Writes the local copy and the index after the deciding copy; whether both stand.
    async fn copy_to_local(
        &self,
        plan: PlanId,
        text: &str,
        base: u64,
        summary: PlanSummary,
        moment: &Moment,
    ) -> bool {
        // Another tab may have saved on top of this save before this line is reached.
        let known = self.indexed_revision(plan).await;
        if known.is_some_and(|known| known > summary.revision) {
            return true;
        }
        let copied = self.mirror().is_none() || self.set_local(plan, text, base, moment).await;
        let summary = PlanSummary { text_hash: fingerprint(text), ..summary };
        let indexed = self.change_line(LineChange::Put(Box::new(summary))).await.is_ok();
        copied && indexed
    }

    /// Writes the local copy; when that fails removes it, so that no start shows an old state. Whether it was written.
    pub(super) async fn set_local(&self, plan: PlanId, text: &str, base: u64, moment: &Moment) -> bool {
        let Some(local) = self.mirror() else { return false };
        if !self.trust_local(plan, text, base, moment).await {
            return false;
        }
        let key = keys::plan(plan);
        if local.set(&key, text).is_ok() {
            return true;
        }
        // If it cannot be removed either, the next start finds its lower revision.
        let _ = local.remove(&key);
        false
    }

    /// Looks once at a local copy that `text` is about to overwrite: a damaged one goes to quarantine, one above the
    /// revision that `text` started from is kept as a snapshot. Whether it may be overwritten.
    async fn trust_local(&self, plan: PlanId, text: &str, base: u64, moment: &Moment) -> bool {
        if self.local_trusted.borrow().contains(&plan) {
            return true;
        }
        let key = keys::plan(plan);
        let Ok(stored) = self.local.get(&key) else { return false };
        let kept = match stored.as_deref().map(|stored| (stored, self.sound(stored))) {
            Some((stored, Ok(head))) if head.revision > base && stored != text => {
                self.keep_other(plan, stored, moment).await.is_ok()
            }
            None | Some((_, Ok(_))) => true,
            Some((stored, Err(why))) => self.quarantine(Some(plan), &key, stored, &why, moment).await.is_ok(),
        };
        if kept {
            self.local_trusted.borrow_mut().insert(plan);
        }
        kept
    }
}

enum Written {
    Done { revived: bool, replaced: Option<String> },
    Conflict { text: String },
}
