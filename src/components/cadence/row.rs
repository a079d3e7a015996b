//! One account: its last and next call and visit, how it was kept, and the buttons that log one. It must not know its
//! neighbours.

use std::sync::Arc;

use leptos::prelude::*;

use super::{CadenceData, Row};
use crate::components::icon::{Icon, icon};
use crate::i18n::territory::cadence as words;
use crate::i18n::{Lang, accounts, edits, format, terms};
use crate::method::Severity;
use crate::method::cadence::Touch;
use crate::method::territory::due::Next;
use crate::model::day::Date;
use crate::model::{Contact, ContactId, ContactKind, Edit, PlanId};
use crate::state::{Route, Session, memo, use_session};

/// The row.
#[component]
pub fn DueRow(
    /// Which account.
    id: PlanId,
    /// What the screen reads.
    data: CadenceData,
    /// The day for which contacts are logged.
    on: RwSignal<Option<Date>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = memo(move || data.rows.with(|rows| rows.get(&id).cloned()));
    let name = memo(move || {
        row.with(|row| row.as_ref().map(|row| accounts::display_name(lang, &row.line.name)))
            .unwrap_or_default()
    });
    let tier = move || {
        row.with(|row| row.as_ref().and_then(|row| row.line.facts.tier))
            .map(|tier| terms::tier(tier).of(lang))
    };
    let late = move || match row.with(|row| row.as_ref().and_then(|row| row.late())) {
        None => "none",
        Some(Severity::High) => "high",
        Some(_) => "medium",
    };
    let kept = move || {
        let kept = row.with(|row| row.as_ref().map(|row| row.kept)).unwrap_or_default();
        kept.percent().map_or_else(|| "—".to_owned(), |share| format!("{share}%"))
    };
    let is_future = move || on.get().is_none_or(|on| on > data.today.get());
    let log = move |touch: Touch| {
        let (text, of) = match touch {
            Touch::Call => (words::LOG_CALL, words::LOG_CALL_OF),
            Touch::Visit => (words::LOG_VISIT, words::LOG_VISIT_OF),
        };
        let label = move || of.fill(lang, &[("name", &name.get())]);
        let press = move |_| {
            if let Some(on) = on.get_untracked() {
                log_touch(session, id, name.get_untracked(), touch, on);
            }
        };
        view! {
            <button type="button" class="button button-small" aria-label=label disabled=is_future on:click=press>
                {text.of(lang)}
            </button>
        }
    };
    view! {
        <li class="cadence-row" data-testid="cadence-row" data-late=late>
            <div>
                <a class="market-name" href=Route::Account(id).hash()>{move || name.get()}</a>
                <p class="muted small">{tier} " · " {words::KEPT_COLUMN.of(lang)} " " {kept}</p>
            </div>
            <TouchOf touch=Touch::Call row=row data=data/>
            <TouchOf touch=Touch::Visit row=row data=data/>
            <div class="cadence-log">{log(Touch::Call)} {log(Touch::Visit)}</div>
        </li>
    }
}

/// The last and the next of a kind.
#[component]
fn TouchOf(touch: Touch, row: Memo<Option<Arc<Row>>>, data: CadenceData) -> impl IntoView {
    let lang = use_session().lang();
    let last = move || {
        row.with(|row| {
            let facts = &row.as_ref()?.line.facts;
            match touch {
                Touch::Call => facts.last_call,
                Touch::Visit => facts.last_visit,
            }
        })
    };
    let next = move || row.with(|row| row.as_ref().and_then(|row| row.next(touch)));
    let last_text = move || last().map_or_else(|| words::NEVER.of(lang).to_owned(), format::day);
    let next_text =
        move || next().map_or_else(|| words::NOT_ASKED.of(lang).to_owned(), |next| format::day(next.due));
    view! {
        <dl class="cadence-touch">
            <dt>{words::touch(touch).of(lang)}</dt>
            <dd class="muted small">{words::LAST.of(lang)} " " {last_text}</dd>
            <dd>{words::NEXT.of(lang)} " " {next_text}</dd>
            {move || next().and_then(|next| lateness(lang, next, data.today.get())).map(|(text, class)| view! {
                <dd class=class>{icon(Icon::Flag)} " " {text}</dd>
            })}
        </dl>
    }
}

/// How late it is, in words, with the class for its colour.
fn lateness(lang: Lang, next: Next, today: Date) -> Option<(String, &'static str)> {
    let days = next.due.days_until(today);
    let count = days.to_string();
    match next.late {
        Some(Severity::High) => Some((words::LATE_LONG.fill(lang, &[("days", &count)]), "late late-high")),
        Some(_) => Some((words::LATE.fill(lang, &[("days", &count)]), "late late-medium")),
        None if days == 0 => Some((words::DUE_TODAY.of(lang).to_owned(), "late late-medium")),
        None => None,
    }
}

/// Logs a contact: one step of undo.
pub(super) fn log_touch(session: Session, id: PlanId, name: String, touch: Touch, on: Date) {
    let (kind, told) = match touch {
        Touch::Call => (ContactKind::Call, words::LOGGED_CALL),
        Touch::Visit => (ContactKind::Visit, words::LOGGED_VISIT),
    };
    let lang = session.lang();
    let contact = Contact { on: Some(on), kind: Some(kind), ..Contact::new(ContactId(session.new_id())) };
    let edit = Edit::put(contact);
    session.edit_accounts_told(edits::label(&edit), vec![(id, vec![edit])], move |_| {
        told.fill(lang, &[("name", &name), ("day", &format::day(on))])
    });
}
