//! Holds that no number of the method is lost: each of stands in SPEC.md once, is said in the help in both
//! languages, and is either a finding with a headline in both languages (and a row in `tests/rules.rs`) or named here with
//! what it is instead, why, and the file whose tests hold it. It must not know what a rule says.

use std::fs;
use std::path::Path;

use qipu::i18n::rules::rule_title;
use qipu::i18n::{Lang, rulebook};
use qipu::method::rules;
use qipu::model::RuleNumber;

/// What a rule is that makes no finding on a sheet.
#[derive(Debug)]
enum Kind {
    /// It cannot be broken.
    Guarantee,
    /// It is asked or told where somebody wonders what to do.
    Advice,
    /// It marks a row.
    Mark,
    /// It looks at several accounts at once, and belongs to screens of the territory (M.13).
    Territory,
}

/// Every number that makes no finding: what it is, why, and the file below `src/method` whose tests hold it.
const NO_FINDING: &[(u8, Kind, &str, &str)] = &[
    (14, Kind::Guarantee, "only a judgement fills in an influence", "rules/r14_title_is_no_influence.rs"),
    (16, Kind::Advice, "two questions lead to a mode", "mode_tree.rs"),
    (17, Kind::Advice, "what they make of somebody who voices both gaps", "mode_tree.rs"),
    (20, Kind::Advice, "what to do about a mode, and who can help", "advice.rs"),
    (30, Kind::Guarantee, "a rating of 0 can be neither typed nor read", "rules/r30_no_zero.rs"),
    (37, Kind::Guarantee, "roles are a set, also for a coach", "rules/r37_coach_in_two_roles.rs"),
    (43, Kind::Guarantee, "what is typed in is an assumption", "rules/r43_how_the_win_is_known.rs"),
    (51, Kind::Mark, "a claim is shown grey; writing it down was no mistake (M.10)", "strength.rs"),
    (56, Kind::Advice, "who is named first; to know the boss is no flaw", "advice.rs"),
    (59, Kind::Territory, "the order of work", "portfolio/r59_work_order.rs"),
    (60, Kind::Territory, "the shape of the funnel", "portfolio/r60_funnel_shape.rs"),
    (61, Kind::Territory, "what the funnel lacks of the quota", "portfolio/r61_quota_gap.rs"),
    (64, Kind::Territory, "effort against the matrix", "portfolio/r64_attack_defend.rs"),
    (66, Kind::Territory, "whether a table of resources adds up", "portfolio/r66_resources.rs"),
];

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn is_finding(number: u8) -> bool {
    rules::ALL.iter().any(|rule| rule.number.get() == number)
}

#[test]
fn every_number_is_a_finding_or_named_with_its_reason() {
    for number in 1..=73 {
        let named = NO_FINDING.iter().filter(|(one, ..)| *one == number).count();
        let ways = usize::from(is_finding(number)) + named;
        assert_eq!(ways, 1, "R-{number:02} is exactly one of: a finding, named in NO_FINDING");
    }
    for (number, kind, why, _) in NO_FINDING {
        assert!(!why.trim().is_empty(), "R-{number:02}: {kind:?}");
    }
}

/// A sentence that can be a promise: the number, then what holds.
#[test]
fn every_number_stands_in_the_specification_once() {
    let spec = text("SPEC.md");
    for number in 1..=73 {
        let mark = format!("{number}. `RULE {}` ", RuleNumber::new(number));
        let said: Vec<&str> = spec.lines().filter_map(|line| line.strip_prefix(&mark)).collect();
        assert!(matches!(said[..], [sentence] if sentence.len() > 20), "R-{number:02}: {said:?}");
    }
}

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn every_number_is_said_in_both_languages() {
    for number in 1..=73 {
        let rule = rulebook::rule(Lang::En, RuleNumber::new(number)).expect("it is in the book");
        for text in rule.title.into_iter().chain([rule.says]) {
            let is_english = !text.en.is_empty() && !is_chinese(text.en);
            assert!(is_chinese(text.zh) && is_english, "R-{number:02}: {text:?}");
        }
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

/// The file is named after the rule, or one of its tests is.
#[test]
fn every_number_without_a_finding_is_held_by_tests() {
    for (number, _, _, file) in NO_FINDING {
        let text = text(&format!("src/method/{file}"));
        let is_named =
            file.contains(&format!("/r{number:02}_")) || text.contains(&format!("fn r{number:02}_"));
        assert!(is_named && text.contains("#[test]"), "{file} does not hold R-{number:02}");
    }
}

/// A row brings a rule to speak and to be silent; `tests/rules.rs` runs all of them.
#[test]
fn every_finding_has_a_row_in_the_tests() {
    let files = ["tests/rules.rs", "tests/support/people_rows.rs", "tests/support/deal_rows.rs"];
    let rows: String = files.into_iter().map(text).collect();
    let rows: String = rows.split_whitespace().collect();
    for number in (1..=73).filter(|number| is_finding(*number)) {
        assert!(rows.contains(&format!("({number},|")), "R-{number:02}");
    }
}
