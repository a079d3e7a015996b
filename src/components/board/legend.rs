//! The legend: every mark of a stone with its meaning, always on the screen.

use leptos::prelude::*;

use super::face::{bell, contact_dots, mode_badge, pennant};
use crate::components::drawn::{Part, drawn};
use crate::diagram::Point;
use crate::i18n::board as text;
use crate::i18n::{Lang, Text};
use crate::model::{Coverage, Mode};

/// The legend below the board.
#[component]
pub fn Legend(lang: Signal<Lang>) -> impl IntoView {
    let entry = move |mark: Part, words: Text| {
        view! {
            <li class="legend__entry">
                <svg class="legend__mark" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">{drawn(move || Some(mark.clone()))}</svg>
                {move || words.of(lang.get())}
            </li>
        }
    };
    let middle = Point::default();
    let mode = |mode: &Mode| entry(mode_badge(Some(*mode), middle), text::mode(Some(*mode)));
    let flag = pennant(1, Point::new(-6.5, 1.5));
    view! {
        <ul class="legend" aria-label=move || text::LEGEND.of(lang.get())>
            {Mode::ALL.iter().map(mode).collect_view()}
            {entry(mode_badge(None, middle), text::LEGEND_UNKNOWN)}
            {entry(contact_dots(Some(Coverage::Multiple), middle), text::LEGEND_CONTACT)}
            {entry(flag, text::LEGEND_FLAG)}
            {entry(bell(middle), text::LEGEND_BELL)}
        </ul>
    }
}
