//! Repairs that are edits: what one click changes in the plan. Repairs that open a place or a dialog change nothing by
//! themselves. It must not know any language: words for an action come from the caller.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::finding::{Finding, Repair};
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::influence::InfluenceField;
use crate::model::objective::ReviewedPosition;
use crate::model::{
    Action, ActionId, ActionStatus, Certainty, Edit, Judgement, Objective, PersonId, Proof, Review, ReviewId,
    Subject,
};

impl Finding {
    /// The edit that the repair makes; `None` when it opens something instead, or when what it would change is gone.
    /// `action` is the id and the wording of an action that may be created.
    pub fn repair_edit(&self, sheet: &Objective, today: Date, action: (ActionId, String)) -> Option<Edit> {
        match &self.repair {
            Repair::Confirm(person, judgements) => confirm(sheet, *person, judgements, today),
            Repair::ReviewPerson(person) => sheet
                .influences
                .has(*person)
                .then(|| Edit::influence(sheet.id, *person, InfluenceField::ReviewedOn(Some(today)))),
            Repair::AddAction(_) => {
                Some(Edit::put_in(sheet.id, self.proposed_action(sheet, today, action.0, action.1)))
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
            Repair::Open(_)
            | Repair::LogContact(_)
            | Repair::AddInfluence(_)
            | Repair::KeepOne(..)
            | Repair::Review
            | Repair::PlantFlag => None,
        }
    }

    /// An action against this finding, whatever its repair: aimed at whom it concerns, naming the flag, due the sooner
    /// the graver it is.
    pub fn proposed_action(&self, sheet: &Objective, today: Date, id: ActionId, what: String) -> Action {
        let mut action = Action::new(id);
        action.what = what;
        action.status = Some(ActionStatus::Planned);
        action.due = today.checked_add(i64::from(self.severity.days_to_act()).days()).ok();
        action.removes.insert(self.flag());
        let is_there = |person: &PersonId| sheet.influences.has(*person);
        match (&self.repair, self.subject) {
            (Repair::AddAction(people), _) => action.targets.extend(people.iter().copied().filter(is_there)),
            (_, Subject::Person(person)) => action.targets.extend(Some(person).filter(is_there)),
            _ => {}
        }
        action
    }
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
pub fn review_of(sheet: &Objective, id: ReviewId, today: Date, note: String) -> Review {
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
    use uuid::Uuid;

    /// Applies the repair of a rule's one finding; gives the plan and what is found afterwards.
    fn repaired(case: &Case, rule: u8) -> (AccountPlan, Analysis) {
        let finding = case.only(rule);
        let (mut plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet").clone();
        let action = (ActionId(Uuid::from_u128(77)), "Ask".to_owned());
        let edit = finding.repair_edit(&sheet, case.today, action).expect("an edit");
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
        let (mut plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet").clone();
        let review = review_of(&sheet, ReviewId(Uuid::from_u128(9)), case.today, String::new());
        assert_eq!(review.positions.len(), 4);
        plan.apply(Edit::put_in(id, review)).expect("a review");
        let after = analyse(&plan, id, case.today, &case.thresholds).expect("the sheet");
        assert!(after.findings.iter().all(|finding| finding.rule.get() != 12));
    }
}
