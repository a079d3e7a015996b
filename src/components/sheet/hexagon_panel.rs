//! The hexagon of a sheet with what is weakest below it. It must not know what picking an element leads to.

use leptos::prelude::*;

use crate::components::hexagon::Hexagon;
use crate::components::term_help::term_help;
use crate::diagram::hexagon::{ElementFill, ScoreBand, Worst};
use crate::i18n::glossary::Term;
use crate::i18n::rules::finding_text;
use crate::i18n::{Lang, sheet as words, terms};
use crate::method::{Band, Severity};
use crate::model::{Element, ObjectiveId};
use crate::state::use_session;

/// The six elements, with the score in the middle.
#[component]
pub fn HexagonPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
    /// The picked element.
    selected: Signal<Option<Element>>,
    /// Hears which element was picked.
    on_select: Callback<Element>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let states = Signal::derive(move || {
        let fill = |at: usize| {
            let element = Element::ALL[at];
            let state = analysis.with(|all| all.as_ref().map(|all| all.elements[at]));
            ElementFill {
                element,
                completeness: state.map_or(0.0, |state| state.completeness),
                worst: state.and_then(|state| state.worst).and_then(worst),
                open: state.map_or(0, |state| state.open),
            }
        };
        std::array::from_fn(fill)
    });
    let score = Signal::derive(move || {
        let position = analysis
            .with(|all| all.as_ref().and_then(|all| all.position.as_ref().map(|at| (at.score, at.band))));
        position.map(|(score, band)| (score, score_band(band)))
    });
    let weakest = move || {
        let analysis = analysis.get().filter(|analysis| !analysis.is_young)?;
        let (state, finding) = analysis.weakest();
        let why = session.with(|plan| finding.map(|finding| finding_text(lang, finding, plan).message))??;
        let name = words::WEAKEST.fill(lang, &[("element", terms::element(state.element).of(lang))]);
        Some((name, why))
    };
    view! {
        <section class="panel hexagon-panel">
            <header class="panel-head"><h2>{words::ELEMENTS.of(lang)}</h2></header>
            <Hexagon
                states=states
                score=score
                selected=selected
                lang=Signal::stored(lang)
                on_select=on_select
            />
            {move || {
                weakest()
                    .map(|(name, why)| {
                        view! {
                            <p class="hexagon-weakest">
                                <strong>{name}</strong>
                                <span class="muted">{why}</span>
                            </p>
                        }
                    })
            }}
            {explained(lang)}
        </section>
    }
}

/// What each sector stands for, one click away: buttons within the sectors would be too small, and within other buttons.
fn explained(lang: Lang) -> AnyView {
    let line = move |element: Element| {
        view! { <li>{terms::element(element).of(lang)}{term_help(Term::of_element(element))}</li> }
    };
    let lines = Element::ALL.iter().copied().map(line).collect_view();
    view! { <ul class="hexagon-terms" aria-label=words::ELEMENT_TERMS.of(lang)>{lines}</ul> }.into_any()
}

const fn worst(severity: Severity) -> Option<Worst> {
    match severity {
        Severity::Critical => Some(Worst::Critical),
        Severity::High => Some(Worst::High),
        Severity::Medium => Some(Worst::Medium),
        Severity::Low => Some(Worst::Low),
        Severity::Info => None,
    }
}

const fn score_band(band: Band) -> ScoreBand {
    match band {
        Band::Green => ScoreBand::Strong,
        Band::Amber => ScoreBand::Middling,
        Band::Red => ScoreBand::Weak,
    }
}
