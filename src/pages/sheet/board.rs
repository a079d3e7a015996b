//! The first page of a sheet: its story on one screen.

use leptos::prelude::*;

use crate::components::hexagon::Hexagon;
use crate::components::leverage::MovesPanel;
use crate::components::sheet::{ActionsPanel, BoardPanel, FlagsPanel, StartHere, StrengthsPanel};
use crate::diagram::hexagon::{ElementFill, ScoreBand, Worst};
use crate::i18n::rules::finding_text;
use crate::i18n::{sheet as words, terms};
use crate::method::{Band, Severity};
use crate::model::{Element, ObjectiveId};
use crate::state::{Selection, use_session};

/// Board, hexagon and the three lists.
#[component]
pub fn BoardPage(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    view! {
        <StartHere sheet=sheet/>
        <div class="sheet-top">
            <BoardPanel sheet=sheet/>
            <HexagonPanel sheet=sheet/>
        </div>
        <div class="sheet-lists">
            <FlagsPanel sheet=sheet/>
            <StrengthsPanel sheet=sheet/>
            <div class="sheet-column">
                <ActionsPanel sheet=sheet/>
                <MovesPanel sheet=sheet is_short=true/>
            </div>
        </div>
    }
}

/// The six elements, with the score in the middle.
#[component]
fn HexagonPanel(sheet: ObjectiveId) -> impl IntoView {
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
    let selected = Signal::derive(move || match session.view.selection.get() {
        Selection::Element(element) => Some(element),
        _ => None,
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
                on_select=Callback::new(move |element| session.view.selection.set(Selection::Element(element)))
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
        </section>
    }
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
