//! How much room the browser grants, and the wish that it keep what is stored. It must not know what is stored.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Room in bytes, as the browser estimates it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Bytes used by everything of this origin.
    pub used: f64,
    /// Bytes that may be used.
    pub granted: f64,
}

/// The browser's estimate; `None` where it gives none.
pub async fn estimate() -> Option<Estimate> {
    let answer = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let answer: StorageEstimate = answer.unchecked_into();
    Some(Estimate { used: answer.get_usage()?, granted: answer.get_quota()? })
}

/// Asks the browser not to clear this site's storage when room is short; whether it agreed.
pub async fn persist() -> bool {
    let promise = manager().and_then(|manager| manager.persist().ok());
    answered_yes(promise).await
}

/// Whether the browser has already agreed to keep this site's storage.
pub async fn is_persisted() -> bool {
    let promise = manager().and_then(|manager| manager.persisted().ok());
    answered_yes(promise).await
}

async fn answered_yes(promise: Option<js_sys::Promise>) -> bool {
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        None => false,
    }
}

/// Looked up by name, because `navigator.storage` is missing on pages that are not secure.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
