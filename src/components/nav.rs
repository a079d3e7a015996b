//! The navigation at the left: screens, the open account with its sheets, the other accounts.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{self, account_pages, glossary, shell, territory};
use crate::model::order;
use crate::state::{AccountPage, Dialog, HelpSpot, Route, TerritoryPage, use_session};

/// Accounts that are listed beside the open one.
const SHOWN: usize = 12;

/// The navigation.
#[component]
pub fn Nav() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let route = session.route();
    let others = move || {
        let open = route.get().plan();
        let mut lines = session.summaries().get();
        lines.retain(|line| Some(line.id) != open);
        // With many accounts only those that were worked on last stand here; the overview has all.
        if lines.len() > SHOWN {
            order::sort_by(&mut lines, |a, b| b.saved_at.cmp(&a.saved_at));
            lines.truncate(SHOWN);
        }
        lines
    };
    let count = move || session.summaries().with(Vec::len);
    view! {
        <nav class="nav" class:is-open=move || session.view.is_nav_open.get() aria-label=shell::NAVIGATION.of(lang)>
            <NavLink route=Route::Overview>{icon(Icon::Board)} {shell::OVERVIEW.of(lang)}</NavLink>
            <NavLink route=Route::Territory(TerritoryPage::Today)>
                {icon(Icon::Today)} {territory::name(TerritoryPage::Today.word()).of(lang)}
            </NavLink>
            <Territory/>
            {move || session.memo(|plan| Some((plan.id(), plan.account.name.clone()))).get().map(|(id, name)| {
                view! {
                    <h2 class="nav-title">{i18n::accounts::display_name(lang, &name)}</h2>
                    <NavLink route=Route::Account(id)>{icon(Icon::Account)} {shell::ACCOUNT_PROFILE.of(lang)}</NavLink>
                    <NavLink route=Route::People(id)>
                        {icon(Icon::People)} {shell::PEOPLE.of(lang)}
                        <span class="nav-count">{move || session.memo(|plan| Some(plan.people.len())).get()}</span>
                    </NavLink>
                    <NavLink route=Route::AccountPage(id, AccountPage::Map)>
                        {icon(Icon::Map)} {account_pages::MAP.of(lang)}
                    </NavLink>
                    <h2 class="nav-title">
                        {shell::OBJECTIVES.of(lang)}
                        <button
                            type="button"
                            class="button-icon nav-add"
                            aria-label=i18n::accounts::NEW_OBJECTIVE.of(lang)
                            title=i18n::accounts::NEW_OBJECTIVE.of(lang)
                            on:click=move |_| session.view.dialog.set(Dialog::NewObjective)
                        >
                            {icon(Icon::Plus)}
                        </button>
                    </h2>
                    <SheetLinks/>
                }
            })}
            {when(move || !others().is_empty(), move || view! {
                <h2 class="nav-title">
                    {move || if route.get().plan().is_some() { shell::OTHER_ACCOUNTS } else { shell::ACCOUNTS }.of(lang)}
                </h2>
                {each(others, |line| (line.id, line.name.clone()), move |line| view! {
                    <NavLink route=Route::Account(line.id)>
                        <span class="nav-dot"></span>
                        <span class="nav-name">{i18n::accounts::display_name(lang, &line.name)}</span>
                    </NavLink>
                })}
            })}
            {when(move || { count() > SHOWN + 1 }, move || view! {
                <NavLink route=Route::Overview>
                    <span class="nav-dot"></span>
                    <span class="nav-name">{move || territory::ALL_ACCOUNTS.fill(lang, &[("count", &count().to_string())])}</span>
                </NavLink>
            })}
            <div class="nav-foot">
                <NavLink route=Route::Library>{icon(Icon::Library)} {account_pages::LIBRARY.of(lang)}</NavLink>
                <NavLink route=Route::Help(HelpSpot::Top)>{icon(Icon::Help)} {glossary::TITLE.of(lang)}</NavLink>
                <NavLink route=Route::Settings>{icon(Icon::Settings)} {shell::SETTINGS.of(lang)}</NavLink>
                <NavLink route=Route::Recovery>{icon(Icon::Recovery)} {shell::RECOVERY.of(lang)}</NavLink>
            </div>
        </nav>
    }
}

/// The other screens of the territory, folded while an account is worked on.
#[component]
fn Territory() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_open =
        move || session.route().with(|route| matches!(route, Route::Overview | Route::Territory(_)));
    let links = TerritoryPage::ALL.iter().copied().filter(|page| *page != TerritoryPage::Today);
    view! {
        <details class="nav-fold" prop:open=is_open>
            <summary class="nav-title">{territory::TERRITORY.of(lang)}</summary>
            {links
                .map(|page| view! {
                    <NavLink route=Route::Territory(page)>
                        {icon(Icon::of_territory(page))} {territory::name(page.word()).of(lang)}
                    </NavLink>
                })
                .collect_view()}
        </details>
    }
}

/// The sheets of the open account, each with the worst of its flags and their number.
#[component]
fn SheetLinks() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let sheets = session.memo(|plan| {
        let sheets = plan.objectives.iter().map(|sheet| (sheet.id, sheet.product.clone()));
        Some((plan.id(), sheets.collect::<Vec<_>>()))
    });
    let rows = move || {
        let (plan, sheets) = sheets.get()?;
        Some(sheets.into_iter().map(move |(sheet, name)| (plan, sheet, name)).collect::<Vec<_>>())
    };
    view! {
        {each(move || rows().unwrap_or_default(), Clone::clone, move |(plan, sheet, name)| {
                let analysis = session.analysis(sheet);
                let flags = move || analysis.with(|found| found.as_ref().map_or(0, |found| found.flag_count()));
                let health = move || analysis.with(|found| found.as_ref().and_then(|found| found.open().next()).map_or("none", |worst| worst.severity.word()));
                view! {
                    <NavLink route=Route::Sheet(plan, sheet)>
                        <span class="nav-dot" data-worst=health></span>
                        <span class="nav-name">{i18n::accounts::display_product(lang, &name)}</span>
                        {when(move || flags() > 0, move || view! {
                            <span class="nav-flags" title=move || shell::FLAGS_COUNT.fill(lang, &[("count", &flags().to_string())])>
                                {icon(Icon::Flag)} {flags}
                            </span>
                        })}
                    </NavLink>
                }
            })}
    }
}

/// A link that knows whether it leads to the screen that is shown.
#[component]
fn NavLink(
    /// Where it leads.
    route: Route,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let session = use_session();
    // A sheet's link stands for all its pages, the help's for all its places.
    let is_here = move || {
        let here = session.route().get();
        here == route
            || (route.sheet().is_some() && here.sheet() == route.sheet())
            || matches!((here, route), (Route::Help(_), Route::Help(_)))
    };
    view! {
        <a class="nav-link" href=route.hash() aria-current=move || is_here().then_some("page") on:click=move |_| session.view.is_nav_open.set(false)>
            {children()}
        </a>
    }
}
