//! Several tabs that write one plan, interleaved at random, with failing stores and tabs that end at any moment.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use pollster::block_on;
use qipu::storage::repository::{DifferenceKind, SaveError};
use qipu::storage::{LocalStore, StoreError, keys};

use crate::common::*;
use qipu::storage::faults::Fault;

/// A small source of numbers that repeats itself for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn pick(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).expect("small")
    }
}

/// What a tab has on its screen.
#[derive(Default)]
struct Screen {
    words: BTreeSet<String>,
    base: u64,
    loaded: bool,
}

struct Writer {
    tab: Rc<Tab>,
    screen: Rc<RefCell<Screen>>,
    work: Pin<Box<dyn Future<Output = ()>>>,
}

type Promised = Rc<RefCell<BTreeSet<String>>>;

/// A tab that types `edits` words and saves after each; every word of a confirmed save is promised to be there for ever.
fn writer(device: &Device, name: usize, edits: usize, promised: &Promised) -> Writer {
    let tab = Rc::new(device.tab());
    let screen = Rc::new(RefCell::new(Screen::default()));
    let work = Box::pin(type_and_save(tab.clone(), screen.clone(), name, edits, promised.clone()));
    Writer { tab, screen, work }
}

async fn type_and_save(
    tab: Rc<Tab>,
    screen: Rc<RefCell<Screen>>,
    name: usize,
    edits: usize,
    promised: Promised,
) {
    if let Ok(Some(loaded)) = tab.reconcile_plan(plan(), &now()).await {
        let mut screen = screen.borrow_mut();
        screen.words = words_of(&loaded.text);
        screen.base = loaded.base_revision;
    }
    screen.borrow_mut().loaded = true;
    for edit in 0..edits {
        screen.borrow_mut().words.insert(format!("tab{name}-{edit}"));
        save_with_merge(&tab, &screen, &promised).await;
    }
}

async fn save_with_merge(tab: &Tab, screen: &RefCell<Screen>, promised: &Promised) {
    for _ in 0..50 {
        let (words, base) = {
            let screen = screen.borrow();
            (screen.words.clone(), screen.base)
        };
        let ours = of_plan(plan(), base + 1, &words);
        match tab.save(plan(), &ours, base, summary(&ours), &now()).await {
            Ok(saved) => {
                screen.borrow_mut().base = saved.revision;
                promised.borrow_mut().extend(words);
                return;
            }
            Err(SaveError::Conflict { text }) => {
                let mut screen = screen.borrow_mut();
                screen.words.extend(words_of(&text));
                screen.base = summary(&text).revision;
            }
            Err(SaveError::Quota { kept_local } | SaveError::Store { kept_local, .. }) => {
                if kept_local {
                    promised.borrow_mut().extend(words);
                }
            }
            Err(SaveError::NotNewer) => panic!("revisions only grow"),
        }
    }
}

/// A tab that is closed puts its words down, as on `pagehide`.
fn close(writer: &Writer, promised: &Promised) {
    let screen = writer.screen.borrow();
    if !screen.loaded {
        return;
    }
    let ours = of_plan(plan(), screen.base + 1, &screen.words);
    if writer.tab.flush_local(plan(), &ours, screen.base).is_ok() {
        promised.borrow_mut().extend(screen.words.iter().cloned());
    }
}

/// What a person finds who opens the plan and merges everything that is reported as diverged.
async fn everything_merged(device: &Device) -> BTreeSet<String> {
    let tab = device.tab();
    let loaded = tab.reconcile_plan(plan(), &now()).await.expect("found").expect("there");
    let mut words = words_of(&loaded.text);
    for other in loaded.differs.iter().filter(|other| other.kind == DifferenceKind::Diverged) {
        words.extend(words_of(&other.text));
    }
    words
}

fn run(seed: u64, closing: bool, failing: bool) {
    let device = Device::default();
    let promised: Promised = Rc::default();
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    block_on(save(&device.tab(), &text(1, &["start"]), 0));
    promised.borrow_mut().insert("start".to_owned());
    device.faults.set_pauses(true);
    let mut writers: Vec<_> = (0..3).map(|name| writer(&device, name, 6, &promised)).collect();
    let mut opened = 3;
    let mut context = Context::from_waker(Waker::noop());
    while !writers.is_empty() {
        let at = dice.pick(writers.len());
        if failing && dice.below(12) == 0 {
            let error = [StoreError::Quota, StoreError::Aborted, StoreError::Refused("no".to_owned())];
            device.faults.arm(Fault::Once { at: 0, error: error[dice.pick(3)].clone() });
        }
        let done = writers[at].work.as_mut().poll(&mut context).is_ready();
        device.faults.arm(Fault::None);
        let closed = closing && dice.below(25) == 0;
        if closed {
            // The page ends in the middle of whatever it was doing.
            close(&writers[at], &promised);
        }
        if done || closed {
            drop(writers.swap_remove(at));
            if closed && opened < 8 {
                writers.push(writer(&device, opened, 4, &promised));
                opened += 1;
            }
        }
    }
    device.faults.set_pauses(false);
    let found = block_on(everything_merged(&device));
    let lost: Vec<_> = promised.borrow().difference(&found).cloned().collect();
    assert!(lost.is_empty(), "seed {seed}: lost {lost:?} of {found:?}");
}

#[test]
fn interleaved_tabs_lose_nothing() {
    for seed in 0..300 {
        run(seed, false, false);
    }
}

#[test]
fn tabs_that_are_closed_at_any_moment_lose_nothing() {
    for seed in 0..400 {
        run(seed, true, false);
    }
}

#[test]
fn tabs_whose_stores_fail_now_and_then_lose_nothing() {
    for seed in 0..400 {
        run(seed, true, true);
    }
}

#[test]
fn after_all_tabs_have_saved_nothing_unsaved_is_left() {
    let device = Device::default();
    let promised: Promised = Rc::default();
    for name in 0..3 {
        block_on(writer(&device, name, 3, &promised).work);
    }
    assert_eq!(device.local.keys(keys::all_unsaved()), Ok(vec![]));
    assert_eq!(block_on(everything_merged(&device)), *promised.borrow());
}
