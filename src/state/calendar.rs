//! What is due as a calendar file. It must not know why something is due, nor how a calendar is written.

use leptos::prelude::*;

use super::session::Session;
use crate::exchange::ics::{self, Event};
use crate::i18n::territory::today as words;
use crate::method::territory::today::Day;
use crate::platform;

/// Days ahead that a calendar file holds.
pub const CALENDAR_DAYS: i32 = 30;

impl Session {
    /// Hands out what is due in the next days as a calendar file, in the language of today.
    pub fn save_calendar(self, day: &Day) {
        let (lang, today) = (self.lang(), self.today().get_untracked());
        let stale_days = self.settings().with_untracked(|settings| settings.thresholds.stale_sheet_days);
        let event = |(line, on)| Event {
            uid: words::uid(line),
            on,
            summary: words::summary(lang, line),
            description: words::description(lang, line, stale_days),
        };
        let events: Vec<Event> = day.dated(today, CALENDAR_DAYS).into_iter().map(event).collect();
        let text = ics::write(words::CALENDAR_NAME.of(lang), &platform::clock::now_rfc3339(), &events);
        self.hand_out_text(&format!("qipu-{today}.ics"), "text/calendar;charset=utf-8", &text);
    }
}
