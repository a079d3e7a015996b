//! Holds that no number of the method is lost: each of stands in SPEC.md and in a test, and is either a
//! finding with a headline in both languages or named here with what it is instead. It must not know what a rule says.

use std::fs;
use std::path::Path;

use qipu::i18n::rules::rule_title;
use qipu::method::rules;
use qipu::model::RuleNumber;

/// What a rule is that makes no finding on a sheet.
#[derive(Debug)]
enum Kind {
    /// It is asked or told where somebody wonders what to do.
    Advice,
    /// It marks a row.
    Mark,
    /// It looks at several accounts at once, and belongs to screens of the territory (M.13).
    Territory,
}

/// Every number that makes no finding, and why.
const NO_FINDING: &[(u8, Kind, &str)] = &[
    (16, Kind::Advice, "two questions that lead to a mode"),
    (17, Kind::Advice, "what those questions make of somebody who voices both gaps"),
    (20, Kind::Advice, "what to do about a mode, and who can help"),
    (51, Kind::Mark, "a claim is shown grey; nobody did anything wrong by writing it down (M.10)"),
    (56, Kind::Advice, "the order in which helpers are named; knowing the boss is no flaw"),
    (59, Kind::Territory, "the order of work over all objectives"),
    (60, Kind::Territory, "the shape of the funnel over all objectives"),
    (61, Kind::Territory, "what the funnel lacks of the quota"),
    (64, Kind::Territory, "effort against the attack and defend matrix"),
    (66, Kind::Territory, "whether a table of resources adds up"),
];

/// The numbers that are still to come. Each is taken off the list with the change that brings it.
const STILL_MISSING: &[u8] = &[13, 14, 15, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43];

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a text file")
}

fn is_finding(number: u8) -> bool {
    rules::ALL.iter().any(|rule| rule.number.get() == number)
}

fn is_in_spec(spec: &str, number: u8) -> bool {
    spec.contains(&format!("`RULE {}`", RuleNumber::new(number)))
}

/// The text of every test: the files of `tests` but this one, and what follows the mark of tests in those of `src`.
fn tests_below(folder: &Path, is_source: bool, all: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_test = [".rs", ".ts"].iter().any(|ending| name.ends_with(ending)) && name != "rule_numbers.rs";
        if path.is_dir() && name != "node_modules" {
            tests_below(&path, is_source, all);
        } else if path.is_file() && is_test {
            let text = fs::read_to_string(&path).expect("a text file");
            let from = if is_source { text.find("#[cfg(test)]").unwrap_or(text.len()) } else { 0 };
            all.push_str(&text[from..]);
        }
    }
}

#[test]
fn every_number_is_a_finding_or_named_with_its_reason() {
    for number in 1..=73 {
        let named = NO_FINDING.iter().filter(|(one, ..)| *one == number).count();
        let ways = usize::from(is_finding(number)) + named + usize::from(STILL_MISSING.contains(&number));
        assert_eq!(ways, 1, "R-{number:02} is exactly one of: a finding, named in NO_FINDING, still missing");
    }
    for (number, kind, why) in NO_FINDING {
        assert!(!why.trim().is_empty(), "R-{number:02}: {kind:?}");
    }
}

#[test]
fn every_number_stands_in_the_specification() {
    let spec = text("SPEC.md");
    for number in 1..=73 {
        let is_missing = STILL_MISSING.contains(&number);
        assert_eq!(
            is_in_spec(&spec, number),
            !is_missing,
            "R-{number:02}: SPEC.md and STILL_MISSING disagree"
        );
    }
}

#[test]
fn every_finding_has_a_headline_in_both_languages() {
    for number in (1..=73).filter(|number| is_finding(*number)) {
        let title = rule_title(RuleNumber::new(number));
        let is_whole = title.is_some_and(|title| !title.zh.is_empty() && !title.en.is_empty());
        assert!(is_whole, "R-{number:02}");
    }
}

/// A finding has its row in `tests/rules.rs`, which holds that itself; all others are named by the test that holds them.
#[test]
fn every_number_stands_in_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tests = String::new();
    tests_below(&root.join("tests"), false, &mut tests);
    tests_below(&root.join("src"), true, &mut tests);
    for (number, ..) in NO_FINDING {
        let rule = RuleNumber::new(*number).to_string();
        assert!(tests.contains(&rule), "no test says that it holds {rule}");
    }
}
