//! R-33 Bypass \[S4\]: an action is aimed at somebody above a coach in the reporting tree, without the coach, who is not
//! senior enough or not of high influence. High: never go over the coach. It holds for whoever has the role, candidates
//! included (M.8), and for ideas too: an action is best turned around before it is chosen.
//!
//! Example: our coach got us in; now we write to her director's director, and she learns of it in a meeting.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{CoachCriterion, Evidence, PersonPlace, Place, Seen};
use crate::model::{Action, Element, Judgement, Level, PersonId, Role, Subject};

/// A coach who may not be gone over, with everybody above.
struct Below<'c, 'a> {
    row: &'c Row<'a>,
    above: Vec<PersonId>,
}

/// Finds actions that go over the head of a coach.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let weak = context.holders(Role::Coach).filter(|row| !has_standing(row));
    let all: Vec<Below<'_, '_>> = weak.map(|row| Below { row, above: context.superiors(row.id()) }).collect();
    for action in context.sheet.actions.iter().filter(|action| !action.is_done()) {
        let is_over = |one: &&Below<'_, '_>| {
            !action.targets.contains(&one.row.id()) && one.above.iter().any(|id| action.targets.contains(id))
        };
        let over: Vec<&Below<'_, '_>> = all.iter().filter(is_over).collect();
        if !over.is_empty() {
            sink.push(bypass(context, action, &over));
        }
    }
}

/// Whether a coach hears what is said above and counts there.
fn has_standing(row: &Row<'_>) -> bool {
    row.influence.coach.is_senior == Some(true) && row.influence.influence == Some(Level::High)
}

fn bypass(context: &Context<'_>, action: &Action, over: &[&Below<'_, '_>]) -> Found {
    let is_above = |id: &PersonId| over.iter().any(|one| one.above.contains(id));
    let ids: Vec<PersonId> = action.targets.iter().copied().filter(is_above).collect();
    // The heaviest first, then those who are not on the sheet.
    let mut targets: Vec<PersonId> = context.rows.iter().map(Row::id).filter(|id| ids.contains(id)).collect();
    targets.extend(ids.iter().filter(|id| context.row(**id).is_none()));
    let coaches: Vec<PersonId> = over.iter().map(|one| one.row.id()).collect();
    let mut evidence = vec![Evidence::new(Place::Action(action.id), Seen::People(ids))];
    for Below { row, above } in over {
        let boss = above.first().copied().into_iter().collect();
        evidence.push(Evidence::new(Place::Person(row.id(), PersonPlace::ReportsTo), Seen::People(boss)));
        evidence.push(row.saw_test(CoachCriterion::IsSenior));
        evidence.push(row.saw(Judgement::Influence));
    }
    Found {
        severity: Severity::High,
        subject: Subject::Action(action.id),
        element: Element::BuyingInfluences,
        evidence,
        repair: Repair::TakeAlong(action.id, coaches.clone()),
        detail: Detail::Bypass { coaches, targets },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};
    use crate::model::ActionStatus;

    /// The coach of medium influence reports to the technical screener, he to the final say; an action is aimed there.
    fn bypassed() -> Case {
        let mut case = Case::sound();
        case.people[COACH].reports_to = Some(case.id(TECHNICAL));
        case.people[TECHNICAL].reports_to = Some(case.id(ECONOMIC));
        case.rows[COACH].influence = Some(Level::Medium);
        let target = case.id(ECONOMIC);
        case.action(1).targets.insert(target);
        case
    }

    /// Fact (g): somebody above, a coach without standing, and the coach not on the action.
    #[test]
    fn going_over_the_coach_is_found() {
        let case = bypassed();
        let finding = case.only(33);
        assert_eq!(finding.severity, Severity::High);
        let (coaches, targets) = (vec![case.id(COACH)], vec![case.id(ECONOMIC)]);
        assert_eq!(finding.detail, Detail::Bypass { coaches: coaches.clone(), targets });
        assert_eq!(finding.repair, Repair::TakeAlong(case.actions[0].id, coaches));
    }

    #[test]
    fn silent_with_the_coach_along_when_done_and_beside_the_line() {
        let mut case = bypassed();
        let coach = case.id(COACH);
        case.actions[0].targets.insert(coach);
        case.assert_silent(33);
        let mut case = bypassed();
        case.actions[0].status = Some(ActionStatus::Done);
        case.assert_silent(33);
        let mut case = bypassed();
        case.actions[0].targets = [case.id(USER)].into();
        case.assert_silent(33);
    }

    #[test]
    fn a_coach_with_standing_may_be_gone_over_and_either_lack_is_enough() {
        let mut case = bypassed();
        case.rows[COACH].influence = Some(Level::High);
        case.assert_silent(33);
        case.rows[COACH].coach.is_senior = None;
        assert_eq!(case.found(33).len(), 1);
    }

    #[test]
    fn candidates_count_and_who_left_does_not() {
        let mut case = bypassed();
        case.rows[COACH].coach.trusts_us = Some(false);
        assert_eq!(case.found(33).len(), 1);
        case.people[COACH].left_on = Some(case.today);
        case.assert_silent(33);
    }
}
