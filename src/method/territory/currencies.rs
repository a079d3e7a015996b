//! Which currencies stand among many amounts: amounts of different ones are never added. It must not know exchange rates.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Amount, Currency, order};

/// The currencies among these amounts with how many there are of each, the most frequent first.
pub fn currencies(amounts: impl Iterator<Item = Amount>) -> Vec<(Currency, usize)> {
    let mut counts = BTreeMap::<Currency, usize>::new();
    for amount in amounts {
        *counts.entry(amount.currency).or_default() += 1;
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    order::sort_by_key(&mut all, |(currency, count)| (Reverse(*count), *currency));
    all
}

/// The currency that is wanted, where there is one of it among these; the most frequent otherwise.
pub fn chosen(all: &[(Currency, usize)], wanted: Option<Currency>) -> Option<Currency> {
    let is_there = |wanted: &Currency| all.iter().any(|(currency, _)| currency == wanted);
    wanted.filter(is_there).or_else(|| all.first().map(|(currency, _)| *currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_comes_first_and_the_wanted_one_is_taken_if_it_is_there() {
        let amounts =
            [Currency::USD, Currency::CNY, Currency::USD].map(|currency| Amount::whole(1, currency));
        let all = currencies(amounts.into_iter());
        assert_eq!(all, [(Currency::USD, 2), (Currency::CNY, 1)]);
        assert_eq!(chosen(&all, None), Some(Currency::USD));
        assert_eq!(chosen(&all, Some(Currency::CNY)), Some(Currency::CNY));
        assert_eq!(chosen(&all[..1], Some(Currency::CNY)), Some(Currency::USD));
        assert_eq!(chosen(&[], Some(Currency::CNY)), None);
    }
}
