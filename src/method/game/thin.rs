//! What goes from a record with age, so that years of work stay small: each day for sixty days, then the last state of a
//! week for a year, then the last of a month. It never takes a marked moment, nor the first position of a sheet. It must
//! not know where the record is kept.

use crate::model::day::Date;

use super::keep::holds;
use super::{Game, Line, Mark};
use crate::model::AccountPlan;

/// Days of which every entry stays.
pub const DAILY_DAYS: i32 = 60;
/// Days of which one entry a week stays; of older ones it is one a month.
pub const WEEKLY_DAYS: i32 = 365;

impl Game {
    /// Thins what is old as of a day. Sheets that the plan no longer has go once they are no longer recent.
    pub(super) fn thin(&mut self, plan: &AccountPlan, today: Date) {
        self.lines.retain_mut(|line| match plan.objectives.get(line.sheet) {
            Some(sheet) => {
                line.thin(today, &|mark| holds(sheet, mark));
                true
            }
            None => line.entries.last().is_some_and(|last| age(last.stamp.on, today) <= DAILY_DAYS),
        });
    }
}

impl Line {
    /// Thins what is old as of a day; what is marked and `holds` stays.
    pub fn thin(&mut self, today: Date, holds: &dyn Fn(&Mark) -> bool) {
        let mut last = None;
        let mut gone = Vec::new();
        // From the newest back, so that the first one met of a week is its last state.
        for (at, entry) in self.entries.iter().enumerate().rev() {
            let span = span(entry.stamp.on, today);
            match &entry.stamp.mark {
                Some(mark) if holds(mark) => {}
                // A review that was taken back may come back by redo, but not after weeks.
                Some(_) if span.is_some() => gone.push(at),
                None if span.is_some() && span == last && at > 0 => gone.push(at),
                Some(_) => {}
                None => last = span,
            }
        }
        if !gone.is_empty() {
            self.rebuild(&|at, _| !gone.contains(&at), Vec::new());
        }
    }
}

/// The span of which one entry stays; none while each day does.
fn span(on: Date, today: Date) -> Option<(bool, i32, i8)> {
    let age = age(on, today);
    if age <= DAILY_DAYS {
        return None;
    }
    if age > WEEKLY_DAYS {
        return Some((false, i32::from(on.year()), on.month()));
    }
    Some((true, on.week(), 0))
}

fn age(on: Date, today: Date) -> i32 {
    on.days_until(today)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::{Change, Entry, MarkKind, Stamp};
    use super::*;
    use crate::model::ObjectiveId;

    /// A line of every day up to a day, so many back, the marks at some of them.
    fn line(today: Date, days: i32, marked: &[i32]) -> Line {
        let mut entries = Vec::new();
        for back in (0..=days).rev() {
            let on = today.plus_days(-i64::from(back)).expect("a day");
            let id = Uuid::from_u128(u128::from(back.unsigned_abs()));
            if marked.contains(&back) {
                let mark = Some(Mark { id, kind: MarkKind::Review, name: String::new() });
                entries.push(Entry { stamp: Stamp { on, revision: 1, mark }, change: Change::default() });
            }
            entries.push(Entry { stamp: Stamp { on, revision: 1, mark: None }, change: Change::default() });
        }
        Line::new(ObjectiveId(Uuid::from_u128(2)), entries)
    }

    fn ages(line: &Line, today: Date, is_marked: bool) -> Vec<i32> {
        let stamps = line.entries().iter().map(|entry| &entry.stamp);
        stamps.filter(|at| at.mark.is_some() == is_marked).map(|at| age(at.on, today)).collect()
    }

    /// RECORD-3: daily for sixty days, then the last of a week for a year, then the last of a month.
    #[test]
    fn days_become_weeks_and_weeks_months() {
        // A Sunday, so that weeks end on days whose age is divisible by seven.
        let today = crate::model::day::date(2026, 3, 29);
        let mut line = line(today, 800, &[10, 100, 700]);
        line.thin(today, &|_| true);
        let left = ages(&line, today, false);
        let of = |from: i32, to: i32| left.iter().filter(|age| (from..=to).contains(age)).count();
        assert_eq!(of(0, DAILY_DAYS), 61, "every day");
        assert_eq!(of(DAILY_DAYS + 1, WEEKLY_DAYS), 45, "a week each, the one that is half daily included");
        assert!(left.iter().filter(|age| (61..=365).contains(*age)).all(|age| age % 7 == 0 || *age == 61));
        assert_eq!(of(WEEKLY_DAYS + 1, 799), 15, "a month each");
        assert_eq!(left[0], 800, "the first position");
        assert_eq!(ages(&line, today, true), [700, 100, 10]);
    }

    #[test]
    fn a_mark_that_does_not_hold_goes_once_it_is_no_longer_recent() {
        let today = crate::model::day::date(2026, 3, 29);
        let mut line = line(today, 100, &[60, 61]);
        line.thin(today, &|_| false);
        assert_eq!(ages(&line, today, true), [60]);
    }

    #[test]
    fn thinning_a_little_every_day_leaves_what_thinning_at_once_leaves() {
        let today = crate::model::day::date(2026, 3, 29);
        let mut at_once = line(today, 800, &[]);
        at_once.thin(today, &|_| true);
        let mut daily = line(today, 800, &[]);
        let all = std::mem::take(&mut daily.entries);
        for entry in all {
            let day = entry.stamp.on;
            daily.entries.push(entry);
            daily.thin(day, &|_| true);
        }
        assert_eq!(daily.entries.len(), at_once.entries.len());
    }
}
