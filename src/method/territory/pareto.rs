//! Which customers bring what we earn (SYS-03), and whether our time goes to them. What earns is the whole; what loses comes
//! last and takes from it. It must not know words.

use std::sync::Arc;

use super::AccountLine;
use super::currencies::{chosen, currencies};
use super::effort::Efforts;
use crate::model::{Currency, PlanId, order};

/// Per cent of the profit at which the line stands: twenty per cent of the customers are said to bring it.
pub const LINE: f64 = 80.0;
/// Per cent of the customers that are said to bring it.
pub const FEW: f64 = 20.0;
/// Shares of time and profit differ when one is so many times the other …
const TIMES: f64 = 2.0;
/// … and so many per cent more; ours, no source states it.
const POINTS: f64 = 5.0;

/// How time and profit of an account fit; a mark of its own for each way in which they do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It takes far more of the time than it brings of the profit.
    TakesMore,
    /// It brings far more than it gets.
    GetsLess,
    /// It takes time, and loses money.
    Loses,
}

/// An account on the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Which.
    pub plan: PlanId,
    /// Its name; may be empty.
    pub name: String,
    /// Its profit in hundredths; negative for a loss.
    pub hundredths: i64,
    /// Its profit in per cent of what all that earn bring.
    pub share: f64,
    /// The sum of the shares so far.
    pub sum: f64,
    /// Whether it is one of those that bring the line together.
    pub is_within: bool,
    /// Hours that it took.
    pub hours: f64,
    /// Its share of the time of the accounts on the curve; `None` while no time is known.
    pub time: Option<f64>,
    /// How its time and its profit fit.
    pub mismatch: Option<Mismatch>,
}

/// The curve.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pareto {
    /// In which currency; `None` while no profit is known.
    pub currency: Option<Currency>,
    /// The accounts with a profit in it, the greatest first.
    pub places: Vec<Place>,
    /// What those that earn bring, in hundredths.
    pub earned: i64,
    /// What the others lose, in hundredths; not negative.
    pub lost: i64,
    /// How many bring the line together.
    pub within: usize,
    /// The accounts whose profit is not known.
    pub unknown: Vec<PlanId>,
    /// The currencies that are left out, with how many accounts each has.
    pub left_out: Vec<(Currency, usize)>,
}

impl Pareto {
    /// How many per cent of the customers bring the line; `None` without any that earn.
    pub fn few(&self) -> Option<f64> {
        (self.within > 0).then(|| self.within as f64 * 100.0 / self.places.len() as f64)
    }

    /// Those whose time and profit do not fit, the widest gap first.
    pub fn mismatches(&self) -> Vec<&Place> {
        let gap = |place: &Place| (place.time.unwrap_or_default() - place.share).abs();
        let mut all: Vec<&Place> = self.places.iter().filter(|place| place.mismatch.is_some()).collect();
        order::sort_by(&mut all, |one, two| gap(two).total_cmp(&gap(one)));
        all
    }
}

/// The curve over these accounts, in a currency that is wanted or in the most frequent one.
pub fn pareto(accounts: &[Arc<AccountLine>], efforts: &Efforts, wanted: Option<Currency>) -> Pareto {
    let all = currencies(accounts.iter().filter_map(|account| account.facts.profit));
    let currency = chosen(&all, wanted);
    let unknown = accounts.iter().filter(|account| account.facts.profit.is_none()).map(|account| account.id);
    let mut places: Vec<Place> =
        accounts.iter().filter_map(|account| place(account, efforts, currency)).collect();
    order::sort_by(&mut places, |one, two| {
        two.hundredths
            .cmp(&one.hundredths)
            .then_with(|| one.name.cmp(&two.name))
            .then(one.plan.cmp(&two.plan))
    });
    let sum = |wanted: fn(i64) -> i64| places.iter().map(|place| wanted(place.hundredths)).sum::<i64>();
    let (earned, lost) = (sum(|profit| profit.max(0)), sum(|profit| (-profit).max(0)));
    let within = shared(&mut places, earned);
    Pareto {
        currency,
        places,
        earned,
        lost,
        within,
        unknown: unknown.collect(),
        left_out: all.into_iter().filter(|(one, _)| Some(*one) != currency).collect(),
    }
}

fn place(account: &AccountLine, efforts: &Efforts, currency: Option<Currency>) -> Option<Place> {
    let profit = account.facts.profit.filter(|profit| Some(profit.currency) == currency)?;
    Some(Place {
        plan: account.id,
        name: account.name.clone(),
        hundredths: profit.hundredths,
        share: 0.0,
        sum: 0.0,
        is_within: false,
        hours: efforts.one(account.id).hours(),
        time: None,
        mismatch: None,
    })
}

/// Gives each its shares, and tells how many bring the line.
fn shared(places: &mut [Place], earned: i64) -> usize {
    let hours: f64 = places.iter().map(|place| place.hours).sum();
    let (mut sum, mut within) = (0_i64, 0);
    for place in places.iter_mut() {
        let before = per_cent(sum, earned);
        sum += place.hundredths;
        place.share = per_cent(place.hundredths, earned);
        place.sum = per_cent(sum, earned);
        place.time = (hours > 0.0).then(|| place.hours * 100.0 / hours);
        place.is_within = place.hundredths > 0 && before < LINE;
        within += usize::from(place.is_within);
        place.mismatch = mismatch(place);
    }
    within
}

