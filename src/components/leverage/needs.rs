//! Information needed: what we do not know, with whom to ask (the coach is proposed) and which action asks. It must not
//! know the picture.

use std::sync::Arc;

use leptos::prelude::*;

use super::head;
use crate::components::each::each;
use crate::components::field::Pick;
use crate::components::icon::{Icon, icon};
use crate::components::quick_add::QuickAdd;
use crate::components::when::when;
use crate::i18n::{Lang, format, leverage as words, sheet as sheet_words, wording};
use crate::model::action::NeedField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{
    AccountPlan, Action, ActionId, ActionStatus, Edit, Need, NeedId, Objective, ObjectiveId, PersonId, Role,
};
use crate::state::{Selection, Session, use_session};

/// The panel of the information that is needed.
#[component]
pub fn Needs(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| {
        let needs = &plan.objectives.get(sheet)?.needs;
        let ids = |is_known: bool| {
            needs.iter().filter(|one| one.is_known == is_known).map(|one| one.id).collect::<Vec<_>>()
        };
        Some((ids(false), ids(true)))
    });
    let open = move || ids.get().map(|(open, _)| open).unwrap_or_default();
    let known = move || ids.get().map(|(_, known)| known).unwrap_or_default();
    let add = Callback::new(move |what: String| {
        let mut need = Need::new(NeedId(session.new_id()));
        need.what = what;
        session.apply(Edit::put_in(sheet, need));
    });
    view! {
        <section class="panel needs-panel">
            {head(Icon::Help, words::NEEDS.of(lang), words::NEEDS_HELP.of(lang))}
            <QuickAdd label=words::NEED_NEW.of(lang) on_add=add/>
            {each(open, |id| *id, move |id| view! { <NeedRow id=id sheet=sheet/> })}
            {when(move || open().is_empty(), move || view! { <p class="muted">{words::NO_NEEDS.of(lang)}</p> })}
            {when(move || !known().is_empty(), move || view! {
                <details class="done-actions">
                    <summary class="muted">{move || words::NEEDS_KNOWN.fill(lang, &[("count", &known().len().to_string())])}</summary>
                    {each(known, |id| *id, move |id| view! { <NeedRow id=id sheet=sheet/> })}
                </details>
            })}
        </section>
    }
}

/// One thing to find out.
#[component]
fn NeedRow(id: NeedId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.needs.shared(id));
    let actions = session.memo(move |plan| {
        let actions = plan.objectives.get(sheet)?.actions.iter().filter(|one| one.finds.contains(&id));
        Some(actions.map(|one| one.what.clone()).collect::<Vec<_>>())
    });
    let is_known = move || row.get().is_some_and(|row| row.is_known);
    let text = move || {
        let what = row.get().map(|row| row.what.clone()).unwrap_or_default();
        if what.trim().is_empty() { words::NEED_WHAT.of(lang).to_owned() } else { what }
    };
    let day = move || {
        let due = row.get().filter(|row| !row.is_known).and_then(|row| row.due)?;
        let is_overdue = due < session.today().get();
        let word = if is_overdue { sheet_words::OVERDUE.of(lang) } else { "" };
        Some(view! { <span class:is-overdue=is_overdue>{format::short_day(due)} " " {word} " · "</span> })
    };
    let asked = move || match actions.get().unwrap_or_default() {
        none if none.is_empty() => words::UNSOUGHT.of(lang).to_owned(),
        some => words::ASKED_IN.fill(lang, &[("names", &format::names(lang, &some))]),
    };
    let is_unasked = move || !is_known() && actions.with(|all| all.as_ref().is_some_and(Vec::is_empty));
    view! {
        <div class="leverage-row need-row" data-testid="need">
            <input
                type="checkbox"
                aria-label=move || format!("{} · {}", words::NEED_KNOWN.of(lang), text())
                prop:checked=is_known
                on:change=move |event| {
                    let field = NeedField::IsKnown(event_target_checked(&event));
                    session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Need(id, field))));
                }
            />
            <button type="button" class="row-button row-what" on:click=move |_| session.view.selection.set(Selection::Need(id))>
                <span class="row-text">
                    <span>{text}</span>
                    <span class="muted small">{day} {asked}</span>
                    <span class="small">{move || row.get().map(|row| row.answer.clone())}</span>
                </span>
            </button>
            {when(move || !is_known(), move || view! { <AskWhom id=id sheet=sheet/> })}
            {when(is_unasked, move || view! {
                <button type="button" class="button button-small" on:click=move |_| ask_by_action(session, sheet, id)>
                    {icon(Icon::Plus)}
                    {words::NEED_ACTION.of(lang)}
                </button>
            })}
        </div>
    }
}

