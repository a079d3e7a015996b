//! How old objectives are against the time that such a sale takes, and how fast the funnel yields: what today's plans say,
//! with no history that nobody recorded. It must not know how anything is worded.

use std::sync::Arc;

use super::r61_quota_gap::part;
use super::{Deal, deals};
use crate::method::Thresholds;
use crate::method::territory::{AccountLine, SheetFacts};
use crate::model::day::Date;
use crate::model::{Amount, Currency, FunnelPlace};

/// Days since an objective is worked on; unknown while its first day is, or lies ahead.
pub fn age(facts: &SheetFacts, today: Date) -> Option<i32> {
    facts.started_on.map(|since| since.days_until(today)).filter(|days| *days >= 0)
}

/// The objectives of one level by their days.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LevelPace {
    /// How many stand there.
    pub count: usize,
    /// How many of them say since when they are worked on, and their average age in days.
    pub age: Option<(usize, f64)>,
    /// How many of them say both that and the normal cycle, and their average age in cycles.
    pub cycles: Option<(usize, f64)>,
    /// How many are older than their normal cycle.
    pub old: usize,
    /// How many have a closing day ahead, and how far it is on average.
    pub closing: Option<(usize, f64)>,
    /// How many have a closing day that has passed.
    pub late: usize,
}

/// How old the objectives of a level are on a day, and when they close.
pub fn level_pace(accounts: &[Arc<AccountLine>], place: Option<FunnelPlace>, today: Date) -> LevelPace {
    let all = deals(accounts);
    let here: Vec<&SheetFacts> =
        all.iter().map(|deal| &deal.sheet.facts).filter(|facts| facts.funnel == place).collect();
    let ages: Vec<f64> = here.iter().filter_map(|facts| age(facts, today)).map(f64::from).collect();
    let cycles: Vec<f64> = here.iter().filter_map(|facts| in_cycles(facts, today)).collect();
    let left = |facts: &&SheetFacts| facts.close_on.map(|on| today.days_until(on));
    let ahead: Vec<f64> = here.iter().filter_map(left).filter(|days| *days >= 0).map(f64::from).collect();
    LevelPace {
        count: here.len(),
        age: average(&ages),
        old: cycles.iter().filter(|cycles| **cycles > 1.0).count(),
        cycles: average(&cycles),
        closing: average(&ahead),
        late: here.iter().filter_map(left).filter(|days| *days < 0).count(),
    }
}

/// Its age in normal cycles.
fn in_cycles(facts: &SheetFacts, today: Date) -> Option<f64> {
    let cycle = facts.normal_cycle_days.filter(|days| *days > 0)?;
    Some(f64::from(age(facts, today)?) / f64::from(cycle))
}

fn average(numbers: &[f64]) -> Option<(usize, f64)> {
    (!numbers.is_empty()).then(|| (numbers.len(), numbers.iter().sum::<f64>() / numbers.len() as f64))
}

/// How fast the funnel yields in a currency: for each objective its amount by the share of its level†, spread evenly over
/// the normal cycle of such a sale. It says what a day is worth if every sale takes as long as such sales do; how long they
/// really took, nobody recorded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Velocity {
    /// What thirty days are worth, in whole units.
    pub a_month: Amount,
    /// Objectives that are counted.
    pub counted: usize,
    /// Objectives with an amount in this currency and a level, but without a normal cycle.
    pub without_cycle: usize,
}

/// The velocity of these accounts; `None` while no objective says enough.
pub fn velocity(
    accounts: &[Arc<AccountLine>],
    currency: Currency,
    thresholds: &Thresholds,
) -> Option<Velocity> {
    let none = Amount { hundredths: 0, currency };
    let mut all = Velocity { a_month: none, counted: 0, without_cycle: 0 };
    for Deal { sheet, .. } in deals(accounts) {
        let facts = &sheet.facts;
        let amount = facts.amount.filter(|amount| amount.currency == currency);
        let Some((amount, place)) = amount.zip(facts.funnel) else { continue };
        let Some(cycle) = facts.normal_cycle_days.filter(|days| *days > 0) else {
            all.without_cycle += 1;
            continue;
        };
        let month = part(amount, thresholds.level_shares.of(place) * 30.0 / f64::from(cycle));
        all.a_month.hundredths = all.a_month.hundredths.saturating_add(month.hundredths);
        all.counted += 1;
    }
    // It is no more exact than that.
    all.a_month.hundredths = (all.a_month.hundredths.saturating_add(50) / 100) * 100;
    (all.counted > 0).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line, worth};
    use crate::model::day::date;

    const TODAY: Date = date(2026, 6, 15);

    fn dated(ago: i64, cycle: Option<u32>, closes_in: i64) -> SheetFacts {
        SheetFacts {
            started_on: TODAY.plus_days(-ago),
            normal_cycle_days: cycle,
            close_on: TODAY.plus_days(closes_in),
            ..at(Some(FunnelPlace::In))
        }
    }

    #[test]
    fn an_age_is_unknown_without_a_first_day_or_before_it() {
        assert_eq!(age(&dated(40, None, 0), TODAY), Some(40));
        assert_eq!(age(&dated(-1, None, 0), TODAY), None);
        assert_eq!(age(&at(None), TODAY), None);
    }

    #[test]
    fn a_level_tells_ages_and_days_of_those_that_say_them() {
        let all = [line(
            10,
            vec![
                dated(100, Some(100), 10),
                dated(150, Some(100), 30),
                dated(20, None, -5),
                at(Some(FunnelPlace::In)),
                at(None),
            ],
        )];
        let pace = level_pace(&all, Some(FunnelPlace::In), TODAY);
        assert_eq!((pace.count, pace.age), (4, Some((3, 90.0))));
        assert_eq!((pace.cycles, pace.old), (Some((2, 1.25)), 1));
        assert_eq!((pace.closing, pace.late), (Some((2, 20.0)), 1));
        assert_eq!(level_pace(&all, Some(FunnelPlace::BestFew), TODAY), LevelPace::default());
    }

    #[test]
    fn velocity_spreads_the_share_over_the_cycle() {
        let cycle =
            |days, place| SheetFacts { normal_cycle_days: days, ..worth(Some(place), 12_000, Currency::CNY) };
        let all = [line(
            10,
            vec![
                cycle(Some(60), FunnelPlace::In),
                cycle(Some(120), FunnelPlace::BestFew),
                cycle(None, FunnelPlace::In),
                worth(Some(FunnelPlace::In), 9, Currency::USD),
            ],
        )];
        // 12,000 × 50 % × 30 / 60 is 3,000; 12,000 × 90 % × 30 / 120 is 2,700.
        let told = velocity(&all, Currency::CNY, &Thresholds::default()).expect("two sheets say enough");
        assert_eq!(told.a_month, Amount::whole(5_700, Currency::CNY));
        assert_eq!((told.counted, told.without_cycle), (2, 1));
        assert_eq!(velocity(&all, Currency::USD, &Thresholds::default()), None);
    }
}
