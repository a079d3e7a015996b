//! Repairs that are edits: what one click changes in the plan. Repairs that open a place or a dialog change nothing by
//! themselves. It must not know any language: words for an action come from the caller.

use std::collections::BTreeSet;

use crate::model::day::Date;
use uuid::Uuid;

use super::finding::{DealDetail, Detail, Finding, Repair};
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::influence::InfluenceField;
use crate::model::objective::{ObjectiveField, ReviewedPosition, TopOfficer};
use crate::model::{
    Action, ActionId, ActionStatus, Certainty, Edit, Flag, FlagId, FlagRef, Judged, Judgement, Objective,
    PersonId, Proof, Review, ReviewId, Role, Subject,
};

impl Finding {
    /// The edit that the repair makes; `None` when it opens something instead, or when what it would change is gone.
    /// Whatever it creates gets this id; `what` is the wording of an action that may be created.
    pub fn repair_edit(&self, sheet: &Objective, today: Date, id: Uuid, what: String) -> Option<Edit> {
        match &self.repair {
            Repair::Confirm(person, judgements) => confirm(sheet, *person, judgements, today),
            Repair::ReviewPerson(person) => sheet
                .influences
                .has(*person)
                .then(|| Edit::influence(sheet.id, *person, InfluenceField::ReviewedOn(Some(today)))),
            Repair::AddAction(_) => {
                Some(Edit::put_in(sheet.id, self.proposed_action(sheet, today, ActionId(id), what)))
            }
            Repair::Retarget { action, from, to } => {
                let mut targets = sheet.actions.get(*action)?.targets.clone();
                targets.remove(from);
                targets.extend(*to);
                Some(aim(sheet, *action, targets))
            }
            Repair::TakeAlong(action, people) => {
                let mut targets = sheet.actions.get(*action)?.targets.clone();
                targets.extend(people);
                Some(aim(sheet, *action, targets))
            }
            Repair::KeepOne(role, people) => Some(keep_one(sheet, *role, people, today)),
            Repair::Review => Some(review_edit(sheet, ReviewId(id), today, String::new())),
            Repair::PlantFlag => {
                Some(Edit::put_in(sheet.id, Flag { on: Some(today), ..Flag::new(FlagId(id)) }))
            }
            Repair::MarkTopOfficer(person) => {
                let officer = TopOfficer { person: Some(*person), ..sheet.top_officer.clone() };
                Some(Edit::objective(sheet.id, ObjectiveField::TopOfficer(officer)))
            }
            Repair::Open(_) | Repair::LogContact(_) | Repair::AddInfluence(_) => None,
        }
    }

    /// An action against this finding, whatever its repair: aimed at whom it concerns, done by whoever of us stands
    /// opposite, naming the flag, due the sooner the graver it is.
    pub fn proposed_action(&self, sheet: &Objective, today: Date, id: ActionId, what: String) -> Action {
        let mut action = Action::new(id);
        action.what = what;
        action.status = Some(ActionStatus::Planned);
        action.due = today.plus_days(i64::from(self.severity.days_to_act()));
        action.removes = self.flags_to_answer().into_iter().collect();
        let is_there = |person: &PersonId| sheet.influences.has(*person);
        match (&self.repair, self.subject) {
            (Repair::AddAction(people), _) => action.targets.extend(people.iter().copied().filter(is_there)),
            (_, Subject::Person(person)) => action.targets.extend(Some(person).filter(is_there)),
            _ => {}
        }
        if let Subject::Strength(strength) = self.subject {
            action.uses.extend(Some(strength).filter(|id| sheet.strengths.has(*id)));
        }
        let opposite = |person: &PersonId| sheet.influences.get(*person).and_then(|row| row.counterpart);
        action.who = action.targets.iter().find_map(opposite);
        action
    }

    /// What an action against this finding names: the flag itself, or the flags that it says have no action.
    fn flags_to_answer(&self) -> Vec<FlagRef> {
        match &self.detail {
            Detail::Deal(DealDetail::Unanswered(rules)) => {
                rules.iter().map(|rule| FlagRef::Found { rule: *rule, about: self.subject }).collect()
            }
            _ => vec![self.flag()],
        }
    }
}

