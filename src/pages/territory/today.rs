//! Today: what is due over all accounts, in the order of what matters. It must not open plans.

use leptos::prelude::*;

use super::LandHead;
use crate::components::icon::{Icon, icon};
use crate::components::today::TodayList;
use crate::i18n::territory::today as words;
use crate::method::territory::today::day;
use crate::state::{CALENDAR_DAYS, memo, use_session};

/// The screen.
#[component]
pub fn TodayPage() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let (accounts, choices) = (session.accounts(), session.choices());
    let thresholds = memo(move || session.settings().with(|settings| settings.thresholds.clone()));
    let list = memo(move || {
        let today = session.today().get();
        accounts.with(|all| {
            choices
                .with(|choices| thresholds.with(|thresholds| day(all, &choices.snoozed, today, thresholds)))
        })
    });
    let has_dates = move || list.with(|day| !day.dated(session.today().get(), CALENDAR_DAYS).is_empty());
    let help = move || if has_dates() { words::CALENDAR_HELP } else { words::CALENDAR_NONE }.of(lang);
    view! {
        <div class="page land today">
            <LandHead title=words::TITLE intro=words::INTRO>
                <button
                    type="button"
                    class="button"
                    title=help
                    disabled=move || !has_dates()
                    on:click=move |_| list.with_untracked(|day| session.save_calendar(day))
                >
                    {icon(Icon::Download)}
                    {words::CALENDAR.of(lang)}
                </button>
            </LandHead>
            <TodayList day=list/>
        </div>
    }
}
