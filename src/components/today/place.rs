//! Where one was in the list when a line went away: the cursor goes on to the line that takes its place. It must not know why the
//! line went.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The place among all lines, from what is done about a line until it is gone.
#[derive(Clone, Copy)]
pub struct Place(StoredValue<Option<usize>>);

impl Place {
    /// No place.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Remembers the line that has the focus.
    pub fn keep(self) {
        let here =
            document().active_element().and_then(|focused| focused.closest(".today-line").ok().flatten());
        let at =
            here.and_then(|here| lines(".today-line").iter().position(|line| here.is_same_node(Some(line))));
        let _ = self.0.try_set_value(at);
    }

    /// Puts the focus on the line that stands there now, where nothing else took it.
    pub fn take_up(self) {
        let Some(at) = self.0.try_update_value(Option::take).flatten() else { return };
        let is_lost = document().active_element().is_none_or(|focused| focused.tag_name() == "BODY");
        let links = lines(".today-line .today-what");
        if let Some(link) = links.get(at).or_else(|| links.last()).filter(|_| is_lost) {
            let _ = link.focus();
        }
    }
}

/// What fits, in the order of the page.
pub fn lines(which: &str) -> Vec<web_sys::HtmlElement> {
    let Ok(found) = document().query_selector_all(which) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<web_sys::HtmlElement>().ok()).collect()
}
