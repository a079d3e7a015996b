//! Bytes as text: UTF-8, what spreadsheets call Unicode, and the Chinese of old files. It must not know what the text says.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The text of bytes; `None` when they are none in any of these encodings.
pub fn decode(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xff, 0xfe, ..] => decode_as("utf-16le", bytes),
        [0xfe, 0xff, ..] => decode_as("utf-16be", bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) => decode_as("gb18030", bytes),
        },
    }
}

/// What the browser makes of bytes in an encoding; `None` for bytes that have no place in it.
fn decode_as(encoding: &str, bytes: &[u8]) -> Option<String> {
    let decoder: Function = Reflect::get(&js_sys::global(), &"TextDecoder".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"fatal".into(), &JsValue::TRUE).ok()?;
    let decoder = Reflect::construct(&decoder, &Array::of2(&encoding.into(), &options)).ok()?;
    let decode: Function = Reflect::get(&decoder, &"decode".into()).ok()?.dyn_into().ok()?;
    decode.call1(&decoder, &Uint8Array::from(bytes)).ok()?.as_string()
}
