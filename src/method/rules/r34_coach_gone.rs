//! R-34 Coach gone \[S4; V\]: whoever held the role of coach left, by date or by event, or moved to another post and was
//! not confirmed in the role since. Critical: the word from inside is cut off, and a new coach has to be found. Who left
//! keeps the row and this finding, and leaves every count (M.8).
//!
//! Example: the project leader who told us everything now works for a sister company.

use super::{Found, Sink};
use crate::method::coach::prospects;
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Gone, Repair, Severity};
use crate::method::place::{Evidence, PersonPlace, Place, Seen};
use crate::model::{Element, Judgement, Role};

/// Finds the coaches who went.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in context.left.iter().filter(|row| row.holds(Role::Coach)) {
        let by_date = row.person.and_then(|person| person.left_on).filter(|on| *on <= context.today);
        let event = context.departure(row.id(), false);
        let on = by_date.or(event.and_then(|event| event.on));
        let place = match event {
            Some(event) if by_date.is_none() => Place::Event(event.event),
            _ => Place::Person(row.id(), PersonPlace::LeftOn),
        };
        let evidence = vec![Evidence::new(place, on.map_or(Seen::Nothing, Seen::Day))];
        sink.push(gone(context, row, Gone::Left(on), evidence));
    }
    for row in context.holders(Role::Coach) {
        let Some(event) = context.departure(row.id(), true) else { continue };
        if is_confirmed_since(row, event.on) {
            continue;
        }
        let day = event.on.map_or(Seen::Nothing, Seen::Day);
        let evidence = vec![Evidence::new(Place::Event(event.event), day), row.saw_proof(Judgement::Roles)];
        sink.push(gone(context, row, Gone::Moved(event.on), evidence));
    }
}

/// Whether the role was confirmed after the move; the same day does not count.
fn is_confirmed_since(row: &Row<'_>, moved: Option<crate::model::day::Date>) -> bool {
    let proof = row.influence.proof(Judgement::Roles).filter(|proof| proof.is_confirmed());
    proof.is_some_and(|proof| moved.is_none_or(|moved| proof.on.is_some_and(|on| on > moved)))
}

fn gone(context: &Context<'_>, row: &Row<'_>, gone: Gone, evidence: Vec<Evidence>) -> Found {
    let prospects: Vec<_> =
        prospects(context, &|other| other.id() != row.id()).into_iter().map(Row::id).collect();
    Found {
        severity: Severity::Critical,
        subject: row.subject(),
        element: Element::BuyingInfluences,
        evidence,
        repair: Repair::AddAction(prospects.clone()),
        detail: Detail::CoachGone { gone, prospects },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};
    use crate::model::EventKind;

    #[test]
    fn silent_while_the_coach_is_there_and_for_anybody_else() {
        let mut case = Case::sound();
        case.people[COACH].left_on = Some(case.days_ago(-1));
        case.people[USER].left_on = Some(case.days_ago(1));
        case.assert_silent(34);
    }

    #[test]
    fn found_by_date_with_the_empty_role_and_who_might_follow() {
        let mut case = Case::sound();
        case.people[COACH].left_on = Some(case.days_ago(3));
        let finding = case.only(34);
        assert_eq!((finding.severity, finding.person()), (Severity::Critical, Some(case.id(COACH))));
        let prospects = vec![case.id(ECONOMIC), case.id(TECHNICAL)];
        assert_eq!(finding.repair, Repair::AddAction(prospects.clone()));
        let gone = Gone::Left(Some(case.days_ago(3)));
        assert_eq!(finding.detail, Detail::CoachGone { gone, prospects });
        assert!((finding.weight - 3.0).abs() < 1e-9, "who left weighs as before");
        assert_eq!(case.found(6).len(), 1);
    }

    #[test]
    fn found_by_event_dated_or_not() {
        for on in [None, Some(Case::sound().days_ago(2))] {
            let mut case = Case::sound();
            case.event(EventKind::PersonLeft, on).person = Some(case.id(COACH));
            let finding = case.only(34);
            assert!(
                matches!(finding.detail, Detail::CoachGone { gone: Gone::Left(found), .. } if found == on)
            );
            assert_eq!(finding.evidence[0].place, Place::Event(case.events[0].id));
        }
    }

    #[test]
    fn a_move_is_found_until_the_role_is_confirmed_anew() {
        let mut case = Case::sound();
        let on = case.days_ago(5);
        case.event(EventKind::PersonMoved, Some(on)).person = Some(case.id(COACH));
        assert!(matches!(case.only(34).detail, Detail::CoachGone { gone: Gone::Moved(Some(_)), .. }));
        case.assert_silent(6);
        case.proof(COACH, Judgement::Roles).on = Some(on);
        assert_eq!(case.found(34).len(), 1, "the same day does not count");
        let after = case.days_ago(4);
        case.proof(COACH, Judgement::Roles).on = Some(after);
        case.assert_silent(34);
    }
}
