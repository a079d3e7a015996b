//! The funnel as a picture with its table, by number or by amount. It must not know its geometry.

use leptos::prelude::*;

use super::Funnel;
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::picture::Figure;
use crate::diagram::funnel::{Level, picture};
use crate::i18n::{Lang, format, terms, territory::funnel as words};
use crate::method::portfolio::deals;
use crate::method::portfolio::r61_quota_gap::{Forecast, LevelWorth, forecast};
use crate::model::FunnelPlace;
use crate::state::memo;

/// How many stand on each level, with amounts or without.
type Counts = Vec<(FunnelPlace, usize)>;

/// The figure.
#[component]
pub(super) fn FunnelFigure(funnel: Funnel) -> impl IntoView {
    let lang = funnel.session.lang();
    let by_amount = RwSignal::new(false);
    let worth = worth(funnel);
    let counts = memo(move || {
        funnel.accounts.with(|all| {
            let deals = deals(all);
            let count = |place: &FunnelPlace| {
                (*place, deals.iter().filter(|deal| deal.sheet.facts.funnel == Some(*place)).count())
            };
            FunnelPlace::ALL.iter().map(count).collect::<Counts>()
        })
    });
    let code = move || funnel.currency.get().code().to_owned();
    let title = Signal::derive(move || {
        if by_amount.get() {
            words::PICTURE_AMOUNT.fill(lang, &[("currency", &code())])
        } else {
            words::PICTURE_NUMBER.of(lang).to_owned()
        }
    });
    let drawn = Signal::derive(move || {
        counts.with(|counts| worth.with(|worth| picture(&levels(lang, counts, worth, by_amount.get()))))
    });
    let pick = Callback::new(move |at: Option<usize>| by_amount.set(at == Some(1)));
    let options = move || {
        let amount = words::BY_AMOUNT.fill(lang, &[("currency", &code())]);
        vec![ChoiceOption::plain(words::BY_NUMBER.of(lang)), ChoiceOption::plain(amount)]
    };
    let value = Signal::derive(move || Some(usize::from(by_amount.get())));
    view! {
        <Figure name="funnel" title=title picture=drawn>
            <div class="funnel-by">
                <span class="muted small">{words::BY.of(lang)}</span>
                {move || view! { <Choice label=words::BY.of(lang) options=options() value=value on_pick=pick/> }}
            </div>
            {move || counts.with(|counts| worth.with(|worth| table(lang, counts, worth)))}
        </Figure>
    }
}

/// What the funnel is worth, following accounts, currency and shares.
pub(super) fn worth(funnel: Funnel) -> Memo<Forecast> {
    memo(move || {
        let currency = funnel.currency.get();
        funnel.accounts.with(|all| funnel.thresholds.with(|thresholds| forecast(all, currency, thresholds)))
    })
}

fn levels(lang: Lang, counts: &Counts, worth: &Forecast, by_amount: bool) -> Vec<Level> {
    let level = |((place, count), worth): (&(FunnelPlace, usize), &LevelWorth)| {
        let number = words::OBJECTIVES.fill(lang, &[("count", &count.to_string())]);
        let amount = format::amount(worth.amount);
        let (told, note) = if by_amount { (amount, number) } else { (number, amount) };
        Level {
            name: terms::funnel_place(*place).of(lang).to_owned(),
            value: if by_amount { worth.amount.units() } else { *count as f64 },
            told,
            note,
        }
    };
    counts.iter().zip(&worth.levels).map(level).collect()
}

fn table(lang: Lang, counts: &Counts, worth: &Forecast) -> AnyView {
    let rows = counts.iter().zip(&worth.levels).map(|((place, count), worth)| {
        view! {
            <tr>
                <th scope="row">{terms::funnel_place(*place).of(lang)}</th>
                <td class="is-number">{*count}</td>
                <td class="is-number">{format::amount(worth.amount)}</td>
            </tr>
        }
    });
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{words::LEVEL.of(lang)}</th>
                    <th scope="col" class="is-number">{words::NUMBER.of(lang)}</th>
                    <th scope="col" class="is-number">{words::AMOUNT.of(lang)} " " {worth.expected.currency.code().to_owned()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
