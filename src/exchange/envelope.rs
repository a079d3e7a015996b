//! The envelope that storage and files share, read and written. It must not know where the text comes from.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

use super::error::{DecodeError, Expected, Place};
use super::explain;
use super::format::v1::{Entry, Envelope};
use super::format::{FORMAT, Version};
use super::place::{Kind, Walk, line_of, offset_of, plain_key, quoted_at, survey};
use super::spaces::laid_out;
use super::unknown::Unknown;
use super::{MAX_BYTES, MAX_DEPTH};
use crate::model::json::Fault;
use crate::model::order;
use crate::model::person::PrivateNotes;
use crate::model::{AccountPlan, Problem};

/// The word by which our files are known.
const APP: &str = "qipu";

/// A plan with what its envelope says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The plan; sound, as [`AccountPlan::problems`] has it.
    pub plan: AccountPlan,
    /// How often it had been saved; the higher of two copies is the newer.
    pub revision: u64,
    /// When it was saved: an instant by RFC 3339, as written; empty when the file does not say.
    pub saved_at: String,
    /// Whether the file it came from held the private notes.
    pub privacy: Privacy,
    /// Fields that this version does not know.
    pub unknown: Unknown,
    /// The game record that came with it, or is to leave with it, as [`super::game`] writes it. It is not looked at here: a
    /// record that cannot be read is no reason to refuse a plan.
    pub record: Option<Value>,
}

impl Document {
    /// A document that was never saved.
    pub fn new(plan: AccountPlan) -> Self {
        Self {
            plan,
            revision: 0,
            saved_at: String::new(),
            privacy: Privacy::WithPrivateNotes,
            unknown: Unknown::default(),
            record: None,
        }
    }
}

/// Whether the private notes of people are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// They are: for storage, and for files when asked for.
    WithPrivateNotes,
    /// They are left out.
    WithoutPrivateNotes,
}

impl Privacy {
    fn leaves_out(self) -> bool {
        self == Self::WithoutPrivateNotes
    }
}

/// What the head of an envelope says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The format.
    pub format: u64,
    /// How often the plan had been saved; 0 when not said.
    pub revision: u64,
    /// When it was saved; empty when not said.
    pub saved_at: String,
}

/// Reads a stored plan, an exported plan or a backup of several.
///
/// # Errors
///
/// [`DecodeError`] that says what is wrong, where, when the text is not one of these, is newer than this version, or
/// holds a plan that contradicts itself. Nothing is taken from such a text.
pub fn decode(text: &str) -> Result<Vec<Document>, DecodeError> {
    if text.len() > MAX_BYTES {
        return Err(DecodeError::TooLarge { bytes: text.len() });
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(DecodeError::Empty);
    }
    let survey = survey(text).map_err(|line| DecodeError::TooDeep { line })?;
    let file: Value = serde_json::from_str(text).map_err(|error| explain::unreadable(text, &error))?;
    let version = version(text, &file)?;
    if let Some(repeated) = survey.repeated {
        let place = Place { path: repeated.path, line: repeated.line };
        return Err(DecodeError::Repeated { place, field: repeated.key });
    }
    let (read, is_all) = version.read(&file).map_err(|fault| refusal(text, fault))?;
    let (mut documents, is_backup) = documents(text, read.newest())?;
    for (index, document) in documents.iter().enumerate() {
        if let Some(problem) = document.plan.problems().into_iter().next() {
            return Err(unsound(text, problem, is_backup.then_some(index)));
        }
    }
    // Older versions are whole: only a newer one can hold what this one does not know.
    if version.number() == FORMAT && !is_all {
        keep_unknown(text, file, &mut documents, is_backup)?;
    }
    Ok(documents)
}

/// Writes a document for storage: in one line, the same bytes for the same document.
pub fn encode(document: &Document, saved_at: &str, privacy: Privacy) -> String {
    if document.unknown.is_empty() {
        return written(document, &told(&document.plan, privacy), saved_at, privacy);
    }
    value(document, saved_at, privacy).to_string()
}

/// Writes documents for a file that people may look into: one is a single plan, any other number a backup.
pub fn export(documents: &[Document], saved_at: &str, privacy: Privacy) -> String {
    let text = match documents {
        [document] => encode(document, saved_at, privacy),
        several => {
            let plans = several.iter().map(|one| {
                if one.unknown.is_empty() {
                    return in_backup(one, told(&one.plan, privacy));
                }
                InBackup::Whole(entry(value(one, saved_at, privacy)))
            });
            backup(plans.collect(), saved_at, privacy)
        }
    };
    let mut text = laid_out(&text);
    text.push('\n');
    text
}

