//! Holds of every kind of move when it is proposed, when not, and what its action looks like.

use uuid::Uuid;

use super::offers::{OFFERS, assume, empty, only_role, sound};
use super::*;
use crate::method::analyse;
use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER, rating};
use crate::model::{
    Coverage, Influence, Judgement, Level, Member, MemberId, Mode, Person, RelationshipKind, Role, Strength,
    StrengthId,
};

fn moves(case: &Case) -> Vec<NextMove> {
    let (plan, id) = case.build();
    next_moves(&plan, id, case.today, &case.thresholds, &case.analyse())
}

fn find(case: &Case, kind: MoveKind) -> Option<NextMove> {
    moves(case).into_iter().find(|one| one.kind == kind)
}

fn only(case: &Case, kind: MoveKind) -> NextMove {
    find(case, kind).unwrap_or_else(|| panic!("no {kind:?} in {:?}", kinds(case)))
}

fn kinds(case: &Case) -> Vec<MoveKind> {
    moves(case).iter().map(|one| one.kind).collect()
}

#[test]
fn every_kind_is_offered_where_it_helps() {
    let listed: Vec<MoveKind> = OFFERS.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(listed, MoveKind::ALL);
    for (kind, change) in OFFERS {
        let mut case = sound();
        change(&mut case);
        let found = only(&case, *kind);
        assert!(found.effect.score_after >= found.effect.score_before, "{kind:?}: {:?}", found.effect);
        assert!(found.effect.gain > 0.0 || *kind == MoveKind::AnswerFlag, "{kind:?}: {:?}", found.effect);
        assert_eq!(found.rules[0], kind.follows(), "{kind:?}");
    }
}

#[test]
fn a_sound_sheet_offers_only_better_ratings_and_a_second_coach() {
    let is_wanted = |kind: &MoveKind| matches!(kind, MoveKind::RaiseByFit | MoveKind::DevelopCoach);
    assert!(kinds(&sound()).iter().all(is_wanted), "{:?}", kinds(&sound()));
    let mut best = sound();
    best.rows.iter_mut().for_each(|row| row.rating = rating(5));
    assert_eq!(kinds(&best), [MoveKind::DevelopCoach]);
    best.rows[ECONOMIC].roles.insert(Role::Coach);
    best.rows[ECONOMIC].coach = best.rows[COACH].coach.clone();
    assert_eq!(kinds(&best), []);
}

/// A coach who left keeps the flag until somebody has taken the place.
#[test]
fn a_coach_who_left_is_succeeded() {
    let mut case = sound();
    case.people[COACH].left_on = Some(case.days_ago(3));
    let found = only(&case, MoveKind::DevelopCoach);
    assert_eq!(found.subject, Subject::Person(case.id(ECONOMIC)));
    let gone = [case.only(34).flag(), case.only(6).flag()];
    assert!(gone.iter().all(|flag| found.effect.removed().contains(flag)), "{:?}", found.effect);
    assert!(found.effect.score_after > found.effect.score_before);
}

#[test]
fn whoever_is_above_a_coach_is_met_with_the_coach() {
    let mut case = sound();
    case.people[COACH].reports_to = Some(case.id(USER));
    case.rows[USER].coverage = None;
    assert_eq!(only(&case, MoveKind::Meet).through, Some(case.id(COACH)));
    case.people[COACH].reports_to = None;
    assert_eq!(only(&case, MoveKind::Meet).through, None);
}

#[test]
fn a_win_that_is_nobody_s_own_is_found_anew() {
    let mut case = sound();
    case.rows[USER].win = case.rows[TECHNICAL].win.clone();
    let found = only(&case, MoveKind::FindWin);
    let flag = |at: usize| FlagRef::Found { rule: RuleNumber::new(39), about: Subject::Person(case.id(at)) };
    assert!([USER, TECHNICAL].iter().all(|at| found.effect.removed().contains(&flag(*at))));
}

#[test]
fn a_young_sheet_and_a_sheet_that_is_gone_offer_nothing() {
    let mut case = sound();
    case.keep(1);
    assert_eq!(moves(&case), []);
    let (plan, _) = sound().build();
    let nowhere = ObjectiveId(Uuid::from_u128(77));
    assert_eq!(next_moves(&plan, nowhere, case.today, &case.thresholds, &sound().analyse()), []);
}

