//! The record of the game and its replay.

use leptos::prelude::*;

use crate::components::replay::Replay;
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn ReplayPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! { <Replay sheet=sheet/> }
}