/// Reads only the head of a stored envelope; `None` when this is none. What follows the head is not looked at.
pub fn peek(text: &str) -> Option<Head> {
    let mut head = Head { format: 0, revision: 0, saved_at: String::new() };
    let mut is_ours = false;
    let mut key = String::new();
    let mut walk = Walk::new(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    walk.next().filter(|piece| piece.of(text) == "{")?;
    while let Some(piece) = walk.next() {
        let raw = piece.of(text);
        match piece.kind {
            Kind::Key if walk.depth() == 1 => key = plain_key(raw),
            Kind::Scalar if walk.depth() == 1 => match key.as_str() {
                "app" => is_ours = raw == "\"qipu\"",
                "format" => head.format = raw.parse().ok()?,
                "revision" => head.revision = raw.parse().ok()?,
                "savedAt" => head.saved_at = serde_json::from_str(raw).ok()?,
                _ => {}
            },
            // As this version writes it, the head stands before the plan.
            Kind::Open if key == "plan" || key == "plans" => break,
            Kind::Open if walk.depth() > MAX_DEPTH => return None,
            Kind::Key | Kind::Scalar | Kind::Open | Kind::Close => {}
        }
    }
    (is_ours && head.format > 0).then_some(head)
}

/// Gives a copy that came back without private notes those of the plan that it was made from, so that taking the copy
/// over does not look like deleting them.
#[must_use]
pub fn with_private_notes_of(original: &AccountPlan, mut copy: AccountPlan) -> AccountPlan {
    let none = PrivateNotes::default();
    let with_notes = original.people.iter().filter(|person| person.private != none);
    let notes = order::map_of(with_notes.map(|one| (one.id, &one.private)));
    copy.people.change_where(
        |person| person.private == none && notes.contains_key(&person.id),
        |person| person.private = notes.get(&person.id).map(|notes| (*notes).clone()).unwrap_or_default(),
    );
    copy
}

/// The version of a document, if it is ours.
fn version(text: &str, file: &Value) -> Result<Version, DecodeError> {
    if file.get("app").and_then(Value::as_str) != Some(APP) {
        return Err(DecodeError::NotQipu);
    }
    let Some(format) = file.get("format") else {
        let place = Place { path: String::new(), line: 1 };
        return Err(DecodeError::Missing { place, field: "format".to_owned() });
    };
    match format.as_u64() {
        Some(found) if found > u64::from(FORMAT) => Err(DecodeError::TooNew { found, supported: FORMAT }),
        found => found
            .and_then(Version::from_number)
            .ok_or_else(|| bad_value(text, "format".to_owned(), Expected::Whole)),
    }
}

/// The refusal for a value that could not be read.
fn refusal(text: &str, fault: Fault) -> DecodeError {
    match fault {
        Fault::Wrong { path, wanted } => bad_value(text, path, wanted.into()),
        Fault::Missing { path, field } => {
            let line = offset_of(text, &path).map_or(1, |offset| line_of(text, offset));
            DecodeError::Missing { place: Place { path, line }, field }
        }
    }
}

/// The documents in an envelope, and whether it is a backup.
fn documents(text: &str, envelope: Envelope) -> Result<(Vec<Document>, bool), DecodeError> {
    let Envelope { saved_at, without_private_notes, revision, plan, record, plans } = envelope;
    let privacy =
        if without_private_notes { Privacy::WithoutPrivateNotes } else { Privacy::WithPrivateNotes };
    let document = |revision, plan, record| Document {
        revision,
        saved_at: saved_at.clone(),
        privacy,
        record,
        ..Document::new(plan)
    };
    match (plan, plans) {
        (Some(plan), None) => Ok((vec![document(revision, plan, record)], false)),
        (None, Some(plans)) if !plans.is_empty() => {
            let document = |entry: Entry| document(entry.revision, entry.plan, entry.record);
            Ok((plans.into_iter().map(document).collect(), true))
        }
        (Some(_), Some(_)) => Err(bad_value(text, "plans".to_owned(), Expected::Nothing)),
        (None, _) => Err(DecodeError::NoPlan),
    }
}

fn bad_value(text: &str, path: String, expected: Expected) -> DecodeError {
    let offset = offset_of(text, &path).unwrap_or(0);
    let found = quoted_at(text, offset);
    DecodeError::BadValue { place: Place { path, line: line_of(text, offset) }, expected, found }
}

fn unsound(text: &str, problem: Problem, index: Option<usize>) -> DecodeError {
    let place = problem.place().map(|path| {
        let path = match index {
            Some(index) => format!("plans[{index}].{path}"),
            None => path.to_owned(),
        };
        Place { line: offset_of(text, &path).map_or(1, |offset| line_of(text, offset)), path }
    });
    DecodeError::Unsound { problem, place }
}

/// Finds the fields that this version does not know.
fn keep_unknown(
    text: &str,
    file: Value,
    documents: &mut [Document],
    is_backup: bool,
) -> Result<(), DecodeError> {
    let files = match file {
        Value::Object(mut map) if is_backup => match map.remove("plans") {
            Some(Value::Array(plans)) => plans,
            _ => return Err(bad_value(text, "plans".to_owned(), Expected::List)),
        },
        single => vec![single],
    };
    for (index, (document, mut file)) in documents.iter_mut().zip(files).enumerate() {
        // The record is kept as it stands; it has a version of its own.
        file.as_object_mut().and_then(|map| map.shift_remove("record"));
        let known = plain_value(document, &document.saved_at, document.privacy);
        let known = if is_backup { entry(known) } else { known };
        document.unknown = Unknown::between(file, &known).map_err(|at| {
            let path = if is_backup { format!("plans[{index}].{}", at.path()) } else { at.path() };
            bad_value(text, path, at.expected)
        })?;
    }
    Ok(())
}

/// The envelope of one plan, as it is written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Single<'a> {
    app: &'a str,
    format: u32,
    saved_at: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    without_private_notes: bool,
    revision: u64,
    plan: &'a AccountPlan,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'a Value>,
}

