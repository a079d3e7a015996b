//! How much is stored, and cleaning every copy of a plan when a person is to be forgotten. It must not know what a text
//! says.

use super::Repository;
use crate::model::PlanId;
use crate::storage::keys;
use crate::storage::store::{DurableStore, LocalStore, StoreError, Table};

/// What is stored on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// UTF-16 units of our keys and texts in localStorage.
    pub local_units: usize,
    /// Plans.
    pub plans: usize,
    /// Snapshots of all plans.
    pub snapshots: usize,
    /// Texts in quarantine.
    pub quarantined: usize,
    /// Deleted plans.
    pub trash: usize,
}

impl Used {
    /// UTF-16 units that localStorage holds at most for one site.
    pub const LOCAL_LIMIT: usize = 5_242_879;
}

/// What cleaning did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scrubbed {
    /// Copies that were rewritten.
    pub rewritten: usize,
    /// Copies that could not be cleaned and were removed.
    pub removed: usize,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// What is stored, for the settings page. The browser's own estimate is `platform::quota::estimate`.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn storage_used(&self) -> Result<Used, StoreError> {
        let place = self.place();
        let count = async |table| place.keys(table, "").await.map(|keys| keys.len());
        Ok(Used {
            local_units: self.local_units()?,
            plans: count(Table::Plans).await?,
            snapshots: count(Table::Snapshots).await?,
            quarantined: count(Table::Quarantine).await?,
            trash: count(Table::Trash).await?,
        })
    }

    fn local_units(&self) -> Result<usize, StoreError> {
        let Some(local) = self.local() else { return Ok(0) };
        let mut units = 0;
        for key in local.keys(keys::PREFIX)? {
            let text = local.get(&key)?.unwrap_or_default();
            units += key.encode_utf16().count() + text.encode_utf16().count();
        }
        Ok(units)
    }

    /// Passes every copy of a plan but the plan itself through `clean`: snapshots, deleted states and what tabs left
    /// unsaved. What `clean` turns into nothing is removed, and so is what stands in quarantine, which nobody can clean.
    ///
    /// # Errors
    /// Any [`StoreError`]; it is then to be done again.
    pub async fn scrub(
        &self,
        plan: PlanId,
        clean: impl Fn(&str) -> Option<String>,
    ) -> Result<Scrubbed, StoreError> {
        let mut done = self.scrub_trash(plan, &clean).await?;
        let place = self.place();
        for key in self.list_snapshots(plan).await? {
            let Some(text) = self.read_snapshot(&key).await? else { continue };
            let cleaned = clean(&text);
            match &cleaned {
                Some(cleaned) if *cleaned == text => continue,
                Some(cleaned) => place.put(Table::Snapshots, &key.text(), cleaned).await?,
                None => self.delete_snapshot(&key).await?,
            }
            done.count(cleaned.is_some());
        }
        for id in place.keys(Table::Quarantine, &format!("{plan}/")).await? {
            self.remove_quarantined(&id).await?;
            done.count(false);
        }
        self.scrub_unsaved(plan, &clean, &mut done)?;
        Ok(done)
    }

    fn scrub_unsaved(
        &self,
        plan: PlanId,
        clean: &impl Fn(&str) -> Option<String>,
        done: &mut Scrubbed,
    ) -> Result<(), StoreError> {
        let Some(local) = self.local() else { return Ok(()) };
        for (key, raw) in self.raw_unsaved(plan)? {
            let parts = raw.split_once('\n');
            let cleaned = parts.and_then(|(base, text)| Some(format!("{base}\n{}", clean(text)?)));
            match &cleaned {
                Some(cleaned) if *cleaned == raw => continue,
                Some(cleaned) => local.set(&key, cleaned)?,
                None => local.remove(&key)?,
            }
            done.count(cleaned.is_some());
        }
        Ok(())
    }
}

impl Scrubbed {
    pub(super) fn count(&mut self, rewritten: bool) {
        if rewritten {
            self.rewritten += 1;
        } else {
            self.removed += 1;
        }
    }
}
