//! How the territory is sold to: the ways from need to kind of sale, push and pull, what follows from them, and the questions
//! of each account (SYS-02, R-72). It must not know plans.

mod answers;
mod balance;

use std::sync::Arc;

use leptos::prelude::*;

use super::assumed::AssumedTime;
use super::each::each;
use super::picture::Figure;
use super::when::{when, when_or};
use crate::components::no_accounts::NoAccounts;
use crate::diagram::flow::{Band, Node, picture};
use crate::diagram::picture::{Picture, Tone};
use crate::i18n::territory::mode as words;
use crate::i18n::{Lang, Text, accounts, format, terms};
use crate::method::sale_type::{SaleType, seller};
use crate::method::territory::effort::Efforts;
use crate::method::territory::selling::{Flow, Heavy, Selling, selling};
use crate::method::territory::{AccountLine, Choices};
use crate::model::account::{Channel, NeedOrigin};
use crate::model::{Amount, Currency, RuleNumber};
use crate::state::{HelpSpot, Route, Session, memo, use_session};

/// What the parts share.
#[derive(Clone, Copy)]
struct Scene {
    session: Session,
    lang: Lang,
    accounts: Memo<Vec<Arc<AccountLine>>>,
    choices: Memo<Choices>,
    efforts: Memo<Efforts>,
    told: Memo<Selling>,
}

impl Scene {
    fn new(session: Session) -> Self {
        let accounts = session.accounts();
        let choices = session.choices();
        let efforts = session.efforts(accounts, choices);
        let told = memo(move || accounts.with(|all| efforts.with(|efforts| selling(all, efforts, None))));
        Self { session, lang: session.lang(), accounts, choices, efforts, told }
    }
}

/// The screen below its head.
#[component]
pub fn SellingBoard() -> impl IntoView {
    let session = use_session();
    let scene = Scene::new(session);
    when_or(
        move || scene.accounts.with(Vec::is_empty),
        move || {
            view! {
                <NoAccounts title=words::EMPTY help=words::EMPTY_HELP/>
            }
        },
        move || {
            view! {
                <Ways scene=scene/>
                <div class="know-grid">
                    <balance::Balance scene=scene/>
                    <balance::Advised scene=scene/>
                </div>
                <HeavyTools scene=scene/>
                <answers::AnswerLists scene=scene/>
                <AssumedTime efforts=scene.efforts choices=scene.choices/>
            }
        },
    )
}

/// The picture of the ways with its table.
#[component]
fn Ways(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let on_way = move || {
        scene.told.with(|told| told.flows.iter().map(|flow| flow.sum.accounts).sum::<usize>()).to_string()
    };
    let title = Signal::derive(move || words::FIGURE.fill(lang, &[("count", &on_way())]));
    let shown = memo(move || scene.told.with(|told| drawn(lang, &told.flows)));
    let unknown = move || scene.told.with(|told| told.unknown);
    let rows = move || scene.told.with(|told| told.flows.clone());
    let key = |flow: &Flow| format!("{flow:?}");
    let left_out = move || {
        scene.told.with(|told| {
            let count: usize = told.left_out.iter().map(|(_, count)| count).sum();
            let currency = told.currency.filter(|_| count > 0)?;
            let values = [("currency", currency.code()), ("count", &*count.to_string())];
            Some(words::CURRENCY_NOTE.fill(lang, &values))
        })
    };
    let heading = move |text: Text| view! { <th scope="col">{text.of(lang)}</th> };
    view! {
        <Figure name="selling-mode" title=title picture=shown>
            {when(move || unknown() > 0, move || view! {
                <p class="muted small">{move || words::NOT_ANSWERED.fill(lang, &[("count", &unknown().to_string())])}</p>
            })}
            <div class="table-scroll">
                <table class="table people-table selling-table">
                    <thead>
                        <tr>
                            {heading(words::NEED)} {heading(words::CHANNEL)} {heading(words::SELLER)} {heading(words::SALE)}
                            {heading(words::ACCOUNTS)} {heading(words::AMOUNTS)} {heading(words::HOURS)}
                        </tr>
                    </thead>
                    <tbody>{each(rows, key, move |flow| way(scene, &flow))}</tbody>
                </table>
            </div>
            {move || left_out().map(|text| view! { <p class="muted small">{text}</p> })}
        </Figure>
    }
}

fn way(scene: Scene, flow: &Flow) -> AnyView {
    let lang = scene.lang;
    let currency = scene.told.with_untracked(|told| told.currency).unwrap_or(Currency::CNY);
    let amount = format::amount(Amount { hundredths: flow.sum.hundredths, currency });
    view! {
        <tr>
            <td data-label=words::NEED.of(lang)>{words::origin(flow.origin).0.of(lang)}</td>
            <th scope="row">{terms::channel(flow.channel).of(lang)}</th>
            <td data-label=words::SELLER.of(lang)>{words::seller(flow.seller).of(lang)}</td>
            <td data-label=words::SALE.of(lang)>{words::sale(flow.sale).0.of(lang)}</td>
            <td class="number" data-label=words::ACCOUNTS.of(lang)>{flow.sum.accounts}</td>
            <td class="number" data-label=words::AMOUNTS.of(lang)>{amount}</td>
            <td class="number" data-label=words::HOURS.of(lang)>{format::hours(flow.sum.hours)}</td>
        </tr>
    }
    .into_any()
}

