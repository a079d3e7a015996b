//! What is put off: a line of today's list that is not to be shown before a day. It must not know what the lines say.

use crate::model::day::Date;
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

/// Whether a line is put off on a day.
pub fn is_snoozed(all: &[Snooze], what: &str, today: Date) -> bool {
    all.iter().any(|one| one.what == what && one.until.is_some_and(|until| until > today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;

    #[test]
    fn it_comes_back_on_its_day() {
        let all = [Snooze { what: "call/1".to_owned(), until: Some(date(2026, 6, 10)) }];
        assert!(is_snoozed(&all, "call/1", date(2026, 6, 9)));
        assert!(!is_snoozed(&all, "call/1", date(2026, 6, 10)));
        assert!(!is_snoozed(&all, "call/2", date(2026, 6, 9)));
    }
}
