//! Short lists that are edited in place: criteria of the ideal customer, rivals.

use leptos::prelude::*;

use super::field::{Pick, TextInput};
use super::icon::{Icon, icon};
use super::remove::RemoveButton;
use crate::components::each::each;
use crate::i18n::sheet as words;
use crate::method::{ObjectivePlace, Place};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::objective::{Criterion, CriterionField, Rival, RivalField};
use crate::model::{CriterionId, Edit, ObjectiveId, RivalId};
use crate::state::use_session;

/// The criteria of the ideal customer, each with how well this one fits.
#[component]
pub fn Criteria(
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.criteria.ids()));
    let add = move |_| {
        session.apply(Edit::put_in(sheet, Criterion::new(CriterionId(session.new_id()))));
    };
    let mut scores = vec![(String::new(), "?".to_owned())];
    scores
        .extend((-5..=5).rev().map(|score: i8| (score.to_string(), format!("{score:+}").replace('-', "−"))));
    let scores = Signal::stored(scores);
    view! {
        <section class="inspector-section" data-field=Place::Objective(ObjectivePlace::Criteria).to_string() tabindex="-1">
            <h3>{words::IDEAL_CUSTOMER.of(lang)}</h3>
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| {
                    let row = session.memo(move |plan| plan.objectives.get(sheet)?.criteria.shared(id));
                    let set = move |field| {
                        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Criterion(id, field))));
                    };
                    view! {
                        <div class="field-row">
                            <TextInput
                                value=Signal::derive(move || row.get().map(|row| row.text.clone()).unwrap_or_default())
                                on_commit=Callback::new(move |text| set(CriterionField::Text(text)))
                                label=words::CRITERION_WHAT.of(lang)
                                placeholder=words::CRITERION_WHAT.of(lang)
                            />
                            <Pick
                                options=scores
                                value=Signal::derive(move || row.get().and_then(|row| row.score).map(|score| score.to_string()).unwrap_or_default())
                                on_pick=Callback::new(move |score: String| set(CriterionField::Score(score.parse().ok())))
                                label=words::CRITERION_SCORE.of(lang)
                            />
                            <RemoveButton sheet=sheet id=SheetRecordId::Criterion(id)/>
                        </div>
                    }
                })}
            <button type="button" class="button button-small button-quiet" on:click=add>
                {icon(Icon::Plus)}
                {words::ADD_CRITERION.of(lang)}
            </button>
        </section>
    }
}

/// The named rivals.
#[component]
pub fn Rivals(
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.rivals.ids()));
    let add = move |_| {
        session.apply(Edit::put_in(sheet, Rival::new(RivalId(session.new_id()))));
    };
    view! {
        <div class="field">
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| {
                    let row = session.memo(move |plan| plan.objectives.get(sheet)?.rivals.shared(id));
                    let set = move |text| {
                        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Rival(id, RivalField::Name(text)))));
                    };
                    view! {
                        <div class="field-row">
                            <TextInput
                                value=Signal::derive(move || row.get().map(|row| row.name.clone()).unwrap_or_default())
                                on_commit=Callback::new(set)
                                label=words::RIVAL_NAME.of(lang)
                                placeholder=words::RIVAL_NAME.of(lang)
                            />
                            <RemoveButton sheet=sheet id=SheetRecordId::Rival(id)/>
                        </div>
                    }
                })}
            <button type="button" class="button button-small button-quiet" on:click=add>
                {icon(Icon::Plus)}
                {words::ADD_RIVAL.of(lang)}
            </button>
        </div>
    }
}
