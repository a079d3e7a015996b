//! What a position changed, and what changed since the last review.

use leptos::prelude::*;

use super::Record;
use crate::components::difference::difference;
use crate::i18n::replay as words;
use crate::method::game;

/// What the position that is shown changed.
pub(super) fn this_step(record: Record) -> AnyView {
    let session = record.session;
    let lang = session.lang();
    let shown = move || match record.step(game::difference) {
        None => view! { <p class="muted">{words::CHANGES_FIRST.of(lang)}</p> }.into_any(),
        Some(found) => difference(session, &found, words::NO_CHANGES),
    };
    view! {
        <section class="replay-changes">
            <h3>{words::CHANGES.of(lang)}</h3>
            {shown}
        </section>
    }
    .into_any()
}

/// What changed since the last review.
pub(super) fn since_review(record: Record) -> AnyView {
    let session = record.session;
    let lang = session.lang();
    let since = session.since_review(record.sheet);
    let shown = move || match since.get() {
        None => view! { <p class="muted">{words::SINCE_NONE.of(lang)}</p> }.into_any(),
        Some(found) => difference(session, &found, words::SINCE_SAME),
    };
    view! {
        <section class="panel" data-testid="since-review">
            <header class="panel-head"><h2>{words::SINCE.of(lang)}</h2></header>
            {shown}
        </section>
    }
    .into_any()
}
