//! Stores that fail on command, for tests: the n-th call, or every call from the n-th on, as after the end of a page.
//! It must not know what is stored.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use super::store::{DurableStore, Expect, LocalStore, Outcome, StoreError, Table};

/// Which calls fail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// None.
    #[default]
    None,
    /// One call, counted from 0.
    Once {
        /// Which.
        at: usize,
        /// How.
        error: StoreError,
    },
    /// That call and all that follow.
    From {
        /// From which on.
        at: usize,
        /// How.
        error: StoreError,
    },
}

/// Counts the calls of the stores that share it, and fails some.
#[derive(Debug, Default)]
pub struct Faults {
    calls: Cell<usize>,
    fault: RefCell<Fault>,
    pauses: Cell<bool>,
}

impl Faults {
    /// Counts from 0 again and fails what `fault` says.
    pub fn arm(&self, fault: Fault) {
        self.calls.set(0);
        self.fault.replace(fault);
    }

    /// Calls since it was armed.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    /// Makes every durable call give way once before it acts, so that tests can interleave writers.
    pub fn set_pauses(&self, pauses: bool) {
        self.pauses.set(pauses);
    }

    fn call(&self) -> Result<(), StoreError> {
        let call = self.calls.get();
        self.calls.set(call + 1);
        match &*self.fault.borrow() {
            Fault::Once { at, error } if *at == call => Err(error.clone()),
            Fault::From { at, error } if *at <= call => Err(error.clone()),
            Fault::None | Fault::Once { .. } | Fault::From { .. } => Ok(()),
        }
    }

    async fn async_call(&self) -> Result<(), StoreError> {
        if self.pauses.get() {
            let mut waited = false;
            poll_fn(|context| {
                if std::mem::replace(&mut waited, true) {
                    return Poll::Ready(());
                }
                context.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
        }
        self.call()
    }
}

/// A store whose calls may fail before they have any effect.
#[derive(Clone, Debug)]
pub struct Faulty<S> {
    /// The store behind it.
    pub store: S,
    faults: Rc<Faults>,
}

impl<S> Faulty<S> {
    /// Lets the calls of `store` fail as `faults` says.
    pub fn new(store: S, faults: Rc<Faults>) -> Self {
        Self { store, faults }
    }
}

impl<S: LocalStore> LocalStore for Faulty<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.faults.call()?;
        self.store.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.faults.call()?;
        self.store.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.faults.call()?;
        self.store.remove(key)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.faults.call()?;
        self.store.keys(prefix)
    }
}

impl<S: DurableStore> DurableStore for Faulty<S> {
    async fn get(&self, table: Table, key: &str) -> Result<Option<String>, StoreError> {
        self.faults.async_call().await?;
        self.store.get(table, key).await
    }

    async fn put(&self, table: Table, key: &str, text: &str) -> Result<(), StoreError> {
        self.faults.async_call().await?;
        self.store.put(table, key, text).await
    }

    async fn put_checked(
        &self,
        table: Table,
        key: &str,
        text: &str,
        expect: Expect<'_>,
    ) -> Result<Outcome, StoreError> {
        self.faults.async_call().await?;
        self.store.put_checked(table, key, text, expect).await
    }

    async fn delete(&self, table: Table, key: &str) -> Result<(), StoreError> {
        self.faults.async_call().await?;
        self.store.delete(table, key).await
    }

    async fn delete_checked(&self, table: Table, key: &str, text: &str) -> Result<Outcome, StoreError> {
        self.faults.async_call().await?;
        self.store.delete_checked(table, key, text).await
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.faults.async_call().await?;
        self.store.keys(table, prefix).await
    }
}
