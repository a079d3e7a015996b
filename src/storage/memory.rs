//! Stores in memory: for tests, and for a page whose storage is blocked. Clones share what they hold, like tabs of one
//! browser. It must not know plans or the browser.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// A local store in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryLocal {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    limit: Rc<Cell<Option<usize>>>,
}

impl MemoryLocal {
    /// Limits the room to that many UTF-16 units of keys and texts; `None` is no limit.
    pub fn set_limit(&self, units: Option<usize>) {
        self.limit.set(units);
    }
}

impl LocalStore for MemoryLocal {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let mut texts = self.texts.borrow_mut();
        if let Some(limit) = self.limit.get() {
            let others = texts.iter().filter(|(other, _)| *other != key);
            let used: usize = others.map(|(key, text)| units(key) + units(text)).sum();
            if used + units(key) + units(text) > limit {
                return Err(StoreError::Quota);
            }
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A durable store in memory; durable as long as the program runs.
#[derive(Clone, Debug, Default)]
pub struct MemoryDurable {
    texts: Rc<RefCell<BTreeMap<(Table, String), String>>>,
}

impl MemoryDurable {
    fn stored(&self, table: Table, key: &str) -> Option<String> {
        self.texts.borrow().get(&(table, key.to_owned())).cloned()
    }
}

impl DurableStore for MemoryDurable {
    async fn get(&self, table: Table, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.stored(table, key))
    }

    async fn put(&self, table: Table, key: &str, text: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().insert((table, key.to_owned()), text.to_owned());
        Ok(())
    }

    async fn put_checked(
        &self,
        table: Table,
        key: &str,
        text: &str,
        expect: Expect<'_>,
    ) -> Result<Outcome, StoreError> {
        let stored = self.stored(table, key);
        if !expect.allows(stored.as_deref(), text) {
            return Ok(Outcome::Conflict { stored });
        }
        self.put(table, key, text).await?;
        Ok(Outcome::Written { replaced: stored })
    }

    async fn delete(&self, table: Table, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(&(table, key.to_owned()));
        Ok(())
    }

    async fn delete_checked(&self, table: Table, key: &str, text: &str) -> Result<Outcome, StoreError> {
        let stored = self.stored(table, key);
        if stored.as_deref().is_some_and(|stored| stored != text) {
            return Ok(Outcome::Conflict { stored });
        }
        self.delete(table, key).await?;
        Ok(Outcome::Written { replaced: stored })
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StoreError> {
        let texts = self.texts.borrow();
        let keys = texts.keys().filter(|(of, key)| *of == table && key.starts_with(prefix));
        Ok(keys.map(|(_, key)| key.clone()).collect())
    }
}
