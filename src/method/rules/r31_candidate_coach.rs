//! R-31 Candidate coach \[V\]: somebody holds the role and has not passed the three needed tests, while somebody else has.
//! Low. As long as nobody has passed them, R-06 names the candidates and what they lack (M.8), and this rule is silent,
//! so that nothing is said twice.
//!
//! Example: a second helper at the plant, of whom nobody knows whether the others trust him.

use super::{Found, Sink};
use crate::method::coach::failed_tests;
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{InfluencePlace, Place};
use crate::model::{Element, Role};

/// Finds everybody who is only a candidate beside a tested coach.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    if !context.rows.iter().any(Row::is_tested_coach) {
        return;
    }
    for row in context.holders(Role::Coach) {
        let failed = failed_tests(&row.influence.coach);
        if failed.is_empty() {
            continue;
        }
        sink.push(Found {
            severity: Severity::Low,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            evidence: failed.iter().map(|test| row.saw_test(*test)).collect(),
            repair: Repair::Open(Place::Influence(row.id(), InfluencePlace::CoachTest)),
            detail: Detail::CandidateCoach(failed),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::place::CoachCriterion;
    use crate::method::testing::{COACH, Case, USER};

    fn with_second() -> Case {
        let mut case = Case::sound();
        case.rows[USER].roles.insert(Role::Coach);
        case.rows[USER].coach = case.rows[COACH].coach.clone();
        case
    }

    #[test]
    fn silent_when_every_coach_passed() {
        with_second().assert_silent(31);
    }

    /// Fact (g): a no, or no answer, to any of the three leaves a candidate.
    #[test]
    fn each_of_the_three_tests_is_needed() {
        for test in CoachCriterion::NEEDED {
            for answer in [None, Some(false)] {
                let mut case = with_second();
                let tests = &mut case.rows[USER].coach;
                match test {
                    CoachCriterion::TrustsUs => tests.trusts_us = answer,
                    CoachCriterion::IsTrusted => tests.is_trusted = answer,
                    _ => tests.wants_our_success = answer,
                }
                let finding = case.only(31);
                assert_eq!((finding.severity, finding.person()), (Severity::Low, Some(case.id(USER))));
                assert_eq!(finding.detail, Detail::CandidateCoach(vec![test]));
                case.assert_silent(6);
            }
        }
    }

    #[test]
    fn while_nobody_passed_the_empty_role_says_it_all() {
        let mut case = with_second();
        case.rows[USER].coach.trusts_us = None;
        case.rows[COACH].coach.is_trusted = None;
        case.assert_silent(31);
        let Detail::EmptyRole { candidates, .. } = case.only(6).detail else { panic!("another detail") };
        assert_eq!(candidates.len(), 2);
    }
}
