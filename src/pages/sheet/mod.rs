//! The sheet of one objective: its head and tabs, one page below them, and depth in the inspector beside it.

mod actions;
mod board;
mod danger;
mod elements;
mod influences;
mod position;
mod replay;
mod wins;

use leptos::prelude::*;

use super::parts::{Know, Rest, know, rest};
use crate::components::inspector::Inspector;
use crate::components::sheet::{SheetHead, WhatIfBar};
use crate::components::tabs::{Tab, TabBar};
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
        SheetPage::Call => know(Know::Call(sheet)),
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
        Some(SheetPage::Call) => sheet_pages::CALL,
        Some(SheetPage::Replay) => sheet_pages::REPLAY,
    }
}

/// The pages of the sheet.
#[component]
fn Tabs(plan: PlanId, sheet: ObjectiveId, page: Option<SheetPage>) -> impl IntoView {
    let lang = use_session().lang();
    let tab = move |to: Option<SheetPage>| {
        let route = to.map_or(Route::Sheet(plan, sheet), |to| Route::SheetPage(plan, sheet, to));
        Tab { href: route.hash(), name: name(to).of(lang), is_here: to == page }
    };
    let listed = SheetPage::ALL.iter().filter(move |to| to.is_listed() || page == Some(**to));
    let all = std::iter::once(None).chain(listed.copied().map(Some)).map(tab).collect();
    view! { <TabBar label=sheet_pages::PAGES.of(lang) tabs=all/> }
}
