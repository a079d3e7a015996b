//! How well a role is covered, as a mark that needs no colour: a cross, a ring, a ring with a dot, a disc with a tick. It must not
//! know whose role it is.

use leptos::prelude::*;

use crate::method::territory::Cover;

/// The mark; the words around it carry its meaning.
pub fn cover_mark(cover: Cover) -> AnyView {
    let lines = match cover {
        Cover::Nobody => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        Cover::Covered => "M4.8 8.3l2.3 2.3 4.1-5",
        Cover::Open | Cover::Partly => "",
    };
    view! {
        <svg class="cover-mark" data-cover=cover.word() viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {(cover != Cover::Nobody).then(|| view! { <circle class="cover-ring" cx="8" cy="8" r="6.2"></circle> })}
            {(cover == Cover::Partly).then(|| view! { <circle class="cover-dot" cx="8" cy="8" r="3"></circle> })}
            <path class="cover-line" d=lines></path>
        </svg>
    }
    .into_any()
}
