//! The top officer of a project (SYS-22): the highest decision maker for it, often not the president, and the ways that lead
//! there. It must not judge who it is; R-73 does.

use crate::model::day::Date;
use crate::model::objective::WayIn;
use crate::model::{AccountPlan, MemberId, Objective, PersonId, Role, order};

use super::matching::outranks;

/// Whom a way leads over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// People of the customer.
    People(Vec<PersonId>),
    /// Colleagues of ours.
    Team(Vec<MemberId>),
}

impl Over {
    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::People(people) => people.is_empty(),
            Self::Team(team) => team.is_empty(),
        }
    }
}

/// Everybody above this person, the nearest first.
pub fn above(plan: &AccountPlan, person: PersonId) -> Vec<PersonId> {
    let mut line = Vec::new();
    let mut at = plan.people.get(person).and_then(|who| who.reports_to);
    while let Some(id) = at.filter(|id| !line.contains(id)) {
        line.push(id);
        at = plan.people.get(id).and_then(|who| who.reports_to);
    }
    line
}

/// Who may be the top officer: those with the final say first, then those above them, then the most senior on the sheet.
pub fn candidates(plan: &AccountPlan, sheet: &Objective, today: Date) -> Vec<PersonId> {
    let is_there = |id: &PersonId| plan.people.get(*id).is_some_and(|who| !who.has_left(today));
    let economic = sheet.influences.iter().filter(|row| row.roles.contains(&Role::Economic));
    let mut all: Vec<PersonId> = economic.map(|row| row.person).collect();
    order::sort(&mut all);
    for id in all.clone() {
        all.extend(above(plan, id));
    }
    let mut rest: Vec<(u8, PersonId)> = sheet
        .influences
        .iter()
        .filter_map(|row| Some((plan.people.get(row.person)?.rank?, row.person)))
        .filter(|(rank, _)| *rank <= 2)
        .collect();
    order::sort(&mut rest);
    all.extend(rest.into_iter().map(|(_, id)| id));
    let mut kept: Vec<PersonId> = Vec::new();
    for id in all.into_iter().filter(is_there) {
        if !kept.contains(&id) {
            kept.push(id);
        }
    }
    kept
}

/// Whom each way to this officer leads over: coaches who passed the tests, people above who can send us down, and colleagues of
/// matching rank.
pub fn ways(plan: &AccountPlan, sheet: &Objective, officer: PersonId, today: Date) -> Vec<(WayIn, Over)> {
    let is_there = |id: &PersonId| plan.people.get(*id).is_some_and(|who| !who.has_left(today));
    let coaches =
        sheet.influences.iter().filter(|row| row.roles.contains(&Role::Coach) && row.coach.is_passed());
    let coaches = coaches.map(|row| row.person).filter(|id| *id != officer && is_there(id)).collect();
    let superiors = above(plan, officer).into_iter().filter(is_there).collect();
    let rank = plan.people.get(officer).and_then(|who| who.rank);
    let peers = plan
        .team
        .iter()
        .filter(|member| rank.is_some() && member.rank.is_some() && !outranks(rank, member.rank));
    let mut peers: Vec<_> = peers.map(|member| (member.rank, member.id)).collect();
    order::sort(&mut peers);
    WayIn::ALL
        .iter()
        .map(|way| {
            let over = match way {
                WayIn::Coach => Over::People(Vec::clone(&coaches)),
                WayIn::Referral => Over::People(Vec::clone(&superiors)),
                WayIn::Executive => Over::Team(peers.iter().map(|(_, id)| *id).collect()),
            };
            (*way, over)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, USER};

    #[test]
    fn the_final_say_comes_first_and_then_whoever_stands_above() {
        let mut case = Case::sound();
        let boss = case.id(USER);
        case.people[USER].reports_to = None;
        case.people[ECONOMIC].reports_to = Some(boss);
        let (plan, sheet) = case.build();
        let found = candidates(&plan, plan.objectives.get(sheet).expect("the sheet"), case.today);
        assert_eq!(found[..2], [case.id(ECONOMIC), boss]);
    }

    #[test]
    fn a_way_leads_over_a_tested_coach_a_superior_or_a_colleague_of_rank() {
        let mut case = Case::sound();
        let boss = case.id(USER);
        case.people[USER].reports_to = None;
        case.people[ECONOMIC].reports_to = Some(boss);
        case.people[ECONOMIC].rank = Some(2);
        case.team[0].rank = Some(3);
        let (plan, sheet) = case.build();
        let sheet = plan.objectives.get(sheet).expect("the sheet");
        let found = ways(&plan, sheet, case.id(ECONOMIC), case.today);
        assert_eq!(found[0], (WayIn::Coach, Over::People(vec![case.id(COACH)])));
        assert_eq!(found[1], (WayIn::Referral, Over::People(vec![boss])));
        assert_eq!(found[2], (WayIn::Executive, Over::Team(vec![case.team[0].id])));
        case.team[0].rank = Some(4);
        case.rows[COACH].coach.is_trusted = None;
        let (plan, sheet) = case.build();
        let sheet = plan.objectives.get(sheet).expect("the sheet");
        let found = ways(&plan, sheet, case.id(ECONOMIC), case.today);
        assert!(found[0].1.is_empty() && found[2].1.is_empty());
    }
}
