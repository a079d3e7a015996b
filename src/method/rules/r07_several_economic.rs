//! R-07 Number of final approvers \[V\]: an objective has one, a person or a board; from two on it is high. None at all
//! is R-06 (M.4).
//!
//! Example: both the president and the finance director are marked as deciding.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, Place, Seen};
use crate::model::order;
use crate::model::{Element, Role, Subject};

/// Finds that several people hold the final say.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let people: Vec<_> = context.holders(Role::Economic).map(Row::id).collect();
    if people.len() < 2 {
        return;
    }
    let mut ids = people.clone();
    order::sort(&mut ids);
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Role(Role::Economic),
        element: Element::BuyingInfluences,
        evidence: vec![Evidence::new(Place::Role(Role::Economic), Seen::People(ids))],
        repair: Repair::KeepOne(Role::Economic, people.clone()),
        detail: Detail::SeveralEconomic(people),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};

    #[test]
    fn silent_with_one_and_with_none() {
        Case::sound().assert_silent(7);
        let mut case = Case::sound();
        case.rows[ECONOMIC].roles.clear();
        case.assert_silent(7);
    }

    #[test]
    fn two_are_one_too_many() {
        let mut case = Case::sound();
        case.rows[USER].roles.insert(Role::Economic);
        let finding = case.only(7);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::SeveralEconomic(vec![case.id(ECONOMIC), case.id(USER)]));
    }

    #[test]
    fn who_left_does_not_count() {
        let mut case = Case::sound();
        case.rows[USER].roles.insert(Role::Economic);
        case.people[USER].left_on = Some(case.today);
        case.assert_silent(7);
    }
}
