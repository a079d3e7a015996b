//! A dialog over the page: the browser's own, so that focus, Escape and the backdrop are right. It must not know what it
//! asks.

use leptos::wasm_bindgen::JsCast;
use leptos::{html, prelude::*};

use super::icon::{Icon, icon};
use crate::i18n::{Lang, shell};

/// A dialog; it is open while it is mounted.
#[component]
pub fn Dialog(
    /// Its heading.
    #[prop(into)]
    title: String,
    /// The language.
    lang: Lang,
    /// Called when it is closed, by whatever way.
    #[prop(into)]
    on_close: Callback<()>,
    /// Whether it may be wide.
    #[prop(optional)]
    wide: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    // The browser gives the focus back only when a dialog is closed, not when it goes with its view.
    let opener = StoredValue::new_local(active_element());
    on_cleanup(move || {
        if let Some(opener) = opener.try_update_value(Option::take).flatten() {
            request_animation_frame(move || {
                if active_element().is_none() && opener.is_connected() {
                    // An opener that cannot take the focus any more leaves it where it is.
                    let _ = opener.focus();
                }
            });
        }
    });
    Effect::new(move |_| {
        if let Some(dialog) = element.get()
            && !dialog.open()
        {
            // Fails only when it is open already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog
            class="dialog"
            class:dialog-wide=wide
            node_ref=element
            aria-labelledby="dialog-title"
            on:close=move |_| on_close.run(())
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                on_close.run(());
            }
        >
            <header class="dialog-head">
                <h2 id="dialog-title">{title}</h2>
                <button type="button" class="button-icon" aria-label=shell::CLOSE.of(lang) on:click=move |_| on_close.run(())>
                    {icon(Icon::Close)}
                </button>
            </header>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}

/// What has the focus, if anything on the page has.
fn active_element() -> Option<web_sys::HtmlElement> {
    let element = document().active_element()?.dyn_into::<web_sys::HtmlElement>().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}
