//! Two copies of a plan: which one wins, what is kept of the other, and what a page starts from.

use pollster::block_on;
use qipu::storage::repository::{DifferenceKind, Origin, PlanSummary, SaveError};
use qipu::storage::{Durability, DurableStore, LocalStore, Table, keys};

use crate::common::*;

#[test]
fn a_saved_plan_is_in_both_stores_and_starts_a_page_at_once() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        assert_eq!(tab.probe().await, Durability::Full);
        let saved = save(&tab, &text(1, &["a"]), 0).await;
        assert_eq!(
            (saved.revision, saved.local_skipped, saved.snapshot_skipped, saved.revived),
            (1, false, false, false)
        );
        assert_eq!(device.durable_text().await, device.local_text());

        let next = device.tab();
        let boot = next.boot();
        assert_eq!(bare(&boot.index), vec![summary(&text(1, &["a"]))]);
        assert_eq!(boot.plans, vec![plan()]);
        assert!(!boot.index_rebuilt && boot.error.is_none());
        let copy = next.read_local(plan()).expect("a copy");
        assert_eq!((copy.text, copy.base_revision, copy.unsaved), (text(1, &["a"]), 1, false));
        let found = next.reconcile(&boot.plans, &now()).await;
        assert_eq!(found.loaded.len(), 1);
        let loaded = &found.loaded[0];
        assert_eq!((loaded.revision, loaded.base_revision, loaded.origin), (1, 1, Origin::Durable));
        assert!(loaded.differs.is_empty() && loaded.damage.is_empty() && loaded.errors.is_empty());
    });
}

#[test]
fn a_higher_durable_revision_wins_and_the_local_copy_is_kept() {
    block_on(async {
        let device = Device::default();
        device.set_durable(&text(7, &["a", "b"])).await;
        device.set_local(&text(5, &["a"]));
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(loaded.text, text(7, &["a", "b"]));
        assert_eq!(loaded.differs.len(), 1);
        assert_eq!(
            (loaded.differs[0].origin, loaded.differs[0].kind),
            (Origin::Local, DifferenceKind::Behind)
        );
        assert_eq!(device.local_text(), Some(text(7, &["a", "b"])));
        assert!(device.holds(&text(5, &["a"])).await);
    });
}

#[test]
fn a_higher_local_revision_wins_and_the_durable_copy_is_kept() {
    block_on(async {
        let device = Device::default();
        device.set_durable(&text(5, &["a"])).await;
        device.set_local(&text(7, &["a", "b"]));
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!((loaded.text.clone(), loaded.base_revision), (text(7, &["a", "b"]), 7));
        assert_eq!(
            (loaded.differs[0].origin, loaded.differs[0].kind),
            (Origin::Durable, DifferenceKind::Behind)
        );
        assert_eq!(device.durable_text().await, Some(text(7, &["a", "b"])));
        assert!(device.holds(&text(5, &["a"])).await);
    });
}

#[test]
fn copies_of_one_revision_that_differ_are_reported_as_diverged() {
    block_on(async {
        let device = Device::default();
        device.set_durable(&text(5, &["a"])).await;
        device.set_local(&text(5, &["b"]));
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(loaded.text, text(5, &["a"]));
        assert_eq!(
            (loaded.differs[0].kind, loaded.differs[0].text.clone()),
            (DifferenceKind::Diverged, text(5, &["b"]))
        );
        assert!(device.holds(&text(5, &["b"])).await);
    });
}

#[test]
fn a_plan_that_one_store_lost_is_restored_from_the_other() {
    block_on(async {
        for lost_durable in [false, true] {
            let device = Device::default();
            save(&device.tab(), &text(3, &["a"]), 0).await;
            if lost_durable {
                device.durable.delete(Table::Plans, &plan().to_string()).await.expect("memory");
            } else {
                device.local.remove(&keys::plan(plan())).expect("memory");
            }
            let found = device.tab().reconcile(&[], &now()).await;
            assert_eq!(found.loaded[0].text, text(3, &["a"]));
            assert_eq!(device.durable_text().await, Some(text(3, &["a"])));
            assert_eq!(device.local_text(), Some(text(3, &["a"])));
        }
    });
}

