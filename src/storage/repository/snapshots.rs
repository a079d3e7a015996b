//! Earlier states of a plan: one a day kept by itself, and those that mark an event; old ones are thinned. It must not
//! know what a plan says.

use std::collections::BTreeSet;

use crate::model::day::Date;

use super::Repository;
use crate::model::PlanId;
use crate::model::order;
use crate::platform::clock::Moment;
use crate::storage::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// Most snapshots that thinning leaves of a plan, as long as enough of them are not marked.
const MAX_A_PLAN: usize = 40;
/// Days whose snapshots are all kept.
const RECENT_DAYS: i32 = 7;

/// Why a snapshot was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The first save of a day: the state before it.
    Day,
    /// Another copy of the plan that did not win.
    OtherCopy,
    /// A file is about to be imported over the plan.
    BeforeImport,
    /// Another copy is about to be merged into the plan.
    BeforeMerge,
    /// The plan is about to be written in a newer format.
    BeforeMigration,
    /// The user asked for it.
    Manual,
}

impl Reason {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Day,
        Self::OtherCopy,
        Self::BeforeImport,
        Self::BeforeMerge,
        Self::BeforeMigration,
        Self::Manual,
    ];

    /// Its word in a key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::OtherCopy => "other-copy",
            Self::BeforeImport => "before-import",
            Self::BeforeMerge => "before-merge",
            Self::BeforeMigration => "before-migration",
            Self::Manual => "manual",
        }
    }

    /// Whether thinning never removes it.
    pub const fn is_marked(self) -> bool {
        match self {
            Self::Day | Self::OtherCopy => false,
            Self::BeforeImport | Self::BeforeMerge | Self::BeforeMigration | Self::Manual => true,
        }
    }
}

/// Names a snapshot; sorts by plan, then by time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SnapshotKey {
    /// Whose state.
    pub plan: PlanId,
    /// The day, or the instant with a number behind `~` when several were kept in it.
    pub at: String,
    /// Why it was kept.
    pub reason: Reason,
}

impl SnapshotKey {
    /// The key of a record; `None` for a key that is none of ours.
    pub fn parse(key: &str) -> Option<Self> {
        let mut parts = key.split('/');
        let (plan, at, word) = (parts.next()?, parts.next()?, parts.next()?);
        let reason = *Reason::ALL.iter().find(|reason| reason.word() == word)?;
        let parsed = Self { plan: plan.parse().ok()?, at: at.to_owned(), reason };
        (parts.next().is_none() && parsed.day().is_some()).then_some(parsed)
    }

    /// The key as text.
    pub fn text(&self) -> String {
        format!("{}/{}/{}", self.plan, self.at, self.reason.word())
    }

    /// The day on which it was kept.
    pub fn day(&self) -> Option<Date> {
        self.at.get(..10)?.parse().ok()
    }
}

