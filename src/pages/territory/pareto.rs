//! Pareto. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::pareto::ParetoBoard;
use crate::i18n::territory::pareto as words;

/// The screen.
#[component]
pub fn ParetoPage() -> impl IntoView {
    view! {
        <div class="page land pareto">
            <LandHead title=words::TITLE intro=words::INTRO/>
            <ParetoBoard/>
        </div>
    }
}
