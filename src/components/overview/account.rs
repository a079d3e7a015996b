//! An account of the overview with its objectives: how each stands, where it is weakest, and what comes next. It must not know
//! how accounts are found.

use leptos::prelude::*;

use super::cover::cover_mark;
use super::trend::trend;
use crate::components::account_menu::AccountMenu;
use crate::components::dotted::dotted;
use crate::components::icon::{Icon, icon};
use crate::i18n::territory::{overview as words, today};
use crate::i18n::{Lang, accounts, format, shell, terms};
use crate::method::territory::overview::Entry;
use crate::method::territory::{AccountLine, SheetLine};
use crate::model::day::Date;
use crate::model::{PlanId, Role};
use crate::state::{Route, use_session};

/// The account.
#[component]
pub fn AccountCard(
    /// Which, and which of its objectives.
    entry: Entry,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let today = session.today().get_untracked();
    let line = entry.account.clone();
    let (id, all) = (line.id, line.sheets.len());
    let name = accounts::display_name(lang, &line.name);
    let count = entry.sheets.len();
    let some = (count < all)
        .then(|| words::SOME_SHEETS.fill(lang, &[("count", &count.to_string()), ("all", &all.to_string())]));
    let tier = line.facts.tier.map(|tier| terms::tier(tier).of(lang));
    view! {
        <li class="panel account-card">
            <header class="account-head">
                <h2><a href=Route::Account(id).hash()>{name}</a></h2>
                {session.is_sample(id).then(|| view! { <span class="badge">{accounts::SAMPLE_BADGE.of(lang)}</span> })}
                {tier.map(|tier| view! { <span class="badge badge-muted" title=words::TIER.of(lang)>{tier}</span> })}
                <span class="muted small account-meta">{meta(lang, &line, some)}</span>
                <span class="small account-contact">{contact(lang, &line, today)}</span>
                <AccountMenu id=id name=line.name.clone()/>
            </header>
            {if all == 0 {
                view! { <p class="muted">{accounts::NO_OBJECTIVES.of(lang)}</p> }.into_any()
            } else {
                let sheets = entry.shown().map(|sheet| sheet_line(lang, id, sheet, today)).collect_view();
                view! { <ul class="objective-list">{sheets}</ul> }.into_any()
            }}
        </li>
    }
}

/// People, what it deals in, and when it was changed.
fn meta(lang: Lang, line: &AccountLine, some: Option<String>) -> AnyView {
    let people = accounts::PEOPLE_COUNT.fill(lang, &[("count", &line.people.to_string())]);
    let facts = [&line.facts.industry, &line.facts.place, &line.facts.salesperson];
    let facts = facts.into_iter().filter(|text| !text.trim().is_empty()).cloned();
    let saved = line.saved_on().map(|day| accounts::LAST_SAVED.fill(lang, &[("date", day)]));
    dotted(some.into_iter().chain(facts).chain([people]).chain(saved).collect())
}

fn contact(lang: Lang, line: &AccountLine, today: Date) -> AnyView {
    let Some(last) = line.facts.last_contact else {
        return dotted(vec![words::NO_CONTACT.of(lang).to_owned()]);
    };
    let day = words::LAST_CONTACT.fill(lang, &[("date", &format::day(last))]);
    let ago = match last.days_until(today) {
        days @ 1.. => words::DAYS_AGO.fill(lang, &[("count", &days.to_string())]),
        _ => words::TODAY.of(lang).to_owned(),
    };
    dotted(vec![day, ago])
}

