//! The step of choosing: of all that could be done, the best few, each with who and when. It must not invent actions.

use leptos::prelude::*;

use super::Steps;
use crate::components::each::each;
use crate::components::field::{DateInput, Pick, Tick};
use crate::components::icon::{Icon, icon};
use crate::components::options::{self, Options};
use crate::components::when::when_or;
use crate::i18n::{session as words, session_steps, sheet as sheet_words};
use crate::method::session_steps::SessionStep;
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{ActionId, ActionStatus, Edit, ObjectiveId};
use crate::state::{Selection, use_session};

/// Everything that is not done yet.
#[component]
pub fn ActionsStep(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let session = steps.session;
    let lang = session.lang();
    let sheet = steps.sheet;
    let ids = session.memo(move |plan| {
        let actions = plan.objectives.get(sheet)?.actions.iter().filter(|action| !action.is_done());
        Some(actions.map(|action| action.id).collect::<Vec<_>>())
    });
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let team = options::team(session, sheet_words::NO_WHO.of(lang));
    view! {
        <section class="panel">
            {when_or(is_empty, move || view! {
                <p class="muted">{words::NO_ACTIONS.of(lang)}</p>
                <button type="button" class="button" on:click=move |_| steps.turn(SessionStep::Ideas)>
                    {session_steps::IDEAS.of(lang)}
                </button>
            }, move || each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! {
                <Row id=id sheet=sheet team=team/>
            }))}
        </section>
    }
}

#[component]
fn Row(
    id: ActionId,
    sheet: ObjectiveId,
    /// Who of us can do it.
    team: Options,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.actions.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, field))));
    };
    let what = session.memo(move |plan| {
        let what = plan.objectives.get(sheet)?.actions.get(id)?.what.clone();
        Some(if what.is_empty() { sheet_words::ACTION_WHAT.of(lang).to_owned() } else { what })
    });
    let choose = move |is_on: bool| {
        let status = if is_on { ActionStatus::Planned } else { ActionStatus::Possible };
        set(ActionField::Status(Some(status)));
    };
    view! {
        <div class="action-step" role="group" aria-label=move || what.get()>
            {move || what.get().map(|what| view! {
                <Tick
                    label=what
                    value=Signal::derive(move || row.get().is_some_and(|row| row.is_planned()))
                    on_change=Callback::new(choose)
                />
            })}
            <Pick
                options=team
                value=Signal::derive(move || row.get().and_then(|row| row.who).map(|id| id.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |id: String| set(ActionField::Who(id.parse().ok())))
                label=sheet_words::ACTION_WHO.of(lang)
            />
            <DateInput
                value=Signal::derive(move || row.get().and_then(|row| row.due))
                on_commit=Callback::new(move |due| set(ActionField::Due(due)))
                label=sheet_words::ACTION_DUE.of(lang)
            />
            <button
                type="button"
                class="button-icon"
                aria-label=words::OPEN_ACTION.of(lang)
                title=words::OPEN_ACTION.of(lang)
                on:click=move |_| session.view.selection.set(Selection::Action(id))
            >
                {icon(Icon::Edit)}
            </button>
        </div>
    }
}
