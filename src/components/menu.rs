//! A button with a menu: arrow keys, Home, End, Escape, and the focus goes back to the button.

use std::sync::Arc;

use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html, prelude::*};

use super::icon::{Icon, icon};
use crate::components::when::when;

/// One entry of a menu.
#[derive(Clone)]
pub struct MenuItem {
    label: String,
    icon: Icon,
    run: Arc<dyn Fn() + Send + Sync>,
    is_dangerous: bool,
}

impl MenuItem {
    /// An entry.
    pub fn new(label: impl Into<String>, icon: Icon, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self { label: label.into(), icon, run: Arc::new(run), is_dangerous: false }
    }

    /// The same entry, marked as one that takes something away.
    #[must_use]
    pub fn dangerous(self) -> Self {
        Self { is_dangerous: true, ..self }
    }
}

/// The button and its menu.
#[component]
pub fn MenuButton(
    /// What the menu is for.
    label: String,
    /// Its entries.
    items: Vec<MenuItem>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let menu = NodeRef::<html::Div>::new();
    let focus = move |index: usize| {
        let Some(menu) = menu.get_untracked() else { return };
        if let Ok(Some(item)) = menu.query_selector(&format!("[data-index='{index}']"))
            && let Some(item) = item.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = item.focus();
        }
    };
    let close = move || {
        is_open.set(false);
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    Effect::new(move |_| {
        if is_open.get() {
            request_animation_frame(move || focus(0));
        }
    });
    let count = items.len();
    let key = move |event: ev::KeyboardEvent, index: usize| {
        match event.key().as_str() {
            "ArrowDown" => focus((index + 1) % count),
            "ArrowUp" => focus((index + count - 1) % count),
            "Home" => focus(0),
            "End" => focus(count - 1),
            "Escape" => close(),
            "Tab" => {
                is_open.set(false);
                return;
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let rows = StoredValue::new(items);
    view! {
        <div class="menu">
            <button
                type="button"
                class="button-icon"
                node_ref=button
                aria-label=label.clone()
                title=label.clone()
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {icon(Icon::More)}
            </button>
            {when(move || is_open.get(), move || view! {
                <div class="menu-backdrop" on:click=move |_| close()></div>
                <div class="menu-list" role="menu" aria-label=label.clone() node_ref=menu>
                    {rows
                        .get_value()
                        .into_iter()
                        .enumerate()
                        .map(|(index, item)| {
                            let run = item.run.clone();
                            view! {
                                <button
                                    type="button"
                                    role="menuitem"
                                    class="menu-item"
                                    class:is-dangerous=item.is_dangerous
                                    data-index=index.to_string()
                                    tabindex="-1"
                                    on:keydown=move |event| key(event, index)
                                    on:click=move |_| {
                                        close();
                                        run();
                                    }
                                >
                                    {icon(item.icon)}
                                    {item.label}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            })}
        </div>
    }
}
