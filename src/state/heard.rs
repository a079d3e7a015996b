//! The objections library at work: prepared replies are changed and kept, and every account of this device is asked what
//! was objected there. It must not know views.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notices::NoticeAction;
use super::replies::{EntryKey, OwnEntry, Prepared};
use super::session::Session;
use crate::i18n::{accounts, objections as words, shell};
use crate::model::account::Objection;
use crate::model::{EntryId, PlanId, order};

/// An objection that somebody raised, in whichever account.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// In which account.
    pub plan: PlanId,
    /// The account's name.
    pub account: String,
    /// Who raised it; empty while nobody is named.
    pub person: String,
    /// The objection.
    pub objection: Objection,
}

impl Session {
    /// Changes what we prepared for an entry.
    pub fn prepare_reply(self, key: EntryKey, change: impl FnOnce(&mut Prepared)) {
        self.change_settings(|settings| settings.library.prepare(key, change));
    }

    /// Changes an entry of our own.
    pub fn change_entry(self, id: EntryId, change: impl FnOnce(&mut OwnEntry)) {
        self.change_settings(|settings| settings.library.change(id, change));
    }

    /// Adds an entry of our own.
    pub fn add_entry(self, words_of_it: String) -> Option<EntryId> {
        let id = EntryId(self.new_id());
        let mut is_taken = false;
        self.change_settings(|settings| {
            is_taken = settings.library.insert(usize::MAX, OwnEntry::new(id, words_of_it));
        });
        if !is_taken {
            self.notices.failed(words::LIBRARY_FULL.of(self.lang()), None);
        }
        is_taken.then_some(id)
    }

    /// Takes an entry of our own out. The library is no part of a plan and so of no undo: the message offers the way back.
    pub fn remove_entry(self, id: EntryId) {
        let mut taken = None;
        self.change_settings(|settings| taken = settings.library.remove(id));
        let Some((at, entry)) = taken else { return };
        let lang = self.lang();
        let text = words::ENTRY_DELETED.fill(lang, &[("words", entry.words.trim())]);
        let back = move || {
            let entry = entry.clone();
            self.change_settings(move |settings| {
                settings.library.insert(at, entry);
            });
        };
        let undo = NoticeAction { label: shell::UNDO_DELETE.of(lang).to_owned(), run: Arc::new(back) };
        self.notices.done(text, Some(undo));
    }

    /// Reads every account of this device and gathers what was objected there, the latest first.
    pub fn gather_heard(self, into: RwSignal<Option<Vec<Heard>>>) {
        let ids =
            self.summaries().with_untracked(|lines| lines.iter().map(|line| line.id).collect::<Vec<_>>());
        let lang = self.lang();
        spawn_local(async move {
            let mut all = Vec::new();
            for id in ids {
                // What cannot be read is told where it is looked at.
                let Some(plan) = self.load(id).await else { continue };
                all.extend(plan.objections.iter().map(|objection| {
                    Heard {
                        plan: id,
                        account: accounts::display_name(lang, &plan.account.name),
                        person: objection
                            .person
                            .and_then(|person| plan.people.get(person))
                            .map(|person| accounts::display_person(lang, &person.name))
                            .unwrap_or_default(),
                        objection: objection.clone(),
                    }
                }));
            }
            order::sort_by_key(&mut all, |heard| std::cmp::Reverse(heard.objection.on));
            // The screen may have been left while the accounts were read.
            let _ = into.try_set(Some(all));
        });
    }
}