/// Creates an action that finds it out: aimed at whom it is asked from, by whom and when it is asked.
fn ask_by_action(session: Session, sheet: ObjectiveId, id: NeedId) {
    let need = session.peek(|plan| plan.objectives.get(sheet)?.needs.shared(id));
    let Some(need) = need else { return };
    let action = Action {
        what: words::NEED_ACTION_WHAT.fill(session.lang(), &[("what", &need.what)]),
        status: Some(ActionStatus::Planned),
        who: need.who,
        due: need.due,
        targets: need.from.into_iter().collect(),
        finds: [id].into(),
        ..Action::new(ActionId(session.new_id()))
    };
    let made = action.id;
    if session.apply(Edit::put_in(sheet, action)) {
        session.view.selection.set(Selection::Action(made));
    }
}

/// From whom at the customer it can be had: anybody of the sheet, the coach first.
#[component]
pub fn AskWhom(
    /// Which information.
    id: NeedId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let from = session.memo(move |plan| Some(plan.objectives.get(sheet)?.needs.get(id)?.from));
    let from = move || from.get().flatten();
    let people = session.memo(move |plan| Some(people(lang, plan, plan.objectives.get(sheet)?)));
    let options = move || {
        let none = (String::new(), words::FROM_NOBODY.of(lang).to_owned());
        let people = people.get().unwrap_or_default();
        std::iter::once(none).chain(people.into_iter().map(|(id, name, _)| (id.to_string(), name))).collect()
    };
    let coach = move || {
        let people = people.get().unwrap_or_default();
        people.into_iter().find(|(_, _, is_coach)| *is_coach).map(|(id, _, _)| id)
    };
    let set = move |from: Option<PersonId>| {
        let edit = SheetChange::Need(id, NeedField::From(from));
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(edit)));
    };
    let proposal = move || {
        let coach = coach().filter(|_| from().is_none())?;
        let name = session.with(|plan| wording::name(lang, plan, coach))?;
        Some(view! {
            <button type="button" class="button button-small" on:click=move |_| set(Some(coach))>
                {words::ASK_COACH.fill(lang, &[("name", &name)])}
            </button>
        })
    };
    let what = session.memo(move |plan| plan.objectives.get(sheet)?.needs.shared(id));
    let label = what.get_untracked().map(|need: Arc<Need>| need.what.clone()).unwrap_or_default();
    view! {
        <div class="ask-whom">
            <Pick
                options=Signal::derive(options)
                value=Signal::derive(move || from().map(|id| id.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |id: String| set(id.parse().ok()))
                label=format!("{} · {label}", words::NEED_FROM.of(lang))
            />
            {proposal}
        </div>
    }
}

/// Everybody on the sheet with whether the coach tests are passed, coaches first.
fn people(lang: Lang, plan: &AccountPlan, objective: &Objective) -> Vec<(PersonId, String, bool)> {
    let one = |is_coach: bool| {
        let rows = objective.influences.iter();
        let rows =
            rows.filter(move |row| (row.roles.contains(&Role::Coach) && row.coach.is_passed()) == is_coach);
        rows.map(move |row| {
            let name = wording::name(lang, plan, row.person);
            let name = if is_coach { words::COACH_OPTION.fill(lang, &[("name", &name)]) } else { name };
            (row.person, name, is_coach)
        })
    };
    one(true).chain(one(false)).collect()
}
