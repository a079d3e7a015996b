//! The parts of the page about competition and position, and the danger table. They must not know each other.

mod alternatives;
mod competition;
mod cycle;
mod danger;
mod feeling;
mod questions;
mod scale;

pub use alternatives::AlternativesPanel;
pub use competition::CompetitionPanel;
pub use cycle::CyclePanel;
pub use danger::DangerTable;
pub use feeling::FeelingPanel;
pub use questions::QuestionsPanel;

use leptos::prelude::*;

use super::each::each;
use super::finding_card::FindingCard;
use crate::model::ObjectiveId;
use crate::state::use_session;

/// What stands of these rules on a sheet, each as a card.
fn found(sheet: ObjectiveId, rules: &'static [u8]) -> AnyView {
    let analysis = use_session().analysis(sheet);
    let here = move || {
        let Some(analysis) = analysis.get() else { return Vec::new() };
        analysis.open().filter(|finding| rules.contains(&finding.rule.get())).cloned().collect()
    };
    each(
        here,
        |finding| (finding.rule, finding.subject, finding.inputs.clone(), finding.severity),
        move |finding| view! { <FindingCard finding=finding sheet=sheet/> },
    )
}
