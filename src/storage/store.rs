//! What the repository asks of a place that keeps texts, and how such a place may fail. It must not know plans.

use thiserror::Error;

/// Why a store did not do what was asked. Nothing that was stored before has changed then.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The browser forbids the store or has none.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left.
    #[error("storage is full")]
    Quota,
    /// The transaction was rolled back.
    #[error("the write was aborted")]
    Aborted,
    /// The browser refused for a reason of its own.
    #[error("storage refused: {0}")]
    Refused(String),
    /// What is stored is not text.
    #[error("the stored record cannot be read")]
    Unreadable,
}

/// A store that answers at once: localStorage.
pub trait LocalStore {
    /// The text under a key.
    ///
    /// # Errors
    /// Any [`StoreError`].
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Writes a text; the old one stays when this fails.
    ///
    /// # Errors
    /// Any [`StoreError`].
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// Any [`StoreError`].
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// The keys that begin with `prefix`, sorted.
    ///
    /// # Errors
    /// Any [`StoreError`].
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

/// The object stores of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// The plans by id.
    Plans,
    /// Earlier states of the plans.
    Snapshots,
    /// What could not be read, as it was found.
    Quarantine,
    /// Deleted plans.
    Trash,
    /// What is not part of a plan.
    Settings,
    /// The game records of the plans.
    Records,
}

impl Table {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Plans, Self::Snapshots, Self::Quarantine, Self::Trash, Self::Settings, Self::Records];

    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plans => "plans",
            Self::Snapshots => "snapshots",
            Self::Quarantine => "quarantine",
            Self::Trash => "trash",
            Self::Settings => "settings",
            Self::Records => "records",
        }
    }
}

/// What a stored text says of itself before its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Grows with every save.
    pub revision: u64,
    /// When it was saved, RFC 3339 UTC.
    pub saved_at: String,
    /// The version of its format.
    pub format: u32,
}

/// What must be stored for a checked write to go ahead.
#[derive(Clone, Copy, Debug)]
pub enum Expect<'a> {
    /// Nothing under that key.
    Absent,
    /// Exactly this text.
    Text(&'a str),
    /// A text of this revision, or nothing.
    Revision {
        /// The revision that the writer started from.
        base: u64,
        /// Reads the head of a stored text; `None` when it has none.
        peek: fn(&str) -> Option<Head>,
    },
}

impl Expect<'_> {
    /// Whether `text` may be written over `stored`. Writing what is already there is always allowed.
    pub fn allows(&self, stored: Option<&str>, text: &str) -> bool {
        if stored == Some(text) {
            return true;
        }
        match *self {
            Self::Absent => stored.is_none(),
            Self::Text(expected) => stored == Some(expected),
            Self::Revision { base, peek } => {
                stored.is_none_or(|stored| peek(stored).is_some_and(|head| head.revision == base))
            }
        }
    }
}

/// How a checked write or removal ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done, and on disk where the store promises that.
    Written {
        /// What was stored before.
        replaced: Option<String>,
    },
    /// Something else was stored than the writer expected; nothing has changed.
    Conflict {
        /// What is stored.
        stored: Option<String>,
    },
}

/// A store whose writes are durable once they resolve, and that can compare and write in one step: `IndexedDB`.
#[allow(async_fn_in_trait, reason = "the browser has one thread, so no future needs to be Send")]
pub trait DurableStore {
    /// The text under a key.
    ///
    /// # Errors
    /// Any [`StoreError`].
    async fn get(&self, table: Table, key: &str) -> Result<Option<String>, StoreError>;

    /// Writes a text; the old one stays when this fails.
    ///
    /// # Errors
    /// Any [`StoreError`].
    async fn put(&self, table: Table, key: &str, text: &str) -> Result<(), StoreError>;

    /// Reads, compares and writes in one transaction, and resolves when it is complete.
    ///
    /// # Errors
    /// Any [`StoreError`].
    async fn put_checked(
        &self,
        table: Table,
        key: &str,
        text: &str,
        expect: Expect<'_>,
    ) -> Result<Outcome, StoreError>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// Any [`StoreError`].
    async fn delete(&self, table: Table, key: &str) -> Result<(), StoreError>;

    /// Removes a key if it holds exactly `text` or nothing, in one transaction.
    ///
    /// # Errors
    /// Any [`StoreError`].
    async fn delete_checked(&self, table: Table, key: &str, text: &str) -> Result<Outcome, StoreError>;

    /// The keys that begin with `prefix`, sorted.
    ///
    /// # Errors
    /// Any [`StoreError`].
    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StoreError>;
}