#[test]
fn a_conflict_writes_nothing_and_hands_out_the_other_text() {
    block_on(async {
        let device = Device::default();
        let (one, two) = (device.tab(), device.tab());
        save(&one, &text(1, &["a"]), 0).await;
        save(&one, &text(2, &["a", "one"]), 1).await;
        let ours = text(2, &["a", "two"]);
        let refused = two.save(plan(), &ours, 1, summary(&ours), &now()).await;
        assert_eq!(refused, Err(SaveError::Conflict { text: text(2, &["a", "one"]) }));
        assert_eq!(device.durable_text().await, Some(text(2, &["a", "one"])));
        // Until it is merged, ours stands where the next start finds it.
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(loaded.differs[0].text, ours);
        let key = loaded.differs[0].unsaved_key.clone().expect("a key");
        save(&two, &text(3, &["a", "one", "two"]), 2).await;
        assert_eq!(device.local.get(&key), Ok(None));
    });
}

#[test]
fn saving_the_same_text_again_is_no_conflict() {
    block_on(async {
        let device = Device::default();
        save(&device.tab(), &text(1, &["a"]), 0).await;
        save(&device.tab(), &text(1, &["a"]), 0).await;
    });
}

#[test]
fn a_text_that_is_no_newer_is_refused() {
    block_on(async {
        let tab = Device::default().tab();
        let old = text(3, &["a"]);
        assert_eq!(tab.save(plan(), &old, 3, summary(&old), &now()).await, Err(SaveError::NotNewer));
        assert_eq!(tab.save(plan(), "{", 0, summary(&old), &now()).await, Err(SaveError::NotNewer));
    });
}

#[test]
fn what_a_closed_tab_left_unsaved_is_continued() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        tab.flush_local(plan(), &text(2, &["a", "late"]), 1).expect("room");
        let next = device.tab();
        let copy = next.read_local(plan()).expect("a copy");
        assert_eq!((copy.text, copy.base_revision, copy.unsaved), (text(2, &["a", "late"]), 1, true));
        let loaded = next.reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(
            (loaded.text, loaded.origin, loaded.base_revision),
            (text(2, &["a", "late"]), Origin::Unsaved, 2)
        );
        assert!(loaded.differs.is_empty());
        assert_eq!(device.durable_text().await, Some(text(2, &["a", "late"])));
        assert_eq!(device.local.keys(keys::all_unsaved()), Ok(vec![]));
        assert_eq!(device.local_text(), Some(text(2, &["a", "late"])));
    });
}

#[test]
fn two_tabs_closed_at_once_both_keep_their_work() {
    block_on(async {
        let device = Device::default();
        let (one, two) = (device.tab(), device.tab());
        save(&one, &text(1, &["a"]), 0).await;
        one.flush_local(plan(), &text(2, &["a", "one"]), 1).expect("room");
        two.flush_local(plan(), &text(2, &["a", "two"]), 1).expect("room");
        let next = device.tab();
        let loaded = next.reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(loaded.differs.len(), 1);
        assert_eq!(loaded.differs[0].kind, DifferenceKind::Diverged);
        let both: Vec<_> =
            words_of(&loaded.text).union(&words_of(&loaded.differs[0].text)).cloned().collect();
        assert_eq!(both, ["a", "one", "two"]);
        next.discard_unsaved(&loaded.differs[0]).expect("removed");
        assert_eq!(device.local.keys(keys::all_unsaved()), Ok(vec![]));
    });
}

#[test]
fn a_text_put_down_during_a_save_continues_that_save() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        device.faults.set_pauses(true);
        let during = text(2, &["a", "b"]);
        let at = now();
        let mut saving = Box::pin(tab.save(plan(), &during, 1, summary(&during), &at));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(saving.as_mut().poll(&mut context).is_pending());
        tab.flush_local(plan(), &text(3, &["a", "b", "c"]), 1).expect("room");
        saving.await.expect("saved");
        device.faults.set_pauses(false);
        // The save did not sweep away what was typed after it began.
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!((loaded.text, loaded.differs), (text(3, &["a", "b", "c"]), vec![]));
    });
}

