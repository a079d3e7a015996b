//! The overview: every account on this device with its objectives and how each one stands. It must not open plans.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::overview::OverviewBody;
use crate::components::when::when;
use crate::i18n::{accounts as words, shell, transfer};
use crate::state::{Dialog, use_session};

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_empty = move || session.summaries().with(Vec::is_empty);
    let new_account = move |_| session.view.dialog.set(Dialog::NewAccount);
    view! {
        <div class="page land overview">
            <header class="page-head">
                <div>
                    <h1>{words::OVERVIEW_TITLE.of(lang)}</h1>
                    <p class="muted">{shell::TAGLINE.of(lang)}</p>
                </div>
                <div class="page-actions">
                    <button type="button" class="button" on:click=move |_| session.view.dialog.set(Dialog::Import)>
                        {icon(Icon::Import)}
                        {transfer::IMPORT_TITLE.of(lang)}
                    </button>
                    <button type="button" class="button button-primary" data-testid="new-account" on:click=new_account>
                        {icon(Icon::Plus)}
                        {words::NEW_ACCOUNT.of(lang)}
                    </button>
                </div>
            </header>
            {when(move || session.has_only_sample(), move || view! {
                <p class="sample-note">
                    {words::SAMPLE_NOTE.of(lang)}
                    <button type="button" class="button button-small" on:click=new_account>{words::START_OWN.of(lang)}</button>
                </p>
            })}
            {when(is_empty, move || view! {
                <section class="panel empty">
                    <h2>{words::OVERVIEW_EMPTY.of(lang)}</h2>
                    <p>{words::OVERVIEW_EMPTY_HELP.of(lang)}</p>
                    <div class="button-row">
                        <button type="button" class="button button-primary" on:click=new_account>{words::START_OWN.of(lang)}</button>
                        <button type="button" class="button" on:click=move |_| session.add_sample()>{words::OPEN_SAMPLE.of(lang)}</button>
                    </div>
                </section>
            })}
            {when(move || !is_empty(), move || view! { <OverviewBody/> })}
        </div>
    }
}