/// Leaves the first of these people, the weightiest, in a role.
fn keep_one(sheet: &Objective, role: Role, people: &[PersonId], today: Date) -> Edit {
    let others = people.iter().skip(1).filter_map(|person| {
        let mut roles = sheet.influences.get(*person)?.roles.clone();
        roles.remove(&role);
        Some(Edit::judge(sheet.id, *person, Judged::Roles(roles), today))
    });
    Edit::Several(others.collect())
}

/// The edit that marks the sheet as gone through: its review with what was said, and everybody's row as checked that day.
pub fn review_edit(sheet: &Objective, id: ReviewId, today: Date, note: String) -> Edit {
    let checked = |row: PersonId| Edit::influence(sheet.id, row, InfluenceField::ReviewedOn(Some(today)));
    let mut all = vec![Edit::put_in(sheet.id, review_of(sheet, id, today, note))];
    all.extend(sheet.influences.iter().map(|row| checked(row.person)));
    Edit::Several(all)
}

/// Aims an action at these people.
fn aim(sheet: &Objective, action: ActionId, targets: BTreeSet<PersonId>) -> Edit {
    let change = SheetChange::Action(action, ActionField::Targets(targets));
    Edit::Sheet(sheet.id, SheetEdit::Change(change))
}

/// Confirms judgements as of a day; what is noted about them stays.
pub(super) fn confirm(
    sheet: &Objective,
    person: PersonId,
    judgements: &[Judgement],
    today: Date,
) -> Option<Edit> {
    let row = sheet.influences.get(person)?;
    let edits = judgements.iter().filter(|judgement| row.is_judged(**judgement)).map(|judgement| {
        let known = row.proof(*judgement).cloned().unwrap_or_default();
        let proof = Proof { certainty: Some(Certainty::Confirmed), on: Some(today), ..known };
        Edit::Sheet(sheet.id, SheetEdit::Prove(person, *judgement, proof))
    });
    let edits: Vec<Edit> = edits.collect();
    (!edits.is_empty()).then_some(Edit::Several(edits))
}

