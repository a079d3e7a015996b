//! One of the six elements: its questions, its findings, and the way to where it is edited.

use leptos::prelude::*;

use super::candidates::CoachCandidates;
use super::objective::ObjectiveInspector;
use crate::components::each::each;
use crate::components::finding_card::FindingCard;
use crate::components::term_help::term_help;
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{elements, sheet as words, terms};
use crate::model::{Element, ObjectiveId};
use crate::state::use_session;

/// The element beside the hexagon.
#[component]
pub fn ElementInspector(
    /// Which.
    element: Element,
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let state = move || {
        analysis.get().and_then(|all| all.elements.iter().find(|state| state.element == element).copied())
    };
    let percent =
        move || state().map(|state| format!("{:.0}", state.completeness * 100.0)).unwrap_or_default();
    let findings = move || {
        analysis.with(|all| {
            all.as_ref()
                .map(|all| all.about_element(element).cloned().collect::<Vec<_>>())
                .unwrap_or_default()
        })
    };
    let is_sound = move || findings().is_empty();
    view! {
        <header class="inspector-head">
            <div class="with-help"><h2>{terms::element(element).of(lang)}</h2>{term_help(Term::of_element(element))}</div>
            <p class="muted">{move || words::ELEMENT_COMPLETE.fill(lang, &[("percent", &percent())])}</p>
        </header>
        <section class="inspector-section">
            <h3>{words::ELEMENT_QUESTIONS.of(lang)}</h3>
            <ul class="questions">
                {elements::questions(element).iter().map(|question| view! { <li>{question.of(lang)}</li> }).collect_view()}
            </ul>
        </section>
        {(element == Element::BuyingInfluences).then(|| view! { <CoachCandidates sheet=sheet/> })}
        <section class="inspector-section">
            <h3>{words::ELEMENT_FINDINGS.of(lang)}</h3>
            {each(findings, |finding| (finding.rule, finding.subject, finding.inputs.clone()), move |finding| view! {
                <FindingCard finding=finding sheet=sheet/>
            })}
            {when(is_sound, move || view! {
                <p class="muted">{words::ELEMENT_SOUND.of(lang)}</p>
            })}
        </section>
        {matches!(element, Element::Funnel | Element::IdealCustomer).then(|| view! { <ObjectiveInspector sheet=sheet/> })}
    }
}
