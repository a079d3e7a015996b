//! The game record: kept beside the plan, changed from what is stored, and never in the way of a plan.

use std::cell::{Cell, RefCell};

use pollster::block_on;
use qipu::model::PlanId;
use qipu::storage::faults::Fault;
use qipu::storage::repository::RecordChange;
use qipu::storage::{DurableStore, LocalStore, StoreError, Table};
use uuid::Uuid;

use crate::common::*;

/// A change that adds a word to those that are stored; a text with `!` in it cannot be read.
fn adding(word: &'static str) -> impl Fn(Option<&str>) -> RecordChange {
    move |stored| match stored {
        Some(text) if text.contains('!') => RecordChange::Damaged("an exclamation".to_owned()),
        Some(text) if text.split(' ').any(|known| known == word) => RecordChange::Keep,
        Some(text) => RecordChange::Write(format!("{text} {word}")),
        None => RecordChange::Write(word.to_owned()),
    }
}

async fn set_stored(device: &Device, text: &str) {
    device.durable.put(Table::Records, &plan().to_string(), text).await.expect("memory");
}

async fn stored(device: &Device) -> Option<String> {
    device.durable.get(Table::Records, &plan().to_string()).await.expect("memory")
}

#[test]
fn a_record_is_written_when_it_changes_and_only_then() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        assert_eq!(tab.record(plan()).await, Ok(None));
        assert_eq!(tab.change_record(plan(), &now(), &adding("a")).await, Ok(true));
        assert_eq!(tab.change_record(plan(), &now(), &adding("b")).await, Ok(true));
        device.faults.arm(Fault::None);
        assert_eq!(tab.change_record(plan(), &now(), &adding("b")).await, Ok(false));
        assert_eq!(device.faults.calls(), 1, "it is read, and nothing is written");
        assert_eq!(device.tab().record(plan()).await, Ok(Some("a b".to_owned())));
        assert_eq!(device.local.keys("").expect("memory"), Vec::<String>::new());
    });
}

/// RECORD-6: what another tab wrote meanwhile is taken in.
#[test]
fn what_another_tab_wrote_meanwhile_is_changed_again() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        let seen = RefCell::new(Vec::new());
        let change = |stored: Option<&str>| {
            if seen.borrow().len() < 2 {
                let other = format!("other {}", seen.borrow().len());
                block_on(set_stored(&device, &other));
            }
            seen.borrow_mut().push(stored.map(str::to_owned));
            adding("a")(stored)
        };
        assert_eq!(tab.change_record(plan(), &now(), &change).await, Ok(true));
        let expected = [None, Some("other 0".to_owned()), Some("other 1".to_owned())];
        assert_eq!(*seen.borrow(), expected);
        assert_eq!(stored(&device).await.as_deref(), Some("other 1 a"));
    });
}

#[test]
fn tabs_that_never_stop_writing_end_the_attempt() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        let times = Cell::new(0);
        let change = |stored: Option<&str>| {
            times.set(times.get() + 1);
            block_on(set_stored(&device, &format!("other {}", times.get())));
            adding("a")(stored)
        };
        assert_eq!(tab.change_record(plan(), &now(), &change).await, Err(StoreError::Aborted));
        assert_eq!(stored(&device).await, Some(format!("other {}", times.get())));
    });
}

#[test]
fn a_record_that_cannot_be_read_is_kept_aside_before_another_takes_its_place() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        set_stored(&device, "half a rec!").await;
        assert_eq!(tab.change_record(plan(), &now(), &adding("a")).await, Ok(true));
        assert_eq!(stored(&device).await.as_deref(), Some("a"));
        let aside = tab.list_quarantine().await.expect("listed");
        assert_eq!((aside.len(), aside[0].text.as_str()), (1, "half a rec!"));
        assert_eq!(aside[0].found_under, format!("records/{}", plan()));
    });
}

