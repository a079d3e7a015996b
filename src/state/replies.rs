//! The objections library of this device: our prepared replies to what is objected, the typical ones and our own. It must
//! not know where it is kept, nor how it is worded.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::account::ObjectionKind;
use crate::model::{EntryId, MAX_TEXT_CHARS};

/// Most entries of one's own.
const MOST_OWN: usize = 500;

/// What we prepared for an objection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// What we reply.
    pub reply: String,
    /// What backs the reply.
    pub evidence: String,
}

impl Prepared {
    /// Reads it; `None` where a field is no text.
    fn read(kept: &Value) -> Option<Self> {
        let mut prepared = Self { reply: text(kept, "reply")?, evidence: text(kept, "evidence")? };
        prepared.cut();
        Some(prepared)
    }

    fn write(&self, into: &mut Map<String, Value>) {
        put(into, "reply", &self.reply);
        put(into, "evidence", &self.evidence);
    }

    fn is_empty(&self) -> bool {
        self.reply.trim().is_empty() && self.evidence.trim().is_empty()
    }

    fn cut(&mut self) {
        cut(&mut self.reply);
        cut(&mut self.evidence);
    }
}

/// An entry of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEntry {
    /// What objections that were heard know it by.
    pub id: EntryId,
    /// How it is said.
    pub words: String,
    /// What is behind it.
    pub meaning: String,
    /// What we prepared.
    pub prepared: Prepared,
}

impl OwnEntry {
    /// An entry with these words.
    pub fn new(id: EntryId, words: String) -> Self {
        Self { id, words, meaning: String::new(), prepared: Prepared::default() }
    }

    /// Reads one; `None` without an id, or where a field is no text.
    fn read(kept: &Value) -> Option<Self> {
        Some(Self {
            id: kept.get("id")?.as_str()?.parse().ok()?,
            words: text(kept, "words")?,
            meaning: text(kept, "meaning")?,
            prepared: Prepared::read(kept)?,
        })
    }

    fn written(&self) -> Value {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), self.id.to_string().into());
        put(&mut fields, "words", &self.words);
        put(&mut fields, "meaning", &self.meaning);
        self.prepared.write(&mut fields);
        Value::Object(fields)
    }
}

/// What an entry of the library is known by: one of the typical objections, or one of our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntryKey {
    /// A typical one.
    Kind(ObjectionKind),
    /// One of our own.
    Own(EntryId),
}

impl EntryKey {
    /// The typical objections, each an entry that is always there.
    pub fn typical() -> impl Iterator<Item = Self> {
        ObjectionKind::ALL.iter().filter(|kind| **kind != ObjectionKind::Other).map(|kind| Self::Kind(*kind))
    }

    /// The entry that an objection is an example of, if of any.
    pub fn of(kind: Option<ObjectionKind>, entry: Option<EntryId>) -> Option<Self> {
        entry.map(Self::Own).or(match kind {
            None | Some(ObjectionKind::Other) => None,
            Some(kind) => Some(Self::Kind(kind)),
        })
    }

    /// Its word as a value of a list.
    pub fn word(self) -> String {
        match self {
            Self::Kind(kind) => kind.word().to_owned(),
            Self::Own(id) => id.to_string(),
        }
    }

    /// Reads such a word.
    pub fn from_word(word: &str) -> Option<Self> {
        let kind = ObjectionKind::ALL.iter().find(|kind| kind.word() == word);
        kind.map(|kind| Self::Kind(*kind)).or_else(|| word.parse().ok().map(Self::Own))
    }
}

/// The library. Whatever cannot be read of it costs only itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// What we prepared for the typical ones, by the word of the kind.
    prepared: BTreeMap<String, Prepared>,
    /// Our own entries, in the order in which they were added.
    own: Vec<OwnEntry>,
}

impl Replies {
    /// What we prepared for an entry.
    pub fn prepared(&self, key: EntryKey) -> Option<&Prepared> {
        match key {
            EntryKey::Kind(kind) => self.prepared.get(kind.word()),
            EntryKey::Own(id) => self.entry(id).map(|entry| &entry.prepared),
        }
    }