/// Without anything earned a loss has no share of it.
fn per_cent(part: i64, whole: i64) -> f64 {
    if whole > 0 { part as f64 * 100.0 / whole as f64 } else { 0.0 }
}

fn mismatch(place: &Place) -> Option<Mismatch> {
    let time = place.time?;
    let is_far = |more: f64, less: f64| more >= less * TIMES && more - less >= POINTS;
    if place.hundredths < 0 {
        (time > 0.0).then_some(Mismatch::Loses)
    } else if is_far(time, place.share) {
        Some(Mismatch::TakesMore)
    } else if is_far(place.share, time) {
        Some(Mismatch::GetsLess)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::Met;
    use crate::method::territory::effort::Assumed;
    use crate::method::territory::testing::numbered;
    use crate::model::Amount;
    use crate::model::day::{Date, date};

    const TODAY: Date = date(2026, 6, 15);

    /// An account with a profit in thousands and minutes that it took.
    fn line(number: u128, profit: impl Into<Option<Amount>>, minutes: u32) -> Arc<AccountLine> {
        let mut line = numbered(number);
        line.facts.profit = profit.into();
        line.facts.met = vec![Met { on: Some(TODAY), minutes: Some(minutes), ..Met::default() }];
        Arc::new(line)
    }

    const fn yuan(units: i64) -> Amount {
        Amount::whole(units, Currency::CNY)
    }

    fn told(accounts: &[Arc<AccountLine>]) -> Pareto {
        pareto(accounts, &Efforts::of(accounts, TODAY, &Assumed::default()), None)
    }

    fn near(number: f64, wanted: f64) -> bool {
        (number - wanted).abs() < 1e-9
    }

    /// PARETO-1.
    #[test]
    fn the_greatest_come_first_and_those_that_bring_the_line_are_marked() {
        let all = told(&[
            line(1, yuan(50), 0),
            line(2, yuan(700), 0),
            line(3, yuan(150), 0),
            line(4, yuan(100), 0),
        ]);
        let shares: Vec<f64> = all.places.iter().map(|place| place.share).collect();
        assert_eq!(shares, [70.0, 15.0, 10.0, 5.0]);
        assert_eq!(all.places.iter().filter(|place| place.is_within).count(), 2);
        assert_eq!((all.within, all.few()), (2, Some(50.0)));
        assert!(near(all.places[3].sum, 100.0));
    }

    #[test]
    fn whoever_reaches_the_line_exactly_ends_it() {
        let all = told(&[line(1, yuan(80), 0), line(2, yuan(20), 0)]);
        assert_eq!(all.within, 1);
    }

    /// PARETO-3.
    #[test]
    fn what_loses_comes_last_and_takes_from_what_is_earned() {
        let all = told(&[line(1, yuan(-20), 60), line(2, yuan(100), 60), line(3, yuan(0), 0)]);
        assert_eq!((all.earned, all.lost), (10_000, 2_000));
        let last = all.places.last().expect("a place");
        assert!(near(last.share, -20.0) && near(last.sum, 80.0));
        assert_eq!(last.mismatch, Some(Mismatch::Loses));
        let only = told(&[line(1, yuan(-20), 0)]);
        assert_eq!((only.within, only.few(), only.places[0].share), (0, None, 0.0));
        assert_eq!(only.places[0].mismatch, None, "it takes no time");
    }

    /// PARETO-4.
    #[test]
    fn other_currencies_are_left_out_and_what_is_unknown_is_named() {
        let dollars = line(3, Some(Amount::whole(9, Currency::USD)), 0);
        let accounts = [line(1, yuan(10), 0), line(2, yuan(20), 0), dollars, line(4, None, 0)];
        let all = told(&accounts);
        assert_eq!((all.currency, all.places.len()), (Some(Currency::CNY), 2));
        assert_eq!(all.left_out, [(Currency::USD, 1)]);
        assert_eq!(all.unknown, [numbered(4).id]);
        let efforts = Efforts::of(&accounts, TODAY, &Assumed::default());
        assert_eq!(pareto(&accounts, &efforts, Some(Currency::USD)).places.len(), 1);
    }

    /// PARETO-2.
    #[test]
    fn time_and_profit_that_differ_widely_are_named() {
        let all = told(&[
            line(1, yuan(250), 30),
            line(2, yuan(40), 300),
            line(3, yuan(350), 320),
            line(4, yuan(360), 350),
        ]);
        let of =
            |number| all.places.iter().find(|place| place.plan == numbered(number).id).expect("it").mismatch;
        assert_eq!(of(1), Some(Mismatch::GetsLess));
        assert_eq!(of(2), Some(Mismatch::TakesMore));
        assert_eq!((of(3), of(4)), (None, None));
        assert_eq!(all.mismatches().len(), 2);
        assert_eq!(all.mismatches()[0].plan, numbered(2).id, "the widest gap first");
    }

    #[test]
    fn without_any_time_or_account_nothing_is_compared() {
        let all = told(&[line(1, yuan(100), 0), line(2, yuan(1), 0)]);
        assert!(all.mismatches().is_empty() && all.places[0].time.is_none());
        assert_eq!(told(&[]), Pareto::default());
    }
}
