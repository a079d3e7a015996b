//! Records that were cut off or whose bits were turned.

use pollster::block_on;
use qipu::storage::repository::{Origin, Reason};
use qipu::storage::{DurableStore, LocalStore, Table, keys};

use crate::common::*;

/// What a text may turn into: cut at every place, and every byte with a bit turned that leaves text.
fn damaged(text: &str) -> Vec<String> {
    let mut all: Vec<_> = (0..text.len()).filter_map(|at| text.get(..at)).map(str::to_owned).collect();
    for at in 0..text.len() {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] ^= 1 << (at % 7);
        all.extend(String::from_utf8(bytes));
    }
    all
}

#[test]
fn whichever_copy_is_damaged_both_it_and_the_good_one_are_there_afterwards() {
    block_on(async {
        let good = text(3, &["a", "b"]);
        for bad in damaged(&good) {
            for damage_durable in [false, true] {
                let device = Device::default();
                save(&device.tab(), &good, 0).await;
                if damage_durable {
                    device.set_durable(&bad).await;
                } else {
                    device.set_local(&bad);
                }
                let tab = device.tab();
                let found = tab.reconcile(&tab.boot().plans, &now()).await;
                let loaded = &found.loaded[0];
                // Damage that still reads as a plan is a difference, which is reported with its text.
                let offered = loaded.text == good || loaded.differs.iter().any(|other| other.text == good);
                assert!(offered, "{bad}");
                assert!(device.holds(&bad).await, "{bad}");
                assert!(device.holds(&good).await, "{bad}");
                let noticed = !loaded.damage.is_empty() || !loaded.differs.is_empty();
                assert!(noticed, "{bad}");
            }
        }
    });
}

#[test]
fn what_cannot_be_read_is_in_quarantine_as_it_was_and_leaves_only_on_demand() {
    block_on(async {
        let device = Device::default();
        save(&device.tab(), &text(1, &["a"]), 0).await;
        let bad = "{\"app\":\"qipu\",\n\u{fffd} \"half";
        device.set_durable(bad).await;
        let tab = device.tab();
        let loaded = tab.reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!((loaded.origin, loaded.text), (Origin::Local, text(1, &["a"])));
        assert_eq!(device.durable_text().await, Some(text(1, &["a"])));
        let id = loaded.damage[0].quarantined.clone().expect("kept");
        let listed = tab.list_quarantine().await.expect("listed");
        assert_eq!((listed.len(), &listed[0].id, listed[0].text.as_str()), (1, &id, bad));
        assert_eq!(listed[0].instant, now().instant);
        assert!(!listed[0].reason.is_empty() && listed[0].found_under.contains(&plan().to_string()));
        assert_eq!(tab.read_quarantined(&id).await.expect("read").as_deref(), Some(bad));
        tab.remove_quarantined(&id).await.expect("removed");
        assert_eq!(tab.list_quarantine().await, Ok(vec![]));
    });
}

#[test]
fn with_both_copies_damaged_the_last_snapshot_is_offered() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        tab.snapshot(plan(), &text(2, &["a", "b"]), Reason::Manual, &moment(1, 5)).await.expect("kept");
        tab.snapshot(plan(), "damaged too", Reason::Manual, &moment(1, 6)).await.expect("kept");
        device.set_durable("x").await;
        device.set_local("y");
        let tab = device.tab();
        let loaded = tab.reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(
            (loaded.origin, loaded.text, loaded.base_revision),
            (Origin::Snapshot, text(2, &["a", "b"]), 0)
        );
        assert_eq!(loaded.damage.len(), 2);
        save(&tab, &text(3, &["a", "b", "c"]), 0).await;
        assert!(device.holds("x").await && device.holds("y").await);
    });
}

#[test]
fn with_nothing_left_the_plan_is_reported_as_lost() {
    block_on(async {
        let device = Device::default();
        device.set_durable("x").await;
        let found = device.tab().reconcile(&[], &now()).await;
        assert_eq!((found.loaded.len(), found.lost.len()), (0, 1));
        assert_eq!(found.lost[0].plan, plan());
        assert!(device.holds("x").await);
    });
}

#[test]
fn a_save_over_a_damaged_record_moves_it_to_quarantine_first() {
    block_on(async {
        for damage_durable in [false, true] {
            let device = Device::default();
            save(&device.tab(), &text(1, &["a"]), 0).await;
            if damage_durable {
                device.set_durable("bad").await;
            } else {
                device.set_local("bad");
            }
            // A page that saves before it has compared the copies.
            let saved = save(&device.tab(), &text(2, &["a", "b"]), 1).await;
            assert!(!saved.local_skipped);
            assert_eq!(device.durable_text().await, Some(text(2, &["a", "b"])));
            assert_eq!(device.local_text(), Some(text(2, &["a", "b"])));
            assert!(device.holds("bad").await);
        }
    });
}

#[test]
fn damaged_unsaved_texts_are_kept_too() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        for bad in ["", "no line", "x\n{}", "1\n{\"app\":\"qi"] {
            let key = keys::unsaved(plan(), tab.tab());
            device.local.set(&key, bad).expect("memory");
            let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
            assert_eq!(loaded.text, text(1, &["a"]));
            assert_eq!(loaded.damage[0].origin, Origin::Unsaved);
            assert_eq!(device.local.get(&key), Ok(None));
            assert!(device.holds(bad).await);
        }
        assert_eq!(device.durable.keys(Table::Quarantine, "").await.expect("memory").len(), 4);
    });
}
