//! R-45 Closing date \[method, section G\]: passed, which is critical; put off twice† or more, or less than 90† days off
//! while the customer's timing is "later", which are high. One finding, the higher severity.
//!
//! Example: due at the end of March, then June, then September.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::evidence::saw_count;
use crate::method::finding::{DateTrouble, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, Subject, Timing};

/// Finds that the closing date does not hold. The day itself has not passed.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let sheet = context.sheet;
    let close = Place::Objective(ObjectivePlace::CloseOn);
    let (mut troubles, mut evidence) = (Vec::new(), Vec::new());
    if let Some(on) = sheet.close_on {
        let days = context.days_since(on);
        let is_soon = (0..i64::from(context.thresholds.later_days)).contains(&-i64::from(days));
        if days > 0 {
            troubles.push(DateTrouble::Passed(days));
            evidence.push(Evidence::new(close, Seen::Day(on)));
        } else if is_soon && sheet.timing == Some(Timing::Later) {
            troubles.push(DateTrouble::TooSoon(-days));
            evidence.push(Evidence::new(close, Seen::Day(on)));
            let timing = Place::Objective(ObjectivePlace::Timing);
            evidence.push(Evidence::new(timing, Seen::Timing(Timing::Later)));
        }
    }
    let times = sheet.postponed.len();
    if times > 0 && times >= context.thresholds.postponed_times as usize {
        troubles.push(DateTrouble::Postponed(times));
        evidence.push(saw_count(ObjectivePlace::CloseOn, times));
    }
    if troubles.is_empty() {
        return;
    }
    let has_passed = matches!(troubles.first(), Some(DateTrouble::Passed(_)));
    sink.push(Found {
        severity: if has_passed { Severity::Critical } else { Severity::High },
        subject: Subject::Objective(sheet.id),
        element: Element::Funnel,
        detail: Detail::CloseDate(troubles),
        evidence,
        repair: Repair::Open(close),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;

    fn closing_in(days: i32) -> Case {
        let mut case = Case::sound();
        case.sheet.close_on = Some(case.days_ago(-days));
        case
    }

    #[test]
    fn silent_on_the_day_itself_and_after_one_delay() {
        let mut case = closing_in(0);
        case.sheet.postponed = vec![case.days_ago(9)];
        case.assert_silent(45);
    }

    #[test]
    fn a_passed_date_is_critical() {
        let finding = closing_in(-1).only(45);
        assert_eq!(finding.severity, Severity::Critical);
        assert_eq!(finding.detail, Detail::CloseDate(vec![DateTrouble::Passed(1)]));
    }

    #[test]
    fn two_delays_are_high() {
        let mut case = closing_in(100);
        case.sheet.postponed = vec![case.days_ago(90), case.days_ago(30)];
        assert_eq!(case.only(45).severity, Severity::High);
        assert_eq!(case.only(45).detail, Detail::CloseDate(vec![DateTrouble::Postponed(2)]));
    }

    #[test]
    fn later_contradicts_a_near_date() {
        let mut case = closing_in(89);
        case.sheet.timing = Some(Timing::Later);
        assert_eq!(case.only(45).detail, Detail::CloseDate(vec![DateTrouble::TooSoon(89)]));
        let mut case = closing_in(90);
        case.sheet.timing = Some(Timing::Later);
        case.assert_silent(45);
        let mut case = closing_in(10);
        case.sheet.timing = Some(Timing::WorkItIn);
        case.assert_silent(45);
    }
}
