//! R-04 New to the job \[V\]: in the post for at most 180† days, or new by an event; until role, mode and win have each
//! been confirmed after that day (M.3). High.
//!
//! Example: the new plant manager inherited the project, not his predecessor's opinion of it.

use crate::model::day::Date;

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, PersonPlace, Place, Seen};
use crate::model::{Element, Judgement};

/// What has to be confirmed anew.
const ANEW: [Judgement; 3] = [Judgement::Roles, Judgement::Mode, Judgement::Win];

/// Finds everybody new in a post whose judgements are older than that.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let Some(since) = new_since(context, row) else { continue };
        let unconfirmed: Vec<_> =
            ANEW.into_iter().filter(|judgement| !is_confirmed_after(row, *judgement, since)).collect();
        if unconfirmed.is_empty() {
            continue;
        }
        let started = Place::Person(row.id(), PersonPlace::StartedOn);
        let mut evidence = vec![Evidence::new(started, since.map_or(Seen::Nothing, Seen::Day))];
        evidence.extend(unconfirmed.iter().map(|judgement| row.saw_proof(*judgement)));
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            evidence,
            repair: Repair::Confirm(row.id(), unconfirmed.clone()),
            detail: Detail::NewToJob { since, unconfirmed },
        });
    }
}

/// Since when somebody is new: by an event, of whatever day, or by a start within the threshold. The outer `None` is
/// for somebody who is not new, the inner one for an event without a date.
#[allow(clippy::option_option, reason = "not new, and new since nobody knows when, are two answers")]
fn new_since(context: &Context<'_>, row: &Row<'_>) -> Option<Option<Date>> {
    let started = row.person.and_then(|person| person.started_on).filter(|started| {
        (0..=i64::from(context.thresholds.new_to_job_days)).contains(&i64::from(context.days_since(*started)))
    });
    match context.new_since.get(&row.id()) {
        Some(by_event) => Some((*by_event).max(started)),
        None => started.map(Some),
    }
}

fn is_confirmed_after(row: &Row<'_>, judgement: Judgement, since: Option<Date>) -> bool {
    let Some(proof) = row.influence.proof(judgement) else { return false };
    let is_after = since.is_none_or(|since| proof.on.is_some_and(|on| on > since));
    row.influence.is_judged(judgement) && proof.is_confirmed() && is_after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::EventKind;

    #[test]
    fn silent_after_half_a_year_in_the_post() {
        let mut case = Case::sound();
        case.people[USER].started_on = Some(case.days_ago(181));
        case.rows[USER].proofs.clear();
        case.assert_silent(4);
    }

    #[test]
    fn speaks_until_role_mode_and_win_are_confirmed_anew() {
        let mut case = Case::sound();
        let (start, after) = (case.days_ago(180), case.days_ago(179));
        case.people[USER].started_on = Some(start);
        for judgement in [Judgement::Mode, Judgement::Win] {
            case.proof(USER, judgement).on = Some(after);
        }
        case.proof(USER, Judgement::Roles).on = Some(start);
        let finding = case.only(4);
        assert_eq!(finding.severity, Severity::High);
        let detail = Detail::NewToJob { since: Some(start), unconfirmed: vec![Judgement::Roles] };
        assert_eq!(finding.detail, detail);
        case.proof(USER, Judgement::Roles).on = Some(after);
        case.assert_silent(4);
    }

    #[test]
    fn an_event_makes_somebody_new() {
        let mut case = Case::sound();
        let on = case.days_ago(5);
        case.event(EventKind::NewPerson, Some(on)).person = Some(case.id(USER));
        let detail = Detail::NewToJob { since: Some(on), unconfirmed: ANEW.to_vec() };
        assert_eq!(case.only(4).detail, detail);
    }

    #[test]
    fn a_start_still_to_come_is_none() {
        let mut case = Case::sound();
        case.people[USER].started_on = Some(case.days_ago(-3));
        case.assert_silent(4);
    }
}
