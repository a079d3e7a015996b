//! Merging two copies of a plan: what only one side changed is taken, what both changed is told, and the outcome is
//! sound whatever they did.

mod support;

use std::collections::BTreeMap;

use proptest::prelude::*;
use qipu::exchange::{Merge, Side, merge};
use qipu::model::day::date;
use qipu::model::edit::{Change, RecordId, SheetEdit, SheetRecordId};
use qipu::model::influence::InfluenceField;
use qipu::model::objective::{FeelingStep, ObjectiveField};
use qipu::model::person::PersonField;
use qipu::model::*;
use serde_json::json;
use support::{Draw, arb_draw, arb_plan};
use uuid::Uuid;

const ANN: PersonId = PersonId(Uuid::from_u128(0xA));
const BOB: PersonId = PersonId(Uuid::from_u128(0xB));
const SHEET: ObjectiveId = ObjectiveId(Uuid::from_u128(0x5));

/// Two people, both influences of one sheet.
fn base() -> AccountPlan {
    let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
    with(
        &mut plan,
        [
            Edit::put(Person::new(ANN)),
            Edit::put(Person::new(BOB)),
            Edit::put(Objective::new(SHEET)),
            Edit::put_in(SHEET, Influence::new(ANN)),
            Edit::put_in(SHEET, Influence::new(BOB)),
            Edit::judge(SHEET, ANN, Judged::Mode(Some(Mode::Trouble)), date(2026, 1, 1)),
        ],
    );
    plan
}

fn with(plan: &mut AccountPlan, edits: impl IntoIterator<Item = Edit>) {
    for edit in edits {
        plan.apply(edit).expect("an edit that fits");
    }
}

/// The base with these edits.
fn copy(edits: impl IntoIterator<Item = Edit>) -> AccountPlan {
    let mut plan = base();
    with(&mut plan, edits);
    plan
}

fn title(person: PersonId, title: &str) -> Edit {
    Edit::person(person, PersonField::Title(title.to_owned()))
}

fn reports_to(person: PersonId, above: PersonId) -> Edit {
    Edit::person(person, PersonField::ReportsTo(Some(above)))
}

fn remove(person: PersonId) -> Edit {
    Edit::Remove(RecordId::Person(person))
}

/// The paths of the conflicts.
fn paths(merge: &Merge) -> Vec<String> {
    merge.conflicts.iter().map(|conflict| conflict.path.to_string()).collect()
}

fn all(merge: &Merge, side: Side) -> AccountPlan {
    merge.resolve(&(0..merge.conflicts.len()).map(|index| (index, side)).collect())
}

#[test]
fn changes_of_different_fields_come_together() {
    let mine = copy([title(ANN, "CEO"), Edit::objective(SHEET, ObjectiveField::Product("Pumps".to_owned()))]);
    let theirs = copy([
        Edit::person(ANN, PersonField::Location("Wuhan".to_owned())),
        title(BOB, "CFO"),
        Edit::objective(SHEET, ObjectiveField::Amount(Some(Amount::whole(5, Currency::CNY)))),
        Edit::influence(SHEET, BOB, InfluenceField::MayLose("budget".to_owned())),
    ]);
    let merged = merge(&base(), &mine, &theirs);
    assert_eq!(paths(&merged), [""; 0]);
    let ann = merged.plan.people.get(ANN).expect("Ann");
    assert_eq!((ann.title.as_str(), ann.location.as_str()), ("CEO", "Wuhan"));
    assert_eq!(merged.plan.people.get(BOB).expect("Bob").title, "CFO");
    let sheet = merged.plan.objectives.get(SHEET).expect("the sheet");
    assert_eq!((sheet.product.as_str(), sheet.amount), ("Pumps", Some(Amount::whole(5, Currency::CNY))));
    assert_eq!(sheet.influences.get(BOB).expect("Bob").may_lose, "budget");
}

