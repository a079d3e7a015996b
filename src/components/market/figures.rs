//! The figures by which the target market judges an account: in a dialog on the screen of the market, and on the account's
//! profile. It must not know criteria.

use leptos::prelude::*;

use super::MarketData;
use crate::components::checked::CheckedInput;
use crate::components::dialog::Dialog;
use crate::components::each::each;
use crate::components::field::{AmountInput, Field, TextInput};
use crate::components::quick_add::QuickAdd;
use crate::i18n::territory::market as words;
use crate::i18n::{accounts, shell};
use crate::method::territory::AccountFacts;
use crate::method::territory::market::{Market, number, trait_of, with_trait};
use crate::model::account::AccountField;
use crate::model::{Amount, Edit, PlanId};
use crate::state::{Route, TerritoryPage, memo, use_session};

/// Which amount of an account, how it is called and how it is changed.
type Money = (crate::i18n::Text, fn(&AccountFacts) -> Option<Amount>, fn(Option<Amount>) -> AccountField);

const STATISTICS: [Money; 2] = [
    (words::REVENUE, |facts| facts.revenue, AccountField::Revenue),
    (words::NET_ASSETS, |facts| facts.net_assets, AccountField::NetAssets),
];
const PROFIT: Money = (words::PROFIT, |facts| facts.profit, AccountField::Profit);
const VOLUMES: [Money; 2] = [
    (words::CURRENT, |facts| facts.current_volume, AccountField::CurrentVolume),
    (words::POTENTIAL, |facts| facts.potential_volume, AccountField::PotentialVolume),
];

/// The figures of an account, in a dialog.
#[component]
pub fn FiguresDialog(
    /// Which account.
    id: PlanId,
    /// What the screen reads.
    data: MarketData,
    /// Called when it is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = memo(move || data.rows.with(|rows| rows.get(&id).cloned()));
    let name = row.with_untracked(|row| row.as_ref().map(|row| row.line.name.clone())).unwrap_or_default();
    let facts = Signal::derive(move || row.get().map(|row| row.line.facts.clone()).unwrap_or_default());
    let own = Signal::derive(move || data.market.with(Market::own_names));
    let set = Callback::new(move |field| session.edit_account(id, Edit::Account(field)));
    let title = format!("{} · {}", words::FIGURES.of(lang), accounts::display_name(lang, &name));
    view! {
        <Dialog title=title lang=lang on_close=on_close>
            <p class="muted small">{words::FIGURES_HELP.of(lang)}</p>
            <Figures facts=facts own=own on_set=set has_volumes=true/>
            <div class="dialog-foot">
                <button type="button" class="button button-primary" on:click=move |_| on_close.run(())>{shell::CLOSE.of(lang)}</button>
            </div>
        </Dialog>
    }
}

/// The figures of the open account, as a part of its profile.
#[component]
pub fn AccountFigures() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let facts = session.memo(|plan| {
        let account = &plan.account;
        Some(AccountFacts {
            place: account.place.clone(),
            revenue: account.revenue,
            headcount: account.headcount,
            net_assets: account.net_assets,
            profit: account.profit,
            traits: account.traits.clone(),
            ..AccountFacts::default()
        })
    });
    let choices = session.choices();
    let own = Signal::derive(move || choices.with(|choices| choices.market.own_names()));
    let set = Callback::new(move |field| {
        session.apply(Edit::Account(field));
    });
    view! {
        <section class="panel form" data-testid="account-figures">
            <header class="panel-head">
                <h2>{words::FIGURES.of(lang)}</h2>
                <a class="small" href=Route::Territory(TerritoryPage::Market).hash()>{words::ON_MARKET.of(lang)}</a>
            </header>
            <p class="muted small">{words::FIGURES_HELP.of(lang)}</p>
            <Figures facts=Signal::derive(move || facts.get().unwrap_or_default()) own=own on_set=set/>
        </section>
    }
}

