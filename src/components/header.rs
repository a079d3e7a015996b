//! The bar at the top: where you are, search, save status, undo and redo, share, language, theme.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use super::save_status::SaveStatusView;
use crate::i18n::{Lang, account_pages, glossary, shell, territory};
use crate::state::{Dialog, Route, Theme, use_session};

/// The bar at the top.
#[component]
pub fn Header() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let view = session.view;
    let mark = match lang {
        Lang::Zh => "EN",
        Lang::En => "中",
    };
    view! {
        <header class="header">
            <button
                type="button"
                class="button-icon header-menu"
                aria-label=shell::OPEN_NAVIGATION.of(lang)
                aria-expanded=move || view.is_nav_open.get().to_string()
                on:click=move |_| view.is_nav_open.update(|open| *open = !*open)
            >
                {icon(Icon::Menu)}
            </button>
            <a class="brand" href=Route::Overview.hash() aria-label=shell::PRODUCT.of(lang)>
                <svg class="brand-mark" viewBox="0 0 32 24" aria-hidden="true">
                    <circle class="brand-white" cx="20.5" cy="13.5" r="8.5"></circle>
                    <circle class="brand-black" cx="11" cy="11" r="9.5"></circle>
                    <circle class="brand-shine" cx="8" cy="8" r="3"></circle>
                </svg>
                <span class="brand-name">{shell::PRODUCT.of(lang)}</span>
            </a>
            <Breadcrumb/>
            <button
                type="button"
                class="header-search"
                on:click=move |_| view.dialog.set(Dialog::Commands)
            >
                {icon(Icon::Search)}
                <span class="header-search-text">{shell::SEARCH_PLACEHOLDER.of(lang)}</span>
                <kbd aria-hidden="true">"Ctrl K"</kbd>
            </button>
            <SaveStatusView/>
            <div class="header-actions">
                <UndoButtons/>
                <button
                    type="button"
                    class="button header-share"
                    aria-label=shell::SHARE.of(lang)
                    title=shell::SHARE.of(lang)
                    on:click=move |_| view.dialog.set(Dialog::Share)
                >
                    {icon(Icon::Share)}
                    <span class="wide-only">{shell::SHARE.of(lang)}</span>
                </button>
                <button
                    type="button"
                    class="button header-language"
                    data-testid="language"
                    aria-label=format!("{mark}: {}", shell::LANGUAGE_SWITCH_NAME.of(lang))
                    lang=match lang {
                        Lang::Zh => "en",
                        Lang::En => "zh-CN",
                    }
                    on:click=move |_| session.switch_language()
                >
                    {mark}
                </button>
                <ThemeButton/>
            </div>
        </header>
    }
}

#[component]
fn Breadcrumb() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let account = session.memo(|plan| Some(plan.account.name.clone()));
    let product = session.memo(move |plan| {
        let sheet = session.route().get().sheet()?;
        plan.objectives.get(sheet).map(|objective| objective.product.clone())
    });
    let page = move || match session.route().get() {
        Route::Territory(page) => Some(territory::name(page.word()).of(lang).to_owned()),
        Route::Settings => Some(shell::SETTINGS.of(lang).to_owned()),
        Route::Recovery => Some(shell::RECOVERY.of(lang).to_owned()),
        Route::Help(_) => Some(glossary::TITLE.of(lang).to_owned()),
        Route::Library => Some(account_pages::LIBRARY.of(lang).to_owned()),
        Route::AccountPage(_, page) => Some(account_pages::name(page.word()).of(lang).to_owned()),
        Route::People(_) => Some(shell::PEOPLE.of(lang).to_owned()),
        Route::Sheet(..) | Route::SheetPage(..) => product.get(),
        Route::Overview | Route::Account(_) | Route::Unknown => None,
    };
    view! {
        <nav class="breadcrumb" aria-label=shell::OVERVIEW.of(lang)>
            {move || {
                session
                    .route()
                    .get()
                    .plan()
                    .zip(account.get())
                    .map(|(id, name)| {
                        view! {
                            <a href=Route::Account(id).hash()>{name}</a>
                        }
                    })
            }}
            {move || page().map(|page| view! { <span class="breadcrumb-page">{page}</span> })}
        </nav>
    }
}

#[component]
fn UndoButtons() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let undo = session.undo_label();
    let redo = session.redo_label();
    let undo_name = move || match undo.get() {
        Some(what) => shell::UNDO_WHAT.fill(lang, &[("what", what.of(lang))]),
        None => shell::NOTHING_TO_UNDO.of(lang).to_owned(),
    };
    let redo_name = move || match redo.get() {
        Some(what) => shell::REDO_WHAT.fill(lang, &[("what", what.of(lang))]),
        None => shell::NOTHING_TO_REDO.of(lang).to_owned(),
    };
    view! {
        <button
            type="button"
            class="button-icon"
            data-testid="undo"
            aria-label=shell::UNDO.of(lang)
            title=undo_name
            aria-disabled=move || undo.get().is_none().to_string()
            on:click=move |_| session.undo()
        >
            {icon(Icon::Undo)}
        </button>
        <button
            type="button"
            class="button-icon"
            data-testid="redo"
            aria-label=shell::REDO.of(lang)
            title=redo_name
            aria-disabled=move || redo.get().is_none().to_string()
            on:click=move |_| session.redo()
        >
            {icon(Icon::Redo)}
        </button>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let theme = move || session.settings().with(|settings| settings.theme);
    let name = move || {
        let word = match theme() {
            Theme::System => shell::THEME_SYSTEM,
            Theme::Light => shell::THEME_LIGHT,
            Theme::Dark => shell::THEME_DARK,
        };
        shell::THEME.fill(lang, &[("theme", word.of(lang))])
    };
    view! {
        <button
            type="button"
            class="button-icon"
            data-testid="theme"
            aria-label=name
            title=name
            on:click=move |_| session.set_theme(theme().next())
        >
            {icon(Icon::Theme)}
        </button>
    }
}
