//! R-21 Effort without return \[method 2.5\]: a chosen action whose only target is overconfident. Medium: watch for the
//! fall, and work through others.
//!
//! Example: a third demonstration for a director who leads the field in his own eyes.

use super::{Found, Sink};
use crate::method::advice::leverage;
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, Place, Seen};
use crate::model::{Element, Judgement, Mode, Subject};

/// Finds chosen actions that are aimed at nobody but an overconfident person.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for action in context.sheet.actions.iter().filter(|action| action.is_planned()) {
        let mut targets = action.targets.iter();
        let (Some(target), None) = (targets.next(), targets.next()) else { continue };
        let Some(row) = context.row(*target) else { continue };
        if row.influence.mode != Some(Mode::Overconfident) {
            continue;
        }
        let to = leverage(context, *target).first().map(|lever| lever.person);
        sink.push(Found {
            severity: Severity::Medium,
            subject: Subject::Action(action.id),
            element: Element::ResponseModes,
            detail: Detail::WastedEffort { target: *target },
            evidence: vec![
                Evidence::new(Place::Action(action.id), Seen::People(vec![*target])),
                row.saw(Judgement::Mode),
            ],
            repair: Repair::Retarget { action: action.id, from: *target, to },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, TECHNICAL, USER};
    use crate::model::{ActionStatus, RelationshipKind};

    fn aimed_at_overconfident() -> Case {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(Mode::Overconfident);
        let target = case.id(USER);
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        action.targets.insert(target);
        case
    }

    #[test]
    fn silent_when_others_are_targets_too_or_it_is_only_an_idea() {
        let mut case = aimed_at_overconfident();
        let other = case.id(TECHNICAL);
        case.actions[0].targets.insert(other);
        case.assert_silent(21);
        let mut case = aimed_at_overconfident();
        case.actions[0].status = None;
        case.assert_silent(21);
        let mut case = aimed_at_overconfident();
        case.rows[USER].mode = Some(Mode::EvenKeel);
        case.assert_silent(21);
    }

    #[test]
    fn found_and_redirected_to_whom_the_person_listens_to() {
        let mut case = aimed_at_overconfident();
        let finding = case.only(21);
        assert_eq!(finding.severity, Severity::Medium);
        assert!(matches!(finding.repair, Repair::Retarget { to: None, .. }));
        case.line(TECHNICAL, USER, RelationshipKind::Influences);
        let (from, to) = (case.id(USER), Some(case.id(TECHNICAL)));
        assert_eq!(case.only(21).repair, Repair::Retarget { action: case.actions[0].id, from, to });
    }
}
