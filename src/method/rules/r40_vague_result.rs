//! R-40 Result not measurable \[method, section F\]: a result holds no number, no time and no unit. Low.
//!
//! Example: "higher efficiency".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::measurable::is_measurable;
use crate::method::place::Place;
use crate::model::{Element, Judgement};

/// Finds the results that nobody could measure.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        if !row.influence.is_judged(Judgement::Result) || is_measurable(&row.influence.result) {
            continue;
        }
        sink.push(Found {
            severity: Severity::Low,
            subject: row.subject(),
            element: Element::WinResults,
            detail: Detail::VagueResult,
            evidence: vec![row.saw(Judgement::Result)],
            repair: Repair::Open(Place::judgement(row.id(), Judgement::Result)),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    fn with(result: &str) -> Case {
        let mut case = Case::sound();
        case.rows[USER].result = result.to_owned();
        case
    }

    #[test]
    fn silent_when_measurable_or_empty() {
        with("Scrap down by half").assert_silent(40);
        with("发文周期缩到 1 天").assert_silent(40);
        with(" ").assert_silent(40);
    }

    #[test]
    fn good_intentions_are_found() {
        assert_eq!(with("Higher efficiency").only(40).severity, Severity::Low);
        assert_eq!(with("提高效率").found(40).len(), 1);
    }
}
