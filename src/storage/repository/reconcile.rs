//! Comparing the copies of a plan at the start: the higher revision wins, what cannot be read goes to quarantine, what a
//! tab left unsaved is continued, and every difference is reported. It must not know how differences are merged.

mod settle;

use std::collections::BTreeSet;

use super::Repository;
use super::index::{PlanSummary, put_summary};
use crate::model::PlanId;
use crate::model::order;
use crate::platform::clock::Moment;
use crate::storage::keys;
use crate::storage::repository::unsaved::fingerprint;
use crate::storage::store::{DurableStore, Head, LocalStore, Outcome, StoreError, Table};

/// Attempts to settle a plan that other tabs keep saving.
const ATTEMPTS: usize = 4;

/// Where a text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In the store that decides.
    Durable,
    /// In the local copy.
    Local,
    /// Where a tab put it down without having saved it.
    Unsaved,
    /// Among the snapshots: no copy could be read, and nothing is saved under the plan until its next save.
    Snapshot,
}

/// How another copy stands to the one that was loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It has a lower revision: most likely an earlier state.
    Behind,
    /// Neither continues the other: both hold work and want merging.
    Diverged,
}

/// A copy that says something else than the one that was loaded. It is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it was found.
    pub origin: Origin,
    /// How it stands to the loaded copy.
    pub kind: DifferenceKind,
    /// Its text.
    pub text: String,
    /// Its revision.
    pub revision: u64,
    /// For an unsaved text the key for [`Repository::discard_unsaved`]; until then it is reported at every start. Other
    /// copies are kept as snapshots.
    pub unsaved_key: Option<String>,
}

/// A copy that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Where it was found.
    pub origin: Origin,
    /// Why it could not be read.
    pub reason: String,
    /// Its id in the quarantine; `None` when it could not be moved there and was left where it is, untouched.
    pub quarantined: Option<String>,
}

/// A plan as it is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The plan.
    pub plan: PlanId,
    /// Its text.
    pub text: String,
    /// The text's revision; the next save's must be above it.
    pub revision: u64,
    /// The revision that the next save starts from: what the deciding store has.
    pub base_revision: u64,
    /// Where the text was found.
    pub origin: Origin,
    /// Whether it is of a newer format than this application reads.
    pub too_new: bool,
    /// Copies that say something else.
    pub differs: Vec<Difference>,
    /// Copies that could not be read.
    pub damage: Vec<Damage>,
    /// Stores that failed meanwhile.
    pub errors: Vec<StoreError>,
}

/// A plan of which nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The plan.
    pub plan: PlanId,
    /// What was found.
    pub damage: Vec<Damage>,
    /// Stores that failed; when there are any, a later try may find the plan.
    pub errors: Vec<StoreError>,
}

/// What the comparison of all plans found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// The plans that can be shown, sorted by id.
    pub loaded: Vec<Loaded>,
    /// The plans that cannot, sorted by id.
    pub lost: Vec<Lost>,
    /// The index, brought up to date.
    pub index: Vec<PlanSummary>,
    /// Why plans may be missing from all this: a store could not list them or take the index.
    pub errors: Vec<StoreError>,
}

/// What was noticed on the way.
#[derive(Default)]
struct Notes {
    differs: Vec<Difference>,
    damage: Vec<Damage>,
    errors: Vec<StoreError>,
}

#[derive(Clone)]
struct Copy {
    text: String,
    head: Head,
}

/// One of the two copies.
enum Side {
    Copy(Copy),
    Absent,
    /// Nothing may be written there: it failed, or holds damage that could not be moved away, or does not exist.
    Unusable,
}

/// The copy that counts so far.
struct Current {
    copy: Copy,
    origin: Origin,
    /// What the deciding store has.
    base: u64,
    /// Whether the deciding store has this very text.
    stored: bool,
}

