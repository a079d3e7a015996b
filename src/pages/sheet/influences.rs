//! The buying influences as a table with every column.

use leptos::prelude::*;

use crate::components::influences::InfluenceTable;
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn InfluencesPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! { <InfluenceTable sheet=sheet/> }
}
