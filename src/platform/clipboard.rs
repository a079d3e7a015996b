//! The clipboard: hands a text to it. It must not know what the text is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; tells whether the browser let it.
pub async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // A page that is not served safely has none.
    let is_there = Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| clipboard.is_truthy());
    is_there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
