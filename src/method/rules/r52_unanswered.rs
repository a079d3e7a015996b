//! R-52 Flag without action \[method, section H\]: a critical or high flag about a person or a role that no open action
//! names. High; one finding a person or role, which lists its flags (M.10). A flag that was set aside needs no action.
//!
//! Example: six red flags on the sheet, and an action plan about something else.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::evidence::saw_count;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, RuleNumber, Subject, order};

/// Finds the people and roles whose flags nothing is planned against.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let mut open: Vec<(Subject, RuleNumber)> = sink.unanswered();
    order::sort(&mut open);
    for flags in open.chunk_by(|a, b| a.0 == b.0) {
        let subject = flags[0].0;
        let rules: Vec<RuleNumber> = flags.iter().map(|(_, rule)| *rule).collect();
        let person = if let Subject::Person(person) = subject { Some(person) } else { None };
        sink.push(Found {
            severity: Severity::High,
            subject,
            element: Element::FlagsAndStrengths,
            evidence: if sink.asks_why(subject) { evidence(&rules) } else { Vec::new() },
            detail: Detail::Deal(DealDetail::Unanswered(rules)),
            repair: Repair::AddAction(person.into_iter().collect()),
        });
    }
}

fn evidence(rules: &[RuleNumber]) -> Vec<Evidence> {
    let place = Place::Objective(ObjectivePlace::Findings);
    vec![Evidence::new(place, Seen::Rules(rules.to_vec())), saw_count(ObjectivePlace::Actions, 0)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};
    use crate::model::{ActionStatus, FlagRef, Role};

    fn rules(case: &Case) -> Vec<(Subject, Vec<u8>)> {
        let found = case.found(52).into_iter().map(|finding| match finding.detail {
            Detail::Deal(DealDetail::Unanswered(rules)) => {
                (finding.subject, rules.into_iter().map(RuleNumber::get).collect())
            }
            other => panic!("{other:?}"),
        });
        found.collect()
    }

    #[test]
    fn silent_without_grave_flags_and_for_those_about_the_sheet() {
        Case::sound().assert_silent(52);
        let mut case = Case::sound();
        case.sheet.amount = None;
        case.assert_silent(52);
    }

    #[test]
    fn one_finding_lists_what_is_unanswered_about_a_person() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.rows[USER].coverage = None;
        case.contacts.clear();
        case.met(ECONOMIC, 1);
        let user = Subject::Person(case.id(USER));
        let of_user: Vec<_> = rules(&case).into_iter().filter(|(subject, _)| *subject == user).collect();
        assert_eq!(of_user, [(user, vec![1, 3, 38])]);
        let flag = FlagRef::Found { rule: RuleNumber::new(1), about: user };
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        action.removes.insert(flag);
        assert!(rules(&case).contains(&(user, vec![3, 38])));
        case.actions[0].status = Some(ActionStatus::Done);
        assert!(rules(&case).contains(&(user, vec![1, 3, 38])), "what is done has not removed it");
    }

    #[test]
    fn an_empty_role_needs_an_action_too_unless_it_was_set_aside() {
        let mut case = Case::sound();
        case.rows[USER].roles.clear();
        case.rows[USER].roles.insert(Role::Technical);
        assert_eq!(rules(&case), [(Subject::Role(Role::User), vec![6])]);
        let finding = case.only(6);
        case.dismiss(&finding);
        case.assert_silent(52);
    }
}
