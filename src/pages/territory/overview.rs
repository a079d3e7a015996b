//! The overview: every account on this device with its objectives and how each one stands.

use leptos::prelude::*;

use crate::components::account_menu::AccountMenu;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{accounts as words, format, shell};
use crate::model::PlanId;
use crate::model::order;
use crate::state::{Dialog, ObjectiveSummary, PlanSummary, Route, use_session};

/// The overview.
#[component]
pub fn Overview() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let filter = session.view.filter;
    let lines = move || {
        let wanted = filter.get().trim().to_lowercase();
        let mut lines = session.summaries().get();
        lines.retain(|line| {
            wanted.is_empty()
                || line.name.to_lowercase().contains(&wanted)
                || line.objectives.iter().any(|sheet| sheet.name.to_lowercase().contains(&wanted))
        });
        // What was worked on last comes first.
        order::sort_by(&mut lines, |a, b| b.saved_at.cmp(&a.saved_at).then_with(|| a.name.cmp(&b.name)));
        lines
    };
    let is_empty = move || session.summaries().with(Vec::is_empty);
    view! {
        <div class="page overview">
            <header class="page-head">
                <div>
                    <h1>{words::OVERVIEW_TITLE.of(lang)}</h1>
                    <p class="muted">{shell::TAGLINE.of(lang)}</p>
                </div>
                <div class="page-actions">
                    {when(move || !is_empty(), move || view! {
                        <input
                            class="input overview-filter"
                            type="search"
                            aria-label=words::FILTER.of(lang)
                            placeholder=words::FILTER.of(lang)
                            prop:value=move || filter.get()
                            on:input=move |event| filter.set(event_target_value(&event))
                        />
                    })}
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| session.view.dialog.set(Dialog::Import)
                    >
                        {icon(Icon::Import)}
                        {crate::i18n::transfer::IMPORT_TITLE.of(lang)}
                    </button>
                    <button
                        type="button"
                        class="button button-primary"
                        data-testid="new-account"
                        on:click=move |_| session.view.dialog.set(Dialog::NewAccount)
                    >
                        {icon(Icon::Plus)}
                        {words::NEW_ACCOUNT.of(lang)}
                    </button>
                </div>
            </header>
            {when(move || session.has_only_sample(), move || view! {
                <p class="sample-note">
                    {words::SAMPLE_NOTE.of(lang)}
                    <button type="button" class="button button-small" on:click=move |_| session.view.dialog.set(Dialog::NewAccount)>
                        {words::START_OWN.of(lang)}
                    </button>
                </p>
            })}
            {when(is_empty, move || view! {
                <section class="panel empty">
                    <h2>{words::OVERVIEW_EMPTY.of(lang)}</h2>
                    <p>{words::OVERVIEW_EMPTY_HELP.of(lang)}</p>
                    <div class="button-row">
                        <button type="button" class="button button-primary" on:click=move |_| session.view.dialog.set(Dialog::NewAccount)>
                            {words::START_OWN.of(lang)}
                        </button>
                        <button type="button" class="button" on:click=move |_| session.add_sample()>{words::OPEN_SAMPLE.of(lang)}</button>
                    </div>
                </section>
            })}
            <ul class="account-list">
                {each(lines, Clone::clone, move |line| view! { <AccountCard line=line/> })}
            </ul>
        </div>
    }
}

/// One account with its objectives.
#[component]
fn AccountCard(line: PlanSummary) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let id = line.id;
    let name = words::display_name(lang, &line.name);
    let is_sample = session.is_sample(id);
    let objectives = line.objectives.clone();
    let has_none = objectives.is_empty();
    view! {
        <li class="panel account-card">
            <header class="account-head">
                <h2><a href=Route::Account(id).hash()>{name.clone()}</a></h2>
                {is_sample.then(|| view! { <span class="badge">{words::SAMPLE_BADGE.of(lang)}</span> })}
                <span class="muted small account-meta">
                    {words::PEOPLE_COUNT.fill(lang, &[("count", &line.people.to_string())])}
                    {line.saved_at.get(..10).map(|day| format!(" · {}", words::LAST_SAVED.fill(lang, &[("date", day)])))}
                </span>
                <AccountMenu id=id name=line.name.clone()/>
            </header>
            {if has_none {
                view! { <p class="muted">{words::NO_OBJECTIVES.of(lang)}</p> }.into_any()
            } else {
                view! {
                    <ul class="objective-list">
                        {objectives.into_iter().map(|sheet| view! { <ObjectiveLine plan=id sheet=sheet/> }).collect_view()}
                    </ul>
                }
                .into_any()
            }}
        </li>
    }
}

/// One objective: how it stands, what comes next.
#[component]
fn ObjectiveLine(plan: PlanId, sheet: ObjectiveSummary) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let name = words::display_product(lang, &sheet.name);
    let today = session.today().get_untracked();
    let is_overdue = sheet.next_due.is_some_and(|due| due < today);
    let band = sheet.band.clone().unwrap_or_else(|| "none".to_owned());
    view! {
        <li>
            <a class="objective-line" href=Route::Sheet(plan, sheet.id).hash()>
                <span class="score-badge" data-band=band>
                    <span class="visually-hidden">{words::POSITION.of(lang)}</span>
                    {sheet.score.map_or_else(|| "—".to_owned(), |score| score.to_string())}
                </span>
                <span class="objective-name">{name}</span>
                <span class="objective-next muted small" class:is-overdue=is_overdue>
                    {match (sheet.next_due, sheet.next_action.clone()) {
                        (Some(due), Some(what)) => format!("{} {what}", format::short_day(due)),
                        (_, Some(what)) => what,
                        _ => words::NO_NEXT_ACTION.of(lang).to_owned(),
                    }}
                </span>
                {(sheet.flags > 0)
                    .then(|| {
                        let title = shell::FLAGS_COUNT.fill(lang, &[("count", &sheet.flags.to_string())]);
                        view! {
                            <span class="nav-flags" title=title>{icon(Icon::Flag)} {sheet.flags}</span>
                        }
                    })}
                {icon(Icon::Next)}
            </a>
        </li>
    }
}