    /// The reply that is ready for an entry; `None` while nothing is written.
    pub fn reply(&self, key: EntryKey) -> Option<&str> {
        self.prepared(key).map(|prepared| prepared.reply.trim()).filter(|reply| !reply.is_empty())
    }

    /// Our own entries.
    pub fn own(&self) -> &[OwnEntry] {
        &self.own
    }

    /// One of our own.
    pub fn entry(&self, id: EntryId) -> Option<&OwnEntry> {
        self.own.iter().find(|entry| entry.id == id)
    }

    /// Changes what we prepared; an entry that is gone stays gone.
    pub fn prepare(&mut self, key: EntryKey, change: impl FnOnce(&mut Prepared)) {
        match key {
            EntryKey::Kind(kind) => {
                let prepared = self.prepared.entry(kind.word().to_owned()).or_default();
                change(prepared);
                prepared.cut();
                if prepared.is_empty() {
                    self.prepared.remove(kind.word());
                }
            }
            EntryKey::Own(id) => self.change(id, |entry| change(&mut entry.prepared)),
        }
    }

    /// Changes an entry of our own.
    pub fn change(&mut self, id: EntryId, change: impl FnOnce(&mut OwnEntry)) {
        if let Some(entry) = self.own.iter_mut().find(|entry| entry.id == id) {
            change(entry);
            cut(&mut entry.words);
            cut(&mut entry.meaning);
            entry.prepared.cut();
        }
    }

    /// Puts an entry at a place, or at the end; tells whether there was room.
    pub fn insert(&mut self, at: usize, entry: OwnEntry) -> bool {
        let has_room = self.own.len() < MOST_OWN && self.entry(entry.id).is_none();
        if has_room {
            self.own.insert(at.min(self.own.len()), entry);
        }
        has_room
    }

    /// Takes an entry out; tells where it was.
    pub fn remove(&mut self, id: EntryId) -> Option<(usize, OwnEntry)> {
        let at = self.own.iter().position(|entry| entry.id == id)?;
        Some((at, self.own.remove(at)))
    }

    /// Reads what was kept, entry by entry.
    pub fn read(kept: &Value) -> Self {
        let mut replies = Self::default();
        for (word, value) in kept.get("prepared").and_then(Value::as_object).into_iter().flatten() {
            let kind = ObjectionKind::ALL.iter().find(|kind| kind.word() == word);
            if let (Some(kind), Some(prepared)) = (kind, Prepared::read(value)) {
                replies.prepared.insert(kind.word().to_owned(), prepared);
            }
        }
        for value in kept.get("own").and_then(Value::as_array).into_iter().flatten() {
            if let Some(entry) = OwnEntry::read(value) {
                let id = entry.id;
                replies.insert(usize::MAX, entry);
                replies.change(id, |_| {});
            }
        }
        replies
    }

    /// What is kept of it.
    pub fn written(&self) -> Value {
        let mut kept = Map::new();
        if !self.prepared.is_empty() {
            let one = |(word, prepared): (&String, &Prepared)| {
                let mut fields = Map::new();
                prepared.write(&mut fields);
                (word.clone(), Value::Object(fields))
            };
            kept.insert("prepared".to_owned(), Value::Object(self.prepared.iter().map(one).collect()));
        }
        if !self.own.is_empty() {
            kept.insert("own".to_owned(), self.own.iter().map(OwnEntry::written).collect());
        }
        Value::Object(kept)
    }
}

/// A text that may be missing; `None` where something else stands in its place.
fn text(kept: &Value, field: &str) -> Option<String> {
    match kept.get(field) {
        None => kept.is_object().then(String::new),
        Some(value) => value.as_str().map(str::to_owned),
    }
}

/// Keeps a text that says something.
fn put(into: &mut Map<String, Value>, field: &str, text: &str) {
    if !text.is_empty() {
        into.insert(field.to_owned(), text.into());
    }
}

