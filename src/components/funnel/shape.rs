//! What is wrong with the shape of the funnel, each with its reason and what to do. It must not judge the shape.

use leptos::prelude::*;

use super::Funnel;
use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::components::icon::{Icon, icon};
use crate::i18n::{accounts, format, sheet, territory::funnel as words};
use crate::method::portfolio::r60_funnel_shape::{FROM, Shape, shape};
use crate::method::portfolio::{deal, deals};
use crate::model::RuleNumber;
use crate::state::{HelpSpot, Route, memo};

/// The rule that speaks here.
const RULE: RuleNumber = RuleNumber::new(60);

/// A stuck objective in words.
type Stuck = (crate::method::portfolio::DealId, String);

/// The panel of the shape.
#[component]
pub(super) fn ShapePanel(funnel: Funnel) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let found = memo(move || {
        let today = session.today().get();
        funnel.accounts.with(|all| funnel.thresholds.with(|thresholds| shape(all, today, thresholds)))
    });
    let is_few = move || funnel.accounts.with(|all| deals(all).len() < FROM);
    let dry = memo(move || {
        found.with(|all| {
            all.iter().find_map(|one| match one {
                Shape::DryTop { of } => Some(*of),
                Shape::Clogged { .. } => None,
            })
        })
    });
    let stuck =
        memo(move || found.with(|all| all.iter().filter_map(|one| told(funnel, one)).collect::<Vec<_>>()));
    let rule = sheet::RULE.fill(lang, &[("rule", &RULE.to_string())]);
    let good = move || {
        let text = if is_few() { words::SHAPE_FEW } else { words::SHAPE_GOOD };
        found.with(Vec::is_empty).then(|| view! { <p class="muted">{text.of(lang)}</p> })
    };
    view! {
        <section class="panel funnel-shape" data-testid="funnel-shape">
            <header class="panel-head">
                <h2>{words::SHAPE.of(lang)}</h2>
                <a class="rule-link" href=Route::Help(HelpSpot::Rule(RULE)).hash()>{rule}</a>
            </header>
            {good}
            {move || dry.get().map(|of| dry_top(funnel, of))}
            {move || stuck.with(|all| !all.is_empty()).then(|| clogged(funnel, stuck))}
        </section>
    }
}

fn told(funnel: Funnel, shape: &Shape) -> Option<Stuck> {
    let Shape::Clogged { deal: id, since, days } = shape else { return None };
    let lang = funnel.session.lang();
    funnel.accounts.with(|all| {
        let deal = deal(all, *id)?;
        let text = words::CLOGGED_ONE.fill(
            lang,
            &[
                ("product", &accounts::display_product(lang, &deal.sheet.name)),
                ("account", &accounts::display_name(lang, &deal.account.name)),
                ("day", &format::day(*since)),
                ("days", &days.to_string()),
            ],
        );
        Some((*id, text))
    })
}

fn head(funnel: Funnel, text: String) -> AnyView {
    let high = words::HIGH.of(funnel.session.lang());
    view! {
        <p class="funnel-found-head">{icon(Icon::Flag)} " " <strong>{text}</strong> " " <span class="badge">{high}</span></p>
    }
    .into_any()
}

fn dry_top(funnel: Funnel, of: usize) -> AnyView {
    let lang = funnel.session.lang();
    view! {
        <div class="funnel-found" data-found="dry-top">
            {head(funnel, words::DRY_TOP.fill(lang, &[("count", &of.to_string())]))}
            <p>{words::DRY_TOP_WHY.of(lang)}</p>
            <a href=Route::Overview.hash()>{words::DRY_TOP_DO.of(lang)}</a>
        </div>
    }
    .into_any()
}

fn clogged(funnel: Funnel, stuck: Memo<Vec<Stuck>>) -> AnyView {
    let lang = funnel.session.lang();
    let count = move || stuck.with(Vec::len);
    let title = move || {
        let cycles = funnel.thresholds.with(|thresholds| thresholds.clogged_cycles.to_string());
        head(funnel, words::CLOGGED.fill(lang, &[("count", &count().to_string()), ("cycles", &cycles)]))
    };
    let drawn = gradual(count);
    let shown = move || stuck.get().into_iter().take(drawn.get()).collect::<Vec<_>>();
    view! {
        <div class="funnel-found" data-found="clogged">
            {title}
            <p>{words::CLOGGED_WHY.of(lang)}</p>
            <ul class="funnel-stuck">
                {each(shown, Clone::clone, |(id, text)| view! {
                    <li><a href=Route::Sheet(id.0, id.1).hash()>{text}</a></li>
                })}
            </ul>
        </div>
    }
    .into_any()
}
