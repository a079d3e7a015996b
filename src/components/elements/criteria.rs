//! The step of the ideal customer: each criterion with how far this customer meets it. It must not know the rules.

use leptos::prelude::*;

use crate::components::choice::{Choice, ChoiceOption};
use crate::components::each::each;
use crate::components::field::TextInput;
use crate::components::icon::{Icon, icon};
use crate::components::remove::RemoveButton;
use crate::components::when::when;
use crate::i18n::{Lang, session as words, sheet as sheet_words};
use crate::method::fit::Fit;
use crate::method::{ObjectivePlace, Place};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::objective::{Criterion, CriterionField};
use crate::model::{CriterionId, Edit, ObjectiveId};
use crate::state::use_session;

/// The lowest score; the highest is its opposite.
const LOWEST: i8 = -5;

/// The criteria, and the usual ones while there are none.
#[component]
pub fn CriteriaStep(
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.criteria.ids()));
    let is_empty = move || ids.with(|ids| ids.as_ref().is_none_or(Vec::is_empty));
    let fit = session.memo(move |plan| Fit::of(plan.objectives.get(sheet)?));
    let criterion = move |text: String| {
        let mut criterion = Criterion::new(CriterionId(session.new_id()));
        criterion.text = text;
        Edit::put_in(sheet, criterion)
    };
    let take = move |_| {
        let usual = words::USUAL_CRITERIA.iter().map(|text| criterion(text.of(lang).to_owned()));
        session.apply(Edit::Several(usual.collect()));
    };
    view! {
        <section class="panel criteria-step">
            {when(is_empty, move || view! {
                <p class="muted">{words::CRITERIA_EMPTY.of(lang)}</p>
                <button type="button" class="button button-primary" on:click=take>{words::TAKE_USUAL.of(lang)}</button>
            })}
            {when(move || !is_empty(), move || view! { <p class="muted small">{words::SCALE.of(lang)}</p> })}
            <div data-field=Place::Objective(ObjectivePlace::Criteria).to_string() tabindex="-1">
                {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <Row id=id sheet=sheet/> })}
            </div>
            <p class="criteria-verdict" aria-live="polite">{move || fit.get().map(|fit| verdict(lang, fit))}</p>
            <button
                type="button"
                class="button button-small button-quiet"
                on:click=move |_| {
                    session.apply(criterion(String::new()));
                }
            >
                {icon(Icon::Plus)}
                {sheet_words::ADD_CRITERION.of(lang)}
            </button>
        </section>
    }
}

/// The average, and what R-62 says of it.
fn verdict(lang: Lang, fit: Fit) -> AnyView {
    let tenths = fit.tenths.unsigned_abs();
    let mut average = sign(fit.tenths).to_owned();
    average.push_str(&(tenths / 10).to_string());
    average.push('.');
    average.push_str(&(tenths % 10).to_string());
    let text = match fit {
        Fit { is_negative: true, .. } => words::FIT_NEGATIVE,
        Fit { bad: 1.., .. } => words::FIT_BAD,
        Fit { tenths: 20.., .. } => words::FIT_GOOD,
        Fit { .. } => words::FIT_SOME,
    };
    let average = words::AVERAGE.fill(lang, &[("average", &average)]);
    let is_warning = fit.is_negative || fit.bad > 0;
    let text = text.fill(lang, &[("count", &fit.bad.to_string())]);
    view! { <strong>{average}</strong> " " <span class:problem=is_warning>{text}</span> }.into_any()
}

const fn sign(number: i32) -> &'static str {
    match number {
        1.. => "+",
        0 => "",
        _ => "−",
    }
}

fn options() -> Vec<ChoiceOption> {
    let option = |score: i8| ChoiceOption {
        class: match score {
            1.. => "is-plus",
            0 => "",
            _ => "is-minus",
        },
        ..ChoiceOption::plain(signed(score))
    };
    (LOWEST..=-LOWEST).map(option).collect()
}

/// A score with its sign, a true minus.
fn signed(score: i8) -> String {
    let mut text = sign(i32::from(score)).to_owned();
    text.push_str(&score.unsigned_abs().to_string());
    text
}

#[component]
fn Row(id: CriterionId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.criteria.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Criterion(id, field))));
    };
    let index = move || {
        let score = row.get().and_then(|row| row.score)?;
        usize::try_from(score - LOWEST).ok()
    };
    let rate = move |index: Option<usize>| {
        let score = index.and_then(|index| i8::try_from(index).ok()).map(|index| index + LOWEST);
        set(CriterionField::Score(score));
    };
    view! {
        <div class="criterion-step rating">
            <div class="field-row">
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.text.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(CriterionField::Text(text)))
                    label=sheet_words::CRITERION_WHAT.of(lang)
                    placeholder=sheet_words::CRITERION_WHAT.of(lang)
                />
                <RemoveButton sheet=sheet id=SheetRecordId::Criterion(id)/>
            </div>
            <Choice
                label=sheet_words::CRITERION_SCORE.of(lang)
                options=options()
                value=Signal::derive(index)
                on_pick=Callback::new(rate)
                can_clear=true
                handle=Place::Criterion(id).to_string()
            />
        </div>
    }
}