/// Cuts a text to the length that any text of a plan may have.
fn cut(text: &mut String) {
    if let Some((at, _)) = text.char_indices().nth(MAX_TEXT_CHARS) {
        text.truncate(at);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const OWN: EntryId = EntryId(Uuid::from_u128(7));

    fn filled() -> Replies {
        let mut replies = Replies::default();
        replies.prepare(EntryKey::Kind(ObjectionKind::NoBudget), |one| {
            "Whose is it?".clone_into(&mut one.reply);
        });
        assert!(replies.insert(0, OwnEntry::new(OWN, "We wait".to_owned())));
        replies.prepare(EntryKey::Own(OWN), |one| "A case".clone_into(&mut one.evidence));
        replies
    }

    fn again(replies: &Replies) -> Replies {
        Replies::read(&replies.written())
    }

    /// OBJ-1
    #[test]
    fn what_was_prepared_is_kept() {
        let replies = filled();
        assert_eq!(again(&replies), replies);
        assert_eq!(replies.reply(EntryKey::Kind(ObjectionKind::NoBudget)), Some("Whose is it?"));
        assert_eq!(replies.reply(EntryKey::Own(OWN)), None, "evidence is no reply");
        assert_eq!(Replies::default().written().to_string(), "{}");
    }

    /// OBJ-2
    #[test]
    fn what_is_damaged_costs_only_itself() {
        for odd in ["null", "7", "[]", "\"all\"", "{\"own\":{}}", "{\"prepared\":[1]}"] {
            assert_eq!(Replies::read(&serde_json::from_str(odd).expect(odd)), Replies::default());
        }
        let text = format!(
            r#"{{"prepared":{{"no-budget":{{"reply":"Whose?"}},"too-expensive":{{"reply":5}},"strange":{{"reply":"x"}}}},
            "own":[{{"id":"no id"}},{{"id":"{OWN}","words":"We wait"}},{{"id":"{OWN}","words":"twice"}},null]}}"#
        );
        let read = Replies::read(&serde_json::from_str(&text).expect("JSON"));
        assert_eq!(read.reply(EntryKey::Kind(ObjectionKind::NoBudget)), Some("Whose?"));
        assert_eq!(read.prepared.len(), 1);
        assert_eq!(read.own().len(), 1);
        assert_eq!(read.entry(OWN).map(|entry| entry.words.as_str()), Some("We wait"));
    }

    #[test]
    fn what_is_emptied_leaves_nothing_and_what_is_deleted_comes_back_in_its_place() {
        let mut replies = filled();
        replies.prepare(EntryKey::Kind(ObjectionKind::NoBudget), |one| one.reply.clear());
        assert!(replies.prepared.is_empty());
        let second = EntryId(Uuid::from_u128(8));
        assert!(replies.insert(1, OwnEntry::new(second, "Later".to_owned())));
        let before = replies.clone();
        let (at, entry) = replies.remove(OWN).expect("it is there");
        assert_eq!(replies.own().len(), 1);
        assert!(replies.insert(at, entry));
        assert_eq!(replies, before);
    }

    #[test]
    fn an_entry_is_known_by_its_word() {
        for key in EntryKey::typical().chain([EntryKey::Own(OWN)]) {
            assert_eq!(EntryKey::from_word(&key.word()), Some(key));
        }
        assert_eq!(EntryKey::typical().count(), 7);
        assert_eq!(EntryKey::of(Some(ObjectionKind::Other), Some(OWN)), Some(EntryKey::Own(OWN)));
        assert_eq!(EntryKey::of(Some(ObjectionKind::Other), None), None);
    }

    #[test]
    fn a_text_has_an_end() {
        let mut replies = filled();
        let long = "试".repeat(MAX_TEXT_CHARS + 5);
        replies.change(OWN, |entry| entry.meaning.clone_from(&long));
        assert_eq!(replies.entry(OWN).map(|entry| entry.meaning.chars().count()), Some(MAX_TEXT_CHARS));
    }
}
