//! R-63 Negative fit among the best few \[method, section J\]: the criteria average −1 or less (M.11), and the sheet stands
//! among the best few all the same. High: it will be signed, and regretted.
//!
//! Example: the quarter needs the order, and everybody knows what this customer will cost.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::fit::Fit;
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, FunnelPlace, Subject};

/// Finds that a poor fit is about to be signed.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let sheet = context.sheet;
    let fit = Fit::of(sheet).filter(|fit| fit.is_negative);
    let (Some(place @ FunnelPlace::BestFew), Some(fit)) = (sheet.funnel, fit) else { return };
    let funnel = Place::Objective(ObjectivePlace::Funnel);
    let scores = sheet.criteria.iter().filter_map(|criterion| Some((criterion.id, criterion.score?)));
    let scores = scores.map(|(id, score)| Evidence::new(Place::Criterion(id), Seen::Fit(score)));
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(sheet.id),
        element: Element::IdealCustomer,
        detail: Detail::Deal(DealDetail::PoorFitBestFew { tenths: fit.tenths }),
        evidence: std::iter::once(Evidence::new(funnel, Seen::Funnel(place))).chain(scores).collect(),
        repair: Repair::Open(funnel),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;

    fn scored(scores: &[Option<i8>], funnel: FunnelPlace) -> Case {
        let mut case = Case::sound();
        case.best_few();
        case.sheet.funnel = Some(funnel);
        case.criteria(scores);
        case
    }

    #[test]
    fn silent_below_the_best_few_and_with_one_bad_criterion_only() {
        scored(&[Some(-2)], FunnelPlace::In).assert_silent(63);
        scored(&[Some(-5), Some(5)], FunnelPlace::BestFew).assert_silent(63);
        scored(&[None], FunnelPlace::BestFew).assert_silent(63);
    }

    #[test]
    fn a_negative_fit_among_the_best_few_is_high() {
        let finding = scored(&[Some(-1)], FunnelPlace::BestFew).only(63);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::Deal(DealDetail::PoorFitBestFew { tenths: -10 }));
    }
}
