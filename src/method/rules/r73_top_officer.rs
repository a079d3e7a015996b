//! R-73 Top officer \[S4\]: the highest decision maker for this project is not marked, or the company's head is, without
//! a word on how we know. Medium: it is often somebody below the head, who matters even more. A mark of its own beside
//! the role of the final say (M.4). Who left is marked no more.
//!
//! Example: everybody writes "the president", who has never heard of it.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, PersonPlace, Place, Seen};
use crate::model::{AccountPlan, Element, Person, Role, Subject};

/// Finds that nobody is marked, or the company's head without evidence.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let officer = &context.sheet.top_officer;
    let marked = officer.person.and_then(|id| context.plan.people.get(id));
    let marked = marked.filter(|person| !person.has_left(context.today));
    let place = Place::Objective(ObjectivePlace::TopOfficer);
    let (president, evidence, repair) = match marked {
        None => {
            let mut deciding = context.holders(Role::Economic).map(Row::id);
            let only = deciding.next().filter(|_| deciding.next().is_none());
            let repair = only.map_or(Repair::Open(place), Repair::MarkTopOfficer);
            (None, vec![Evidence::new(place, Seen::Nothing)], repair)
        }
        Some(person) if is_president(context.plan, person) && officer.evidence.trim().is_empty() => {
            let rank = Evidence::new(
                Place::Person(person.id, PersonPlace::Rank),
                person.rank.map_or(Seen::Nothing, Seen::Rank),
            );
            let marked = Evidence::new(place, Seen::People(vec![person.id]));
            (Some(person.id), vec![marked, rank], Repair::Open(place))
        }
        Some(_) => return,
    };
    sink.push(Found {
        severity: Severity::Medium,
        subject: Subject::Objective(context.sheet.id),
        element: Element::BuyingInfluences,
        detail: Detail::Deal(DealDetail::TopOfficer { president }),
        evidence,
        repair,
    });
}

/// Whether somebody heads the company: rank 1; or, of unknown rank, reporting to nobody while others report to him.
fn is_president(plan: &AccountPlan, person: &Person) -> bool {
    match person.rank {
        Some(rank) => rank == 1 && !person.is_outside,
        None => {
            !person.is_outside
                && person.reports_to.is_none()
                && plan.people.iter().any(|other| other.reports_to == Some(person.id))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};

    fn marked(at: usize) -> Case {
        let mut case = Case::sound();
        case.sheet.top_officer.person = Some(case.id(at));
        case.sheet.top_officer.evidence.clear();
        case
    }

    #[test]
    fn silent_for_somebody_below_the_head_and_for_the_head_with_evidence() {
        let mut case = marked(USER);
        case.people[USER].rank = Some(2);
        case.assert_silent(73);
        let mut case = marked(ECONOMIC);
        case.people[ECONOMIC].rank = Some(1);
        case.sheet.top_officer.evidence = "the statutes".into();
        case.assert_silent(73);
    }

    #[test]
    fn nobody_marked_is_medium_and_the_one_who_decides_is_proposed() {
        let mut case = Case::sound();
        case.sheet.top_officer.person = None;
        let finding = case.only(73);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.repair, Repair::MarkTopOfficer(case.id(ECONOMIC)));
        case.rows[USER].roles.insert(Role::Economic);
        let place = Place::Objective(ObjectivePlace::TopOfficer);
        assert_eq!(case.only(73).repair, Repair::Open(place), "two decide: somebody has to choose");
        let mut case = marked(USER);
        case.people[USER].left_on = Some(case.today);
        assert_eq!(case.found(73).len(), 1, "who left is marked no more");
    }

    #[test]
    fn the_head_without_evidence_is_medium_by_rank_or_by_the_lines_of_reporting() {
        let mut case = marked(ECONOMIC);
        case.people[ECONOMIC].rank = Some(1);
        let president = Some(case.id(ECONOMIC));
        assert_eq!(case.only(73).detail, Detail::Deal(DealDetail::TopOfficer { president }));
        case.people[ECONOMIC].rank = None;
        case.assert_silent(73);
        case.people[USER].reports_to = president;
        assert_eq!(case.found(73).len(), 1);
    }
}
