//! R-58 Best few, and not yet \[D\]: among the best few no critical flag may stand, and the one with the final say and
//! everybody of high influence must be covered. High. R-57 may stand beside it (M.11).
//!
//! Example: the contract is in the forecast for this month, and the director general was met once.

use super::{Found, Sink};
use crate::method::base::{Base, base};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::funnel::{Prerequisite, evidence, unmet};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, FunnelPlace, Subject};

/// Finds that the sheet stands among the best few too early.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(place @ FunnelPlace::BestFew) = context.sheet.funnel else { return };
    let unmet = unmet(context, sink.critical(), Prerequisite::STRICT);
    if unmet.is_empty() {
        return;
    }
    let covered = |row: &&Row<'_>| base(row.influence, context.thresholds) == Base::Covered;
    let heavy = context.rows.iter().filter(|row| row.is_heavy());
    let open = heavy.filter(|row| !covered(row)).map(Row::id).collect();
    let funnel = Place::Objective(ObjectivePlace::Funnel);
    let seen = unmet.iter().flat_map(|what| evidence(context, sink.critical(), *what));
    let evidence = std::iter::once(Evidence::new(funnel, Seen::Funnel(place))).chain(seen).collect();
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(context.sheet.id),
        element: Element::Funnel,
        detail: Detail::Deal(DealDetail::NotBestFew { unmet, open }),
        evidence,
        repair: Repair::Open(funnel),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, rating};

    fn best() -> Case {
        let mut case = Case::sound();
        case.best_few();
        case
    }

    fn unmet_of(case: &Case) -> Vec<Prerequisite> {
        match case.only(58).detail {
            Detail::Deal(DealDetail::NotBestFew { unmet, .. }) => unmet,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn silent_with_all_covered_and_below_the_best_few() {
        best().assert_silent(58);
        let mut case = best();
        case.rows[ECONOMIC].rating = rating(1);
        case.sheet.funnel = Some(FunnelPlace::In);
        case.assert_silent(58);
    }

    #[test]
    fn an_open_base_and_a_critical_flag_are_high() {
        let mut case = best();
        case.rows[ECONOMIC].rating = rating(1);
        assert_eq!(case.only(58).severity, Severity::High);
        assert_eq!(unmet_of(&case), [Prerequisite::EconomicCovered, Prerequisite::HighCovered]);
        let mut case = best();
        case.sheet.amount = None;
        assert_eq!(unmet_of(&case), [Prerequisite::NoCriticalFlag]);
    }

    #[test]
    fn it_silences_the_question_why_there_are_no_flags() {
        let mut case = best();
        assert_eq!(case.found(11).len(), 1);
        case.rows[ECONOMIC].rating = rating(2);
        let rules: Vec<u8> = case.analyse().findings.iter().map(|finding| finding.rule.get()).collect();
        assert_eq!(rules, [58, 35]);
    }
}
