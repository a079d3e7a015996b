//! A step of the escalation ladder: who acts, what asks for it, when, whether it happened, and what is wrong with it (SYS-10).

use leptos::prelude::*;

use crate::components::field::{DateInput, Pick, TextInput, Tick, pick_word};
use crate::components::icon::{Icon, icon};
use crate::components::know::Target;
use crate::components::options;
use crate::components::remove::RemoveRecord;
use crate::components::when::when;
use crate::i18n::{rhythm as words, terms};
use crate::method::rhythm::Fault;
use crate::model::account::{EscalationField, EscalationLevel};
use crate::model::edit::{Change, RecordId};
use crate::model::ids::EscalationId;
use crate::model::{Action, ActionId, ActionStatus, Edit};
use crate::state::use_session;

/// The step.
#[component]
pub fn StepRow(
    /// Which.
    id: EscalationId,
    /// Where its action goes.
    target: Target,
    /// What is wrong with it.
    faults: Signal<Vec<Fault>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.escalation.shared(id));
    let set = move |field| {
        session.apply(Edit::Change(Change::Escalation(id, field)));
    };
    let team = options::team(session, words::NOBODY.of(lang));
    let is_open = move || row.with(|row| row.as_ref().is_some_and(|row| !row.is_done));
    let act = move |_| {
        let (Some(sheet), Some(step)) = (target.now(), row.get_untracked()) else { return };
        let named = session.peek(|plan| plan.team.get(step.who?).map(|member| member.name.clone()));
        let level = step.level.map(|level| terms::escalation_level(level).of(lang).to_owned());
        let who = named.or(level).unwrap_or_default();
        let what = words::ACTION_WHAT.fill(lang, &[("who", &who), ("trigger", &step.trigger)]);
        let action = Action {
            what,
            who: step.who,
            due: step.on,
            status: Some(ActionStatus::Planned),
            ..Action::new(ActionId(session.new_id()))
        };
        if session.apply(Edit::put_in(sheet, action)) {
            target.told(words::ACTION_MADE.of(lang));
        }
    };
    view! {
        <li class="ladder-step">
            <div class="field-row">
                <Pick
                    options=team
                    value=Signal::derive(move || row.get().and_then(|row| row.who).map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |who: String| set(EscalationField::Who(who.parse().ok())))
                    label=words::STEP_WHO.of(lang)
                />
                <DateInput
                    value=Signal::derive(move || row.get().and_then(|row| row.on))
                    on_commit=Callback::new(move |on| set(EscalationField::On(on)))
                    label=words::STEP_ON.of(lang)
                />
                <Tick
                    label=words::STEP_DONE.of(lang)
                    value=Signal::derive(move || row.get().is_some_and(|row| row.is_done))
                    on_change=Callback::new(move |is_done| set(EscalationField::IsDone(is_done)))
                />
                <RemoveRecord id=RecordId::Escalation(id)/>
            </div>
            <TextInput
                value=Signal::derive(move || row.get().map(|row| row.trigger.clone()).unwrap_or_default())
                on_commit=Callback::new(move |trigger| set(EscalationField::Trigger(trigger)))
                label=words::STEP_TRIGGER.of(lang)
                placeholder=words::STEP_TRIGGER.of(lang)
                multiline=true
            />
            {when(move || row.with(|row| row.as_ref().is_some_and(|row| row.level.is_none())), move || pick_word(
                words::UNSORTED.of(lang),
                words::UNSORTED.of(lang),
                EscalationLevel::ALL,
                move |level| terms::escalation_level(level).of(lang).to_owned(),
                Signal::derive(move || row.get().and_then(|row| row.level)),
                move |level| set(EscalationField::Level(level)),
                "",
            ))}
            <div class="step-foot">
                <ul class="fault-list small problem">
                    {move || faults.get().into_iter().map(|fault| view! { <li>{icon(Icon::Flag)} " " {words::fault(fault).of(lang)}</li> }).collect_view()}
                </ul>
                {when(move || is_open() && target.sheet().is_some(), move || view! {
                    <button type="button" class="button button-small button-quiet" on:click=act>
                        {icon(Icon::Action)}
                        {words::TO_ACTION.of(lang)}
                    </button>
                })}
            </div>
        </li>
    }
}
