//! R-36 False coach \[V; method, section E\]: whoever holds the role is rated +2 or less, or gave facts that proved wrong,
//! or gives rivals the same word. High: such a friend may lead us astray. The last two are noted beside the tests of a
//! coach.
//!
//! Example: he told us the budget was approved, and told the others too; it was not.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{CoachSign, Evidence, InfluencePlace, Place, Seen};
use crate::model::{Element, Judgement, Role};

/// The highest rating that is too low for a coach.
const LUKEWARM: i8 = 2;

/// Finds the coaches who may be none.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in context.holders(Role::Coach) {
        let lukewarm = row.influence.rating.filter(|rating| rating.get() <= LUKEWARM);
        let signs: Vec<CoachSign> =
            CoachSign::ALL.iter().copied().filter(|sign| sign.is_seen(&row.influence.coach)).collect();
        if lukewarm.is_none() && signs.is_empty() {
            continue;
        }
        let place = Place::Influence(row.id(), InfluencePlace::CoachTest);
        let mut evidence: Vec<Evidence> =
            signs.iter().map(|sign| Evidence::new(place, Seen::Sign(*sign))).collect();
        if lukewarm.is_some() {
            evidence.push(row.saw(Judgement::Rating));
        }
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::FalseCoach { lukewarm, signs },
            evidence,
            repair: Repair::AddAction(vec![row.id()]),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, USER, rating};

    #[test]
    fn silent_from_plus_three_on_and_for_whoever_is_no_coach() {
        let mut case = Case::sound();
        case.rows[COACH].rating = rating(3);
        case.rows[USER].coach.tells_rivals = true;
        case.assert_silent(36);
        case.rows[COACH].rating = None;
        case.assert_silent(36);
    }

    #[test]
    fn each_sign_is_enough() {
        let mut case = Case::sound();
        case.rows[COACH].rating = rating(2);
        let finding = case.only(36);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::FalseCoach { lukewarm: rating(2), signs: Vec::new() });

        let mut case = Case::sound();
        case.rows[COACH].coach.was_contradicted = true;
        let signs = vec![CoachSign::WasContradicted];
        assert_eq!(case.only(36).detail, Detail::FalseCoach { lukewarm: None, signs });
        case.rows[COACH].coach.tells_rivals = true;
        let signs = CoachSign::ALL.to_vec();
        assert_eq!(case.only(36).detail, Detail::FalseCoach { lukewarm: None, signs });
    }

    #[test]
    fn a_candidate_can_be_false_too() {
        let mut case = Case::sound();
        case.rows[COACH].coach.trusts_us = None;
        case.rows[COACH].rating = rating(-1);
        assert_eq!(case.only(36).person(), Some(case.id(COACH)));
    }
}
