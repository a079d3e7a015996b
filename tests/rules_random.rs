//! Holds over random sheets that the analysis never panics, that its numbers stay in their ranges, that the order of
//! people never shows, and that what a finding proposes does what it says. It must not know how any rule finds.

#[path = "support/repairs.rs"]
mod repairs;
mod support;
#[path = "../src/method/testing.rs"]
mod testing;

use std::collections::BTreeSet;

use proptest::prelude::*;
use qipu::i18n::Lang;
use qipu::i18n::rules::finding_text;
use qipu::model::day::Date;
// The builder of small plans is shared with the unit tests and names these as its own.
use qipu::{method, model};

use method::{Analysis, Finding, rules};
use model::{AccountPlan, Coverage, EventKind, Level, Mode, ObjectiveId, Rating, Role};
use repairs::{follow, judged};
use support::{Draw, arb_draw};
use testing::Case;

/// A person as strange as a decoded file may hold.
fn odd_influence() -> impl Strategy<Value = OddRow> {
    (
        prop::collection::btree_set(prop::sample::select(Role::ALL), 0..4),
        prop::option::of(prop::sample::select(Level::ALL)),
        prop::option::of(prop::sample::select(Mode::ALL)),
        prop::option::of(prop::sample::select(Rating::ALL)),
        prop::option::of(prop::sample::select(Coverage::ALL)),
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
        (-9_000_i32..9_000, any::<prop::sample::Index>(), any::<u8>()),
    )
}

type OddRow = (
    BTreeSet<Role>,
    Option<Level>,
    Option<Mode>,
    Option<Rating>,
    Option<Coverage>,
    (bool, bool, bool, bool),
    (i32, prop::sample::Index, u8),
);

fn odd_case(rows: Vec<OddRow>, postponed: usize) -> Case {
    let mut case = Case::bare();
    case.sheet.postponed = vec![Date::MIN; postponed];
    for (roles, influence, mode, rating, coverage, (named, wins, left, trusts), (days, other, odd)) in rows {
        let at = case.add(if named { "Name" } else { "" }, Role::User, Level::Low, 1);
        let row = &mut case.rows[at];
        (row.roles, row.influence, row.mode, row.rating, row.coverage) =
            (roles, influence, mode, rating, coverage);
        row.coach.trusts_us = Some(trusts);
        if !wins {
            row.win.clear();
        }
        case.met(at, days);
        let on = case.days_ago(days);
        case.people[at].left_on = left.then_some(on);
        case.event(EventKind::NewPerson, Some(on)).person = Some(case.id(at));
        let is = |bit: u8| odd & (1 << bit) != 0;
        case.review(days);
        let row = &mut case.rows[at];
        row.coach.is_trusted = Some(is(0));
        row.coach.wants_our_success = Some(is(0));
        row.coach.tells_rivals = is(1);
        if is(2) {
            row.may_lose = "her team".into();
            row.win = "the same".into();
            row.result = "the same".into();
        }
        if is(3) {
            row.rating = Some(Rating::ALL[usize::from(odd) % Rating::ALL.len()]);
        }
        if is(4) {
            case.event(EventKind::PersonMoved, is(5).then_some(on)).person = Some(case.id(at));
        }
        if at > 0 {
            // Whoever came earlier, so that nobody reports to himself in a circle.
            case.people[at].reports_to = Some(case.id(other.index(at)));
        }
        let target = case.id(other.index(at + 1));
        case.action(at as u128).targets.insert(target);
    }
    case
}

fn check(analysis: &Analysis, plan: &AccountPlan) {
    for state in analysis.elements {
        assert!((0.0..=1.0).contains(&state.completeness), "{state:?}");
    }
    if let Some(position) = &analysis.position {
        assert!(position.score <= 100 && (1..=10).contains(&position.step()));
        for part in [position.people, position.flags, position.coverage, position.win] {
            assert!((0.0..=100.0).contains(&part), "{position:?}");
        }
    }
    for finding in &analysis.findings {
        assert!(!finding.evidence.is_empty(), "{finding:?}");
        for lang in Lang::ALL {
            finding_text(*lang, finding, plan);
        }
    }
}

/// An odd sheet on which random edits have left all kinds of traces.
fn edited(rows: Vec<OddRow>, draw: &mut Draw) -> (AccountPlan, ObjectiveId, Date) {
    let case = odd_case(rows, 0);
    let (mut plan, sheet) = case.build();
    while !draw.is_dry() {
        let edit = draw.edit(&plan);
        let mut next = plan.clone();
        // A sheet that is gone has no findings.
        if next.apply(edit).is_ok() && next.objectives.has(sheet) {
            plan = next;
        }
    }
    (plan, sheet, case.today)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_plan_makes_the_analysis_panic(
        rows in prop::collection::vec(odd_influence(), 0..12),
        postponed in 0_usize..4,
        turn in 0_usize..12,
    ) {
        let case = odd_case(rows, postponed);
        let analysis = case.analyse();
        let (plan, _) = case.build();
        check(&analysis, &plan);
        for finding in &analysis.findings {
            let has_gap = finding_text(Lang::En, finding, &plan).message.contains('{');
            prop_assert!(!has_gap);
        }
        let mut turned = case.clone();
        let by = turn % turned.rows.len().max(1);
        turned.rows.rotate_left(by);
        turned.people.rotate_left(by);
        prop_assert_eq!(&turned.analyse(), &analysis);
        prop_assert_eq!(case.analyse(), analysis);
    }

    #[test]
    fn setting_aside_hides_exactly_one_finding(
        rows in prop::collection::vec(odd_influence(), 0..8),
        which in any::<prop::sample::Index>(),
    ) {
        let mut case = odd_case(rows, 0);
        let before = case.analyse();
        let Some(finding) = (!before.findings.is_empty()).then(|| which.get(&before.findings)) else {
            return Ok(());
        };
        case.dismiss(finding);
        let after = case.analyse();
        // Rules that look at what others found follow.
        let looks_at_plan = |one: &&Finding| {
            rules::ALL.iter().any(|rule| rule.number == one.rule && rule.phase == rules::Phase::Plan)
        };
        let kept: Vec<_> = before.findings.iter().filter(looks_at_plan).filter(|one| *one != finding).collect();
        prop_assert_eq!(after.open().filter(looks_at_plan).collect::<Vec<_>>(), kept);
    }

    #[test]
    fn no_edit_makes_the_analysis_panic(
        rows in prop::collection::vec(odd_influence(), 0..8),
        mut draw in arb_draw(900),
    ) {
        let (plan, sheet, today) = edited(rows, &mut draw);
        check(&judged(&plan, sheet, today), &plan);
        for other in plan.objectives.iter() {
            check(&judged(&plan, other.id, today), &plan);
        }
    }

    #[test]
    fn what_a_finding_proposes_does_what_it_says(
        rows in prop::collection::vec(odd_influence(), 2..8),
        mut draw in arb_draw(900),
    ) {
        let (plan, sheet, today) = edited(rows, &mut draw);
        for finding in judged(&plan, sheet, today).open() {
            follow(&plan, sheet, finding, today);
        }
    }
}
