//! `IndexedDB` with strict durability: what "saved" means. A write resolves only when its transaction is complete. It
//! must not know plans.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, OpenDbError, UnexpectedDataError};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::keys;
use super::local::{dom_error, store_error};
use super::store::{DurableStore, Expect, Outcome, StoreError, Table};

/// Sorts after every key that begins with the text before it.
const LAST: char = '\u{ffff}';

/// The database of this site, opened at the first call and again when the browser has closed it.
#[derive(Debug, Default)]
pub struct BrowserDurable {
    open: RefCell<Option<Connection>>,
}

#[derive(Clone, Debug)]
struct Connection {
    database: Database,
    closed: Rc<Cell<bool>>,
}

impl BrowserDurable {
    async fn connect(&self) -> Result<Database, StoreError> {
        if let Some(connection) = self.open.borrow().as_ref().filter(|connection| !connection.closed.get()) {
            return Ok(connection.database.clone());
        }
        let connection = open().await?;
        let database = connection.database.clone();
        *self.open.borrow_mut() = Some(connection);
        Ok(database)
    }
}

async fn open() -> Result<Connection, StoreError> {
    let database = Database::open(keys::DATABASE)
        .with_version(keys::DATABASE_VERSION)
        .with_on_upgrade_needed(|_, database| {
            for table in Table::ALL {
                // Versions only ever add tables, so what exists stays as it is.
                if !database.object_store_names().any(|name| name == table.name()) {
                    database.create_object_store(table.name()).build()?;
                }
            }
            Ok(())
        })
        .await
        .map_err(open_error)?;
    let closed = Rc::new(Cell::new(false));
    watch(&database, &closed);
    Ok(Connection { database, closed })
}

/// Notes when the connection ends: the browser may close it, and a newer version of the application in another tab
/// must be able to upgrade the database.
fn watch(database: &Database, closed: &Rc<Cell<bool>>) {
    let (held, noted) = (database.clone(), closed.clone());
    let give_way = Closure::once_into_js(move || {
        noted.set(true);
        held.close();
    });
    let noted = closed.clone();
    let note = Closure::once_into_js(move || noted.set(true));
    database.as_sys().set_onversionchange(Some(give_way.unchecked_ref()));
    database.as_sys().set_onclose(Some(note.unchecked_ref()));
}

fn begin(database: &Database, table: Table, mode: TransactionMode) -> Result<Transaction<'_>, Error> {
    let mut options = TransactionOptions::new();
    options.set_durability(TransactionDurability::Strict);
    database.transaction(table.name()).with_mode(mode).with_options(options).build()
}

async fn finish(transaction: Transaction<'_>) -> Result<(), StoreError> {
    let raw = transaction.as_sys().clone();
    match transaction.commit().await {
        Ok(()) => Ok(()),
        // The event of an abort does not say why; the transaction does.
        Err(Error::MissingData(UnexpectedDataError::TransactionAborted)) => {
            Err(raw.error().map_or(StoreError::Aborted, |why| dom_error(&why)))
        }
        Err(error) => Err(operation_error(error)),
    }
}

async fn stored(store: &ObjectStore<'_>, key: &str) -> Result<Option<String>, StoreError> {
    let value: Option<JsValue> =
        store.get(key).primitive().map_err(operation_error)?.await.map_err(operation_error)?;
    match value {
        None => Ok(None),
        Some(value) if value.is_undefined() => Ok(None),
        Some(value) => value.as_string().map(Some).ok_or(StoreError::Unreadable),
    }
}

/// Why a request failed: when it fell with its transaction, the transaction knows.
fn request_error(store: &ObjectStore<'_>, error: Error) -> StoreError {
    match (operation_error(error), store.transaction().as_sys().error()) {
        (StoreError::Aborted, Some(why)) => dom_error(&why),
        (error, _) => error,
    }
}

async fn write(store: &ObjectStore<'_>, key: &str, text: &str) -> Result<(), StoreError> {
    let request = store.put(text).with_key(key).without_key_type().primitive();
    request.map_err(operation_error)?.await.map_err(|error| request_error(store, error))
}

