//! A device in memory, with tabs that share it, and a format of texts that is simple enough to damage and to merge.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use qipu::model::PlanId;
use qipu::model::day::date;
use qipu::platform::clock::Moment;
use qipu::storage::faults::{Faults, Faulty};
use qipu::storage::memory::{MemoryDurable, MemoryLocal};
use qipu::storage::repository::PlanSummary;
use qipu::storage::{DurableStore, Head, LocalStore, Reader, Repository, Table};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub const FORMAT: u32 = 1;

/// The envelope, with words instead of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Envelope {
    pub app: String,
    pub format: u32,
    pub saved_at: String,
    pub revision: u64,
    pub plan: Content,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub id: PlanId,
    pub words: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Front {
    app: String,
    format: u32,
    saved_at: String,
    revision: u64,
}

pub fn plan() -> PlanId {
    PlanId(Uuid::from_u128(0x11))
}

pub fn text(revision: u64, words: &[&str]) -> String {
    of_plan(plan(), revision, &words.iter().map(|word| (*word).to_owned()).collect())
}

pub fn of_plan(id: PlanId, revision: u64, words: &BTreeSet<String>) -> String {
    let saved_at = format!("2026-03-01T08:00:{:02}.000Z", revision % 60);
    let plan = Content { id, words: words.clone() };
    let envelope = Envelope { app: "qipu".to_owned(), format: FORMAT, saved_at, revision, plan };
    serde_json::to_string(&envelope).expect("plain data")
}

pub fn too_new(revision: u64) -> String {
    text(revision, &["future"]).replace("\"format\":1", "\"format\":2").replace("\"words\"", "\"phrases\"")
}

pub fn words_of(text: &str) -> BTreeSet<String> {
    serde_json::from_str::<Envelope>(text).expect("readable").plan.words
}

fn peek(text: &str) -> Option<Head> {
    let front: Front = serde_json::from_str(text).ok()?;
    (front.app == "qipu").then_some(Head {
        revision: front.revision,
        saved_at: front.saved_at,
        format: front.format,
    })
}

thread_local! {
    static CHECKS: Cell<usize> = const { Cell::new(0) };
}

/// How many texts were read as a whole so far, in this test.
pub fn checks() -> usize {
    CHECKS.get()
}

fn check(text: &str) -> Result<(), String> {
    CHECKS.set(CHECKS.get() + 1);
    serde_json::from_str::<Envelope>(text).map(drop).map_err(|error| error.to_string())
}

fn summarise(text: &str, _: Option<&PlanSummary>) -> Option<PlanSummary> {
    let envelope: Envelope = serde_json::from_str(text).ok()?;
    Some(PlanSummary {
        id: envelope.plan.id,
        name: envelope.plan.words.first().cloned().unwrap_or_default(),
        revision: envelope.revision,
        saved_at: envelope.saved_at,
        objectives: Vec::new(),
        people: u32::try_from(envelope.plan.words.len()).expect("few"),
        counted_on: None,
        text_hash: 0,
        facts: serde_json::Value::Null,
    })
}

/// Lines without the hash of their text, which the repository adds.
pub fn bare(lines: &[PlanSummary]) -> Vec<PlanSummary> {
    lines.iter().map(|line| PlanSummary { text_hash: 0, ..line.clone() }).collect()
}

pub fn summary(text: &str) -> PlanSummary {
    summarise(text, None).expect("readable")
}

/// A moment on the given day of March 2026, as often as it is asked for a different one.
pub fn moment(day: i8, second: u32) -> Moment {
    Moment {
        instant: format!("2026-03-{day:02}T09:{:02}:{:02}.000Z", second / 60, second % 60),
        today: date(2026, 3, day),
    }
}

pub fn now() -> Moment {
    moment(1, 0)
}

pub type Tab = Repository<Faulty<MemoryLocal>, Faulty<MemoryDurable>>;

/// The storage of one browser.
#[derive(Clone, Default)]
pub struct Device {
    pub local: MemoryLocal,
    pub durable: MemoryDurable,
    pub faults: Rc<Faults>,
    tabs: Rc<RefCell<u128>>,
}

impl Device {
    /// Opens a page.
    pub fn tab(&self) -> Tab {
        let mut tabs = self.tabs.borrow_mut();
        *tabs += 1;
        let local = Faulty::new(self.local.clone(), self.faults.clone());
        let durable = Faulty::new(self.durable.clone(), self.faults.clone());
        Repository::new(
            local,
            durable,
            Reader { peek, check, summarise, format: FORMAT },
            Uuid::from_u128(0xface_0000 + *tabs),
        )
    }

    /// A page whose `IndexedDB` is blocked.
    pub async fn local_only_tab(&self) -> Tab {
        let tab = self.tab();
        tab.boot();
        // The local store answers four calls of the probe before the durable one is asked.
        self.faults
            .arm(qipu::storage::faults::Fault::Once { at: 3, error: qipu::storage::StoreError::Blocked });
        assert_eq!(tab.probe().await, qipu::storage::Durability::LocalOnly);
        self.faults.arm(qipu::storage::faults::Fault::None);
        tab
    }

    pub async fn durable_text(&self) -> Option<String> {
        self.durable.get(Table::Plans, &plan().to_string()).await.expect("memory")
    }

    pub async fn set_durable(&self, text: &str) {
        self.durable.put(Table::Plans, &plan().to_string(), text).await.expect("memory");
    }

    pub fn local_text(&self) -> Option<String> {
        self.local.get(&qipu::storage::keys::plan(plan())).expect("memory")
    }

    pub fn set_local(&self, text: &str) {
        self.local.set(&qipu::storage::keys::plan(plan()), text).expect("memory");
    }

    /// Every text that is stored anywhere, records of quarantine and trash opened, unsaved texts without their first line.
    pub async fn everything(&self) -> Vec<String> {
        let mut all = Vec::new();
        for key in self.local.keys("").expect("memory") {
            all.extend(opened(&self.local.get(&key).expect("memory").expect("listed")));
        }
        for table in Table::ALL {
            for key in self.durable.keys(*table, "").await.expect("memory") {
                all.extend(opened(&self.durable.get(*table, &key).await.expect("memory").expect("listed")));
            }
        }
        all
    }

    pub async fn holds(&self, text: &str) -> bool {
        self.everything().await.iter().any(|stored| stored == text)
    }
}

fn opened(stored: &str) -> Vec<String> {
    #[derive(Deserialize)]
    struct Record {
        text: String,
    }
    let mut texts = vec![stored.to_owned()];
    texts.extend(serde_json::from_str::<Record>(stored).ok().map(|record| record.text));
    let unsaved: Vec<_> = texts.iter().filter_map(|text| Some(text.split_once('\n')?.1.to_owned())).collect();
    texts.extend(unsaved);
    texts
}

/// Saves and expects success.
pub async fn save(tab: &Tab, text: &str, base: u64) -> qipu::storage::repository::Saved {
    tab.save(plan(), text, base, summary(text), &now()).await.expect("saved")
}
