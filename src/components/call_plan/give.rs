//! What to give in a call: strengths of ours, those first that somebody whom we meet values. It must not test a strength.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Open, head};
use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{call_plan as words, wording};
use crate::method::call_plan::{Offer, offers};
use crate::model::call_plan::CallField;
use crate::model::{PersonId, StrengthId};

/// The part.
#[component]
pub fn Give(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let all = session.memo(move |plan| {
        let objective = plan.objectives.get(open.sheet)?;
        let with: BTreeSet<PersonId> = objective.calls.get(open.id)?.with.clone();
        Some(offers(objective, &with))
    });
    let some = move |is_valued: bool| {
        let all = all.get().unwrap_or_default();
        all.into_iter().filter(|one| one.valued_by.is_empty() != is_valued).collect::<Vec<Offer>>()
    };
    let key = |one: &Offer| (one.strength, one.valued_by.clone());
    let has_none = move || all.with(|all| all.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="panel call-give">
            {head(words::GIVE, words::GIVE_HELP, lang)}
            {when(has_none, move || view! { <p class="muted small">{words::NO_STRENGTHS.of(lang)}</p> })}
            {when(move || !has_none() && some(true).is_empty(), move || view! {
                <p class="call-hint small">{words::NONE_VALUED.of(lang)}</p>
            })}
            {each(move || some(true), key, move |one| view! { <Offered open=open offer=one/> })}
            {when(move || !some(false).is_empty(), move || view! {
                <details class="call-others">
                    <summary class="muted">
                        {move || words::OTHER_STRENGTHS.fill(lang, &[("count", &some(false).len().to_string())])}
                    </summary>
                    {each(move || some(false), key, move |one| view! { <Offered open=open offer=one/> })}
                </details>
            })}
        </section>
    }
}

/// One strength, to be ticked.
#[component]
fn Offered(open: Open, offer: Offer) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let id = offer.strength;
    let text =
        session.memo(move |plan| Some(plan.objectives.get(open.sheet)?.strengths.get(id)?.text.clone()));
    let valued = offer.valued_by.clone();
    let names = session.memo(move |plan| {
        (!valued.is_empty())
            .then(|| words::VALUED_BY.fill(lang, &[("names", &wording::names(lang, plan, &valued))]))
    });
    let analysis = session.analysis(open.sheet);
    let is_claim = move || analysis.with(|all| all.as_ref().is_some_and(|all| all.claims.contains(&id)));
    view! {
        <label class="tick call-tick" data-testid="give">
            <input
                type="checkbox"
                prop:checked=move || open.read(|call| call.gives.contains(&id))
                on:change=move |event| toggle(open, id, event_target_checked(&event))
            />
            <span>
                {move || text.get()}
                {when(is_claim, move || view! { <span class="badge claim">{words::CLAIM.of(lang)}</span> })}
                <span class="muted small call-tick-more">{move || names.get()}</span>
            </span>
        </label>
    }
}

fn toggle(open: Open, id: StrengthId, is_on: bool) {
    let mut gives = open.call.get_untracked().map(|call| call.gives.clone()).unwrap_or_default();
    if is_on {
        gives.insert(id);
    } else {
        gives.remove(&id);
    }
    open.set(CallField::Gives(gives));
}
