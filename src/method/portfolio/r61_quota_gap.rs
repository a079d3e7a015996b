//! R-61 Quota gap \[D\]: the quota less what the funnel is worth, each amount counted with the share of its level†. What
//! is left is the ground for asking for resources (SYS-29). The shares are a convention, not a chance of winning. Amounts
//! of different currencies are never added: one currency is counted, and what is left out is named.
//!
//! Example: a quota of ten million, and six in the funnel by half their amount.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::deals;
use crate::method::Thresholds;
use crate::method::territory::AccountLine;
use crate::model::{Amount, Currency, FunnelPlace};

/// What one level of the funnel is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelWorth {
    /// The level.
    pub place: FunnelPlace,
    /// Objectives there that count.
    pub count: usize,
    /// Their amounts.
    pub amount: Amount,
    /// The share by which they are counted, 0 to 1.
    pub share: f64,
    /// What that makes.
    pub expected: Amount,
}

/// What the funnel is worth in one currency, and what that leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The four levels, the widest first.
    pub levels: Vec<LevelWorth>,
    /// All of them together.
    pub expected: Amount,
    /// Objectives in this currency that have no level: how many, and their amounts.
    pub without_level: (usize, Amount),
    /// Objectives without an amount.
    pub without_amount: usize,
    /// Objectives in other currencies.
    pub others: BTreeMap<Currency, usize>,
}

impl Forecast {
    /// What is missing to a quota in the same currency; negative when the funnel is worth more.
    pub fn gap(&self, quota: Amount) -> Option<Amount> {
        let hundredths = quota.hundredths.saturating_sub(self.expected.hundredths);
        (quota.currency == self.expected.currency).then_some(Amount { hundredths, ..quota })
    }
}

/// What these accounts are worth in a currency by their levels.
pub fn forecast(accounts: &[Arc<AccountLine>], currency: Currency, thresholds: &Thresholds) -> Forecast {
    let none = Amount { hundredths: 0, currency };
    let level = |place: &FunnelPlace| LevelWorth {
        place: *place,
        count: 0,
        amount: none,
        share: thresholds.level_shares.of(*place),
        expected: none,
    };
    let mut all = Forecast {
        levels: FunnelPlace::ALL.iter().map(level).collect(),
        expected: none,
        without_level: (0, none),
        without_amount: 0,
        others: BTreeMap::new(),
    };
    for deal in deals(accounts) {
        let facts = &deal.sheet.facts;
        let Some(amount) = facts.amount else {
            all.without_amount += 1;
            continue;
        };
        if amount.currency != currency {
            *all.others.entry(amount.currency).or_default() += 1;
            continue;
        }
        let at = facts.funnel.and_then(|place| all.levels.iter_mut().find(|level| level.place == place));
        let (count, sum) = match at {
            Some(level) => (&mut level.count, &mut level.amount),
            None => (&mut all.without_level.0, &mut all.without_level.1),
        };
        *count += 1;
        sum.hundredths = sum.hundredths.saturating_add(amount.hundredths);
    }
    for level in &mut all.levels {
        level.expected = part(level.amount, level.share);
        all.expected.hundredths = all.expected.hundredths.saturating_add(level.expected.hundredths);
    }
    all
}

/// The currency in which most objectives have their amounts; of several the first by its code.
pub fn usual_currency(accounts: &[Arc<AccountLine>]) -> Option<Currency> {
    let counts = currencies(accounts);
    let most = counts.values().max().copied()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(currency, _)| currency)
}

/// The currencies of all amounts, each with how many objectives have it.
pub fn currencies(accounts: &[Arc<AccountLine>]) -> BTreeMap<Currency, usize> {
    let mut counts = BTreeMap::new();
    for amount in deals(accounts).iter().filter_map(|deal| deal.sheet.facts.amount) {
        *counts.entry(amount.currency).or_default() += 1;
    }
    counts
}

/// A part of an amount, to the nearest hundredth.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a number too large becomes the largest, which is still a gap"
)]
pub fn part(amount: Amount, share: f64) -> Amount {
    Amount { hundredths: (amount.hundredths as f64 * share).round() as i64, ..amount }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line, worth};

    fn cny(units: i64) -> Amount {
        Amount::whole(units, Currency::CNY)
    }

    ///
    #[test]
    fn each_level_counts_with_its_share() {
        let sheets = FunnelPlace::ALL.iter().map(|place| worth(Some(*place), 1_000, Currency::CNY)).collect();
        let all = forecast(&[line(10, sheets)], Currency::CNY, &Thresholds::default());
        // 5 %, 20 %, 50 % and 90 % of 1,000 each.
        let expected: Vec<Amount> = all.levels.iter().map(|level| level.expected).collect();
        assert_eq!(expected, [cny(50), cny(200), cny(500), cny(900)]);
        assert_eq!(all.expected, cny(1_650));
        assert_eq!(all.gap(cny(5_000)), Some(cny(3_350)));
        assert_eq!(all.gap(cny(500)), Some(cny(-1_150)), "a funnel worth more leaves less than nothing");
        assert_eq!(all.gap(Amount::whole(5_000, Currency::USD)), None, "currencies are never added");
    }

    #[test]
    fn the_shares_are_those_of_the_thresholds() {
        let mut thresholds = Thresholds::default();
        thresholds.level_shares.inside = 40.0;
        let sheets = vec![worth(Some(FunnelPlace::In), 1_000, Currency::CNY)];
        assert_eq!(forecast(&[line(10, sheets)], Currency::CNY, &thresholds).expected, cny(400));
    }

    #[test]
    fn what_is_left_out_is_named() {
        let sheets = vec![
            worth(Some(FunnelPlace::In), 7, Currency::USD),
            worth(None, 300, Currency::CNY),
            at(Some(FunnelPlace::BestFew)),
        ];
        let all = forecast(&[line(10, sheets)], Currency::CNY, &Thresholds::default());
        assert_eq!(all.expected, cny(0));
        assert_eq!(all.without_level, (1, cny(300)));
        assert_eq!((all.without_amount, all.others.get(&Currency::USD)), (1, Some(&1)));
    }

    #[test]
    fn the_usual_currency_is_that_of_most() {
        let sheets =
            vec![worth(None, 1, Currency::USD), worth(None, 1, Currency::CNY), worth(None, 1, Currency::USD)];
        assert_eq!(usual_currency(&[line(10, sheets)]), Some(Currency::USD));
        assert_eq!(usual_currency(&[line(10, vec![at(None)])]), None);
    }
}
