//! The step of the strengths: each with its three tests in place. It must not know actions.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{TextInput, Tick};
use crate::components::icon::{Icon, icon};
use crate::components::people_pick::PeoplePick;
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveButton;
use crate::components::when::when;
use crate::i18n::{session as words, sheet};
use crate::method::Place;
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::strength::StrengthField;
use crate::model::{Edit, ObjectiveId, Strength, StrengthId};
use crate::state::use_session;

/// All strengths of the sheet, and a line for one more.
#[component]
pub fn StrengthsStep(
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.strengths.ids()));
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let add = move |text: String| {
        let mut strength = Strength::new(StrengthId(session.new_id()));
        strength.text = text;
        session.apply(Edit::put_in(sheet, strength));
    };
    view! {
        <section class="panel">
            {when(is_empty, move || view! { <p class="muted">{sheet::NO_STRENGTHS.of(lang)}</p> })}
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <Row id=id sheet=sheet/> })}
            <QuickAdd label=words::ADD_STRENGTH.of(lang) on_add=Callback::new(add)/>
        </section>
    }
}

#[component]
fn Row(id: StrengthId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.strengths.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Strength(id, field))));
    };
    let analysis = session.analysis(sheet);
    let is_bell = move || analysis.with(|all| all.as_ref().is_some_and(|all| !all.claims.contains(&id)));
    view! {
        <div class="strength-step" class:is-bell=is_bell>
            <div class="field-row">
                <span class="bell">{icon(Icon::Bell)}</span>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.text.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(StrengthField::Text(text)))
                    label=sheet::STRENGTH_WHAT.of(lang)
                    placeholder=sheet::STRENGTH_WHAT.of(lang)
                    handle=Place::Strength(id).to_string()
                />
                <span class="badge" class:badge-good=is_bell class:badge-muted=move || !is_bell()>
                    {move || if is_bell() { words::BELL } else { sheet::CLAIM }.of(lang)}
                </span>
                <RemoveButton sheet=sheet id=SheetRecordId::Strength(id)/>
            </div>
            <div class="strength-tests">
                <Tick
                    label=sheet::STRENGTH_DIFFERS.of(lang)
                    value=Signal::derive(move || row.get().is_some_and(|row| row.differs))
                    on_change=Callback::new(move |is_on| set(StrengthField::Differs(is_on)))
                />
                <Tick
                    label=sheet::STRENGTH_RELEVANT.of(lang)
                    value=Signal::derive(move || row.get().is_some_and(|row| row.is_relevant))
                    on_change=Callback::new(move |is_on| set(StrengthField::IsRelevant(is_on)))
                />
                <PeoplePick
                    label=sheet::STRENGTH_VALUED_BY.of(lang)
                    sheet=sheet
                    value=Signal::derive(move || row.get().map(|row| row.valued_by.clone()).unwrap_or_default())
                    on_change=Callback::new(move |people| set(StrengthField::ValuedBy(people)))
                />
            </div>
        </div>
    }
}
