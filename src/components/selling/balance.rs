//! Push and pull by accounts, amounts and time, and what the source advises from them. It must not know single accounts.

use leptos::prelude::*;

use super::Scene;
use crate::components::when::when;
use crate::i18n::territory::mode as words;
use crate::i18n::{Lang, Text, format};
use crate::method::territory::selling::{Advice, Side, Sum};
use crate::state::memo;

/// Width of a bar in its own units.
const WIDE: f64 = 200.0;

/// The three bars.
#[component]
pub(super) fn Balance(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let bar = move |measure: Text, of: fn(Sum) -> f64| {
        let share = memo(move || scene.told.with(|told| told.push_share(of)));
        view! {
            <li class="balance-line">
                <span>{measure.of(lang)}</span>
                {move || share.get().map_or_else(
                    || view! { <span class="muted small">{words::NOTHING.of(lang)}</span> }.into_any(),
                    |push| shared(lang, measure, push),
                )}
            </li>
        }
    };
    view! {
        <section class="panel" data-testid="balance">
            <header class="panel-head"><h2>{words::BALANCE.of(lang)}</h2></header>
            <p class="muted small">{words::BALANCE_HELP.of(lang)}</p>
            <ul class="balance-list">
                {bar(words::BY_ACCOUNTS, |sum| sum.accounts as f64)}
                {bar(words::BY_AMOUNTS, |sum| sum.hundredths as f64)}
                {bar(words::BY_TIME, |sum| sum.hours)}
            </ul>
        </section>
    }
}

fn shared(lang: Lang, measure: Text, push: f64) -> AnyView {
    let (pull, push_text) = (format::per_cent(100.0 - push), format::per_cent(push));
    let label = words::BALANCE_BAR
        .fill(lang, &[("measure", measure.of(lang)), ("pull", &pull), ("push", &push_text)]);
    let middle = WIDE * (100.0 - push) / 100.0;
    view! {
        <svg class="balance-bar" viewBox=format!("0 0 {WIDE} 16") preserveAspectRatio="none" role="img" aria-label=label>
            <rect class="balance-pull" x="0" y="0" width=middle height="16"></rect>
            <rect class="balance-push" x=middle y="0" width=WIDE - middle height="16"></rect>
        </svg>
        <span class="balance-words small">
            <span>{words::side(Side::Pull).of(lang)} " " <strong>{pull} " %"</strong></span>
            <span>{words::side(Side::Push).of(lang)} " " <strong>{push_text} " %"</strong></span>
        </span>
    }
    .into_any()
}

/// What the numbers say.
#[component]
pub(super) fn Advised(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let all = memo(move || scene.told.with(crate::method::territory::selling::Selling::advice));
    view! {
        <section class="panel" data-testid="advice">
            <header class="panel-head"><h2>{words::ADVICE.of(lang)}</h2></header>
            {when(move || all.with(Vec::is_empty), move || view! { <p class="muted">{words::ADVICE_OPEN.of(lang)}</p> })}
            <ul class="bullets">
                {move || all.get().into_iter().map(|one| view! { <li>{worded(lang, one)}</li> }).collect_view()}
            </ul>
            <p class="muted small">{words::SMALL_FIRM.of(lang)}</p>
        </section>
    }
}

fn worded(lang: Lang, advice: Advice) -> String {
    let share = |number: Option<f64>| number.map_or_else(|| "—".to_owned(), format::per_cent);
    match advice {
        Advice::Serve { tenders, enquiries } => words::SERVE
            .fill(lang, &[("tenders", &tenders.to_string()), ("enquiries", &enquiries.to_string())]),
        Advice::NothingPulled => words::NOTHING_PULLED.of(lang).to_owned(),
        Advice::PushLess { accounts, amounts, time } => words::PUSH_LESS.fill(
            lang,
            &[
                ("accounts", &format::per_cent(accounts)),
                ("amounts", &share(amounts)),
                ("time", &share(time)),
            ],
        ),
        Advice::LatentFirst { latent, unaware } => words::LATENT_FIRST
            .fill(lang, &[("latent", &latent.to_string()), ("unaware", &unaware.to_string())]),
    }
}
