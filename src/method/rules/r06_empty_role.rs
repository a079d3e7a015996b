//! R-06 Empty role \[V\]: nobody holds a role. Critical for the final say and the coach, high for users and technical
//! screeners. Who left holds no role; a coach who fails one of the three tests is a candidate only (M.8).
//!
//! Example: four engineers on the sheet, and nobody knows who signs.

use super::{Found, Sink};
use crate::method::coach::failed_tests;
use crate::method::context::{Context, Row};
use crate::method::finding::{Candidate, Detail, Repair, Severity};
use crate::method::place::{Evidence, InfluencePlace, Place, Seen};
use crate::model::order;
use crate::model::{Element, Role, Subject};

/// Finds the roles that nobody fills.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for role in Role::ALL {
        if !context.is_filled(*role) {
            sink.push(empty(context, *role));
        }
    }
}

fn empty(context: &Context<'_>, role: Role) -> Found {
    // Only coaches can hold the role without filling it.
    let candidates: Vec<Candidate> = context
        .holders(role)
        .map(|row| Candidate { person: row.id(), failed: failed_tests(&row.influence.coach) })
        .collect();
    let left: Vec<_> = context.left.iter().filter(|row| row.holds(role)).map(Row::id).collect();
    let mut evidence = vec![Evidence::new(Place::Role(role), Seen::Nothing)];
    for row in context.holders(role) {
        evidence.extend(failed_tests(&row.influence.coach).into_iter().map(|test| row.saw_test(test)));
    }
    if !left.is_empty() {
        let mut ids = left.clone();
        order::sort(&mut ids);
        evidence.push(Evidence::new(Place::Role(role), Seen::People(ids)));
    }
    Found {
        severity: match role {
            Role::Economic | Role::Coach => Severity::Critical,
            Role::User | Role::Technical => Severity::High,
        },
        subject: Subject::Role(role),
        element: Element::BuyingInfluences,
        repair: match candidates.first() {
            Some(candidate) => Repair::Open(Place::Influence(candidate.person, InfluencePlace::CoachTest)),
            None => Repair::AddInfluence(role),
        },
        evidence,
        detail: Detail::EmptyRole { role, candidates, left },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::place::CoachCriterion;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};

    #[test]
    fn silent_when_every_role_is_filled() {
        Case::sound().assert_silent(6);
    }

    #[test]
    fn each_empty_role_is_found_with_its_severity() {
        let expected = [
            (ECONOMIC, Role::Economic, Severity::Critical),
            (USER, Role::User, Severity::High),
            (TECHNICAL, Role::Technical, Severity::High),
            (COACH, Role::Coach, Severity::Critical),
        ];
        for (at, role, severity) in expected {
            let mut case = Case::sound();
            case.rows[at].roles.clear();
            let finding = case.only(6);
            assert_eq!((finding.subject, finding.severity), (Subject::Role(role), severity));
            assert_eq!(finding.repair, Repair::AddInfluence(role));
        }
    }

    #[test]
    fn a_coach_who_fails_a_test_is_named_with_it() {
        let mut case = Case::sound();
        case.rows[COACH].coach.is_trusted = None;
        let Detail::EmptyRole { candidates, .. } = case.only(6).detail else { panic!("another detail") };
        let failed = vec![CoachCriterion::IsTrusted];
        assert_eq!(candidates, [Candidate { person: case.id(COACH), failed }]);
    }

    #[test]
    fn who_left_holds_no_role() {
        let mut case = Case::sound();
        case.people[COACH].left_on = Some(case.days_ago(1));
        let Detail::EmptyRole { left, candidates, .. } = case.only(6).detail else {
            panic!("another detail")
        };
        assert_eq!(left, [case.id(COACH)]);
        assert!(candidates.is_empty());
    }
}
