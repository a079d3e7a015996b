//! Snapshots, trash, quarantine, settings and cleaning.

use pollster::block_on;
use qipu::model::PlanId;
use qipu::model::day::date;
use qipu::storage::repository::{
    Reason, RestoreError, Scrubbed, SettingsError, SnapshotKey, TrashEntry, thin,
};
use qipu::storage::{LocalStore, StoreError, keys};
use uuid::Uuid;

use crate::common::*;

fn day_key(at: &str) -> SnapshotKey {
    SnapshotKey { plan: plan(), at: at.to_owned(), reason: Reason::Day }
}

#[test]
fn the_state_before_the_first_save_of_a_day_is_kept() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        let save_on = async |day, revision: u64| {
            let text = text(revision, &["a"]);
            tab.save(plan(), &text, revision - 1, summary(&text), &moment(day, 0)).await.expect("saved");
        };
        save_on(1, 1).await;
        save_on(1, 2).await;
        save_on(2, 3).await;
        save_on(2, 4).await;
        let kept = tab.list_snapshots(plan()).await.expect("listed");
        assert_eq!(kept, [day_key("2026-03-02"), day_key("2026-03-01")]);
        // The first day had nothing before it, so its first state stands for it.
        assert_eq!(tab.read_snapshot(&kept[1]).await, Ok(Some(text(1, &["a"]))));
        assert_eq!(tab.read_snapshot(&kept[0]).await, Ok(Some(text(2, &["a"]))));
        // Another page on the same day does not overwrite it.
        let tab = device.tab();
        let next = text(5, &["a"]);
        tab.save(plan(), &next, 4, summary(&next), &moment(2, 9)).await.expect("saved");
        assert_eq!(tab.read_snapshot(&kept[0]).await, Ok(Some(text(2, &["a"]))));
    });
}

#[test]
fn thinning_keeps_a_week_of_days_then_one_a_week() {
    let today = date(2026, 3, 31);
    let days: Vec<_> =
        (0..60).map(|ago: i64| day_key(&today.plus_days(-ago).expect("a day").to_string())).collect();
    let gone = thin(&days, today);
    let kept: Vec<_> = days.iter().filter(|key| !gone.contains(key)).collect();
    // 25 to 31 March each day, then the Sundays, but for the week that is still partly kept by day.
    let expected = [
        "2026-03-31",
        "2026-03-30",
        "2026-03-29",
        "2026-03-28",
        "2026-03-27",
        "2026-03-26",
        "2026-03-25",
        "2026-03-24",
        "2026-03-22",
        "2026-03-15",
        "2026-03-08",
        "2026-03-01",
        "2026-02-22",
        "2026-02-15",
        "2026-02-08",
        "2026-02-01",
    ];
    assert_eq!(kept.iter().map(|key| key.at.as_str()).collect::<Vec<_>>(), expected);
    let again: Vec<_> = kept.into_iter().cloned().collect();
    assert_eq!(thin(&again, today), []);
}

#[test]
fn thinning_a_little_every_day_leaves_a_state_of_every_week() {
    let mut held: Vec<SnapshotKey> = Vec::new();
    let first = date(2025, 1, 1);
    for passed in 0..200_i64 {
        let today = first.plus_days(passed).expect("a day");
        held.push(day_key(&today.to_string()));
        let gone = thin(&held, today);
        held.retain(|key| !gone.contains(key));
    }
    assert_eq!(held.len(), 7 + 28);
    assert!(held.iter().all(|key| SnapshotKey::parse(&key.text()).as_ref() == Some(key)));
}

#[test]
fn at_most_forty_are_kept_but_never_a_marked_one_is_removed() {
    let today = date(2026, 3, 31);
    let marked: Vec<_> = (0..45_u32)
        .map(|second| SnapshotKey {
            plan: plan(),
            at: moment(1, second).instant,
            reason: if second % 2 == 0 { Reason::Manual } else { Reason::BeforeImport },
        })
        .collect();
    assert_eq!(thin(&marked, today), []);
    let mut keys = marked[..38].to_vec();
    keys.extend(["2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"].map(day_key));
    assert_eq!(thin(&keys, today), [day_key("2026-03-27"), day_key("2026-03-28")]);
}

