//! Pareto: the curve of profit with its table, whose time does not fit, and the accounts whose profit is missing (SYS-03). It
//! must not know plans.

use std::sync::Arc;

use leptos::prelude::*;

use super::assumed::AssumedTime;
use super::each::each;
use super::field::{AmountInput, Pick};
use super::gradual::gradual;
use super::icon::{Icon, icon};
use super::picture::Figure;
use super::when::{when, when_or};
use crate::components::no_accounts::NoAccounts;
use crate::diagram::pareto as drawing;
use crate::i18n::territory::pareto as words;
use crate::i18n::{Lang, Text, accounts, format};
use crate::method::territory::effort::Efforts;
use crate::method::territory::pareto::{FEW, LINE, Pareto, Place, pareto};
use crate::method::territory::{AccountLine, Choices};
use crate::model::account::AccountField;
use crate::model::{Amount, Currency, Edit, PlanId};
use crate::state::{Route, Session, TerritoryPage, memo, use_session};

/// What the parts share.
#[derive(Clone, Copy)]
struct Scene {
    session: Session,
    lang: Lang,
    accounts: Memo<Vec<Arc<AccountLine>>>,
    choices: Memo<Choices>,
    efforts: Memo<Efforts>,
    wanted: RwSignal<Option<Currency>>,
    curve: Memo<Pareto>,
}

impl Scene {
    fn new(session: Session) -> Self {
        let accounts = session.accounts();
        let choices = session.choices();
        let efforts = session.efforts(accounts, choices);
        let wanted = RwSignal::new(None);
        let curve =
            memo(move || accounts.with(|all| efforts.with(|efforts| pareto(all, efforts, wanted.get()))));
        Self { session, lang: session.lang(), accounts, choices, efforts, wanted, curve }
    }

    fn amount(self, hundredths: i64) -> String {
        let currency = self.curve.with(|curve| curve.currency).unwrap_or(Currency::CNY);
        format::amount(Amount { hundredths, currency })
    }
}

/// The screen below its head.
#[component]
pub fn ParetoBoard() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let scene = Scene::new(session);
    when_or(
        move || scene.accounts.with(Vec::is_empty),
        move || {
            view! {
                <NoAccounts title=words::NO_ACCOUNT help=words::NO_ACCOUNT_HELP/>
            }
        },
        move || {
            view! {
                {when_or(
                    move || scene.curve.with(|curve| curve.places.is_empty()),
                    move || view! {
                        <section class="panel empty">
                            <h2>{words::EMPTY.of(lang)}</h2>
                            <p>{words::EMPTY_HELP.of(lang)}</p>
                        </section>
                    },
                    move || view! {
                        <Curve scene=scene/>
                        <Mismatches scene=scene/>
                    },
                )}
                <Unknown scene=scene/>
                <section class="panel">
                    <header class="panel-head"><h2>{words::MAJOR.of(lang)}</h2></header>
                    <ul class="bullets">
                        <li>{words::MAJOR_SCOPE.of(lang)}</li>
                        <li>{words::MAJOR_VALUE.of(lang)}</li>
                    </ul>
                    <p class="muted small">{words::MAJOR_NAMES.of(lang)}</p>
                </section>
                <AssumedTime efforts=scene.efforts choices=scene.choices/>
            }
        },
    )
}

fn line() -> String {
    format::per_cent(LINE)
}

/// The words in the picture.
fn drawn_words(lang: Lang, curve: &Pareto) -> drawing::Words {
    let few = curve.within.to_string();
    let share = curve.few().map(format::per_cent).unwrap_or_default();
    drawing::Words {
        line: words::LINE.fill(lang, &[("line", &line())]),
        within: words::WITHIN.fill(lang, &[("few", &few), ("share", &share)]),
        few: words::FEW.fill(lang, &[("few", &format::per_cent(FEW))]),
        profit: words::BARS.of(lang).to_owned(),
        time: words::MARKS.of(lang).to_owned(),
        customers: words::CUSTOMERS.of(lang).to_owned(),
    }
}

