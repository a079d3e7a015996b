//! What time it is: the only place that asks. It must not know what the time is for.

use crate::model::day::Date;

/// One moment, as the person at this device would date it and as files record it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant in RFC 3339, UTC, such as `2026-03-01T07:30:00.000Z`; such texts sort by time.
    pub instant: String,
    /// The day of the local calendar.
    pub today: Date,
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::{Date, Moment};
    use crate::model::day::date;

    /// The day of the local calendar.
    pub fn today() -> Date {
        day_of(&js_sys::Date::new_0())
    }

    /// The instant in RFC 3339, UTC, to the millisecond.
    pub fn now_rfc3339() -> String {
        String::from(js_sys::Date::new_0().to_iso_string())
    }

    /// Instant and local day of one and the same moment.
    pub fn now() -> Moment {
        let date = js_sys::Date::new_0();
        Moment { instant: String::from(date.to_iso_string()), today: day_of(&date) }
    }

    /// The local time of day, such as `14:02`.
    pub fn time_of_day() -> String {
        let date = js_sys::Date::new_0();
        format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
    }

    /// Milliseconds of a clock that never goes back, for pauses between edits.
    pub fn steady_ms() -> f64 {
        let performance = web_sys::window().and_then(|window| window.performance());
        performance.map_or_else(js_sys::Date::now, |performance| performance.now())
    }

    /// Waits until the page has had time for other things: what was clicked, what is to be painted.
    pub async fn pause() {
        let waited = js_sys::Promise::new(&mut |done, _| {
            if let Some(window) = web_sys::window() {
                // Should it be refused, there is nothing to wait for.
                let _ = window.set_timeout_with_callback(&done);
            }
        });
        let _ = wasm_bindgen_futures::JsFuture::from(waited).await;
    }

    fn day_of(now: &js_sys::Date) -> Date {
        let year = i16::try_from(now.get_full_year()).unwrap_or(1970);
        let month = i8::try_from(now.get_month() + 1).unwrap_or(1);
        let day = i8::try_from(now.get_date()).unwrap_or(1);
        // A clock set to a year that no calendar knows must not end the page.
        Date::new(year, month, day).unwrap_or(date(1970, 1, 1))
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::{now, now_rfc3339, pause, steady_ms, time_of_day, today};
