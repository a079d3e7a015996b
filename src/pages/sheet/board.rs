//! The first page of a sheet: its story on one screen.

use leptos::prelude::*;

use crate::components::leverage::MovesPanel;
use crate::components::sheet::{
    ActionsPanel, BoardPanel, FlagsPanel, HexagonPanel, StartHere, StrengthsPanel,
};
use crate::model::ObjectiveId;
use crate::state::{Selection, use_session};

/// Board, hexagon and the three lists.
#[component]
pub fn BoardPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let selection = use_session().view.selection;
    let selected = Signal::derive(move || match selection.get() {
        Selection::Element(element) => Some(element),
        _ => None,
    });
    let select = Callback::new(move |element| selection.set(Selection::Element(element)));
    view! {
        <StartHere sheet=sheet/>
        <div class="sheet-top">
            <BoardPanel sheet=sheet/>
            <HexagonPanel sheet=sheet selected=selected on_select=select/>
        </div>
        <div class="sheet-lists">
            <FlagsPanel sheet=sheet/>
            <StrengthsPanel sheet=sheet/>
            <div class="sheet-column">
                <ActionsPanel sheet=sheet/>
                <MovesPanel sheet=sheet is_short=true/>
            </div>
        </div>
    }
}
