//! Sales funnel. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::funnel::FunnelScreen;
use crate::i18n::territory::funnel as words;

/// The screen.
#[component]
pub fn FunnelPage() -> impl IntoView {
    view! {
        <div class="page land funnel">
            <LandHead title=words::TITLE intro=words::INTRO/>
            <FunnelScreen/>
        </div>
    }
}
