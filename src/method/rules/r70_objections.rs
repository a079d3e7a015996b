//! R-70 Objections \[D\]: one that was noted without a reply, or one whose hint is still true: "not my job" means that
//! somebody is missing, "no budget" that the final say is not covered, "we have a supplier" that no rival is
//! named. Low; one finding for whoever raised them, on the account where that is nobody on any sheet.
//!
//! Example: "there is no budget", says the engineer, and nobody asks who has one.

use super::{Found, Sink};
use crate::method::base::{Base, base};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, ObjectionHint, OpenObjection, Repair, Severity};
use crate::method::place::{Evidence, InfluencePlace, ObjectivePlace, Place, Seen};
use crate::model::account::{Objection, ObjectionKind};
use crate::model::{CompetitionKind, Element, PersonId, Role, Subject};

/// Finds the objections that leave something open.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in &context.rows {
        let of_row = |one: &&Objection| one.person == Some(row.id());
        push(context, sink, row.subject(), &of_row);
    }
    let on_no_sheet =
        |person: PersonId| !context.plan.objectives.iter().any(|sheet| sheet.influences.has(person));
    let of_account = |one: &&Objection| one.person.is_none_or(on_no_sheet);
    push(context, sink, Subject::Account(context.plan.id()), &of_account);
}

fn push(
    context: &Context<'_>,
    sink: &mut Sink<'_, '_>,
    subject: Subject,
    is_raised_here: &dyn Fn(&&Objection) -> bool,
) {
    let raised = context.plan.objections.iter().filter(|one| is_raised_here(one));
    let open: Vec<OpenObjection> = raised.filter_map(|one| open(context, one)).collect();
    if open.is_empty() {
        return;
    }
    sink.push(Found {
        severity: Severity::Low,
        subject,
        element: Element::FlagsAndStrengths,
        evidence: open.iter().flat_map(|one| evidence(context, one)).collect(),
        repair: repair(context, subject, &open),
        detail: Detail::Deal(DealDetail::Objections(open)),
    });
}

/// What an objection leaves open; `None` when it was answered and hints at nothing that is still so.
fn open(context: &Context<'_>, objection: &Objection) -> Option<OpenObjection> {
    let is_answered = !objection.reply.trim().is_empty();
    let hint = objection.kind.and_then(|kind| hint(context, kind));
    (!is_answered || hint.is_some()).then_some(OpenObjection {
        id: objection.id,
        kind: objection.kind,
        is_answered,
        hint,
    })
}

/// What a kind of objection tells of the sheet, where it is still so.
fn hint(context: &Context<'_>, kind: ObjectionKind) -> Option<ObjectionHint> {
    let sheet = context.sheet;
    match kind {
        ObjectionKind::NotMyJob => {
            let empty = Role::ALL.iter().find(|role| !context.is_filled(**role));
            empty.map(|role| ObjectionHint::EmptyRole(*role))
        }
        ObjectionKind::NoBudget => {
            let is_covered = |row: &Row<'_>| base(row.influence, context.thresholds) == Base::Covered;
            let mut holders = context.holders(Role::Economic);
            (!holders.any(is_covered)).then_some(ObjectionHint::EconomicOpen)
        }
        ObjectionKind::HaveSupplier => {
            let is_named = sheet.competition.contains(&CompetitionKind::Vendor)
                || sheet.rivals.iter().any(|rival| !rival.name.trim().is_empty());
            (!is_named).then_some(ObjectionHint::RivalUnnamed)
        }
        ObjectionKind::SendMaterial
        | ObjectionKind::OwnSupply
        | ObjectionKind::TooExpensive
        | ObjectionKind::BadExperience
        | ObjectionKind::Other => None,
    }
}

fn evidence(context: &Context<'_>, one: &OpenObjection) -> Vec<Evidence> {
    let place = Place::Objection(one.id);
    let words = context.plan.objections.get(one.id).map_or("", |objection| objection.words.trim());
    let mut all = Vec::new();
    if !words.is_empty() {
        all.push(Evidence::new(place, Seen::Text(words.to_owned())));
    }
    if !one.is_answered {
        all.push(Evidence::new(place, Seen::Nothing));
    }
    match one.hint {
        Some(ObjectionHint::EmptyRole(role)) => {
            // Only coaches can hold a role without filling it.
            let mut candidates: Vec<PersonId> = context.holders(role).map(Row::id).collect();
            candidates.sort_unstable();
            let seen = if candidates.is_empty() { Seen::Nothing } else { Seen::People(candidates) };
            all.push(Evidence::new(Place::Role(role), seen));
        }
        Some(ObjectionHint::EconomicOpen) => {
            let before = all.len();
            all.extend(context.holders(Role::Economic).map(Row::saw_coverage));
            if all.len() == before {
                all.push(Evidence::new(Place::Role(Role::Economic), Seen::Nothing));
            }
        }
        Some(ObjectionHint::RivalUnnamed) => {
            all.push(Evidence::new(Place::Objective(ObjectivePlace::Competition), Seen::Nothing));
        }
        None => {}
    }
    all
}

