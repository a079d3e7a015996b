//! The objections of one person, folded, with one line to log another. It must not edit them; the account's page does.

use leptos::prelude::*;

use super::add::AddObjection;
use super::title;
use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{format, objections as words};
use crate::model::{PersonId, order};
use crate::state::{AccountPage, Route, use_session};

/// The fold.
#[component]
pub fn ObjectionsFold(
    /// Who.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let heard = session.memo(move |plan| {
        let mut heard: Vec<_> =
            plan.objections.iter().filter(|one| one.person == Some(person)).cloned().collect();
        order::sort_by_key(&mut heard, |one| std::cmp::Reverse(one.on));
        Some(heard)
    });
    let lines = move || {
        let heard = heard.get().unwrap_or_default();
        settings.with(|settings| {
            let line = |one: &crate::model::account::Objection| {
                let state = match (one.reply.trim().is_empty(), one.worked) {
                    (true, _) => words::UNANSWERED,
                    (_, Some(true)) => words::WORKED_SHORT,
                    (_, Some(false)) => words::NOT_WORKED_SHORT,
                    (_, None) => words::UNKNOWN_SHORT,
                };
                (one.on.map(format::short_day), title(lang, &settings.library, one), state.of(lang))
            };
            heard.iter().map(line).collect::<Vec<_>>()
        })
    };
    let count = move || heard.with(|heard| heard.as_ref().map_or(0, Vec::len));
    let page = move || session.plan_id().map(|plan| Route::AccountPage(plan, AccountPage::Objections).hash());
    view! {
        <details class="inspector-section objection-fold">
            <summary>
                {words::FOLD.of(lang)}
                {move || (count() > 0).then(|| format!(" · {}", count()))}
            </summary>
            <AddObjection person=Some(person)/>
            {when(move || count() == 0, move || view! { <p class="muted small">{words::FOLD_NONE.of(lang)}</p> })}
            <ul class="contact-list">
                {each(lines, Clone::clone, |(on, what, state)| view! {
                    <li>
                        <span class="contact-when">{on}</span>
                        <span>{what} <span class="contact-learnt muted">{state}</span></span>
                    </li>
                })}
            </ul>
            {move || page().map(|href| view! { <a class="small" href=href>{words::FOLD_ALL.of(lang)}</a> })}
        </details>
    }
}