#[test]
fn the_same_field_changed_twice_is_a_conflict_and_mine_stands() {
    let merged = merge(&base(), &copy([title(ANN, "CEO")]), &copy([title(ANN, "CFO"), title(BOB, "COO")]));
    assert_eq!(paths(&merged), [format!("people[{ANN}].title")]);
    let conflict = &merged.conflicts[0];
    assert_eq!(conflict.path.rows(), [("people", ANN.to_string().as_str())]);
    assert_eq!(conflict.path.field(), Some("title"));
    assert_eq!(
        (&conflict.base, &conflict.mine, &conflict.theirs),
        (&json!(null), &json!("CEO"), &json!("CFO"))
    );
    let title_of = |plan: &AccountPlan| plan.people.get(ANN).map(|person| person.title.clone());
    assert_eq!(title_of(&merged.plan).as_deref(), Some("CEO"));
    assert_eq!(title_of(&all(&merged, Side::Theirs)).as_deref(), Some("CFO"));
    assert_eq!(all(&merged, Side::Mine), merged.plan);
}

#[test]
fn an_amount_is_one_value() {
    let amount = |units, currency| {
        Edit::objective(SHEET, ObjectiveField::Amount(Some(Amount::whole(units, currency))))
    };
    let mut before = base();
    with(&mut before, [amount(1, Currency::CNY)]);
    let (mut mine, mut theirs) = (before.clone(), before.clone());
    with(&mut mine, [amount(2, Currency::CNY)]);
    with(&mut theirs, [amount(1, Currency::USD)]);
    let merged = merge(&before, &mine, &theirs);
    assert_eq!(paths(&merged), [format!("objectives[{SHEET}].amount")]);
    assert_eq!(all(&merged, Side::Theirs), theirs);
}

#[test]
fn sets_take_the_additions_and_removals_of_both() {
    let roles = |roles: &[Role]| {
        Edit::judge(SHEET, BOB, Judged::Roles(roles.iter().copied().collect()), date(2026, 2, 2))
    };
    let mut before = base();
    with(&mut before, [roles(&[Role::User, Role::Coach])]);
    let (mut mine, mut theirs) = (before.clone(), before.clone());
    with(&mut mine, [roles(&[Role::User, Role::Coach, Role::Economic])]);
    with(&mut theirs, [roles(&[Role::User, Role::Technical])]);
    let merged = merge(&before, &mine, &theirs);
    assert_eq!(paths(&merged), [""; 0]);
    let sheet = merged.plan.objectives.get(SHEET).expect("the sheet");
    let bob = sheet.influences.get(BOB).expect("Bob");
    assert_eq!(bob.roles, [Role::Economic, Role::User, Role::Technical].into());
    assert!(!bob.is_confirmed(Judgement::Roles), "nobody confirmed just these");
}

#[test]
fn a_confirmation_never_lands_on_another_value() {
    let confirmed = Proof { certainty: Some(Certainty::Confirmed), ..Proof::default() };
    let confirm = Edit::Sheet(SHEET, SheetEdit::Prove(ANN, Judgement::Mode, confirmed));
    let judge = Edit::judge(SHEET, ANN, Judged::Mode(Some(Mode::Growth)), date(2026, 1, 1));
    let merged = merge(&base(), &copy([judge.clone()]), &copy([confirm.clone()]));
    assert_eq!(paths(&merged), [format!("objectives[{SHEET}].influences[{ANN}].mode")]);
    let ann_of = |plan: &AccountPlan| {
        let sheet = plan.objectives.get(SHEET).expect("the sheet");
        sheet.influences.get(ANN).expect("Ann").clone()
    };
    let ann = ann_of(&merged.plan);
    assert_eq!((ann.mode, ann.is_confirmed(Judgement::Mode)), (Some(Mode::Growth), false));
    let ann = ann_of(&all(&merged, Side::Theirs));
    assert_eq!((ann.mode, ann.is_confirmed(Judgement::Mode)), (Some(Mode::Trouble), true));
}

#[test]
fn a_row_that_one_deleted_and_the_other_changed_survives() {
    for is_mine_deleted in [true, false] {
        let (deleted, changed) = (copy([remove(ANN)]), copy([title(ANN, "CEO")]));
        let (mine, theirs) = if is_mine_deleted { (&deleted, &changed) } else { (&changed, &deleted) };
        let merged = merge(&base(), mine, theirs);
        assert!(paths(&merged).contains(&format!("people[{ANN}]")), "{:?}", paths(&merged));
        assert_eq!(merged.plan.people.get(ANN).map(|ann| ann.title.as_str()), Some("CEO"));
        let deleting = if is_mine_deleted { Side::Mine } else { Side::Theirs };
        assert_eq!(all(&merged, deleting).people.ids(), [BOB]);
    }
}

