//! The page: header, navigation, the screen of the address, dialogs and messages. It must not know storage or files.

use leptos::{ev, prelude::*};

use crate::components::header::Header;
use crate::components::nav::Nav;
use crate::components::notices::NoticeList;
use crate::components::when::when;
use crate::i18n::shell;
use crate::pages::parts::{Know, Land, Parts, Rest, Work, know, land, rest, work};
use crate::state::{Dialog, HelpSpot, Opening, Route, Session, boot, memo, use_session};

/// The application.
#[component]
pub fn App() -> impl IntoView {
    let session = boot();
    Parts::fetch(session.route().get_untracked());
    let keys = window_event_listener(ev::keydown, move |event| pressed(session, &event));
    on_cleanup(move || keys.remove());
    let drop = window_event_listener(ev::drop, move |event| dropped(session, &event));
    on_cleanup(move || drop.remove());
    let over = window_event_listener(ev::dragover, |event| event.prevent_default());
    on_cleanup(move || over.remove());
    let language = memo(move || session.settings().with(|_| session.lang()));
    // Every word is read once when a view is built; a change of language builds the views anew.
    move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        let _ = language.get();
        view! { <Frame/> }
    }
}

/// Everything that has words.
#[component]
fn Frame() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    Effect::new(move |_| {
        let account = session.with(|plan| plan.account.name.clone()).filter(|name| !name.is_empty());
        let product = session.route().get().sheet().and_then(|sheet| {
            session.with(|plan| plan.objectives.get(sheet).map(|one| one.product.clone())).flatten()
        });
        let parts: Vec<String> =
            [product, account].into_iter().flatten().filter(|part| !part.is_empty()).collect();
        session.set_title(&parts);
    });
    view! {
        <a
            class="skip-link"
            href="#main"
            on:click=move |event| {
                // The address belongs to the screens, so the link must not change it.
                event.prevent_default();
                session.focus_screen();
            }
        >
            {shell::SKIP_TO_CONTENT.of(lang)}
        </a>
        <Header/>
        <div class="frame">
            <Nav/>
            {when(move || session.view.is_nav_open.get(), move || view! {
                <div class="nav-backdrop" on:click=move |_| session.view.is_nav_open.set(false)></div>
            })}
            <main id="main" class="main" tabindex="-1">
                <Screen/>
            </main>
        </div>
        {rest(Rest::Dialogs)}
        <NoticeList/>
    }
}

/// The screen of the address.
#[component]
fn Screen() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let opening = session.opening();
    // A memo, so that an edit, which tells the opening anew, leaves the screen with its focus and scrolling alone.
    let shown = memo(move || {
        let route = match session.route().get() {
            // The help finds the place itself.
            Route::Help(_) => Route::Help(HelpSpot::Top),
            other => other,
        };
        (route, opening.get())
    });
    move || match shown.get() {
        (Route::Overview, _) => land(Land::Overview),
        (Route::Territory(page), _) => land(Land::Page(page)),
        (Route::Settings, _) => rest(Rest::Settings),
        (Route::Recovery, _) => rest(Rest::Recovery),
        (Route::Help(_), _) => rest(Rest::Help),
        (Route::Library, _) => know(Know::Library),
        (_, Opening::Reading) => {
            view! { <p class="page muted" role="status">{shell::READING.of(lang)}</p> }.into_any()
        }
        (Route::Unknown, _) | (_, Opening::Missing) => view! { <NotFound/> }.into_any(),
        (Route::Account(id), Opening::Settled) => work(Work::Account(id)),
        (Route::People(_), Opening::Settled) => work(Work::People),
        (Route::AccountPage(plan, page), Opening::Settled) => know(Know::Page(plan, page)),
        (Route::Sheet(plan, sheet), Opening::Settled) => work(Work::Sheet(plan, sheet, None)),
        (Route::SheetPage(plan, sheet, page), Opening::Settled) => work(Work::Sheet(plan, sheet, Some(page))),
    }
}

#[component]
fn NotFound() -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <div class="page">
            <section class="panel empty">
                <h1>{shell::NOT_FOUND.of(lang)}</h1>
                <p>{shell::NOT_FOUND_HELP.of(lang)}</p>
                <div class="button-row">
                    <a class="button button-primary" href=Route::Overview.hash()>{shell::TO_OVERVIEW.of(lang)}</a>
                    <a class="button" href=Route::Recovery.hash()>{shell::TO_RECOVERY.of(lang)}</a>
                </div>
            </section>
        </div>
    }
}

/// The keys that work everywhere: search, undo, redo. While an input method composes, and in a field that has its own
/// undo, they are left alone.
fn pressed(session: Session, event: &ev::KeyboardEvent) {
    if event.is_composing() || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    let has_dialog = session.view.dialog.get_untracked() != Dialog::None;
    match event.key().to_lowercase().as_str() {
        "k" if !has_dialog => session.view.dialog.set(Dialog::Commands),
        "z" if !session.is_typing() && event.shift_key() => session.redo(),
        "z" if !session.is_typing() => session.undo(),
        "y" if !session.is_typing() => session.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// A file that is dropped anywhere is looked at as an import.
fn dropped(session: Session, event: &ev::DragEvent) {
    let files = event.data_transfer().and_then(|data| data.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        event.prevent_default();
        session.read_file(file);
    }
}
