//! R-39 Win not individual \[V\]: the win of somebody reads like that of another, or like the person's own result. Medium:
//! companies get results, only people win, and no two win the same. Case, spaces and punctuation do not matter, and two
//! empty wins are not the same (M.9).
//!
//! Example: "more efficiency" stands in twelve rows.

use std::collections::BTreeMap;

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::evidence::saw_count;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{ObjectivePlace, Place};
use crate::model::{Element, Judgement};

/// Most others who are named, and shown as evidence.
const NAMED: usize = 5;

/// Finds everybody whose win is not his own; one finding a person, naming the others.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let wins: Vec<String> = context.rows.iter().map(|row| bare(&row.influence.win)).collect();
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, win) in wins.iter().enumerate().filter(|(_, win)| !win.is_empty()) {
        alike.entry(win).or_default().push(at);
    }
    for (at, (row, win)) in context.rows.iter().zip(&wins).enumerate() {
        let Some(all) = alike.get(win.as_str()) else { continue };
        let count = all.len() - 1;
        let result = &row.influence.result;
        let is_result = first(result) == win.chars().next() && bare(result) == *win;
        if count == 0 && !is_result {
            continue;
        }
        let named = all.iter().filter(|other| **other != at).take(NAMED).map(|other| &context.rows[*other]);
        let mut evidence = Vec::new();
        if sink.asks_why(row.subject()) {
            evidence.push(row.saw(Judgement::Win));
            evidence.extend(named.clone().map(|other| other.saw(Judgement::Win)));
            evidence.extend((count > NAMED).then(|| saw_count(ObjectivePlace::Influences, count)));
            evidence.extend(is_result.then(|| row.saw(Judgement::Result)));
        }
        sink.push(Found {
            severity: Severity::Medium,
            subject: row.subject(),
            element: Element::WinResults,
            detail: Detail::SameWin { others: named.map(Row::id).collect(), count, is_result },
            evidence,
            repair: Repair::Open(Place::judgement(row.id(), Judgement::Win)),
        });
    }
}

/// A text without case, spaces and punctuation.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for character in text.chars() {
        // Han characters, of which most texts here consist, have no case, and most others are plain; asking for it is slow.
        if character.is_ascii_alphanumeric() || ('\u{4e00}'..='\u{9fff}').contains(&character) {
            bare.push(character.to_ascii_lowercase());
        } else if character.is_alphanumeric() {
            bare.extend(character.to_lowercase());
        }
    }
    bare
}

/// The first letter of a bare text.
fn first(text: &str) -> Option<char> {
    text.chars().find(|character| character.is_alphanumeric())?.to_lowercase().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, TECHNICAL, USER};
    use crate::model::{Level, Role};

    #[test]
    fn silent_while_wins_differ_or_say_nothing() {
        let mut case = Case::sound();
        case.assert_silent(39);
        case.rows[USER].win = " ".to_owned();
        case.rows[TECHNICAL].win.clear();
        case.assert_silent(39);
        case.rows[USER].win = "?".to_owned();
        case.rows[TECHNICAL].win = "…".to_owned();
        case.assert_silent(39);
    }

    #[test]
    fn the_same_win_is_found_on_both_sides() {
        let mut case = Case::sound();
        case.rows[USER].win = "Gets promoted.".to_owned();
        case.rows[TECHNICAL].win = "gets  Promoted!".to_owned();
        let found = case.found(39);
        assert!(found.iter().all(|one| one.severity == Severity::Medium));
        let details: Vec<_> = found.iter().map(|one| (one.person(), one.detail.clone())).collect();
        let same =
            |other: usize| Detail::SameWin { others: vec![case.id(other)], count: 1, is_result: false };
        let (user, technical) = (Some(case.id(USER)), Some(case.id(TECHNICAL)));
        assert_eq!(details, [(user, same(TECHNICAL)), (technical, same(USER))]);
    }

    #[test]
    fn a_win_that_is_the_result_is_found() {
        let mut case = Case::sound();
        case.rows[USER].result = "按时交付，5 天".to_owned();
        case.rows[USER].win = "按时交付 5天。".to_owned();
        assert_eq!(case.only(39).detail, Detail::SameWin { others: Vec::new(), count: 0, is_result: true });
        case.rows[TECHNICAL].win = case.rows[USER].result.clone();
        assert_eq!(case.found(39).len(), 2);
    }

    #[test]
    fn five_are_named_and_the_rest_counted() {
        let mut case = Case::bare();
        for at in 0..8 {
            case.add(&format!("P{at}"), Role::User, Level::Low, 1);
            case.rows[at].win = "More say".to_owned();
        }
        case.sheet.amount = Case::sound().sheet.amount;
        let found = case.found(39);
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|one| {
            matches!(&one.detail, Detail::SameWin { others, count: 7, .. } if others.len() == NAMED)
        }));
    }

    #[test]
    fn who_left_is_nobody_s_double() {
        let mut case = Case::sound();
        case.rows[USER].win = case.rows[TECHNICAL].win.clone();
        case.people[TECHNICAL].left_on = Some(case.today);
        case.assert_silent(39);
    }
}