#[test]
fn a_person_whom_the_other_side_needs_comes_back() {
    let rated = Edit::judge(SHEET, ANN, Judged::Rating(Rating::try_from(3).ok()), date(2026, 2, 2));
    let merged = merge(&base(), &copy([remove(ANN)]), &copy([rated]));
    let expected = [format!("objectives[{SHEET}].influences[{ANN}]"), format!("people[{ANN}]")];
    assert_eq!(paths(&merged), expected);
    assert!(merged.plan.people.has(ANN));
    let gone = all(&merged, Side::Mine);
    assert!(!gone.people.has(ANN) && gone.problems().is_empty());
    let person_only = merged.resolve(&BTreeMap::from([(1, Side::Mine)]));
    assert!(!person_only.people.has(ANN), "what points at her goes along");
    assert_eq!(person_only.problems(), []);
}

#[test]
fn a_strength_that_an_action_came_to_use_comes_back() {
    let strength = StrengthId(Uuid::from_u128(0x6));
    let mut before = base();
    with(&mut before, [Edit::put_in(SHEET, Strength::new(strength))]);
    let (mut mine, mut theirs) = (before.clone(), before.clone());
    with(&mut mine, [Edit::remove_from(SHEET, SheetRecordId::Strength(strength))]);
    let mut action = Action::new(ActionId(Uuid::from_u128(0x7)));
    action.uses.insert(strength);
    with(&mut theirs, [Edit::put_in(SHEET, action)]);
    let merged = merge(&before, &mine, &theirs);
    assert_eq!(paths(&merged), [format!("objectives[{SHEET}].strengths[{strength}]")]);
    assert!(all(&merged, Side::Mine).objectives.get(SHEET).is_some_and(|sheet| sheet.strengths.is_empty()));
}

#[test]
fn a_circle_that_only_both_make_is_opened() {
    let merged = merge(&base(), &copy([reports_to(ANN, BOB)]), &copy([reports_to(BOB, ANN)]));
    assert_eq!(merged.plan.problems(), []);
    assert_eq!(paths(&merged), [format!("people[{BOB}].reportsTo")]);
    assert_eq!(merged.plan.people.get(ANN).and_then(|ann| ann.reports_to), Some(BOB));
}

#[test]
fn feelings_of_both_stay_in_the_order_of_their_days() {
    let feel = |days: &[i8]| {
        let step = FeelingStep::Worry;
        let feelings = days.iter().map(|day| Feeling { on: date(2026, 1, *day), step }).collect();
        Edit::objective(SHEET, ObjectiveField::Feelings(feelings))
    };
    let merged = merge(&base(), &copy([feel(&[1, 5])]), &copy([feel(&[3])]));
    let sheet = merged.plan.objectives.get(SHEET).expect("the sheet");
    assert_eq!(sheet.feelings.iter().map(|feeling| feeling.on.day()).collect::<Vec<_>>(), [1, 3, 5]);
}

/// REPLAY-6: two tabs in which a review is held lose no note, also when one of them has ended it.
#[test]
fn notes_of_a_review_on_different_items_come_together() {
    let hold = |notes: &[(AgendaItem, &str)]| {
        let mut review = HeldReview { started_on: Some(date(2026, 3, 2)), ..HeldReview::default() };
        for (item, note) in notes {
            review.set_note(*item, (*note).to_owned());
        }
        Edit::objective(SHEET, ObjectiveField::HeldReview(Some(review)))
    };
    let running = |merged: &Merge| merged.plan.objectives.get(SHEET).expect("the sheet").held_review.clone();
    let begun = copy([hold(&[(AgendaItem::Changes, "as before")])]);
    let after = |edit: Edit| {
        let mut plan = begun.clone();
        with(&mut plan, [edit]);
        plan
    };
    let mine = after(hold(&[(AgendaItem::Changes, "as before"), (AgendaItem::Flags, "the archive")]));
    let theirs = after(hold(&[(AgendaItem::Changes, "as before"), (AgendaItem::Wins, "his team")]));
    let both = merge(&begun, &mine, &theirs);
    assert_eq!(paths(&both), Vec::<String>::new());
    let review = running(&both).expect("it is being held");
    let notes =
        [AgendaItem::Changes, AgendaItem::Wins, AgendaItem::Flags].map(|item| review.note(item).to_owned());
    assert_eq!(notes, ["as before", "his team", "the archive"]);

    let ended = after(Edit::objective(SHEET, ObjectiveField::HeldReview(None)));
    let review = running(&merge(&begun, &ended, &theirs)).expect("a note that came meanwhile is kept");
    assert_eq!(review.note(AgendaItem::Wins), "his team");
}

