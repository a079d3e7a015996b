//! Competition, our position, and how it feels: who can win, where else we could stand, and where the customer is. It must
//! not know how its parts work.

use leptos::prelude::*;

use crate::components::position::{
    AlternativesPanel, CompetitionPanel, CyclePanel, FeelingPanel, QuestionsPanel,
};
use crate::model::ObjectiveId;

/// The page.
#[component]
pub fn PositionPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! {
        <CompetitionPanel sheet=sheet/>
        <QuestionsPanel sheet=sheet/>
        <AlternativesPanel sheet=sheet/>
        <FeelingPanel sheet=sheet/>
        <CyclePanel sheet=sheet/>
    }
}
