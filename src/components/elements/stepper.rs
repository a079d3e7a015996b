//! The list of steps, each with how far it is. It must not know what a step holds.

use leptos::{ev, prelude::*};

use super::Steps;
use crate::components::icon::{Icon, icon};
use crate::i18n::session_steps as words;
use crate::method::session_steps::{Progress, SessionStep};

/// The stepper: arrow keys move through it; on a narrow screen it folds to the open step.
#[component]
pub fn Stepper(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let lang = steps.session.lang();
    let is_unfolded = RwSignal::new(false);
    let keys = move |event: ev::KeyboardEvent| {
        let open = steps.open.get_untracked();
        let to = match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => open.next(),
            "ArrowUp" | "ArrowLeft" => open.previous(),
            "Home" => Some(SessionStep::Objective),
            "End" => Some(SessionStep::FeelingAgain),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            steps.show(to);
            steps.session.focus_on(&handle(to));
        }
    };
    view! {
        <section class="panel stepper">
            <button
                type="button"
                class="stepper-fold"
                aria-expanded=move || is_unfolded.get().to_string()
                on:click=move |_| is_unfolded.update(|is_on| *is_on = !*is_on)
            >
                <span class="muted small">{move || place(steps)}</span>
                <span class="stepper-open">{move || words::name(steps.open.get()).of(lang)}</span>
                {icon(Icon::Next)}
            </button>
            <p class="muted small stepper-intro">{words::INTRO.of(lang)}</p>
            <div
                class="stepper-list"
                class:is-unfolded=move || is_unfolded.get()
                role="tablist"
                aria-orientation="vertical"
                aria-label=words::STEPS.of(lang)
                on:keydown=keys
                on:click=move |_| is_unfolded.set(false)
            >
                {SessionStep::ALL.iter().map(|step| one(steps, *step)).collect_view()}
            </div>
        </section>
    }
}

/// Which of how many steps is open.
pub fn place(steps: Steps) -> String {
    let (at, of) = (steps.open.get().number().to_string(), SessionStep::ALL.len().to_string());
    words::STEP_OF.fill(steps.session.lang(), &[("at", &at), ("of", &of)])
}

fn handle(step: SessionStep) -> String {
    let mut handle = "step/".to_owned();
    handle.push_str(step.word());
    handle
}

fn one(steps: Steps, step: SessionStep) -> AnyView {
    let lang = steps.session.lang();
    let is_open = move || steps.open.get() == step;
    let progress = move || steps.state(step).map_or(Progress::Open, |state| state.progress);
    let count = move || {
        let state =
            steps.state(step).filter(|state| state.progress == Progress::Partly && state.asked > 1)?;
        let (filled, asked) = (state.filled.to_string(), state.asked.to_string());
        Some(words::COUNT.fill(lang, &[("filled", &filled), ("asked", &asked)]))
    };
    let mark = move || {
        if progress() == Progress::Done { icon(Icon::Check).into_any() } else { step.number().into_any() }
    };
    view! {
        <button
            type="button"
            role="tab"
            class="step-tab"
            data-testid="step"
            data-step=step.word()
            data-progress=move || progress().word()
            data-field=handle(step)
            aria-selected=move || is_open().to_string()
            aria-controls="session-step"
            tabindex=move || if is_open() { "0" } else { "-1" }
            on:click=move |_| steps.turn(step)
        >
            <span class="step-mark" aria-hidden="true">{mark}</span>
            <span class="step-name">{words::name(step).of(lang)}</span>
            <span class="step-count">{count}</span>
            <span class="visually-hidden">{move || words::progress(progress()).of(lang)}</span>
        </button>
    }
    .into_any()
}
