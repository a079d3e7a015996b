//! Possible actions: many in a minute, and the best of them chosen with who and when. It must not know the picture.

use crate::model::day::Date;
use leptos::{ev, prelude::*};

use super::{ActionRow, head, row_of, team_options};
use crate::components::each::each;
use crate::components::field::{DateInput, Field, Pick};
use crate::components::icon::Icon;
use crate::components::quick_add::QuickAdd;
use crate::components::when::{when, when_or};
use crate::i18n::{leverage as words, sheet as sheet_words};
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{Action, ActionId, ActionStatus, Edit, ObjectiveId};
use crate::state::use_session;

/// The panel of possible actions.
#[component]
pub fn Ideas(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| {
        let ideas =
            plan.objectives.get(sheet)?.actions.iter().filter(|one| !one.is_done() && !one.is_planned());
        Some(ideas.map(|one| one.id).collect::<Vec<_>>())
    });
    let add = Callback::new(move |what: String| {
        let mut action = Action::new(ActionId(session.new_id()));
        action.what = what;
        action.status = Some(ActionStatus::Possible);
        session.apply(Edit::put_in(sheet, action));
    });
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    view! {
        <section class="panel ideas-panel">
            {head(Icon::Action, words::IDEAS.of(lang), words::IDEAS_HELP.of(lang))}
            <QuickAdd label=words::IDEA_NEW.of(lang) on_add=add/>
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <Idea id=id sheet=sheet/> })}
            {when(is_empty, move || view! { <p class="muted">{words::NO_IDEAS.of(lang)}</p> })}
        </section>
    }
}

/// A possible action.
#[component]
fn Idea(id: ActionId, sheet: ObjectiveId) -> impl IntoView {
    let lang = use_session().lang();
    let row = row_of(sheet, id);
    let is_asking = RwSignal::new(false);
    let ask = move || {
        view! {
            <button type="button" class="button button-small" on:click=move |_| is_asking.set(true)>
                {words::CHOOSE.of(lang)}
            </button>
        }
    };
    view! {
        <div class="leverage-row" data-testid="possible-action">
            <ActionRow id=id row=row/>
            {when_or(move || is_asking.get(), move || view! { <ChooseBest id=id sheet=sheet is_asking=is_asking/> }, ask)}
        </div>
    }
}

/// Asks who and when, and makes a possible action one of the best.
#[component]
fn ChooseBest(id: ActionId, sheet: ObjectiveId, is_asking: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let known = session.peek(|plan| {
        let action = plan.objectives.get(sheet)?.actions.get(id)?;
        Some((action.who, action.due))
    });
    let (who, due) = known.unwrap_or_default();
    let who = RwSignal::new(who.map(|id| id.to_string()).unwrap_or_default());
    let due: RwSignal<Option<Date>> = RwSignal::new(due);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let change = |field| Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, field)));
        let fields = [
            ActionField::Who(who.get_untracked().parse().ok()),
            ActionField::Due(due.get_untracked()),
            ActionField::Status(Some(ActionStatus::Planned)),
        ];
        session.apply_as(words::STEP_CHOOSE, Edit::Several(fields.into_iter().map(change).collect()));
    };
    view! {
        <form class="choose-best" on:submit=submit>
            <Field label=sheet_words::ACTION_WHO.of(lang)>
                <Pick options=team_options(session) value=who on_pick=Callback::new(move |id| who.set(id))/>
            </Field>
            <Field label=sheet_words::ACTION_DUE.of(lang)>
                <DateInput value=due on_commit=Callback::new(move |day| due.set(day))/>
            </Field>
            <div class="button-row">
                <button type="submit" class="button button-small button-primary">{words::CHOOSE_DO.of(lang)}</button>
                <button type="button" class="button button-small button-quiet" on:click=move |_| is_asking.set(false)>
                    {words::CHOOSE_LEAVE.of(lang)}
                </button>
            </div>
        </form>
    }
}
