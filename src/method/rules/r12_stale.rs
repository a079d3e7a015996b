//! R-12 Stale \[V\]: the sheet was not reviewed for more than 28† days, counted from its start when it never was. Medium;
//! high after twice as long. Key accounts are gone through every two to four weeks.
//!
//! Example: last reviewed in spring; it is autumn.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, Subject};

/// Finds that the sheet is stale; without a review and a start nobody can tell.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let reviewed = context.last_review();
    let Some(since) = reviewed.or(context.sheet.started_on) else { return };
    let days = context.days_since(since);
    let limit = i64::from(context.thresholds.stale_sheet_days);
    if i64::from(days) <= limit {
        return;
    }
    let was_reviewed = reviewed.is_some();
    let place = if was_reviewed { ObjectivePlace::Reviews } else { ObjectivePlace::StartedOn };
    sink.push(Found {
        severity: if i64::from(days) > 2 * limit { Severity::High } else { Severity::Medium },
        subject: Subject::Objective(context.sheet.id),
        // Keeping judgements up with what people show is what the third element asks.
        element: Element::ResponseModes,
        detail: Detail::Stale { since, days, was_reviewed },
        evidence: vec![Evidence::new(Place::Objective(place), Seen::Day(since))],
        repair: Repair::Review,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;

    fn reviewed(days: i32) -> Case {
        let mut case = Case::sound();
        case.review(days);
        case
    }

    #[test]
    fn silent_for_four_weeks() {
        reviewed(28).assert_silent(12);
    }

    #[test]
    fn medium_after_four_weeks_and_high_after_eight() {
        assert_eq!(reviewed(29).only(12).severity, Severity::Medium);
        assert_eq!(reviewed(56).only(12).severity, Severity::Medium);
        assert_eq!(reviewed(57).only(12).severity, Severity::High);
    }

    #[test]
    fn the_start_stands_in_for_a_review() {
        let mut case = Case::sound();
        case.sheet.started_on = Some(case.days_ago(30));
        let detail = Detail::Stale { since: case.days_ago(30), days: 30, was_reviewed: false };
        assert_eq!(case.only(12).detail, detail);
        case.review(1);
        case.assert_silent(12);
    }
}