/// A page that goes away while its save is under way may take the write with it: an aborted transaction leaves nothing.
#[test]
fn what_is_being_saved_when_the_page_goes_outlives_the_aborted_write() {
    for completes in [false, true] {
        block_on(async {
            let device = Device::default();
            let tab = device.tab();
            save(&tab, &text(1, &["a"]), 0).await;
            device.faults.set_pauses(true);
            let during = text(2, &["a", "b"]);
            let at = now();
            let mut saving = Box::pin(tab.save(plan(), &during, 1, summary(&during), &at));
            let mut context = std::task::Context::from_waker(std::task::Waker::noop());
            assert!(saving.as_mut().poll(&mut context).is_pending());
            tab.flush_in_flight(plan()).expect("room");
            if completes {
                saving.await.expect("saved");
            } else {
                drop(saving);
            }
            device.faults.set_pauses(false);
            let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
            assert_eq!((loaded.text, loaded.differs), (during, vec![]), "completes: {completes}");
        });
    }
}

#[test]
fn a_damaged_or_missing_index_is_rebuilt_from_the_plans() {
    block_on(async {
        for damage in [None, Some("{"), Some("[]"), Some("")] {
            let device = Device::default();
            save(&device.tab(), &text(1, &["a"]), 0).await;
            match damage {
                Some(damage) => device.local.set(keys::INDEX, damage).expect("memory"),
                None => device.local.remove(keys::INDEX).expect("memory"),
            }
            let tab = device.tab();
            let boot = tab.boot();
            assert!(boot.index_rebuilt);
            assert_eq!(bare(&boot.index), vec![summary(&text(1, &["a"]))]);
            assert_eq!(tab.reconcile(&boot.plans, &now()).await.index, boot.index);
            assert!(!device.tab().boot().index_rebuilt);
        }
    });
}

#[test]
fn an_index_that_is_ahead_of_its_plan_is_brought_back() {
    block_on(async {
        let device = Device::default();
        save(&device.tab(), &text(9, &["a"]), 0).await;
        device.set_durable(&text(4, &["b"])).await;
        device.set_local(&text(4, &["b"]));
        let tab = device.tab();
        let found = tab.reconcile(&tab.boot().plans, &now()).await;
        assert_eq!(bare(&found.index), vec![summary(&text(4, &["b"]))]);
        assert!(!save(&tab, &text(5, &["b"]), 4).await.local_skipped);
        assert_eq!(device.local_text(), Some(text(5, &["b"])));
    });
}

#[test]
fn an_index_entry_without_a_plan_is_dropped() {
    block_on(async {
        let device = Device::default();
        save(&device.tab(), &text(1, &["a"]), 0).await;
        device.durable.delete(Table::Plans, &plan().to_string()).await.expect("memory");
        device.local.remove(&keys::plan(plan())).expect("memory");
        for key in device.durable.keys(Table::Snapshots, "").await.expect("memory") {
            device.durable.delete(Table::Snapshots, &key).await.expect("memory");
        }
        let found = device.tab().reconcile(&[], &now()).await;
        assert_eq!((found.loaded, found.lost, found.index), (vec![], vec![], vec![]));
    });
}

#[test]
fn without_indexed_db_saves_check_the_local_copy() {
    block_on(async {
        let device = Device::default();
        let tab = device.local_only_tab().await;
        save(&tab, &text(1, &["a"]), 0).await;
        assert_eq!(device.durable_text().await, None);
        assert_eq!(device.local_text(), Some(text(1, &["a"])));
        let ours = text(2, &["b"]);
        save(&tab, &text(2, &["a", "c"]), 1).await;
        let refused = tab.save(plan(), &ours, 1, summary(&ours), &now()).await;
        assert_eq!(refused, Err(SaveError::Conflict { text: text(2, &["a", "c"]) }));
        // Once the database works again, what was saved meanwhile becomes durable.
        device.local.remove(&keys::unsaved(plan(), tab.tab())).expect("memory");
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(loaded.text, text(2, &["a", "c"]));
        assert_eq!(device.durable_text().await, Some(text(2, &["a", "c"])));
    });
}

#[test]
fn a_full_local_store_never_shows_an_old_state() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        device.local.set_limit(Some(400));
        let long = text(2, &["a", &"long".repeat(200)]);
        assert!(save(&tab, &long, 1).await.local_skipped);
        assert_eq!(device.local_text(), None);
        assert_eq!(device.tab().read_local(plan()), None);
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert_eq!(loaded.text, long);
    });
}

