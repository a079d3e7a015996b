//! Attack and defend. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::i18n::territory::matrix as words;

/// The screen.
#[component]
pub fn MatrixPage() -> impl IntoView {
    view! {
        <div class="page land matrix">
            <LandHead title=words::TITLE intro=words::INTRO/>
        </div>
    }
}
