//! The customer's buying cycle: the stage, what usually goes wrong there, what to do, and what of ours is out of step. It
//! must not judge any action.

use leptos::prelude::*;

use super::found;
use super::scale::Scale;
use crate::components::when::when_or;
use crate::i18n::{Text, buying_cycle as words, terms};
use crate::method::buying_cycle::work_of;
use crate::method::{ObjectivePlace, Place};
use crate::model::objective::ObjectiveField;
use crate::model::{Activity, BuyingStage, Edit, ObjectiveId};
use crate::state::use_session;

/// Findings about work out of step with the stage.
const RULES: &[u8] = &[67];

/// The panel of the buying cycle.
#[component]
pub fn CyclePanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let held = session.memo(move |plan| plan.objectives.get(sheet)?.buying_stage);
    let set = move |stage: Option<BuyingStage>| {
        session.apply(Edit::objective(sheet, ObjectiveField::BuyingStage(stage)));
    };
    let steps = BuyingStage::ALL.iter().enumerate();
    let steps =
        steps.map(|(at, stage)| ((at + 1).to_string(), terms::buying_stage(*stage).of(lang).to_owned()));
    let line = move |name: Text, text: String| {
        view! { <div><dt>{name.of(lang)}</dt><dd>{text}</dd></div> }
    };
    let says = move |name: Text, text: Text| line(name, text.of(lang).to_owned());
    let work = move |name: Text, activities: &[Activity]| {
        let word = |activity: &Activity| terms::activity(*activity).of(lang);
        let names: Vec<&str> = activities.iter().map(word).collect();
        (!names.is_empty()).then(|| line(name, names.join(" · ")))
    };
    view! {
        <section class="panel cycle">
            <header class="panel-head">
                <h2>{words::CYCLE.of(lang)}</h2>
                {move || held.get().map(|_| view! {
                    <button type="button" class="button button-small button-quiet" on:click=move |_| set(None)>
                        {words::CLEAR.of(lang)}
                    </button>
                })}
            </header>
            <p class="muted">{words::CYCLE_FOR.of(lang)}</p>
            <Scale
                label=words::PICK.of(lang)
                name="buying-stage"
                class="cycle-row"
                steps=steps.collect()
                value=Signal::derive(move || held.get().map(|stage| stage as usize))
                on_pick=Callback::new(move |at: usize| set(BuyingStage::ALL.get(at).copied()))
                handle=Place::Objective(ObjectivePlace::BuyingStage).to_string()
            />
            <p class="muted small cycle-loop">"↺ " {words::LOOPS.of(lang)}</p>
            {when_or(
                move || held.get().is_some(),
                move || view! {
                    <dl class="stage" data-testid="stage-guidance">
                        {move || held.get().map(|stage| view! {
                            {says(words::BUSY, words::busy(stage))}
                            {says(words::WRONG, words::wrong(stage))}
                            {says(words::DO, words::advice(stage))}
                            {work(words::FITTING, work_of(stage).fitting)}
                            {work(words::EARLY, work_of(stage).too_early)}
                            {work(words::LATE, work_of(stage).too_late)}
                        })}
                    </dl>
                },
                move || view! { <p>{words::PICK_HINT.of(lang)}</p> },
            )}
            {found(sheet, RULES)}
        </section>
    }
}
