//! R-41 Somebody loses \[V\]: it is filled in what a person may lose if we win: a job, status, power, a vendor who is a
//! friend. High, and an action against it is due.
//!
//! Example: the platform replaces what the chief engineer built himself.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, InfluencePlace, Place, Seen};
use crate::model::{Element, FlagRef, RuleNumber};

/// Finds everybody who loses something if we win.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let what = row.influence.may_lose.trim();
        if what.is_empty() {
            continue;
        }
        let action = context.answer(FlagRef::Found { rule: RuleNumber::new(41), about: row.subject() });
        let place = Place::Influence(row.id(), InfluencePlace::MayLose);
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::WinResults,
            detail: Detail::MayLose { has_action: action.is_some() },
            evidence: vec![Evidence::new(place, Seen::Text(what.to_owned()))],
            repair: match action {
                Some(action) => Repair::Open(Place::Action(action.id)),
                None => Repair::AddAction(vec![row.id()]),
            },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::ActionStatus;

    #[test]
    fn silent_while_nothing_is_filled_in() {
        let mut case = Case::sound();
        case.rows[USER].may_lose = " ".to_owned();
        case.assert_silent(41);
    }

    #[test]
    fn a_loss_is_high_and_knows_the_action_that_answers_it() {
        let mut case = Case::sound();
        case.rows[USER].may_lose = "her team".to_owned();
        let finding = case.only(41);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::MayLose { has_action: false });
        assert_eq!(finding.repair, Repair::AddAction(vec![case.id(USER)]));
        case.action(1).removes.insert(finding.flag());
        assert_eq!(case.only(41).repair, Repair::Open(Place::Action(case.actions[0].id)));
        case.actions[0].status = Some(ActionStatus::Done);
        assert_eq!(case.only(41).detail, Detail::MayLose { has_action: false });
    }
}
