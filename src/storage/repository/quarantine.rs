//! What could not be read, kept exactly as it was found until somebody has downloaded it. It must not know how texts are
//! read.

use serde::{Deserialize, Serialize};

use super::Repository;
use crate::model::PlanId;
use crate::platform::clock::Moment;
use crate::storage::store::{DurableStore, LocalStore, StoreError, Table};

/// A text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quarantined {
    /// Its key in the quarantine.
    pub id: String,
    /// The key under which it was found.
    pub found_under: String,
    /// When it was found, RFC 3339 UTC.
    pub instant: String,
    /// Why it could not be read.
    pub reason: String,
    /// The text itself.
    pub text: String,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Keeps a text that could not be read, and returns its id in the quarantine. Where it was found it stays.
    ///
    /// # Errors
    /// Any [`StoreError`]; the text must then not be overwritten.
    pub async fn quarantine(
        &self,
        plan: Option<PlanId>,
        found_under: &str,
        text: &str,
        reason: &str,
        moment: &Moment,
    ) -> Result<String, StoreError> {
        let owner = plan.map_or_else(|| "other".to_owned(), |plan| plan.to_string());
        let record = |id: &str| {
            let record = Quarantined {
                id: id.to_owned(),
                found_under: found_under.to_owned(),
                instant: moment.instant.clone(),
                reason: reason.to_owned(),
                text: text.to_owned(),
            };
            serde_json::to_string(&record).map_err(|error| StoreError::Refused(error.to_string()))
        };
        let mut number = 1;
        loop {
            let id = format!("{owner}/{}/{number}", moment.instant);
            if self.place().get(Table::Quarantine, &id).await?.is_none() {
                self.put_with_room(Table::Quarantine, &id, &record(&id)?).await?;
                return Ok(id);
            }
            number += 1;
        }
    }

    /// Everything in quarantine, oldest first within a plan.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn list_quarantine(&self) -> Result<Vec<Quarantined>, StoreError> {
        let place = self.place();
        let mut list = Vec::new();
        for id in place.keys(Table::Quarantine, "").await? {
            if let Some(record) = place.get(Table::Quarantine, &id).await? {
                list.push(read(id, record));
            }
        }
        Ok(list)
    }

    /// The raw text of something in quarantine.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn read_quarantined(&self, id: &str) -> Result<Option<String>, StoreError> {
        let record = self.place().get(Table::Quarantine, id).await?;
        Ok(record.map(|record| read(id.to_owned(), record).text))
    }

    /// Removes something from quarantine for good; only on demand, after its download.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn remove_quarantined(&self, id: &str) -> Result<(), StoreError> {
        self.place().delete(Table::Quarantine, id).await
    }
}

/// A record; when the record itself is damaged, all of it is the text.
fn read(id: String, record: String) -> Quarantined {
    serde_json::from_str(&record).unwrap_or_else(|_| Quarantined {
        id,
        found_under: String::new(),
        instant: String::new(),
        reason: String::new(),
        text: record,
    })
}
