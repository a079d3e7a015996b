//! R-50 Late entry \[S3, S4\]: the first contact came after the tender was published, and no coach who passed the tests
//! guides us. High: others shaped the tender, and we may be there to make up the number of bidders. The latest tender
//! counts, and any contact; the same day is not late (M.8).
//!
//! Example: the first visit was to fetch the tender documents.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::entry::Entry;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{AccountPlace, Evidence, InfluencePlace, Place, Seen};
use crate::model::{Element, Role, Subject};

/// Finds that we came after the tender without a guide.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    if context.is_filled(Role::Coach) {
        return;
    }
    let entry = Entry::of(context.plan, context.today);
    if entry.is_late() != Some(true) {
        return;
    }
    let (Some((published, event)), Some(met)) = (entry.tender, entry.met) else { return };
    let candidate = context.holders(Role::Coach).map(Row::id).next();
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(context.sheet.id),
        element: Element::BuyingInfluences,
        detail: Detail::Deal(DealDetail::LateEntry { published, met }),
        evidence: vec![
            Evidence::new(Place::Event(event), Seen::Day(published)),
            Evidence::new(Place::Account(AccountPlace::Contacts), Seen::Day(met)),
            Evidence::new(
                Place::Role(Role::Coach),
                candidate.map_or(Seen::Nothing, |person| Seen::People(vec![person])),
            ),
        ],
        repair: match candidate {
            Some(person) => Repair::Open(Place::Influence(person, InfluencePlace::CoachTest)),
            None => Repair::AddInfluence(Role::Coach),
        },
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case};
    use crate::model::EventKind;

    /// First met five days ago; the tender came so many days ago, and the coach is only a candidate.
    fn tender(days: i32) -> Case {
        let mut case = Case::sound();
        let on = case.days_ago(days);
        case.event(EventKind::TenderPublished, Some(on));
        case.rows[COACH].coach.is_trusted = None;
        case
    }

    #[test]
    fn silent_with_a_coach_and_when_we_were_there_by_the_day_itself() {
        let mut case = tender(6);
        case.rows[COACH].coach.is_trusted = Some(true);
        case.assert_silent(50);
        tender(5).assert_silent(50);
        tender(-1).assert_silent(50);
        let mut case = tender(6);
        case.met(COACH, 7);
        case.assert_silent(50);
    }

    #[test]
    fn a_later_tender_was_not_missed_and_an_undated_one_says_nothing() {
        let mut case = tender(6);
        let on = case.days_ago(2);
        case.event(EventKind::TenderPublished, Some(on));
        case.assert_silent(50);
        let mut case = Case::sound();
        case.rows[COACH].roles.clear();
        case.event(EventKind::TenderPublished, None);
        case.assert_silent(50);
    }

    #[test]
    fn coming_after_the_tender_is_high_and_a_candidate_is_tested_first() {
        let mut case = tender(6);
        let finding = case.only(50);
        assert_eq!(finding.severity, Severity::High);
        let test = Place::Influence(case.id(COACH), InfluencePlace::CoachTest);
        assert_eq!(finding.repair, Repair::Open(test));
        case.rows[COACH].roles.clear();
        assert_eq!(case.only(50).repair, Repair::AddInfluence(Role::Coach));
    }
}
