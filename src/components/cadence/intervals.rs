//! How often each tier is called and visited: the source's numbers, to be changed and taken back. It must not know accounts.

use leptos::prelude::*;

use crate::components::checked::CheckedInput;
use crate::components::when::when;
use crate::i18n::territory::cadence as words;
use crate::i18n::{terms, tuning};
use crate::method::tuning::Tunable;
use crate::method::{Thresholds, thresholds};
use crate::model::account::Tier;
use crate::state::use_session;

/// The numbers of a tier.
const fn numbers(tier: Tier) -> (Tunable, Tunable) {
    match tier {
        Tier::Priority => (Tunable::PriorityCallMonths, Tunable::PriorityVisitMonths),
        Tier::Ordinary => (Tunable::OrdinaryCallMonths, Tunable::OrdinaryVisitMonths),
        Tier::Last => (Tunable::LastCallMonths, Tunable::LastVisitMonths),
    }
}

/// The intervals.
#[component]
pub fn Intervals() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_changed = move || {
        let source = thresholds::Cadence::default();
        session.settings().with(|settings| settings.thresholds.cadence != source)
    };
    let back = move |_| {
        for tier in Tier::ALL {
            let (call, visit) = numbers(*tier);
            session.set_threshold(call, None);
            session.set_threshold(visit, None);
        }
    };
    view! {
        <section class="panel cadence-intervals">
            <header class="panel-head">
                <h2>{words::INTERVALS.of(lang)}</h2>
                {when(is_changed, move || view! {
                    <button type="button" class="button button-small" on:click=back>{words::BACK_ALL.of(lang)}</button>
                })}
            </header>
            <p class="muted small">{words::INTERVALS_HELP.of(lang)}</p>
            <div class="table-scroll">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words::TIER.of(lang)}</th>
                            <th scope="col">{words::CALL_EVERY.of(lang)}</th>
                            <th scope="col">{words::VISIT_EVERY.of(lang)}</th>
                            <th scope="col">{words::SOURCE.of(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{Tier::ALL.iter().map(|tier| view! { <TierRow tier=*tier/> }).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn TierRow(tier: Tier) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let (call, visit) = numbers(tier);
    let source = Thresholds::default();
    let (source_call, source_visit) = (source.value(call), source.value(visit));
    let says = words::SOURCE_SAYS
        .fill(lang, &[("call", &source_call.to_string()), ("visit", &source_visit.to_string())]);
    let is_changed = move || {
        session.settings().with(|settings| {
            let held = &settings.thresholds;
            (held.value(call) - source_call).abs() > 1e-9 || (held.value(visit) - source_visit).abs() > 1e-9
        })
    };
    let back = move |_| {
        session.set_threshold(call, None);
        session.set_threshold(visit, None);
    };
    let name = terms::tier(tier).of(lang);
    let back_name = format!("{} · {name}", words::BACK.of(lang));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td><Months which=call/></td>
            <td><Months which=visit/></td>
            <td>
                <span class="small">{says}</span>
                {when(is_changed, move || view! {
                    <button type="button" class="button button-small" aria-label=back_name.clone() on:click=back>{words::BACK.of(lang)}</button>
                })}
                {when(move || !is_changed(), move || view! { <span class="badge badge-good">{words::IS_SOURCE.of(lang)}</span> })}
            </td>
        </tr>
    }
}

#[component]
fn Months(which: Tunable) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let held = move || session.settings().with(|settings| settings.thresholds.value(which));
    let put = Callback::new(move |typed: String| {
        which.parse(&typed).is_some_and(|value| session.set_threshold(which, Some(value)))
    });
    let wrong = Callback::new(move |_: String| {
        let held = session.settings().with_untracked(|settings| settings.thresholds.value(which));
        tuning::refusal(lang, which, held, false)
    });
    view! {
        <CheckedInput
            value=Signal::derive(move || tuning::number(which, held()))
            on_commit=put
            label=tuning::name(which).of(lang)
            wrong=wrong
        />
    }
}
