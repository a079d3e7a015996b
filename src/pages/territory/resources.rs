//! Resources. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::resources::ResourcesScreen;
use crate::i18n::territory::resources as words;

/// The screen.
#[component]
pub fn ResourcesPage() -> impl IntoView {
    view! {
        <div class="page land resources">
            <LandHead title=words::TITLE intro=words::INTRO/>
            <ResourcesScreen/>
        </div>
    }
}
