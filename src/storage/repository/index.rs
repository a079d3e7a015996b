//! The index: one line a plan, so that the overview stands before any plan is read; and the synchronous start from
//! localStorage. The index can always be rebuilt from the plans. It must not know how summaries are made.

use std::collections::BTreeSet;

use crate::model::day::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Repository;
use super::unsaved::{Unsaved, fingerprint};
use crate::model::order;
use crate::model::{ObjectiveId, PlanId};
use crate::storage::keys;
use crate::storage::store::{DurableStore, LocalStore, StoreError, Table};

/// What the overview shows of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlanSummary {
    /// The plan.
    pub id: PlanId,
    /// The account's name.
    pub name: String,
    /// The revision that it sums up.
    pub revision: u64,
    /// When that was saved, RFC 3339 UTC.
    pub saved_at: String,
    /// Its sales objectives in order.
    pub objectives: Vec<ObjectiveSummary>,
    /// Number of people.
    pub people: u32,
    /// The day that it was counted for; judgements grow old.
    #[serde(default)]
    pub counted_on: Option<Date>,
    /// Hash of the text that it sums up, by which a start knows that there is nothing to look at; 0 while not known.
    #[serde(default)]
    pub text_hash: u64,
    /// What the caller keeps besides; not read here.
    #[serde(default)]
    pub facts: Value,
}

/// What the overview shows of a sales objective.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ObjectiveSummary {
    /// The objective.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// Position score from 0 to 100; `None` while not enough is known.
    pub score: Option<u8>,
    /// The score's band, in the caller's word.
    pub band: Option<String>,
    /// Number of open flags.
    pub flags: u32,
    /// What is to be done next.
    pub next_action: Option<String>,
    /// When that is due.
    pub next_due: Option<Date>,
    /// What the caller keeps besides; not read here.
    #[serde(default)]
    pub facts: Value,
}

/// The index as it is stored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Index {
    plans: Vec<PlanSummary>,
}

/// What a page starts from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boot {
    /// The summaries, sorted by plan id; of the local copies alone when the index had to be rebuilt.
    pub index: Vec<PlanSummary>,
    /// Whether the index was missing or damaged although there are plans.
    pub index_rebuilt: bool,
    /// The settings' text, unread.
    pub settings: Option<String>,
    /// The plan that was open last.
    pub last_open: Option<PlanId>,
    /// The plans that localStorage holds something of, sorted; to be handed to [`Repository::reconcile`].
    pub plans: Vec<PlanId>,
    /// Why localStorage gave nothing.
    pub error: Option<StoreError>,
}

