//! The objectives as they stand on the levels of the funnel: what a card of the board shows, and what a level asks before an
//! objective may stand there. It must not know how anything is worded.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pace::age;
use super::{Deal, DealId, deals};
use crate::method::Band;
use crate::method::funnel::Prerequisite;
use crate::method::territory::{AccountLine, SheetFacts};
use crate::model::day::Date;
use crate::model::{Amount, Currency, FunnelPlace, order};

/// An objective on the board.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card {
    /// Which.
    pub id: DealId,
    /// The account's name; may be empty.
    pub account: String,
    /// The product; may be empty.
    pub product: String,
    /// The level it stands on.
    pub place: Option<FunnelPlace>,
    /// Its amount.
    pub amount: Option<Amount>,
    /// Signed by when.
    pub close_on: Option<Date>,
    /// Whether that day has passed.
    pub is_late: bool,
    /// Its position score.
    pub score: Option<u8>,
    /// The score's band.
    pub band: Option<Band>,
    /// Days since it is worked on.
    pub age: Option<i32>,
    /// How long such a sale takes usually, in days.
    pub cycle: Option<u32>,
    /// What it lacks of what its own level asks: it stands there too early.
    pub lacks: Vec<Prerequisite>,
    /// What it lacks of what the next level asks.
    pub lacks_next: Vec<Prerequisite>,
}

impl Card {
    /// Whether it is older than a normal cycle.
    pub fn is_old(&self) -> bool {
        self.age.zip(self.cycle).is_some_and(|(age, cycle)| i64::from(age) > i64::from(cycle))
    }
}

/// What an objective lacks to stand on a level.
pub fn lacks(facts: &SheetFacts, place: Option<FunnelPlace>) -> Vec<Prerequisite> {
    match place {
        None | Some(FunnelPlace::Universe | FunnelPlace::Above) => Vec::new(),
        Some(FunnelPlace::In) => facts.lacks_in.iter().copied().collect(),
        Some(FunnelPlace::BestFew) => facts.lacks_best.iter().copied().collect(),
    }
}

/// The level above another; the widest for none.
pub fn next(place: Option<FunnelPlace>) -> Option<FunnelPlace> {
    match place {
        None => Some(FunnelPlace::Universe),
        Some(FunnelPlace::Universe) => Some(FunnelPlace::Above),
        Some(FunnelPlace::Above) => Some(FunnelPlace::In),
        Some(FunnelPlace::In) => Some(FunnelPlace::BestFew),
        Some(FunnelPlace::BestFew) => None,
    }
}

/// The level below another; none below the widest.
pub fn before(place: Option<FunnelPlace>) -> Option<FunnelPlace> {
    place?;
    FunnelPlace::ALL.iter().copied().find(|lower| next(Some(*lower)) == place)
}

/// The cards of all accounts, or of those that a text is found in (account or product), the earliest closing day first.
pub fn cards(accounts: &[Arc<AccountLine>], wanted: &str, today: Date) -> Vec<Card> {
    let wanted = wanted.trim().to_lowercase();
    let is_wanted = |deal: &&Deal<'_>| {
        wanted.is_empty()
            || deal.account.name.to_lowercase().contains(&wanted)
            || deal.sheet.name.to_lowercase().contains(&wanted)
    };
    let mut all: Vec<Card> = deals(accounts).iter().filter(is_wanted).map(|deal| card(deal, today)).collect();
    order::sort_by_key(&mut all, |card| (card.close_on.is_none(), card.close_on));
    all
}

fn card(deal: &Deal<'_>, today: Date) -> Card {
    let facts = &deal.sheet.facts;
    Card {
        id: deal.id(),
        account: deal.account.name.clone(),
        product: deal.sheet.name.clone(),
        place: facts.funnel,
        amount: facts.amount,
        close_on: facts.close_on,
        is_late: facts.close_on.is_some_and(|on| on < today),
        score: deal.sheet.score,
        band: deal.sheet.band,
        age: age(facts, today),
        cycle: facts.normal_cycle_days,
        lacks: lacks(facts, facts.funnel),
        lacks_next: next(facts.funnel).map(|place| lacks(facts, Some(place))).unwrap_or_default(),
    }
}

/// The amounts of some cards, each currency for itself; and how many have none.
pub fn sums<'a>(cards: impl Iterator<Item = &'a Card>) -> (Vec<Amount>, usize) {
    let (mut sums, mut without) = (BTreeMap::<Currency, i64>::new(), 0);
    for card in cards {
        match card.amount {
            Some(amount) => {
                let sum = sums.entry(amount.currency).or_default();
                *sum = sum.saturating_add(amount.hundredths);
            }
            None => without += 1,
        }
    }
    let amounts = sums.into_iter().map(|(currency, hundredths)| Amount { hundredths, currency });
    (amounts.collect(), without)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line, worth};
    use crate::model::day::date;

    const TODAY: Date = date(2026, 6, 15);

    #[test]
    fn levels_follow_each_other_up_and_down() {
        let mut place = None;
        for expected in FunnelPlace::ALL {
            let up = next(place);
            assert_eq!(up, Some(*expected));
            assert_eq!(before(up), place);
            place = up;
        }
        assert_eq!(next(place), None);
        assert_eq!(before(None), None);
    }

    #[test]
    fn a_card_says_what_its_level_and_the_next_one_ask() {
        let mut above = at(Some(FunnelPlace::Above));
        above.lacks_in = [Prerequisite::FitVerified].into();
        above.lacks_best = [Prerequisite::FitVerified, Prerequisite::NearlySure].into();
        let early = SheetFacts { funnel: Some(FunnelPlace::In), ..above.clone() };
        let all = cards(&[line(10, vec![above, early])], "", TODAY);
        assert_eq!((all[0].lacks.len(), &all[0].lacks_next[..]), (0, &[Prerequisite::FitVerified][..]));
        assert_eq!((&all[1].lacks[..], all[1].lacks_next.len()), (&[Prerequisite::FitVerified][..], 2));
    }

    #[test]
    fn the_earliest_closing_comes_first_and_a_passed_day_is_late() {
        let closing = |day| SheetFacts { close_on: Some(date(2026, 6, day)), ..at(None) };
        let all = cards(&[line(10, vec![at(None), closing(20), closing(14)])], "", TODAY);
        let told: Vec<_> = all.iter().map(|card| (card.close_on.map(Date::day), card.is_late)).collect();
        assert_eq!(told, [(Some(14), true), (Some(20), false), (None, false)]);
    }

    #[test]
    fn a_text_is_looked_for_in_account_and_product() {
        let all = [line(10, vec![at(None), at(None)]), line(20, vec![at(None)])];
        assert_eq!(cards(&all, " product 1 ", TODAY).len(), 1);
        assert_eq!(cards(&all, "account 10", TODAY).len(), 2);
        assert_eq!(cards(&all, "none", TODAY).len(), 0);
    }

    #[test]
    fn currencies_are_summed_apart() {
        let sheets = vec![
            worth(None, 1, Currency::USD),
            worth(None, 2, Currency::CNY),
            worth(None, 3, Currency::USD),
            at(None),
        ];
        let (amounts, without) = sums(cards(&[line(10, sheets)], "", TODAY).iter());
        assert_eq!(amounts, [Amount::whole(2, Currency::CNY), Amount::whole(4, Currency::USD)]);
        assert_eq!(without, 1);
    }
}
