//! The bar that stands above a sheet while moves are only tried: what they would change, and whether to keep them.

use leptos::prelude::*;

use crate::components::difference::difference;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::what_if as words;
use crate::model::ObjectiveId;
use crate::state::{Session, use_session};

/// Begins to try moves, or shows that they are being tried.
#[component]
pub fn WhatIfButton() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_on = move || session.trial().with(Option::is_some);
    view! {
        <button
            type="button"
            class="button button-small"
            data-testid="what-if"
            aria-pressed=move || is_on().to_string()
            title=words::START_HELP.of(lang)
            on:click=move |_| if session.trial().with_untracked(Option::is_some) { session.discard_what_if() } else { session.start_what_if() }
        >
            {icon(Icon::WhatIf)}
            {words::START.of(lang)}
        </button>
    }
}

/// The bar; nothing while edits are real.
#[component]
pub fn WhatIfBar(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_on = move || session.trial().with(Option::is_some);
    when(is_on, move || {
        view! {
            <section class="what-if" role="region" aria-label=words::TITLE.of(lang)>
                <div class="what-if-head">
                    {icon(Icon::WhatIf)}
                    <strong>{words::ON.of(lang)}</strong>
                    <span class="button-row">
                        <button
                            type="button"
                            class="button button-small button-primary"
                            disabled=move || session.trial().with(|trial| trial.as_ref().is_none_or(|trial| trial.is_empty()))
                            on:click=move |_| session.keep_what_if()
                        >
                            {words::KEEP.of(lang)}
                        </button>
                        <button type="button" class="button button-small" on:click=move |_| session.discard_what_if()>{words::DISCARD.of(lang)}</button>
                    </span>
                </div>
                <div role="status">{effect(session, sheet)}</div>
            </section>
        }
    })
}

/// What is tried, as a list of what differs.
fn effect(session: Session, sheet: ObjectiveId) -> AnyView {
    let found = session.what_if(sheet);
    let shown = move || found.get().map(|found| difference(session, &found, words::NOTHING_YET));
    view! { {shown} }.into_any()
}