/// A reply comes first; else what the first hint asks for.
fn repair(context: &Context<'_>, subject: Subject, open: &[OpenObjection]) -> Repair {
    let raiser = if let Subject::Person(person) = subject { Some(person) } else { None };
    match open.iter().find_map(|one| one.hint) {
        Some(hint) if open.iter().all(|one| one.is_answered) => match hint {
            ObjectionHint::EmptyRole(role) => match context.holders(role).next() {
                Some(row) => Repair::Open(Place::Influence(row.id(), InfluencePlace::CoachTest)),
                None => Repair::AddInfluence(role),
            },
            ObjectionHint::EconomicOpen => {
                let holders: Vec<PersonId> = context.holders(Role::Economic).map(Row::id).collect();
                if holders.is_empty() {
                    Repair::AddInfluence(Role::Economic)
                } else {
                    Repair::AddAction(holders)
                }
            }
            ObjectionHint::RivalUnnamed => Repair::Open(Place::Objective(ObjectivePlace::Competition)),
        },
        _ => Repair::AddAction(raiser.into_iter().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, USER, rating};

    /// Raised by the user; answered or not.
    fn objected(kind: ObjectionKind, reply: &str) -> Case {
        let mut case = Case::sound();
        case.objected(USER, kind, reply);
        case
    }

    #[test]
    fn an_answer_is_enough_where_nothing_is_hinted_or_the_hint_is_dealt_with() {
        for kind in ObjectionKind::ALL {
            let mut case = objected(*kind, "because");
            case.sheet.competition.insert(CompetitionKind::Vendor);
            case.assert_silent(70);
        }
    }

    #[test]
    fn without_a_reply_each_is_low_and_all_of_a_person_are_one() {
        let mut case = objected(ObjectionKind::TooExpensive, "");
        case.objected(USER, ObjectionKind::SendMaterial, " ");
        let finding = case.only(70);
        assert_eq!((finding.severity, finding.subject), (Severity::Low, Subject::Person(case.id(USER))));
        assert_eq!(finding.repair, Repair::AddAction(vec![case.id(USER)]));
    }

    #[test]
    fn a_hint_that_is_still_true_outlives_the_reply() {
        let mut case = objected(ObjectionKind::NotMyJob, "whose then?");
        case.rows[COACH].coach.trusts_us = None;
        let test = Place::Influence(case.id(COACH), InfluencePlace::CoachTest);
        assert_eq!(case.only(70).repair, Repair::Open(test));
        case.rows[COACH].roles.clear();
        assert_eq!(case.only(70).repair, Repair::AddInfluence(Role::Coach));

        let mut case = objected(ObjectionKind::NoBudget, "whose is it?");
        case.rows[ECONOMIC].rating = rating(1);
        assert_eq!(case.only(70).repair, Repair::AddAction(vec![case.id(ECONOMIC)]));
        case.rows[ECONOMIC].roles.clear();
        let finding = case.only(70);
        assert_eq!(finding.repair, Repair::AddInfluence(Role::Economic));
        assert_eq!(finding.evidence.last(), Some(&Evidence::new(Place::Role(Role::Economic), Seen::Nothing)));

        let case = objected(ObjectionKind::HaveSupplier, "which one?");
        let place = Place::Objective(ObjectivePlace::Competition);
        assert_eq!(case.only(70).repair, Repair::Open(place));
    }

    #[test]
    fn it_stands_on_the_account_where_nobody_on_a_sheet_raised_it() {
        let mut case = objected(ObjectionKind::Other, "");
        case.objections[0].person = None;
        assert_eq!(case.only(70).subject, Subject::Account(case.build().0.id()));
        case.objections[0].person = Some(case.id(USER));
        case.people[USER].left_on = Some(case.today);
        case.assert_silent(70);
    }
}
