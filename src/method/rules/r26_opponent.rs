//! R-26 Opponent \[V\]: rated −4 or −5, in whatever mode. High; critical with high influence, where an action that
//! neutralises him is due. −5 is an anti-sponsor.
//!
//! Example: the head of IT built the old system himself.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::Place;
use crate::model::{Element, FlagRef, Judgement, Level, RuleNumber};

/// Finds everybody who works against us.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let Some(rating) = row.influence.rating.filter(|rating| rating.get() <= -4) else { continue };
        let influence = row.influence.influence;
        let flag = FlagRef::Found { rule: RuleNumber::new(26), about: row.subject() };
        let action = context.answer(flag);
        sink.push(Found {
            severity: if influence == Some(Level::High) { Severity::Critical } else { Severity::High },
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::Opponent { rating, influence, has_action: action.is_some() },
            evidence: vec![row.saw(Judgement::Rating), row.saw(Judgement::Influence)],
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
    use crate::method::testing::{Case, TECHNICAL, USER, rating};

    #[test]
    fn minus_three_is_no_opponent() {
        let mut case = Case::sound();
        case.rows[USER].rating = rating(-3);
        case.assert_silent(26);
    }

    #[test]
    fn graver_with_high_influence() {
        let mut case = Case::sound();
        case.rows[USER].rating = rating(-4);
        case.rows[USER].influence = Some(Level::Medium);
        assert_eq!(case.only(26).severity, Severity::High);
        case.rows[USER].influence = Some(Level::High);
        assert_eq!(case.only(26).severity, Severity::Critical);
    }

    #[test]
    fn it_knows_the_action_that_answers_it() {
        let mut case = Case::sound();
        case.rows[TECHNICAL].rating = rating(-5);
        let flag = case.only(26).flag();
        assert!(matches!(case.only(26).repair, Repair::AddAction(_)));
        case.action(7).removes.insert(flag);
        assert!(matches!(case.only(26).detail, Detail::Opponent { has_action: true, .. }));
        assert_eq!(case.only(26).repair, Repair::Open(Place::Action(case.actions[0].id)));
    }
}