/// Which snapshots of one plan are to go: all but the last of each week once they are older than seven days, then the
/// oldest over forty; never a marked one.
pub fn thin(keys: &[SnapshotKey], today: Date) -> Vec<SnapshotKey> {
    let mut sorted: Vec<_> = keys.iter().collect();
    order::sort(&mut sorted);
    let mut weeks = BTreeSet::new();
    let mut gone = Vec::new();
    let mut kept = Vec::new();
    // From the newest back, so that the first one seen of a week is its last state.
    for key in sorted.into_iter().rev() {
        let old = key.day().filter(|day| day.days_until(today) >= RECENT_DAYS);
        match old {
            Some(day) if !key.reason.is_marked() && !weeks.insert(day.week()) => gone.push(key.clone()),
            _ => kept.push(key),
        }
    }
    let over = kept.len().saturating_sub(MAX_A_PLAN);
    gone.extend(kept.into_iter().rev().filter(|key| !key.reason.is_marked()).take(over).cloned());
    gone
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Keeps a text as it is now.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn snapshot(
        &self,
        plan: PlanId,
        text: &str,
        reason: Reason,
        moment: &Moment,
    ) -> Result<SnapshotKey, StoreError> {
        let at = match reason {
            Reason::Day => moment.today.to_string(),
            _ => moment.instant.clone(),
        };
        let key = self.keep(plan, text, &at, reason).await?;
        self.thin_plan(plan, moment.today).await?;
        Ok(key)
    }

    /// Keeps a copy that did not win, under the time at which it was saved; the same copy twice is kept once.
    pub(super) async fn keep_other(
        &self,
        plan: PlanId,
        text: &str,
        moment: &Moment,
    ) -> Result<SnapshotKey, StoreError> {
        let saved_at = (self.reader.peek)(text).map(|head| head.saved_at);
        let usable = |at: &String| {
            let named = SnapshotKey { plan, at: at.clone(), reason: Reason::OtherCopy };
            at.len() <= 40 && SnapshotKey::parse(&named.text()).is_some()
        };
        let at = saved_at.filter(usable).unwrap_or_else(|| moment.instant.clone());
        self.keep(plan, text, &at, Reason::OtherCopy).await
    }

    async fn keep(
        &self,
        plan: PlanId,
        text: &str,
        at: &str,
        reason: Reason,
    ) -> Result<SnapshotKey, StoreError> {
        let named = |number: usize| SnapshotKey {
            plan,
            at: if number == 1 { at.to_owned() } else { format!("{at}~{number}") },
            reason,
        };
        let key = |number| named(number).text();
        let place = self.place();
        let number = match place.put_new(Table::Snapshots, text, key).await {
            Err(StoreError::Quota) if self.make_room().await? => {
                place.put_new(Table::Snapshots, text, key).await?
            }
            result => result?,
        };
        Ok(named(number))
    }

    /// Keeps the state before the first save of a day; whether it is kept.
    pub(super) async fn keep_day(&self, plan: PlanId, text: &str, moment: &Moment) -> Result<(), StoreError> {
        if self.day_kept.borrow().get(&plan) == Some(&moment.today) {
            return Ok(());
        }
        let key = SnapshotKey { plan, at: moment.today.to_string(), reason: Reason::Day };
        let outcome = self.place().put_checked(Table::Snapshots, &key.text(), text, Expect::Absent).await?;
        self.day_kept.borrow_mut().insert(plan, moment.today);
        match outcome {
            Outcome::Written { .. } => self.thin_plan(plan, moment.today).await,
            Outcome::Conflict { .. } => Ok(()),
        }
    }

    async fn thin_plan(&self, plan: PlanId, today: Date) -> Result<(), StoreError> {
        let keys = self.snapshot_keys(&format!("{plan}/")).await?;
        for key in thin(&keys, today) {
            self.delete_snapshot(&key).await?;
        }
        Ok(())
    }

    async fn snapshot_keys(&self, prefix: &str) -> Result<Vec<SnapshotKey>, StoreError> {
        let keys = self.place().keys(Table::Snapshots, prefix).await?;
        Ok(keys.iter().filter_map(|key| SnapshotKey::parse(key)).collect())
    }

    /// A plan's snapshots, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn list_snapshots(&self, plan: PlanId) -> Result<Vec<SnapshotKey>, StoreError> {
        let mut keys = self.snapshot_keys(&format!("{plan}/")).await?;
        order::sort(&mut keys);
        keys.reverse();
        Ok(keys)
    }

    /// The text of a snapshot.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn read_snapshot(&self, key: &SnapshotKey) -> Result<Option<String>, StoreError> {
        self.place().get(Table::Snapshots, &key.text()).await
    }

    /// Removes a snapshot for good.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn delete_snapshot(&self, key: &SnapshotKey) -> Result<(), StoreError> {
        self.place().delete(Table::Snapshots, &key.text()).await
    }

    /// Removes the older half of the snapshots that are neither marked nor their plan's newest; whether there were any.
    pub(super) async fn make_room(&self) -> Result<bool, StoreError> {
        let mut keys = self.snapshot_keys("").await?;
        order::sort(&mut keys);
        let newest = order::map_of(keys.iter().map(|key| (key.plan, key.clone())));
        keys.retain(|key| !key.reason.is_marked() && newest.get(&key.plan) != Some(key));
        order::sort_by(&mut keys, |a, b| a.at.cmp(&b.at));
        let gone = keys.len().div_ceil(2);
        for key in &keys[..gone] {
            self.delete_snapshot(key).await?;
        }
        Ok(gone > 0)
    }

    /// Writes a text; when the store is full, thins the snapshots and tries once more.
    pub(super) async fn put_with_room(&self, table: Table, key: &str, text: &str) -> Result<(), StoreError> {
        match self.place().put(table, key, text).await {
            Err(StoreError::Quota) if self.make_room().await? => self.place().put(table, key, text).await,
            result => result,
        }
    }
}