async fn erase(store: &ObjectStore<'_>, key: &str) -> Result<(), StoreError> {
    store.delete(key).primitive().map_err(operation_error)?.await.map_err(operation_error)
}

impl DurableStore for BrowserDurable {
    async fn get(&self, table: Table, key: &str) -> Result<Option<String>, StoreError> {
        let database = self.connect().await?;
        let transaction = begin(&database, table, TransactionMode::Readonly).map_err(operation_error)?;
        let store = transaction.object_store(table.name()).map_err(operation_error)?;
        stored(&store, key).await
    }

    async fn put(&self, table: Table, key: &str, text: &str) -> Result<(), StoreError> {
        let database = self.connect().await?;
        let transaction = begin(&database, table, TransactionMode::Readwrite).map_err(operation_error)?;
        write(&transaction.object_store(table.name()).map_err(operation_error)?, key, text).await?;
        finish(transaction).await
    }

    async fn put_checked(
        &self,
        table: Table,
        key: &str,
        text: &str,
        expect: Expect<'_>,
    ) -> Result<Outcome, StoreError> {
        let database = self.connect().await?;
        let transaction = begin(&database, table, TransactionMode::Readwrite).map_err(operation_error)?;
        let replaced = {
            let store = transaction.object_store(table.name()).map_err(operation_error)?;
            let stored = stored(&store, key).await?;
            if !expect.allows(stored.as_deref(), text) {
                return Ok(Outcome::Conflict { stored });
            }
            write(&store, key, text).await?;
            stored
        };
        finish(transaction).await?;
        Ok(Outcome::Written { replaced })
    }

    async fn delete(&self, table: Table, key: &str) -> Result<(), StoreError> {
        let database = self.connect().await?;
        let transaction = begin(&database, table, TransactionMode::Readwrite).map_err(operation_error)?;
        erase(&transaction.object_store(table.name()).map_err(operation_error)?, key).await?;
        finish(transaction).await
    }

    async fn delete_checked(&self, table: Table, key: &str, text: &str) -> Result<Outcome, StoreError> {
        let database = self.connect().await?;
        let transaction = begin(&database, table, TransactionMode::Readwrite).map_err(operation_error)?;
        let replaced = {
            let store = transaction.object_store(table.name()).map_err(operation_error)?;
            let stored = stored(&store, key).await?;
            if stored.as_deref().is_some_and(|stored| stored != text) {
                return Ok(Outcome::Conflict { stored });
            }
            erase(&store, key).await?;
            stored
        };
        finish(transaction).await?;
        Ok(Outcome::Written { replaced })
    }

    async fn keys(&self, table: Table, prefix: &str) -> Result<Vec<String>, StoreError> {
        let database = self.connect().await?;
        let transaction = begin(&database, table, TransactionMode::Readonly).map_err(operation_error)?;
        let store = transaction.object_store(table.name()).map_err(operation_error)?;
        let range = KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}{LAST}"), false);
        let request = store.get_all_keys::<JsValue>().with_query::<String, _>(range).primitive();
        let found = request.map_err(operation_error)?.await.map_err(operation_error)?;
        // Keys that are not text are none of ours.
        Ok(found.filter_map(|key| key.ok()?.as_string()).collect())
    }
}

fn operation_error(error: Error) -> StoreError {
    match error {
        Error::DomException(exception) => exception_error(exception),
        Error::Serialisation(_) => StoreError::Unreadable,
        Error::MissingData(UnexpectedDataError::TransactionAborted) => StoreError::Aborted,
        Error::MissingData(what) => StoreError::Refused(what.to_string()),
        Error::Unknown(thrown) => store_error(&thrown.into()),
    }
}

fn exception_error(exception: DomException) -> StoreError {
    dom_error(&exception.into())
}

fn open_error(error: OpenDbError) -> StoreError {
    match error {
        OpenDbError::VersionZero | OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => {
            StoreError::Blocked
        }
        OpenDbError::Base(error) => operation_error(error),
    }
}
