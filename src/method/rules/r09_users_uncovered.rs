//! R-09 All users missing from coverage \[S4\]: there are users, and none was met even briefly. High: users are never
//! negligible, their word of mouth can sink the deal.
//!
//! Example: the shift leaders will work with it, and only their director was asked.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::model::{Coverage, Element, Role, Subject};

/// Finds that no user was met.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let users = context.holders(Role::User);
    let Some(first) = users.clone().next() else { return };
    if users.clone().any(|row| row.is_covered(Coverage::Brief)) {
        return;
    }
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Role(Role::User),
        element: Element::BuyingInfluences,
        evidence: users.clone().map(Row::saw_coverage).collect(),
        repair: Repair::LogContact(first.id()),
        detail: Detail::UsersUncovered(users.map(Row::id).collect()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, TECHNICAL, USER};

    #[test]
    fn one_user_met_briefly_is_enough_and_no_user_is_another_rule() {
        let mut case = Case::sound();
        case.rows[USER].coverage = Some(Coverage::None);
        case.rows[TECHNICAL].roles.insert(Role::User);
        case.rows[TECHNICAL].coverage = Some(Coverage::Brief);
        case.assert_silent(9);
        case.rows[TECHNICAL].roles.remove(&Role::User);
        case.rows[USER].roles.clear();
        case.assert_silent(9);
    }

    #[test]
    fn no_user_met_is_found() {
        for coverage in [None, Some(Coverage::None)] {
            let mut case = Case::sound();
            case.rows[USER].coverage = coverage;
            let finding = case.only(9);
            assert_eq!(finding.detail, Detail::UsersUncovered(vec![case.id(USER)]));
            assert_eq!(finding.severity, Severity::High);
        }
    }
}
