//! R-47 Feeling against position \[method, section G\]: the latest gut feeling lies three† or more steps from the step
//! that the position stands for (M.14). High, with the five gravest findings as the reasons. It counts in no score.
//!
//! Example: "Secure", says the seller, of a sheet on which nobody feels a gap.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, FeelingStep, Subject};

/// Reasons that are named.
const REASONS: usize = 5;

/// Finds that the feeling is far from the position.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(feeling), Some(position)) = (context.sheet.feeling(), &sink.position) else { return };
    let computed = FeelingStep::ALL[usize::from(position.step()) - 1];
    let apart = u32::from(feeling.step.number().abs_diff(computed.number()));
    if apart < context.thresholds.feeling_steps.max(1) {
        return;
    }
    let open = sink.findings.iter().filter(|finding| finding.is_open());
    let reasons = open.take(REASONS).map(|finding| (finding.rule, finding.subject)).collect();
    let place = Place::Objective(ObjectivePlace::Feeling);
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(context.sheet.id),
        element: Element::FlagsAndStrengths,
        detail: Detail::Deal(DealDetail::FeelingApart { felt: feeling.step, computed, reasons }),
        evidence: vec![
            Evidence::new(place, Seen::Feeling(feeling.step, feeling.on)),
            Evidence::new(Place::Objective(ObjectivePlace::Score), Seen::Computed(computed)),
        ],
        repair: Repair::Open(place),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::Feeling;

    /// A sound sheet stands at 93, which is step 10; with the user's win missing at 89 or so, which is step 9.
    fn felt(step: FeelingStep) -> Case {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.sheet.feelings = vec![Feeling { on: case.today, step }];
        case
    }

    #[test]
    fn silent_without_a_feeling_and_within_two_steps() {
        let mut case = felt(FeelingStep::Comfort);
        assert_eq!(case.analyse().position.map(|position| position.step()), Some(9));
        case.assert_silent(47);
        case.sheet.feelings.clear();
        case.assert_silent(47);
    }

    #[test]
    fn three_steps_are_too_far_and_the_reasons_are_named() {
        let case = felt(FeelingStep::Ok);
        let finding = case.only(47);
        assert_eq!(finding.severity, Severity::High);
        let Detail::Deal(DealDetail::FeelingApart { felt, computed, reasons }) = finding.detail else {
            panic!("another detail")
        };
        assert_eq!((felt, computed), (FeelingStep::Ok, FeelingStep::Great));
        let first = &case.analyse().findings[..];
        assert!(!reasons.is_empty() && reasons.len() <= 5);
        assert!(
            reasons.iter().all(|(rule, _)| rule.get() != 47 && first.iter().any(|one| one.rule == *rule))
        );
    }

    #[test]
    fn it_does_not_count_in_the_position() {
        let calm = felt(FeelingStep::Comfort).analyse().position;
        assert_eq!(felt(FeelingStep::Fear).analyse().position, calm);
    }

    #[test]
    fn a_young_sheet_has_no_position_to_differ_from() {
        let mut case = felt(FeelingStep::Panic);
        case.keep(1);
        case.assert_silent(47);
    }
}
