//! Deleted plans, the last twenty of them. It must not know the screen's undo.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Repository;
use super::index::put_summary;
use super::lines::LineChange;
use super::upkeep::Scrubbed;
use crate::model::PlanId;
use crate::platform::clock::Moment;
use crate::storage::keys;
use crate::storage::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// Deleted plans that are kept.
const MAX_ENTRIES: usize = 20;
/// Attempts to delete a plan that another tab keeps saving.
const ATTEMPTS: usize = 5;

/// A deleted plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashEntry {
    /// Its key in the trash.
    pub key: String,
    /// The plan.
    pub plan: PlanId,
    /// When it was deleted, RFC 3339 UTC.
    pub deleted_at: String,
    /// The account's name, when it could be read.
    pub name: Option<String>,
}

/// A plan was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its key in the trash; `None` when nothing was stored of it.
    pub trash_key: Option<String>,
    /// Whether a copy could not be removed; the next start does.
    pub leftovers: bool,
}

/// A plan was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The plan.
    pub plan: PlanId,
    /// Its text.
    pub text: String,
}

/// Why a plan was not restored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RestoreError {
    /// The plan exists again; nothing was changed.
    #[error("the plan exists")]
    Exists,
    /// The trash has no such entry.
    #[error("the trash has no such plan")]
    Missing,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    plan: PlanId,
    deleted_at: String,
    name: Option<String>,
    text: String,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Deletes a plan: its text moves to the trash, then every copy goes. Its snapshots and its game record stay as long as the
    /// trash has it, so that they are there when it comes back.
    ///
    /// # Errors
    /// Any [`StoreError`]; the plan is then still there.
    pub async fn delete(&self, plan: PlanId, moment: &Moment) -> Result<Deleted, StoreError> {
        let trash_key = self.move_to_trash(plan, moment).await?;
        let mut leftovers = self.remove_local_copies(plan, moment).await.is_err();
        leftovers |= self.change_line(LineChange::Gone(plan)).await.is_err();
        self.day_kept.borrow_mut().remove(&plan);
        // Old entries that stay for now go at the next deletion.
        let _ = self.bound_trash().await;
        Ok(Deleted { trash_key, leftovers })
    }

    async fn move_to_trash(&self, plan: PlanId, moment: &Moment) -> Result<Option<String>, StoreError> {
        let place = self.place();
        let id = plan.to_string();
        let mut trash_key = None;
        for _ in 0..ATTEMPTS {
            let stored = place.get(Table::Plans, &id).await?;
            let only_local = || self.mirror().map(|local| local.get(&keys::plan(plan)));
            let Some(text) = stored.clone().or(only_local().transpose()?.flatten()) else {
                return Ok(trash_key);
            };
            let key = format!("{}/{plan}", moment.instant);
            self.put_with_room(Table::Trash, &key, &record(plan, &text, self.name_of(&text), moment)?)
                .await?;
            trash_key = Some(key);
            let Some(stored) = stored else { return Ok(trash_key) };
            // Another tab may have saved in between; then that text is what must be in the trash.
            if let Outcome::Written { .. } = place.delete_checked(Table::Plans, &id, &stored).await? {
                return Ok(trash_key);
            }
        }
        Err(StoreError::Aborted)
    }

    fn name_of(&self, text: &str) -> Option<String> {
        self.summarise(text, None).map(|summary| summary.name)
    }

    /// Removes the local copy and what tabs left unsaved, which becomes snapshots.
    async fn remove_local_copies(&self, plan: PlanId, moment: &Moment) -> Result<(), StoreError> {
        let Some(local) = self.local() else { return Ok(()) };
        for (key, raw) in self.raw_unsaved(plan)? {
            self.keep_other(plan, raw.split_once('\n').map_or(&*raw, |(_, text)| text), moment).await?;
            self.remove_if_same(&key, &raw)?;
        }
        if self.mirror().is_some() {
            local.remove(&keys::plan(plan))?;
        }
        self.local_trusted.borrow_mut().remove(&plan);
        Ok(())
    }

    async fn bound_trash(&self) -> Result<(), StoreError> {
        let place = self.place();
        let keys = place.keys(Table::Trash, "").await?;
        let over = keys.len().saturating_sub(MAX_ENTRIES);
        for key in &keys[..over] {
            place.delete(Table::Trash, key).await?;
            let Some(plan) = plan_of(key) else { continue };
            let elsewhere = keys[over..].iter().any(|other| plan_of(other) == Some(plan));
            if !elsewhere && place.get(Table::Plans, &plan.to_string()).await?.is_none() {
                for snapshot in self.list_snapshots(plan).await? {
                    self.delete_snapshot(&snapshot).await?;
                }
                self.drop_record(plan).await?;
            }
        }
        Ok(())
    }

    /// The deleted plans, the last one first.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn list_trash(&self) -> Result<Vec<TrashEntry>, StoreError> {
        let place = self.place();
        let mut list = Vec::new();
        for key in place.keys(Table::Trash, "").await?.into_iter().rev() {
            let (Some(plan), Some((deleted_at, _))) = (plan_of(&key), key.rsplit_once('/')) else { continue };
            let record = place.get(Table::Trash, &key).await?;
            let name = record.as_deref().and_then(read).and_then(|record| record.name);
            list.push(TrashEntry { plan, deleted_at: deleted_at.to_owned(), name, key });
        }
        Ok(list)
    }

    /// The text of a deleted plan.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn read_trash(&self, key: &str) -> Result<Option<String>, StoreError> {
        let record = self.place().get(Table::Trash, key).await?;
        Ok(record.as_deref().and_then(read).map(|record| record.text))
    }

    /// Puts a deleted plan back.
    ///
    /// # Errors
    /// A [`RestoreError`]; the entry then stays in the trash.
    pub async fn restore(&self, key: &str, moment: &Moment) -> Result<Restored, RestoreError> {
        let place = self.place();
        let record = place.get(Table::Trash, key).await?;
        let Record { plan, text, .. } = record.as_deref().and_then(read).ok_or(RestoreError::Missing)?;
        match place.put_checked(Table::Plans, &plan.to_string(), &text, Expect::Absent).await? {
            Outcome::Written { .. } => {}
            Outcome::Conflict { .. } => return Err(RestoreError::Exists),
        }
        // From here on the plan is back; the next start repairs what fails now.
        if let Some(head) = (self.reader.peek)(&text) {
            self.set_local(plan, &text, head.revision, moment).await;
        }
        if let Some(summary) = self.summarise(&text, None) {
            let _ = self.change_index(|index| put_summary(index, summary)).await;
        }
        let _ = place.delete(Table::Trash, key).await;
        Ok(Restored { plan, text })
    }

    /// Passes a plan's deleted states through `clean`.
    pub(super) async fn scrub_trash(
        &self,
        plan: PlanId,
        clean: &impl Fn(&str) -> Option<String>,
    ) -> Result<Scrubbed, StoreError> {
        let mut done = Scrubbed::default();
        let place = self.place();
        for key in place.keys(Table::Trash, "").await?.into_iter().filter(|key| plan_of(key) == Some(plan)) {
            let Some(stored) = place.get(Table::Trash, &key).await? else { continue };
            let cleaned = read(&stored).and_then(|found| Some(Record { text: clean(&found.text)?, ..found }));
            let cleaned = cleaned.and_then(|cleaned| serde_json::to_string(&cleaned).ok());
            match &cleaned {
                Some(cleaned) if *cleaned == stored => continue,
                Some(cleaned) => place.put(Table::Trash, &key, cleaned).await?,
                None => place.delete(Table::Trash, &key).await?,
            }
            done.count(cleaned.is_some());
        }
        Ok(done)
    }

    /// Whether the trash holds the plan; with a text, whether it holds exactly that.
    pub(super) async fn is_in_trash(&self, plan: PlanId, text: Option<&str>) -> Result<bool, StoreError> {
        let place = self.place();
        for key in place.keys(Table::Trash, "").await? {
            if plan_of(&key) != Some(plan) {
                continue;
            }
            let Some(text) = text else { return Ok(true) };
            let record = place.get(Table::Trash, &key).await?;
            if record.as_deref().and_then(read).is_some_and(|record| record.text == text) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn record(plan: PlanId, text: &str, name: Option<String>, moment: &Moment) -> Result<String, StoreError> {
    let record = Record { plan, deleted_at: moment.instant.clone(), name, text: text.to_owned() };
    serde_json::to_string(&record).map_err(|error| StoreError::Refused(error.to_string()))
}

fn read(record: &str) -> Option<Record> {
    serde_json::from_str(record).ok()
}

fn plan_of(key: &str) -> Option<PlanId> {
    key.rsplit_once('/')?.1.parse().ok()
}
