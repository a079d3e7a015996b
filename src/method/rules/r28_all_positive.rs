//! R-28 Everybody positive \[V\]: all of four† or more influences are at +3 or better. Low: honest maps usually contain
//! somebody who is not in favour.
//!
//! Example: twelve people, twelve times +5.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{ObjectivePlace, Place};
use crate::model::{Element, Judgement, Subject};

/// Finds that all are in favour.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let count = context.rows.len();
    let all = context.rows.iter().all(|row| row.rating().is_some_and(|rating| rating >= 3));
    if !all || count < context.thresholds.all_positive_from as usize {
        return;
    }
    sink.push(Found {
        severity: Severity::Low,
        subject: Subject::Objective(context.sheet.id),
        element: Element::ResponseModes,
        detail: Detail::AllPositive { count },
        evidence: context.rows.iter().map(|row| row.saw(Judgement::Rating)).collect(),
        repair: Repair::Open(Place::Objective(ObjectivePlace::Influences)),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER, rating};

    fn all(value: i8) -> Case {
        let mut case = Case::sound();
        for row in &mut case.rows {
            row.rating = rating(value);
        }
        case
    }

    #[test]
    fn silent_with_one_doubter_an_unknown_or_few_people() {
        let mut case = all(3);
        case.rows[USER].rating = rating(2);
        case.assert_silent(28);
        case.rows[USER].rating = None;
        case.assert_silent(28);
        let mut case = all(3);
        case.keep(3);
        case.assert_silent(28);
    }

    #[test]
    fn four_times_plus_three_is_too_good() {
        let finding = all(3).only(28);
        assert_eq!(finding.severity, Severity::Low);
        assert_eq!(finding.detail, Detail::AllPositive { count: 4 });
    }
}
