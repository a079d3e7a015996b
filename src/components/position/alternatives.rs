//! Other positions that we could take, beside today's: list, compare, choose one, and make actions of it (SYS-12). It must
//! not judge which is the best.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Field, TextInput, pick_word};
use crate::components::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::i18n::{position as words, shell, terms};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::ids::AlternativeId;
use crate::model::position::AlternativeField;
use crate::model::{Action, ActionId, ActionStatus, Alternative, Edit, FeelingStep, Objective, ObjectiveId};
use crate::state::{Selection, Session, use_session};

/// The panel of other positions.
#[component]
pub fn AlternativesPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.alternatives.ids()));
    let numbered = move || ids.get().unwrap_or_default().into_iter().zip(1_usize..).collect::<Vec<_>>();
    let add = move |_| {
        session.apply(Edit::put_in(sheet, Alternative::new(AlternativeId(session.new_id()))));
    };
    view! {
        <section class="panel alternatives-panel">
            <header class="panel-head"><h2>{words::ALTERNATIVES.of(lang)}</h2></header>
            <p class="muted">{words::ALTERNATIVES_FOR.of(lang)}</p>
            <div class="alternatives">
                <TodayCard sheet=sheet/>
                {each(numbered, |row| *row, move |(id, number)| view! { <WayCard sheet=sheet id=id number=number/> })}
                {when(move || numbered().is_empty(), move || view! {
                    <p class="alternatives-none muted">{words::NO_ALTERNATIVES.of(lang)}</p>
                })}
            </div>
            <button type="button" class="button button-small" data-testid="add-alternative" on:click=add>
                {icon(Icon::Plus)}
                {words::ADD_ALTERNATIVE.of(lang)}
            </button>
        </section>
    }
}

/// Where we stand today, to compare with.
#[component]
fn TodayCard(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let objective = session.memo(move |plan| plan.objectives.shared(sheet));
    let or_none = move |text: Option<String>| text.unwrap_or_else(|| shell::NOT_SAID.of(lang).to_owned());
    let score =
        move || or_none(analysis.with(|all| Some(all.as_ref()?.position.as_ref()?.score.to_string())));
    let feeling = move || {
        let felt = objective.get().and_then(|sheet| sheet.feeling());
        or_none(felt.map(|felt| terms::feeling_step(felt.step).of(lang).to_owned()))
    };
    let standing = move || {
        let position = objective.get().and_then(|sheet| sheet.position);
        or_none(position.map(|position| terms::competitive_position(position).of(lang).to_owned()))
    };
    view! {
        <article class="way is-today">
            <h3>{words::TODAY.of(lang)}</h3>
            <dl class="way-today">
                <div><dt>{words::STANDING.of(lang)}</dt><dd>{standing}</dd></div>
                <div><dt>{words::TODAY_SCORE.of(lang)}</dt><dd>{score}</dd></div>
                <div><dt>{words::TODAY_FEELING.of(lang)}</dt><dd>{feeling}</dd></div>
            </dl>
        </article>
    }
}

type Row = Memo<Option<Arc<Alternative>>>;

/// One position that we could take.
#[component]
fn WayCard(sheet: ObjectiveId, id: AlternativeId, number: usize) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row: Row = session.memo(move |plan| plan.objectives.get(sheet)?.alternatives.shared(id));
    let set = move |field| {
        session.apply(change(sheet, id, field));
    };
    let text = move |read: fn(&Alternative) -> &String| {
        Signal::derive(move || row.get().map(|row| read(&row).clone()).unwrap_or_default())
    };
    let area = move |label: &str,
                     read: fn(&Alternative) -> &String,
                     field: fn(String) -> AlternativeField,
                     hint: &str| {
        view! {
            <Field label=label hint=hint>
                <TextInput value=text(read) on_commit=Callback::new(move |text| set(field(text))) multiline=true/>
            </Field>
        }
    };
    let remove = words::REMOVE_WAY.fill(lang, &[("number", &number.to_string())]);
    view! {
        <article class="way" class:is-chosen=move || row.get().is_some_and(|row| row.is_chosen) data-testid="alternative">
            <header class="way-head">
                <h3>{words::WAY.fill(lang, &[("number", &number.to_string())])}</h3>
                <button
                    type="button"
                    class="button-icon"
                    aria-label=remove.clone()
                    title=remove
                    on:click=move |_| {
                        session.apply(Edit::remove_from(sheet, SheetRecordId::Alternative(id)));
                    }
                >
                    {icon(Icon::Delete)}
                </button>
            </header>
            {area(words::CHANGE.of(lang), |row| &row.change, AlternativeField::Change, words::CHANGE_HINT.of(lang))}
            {area(words::GAIN.of(lang), |row| &row.gain, AlternativeField::Gain, "")}
            {area(words::AGAINST.of(lang), |row| &row.against, AlternativeField::Against, "")}
            <Field label=words::WOULD_FEEL.of(lang)>
                {pick_word(
                    "",
                    shell::NOT_SAID.of(lang),
                    FeelingStep::ALL,
                    move |step| terms::feeling_step(step).of(lang).to_owned(),
                    Signal::derive(move || row.get().and_then(|row| row.feeling)),
                    move |step| set(AlternativeField::Feeling(step)),
                    "",
                )}
            </Field>
            <Choosing sheet=sheet id=id row=row/>
        </article>
    }
}

