//! The pages of an account as a row of links. It must not know what is on them.

use leptos::prelude::*;

use super::tabs::{Tab, TabBar};
use crate::i18n::account_pages as words;
use crate::state::{AccountPage, Route, use_session};

/// The row; empty while no account is open.
#[component]
pub fn AccountTabs() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let here = session.route().get_untracked();
    here.plan().map(|plan| {
        let tab = |route: Route, name: &'static str| Tab { href: route.hash(), name, is_here: here == route };
        let mut tabs = vec![
            tab(Route::Account(plan), words::PROFILE.of(lang)),
            tab(Route::People(plan), words::PEOPLE.of(lang)),
        ];
        tabs.extend(
            AccountPage::ALL
                .iter()
                .map(|page| tab(Route::AccountPage(plan, *page), words::name(page.word()).of(lang))),
        );
        view! { <TabBar label=words::PAGES.of(lang) tabs=tabs/> }
    })
}
