//! Rows for the rules about influence, falling ratings, coaches and wins: what makes each speak,
//! and what brings it close. It must not know how a rule finds what it finds.

use crate::model::{EventKind, Judgement, Level, Role};
use crate::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER, rating};
use crate::{Row, add_role};

pub const ROWS: &[Row] = &[
    (13, |case| unexplained(case, ECONOMIC), |case| unexplained(case, USER)),
    (15, |case| case.rows[ECONOMIC].rating = rating(-1), |case| case.rows[ECONOMIC].rating = rating(1)),
    (29, |case| fell(case, 4, 2), |case| fell(case, 4, 3)),
    (31, |case| second_coach(case, Some(false)), |case| second_coach(case, Some(true))),
    (
        32,
        |case| case.rows[COACH].coach.is_senior = None,
        |case| case.rows[USER].coach.is_senior = Some(false),
    ),
    (33, |case| aim_above_coach(case, &[ECONOMIC]), |case| aim_above_coach(case, &[ECONOMIC, COACH])),
    (34, |case| gone(case, EventKind::PersonLeft), |case| gone(case, EventKind::Other)),
    (35, |_| {}, |case| second_coach(case, Some(true))),
    (36, |case| case.rows[COACH].rating = rating(2), |case| case.rows[COACH].rating = rating(3)),
    (38, |case| case.rows[USER].win.clear(), |case| clear_both(case, USER)),
    (
        39,
        |case| case.rows[USER].win = case.rows[TECHNICAL].win.to_uppercase(),
        |case| case.rows[USER].win = case.rows[TECHNICAL].result.clone(),
    ),
    (
        40,
        |case| case.rows[USER].result = "Higher efficiency".into(),
        |case| case.rows[USER].result = "Twice the output".into(),
    ),
    (41, |case| case.rows[USER].may_lose = "her team".into(), |case| case.rows[USER].may_lose = " ".into()),
    (
        42,
        |case| case.sheet.our_win.is_below_minimum = true,
        |case| case.sheet.our_win.minimum = "30 % margin".into(),
    ),
];

fn unexplained(case: &mut Case, at: usize) {
    case.proof(at, Judgement::Influence).note.clear();
}

fn fell(case: &mut Case, from: i8, to: i8) {
    case.rows[USER].rating = rating(from);
    case.review(3);
    case.rows[USER].rating = rating(to);
}

fn second_coach(case: &mut Case, is_trusted: Option<bool>) {
    add_role(case, USER, Role::Coach);
    case.rows[USER].coach = case.rows[COACH].coach.clone();
    case.rows[USER].coach.is_trusted = is_trusted;
}

fn aim_above_coach(case: &mut Case, at: &[usize]) {
    case.people[COACH].reports_to = Some(case.id(TECHNICAL));
    case.people[TECHNICAL].reports_to = Some(case.id(ECONOMIC));
    case.rows[COACH].influence = Some(Level::Medium);
    crate::aim(case, crate::model::Mode::Growth, at);
}

fn gone(case: &mut Case, kind: EventKind) {
    let on = case.days_ago(1);
    case.event(kind, Some(on)).person = Some(case.id(COACH));
}

fn clear_both(case: &mut Case, at: usize) {
    case.rows[at].result.clear();
    case.rows[at].win.clear();
}
