//! Files of the user: hands one out as a download, reads one that was chosen. It must not know their formats.

use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Most bytes of a file that is read.
pub const MAX_BYTES: f64 = 20.0 * 1024.0 * 1024.0;

/// Milliseconds after which a download's address is given back; a browser may still ask where to save until then.
const ADDRESS_LIFE_MS: i32 = 60_000;

/// Why a file could not be read or handed out.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum FileError {
    /// The file has more than [`MAX_BYTES`]; nothing of it was read.
    #[error("the file has {bytes} bytes, more than can be opened")]
    TooLarge {
        /// Its size in bytes.
        bytes: f64,
    },
    /// The file was moved or its reading was refused.
    #[error("the file could not be read")]
    Unreadable,
    /// The browser refuses downloads.
    #[error("the browser refused the download")]
    Refused,
}

/// A file that the user chose or dropped.
pub use web_sys::File as ChosenFile;

/// Hands out a text as a file.
///
/// # Errors
/// [`FileError::Refused`] when the browser has no way to.
pub fn download_text(name: &str, mime: &str, text: &str) -> Result<(), FileError> {
    download(name, mime, &JsValue::from_str(text))
}

/// Hands out bytes as a file.
///
/// # Errors
/// [`FileError::Refused`] when the browser has no way to.
pub fn download_bytes(name: &str, mime: &str, bytes: &[u8]) -> Result<(), FileError> {
    download(name, mime, &Uint8Array::from(bytes))
}

/// Reads a file as UTF-8 text; bytes that are none become replacement characters.
///
/// # Errors
/// [`FileError::TooLarge`] before anything is read, [`FileError::Unreadable`] when reading fails.
pub async fn read_text(file: &File) -> Result<String, FileError> {
    check_size(file)?;
    let text = JsFuture::from(file.text()).await.map_err(|_| FileError::Unreadable)?;
    text.as_string().ok_or(FileError::Unreadable)
}

/// Reads a file's bytes, for formats and encodings that are not UTF-8 text.
///
/// # Errors
/// [`FileError::TooLarge`] before anything is read, [`FileError::Unreadable`] when reading fails.
pub async fn read_bytes(file: &File) -> Result<Vec<u8>, FileError> {
    check_size(file)?;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn check_size(file: &File) -> Result<(), FileError> {
    let bytes = file.size();
    if bytes > MAX_BYTES { Err(FileError::TooLarge { bytes }) } else { Ok(()) }
}

fn download(name: &str, mime: &str, content: &JsValue) -> Result<(), FileError> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&Array::of1(content), &options)
        .map_err(|_| FileError::Refused)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|_| FileError::Refused)?;
    let clicked = click_link(name, &url);
    give_back_later(url);
    clicked.ok_or(FileError::Refused)
}

fn click_link(name: &str, url: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(url);
    link.set_download(name);
    // Some browsers ignore a click on a link outside the page.
    let body = document.query_selector("body").ok()??;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

fn give_back_later(url: String) {
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    if let Some(window) = web_sys::window() {
        let revoke = revoke.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke, ADDRESS_LIFE_MS);
    }
}
