//! The plans on this device: two copies of each, a revision check inside the transaction, and nothing that cannot be
//! read ever overwritten. It must not know leptos or the screen.

pub mod keys;
pub mod memory;
pub mod repository;
pub mod store;

#[cfg(not(target_arch = "wasm32"))]
pub mod faults;
#[cfg(target_arch = "wasm32")]
pub mod indexed;
#[cfg(target_arch = "wasm32")]
pub mod local;

pub use repository::{Durability, Reader, Repository};
pub use store::{DurableStore, Expect, Head, LocalStore, Outcome, StoreError, Table};

/// The repository over the browser's stores.
#[cfg(target_arch = "wasm32")]
pub type BrowserRepository = Repository<local::BrowserLocal, indexed::BrowserDurable>;