/// RECORD-11: every call is made to fail in turn: the plan is as it was, and the record is the old one or the new one, as
/// was told; what cannot be read is still there.
#[test]
fn no_fault_of_the_record_harms_the_plan_or_the_record() {
    for before in ["a", "half a rec!"] {
        let errors = [StoreError::Quota, StoreError::Blocked, StoreError::Aborted, StoreError::Unreadable];
        for error in errors {
            for at in 0..6 {
                for fault in
                    [Fault::Once { at, error: error.clone() }, Fault::From { at, error: error.clone() }]
                {
                    block_on(check(before, fault));
                }
            }
        }
    }
}

async fn check(before: &str, fault: Fault) {
    let device = Device::default();
    save(&device.tab(), &text(1, &["plan"]), 0).await;
    set_stored(&device, before).await;
    let tab = device.tab();
    let plans = (device.durable_text().await, device.local_text());
    device.faults.arm(fault.clone());
    let told = tab.change_record(plan(), &now(), &adding("b")).await;
    device.faults.arm(Fault::None);
    let is_damaged = before.contains('!');
    let after = if is_damaged { "b" } else { "a b" };
    let expected = if told.is_ok() { after } else { before };
    assert_eq!(stored(&device).await.as_deref(), Some(expected), "{fault:?}");
    assert_eq!((device.durable_text().await, device.local_text()), plans, "{fault:?}");
    assert!(!is_damaged || device.holds(before).await, "{fault:?}: the damaged text is gone");
}

/// RECORD-11: saving, loading and deleting a plan do not ask for the record, so that its faults are none of theirs.
#[test]
fn a_plan_never_waits_for_its_record() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        set_stored(&device, "half a rec!").await;
        assert!(!save(&tab, &text(1, &["a"]), 0).await.local_skipped);
        let found = device.tab().reconcile(&[plan()], &now()).await;
        assert!(found.loaded[0].damage.is_empty());
        tab.delete(plan(), &now()).await.expect("deleted");
        assert_eq!(stored(&device).await.as_deref(), Some("half a rec!"));
    });
}

/// RECORD-13: a deletion that is undone, and one that is taken back on the recovery page, bring the record back.
#[test]
fn the_record_of_a_deleted_plan_comes_back_with_it() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        tab.change_record(plan(), &now(), &adding("a")).await.expect("kept");
        let key = tab.delete(plan(), &now()).await.expect("deleted").trash_key.expect("a key");
        tab.restore(&key, &now()).await.expect("restored");
        assert_eq!(tab.record(plan()).await, Ok(Some("a".to_owned())));
        tab.delete(plan(), &now()).await.expect("deleted");
        // Undo saves the plan as a new one.
        save(&tab, &text(1, &["a"]), 0).await;
        assert_eq!(tab.record(plan()).await, Ok(Some("a".to_owned())));
    });
}

/// RECORD-13: with the last trace of a plan its record goes.
#[test]
fn the_record_goes_when_the_trash_no_longer_has_the_plan() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        for number in 0..21_u32 {
            let id = PlanId(Uuid::from_u128(u128::from(number) + 100));
            let text = of_plan(id, 1, &["w".to_owned()].into());
            tab.save(id, &text, 0, summary(&text), &now()).await.expect("saved");
            tab.change_record(id, &now(), &adding("a")).await.expect("kept");
            tab.delete(id, &moment(1, number)).await.expect("deleted");
        }
        let left = device.durable.keys(Table::Records, "").await.expect("memory");
        assert_eq!(left.len(), 20);
        assert!(!left.contains(&Uuid::from_u128(100).to_string()));
    });
}

#[test]
fn without_a_database_the_record_lives_as_long_as_the_page() {
    block_on(async {
        let device = Device::default();
        let tab = device.local_only_tab().await;
        assert_eq!(tab.change_record(plan(), &now(), &adding("a")).await, Ok(true));
        assert_eq!(tab.record(plan()).await, Ok(Some("a".to_owned())));
        assert_eq!((stored(&device).await, device.local.keys("").expect("memory").len()), (None, 0));
    });
}
