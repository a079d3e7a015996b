//! The format: what every version wrote stays readable, what is no plan is refused with its place, and the schema tells
//! the truth. `UPDATE_SCHEMA=1` writes the schema anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use qipu::exchange::format::Version;
use qipu::exchange::schema::schema;
use qipu::exchange::wording::decode_error;
use qipu::exchange::{DecodeError, Document, Expected, FORMAT, Privacy, decode, encode, export};
use qipu::i18n::Lang;
use qipu::model::Problem;
use serde_json::Value;

fn fixtures(folder: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    let name = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).expect("UTF-8"))).collect()
}

fn read(name: &str, text: &str) -> Vec<Document> {
    decode(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a reader of a refusal can tell.
#[derive(Debug, PartialEq)]
enum Fault {
    Empty,
    TooDeep,
    CutShort,
    NotJson { column: usize },
    NotQipu,
    TooNew,
    NoPlan,
    Missing(&'static str),
    Repeated(&'static str),
    Bad(Expected, &'static str),
    HalfCharacter,
    DuplicateId,
    Dangling,
    Cycle,
    OutOfRange(i64),
}

/// Every file of `fixtures/invalid` with its fault, and the path and the line that are told.
fn faults() -> Vec<(&'static str, Fault, Option<&'static str>, Option<usize>)> {
    use Fault::*;
    let words = |words: &[&str]| Expected::Word(words.iter().map(|word| (*word).to_owned()).collect());
    let roles = words(&["economic", "user", "technical", "coach"]);
    let kinds = words(&["account", "objective", "person", "role", "strength", "flag", "action", "event"]);
    let sheet = |path: &str| -> &'static str { format!("plan.objectives[0].{path}").leak() };
    vec![
        ("backup-second-plan", OutOfRange(0), Some("plans[1].plan.team[0].rank"), Some(3)),
        (
            "bad-currency",
            Bad(Expected::Currency, "\"yuan\""),
            Some("plan.account.currentVolume.currency"),
            Some(7),
        ),
        ("bad-date", Bad(Expected::Day, "\"2026-02-30\""), Some("plan.people[1].startedOn"), Some(9)),
        ("bad-flag", Missing("flag"), Some(sheet("actions[0].removes[0]")), Some(15)),
        ("bad-id", Bad(Expected::Id, "\"20\""), Some("plan.people[0].id"), Some(8)),
        ("bad-rule", Bad(Expected::Rule, "\"R-99\""), Some(sheet("dismissals[0].rule")), Some(15)),
        ("bad-subject", Bad(kinds, "\"planet\""), Some(sheet("dismissals[0].about.kind")), Some(15)),
        ("dangling-person", Dangling, Some("plan.people[1].reportsTo"), Some(9)),
        ("date-as-number", Bad(Expected::Day, "20260230"), Some("plan.people[1].startedOn"), Some(9)),
        ("duplicate-id", DuplicateId, Some("plan.people[1]"), Some(9)),
        ("duplicate-key", Repeated("name"), Some("plan.people[1]"), Some(10)),
        ("duplicate-unknown-key", Repeated("x"), Some("plan.people[1]"), Some(10)),
        ("empty", Empty, None, None),
        ("empty-backup", NoPlan, None, None),
        ("format-zero", Bad(Expected::Whole, "0"), Some("format"), Some(3)),
        ("lone-surrogate", HalfCharacter, Some("plan.people[1].name"), Some(9)),
        ("lone-surrogate-unknown", HalfCharacter, Some("plan.people[1].nickname"), Some(9)),
        ("missing-id", Missing("id"), Some("plan.people[0]"), Some(8)),
        ("no-account", Missing("account"), Some("plan"), Some(2)),
        ("no-format", Missing("format"), Some(""), Some(1)),
        ("no-plan", NoPlan, None, None),
        ("not-an-object", NotQipu, None, None),
        ("not-json", NotJson { column: 9 }, None, Some(3)),
        ("not-qipu", NotQipu, None, None),
        ("number-too-large", Bad(Expected::Number, "1e999"), Some("plan.people[1].rank"), Some(9)),
        ("out-of-range-score", OutOfRange(6), Some(sheet("criteria[0].score")), Some(15)),
        ("plan-and-plans", Bad(Expected::Nothing, "[…]"), Some("plans"), Some(13)),
        ("rank-not-whole", Bad(Expected::Whole, "1.5"), Some("plan.people[1].rank"), Some(9)),
        ("rank-out-of-range", OutOfRange(10), Some("plan.people[1].rank"), Some(9)),
        ("rating-too-high", Bad(Expected::Whole, "300"), Some(sheet("influences[0].rating")), Some(15)),
        ("rating-zero", Bad(Expected::Rating, "0"), Some(sheet("influences[0].rating")), Some(15)),
        ("record-as-list", Bad(Expected::Group, "[…]"), Some("plan.people[0]"), Some(8)),
        ("reports-to-cycle", Cycle, Some("plan.people[0]"), Some(8)),
        ("too-deep", TooDeep, None, Some(9)),
        ("too-new", TooNew, None, None),
        ("trailing-comma", NotJson { column: 68 }, None, Some(9)),
        ("truncated", CutShort, None, Some(9)),
        ("unknown-role", Bad(roles, "\"boss\""), Some(sheet("influences[0].roles[1]")), Some(15)),
        ("word-as-number", Bad(words(&[]), "3"), Some(sheet("influences[0].mode")), Some(15)),
        ("word-as-object", Bad(Expected::Text, "{…}"), Some(sheet("influences[0].mode")), Some(15)),
        ("wrong-list", Bad(Expected::List, "{…}"), Some("plan.units"), Some(7)),
        ("wrong-type", Bad(Expected::Text, "7"), Some("plan.people[1].name"), Some(9)),
        ("yes-no-as-text", Bad(Expected::YesNo, "\"yes\""), Some("plan.people[1].isKey"), Some(9)),
    ]
}

/// The fault that an error tells.
fn fault(error: &DecodeError) -> Fault {
    let leak = |text: &String| -> &'static str { text.clone().leak() };
    match error {
        DecodeError::Empty => Fault::Empty,
        DecodeError::TooLarge { bytes } => panic!("{bytes} bytes are no fixture"),
        DecodeError::TooDeep { .. } => Fault::TooDeep,
        DecodeError::CutShort { .. } => Fault::CutShort,
        DecodeError::NotJson { column, .. } => Fault::NotJson { column: *column },
        DecodeError::NotQipu => Fault::NotQipu,
        DecodeError::TooNew { found, supported } => {
            assert_eq!((*found, *supported), (2, FORMAT));
            Fault::TooNew
        }
        DecodeError::NoPlan => Fault::NoPlan,
        DecodeError::Missing { field, .. } => Fault::Missing(leak(field)),
        DecodeError::Repeated { field, .. } => Fault::Repeated(leak(field)),
        DecodeError::BadValue { expected, found, .. } => Fault::Bad(expected.clone(), leak(found)),
        DecodeError::BadText { .. } => Fault::HalfCharacter,
        DecodeError::Unsound { problem, .. } => match problem {
            Problem::DuplicateId { .. } => Fault::DuplicateId,
            Problem::Dangling { .. } => Fault::Dangling,
            Problem::Cycle { .. } => Fault::Cycle,
            Problem::OutOfRange { value, .. } => Fault::OutOfRange(*value),
            Problem::TooLong { .. } | Problem::TooMany { .. } => panic!("{problem} is no fixture"),
        },
    }
}

#[test]
fn every_invalid_file_is_refused_with_its_place() {
    let files = fixtures("invalid");
    for (name, expected, path, line) in faults() {
        let error = decode(&files[name]).expect_err(name);
        assert_eq!(fault(&error), expected, "{name}");
        assert_eq!((error.path(), error.line()), (path, line), "{name}");
        for lang in Lang::ALL {
            assert!(
                !decode_error(&error, *lang).contains('{') || name.contains("-as-") || name == "wrong-list"
            );
        }
    }
}

#[test]
fn every_invalid_file_has_its_row() {
    let files: BTreeSet<String> = fixtures("invalid").into_keys().collect();
    let rows: BTreeSet<String> = faults().into_iter().map(|(name, ..)| name.to_owned()).collect();
    assert_eq!(files, rows);
}

#[test]
fn every_version_has_fixtures_that_open() {
    for version in Version::ALL {
        let files = fixtures(&format!("v{}", version.number()));
        for needed in ["minimal", "full", "unicode", "unknown-fields", "backup"] {
            assert!(files.contains_key(needed), "v{} needs {needed}.json", version.number());
        }
        for (name, text) in &files {
            let head: Value = serde_json::from_str(text).expect(name);
            assert_eq!(head["format"], version.number(), "{name}");
            assert!(!read(name, text).is_empty(), "{name}");
        }
    }
    assert_eq!(Version::ALL.last().map(|version| version.number()), Some(FORMAT));
}

#[test]
fn files_of_this_version_are_written_back_as_they_were() {
    for (name, text) in fixtures(&format!("v{FORMAT}")) {
        let documents = read(&name, &text);
        assert_eq!(documents.iter().any(|document| !document.unknown.is_empty()), name == "unknown-fields");
        let written = export(&documents, &documents[0].saved_at, Privacy::WithPrivateNotes);
        if name == "unknown-fields" {
            // Unknown fields go behind the known ones; nothing else may differ.
            let value = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
            assert_eq!(value(&written), value(&text), "{name}");
        } else {
            assert!(written == text, "{name} is written differently:\n{written}");
        }
        for document in &documents {
            let stored = encode(document, &document.saved_at, Privacy::WithPrivateNotes);
            let again = read(&name, &stored).remove(0);
            assert_eq!((&again.plan, again.revision), (&document.plan, document.revision), "{name}");
            assert_eq!(encode(&again, &again.saved_at, Privacy::WithPrivateNotes), stored, "{name}");
        }
    }
}

/// A field that is added within a version is filled in a file of its own (`full-….json`): fixtures are never edited.
#[test]
fn the_full_files_have_every_field_of_every_record() {
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let mut filled = BTreeSet::new();
    for (_, text) in fixtures("v1").iter().filter(|(name, _)| name.starts_with("full")) {
        let file: Value = serde_json::from_str(text).expect("JSON");
        visit(&schema, &schema["properties"]["plan"], &file["plan"], &mut filled);
    }
    let mut missing = Vec::new();
    for (record, definition) in schema["$defs"].as_object().expect("definitions") {
        let properties = definition["properties"].as_object().into_iter().flatten();
        let fields = properties.map(|(field, _)| format!("{record}.{field}"));
        missing.extend(fields.filter(|field| !field.starts_with("Entry.") && !filled.contains(field)));
    }
    assert_eq!(missing, [""; 0]);
}

/// Notes every field of every record that a value fills, as the schema names it.
fn visit(root: &Value, schema: &Value, value: &Value, filled: &mut BTreeSet<String>) {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        let definition = &root["$defs"][name];
        for (field, of_field) in definition["properties"].as_object().into_iter().flatten() {
            if let Some(value) = value.get(field) {
                filled.insert(format!("{name}.{field}"));
                visit(root, of_field, value, filled);
            }
        }
    }
    for branch in schema["anyOf"].as_array().into_iter().flatten() {
        visit(root, branch, value, filled);
    }
    for row in value.as_array().into_iter().flatten() {
        visit(root, &schema["items"], row, filled);
    }
    for field in value.as_object().into_iter().flat_map(|map| map.values()) {
        visit(root, &schema["additionalProperties"], field, filled);
        for of_field in schema["properties"].as_object().into_iter().flat_map(|map| map.values()) {
            visit(root, of_field, field, filled);
        }
    }
}

#[test]
fn the_schema_is_that_of_the_structs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan.schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, schema()).expect("plan.schema.json can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == schema(), "plan.schema.json is out of date: run the tests with UPDATE_SCHEMA=1");
}
