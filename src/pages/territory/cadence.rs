//! Cadence. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::i18n::territory::cadence as words;

/// The screen.
#[component]
pub fn CadencePage() -> impl IntoView {
    view! {
        <div class="page land cadence">
            <LandHead title=words::TITLE intro=words::INTRO/>
        </div>
    }
}
