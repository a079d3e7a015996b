//! R-55 Idle strength \[method, section H\]: a strength that passes its three tests and that no action uses. Low. Of a
//! claim nothing is said (M.10).
//!
//! Example: the one thing that no rival can do, and nobody shows it to anybody.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::evidence::saw_count;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::method::strength;
use crate::model::{Element, PersonId, Subject};

/// Finds the strengths that lie idle.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for one in context.sheet.strengths.iter().filter(|one| strength::is_bell(context, one)) {
        if context.sheet.actions.iter().any(|action| action.uses.contains(&one.id)) {
            continue;
        }
        let valued_by: Vec<PersonId> =
            context.rows.iter().map(Row::id).filter(|person| one.valued_by.contains(person)).collect();
        sink.push(Found {
            severity: Severity::Low,
            subject: Subject::Strength(one.id),
            element: Element::FlagsAndStrengths,
            evidence: vec![
                Evidence::new(Place::Strength(one.id), text(&one.text)),
                saw_count(ObjectivePlace::Actions, 0),
            ],
            repair: Repair::AddAction(valued_by.clone()),
            detail: Detail::Deal(DealDetail::IdleStrength { valued_by }),
        });
    }
}

fn text(text: &str) -> Seen {
    let text = text.trim();
    if text.is_empty() { Seen::Nothing } else { Seen::Text(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    #[test]
    fn silent_once_any_action_uses_it_and_of_a_claim() {
        let mut case = Case::sound();
        let bell = case.bell(1, USER);
        case.action(1).uses.insert(bell);
        case.assert_silent(55);
        let mut case = Case::sound();
        case.bell(1, USER);
        case.strengths[0].is_relevant = false;
        case.assert_silent(55);
    }

    #[test]
    fn an_idle_strength_is_low_and_shown_to_whom_values_it() {
        let mut case = Case::sound();
        case.bell(1, USER);
        let finding = case.only(55);
        assert_eq!(finding.severity, Severity::Low);
        assert_eq!(finding.repair, Repair::AddAction(vec![case.id(USER)]));
    }
}
