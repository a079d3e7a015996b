//! Holds of every text in every file of this folder: worded in both languages, with the same places to fill. A new file of
//! texts is one line here; a test fails when the line is forgotten.

use std::fs;
use std::path::Path;

use super::Text;

/// Every file of texts, by its module's name.
const FILES: &[(&str, &[(&str, Text)])] = &[
    ("accounts", super::accounts::ALL),
    ("edits", super::edits::ALL),
    ("inspector", super::inspector::ALL),
    ("people", super::people::ALL),
    ("sheet", super::sheet::ALL),
    ("shell", super::shell::ALL),
    ("transfer", super::transfer::ALL),
];

/// Why a text cannot ship; `None` when it can.
fn fault(text: Text) -> Option<&'static str> {
    if text.zh.trim().is_empty() || text.en.trim().is_empty() {
        Some("is empty in one language")
    } else if Text::places(text.zh) != Text::places(text.en) {
        Some("has other places to fill in Chinese than in English")
    } else if text.en.chars().any(|c| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')) {
        Some("has Chinese in its English wording")
    } else {
        None
    }
}

#[test]
fn every_text_is_whole_in_both_languages() {
    for (file, texts) in FILES {
        for (name, text) in *texts {
            assert_eq!(fault(*text), None, "{file}::{name}: {text:?}");
        }
    }
}

#[test]
fn every_file_of_texts_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n");
    let mut unlisted = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of this file") {
        let path = entry.expect("an entry").path();
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let declares = is_rust && fs::read_to_string(&path).expect("a text file").contains("\ntexts! {");
        if declares && !FILES.iter().any(|(known, _)| *known == name) {
            unlisted.push(name);
        }
    }
    assert!(unlisted.is_empty(), "add these to FILES as (\"name\", super::name::ALL): {unlisted:?}");
}

#[test]
fn a_lame_text_is_caught() {
    assert!(fault(Text::new("", "x")).is_some());
    assert!(fault(Text::new("一", " ")).is_some());
    assert!(fault(Text::new("{who}到", "{whom} comes")).is_some());
    assert!(fault(Text::new("一", "一")).is_some());
    assert!(fault(Text::new("{who}到", "{who} comes")).is_none());
}
