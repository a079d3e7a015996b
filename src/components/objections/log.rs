//! The objections heard at an account, the latest first, the line that logs one, and what they hint at. It must not know
//! other accounts.

use leptos::prelude::*;

use super::add::AddObjection;
use super::hints::Hints;
use super::row::ObjectionRow;
use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::objections as words;
use crate::model::order;
use crate::state::use_session;

/// The log.
#[component]
pub fn ObjectionsLog() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(|plan| {
        let mut all: Vec<_> = plan.objections.iter().map(|one| (one.on, one.id)).collect();
        order::sort_by_key(&mut all, |(on, _)| std::cmp::Reverse(*on));
        Some(all.into_iter().map(|(_, id)| id).collect::<Vec<_>>())
    });
    let all = move || ids.get().unwrap_or_default();
    view! {
        <div class="objections">
            <section class="panel objection-log">
                <header class="panel-head"><h2>{words::ADD_LABEL.of(lang)}</h2></header>
                <AddObjection person=None/>
                {when(move || all().is_empty(), move || view! {
                    <p><strong>{words::EMPTY.of(lang)}</strong> " · " <span class="muted">{words::EMPTY_HELP.of(lang)}</span></p>
                })}
                {each(all, |id| *id, move |id| view! { <ObjectionRow id=id/> })}
            </section>
            <Hints/>
        </div>
    }
}
