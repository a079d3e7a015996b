//! How many calls and visits each week of a year holds when every interval is kept (SYS-08), and whether there is time for
//! them. Nothing is spread in silence: what is due stands where it is due. It must not know screens.

use super::AccountLine;
use super::capacity::Capacity;
use super::due::next_touch;
use super::facts::AccountFacts;
use crate::method::cadence::Touch;
use crate::method::thresholds::{Cadence, Interval};
use crate::model::PlanId;
use crate::model::day::Date;

/// Weeks that are looked ahead.
pub const WEEKS: usize = 52;
/// Weeks by which a proposal moves a start at most: no more than a quarter, and never beyond an interval.
const MOST_SHIFT: i64 = 13;
const DAYS: i64 = 7;

/// What a week holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Calls.
    pub calls: u32,
    /// Visits; one takes the place of a call that is due in the same week.
    pub visits: u32,
}

/// A year from this week on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// The Monday of the first week.
    pub from: Option<Date>,
    /// [`WEEKS`] of them.
    pub weeks: Vec<Week>,
    /// Accounts that are counted.
    pub counted: usize,
    /// Accounts with a tier that nobody has met yet: no clock runs.
    pub unmet: usize,
    /// Accounts without a tier.
    pub untiered: usize,
}

impl Year {
    /// The Monday of a week.
    pub fn monday(&self, week: usize) -> Option<Date> {
        self.from?.plus_days(i64::try_from(week).ok()? * DAYS)
    }

    /// All calls and visits.
    pub fn total(&self) -> Week {
        self.weeks.iter().fold(Week::default(), |all, week| Week {
            calls: all.calls + week.calls,
            visits: all.visits + week.visits,
        })
    }
}

/// Whether the cadence can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is due in the year.
    Nothing,
    /// Minutes of a call, of a visit or of a week are not said.
    Unsaid,
    /// Every week has room.
    Feasible,
    /// The year has room, so many weeks have not.
    Crowded(usize),
    /// The year has not.
    Impossible,
}

/// What is needed and what there is, in minutes a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Whether it can be kept.
    pub verdict: Verdict,
    /// Needed; `None` while not known.
    pub needed: Option<u64>,
    /// There; `None` while not known.
    pub there: Option<u64>,
}

/// A start that is moved to level the weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The account.
    pub id: PlanId,
    /// Its name.
    pub name: String,
    /// The day on which its first call or visit stands now.
    pub from: Date,
    /// The proposed one.
    pub to: Date,
}

/// The year when every interval is kept: what is overdue is made up for today. Accounts that nobody has met yet are counted as
/// visited today when `with_unmet`, and else not at all.
pub fn year(lines: &[impl AsRef<AccountLine>], cadence: &Cadence, today: Date, with_unmet: bool) -> Year {
    let mut year = empty(today);
    for line in lines {
        let facts = &line.as_ref().facts;
        match (facts.tier, facts.first_contact) {
            (None, _) => year.untiered += 1,
            (Some(_), None) => {
                year.unmet += 1;
                if with_unmet {
                    year.counted += 1;
                    add(&mut year.weeks, &plan_of(facts, cadence, today, 0));
                }
            }
            (Some(_), Some(_)) => {
                year.counted += 1;
                add(&mut year.weeks, &plan_of(facts, cadence, today, 0));
            }
        }
    }
    year
}

/// Whether there is time for a year.
pub fn judge(year: &Year, capacity: &Capacity) -> Judgement {
    let all = year.total();
    let needed = capacity.minutes(all.calls, all.visits);
    let there = capacity.week_minutes.map(|week| u64::from(week) * WEEKS as u64);
    let verdict = match (needed, there) {
        _ if all == Week::default() => Verdict::Nothing,
        (Some(needed), Some(there)) if needed > there => Verdict::Impossible,
        (Some(_), Some(_)) => match over(year, capacity) {
            0 => Verdict::Feasible,
            weeks => Verdict::Crowded(weeks),
        },
        _ => Verdict::Unsaid,
    };
    Judgement { verdict, needed, there }
}

/// Whether a week needs more than there is.
pub fn is_over(week: Week, capacity: &Capacity) -> bool {
    let minutes = capacity.minutes(week.calls, week.visits);
    minutes.zip(capacity.week_minutes).is_some_and(|(needed, there)| needed > u64::from(there))
}

fn over(year: &Year, capacity: &Capacity) -> usize {
    year.weeks.iter().filter(|week| is_over(**week, capacity)).count()
}

