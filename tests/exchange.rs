//! What comes in from outside: damaged, hostile and newer files, and pasted people. Nothing panics, nothing is taken by
//! halves, and what is not understood is kept.

mod support;

use proptest::prelude::*;
use qipu::exchange::lines::{self, edits, mark_same_names};
use qipu::exchange::wording::decode_error;
use qipu::exchange::{DecodeError, Document, MAX_BYTES, MAX_DEPTH, Privacy, decode, encode, export, peek};
use qipu::i18n::Lang;
use qipu::model::{AccountPlan, Edit, MAX_ENTITIES, Problem};
use serde_json::{Value, json};
use support::{Draw, arb_draw, arb_plan};
use uuid::Uuid;

const FULL: &str = include_str!("fixtures/v1/full.json");
const NOW: &str = "2026-01-02T03:04:05Z";

fn file_of(plan: &AccountPlan) -> String {
    export(&[Document::new(plan.clone())], NOW, Privacy::WithPrivateNotes)
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A text with one plan around the rows of a list.
fn with_people(people: &str) -> String {
    let id = Uuid::from_u128(1);
    format!(r#"{{"app":"qipu","format":1,"plan":{{"account":{{"id":"{id}"}},"people":[{people}]}}}}"#)
}

#[test]
fn a_file_cut_anywhere_is_told_to_be_cut() {
    let whole = FULL.trim_end();
    for (end, _) in whole.char_indices().skip(1) {
        let error = decode(&whole[..end]).expect_err("half a file");
        assert!(matches!(error, DecodeError::CutShort { .. }), "{end}: {error}");
        assert_eq!(error.line(), Some(whole[..end].matches('\n').count() + 1), "{end}");
    }
}

#[test]
fn too_large_and_too_deep_files_are_refused_before_they_are_read() {
    let large = " ".repeat(MAX_BYTES + 1);
    assert_eq!(decode(&large), Err(DecodeError::TooLarge { bytes: MAX_BYTES + 1 }));
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        let deep = open.repeat(1_000_000);
        assert_eq!(decode(&deep), Err(DecodeError::TooDeep { line: 1 }), "{open}");
        assert_eq!(peek(&deep), None);
    }
    let within = with_people(&format!(r#"{{"id":"{}","x":{}}}"#, Uuid::nil(), nested(MAX_DEPTH - 4)));
    assert!(decode(&within).is_ok());
    let beyond = with_people(&format!(r#"{{"id":"{}","x":{}}}"#, Uuid::nil(), nested(MAX_DEPTH - 3)));
    assert_eq!(decode(&beyond), Err(DecodeError::TooDeep { line: 1 }));
}

fn nested(depth: usize) -> String {
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

#[test]
fn too_many_records_and_too_long_texts_are_refused() {
    let rows: Vec<_> =
        (0..=MAX_ENTITIES as u128).map(|at| format!(r#"{{"id":"{}"}}"#, Uuid::from_u128(at))).collect();
    let refused = decode(&with_people(&rows.join(",")));
    let problem = Problem::TooMany { count: MAX_ENTITIES + 1 };
    assert_eq!(refused, Err(DecodeError::Unsound { problem, place: None }));
    let long = format!(r#"{{"id":"{}","name":"{}"}}"#, Uuid::nil(), "长".repeat(65_537));
    let refused = decode(&with_people(&long)).expect_err("a long name");
    assert_eq!(refused.path(), Some("plan.people[0]"));
}

#[test]
fn many_keys_and_long_keys_do_no_harm() {
    let keys: Vec<_> = (0..50_000).map(|at| format!("\"k{at}\":{at}")).collect();
    let text = with_people(&format!(r#"{{"id":"{}",{}}}"#, Uuid::nil(), keys.join(",")));
    let read = decode(&text).expect("unknown fields");
    assert_eq!(value(&export(&read, "", Privacy::WithPrivateNotes))["plan"], value(&text)["plan"]);
    let wrong = format!("{{\"app\":\"qipu\",\"format\":1,\"{}\":{{\"x\":1,\"x\":2}}}}", "k".repeat(100_000));
    let message = decode_error(&decode(&wrong).expect_err("x twice"), Lang::En);
    assert!(message.len() < 300, "{} bytes of message", message.len());
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert!(decode(&format!("\u{FEFF}{FULL}")).is_ok());
}

/// Puts fields that nobody knows into objects at random; lists of plain values stay as they are.
fn sprinkle(value: &mut Value, draw: &mut Draw) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(|value| sprinkle(value, draw));
            if draw.once_in(4) {
                map.insert(
                    "zz-newer".to_owned(),
                    [json!(null), json!(""), json!([{"id": 1}]), json!({"a": 0})][draw.below(4)].clone(),
                );
            }
        }
        Value::Array(rows) => {
            rows.iter_mut().filter(|row| row.is_object()).for_each(|row| sprinkle(row, draw));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A file of the plan with unknown fields at random places. Maps keyed by words of ours hold no field of another name.
fn sprinkled(plan: &AccountPlan, draw: &mut Draw) -> Value {
    let mut file = value(&file_of(plan));
    sprinkle(&mut file, draw);
    let rows = |value: &mut Value, list: &str| {
        value.get_mut(list).and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default()
    };
    let mut sheets = rows(&mut file["plan"], "objectives");
    for sheet in &mut sheets {
        let mut influences = rows(sheet, "influences");
        for row in &mut influences {
            if let Some(proofs) = row.get_mut("proofs").and_then(Value::as_object_mut) {
                proofs.remove("zz-newer");
            }
        }
        if !influences.is_empty() {
            sheet["influences"] = influences.into();
        }
    }
    if !sheets.is_empty() {
        file["plan"]["objectives"] = sheets.into();
    }
    file
}

/// Every place of a value that is no object and no list.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| leaves(value, &format!("{at}/{key}"), found));
        }
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(index, row)| leaves(row, &format!("{at}/{index}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => found.push(at.to_owned()),
    }
}

/// A JSON pointer as refusals write paths.
fn path_of(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    let path: String = steps
        .map(|step| if step.parse::<usize>().is_ok() { format!("[{step}]") } else { format!(".{step}") })
        .collect();
    path.trim_start_matches('.').to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text at all is a plan or a refusal.
    #[test]
    fn any_text_is_decided(text in ".{0,200}", signs in "[\\[\\]{}\",:\\\\u0-9a-f \n]{0,200}") {
        for text in [text, signs] {
            prop_assert!(decode(&text).is_err());
            let _ = peek(&text);
        }
    }

    /// A file with flipped bits is refused, or it is another sound plan.
    #[test]
    fn flipped_bits_are_decided(flips in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..8), 1..4)) {
        let mut bytes = FULL.as_bytes().to_vec();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        let text = String::from_utf8_lossy(&bytes);
        match decode(&text) {
            Ok(documents) => {
                prop_assert_eq!(documents[0].plan.problems(), []);
                let again = decode(&encode(&documents[0], NOW, Privacy::WithPrivateNotes)).expect("what we wrote");
                prop_assert_eq!(&again[0].plan, &documents[0].plan);
            }
            Err(error) => prop_assert!(Lang::ALL.iter().all(|lang| !decode_error(&error, *lang).is_empty())),
        }
        let _ = peek(&text);
    }

    /// A wrong value is told with its very place.
    #[test]
    fn a_wrong_value_is_found(pick in any::<prop::sample::Index>(), kind in 0_usize..4) {
        let mut file = value(FULL);
        let mut places = Vec::new();
        leaves(&file["plan"], "/plan", &mut places);
        let pointer = &places[pick.index(places.len())];
        let leaf = file.pointer_mut(pointer).expect("a leaf");
        let wrong = [json!("\u{1}"), json!(1.5), json!({"x": 1}), json!([[1]])][kind].clone();
        *leaf = wrong;
        let text = serde_json::to_string_pretty(&file).expect("JSON");
        if let Err(error) = decode(&text) {
            let path = path_of(pointer);
            let told = error.path().unwrap_or_default();
            // A flag that means nothing is told as a whole: which of its kinds was meant is not known.
            let is_exact = told == path || (path.contains(".removes[") && path.starts_with(told));
            prop_assert!(is_exact, "{path} was told as {error}");
            let line = error.line().expect("a line");
            let shown = text.lines().nth(line - 1).unwrap_or_default();
            let key = path.rsplit('.').next().unwrap_or_default();
            // A row of a list has no key to look for; an object is told where its first field is wrong.
            let is_shown = key.contains('[') || path.contains(".removes[") || shown.contains(key) || shown.contains("\"x\"");
            prop_assert!(is_shown, "{path}: line {line} is {shown}");
        } else {
            prop_assert_eq!(kind, 0, "only a text can stand for another: {}", pointer);
        }
    }

    /// What this version does not know is written back, whatever was edited meanwhile, and never harms an edit.
    #[test]
    fn unknown_fields_survive(plan in arb_plan(), mut salt in arb_draw(400), mut draw in arb_draw(200)) {
        let file = sprinkled(&plan, &mut salt);
        let text = serde_json::to_string_pretty(&file).expect("JSON");
        let mut document = decode(&text).map_err(|error| TestCaseError::fail(error.to_string()))?.remove(0);
        prop_assert_eq!(&document.plan, &plan);
        let written = value(&export(std::slice::from_ref(&document), NOW, Privacy::WithPrivateNotes));
        prop_assert!(written == file, "{}\nwas written as\n{}", file, written);
        while !draw.is_dry() {
            let edit = draw.edit(&document.plan);
            let _ = document.plan.apply(edit);
        }
        let stored = encode(&document, NOW, Privacy::WithPrivateNotes);
        let again = decode(&stored).map_err(|error| TestCaseError::fail(format!("{error}\n{stored}")))?.remove(0);
        prop_assert_eq!(&again.plan, &document.plan);
        prop_assert_eq!(encode(&again, NOW, Privacy::WithPrivateNotes), stored);
    }

    /// Several plans in a backup come back as they went.
    #[test]
    fn backups_hold_several_plans(plans in prop::collection::vec(arb_plan(), 2..4)) {
        let documents: Vec<_> = plans.into_iter().map(Document::new).collect();
        let read = decode(&export(&documents, NOW, Privacy::WithPrivateNotes)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        for (read, document) in read.iter().zip(&documents) {
            prop_assert_eq!(&read.plan, &document.plan);
            prop_assert!(read.unknown.is_empty());
        }
        prop_assert_eq!(read.len(), documents.len());
    }

    /// Whatever is pasted, the people in it can be added, each in a line of its own.
    #[test]
    fn anything_can_be_pasted(plan in arb_plan(), text in "[a-c王李\"',;\\t\\r\\n，、；= ]{0,120}", ids in any::<u64>()) {
        let mut people = lines::read(&text);
        mark_same_names(&mut people, &plan);
        prop_assert!(people.is_sorted_by(|a, b| a.line < b.line));
        prop_assert!(people.iter().all(|one| one.line <= text.matches('\n').count() + 1));
        let mut next = u128::from(ids) << 64;
        let edits = edits(&people, &plan, || {
            next += 1;
            Uuid::from_u128(next)
        });
        let before = plan.people.len();
        let mut plan = plan;
        plan.apply(Edit::Several(edits)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(plan.people.len(), before + people.iter().filter(|one| one.problem.is_none()).count());
    }
}
