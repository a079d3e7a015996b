//! What was planned beside what the log of contacts says, as pictures with their tables. It must not compute either.

use leptos::prelude::*;

use super::{Resources, Row, RowId};
use crate::components::picture::Figure;
use crate::components::when::when_or;
use crate::diagram::split::{self, Pair, Words, picture};
use crate::i18n::{Lang, terms, territory::resources as words};
use crate::method::portfolio::r66_resources::Resource;
use crate::method::territory::spent::Reality;
use crate::method::territory::split::{Split, Units};
use crate::model::BuyingStage;
use crate::state::memo;

/// Over the stages.
#[component]
pub(super) fn Stages(all: Resources) -> impl IntoView {
    let lang = all.session.lang();
    let rows = memo(move || {
        all.choices.with(|choices| all.reality.with(|reality| stage_rows(lang, &choices.split, reality)))
    });
    figure(all, "resources-stages", words::REAL_STAGES.of(lang), words::STAGE.of(lang), rows)
}

/// Over the accounts that were picked.
#[component]
pub(super) fn Accounts(all: Resources, rows: Memo<Vec<Row>>) -> impl IntoView {
    let lang = all.session.lang();
    let rows = memo(move || {
        let named = rows.get();
        all.choices
            .with(|choices| all.reality.with(|reality| account_rows(lang, &named, &choices.split, reality)))
    });
    figure(all, "resources-accounts", words::REAL_ACCOUNTS.of(lang), words::ACCOUNT.of(lang), rows)
}

/// What is planned of a split that was begun; unknown before that.
fn planned(units: &Units, is_begun: bool, resource: Resource) -> Option<f64> {
    is_begun.then(|| f64::from(resource.of(units)))
}

fn pairs(of: impl Fn(Resource) -> Pair) -> [Pair; 3] {
    [of(Resource::Time), of(Resource::People), of(Resource::Money)]
}

fn stage_rows(lang: Lang, split: &Split, reality: &Reality) -> Vec<split::Row> {
    let is_begun = !split.stages.is_empty();
    let row = |stage: &BuyingStage| {
        let units = split.stage(*stage);
        split::Row {
            name: terms::buying_stage(*stage).of(lang).to_owned(),
            pairs: pairs(|resource| Pair {
                planned: planned(&units, is_begun, resource),
                real: reality.stage(Some(*stage), resource),
            }),
        }
    };
    let mut rows: Vec<split::Row> = BuyingStage::ALL.iter().map(row).collect();
    let rest = split::Row {
        name: words::NO_STAGE.of(lang).to_owned(),
        pairs: pairs(|resource| Pair { planned: None, real: reality.stage(None, resource) }),
    };
    if rest.pairs.iter().any(|pair| pair.real.is_some_and(|real| real > 0.0)) {
        rows.push(rest);
    }
    rows
}

fn account_rows(lang: Lang, named: &[Row], split: &Split, reality: &Reality) -> Vec<split::Row> {
    let is_begun = named.iter().any(|(id, _)| id.units(split) != Units::default());
    let real = |id: &RowId, resource| match id {
        RowId::Account(plan) => reality.account(*plan, resource),
        RowId::Stage(stage) => reality.stage(Some(*stage), resource),
    };
    let row = |(id, name): &Row| {
        let units = id.units(split);
        split::Row {
            name: name.clone(),
            pairs: pairs(|resource| Pair {
                planned: planned(&units, is_begun, resource),
                real: real(id, resource),
            }),
        }
    };
    let mut rows: Vec<split::Row> = named.iter().map(row).collect();
    let others = |resource: Resource| {
        let known: Vec<f64> = named.iter().filter_map(|(id, _)| real(id, resource)).collect();
        (known.len() == named.len()).then(|| (10.0 - known.iter().sum::<f64>()).max(0.0))
    };
    rows.push(split::Row {
        name: words::OTHER_ACCOUNTS.of(lang).to_owned(),
        pairs: pairs(|resource| Pair { planned: None, real: others(resource) }),
    });
    rows
}

fn figure(
    all: Resources,
    file: &'static str,
    title: &'static str,
    head: &'static str,
    rows: Memo<Vec<split::Row>>,
) -> AnyView {
    let lang = all.session.lang();
    let has_real = move || all.reality.with(|reality| reality.contacts > 0);
    let drawn = Signal::derive(move || rows.with(|rows| picture(rows, &picture_words(lang))));
    when_or(
        has_real,
        move || {
            view! {
                <Figure name=file title=title picture=drawn>
                    {move || rows.with(|rows| table(lang, head, rows))}
                    {notes(all)}
                </Figure>
            }
        },
        move || {
            view! {
                <section class="panel">
                    <header class="panel-head"><h2>{title}</h2></header>
                    <p class="muted">{words::REAL_EMPTY.of(lang)}</p>
                </section>
            }
        },
    )
}

fn picture_words(lang: Lang) -> Words {
    Words {
        columns: [Resource::Time, Resource::People, Resource::Money]
            .map(|one| words::resource(one).of(lang).to_owned()),
        planned: words::PLANNED.of(lang).to_owned(),
        real: words::REAL.of(lang).to_owned(),
    }
}

fn table(lang: Lang, head: &'static str, rows: &[split::Row]) -> AnyView {
    let heads = Resource::ALL.iter().flat_map(|one| {
        [words::PLANNED_OF, words::REAL_OF]
            .map(|text| text.fill(lang, &[("resource", words::resource(*one).of(lang))]))
    });
    let heads = heads.map(|head| view! { <th scope="col" class="is-number">{head}</th> }).collect_view();
    let tenths = |value: Option<f64>| value.map_or_else(|| "?".to_owned(), |value| format!("{value:.1}"));
    let units = |value: Option<f64>| value.map_or_else(|| "—".to_owned(), |value| format!("{value:.0}"));
    let rows = rows.iter().map(|row| {
        let cells = row.pairs.iter().flat_map(|pair| [units(pair.planned), tenths(pair.real)]);
        let cells = cells.map(|cell| view! { <td class="is-number">{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{row.name.clone()}</th> {cells}</tr> }
    });
    view! {
        <table class="table">
            <thead><tr><th scope="col">{head}</th> {heads}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What the numbers rest on, and what they leave out.
fn notes(all: Resources) -> AnyView {
    let lang = all.session.lang();
    let text = move || {
        let currency = all.currency.get();
        all.reality.with(|reality| {
            let number =
                |text: crate::i18n::Text, count: u32| text.fill(lang, &[("count", &count.to_string())]);
            let mut parts = vec![
                words::REAL_HELP.fill(lang, &[("currency", currency.code())]),
                words::REAL_COUNT.fill(
                    lang,
                    &[("count", &reality.contacts.to_string()), ("untimed", &reality.untimed.to_string())],
                ),
            ];
            if reality.unnamed > 0 {
                parts.push(number(words::REAL_UNNAMED, reality.unnamed));
            }
            if reality.other_money > 0 {
                parts.push(number(words::REAL_OTHER_MONEY, reality.other_money));
            }
            parts.join(" ")
        })
    };
    view! { <p class="muted small" data-testid="real-notes">{text}</p> }.into_any()
}