/// A proposal that levels the weeks: what is overdue or not begun starts later, what is due starts earlier, each by a quarter
/// and by one interval of calls at most, wherever its weeks then hold least. The year after it, and every start that moves.
pub fn spread(
    lines: &[impl AsRef<AccountLine>],
    cadence: &Cadence,
    today: Date,
    with_unmet: bool,
    capacity: &Capacity,
) -> (Year, Vec<Shift>) {
    let mut year = year(lines, cadence, today, with_unmet);
    let mut minutes = [0_u64; WEEKS];
    let mut shifts = Vec::new();
    year.weeks.iter_mut().for_each(|week| *week = Week::default());
    for line in lines {
        let line = line.as_ref();
        if line.facts.tier.is_none() || (line.facts.first_contact.is_none() && !with_unmet) {
            continue;
        }
        let cost = |shift: i64| {
            let made = plan_of(&line.facts, cadence, today, shift);
            let cost: u64 = made
                .iter()
                .map(|(week, touch)| {
                    let own = weight(capacity, *touch);
                    let before = minutes[*week];
                    (before + own).pow(2) - before.pow(2)
                })
                .sum();
            (cost, shift.abs())
        };
        let shift = range(&line.facts, cadence, today).min_by_key(|shift| cost(*shift)).unwrap_or(0);
        let made = plan_of(&line.facts, cadence, today, shift);
        for (week, touch) in &made {
            minutes[*week] += weight(capacity, *touch);
        }
        add(&mut year.weeks, &made);
        if shift != 0
            && let Some(from) = first_day(&line.facts, cadence, today)
            && let Some(to) = from.plus_days(shift * DAYS)
        {
            shifts.push(Shift { id: line.id, name: line.name.clone(), from, to: to.max(today) });
        }
    }
    (year, shifts)
}

/// What one of them weighs: its minutes, or as much as any other while they are not known.
fn weight(capacity: &Capacity, touch: Touch) -> u64 {
    let minutes = match touch {
        Touch::Call => capacity.call_minutes,
        Touch::Visit => capacity.visit_minutes,
    };
    u64::from(minutes.filter(|_| capacity.is_known()).unwrap_or(1))
}

/// By how many weeks a start may move: later when it is behind or not begun, else earlier.
fn range(facts: &AccountFacts, cadence: &Cadence, today: Date) -> std::ops::RangeInclusive<i64> {
    let Some(tier) = facts.tier else { return 0..=0 };
    let interval = i64::from(cadence.of(tier).call_months.max(1)) * 4 - 1;
    let most = interval.min(MOST_SHIFT);
    match first_due(facts, cadence) {
        Some(due) if due >= today => {
            let weeks = i64::from(due.week() - today.week());
            -weeks.min(most)..=0
        }
        _ => 0..=most,
    }
}

/// The earlier of the next call and the next visit.
fn first_due(facts: &AccountFacts, cadence: &Cadence) -> Option<Date> {
    Touch::ALL.iter().filter_map(|touch| next_touch(facts, *touch, cadence)).min()
}

fn first_day(facts: &AccountFacts, cadence: &Cadence, today: Date) -> Option<Date> {
    match facts.first_contact {
        None => Some(today),
        Some(_) => first_due(facts, cadence).map(|due| due.max(today)),
    }
}

/// The touches of an account in the year by their week, its next ones moved by so many weeks.
fn plan_of(facts: &AccountFacts, cadence: &Cadence, today: Date, shift: i64) -> Vec<(usize, Touch)> {
    let Some(tier) = facts.tier else { return Vec::new() };
    let interval = cadence.of(tier);
    let moved = |due: Date| due.max(today).plus_days(shift * DAYS).map(|day| day.max(today));
    let start = |touch: Touch| match facts.first_contact {
        None => (touch.months(interval) > 0).then_some(today).and_then(moved),
        Some(_) => next_touch(facts, touch, cadence).and_then(moved),
    };
    walk(start(Touch::Call), start(Touch::Visit), interval, today)
}

fn walk(
    mut call: Option<Date>,
    mut visit: Option<Date>,
    interval: Interval,
    today: Date,
) -> Vec<(usize, Touch)> {
    let mut made = Vec::new();
    let again = |touch: Touch, on: Date| {
        let months = touch.months(interval);
        on.plus_months(i64::from(months)).filter(|_| months > 0)
    };
    loop {
        let is_visit = match (call, visit) {
            (Some(call), Some(visit)) => visit.week() <= call.week(),
            (None, Some(_)) => true,
            (_, None) => false,
        };
        let (touch, on) = if is_visit { (Touch::Visit, visit) } else { (Touch::Call, call) };
        let Some(on) = on else { return made };
        let Some(week) = usize::try_from(on.week() - today.week()).ok().filter(|week| *week < WEEKS) else {
            return made;
        };
        made.push((week, touch));
        call = again(Touch::Call, on);
        if is_visit {
            visit = again(Touch::Visit, on);
        }
    }
}

fn empty(today: Date) -> Year {
    // The calendar began on a Monday.
    let monday = Date::MIN.plus_days(i64::from(today.week()) * DAYS);
    Year { from: monday, weeks: vec![Week::default(); WEEKS], ..Year::default() }
}

