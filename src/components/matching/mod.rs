//! Their people and ours: the five dimensions of a sheet, the top officer of its project, who knows whom, and the log of contacts
//! (SYS-18, SYS-22).

mod dimensions;
mod effort;
mod log;
mod officer;
mod ties;

use leptos::prelude::*;

pub use log::LOG_FIELD;

use crate::components::know::{Target, TargetPick};
use crate::components::when::when_or;
use crate::i18n::matching as words;
use crate::state::{PeopleView, memo, use_session};

/// A way to look at the people beside their list.
#[component]
pub fn MatchingView(
    /// Which.
    view: PeopleView,
) -> impl IntoView {
    match view {
        PeopleView::Ties => view! { <ties::Ties/> }.into_any(),
        PeopleView::Log => view! { <log::Log/> }.into_any(),
        PeopleView::List | PeopleView::Matching => view! { <OnSheet/> }.into_any(),
    }
}

/// What is matched on one sheet.
#[component]
fn OnSheet() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let target = Target::new(session);
    let has_sheet = memo(move || target.sheet());
    view! {
        <TargetPick target=target label=words::SHEET.of(lang)/>
        {when_or(
            move || has_sheet.get().is_some(),
            move || view! {
                {move || has_sheet.get().map(|sheet| view! {
                    <dimensions::Dimensions sheet=sheet/>
                    <officer::Officer sheet=sheet/>
                })}
            },
            move || view! { <section class="panel"><p class="muted">{words::NO_SHEET.of(lang)}</p></section> },
        )}
    }
}
