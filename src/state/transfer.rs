//! Export and import: files go out, files come in, and nothing is taken before the user has seen what it is. It must not
//! know views.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use uuid::Uuid;

use super::history::PlanChange;
use super::library::Held;
use super::session::Session;
use super::view_state::Dialog;
use crate::exchange::{self, Document, Privacy};
use crate::i18n::{accounts, edits, transfer as words};
use crate::model::{AccountPlan, PlanId};
use crate::platform::files::{self, FileError};
use crate::platform::{clock, ids};
use crate::storage::repository::Reason;

/// What is done with a plan of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Take {
    /// Nothing.
    Skip,
    /// It comes in as it is.
    Add,
    /// It takes the place of the one on the device.
    Replace,
    /// It comes in as a copy, beside the one on the device.
    Copy,
}

impl Take {
    const ALL: &[Self] = &[Self::Skip, Self::Add, Self::Replace, Self::Copy];

    /// Its word as a value of the list.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Add => "add",
            Self::Replace => "replace",
            Self::Copy => "copy",
        }
    }
}

/// What is known of a plan in a file before it is taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The account's name.
    pub name: String,
    /// When it was saved, as written.
    pub saved_at: String,
    /// How many people it holds.
    pub people: usize,
    /// Its objectives by name.
    pub objectives: Vec<String>,
    /// How many things differ from the plan on the device; `None` when that has no such plan.
    pub differences: Option<usize>,
    /// Whether it holds fields that this build does not know.
    pub has_unknown: bool,
    /// Whether its game record came along.
    pub has_record: bool,
    /// What is to be done with it.
    pub take: Take,
}

/// A file that is being looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// The name of a file that is being read.
    pub reading: Option<String>,
    /// Why a file was refused.
    pub problem: Option<String>,
    /// What it holds.
    pub previews: Vec<Preview>,
    documents: Vec<Document>,
}

impl Session {
    /// Hands out one account as a file, with its game record.
    pub fn export_with_record(self, id: PlanId, with_private: bool) {
        self.hand_out_one(id, with_private, true);
    }

    pub(super) fn hand_out_one(self, id: PlanId, with_private: bool, with_record: bool) {
        spawn_local(async move {
            let Some(plan) = self.load(id).await else { return };
            let name = accounts::display_name(self.lang(), &plan.account.name);
            let record = if with_record { self.record_to_export(id).await } else { None };
            self.hand_out(&[id], &name, with_private, record);
        });
    }

    pub(super) fn hand_out_all(self, with_private: bool) {
        spawn_local(async move {
            let mut all = Vec::new();
            for id in
                self.summaries.with_untracked(|lines| lines.iter().map(|line| line.id).collect::<Vec<_>>())
            {
                if self.load(id).await.is_some() {
                    all.push(id);
                }
            }
            self.hand_out(&all, words::FILE_ALL.of(self.lang()), with_private, None);
        });
    }

    /// Hands out plans as a file; the record is that of the only one.
    fn hand_out(self, plans: &[PlanId], name: &str, with_private: bool, record: Option<Value>) {
        let lang = self.lang();
        let moment = clock::now();
        let mut documents: Vec<Document> = plans
            .iter()
            .filter_map(|id| self.library.with_value(|library| library.get(*id).cloned()))
            .map(|held| document(&held))
            .collect();
        if let [only] = documents.as_mut_slice() {
            only.record = record;
        }
        let privacy = if with_private { Privacy::WithPrivateNotes } else { Privacy::WithoutPrivateNotes };
        let text = exchange::export(&documents, &moment.instant, privacy);
        let file = format!("{}-{}.json", file_name(name), moment.today);
        match files::download_text(&file, "application/json", &text) {
            Ok(()) => {
                self.notices.done(words::EXPORTED.fill(lang, &[("name", &file)]), None);
                for id in plans {
                    self.mark_export(*id, &file);
                }
            }
            Err(_) => self.notices.failed(words::EXPORT_REFUSED.fill(lang, &[("name", &file)]), None),
        }
        if self.view.dialog.get_untracked() == Dialog::Share {
            self.view.dialog.set(Dialog::None);
        }
    }

    /// The file that is being looked at, as a signal.
    pub fn incoming(self) -> ReadSignal<Incoming> {
        self.incoming.read_only()
    }

    /// Looks no longer at a file.
    pub fn forget_import(self) {
        self.incoming.set(Incoming::default());
    }