/// The envelope of a backup, as it is written.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Backup<'a> {
    app: &'a str,
    format: u32,
    saved_at: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    without_private_notes: bool,
    plans: Vec<InBackup<'a>>,
}

/// A plan in a backup, as it is written.
#[derive(Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant, reason = "a backup has few plans, and each lives for a moment")]
enum InBackup<'a> {
    /// Everything in it is known.
    Known {
        revision: u64,
        plan: Cow<'a, AccountPlan>,
        #[serde(skip_serializing_if = "Option::is_none")]
        record: Option<&'a Value>,
    },
    /// Something is not.
    Whole(Value),
}

/// A document of which everything is known, in a backup.
fn in_backup<'a>(document: &'a Document, plan: Cow<'a, AccountPlan>) -> InBackup<'a> {
    InBackup::Known { revision: document.revision, plan, record: document.record.as_ref() }
}

/// Several documents, in one line.
fn backup(plans: Vec<InBackup<'_>>, saved_at: &str, privacy: Privacy) -> String {
    let without_private_notes = privacy.leaves_out();
    let backup = Backup { app: APP, format: FORMAT, saved_at, without_private_notes, plans };
    serde_json::to_string(&backup).expect("records have text keys and finite numbers only")
}

/// The plan as it may be told: its rows are shared, so that a copy without notes costs little.
fn told(plan: &AccountPlan, privacy: Privacy) -> Cow<'_, AccountPlan> {
    let none = PrivateNotes::default();
    if !privacy.leaves_out() || plan.people.iter().all(|person| person.private == none) {
        return Cow::Borrowed(plan);
    }
    let mut plan = plan.clone();
    plan.people.change_where(|person| person.private != none, |person| person.private = none.clone());
    Cow::Owned(plan)
}

/// What is known of a document, in one line, with its record.
fn written(document: &Document, plan: &AccountPlan, saved_at: &str, privacy: Privacy) -> String {
    known(document, plan, saved_at, privacy, document.record.as_ref())
}

fn known(
    document: &Document,
    plan: &AccountPlan,
    saved_at: &str,
    privacy: Privacy,
    record: Option<&Value>,
) -> String {
    let single = Single {
        app: APP,
        format: FORMAT,
        saved_at,
        without_private_notes: privacy.leaves_out(),
        revision: document.revision,
        plan,
        record,
    };
    serde_json::to_string(&single).expect("records have text keys and finite numbers only")
}

/// What is known of a document, without its record. It goes through text, so that rows are written by one piece of code
/// only.
fn plain_value(document: &Document, saved_at: &str, privacy: Privacy) -> Value {
    serde_json::from_str(&known(document, &document.plan, saved_at, privacy, None))
        .expect("what was written is JSON")
}