/// A plan's text as localStorage has it, to be shown until [`Repository::reconcile`] has compared the copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalCopy {
    /// The text, unread.
    pub text: String,
    /// The revision that a save of it starts from.
    pub base_revision: u64,
    /// Whether a tab put it down without having saved it.
    pub unsaved: bool,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Reads what a page starts from, out of localStorage and at once.
    pub fn boot(&self) -> Boot {
        match self.boot_local() {
            Ok(boot) => boot,
            Err(error) => {
                self.local_works.set(error != StoreError::Blocked);
                Boot { error: Some(error), ..Boot::default() }
            }
        }
    }

    fn boot_local(&self) -> Result<Boot, StoreError> {
        let known = self.local.get(keys::INDEX)?.and_then(|text| parse(&text));
        let plans = self.local_plans()?;
        let index_rebuilt = known.is_none() && !plans.is_empty();
        let index = match known {
            Some(index) => index,
            None => self.summarise_local(&plans)?,
        };
        let last_open = self.local.get(keys::LAST_OPEN)?.and_then(|id| id.parse().ok());
        Ok(Boot {
            index,
            index_rebuilt,
            settings: self.local.get(keys::SETTINGS)?,
            last_open,
            plans,
            error: None,
        })
    }

    /// Reads what a page starts from where localStorage does not work.
    ///
    /// # Errors
    /// Any [`StoreError`] of the store that is left.
    pub async fn boot_durable(&self) -> Result<Boot, StoreError> {
        let place = self.place();
        let text = place.get(Table::Settings, keys::INDEX_RECORD).await?;
        let known = text.as_deref().and_then(parse);
        let last_open = place.get(Table::Settings, keys::LAST_OPEN_RECORD).await?;
        Ok(Boot {
            index_rebuilt: false,
            index: known.unwrap_or_default(),
            settings: place.get(Table::Settings, keys::SETTINGS_RECORD).await?,
            last_open: last_open.and_then(|id| id.parse().ok()),
            plans: Vec::new(),
            error: None,
        })
    }

    /// The text of a plan as localStorage has it: what a tab left unsaved, when it continues the copy, else the copy.
    pub fn read_local(&self, plan: PlanId) -> Option<LocalCopy> {
        let copy = self.local()?.get(&keys::plan(plan)).ok().flatten();
        let revision_of = |text: &str| Some((self.reader.peek)(text)?.revision);
        let revision = copy.as_deref().and_then(revision_of);
        let left = self.raw_unsaved(plan).unwrap_or_default();
        let newest = left
            .into_iter()
            .filter_map(|(key, raw)| Unsaved::parse(key, &raw))
            .filter(|unsaved| revision.is_none_or(|revision| revision == unsaved.base))
            .filter_map(|unsaved| Some((revision_of(&unsaved.text)?, unsaved)))
            .max_by_key(|(revision, _)| *revision);
        match (newest, copy) {
            (Some((_, unsaved)), _) => {
                Some(LocalCopy { text: unsaved.text, base_revision: unsaved.base, unsaved: true })
            }
            (None, Some(text)) => {
                Some(LocalCopy { text, base_revision: revision.unwrap_or(0), unsaved: false })
            }
            (None, None) => None,
        }
    }

    /// A plan's text as the deciding store has it, unread and uncompared.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn stored_text(&self, plan: PlanId) -> Result<Option<String>, StoreError> {
        self.place().get(Table::Plans, &plan.to_string()).await
    }

    /// Remembers which plan is open, for the next start.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn set_last_open(&self, plan: PlanId) -> Result<(), StoreError> {
        match self.local() {
            Some(local) => local.set(keys::LAST_OPEN, &plan.to_string()),
            None => self.place().put(Table::Settings, keys::LAST_OPEN_RECORD, &plan.to_string()).await,
        }
    }

    /// The index as it is stored; empty when it is missing or damaged.
    pub(super) async fn index(&self) -> Result<Vec<PlanSummary>, StoreError> {
        Ok(self.index_text().await?.as_deref().and_then(parse).unwrap_or_default())
    }

    /// The index as it is stored, unread.
    pub(super) async fn index_text(&self) -> Result<Option<String>, StoreError> {
        match self.local() {
            Some(local) => local.get(keys::INDEX),
            None => self.place().get(Table::Settings, keys::INDEX_RECORD).await,
        }
    }

    /// Changes the index as it is stored now, not as it was read before: another tab may have written it.
    pub(super) async fn change_index(
        &self,
        change: impl FnOnce(&mut Vec<PlanSummary>),
    ) -> Result<(), StoreError> {
        let before = self.index_text().await?;
        let known = before.as_deref().and_then(|text| self.known_index(text));
        let was_read = known.is_some();
        let mut index = known.unwrap_or_default();
        change(&mut index.plans);
        order::sort_by_key(&mut index.plans, |summary| summary.id);
        let text = serde_json::to_string(&index).map_err(|error| StoreError::Refused(error.to_string()))?;
        // One that is missing or damaged stays so until there is a line to write: the next start sees it, and makes it anew.
        if before.as_ref() != Some(&text) && (was_read || !index.plans.is_empty()) {
            match self.local() {
                Some(local) => local.set(keys::INDEX, &text)?,
                None => self.place().put(Table::Settings, keys::INDEX_RECORD, &text).await?,
            }
        }
        self.know_index(&text, index);
        Ok(())
    }

    /// What a text of the index says. Most often it is the one that this page wrote last, which is not read again.
    fn known_index(&self, text: &str) -> Option<Index> {
        let seen = self.seen_index.borrow_mut().take().filter(|(seen, _)| *seen == fingerprint(text));
        seen.map(|(_, index)| index).or_else(|| serde_json::from_str(text).ok())
    }

    fn know_index(&self, text: &str, index: Index) {
        *self.seen_index.borrow_mut() = Some((fingerprint(text), index));
    }

    /// The lines that were read or written last.
    pub(super) fn seen_lines(&self) -> Vec<PlanSummary> {
        self.seen_index.borrow().as_ref().map(|(_, index)| index.plans.clone()).unwrap_or_default()
    }

    /// The revision of a plan in the index as it is stored now.
    pub(super) async fn indexed_revision(&self, plan: PlanId) -> Option<u64> {
        let text = self.index_text().await.ok().flatten()?;
        // A damaged one is not taken for an empty one: it stays until there is a line to write.
        let index = self.known_index(&text)?;
        let revision = index.plans.iter().find(|line| line.id == plan).map(|line| line.revision);
        self.know_index(&text, index);
        revision
    }

    /// The plans that localStorage holds something of, sorted.
    pub(super) fn local_plans(&self) -> Result<Vec<PlanId>, StoreError> {
        let copies = self.local.keys(keys::all_plans())?;
        let unsaved = self.local.keys(keys::all_unsaved())?;
        let mut plans: Vec<_> = copies.iter().filter_map(|key| keys::plan_of(key)).collect();
        plans.extend(unsaved.iter().filter_map(|key| keys::unsaved_of(key)));
        order::sort(&mut plans);
        plans.dedup();
        Ok(plans)
    }

    fn summarise_local(&self, plans: &[PlanId]) -> Result<Vec<PlanSummary>, StoreError> {
        let mut index = Vec::new();
        for plan in plans {
            let text = self.local.get(&keys::plan(*plan))?;
            index.extend(text.as_deref().and_then(|text| self.summarise(text, None)));
        }
        Ok(index)
    }

    /// The line of a text; `before` is the plan's line so far.
    pub(super) fn summarise(&self, text: &str, before: Option<&PlanSummary>) -> Option<PlanSummary> {
        let line = (self.reader.summarise)(text, before)?;
        Some(PlanSummary { text_hash: fingerprint(text), ..line })
    }

    /// The plans of which some tab left something unsaved; `None` when that cannot be told.
    pub(super) fn plans_with_unsaved(&self) -> Option<BTreeSet<PlanId>> {
        let Some(local) = self.local() else { return Some(BTreeSet::new()) };
        let keys = local.keys(keys::all_unsaved()).ok()?;
        Some(order::set_of(keys.iter().filter_map(|key| keys::unsaved_of(key))))
    }

    /// Puts lines that were counted anew in the place of those of the same text.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn put_lines(&self, lines: Vec<PlanSummary>) -> Result<(), StoreError> {
        self.change_index(|index| {
            for line in lines {
                if let Some(known) = index.iter_mut().find(|known| known.id == line.id)
                    && known.revision == line.revision
                {
                    *known = PlanSummary { text_hash: known.text_hash, ..line };
                }
            }
        })
        .await
    }
}

/// Puts a summary in the place of the plan's old one, unless that one is of a higher revision.
pub(super) fn put_summary(index: &mut Vec<PlanSummary>, summary: PlanSummary) {
    match index.iter_mut().find(|known| known.id == summary.id) {
        Some(known) if known.revision > summary.revision => {}
        Some(known) => *known = summary,
        None => index.push(summary),
    }
}

pub(super) fn parse(text: &str) -> Option<Vec<PlanSummary>> {
    serde_json::from_str::<Index>(text).ok().map(|index| index.plans)
}
