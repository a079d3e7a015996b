//! What customers object: the log of an account, the fold of one person, and the library of our replies. It must not know
//! what an objection means for a sheet; rule R-70 does.

mod add;
mod entry;
mod fold;
mod hints;
mod library;
mod log;
mod row;

pub use fold::ObjectionsFold;
pub use library::LibraryEntries;
pub use log::ObjectionsLog;

use leptos::prelude::*;

use crate::i18n::{Lang, objections as words, terms};
use crate::model::EntryId;
use crate::model::account::{Objection, ObjectionKind};
use crate::state::{EntryKey, Replies, Session, memo};

/// The entries of the library as options, and any other objection.
fn entry_options(session: Session) -> Signal<Vec<(String, String)>> {
    let lang = session.lang();
    let settings = session.settings();
    let own = memo(move || {
        settings.with(|settings| {
            let own = settings.library.own().iter();
            own.map(|entry| (EntryKey::Own(entry.id).word(), said(lang, &entry.words))).collect::<Vec<_>>()
        })
    });
    Signal::derive(move || {
        let kind =
            |kind: ObjectionKind| (kind.word().to_owned(), terms::objection_kind(kind).of(lang).to_owned());
        let typical =
            ObjectionKind::ALL.iter().filter(|one| **one != ObjectionKind::Other).map(|one| kind(*one));
        std::iter::once((String::new(), words::NO_KIND.of(lang).to_owned()))
            .chain(typical)
            .chain(own.get())
            .chain([kind(ObjectionKind::Other)])
            .collect()
    })
}

/// The option that stands for an objection. An entry of our own that is not in this library is any other objection.
fn option_of(library: &Replies, kind: Option<ObjectionKind>, entry: Option<EntryId>) -> String {
    let entry = entry.filter(|id| library.entry(*id).is_some());
    let bare = || kind.map(|kind| kind.word().to_owned()).unwrap_or_default();
    EntryKey::of(kind, entry).map_or_else(bare, EntryKey::word)
}

/// The kind and the entry that an option stands for.
fn picked(word: &str) -> (Option<ObjectionKind>, Option<EntryId>) {
    match EntryKey::from_word(word) {
        Some(EntryKey::Kind(kind)) => (Some(kind), None),
        Some(EntryKey::Own(id)) => (Some(ObjectionKind::Other), Some(id)),
        None => (None, None),
    }
}

/// What an objection is called: the typical wording, our own entry's, or the words that were heard.
fn title(lang: Lang, library: &Replies, objection: &Objection) -> String {
    let own = objection.entry.and_then(|id| library.entry(id)).map(|entry| said(lang, &entry.words));
    own.unwrap_or_else(|| match objection.kind {
        Some(kind) if kind != ObjectionKind::Other => terms::objection_kind(kind).of(lang).to_owned(),
        _ if !objection.words.trim().is_empty() => objection.words.trim().to_owned(),
        _ => terms::objection_kind(ObjectionKind::Other).of(lang).to_owned(),
    })
}

/// The words of an entry, or that there are none yet.
fn said(lang: Lang, text: &str) -> String {
    match text.trim() {
        "" => words::UNNAMED.of(lang).to_owned(),
        text => text.to_owned(),
    }
}