/// One objective: how it stands, where it is weakest, what comes next.
fn sheet_line(lang: Lang, plan: PlanId, sheet: &SheetLine, today: Date) -> impl IntoView + use<> {
    let band = sheet.band.map_or("none", |band| band.word());
    let band_word = sheet.band.map(|band| terms::band(band).of(lang));
    let place = sheet.facts.funnel.map(|place| terms::funnel_place(place).of(lang));
    let under: Vec<&str> = [band_word, place].into_iter().flatten().collect();
    view! {
        <li>
            <a class="objective-line land-line" href=Route::Sheet(plan, sheet.id).hash()>
                <span class="score-badge" data-band=band>
                    <span class="visually-hidden">{accounts::POSITION.of(lang)}</span>
                    {sheet.score.map_or_else(|| "—".to_owned(), |score| score.to_string())}
                </span>
                <span class="land-name">
                    <span class="objective-name">{accounts::display_product(lang, &sheet.name)}</span>
                    <span class="small muted">{under.join(" · ")}</span>
                </span>
                <span class="land-trend">
                    <span class="visually-hidden">{words::TREND.of(lang)}</span>
                    {trend(lang, sheet, today)}
                </span>
                <span class="land-roles">{roles(lang, sheet)}</span>
                <span class="land-weakest small">
                    <span class="land-label">{words::WEAKEST.of(lang)}</span>
                    {weakest(lang, sheet)}
                </span>
                <span class="land-next small">
                    <span class="land-label">{words::NEXT.of(lang)}</span>
                    {next(lang, sheet, today)}
                </span>
                <span class="land-flags">{flags(lang, sheet.flags)}</span>
                {icon(Icon::Next)}
            </a>
        </li>
    }
}

/// The four roles, each with its letter and its mark; a dash while the sheet is not counted yet.
fn roles(lang: Lang, sheet: &SheetLine) -> AnyView {
    if sheet.facts.weakest.is_none() {
        return view! { <span class="muted">"—"</span> }.into_any();
    }
    let one = |role: &Role| {
        let cover = sheet.facts.roles.of(*role);
        let values = [("role", terms::role(*role).of(lang)), ("cover", words::cover(cover).of(lang))];
        let says = words::HEAT_CELL.fill(lang, &values);
        let title = says.clone();
        view! {
            <span class="role-cover" data-cover=cover.word() title=title>
                {cover_mark(cover)}
                <span aria-hidden="true">{terms::role_letter(*role)}</span>
                <span class="visually-hidden">{says}</span>
            </span>
        }
    };
    Role::ALL.iter().map(one).collect_view().into_any()
}

/// The weakest element and the gravest finding there.
fn weakest(lang: Lang, sheet: &SheetLine) -> impl IntoView + use<> {
    let element = sheet.facts.weakest.map(|element| terms::element(element).of(lang));
    let by = &sheet.facts.weakest_by;
    let why = match by.rule.as_str() {
        "" => words::NO_FINDING.of(lang).to_owned(),
        _ => today::finding(lang, by),
    };
    match element {
        Some(element) => view! {
            <span class="land-strong">{element}</span>
            " "
            <span class="muted land-why">{why}</span>
        }
        .into_any(),
        None => view! { <span class="muted">"—"</span> }.into_any(),
    }
}

/// What comes next and when; what is overdue says by how much.
fn next(lang: Lang, sheet: &SheetLine, today: Date) -> impl IntoView + use<> {
    let Some(what) = sheet.next_action.clone() else {
        return view! { <span class="muted">{accounts::NO_NEXT_ACTION.of(lang)}</span> }.into_any();
    };
    let late = sheet.next_due.map(|due| due.days_until(today)).filter(|days| *days > 0);
    let late = late.map(|days| words::OVERDUE_BY.fill(lang, &[("count", &days.to_string())]));
    let when = [sheet.next_due.map(format::short_day), late.clone()];
    let when = dotted(when.into_iter().flatten().collect());
    view! {
        <span class="land-what">{what}</span>
        " "
        <span class="muted" class:is-overdue=late.is_some()>{when}</span>
    }
    .into_any()
}

fn flags(lang: Lang, count: u32) -> impl IntoView {
    (count > 0).then(|| {
        let says = shell::FLAGS_COUNT.fill(lang, &[("count", &count.to_string())]);
        let title = says.clone();
        view! {
            <span class="nav-flags" title=title>
                {icon(Icon::Flag)}
                <span aria-hidden="true">{count}</span>
                <span class="visually-hidden">{says}</span>
            </span>
        }
    })
}
