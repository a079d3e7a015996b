//! R-46 Extreme feeling \[V\]: the latest gut feeling is euphoria or panic. Medium: both mean out of touch.
//!
//! Example: "this one is in the bag".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, FeelingStep, Subject};

/// Finds that the feeling stands at an end of the scale.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(feeling) = context.sheet.feeling() else { return };
    if !matches!(feeling.step, FeelingStep::Euphoria | FeelingStep::Panic) {
        return;
    }
    let place = Place::Objective(ObjectivePlace::Feeling);
    sink.push(Found {
        severity: Severity::Medium,
        subject: Subject::Objective(context.sheet.id),
        element: Element::FlagsAndStrengths,
        detail: Detail::ExtremeFeeling { step: feeling.step },
        evidence: vec![Evidence::new(place, Seen::Feeling(feeling.step, feeling.on))],
        repair: Repair::Open(place),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::Feeling;

    fn felt(steps: &[FeelingStep]) -> Case {
        let mut case = Case::sound();
        let on = case.today;
        case.sheet.feelings = steps.iter().map(|step| Feeling { on, step: *step }).collect();
        case
    }

    #[test]
    fn silent_between_the_ends_and_once_marked_anew() {
        felt(&[]).assert_silent(46);
        felt(&[FeelingStep::Great]).assert_silent(46);
        felt(&[FeelingStep::Fear]).assert_silent(46);
        felt(&[FeelingStep::Euphoria, FeelingStep::Ok]).assert_silent(46);
    }

    #[test]
    fn both_ends_are_found() {
        for step in [FeelingStep::Euphoria, FeelingStep::Panic] {
            let finding = felt(&[FeelingStep::Ok, step]).only(46);
            assert_eq!(finding.severity, Severity::Medium);
            assert_eq!(finding.detail, Detail::ExtremeFeeling { step });
        }
    }
}
