//! The open step: what it is for, its questions, its editing, what was found in it, and the way on. It must not know how
//! anything is edited.

use leptos::prelude::*;

use super::actions::ActionsStep;
use super::criteria::CriteriaStep;
use super::feeling::FeelingStep;
use super::ideas::IdeasStep;
use super::people::{PeopleStep, RolesStep};
use super::places::Places;
use super::stepper::place;
use super::strengths::StrengthsStep;
use super::{HEAD, Steps};
use crate::components::each::each;
use crate::components::finding_card::FindingCard;
use crate::components::icon::{Icon, icon};
use crate::components::inspector::objective::{Standing, Statement};
use crate::components::our_win::OurWinFields;
use crate::components::sheet::FlagsPanel;
use crate::components::when::when;
use crate::i18n::{session_steps as words, terms};
use crate::method::feelings::Moment;
use crate::method::session_steps::SessionStep;
use crate::method::{ObjectivePlace, Place};
use crate::model::Judgement;

/// The open step.
#[component]
pub fn StepView(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let lang = steps.session.lang();
    view! {
        <div class="step" role="tabpanel" id="session-step" aria-label=move || words::name(steps.open.get()).of(lang)>
            {move || {
                let step = steps.open.get();
                view! {
                    {head(steps, step)}
                    {body(steps, step)}
                    {(step != SessionStep::Flags).then(|| found(steps, step))}
                }
            }}
            {foot(steps)}
        </div>
    }
}

/// What the step is, what it is for, and what it asks.
fn head(steps: Steps, step: SessionStep) -> AnyView {
    let lang = steps.session.lang();
    let questions = words::questions(step);
    view! {
        <section class="panel step-head">
            <p class="muted small">
                {place(steps)}
                {step.element().map(|element| view! { " · " {terms::element(element).of(lang)} })}
            </p>
            <h2 data-field=HEAD tabindex="-1">{words::name(step).of(lang)}</h2>
            <p>{words::purpose(step).of(lang)}</p>
            {(!questions.is_empty())
                .then(|| view! {
                    <ul class="questions step-questions" aria-label=words::ASK.of(lang)>
                        {questions.iter().map(|question| view! { <li>{question.of(lang)}</li> }).collect_view()}
                    </ul>
                })}
        </section>
    }
    .into_any()
}

/// The editing of a step, in place.
fn body(steps: Steps, step: SessionStep) -> AnyView {
    let sheet = steps.sheet;
    let objective = steps.session.memo(move |plan| plan.objectives.shared(sheet));
    let people = |judgements: &'static [Judgement]| {
        view! { <PeopleStep steps=steps judgements=judgements/> }.into_any()
    };
    match step {
        SessionStep::Objective => {
            view! { <section class="panel form"><Statement sheet=sheet objective=objective/></section> }
                .into_any()
        }
        SessionStep::Feeling => view! { <FeelingStep steps=steps moment=Moment::Start/> }.into_any(),
        SessionStep::Standing => view! {
            <section class="panel"><Standing sheet=sheet objective=objective/></section>
            <Places steps=steps/>
        }
        .into_any(),
        SessionStep::Influences => view! { <RolesStep steps=steps/> }.into_any(),
        SessionStep::Influence => people(&[Judgement::Influence]),
        SessionStep::Mode => people(&[Judgement::Mode]),
        SessionStep::Rating => people(&[Judgement::Rating]),
        SessionStep::WinResults => view! {
            {people(&[Judgement::Result, Judgement::Win])}
            <section class="panel form"><OurWinFields sheet=sheet handle=Place::Objective(ObjectivePlace::OurWin).to_string()/></section>
        }
        .into_any(),
        SessionStep::IdealCustomer => view! { <CriteriaStep sheet=sheet/> }.into_any(),
        SessionStep::Flags => view! { <FlagsPanel sheet=sheet/> }.into_any(),
        SessionStep::Strengths => view! { <StrengthsStep sheet=sheet/> }.into_any(),
        SessionStep::Ideas => view! { <IdeasStep sheet=sheet/> }.into_any(),
        SessionStep::Actions => view! { <ActionsStep steps=steps/> }.into_any(),
        SessionStep::FeelingAgain => view! { <FeelingStep steps=steps moment=Moment::End/> }.into_any(),
    }
}

/// What was found that belongs to the step.
fn found(steps: Steps, step: SessionStep) -> AnyView {
    let lang = steps.session.lang();
    let sheet = steps.sheet;
    let analysis = steps.session.analysis(sheet);
    let findings = move || {
        analysis.with(|all| {
            let all = all
                .as_ref()
                .map(|all| all.open().filter(|one| step.concerns(one)).cloned().collect::<Vec<_>>());
            all.unwrap_or_default()
        })
    };
    view! {
        <section class="panel step-found">
            <header class="panel-head">
                {icon(Icon::Flag)}
                <h3>{words::FOUND.of(lang)}</h3>
                <span class="panel-count">{move || findings().len()}</span>
            </header>
            {each(findings, |finding| (finding.rule, finding.subject, finding.inputs.clone()), move |finding| view! {
                <FindingCard finding=finding sheet=sheet/>
            })}
            {when(move || findings().is_empty(), move || view! { <p class="muted">{words::FOUND_NONE.of(lang)}</p> })}
        </section>
    }
    .into_any()
}

/// The way back and on.
fn foot(steps: Steps) -> AnyView {
    let lang = steps.session.lang();
    let named = move |to: Option<SessionStep>, text: crate::i18n::Text| {
        to.map(|to| text.fill(lang, &[("step", words::name(to).of(lang))]))
    };
    view! {
        <footer class="step-foot">
            {when(move || steps.open.get().previous().is_some(), move || view! {
                <button type="button" class="button step-back" on:click=move |_| steps.step(false)>
                    {icon(Icon::Next)}
                    {move || named(steps.open.get().previous(), words::BACK)}
                </button>
            })}
            {when(move || steps.open.get().next().is_some(), move || view! {
                <button type="button" class="button button-primary step-on" on:click=move |_| steps.step(true)>
                    {move || named(steps.open.get().next(), words::ON)}
                    {icon(Icon::Next)}
                </button>
            })}
            <p class="muted small step-keys">{words::KEYS.of(lang)}</p>
        </footer>
    }
    .into_any()
}
