//! Target market. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::i18n::territory::market as words;

/// The screen.
#[component]
pub fn MarketPage() -> impl IntoView {
    view! {
        <div class="page land market">
            <LandHead title=words::TITLE intro=words::INTRO/>
        </div>
    }
}
