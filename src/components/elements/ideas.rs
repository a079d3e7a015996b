//! The step of collecting: possible actions, and information that is needed. It must not choose among them.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Pick, TextInput, Tick};
use crate::components::icon::{Icon, icon};
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveButton;
use crate::components::when::when;
use crate::i18n::{accounts, session as words, session_steps};
use crate::method::Place;
use crate::model::action::{ActionField, NeedField};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::{Action, ActionId, ActionStatus, Edit, Need, NeedId, ObjectiveId};
use crate::state::{Selection, use_session};

/// Both lists.
#[component]
pub fn IdeasStep(
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! {
        <Ideas sheet=sheet/>
        <Needs sheet=sheet/>
    }
}

/// The actions that are ideas so far.
#[component]
fn Ideas(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| {
        let actions = plan.objectives.get(sheet)?.actions.iter();
        let ideas = actions.filter(|action| action.status.is_none_or(|now| now == ActionStatus::Possible));
        Some(ideas.map(|action| action.id).collect::<Vec<_>>())
    });
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let add = move |what: String| {
        let mut action = Action::new(ActionId(session.new_id()));
        action.what = what;
        session.apply(Edit::put_in(sheet, action));
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h3>{words::IDEAS.of(lang)}</h3></header>
            {when(is_empty, move || view! { <p class="muted">{words::NO_IDEAS.of(lang)}</p> })}
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <Idea id=id sheet=sheet/> })}
            <QuickAdd label=session_steps::IDEAS_WHAT.of(lang) on_add=Callback::new(add)/>
        </section>
    }
}

#[component]
fn Idea(id: ActionId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.actions.shared(id));
    let set = move |what| {
        let change = SheetChange::Action(id, ActionField::What(what));
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(change)));
    };
    view! {
        <div class="field-row">
            <TextInput
                value=Signal::derive(move || row.get().map(|row| row.what.clone()).unwrap_or_default())
                on_commit=Callback::new(set)
                label=session_steps::IDEAS_WHAT.of(lang)
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
            <RemoveButton sheet=sheet id=SheetRecordId::Action(id)/>
        </div>
    }
}

/// What has to be found out, and from whom.
#[component]
fn Needs(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.needs.ids()));
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let people = session.memo(move |plan| {
        let mut options = vec![(String::new(), words::NEED_FROM.of(lang).to_owned())];
        let rows = plan.objectives.get(sheet)?.influences.iter();
        let known = rows.filter_map(|row| plan.people.get(row.person));
        options.extend(known.map(|who| (who.id.to_string(), accounts::display_person(lang, &who.name))));
        Some(options)
    });
    let add = move |what: String| {
        let mut need = Need::new(NeedId(session.new_id()));
        need.what = what;
        session.apply(Edit::put_in(sheet, need));
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h3>{words::NEEDS.of(lang)}</h3></header>
            <p class="muted small">{session_steps::IDEAS_WHO_KNOWS.of(lang)}</p>
            {when(is_empty, move || view! { <p class="muted">{words::NO_NEEDS.of(lang)}</p> })}
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! {
                <NeedRow id=id sheet=sheet people=people/>
            })}
            <QuickAdd label=words::NEED_WHAT.of(lang) on_add=Callback::new(add)/>
        </section>
    }
}

#[component]
fn NeedRow(
    id: NeedId,
    sheet: ObjectiveId,
    /// Whom it can be asked.
    people: Memo<Option<Vec<(String, String)>>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.needs.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Need(id, field))));
    };
    let is_known = move || row.get().is_some_and(|row| row.is_known);
    view! {
        <div class="need-step">
            <div class="field-row">
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.what.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |what| set(NeedField::What(what)))
                    label=words::NEED_WHAT.of(lang)
                    handle=Place::Need(id).to_string()
                />
                <Pick
                    options=Signal::derive(move || people.get().unwrap_or_default())
                    value=Signal::derive(move || row.get().and_then(|row| row.from).map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| set(NeedField::From(id.parse().ok())))
                    label=words::NEED_FROM.of(lang)
                />
                <RemoveButton sheet=sheet id=SheetRecordId::Need(id)/>
            </div>
            <Tick
                label=words::NEED_KNOWN.of(lang)
                value=Signal::derive(is_known)
                on_change=Callback::new(move |is_on| set(NeedField::IsKnown(is_on)))
            />
            {when(is_known, move || view! {
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.answer.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |answer| set(NeedField::Answer(answer)))
                    label=words::NEED_ANSWER.of(lang)
                    placeholder=words::NEED_ANSWER.of(lang)
                />
            })}
        </div>
    }
}
