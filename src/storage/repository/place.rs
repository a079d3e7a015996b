//! The store that decides, whichever it is: `IndexedDB`, else localStorage in the same shape, else memory. It must not
//! know plans.

use crate::storage::keys;
use crate::storage::memory::MemoryDurable;
use crate::storage::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// Where texts are kept and decided upon.
pub(super) enum Place<'a, L, D> {
    Durable(&'a D),
    Local(&'a L),
    Memory(&'a MemoryDurable),
}

fn local_key(table: Table, key: &str) -> String {
    keys::local_record(table.name(), key)
}

impl<L: LocalStore, D: DurableStore> Place<'_, L, D> {
    /// Writes a text under the first free key of `key(1)`, `key(2)`, … and returns that number; a key that already holds
    /// the text is as good as a free one.
    pub(super) async fn put_new(
        &self,
        table: Table,
        text: &str,
        key: impl Fn(usize) -> String,
    ) -> Result<usize, StoreError> {
        let mut number = 1;
        while let Outcome::Conflict { .. } =
            self.put_checked(table, &key(number), text, Expect::Absent).await?
        {
            number += 1;
        }
        Ok(number)
    }
}

impl<L: LocalStore, D: DurableStore> DurableStore for Place<'_, L, D> {
    async fn get(&self, table: Table, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Self::Durable(store) => store.get(table, key).await,
            Self::Local(store) => store.get(&local_key(table, key)),
            Self::Memory(store) => store.get(table, key).await,
        }
    }

    async fn put(&self, table: Table, key: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Self::Durable(store) => store.put(table, key, text).await,
            Self::Local(store) => store.set(&local_key(table, key), text),
            Self::Memory(store) => store.put(table, key, text).await,
        }
    }

    async fn put_checked(
        &self,
        table: Table,
        key: &str,
        text: &str,
        expect: Expect<'_>,
    ) -> Result<Outcome, StoreError> {
        match self {
            Self::Durable(store) => store.put_checked(table, key, text, expect).await,
            Self::Local(store) => {
                let key = local_key(table, key);
                let stored = store.get(&key)?;
                if !expect.allows(stored.as_deref(), text) {
                    return Ok(Outcome::Conflict { stored });
                }
                store.set(&key, text)?;
                Ok(Outcome::Written { replaced: stored })
            }
            Self::Memory(store) => store.put_checked(table, key, text, expect).await,
        }
    }

    async fn delete(&self, table: Table, key: &str) -> Result<(), StoreError> {
        match self {
            Self::Durable(store) => store.delete(table, key).await,
            Self::Local(store) => store.remove(&local_key(table, key)),
            Self::Memory(store) => store.delete(table, key).await,
        }
    }

    async fn delete_checked(&self, table: Table, key: &str, text: &str) -> Result<Outcome, StoreError> {
        match self {
            Self::Durable(store) => store.delete_checked(table, key, text).await,
            Self::Local(store) => {
                let key = local_key(table, key);
                let stored = store.get(&key)?;
                if stored.as_deref().is_some_and(|stored| stored != text) {
                    return Ok(Outcome::Conflict { stored });
                }
                store.remove(&key)?;
                Ok(Outcome::Written { replaced: stored })
            }
            Self::Memory(store) => store.delete_checked(table, key, text).await,
        }
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Durable(store) => store.keys(table, prefix).await,
            Self::Local(store) => {
                let cut = local_key(table, "").len();
                let keys = store.keys(&local_key(table, prefix))?;
                Ok(keys.into_iter().filter_map(|key| Some(key.get(cut..)?.to_owned())).collect())
            }
            Self::Memory(store) => store.keys(table, prefix).await,
        }
    }
}
