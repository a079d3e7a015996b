//! The plans on this device. One repository hides two stores: `IndexedDB` decides and is what "saved" means; localStorage
//! holds a second copy that a page starts from at once. It is generic over both, so that it runs and is tested without a
//! browser. It must not know what a plan says: a [`Reader`] tells what it needs of a text.
//!
//! How nothing is lost:
//! 1. A save compares revisions inside the transaction that writes; a conflict writes nothing and hands out the other text.
//! 2. What a tab could not save, because it was closed or because the store failed, stands in localStorage under a key of its
//!    own with the revision it started from; the next start continues from it or reports it.
//! 3. A text that cannot be read is moved to quarantine before anything is written in its place.
//! 4. Of two copies the higher revision wins; the other is kept as a snapshot and reported.

mod index;
mod lines;
mod place;
mod quarantine;
mod reconcile;
mod records;
mod save;
mod settings;
mod snapshots;
mod trash;
mod unsaved;
mod upkeep;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use crate::model::day::Date;
use uuid::Uuid;

use super::keys;
use super::memory::MemoryDurable;
use super::store::{DurableStore, Head, LocalStore, StoreError, Table};
use crate::model::PlanId;
use index::Index;
pub use index::{Boot, LocalCopy, ObjectiveSummary, PlanSummary};
use lines::Gathered;
use place::Place;
pub use quarantine::Quarantined;
pub use reconcile::{Damage, Difference, DifferenceKind, Loaded, Lost, Origin, Reconciled};
pub use records::RecordChange;
pub use save::{SaveError, Saved};
pub use settings::{SettingsError, SettingsFound};
pub use snapshots::{Reason, SnapshotKey, thin};
pub use trash::{Deleted, RestoreError, Restored, TrashEntry};
use unsaved::InFlight;
pub use upkeep::{Scrubbed, Used};

/// The reason for the quarantine of a text without a head.
const NOT_A_PLAN: &str = "this is not the text of a plan";

/// What the repository needs to know of a text, told by the layer that owns the format.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// The head of a text; `None` when it is none of ours. Cheap, called on every save.
    pub peek: fn(&str) -> Option<Head>,
    /// Whether the whole text can be read; else why not, in words for the recovery page.
    pub check: fn(&str) -> Result<(), String>,
    /// The line of the index for a text, given the line that the plan had so far; `None` when it cannot be read.
    pub summarise: fn(&str, Option<&PlanSummary>) -> Option<PlanSummary>,
    /// The newest format that this application reads. Newer texts are kept as they are and never count as damaged.
    pub format: u32,
}

/// Which stores of this browser work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Both: what is saved is durable, and a page starts at once.
    Full,
    /// Only localStorage: what is saved may be lost when the browser is killed soon after.
    LocalOnly,
    /// Only `IndexedDB`: durable, but a page starts a little later.
    DurableOnly,
    /// None: everything is gone when the page is.
    None,
}

/// The plans on this device.
#[derive(Debug)]
pub struct Repository<L, D> {
    local: L,
    durable: D,
    memory: MemoryDurable,
    reader: Reader,
    tab: Uuid,
    local_works: Cell<bool>,
    durable_works: Cell<bool>,
    /// What is being saved, by plan.
    in_flight: RefCell<BTreeMap<PlanId, InFlight>>,
    /// The day for which a plan's snapshot is known to be kept.
    day_kept: RefCell<BTreeMap<PlanId, Date>>,
    /// Plans whose local copy may be overwritten: it was looked at, and kept elsewhere when it had to be.
    local_trusted: RefCell<BTreeSet<PlanId>>,
    /// Changes of lines that wait to be written together.
    gathered: RefCell<Gathered>,
    /// What the index was last seen to hold, with the fingerprint of its text.
    seen_index: RefCell<Option<(u64, Index)>>,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// A repository over two stores for the tab with this id; both are taken to work until [`Self::boot`] or
    /// [`Self::probe`] finds otherwise.
    pub fn new(local: L, durable: D, reader: Reader, tab: Uuid) -> Self {
        Self {
            local,
            durable,
            memory: MemoryDurable::default(),
            reader,
            tab,
            local_works: Cell::new(true),
            durable_works: Cell::new(true),
            in_flight: RefCell::default(),
            day_kept: RefCell::default(),
            local_trusted: RefCell::default(),
            gathered: RefCell::default(),
            seen_index: RefCell::default(),
        }
    }

    /// The id of this tab.
    pub const fn tab(&self) -> Uuid {
        self.tab
    }

    /// Which stores work, as far as is known.
    pub fn durability(&self) -> Durability {
        match (self.local_works.get(), self.durable_works.get()) {
            (true, true) => Durability::Full,
            (true, false) => Durability::LocalOnly,
            (false, true) => Durability::DurableOnly,
            (false, false) => Durability::None,
        }
    }

    /// Tries both stores with a text that is removed again. A full store counts as working: it still reads.
    pub async fn probe(&self) -> Durability {
        self.local_works.set(works(&self.probe_local()));
        self.durable_works.set(works(&self.probe_durable().await));
        self.durability()
    }

    fn probe_local(&self) -> Result<(), StoreError> {
        self.local.get(keys::INDEX)?;
        self.local.set(keys::PROBE, "probe")?;
        self.local.remove(keys::PROBE)
    }

    async fn probe_durable(&self) -> Result<(), StoreError> {
        let key = format!("probe/{}", self.tab);
        self.durable.get(Table::Settings, &key).await?;
        self.durable.put(Table::Settings, &key, "probe").await?;
        self.durable.delete(Table::Settings, &key).await
    }

    /// Where texts are kept and decided upon: the best store that works.
    fn place(&self) -> Place<'_, L, D> {
        match self.durability() {
            Durability::Full | Durability::DurableOnly => Place::Durable(&self.durable),
            Durability::LocalOnly => Place::Local(&self.local),
            Durability::None => Place::Memory(&self.memory),
        }
    }

    /// localStorage, where it works.
    fn local(&self) -> Option<&L> {
        self.local_works.get().then_some(&self.local)
    }

    /// localStorage as the second copy: only next to a working `IndexedDB`.
    fn mirror(&self) -> Option<&L> {
        (self.durability() == Durability::Full).then_some(&self.local)
    }

    /// The head of a text that can be read as a whole or is newer than this application; else why it is damaged.
    fn sound(&self, text: &str) -> Result<Head, String> {
        let head = (self.reader.peek)(text).ok_or_else(|| NOT_A_PLAN.to_owned())?;
        if head.format <= self.reader.format {
            (self.reader.check)(text)?;
        }
        Ok(head)
    }
}

fn works(probed: &Result<(), StoreError>) -> bool {
    matches!(probed, Ok(()) | Err(StoreError::Quota))
}