/// The picture with its table.
#[component]
fn Curve(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let title = Signal::derive(move || {
        scene.curve.with(|curve| match curve.within {
            0 => words::FIGURE_LOSSES.of(lang).to_owned(),
            few => words::FIGURE.fill(lang, &[("few", &few.to_string()), ("line", &line())]),
        })
    });
    let picture = memo(move || {
        scene.curve.with(|curve| {
            let mut named = curve.clone();
            for place in &mut named.places {
                place.name = accounts::display_name(lang, &place.name);
            }
            drawing::picture(&named, &drawn_words(lang, curve))
        })
    });
    view! {
        <Figure name="pareto" title=title picture=picture>
            <div class="pareto-said" data-testid="pareto-said">
                {move || said(scene).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            </div>
            <Currencies scene=scene/>
            <CurveTable scene=scene/>
            <p class="muted small">{words::TIME_NOTE.of(lang)}</p>
        </Figure>
    }
}

/// What the curve says.
fn said(scene: Scene) -> Vec<String> {
    let lang = scene.lang;
    scene.curve.with(|curve| {
        let lost = scene.amount(curve.lost);
        let Some(few) = curve.few() else { return vec![words::ONLY_LOSSES.fill(lang, &[("lost", &lost)])] };
        let summary = words::SUMMARY.fill(
            lang,
            &[
                ("few", &curve.within.to_string()),
                ("all", &curve.places.len().to_string()),
                ("share", &format::per_cent(few)),
                ("line", &line()),
            ],
        );
        let earned = scene.amount(curve.earned);
        let end = curve.places.last().map(|place| format::per_cent(place.sum)).unwrap_or_default();
        let whole = if curve.lost > 0 {
            words::LOSSES.fill(lang, &[("earned", &earned), ("lost", &lost), ("end", &end)])
        } else {
            words::EARNED.fill(lang, &[("earned", &earned)])
        };
        vec![format!("{summary} {}", words::compared(few).of(lang)), whole]
    })
}

/// A choice of currency where there are several, and what is left out.
#[component]
fn Currencies(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let others = move || scene.curve.with(|curve| curve.left_out.clone());
    let options = Signal::derive(move || {
        let all =
            scene.curve.with(|curve| curve.currency).into_iter().chain(others().into_iter().map(|one| one.0));
        let mut codes: Vec<_> = all.map(|one| (one.code().to_owned(), one.code().to_owned())).collect();
        crate::model::order::sort(&mut codes);
        codes
    });
    let value = Signal::derive(move || {
        scene.curve.with(|curve| curve.currency.map(|one| one.code().to_owned()).unwrap_or_default())
    });
    let left_out = move || {
        let one = |(currency, count): &(Currency, usize)| {
            words::LEFT_OUT_ONE.fill(lang, &[("currency", currency.code()), ("count", &count.to_string())])
        };
        let all: Vec<String> = others().iter().map(one).collect();
        words::LEFT_OUT.fill(lang, &[("others", &format::names(lang, &all))])
    };
    when(
        move || !others().is_empty(),
        move || {
            view! {
                <div class="pareto-currency">
                    <Pick
                        options=options
                        value=value
                        on_pick=Callback::new(move |code: String| scene.wanted.set(Currency::try_from(code).ok()))
                        label=words::CURRENCY.of(lang)
                    />
                    <p class="muted small">{left_out}</p>
                </div>
            }
        },
    )
}

#[component]
fn CurveTable(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let drawn = gradual(move || scene.curve.with(|curve| curve.places.len()));
    let rows = move || {
        scene.curve.with(|curve| {
            let places = curve.places.iter().cloned().enumerate();
            places.take(drawn.get()).collect::<Vec<_>>()
        })
    };
    // A place that changed is another row.
    let key = |row: &(usize, Place)| format!("{row:?}");
    let heading = |text: Text| view! { <th scope="col">{text.of(lang)}</th> };
    view! {
        <div class="table-scroll">
            <table class="table people-table pareto-table">
                <thead>
                    <tr>
                        {heading(words::RANK)} {heading(words::ACCOUNT)} {heading(words::PROFIT)} {heading(words::SHARE)}
                        {heading(words::SUM)} {heading(words::HOURS)} {heading(words::TIME)} {heading(words::VERDICT)}
                    </tr>
                </thead>
                <tbody>{each(rows, key, move |(at, place)| row(scene, at, &place))}</tbody>
            </table>
        </div>
    }
}

fn row(scene: Scene, at: usize, place: &Place) -> AnyView {
    let lang = scene.lang;
    let share = |number: f64| format!("{} %", format::per_cent(number));
    let within = place.is_within.then(|| {
        let text = words::IS_WITHIN.fill(lang, &[("line", &line())]);
        view! { <span class="badge badge-good">{text}</span> " " }
    });
    let mismatch = place.mismatch.map(|one| {
        view! { <span class="small problem">{icon(Icon::Flag)} {words::mismatch(one).1.of(lang)}</span> }
    });
    view! {
        <tr data-plan-row=place.plan.to_string()>
            <td class="number" data-label=words::RANK.of(lang)>{at + 1}</td>
            <th scope="row"><a href=Route::Account(place.plan).hash()>{accounts::display_name(lang, &place.name)}</a></th>
            <td class="number" data-label=words::PROFIT.of(lang)>{scene.amount(place.hundredths)}</td>
            <td class="number" data-label=words::SHARE.of(lang)>{share(place.share)}</td>
            <td class="number" data-label=words::SUM.of(lang)>{share(place.sum)}</td>
            <td class="number" data-label=words::HOURS.of(lang)>{format::hours(place.hours)}</td>
            <td class="number" data-label=words::TIME.of(lang)>{place.time.map_or_else(|| "—".to_owned(), share)}</td>
            <td data-label=words::VERDICT.of(lang)>{within} {mismatch}</td>
        </tr>
    }
    .into_any()
}

/// Whose time does not fit its profit, in words.
#[component]
fn Mismatches(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let found =
        memo(move || scene.curve.with(|curve| curve.mismatches().into_iter().cloned().collect::<Vec<_>>()));
    let has_time = move || scene.curve.with(|curve| curve.places.iter().any(|place| place.time.is_some()));
    let none = move || if has_time() { words::MISMATCHES_NONE } else { words::MISMATCHES_OPEN }.of(lang);
    view! {
        <section class="panel" data-testid="mismatches">
            <header class="panel-head">
                <h2>{words::MISMATCHES.of(lang)}</h2>
                <a class="button button-small" href=Route::Territory(TerritoryPage::Matrix).hash()>{words::SEE_MATRIX.of(lang)}</a>
            </header>
            <p class="muted small">{words::MISMATCHES_HELP.of(lang)}</p>
            {when(move || found.with(Vec::is_empty), move || view! { <p class="muted">{none}</p> })}
            <ul class="mismatch-list">
                {each(move || found.get(), |place| format!("{place:?}"), move |place| mismatch(scene, &place))}
            </ul>
        </section>
    }
}

fn mismatch(scene: Scene, place: &Place) -> AnyView {
    let lang = scene.lang;
    let Some((text, _, advice)) = place.mismatch.map(words::mismatch) else { return ().into_any() };
    let name = accounts::display_name(lang, &place.name);
    let said = text.fill(
        lang,
        &[
            ("name", &name),
            ("time", &format::per_cent(place.time.unwrap_or_default())),
            ("share", &format::per_cent(place.share)),
            ("lost", &scene.amount(place.hundredths.abs())),
        ],
    );
    view! {
        <li>
            <p>{icon(Icon::Flag)} " " <a href=Route::Account(place.plan).hash()>{said}</a></p>
            <p class="muted small">{advice.of(lang)}</p>
        </li>
    }
    .into_any()
}

/// The accounts whose profit is missing, each with a field for it.
#[component]
fn Unknown(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let ids = memo(move || scene.curve.with(|curve| curve.unknown.clone()));
    let drawn = gradual(move || ids.with(Vec::len));
    let shown = move || ids.with(|ids| ids.iter().copied().take(drawn.get()).collect::<Vec<_>>());
    let count = move || ids.with(Vec::len);
    view! {
        <section class="panel" data-testid="unknown-profit">
            <header class="panel-head">
                <h2>{words::UNKNOWN.of(lang)}</h2>
                <span class="panel-count">{count}</span>
            </header>
            <p class="muted small">{move || if count() == 0 { words::UNKNOWN_NONE } else { words::UNKNOWN_HELP }.of(lang)}</p>
            <ul class="unknown-list">{each(shown, |id| *id, move |id| view! { <UnknownRow scene=scene id=id/> })}</ul>
        </section>
    }
}

#[component]
fn UnknownRow(scene: Scene, id: PlanId) -> impl IntoView {
    let (session, lang) = (scene.session, scene.lang);
    let line = memo(move || scene.accounts.with(|all| all.iter().find(|one| one.id == id).cloned()));
    let name =
        move || accounts::display_name(lang, &line.get().map(|line| line.name.clone()).unwrap_or_default());
    let profit = Signal::derive(move || line.get().and_then(|line| line.facts.profit));
    let currency = scene.curve.with_untracked(|curve| curve.currency);
    let currency =
        currency.unwrap_or_else(|| session.settings().with_untracked(|settings| settings.currency(lang)));
    let label = words::PROFIT_OF.fill(lang, &[("name", &untrack(name))]);
    view! {
        <li class="unknown-line">
            <a href=Route::Account(id).hash()>{name}</a>
            <AmountInput
                value=profit
                on_commit=Callback::new(move |amount: Option<Amount>| {
                    if amount.is_some() {
                        session.edit_account(id, Edit::Account(AccountField::Profit(amount)));
                    }
                })
                label=label
                lang=lang
                currency=currency
                is_signed=true
            />
        </li>
    }
}
