//! Research: why the customer buys and what is known of it, how the sale arose, and whether we were early.

use leptos::prelude::*;

use crate::components::know::KnowHead;
use crate::components::research::{Facts, entry::EntryPanel, origin::Origin, topics::Topics};
use crate::i18n::research as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn ResearchPage() -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <KnowHead title=words::TITLE intro=words::INTRO/>
        <div class="know-grid">
            <Topics/>
            <div class="know-column">
                <Origin/>
                <EntryPanel/>
                <section class="panel">
                    <header class="panel-head"><h2>{words::OTHER_FACTS.of(lang)}</h2></header>
                    <p class="muted small">{words::OTHER_FACTS_HELP.of(lang)}</p>
                    <Facts topic=None/>
                </section>
            </div>
        </div>
    }
}
