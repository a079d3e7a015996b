//! R-35 Only one coach \[M\]: exactly one person has passed the three tests. Low: develop another, in a different role or
//! unit; the best of all is the one with the final say. Candidates do not count (M.8); no coach at all is R-06.
//!
//! Example: all we hear, we hear from the workshop.

use super::{Found, Sink};
use crate::method::coach::prospects;
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, Place, Seen};
use crate::model::{Element, Role, Subject};

/// Finds that there is only one coach.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let mut coaches = context.rows.iter().filter(|row| row.is_tested_coach());
    let (Some(only), None) = (coaches.next(), coaches.next()) else { return };
    let coach = only.id();
    let next = prospects(context, &|row| is_elsewhere(row, only)).first().map(|row| row.id());
    sink.push(Found {
        severity: Severity::Low,
        subject: Subject::Role(Role::Coach),
        element: Element::BuyingInfluences,
        detail: Detail::OnlyCoach { coach, next },
        evidence: vec![Evidence::new(Place::Role(Role::Coach), Seen::People(vec![coach]))],
        repair: match next {
            Some(next) => Repair::AddAction(vec![next]),
            None => Repair::AddInfluence(Role::Coach),
        },
    });
}

/// Whether somebody works in another unit, or holds a role that the other does not hold.
fn is_elsewhere(row: &Row<'_>, other: &Row<'_>) -> bool {
    let unit = |row: &Row<'_>| row.person.and_then(|person| person.unit);
    unit(row) != unit(other) || row.influence.roles.iter().any(|role| !other.holds(*role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER, rating};
    use crate::model::{Unit, UnitId};
    use uuid::Uuid;

    #[test]
    fn silent_with_two_and_with_none() {
        let mut case = Case::sound();
        case.rows[USER].roles.insert(Role::Coach);
        case.rows[USER].coach = case.rows[COACH].coach.clone();
        case.assert_silent(35);
        let mut case = Case::sound();
        case.rows[COACH].coach.trusts_us = None;
        case.assert_silent(35);
    }

    #[test]
    fn one_is_found_and_a_candidate_is_none() {
        let mut case = Case::sound();
        let finding = case.only(35);
        assert_eq!((finding.severity, finding.subject), (Severity::Low, Subject::Role(Role::Coach)));
        let detail = Detail::OnlyCoach { coach: case.id(COACH), next: Some(case.id(ECONOMIC)) };
        assert_eq!(finding.detail, detail);
        case.rows[USER].roles.insert(Role::Coach);
        assert_eq!(case.found(35).len(), 1);
    }

    #[test]
    fn the_next_one_stands_elsewhere() {
        let mut case = Case::sound();
        for at in [ECONOMIC, TECHNICAL] {
            case.rows[at].rating = rating(2);
        }
        assert_eq!(case.only(35).repair, Repair::AddInfluence(Role::Coach));
        case.rows[USER].rating = rating(4);
        case.rows[USER].roles = case.rows[COACH].roles.clone();
        assert_eq!(case.only(35).repair, Repair::AddInfluence(Role::Coach), "the same role in the same unit");
        let unit = Unit::new(UnitId(Uuid::from_u128(901)));
        case.people[USER].unit = Some(unit.id);
        case.units.push(unit);
        assert_eq!(case.only(35).repair, Repair::AddAction(vec![case.id(USER)]));
    }
}
