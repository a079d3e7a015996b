//! What the call plan says of a call: what is missing in it, how its questions hang together, which strengths come first,
//! whom to see next. It must not know any language; what a held call changes stands in `debrief`.

pub mod debrief;

use std::collections::BTreeSet;

use crate::model::day::{Date, Weekday};

use super::finding::Severity;
use super::{Analysis, Finding};
use crate::model::{
    Call, CallId, CallQuestion, Edit, List, Objective, PersonId, QuestionId, QuestionKind, StrengthId,
    Subject,
    edit::{SheetRecord, SheetRecordId},
    order,
};

/// More questions about how things are than this annoy whoever is asked (SYS-21).
pub const MOST_SITUATION: usize = 4;

/// Days ahead that a new call is proposed for.
const DAYS_AHEAD: i64 = 3;

/// Something that a planned call still lacks, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No day.
    Day,
    /// Nobody to see.
    People,
    /// Nobody knows what this person has in mind.
    Concept(PersonId),
    /// No reason that is the customer's own.
    Reason,
    /// No question about a difficulty.
    Problem,
    /// Too many questions about how things are; how many.
    Situation(usize),
    /// So many difficulties of which nobody asks where they lead.
    Implication(usize),
    /// So many consequences of which nobody asks what it would be worth to be rid of them.
    Payoff(usize),
    /// So many wishes that no strength of ours answers.
    Answer(usize),
    /// Nothing that we speak of.
    Gives,
    /// Nothing to ask for at best.
    Best,
    /// Nothing to ask for at least.
    Least,
}

/// What a call still lacks.
pub fn gaps(sheet: &Objective, call: &Call) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut lacks = |is_missing: bool, gap: Gap| {
        if is_missing {
            gaps.push(gap);
        }
    };
    lacks(call.on.is_none() && call.held_on.is_none(), Gap::Day);
    lacks(call.with.is_empty(), Gap::People);
    for person in &call.with {
        let concept = sheet.influences.get(*person).map_or("", |row| row.concept.trim());
        lacks(concept.is_empty(), Gap::Concept(*person));
    }
    lacks(call.reason.trim().is_empty(), Gap::Reason);
    let of = |kind: QuestionKind| of_kind(sheet, call.id, kind).collect::<Vec<_>>();
    let situation = of(QuestionKind::Situation).len();
    lacks(situation > MOST_SITUATION, Gap::Situation(situation));
    let (problems, implications) = (of(QuestionKind::Problem), of(QuestionKind::Implication));
    let payoffs = of(QuestionKind::NeedPayoff);
    let ends = |above: &[&CallQuestion], below: &[&CallQuestion]| {
        above.iter().filter(|one| !below.iter().any(|next| next.follows == Some(one.id))).count()
    };
    lacks(problems.is_empty(), Gap::Problem);
    let without = ends(&problems, &implications);
    lacks(without > 0, Gap::Implication(without));
    let without = ends(&implications, &payoffs);
    lacks(without > 0, Gap::Payoff(without));
    let open = payoffs.iter().filter(|one| one.strength.is_none()).count();
    lacks(open > 0, Gap::Answer(open));
    lacks(call.gives.is_empty() && !sheet.strengths.is_empty(), Gap::Gives);
    lacks(call.best.trim().is_empty(), Gap::Best);
    lacks(call.least.trim().is_empty(), Gap::Least);
    gaps
}

/// The questions of one kind of a call, in their order.
pub fn of_kind(
    sheet: &Objective,
    call: CallId,
    kind: QuestionKind,
) -> impl Iterator<Item = &CallQuestion> + Clone {
    sheet.questions.iter().filter(move |one| one.call == Some(call) && one.kind == Some(kind))
}

/// The question that one hangs on: of this call and of the kind that it follows, or none.
pub fn hangs_on(questions: &List<CallQuestion>, one: &CallQuestion) -> Option<QuestionId> {
    let above = questions.get(one.follows?)?;
    (above.call == one.call && above.kind == one.kind?.follows()).then_some(above.id)
}

/// The questions of one kind that hang on one question, or on none.
pub fn hanging(
    sheet: &Objective,
    call: CallId,
    kind: QuestionKind,
    on: Option<QuestionId>,
) -> Vec<QuestionId> {
    let all = of_kind(sheet, call, kind).filter(|one| hangs_on(&sheet.questions, one) == on);
    all.map(|one| one.id).collect()
}

/// Moves a question before (`-1`) or after (`1`) its neighbour of the same thread; `None` where there is none. A list of
/// a sheet has no order of its own, so all questions of the call are laid down anew.
pub fn move_question(sheet: &Objective, id: QuestionId, by: isize) -> Option<Edit> {
    let question = sheet.questions.get(id)?;
    let (call, kind) = (question.call?, question.kind?);
    let siblings = hanging(sheet, call, kind, hangs_on(&sheet.questions, question));
    let at = siblings.iter().position(|one| *one == id)?;
    let neighbour = *siblings.get(at.checked_add_signed(by)?)?;
    let mut all: Vec<&CallQuestion> = sheet.questions.iter().filter(|one| one.call == Some(call)).collect();
    let place = |wanted: QuestionId| all.iter().position(|one| one.id == wanted);
    let (from, to) = (place(id)?, place(neighbour)?);
    all.swap(from, to);
    let taken = all.iter().map(|one| Edit::remove_from(sheet.id, SheetRecordId::Question(one.id)));
    let laid = all.iter().map(|one| Edit::put_in(sheet.id, SheetRecord::Question((*one).clone())));
    Some(Edit::Several(taken.chain(laid).collect()))
}

