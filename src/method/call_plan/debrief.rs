//! What a held call changes, as one edit: judgements with how they are known, contact, the log, what was committed to and
//! what comes next. It must not know any language: names that stand in a text come from the caller.

use crate::model::day::Date;

use crate::model::action::Action;
use crate::model::call_plan::CallField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::influence::InfluenceField;
use crate::model::{
    ActionId, ActionStatus, Call, CallId, Certainty, Contact, ContactId, ContactKind, Coverage, Debrief,
    Edit, Influence, Judged, Judgement, Mode, Objective, PersonId, Proof, Rating, Source,
};

/// What is told of one person: five fields, of which any may be left as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Who.
    pub person: PersonId,
    /// How a text begins that is about this person, where several were met.
    pub mark: String,
    /// What was learnt; the evidence of what is judged.
    pub learnt: String,
    /// Response mode as it is now.
    pub mode: Option<Mode>,
    /// Support as it is now.
    pub rating: Option<Rating>,
    /// Contact as it is now.
    pub coverage: Option<Coverage>,
    /// What the person committed to.
    pub commitment: String,
    /// Whether the person said so: then it is confirmed, else it is assumed.
    pub is_own_word: bool,
}

impl Told {
    /// The person as the sheet has it, with nothing told yet.
    pub fn of(row: &Influence, mark: String) -> Self {
        Self {
            person: row.person,
            mark,
            learnt: String::new(),
            mode: row.mode,
            rating: row.rating,
            coverage: row.coverage,
            commitment: String::new(),
            is_own_word: false,
        }
    }
}

/// Everything that is told of a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The day it was held.
    pub held_on: Date,
    /// Of each person who was there.
    pub told: Vec<Told>,
    /// What comes next; no action while empty.
    pub next: String,
    /// By when.
    pub next_due: Option<Date>,
}

/// The edit that records a call; `None` when the call is gone. What it creates gets these ids.
pub fn record(
    sheet: &Objective,
    call: CallId,
    outcome: &Outcome,
    contact: ContactId,
    action: ActionId,
) -> Option<Edit> {
    let call = sheet.calls.get(call)?;
    let mut edits = Vec::new();
    for told in &outcome.told {
        if let Some(row) = sheet.influences.get(told.person) {
            judge(sheet, row, told, outcome.held_on, &mut edits);
        }
    }
    let learnt = joined(&outcome.told, |told| &told.learnt);
    edits.push(Edit::put(Contact {
        on: Some(outcome.held_on),
        kind: Some(ContactKind::Visit),
        by: call.ours.iter().next().copied(),
        with: call.with.clone(),
        learnt: learnt.clone(),
        ..Contact::new(contact)
    }));
    let next = outcome.next.trim().to_owned();
    let debrief =
        Debrief { learnt, commitment: joined(&outcome.told, |told| &told.commitment), next: next.clone() };
    let change = |field| Edit::Sheet(sheet.id, SheetEdit::Change(SheetChange::Call(call.id, field)));
    edits.push(change(CallField::HeldOn(Some(outcome.held_on))));
    edits.push(change(CallField::Debrief(debrief)));
    if !next.is_empty() {
        edits.push(Edit::put_in(sheet.id, next_action(sheet, call, outcome, next, action)));
    }
    Some(Edit::Several(edits))
}

/// Only what differs is judged anew; how it is known follows from what was learnt.
fn judge(sheet: &Objective, row: &Influence, told: &Told, on: Date, edits: &mut Vec<Edit>) {
    let mut judged = Vec::new();
    if told.mode != row.mode {
        judged.push((Judged::Mode(told.mode), told.mode.is_some()));
    }
    if told.rating != row.rating {
        judged.push((Judged::Rating(told.rating), told.rating.is_some()));
    }
    for (value, is_known) in judged {
        let judgement = value.judgement();
        edits.push(Edit::judge(sheet.id, row.person, value, on));
        if is_known {
            let proof = proof(row, judgement, told, on);
            edits.push(Edit::Sheet(sheet.id, SheetEdit::Prove(row.person, judgement, proof)));
        }
    }
    if told.coverage != row.coverage {
        edits.push(Edit::influence(sheet.id, row.person, InfluenceField::Coverage(told.coverage)));
    }
}

