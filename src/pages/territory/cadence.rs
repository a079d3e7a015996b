//! Cadence. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::cadence::{Apart, CadenceData, DueList, Intervals, Kept, LoadFigure};
use crate::i18n::territory::cadence as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn CadencePage() -> impl IntoView {
    let data = CadenceData::new(use_session());
    view! {
        <div class="page land cadence">
            <LandHead title=words::TITLE intro=words::INTRO/>
            <Intervals/>
            <DueList data=data/>
            <Apart data=data/>
            <LoadFigure data=data/>
            <Kept data=data/>
        </div>
    }
}
