//! The strengths of a sheet: bells, and the claims that are not yet one.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::term_help::term_help;
use crate::components::when::when;
use crate::i18n::glossary::Term;
use crate::i18n::{accounts, format, sheet as words};
use crate::model::{Edit, ObjectiveId, Strength, StrengthId};
use crate::state::{Selection, use_session};

/// The panel of strengths.
#[component]
pub fn StrengthsPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        let row = |strength: &Strength| {
            let names: Vec<String> = strength
                .valued_by
                .iter()
                .filter_map(|id| plan.people.get(*id))
                .map(|who| accounts::display_person(lang, &who.name))
                .collect();
            let used = objective.actions.iter().filter(|action| action.uses.contains(&strength.id)).count();
            (strength.id, strength.text.clone(), names, used)
        };
        Some(objective.strengths.iter().map(row).collect::<Vec<_>>())
    });
    let analysis = session.analysis(sheet);
    let is_claim = move |id| analysis.with(|all| all.as_ref().is_some_and(|all| all.claims.contains(&id)));
    let count = move || rows.with(|rows| rows.as_ref().map_or(0, Vec::len));
    let add = move |_| {
        let strength = Strength::new(StrengthId(session.new_id()));
        let id = strength.id;
        if session.apply(Edit::put_in(sheet, strength)) {
            session.view.selection.set(Selection::Strength(id));
        }
    };
    view! {
        <section class="panel" data-field=crate::method::Place::Objective(crate::method::ObjectivePlace::Strengths).to_string() tabindex="-1">
            <header class="panel-head">
                <span class="bell">{icon(Icon::Bell)}</span>
                <h2>{words::STRENGTHS.of(lang)}</h2>
                {term_help(Term::Strength)}
                <span class="panel-count">{count}</span>
                <button type="button" class="button-icon" aria-label=words::ADD_STRENGTH.of(lang) title=words::ADD_STRENGTH.of(lang) on:click=add>
                    {icon(Icon::Plus)}
                </button>
            </header>
            {each(move || rows.get().unwrap_or_default(), Clone::clone, move |(id, text, names, used)| view! {
                <button type="button" class="row-button" class:is-claim=move || is_claim(id) on:click=move |_| session.view.selection.set(Selection::Strength(id))>
                    <span class="bell">{icon(Icon::Bell)}</span>
                    <span class="row-text">
                        <span>{if text.is_empty() { words::STRENGTH_WHAT.of(lang).to_owned() } else { text }}</span>
                        <span class="muted small">
                            {move || if is_claim(id) {
                                words::CLAIM.of(lang).to_owned()
                            } else {
                                words::VALUED_BY.fill(lang, &[("names", &format::names(lang, &names))])
                            }}
                            " · "
                            {if used == 0 {
                                words::UNUSED.of(lang).to_owned()
                            } else {
                                words::USED_BY.fill(lang, &[("count", &used.to_string())])
                            }}
                        </span>
                    </span>
                </button>
            })}
            {when(move || count() == 0, move || view! {
                <p class="muted">{words::NO_STRENGTHS.of(lang)}</p>
            })}
        </section>
    }
}
