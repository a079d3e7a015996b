//! Best actions: the few that were chosen, each with who and when at hand, and what is wrong with them by name. It must
//! not know the picture.

use leptos::prelude::*;

use super::{ActionRow, head, row_of, team_options};
use crate::components::each::each;
use crate::components::field::{DateInput, Pick};
use crate::components::icon::{Icon, icon};
use crate::components::sheet::finish;
use crate::components::when::when;
use crate::i18n::rules::finding_text;
use crate::i18n::{leverage as words, sheet as sheet_words};
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{Action, ActionId, ActionStatus, Edit, ObjectiveId, Subject, order};
use crate::state::{Selection, use_session};

/// The panel of the best actions.
#[component]
pub fn BestActions(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    // The earliest comes first; what has no day is last. What is done stands apart, the latest first.
    let ids = session.memo(move |plan| {
        let actions = &plan.objectives.get(sheet)?.actions;
        let mut open: Vec<&Action> = actions.iter().filter(|one| one.is_planned()).collect();
        order::sort_by_key(&mut open, |one| (one.due.is_none(), one.due));
        let mut done: Vec<&Action> = actions.iter().filter(|one| one.is_done()).collect();
        order::sort_by_key(&mut done, |one| std::cmp::Reverse(one.done_on));
        let ids = |rows: Vec<&Action>| rows.into_iter().map(|one| one.id).collect::<Vec<_>>();
        Some((ids(open), ids(done)))
    });
    let open = move || ids.get().map(|(open, _)| open).unwrap_or_default();
    let done = move || ids.get().map(|(_, done)| done).unwrap_or_default();
    let add = move |_| {
        let mut action = Action::new(ActionId(session.new_id()));
        action.status = Some(ActionStatus::Planned);
        let id = action.id;
        if session.apply(Edit::put_in(sheet, action)) {
            session.view.selection.set(Selection::Action(id));
        }
    };
    view! {
        <section class="panel best-panel">
            {head(Icon::Check, words::BEST.of(lang), words::BEST_HELP.of(lang))}
            {each(open, |id| *id, move |id| view! { <Best id=id sheet=sheet/> })}
            {when(move || open().is_empty(), move || view! { <p class="muted">{words::NO_BEST.of(lang)}</p> })}
            <button type="button" class="button button-small" on:click=add>
                {icon(Icon::Plus)}
                {words::NEW_BEST.of(lang)}
            </button>
            {when(move || !done().is_empty(), move || view! {
                <details class="done-actions">
                    <summary class="muted">{move || sheet_words::DONE_COUNT.fill(lang, &[("count", &done().len().to_string())])}</summary>
                    {each(done, |id| *id, move |id| view! { <Best id=id sheet=sheet/> })}
                </details>
            })}
        </section>
    }
}

/// One of the best actions.
#[component]
fn Best(id: ActionId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = row_of(sheet, id);
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, field))));
    };
    let is_done = move || row.get().is_some_and(|row| row.is_done());
    let is_overdue = move || row.get().is_some_and(|row| row.is_overdue(session.today().get()));
    let named = move |name: &str| {
        let what = row.get_untracked().map(|row| row.what.clone()).unwrap_or_default();
        format!("{name} · {what}")
    };
    view! {
        <div class="leverage-row best-row" class:is-done=is_done data-testid="best-action">
            <input
                type="checkbox"
                aria-label=named(sheet_words::ACTION_DONE.of(lang))
                prop:checked=is_done
                on:change=move |event| finish(session, sheet, id, event_target_checked(&event))
            />
            <ActionRow id=id row=row/>
            {when(move || !is_done(), move || view! {
                <div class="best-fields">
                    <Pick
                        options=team_options(session)
                        value=Signal::derive(move || row.get().and_then(|row| row.who).map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| set(ActionField::Who(id.parse().ok())))
                        label=named(sheet_words::ACTION_WHO.of(lang))
                    />
                    <DateInput
                        value=Signal::derive(move || row.get().and_then(|row| row.due))
                        on_commit=Callback::new(move |due| set(ActionField::Due(due)))
                        label=named(sheet_words::ACTION_DUE.of(lang))
                    />
                    {when(is_overdue, move || view! {
                        <strong class="is-overdue">{sheet_words::OVERDUE.of(lang)}</strong>
                    })}
                </div>
                <Troubles id=id sheet=sheet/>
            })}
        </div>
    }
}

/// What the rules say about an action: busy work, no name, no day, effort without return.
#[component]
fn Troubles(id: ActionId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let troubles = session.memo(move |plan| {
        let analysis = analysis.get()?;
        let about = analysis.about(Subject::Action(id));
        Some(about.map(|one| (one.rule, finding_text(lang, one, plan).message)).collect::<Vec<_>>())
    });
    view! {
        <div class="row-troubles">
            {each(move || troubles.get().unwrap_or_default(), Clone::clone, move |(rule, message)| view! {
                <button
                    type="button"
                    class="trouble"
                    data-rule=rule.to_string()
                    on:click=move |_| session.view.selection.set(Selection::Finding(rule, Subject::Action(id)))
                >
                    {icon(Icon::Flag)}
                    <span>{rule.to_string()} " · " {message}</span>
                </button>
            })}
        </div>
    }
}
