//! R-62 Far from the ideal customer \[V\]: the judged criteria average −1 or less, which is high: consider walking away;
//! or one stands at −4 or less, which is medium. One finding on the account, the higher severity (M.11).
//!
//! Example: large, near and rich, and it has never paid an invoice in time.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::fit::{BAD, Fit};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::objective::Criterion;
use crate::model::{CriterionId, Element, Objective, Subject};

/// Finds that the customer is far from the ideal one.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(fit) = Fit::of(context.sheet) else { return };
    let judged = judged(context.sheet);
    let worst: Vec<CriterionId> =
        judged.clone().filter(|(_, score)| *score <= BAD).map(|(criterion, _)| criterion.id).collect();
    if !fit.is_negative && worst.is_empty() {
        return;
    }
    sink.push(Found {
        severity: if fit.is_negative { Severity::High } else { Severity::Medium },
        subject: Subject::Account(context.plan.id()),
        element: Element::IdealCustomer,
        detail: Detail::Deal(DealDetail::PoorFit { tenths: fit.tenths, worst }),
        evidence: judged
            .map(|(criterion, score)| Evidence::new(Place::Criterion(criterion.id), Seen::Fit(score)))
            .collect(),
        repair: Repair::Open(Place::Objective(ObjectivePlace::Criteria)),
    });
}

fn judged(sheet: &Objective) -> impl Iterator<Item = (&Criterion, i8)> + Clone {
    sheet.criteria.iter().filter_map(|criterion| Some((criterion, criterion.score?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;

    fn scored(scores: &[Option<i8>]) -> Case {
        let mut case = Case::sound();
        case.criteria(scores);
        case
    }

    #[test]
    fn silent_without_criteria_and_above_both_limits() {
        scored(&[]).assert_silent(62);
        scored(&[None, None]).assert_silent(62);
        scored(&[Some(-3), Some(2), None]).assert_silent(62);
        scored(&[Some(-1), Some(0), Some(-1)]).assert_silent(62);
    }

    #[test]
    fn an_average_of_minus_one_is_high() {
        let finding = scored(&[Some(-3), Some(1)]).only(62);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.subject, Subject::Account(Case::sound().build().0.id()));
        let detail = DealDetail::PoorFit { tenths: -10, worst: Vec::new() };
        assert_eq!(finding.detail, Detail::Deal(detail));
    }

    #[test]
    fn the_average_is_rounded_and_its_sign_is_not() {
        let tenths = |scores: &[Option<i8>]| {
            let (plan, id) = scored(scores).build();
            plan.objectives.get(id).and_then(Fit::of).map(|fit| (fit.tenths, fit.is_negative))
        };
        assert_eq!(tenths(&[Some(-1), Some(-1), Some(0)]), Some((-7, false)));
        assert_eq!(tenths(&[Some(1), Some(1), Some(0)]), Some((7, false)));
        // −0.95 reads as −1.0, and is none.
        let many: Vec<_> = [0].into_iter().chain([-1; 19]).map(Some).collect();
        assert_eq!(tenths(&many), Some((-10, false)));
        assert_eq!(tenths(&[Some(-1)]), Some((-10, true)));
    }

    #[test]
    fn one_bad_criterion_is_medium_and_both_are_one_high_finding() {
        assert_eq!(scored(&[Some(-4), Some(5)]).only(62).severity, Severity::Medium);
        assert_eq!(scored(&[Some(-5), Some(1)]).only(62).severity, Severity::High);
    }
}