const SALES: [Option<SaleType>; 3] = [Some(SaleType::Effectiveness), Some(SaleType::Efficiency), None];

/// The picture: three columns, and a band for each way through them.
fn drawn(lang: Lang, flows: &[Flow]) -> Picture {
    let count = |fits: &dyn Fn(&Flow) -> bool| {
        flows.iter().filter(|flow| fits(flow)).map(|flow| flow.sum.accounts).sum::<usize>()
    };
    let node = |name: Text, about: Text, count: usize, tones: (Tone, Tone)| Node {
        name: name.of(lang).to_owned(),
        about: about.of(lang).to_owned(),
        count: count.to_string(),
        tones,
    };
    let side = |origin: NeedOrigin| match origin {
        NeedOrigin::Inside => (Tone::Jade, Tone::JadeSoft),
        NeedOrigin::Outside => (Tone::Amber, Tone::AmberSoft),
    };
    let needs = NeedOrigin::ALL.iter().map(|origin| {
        let (name, about) = words::origin(*origin);
        node(name, about, count(&|flow| flow.origin == *origin), side(*origin))
    });
    let channels = Channel::ALL.iter().map(|channel| {
        let origin = if *channel == Channel::ColdVisit { NeedOrigin::Outside } else { NeedOrigin::Inside };
        let about = words::seller(seller(*channel));
        node(terms::channel(*channel), about, count(&|flow| flow.channel == *channel), side(origin))
    });
    let sales = SALES.iter().map(|sale| {
        let (name, about) = words::sale(*sale);
        let tones = match sale {
            Some(SaleType::Effectiveness) => (Tone::Blue, Tone::BlueSoft),
            Some(SaleType::Efficiency) => (Tone::Violet, Tone::VioletSoft),
            None => (Tone::Muted, Tone::Quiet),
        };
        node(name, about, count(&|flow| flow.sale == *sale), tones)
    });
    let columns = [
        (words::COLUMN_NEED.of(lang).to_owned(), needs.collect()),
        (words::COLUMN_CHANNEL.of(lang).to_owned(), channels.collect()),
        (words::COLUMN_SALE.of(lang).to_owned(), sales.collect::<Vec<_>>()),
    ];
    picture(&columns, &bands(flows))
}

fn bands(flows: &[Flow]) -> Vec<Band> {
    let at = |flow: &Flow| {
        let need = NeedOrigin::ALL.iter().position(|one| *one == flow.origin).unwrap_or_default();
        let channel = Channel::ALL.iter().position(|one| *one == flow.channel).unwrap_or_default();
        let sale = SALES.iter().position(|one| *one == flow.sale).unwrap_or_default();
        (need, channel, sale)
    };
    let mut bands: Vec<Band> = Vec::new();
    for flow in flows {
        let (need, channel, sale) = at(flow);
        let count = flow.sum.accounts;
        let known = bands.iter_mut().find(|band| (band.column, band.from, band.to) == (0, need, channel));
        match known {
            Some(band) => band.count += count,
            None => bands.push(Band { column: 0, from: need, to: channel, count }),
        }
        bands.push(Band { column: 1, from: channel, to: sale, count });
    }
    bands
}

/// Efficiency sales that are planned with too heavy a tool.
#[component]
fn HeavyTools(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let all = memo(move || scene.told.with(|told| told.heavy.clone()));
    let rule = RuleNumber::new(72);
    let label = crate::i18n::sheet::RULE.fill(lang, &[("rule", &rule.to_string())]);
    let line = move |heavy: Heavy| {
        let text = scene.accounts.with_untracked(|all| {
            let account = all.iter().find(|one| one.id == heavy.plan)?;
            let sheet = account.sheets.iter().find(|sheet| sheet.id == heavy.sheet)?;
            let values = [
                ("account", &*accounts::display_name(lang, &account.name)),
                ("sheet", &*accounts::display_product(lang, &sheet.name)),
                ("count", &*heavy.influences.to_string()),
            ];
            Some(words::HEAVY_ONE.fill(lang, &values))
        });
        view! { <li><a href=Route::Sheet(heavy.plan, heavy.sheet).hash()>{text}</a></li> }
    };
    view! {
        <section class="panel" data-testid="heavy">
            <header class="panel-head">
                <h2>{words::HEAVY.of(lang)}</h2>
                <a class="rule-link" href=Route::Help(HelpSpot::Rule(rule)).hash()>{label}</a>
            </header>
            <p class="muted small">{words::HEAVY_HELP.of(lang)}</p>
            {when(move || all.with(Vec::is_empty), move || view! { <p class="muted">{words::HEAVY_NONE.of(lang)}</p> })}
            <ul class="bullets">{each(move || all.get(), |heavy| heavy.sheet, line)}</ul>
        </section>
    }
}
