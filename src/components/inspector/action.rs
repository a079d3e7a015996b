//! An action: what, who, when, aimed at whom, with which strength, against which flag.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::each::each;
use crate::components::field::{DateInput, Field, Pick, TextInput, Tick};
use crate::components::leverage::JoinTicks;
use crate::components::options;
use crate::components::people_pick::PeoplePick;
use crate::components::remove::RemoveButton;
use crate::diagram::web::Knot;
use crate::i18n::{self, leverage, sheet as words, terms};
use crate::method::Place;
use crate::method::place::ActionPlace;
use crate::model::action::ActionField;
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::{ActionId, ActionStatus, Activity, Edit, FlagRef, ObjectiveId, StrengthId};
use crate::state::use_session;

/// The fields of an action.
#[component]
pub fn ActionInspector(
    /// Which.
    id: ActionId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.actions.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, field))));
    };
    let team = options::team(session, words::NO_WHO.of(lang));
    let handle = move |place| Place::ActionField(id, place).to_string();
    let mut activities = vec![(String::new(), "—".to_owned())];
    activities.extend(
        Activity::ALL.iter().map(|one| (one.word().to_owned(), terms::activity(*one).of(lang).to_owned())),
    );
    view! {
        <header class="inspector-head inspector-head-row">
            <h2>{words::ACTION.of(lang)}</h2>
            <RemoveButton sheet=sheet id=SheetRecordId::Action(id)/>
        </header>
        <section class="inspector-section" data-field=Place::Action(id).to_string() tabindex="-1">
            <Field label=words::ACTION_WHAT.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.what.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(ActionField::What(text)))
                    multiline=true
                />
            </Field>
            <div class="field-pair">
                <Field label=words::ACTION_WHO.of(lang)>
                    <Pick
                        options=team
                        value=Signal::derive(move || row.get().and_then(|row| row.who).map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| set(ActionField::Who(id.parse().ok())))
                        handle=handle(ActionPlace::Who)
                    />
                </Field>
                <Field label=words::ACTION_DUE.of(lang)>
                    <DateInput
                        value=Signal::derive(move || row.get().and_then(|row| row.due))
                        on_commit=Callback::new(move |due| set(ActionField::Due(due)))
                        handle=handle(ActionPlace::Due)
                    />
                </Field>
            </div>
            <div class="field">
                <span class="field-label">{words::ACTION_STATUS.of(lang)}</span>
                {choose(
                    words::ACTION_STATUS.of(lang),
                    ActionStatus::ALL,
                    |status| ChoiceOption::plain(terms::action_status(status).of(lang)),
                    Signal::derive(move || row.get().map(|row| row.status.unwrap_or(ActionStatus::Possible))),
                    move |status| set(ActionField::Status(status)),
                    "",
                )}
            </div>
            <Field label=words::ACTION_ACTIVITY.of(lang)>
                <Pick
                    options=Signal::stored(activities)
                    value=Signal::derive(move || row.get().and_then(|row| row.activity).map(|one| one.word().to_owned()).unwrap_or_default())
                    on_pick=Callback::new(move |word: String| set(ActionField::Activity(Activity::from_word(&word))))
                    handle=handle(ActionPlace::Activity)
                />
            </Field>
            <PeoplePick
                label=words::ACTION_TARGETS.of(lang)
                sheet=sheet
                value=Signal::derive(move || row.get().map(|row| row.targets.clone()).unwrap_or_default())
                on_change=Callback::new(move |people| set(ActionField::Targets(people)))
            />
            <Uses id=id sheet=sheet/>
            <Removes id=id sheet=sheet/>
            <JoinTicks sheet=sheet knot=Knot::Action(id) label=leverage::ACTION_FINDS.of(lang)/>
            <Field label=words::ACTION_OUTCOME.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.outcome.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(ActionField::Outcome(text)))
                    multiline=true
                />
            </Field>
        </section>
    }
}

/// The strengths that the action uses.
#[component]
fn Uses(id: ActionId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let uses = session.memo(move |plan| Some(plan.objectives.get(sheet)?.actions.get(id)?.uses.clone()));
    let strengths = session.memo(move |plan| {
        let rows = plan.objectives.get(sheet)?.strengths.iter();
        Some(rows.map(|row| (row.id, row.text.clone())).collect::<Vec<_>>())
    });
    let toggle = move |strength: StrengthId, is_on: bool| {
        let Some(mut next) = uses.get_untracked() else { return };
        if is_on {
            next.insert(strength);
        } else {
            next.remove(&strength);
        }
        session
            .apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Action(id, ActionField::Uses(next)))));
    };
    view! {
        <fieldset class="field" data-field=Place::ActionField(id, ActionPlace::Uses).to_string() tabindex="-1">
            <legend class="field-label">{words::ACTION_USES.of(lang)}</legend>
            {each(move || strengths.get().unwrap_or_default(), Clone::clone, move |(strength, text)| view! {
                <Tick
                    label=text
                    value=Signal::derive(move || uses.get().is_some_and(|uses| uses.contains(&strength)))
                    on_change=Callback::new(move |is_on| toggle(strength, is_on))
                />
            })}
        </fieldset>
    }
}

/// The flags that the action removes: those that stand, and those that it named before.
#[component]
fn Removes(id: ActionId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let removes =
        session.memo(move |plan| Some(plan.objectives.get(sheet)?.actions.get(id)?.removes.clone()));
    let flags = move || {
        let found: Vec<(FlagRef, String)> = session
            .with(|plan| {
                let objective = plan.objectives.get(sheet)?;
                let manual = objective.flags.iter().filter(|flag| !flag.is_resolved);
                let manual = manual.map(|flag| (FlagRef::Manual { flag: flag.id }, flag.text.clone()));
                let analysis = analysis.get()?;
                let found = analysis.open().filter(|finding| finding.severity.is_flag());
                let found = found.map(|finding| {
                    let title = i18n::rules::finding_text(lang, finding, plan).title;
                    (finding.flag(), format!("{} · {title}", finding.rule))
                });
                Some(manual.chain(found).collect())
            })
            .flatten()
            .unwrap_or_default();
        found
    };
    let toggle = move |flag: FlagRef, is_on: bool| {
        let Some(mut next): Option<BTreeSet<FlagRef>> = removes.get_untracked() else { return };
        if is_on {
            next.insert(flag);
        } else {
            next.remove(&flag);
        }
        session.apply(Edit::Sheet(
            sheet,
            SheetEdit::Change(SheetChange::Action(id, ActionField::Removes(next))),
        ));
    };
    view! {
        <details class="field">
            <summary class="field-label">{words::ACTION_REMOVES.of(lang)} " (" {move || removes.get().map(|all| all.len())} ")"</summary>
            {each(flags, Clone::clone, move |(flag, text)| view! {
                <Tick
                    label=text
                    value=Signal::derive(move || removes.get().is_some_and(|all| all.contains(&flag)))
                    on_change=Callback::new(move |is_on| toggle(flag, is_on))
                />
            })}
        </details>
    }
}
