//! The two steps of the feeling: the scale, what was felt before, and how far it moved. It must not judge the feeling.

use leptos::prelude::*;

use super::Steps;
use crate::components::choice::{ChoiceOption, choose};
use crate::components::when::{when, when_or};
use crate::i18n::{format, session as words, session_steps, terms};
use crate::method::feelings::{self, Moment};
use crate::method::session_steps::SessionStep;
use crate::method::{ObjectivePlace, Place};
use crate::model::objective::ObjectiveField;
use crate::model::{Edit, Feeling, FeelingStep as Felt};

/// The scale from panic to euphoria, for one moment of the session.
#[component]
pub fn FeelingStep(
    /// The steps.
    steps: Steps,
    /// Before or after the analysis.
    moment: Moment,
) -> impl IntoView {
    let session = steps.session;
    let lang = session.lang();
    let sheet = steps.sheet;
    let held = session.memo(move |plan| Some(plan.objectives.get(sheet)?.feelings.clone()));
    let marked = move |moment: Moment| {
        let today = session.today().get();
        held.with(|held| feelings::marked(held.as_deref().unwrap_or_default(), moment, today))
    };
    let mark = move |step: Option<Felt>| {
        let Some(held) = held.get_untracked() else { return };
        let today = session.today().get_untracked();
        let next = feelings::mark(&held, moment, today, step);
        session.apply(Edit::objective(sheet, ObjectiveField::Feelings(next)));
    };
    let before = move || {
        let today = session.today().get();
        let past = held.with(|held| {
            let past = held.iter().flatten().filter(|feeling| feeling.on < today);
            past.copied().max_by_key(|feeling: &Feeling| feeling.on)
        })?;
        let (date, step) = (format::day(past.on), terms::feeling_step(past.step).of(lang));
        Some(words::FELT_BEFORE.fill(lang, &[("date", &date), ("step", step)]))
    };
    let moved = move || {
        let (start, end) = (marked(Moment::Start)?, marked(Moment::End)?);
        let by = i16::from(end.number()) - i16::from(start.number());
        let text = match by {
            0 => words::FELT_SAME,
            1.. => words::FELT_UP,
            _ => words::FELT_DOWN,
        };
        let (start, by) = (terms::feeling_step(start).of(lang), by.abs().to_string());
        Some(text.fill(lang, &[("start", start), ("steps", &by)]))
    };
    let scale = move || {
        choose(
            session_steps::FEELING.of(lang),
            Felt::ALL,
            |step| ChoiceOption {
                class: if step >= Felt::Ok { "is-plus" } else { "is-minus" },
                ..ChoiceOption::plain(terms::feeling_step(step).of(lang))
            },
            Signal::derive(move || marked(moment)),
            mark,
            Place::Objective(ObjectivePlace::Feeling).to_string(),
        )
    };
    let is_ready = move || moment == Moment::Start || marked(Moment::Start).is_some();
    view! {
        <section class="panel feeling-step">
            {when_or(is_ready, scale, move || view! {
                <p class="muted">{words::START_FIRST.of(lang)}</p>
                <button type="button" class="button" on:click=move |_| steps.turn(SessionStep::Feeling)>
                    {words::START_FIRST_DO.of(lang)}
                </button>
            })}
            {when(move || moment == Moment::End, move || view! { <p aria-live="polite">{moved}</p> })}
            {when(move || moment == Moment::Start, move || view! { <p class="muted small">{before}</p> })}
            <p class="muted small">{words::FEELING_ENDS.of(lang)}</p>
        </section>
    }
}