/// A strength as a call looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The strength.
    pub strength: StrengthId,
    /// Who of those we meet values it.
    pub valued_by: Vec<PersonId>,
}

/// The strengths of a sheet: those first that somebody whom we meet values, the more of them the earlier.
pub fn offers(sheet: &Objective, with: &BTreeSet<PersonId>) -> Vec<Offer> {
    let mut all: Vec<Offer> = sheet
        .strengths
        .iter()
        .map(|one| Offer { strength: one.id, valued_by: one.valued_by.intersection(with).copied().collect() })
        .collect();
    order::sort_by_key(&mut all, |offer| std::cmp::Reverse(offer.valued_by.len()));
    all
}

/// The calls of a sheet: planned ones by their day, those without one first, then held ones, the newest first.
pub fn listed(sheet: &Objective) -> (Vec<CallId>, Vec<CallId>) {
    let mut planned: Vec<&Call> = sheet.calls.iter().filter(|call| call.held_on.is_none()).collect();
    let mut held: Vec<&Call> = sheet.calls.iter().filter(|call| call.held_on.is_some()).collect();
    order::sort_by_key(&mut planned, |call| call.on);
    order::sort_by_key(&mut held, |call| std::cmp::Reverse(call.held_on));
    let ids = |calls: Vec<&Call>| calls.into_iter().map(|call| call.id).collect();
    (ids(planned), ids(held))
}

/// The gravest open finding about somebody whom no planned call meets: the reason to see this person next.
pub fn reason_to_meet<'a>(sheet: &Objective, analysis: &'a Analysis) -> Option<(PersonId, &'a Finding)> {
    let is_met = |person: PersonId| {
        sheet.calls.iter().any(|call| call.held_on.is_none() && call.with.contains(&person))
    };
    analysis.open().find_map(|finding| {
        let Subject::Person(person) = finding.subject else { return None };
        let is_grave = matches!(finding.severity, Severity::Critical | Severity::High);
        (is_grave && sheet.influences.has(person) && !is_met(person)).then_some((person, finding))
    })
}

/// A new call with nothing but a working day soon, whom to see and who of us stands opposite.
pub fn proposed(sheet: &Objective, id: CallId, person: Option<PersonId>, today: Date) -> Call {
    let mut call = Call::new(id);
    let soon = today.plus_days(DAYS_AHEAD).unwrap_or(today);
    let forward = match soon.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    call.on = Some(soon.plus_days(forward).unwrap_or(soon));
    call.with.extend(person);
    let opposite = person.and_then(|person| sheet.influences.get(person)?.counterpart);
    call.ours.extend(opposite);
    call
}

