//! What a digest takes over from the one before it: earlier scores, and what has become worse. A plan alone does not say how
//! it stood last week. It must not know what findings mean.

use super::facts::{Past, SheetFacts, Standing, Worse};
use crate::model::day::Date;

/// Days for which a state stays the one that is compared with.
const BASE_DAYS: i32 = 7;
/// Earlier scores that are remembered.
const PASTS: usize = 12;

/// A digest of an earlier day, or of earlier today.
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// The day on which it was counted.
    pub on: Date,
    /// The score then.
    pub score: Option<u8>,
    /// The rest.
    pub facts: &'a SheetFacts,
}

/// Adds to a digest of `today` what the one before it knew. Carrying twice says the same as carrying once.
///
/// The state compared with is that of the end of an earlier day, at most a week old, so that a sheet's first day, on which
/// everything is new, says nothing.
pub fn carry(before: Option<Before<'_>>, now: &mut SheetFacts, today: Date) {
    let Some(before) = before else {
        now.base.clone_from(&now.standing);
        now.base_on = Some(today);
        return;
    };
    now.past.clone_from(&before.facts.past);
    if before.on < today
        && let Some(score) = before.score
    {
        remember(&mut now.past, Past { on: Some(before.on), score });
    }
    let base_on = before.facts.base_on.unwrap_or(before.on);
    let is_of_today = base_on >= today;
    let is_old = base_on.days_until(today) >= BASE_DAYS;
    if is_of_today {
        now.base.clone_from(&now.standing);
        now.base_on = Some(today);
    } else if is_old && before.on < today {
        now.base.clone_from(&before.facts.standing);
        now.base_on = Some(before.on);
    } else {
        now.base.clone_from(&before.facts.base);
        now.base_on = Some(base_on);
    }
    now.worse = worse(now, &before.facts.worse, today);
}

fn remember(past: &mut Vec<Past>, point: Past) {
    let week = |point: &Past| point.on.map(Date::week);
    if past.last().is_some_and(|last| week(last) == week(&point)) {
        past.pop();
    }
    past.push(point);
    let too_many = past.len().saturating_sub(PASTS);
    past.drain(..too_many);
}

fn worse(now: &SheetFacts, known: &[Worse], today: Date) -> Vec<Worse> {
    let is_same = |a: &Standing, b: &Standing| a.rule == b.rule && a.kind == b.kind && a.subject == b.subject;
    let of = |standing: &Standing| {
        let before = now.base.iter().find(|old| is_same(old, standing)).and_then(|old| old.severity);
        // The graver severity is the smaller one.
        let is_worse =
            before.is_none_or(|before| standing.severity.is_some_and(|severity| severity < before));
        let since = known.iter().find(|worse| is_same(&worse.now, standing)).and_then(|worse| worse.since);
        is_worse.then(|| Worse { now: standing.clone(), before, since: since.or(Some(today)) })
    };
    now.standing.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Severity;
    use crate::model::day::date;

    /// Days after Monday, the score, and the findings that stand.
    type Day<'a> = (i64, u8, &'a [(&'a str, Severity)]);

    const MONDAY: Date = date(2026, 6, 15);

    fn day(after: i64) -> Date {
        MONDAY.plus_days(after).expect("a day")
    }

    fn facts(standing: &[(&str, Severity)]) -> SheetFacts {
        let standing = standing.iter().map(|(rule, severity)| Standing {
            rule: (*rule).to_owned(),
            severity: Some(*severity),
            ..Standing::default()
        });
        SheetFacts { standing: standing.collect(), ..SheetFacts::default() }
    }

    /// A state on each of these days, one carried on to the next.
    fn carried(days: &[Day<'_>]) -> SheetFacts {
        let mut before: Option<(Date, u8, SheetFacts)> = None;
        for (after, score, standing) in days {
            let mut now = facts(standing);
            let old =
                before.as_ref().map(|(on, score, facts)| Before { on: *on, score: Some(*score), facts });
            carry(old, &mut now, day(*after));
            before = Some((day(*after), *score, now));
        }
        before.map(|(_, _, facts)| facts).unwrap_or_default()
    }

    fn rules(facts: &SheetFacts) -> Vec<(&str, Option<Severity>)> {
        facts.worse.iter().map(|worse| (&*worse.now.rule, worse.before)).collect()
    }

    #[test]
    fn a_first_day_says_nothing_however_much_is_found_on_it() {
        let one = carried(&[(0, 50, &[]), (0, 40, &[("R-06", Severity::Critical)])]);
        assert!(one.worse.is_empty() && one.past.is_empty());
    }

    #[test]
    fn what_is_new_or_graver_than_on_an_earlier_day_became_worse() {
        use Severity::{Critical, High};
        let now = carried(&[(0, 50, &[("R-12", High)]), (2, 40, &[("R-12", Critical), ("R-06", Critical)])]);
        assert_eq!(rules(&now), [("R-12", Some(High)), ("R-06", None)]);
        assert!(now.worse.iter().all(|worse| worse.since == Some(day(2))));
        let same = carried(&[(0, 50, &[("R-12", High)]), (2, 50, &[("R-12", High)])]);
        assert!(same.worse.is_empty());
    }

    #[test]
    fn it_stays_worse_for_a_week_with_the_day_on_which_it_became_so() {
        let found: &[(&str, Severity)] = &[("R-06", Severity::Critical)];
        let later = carried(&[(0, 50, &[]), (2, 40, found), (4, 40, found)]);
        assert_eq!(later.worse.first().and_then(|worse| worse.since), Some(day(2)));
        let known = carried(&[(0, 50, &[]), (2, 40, found), (8, 40, found)]);
        assert!(known.worse.is_empty(), "by now it is how things stand");
    }

    #[test]
    fn what_is_dealt_with_is_worse_no_more() {
        let found: &[(&str, Severity)] = &[("R-06", Severity::Critical)];
        assert!(carried(&[(0, 50, &[]), (2, 40, found), (3, 60, &[])]).worse.is_empty());
    }

    #[test]
    fn one_score_a_week_is_remembered_and_a_dozen_in_all() {
        let past = |days: &[Day<'_>]| carried(days).past.iter().map(|past| past.score).collect::<Vec<_>>();
        assert_eq!(past(&[(0, 50, &[]), (1, 51, &[]), (2, 52, &[])]), [51], "the last before today");
        assert_eq!(past(&[(0, 50, &[]), (7, 51, &[]), (8, 52, &[]), (20, 60, &[])]), [50, 52]);
        let many: Vec<Day<'_>> =
            (0..30).map(|week| (week * 7, u8::try_from(week).expect("small"), &[][..])).collect();
        assert_eq!(past(&many), (17..29).collect::<Vec<u8>>());
    }

    #[test]
    fn carrying_twice_is_carrying_once() {
        let found: &[(&str, Severity)] = &[("R-06", Severity::Critical)];
        let days: &[Day<'_>] = &[(0, 50, &[]), (2, 40, found)];
        let once = carried(days);
        let again = carried(&[days, &[(2, 40, found)]].concat());
        assert_eq!(once, again);
    }
}