#[test]
fn keys_of_another_kind_are_no_snapshots() {
    for key in ["", "x/2026-03-01/day", "a/b", "00000000-0000-0000-0000-000000000001/2026-03-01/why"] {
        assert_eq!(SnapshotKey::parse(key), None);
    }
    let odd = format!("{}/yesterday/day", plan());
    assert_eq!(SnapshotKey::parse(&odd), None);
}

#[test]
fn snapshots_of_one_instant_do_not_overwrite_each_other() {
    block_on(async {
        let tab = Device::default().tab();
        for words in [["a"], ["b"], ["a"]] {
            tab.snapshot(plan(), &text(1, &words), Reason::Manual, &now()).await.expect("kept");
        }
        let kept = tab.list_snapshots(plan()).await.expect("listed");
        assert_eq!(kept.len(), 2);
        assert_eq!(tab.read_snapshot(&kept[0]).await, Ok(Some(text(1, &["b"]))));
        tab.delete_snapshot(&kept[0]).await.expect("removed");
        assert_eq!(tab.list_snapshots(plan()).await.expect("listed").len(), 1);
    });
}

#[test]
fn a_deleted_plan_can_be_restored() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        let deleted = tab.delete(plan(), &now()).await.expect("deleted");
        assert!(!deleted.leftovers);
        assert_eq!((device.durable_text().await, device.local_text()), (None, None));
        let boot = device.tab().boot();
        assert_eq!((boot.index, boot.plans), (vec![], vec![]));
        let found = device.tab().reconcile(&[plan()], &now()).await;
        assert_eq!((found.loaded, found.lost), (vec![], vec![]));

        let key = deleted.trash_key.expect("a key");
        let entry = TrashEntry {
            key: key.clone(),
            plan: plan(),
            deleted_at: now().instant,
            name: Some("a".to_owned()),
        };
        assert_eq!(tab.list_trash().await, Ok(vec![entry]));
        assert_eq!(tab.restore(&key, &now()).await.expect("restored").text, text(1, &["a"]));
        assert_eq!(tab.list_trash().await, Ok(vec![]));
        assert_eq!(device.durable_text().await, device.local_text());
        assert_eq!(device.tab().boot().index.len(), 1);
        assert_eq!(tab.restore(&key, &now()).await, Err(RestoreError::Missing));
    });
}

#[test]
fn restoring_never_overwrites_a_plan() {
    block_on(async {
        let tab = Device::default().tab();
        save(&tab, &text(1, &["a"]), 0).await;
        let key = tab.delete(plan(), &now()).await.expect("deleted").trash_key.expect("a key");
        save(&tab, &text(1, &["b"]), 0).await;
        assert_eq!(tab.restore(&key, &now()).await, Err(RestoreError::Exists));
        assert_eq!(tab.list_trash().await.expect("listed").len(), 1);
    });
}

#[test]
fn a_tab_that_saves_a_plan_deleted_elsewhere_brings_it_back_and_says_so() {
    block_on(async {
        let device = Device::default();
        let (one, two) = (device.tab(), device.tab());
        save(&one, &text(1, &["a"]), 0).await;
        two.delete(plan(), &now()).await.expect("deleted");
        assert!(save(&one, &text(2, &["a", "b"]), 1).await.revived);
        assert_eq!(device.tab().boot().index.len(), 1);
    });
}

#[test]
fn deleting_keeps_what_another_tab_left_unsaved() {
    block_on(async {
        let device = Device::default();
        let (one, two) = (device.tab(), device.tab());
        save(&one, &text(1, &["a"]), 0).await;
        one.flush_local(plan(), &text(2, &["a", "b"]), 1).expect("room");
        two.delete(plan(), &now()).await.expect("deleted");
        assert!(device.holds(&text(2, &["a", "b"])).await);
        assert_eq!(device.local.keys(keys::all_unsaved()), Ok(vec![]));
    });
}

#[test]
fn the_trash_holds_twenty_and_the_snapshots_of_no_others() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        for number in 0..25_u32 {
            let id = PlanId(Uuid::from_u128(u128::from(number) + 100));
            let text = of_plan(id, 1, &["w".to_owned()].into());
            tab.save(id, &text, 0, summary(&text), &now()).await.expect("saved");
            tab.delete(id, &moment(1, number)).await.expect("deleted");
        }
        let listed = tab.list_trash().await.expect("listed");
        assert_eq!(listed.len(), 20);
        assert_eq!(listed[0].plan, PlanId(Uuid::from_u128(124)));
        let used = tab.storage_used().await.expect("counted");
        assert_eq!((used.plans, used.trash, used.snapshots), (0, 20, 20));
    });
}

