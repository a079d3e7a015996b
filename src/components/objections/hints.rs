//! What the objections of an account hint at: the findings of rule R-70 on each of its sheets, with the way there. It must
//! not repair anything; that is done on the sheet.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::rules::finding_text;
use crate::i18n::{accounts, objections as words};
use crate::model::{ObjectiveId, RuleNumber};
use crate::state::{HelpSpot, Route, use_session};

/// The rule about objections.
const RULE: RuleNumber = RuleNumber::new(70);

/// One finding in words: on which sheet, called what, and what it says.
type Hint = (ObjectiveId, String, String);

/// The panel.
#[component]
pub fn Hints() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analyses = session.analyses();
    let hints = session.memo(move |plan| {
        let mut hints: Vec<Hint> = Vec::new();
        for (id, analysis) in analyses.get() {
            let name = plan.objectives.get(id).map(|one| accounts::display_product(lang, &one.product))?;
            let found = analysis.open().filter(|finding| finding.rule == RULE);
            hints.extend(found.map(|finding| (id, name.clone(), finding_text(lang, finding, plan).message)));
        }
        Some(hints)
    });
    let all = move || hints.get().unwrap_or_default();
    view! {
        <section class="panel objection-hints">
            <header class="panel-head"><h2>{words::HINTS.of(lang)}</h2></header>
            <p class="muted small">
                {words::HINTS_HELP.of(lang)} " "
                <a href=Route::Help(HelpSpot::Rule(RULE)).hash()>
                    {words::REVEALS_RULE.fill(lang, &[("rule", &RULE.to_string())])}
                </a>
            </p>
            {when(move || all().is_empty(), move || view! { <p class="muted">{words::HINTS_NONE.of(lang)}</p> })}
            <ul class="hint-list">
                {each(all, Clone::clone, move |(sheet, name, message)| {
                    let route = session.plan_id().map_or(Route::Overview, |plan| Route::Sheet(plan, sheet));
                    view! {
                        <li data-testid="objection-hint">
                            {icon(Icon::Flag)}
                            <span>
                                {message}
                                <a class="small" href=route.hash()>{words::OPEN_SHEET.fill(lang, &[("sheet", &name)])}</a>
                            </span>
                        </li>
                    }
                })}
            </ul>
        </section>
    }
}
