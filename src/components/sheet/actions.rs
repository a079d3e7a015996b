//! The actions of a sheet: who does what by when, with which strength, against which flag.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::term_help::term_help;
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{format, sheet as words};
use crate::method::{ObjectivePlace, Place};
use crate::model::action::ActionField;
use crate::model::day::Date;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::order;
use crate::model::{AccountPlan, Action, ActionId, ActionStatus, Edit, FlagRef, Objective, ObjectiveId};
use crate::state::{Selection, Session, use_session};

/// One line of the list.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    id: ActionId,
    what: String,
    who: Option<String>,
    due: Option<Date>,
    is_done: bool,
    is_idea: bool,
    is_overdue: bool,
    uses: Vec<String>,
    removes: Vec<String>,
}

/// The panel of actions.
#[component]
pub fn ActionsPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let lines = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        let today = session.today().get();
        let mut lines: Vec<Line> =
            objective.actions.iter().map(|action| line(plan, objective, action, today)).collect();
        // What is open comes first, the earliest at the top; ideas without a day follow; what is done is last.
        order::sort_by_key(&mut lines, |line| (line.is_done, line.is_idea, line.due.is_none(), line.due));
        Some(lines)
    });
    let open =
        move || lines.get().unwrap_or_default().into_iter().filter(|line| !line.is_done).collect::<Vec<_>>();
    let done =
        move || lines.get().unwrap_or_default().into_iter().filter(|line| line.is_done).collect::<Vec<_>>();
    let add = move |_| {
        let mut action = Action::new(ActionId(session.new_id()));
        action.status = Some(ActionStatus::Planned);
        let id = action.id;
        if session.apply(Edit::put_in(sheet, action)) {
            session.view.selection.set(Selection::Action(id));
        }
    };
    view! {
        <section class="panel" data-field=Place::Objective(ObjectivePlace::Actions).to_string() tabindex="-1">
            <header class="panel-head">
                {icon(Icon::Action)}
                <h2>{words::ACTIONS.of(lang)}</h2>
                {term_help(Term::ActionPlan)}
                <span class="panel-count">{move || open().len()}</span>
                <button type="button" class="button-icon" aria-label=words::ADD_ACTION.of(lang) title=words::ADD_ACTION.of(lang) on:click=add>
                    {icon(Icon::Plus)}
                </button>
            </header>
            {each(open, Clone::clone, move |line| view! { <ActionRow line=line sheet=sheet/> })}
            {when(move || open().is_empty(), move || view! {
                <p class="muted">{words::NO_ACTIONS.of(lang)}</p>
            })}
            {when(move || !done().is_empty(), move || view! {
                <details class="done-actions">
                    <summary class="muted">{move || words::DONE_COUNT.fill(lang, &[("count", &done().len().to_string())])}</summary>
                    {each(done, Clone::clone, move |line| view! { <ActionRow line=line sheet=sheet/> })}
                </details>
            })}
        </section>
    }
}

fn line(plan: &AccountPlan, objective: &Objective, action: &Action, today: Date) -> Line {
    let flag_name = |flag: &FlagRef| match flag {
        FlagRef::Manual { flag } => objective.flags.get(*flag).map(|flag| flag.text.clone()),
        FlagRef::Found { rule, .. } => Some(rule.to_string()),
    };
    Line {
        id: action.id,
        what: action.what.clone(),
        who: action.who.and_then(|id| plan.team.get(id)).map(|member| member.name.clone()),
        due: action.due,
        is_done: action.is_done(),
        is_idea: !action.is_done() && !action.is_planned(),
        is_overdue: action.is_overdue(today),
        uses: action
            .uses
            .iter()
            .filter_map(|id| objective.strengths.get(*id))
            .map(|row| row.text.clone())
            .collect(),
        removes: action.removes.iter().filter_map(flag_name).collect(),
    }
}

/// Marks an action as done today, or opens it again.
pub fn finish(session: Session, sheet: ObjectiveId, id: ActionId, is_done: bool) {
    session.apply(finished(sheet, id, is_done, session.today().get_untracked()));
}

/// The edit that does so.
pub fn finished(sheet: ObjectiveId, id: ActionId, is_done: bool, today: Date) -> Edit {
    let status = if is_done { ActionStatus::Done } else { ActionStatus::Planned };
    let change = |field| Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, field)));
    Edit::Several(vec![
        change(ActionField::Status(Some(status))),
        change(ActionField::DoneOn(is_done.then_some(today))),
    ])
}

#[component]
fn ActionRow(line: Line, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let id = line.id;
    let is_done = line.is_done;
    let when = match line.due {
        Some(due) if line.is_overdue => format!("{} {}", format::short_day(due), words::OVERDUE.of(lang)),
        Some(due) => format::short_day(due),
        None => words::NO_DUE.of(lang).to_owned(),
    };
    let name = if line.what.is_empty() { words::ACTION_WHAT.of(lang).to_owned() } else { line.what.clone() };
    view! {
        <div class="action-row" class:is-done=is_done class:is-idea=line.is_idea>
            <input
                type="checkbox"
                prop:checked=is_done
                aria-label=format!("{}: {name}", if is_done { words::ACTION_REOPEN } else { words::ACTION_DONE }.of(lang))
                on:change=move |event| finish(session, sheet, id, event_target_checked(&event))
            />
            <button type="button" class="row-button" on:click=move |_| session.view.selection.set(Selection::Action(id))>
                <span class="row-text">
                    <span>{name.clone()}</span>
                    <span class="muted small">
                        {line.who.clone().unwrap_or_else(|| words::NO_WHO.of(lang).to_owned())}
                        " · "
                        <span class:is-overdue=line.is_overdue>{when}</span>
                        {(!line.uses.is_empty()).then(|| view! {
                            <span class="action-link is-use">{icon(Icon::Bell)} {line.uses.join(" · ")}</span>
                        })}
                        {(!line.removes.is_empty()).then(|| view! {
                            <span class="action-link is-flag">{icon(Icon::Flag)} {line.removes.join(" · ")}</span>
                        })}
                    </span>
                </span>
            </button>
        </div>
    }
}