#[test]
fn deleting_what_is_not_there_is_no_error() {
    block_on(async {
        let deleted = Device::default().tab().delete(plan(), &now()).await.expect("nothing to do");
        assert_eq!((deleted.trash_key, deleted.leftovers), (None, false));
    });
}

#[test]
fn settings_are_in_both_stores_and_two_tabs_do_not_overwrite_each_other() {
    block_on(async {
        let device = Device::default();
        let (one, two) = (device.tab(), device.tab());
        one.save_settings("dark", None).await.expect("saved");
        assert_eq!(device.tab().boot().settings.as_deref(), Some("dark"));
        one.save_settings("dark, zh", Some("dark")).await.expect("saved");
        let refused = two.save_settings("light", Some("dark")).await;
        assert_eq!(refused, Err(SettingsError::Conflict { text: Some("dark, zh".to_owned()) }));
        device.local.set(keys::SETTINGS, "old").expect("memory");
        let found = two.load_settings().await.expect("read");
        assert_eq!((found.text.as_deref(), found.other.as_deref()), (Some("dark, zh"), Some("old")));
    });
}

#[test]
fn settings_that_only_the_local_store_has_are_found() {
    block_on(async {
        let device = Device::default();
        device.local_only_tab().await.save_settings("dark", None).await.expect("saved");
        let tab = device.tab();
        assert_eq!(tab.load_settings().await.expect("read").text.as_deref(), Some("dark"));
        tab.save_settings("light", Some("dark")).await.expect("nothing durable is overwritten");
    });
}

#[test]
fn forgetting_cleans_every_copy() {
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["secret"]), 0).await;
        tab.delete(plan(), &now()).await.expect("deleted");
        save(&tab, &text(2, &["secret", "b"]), 0).await;
        tab.snapshot(plan(), &text(2, &["secret", "b"]), Reason::Manual, &now()).await.expect("kept");
        tab.quarantine(Some(plan()), "x", "half a secret", "cut", &now()).await.expect("kept");
        device.tab().flush_local(plan(), &text(3, &["secret", "c"]), 2).expect("room");
        save(&tab, &text(4, &["b"]), 2).await;
        let clean = |text: &str| {
            let mut words = words_of(text);
            words.remove("secret");
            let revision = qipu_revision(text);
            (!words.is_empty()).then(|| of_plan(plan(), revision, &words))
        };
        let done = tab.scrub(plan(), clean).await.expect("cleaned");
        // The day's snapshot and the trash hold nothing else; the manual one and the unsaved text do.
        assert_eq!(done, Scrubbed { rewritten: 2, removed: 3 });
        assert!(device.everything().await.iter().all(|text| !text.contains("secret")));
        assert_eq!(tab.scrub(plan(), clean).await, Ok(Scrubbed::default()));
    });
}

fn qipu_revision(text: &str) -> u64 {
    summary(text).revision
}

#[test]
fn a_full_database_is_thinned_before_a_save_fails() {
    use qipu::storage::faults::Fault;
    block_on(async {
        let device = Device::default();
        let tab = device.tab();
        save(&tab, &text(1, &["a"]), 0).await;
        for day in 1..9 {
            tab.snapshot(plan(), &text(1, &["old"]), Reason::Day, &moment(day, 0)).await.expect("kept");
        }
        tab.snapshot(plan(), &text(1, &["marked"]), Reason::Manual, &now()).await.expect("kept");
        // The first call of a save is the checked write.
        device.faults.arm(Fault::Once { at: 0, error: StoreError::Quota });
        let next = text(2, &["a", "b"]);
        tab.save(plan(), &next, 1, summary(&next), &moment(8, 0)).await.expect("room was made");
        let kept = tab.list_snapshots(plan()).await.expect("listed");
        assert!(kept.len() < 9);
        assert!(kept.contains(&day_key("2026-03-08")));
        assert!(kept.iter().any(|key| key.reason == Reason::Manual));
    });
}
