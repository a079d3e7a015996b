//! The call plan of a sheet.

use leptos::prelude::*;

use crate::components::call_plan::CallPlan;
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn CallPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! { <CallPlan sheet=sheet/> }
}
