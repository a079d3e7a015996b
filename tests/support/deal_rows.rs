//! The rules about the deal and the account, from R-47 on: what makes each speak on a sound sheet, and what brings it
//! close without making it speak. It must not know how a rule finds what it finds.

use qipu::model::account::{Channel, Motive, ObjectionKind, Tier};
use qipu::model::{
    ActionStatus, Activity, BuyingStage, Certainty, CompetitionKind, CompetitivePosition, EventKind, Feeling,
    FeelingStep, FunnelPlace, Judgement,
};

use crate::Row;
use crate::testing::{COACH, Case, ECONOMIC, USER, rating};

/// The rows, by rule.
pub const ROWS: &[Row] = &[
    (47, |case| felt(case, FeelingStep::Comfort), |case| felt(case, FeelingStep::Secure)),
    (48, |case| case.sheet.competition.clear(), |case| compete(case, CompetitionKind::OwnResources)),
    (
        49,
        |case| case.sheet.position = Some(CompetitivePosition::OnlyAlternative),
        |case| case.sheet.position = Some(CompetitivePosition::Zero),
    ),
    (50, |case| tender(case, 6), |case| tender(case, 5)),
    (52, |case| case.rows[USER].win.clear(), |case| assume(case)),
    (53, |case| act(case, |_, _| {}), |case| act(case, uses_bell)),
    (54, |case| chosen(case, -1), |case| chosen(case, 0)),
    (
        55,
        |case| {
            case.bell(1, USER);
        },
        |case| {
            case.bell(1, USER);
            case.strengths[0].differs = false;
        },
    ),
    (57, |case| case.sheet.funnel = Some(FunnelPlace::In), |case| case.best_few()),
    (
        58,
        |case| {
            case.best_few();
            case.rows[ECONOMIC].rating = rating(2);
        },
        |case| case.best_few(),
    ),
    (62, |case| case.criteria(&[Some(-4), Some(4)]), |case| case.criteria(&[Some(-3), Some(2), None])),
    (
        63,
        |case| {
            case.best_few();
            case.criteria(&[Some(-1)]);
        },
        |case| {
            case.best_few();
            case.criteria(&[Some(-4), Some(4)]);
        },
    ),
    (65, |case| visited(case, 32), |case| visited(case, 31)),
    (
        67,
        |case| works(case, BuyingStage::Concerns, Activity::TalkPrice),
        |case| works(case, BuyingStage::Decision, Activity::TalkPrice),
    ),
    (68, |case| ranks(case, 2, 4), |case| ranks(case, 2, 3)),
    (69, |case| case.rows[COACH].counterpart = None, |case| case.rows[USER].counterpart = None),
    (
        70,
        |case| case.objected(USER, ObjectionKind::TooExpensive, ""),
        |case| case.objected(USER, ObjectionKind::NoBudget, "whose is it?"),
    ),
    (
        71,
        |case| case.account.motive = Some(Motive::Business),
        |case| case.account.motive = Some(Motive::Management),
    ),
    (
        72,
        |case| case.account.channel = Some(Channel::Enquiry),
        |case| case.account.channel = Some(Channel::ColdVisit),
    ),
    (
        73,
        |case| case.sheet.top_officer.person = None,
        |case| case.sheet.top_officer.person = Some(case.id(USER)),
    ),
];

fn felt(case: &mut Case, step: FeelingStep) {
    case.sheet.feelings = vec![Feeling { on: case.today, step }];
}

fn assume(case: &mut Case) {
    case.proof(USER, Judgement::Mode).certainty = Some(Certainty::Assumed);
}

fn compete(case: &mut Case, kind: CompetitionKind) {
    case.sheet.competition = [kind].into();
}

/// The coach is a candidate only, and a tender was published so many days ago; we first met anybody five days ago.
fn tender(case: &mut Case, days: i32) {
    case.rows[COACH].coach.trusts_us = None;
    let on = case.days_ago(days);
    case.event(EventKind::TenderPublished, Some(on));
}

/// An idea, with what it serves.
fn act(case: &mut Case, serve: fn(&mut Case, usize)) {
    case.action(1).what = "Send the brochure".into();
    serve(case, 0);
}

fn uses_bell(case: &mut Case, at: usize) {
    let bell = case.bell(1, USER);
    case.actions[at].uses.insert(bell);
}

/// An action that is chosen, of somebody, and due in so many days.
fn chosen(case: &mut Case, days: i32) {
    act(case, uses_bell);
    let (who, due) = (case.team[0].id, case.days_ago(-days));
    let action = &mut case.actions[0];
    action.status = Some(ActionStatus::Planned);
    (action.who, action.due) = (Some(who), Some(due));
}

fn visited(case: &mut Case, days: i32) {
    case.account.tier = Some(Tier::Priority);
    for at in 0..case.people.len() {
        case.met(at, days);
    }
}

fn works(case: &mut Case, stage: BuyingStage, activity: Activity) {
    chosen(case, 3);
    case.sheet.buying_stage = Some(stage);
    case.actions[0].activity = Some(activity);
}

fn ranks(case: &mut Case, theirs: u8, ours: u8) {
    case.people[ECONOMIC].rank = Some(theirs);
    case.team[0].rank = Some(ours);
}