/// All of a document: what is known and what is not.
fn value(document: &Document, saved_at: &str, privacy: Privacy) -> Value {
    let mut value = plain_value(document, saved_at, privacy);
    if let (Some(map), Some(record)) = (value.as_object_mut(), &document.record) {
        map.insert("record".to_owned(), record.clone());
    }
    document.unknown.lay_over(&mut value);
    if privacy.leaves_out()
        && let Some(Value::Array(people)) = value.pointer_mut("/plan/people")
    {
        for person in people.iter_mut().filter_map(Value::as_object_mut) {
            person.shift_remove("private");
        }
    }
    value
}

/// A single envelope as an entry of a backup.
fn entry(mut single: Value) -> Value {
    if let Some(map) = single.as_object_mut() {
        map.retain(|key, _| !matches!(key.as_str(), "app" | "format" | "savedAt" | "withoutPrivateNotes"));
    }
    single
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Person, PersonId, PlanId};
    use serde_json::json;

    fn document() -> Document {
        let mut plan = AccountPlan::new(PlanId::from(uuid::Uuid::from_u128(1)), "石化 \"A\"");
        let mut person = Person::new(PersonId::from(uuid::Uuid::from_u128(2)));
        person.private.family = "two children".to_owned();
        plan.people.put(person);
        Document { revision: 7, ..Document::new(plan) }
    }

    #[test]
    fn the_head_is_read_without_the_plan() {
        let text = encode(&document(), "2026-01-02T03:04:05Z", Privacy::WithPrivateNotes);
        let head = Head { format: 1, revision: 7, saved_at: "2026-01-02T03:04:05Z".to_owned() };
        let end = text.find("\"plan\"").expect("the plan") + 8;
        assert_eq!(peek(&text), Some(head.clone()));
        assert_eq!(peek(&text[..end]), Some(head), "the head alone is enough");
        assert_eq!(
            peek(&export(&[document()], "", Privacy::WithPrivateNotes)).map(|head| head.revision),
            Some(7)
        );
        for other in ["", "{", "[]", "{\"app\":\"other\",\"format\":1}", "{\"app\":\"qipu\"}", "7"] {
            assert_eq!(peek(other), None, "{other}");
        }
    }

    #[test]
    fn storage_and_files_read_back_the_same() {
        let document = document();
        let stored = encode(&document, "now", Privacy::WithPrivateNotes);
        let read = decode(&stored).expect("stored");
        assert_eq!(read, [Document { saved_at: "now".to_owned(), ..document.clone() }]);
        assert_eq!(encode(&read[0], "now", Privacy::WithPrivateNotes), stored);
        let other = Document::new(AccountPlan::new(PlanId::from(uuid::Uuid::from_u128(3)), "b"));
        let backup = export(&[document.clone(), other.clone()], "now", Privacy::WithPrivateNotes);
        let read = decode(&format!("\u{FEFF}{backup}")).expect("backup");
        assert_eq!(read.iter().map(|one| &one.plan).collect::<Vec<_>>(), [&document.plan, &other.plan]);
        assert_eq!(read[0].revision, 7);
        assert!(read.iter().all(|one| one.unknown.is_empty()));
    }

    #[test]
    fn private_notes_stay_at_home_and_come_back() {
        let document = document();
        let text = export(std::slice::from_ref(&document), "now", Privacy::WithoutPrivateNotes);
        assert!(!text.contains("children"), "{text}");
        let mut back = decode(&text).expect("a plan");
        assert_eq!(back[0].privacy, Privacy::WithoutPrivateNotes);
        let copy = back.remove(0).plan;
        assert_ne!(copy, document.plan);
        assert_eq!(with_private_notes_of(&document.plan, copy), document.plan);
    }

    #[test]
    fn a_record_goes_along_untouched_and_never_refuses_a_plan() {
        let records = [json!({"version": 1}), json!({"version": 99, "new": [[1]]}), json!([["no record"]])];
        for record in records {
            let with = Document { record: Some(record), ..document() };
            let stored = encode(&with, "now", Privacy::WithoutPrivateNotes);
            let read = decode(&stored).expect("the plan can be read");
            assert_eq!((&read[0].record, read[0].unknown.is_empty()), (&with.record, true));
            let backup = export(&[with.clone(), document()], "now", Privacy::WithPrivateNotes);
            let read = decode(&backup).expect("the plans can be read");
            assert_eq!((&read[0].record, &read[1].record), (&with.record, &None));
            assert_eq!(export(&read, "now", Privacy::WithPrivateNotes), backup);
        }
    }
}