fn change(sheet: ObjectiveId, id: AlternativeId, field: AlternativeField) -> Edit {
    Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Alternative(id, field)))
}

/// Choosing a position, and making actions of the one that is chosen.
#[component]
fn Choosing(sheet: ObjectiveId, id: AlternativeId, row: Row) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_chosen = move || row.get().is_some_and(|row| row.is_chosen);
    let new_steps = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        Some(steps_without_action(objective, objective.alternatives.get(id)?))
    });
    let has_steps = move || row.get().is_some_and(|row| row.steps().next().is_some());
    let has_new = move || new_steps.with(|steps| steps.as_ref().is_some_and(|steps| !steps.is_empty()));
    view! {
        <div class="button-row">
            <button
                type="button"
                class="button button-small"
                class:button-primary=move || !is_chosen()
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| choose_one(session, sheet, id, !is_chosen())
            >
                {move || is_chosen().then(|| icon(Icon::Check))}
                {move || if is_chosen() { words::CHOSEN } else { words::CHOOSE }.of(lang)}
            </button>
            {when(move || is_chosen() && has_steps(), move || when_or(
                has_new,
                move || view! {
                    <button
                        type="button"
                        class="button button-small button-primary"
                        data-testid="make-actions"
                        on:click=move |_| make_actions(session, sheet, &new_steps.get_untracked().unwrap_or_default())
                    >
                        {icon(Icon::Action)}
                        {words::MAKE_ACTIONS.of(lang)}
                    </button>
                },
                move || view! { <span class="muted small">{words::IS_IN_ACTIONS.of(lang)}</span> },
            ))}
        </div>
    }
}

/// The steps of a position that no action says yet.
fn steps_without_action(objective: &Objective, way: &Alternative) -> Vec<String> {
    let is_new = |step: &&str| objective.actions.iter().all(|action| action.what.trim() != *step);
    way.steps().filter(is_new).map(ToOwned::to_owned).collect()
}

/// Chooses a position, which lets go of the one chosen before; one step of undo.
fn choose_one(session: Session, sheet: ObjectiveId, id: AlternativeId, is_chosen: bool) {
    let others = session.peek(|plan| {
        let rows = plan.objectives.get(sheet)?.alternatives.iter();
        Some(rows.filter(|row| row.is_chosen && row.id != id).map(|row| row.id).collect::<Vec<_>>())
    });
    let mut edits = vec![change(sheet, id, AlternativeField::IsChosen(is_chosen))];
    edits.extend(
        others.unwrap_or_default().into_iter().map(|id| change(sheet, id, AlternativeField::IsChosen(false))),
    );
    session.apply(Edit::Several(edits));
}

/// Makes an action of every step: chosen, with no person and no day yet, as the rules will say.
fn make_actions(session: Session, sheet: ObjectiveId, steps: &[String]) {
    let actions = steps.iter().map(|step| Action {
        what: step.clone(),
        status: Some(ActionStatus::Planned),
        ..Action::new(ActionId(session.new_id()))
    });
    let actions: Vec<Action> = actions.collect();
    let first = actions.first().map(|action| action.id);
    let edits = actions.into_iter().map(|action| Edit::put_in(sheet, action)).collect();
    if session.apply_as(crate::i18n::edits::ADD_ACTION, Edit::Several(edits)) {
        if let Some(first) = first {
            session.view.selection.set(Selection::Action(first));
        }
        let told = words::ACTIONS_MADE.fill(session.lang(), &[("count", &steps.len().to_string())]);
        session.notices.done(told, Some(session.undo_notice()));
    }
}