    pub(super) fn look_at_file(self, file: files::ChosenFile) {
        let name = file.name();
        self.view.dialog.set(Dialog::Import);
        self.incoming.set(Incoming { reading: Some(name.clone()), ..Incoming::default() });
        spawn_local(async move {
            // The page draws "reading…" before the work begins.
            crate::platform::page::next_frame().await;
            match files::read_text(&file).await {
                Ok(text) => self.look_at(&text).await,
                Err(error) => self.refuse(match error {
                    FileError::TooLarge { .. } => {
                        words::IMPORT_TOO_LARGE.fill(self.lang(), &[("name", &name)])
                    }
                    FileError::Unreadable | FileError::Refused => {
                        words::IMPORT_UNREADABLE.fill(self.lang(), &[("name", &name)])
                    }
                }),
            }
        });
    }

    /// Looks at the text of a file that was pasted.
    pub fn read_text(self, text: String) {
        spawn_local(async move { self.look_at(&text).await });
    }

    async fn look_at(self, text: &str) {
        let documents = match exchange::decode(text) {
            Ok(documents) => documents,
            Err(error) => {
                self.refuse(exchange::wording::decode_error(&error, self.lang()));
                return;
            }
        };
        let mut incoming = Incoming::default();
        for mut document in documents {
            let here = self.load(document.plan.id()).await;
            if let Some(here) = &here
                && document.privacy == Privacy::WithoutPrivateNotes
            {
                document.plan = exchange::with_private_notes_of(here, document.plan);
            }
            let differences = here.as_deref().map(|here| exchange::count_differences(here, &document.plan));
            incoming.previews.push(Preview {
                name: document.plan.account.name.clone(),
                saved_at: document.saved_at.clone(),
                people: document.plan.people.len(),
                objectives: document.plan.objectives.iter().map(|one| one.product.clone()).collect(),
                differences,
                has_unknown: !document.unknown.is_empty(),
                has_record: document.record.is_some(),
                take: match differences {
                    None => Take::Add,
                    Some(0) => Take::Skip,
                    Some(_) => Take::Replace,
                },
            });
            incoming.documents.push(document);
        }
        self.incoming.set(incoming);
    }

    fn refuse(self, problem: String) {
        self.incoming.set(Incoming { problem: Some(problem), ..Incoming::default() });
    }

    /// Chooses what is done with one plan of the file.
    pub fn choose_take(self, at: usize, word: &str) {
        let Some(take) = Take::ALL.iter().find(|take| take.word() == word) else { return };
        self.incoming.update(|incoming| {
            if let Some(preview) = incoming.previews.get_mut(at) {
                preview.take = *take;
            }
        });
    }

    /// Takes what was chosen: one step of undo for all of it. What is replaced is kept as an older copy too.
    pub fn take_import(self) {
        let incoming = self.incoming.get_untracked();
        self.forget_import();
        self.view.dialog.set(Dialog::None);
        let mut changes = Vec::new();
        for (preview, document) in incoming.previews.into_iter().zip(incoming.documents) {
            let change = match preview.take {
                Take::Skip => continue,
                Take::Add | Take::Replace => self.taken(document),
                Take::Copy => self.taken(copied(document)),
            };
            changes.push(change);
        }
        let count = changes.len();
        if count > 0 {
            self.commit(edits::IMPORT, None, changes);
            let text = words::IMPORT_DONE.fill(self.lang(), &[("count", &count.to_string())]);
            self.notices.done(text, Some(self.undo_notice()));
        }
    }

    fn taken(self, document: Document) -> PlanChange<Arc<AccountPlan>> {
        let id = document.plan.id();
        let before = self.library.with_value(|library| library.get(id).map(|held| held.plan.clone()));
        if before.is_some() {
            self.keep_copy(id, Reason::BeforeImport);
        }
        let after = Arc::new(document.plan);
        if let Some(record) = &document.record {
            self.take_record(id, record);
        }
        self.library.update_value(|library| library.remember_unknown(&after, document.unknown));
        PlanChange { id, before, after: Some(after) }
    }
}

fn document(held: &Held) -> Document {
    Document { revision: held.revision, unknown: held.unknown.clone(), ..Document::new((*held.plan).clone()) }
}

fn copied(mut document: Document) -> Document {
    let id: Uuid = ids::new_id();
    document.plan.account.id = PlanId(id);
    document
}

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    let name: String = name.chars().take(60).map(safe).collect();
    match name.trim_matches('-') {
        "" => "qipu".to_owned(),
        name => name.to_owned(),
    }
}
