//! Information that is needed: what, from whom, who asks, by when, and the answer.

use leptos::prelude::*;

use crate::components::field::{DateInput, Field, Pick, TextInput, Tick};
use crate::components::leverage::{AskWhom, JoinTicks, team_options};
use crate::components::remove::RemoveButton;
use crate::diagram::web::Knot;
use crate::i18n::{leverage as words, sheet};
use crate::method::Place;
use crate::model::action::NeedField;
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::{Edit, NeedId, ObjectiveId};
use crate::state::use_session;

/// The fields of the information.
#[component]
pub fn NeedInspector(
    /// Which.
    id: NeedId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.needs.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Need(id, field))));
    };
    view! {
        <header class="inspector-head inspector-head-row">
            <h2>{words::NEED.of(lang)}</h2>
            <RemoveButton sheet=sheet id=SheetRecordId::Need(id)/>
        </header>
        <section class="inspector-section" data-field=Place::Need(id).to_string() tabindex="-1">
            <Field label=words::NEED_WHAT.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.what.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(NeedField::What(text)))
                    multiline=true
                />
            </Field>
            <div class="field">
                <span class="field-label">{words::NEED_FROM.of(lang)}</span>
                <AskWhom id=id sheet=sheet/>
            </div>
            <div class="field-pair">
                <Field label=words::NEED_WHO.of(lang)>
                    <Pick
                        options=team_options(session)
                        value=Signal::derive(move || row.get().and_then(|row| row.who).map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| set(NeedField::Who(id.parse().ok())))
                    />
                </Field>
                <Field label=sheet::ACTION_DUE.of(lang)>
                    <DateInput
                        value=Signal::derive(move || row.get().and_then(|row| row.due))
                        on_commit=Callback::new(move |due| set(NeedField::Due(due)))
                    />
                </Field>
            </div>
            <Field label=words::NEED_ANSWER.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.answer.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(NeedField::Answer(text)))
                    multiline=true
                />
            </Field>
            <Tick
                label=words::NEED_KNOWN.of(lang)
                value=Signal::derive(move || row.get().is_some_and(|row| row.is_known))
                on_change=Callback::new(move |is_known| set(NeedField::IsKnown(is_known)))
            />
            <JoinTicks sheet=sheet knot=Knot::Need(id) label=words::IN_ACTIONS.of(lang)/>
        </section>
    }
}
