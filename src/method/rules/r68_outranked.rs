//! R-68 Escalation \[S3, S4\]: somebody of high influence or with the final say stands two levels or more above our
//! counterpart, or has none. High: invite an executive of matching rank. And the other way round, on the account: our
//! executive acted before any manager, and nothing is noted that asked for it. Low: the rhythm is lost, and there is
//! nobody left to call. Beside R-69 where the counterpart is missing (M.12).
//!
//! Example: their managing director is looked after by our trainee.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::matching::outranks;
use crate::method::place::{AccountPlace, Evidence, InfluencePlace, PersonPlace, Place, Seen};
use crate::method::rhythm::is_lost;
use crate::model::{Element, Subject};

/// Finds those who outrank whoever of us stands opposite, and an executive who was used too soon.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows().filter(|row| row.is_heavy()) {
        if let Some(found) = outranked(context, row) {
            sink.push(found);
        }
    }
    if is_lost(context.plan) {
        let place = Place::Account(AccountPlace::Escalation);
        sink.push(Found {
            severity: Severity::Low,
            subject: Subject::Account(context.plan.id()),
            element: Element::BuyingInfluences,
            detail: Detail::Deal(DealDetail::Rhythm),
            evidence: vec![Evidence::new(place, Seen::Nothing)],
            repair: Repair::AddAction(Vec::new()),
        });
    }
}

fn outranked(context: &Context<'_>, row: &Row<'_>) -> Option<Found> {
    let counterpart = row.influence.counterpart;
    let theirs = row.person.and_then(|person| person.rank);
    let member = counterpart.and_then(|id| context.plan.team.get(id));
    let ours = member.and_then(|member| member.rank);
    let is_too_far = outranks(theirs, ours);
    if counterpart.is_some() && !is_too_far {
        return None;
    }
    let opposite = Place::Influence(row.id(), InfluencePlace::Counterpart);
    let rank = |rank: Option<u8>| rank.map_or(Seen::Nothing, Seen::Rank);
    let mut evidence = vec![Evidence::new(opposite, rank(ours))];
    if is_too_far {
        evidence.push(Evidence::new(Place::Person(row.id(), PersonPlace::Rank), rank(theirs)));
    }
    Some(Found {
        severity: Severity::High,
        subject: row.subject(),
        element: Element::BuyingInfluences,
        detail: Detail::Deal(DealDetail::Outranked { counterpart, theirs, ours }),
        evidence,
        repair: Repair::AddAction(vec![row.id()]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, USER};
    use crate::model::account::EscalationLevel;

    /// The one with the final say, and whoever of us stands opposite, at these ranks.
    fn ranks(theirs: Option<u8>, ours: Option<u8>) -> Case {
        let mut case = Case::sound();
        case.people[ECONOMIC].rank = theirs;
        case.team[0].rank = ours;
        case
    }

    #[test]
    fn silent_one_level_apart_and_while_a_rank_is_unknown() {
        ranks(Some(2), Some(3)).assert_silent(68);
        ranks(Some(4), Some(1)).assert_silent(68);
        ranks(None, Some(9)).assert_silent(68);
        ranks(Some(1), None).assert_silent(68);
        let mut case = Case::sound();
        case.rows[USER].counterpart = None;
        case.assert_silent(68);
    }

    #[test]
    fn two_levels_apart_or_nobody_opposite_is_high() {
        let finding = ranks(Some(2), Some(4)).only(68);
        assert_eq!(finding.severity, Severity::High);
        let case = ranks(Some(2), Some(4));
        assert_eq!(finding.repair, Repair::AddAction(vec![case.id(ECONOMIC)]));
        let mut case = Case::sound();
        case.rows[COACH].counterpart = None;
        assert_eq!(case.only(68).subject, Subject::Person(case.id(COACH)));
    }

    #[test]
    fn an_executive_before_the_manager_without_a_trigger_is_low() {
        let mut case = Case::sound();
        case.escalated(EscalationLevel::Executive, 5);
        let finding = case.only(68);
        assert_eq!((finding.severity, finding.detail), (Severity::Low, Detail::Deal(DealDetail::Rhythm)));
        case.escalation[0].trigger = "their president asked".into();
        case.assert_silent(68);
        case.escalation[0].trigger.clear();
        case.escalated(EscalationLevel::Manager, 4);
        assert_eq!(case.found(68).len(), 1, "the manager came after him");
        case.escalation[1].on = Some(case.days_ago(5));
        case.assert_silent(68);
        case.escalation.truncate(1);
        case.escalation[0].is_done = false;
        case.assert_silent(68);
    }
}
