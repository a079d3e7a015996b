//! R-15 Base not covered \[method, section B\]: somebody of high influence whose base is open by the verdict of
//! `method::base`: not rated +1 or better, or not met even briefly. High.
//!
//! Example: everybody but the one whose word counts has seen the demonstration.

use super::{Found, Sink};
use crate::method::base::{Base, base};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::model::{Element, Judgement, Level};

/// Finds everybody of high influence whose base is open.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let is_high = row.influence.influence == Some(Level::High);
        if !is_high || base(row.influence, context.thresholds) != Base::Open {
            continue;
        }
        let (rating, coverage) = (row.influence.rating, row.influence.coverage);
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::OpenBase { rating, coverage },
            evidence: vec![row.saw(Judgement::Influence), row.saw(Judgement::Rating), row.saw_coverage()],
            repair: Repair::AddAction(vec![row.id()]),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER, rating};
    use crate::model::Coverage;

    #[test]
    fn silent_while_partly_covered_and_below_high() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].rating = rating(1);
        case.rows[ECONOMIC].coverage = Some(Coverage::Brief);
        case.rows[USER].rating = rating(-5);
        case.assert_silent(15);
    }

    #[test]
    fn open_by_rating_or_by_contact() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].rating = rating(-1);
        let finding = case.only(15);
        assert_eq!(finding.severity, Severity::High);
        let coverage = Some(Coverage::Multiple);
        assert_eq!(finding.detail, Detail::OpenBase { rating: rating(-1), coverage });
        assert_eq!(finding.repair, Repair::AddAction(vec![case.id(ECONOMIC)]));

        for coverage in [None, Some(Coverage::None)] {
            let mut case = Case::sound();
            case.rows[ECONOMIC].coverage = coverage;
            assert_eq!(case.only(15).detail, Detail::OpenBase { rating: rating(4), coverage });
        }
    }
}
