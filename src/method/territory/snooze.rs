//! What is put off: a line of today's list that is not to be shown before a day. It must not know what the lines say.

use crate::model::day::{Date, Weekday};
use crate::model::record::group;

group! {
    /// A line that is put off.
    Snooze {
        /// What names the line, such as `call/<plan>`.
        what: String,
        /// The day on which it comes back.
        until: Option<Date>,
    }
}

/// The day until which a line is put off; `None` when it is not, or when the day has come.
pub fn until(all: &[Snooze], what: &str, today: Date) -> Option<Date> {
    let mut days = all.iter().filter(|one| one.what == what).filter_map(|one| one.until);
    days.find(|until| *until > today)
}

/// Puts a line off until a day, and forgets what has come back by today.
pub fn put_off(all: &mut Vec<Snooze>, what: &str, until: Date, today: Date) {
    all.retain(|one| one.what != what && one.until.is_some_and(|until| until > today));
    all.push(Snooze { what: what.to_owned(), until: Some(until) });
}

/// Brings a line back at once.
pub fn bring_back(all: &mut Vec<Snooze>, what: &str) {
    all.retain(|one| one.what != what);
}

/// The Monday after a day.
pub fn next_monday(today: Date) -> Option<Date> {
    (1..=7).filter_map(|days| today.plus_days(days)).find(|day| day.weekday() == Weekday::Monday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;

    #[test]
    fn it_comes_back_on_its_day() {
        let back = date(2026, 6, 10);
        let all = [Snooze { what: "call/1".to_owned(), until: Some(back) }];
        assert_eq!(until(&all, "call/1", date(2026, 6, 9)), Some(back));
        assert_eq!(until(&all, "call/1", back), None);
        assert_eq!(until(&all, "call/2", date(2026, 6, 9)), None);
    }

    #[test]
    fn a_line_is_put_off_once_and_old_ones_are_forgotten() {
        let today = date(2026, 6, 9);
        let mut all = vec![
            Snooze { what: "old".to_owned(), until: Some(today) },
            Snooze { what: "call/1".to_owned(), until: Some(date(2026, 6, 10)) },
        ];
        put_off(&mut all, "call/1", date(2026, 6, 20), today);
        assert_eq!(all, [Snooze { what: "call/1".to_owned(), until: Some(date(2026, 6, 20)) }]);
        bring_back(&mut all, "call/1");
        assert!(all.is_empty());
    }

    #[test]
    fn next_week_begins_on_monday() {
        assert_eq!(next_monday(date(2026, 6, 14)), Some(date(2026, 6, 15)), "a Sunday");
        assert_eq!(next_monday(date(2026, 6, 15)), Some(date(2026, 6, 22)), "a Monday");
    }
}
