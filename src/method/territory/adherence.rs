//! How well the intervals were kept over the last twelve months (SYS-08), from the digest alone. It must not know screens.

use super::facts::AccountFacts;
use crate::method::cadence::Touch;
use crate::method::thresholds::Cadence;
use crate::model::day::Date;

/// Months that are looked back on.
const MONTHS: i64 = 12;

/// How many intervals ended or were kept, and how many of them were kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adherence {
    /// Intervals that count.
    pub due: u32,
    /// Those in which the call or visit was made in time.
    pub kept: u32,
}

impl Adherence {
    /// The share of those kept, in whole per cent; `None` while nothing counts.
    pub fn percent(self) -> Option<u32> {
        (self.due > 0).then(|| (self.kept * 100 + self.due / 2) / self.due)
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { due: self.due + other.due, kept: self.kept + other.kept }
    }
}

/// The adherence of an account over the twelve months before a day, for one kind of touch.
///
/// The clock starts with the last one before those months, with the first contact where that is later, and else with the
/// months themselves. From there on, interval by interval: if at least one was made by the end of the interval, it was kept,
/// and the clock starts again with the latest of them; if none was, it was missed once its end has passed, and the clock
/// starts again with that end. Many calls within one interval so count once. A visit is a call too. Nothing counts without
/// a tier, and the present tier is taken for the whole year: which one it was before is not known.
pub fn adherence(facts: &AccountFacts, touch: Touch, cadence: &Cadence, today: Date) -> Adherence {
    let mut found = Adherence::default();
    let (Some(tier), Some(first), Some(from)) = (facts.tier, facts.first_contact, today.plus_months(-MONTHS))
    else {
        return found;
    };
    let months = i64::from(touch.months(cadence.of(tier)));
    if months == 0 {
        return found;
    }
    let made: Vec<Date> =
        facts.met.iter().filter(|met| touch.is_made_by(met.kind)).filter_map(|met| met.on).collect();
    let before = made.iter().copied().filter(|on| *on < from).max();
    let mut clock = before.unwrap_or_else(|| first.max(from));
    while let Some(end) = clock.plus_months(months) {
        match made.iter().copied().filter(|on| *on > clock && *on <= end).max() {
            Some(on) => {
                found = found.and(Adherence { due: 1, kept: 1 });
                clock = on;
            }
            None if end < today => {
                found.due += 1;
                clock = end;
            }
            None => break,
        }
    }
    found
}

/// Both kinds of touch together.
pub fn of_account(facts: &AccountFacts, cadence: &Cadence, today: Date) -> Adherence {
    Touch::ALL
        .iter()
        .map(|touch| adherence(facts, *touch, cadence, today))
        .fold(Adherence::default(), Adherence::and)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Thresholds;
    use crate::method::territory::Met;
    use crate::model::ContactKind;
    use crate::model::account::Tier;
    use crate::model::day::date;

    const TODAY: Date = date(2026, 12, 15);

    fn told(met: &[(Date, ContactKind)]) -> AccountFacts {
        AccountFacts {
            tier: Some(Tier::Ordinary),
            first_contact: met.first().map(|(on, _)| *on),
            met: met
                .iter()
                .map(|(on, kind)| Met { on: Some(*on), kind: Some(*kind), ..Met::default() })
                .collect(),
            ..AccountFacts::default()
        }
    }

    fn calls(facts: &AccountFacts) -> (u32, u32) {
        let found = adherence(facts, Touch::Call, &Thresholds::default().cadence, TODAY);
        (found.kept, found.due)
    }

    /// CAD-7
    #[test]
    fn one_in_time_is_kept_and_one_too_late_is_a_miss_and_a_new_start() {
        use ContactKind::Call;
        let kept = told(&[(date(2026, 3, 1), Call), (date(2026, 6, 1), Call), (date(2026, 9, 1), Call)]);
        assert_eq!(calls(&kept), (2, 3), "the first starts the clock; December's is missed");
        let late = told(&[(date(2026, 3, 1), Call), (date(2026, 6, 2), Call), (date(2026, 9, 1), Call)]);
        assert_eq!(calls(&late), (1, 3), "June's is a day late, so that September's alone was kept");
    }

    /// CAD-7
    #[test]
    fn many_calls_in_an_interval_count_once_and_what_is_still_open_not_at_all() {
        use ContactKind::Call;
        let often: Vec<_> =
            (1..=28).map(|day| (date(2026, 11, day), Call)).chain([(date(2026, 12, 1), Call)]).collect();
        assert_eq!(calls(&told(&often)), (1, 1));
        assert_eq!(calls(&told(&[(date(2026, 10, 1), Call)])), (0, 0));
        assert_eq!(calls(&told(&[(date(2026, 9, 15), Call)])), (0, 0), "its last day is today");
        assert_eq!(calls(&told(&[(date(2026, 9, 14), Call)])), (0, 1));
    }

    #[test]
    fn the_clock_of_an_old_customer_starts_with_what_is_remembered_or_with_the_year() {
        use ContactKind::{Call, Visit};
        let mut old = told(&[(date(2025, 12, 1), Visit), (date(2026, 2, 1), Call)]);
        old.first_contact = Some(date(2020, 1, 1));
        assert_eq!(calls(&old), (1, 4), "kept in February; May, August and November missed");
        old.met.remove(0);
        assert_eq!(calls(&old), (1, 4));
        old.met.clear();
        assert_eq!(calls(&old), (0, 3), "from 15 December on");
    }

    #[test]
    fn a_visit_is_a_call_and_a_share_needs_something_that_counts() {
        let facts = told(&[(date(2026, 3, 1), ContactKind::Call), (date(2026, 5, 1), ContactKind::Visit)]);
        assert_eq!(calls(&facts), (1, 3));
        let both = of_account(&facts, &Thresholds::default().cadence, TODAY);
        assert_eq!(both, Adherence { due: 5, kept: 2 });
        assert_eq!(both.percent(), Some(40));
        assert_eq!(Adherence::default().percent(), None);
        let untiered = AccountFacts { tier: None, ..facts };
        assert_eq!(of_account(&untiered, &Thresholds::default().cadence, TODAY), Adherence::default());
    }
}
