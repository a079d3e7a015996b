//! A row of links to the pages of one thing, the open one marked. It must not know what they lead to.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// One of the links.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub name: &'static str,
    /// Whether its page is shown.
    pub is_here: bool,
}

/// The row.
#[component]
pub fn TabBar(
    /// What the pages are pages of.
    label: &'static str,
    /// The links, in their order.
    tabs: Vec<Tab>,
) -> impl IntoView {
    let bar = NodeRef::<html::Nav>::new();
    // Where the pages do not fit side by side, the one that is open is brought into sight.
    Effect::new(move |_| {
        let Some(bar) = bar.get() else { return };
        let open = bar.query_selector("[aria-current]").ok().flatten();
        if let Some(open) = open.and_then(|open| open.dyn_into::<web_sys::HtmlElement>().ok()) {
            let end = open.offset_left() - bar.offset_left() + open.offset_width();
            bar.set_scroll_left((end - bar.client_width()).max(0));
        }
    });
    let tabs = tabs.into_iter().map(|tab| {
        view! { <a class="tab" href=tab.href aria-current=tab.is_here.then_some("page")>{tab.name}</a> }
    });
    view! { <nav class="tabs" node_ref=bar aria-label=label>{tabs.collect_view()}</nav> }
}