#[test]
fn without_indexed_db_a_full_store_keeps_the_old_state() {
    block_on(async {
        let device = Device::default();
        let tab = device.local_only_tab().await;
        save(&tab, &text(1, &["a"]), 0).await;
        device.local.set_limit(Some(400));
        let long = text(2, &["a", &"long".repeat(200)]);
        let refused = tab.save(plan(), &long, 1, summary(&long), &now()).await;
        assert_eq!(refused, Err(SaveError::Quota { kept_local: false }));
        assert_eq!(device.local_text(), Some(text(1, &["a"])));
    });
}

#[test]
fn with_every_store_blocked_plans_live_in_memory() {
    use qipu::storage::StoreError;
    use qipu::storage::faults::Fault;
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        device.faults.arm(Fault::From { at: 0, error: StoreError::Blocked });
        assert_eq!(tab.boot().error, Some(StoreError::Blocked));
        assert_eq!(tab.probe().await, Durability::None);
        save(&tab, &text(1, &["a"]), 0).await;
        save(&tab, &text(2, &["a", "b"]), 1).await;
        let found = tab.reconcile(&[], &now()).await;
        assert_eq!(found.loaded[0].text, text(2, &["a", "b"]));
        assert_eq!(found.index.len(), 1);
        assert!(tab.flush_local(plan(), &text(3, &[]), 2).is_err());
    });
}

#[test]
fn a_newer_format_is_neither_damage_nor_overwritten() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        device.set_durable(&too_new(2)).await;
        let ours = text(2, &["b"]);
        let refused = tab.save(plan(), &ours, 1, summary(&ours), &now()).await;
        assert_eq!(refused, Err(SaveError::Conflict { text: too_new(2) }));
        device.local.remove(&keys::unsaved(plan(), tab.tab())).expect("memory");
        let loaded = device.tab().reconcile_plan(plan(), &now()).await.expect("found").expect("there");
        assert!(loaded.too_new && loaded.damage.is_empty());
        assert_eq!(loaded.text, too_new(2));
    });
}

#[test]
fn the_open_plan_is_remembered() {
    block_on(async {
        let device = Device::default();
        device.tab().set_last_open(plan()).await.expect("stored");
        assert_eq!(device.tab().boot().last_open, Some(plan()));
    });
}

/// LAND-9
#[test]
fn a_start_does_not_read_what_the_index_knows_to_the_letter() {
    block_on(async {
        let device = Device::default();
        save(&device.tab(), &text(1, &["a"]), 0).await;
        let tab = device.tab();
        let boot = tab.boot();
        let before = checks();
        let found = tab.reconcile(&boot.plans, &now()).await;
        assert_eq!(checks(), before, "nothing is read as a whole");
        assert_eq!(found.loaded.iter().map(|one| one.text.clone()).collect::<Vec<_>>(), [text(1, &["a"])]);
        assert_eq!(found.index, boot.index);
        // Without the quick copy it is put back, unread too.
        device.local.remove(&keys::plan(plan())).expect("memory");
        device.tab().reconcile(&boot.plans, &now()).await;
        assert_eq!((checks(), device.local_text()), (before, Some(text(1, &["a"]))));
    });
}

/// LAND-9
#[test]
fn one_letter_that_is_not_as_the_index_knows_it_is_looked_at() {
    block_on(async {
        for which in ["durable", "local"] {
            let device = Device::default();
            save(&device.tab(), &text(1, &["a"]), 0).await;
            match which {
                "durable" => device.set_durable(&text(1, &["b"])).await,
                _ => device.set_local(&text(1, &["b"])),
            }
            let tab = device.tab();
            let found = tab.reconcile(&tab.boot().plans, &now()).await;
            assert_eq!(found.loaded[0].differs.len(), 1, "{which}");
            assert_eq!(
                found.index[0].name,
                words_of(&found.loaded[0].text).first().cloned().unwrap_or_default()
            );
        }
    });
}

/// LAND-9
#[test]
fn lines_that_were_counted_anew_are_kept_unless_the_plan_moved_on() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        let line =
            |revision: u64| PlanSummary { counted_on: Some(now().today), ..summary(&text(revision, &["a"])) };
        tab.put_lines(vec![line(2)]).await.expect("room");
        assert_eq!(device.tab().boot().index[0].counted_on, None, "of another revision");
        tab.put_lines(vec![line(1)]).await.expect("room");
        let kept = device.tab().boot().index.remove(0);
        assert_eq!(kept.counted_on, Some(now().today));
        assert_ne!(kept.text_hash, 0);
    });
}
