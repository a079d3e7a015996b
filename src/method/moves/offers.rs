//! A sheet for each kind of move that offers it, for the tests of the moves and of their words. It must not know what a
//! move does.

use uuid::Uuid;

use super::MoveKind;
use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER, rating};
use crate::model::account::{Motive, ObjectionKind, Tier};
use crate::model::{
    ActionStatus, Activity, BuyingStage, Certainty, CoachTest, Coverage, EventKind, Flag, FlagId, FlagRef,
    FunnelPlace, Judgement, Level, Mode, RelationshipKind, Role, Unit, UnitId,
};

/// A sound sheet with a planted flag that an action answers, so that nothing is wrong with it, not even that no flag
/// stands.
pub fn sound() -> Case {
    let mut case = Case::sound();
    let flag = FlagId(Uuid::from_u128(6_000));
    case.flags.push(Flag::new(flag));
    case.action(99).removes.insert(FlagRef::Manual { flag });
    case
}

/// Leaves somebody one role only.
pub fn only_role(case: &mut Case, at: usize, role: Role) {
    case.rows[at].roles = std::iter::once(role).collect();
}

/// Makes a judgement of somebody an assumption.
pub fn assume(case: &mut Case, at: usize, judgement: Judgement) {
    case.proof(at, judgement).certainty = Some(Certainty::Assumed);
}

/// Empties the mode or the win of somebody.
pub fn empty(case: &mut Case, at: usize, judgement: Judgement) {
    case.rows[at].proofs.remove(&judgement);
    match judgement {
        Judgement::Mode => case.rows[at].mode = None,
        _ => case.rows[at].win.clear(),
    }
}

/// A kind, and what makes a sheet offer it.
pub type Offer = (MoveKind, fn(&mut Case));