#[test]
fn the_effect_is_what_the_copy_says() {
    let mut case = sound();
    case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
    case.line(USER, ECONOMIC, RelationshipKind::Influences);
    let found = only(&case, MoveKind::TurnByColleague);
    let (mut plan, id) = case.build();
    plan.apply(Edit::Several(found.edits.clone())).expect("the outcome applies");
    let after = analyse(&plan, id, case.today, &case.thresholds).expect("the sheet");
    assert_eq!(after.position.map(|at| at.score), Some(found.effect.score_after));
    assert_eq!((found.subject, found.through), (Subject::Person(case.id(ECONOMIC)), Some(case.id(USER))));
    assert_eq!(found.effect.score_before, 60, "a critical flag holds it");
    assert!(found.effect.score_after > 60);
    let gone = FlagRef::Found { rule: RuleNumber::new(18), about: found.subject };
    assert!(found.effect.removed().contains(&gone) && found.rules.contains(&RuleNumber::new(18)));
}

#[test]
fn a_rating_rises_one_step_and_a_contact_is_one_step_deeper() {
    let mut case = sound();
    case.rows[USER].coverage = Some(Coverage::None);
    case.rows[TECHNICAL].rating = rating(-1);
    let (plan, id) = case.build();
    let after = |kind, at: usize| {
        let mut copy = plan.clone();
        copy.apply(Edit::Several(only(&case, kind).edits)).expect("the outcome applies");
        copy.objectives.get(id).and_then(|sheet| sheet.influences.get(case.id(at)).cloned()).expect("a row")
    };
    assert_eq!(after(MoveKind::Meet, USER).coverage, Some(Coverage::Brief));
    assert_eq!(after(MoveKind::AskAboutFit, TECHNICAL).rating, rating(1), "over the river");
    assert!(after(MoveKind::AskAboutFit, TECHNICAL).is_confirmed(Judgement::Rating));
}

#[test]
fn nobody_is_moved_by_us_who_was_never_met() {
    let mut case = sound();
    let user = case.id(USER);
    case.contacts.retain(|contact| !contact.with.contains(&user));
    assert!(moves(&case).iter().all(|one| {
        one.subject != Subject::Person(user) || matches!(one.kind, MoveKind::Meet | MoveKind::AnswerFlag)
    }));
    case.rows[USER].mode = Some(Mode::EvenKeel);
    assert!(find(&case, MoveKind::ShowGap).is_none());
    case.line(TECHNICAL, USER, RelationshipKind::Influences);
    assert!(find(&case, MoveKind::TurnByColleague).is_some(), "a colleague can all the same");
}

#[test]
fn somebody_against_us_speaks_for_nobody() {
    let mut case = sound();
    case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
    case.line(USER, ECONOMIC, RelationshipKind::Influences);
    case.rows[USER].rating = rating(-2);
    assert!(find(&case, MoveKind::TurnByColleague).is_none());
    case.line(TECHNICAL, ECONOMIC, RelationshipKind::Alliance);
    assert_eq!(only(&case, MoveKind::TurnByColleague).through, Some(case.id(TECHNICAL)));
}

#[test]
fn a_coach_who_failed_a_test_is_not_tested_again() {
    let mut case = sound();
    case.rows[COACH].coach.is_trusted = Some(false);
    let found = kinds(&case);
    assert!(!found.contains(&MoveKind::TestCoach), "{found:?}");
    assert_eq!(only(&case, MoveKind::DevelopCoach).subject, Subject::Person(case.id(ECONOMIC)));
}

#[test]
fn the_coach_is_asked_except_about_himself() {
    let mut case = sound();
    assume(&mut case, USER, Judgement::Win);
    assert_eq!(only(&case, MoveKind::ConfirmWin).through, Some(case.id(COACH)));
    let mut case = sound();
    assume(&mut case, COACH, Judgement::Win);
    assert_eq!(only(&case, MoveKind::ConfirmWin).through, None);
}

#[test]
fn one_confirmation_a_person_is_enough() {
    let mut case = sound();
    for judgement in [Judgement::Roles, Judgement::Mode, Judgement::Win] {
        assume(&mut case, ECONOMIC, judgement);
    }
    let confirming = moves(&case).into_iter().filter(|one| one.kind.confirms());
    assert_eq!(confirming.count(), 1);
}

#[test]
fn a_date_that_was_only_put_off_is_not_moved_again() {
    let mut case = sound();
    case.sheet.postponed = vec![case.days_ago(60), case.days_ago(30)];
    assert_eq!(case.found(45).len(), 1);
    assert!(find(&case, MoveKind::AgreeDate).is_none());
}

