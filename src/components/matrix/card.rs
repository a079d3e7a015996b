//! The small card of an account: where it stands, what it earns, and what it takes. It must not know plans.

use leptos::prelude::*;

use super::scene::Scene;
use crate::components::choice::{ChoiceOption, choose};
use crate::components::dialog::Dialog;
use crate::components::field::{AmountInput, Field, Tick};
use crate::components::when::when;
use crate::i18n::territory::matrix as words;
use crate::i18n::{format, terms};
use crate::method::matrix::strategy_of;
use crate::model::account::{AccountField, Half};
use crate::model::day::Date;
use crate::model::{Edit, PlanId};
use crate::state::{Route, memo};

/// The card of the account that is open.
pub(super) fn card(scene: Scene) -> impl IntoView {
    let close = Callback::new(move |()| scene.open.set(None));
    scene.open.get_untracked().map(|id| {
        view! {
            <Dialog title=scene.name(id) lang=scene.lang on_close=close>
                <Inside scene=scene id=id/>
            </Dialog>
        }
    })
}

#[component]
fn Inside(scene: Scene, id: PlanId) -> impl IntoView {
    let lang = scene.lang;
    let line = scene.line_of(id);
    let facts = move || line.get().map(|line| line.facts.clone());
    // Memos: an account that is not open changes a moment after the click, and news of one field must not set back another that
    // was clicked meanwhile.
    let power = memo(move || facts().and_then(|facts| facts.purchasing_power)).into();
    let share = memo(move || facts().and_then(|facts| facts.our_share)).into();
    let is_new = memo(move || facts().is_some_and(|facts| facts.is_new));
    let profit = memo(move || facts().and_then(|facts| facts.profit));
    let set = move |field: AccountField| scene.edit(id, Edit::Account(field));
    let half = move |half| ChoiceOption::plain(terms::half(half).of(lang));
    let strategy = move || facts().and_then(|facts| strategy_of(&facts));
    let said = move || {
        strategy().map_or_else(
            || words::UNPLACED.of(lang).to_owned(),
            |one| {
                let meaning = scene.choices.with(|choices| words::meaning(&choices.strategies, one, lang));
                format!("{} · {meaning}", scene.strategy_name(one))
            },
        )
    };
    let currency = scene.session.settings().with_untracked(|settings| settings.currency(lang));
    view! {
        <div class="form matrix-card" data-testid="matrix-card">
            <p class="matrix-said" role="status">{said}</p>
            <div class="field">
                <span class="field-label">{words::POWER.of(lang)}</span>
                {choose(words::POWER.of(lang), Half::ALL, half, power, move |half| set(AccountField::PurchasingPower(half)), "")}
            </div>
            <div class="field">
                <span class="field-label">{words::SHARE.of(lang)}</span>
                {choose(words::SHARE.of(lang), Half::ALL, half, share, move |half| set(AccountField::OurShare(half)), "")}
            </div>
            <Tick label=words::NEW.of(lang) value=is_new on_change=Callback::new(move |is_new| set(AccountField::IsNew(is_new)))/>
            <Field label=words::PROFIT.of(lang)>
                <AmountInput
                    value=profit
                    on_commit=Callback::new(move |amount| {
                        scene.session.edit_account(id, Edit::Account(AccountField::Profit(amount)));
                    })
                    label=words::PROFIT.of(lang)
                    lang=lang
                    currency=currency
                    is_signed=true
                />
            </Field>
            <Known scene=scene id=id/>
            <div class="button-row">
                <a class="button button-primary" href=Route::Account(id).hash()>{words::OPEN_ACCOUNT.of(lang)}</a>
                {when(move || strategy().is_some(), move || view! {
                    <button type="button" class="button" on:click=move |_| scene.put(id, None)>{words::TAKE_OFF.of(lang)}</button>
                })}
            </div>
        </div>
    }
}

/// What is known of the time that it took.
#[component]
fn Known(scene: Scene, id: PlanId) -> impl IntoView {
    let lang = scene.lang;
    let line = scene.line_of(id);
    let never = move || words::NEVER.of(lang).to_owned();
    let day = move |day: Option<Date>| day.map_or_else(never, format::day);
    let time = move || {
        scene.efforts.with(|efforts| match efforts.per_cent(id) {
            Some(share) => {
                let hours = format::hours(efforts.one(id).hours());
                words::CARD_HOURS.fill(lang, &[("hours", &hours), ("share", &format::per_cent(share))])
            }
            None => words::NEVER.of(lang).to_owned(),
        })
    };
    view! {
        <dl class="matrix-known">
            <dt>{words::CARD_TIME.of(lang)}</dt>
            <dd>{time}</dd>
            <dt>{words::LAST_CALL.of(lang)}</dt>
            <dd>{move || day(line.get().and_then(|line| line.facts.last_call))}</dd>
            <dt>{words::LAST_VISIT.of(lang)}</dt>
            <dd>{move || day(line.get().and_then(|line| line.facts.last_visit))}</dd>
        </dl>
    }
}
