//! Attack and defend. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::filter_box::FilterBox;
use crate::components::matrix::MatrixBoard;
use crate::i18n::territory::matrix as words;
use crate::state::use_session;

/// The screen.
#[component]
pub fn MatrixPage() -> impl IntoView {
    let lang = use_session().lang();
    let filter = RwSignal::new(String::new());
    view! {
        <div class="page land matrix">
            <LandHead title=words::TITLE intro=words::INTRO>
                <FilterBox class="input" label=words::FIND.of(lang) text=filter/>
            </LandHead>
            <MatrixBoard filter=filter/>
        </div>
    }
}
