//! Which code travels apart from the start: the screens of an account, those of the whole territory, everything that is opened
//! later, and what is known of an account beyond its profile. The start fetches them one after the other as soon as it stands, so that they are there when they are
//! asked for, with a network or without. What is drawn stands in the pages; this file must not know how.

#![allow(clippy::unnecessary_wraps, reason = "a door may fail to open; what is behind it does not")]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::account::Account;
use super::help::Help;
use super::know::{CallPage, KnowPage};
use super::library::Library;
use super::people::People;
use super::recovery::Recovery;
use super::settings::SettingsPage;
use super::sheet::{Sheet, part};
use super::territory::TerritoryScreen;
use crate::components::dialogs::Dialogs;
use crate::components::matching::MatchingView;
use crate::i18n::shell;
use crate::model::{ObjectiveId, PlanId};
use crate::state::{AccountPage, Missing, PeopleView, Route, SheetPage, TerritoryPage, memo, use_session};

/// A screen of the open account.
#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// Its profile and sheets.
    Account(PlanId),
    /// Its people.
    People,
    /// A sheet, with one of its pages; the board while none is named.
    Sheet(PlanId, ObjectiveId, Option<SheetPage>),
}

/// What is known of the account beyond its profile.
#[derive(Clone, Copy, Debug)]
pub enum Know {
    /// A screen of the account.
    Page(PlanId, AccountPage),
    /// The call plan of a sheet.
    Call(ObjectiveId),
    /// Their people and ours.
    Matching(PeopleView),
    /// What is objected, and our replies.
    Library,
}

/// A screen of the whole territory.
#[derive(Clone, Copy, Debug)]
pub enum Land {
    /// Every account and objective.
    Overview,
    /// Another of them.
    Page(TerritoryPage),
}

/// What is opened later.
#[derive(Clone, Copy, Debug)]
pub enum Rest {
    /// Every dialog.
    Dialogs,
    /// A page of a sheet beside its board.
    SheetPage(ObjectiveId, SheetPage),
    /// The settings.
    Settings,
    /// What could not be read.
    Recovery,
    /// The help.
    Help,
}

/// How far a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Load {
    Underway,
    Ready,
    Failed,
}

/// The parts of this page, one for as long as it lives.
#[derive(Clone, Copy)]
pub struct Parts {
    work: RwSignal<Load>,
    rest: RwSignal<Load>,
    know: RwSignal<Load>,
    land: RwSignal<Load>,
}

impl Parts {
    /// Has the parts fetched, that of the open screen first.
    pub fn fetch(route: Route) -> Self {
        let underway = || RwSignal::new(Load::Underway);
        let parts = Self { work: underway(), rest: underway(), know: underway(), land: underway() };
        provide_context(parts);
        spawn_local(async move {
            let is_land = matches!(route, Route::Overview | Route::Territory(_));
            if is_land {
                parts.fetch_land().await;
            }
            if route.plan().is_some() {
                parts.fetch_work().await;
                parts.fetch_rest().await;
            } else {
                parts.fetch_rest().await;
                parts.fetch_work().await;
            }
            parts.fetch_know().await;
            if !is_land {
                parts.fetch_land().await;
            }
        });
        parts
    }

    async fn fetch_work(self) {
        self.work.set(told(preload_work().await));
    }

    async fn fetch_land(self) {
        self.land.set(told(preload_land().await));
    }

    async fn fetch_know(self) {
        self.know.set(told(preload_know().await));
    }

    async fn fetch_rest(self) {
        self.rest.set(told(preload_rest().await));
    }
}

/// Draws a screen of the open account.
pub fn work(screen: Work) -> AnyView {
    let parts: Parts = expect_context();
    let again = move || {
        parts.work.set(Load::Underway);
        spawn_local(parts.fetch_work());
    };
    drawn(parts.work, move || now(work_part(screen)), again, true)
}

/// Draws what is known of the account beyond its profile.
pub fn know(what: Know) -> AnyView {
    let parts: Parts = expect_context();
    let again = move || {
        parts.know.set(Load::Underway);
        spawn_local(parts.fetch_know());
    };
    drawn(parts.know, move || now(know_part(what)), again, true)
}

