//! Holds of every text in every file of this folder: worded in both languages, with the same places to fill. A new file of
//! texts is one line here; a test fails when the line is forgotten.

use std::fs;
use std::path::Path;

use super::Text;

/// Every file of texts, by its path without the ending.
const FILES: &[(&str, &[(&str, Text)])] = &[
    ("map", super::map::ALL),
    ("research", super::research::ALL),
    ("swot", super::swot::ALL),
    ("satisfaction", super::satisfaction::ALL),
    ("rhythm", super::rhythm::ALL),
    ("objections", super::objections::ALL),
    ("account_plan", super::account_plan::ALL),
    ("call_plan", super::call_plan::ALL),
    ("matching", super::matching::ALL),
    ("account_pages", super::account_pages::ALL),
    ("accounts", super::accounts::ALL),
    ("board", super::board::ALL),
    ("difference", super::difference::ALL),
    ("coach", super::coach::ALL),
    ("buying_cycle", super::buying_cycle::ALL),
    ("danger", super::danger::ALL),
    ("edits", super::edits::ALL),
    ("elements", super::elements::ALL),
    ("errors", super::errors::ALL),
    ("glossary", super::glossary::ALL),
    ("help", super::help::ALL),
    ("hexagon", super::hexagon::ALL),
    ("influences", super::influences::ALL),
    ("inspector", super::inspector::ALL),
    ("leverage", super::leverage::ALL),
    ("moves", super::moves::ALL),
    ("people", super::people::ALL),
    ("replay", super::replay::ALL),
    ("rules/account", super::rules::account::ALL),
    ("position", super::position::ALL),
    ("rules/coach", super::rules::coach::ALL),
    ("rules/deal", super::rules::deal::ALL),
    ("rules/evidence", super::rules::evidence::ALL),
    ("rules/funnel", super::rules::funnel::ALL),
    ("rules/influences", super::rules::influences::ALL),
    ("rules/leverage", super::rules::leverage::ALL),
    ("rules/modes", super::rules::modes::ALL),
    ("rules/objective", super::rules::objective::ALL),
    ("rules/people", super::rules::people::ALL),
    ("rules/repairs", super::rules::repairs::ALL),
    ("rules/wins", super::rules::wins::ALL),
    ("session", super::session::ALL),
    ("session_steps", super::session_steps::ALL),
    ("sheet", super::sheet::ALL),
    ("sheet_pages", super::sheet_pages::ALL),
    ("shell", super::shell::ALL),
    ("territory", super::territory::ALL),
    ("territory/cadence", super::territory::cadence::ALL),
    ("territory/effort", super::territory::effort::ALL),
    ("territory/csv", super::territory::csv::ALL),
    ("territory/funnel", super::territory::funnel::ALL),
    ("territory/market", super::territory::market::ALL),
    ("territory/matrix", super::territory::matrix::ALL),
    ("territory/mode", super::territory::mode::ALL),
    ("territory/overview", super::territory::overview::ALL),
    ("territory/pareto", super::territory::pareto::ALL),
    ("territory/request", super::territory::request::ALL),
    ("territory/resources", super::territory::resources::ALL),
    ("territory/team", super::territory::team::ALL),
    ("territory/today", super::territory::today::ALL),
    ("transfer", super::transfer::ALL),
    ("what_if", super::what_if::ALL),
    ("tuning", super::tuning::ALL),
    ("wins", super::wins::ALL),
    ("wording", super::wording::ALL),
];

/// Texts that show the other script on purpose: the product's name, and the switch that names the other language.
const MIXED: &[(&str, &str)] =
    &[("shell", "PRODUCT"), ("shell", "LANGUAGE_SWITCH"), ("shell", "LANGUAGE_SWITCH_NAME")];

/// Why a text cannot ship; `None` when it can.
fn fault(text: Text) -> Option<&'static str> {
    if text.zh.trim().is_empty() || text.en.trim().is_empty() {
        Some("is empty in one language")
    } else if Text::places(text.zh) != Text::places(text.en) {
        Some("has other places to fill in Chinese than in English")
    } else {
        None
    }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
}

#[test]
fn every_text_is_whole_in_both_languages() {
    for (file, texts) in FILES {
        for (name, text) in *texts {
            assert_eq!(fault(*text), None, "{file}::{name}: {text:?}");
            let is_mixed = MIXED.contains(&(file, name));
            assert!(is_mixed || !is_chinese(text.en), "{file}::{name} has Chinese in its English: {text:?}");
        }
    }
}

#[test]
fn every_file_of_texts_is_listed() {
    let mut unlisted = Vec::new();
    list(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n"), "", &mut unlisted);
    unlisted.retain(|name| !FILES.iter().any(|(known, _)| known == name));
    assert!(unlisted.is_empty(), "add each to FILES as (\"name\", super::name::ALL): {unlisted:?}");
}

/// The names of the files below a folder that declare texts, such as `rules/people`.
fn list(folder: &Path, above: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let name = format!("{above}{stem}");
        if path.is_dir() {
            list(&path, &format!("{name}/"), names);
        } else if fs::read_to_string(&path).expect("a text file").contains("texts! {\n")
            && stem != "every_text"
        {
            names.push(name.trim_end_matches("/mod").to_owned());
        }
    }
}

#[test]
fn a_lame_text_is_caught() {
    assert!(fault(Text::new("", "x")).is_some());
    assert!(fault(Text::new("一", " ")).is_some());
    assert!(fault(Text::new("{who}到", "{whom} comes")).is_some());
    assert!(is_chinese("A 一") && is_chinese("A，B") && !is_chinese("“A” … −1"));
    assert!(fault(Text::new("{who}到", "{who} comes")).is_none());
}