/// Another tab wrote meanwhile: look again.
struct Again;

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Compares the copies of the plans seen locally, of those in the index and of those that only the deciding store
    /// knows, and brings the index up to date.
    pub async fn reconcile(&self, seen: &[PlanId], moment: &Moment) -> Reconciled {
        let mut result = Reconciled::default();
        let before = self.index().await.unwrap_or_else(|error| {
            result.errors.push(error);
            Vec::new()
        });
        let plans = self.all_plans(seen, &before, &mut result.errors).await;
        let complete = result.errors.is_empty();
        let mut gone = BTreeSet::new();
        let unsaved = self.plans_with_unsaved();
        let mut found = Vec::new();
        for plan in plans {
            let line = before.iter().find(|line| line.id == plan);
            let is_settled = unsaved.as_ref().is_some_and(|unsaved| !unsaved.contains(&plan));
            if let Some(line) = line.filter(|_| is_settled)
                && let Some(loaded) = self.as_known(line).await
            {
                result.loaded.push(loaded);
                continue;
            }
            match self.reconcile_plan(plan, moment).await {
                Ok(Some(loaded)) => {
                    found.extend(self.summarise(&loaded.text, line));
                    result.loaded.push(loaded);
                }
                Ok(None) => drop(gone.insert(plan)),
                Err(lost) => result.lost.push(lost),
            }
        }
        let gone = if complete { gone } else { BTreeSet::new() };
        let updated = self.change_index(|index| update_index(index, &before, &found, &gone)).await;
        result.index = match updated {
            Ok(()) => self.seen_lines(),
            Err(error) => {
                result.errors.push(error);
                found
            }
        };
        result
    }

    /// The plan of a line whose text is, to the letter, the one that the line sums up: it was read and judged when it was
    /// saved, so that a start with many plans need not do so again. `None` when there is anything to look at.
    async fn as_known(&self, line: &PlanSummary) -> Option<Loaded> {
        let text = self.place().get(Table::Plans, &line.id.to_string()).await.ok().flatten()?;
        let head = (self.reader.peek)(&text)?;
        if line.text_hash == 0 || fingerprint(&text) != line.text_hash || head.revision != line.revision {
            return None;
        }
        let mut notes = Notes::default();
        if let Some(local) = self.mirror() {
            match local.get(&keys::plan(line.id)).ok()? {
                Some(copy) if copy != text => return None,
                Some(_) => drop(self.local_trusted.borrow_mut().insert(line.id)),
                None => {
                    self.no_local(line.id);
                    self.refresh_local(line.id, &text, &mut notes);
                }
            }
        }
        let current = Current::stored(Copy { text, head }, Origin::Durable);
        Some(self.loaded(line.id, current, notes))
    }

    /// Every plan that any store knows of.
    async fn all_plans(
        &self,
        seen: &[PlanId],
        index: &[PlanSummary],
        errors: &mut Vec<StoreError>,
    ) -> BTreeSet<PlanId> {
        let mut plans = order::set_of(seen.iter().copied());
        plans.extend(index.iter().map(|summary| summary.id));
        if self.local().is_some() {
            match self.local_plans() {
                Ok(local) => plans.extend(local),
                Err(error) => errors.push(error),
            }
        }
        match self.place().keys(Table::Plans, "").await {
            Ok(keys) => plans.extend(keys.iter().filter_map(|key| key.parse::<PlanId>().ok())),
            Err(error) => errors.push(error),
        }
        plans
    }

    /// Compares the copies of one plan; `None` when there is nothing of it, or it was deleted.
    ///
    /// # Errors
    /// [`Lost`] when there is something, but nothing that can be read.
    pub async fn reconcile_plan(&self, plan: PlanId, moment: &Moment) -> Result<Option<Loaded>, Lost> {
        let mut notes = Notes::default();
        for _ in 0..ATTEMPTS {
            // Damage and differences stay noted: they were dealt with, so that a second look would not see them again.
            notes.errors.clear();
            if let Ok(current) = self.settle(plan, moment, &mut notes).await {
                return match current {
                    Some(current) => Ok(Some(self.loaded(plan, current, notes))),
                    None => self.last_good(plan, notes).await,
                };
            }
        }
        notes.errors.push(StoreError::Aborted);
        Err(Lost { plan, damage: notes.damage, errors: notes.errors })
    }

    async fn settle(
        &self,
        plan: PlanId,
        moment: &Moment,
        notes: &mut Notes,
    ) -> Result<Option<Current>, Again> {
        let durable = self.durable_side(plan, moment, notes).await;
        let local = self.local_side(plan, moment, notes).await;
        let writable = !matches!(durable, Side::Unusable);
        let current = self.choose(plan, durable, local, moment, notes).await?;
        self.adopt_unsaved(plan, current, writable, moment, notes).await
    }

    fn loaded(&self, plan: PlanId, current: Current, notes: Notes) -> Loaded {
        Loaded {
            plan,
            revision: current.copy.head.revision,
            base_revision: current.base,
            origin: current.origin,
            too_new: current.copy.head.format > self.reader.format,
            text: current.copy.text,
            differs: notes.differs,
            damage: notes.damage,
            errors: notes.errors,
        }
    }

    /// The newest snapshot that can be read, of a plan of which no copy can.
    async fn last_good(&self, plan: PlanId, mut notes: Notes) -> Result<Option<Loaded>, Lost> {
        let found = async {
            // A deleted plan keeps its snapshots, and is no loss.
            if notes.damage.is_empty() && self.is_in_trash(plan, None).await? {
                return Ok(None);
            }
            for key in self.list_snapshots(plan).await? {
                let text = self.read_snapshot(&key).await?;
                if let Some((text, head)) =
                    text.and_then(|text| self.sound(&text).ok().map(|head| (text, head)))
                {
                    return Ok(Some(Copy { text, head }));
                }
            }
            Ok(None)
        };
        match found.await {
            Ok(Some(copy)) => {
                let current = Current { copy, origin: Origin::Snapshot, base: 0, stored: false };
                return Ok(Some(self.loaded(plan, current, notes)));
            }
            Ok(None) => {}
            Err(error) => notes.errors.push(error),
        }
        if notes.damage.is_empty() && notes.errors.is_empty() {
            return Ok(None);
        }
        Err(Lost { plan, damage: notes.damage, errors: notes.errors })
    }

    async fn durable_side(&self, plan: PlanId, moment: &Moment, notes: &mut Notes) -> Side {
        let key = plan.to_string();
        let text = match self.place().get(Table::Plans, &key).await {
            Ok(Some(text)) => text,
            Ok(None) => return Side::Absent,
            Err(error) => {
                notes.errors.push(error);
                return Side::Unusable;
            }
        };
        let reason = match self.sound(&text) {
            Ok(head) => return Side::Copy(Copy { text, head }),
            Err(reason) => reason,
        };
        let kept = self
            .keep_damaged(plan, (Origin::Durable, &format!("plans/{key}")), &text, reason, moment, notes)
            .await;
        if !kept {
            return Side::Unusable;
        }
        match self.place().delete_checked(Table::Plans, &key, &text).await {
            Ok(Outcome::Written { .. }) => Side::Absent,
            Ok(Outcome::Conflict { .. }) => Side::Unusable,
            Err(error) => {
                notes.errors.push(error);
                Side::Unusable
            }
        }
    }

    async fn local_side(&self, plan: PlanId, moment: &Moment, notes: &mut Notes) -> Side {
        let Some(local) = self.mirror() else { return Side::Unusable };
        self.local_trusted.borrow_mut().remove(&plan);
        let key = keys::plan(plan);
        let text = match local.get(&key) {
            Ok(Some(text)) => text,
            Ok(None) => return self.no_local(plan),
            Err(error) => {
                notes.errors.push(error);
                return Side::Unusable;
            }
        };
        let reason = match self.sound(&text) {
            Ok(head) => return Side::Copy(Copy { text, head }),
            Err(reason) => reason,
        };
        let kept = self.keep_damaged(plan, (Origin::Local, &key), &text, reason, moment, notes).await;
        if !kept {
            return Side::Unusable;
        }
        match self.remove_if_same(&key, &text) {
            Ok(()) => self.no_local(plan),
            Err(error) => {
                notes.errors.push(error);
                Side::Unusable
            }
        }
    }

    fn no_local(&self, plan: PlanId) -> Side {
        self.local_trusted.borrow_mut().insert(plan);
        Side::Absent
    }

    /// Moves a damaged text to quarantine; whether it is there.
    async fn keep_damaged(
        &self,
        plan: PlanId,
        (origin, key): (Origin, &str),
        text: &str,
        reason: String,
        moment: &Moment,
        notes: &mut Notes,
    ) -> bool {
        let kept = self.quarantine(Some(plan), key, text, &reason, moment).await;
        let quarantined = match kept {
            Ok(id) => Some(id),
            Err(error) => {
                notes.errors.push(error);
                None
            }
        };
        let kept = quarantined.is_some();
        let damage = Damage { origin, reason, quarantined };
        if !notes.damage.contains(&damage) {
            notes.damage.push(damage);
        }
        kept
    }
}

/// Brings an index in line with what was found, but for the plans that another tab has written since `before`.
fn update_index(
    index: &mut Vec<PlanSummary>,
    before: &[PlanSummary],
    found: &[PlanSummary],
    gone: &BTreeSet<PlanId>,
) {
    let untouched = |known: &PlanSummary| before.contains(known);
    index.retain(|known| !(gone.contains(&known.id) && untouched(known)));
    for summary in found {
        match index.iter_mut().find(|known| known.id == summary.id) {
            Some(known) if untouched(known) => *known = summary.clone(),
            _ => put_summary(index, summary.clone()),
        }
    }
}

impl Notes {
    /// Notes the error of what may stay undone until the next start.
    fn failed(&mut self, result: Result<(), StoreError>) {
        self.errors.extend(result.err());
    }

    /// Notes a difference once, however often the copies are looked at.
    fn differ(&mut self, difference: Difference) {
        if !self.differs.contains(&difference) {
            self.differs.push(difference);
        }
    }
}
