//! A dialog over the page: the browser's own, so that focus, Escape and the backdrop are right. It must not know what it
//! asks.

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
