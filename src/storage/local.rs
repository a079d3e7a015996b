//! localStorage. Every access is probed by hand, because the ready-made wrappers panic where storage is blocked and
//! cannot tell a damaged text from a missing one. It must not know plans.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::store::{LocalStore, StoreError};
use crate::model::order;

/// The browser's localStorage, asked for anew at each call: a browser may block it while the page is open.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserLocal;

/// Probes before it takes the storage: gloo's own accessor ends the page where storage is blocked.
fn storage() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Blocked)?;
    window.local_storage().ok().flatten().ok_or(StoreError::Blocked)?;
    Ok(LocalStorage::raw())
}

impl LocalStore for BrowserLocal {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        storage()?.get_item(key).map_err(|thrown| store_error(&thrown))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        storage()?.set_item(key, text).map_err(|thrown| store_error(&thrown))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        storage()?.remove_item(key).map_err(|thrown| store_error(&thrown))
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let storage = storage()?;
        let count = storage.length().map_err(|thrown| store_error(&thrown))?;
        let mut keys = Vec::new();
        for index in 0..count {
            let key = storage.key(index).map_err(|thrown| store_error(&thrown))?;
            keys.extend(key.filter(|key| key.starts_with(prefix)));
        }
        order::sort(&mut keys);
        Ok(keys)
    }
}

/// What a thrown value means.
pub(super) fn store_error(thrown: &JsValue) -> StoreError {
    match thrown.dyn_ref::<DomException>() {
        Some(exception) => dom_error(exception),
        None => StoreError::Refused(format!("{thrown:?}")),
    }
}

/// What an exception of the browser means.
pub(super) fn dom_error(exception: &DomException) -> StoreError {
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Quota,
        "SecurityError" => StoreError::Blocked,
        "AbortError" => StoreError::Aborted,
        "NotReadableError" | "DataError" => StoreError::Unreadable,
        name => StoreError::Refused(format!("{name}: {}", exception.message())),
    }
}
