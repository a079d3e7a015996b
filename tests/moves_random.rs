//! Holds over random sheets that looking for the next moves never panics, changes nothing, does not depend on the order
//! of people, and tells of each move what the analysis of its outcome says. It must not know how moves are found.

mod support;
#[path = "../src/method/testing.rs"]
mod testing;

use proptest::prelude::*;
use qipu::i18n::Lang;
use qipu::i18n::moves::move_text;
// The builder of small plans is shared with the unit tests and names these as its own.
use qipu::{method, model};

use method::moves::{NextMove, TRIED, TRIED_OF_A_KIND, next_moves};
use method::{Thresholds, analyse};
use model::{
    AccountPlan, ActionId, Certainty, Coverage, Edit, FlagRef, Judgement, Level, Mode, ObjectiveId, Rating,
    RelationshipKind, Role,
};
use support::arb_plan;
use testing::Case;
use uuid::Uuid;

/// How a person stands: role, influence, mode, rating, contact, what is doubtful or empty, days since the contact, and
/// to whom a line leads.
type Row = (
    Role,
    Option<Level>,
    Option<Mode>,
    Option<Rating>,
    Option<Coverage>,
    (bool, bool, bool, bool),
    i32,
    usize,
);

fn row() -> impl Strategy<Value = Row> {
    (
        prop::sample::select(Role::ALL),
        prop::option::weighted(0.9, prop::sample::select(Level::ALL)),
        prop::option::weighted(0.9, prop::sample::select(Mode::ALL)),
        prop::option::weighted(0.9, prop::sample::select(Rating::ALL)),
        prop::option::weighted(0.9, prop::sample::select(Coverage::ALL)),
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
        -5_i32..200,
        0_usize..8,
    )
}

fn case(rows: Vec<Row>) -> Case {
    let mut case = Case::bare();
    let count = rows.len();
    for (role, influence, mode, rating, coverage, (wins, doubts, tested, named), days, to) in rows {
        let at = case.add(if named { "Name" } else { "" }, role, Level::Low, 1);
        let row = &mut case.rows[at];
        (row.influence, row.mode, row.rating, row.coverage) = (influence, mode, rating, coverage);
        row.coach.trusts_us = tested.then_some(true);
        row.coach.is_trusted = Some(true);
        row.coach.wants_our_success = Some(true);
        if !wins {
            row.win.clear();
        }
        if doubts {
            case.proof(at, Judgement::ALL[at % 6]).certainty = Some(Certainty::Assumed);
        }
        case.met(at, days);
        if to < count && to != at {
            case.lines
                .push(model::Relationship::new(model::RelationshipId(Uuid::from_u128(9_000 + at as u128))));
            let line = case.lines.last_mut().expect("just added");
            (line.kind, line.from) = (Some(RelationshipKind::Influences), Some(case.people[at].id));
            // Ids are given in the order of adding.
            line.to = Some(model::PersonId(Uuid::from_u128(100 + to as u128)));
        }
    }
    case
}

fn moves(plan: &AccountPlan, id: ObjectiveId, today: model::day::Date) -> Vec<NextMove> {
    let thresholds = Thresholds::default();
    let analysis = analyse(plan, id, today, &thresholds).expect("the sheet is there");
    next_moves(plan, id, today, &thresholds, &analysis)
}

/// What must hold of every list of moves.
fn check(plan: &AccountPlan, id: ObjectiveId, today: model::day::Date) -> Result<(), TestCaseError> {
    let before = plan.clone();
    let thresholds = Thresholds::default();
    let analysis = analyse(plan, id, today, &thresholds).expect("the sheet is there");
    let found = next_moves(plan, id, today, &thresholds, &analysis);
    prop_assert_eq!(plan, &before, "MOVE-1: nothing is touched");
    prop_assert!(found.len() <= TRIED);
    for one in &found {
        let of_kind = found.iter().filter(|other| other.kind == one.kind);
        prop_assert!(of_kind.count() <= TRIED_OF_A_KIND);
        let mut copy = plan.clone();
        prop_assert_eq!(copy.apply(Edit::Several(one.edits.clone())), Ok(()));
        let after = analyse(&copy, id, today, &thresholds).expect("the sheet is there");
        let score = after.position.as_ref().map(|position| position.score);
        prop_assert_eq!(score, Some(one.effect.score_after), "{:?}", one.kind);
        prop_assert_eq!(&method::compare::compare(&analysis, &after), &one.effect.difference);
        prop_assert!(one.effect.score_after >= one.effect.score_before, "MOVE-3");
        check_action(plan, id, one)?;
        for lang in Lang::ALL {
            let text = move_text(*lang, one, plan);
            for part in [&text.title, &text.why, &text.effect, &text.effort, &text.action] {
                prop_assert!(!part.trim().is_empty(), "{:?}", one.kind);
            }
        }
    }
    Ok(())
}

/// The proposed action can be added, and names only flags that stand.
fn check_action(plan: &AccountPlan, id: ObjectiveId, one: &NextMove) -> Result<(), TestCaseError> {
    let action = one.action(ActionId(Uuid::from_u128(1)), "Do it".to_owned());
    prop_assert!(action.is_planned());
    prop_assert!(one.through.is_none_or(|person| action.targets.contains(&person)), "{:?}", action);
    let is_found = |flag: &FlagRef| matches!(flag, FlagRef::Found { .. });
    let removed = one.effect.removed();
    let named = action.removes.iter().filter(|flag| is_found(flag));
    prop_assert!(removed.is_empty() || named.count() >= removed.len());
    let mut copy = plan.clone();
    prop_assert_eq!(copy.apply(Edit::put_in(id, action)), Ok(()));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// MOVE-1, MOVE-3, MOVE-5
    #[test]
    fn each_move_does_what_it_says(rows in prop::collection::vec(row(), 0..9)) {
        let case = case(rows);
        let (plan, id) = case.build();
        check(&plan, id, case.today)?;
    }

    /// MOVE-4
    #[test]
    fn the_order_of_people_never_shows(rows in prop::collection::vec(row(), 2..9), turn in 0_usize..9) {
        let case = case(rows);
        let mut turned = case.clone();
        let by = turn % turned.rows.len();
        turned.rows.rotate_left(by);
        turned.people.rotate_left(by);
        turned.lines.reverse();
        turned.contacts.reverse();
        let ((plan, id), (other, _)) = (case.build(), turned.build());
        prop_assert_eq!(moves(&plan, id, case.today), moves(&other, id, case.today));
    }

    /// Whatever a file may hold.
    #[test]
    fn no_plan_makes_the_search_panic(plan in arb_plan(), days in -20_000_i32..20_000) {
        let today = model::day::date(2026, 6, 15).plus_days(i64::from(days)).expect("a day");
        for sheet in plan.objectives.iter() {
            check(&plan, sheet.id, today)?;
        }
    }
}
