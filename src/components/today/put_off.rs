//! What is put off, folded away below the list, with the way to bring it back. It must not know why it was put off.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::territory::today as words;
use crate::i18n::{accounts, format};
use crate::method::territory::snooze::bring_back;
use crate::method::territory::today::Day;
use crate::state::{NoticeAction, Route, Session, memo, use_session};

/// The lines that are put off.
#[component]
pub fn PutOff(
    /// What is due.
    day: Memo<Day>,
) -> impl IntoView {
    let lang = use_session().lang();
    let count = memo(move || day.with(|day| day.snoozed.len()));
    let lines = move || day.with(|day| day.snoozed.clone());
    view! {
        {when(move || { count.get() > 0 }, move || view! {
            <details class="panel today-put-off">
                <summary>{move || words::SNOOZED_GROUP.fill(lang, &[("count", &count.get().to_string())])}</summary>
                <ul>
                    {each(lines, |(line, until)| format!("{line:?}{until}"), move |(line, until)| {
                        let session = use_session();
                        let what = words::what(lang, &line);
                        let label = words::BRING_BACK_WHAT.fill(lang, &[("what", &what)]);
                        let name = accounts::display_name(lang, &line.account);
                        let until = words::SNOOZED_UNTIL.fill(lang, &[("date", &format::day(until))]);
                        let key = line.key.clone();
                        view! {
                            <li class="today-off">
                                <span>{what}</span>
                                <a class="small" href=Route::Account(line.plan).hash()>{name}</a>
                                <span class="small muted">{until}</span>
                                <button type="button" class="button button-small" aria-label=label on:click=move |_| back(session, &key)>
                                    {words::BRING_BACK.of(lang)}
                                </button>
                            </li>
                        }
                    })}
                </ul>
            </details>
        })}
    }
}

fn back(session: Session, key: &str) {
    session.change_choices(|choices| bring_back(&mut choices.snoozed, key));
}

/// What a message offers after a line was put off.
pub fn way_back(session: Session, key: String) -> NoticeAction {
    NoticeAction {
        label: words::BRING_BACK.of(session.lang()).to_owned(),
        run: Arc::new(move || back(session, &key)),
    }
}
