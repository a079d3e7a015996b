//! Many plans at once: their lines are written together, and a page that ends in between loses no plan.

use std::collections::BTreeSet;

use pollster::block_on;
use qipu::model::PlanId;
use qipu::storage::faults::Fault;
use qipu::storage::{DurableStore, LocalStore, StoreError, Table, keys};
use uuid::Uuid;

use crate::common::*;

fn id(at: usize) -> PlanId {
    PlanId(Uuid::from_u128(0x1000 + at as u128))
}

fn words(at: usize) -> BTreeSet<String> {
    BTreeSet::from([format!("plan {at}")])
}

async fn save_nth(tab: &Tab, at: usize) -> bool {
    let text = of_plan(id(at), 1, &words(at));
    tab.save(id(at), &text, 0, summary(&text), &now()).await.is_ok()
}

fn lines(device: &Device) -> usize {
    let text = device.local.get(keys::INDEX).expect("memory");
    text.map_or(0, |text| text.matches("\"textHash\"").count())
}

/// CSV-8
#[test]
fn lines_wait_for_each_other_and_are_all_there_in_the_end() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        tab.gather_lines();
        for at in 0..30 {
            assert!(save_nth(&tab, at).await);
            if at == 9 {
                assert_eq!(lines(&device), 0);
                tab.write_lines().await.expect("written");
                assert_eq!(lines(&device), 10);
            }
        }
        assert_eq!(lines(&device), 10);
        tab.write_lines().await.expect("written");
        tab.end_gathering();
        assert_eq!(lines(&device), 30);
        assert!(save_nth(&tab, 30).await);
        assert_eq!(lines(&device), 31, "each by itself again");
    });
}

/// A damaged index is not taken for an empty one: the next start sees it, and makes it anew.
#[test]
fn a_damaged_index_stays_while_there_is_no_line_to_write() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        device.local.set(keys::INDEX, "{").expect("memory");
        tab.gather_lines();
        assert!(save_nth(&tab, 0).await);
        tab.delete(id(0), &now()).await.expect("deleted");
        tab.write_lines().await.expect("nothing to write");
        assert_eq!(device.local.get(keys::INDEX), Ok(Some("{".to_owned())));
        assert!(save_nth(&tab, 1).await);
        tab.write_lines().await.expect("written");
        assert_eq!(lines(&device), 1);
    });
}

/// CSV-8
#[test]
fn deletions_wait_in_their_order() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        tab.gather_lines();
        for at in 0..3 {
            assert!(save_nth(&tab, at).await);
        }
        tab.delete(id(1), &now()).await.expect("deleted");
        tab.write_lines().await.expect("written");
        tab.end_gathering();
        assert_eq!(lines(&device), 2);
    });
}

/// CSV-8
#[test]
fn a_line_that_another_tab_wrote_meanwhile_stays() {
    block_on(async {
        let device = Device::default();
        let (tab, other) = (device.tab(), device.tab());
        tab.gather_lines();
        assert!(save_nth(&tab, 0).await);
        assert!(save_nth(&other, 1).await);
        let newer = of_plan(id(0), 2, &words(7));
        other.save(id(0), &newer, 1, summary(&newer), &now()).await.expect("saved");
        tab.write_lines().await.expect("written");
        tab.end_gathering();
        let index = device.local.get(keys::INDEX).expect("memory").expect("an index");
        assert_eq!(lines(&device), 2);
        assert!(index.contains("plan 7") && index.contains("plan 1"), "{index}");
    });
}

/// CSV-8
#[test]
fn a_page_that_ends_at_any_call_keeps_every_plan_that_it_confirmed() {
    block_on(async {
        for at in 0.. {
            let device = Device::default();
            let tab = device.tab();
            device.faults.arm(Fault::From { at, error: StoreError::Aborted });
            tab.gather_lines();
            let mut confirmed = Vec::new();
            for nth in 0..6 {
                if save_nth(&tab, nth).await {
                    confirmed.push(id(nth));
                }
                if nth == 2 {
                    let _ = tab.write_lines().await;
                }
            }
            let is_whole = tab.write_lines().await.is_ok();
            tab.end_gathering();
            let calls = device.faults.calls();
            device.faults.arm(Fault::None);
            let next = device.tab();
            let boot = next.boot();
            next.probe().await;
            let found = next.reconcile(&boot.plans, &moment(1, 30)).await;
            for plan in &confirmed {
                assert!(found.loaded.iter().any(|one| one.plan == *plan), "call {at}: {plan}");
                assert!(found.index.iter().any(|line| line.id == *plan), "call {at}: {plan}");
                let stored = device.durable.get(Table::Plans, &plan.to_string()).await.expect("memory");
                assert!(stored.is_some());
            }
            if is_whole && at >= calls {
                assert_eq!(confirmed.len(), 6);
                break;
            }
        }
    });
}
