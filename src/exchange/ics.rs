//! A calendar as a file of its own (RFC 5545): whole days, each with what is due on it. It must not know why something is due,
//! nor the browser.

use crate::model::day::Date;

/// Octets that a line may have; what is longer goes on in the next one after a space.
const LINE: usize = 75;

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What names it in every file that it is ever written to, so that a calendar knows it again.
    pub uid: String,
    /// The day.
    pub on: Date,
    /// What it is, in a line.
    pub summary: String,
    /// The rest; may have lines, or be empty.
    pub description: String,
}

/// The text of the file. `instant` is when it is written, RFC 3339 in UTC; `name` is what the calendar is called.
pub fn write(name: &str, instant: &str, events: &[Event]) -> String {
    let mut out = String::new();
    let mut line = |text: &str| fold(text, &mut out);
    for text in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Qipu//Today//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        line(text);
    }
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    let stamp = stamp(instant);
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", basic(event.on)));
        // A day that ends the calendar has no morrow; such an event is one day long without saying so.
        if let Some(end) = event.on.plus_days(1) {
            line(&format!("DTEND;VALUE=DATE:{}", basic(end)));
        }
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.description.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

/// A day without its hyphens.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// An instant as calendars write it: `2026-03-01T07:30:00.000Z` is `20260301T073000Z`.
fn stamp(instant: &str) -> String {
    let whole = instant.split(['.', 'Z']).next().unwrap_or_default();
    let mut stamp: String = whole.chars().filter(|letter| !matches!(letter, '-' | ':')).collect();
    stamp.push('Z');
    stamp
}

/// Text as a property's value has it; characters that none may hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str("\\n"),
            '\t' => out.push(' '),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Adds a line, folded where it is too long, never within a character.
fn fold(text: &str, out: &mut String) {
    let mut room = LINE;
    for letter in text.chars() {
        let size = letter.len_utf8();
        if size > room {
            out.push_str("\r\n ");
            // The space counts.
            room = LINE - 1;
        }
        out.push(letter);
        room -= size;
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::day::date;

    fn event(summary: &str, description: &str) -> Event {
        Event {
            uid: "call/1@qipu".to_owned(),
            on: date(2026, 12, 31),
            summary: summary.to_owned(),
            description: description.to_owned(),
        }
    }

    fn written(event: Event) -> String {
        write("Qipu", "2026-11-28T03:40:49.123Z", &[event])
    }

    /// The lines as a reader has them: what was folded is one line again.
    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    /// TODAY-7
    #[test]
    fn an_event_is_a_whole_day_with_a_lasting_name() {
        let text = written(event("Visit", ""));
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Qipu//Today//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Qipu",
            "BEGIN:VEVENT",
            "UID:call/1@qipu",
            "DTSTAMP:20261128T034049Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Visit",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(unfolded(&text), expected);
        assert_eq!(
            text.matches('\n').count(),
            text.matches("\r\n").count(),
            "every line ends as the format asks"
        );
    }

    /// TODAY-7
    #[test]
    fn long_lines_are_folded_within_75_octets_and_never_within_a_character() {
        let summary =
            "拜访：华岳能源集团（优先考虑的客户），每三个月拜访一次，已逾期十四天，请尽快安排。𠮷".repeat(3);
        let text = written(event(&summary, &"x".repeat(400)));
        for line in text.split("\r\n") {
            assert!(line.len() <= LINE, "{} octets: {line}", line.len());
        }
        let lines = unfolded(&text);
        assert!(lines.contains(&format!("SUMMARY:{summary}")));
        assert!(lines.contains(&format!("DESCRIPTION:{}", "x".repeat(400))));
    }

    #[test]
    fn a_line_of_exactly_75_octets_is_not_folded() {
        let mut out = String::new();
        fold(&"x".repeat(75), &mut out);
        assert_eq!(out, format!("{}\r\n", "x".repeat(75)));
        out.clear();
        fold(&"x".repeat(76), &mut out);
        assert_eq!(out, format!("{}\r\n x\r\n", "x".repeat(75)));
    }

    /// TODAY-7
    #[test]
    fn what_means_something_to_the_format_is_escaped() {
        let text = written(event("A; B, C\\D", "one\r\ntwo\rthree\u{7}\nBEGIN:VEVENT"));
        let lines = unfolded(&text);
        assert!(lines.contains(&"SUMMARY:A\\; B\\, C\\\\D".to_owned()));
        assert!(lines.contains(&"DESCRIPTION:one\\ntwo\\nthree\\nBEGIN:VEVENT".to_owned()));
        assert_eq!(text.matches("\r\nBEGIN:VEVENT").count(), 1, "no text begins an event");
    }

    #[test]
    fn without_events_it_is_still_a_calendar() {
        let text = write("Qipu", "2026-11-28T03:40:49Z", &[]);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        let last = event("x", "");
        assert!(!written(Event { on: Date::MAX, ..last }).contains("DTEND"));
    }
}
