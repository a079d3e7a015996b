//! R-38 Half a win-result \[V\]: a result is filled in and the personal win is not, which is high: the most frequent
//! hidden cause of loss. Or the win is there and the result is not, which is medium. An empty field is R-01 as well
//! (M.1); while both are empty, only that.
//!
//! Example: "5 % less scrap" for the plant, and for the plant manager nothing but an empty cell.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::Place;
use crate::model::{Element, Judgement};

/// Finds everybody of whom result or win is filled in without the other.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let is_filled = |judgement| row.influence.is_judged(judgement);
        let (missing, severity) = match (is_filled(Judgement::Result), is_filled(Judgement::Win)) {
            (true, false) => (Judgement::Win, Severity::High),
            (false, true) => (Judgement::Result, Severity::Medium),
            (true, true) | (false, false) => continue,
        };
        sink.push(Found {
            severity,
            subject: row.subject(),
            element: Element::WinResults,
            detail: Detail::HalfWinResult { missing },
            evidence: vec![row.saw(Judgement::Result), row.saw(Judgement::Win)],
            repair: Repair::Open(Place::judgement(row.id(), missing)),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    #[test]
    fn silent_with_both_and_with_neither() {
        let mut case = Case::sound();
        case.assert_silent(38);
        case.rows[USER].result.clear();
        case.rows[USER].win = " ".to_owned();
        case.assert_silent(38);
    }

    #[test]
    fn a_result_without_a_win_is_high_beside_the_missing_information() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        let finding = case.only(38);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::HalfWinResult { missing: Judgement::Win });
        assert_eq!(case.only(1).person(), finding.person());
    }

    #[test]
    fn a_win_without_a_result_is_medium() {
        let mut case = Case::sound();
        case.rows[USER].result.clear();
        assert_eq!(case.only(38).severity, Severity::Medium);
    }
}
