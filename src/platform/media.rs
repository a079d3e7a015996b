//! What the device prefers: dark or light, which language. It must not know themes or texts.

use web_sys::MediaQueryList;

use super::listen::Listener;

const DARK: &str = "(prefers-color-scheme: dark)";

fn dark_query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media(DARK).ok().flatten()
}

/// Whether the device prefers a dark page; light when it does not say.
pub fn prefers_dark() -> bool {
    dark_query().is_some_and(|query| query.matches())
}

/// Calls `act` with the new preference whenever it changes.
pub fn on_prefers_dark(mut act: impl FnMut(bool) + 'static) -> Option<Listener> {
    let query = dark_query()?;
    let asked = query.clone();
    Listener::new(&query, "change", move |_| act(asked.matches()))
}

/// The browser's first language, such as `zh-CN`; empty when it does not say.
pub fn language() -> String {
    web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default()
}
