//! Flags, strengths and actions as one web, and the next moves.

use leptos::prelude::*;

use crate::components::leverage::{BestActions, Ideas, MovesPanel, Needs, StrengthTests, WebPanel};
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn ActionsPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! {
        <MovesPanel sheet=sheet/>
        <WebPanel sheet=sheet/>
        <div class="leverage-lists">
            <div class="sheet-column">
                <Ideas sheet=sheet/>
                <StrengthTests sheet=sheet/>
            </div>
            <div class="sheet-column">
                <BestActions sheet=sheet/>
                <Needs sheet=sheet/>
            </div>
        </div>
    }
}