fn add(weeks: &mut [Week], made: &[(usize, Touch)]) {
    for (at, touch) in made {
        if let Some(week) = weeks.get_mut(*at) {
            match touch {
                Touch::Call => week.calls += 1,
                Touch::Visit => week.visits += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Thresholds;
    use crate::model::account::Tier;
    use crate::model::day::date;
    use std::sync::Arc;
    use uuid::Uuid;

    const TODAY: Date = date(2026, 6, 17);

    fn line(at: u128, tier: Option<Tier>, visit: Option<Date>) -> Arc<AccountLine> {
        Arc::new(AccountLine {
            id: PlanId(Uuid::from_u128(at)),
            name: format!("Account {at}"),
            saved_at: String::new(),
            people: 0,
            facts: AccountFacts {
                tier,
                first_contact: visit,
                last_call: visit,
                last_visit: visit,
                ..AccountFacts::default()
            },
            sheets: Vec::new(),
        })
    }

    fn of(lines: &[Arc<AccountLine>]) -> Year {
        year(lines, &Thresholds::default().cadence, TODAY, false)
    }

    fn capacity(call: u32, visit: u32, week: u32) -> Capacity {
        Capacity { call_minutes: Some(call), visit_minutes: Some(visit), week_minutes: Some(week) }
    }

    /// CAD-4
    #[test]
    fn a_visit_takes_the_place_of_a_call_of_its_week() {
        let year = of(&[line(1, Some(Tier::Priority), Some(TODAY))]);
        assert_eq!(year.from, Some(date(2026, 6, 15)));
        assert_eq!(year.weeks.len(), WEEKS);
        let all = year.total();
        assert_eq!((all.calls, all.visits), (8, 3), "eleven months within 52 weeks, every third a visit");
        assert!(year.weeks.iter().all(|week| week.calls + week.visits <= 1));
        let last = of(&[line(1, Some(Tier::Last), Some(TODAY))]).total();
        assert_eq!((last.calls, last.visits), (1, 0), "the yearly visit stands in week 53");
    }

    /// CAD-4
    #[test]
    fn what_is_overdue_is_made_up_for_this_week() {
        let year = of(&[line(1, Some(Tier::Ordinary), Some(date(2024, 1, 1)))]);
        assert_eq!(year.weeks[0], Week { calls: 0, visits: 1 });
        assert_eq!(year.total(), Week { calls: 2, visits: 2 });
    }

    /// CAD-4
    #[test]
    fn who_has_no_tier_or_was_never_met_is_counted_apart() {
        let lines = [line(1, None, Some(TODAY)), line(2, Some(Tier::Last), None)];
        let without = of(&lines);
        assert_eq!((without.counted, without.unmet, without.untiered), (0, 1, 1));
        assert_eq!(without.total(), Week::default());
        let with = year(&lines, &Thresholds::default().cadence, TODAY, true);
        assert_eq!((with.counted, with.weeks[0].visits), (1, 1));
    }

    #[test]
    fn an_interval_of_nothing_asks_for_nothing() {
        let mut cadence = Thresholds::default().cadence;
        cadence.priority = Interval { call_months: 0, visit_months: 0 };
        let lines = [line(1, Some(Tier::Priority), Some(TODAY)), line(2, Some(Tier::Priority), None)];
        assert_eq!(year(&lines, &cadence, TODAY, true).total(), Week::default());
    }

    /// CAD-5
    #[test]
    fn the_verdict_compares_what_is_needed_with_what_is_there() {
        let lines: Vec<_> = (0..10).map(|at| line(at, Some(Tier::Priority), Some(TODAY))).collect();
        let year = of(&lines);
        let judged = |capacity: Capacity| judge(&year, &capacity);
        assert_eq!(judged(Capacity::default()).verdict, Verdict::Unsaid);
        // 80 calls of 30 minutes and 30 visits of 240.
        let one = judged(capacity(30, 240, 2400));
        assert_eq!((one.verdict, one.needed, one.there), (Verdict::Feasible, Some(9600), Some(124_800)));
        assert_eq!(judged(capacity(30, 240, 2399)).verdict, Verdict::Crowded(3));
        assert_eq!(judged(capacity(30, 240, 100)).verdict, Verdict::Impossible);
        assert_eq!(judge(&of(&[]), &capacity(1, 1, 1)).verdict, Verdict::Nothing);
    }

    /// CAD-6
    #[test]
    fn spreading_lowers_the_peak_and_keeps_every_interval() {
        let lines: Vec<_> =
            (0..12).map(|at| line(at, Some(Tier::Ordinary), Some(date(2024, 1, 1)))).collect();
        let (level, shifts) =
            spread(&lines, &Thresholds::default().cadence, TODAY, false, &capacity(30, 240, 480));
        let peak = |year: &Year| year.weeks.iter().map(|week| week.visits).max().unwrap_or(0);
        assert_eq!(peak(&of(&lines)), 12);
        assert!(peak(&level) <= 2, "{}", peak(&level));
        assert!(shifts.iter().all(|shift| shift.from == TODAY && shift.to > TODAY));
        assert_eq!(level.counted, 12);
        let early = [
            line(1, Some(Tier::Last), Some(date(2026, 6, 1))),
            line(2, Some(Tier::Last), Some(date(2026, 6, 1))),
        ];
        let (_, shifts) = spread(&early, &Thresholds::default().cadence, TODAY, false, &Capacity::default());
        assert_eq!(shifts.len(), 1);
        assert!(shifts[0].to < shifts[0].from, "what is not due yet is brought forward, never put off");
    }
}
