//! Results, wins and what each may lose.

use leptos::prelude::*;

use crate::components::wins::WinResults;
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn WinsPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! { <WinResults sheet=sheet/> }
}
