//! Where effort contradicts the picture: what was found, the numbers that show it, and the way to mend it. It must not
//! know how it is found.

use leptos::prelude::*;

use super::scene::Scene;
use crate::components::field::TextInput;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::territory::matrix as words;
use crate::i18n::{format, sheet, tuning};
use crate::method::Tunable;
use crate::method::matrix::{Strategy, strategy_of};
use crate::method::portfolio::r64_attack_defend::{Contradiction, contradictions};
use crate::method::territory::due::Next;
use crate::model::{PlanId, RuleNumber};
use crate::state::{HelpSpot, Route, TerritoryPage, memo};

/// So many accounts are named at once.
const NAMED: usize = 8;

/// The panel.
#[component]
pub(super) fn Contradictions(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let found = memo(move || {
        let today = scene.session.today().get();
        scene.accounts.with(|all| {
            scene
                .efforts
                .with(|efforts| scene.thresholds.with(|numbers| contradictions(all, efforts, today, numbers)))
        })
    });
    let is_open = move || {
        let is_judged = |one: Option<Strategy>| matches!(one, Some(Strategy::GiveUp | Strategy::Defend));
        !scene.accounts.with(|all| all.iter().any(|one| is_judged(strategy_of(&one.facts))))
    };
    let none = move || {
        if is_open() {
            let (give_up, defend) =
                (scene.strategy_name(Strategy::GiveUp), scene.strategy_name(Strategy::Defend));
            words::CONTRADICTIONS_OPEN.fill(lang, &[("give_up", &give_up), ("defend", &defend)])
        } else {
            words::CONTRADICTIONS_NONE.of(lang).to_owned()
        }
    };
    let rule = RuleNumber::new(64);
    let label = sheet::RULE.fill(lang, &[("rule", &rule.to_string())]);
    view! {
        <section class="panel" data-testid="contradictions">
            <header class="panel-head">
                <h2>{words::CONTRADICTIONS.of(lang)}</h2>
                <a class="rule-link" href=Route::Help(HelpSpot::Rule(rule)).hash()>{label}</a>
            </header>
            <p class="small matrix-caveat">{words::CAVEAT.of(lang)}</p>
            {when(move || found.with(Vec::is_empty), move || view! { <p class="muted">{none}</p> })}
            <ul class="contradiction-list">
                {move || found.get().into_iter().map(|one| contradiction(scene, one)).collect_view()}
            </ul>
            <Limit scene=scene/>
        </section>
    }
}

fn contradiction(scene: Scene, found: Contradiction) -> AnyView {
    match found {
        Contradiction::SpentOnGivenUp { plans, per_cent } => spent(scene, plans, per_cent).into_any(),
        Contradiction::DefendedNeglected { plan, overdue } => neglected(scene, plan, &overdue).into_any(),
    }
}

fn spent(scene: Scene, plans: Vec<(PlanId, f64)>, per_cent: f64) -> impl IntoView {
    let lang = scene.lang;
    let limit = tuning::number(Tunable::GiveUpShare, scene.thresholds.with(|numbers| numbers.give_up_share));
    let headline = words::SPENT.fill(
        lang,
        &[
            ("strategy", &scene.strategy_name(Strategy::GiveUp)),
            ("share", &format::per_cent(per_cent)),
            ("limit", &limit),
        ],
    );
    let one = move |(id, share): (PlanId, f64)| {
        let hours = format::hours(scene.efforts.with(|efforts| efforts.one(id).hours()));
        let values = [("name", &*scene.name(id)), ("hours", &*hours), ("share", &*format::per_cent(share))];
        let text = words::SPENT_ONE.fill(lang, &values);
        view! {
            <li>
                <span>{text}</span>
                <button type="button" class="button button-small" on:click=move |_| scene.open.set(Some(id))>
                    {words::SEE_CARD.of(lang)}
                </button>
                <a class="button button-small" href=Route::People(id).hash()>{words::SEE_LOG.of(lang)}</a>
            </li>
        }
    };
    view! {
        <li class="contradiction" data-kind="spent">
            <h3>{icon(Icon::Flag)} " " {headline}</h3>
            <p class="small">{words::SPENT_WHY.of(lang)}</p>
            <ul class="evidence-list">{plans.into_iter().take(NAMED).map(one).collect_view()}</ul>
            <a class="button button-small" href=Route::Territory(TerritoryPage::Resources).hash()>{words::SEE_RESOURCES.of(lang)}</a>
        </li>
    }
}

fn neglected(scene: Scene, id: PlanId, late: &[Next]) -> impl IntoView {
    let lang = scene.lang;
    let one = |one: &Next| {
        words::overdue(one.touch)
            .fill(lang, &[("due", &format::day(one.due)), ("since", &format::day(one.since))])
    };
    let what = late.iter().map(one).collect::<Vec<_>>().join(words::AND.of(lang));
    let headline = words::NEGLECTED.fill(lang, &[("name", &scene.name(id)), ("what", &what)]);
    view! {
        <li class="contradiction" data-kind="neglected">
            <h3>{icon(Icon::Flag)} " " {headline}</h3>
            <p class="small">{words::NEGLECTED_WHY.of(lang)}</p>
            <div class="button-row">
                <a class="button button-small" href=Route::Territory(TerritoryPage::Cadence).hash()>{words::SEE_CADENCE.of(lang)}</a>
                <a class="button button-small" href=Route::People(id).hash()>{words::SEE_LOG.of(lang)}</a>
                <button type="button" class="button button-small" on:click=move |_| scene.open.set(Some(id))>
                    {words::SEE_CARD.of(lang)}
                </button>
            </div>
        </li>
    }
}

/// How much customers to give up may take.
#[component]
fn Limit(scene: Scene) -> impl IntoView {
    let (session, lang) = (scene.session, scene.lang);
    let problem = RwSignal::new(false);
    let value = Signal::derive(move || {
        tuning::number(Tunable::GiveUpShare, scene.thresholds.with(|numbers| numbers.give_up_share))
    });
    let commit = Callback::new(move |typed: String| {
        let parsed = Tunable::GiveUpShare.parse(&typed);
        let is_taken = parsed.is_some() && session.set_threshold(Tunable::GiveUpShare, parsed);
        problem.set(!is_taken);
    });
    view! {
        <div class="matrix-limit">
            <span class="muted small">{words::LIMIT.of(lang)} " †"</span>
            <TextInput value=value on_commit=commit label=words::LIMIT.of(lang) is_lazy=true/>
            <span class="muted small">"%"</span>
            {when(move || problem.get(), move || view! {
                <p class="field-problem" role="alert">{words::LIMIT_WRONG.of(lang)}</p>
            })}
        </div>
    }
}