/// A question that hangs where it is asked for.
pub fn question(
    id: QuestionId,
    call: CallId,
    kind: QuestionKind,
    on: Option<QuestionId>,
    text: String,
) -> CallQuestion {
    CallQuestion { call: Some(call), kind: Some(kind), follows: on, text, ..CallQuestion::new(id) }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};
    use crate::model::{AccountPlan, Mode, ObjectiveId, day::date};

    const CALL: CallId = CallId(Uuid::from_u128(900));

    fn asked(number: u128, kind: QuestionKind, on: Option<u128>) -> CallQuestion {
        let id = |number| QuestionId(Uuid::from_u128(number));
        question(id(number), CALL, kind, on.map(id), format!("{number}?"))
    }

    /// A sheet with a call on its user, and these questions.
    fn with_questions(questions: Vec<CallQuestion>) -> (AccountPlan, ObjectiveId) {
        let mut case = Case::sound();
        let mut call = Call::new(CALL);
        call.with.insert(case.id(USER));
        case.sheet.calls = [call].into_iter().collect();
        case.sheet.questions = questions.into_iter().collect();
        case.build()
    }

    fn gaps_of(plan: &AccountPlan, id: ObjectiveId) -> Vec<Gap> {
        let sheet = plan.objectives.get(id).expect("the sheet");
        gaps(sheet, sheet.calls.get(CALL).expect("the call"))
    }

    /// CALL-2
    #[test]
    fn an_empty_call_lacks_everything_and_a_full_one_nothing() {
        let (mut plan, id) = with_questions(Vec::new());
        let person = plan.people.ids()[USER];
        let lacks = [Gap::Day, Gap::Concept(person), Gap::Reason, Gap::Problem, Gap::Best, Gap::Least];
        assert_eq!(gaps_of(&plan, id), lacks);

        let mut case = Case::sound();
        let bell = case.bell(1, USER);
        case.rows[USER].concept = "One screen".into();
        let mut call = Call::new(CALL);
        call.with.insert(case.id(USER));
        call.on = Some(case.today);
        call.reason = "The audit".into();
        call.gives.insert(bell);
        call.best = "A trial by May".into();
        call.least = "The figures by Friday".into();
        case.sheet.calls = [call].into_iter().collect();
        let mut payoff = asked(3, QuestionKind::NeedPayoff, Some(2));
        payoff.strength = Some(bell);
        let chain =
            [asked(1, QuestionKind::Problem, None), asked(2, QuestionKind::Implication, Some(1)), payoff];
        case.sheet.questions = chain.into_iter().collect();
        let (full, id) = case.build();
        assert_eq!(gaps_of(&full, id), []);
        plan = full;
        assert_eq!(plan.problems(), []);
    }

    /// CALL-3
    #[test]
    fn four_situation_questions_are_enough_and_a_fifth_annoys() {
        let of = |count: u128| (1..=count).map(|at| asked(at, QuestionKind::Situation, None)).collect();
        let annoys = |count| {
            let (plan, id) = with_questions(of(count));
            gaps_of(&plan, id).iter().any(|gap| matches!(gap, Gap::Situation(_)))
        };
        assert!(!annoys(4));
        assert!(annoys(5));
    }

    /// CALL-3
    #[test]
    fn a_thread_that_ends_early_is_told() {
        let (plan, id) = with_questions(vec![
            asked(1, QuestionKind::Problem, None),
            asked(2, QuestionKind::Problem, None),
            asked(3, QuestionKind::Implication, Some(1)),
            asked(4, QuestionKind::NeedPayoff, None),
        ]);
        let found = gaps_of(&plan, id);
        for gap in [Gap::Implication(1), Gap::Payoff(1), Gap::Answer(1)] {
            assert!(found.contains(&gap), "{gap:?} in {found:?}");
        }
    }

    #[test]
    fn a_question_hangs_only_on_one_of_the_kind_that_it_follows() {
        let (plan, id) = with_questions(vec![
            asked(1, QuestionKind::Problem, None),
            asked(2, QuestionKind::Implication, Some(1)),
            asked(3, QuestionKind::NeedPayoff, Some(1)),
        ]);
        let sheet = plan.objectives.get(id).expect("the sheet");
        let ids = sheet.questions.ids();
        assert_eq!(hanging(sheet, CALL, QuestionKind::Implication, Some(ids[0])), [ids[1]]);
        assert_eq!(hanging(sheet, CALL, QuestionKind::NeedPayoff, None), [ids[2]]);
    }

    #[test]
    fn a_question_moves_among_its_own_and_keeps_what_hangs_on_it() {
        let (mut plan, id) = with_questions(vec![
            asked(3, QuestionKind::Implication, Some(2)),
            asked(1, QuestionKind::Problem, None),
            asked(4, QuestionKind::Situation, None),
            asked(2, QuestionKind::Problem, None),
        ]);
        let sheet = plan.objectives.get(id).expect("the sheet");
        let second = QuestionId(Uuid::from_u128(2));
        assert_eq!(move_question(sheet, second, 1), None);
        let edit = move_question(sheet, second, -1).expect("a neighbour");
        plan.apply(edit).expect("sound");
        let sheet = plan.objectives.get(id).expect("the sheet");
        let problems = hanging(sheet, CALL, QuestionKind::Problem, None);
        assert_eq!(problems, [second, QuestionId(Uuid::from_u128(1))]);
        assert_eq!(hanging(sheet, CALL, QuestionKind::Implication, Some(second)).len(), 1);
    }

    #[test]
    fn strengths_that_they_value_come_first() {
        let mut case = Case::sound();
        let other = case.bell(1, ECONOMIC);
        let theirs = case.bell(2, USER);
        let (plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet");
        let found = offers(sheet, &[case.id(USER)].into());
        assert_eq!(found.iter().map(|one| one.strength).collect::<Vec<_>>(), [theirs, other]);
        assert_eq!(found[0].valued_by, [case.id(USER)]);
        assert!(found[1].valued_by.is_empty());
    }

    /// CALL-1
    #[test]
    fn whoever_has_the_gravest_flag_is_proposed_once() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        let analysis = case.analyse();
        let (mut plan, id) = case.build();
        let person = |plan: &AccountPlan| {
            reason_to_meet(plan.objectives.get(id).expect("the sheet"), &analysis).map(|(person, _)| person)
        };
        assert_eq!(person(&plan), Some(case.id(ECONOMIC)));
        // A Friday, from which three days on is a Monday.
        let sheet = plan.objectives.get(id).expect("the sheet");
        let call = proposed(sheet, CALL, person(&plan), date(2026, 6, 12));
        assert_eq!(call.on, Some(date(2026, 6, 15)));
        assert_eq!(proposed(sheet, CALL, None, date(2026, 6, 10)).on, Some(date(2026, 6, 15)));
        assert_eq!(call.ours, [case.team[0].id].into());
        assert!(call.reason.is_empty() && call.best.is_empty());
        plan.apply(Edit::put_in(id, call)).expect("sound");
        assert_ne!(person(&plan), Some(case.id(ECONOMIC)));
    }
}
