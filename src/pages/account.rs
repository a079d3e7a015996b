//! One account: its objectives, its profile, its units, our team, and what happened there.

use leptos::prelude::*;

use super::account_lists::{Events, Team, Units};
use crate::components::account_menu::AccountMenu;
use crate::components::account_tabs::AccountTabs;
use crate::components::each::each;
use crate::components::field::{AmountInput, Field, TextInput, pick_word};
use crate::components::icon::{Icon, icon};
use crate::components::market::AccountFigures;
use crate::components::when::when;
use crate::i18n::{accounts as words, format, shell, terms};
use crate::method::Place;
use crate::method::place::AccountPlace;
use crate::model::account::{Account as Profile, AccountField, Tier};
use crate::model::{Amount, Edit, ObjectiveId, PlanId};
use crate::state::{Dialog, Route, use_session};

/// The account screen.
#[component]
pub fn Account(
    /// Which account.
    id: PlanId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let name = session.memo(|plan| Some(plan.account.name.clone()));
    Effect::new(move |_| session.focus_asked());
    view! {
        <div class="page account">
            <AccountTabs/>
            <header class="page-head">
                <div>
                    <h1>{move || name.get().map(|name| words::display_name(lang, &name))}</h1>
                    <p class="muted">{words::PROFILE.of(lang)}</p>
                </div>
                <div class="page-actions">
                    <button
                        type="button"
                        class="button button-primary"
                        data-testid="new-objective"
                        on:click=move |_| session.view.dialog.set(Dialog::NewObjective)
                    >
                        {icon(Icon::Plus)}
                        {words::NEW_OBJECTIVE.of(lang)}
                    </button>
                    {move || name.get().map(|name| view! { <AccountMenu id=id name=name/> })}
                </div>
            </header>
            <Objectives id=id/>
            <div class="account-grid">
                <ProfileForm/>
                <AccountFigures/>
                <Units/>
                <Team/>
                <Events/>
            </div>
        </div>
    }
}

/// The objectives as rows that lead to their sheets.
#[component]
fn Objectives(id: PlanId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows = session.memo(|plan| {
        let row =
            |sheet: &crate::model::Objective| (sheet.id, sheet.product.clone(), sheet.amount, sheet.close_on);
        Some(plan.objectives.iter().map(row).collect::<Vec<_>>())
    });
    let is_empty = move || rows.with(|rows| rows.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="panel">
            <header class="panel-head">
                <h2>{shell::OBJECTIVES.of(lang)}</h2>
            </header>
            {when(is_empty, move || view! {
                <p class="muted">{words::NO_OBJECTIVES.of(lang)}</p>
                <button type="button" class="button" on:click=move |_| session.view.dialog.set(Dialog::NewObjective)>
                    {words::ADD_OBJECTIVE.of(lang)}
                </button>
            })}
            <ul class="objective-list">
                {each(move || rows.get().unwrap_or_default(), Clone::clone, move |(sheet, product, amount, close_on)| view! {
                    <ObjectiveRow plan=id sheet=sheet product=product details=details(amount, close_on)/>
                })}
            </ul>
        </section>
    }
}

fn details(amount: Option<Amount>, close_on: Option<crate::model::day::Date>) -> String {
    let parts = [amount.map(format::amount), close_on.map(format::day)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[component]
fn ObjectiveRow(plan: PlanId, sheet: ObjectiveId, product: String, details: String) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let score =
        move || analysis.get().and_then(|all| all.position.as_ref().map(|at| (at.score, at.band.word())));
    let flags = move || analysis.get().map_or(0, |all| all.flag_count());
    view! {
        <li>
            <a class="objective-line" href=Route::Sheet(plan, sheet).hash()>
                <span class="score-badge" data-band=move || score().map_or("none", |(_, band)| band)>
                    <span class="visually-hidden">{words::POSITION.of(lang)}</span>
                    {move || score().map_or_else(|| "—".to_owned(), |(score, _)| score.to_string())}
                </span>
                <span class="objective-name">{words::display_product(lang, &product)}</span>
                <span class="objective-next muted small">{details}</span>
                {when(move || flags() > 0, move || view! {
                    <span class="nav-flags" title=move || shell::FLAGS_COUNT.fill(lang, &[("count", &flags().to_string())])>
                        {icon(Icon::Flag)}
                        {flags}
                    </span>
                })}
                {icon(Icon::Next)}
            </a>
        </li>
    }
}

/// The profile: what the customer is.
#[component]
fn ProfileForm() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let account = session.memo(|plan| Some(plan.account.clone()));
    let currency = session.settings().with_untracked(|settings| settings.currency(lang));
    let set = move |field: AccountField| {
        session.apply(Edit::Account(field));
    };
    let text = move |read: fn(&Profile) -> &String| {
        Signal::derive(move || {
            account.with(|account| account.as_ref().map(|account| read(account).clone())).unwrap_or_default()
        })
    };
    let get = move || account.get();
    view! {
        <section class="panel form">
            <header class="panel-head"><h2>{words::PROFILE.of(lang)}</h2></header>
            <Field label=words::NAME.of(lang)>
                <TextInput
                    value=text(|account| &account.name)
                    on_commit=Callback::new(move |text| set(AccountField::Name(text)))
                    handle=Place::Account(AccountPlace::Name).to_string()
                />
            </Field>
            <div class="field-pair">
                <Field label=words::DIVISION.of(lang)>
                    <TextInput value=text(|account| &account.division) on_commit=Callback::new(move |text| set(AccountField::Division(text)))/>
                </Field>
                <Field label=words::INDUSTRY.of(lang)>
                    <TextInput value=text(|account| &account.industry) on_commit=Callback::new(move |text| set(AccountField::Industry(text)))/>
                </Field>
            </div>
            <div class="field-pair">
                <Field label=words::WEBSITE.of(lang)>
                    <TextInput value=text(|account| &account.website) on_commit=Callback::new(move |text| set(AccountField::Website(text)))/>
                </Field>
                <Field label=words::SALESPERSON.of(lang)>
                    <TextInput value=text(|account| &account.salesperson) on_commit=Callback::new(move |text| set(AccountField::Salesperson(text)))/>
                </Field>
            </div>
            <Field label=words::CURRENT_VOLUME.of(lang)>
                <AmountInput
                    value=Signal::derive(move || get().and_then(|account| account.current_volume))
                    on_commit=Callback::new(move |amount| set(AccountField::CurrentVolume(amount)))
                    label=words::CURRENT_VOLUME.of(lang)
                    lang=lang
                    currency=currency
                />
            </Field>
            <Field label=words::POTENTIAL_VOLUME.of(lang)>
                <AmountInput
                    value=Signal::derive(move || get().and_then(|account| account.potential_volume))
                    on_commit=Callback::new(move |amount| set(AccountField::PotentialVolume(amount)))
                    label=words::POTENTIAL_VOLUME.of(lang)
                    lang=lang
                    currency=currency
                />
            </Field>
                <Field label=words::TIER.of(lang)>
                    {pick_word(
                        words::TIER.of(lang),
                        "—",
                        Tier::ALL,
                        move |tier| terms::tier(tier).of(lang).to_owned(),
                        Signal::derive(move || get().and_then(|account| account.tier)),
                        move |tier| set(AccountField::Tier(tier)),
                        Place::Account(AccountPlace::Tier).to_string(),
                    )}
                </Field>
            <Field label=words::NOTES.of(lang)>
                <TextInput value=text(|account| &account.notes) on_commit=Callback::new(move |text| set(AccountField::Notes(text))) multiline=true/>
            </Field>
        </section>
    }
}