/// Every kind with a change of a sound sheet, in the order of the kinds.
pub const OFFERS: &[Offer] = &[
    (MoveKind::CompleteObjective, |case| case.sheet.amount = None),
    (MoveKind::FindEconomicBuyer, |case| only_role(case, ECONOMIC, Role::User)),
    (MoveKind::SettleEconomicBuyer, |case| _ = case.rows[USER].roles.insert(Role::Economic)),
    (MoveKind::FindCoach, |case| {
        only_role(case, COACH, Role::User);
        case.rows[COACH].coach = CoachTest::default();
        case.rows.iter_mut().for_each(|row| row.rating = rating(2));
    }),
    (MoveKind::DevelopCoach, |case| only_role(case, COACH, Role::User)),
    (MoveKind::TestCoach, |case| case.rows[COACH].coach.trusts_us = None),
    (MoveKind::ReconfirmCoach, |case| {
        let (on, coach) = (case.days_ago(4), case.id(COACH));
        case.event(EventKind::PersonMoved, Some(on)).person = Some(coach);
    }),
    (MoveKind::FindUser, |case| only_role(case, USER, Role::Technical)),
    (MoveKind::FindTechnicalBuyer, |case| only_role(case, TECHNICAL, Role::User)),
    (MoveKind::ReachEconomicBuyer, |case| case.rows[ECONOMIC].coverage = None),
    (MoveKind::Meet, |case| case.rows[USER].coverage = None),
    (MoveKind::MeetAgain, |case| case.rows[USER].coverage = Some(Coverage::Brief)),
    (MoveKind::AskAFavour, |case| case.rows[COACH].coverage = Some(Coverage::Brief)),
    (MoveKind::FindOut, |case| empty(case, USER, Judgement::Mode)),
    (MoveKind::FindWin, |case| empty(case, USER, Judgement::Win)),
    (MoveKind::ConfirmRole, |case| assume(case, ECONOMIC, Judgement::Roles)),
    (MoveKind::ConfirmWin, |case| assume(case, USER, Judgement::Win)),
    (MoveKind::ConfirmJudgements, |case| assume(case, USER, Judgement::Mode)),
    (MoveKind::RelearnNewcomer, |case| case.people[USER].started_on = Some(case.days_ago(5))),
    (MoveKind::ReviewPerson, |case| {
        case.review(3);
        let on = case.days_ago(2);
        let unit = Unit::new(UnitId(Uuid::from_u128(7_000)));
        case.people[USER].unit = Some(unit.id);
        case.event(EventKind::Reorganisation, Some(on)).unit = Some(unit.id);
        case.units.push(unit);
    }),
    (MoveKind::TurnByColleague, |case| {
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        case.line(USER, ECONOMIC, RelationshipKind::Influences);
    }),
    (MoveKind::ShowGap, |case| case.rows[USER].mode = Some(Mode::EvenKeel)),
    (MoveKind::AskWhatWouldChange, |case| case.rows[COACH].mode = Some(Mode::EvenKeel)),
    (MoveKind::SowDoubt, |case| {
        case.rows[USER].mode = Some(Mode::Overconfident);
        case.line(TECHNICAL, USER, RelationshipKind::Influences);
    }),
    (MoveKind::RaiseByFit, |_| {}),
    (MoveKind::RemoveDoubt, |case| case.rows[USER].mode = Some(Mode::Trouble)),
    (MoveKind::AskAboutFit, |case| case.rows[USER].rating = rating(-1)),
    (MoveKind::NeutraliseOpponent, |case| {
        (case.rows[USER].mode, case.rows[USER].rating) = (Some(Mode::EvenKeel), rating(-4));
        case.line(TECHNICAL, USER, RelationshipKind::Influences);
    }),
    (MoveKind::SoftenLoss, |case| case.rows[USER].may_lose = "His own system".into()),
    (MoveKind::StateOurWin, |case| case.sheet.our_win.text.clear()),
    (MoveKind::WinBackTerms, |case| case.sheet.our_win.is_below_minimum = true),
    (MoveKind::BringCounterpart, |case| case.rows[ECONOMIC].counterpart = None),
    (MoveKind::AnswerObjections, |case| case.objected(USER, ObjectionKind::TooExpensive, "")),
    (MoveKind::NameCompetition, |case| case.sheet.competition.clear()),
    (MoveKind::MarkTopOfficer, |case| case.sheet.top_officer.person = None),
    (MoveKind::VerifyFit, |case| case.sheet.funnel = Some(FunnelPlace::In)),
    (MoveKind::StepBack, |case| {
        case.best_few();
        case.sheet.is_nearly_sure = false;
    }),
    (MoveKind::StudyCustomers, |case| case.account.motive = Some(Motive::Business)),
    (MoveKind::ContactCustomer, |case| {
        case.account.tier = Some(Tier::Priority);
        (0..4).for_each(|at| case.met(at, 50));
    }),
    (MoveKind::AgreeDate, |case| case.sheet.close_on = Some(case.days_ago(1))),
    (MoveKind::ReviewSheet, |case| case.review(40)),
    (MoveKind::RetargetAction, |case| {
        case.rows[USER].mode = Some(Mode::Overconfident);
        let user = case.id(USER);
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        action.targets.insert(user);
    }),
    (MoveKind::TakeCoachAlong, |case| {
        case.people[COACH].reports_to = Some(case.id(ECONOMIC));
        case.rows[COACH].influence = Some(Level::Low);
        let boss = case.id(ECONOMIC);
        case.action(1).targets.insert(boss);
    }),
    (MoveKind::SettleAction, |case| {
        case.bell(1, USER);
        let bell = case.strengths[0].id;
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        action.uses.insert(bell);
    }),
    (MoveKind::GivePurpose, |case| {
        case.rows[USER].coverage = None;
        case.action(1).what = "Send the brochure".into();
    }),
    (MoveKind::HoldActionBack, |case| {
        case.bell(1, USER);
        let (bell, who, due) = (case.strengths[0].id, case.team[0].id, case.days_ago(-5));
        case.sheet.buying_stage = Some(BuyingStage::Recognition);
        let action = case.action(1);
        action.uses.insert(bell);
        (action.status, action.activity) = (Some(ActionStatus::Planned), Some(Activity::TalkPrice));
        (action.who, action.due) = (Some(who), Some(due));
    }),
    (MoveKind::UseStrength, |case| _ = case.bell(1, USER)),
    (MoveKind::AnswerFlag, |case| case.rows[USER].coverage = None),
];
