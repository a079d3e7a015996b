//! R-54 Loose action \[V\]: a chosen action lacks who or when, or its day has passed. High. An idea needs neither.
//!
//! Example: "somebody should call the plant one of these days".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Loose, Repair, Severity};
use crate::method::place::{ActionPlace, Evidence, Place, Seen};
use crate::model::{Element, Subject};

/// Finds the chosen actions without hold.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for action in context.sheet.actions.iter().filter(|action| action.is_planned()) {
        let [who, due] = [ActionPlace::Who, ActionPlace::Due].map(|one| Place::ActionField(action.id, one));
        let mut found: Vec<(Loose, Evidence)> = Vec::new();
        if action.who.is_none() {
            found.push((Loose::NoWho, Evidence::new(who, Seen::Nothing)));
        }
        match action.due {
            None => found.push((Loose::NoDue, Evidence::new(due, Seen::Nothing))),
            Some(day) if day < context.today => {
                found.push((Loose::Overdue(context.days_since(day)), Evidence::new(due, Seen::Day(day))));
            }
            Some(_) => {}
        }
        let Some((_, first)) = found.first() else { continue };
        let repair = Repair::Open(first.place);
        let (all, evidence) = found.into_iter().unzip();
        sink.push(Found {
            severity: Severity::High,
            subject: Subject::Action(action.id),
            element: Element::FlagsAndStrengths,
            detail: Detail::Deal(DealDetail::LooseAction(all)),
            evidence,
            repair,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::ActionStatus;

    /// A chosen action of the first of us, due in so many days.
    fn due_in(days: i32) -> Case {
        let mut case = Case::sound();
        let (who, due) = (case.team[0].id, case.days_ago(-days));
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        (action.who, action.due) = (Some(who), Some(due));
        case
    }

    #[test]
    fn silent_until_the_day_itself_is_over_and_for_ideas() {
        due_in(0).assert_silent(54);
        let mut case = due_in(-1);
        case.actions[0].status = Some(ActionStatus::Possible);
        case.assert_silent(54);
        case.actions[0].status = Some(ActionStatus::Done);
        case.assert_silent(54);
    }

    #[test]
    fn lacking_who_or_when_and_being_overdue_are_high() {
        let loose = |case: &Case| case.only(54).detail;
        assert_eq!(due_in(-1).only(54).severity, Severity::High);
        assert_eq!(loose(&due_in(-1)), Detail::Deal(DealDetail::LooseAction(vec![Loose::Overdue(1)])));
        let mut case = due_in(3);
        case.actions[0].who = None;
        case.actions[0].due = None;
        let all = vec![Loose::NoWho, Loose::NoDue];
        assert_eq!(loose(&case), Detail::Deal(DealDetail::LooseAction(all)));
        let field = Place::ActionField(case.actions[0].id, ActionPlace::Who);
        assert_eq!(case.only(54).repair, Repair::Open(field));
    }
}