/// What was learnt shows it; where nothing was written the note that is there stays.
fn proof(row: &Influence, judgement: Judgement, told: &Told, on: Date) -> Proof {
    let note = match told.learnt.trim() {
        "" => row.proof(judgement).map(|proof| proof.note.clone()).unwrap_or_default(),
        learnt => learnt.to_owned(),
    };
    let certainty = if told.is_own_word { Certainty::Confirmed } else { Certainty::Assumed };
    Proof { certainty: Some(certainty), note, source: Some(Source::Person), on: Some(on) }
}

/// What is told of all, a line each; of one alone without a mark.
fn joined(told: &[Told], text: impl Fn(&Told) -> &String) -> String {
    let is_several = told.len() > 1;
    let lines = told.iter().filter(|one| !text(one).trim().is_empty()).map(|one| {
        let mark = if is_several { one.mark.as_str() } else { "" };
        [mark, text(one).trim()].concat()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Aimed at whom we met, done by who of us was there.
fn next_action(sheet: &Objective, call: &Call, outcome: &Outcome, what: String, id: ActionId) -> Action {
    let on_sheet = call.with.iter().copied().filter(|person| sheet.influences.has(*person));
    Action {
        what,
        who: call.ours.iter().next().copied(),
        due: outcome.next_due,
        status: Some(ActionStatus::Planned),
        targets: on_sheet.collect(),
        ..Action::new(id)
    }
}

/// A judgement that a held call left: what is known of it says that it comes from that day, from the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Whose.
    pub person: PersonId,
    /// Of what.
    pub judgement: Judgement,
    /// Whether the person said so.
    pub is_confirmed: bool,
}

/// The judgements that still stand as a held call left them.
pub fn left(sheet: &Objective, call: &Call) -> Vec<Left> {
    let Some(held_on) = call.held_on else { return Vec::new() };
    let rows = call.with.iter().filter_map(|person| sheet.influences.get(*person));
    rows.flat_map(|row| {
        let judged = [Judgement::Mode, Judgement::Rating].into_iter();
        judged.filter_map(|judgement| {
            let proof = row.proof(judgement)?;
            let is_of_call = proof.on == Some(held_on) && proof.source == Some(Source::Person);
            (is_of_call && row.is_judged(judgement)).then_some(Left {
                person: row.person,
                judgement,
                is_confirmed: proof.is_confirmed(),
            })
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER, rating};
    use crate::model::{AccountPlan, ObjectiveId};

    const CALL: CallId = CallId(Uuid::from_u128(900));
    const CONTACT: ContactId = ContactId(Uuid::from_u128(901));
    const ACTION: ActionId = ActionId(Uuid::from_u128(902));

    fn planned(met: &[usize]) -> (Case, AccountPlan, ObjectiveId) {
        let mut case = Case::sound();
        let mut call = Call::new(CALL);
        call.with = met.iter().map(|at| case.id(*at)).collect();
        call.ours.insert(case.team[0].id);
        case.sheet.calls = [call].into_iter().collect();
        let (plan, id) = case.build();
        (case, plan, id)
    }

    fn outcome(case: &Case, told: Vec<Told>) -> Outcome {
        Outcome { held_on: case.today, told, next: String::new(), next_due: None }
    }

    fn recorded(plan: &AccountPlan, id: ObjectiveId, outcome: &Outcome) -> AccountPlan {
        let mut next = plan.clone();
        let edit = record(plan.objectives.get(id).expect("the sheet"), CALL, outcome, CONTACT, ACTION);
        next.apply(edit.expect("the call")).expect("sound");
        next
    }

    fn told(case: &Case, at: usize) -> Told {
        Told::of(&case.rows[at], format!("{}: ", case.people[at].name))
    }

    /// CALL-6
    #[test]
    fn one_edit_judges_proves_logs_and_plans() {
        let (case, plan, id) = planned(&[USER]);
        let mut user = told(&case, USER);
        user.learnt = " Wants it by May ".into();
        user.mode = Some(Mode::Trouble);
        user.rating = rating(4);
        user.coverage = Some(Coverage::InDepth);
        user.commitment = "Shows us the figures".into();
        user.is_own_word = true;
        let outcome = Outcome {
            next: "Bring the trial".into(),
            next_due: case.today.plus_days(7),
            ..outcome(&case, vec![user])
        };
        let after = recorded(&plan, id, &outcome);
        let sheet = after.objectives.get(id).expect("the sheet");
        let row = sheet.influences.get(case.id(USER)).expect("the row");
        assert_eq!((row.mode, row.rating), (Some(Mode::Trouble), rating(4)));
        assert_eq!(row.coverage, Some(Coverage::InDepth));
        let proof = row.proof(Judgement::Mode).expect("a proof");
        assert!(proof.is_confirmed());
        assert_eq!((proof.note.as_str(), proof.source), ("Wants it by May", Some(Source::Person)));
        let contact = after.contacts.get(CONTACT).expect("logged");
        assert_eq!((contact.kind, contact.on), (Some(ContactKind::Visit), Some(case.today)));
        assert_eq!(contact.learnt, "Wants it by May");
        let call = sheet.calls.get(CALL).expect("the call");
        assert_eq!(call.held_on, Some(case.today));
        assert_eq!(call.debrief.commitment, "Shows us the figures");
        let action = sheet.actions.get(ACTION).expect("planned");
        assert!(action.is_planned());
        assert_eq!(action.targets, [case.id(USER)].into());
        assert_eq!(left(sheet, call).len(), 2);
    }

    /// CALL-6
    #[test]
    fn what_was_not_said_is_assumed_and_what_did_not_change_keeps_its_proof() {
        let (case, plan, id) = planned(&[USER]);
        let mut user = told(&case, USER);
        user.rating = rating(-1);
        let after = recorded(&plan, id, &outcome(&case, vec![user]));
        let sheet = after.objectives.get(id).expect("the sheet");
        let row = sheet.influences.get(case.id(USER)).expect("the row");
        let proof = row.proof(Judgement::Rating).expect("a proof");
        assert_eq!((proof.certainty, proof.note.as_str()), (Some(Certainty::Assumed), "said so"));
        assert_eq!(row.proof(Judgement::Mode), case.rows[USER].proof(Judgement::Mode));
        assert!(sheet.actions.is_empty(), "no next step, no action");
    }

    #[test]
    fn a_judgement_that_is_taken_back_has_no_proof() {
        let (case, plan, id) = planned(&[USER]);
        let mut user = told(&case, USER);
        user.mode = None;
        let after = recorded(&plan, id, &outcome(&case, vec![user]));
        let sheet = after.objectives.get(id).expect("the sheet");
        assert_eq!(sheet.influences.get(case.id(USER)).and_then(|row| row.proof(Judgement::Mode)), None);
    }

    #[test]
    fn of_several_it_is_said_who_told_what() {
        let (case, plan, id) = planned(&[ECONOMIC, USER]);
        let mut both = vec![told(&case, ECONOMIC), told(&case, USER)];
        both[0].learnt = "The board meets in May".into();
        both[1].learnt = "Four hours a day".into();
        both[1].commitment = "A trial".into();
        let after = recorded(&plan, id, &outcome(&case, both));
        let contact = after.contacts.get(CONTACT).expect("logged");
        assert_eq!(contact.learnt, "Wang: The board meets in May\nLi: Four hours a day");
        assert_eq!(contact.with.len(), 2);
        let sheet = after.objectives.get(id).expect("the sheet");
        assert_eq!(sheet.calls.get(CALL).map(|call| call.debrief.commitment.as_str()), Some("Li: A trial"));
    }
}
