//! What is kept besides the plans: records that could not be read, deleted accounts, older copies. It must not know
//! views.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::persist::Persist;
use super::session::Session;
use crate::exchange;
use crate::i18n::{accounts, edits, transfer as words};
use crate::model::Edit;
use crate::platform::{clock, files, page, quota};
use crate::storage::Durability;
use crate::storage::repository::SnapshotKey;

/// What kind of copy it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptKind {
    /// A record that could not be read.
    Unreadable,
    /// A deleted account.
    Deleted,
    /// An older copy of an account.
    Snapshot,
}

/// Something that is kept besides the plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its key in its place.
    pub key: String,
    /// What kind of copy it is.
    pub kind: KeptKind,
    /// What it is called.
    pub name: String,
    /// Since when, as an instant or a day.
    pub at: String,
    /// Why it is kept.
    pub note: String,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StorageReport {
    /// Bytes used.
    pub used: f64,
    /// Bytes that the browser grants.
    pub granted: f64,
    /// Whether the browser promised not to clear them by itself.
    pub is_persisted: bool,
}

impl Session {
    /// Everything that is kept besides the plans; filled in as it is read.
    pub fn list_kept(self) -> RwSignal<Vec<Kept>> {
        let kept = RwSignal::new(Vec::new());
        spawn_local(async move {
            let found = self.read_kept().await;
            let _ = kept.try_set(found);
        });
        kept
    }

    async fn read_kept(self) -> Vec<Kept> {
        let lang = self.lang();
        let inner = self.persist.inner();
        let repository = &inner.repository;
        let mut kept = Vec::new();
        for one in repository.list_quarantine().await.unwrap_or_default() {
            let name = if one.found_under.is_empty() { one.id.clone() } else { one.found_under };
            kept.push(Kept {
                key: one.id,
                kind: KeptKind::Unreadable,
                name,
                at: one.instant,
                note: one.reason,
            });
        }
        for one in repository.list_trash().await.unwrap_or_default() {
            let name = accounts::display_name(lang, &one.name.unwrap_or_default());
            kept.push(Kept {
                key: one.key,
                kind: KeptKind::Deleted,
                name,
                at: one.deleted_at,
                note: String::new(),
            });
        }
        let lines = self.summaries.get_untracked();
        for line in lines {
            let mut copies = repository.list_snapshots(line.id).await.unwrap_or_default();
            copies.reverse();
            kept.extend(copies.into_iter().map(|copy| Kept {
                key: copy.text(),
                kind: KeptKind::Snapshot,
                name: accounts::display_name(lang, &line.name),
                note: self.reason(copy.reason).to_owned(),
                at: copy.at,
            }));
        }
        kept
    }

    /// Brings back a deleted account, or goes back to an older copy; one step of undo where a plan is there already.
    pub fn take_kept(self, kept: Kept) {
        spawn_local(async move {
            let lang = self.lang();
            match kept.kind {
                KeptKind::Unreadable => {}
                KeptKind::Deleted => {
                    let inner = self.persist.inner();
                    match inner.repository.restore(&kept.key, &clock::now()).await {
                        Ok(restored) => {
                            let revision = exchange::peek(&restored.text).map_or(0, |head| head.revision);
                            if let Some(held) = self.understand(&restored.text, revision) {
                                self.hold(restored.plan, held);
                                let text = words::RESTORED.fill(lang, &[("name", &kept.name)]);
                                self.notices.done(text, None);
                                self.go(super::Route::Account(restored.plan));
                            }
                        }
                        Err(error) => self.notices.failed(error.to_string(), None),
                    }
                }
                KeptKind::Snapshot => self.go_back_to(&kept).await,
            }
        });
    }

    async fn go_back_to(self, kept: &Kept) {
        let Some(key) = SnapshotKey::parse(&kept.key) else { return };
        let Some(text) = self.raw(kept).await else { return };
        let (Some(now), Some(then)) = (self.load(key.plan).await, self.understand(&text, 0)) else { return };
        let mut next = (*now).clone();
        if next.apply(Edit::Replace(Box::new((*then.plan).clone()))).is_ok() {
            let change = super::history::PlanChange {
                id: key.plan,
                before: Some(now),
                after: Some(std::sync::Arc::new(next)),
            };
            self.commit(edits::GO_BACK, None, vec![change]);
            let text = words::SNAPSHOT_TAKEN.fill(self.lang(), &[("date", &kept.at)]);
            self.notices.done(text, Some(self.undo_notice()));
        }
    }

    async fn raw(self, kept: &Kept) -> Option<String> {
        let inner = self.persist.inner();
        let repository = &inner.repository;
        let read = match kept.kind {
            KeptKind::Unreadable => repository.read_quarantined(&kept.key).await,
            KeptKind::Deleted => repository.read_trash(&kept.key).await,
            KeptKind::Snapshot => match SnapshotKey::parse(&kept.key) {
                Some(key) => repository.read_snapshot(&key).await,
                None => Ok(None),
            },
        };
        read.unwrap_or_else(|error| {
            self.notices.failed(self.why_store(&error), None);
            None
        })
    }

    /// Hands out a copy as it is kept, readable or not.
    pub fn download_kept(self, kept: Kept) {
        spawn_local(async move {
            let Some(text) = self.raw(&kept).await else { return };
            let name = format!("qipu-{}.json", kept.at.replace([':', '.'], "-"));
            if files::download_text(&name, "application/json", &text).is_err() {
                self.notices.failed(words::EXPORT_REFUSED.fill(self.lang(), &[("name", &name)]), None);
            }
        });
    }

    /// Removes a record that could not be read, for good.
    pub fn remove_kept(self, kept: Kept, list: RwSignal<Vec<Kept>>) {
        spawn_local(async move {
            match self.persist.inner().repository.remove_quarantined(&kept.key).await {
                Ok(()) => {
                    let _ = list.try_update(|list| list.retain(|one| one.key != kept.key));
                }
                Err(error) => self.notices.failed(self.why_store(&error), None),
            }
        });
    }

    /// Whether this is the single-file edition, opened from a disk.
    pub fn is_single_file(self) -> bool {
        page::is_file()
    }

    /// Which stores work, as a signal's value.
    pub fn storage_state(self) -> Durability {
        let Persist { durability, .. } = self.persist;
        durability.get()
    }

    /// How much room there is; filled in as the browser answers.
    pub fn storage_report(self) -> RwSignal<Option<StorageReport>> {
        let report = RwSignal::new(None);
        spawn_local(async move {
            let is_persisted = quota::is_persisted().await;
            if let Some(estimate) = quota::estimate().await {
                let found = StorageReport { used: estimate.used, granted: estimate.granted, is_persisted };
                let _ = report.try_set(Some(found));
            }
        });
        report
    }

    /// Asks the browser not to clear this site by itself.
    pub fn ask_to_persist(self) {
        spawn_local(async move {
            let text =
                if quota::persist().await { words::STORAGE_PERSISTED } else { words::STORAGE_NOT_PERSISTED };
            self.notices.done(text.of(self.lang()), None);
        });
    }
}