#[test]
fn an_answer_names_every_grave_flag_that_has_none() {
    let mut case = sound();
    empty(&mut case, ECONOMIC, Judgement::Win);
    case.rows[ECONOMIC].coverage = Some(Coverage::None);
    let found = only(&case, MoveKind::AnswerFlag);
    let action = found.action(ActionId(Uuid::from_u128(9)), "Ask".to_owned());
    let flags = [1, 3, 27].map(|rule| case.only(rule).flag());
    assert!(flags.iter().all(|flag| action.removes.contains(flag)), "{action:?}");
    assert_eq!((found.severity, action.due), (Severity::Critical, Some(case.days_ago(-3))));
    case.actions.push(action);
    assert!(find(&case, MoveKind::AnswerFlag).is_none());
    assert_eq!(only(&case, MoveKind::ReachEconomicBuyer).planned_as, Some(ActionId(Uuid::from_u128(9))));
}

#[test]
fn a_planted_flag_without_action_is_answered() {
    let mut case = sound();
    case.actions.clear();
    let found = only(&case, MoveKind::AnswerFlag);
    let flag = case.flags[0].id;
    assert_eq!(found.subject, Subject::Flag(flag));
    let action = found.action(ActionId(Uuid::from_u128(9)), "Ask".to_owned());
    assert!(action.removes.contains(&FlagRef::Manual { flag }));
    assert_eq!(action.due, Some(case.days_ago(-14)));
}

#[test]
fn the_action_says_who_of_us_and_by_when() {
    let mut case = sound();
    case.rows[USER].coverage = None;
    case.team.clear();
    for row in &mut case.rows {
        row.counterpart = None;
    }
    let found = only(&case, MoveKind::Meet);
    assert_eq!(found.who_and_when(), (None, Some(case.days_ago(-7))), "high: seven days");
    let member = |number: u128| MemberId(Uuid::from_u128(8_000 + number));
    case.team.push(Member::new(member(1)));
    assert_eq!(only(&case, MoveKind::Meet).who_and_when().0, Some(member(1)), "the only one there is");
    case.team.extend([Member::new(member(2)), Member::new(member(3))]);
    assert_eq!(only(&case, MoveKind::Meet).who_and_when().0, None);
    let user = case.id(USER);
    let met = case.contacts.iter_mut().find(|contact| contact.with.contains(&user));
    met.expect("a contact").by = Some(member(2));
    assert_eq!(only(&case, MoveKind::Meet).who_and_when().0, Some(member(2)), "who met him last");
    case.rows[USER].counterpart = Some(member(3));
    assert_eq!(only(&case, MoveKind::Meet).who_and_when().0, Some(member(3)), "the counterpart");
}

/// The method: never over the head of the coach; bells open doors.
#[test]
fn the_action_takes_the_coach_and_the_bell_along() {
    let mut case = sound();
    case.rows[USER].rating = rating(-1);
    case.people[COACH].reports_to = Some(case.id(TECHNICAL));
    case.people[TECHNICAL].reports_to = Some(case.id(USER));
    let mut bell = Strength::new(StrengthId(Uuid::from_u128(9_000)));
    (bell.differs, bell.is_relevant) = (true, true);
    bell.valued_by.insert(case.id(USER));
    let mut claim = bell.clone();
    (claim.id, claim.differs) = (StrengthId(Uuid::from_u128(9_001)), false);
    case.strengths = vec![bell, claim];
    let found = only(&case, MoveKind::AskAboutFit);
    let action = found.action(ActionId(Uuid::from_u128(9)), "Ask".to_owned());
    assert!(action.targets.iter().eq([&case.id(USER), &case.id(COACH)]), "{action:?}");
    assert!(action.uses.iter().eq([&case.strengths[0].id]), "a claim is no strength");
    assert!(action.is_planned() && action.what == "Ask");
    let (mut plan, id) = case.build();
    plan.apply(Edit::put_in(id, action)).expect("the action is sound");
}

#[test]
fn gain_per_effort_decides_and_nothing_that_harms_is_offered() {
    let mut case = sound();
    case.rows[USER].coverage = None;
    empty(&mut case, COACH, Judgement::Win);
    case.rows[TECHNICAL].mode = Some(Mode::EvenKeel);
    let found = moves(&case);
    let worth = |one: &NextMove| one.effect.gain / f64::from(one.effort().number());
    assert!(found.windows(2).all(|pair| worth(&pair[0]) >= worth(&pair[1])));
    assert!(found.len() > 4 && found.iter().all(|one| one.effect.gain > -LEAST_GAIN));
}

