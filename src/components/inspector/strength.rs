//! A strength: what it is, and the three tests that make it one.

use leptos::prelude::*;

use crate::components::field::{Field, TextInput, Tick};
use crate::components::leverage::JoinTicks;
use crate::components::people_pick::PeoplePick;
use crate::components::remove::RemoveButton;
use crate::components::when::when;
use crate::diagram::web::Knot;
use crate::i18n::{leverage, sheet as words};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::strength::StrengthField;
use crate::model::{Edit, ObjectiveId, StrengthId};
use crate::state::use_session;

/// The fields of a strength.
#[component]
pub fn StrengthInspector(
    /// Which.
    id: StrengthId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.strengths.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Strength(id, field))));
    };
    let analysis = session.analysis(sheet);
    let is_claim = move || analysis.with(|all| all.as_ref().is_some_and(|all| all.claims.contains(&id)));
    view! {
        <header class="inspector-head inspector-head-row">
            <h2>{words::STRENGTH.of(lang)}</h2>
            <RemoveButton sheet=sheet id=SheetRecordId::Strength(id)/>
        </header>
        <section class="inspector-section">
            <Field label=words::STRENGTH_WHAT.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.text.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(StrengthField::Text(text)))
                    multiline=true
                />
            </Field>
            {when(is_claim, move || view! {
                <p class="muted small">{words::CLAIM_HELP.of(lang)}</p>
            })}
            <Tick
                label=words::STRENGTH_DIFFERS.of(lang)
                value=Signal::derive(move || row.get().is_some_and(|row| row.differs))
                on_change=Callback::new(move |is_on| set(StrengthField::Differs(is_on)))
            />
            <Tick
                label=words::STRENGTH_RELEVANT.of(lang)
                value=Signal::derive(move || row.get().is_some_and(|row| row.is_relevant))
                on_change=Callback::new(move |is_on| set(StrengthField::IsRelevant(is_on)))
            />
            <PeoplePick
                label=words::STRENGTH_VALUED_BY.of(lang)
                sheet=sheet
                value=Signal::derive(move || row.get().map(|row| row.valued_by.clone()).unwrap_or_default())
                on_change=Callback::new(move |people| set(StrengthField::ValuedBy(people)))
            />
            <Field label=words::STRENGTH_EVIDENCE.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.evidence.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(StrengthField::Evidence(text)))
                    multiline=true
                />
            </Field>
            <JoinTicks sheet=sheet knot=Knot::Strength(id) label=leverage::IN_ACTIONS.of(lang)/>
        </section>
    }
}