/// Draws a screen of the whole territory.
pub fn land(what: Land) -> AnyView {
    let parts: Parts = expect_context();
    let again = move || {
        parts.land.set(Load::Underway);
        spawn_local(parts.fetch_land());
    };
    drawn(parts.land, move || now(land_part(what)), again, true)
}

/// Draws what is opened later.
pub fn rest(what: Rest) -> AnyView {
    let parts: Parts = expect_context();
    let again = move || {
        parts.rest.set(Load::Underway);
        spawn_local(parts.fetch_rest());
    };
    drawn(parts.rest, move || now(rest_part(what)), again, !matches!(what, Rest::Dialogs))
}

#[wasm_split(work, wasm_split_path = ::leptos::wasm_split, fallible, preload(preload_work))]
fn work_part(screen: Work) -> Result<AnyView, Missing> {
    Ok(match screen {
        Work::Account(id) => view! { <Account id=id/> }.into_any(),
        Work::People => view! { <People/> }.into_any(),
        Work::Sheet(plan, sheet, page) => view! { <Sheet plan=plan sheet=sheet page=page/> }.into_any(),
    })
}

#[wasm_split(land, wasm_split_path = ::leptos::wasm_split, fallible, preload(preload_land))]
fn land_part(what: Land) -> Result<AnyView, Missing> {
    Ok(view! { <TerritoryScreen what=what/> }.into_any())
}

#[wasm_split(know, wasm_split_path = ::leptos::wasm_split, fallible, preload(preload_know))]
fn know_part(what: Know) -> Result<AnyView, Missing> {
    Ok(match what {
        Know::Page(plan, page) => view! { <KnowPage plan=plan page=page/> }.into_any(),
        Know::Call(sheet) => view! { <CallPage sheet=sheet/> }.into_any(),
        Know::Matching(view) => view! { <MatchingView view=view/> }.into_any(),
        Know::Library => view! { <Library/> }.into_any(),
    })
}

#[wasm_split(rest, wasm_split_path = ::leptos::wasm_split, fallible, preload(preload_rest))]
fn rest_part(what: Rest) -> Result<AnyView, Missing> {
    Ok(match what {
        Rest::Dialogs => view! { <Dialogs/> }.into_any(),
        Rest::SheetPage(sheet, page) => part(sheet, page),
        Rest::Settings => view! { <SettingsPage/> }.into_any(),
        Rest::Recovery => view! { <Recovery/> }.into_any(),
        Rest::Help => view! { <Help/> }.into_any(),
    })
}

fn told(result: Result<(), SplitLoaderError>) -> Load {
    if result.is_ok() { Load::Ready } else { Load::Failed }
}

/// What a part draws, once it is there: its function waits for nothing then.
fn now(view: impl Future<Output = Result<AnyView, Missing>>) -> AnyView {
    match pin!(view).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => view,
        Poll::Ready(Err(Missing)) | Poll::Pending => ().into_any(),
    }
}

/// The view of a part, or how far it is; a part that nobody looks at yet says nothing while it is under way.
fn drawn(
    load: RwSignal<Load>,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
    again: impl Fn() + Copy + Send + Sync + 'static,
    is_screen: bool,
) -> AnyView {
    let lang = use_session().lang();
    let state = memo(move || load.get());
    let shown = move || {
        match state.get() {
        Load::Ready => view(),
        Load::Failed if is_screen => view! {
            <div class="page">
                <section class="panel empty" role="alert">
                    <h1>{shell::PART_MISSING.of(lang)}</h1>
                    <p>{shell::PART_MISSING_HELP.of(lang)}</p>
                    <button type="button" class="button button-primary" on:click=move |_| again()>{shell::TRY_AGAIN.of(lang)}</button>
                </section>
            </div>
        }
        .into_any(),
        Load::Underway if is_screen => {
            view! { <p class="page muted" role="status">{shell::READING.of(lang)}</p> }.into_any()
        }
        Load::Underway | Load::Failed => ().into_any(),
    }
    };
    view! { {shown} }.into_any()
}