/// Sixty people, each with something open.
fn crowd() -> Case {
    let mut case = sound();
    for number in 0..56 {
        let (role, level) = (Role::ALL[1 + number % 3], Level::ALL[number % 3]);
        let at = case.add(&format!("P{number:02}"), role, level, [-4, -1, 1, 2, 4][number % 5]);
        case.rows[at].coverage = Some(Coverage::ALL[number % 4]);
        if number % 3 == 0 {
            empty(&mut case, at, Judgement::Win);
        }
        if number % 7 == 0 {
            case.rows[at].mode = Some(Mode::EvenKeel);
            case.line(USER, at, RelationshipKind::Influences);
        }
    }
    case
}

#[test]
fn only_the_most_promising_are_tried_and_the_best_is_among_them() {
    let case = crowd();
    let (plan, id) = case.build();
    let analysis = case.analyse();
    let some = next_moves(&plan, id, case.today, &case.thresholds, &analysis);
    let all = most_promising(&plan, id, case.today, &case.thresholds, &analysis, usize::MAX);
    assert!(some.len() <= TRIED && all.len() > TRIED);
    assert_eq!(some[0], all[0]);
    for kind in MoveKind::ALL {
        assert!(some.iter().filter(|one| one.kind == *kind).count() <= TRIED_OF_A_KIND);
    }
}

/// What is judged anew only in part comes to the same as if everything were judged, whatever was set aside.
#[test]
fn a_look_at_what_a_move_touches_is_enough() {
    let offers = OFFERS.iter().map(|(_, change)| {
        let mut case = sound();
        change(&mut case);
        case
    });
    for mut case in offers.chain([crowd()]) {
        for turn in 0..3 {
            let (plan, id) = case.build();
            let analysis = case.analyse();
            let all = most_promising(&plan, id, case.today, &case.thresholds, &analysis, usize::MAX);
            for one in all {
                let mut copy = plan.clone();
                copy.apply(Edit::Several(one.edits.clone())).expect("the outcome applies");
                let after = analyse(&copy, id, case.today, &case.thresholds).expect("the sheet");
                let whole = crate::method::compare::compare(&analysis, &after);
                assert_eq!(one.effect.difference, whole, "{:?} about {:?}", one.kind, one.subject);
            }
            let aside = analysis.findings.iter().enumerate().filter(|(at, _)| at % 3 == turn);
            aside.for_each(|(_, finding)| case.dismiss(finding));
        }
    }
}

#[test]
fn among_many_fewer_are_tried() {
    let case = crowd();
    let (mut plan, id) = case.build();
    for number in 0..MANY as u128 {
        let person = Person::new(PersonId::from(Uuid::from_u128(0xC0DE_0000 + number)));
        let row = Influence::new(person.id);
        plan.apply(Edit::Several(vec![Edit::put(person), Edit::put_in(id, row)])).expect("one more");
    }
    let analysis = analyse(&plan, id, case.today, &case.thresholds).expect("the sheet");
    let moves = next_moves(&plan, id, case.today, &case.thresholds, &analysis);
    assert!(!moves.is_empty() && moves.len() <= TRIED_AMONG_MANY, "{}", moves.len());
}

#[test]
fn what_is_set_aside_asks_for_nothing() {
    let mut case = sound();
    only_role(&mut case, USER, Role::Technical);
    let finding = case.only(6);
    assert!(find(&case, MoveKind::FindUser).is_some());
    case.dismiss(&finding);
    assert!(find(&case, MoveKind::FindUser).is_none());
}

#[test]
fn an_imagined_record_never_takes_the_place_of_a_real_one() {
    let mut case = sound();
    case.rows[USER].coverage = None;
    let (mut plan, id) = case.build();
    let met = only(&case, MoveKind::Meet);
    plan.apply(Edit::Several(met.edits)).expect("somebody kept the outcome");
    let contacts = plan.contacts.len();
    let analysis = analyse(&plan, id, case.today, &case.thresholds).expect("the sheet");
    let again = next_moves(&plan, id, case.today, &case.thresholds, &analysis);
    let again = again.into_iter().find(|one| one.kind == MoveKind::MeetAgain).expect("met briefly now");
    plan.apply(Edit::Several(again.edits)).expect("and once more");
    assert_eq!(plan.contacts.len(), contacts + 1);
}
