//! The game record of each account: one text under the account's id, in `IndexedDB` only. Saving a plan never touches it, so
//! that no fault of it can harm a plan. It must not know what a record says.

use super::Repository;
use super::place::Place;
use crate::model::PlanId;
use crate::platform::clock::Moment;
use crate::storage::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// Attempts to change a record that other tabs keep changing.
const ATTEMPTS: usize = 5;

/// What is to become of a stored record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordChange {
    /// It stays as it is.
    Keep,
    /// This text takes its place.
    Write(String),
    /// It cannot be read, for this reason: it moves to quarantine, and the change is asked again about none.
    Damaged(String),
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Where records are kept. A copy in localStorage would take room from plans: without `IndexedDB` a record lives as long
    /// as the page.
    fn records(&self) -> Place<'_, L, D> {
        if self.durable_works.get() { Place::Durable(&self.durable) } else { Place::Memory(&self.memory) }
    }

    /// The text of a plan's record; also of a deleted plan, as long as the trash has it.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn record(&self, plan: PlanId) -> Result<Option<String>, StoreError> {
        self.records().get(Table::Records, &plan.to_string()).await
    }

    /// Changes a plan's record from what is stored now; `change` is asked again when another tab wrote meanwhile. Tells
    /// whether anything was written.
    ///
    /// # Errors
    /// Any [`StoreError`]; what was stored is then as it was.
    pub async fn change_record(
        &self,
        plan: PlanId,
        moment: &Moment,
        change: &dyn Fn(Option<&str>) -> RecordChange,
    ) -> Result<bool, StoreError> {
        let place = self.records();
        let key = plan.to_string();
        let mut stored = place.get(Table::Records, &key).await?;
        for _ in 0..ATTEMPTS {
            let mut wanted = change(stored.as_deref());
            if let (RecordChange::Damaged(reason), Some(damaged)) = (&wanted, &stored) {
                self.quarantine(Some(plan), &format!("records/{key}"), damaged, reason, moment).await?;
                wanted = change(None);
            }
            let RecordChange::Write(text) = wanted else { return Ok(false) };
            let expect = stored.as_deref().map_or(Expect::Absent, Expect::Text);
            match place.put_checked(Table::Records, &key, &text, expect).await? {
                Outcome::Written { .. } => return Ok(true),
                Outcome::Conflict { stored: other } => stored = other,
            }
        }
        Err(StoreError::Aborted)
    }

    /// Removes the record of a plan that is gone for good.
    pub(super) async fn drop_record(&self, plan: PlanId) -> Result<(), StoreError> {
        self.records().delete(Table::Records, &plan.to_string()).await
    }
}
