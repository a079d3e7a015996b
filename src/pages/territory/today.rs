//! Today. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::i18n::territory::today as words;

/// The screen.
#[component]
pub fn TodayPage() -> impl IntoView {
    view! {
        <div class="page land today">
            <LandHead title=words::TITLE intro=words::INTRO/>
        </div>
    }
}
