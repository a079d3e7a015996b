//! R-32 Coach not strong enough \[S4\]: a coach is not senior enough for a large account, which is high: word from above
//! does not reach him. Or does not long for success inside and see ours as his own, which is medium (M.8). One finding,
//! the higher severity. For a coach who passed the three needed tests no answer counts as a no; a candidate is asked for
//! those first, and only a plain no is held against him.
//!
//! Example: our coach is a junior planner; what the board thinks he learns when everybody does.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{CoachCriterion, InfluencePlace, Place};
use crate::model::{Element, PersonId, Role};

/// Finds the coaches who did not pass the two further tests.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in context.holders(Role::Coach) {
        let failed = failed(row);
        if failed.is_empty() {
            continue;
        }
        let is_senior = !failed.contains(&CoachCriterion::IsSenior);
        let is_known = failed.iter().all(|test| test.answer(&row.influence.coach).is_some());
        let with: Vec<PersonId> = match superior(context, row) {
            Some(superior) if !is_senior => vec![row.id(), superior],
            _ => vec![row.id()],
        };
        sink.push(Found {
            severity: if is_senior { Severity::Medium } else { Severity::High },
            subject: row.subject(),
            element: Element::BuyingInfluences,
            evidence: failed.iter().map(|test| row.saw_test(*test)).collect(),
            repair: if is_known {
                Repair::AddAction(with)
            } else {
                Repair::Open(Place::Influence(row.id(), InfluencePlace::CoachTest))
            },
            detail: Detail::WeakCoach(failed),
        });
    }
}

/// The graver first.
fn failed(row: &Row<'_>) -> Vec<CoachCriterion> {
    let test = &row.influence.coach;
    let further = [CoachCriterion::IsSenior, CoachCriterion::LongsForSuccess].into_iter();
    let is_failed = |one: &CoachCriterion| match one.answer(test) {
        Some(is_passed) => !is_passed,
        None => test.is_passed(),
    };
    further.filter(is_failed).collect()
}

/// The nearest of those above who is on the sheet: whom to go up to, together.
fn superior(context: &Context<'_>, row: &Row<'_>) -> Option<PersonId> {
    context.superiors(row.id()).into_iter().find(|person| context.row(*person).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL};

    #[test]
    fn silent_when_all_five_are_passed() {
        Case::sound().assert_silent(32);
    }

    #[test]
    fn seniority_is_high_and_drive_medium() {
        let mut case = Case::sound();
        case.rows[COACH].coach.longs_for_success = Some(false);
        assert_eq!(case.only(32).severity, Severity::Medium);
        assert_eq!(case.only(32).repair, Repair::AddAction(vec![case.id(COACH)]));
        case.rows[COACH].coach.is_senior = Some(false);
        let finding = case.only(32);
        assert_eq!(finding.severity, Severity::High);
        let both = vec![CoachCriterion::IsSenior, CoachCriterion::LongsForSuccess];
        assert_eq!(finding.detail, Detail::WeakCoach(both));
    }

    #[test]
    fn what_nobody_answered_is_asked_of_a_coach_and_not_of_a_candidate() {
        let mut case = Case::sound();
        case.rows[COACH].coach.is_senior = None;
        assert_eq!(case.only(32).severity, Severity::High);
        let place = Place::Influence(case.id(COACH), InfluencePlace::CoachTest);
        assert_eq!(case.only(32).repair, Repair::Open(place));
        case.rows[COACH].coach.trusts_us = None;
        case.assert_silent(32);
        case.rows[COACH].coach.is_senior = Some(false);
        assert_eq!(case.found(32).len(), 1);
    }

    #[test]
    fn the_way_up_goes_together_to_the_nearest_superior_on_the_sheet() {
        let mut case = Case::sound();
        case.rows[COACH].coach.is_senior = Some(false);
        case.people[COACH].reports_to = Some(case.id(TECHNICAL));
        case.people[TECHNICAL].reports_to = Some(case.id(ECONOMIC));
        assert_eq!(case.only(32).repair, Repair::AddAction(vec![case.id(COACH), case.id(TECHNICAL)]));
        case.rows.remove(TECHNICAL);
        assert_eq!(case.only(32).repair, Repair::AddAction(vec![case.id(COACH), case.id(ECONOMIC)]));
    }
}
