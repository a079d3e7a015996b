//! The sheet of one objective: its head and tabs, one page below them, and depth in the inspector beside it.

mod actions;
mod board;
mod danger;
mod elements;
mod influences;
mod position;
mod replay;
mod wins;

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::parts::{Rest, rest};
use crate::components::inspector::Inspector;
use crate::components::sheet::{SheetHead, WhatIfBar};
use crate::components::when::when_or;
use crate::i18n::{Text, sheet as words, sheet_pages, shell};
use crate::model::{ObjectiveId, PlanId};
use crate::state::{Route, SheetPage, use_session};

/// The sheet.
#[component]
pub fn Sheet(
    /// Whose.
    plan: PlanId,
    /// Which objective.
    sheet: ObjectiveId,
    /// Which page of it; the board while none is named.
    page: Option<SheetPage>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_there = session.memo(move |plan| Some(plan.objectives.has(sheet)));
    let whole = move || {
        view! {
            <div class="with-inspector">
                <div class="page sheet">
                    <SheetHead sheet=sheet/>
                    <Tabs plan=plan sheet=sheet page=page/>
                    <WhatIfBar sheet=sheet/>
                {match page {
                        None => view! { <board::BoardPage sheet=sheet/> }.into_any(),
                        Some(page) => rest(Rest::SheetPage(sheet, page)),
                    }}
                </div>
                <Inspector/>
            </div>
        }
    };
    let gone = move || {
        view! {
            <div class="page">
                <section class="panel empty"><h1>{shell::NOT_FOUND.of(lang)}</h1><p>{words::OBJECTIVE_GONE.of(lang)}</p></section>
            </div>
        }
    };
    when_or(move || is_there.get() == Some(true), whole, gone)
}

/// A page of a sheet beside its board.
pub fn part(sheet: ObjectiveId, page: SheetPage) -> AnyView {
    match page {
        SheetPage::Elements => view! { <elements::ElementsPage sheet=sheet/> }.into_any(),
        SheetPage::Influences => view! { <influences::InfluencesPage sheet=sheet/> }.into_any(),
        SheetPage::Wins => view! { <wins::WinsPage sheet=sheet/> }.into_any(),
        SheetPage::Actions => view! { <actions::ActionsPage sheet=sheet/> }.into_any(),
        SheetPage::Position => view! { <position::PositionPage sheet=sheet/> }.into_any(),
        SheetPage::Danger => view! { <danger::DangerPage sheet=sheet/> }.into_any(),
        SheetPage::Replay => view! { <replay::ReplayPage sheet=sheet/> }.into_any(),
    }
}

const fn name(page: Option<SheetPage>) -> Text {
    match page {
        None => sheet_pages::BOARD,
        Some(SheetPage::Elements) => sheet_pages::ELEMENTS,
        Some(SheetPage::Influences) => sheet_pages::INFLUENCES,
        Some(SheetPage::Wins) => sheet_pages::WINS,
        Some(SheetPage::Actions) => sheet_pages::ACTIONS,
        Some(SheetPage::Position) => sheet_pages::POSITION,
        Some(SheetPage::Danger) => sheet_pages::DANGER,
        Some(SheetPage::Replay) => sheet_pages::REPLAY,
    }
}

/// The pages of the sheet.
#[component]
fn Tabs(plan: PlanId, sheet: ObjectiveId, page: Option<SheetPage>) -> impl IntoView {
    let lang = use_session().lang();
    let bar = NodeRef::<html::Nav>::new();
    // Where the pages do not fit side by side, the one that is open is brought into sight.
    Effect::new(move |_| {
        let Some(bar) = bar.get() else { return };
        let open = bar.query_selector("[aria-current]").ok().flatten();
        if let Some(open) = open.and_then(|open| open.dyn_into::<web_sys::HtmlElement>().ok()) {
            let end = open.offset_left() - bar.offset_left() + open.offset_width();
            bar.set_scroll_left((end - bar.client_width()).max(0));
        }
    });
    let tab = move |to: Option<SheetPage>| {
        let route = to.map_or(Route::Sheet(plan, sheet), |to| Route::SheetPage(plan, sheet, to));
        view! {
            <a class="tab" href=route.hash() aria-current=(to == page).then_some("page")>{name(to).of(lang)}</a>
        }
    };
    view! {
        <nav class="tabs" node_ref=bar aria-label=sheet_pages::PAGES.of(lang)>
            {tab(None)}
            {SheetPage::ALL
                .iter()
                .filter(|to| to.is_listed() || page == Some(**to))
                .map(|to| tab(Some(*to)))
                .collect_view()}
        </nav>
    }
}
