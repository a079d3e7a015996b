//! What holds for every edit of every plan: all goes through one gate, which refuses or leaves a sound plan.

mod support;

use proptest::prelude::*;
use qipu::exchange::{Document, Privacy, decode, encode, export};
use qipu::model::account::{AccountField, Aspect, LargeAccount};
use qipu::model::edit::RecordId;
use qipu::model::ids::AspectId;
use qipu::model::objective::{ObjectiveField, TopOfficer};
use qipu::model::{
    AccountPlan, AgendaItem, Edit, EditError, HeldReview, Objective, ObjectiveId, PersonId, PlanId, Problem,
};
use support::{arb_draw, arb_plan};
use uuid::Uuid;

/// The document as storage would hold it.
fn stored(plan: &AccountPlan) -> String {
    encode(&Document::new(plan.clone()), "2026-01-02T03:04:05Z", Privacy::WithPrivateNotes)
}

/// A group of fields may hold a pointer beside its texts; the pointer is checked all the same.
#[test]
fn a_pointer_within_a_group_is_checked() {
    let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
    let sheet = ObjectiveId(Uuid::from_u128(2));
    plan.apply(Edit::put(Objective::new(sheet))).expect("a new sheet");
    let nobody = Some(PersonId(Uuid::from_u128(3)));
    let officer =
        TopOfficer { person: nobody, evidence: "a letter".to_owned(), way: None, approach: String::new() };
    let refused = plan.apply(Edit::objective(sheet, ObjectiveField::TopOfficer(officer)));
    assert!(matches!(refused, Err(EditError::Unsound(Problem::Dangling { .. }))), "{refused:?}");
}

/// Every scale has its ends.
#[test]
fn numbers_off_their_scale_are_refused() {
    let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
    let mut aspect = Aspect::new(AspectId(Uuid::from_u128(2)));
    aspect.expected = Some(11);
    let large = LargeAccount { level_now: Some(6), goals: "more".to_owned(), ..LargeAccount::default() };
    for edit in [Edit::put(aspect), Edit::Account(AccountField::LargeAccount(large))] {
        let refused = plan.apply(edit);
        assert!(matches!(refused, Err(EditError::Unsound(Problem::OutOfRange { .. }))), "{refused:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// An edit is refused and changes nothing, or it leaves a sound plan.
    #[test]
    fn the_gate_keeps_plans_sound(plan in arb_plan(), mut draw in arb_draw(400)) {
        prop_assert_eq!(plan.problems(), []);
        let mut plan = plan;
        while !draw.is_dry() {
            let edit = draw.edit(&plan);
            let before = plan.clone();
            let is_done = plan.apply(edit.clone()).is_ok();
            prop_assert_eq!(plan.problems(), [], "{:?}", edit);
            prop_assert!(is_done || plan == before, "{:?}", edit);
        }
    }

    /// What is written is read back, and written again in the same bytes.
    #[test]
    fn every_plan_survives_storage_and_files(plan in arb_plan()) {
        let text = stored(&plan);
        let read = decode(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&read[0].plan, &plan);
        prop_assert!(read[0].unknown.is_empty());
        prop_assert_eq!(encode(&read[0], "2026-01-02T03:04:05Z", Privacy::WithPrivateNotes), text);
        let file = export(&read, "2026-01-02T03:04:05Z", Privacy::WithPrivateNotes);
        let again = decode(&file).map_err(|error| TestCaseError::fail(format!("{error}\n{file}")))?;
        prop_assert_eq!(&again[0].plan, &plan);
        prop_assert!(again[0].unknown.is_empty(), "nothing of ours is unknown");
    }

    /// A person who is removed leaves no trace.
    #[test]
    fn a_removed_person_is_forgotten(plan in arb_plan(), pick in any::<prop::sample::Index>()) {
        let people = plan.people.ids();
        prop_assume!(!people.is_empty());
        let id = people[pick.index(people.len())];
        let mut plan = plan;
        plan.apply(Edit::Remove(RecordId::Person(id))).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(plan.problems(), []);
        let text = stored(&plan);
        prop_assert!(!text.contains(&id.to_string()), "{}", text);
    }

    /// Without private notes a file holds none, and nothing else is missing.
    #[test]
    fn private_notes_are_left_out_when_asked(plan in arb_plan()) {
        let file = export(&[Document::new(plan.clone())], "now", Privacy::WithoutPrivateNotes);
        prop_assert!(!file.contains("\"private\":"));
        let read = decode(&file).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let back = qipu::exchange::with_private_notes_of(&plan, read[0].plan.clone());
        prop_assert_eq!(back, plan);
    }
}

/// UNDO: what is typed into one field is one step, also where the field is one of a group.
#[test]
fn what_is_typed_into_a_group_of_fields_merges() {
    use qipu::model::person::{PersonField, PrivateNotes};
    let person = PersonId(Uuid::from_u128(7));
    let typed = |text: &str| {
        let notes = PrivateNotes { notes: text.to_owned(), ..PrivateNotes::default() };
        Edit::person(person, PersonField::Private(notes)).merge_key()
    };
    assert!(typed("a").is_some());
    assert_eq!(typed("a"), typed("ab"));
    assert_eq!(
        Edit::person(person, PersonField::IsKey(true)).merge_key(),
        None,
        "a tick is a step of its own"
    );
}

/// REPLAY-6: a review that is being held is edited through the gate and kept with the plan; its notes merge while typed.
#[test]
fn a_review_that_is_being_held_is_part_of_the_plan() {
    let sheet = ObjectiveId(Uuid::from_u128(2));
    let edit = |review| Edit::objective(sheet, ObjectiveField::HeldReview(review));
    let begun = HeldReview { started_on: Some(qipu::model::day::date(2026, 3, 2)), ..HeldReview::default() };
    let noted = |text: &str| {
        let mut review = HeldReview { item: Some(AgendaItem::Flags), used_seconds: 95, ..begun.clone() };
        review.set_note(AgendaItem::Flags, text.to_owned());
        Some(review)
    };
    assert_eq!(edit(Some(begun.clone())).merge_key(), None, "to begin is a step of its own");
    assert_eq!(edit(None).merge_key(), None, "and so is to end");
    assert!(edit(noted("a")).merge_key().is_some());
    assert_eq!(edit(noted("a")).merge_key(), edit(noted("ab")).merge_key());

    let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
    plan.apply(Edit::put(Objective::new(sheet))).expect("a new sheet");
    let before = stored(&plan);
    for step in [Some(begun.clone()), noted("use the archive")] {
        plan.apply(edit(step.clone())).expect("a sound review");
        let read = decode(&stored(&plan)).expect("a sound document");
        assert_eq!(read[0].plan.objectives.get(sheet).expect("the sheet").held_review, step);
    }
    plan.apply(edit(None)).expect("it may end");
    assert_eq!(stored(&plan), before, "nothing is left of it");
}
