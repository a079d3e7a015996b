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
use model::edit::SheetEdit;
use model::{
    AccountPlan, Coverage, Dismissal, DismissalReason, Edit, EventKind, Level, List, Mode, ObjectiveId,
    Rating, Role, Row,
};
use repairs::{follow, judged};
use support::{Draw, arb_draw, arb_plan};
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

/// Whether a rule looks at the plan, and not at what others found.
fn looks_at_plan(finding: &Finding) -> bool {
    rules::ALL.iter().any(|rule| rule.number == finding.rule && rule.phase == rules::Phase::Plan)
}

/// The list in another order.
fn turned<T: Row + Clone>(list: &List<T>, by: usize) -> List<T> {
    let mut rows: Vec<T> = list.iter().cloned().collect();
    let by = by % rows.len().max(1);
    rows.rotate_left(by);
    rows.reverse();
    rows.into_iter().collect()
}

/// The same plan with its people, and their rows on each sheet, in another order.
fn turned_people(plan: &AccountPlan, by: usize) -> AccountPlan {
    let mut plan = plan.clone();
    plan.people = turned(&plan.people, by);
    let sheets = plan.objectives.iter().cloned().map(|mut sheet| {
        sheet.influences = turned(&sheet.influences, by);
        sheet
    });
    plan.objectives = sheets.collect();
    plan
}

/// Sets a finding aside, as the page does it.
fn set_aside(plan: &mut AccountPlan, sheet: ObjectiveId, finding: &Finding, today: Date) {
    let why = DismissalReason { reason: "known".to_owned(), on: Some(today) };
    let (rule, about, inputs) = (finding.rule, finding.subject, finding.inputs.clone());
    let dismissal = Dismissal { rule, about, why, inputs };
    plan.apply(Edit::Sheet(sheet, SheetEdit::Dismiss(dismissal))).expect("the sheet is there");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any plan that the generator makes, on any day.
    #[test]
    fn no_generated_plan_makes_the_analysis_panic(plan in arb_plan(), mut draw in arb_draw(4)) {
        let today = draw.any();
        for sheet in plan.objectives.iter() {
            check(&judged(&plan, sheet.id, today), &plan);
        }
    }

    #[test]
    fn the_order_of_people_never_changes_what_is_found(plan in arb_plan(), by in 1_usize..9) {
        let today = Case::bare().today;
        let other = turned_people(&plan, by);
        for sheet in plan.objectives.iter() {
            prop_assert_eq!(judged(&other, sheet.id, today), judged(&plan, sheet.id, today));
        }
    }

    /// Every other finding stays open, on that sheet and on each other; those that look at what others found follow.
    #[test]
    fn setting_aside_in_a_generated_plan_hides_exactly_one(plan in arb_plan(), which in any::<prop::sample::Index>()) {
        let today = Case::bare().today;
        let open = |plan: &AccountPlan| -> Vec<(ObjectiveId, Finding)> {
            let of_sheet = |sheet: ObjectiveId| judged(plan, sheet, today).open().cloned().collect::<Vec<_>>();
            let all = plan.objectives.iter().flat_map(|sheet| of_sheet(sheet.id).into_iter().map(|one| (sheet.id, one)));
            all.filter(|(_, one)| looks_at_plan(one)).collect()
        };
        let before = open(&plan);
        if before.is_empty() {
            return Ok(());
        }
        let (sheet, finding) = which.get(&before).clone();
        let mut after = plan;
        set_aside(&mut after, sheet, &finding, today);
        let expected: Vec<_> = before.into_iter().filter(|one| *one != (sheet, finding.clone())).collect();
        prop_assert_eq!(open(&after), expected);
        let marked = judged(&after, sheet, today).findings;
        let mut marked = marked.iter().filter(|one| (one.rule, one.subject) == (finding.rule, finding.subject));
        prop_assert!(marked.next().is_some_and(|one| !one.is_open()), "it stays, marked");
    }

    #[test]
    fn what_is_proposed_in_a_generated_plan_does_what_it_says(plan in arb_plan()) {
        let today = Case::bare().today;
        for sheet in plan.objectives.iter() {
            for finding in judged(&plan, sheet.id, today).open() {
                follow(&plan, sheet.id, finding, today);
            }
        }
    }

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
        let kept: Vec<_> = before.findings.iter().filter(|one| looks_at_plan(one) && *one != finding).collect();
        prop_assert_eq!(after.open().filter(|one| looks_at_plan(one)).collect::<Vec<_>>(), kept);
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

/// The runs above would hold nothing if the plans that they are given had nothing to find, or proposed one thing only.
#[test]
fn generated_plans_have_plenty_to_find_and_to_repair() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let (mut runner, today) = (TestRunner::deterministic(), Case::bare().today);
    let (mut found, mut proposed, mut crowded) = (BTreeSet::new(), BTreeSet::new(), 0);
    for _ in 0..64 {
        let plan = arb_plan().new_tree(&mut runner).expect("a plan").current();
        for sheet in plan.objectives.iter() {
            crowded += usize::from(sheet.influences.len() > 1);
            for finding in &judged(&plan, sheet.id, today).findings {
                found.insert(finding.rule.get());
                proposed.insert(repairs::kind(&finding.repair));
            }
        }
    }
    assert!(found.len() >= 25, "rules that found something: {found:?}");
    assert!(proposed.len() >= 7, "repairs that were proposed: {proposed:?}");
    assert!(crowded >= 20, "sheets on which the order of people could show: {crowded}");
}
