//! Accounts for which no clock runs: without a tier, or never met; each with what to do. It must not know intervals.

use std::sync::Arc;

use leptos::prelude::*;

use super::CadenceData;
use super::row::log_touch;
use crate::components::each::each;
use crate::components::field::pick_word;
use crate::components::when::when;
use crate::i18n::territory::cadence as words;
use crate::i18n::{accounts, terms};
use crate::method::cadence::Touch;
use crate::method::territory::AccountLine;
use crate::model::account::{AccountField, Tier};
use crate::model::{Edit, order};
use crate::state::{Route, TerritoryPage, memo, use_session};

/// How many of each are shown.
const MOST: usize = 30;

type Lines = Memo<Vec<Arc<AccountLine>>>;

/// Both lists.
#[component]
pub fn Apart(
    /// What the screen reads.
    data: CadenceData,
) -> impl IntoView {
    let lang = use_session().lang();
    let of = move |is_wanted: fn(&AccountLine) -> bool| {
        memo(move || {
            let mut all: Vec<Arc<AccountLine>> =
                data.accounts.with(|all| all.iter().filter(|line| is_wanted(line)).cloned().collect());
            order::sort_by_key(&mut all, |line| line.name.clone());
            all
        })
    };
    let untiered = of(|line| line.facts.tier.is_none());
    let unmet = of(|line| line.facts.tier.is_some() && line.facts.first_contact.is_none());
    let none = move || untiered.with(Vec::is_empty) && unmet.with(Vec::is_empty);
    view! {
        <section class="panel cadence-apart">
            <header class="panel-head"><h2>{words::APART.of(lang)}</h2></header>
            {when(none, move || view! { <p class="muted">{words::ALL_HAVE.of(lang)}</p> })}
            <Untiered lines=untiered/>
            <Unmet lines=unmet data=data/>
        </section>
    }
}

fn shown(lines: Lines) -> Vec<Arc<AccountLine>> {
    lines.with(|lines| lines.iter().take(MOST).cloned().collect())
}

fn more(lines: Lines) -> AnyView {
    let lang = use_session().lang();
    let count = move || lines.with(|lines| lines.len().saturating_sub(MOST));
    when(
        move || count() > 0,
        move || {
            view! { <p class="muted small">{move || words::AND_MORE.fill(lang, &[("count", &count().to_string())])}</p> }
        },
    )
}

#[component]
fn Untiered(lines: Lines) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let title = move || words::NO_TIER.fill(lang, &[("count", &lines.with(Vec::len).to_string())]);
    when(
        move || !lines.with(Vec::is_empty),
        move || {
            view! {
                <h3>{title}</h3>
                <p class="muted small">
                    {words::NO_TIER_HELP.of(lang)} " "
                    <a href=Route::Territory(TerritoryPage::Market).hash()>{words::TO_MARKET.of(lang)}</a>
                </p>
                <ul class="cadence-rest">
                    {each(move || shown(lines), |line| (line.id, line.name.clone()), move |line| {
                        let (id, name) = (line.id, accounts::display_name(lang, &line.name));
                        view! {
                            <li data-testid="untiered">
                                <a href=Route::Account(id).hash()>{name.clone()}</a>
                                {pick_word(
                                    words::TIER_OF.fill(lang, &[("name", &name)]),
                                    words::PICK_TIER.of(lang),
                                    Tier::ALL,
                                    move |tier| terms::tier(tier).of(lang).to_owned(),
                                    Signal::stored(None),
                                    move |tier| session.edit_account(id, Edit::Account(AccountField::Tier(tier))),
                                    "",
                                )}
                            </li>
                        }
                    })}
                </ul>
                {more(lines)}
            }
        },
    )
}

#[component]
fn Unmet(lines: Lines, data: CadenceData) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let title = move || words::NO_CONTACT.fill(lang, &[("count", &lines.with(Vec::len).to_string())]);
    when(
        move || !lines.with(Vec::is_empty),
        move || {
            view! {
                <h3>{title}</h3>
                <p class="muted small">{words::NO_CONTACT_HELP.of(lang)}</p>
                <ul class="cadence-rest">
                    {each(move || shown(lines), |line| (line.id, line.name.clone()), move |line| {
                        let (id, name) = (line.id, accounts::display_name(lang, &line.name));
                        let label = words::LOG_CALL_OF.fill(lang, &[("name", &name)]);
                        let held = name.clone();
                        let log = move |_| log_touch(session, id, held.clone(), Touch::Call, data.today.get_untracked());
                        view! {
                            <li data-testid="unmet">
                                <a href=Route::Account(id).hash()>{name}</a>
                                <button type="button" class="button button-small" aria-label=label on:click=log>{words::LOG_CALL.of(lang)}</button>
                            </li>
                        }
                    })}
                </ul>
                {more(lines)}
            }
        },
    )
}
