//! The open plan, undo, saving, settings, where the user is, and what the page has to say. Views read signals from here
//! and hand edits back; nothing here knows how anything is drawn.
//!
//! The pure parts (history, route, autosave, library, settings) compile and are tested natively.

pub mod autosave;
pub mod conflict_words;
pub mod history;
pub mod library;
pub mod lines;
pub mod map_look;
pub mod recorder;
pub mod replies;
pub mod route;
pub mod settings;
pub mod trial;

#[cfg(target_arch = "wasm32")]
mod accounts;
#[cfg(target_arch = "wasm32")]
mod boot;
#[cfg(target_arch = "wasm32")]
mod calendar;
#[cfg(target_arch = "wasm32")]
mod counting;
#[cfg(target_arch = "wasm32")]
mod csv;
#[cfg(target_arch = "wasm32")]
mod game;
#[cfg(target_arch = "wasm32")]
mod heard;
#[cfg(target_arch = "wasm32")]
mod influence_table;
#[cfg(target_arch = "wasm32")]
mod judging;
#[cfg(target_arch = "wasm32")]
mod later;
#[cfg(target_arch = "wasm32")]
mod memo;
#[cfg(target_arch = "wasm32")]
mod merging;
#[cfg(target_arch = "wasm32")]
mod moves;
#[cfg(target_arch = "wasm32")]
mod notices;
#[cfg(target_arch = "wasm32")]
mod pasting;
#[cfg(target_arch = "wasm32")]
mod persist;
#[cfg(target_arch = "wasm32")]
mod preferences;
#[cfg(target_arch = "wasm32")]
mod reader;
#[cfg(target_arch = "wasm32")]
mod recovery;
#[cfg(target_arch = "wasm32")]
mod repairs;
#[cfg(target_arch = "wasm32")]
mod reviews;
#[cfg(target_arch = "wasm32")]
mod session;
#[cfg(target_arch = "wasm32")]
mod summary;
#[cfg(target_arch = "wasm32")]
mod territory;
#[cfg(target_arch = "wasm32")]
mod transfer;
#[cfg(target_arch = "wasm32")]
mod view_state;
#[cfg(target_arch = "wasm32")]
mod what_if;

pub use map_look::{Layer, MapLook};
pub use replies::{EntryKey, OwnEntry, Prepared, Replies};
pub use route::{AccountPage, HelpSpot, Route, SheetPage, TerritoryPage};
pub use settings::{Settings, Theme};

pub use crate::exchange::account_rows::{Fate as AccountFate, Mapped, Reading as AccountReading};
pub use crate::exchange::influence_lines::{Fate, Line as PastedRow, Reading as PastedRows, Unread};
pub use crate::storage::Durability as StorageState;
pub use crate::storage::repository::{ObjectiveSummary, PlanSummary};

#[cfg(target_arch = "wasm32")]
pub use {
    accounts::{NewObjective, NewPerson},
    boot::boot,
    calendar::CALENDAR_DAYS,
    csv::AccountTable,
    heard::Heard,
    later::Missing,
    memo::{memo, memo_after},
    merging::ConflictLine,
    notices::{Notice, NoticeAction, NoticeKind, Notices},
    pasting::{Pasted, PastedLine, Skipped},
    persist::SaveStatus,
    recovery::{Kept, KeptKind, StorageReport},
    session::{Opening, Session, use_session},
    territory::Accounts,
    transfer::{Incoming, Preview, Take},
    view_state::{Dialog, FunnelView, OverviewView, PeopleView, Selection, ViewState},
};