#[component]
fn Figures(
    facts: Signal<AccountFacts>,
    own: Signal<Vec<String>>,
    on_set: Callback<AccountField>,
    /// Whether what it buys stands here too.
    #[prop(optional)]
    has_volumes: bool,
) -> impl IntoView {
    let lang = use_session().lang();
    let headcount = Callback::new(move |typed: String| {
        let read = number(&typed).filter(|all| all % 100 == 0).and_then(|all| u32::try_from(all / 100).ok());
        let is_taken = read.is_some() || typed.trim().is_empty();
        if is_taken {
            on_set.run(AccountField::Headcount(read));
        }
        is_taken
    });
    let wrong = Callback::new(move |text: String| words::HEADCOUNT_WRONG.fill(lang, &[("text", &text)]));
    let money = move |(label, read, write): Money| view! { <MoneyField label=label facts=facts read=read write=write on_set=on_set/> };
    view! {
        <div class="field-pair">
            <Field label=words::PLACE.of(lang)>
                <TextInput
                    value=Signal::derive(move || facts.with(|facts| facts.place.clone()))
                    on_commit=Callback::new(move |text| on_set.run(AccountField::Place(text)))
                />
            </Field>
            <Field label=words::HEADCOUNT.of(lang)>
                <CheckedInput
                    value=Signal::derive(move || facts.with(|facts| facts.headcount).map(|count| count.to_string()).unwrap_or_default())
                    on_commit=headcount
                    label=words::HEADCOUNT.of(lang)
                    wrong=wrong
                />
            </Field>
        </div>
        {STATISTICS.map(money).collect_view()}
        {has_volumes.then(|| VOLUMES.map(money).collect_view())}
        {money(PROFIT)}
        <Traits facts=facts own=own on_set=on_set/>
    }
}

#[component]
fn MoneyField(
    label: crate::i18n::Text,
    facts: Signal<AccountFacts>,
    read: fn(&AccountFacts) -> Option<Amount>,
    write: fn(Option<Amount>) -> AccountField,
    on_set: Callback<AccountField>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let currency = session.settings().with_untracked(|settings| settings.currency(lang));
    // What is left over may be less than nothing; what comes in may not.
    let is_signed = matches!(write(None), AccountField::Profit(_) | AccountField::NetAssets(_));
    view! {
        <Field label=label.of(lang)>
            <AmountInput
                is_signed=is_signed
                value=Signal::derive(move || facts.with(read))
                on_commit=Callback::new(move |amount| on_set.run(write(amount)))
                label=label.of(lang)
                lang=lang
                currency=currency
            />
        </Field>
    }
}

/// What the account says to measures of our own.
#[component]
fn Traits(
    facts: Signal<AccountFacts>,
    own: Signal<Vec<String>>,
    on_set: Callback<AccountField>,
) -> impl IntoView {
    let lang = use_session().lang();
    let added = RwSignal::new(Vec::<String>::new());
    let names = memo(move || {
        let known = facts.with(|facts| facts.traits.iter().map(|one| one.name.clone()).collect::<Vec<_>>());
        let mut all: Vec<String> = Vec::new();
        for name in own.get().into_iter().chain(known).chain(added.get()) {
            if !all.iter().any(|one| one.trim().eq_ignore_ascii_case(name.trim())) {
                all.push(name);
            }
        }
        all
    });
    let add = Callback::new(move |name: String| added.update(|all| all.push(name)));
    view! {
        <p class="muted small">{words::OWN_HELP.of(lang)}</p>
        {each(move || names.get(), Clone::clone, move |name| {
            let (read, written) = (name.clone(), name.clone());
            let value = Signal::derive(move || {
                facts.with(|facts| trait_of(&facts.traits, &read).unwrap_or_default().to_owned())
            });
            let put = Callback::new(move |text: String| {
                let next = facts.with_untracked(|facts| with_trait(&facts.traits, &written, &text));
                on_set.run(AccountField::Traits(next));
            });
            view! {
                <Field label=name.clone()>
                    <TextInput value=value on_commit=put is_lazy=true/>
                </Field>
            }
        })}
        <QuickAdd label=words::OWN_ADD.of(lang) on_add=add/>
    }
}
