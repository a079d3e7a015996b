//! One account: where it stands and why, its tier, and the one that is proposed. It must not know its neighbours.

use leptos::prelude::*;

use super::accounts::take_edits;
use super::{MarketData, Row};
use crate::components::field::{TextInput, pick_word};
use crate::components::when::when;
use crate::i18n::territory::market as words;
use crate::i18n::{Lang, accounts, format, terms};
use crate::method::territory::market::{Asks, Market, Proposal, Verdict};
use crate::model::account::{AccountField, Tier};
use crate::model::{Edit, PlanId};
use crate::state::{Route, memo, use_session};

/// The row.
#[component]
pub fn AccountRow(
    /// Which account.
    id: PlanId,
    /// What the screen reads.
    data: MarketData,
    /// The account whose figures are open.
    open: RwSignal<Option<PlanId>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = memo(move || data.rows.with(|rows| rows.get(&id).cloned()));
    let name = memo(move || {
        row.with(|row| row.as_ref().map(|row| accounts::display_name(lang, &row.line.name)))
            .unwrap_or_default()
    });
    let place =
        move || row.with(|row| row.as_ref().map(|row| row.line.facts.place.clone())).unwrap_or_default();
    let stands = move || row.with(|row| row.as_ref().and_then(|row| Some(row.judged.as_ref()?.verdict)));
    let why = move || {
        row.with(|row| data.market.with(|market| row.as_ref().map(|row| reasons(lang, market, row))))
            .unwrap_or_default()
    };
    let figures = move || words::EDIT_FIGURES_OF.fill(lang, &[("name", &name.get())]);
    view! {
        <li class="market-row" data-testid="market-row" data-verdict=move || stands().map(Verdict::word)>
            <div>
                <a class="market-name" href=Route::Account(id).hash()>{move || name.get()}</a>
                <p class="muted small">{place}</p>
            </div>
            <div>
                <span
                    class="badge"
                    class:badge-good=move || stands() == Some(Verdict::In)
                    class:badge-muted=move || stands().is_none()
                >
                    {move || stands().map_or("—", |verdict| words::verdict(verdict).of(lang))}
                </span>
                <ul class="market-why small">
                    {move || why().into_iter().map(|why| view! { <li>{why}</li> }).collect_view()}
                </ul>
            </div>
            <Present id=id row=row name=name/>
            <Proposed row=row name=name data=data/>
            <button type="button" class="button button-small" aria-label=figures on:click=move |_| open.set(Some(id))>
                {words::EDIT_FIGURES.of(lang)}
            </button>
        </li>
    }
}

fn reasons(lang: Lang, market: &Market, row: &Row) -> Vec<String> {
    let criteria = market.of(Asks::Market);
    let why = row.judged.iter().flat_map(|judged| &judged.why);
    why.filter_map(|(at, meets)| Some(words::why(lang, criteria.get(*at)?, meets))).collect()
}

type Held = Memo<Option<std::sync::Arc<Row>>>;

/// The tier as it is, to be changed; with the reason where it is another one than proposed.
#[component]
fn Present(id: PlanId, row: Held, name: Memo<String>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let tier = Signal::derive(move || row.with(|row| row.as_ref().and_then(|row| row.line.facts.tier)));
    let reason = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| row.line.facts.tier_reason.clone())).unwrap_or_default()
    });
    let differs =
        move || tier.get().is_some() && row.with(|row| row.as_ref().is_some_and(|row| row.differs()));
    let pick = move |tier| session.edit_account(id, Edit::Account(AccountField::Tier(tier)));
    let give =
        Callback::new(move |text| session.edit_account(id, Edit::Account(AccountField::TierReason(text))));
    view! {
        <div class="market-tier">
            {pick_word(
                words::TIER_OF.fill(lang, &[("name", &name.get_untracked())]),
                "—",
                Tier::ALL,
                move |tier| terms::tier(tier).of(lang).to_owned(),
                tier,
                pick,
                "",
            )}
            {when(move || differs() || !reason.get().is_empty(), move || view! {
                <span class="market-reason" class:is-asked=move || reason.get().trim().is_empty()>
                    <TextInput
                        value=reason
                        on_commit=give
                        label=words::REASON.fill(lang, &[("name", &name.get_untracked())])
                        placeholder=words::REASON_ASK.of(lang)
                        is_lazy=true
                    />
                </span>
            })}
        </div>
    }
}

/// The tier that is proposed, to be taken; or what it needs.
#[component]
fn Proposed(row: Held, name: Memo<String>, data: MarketData) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let proposal = memo(move || row.with(|row| row.as_ref().map(|row| row.proposal.clone())));
    let differs = move || row.with(|row| row.as_ref().is_some_and(|row| row.differs()));
    let text = move || match proposal.get() {
        Some(Proposal::Tier(tier)) => terms::tier(tier).of(lang).to_owned(),
        Some(Proposal::Unknown(set, missing)) => data.market.with(|market| {
            let named = missing.iter().filter_map(|at| market.of(set).get(*at));
            let names: Vec<String> = named.map(|one| words::subject(lang, one)).collect();
            words::PROPOSE_NEEDS.fill(lang, &[("names", &format::names(lang, &names))])
        }),
        _ => "—".to_owned(),
    };
    let take = move |_| {
        if let Some(row) = row.get_untracked() {
            session.edit_accounts_told(
                words::TAKEN_STEP,
                vec![(row.line.id, take_edits(&row))],
                move |count| words::TAKEN.fill(lang, &[("count", &count.to_string())]),
            );
        }
    };
    let take_name = move || words::TAKE_OF.fill(lang, &[("name", &name.get()), ("tier", &text())]);
    view! {
        <div class="market-proposed">
            <span>{text}</span>
            {when(differs, move || view! {
                <button type="button" class="button button-small" aria-label=take_name on:click=take>{words::TAKE.of(lang)}</button>
            })}
            {when(move || matches!(proposal.get(), Some(Proposal::Tier(_))) && !differs(), move || view! {
                <span class="muted small">{words::SAME.of(lang)}</span>
            })}
        </div>
    }
}
