//! Days of the calendar. It must not know clocks or time zones.
//!
//! A day is jiff's, behind an interface of ours: jiff's own parser, spans and errors know far more than days and would
//! cost every visitor 40 KB.

use std::fmt;
use std::str::FromStr;

use jiff::SignedDuration;
use jiff::civil;
pub use jiff::civil::Weekday;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::json::{FromJson, Reader, Wanted};
use super::record::FieldValue;

/// A day from 0001-01-01 to 9999-12-31, written as ISO 8601 has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// The day with this year, month and day of the month.
///
/// # Panics
///
/// When there is no such day; for days that stand in the source.
pub const fn date(year: i16, month: i8, day: i8) -> Date {
    assert!(year > 0, "days begin with the year 1");
    Date(civil::date(year, month, day))
}

impl Date {
    /// The first day.
    pub const MIN: Self = date(1, 1, 1);
    /// The last day.
    pub const MAX: Self = date(9999, 12, 31);

    /// The day with this year, month and day of the month, if there is one.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().filter(|_| year > 0).map(Self)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The week, Monday to Sunday, counted from the first of the calendar, which began on a Monday.
    pub fn week(self) -> i32 {
        Self::MIN.days_until(self) / 7
    }

    /// Days from this one to another; negative when that one is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        // Fewer than four million days fit between any two.
        i32::try_from(self.0.duration_until(other.0).as_hours() / 24).unwrap_or(i32::MAX)
    }

    /// The day so many days later, or earlier when negative; `None` beyond the calendar.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        // More than any two days are apart. jiff adds at most three million days at a time.
        let days = days.clamp(-4_000_000, 4_000_000);
        let step = |day: civil::Date, days: i64| day.checked_add(SignedDuration::from_hours(days * 24)).ok();
        let day = step(step(self.0, days / 2)?, days - days / 2)?;
        (day.year() > 0).then_some(Self(day))
    }

    /// The same day so many months later, or the last of a month that is too short; `None` beyond the calendar.
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let all = i64::from(self.year()) * 12 + i64::from(self.month()) - 1;
        let all = all.checked_add(months)?;
        let year = i16::try_from(all.div_euclid(12)).ok()?;
        let month = i8::try_from(all.rem_euclid(12) + 1).ok()?;
        let last = Self::new(year, month, 1)?.0.days_in_month();
        Self::new(year, month, self.day().min(last))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// Says that a text is no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a day: a date such as 2026-06-10 is expected")]
pub struct NotADay(String);

impl FromStr for Date {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let is_plain =
            |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
        let part = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<i16>().ok());
        let parts = || Some((part(0, 4)?, i8::try_from(part(5, 7)?).ok()?, i8::try_from(part(8, 10)?).ok()?));
        let is_plain = text.len() == 10 && text.bytes().enumerate().all(is_plain);
        let day = is_plain.then(parts).flatten().and_then(|(year, month, day)| Self::new(year, month, day));
        day.ok_or_else(|| NotADay(text.to_owned()))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Reader)
    }
}

impl FromJson for Date {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.parsed(value, Wanted::Day, |text| text.parse().ok())
    }
}

impl FieldValue for Date {}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_it_is_read() {
        for text in ["0001-01-01", "2024-02-29", "2026-06-10", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().map(|day| day.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn only_days_that_exist_are_read() {
        let wrong = [
            "",
            "2026-6-10",
            "2026-06-31",
            "2025-02-29",
            "0000-01-01",
            "2026-06-10T00",
            "2026/06/10",
            "二〇二六年",
            "-001-01-01",
        ];
        for text in wrong {
            assert_eq!(text.parse::<Date>(), Err(NotADay(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years_and_end_with_the_calendar() {
        let day = date(2024, 2, 28);
        assert_eq!(day.plus_days(2), Some(date(2024, 3, 1)));
        assert_eq!(day.plus_days(-59), Some(date(2023, 12, 31)));
        assert_eq!(day.days_until(date(2025, 2, 28)), 366);
        assert_eq!(date(2025, 2, 28).days_until(day), -366);
        assert_eq!(Date::MAX.plus_days(1), None);
        assert_eq!(Date::MIN.plus_days(-1), None);
        assert_eq!(day.plus_days(i64::MAX), None);
        assert_eq!(day.plus_days(i64::MIN), None);
        assert_eq!(Date::MIN.plus_days(i64::from(Date::MIN.days_until(Date::MAX))), Some(Date::MAX));
    }

    #[test]
    fn weeks_begin_on_monday() {
        for day in [date(1, 1, 8), date(2026, 6, 1), date(2029, 1, 1)] {
            assert_eq!(day.weekday(), Weekday::Monday);
            assert_eq!(day.plus_days(-1).map(Date::week), Some(day.week() - 1));
            assert_eq!(day.plus_days(6).map(Date::week), Some(day.week()));
        }
    }

    #[test]
    fn months_end_where_a_short_month_does() {
        assert_eq!(date(2026, 1, 31).plus_months(1), Some(date(2026, 2, 28)));
        assert_eq!(date(2026, 3, 31).plus_months(-1), Some(date(2026, 2, 28)));
        assert_eq!(date(2026, 11, 30).plus_months(3), Some(date(2027, 2, 28)));
        assert_eq!(date(2026, 5, 15).plus_months(-5), Some(date(2025, 12, 15)));
        assert_eq!(Date::MAX.plus_months(1), None);
        assert_eq!(date(2026, 1, 1).plus_months(i64::MAX), None);
    }
}
