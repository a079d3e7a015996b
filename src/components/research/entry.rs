//! Whether we came before the tender (SYS-11, R-50), and the way to record one.

use leptos::prelude::*;

use crate::components::when::when;
use crate::i18n::{format, research as words};
use crate::method::entry::Entry;
use crate::model::{Edit, Event, EventId, EventKind};
use crate::state::use_session;

/// The two days, and what they say.
#[component]
pub fn EntryPanel() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let entry = session.memo(move |plan| Some(Entry::of(plan, session.today().get())));
    let get = move || entry.get().unwrap_or_default();
    let day = move |on: Option<crate::model::Date>| {
        on.map_or_else(|| words::ENTRY_NEVER.of(lang).to_owned(), format::day)
    };
    let record = move |_| {
        let mut event = Event::new(EventId(session.new_id()));
        (event.kind, event.on) = (Some(EventKind::TenderPublished), Some(session.today().get_untracked()));
        session.apply(Edit::put(event));
    };
    let said = move || {
        let entry = get();
        let Some((published, _)) = entry.tender else { return words::ENTRY_NO_TENDER.of(lang).to_owned() };
        let Some(met) = entry.met else { return String::new() };
        let days = met.days_until(published);
        let count = days.unsigned_abs().to_string();
        match days {
            0 => words::ENTRY_SAME_DAY.of(lang).to_owned(),
            1.. => words::ENTRY_EARLY.fill(lang, &[("days", &count)]),
            _ => words::ENTRY_LATE.fill(lang, &[("days", &count)]),
        }
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::ENTRY.of(lang)}</h2></header>
            <p class="muted small">{words::ENTRY_HELP.of(lang)}</p>
            <dl class="day-pair">
                <div><dt>{words::ENTRY_MET.of(lang)}</dt><dd>{move || day(get().met)}</dd></div>
                <div><dt>{words::ENTRY_TENDER.of(lang)}</dt><dd>{move || day(get().tender.map(|(on, _)| on))}</dd></div>
            </dl>
            <p class:problem=move || get().is_late() == Some(true)>{said}</p>
            {when(move || get().tender.is_none(), move || view! {
                <button type="button" class="button button-small" on:click=record>{words::RECORD_TENDER.of(lang)}</button>
            })}
        </section>
    }
}
