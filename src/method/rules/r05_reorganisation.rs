//! R-05 Reorganisation \[V; M\]: the organisation changed after the person's row was last reviewed. It flags everybody in
//! the unit, those below it included; the same day does not count (M.3). High.
//!
//! Example: purchasing moved to the group last week; whoever decided last month may not decide now.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, InfluencePlace, ObjectivePlace, Place, Seen};
use crate::model::Element;

/// Finds everybody whose unit changed since the last review of the row; the sheet's own review, or else its start,
/// stands in where the row has none.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let of_sheet = context.last_review();
    for row in sink.rows() {
        let unit = row.person.and_then(|person| person.unit);
        let Some((on, event)) = context.reorganisation_of(unit) else { continue };
        let reviewed = row.influence.reviewed_on.or(of_sheet);
        if reviewed.or(context.sheet.started_on).is_some_and(|known| on <= known) {
            continue;
        }
        let place = match (row.influence.reviewed_on, of_sheet) {
            (None, Some(_)) => Place::Objective(ObjectivePlace::Reviews),
            (Some(_), _) | (None, None) => Place::Influence(row.id(), InfluencePlace::ReviewedOn),
        };
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::Reorganised { event, on, reviewed },
            evidence: vec![
                Evidence::new(Place::Event(event), Seen::Day(on)),
                Evidence::new(place, reviewed.map_or(Seen::Nothing, Seen::Day)),
            ],
            repair: Repair::ReviewPerson(row.id()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::{EventKind, Subject, Unit, UnitId};
    use uuid::Uuid;

    /// A sound case whose user works in a team of a division that changed so many days ago.
    fn changed(days: i32) -> Case {
        let mut case = Case::sound();
        let (division, team) = (UnitId(Uuid::from_u128(901)), UnitId(Uuid::from_u128(902)));
        case.units = vec![Unit::new(division), Unit::new(team)];
        case.units[1].parent = Some(division);
        case.people[USER].unit = Some(team);
        let on = case.days_ago(days);
        case.event(EventKind::Reorganisation, Some(on)).unit = Some(division);
        case
    }

    #[test]
    fn silent_when_the_row_was_reviewed_that_day_or_later() {
        let mut case = changed(5);
        case.rows[USER].reviewed_on = Some(case.days_ago(5));
        case.assert_silent(5);
    }

    #[test]
    fn everybody_below_the_unit_is_flagged_and_nobody_else() {
        let mut case = changed(5);
        case.rows[USER].reviewed_on = Some(case.days_ago(6));
        let finding = case.only(5);
        assert_eq!(finding.subject, Subject::Person(case.id(USER)));
        assert_eq!(finding.severity, Severity::High);
    }

    #[test]
    fn the_sheet_s_review_stands_in_for_the_row_s() {
        let mut case = changed(5);
        case.review(4);
        case.assert_silent(5);
        let mut case = changed(5);
        case.review(6);
        assert!(matches!(case.only(5).detail, Detail::Reorganised { reviewed: Some(_), .. }));
    }

    #[test]
    fn a_sheet_started_since_was_written_with_the_change_in_mind() {
        let mut case = changed(5);
        case.sheet.started_on = Some(case.days_ago(4));
        case.assert_silent(5);
        case.sheet.started_on = Some(case.days_ago(6));
        assert!(matches!(case.only(5).detail, Detail::Reorganised { reviewed: None, .. }));
    }

    #[test]
    fn a_change_of_the_whole_touches_everybody() {
        let mut case = Case::sound();
        let on = case.days_ago(0);
        case.event(EventKind::Reorganisation, Some(on));
        assert_eq!(case.found(5).len(), case.rows.len());
    }
}
