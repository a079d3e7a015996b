//! A red flag that a rule found, and the actions against it.

use leptos::prelude::*;

use crate::components::finding_card::FindingCard;
use crate::components::leverage::JoinTicks;
use crate::diagram::web::Knot;
use crate::i18n::leverage as words;
use crate::model::{FlagRef, ObjectiveId, RuleNumber, Subject};
use crate::state::use_session;

/// The finding as it stands now.
#[component]
pub fn FindingInspector(
    /// By which rule.
    rule: RuleNumber,
    /// About what.
    about: Subject,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let finding = move || {
        let analysis = analysis.get()?;
        analysis.findings.iter().find(|one| one.rule == rule && one.subject == about).cloned()
    };
    let card = move || match finding() {
        Some(finding) => view! { <FindingCard finding=finding sheet=sheet/> }.into_any(),
        None => view! { <p class="muted">{words::GONE_FLAG.of(lang)}</p> }.into_any(),
    };
    view! {
        <header class="inspector-head"><h2>{words::RED_FLAG.of(lang)}</h2></header>
        <section class="inspector-section">{card}</section>
        <section class="inspector-section">
            <JoinTicks sheet=sheet knot=Knot::Flag(FlagRef::Found { rule, about }) label=words::IN_ACTIONS.of(lang)/>
        </section>
    }
}
