//! The page itself: its address, title, theme, focus, and what the shell around the application offers. It must not know
//! what any of it means.

use std::cmp::Ordering;

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlMetaElement};

use super::listen::Listener;

/// Colours of the paper, as the browser's own frame shows them.
const PAPER: [(&str, &str); 2] = [("light", "#f6f0e9"), ("dark", "#1b1815")];

/// The address from `#` on.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to another address from `#` on; the page hears of it as of a click on a link.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only for addresses that are none; ours are built from ids.
        drop(window.location().set_hash(hash));
    }
}

/// Calls `act` whenever the address behind `#` changes.
pub fn on_hash_change(mut act: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    if let Some(listener) = Listener::new(&window, "hashchange", move |_| act()) {
        listener.forever();
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Opens the browser's own dialog that prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused only where the browser forbids it, and then it says so itself.
        drop(window.print());
    }
}

/// Puts language and theme (`light`, `dark`, `system`) on the page.
pub fn dress(lang: &str, theme: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(root) = document.document_element() else { return };
    drop(root.set_attribute("lang", lang));
    if theme == "system" {
        drop(root.remove_attribute("data-theme"));
    } else {
        drop(root.set_attribute("data-theme", theme));
    }
    let Ok(metas) = document.query_selector_all("meta[name=theme-color]") else { return };
    for at in 0..metas.length() {
        let Some(meta) = metas.get(at).and_then(|node| node.dyn_into::<HtmlMetaElement>().ok()) else {
            continue;
        };
        let own = if meta.get_attribute("media").is_some_and(|media| media.contains("dark")) {
            "dark"
        } else {
            "light"
        };
        let wanted = if theme == "system" { own } else { theme };
        if let Some((_, colour)) = PAPER.iter().find(|(name, _)| *name == wanted) {
            meta.set_content(colour);
        }
    }
}

/// Puts the focus into the field whose `data-field` this is, unfolding what hides it.
pub fn focus_field(handle: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    // Handles are ids and words of ours; none holds a quote.
    let Ok(Some(field)) = document.query_selector(&format!("[data-field='{handle}']")) else { return };
    let mut above = field.parent_element();
    while let Some(element) = above {
        if element.tag_name().eq_ignore_ascii_case("details") {
            drop(element.set_attribute("open", ""));
        }
        above = element.parent_element();
    }
    if field.tag_name().eq_ignore_ascii_case("details") {
        drop(field.set_attribute("open", ""));
    }
    focus(&inner(&field));
}

/// The control inside a group that can take the focus, else the group itself.
fn inner(field: &Element) -> Element {
    let find = |selector: &str| field.query_selector(selector).ok().flatten();
    // In a row of choices the one that holds, not the first.
    find("[role=radio][tabindex='0']")
        .or_else(|| find("input, textarea, select, button"))
        .filter(|_| field.get_attribute("tabindex").is_some())
        .unwrap_or_else(|| field.clone())
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        drop(element.focus());
        element.scroll_into_view_with_bool(false);
    }
}

/// Puts the focus on the first element that a selector finds.
pub fn focus_first(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(Ok(Some(element))) = document.map(|document| document.query_selector(selector)) {
        focus(&element);
    }
}

/// Whether the focus is in a field that has text, and so an undo of its own.
pub fn is_typing() -> bool {
    let active =
        web_sys::window().and_then(|window| window.document()).and_then(|page| page.active_element());
    let Some(active) = active else { return false };
    match active.tag_name().to_ascii_lowercase().as_str() {
        "textarea" => true,
        "input" => active
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| matches!(input.type_().as_str(), "text" | "search" | "date")),
        _ => false,
    }
}

/// Tells the text field that has the focus that it is left, so that what was typed into it becomes an edit. The focus stays.
pub fn leave_field() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(active) = document.and_then(|document| document.active_element()) else { return };
    let is_text = ["input", "textarea"].iter().any(|tag| active.tag_name().eq_ignore_ascii_case(tag));
    if let Ok(event) = Event::new("blur")
        && is_text
    {
        drop(active.dispatch_event(&event));
    }
}

/// Resolves after the page has been drawn once more.
pub async fn next_frame() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let Some(window) = web_sys::window() else { return };
        // Twice: the first call runs before the next frame is drawn.
        let again = window.clone();
        let first = Closure::once_into_js(move || drop(again.request_animation_frame(&resolve)));
        drop(window.request_animation_frame(first.unchecked_ref()));
    });
    drop(wasm_bindgen_futures::JsFuture::from(promise).await);
}

/// Calls `act` when a new version of the site waits to be used, at once if one does already.
pub fn on_update(mut act: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    if Reflect::get(&window, &JsValue::from_str("qipuUpdateWaiting")).is_ok_and(|waits| waits.is_truthy()) {
        act();
    }
    if let Some(listener) = Listener::new(&window, "qipu-update", move |_| act()) {
        listener.forever();
    }
}

/// Turns to the new version.
pub fn apply_update() {
    call("qipuApplyUpdate", None);
}

/// Covers the page with what the shell says of a crash.
pub fn crash(message: &str) {
    call("qipuCrash", Some(message));
}

/// Which of two texts comes first in a language, as the browser knows it.
pub fn collate(lang: &str, a: &str, b: &str) -> Ordering {
    let locales = Array::of1(&JsValue::from_str(lang));
    JsString::from(a).locale_compare(b, &locales, &Object::new()).cmp(&0)
}

/// Whether the page is a file that was opened from a disk.
pub fn is_file() -> bool {
    web_sys::window()
        .is_some_and(|window| window.location().protocol().is_ok_and(|protocol| protocol == "file:"))
}

fn call(name: &str, argument: Option<&str>) {
    let Some(window) = web_sys::window() else { return };
    let Ok(function) = Reflect::get(&window, &JsValue::from_str(name)) else { return };
    if let Some(function) = function.dyn_ref::<Function>() {
        let argument = argument.map_or(JsValue::UNDEFINED, JsValue::from_str);
        drop(function.call1(&window, &argument));
    }
}
