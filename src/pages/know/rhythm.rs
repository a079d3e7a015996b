//! How the customer is met, and which level of ours acts when (SYS-09, SYS-10).

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::know::{KnowHead, Target};
use crate::components::rhythm::StepRow;
use crate::components::when::when;
use crate::i18n::{rhythm as words, terms};
use crate::method::Place;
use crate::method::place::AccountPlace;
use crate::method::rhythm::{Fault, faults};
use crate::model::Edit;
use crate::model::account::{AccountField, Escalation, EscalationLevel, Posture};
use crate::model::ids::EscalationId;
use crate::state::{Route, use_session};

/// What is wrong with which step.
type Faults = Vec<(EscalationId, Vec<Fault>)>;

/// The rungs as a person climbs them, and last the steps that have no level yet.
const RUNGS: [Option<EscalationLevel>; 4] = [
    Some(EscalationLevel::Salesperson),
    Some(EscalationLevel::Manager),
    Some(EscalationLevel::Executive),
    None,
];

/// The screen.
#[component]
pub fn RhythmPage() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let target = Target::new(session);
    view! {
        <KnowHead title=words::TITLE intro=words::INTRO target=target/>
        <div class="know-grid know-grid-wide">
            <Ladder target=target/>
            <div class="know-column">
                <Postures/>
                <section class="panel">
                    <header class="panel-head"><h2>{words::FODDER.of(lang)}</h2></header>
                    <p class="small">{words::FODDER_HELP.of(lang)}</p>
                    <h3>{words::CONFIDENCE.of(lang)}</h3>
                    <p class="small">{words::CONFIDENCE_HELP.of(lang)}</p>
                    <h3>{words::RANKS.of(lang)}</h3>
                    <p class="small">{words::RANKS_HELP.of(lang)}</p>
                    {session.plan_id().map(|plan| view! {
                        <a class="button button-small" href=Route::People(plan).hash()>{words::TO_MATCHING.of(lang)}</a>
                    })}
                </section>
            </div>
        </div>
    }
}

#[component]
fn Postures() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let held = session.memo(|plan| plan.account.posture);
    let card = move |posture: Posture| {
        let (fits, tips) = words::posture(posture);
        let is_held = move || held.get() == Some(posture);
        let pick = move |_| {
            let next = (held.get_untracked() != Some(posture)).then_some(posture);
            session.apply(Edit::Account(AccountField::Posture(next)));
        };
        view! {
            <li class="posture" class:is-on=is_held>
                <button type="button" class="posture-pick" aria-pressed=move || is_held().to_string() on:click=pick>
                    <span class="posture-name">{terms::posture(posture).of(lang)}</span>
                    <span class="muted small">{words::FITS.of(lang)} " " {fits.of(lang)}</span>
                </button>
                {when(is_held, move || view! { <p class="posture-tips small">{tips.of(lang)}</p> })}
            </li>
        }
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::POSTURE.of(lang)}</h2></header>
            <p class="muted small">{words::POSTURE_HELP.of(lang)}</p>
            <ul class="posture-list">{Posture::ALL.iter().map(|one| card(*one)).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Ladder(target: Target) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let found = session.memo(move |plan| Some(faults(plan, session.today().get())));
    let is_sound = move || found.with(|found| found.as_ref().is_none_or(Vec::is_empty));
    let has_steps = session.memo(|plan| Some(!plan.escalation.is_empty()));
    view! {
        <section class="panel ladder" data-field=Place::Account(AccountPlace::Escalation).to_string() tabindex="-1">
            <header class="panel-head"><h2>{words::LADDER.of(lang)}</h2></header>
            <p class="muted small">{words::LADDER_HELP.of(lang)}</p>
            {RUNGS.into_iter().map(|level| view! { <Rung level=level target=target found=found/> }).collect_view()}
            {when(move || is_sound() && has_steps.get() == Some(true), move || view! {
                <p class="small">{icon(Icon::Check)} " " {words::ALL_SOUND.of(lang)}</p>
            })}
        </section>
    }
}

/// One level of ours with its steps; those without a level show only while there are some.
#[component]
fn Rung(level: Option<EscalationLevel>, target: Target, found: Memo<Option<Faults>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| {
        let steps = plan.escalation.iter().filter(|step| step.level == level);
        Some(steps.map(|step| step.id).collect::<Vec<_>>())
    });
    let shown = move || level.is_some() || ids.with(|ids| ids.as_ref().is_some_and(|ids| !ids.is_empty()));
    let add = move |_| {
        let step = Escalation { level, ..Escalation::new(EscalationId(session.new_id())) };
        session.apply(Edit::put(step));
    };
    let title = level.map_or(words::UNSORTED, terms::escalation_level);
    when(shown, move || {
        view! {
            <section class="rung" data-level=level.map(EscalationLevel::word)>
                <h3>{title.of(lang)}</h3>
                <ul class="step-list">
                    {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| {
                        let faults = Signal::derive(move || {
                            let all = found.get().unwrap_or_default();
                            all.into_iter().find(|(one, _)| *one == id).map(|(_, faults)| faults).unwrap_or_default()
                        });
                        view! { <StepRow id=id target=target faults=faults/> }
                    })}
                </ul>
                {level.map(|_| view! {
                    <button
                        type="button"
                        class="button button-small button-quiet"
                        aria-label=format!("{} · {}", words::ADD_STEP.of(lang), title.of(lang))
                        on:click=add
                    >
                        {icon(Icon::Plus)}
                        {words::ADD_STEP.of(lang)}
                    </button>
                })}
            </section>
        }
    })
}
