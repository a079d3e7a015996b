//! Selling mode. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::selling::SellingBoard;
use crate::i18n::territory::mode as words;

/// The screen.
#[component]
pub fn ModePage() -> impl IntoView {
    view! {
        <div class="page land mode">
            <LandHead title=words::TITLE intro=words::INTRO/>
            <SellingBoard/>
        </div>
    }
}
