//! The quota, what the funnel is worth by shares that can be changed, and the gap between them. It must not compute
//! any of it.

use leptos::prelude::*;

use super::Funnel;
use super::picture::worth;
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::field::{AmountInput, Field, TextInput};
use crate::i18n::{Lang, format, terms, territory::funnel as words, tuning};
use crate::method::Tunable;
use crate::method::portfolio::r61_quota_gap::{Forecast, LevelWorth, currencies};
use crate::model::{Amount, Currency, FunnelPlace};
use crate::state::memo;

/// The panel.
#[component]
pub(super) fn Quota(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let worth = worth(funnel);
    let quota = Signal::derive(move || funnel.choices.with(|choices| choices.quota));
    let set = Callback::new(move |quota: Option<Amount>| {
        session.change_choices(|choices| choices.quota = quota);
        // The quota leads: what it is in is counted in.
        funnel.picked.set(None);
    });
    let rows = FunnelPlace::ALL.iter().map(|place| row(funnel, worth, *place)).collect_view();
    let total = move || worth.with(|worth| format::amount(worth.expected));
    let gap = move || worth.with(|worth| gap(lang, worth, quota.get()));
    let left = move || worth.with(|worth| left_out(lang, worth));
    view! {
        <section class="panel funnel-quota" data-testid="quota">
            <header class="panel-head"><h2>{words::QUOTA.of(lang)}</h2> <CurrencyChoice funnel=funnel/></header>
            <div class="quota-field">
                <Field label=words::QUOTA_LABEL.of(lang) hint=words::QUOTA_HINT.of(lang)>
                    <AmountInput value=quota on_commit=set label=words::QUOTA_LABEL.of(lang) lang=lang currency=funnel.currency.get_untracked()/>
                </Field>
            </div>
            <p class="funnel-figure" data-testid="gap">{gap}</p>
            <h3>{words::FORECAST.of(lang)}</h3>
            <p class="muted small">{words::FORECAST_HELP.of(lang)}</p>
            <div class="table-scroll">
                <table class="table forecast-table" data-testid="forecast">
                    <thead>
                        <tr>
                            <th scope="col">{words::LEVEL.of(lang)}</th>
                            <th scope="col" class="is-number">{words::NUMBER.of(lang)}</th>
                            <th scope="col" class="is-number">{words::AMOUNT.of(lang)}</th>
                            <th scope="col">{words::SHARE.of(lang)}</th>
                            <th scope="col" class="is-number">{words::EXPECTED.of(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="4">{words::TOTAL.of(lang)}</th>
                            <td class="is-number" data-testid="expected">{total}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            <p class="muted small" data-testid="left-out">{left}</p>
        </section>
    }
}

/// The share of a level among the numbers that a user may change.
const fn share_of(place: FunnelPlace) -> Tunable {
    match place {
        FunnelPlace::Universe => Tunable::UniverseShare,
        FunnelPlace::Above => Tunable::AboveShare,
        FunnelPlace::In => Tunable::InsideShare,
        FunnelPlace::BestFew => Tunable::BestFewShare,
    }
}

fn row(funnel: Funnel, worth: Memo<Forecast>, place: FunnelPlace) -> AnyView {
    let session = funnel.session;
    let lang = session.lang();
    let which = share_of(place);
    let held = move || funnel.thresholds.with(|thresholds| thresholds.value(which));
    let problem = RwSignal::new(None::<String>);
    let commit = Callback::new(move |typed: String| {
        let value = which.parse(&typed);
        let is_taken = value.is_some() && session.set_threshold(which, value);
        problem.set((!is_taken).then(|| tuning::refusal(lang, which, held(), value.is_some())));
    });
    let level = move |read: fn(&LevelWorth) -> String| {
        move || worth.with(|worth| worth.levels.iter().find(|level| level.place == place).map(read))
    };
    let name = terms::funnel_place(place).of(lang);
    view! {
        <tr data-place=place.word()>
            <th scope="row">{name}</th>
            <td class="is-number">{level(|level| level.count.to_string())}</td>
            <td class="is-number">{level(|level| format::amount(level.amount))}</td>
            <td class="share-cell">
                <TextInput
                    value=Signal::derive(move || tuning::number(which, held()))
                    on_commit=commit
                    label=words::SHARE_OF.fill(lang, &[("level", name)])
                    is_lazy=true
                />
                {move || problem.get().map(|problem| view! { <p class="field-problem" role="alert">{problem}</p> })}
            </td>
            <td class="is-number">{level(|level| format::amount(level.expected))}</td>
        </tr>
    }
    .into_any()
}

fn gap(lang: Lang, worth: &Forecast, quota: Option<Amount>) -> String {
    let Some(quota) = quota else { return words::GAP_NO_QUOTA.of(lang).to_owned() };
    let expected = format::amount(worth.expected);
    match worth.gap(quota) {
        None => words::GAP_OTHER
            .fill(lang, &[("quota", quota.currency.code()), ("currency", worth.expected.currency.code())]),
        Some(gap) if gap.hundredths > 0 => {
            // Rounded down, so that 100 means all of it.
            let share = i128::from(worth.expected.hundredths) * 100 / i128::from(quota.hundredths.max(1));
            words::GAP_IS.fill(
                lang,
                &[("gap", &format::amount(gap)), ("expected", &expected), ("share", &share.to_string())],
            )
        }
        Some(gap) => {
            let over = format::amount(Amount { hundredths: gap.hundredths.saturating_neg(), ..gap });
            words::GAP_NONE.fill(lang, &[("expected", &expected), ("over", &over)])
        }
    }
}

/// What no number above holds.
fn left_out(lang: Lang, worth: &Forecast) -> Option<String> {
    let (count, amount) = worth.without_level;
    let mut parts = Vec::new();
    if count > 0 {
        let amount = format::amount(amount);
        parts.push(words::LEFT_LEVEL.fill(lang, &[("count", &count.to_string()), ("amount", &amount)]));
    }
    if worth.without_amount > 0 {
        parts.push(words::LEFT_AMOUNT.fill(lang, &[("count", &worth.without_amount.to_string())]));
    }
    parts.extend(worth.others.iter().map(|(currency, count)| {
        words::LEFT_CURRENCY.fill(lang, &[("count", &count.to_string()), ("currency", currency.code())])
    }));
    (!parts.is_empty()).then(|| format!("{} {}", words::LEFT_OUT.of(lang), format::names(lang, &parts)))
}

/// What is counted in, where there is more than one currency.
#[component]
pub(super) fn CurrencyChoice(funnel: Funnel) -> impl IntoView {
    let lang = funnel.session.lang();
    let all = memo(move || {
        let quota = funnel.choices.with(|choices| choices.quota.map(|quota| quota.currency));
        let mut all: Vec<Currency> = funnel.accounts.with(|all| currencies(all)).into_keys().collect();
        all.extend(quota.filter(|quota| !all.contains(quota)));
        all
    });
    let shown = move || {
        let all = all.get();
        if all.len() < 2 {
            return ().into_any();
        }
        let options = all.iter().map(|one| ChoiceOption::plain(one.code())).collect();
        let held = all.clone();
        let index = Signal::derive(move || held.iter().position(|one| *one == funnel.currency.get()));
        let pick =
            Callback::new(move |at: Option<usize>| funnel.picked.set(at.and_then(|at| all.get(at).copied())));
        view! {
            <span class="currency-choice" title=words::CURRENCY_HELP.of(lang)>
                <span class="muted small">{words::CURRENCY.of(lang)}</span>
                <Choice label=words::CURRENCY.of(lang) options=options value=index on_pick=pick/>
            </span>
        }
        .into_any()
    };
    view! { {shown} }
}
