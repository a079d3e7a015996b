//! The table that says what the picture says, with every choice in a list. It must not know the picture.

use leptos::prelude::*;

use super::scene::Scene;
use crate::components::each::each;
use crate::components::field::pick_word;
use crate::components::gradual::gradual;
use crate::i18n::territory::matrix as words;
use crate::i18n::{Text, accounts, format, terms};
use crate::method::matrix::strategy_of;
use crate::model::account::{AccountField, Half};
use crate::model::{Edit, PlanId, order};
use crate::state::{Route, memo};

/// The table.
#[component]
pub(super) fn MatrixTable(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let ids = memo(move || {
        let mut rows = scene.accounts.with(|all| {
            let found = all.iter().filter(|one| scene.is_found(&accounts::display_name(lang, &one.name)));
            found.map(|one| (one.name.to_lowercase(), one.id)).collect::<Vec<_>>()
        });
        order::sort(&mut rows);
        rows.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    });
    let drawn = gradual(move || ids.with(Vec::len));
    let shown = move || ids.with(|ids| ids.iter().copied().take(drawn.get()).collect::<Vec<_>>());
    let heading = |text: Text| view! { <th scope="col">{text.of(lang)}</th> };
    view! {
        <div class="table-scroll" id="matrix-table" node_ref=scene.table>
            <table class="table people-table matrix-table">
                <thead>
                    <tr>
                        {heading(words::ACCOUNT)} {heading(words::POWER)} {heading(words::SHARE)} {heading(words::NEW)}
                        {heading(words::STRATEGY)} {heading(words::PROFIT)} {heading(words::TIME)}
                    </tr>
                </thead>
                <tbody>{each(shown, |id| *id, move |id| view! { <Row scene=scene id=id/> })}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(scene: Scene, id: PlanId) -> impl IntoView {
    let lang = scene.lang;
    let line = scene.line_of(id);
    let facts = move || line.get().map(|line| line.facts.clone());
    let name =
        move || accounts::display_name(lang, &line.get().map(|line| line.name.clone()).unwrap_or_default());
    let half = |which: Text, value: Signal<Option<Half>>, field: fn(Option<Half>) -> AccountField| {
        pick_word(
            format!("{} · {}", which.of(lang), name()),
            words::NOT_SAID.of(lang),
            Half::ALL,
            move |half| terms::half(half).of(lang).to_owned(),
            value,
            move |half| scene.edit(id, Edit::Account(field(half))),
            "",
        )
    };
    let power = Signal::derive(move || facts().and_then(|facts| facts.purchasing_power));
    let share = Signal::derive(move || facts().and_then(|facts| facts.our_share));
    let is_new = move || facts().is_some_and(|facts| facts.is_new);
    let strategy = move || facts().and_then(|facts| strategy_of(&facts));
    let profit =
        move || facts().and_then(|facts| facts.profit).map_or_else(|| "?".to_owned(), format::amount);
    let time = move || {
        let share = scene.efforts.with(|efforts| efforts.per_cent(id));
        share
            .map_or_else(|| words::NONE.of(lang).to_owned(), |share| format!("{} %", format::per_cent(share)))
    };
    let new_label = format!("{} · {}", words::NEW.of(lang), name());
    view! {
        <tr data-plan-row=id.to_string()>
            <th scope="row"><a href=Route::Account(id).hash()>{name}</a></th>
            <td data-label=words::POWER.of(lang)>{half(words::POWER, power, AccountField::PurchasingPower)}</td>
            <td data-label=words::SHARE.of(lang)>{half(words::SHARE, share, AccountField::OurShare)}</td>
            <td data-label=words::NEW.of(lang)>
                <label class="matrix-new">
                    <input
                        type="checkbox"
                        aria-label=new_label
                        prop:checked=is_new
                        on:change=move |event| {
                            scene.edit(id, Edit::Account(AccountField::IsNew(event_target_checked(&event))));
                        }
                    />
                </label>
            </td>
            <td data-label=words::STRATEGY.of(lang)>
                {move || strategy().map_or_else(
                    || view! { <span class="badge badge-muted">{words::UNPLACED.of(lang)}</span> }.into_any(),
                    |one| view! { <span class="badge" data-strategy=one.word()>{scene.strategy_name(one)}</span> }.into_any(),
                )}
            </td>
            <td class="number" data-label=words::PROFIT.of(lang)>{profit}</td>
            <td class="number" data-label=words::TIME.of(lang)>{time}</td>
        </tr>
    }
}
