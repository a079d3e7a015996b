//! Team and skills. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::i18n::territory::team as words;

/// The screen.
#[component]
pub fn TeamPage() -> impl IntoView {
    view! {
        <div class="page land team">
            <LandHead title=words::TITLE intro=words::INTRO/>
        </div>
    }
}