/// A review of the sheet as it stands: where everybody is that day.
pub(super) fn review_of(sheet: &Objective, id: ReviewId, today: Date, note: String) -> Review {
    let mut review = Review::new(id);
    review.on = Some(today);
    review.note = note;
    review.positions = sheet
        .influences
        .iter()
        .map(|row| ReviewedPosition {
            person: row.person,
            influence: row.influence,
            mode: row.mode,
            rating: row.rating,
            coverage: row.coverage,
        })
        .collect();
    review
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};
    use crate::method::{Analysis, analyse};
    use crate::model::{AccountPlan, EventKind, Level, Mode, RelationshipKind};

    /// Applies the repair of a rule's one finding; gives the plan and what is found afterwards.
    fn repaired(case: &Case, rule: u8) -> (AccountPlan, Analysis) {
        let finding = case.only(rule);
        let (mut plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet").clone();
        let new = Uuid::from_u128(77);
        let edit = finding.repair_edit(&sheet, case.today, new, "Ask".to_owned()).expect("an edit");
        plan.apply(edit).expect("the repair applies");
        let after = analyse(&plan, id, case.today, &case.thresholds).expect("the sheet");
        (plan, after)
    }

    #[test]
    fn confirming_ends_the_doubt_and_keeps_the_note() {
        let mut case = Case::sound();
        case.proof(USER, Judgement::Mode).certainty = None;
        let (plan, after) = repaired(&case, 2);
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 2));
        let row = plan.objectives.iter().next().and_then(|sheet| sheet.influences.get(case.id(USER)));
        assert_eq!(
            row.and_then(|row| row.proof(Judgement::Mode)).map(|proof| proof.note.as_str()),
            Some("said so")
        );
    }

    #[test]
    fn reviewing_a_person_ends_the_reorganisation() {
        let mut case = Case::sound();
        case.keep(2);
        let on = case.days_ago(1);
        case.rows[ECONOMIC].reviewed_on = Some(case.today);
        case.event(EventKind::Reorganisation, Some(on));
        let (_, after) = repaired(&case, 5);
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 5));
    }

    #[test]
    fn a_proposed_action_names_person_and_flag() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        let (plan, _) = repaired(&case, 18);
        let action =
            plan.objectives.iter().next().and_then(|sheet| sheet.actions.iter().next()).expect("an action");
        assert!(
            action.targets.contains(&case.id(ECONOMIC)) && action.removes.contains(&case.only(18).flag())
        );
        assert_eq!(action.due, Some(case.days_ago(-3)));
    }

    #[test]
    fn wasted_effort_is_aimed_at_somebody_else() {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(Mode::Overconfident);
        case.line(TECHNICAL, USER, RelationshipKind::Influences);
        let user = case.id(USER);
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        action.targets.insert(user);
        let (plan, after) = repaired(&case, 21);
        let action =
            plan.objectives.iter().next().and_then(|sheet| sheet.actions.iter().next()).expect("an action");
        assert!(action.targets.iter().eq([&case.id(TECHNICAL)]));
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 21));
    }

    #[test]
    fn taking_the_coach_along_ends_the_bypass_and_keeps_the_targets() {
        let mut case = Case::sound();
        case.people[COACH].reports_to = Some(case.id(ECONOMIC));
        case.rows[COACH].influence = Some(Level::Low);
        let boss = case.id(ECONOMIC);
        case.action(1).targets.insert(boss);
        let (plan, after) = repaired(&case, 33);
        let action =
            plan.objectives.iter().next().and_then(|sheet| sheet.actions.iter().next()).expect("an action");
        assert!(action.targets.contains(&boss) && action.targets.contains(&case.id(COACH)));
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 33));
    }

    #[test]
    fn a_review_of_today_ends_staleness() {
        let mut case = Case::sound();
        case.review(40);
        let (plan, after) = repaired(&case, 12);
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 12));
        let sheet = plan.objectives.iter().next().expect("the sheet");
        let review = sheet.reviews.iter().last().expect("a review");
        assert_eq!(review.positions.len(), 4);
        assert!(sheet.influences.iter().all(|row| row.reviewed_on == Some(case.today)));
    }

    #[test]
    fn keeping_one_leaves_the_weightiest_in_the_role() {
        let mut case = Case::sound();
        case.rows[USER].roles.insert(Role::Economic);
        let (plan, after) = repaired(&case, 7);
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 7));
        let sheet = plan.objectives.iter().next().expect("the sheet");
        let deciding = sheet.influences.iter().filter(|row| row.roles.contains(&Role::Economic));
        assert!(deciding.map(|row| row.person).eq([case.id(ECONOMIC)]));
    }

    #[test]
    fn an_action_against_a_person_is_done_by_whoever_stands_opposite() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        let (plan, _) = repaired(&case, 18);
        let action = plan.objectives.iter().next().and_then(|sheet| sheet.actions.iter().next());
        assert_eq!(action.and_then(|action| action.who), Some(case.team[0].id));
    }

    #[test]
    fn an_action_against_unanswered_flags_names_each_of_them() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.rows[USER].coverage = None;
        let flags: BTreeSet<_> =
            [case.only(1), case.only(3), case.only(38)].iter().map(Finding::flag).collect();
        let finding = case.found(52).into_iter().find(|one| one.person() == Some(case.id(USER)));
        let (plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet");
        let action = finding.expect("a finding").proposed_action(
            sheet,
            case.today,
            ActionId(Uuid::from_u128(77)),
            String::new(),
        );
        assert_eq!(action.removes, flags);
    }

    #[test]
    fn an_action_against_an_idle_strength_uses_it() {
        let mut case = Case::sound();
        let bell = case.bell(1, USER);
        let (plan, after) = repaired(&case, 55);
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 55));
        let action = plan.objectives.iter().next().and_then(|sheet| sheet.actions.iter().next());
        assert!(action.is_some_and(|action| action.uses.contains(&bell)));
    }

    #[test]
    fn the_one_with_the_final_say_is_marked_by_one_click() {
        let mut case = Case::sound();
        case.sheet.top_officer.person = None;
        let (_, after) = repaired(&case, 73);
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 73));
    }
}