/// The plan after all edits of a draw that it takes.
fn edited(plan: &AccountPlan, draw: &mut Draw) -> AccountPlan {
    let mut plan = plan.clone();
    while !draw.is_dry() {
        let edit = draw.edit(&plan);
        let _ = plan.apply(edit);
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// When only one side changed, the outcome is that side.
    #[test]
    fn one_side_alone_is_taken_whole(base in arb_plan(), mut draw in arb_draw(300)) {
        let changed = edited(&base, &mut draw);
        for merged in [merge(&base, &changed, &base), merge(&base, &base, &changed), merge(&base, &changed, &changed)] {
            prop_assert_eq!(&merged.plan, &changed);
            prop_assert_eq!(merged.conflicts, []);
        }
    }

    /// Whatever both did, the outcome is sound, and so is every way to decide.
    #[test]
    fn the_outcome_is_sound(base in arb_plan(), mut a in arb_draw(300), mut b in arb_draw(300), coins in any::<u64>()) {
        let (mine, theirs) = (edited(&base, &mut a), edited(&base, &mut b));
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(merged.plan.problems(), []);
        prop_assert_eq!(merged.resolve(&BTreeMap::new()), merged.plan.clone());
        let choices = (0..merged.conflicts.len())
            .map(|index| (index, if coins >> (index % 64) & 1 == 0 { Side::Mine } else { Side::Theirs }))
            .collect();
        prop_assert_eq!(merged.resolve(&choices).problems(), []);
        prop_assert_eq!(all(&merged, Side::Theirs).problems(), []);
    }

    /// Changes of different people come together without a question.
    #[test]
    fn edits_of_different_records_are_all_taken(base in arb_plan(), mut draw in arb_draw(60)) {
        let people = base.people.ids();
        prop_assume!(people.len() > 1);
        let (mut mine, mut theirs, mut both) = (base.clone(), base.clone(), base.clone());
        for (index, id) in people.iter().enumerate() {
            let edit = match draw.person_field() {
                PersonField::ReportsTo(_) => continue,
                field => Edit::Change(Change::Person(*id, field)),
            };
            if both.apply(edit.clone()).is_ok() {
                with(if index % 2 == 0 { &mut mine } else { &mut theirs }, [edit]);
            }
        }
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(merged.conflicts, []);
        prop_assert_eq!(merged.plan, both);
    }

    /// Both orders find conflicts at the same places, but for what depends on whose pointers open a circle: the pointers
    /// themselves, and the people and units that are needed again because somebody points at them.
    #[test]
    fn a_conflict_is_one_from_either_side(base in arb_plan(), mut a in arb_draw(200), mut b in arb_draw(200)) {
        let (mine, theirs) = (edited(&base, &mut a), edited(&base, &mut b));
        let (one, other) = (paths(&merge(&base, &mine, &theirs)), paths(&merge(&base, &theirs, &mine)));
        let is_pointer = |path: &String| path.ends_with("reportsTo") || path.ends_with("parent");
        let is_needed = |path: &String| {
            path.ends_with(']') && (path.starts_with("people[") || path.starts_with("units["))
        };
        let may_open = one.iter().chain(&other).any(is_pointer);
        let sorted = |mut paths: Vec<String>| {
            paths.retain(|path| !is_pointer(path) && (!may_open || !is_needed(path)));
            paths.sort();
            paths
        };
        prop_assert_eq!(sorted(one), sorted(other));
    }
}
