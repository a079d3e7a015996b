//! How the territory is sold to (SYS-02): who comes to us and where we push, by accounts, amounts and time, and what the
//! source advises about it. It must not know words.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::AccountLine;
use super::currencies::{chosen, currencies};
use super::effort::Efforts;
use crate::method::sale_type::{Answers, SaleType, SellerRole, sale_type, seller};
use crate::model::account::{Channel, NeedOrigin, Prospect};
use crate::model::{Currency, ObjectiveId, PlanId, order};

/// Which way a sale goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The customer comes to us: tender or enquiry.
    Pull,
    /// We go to the customer: a cold visit.
    Push,
}

impl Side {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Pull, Self::Push];

    /// That of a channel.
    pub const fn of(channel: Channel) -> Self {
        match channel {
            Channel::Tender | Channel::Enquiry => Self::Pull,
            Channel::ColdVisit => Self::Push,
        }
    }
}

/// What accounts that are sold to alike come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// How many.
    pub accounts: usize,
    /// The amounts of their objectives in the chosen currency, in hundredths.
    pub hundredths: i64,
    /// Hours that they took.
    pub hours: f64,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.accounts += other.accounts;
        self.hundredths += other.hundredths;
        self.hours += other.hours;
    }
}

/// Accounts that are sold to alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where the need arose; what is not said follows from the channel.
    pub origin: NeedOrigin,
    /// How we met.
    pub channel: Channel,
    /// Who sells.
    pub seller: SellerRole,
    /// The kind of sale; `None` while a cold visit leaves it open.
    pub sale: Option<SaleType>,
    /// What they come to.
    pub sum: Sum,
}

/// An objective of an efficiency sale on which people stand: planned with a tool that is too heavy.
#[derive(Clone, Debug, PartialEq)]
pub struct Heavy {
    /// The account.
    pub plan: PlanId,
    /// Its objective.
    pub sheet: ObjectiveId,
    /// How many buying influences stand there.
    pub influences: u32,
}

/// What the source advises, from the numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Advice {
    /// Those who come to us must be served.
    Serve {
        /// Accounts that come by tender.
        tenders: usize,
        /// Accounts that come by enquiry.
        enquiries: usize,
    },
    /// Nobody comes: pulling has to begin.
    NothingPulled,
    /// Pushing takes more than half of the accounts, or more of the time than of the amounts: it should give way.
    PushLess {
        /// Its share of the accounts, in per cent.
        accounts: f64,
        /// Of the amounts; `None` while there are none.
        amounts: Option<f64>,
        /// Of the time; `None` while there is none.
        time: Option<f64>,
    },
    /// Among those whom we visit, these welcome an adviser.
    LatentFirst {
        /// How many.
        latent: usize,
        /// How many feel no need yet, which is hardest.
        unaware: usize,
    },
}

/// How the territory is sold to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selling {
    /// The ways, in the order of the source.
    pub flows: Vec<Flow>,
    /// Accounts of which something is not answered; one without a channel is on no way.
    pub unanswered: Vec<PlanId>,
    /// Accounts on no way at all.
    pub unknown: usize,
    /// Cold visits that met somebody who would have enquired.
    pub latent: usize,
    /// Cold visits that met somebody without a felt need.
    pub unaware: usize,
    /// Objectives planned with too heavy a tool.
    pub heavy: Vec<Heavy>,
    /// The currency of the amounts; `None` without any.
    pub currency: Option<Currency>,
    /// The currencies that are left out, with how many objectives each has.
    pub left_out: Vec<(Currency, usize)>,
}

impl Selling {
    /// What a side comes to.
    pub fn side(&self, side: Side) -> Sum {
        let mut all = Sum::default();
        for flow in self.flows.iter().filter(|flow| Side::of(flow.channel) == side) {
            all.add(flow.sum);
        }
        all
    }

    /// The share of pushing by a measure, in per cent; `None` while there is nothing to share.
    pub fn push_share(&self, of: impl Fn(Sum) -> f64) -> Option<f64> {
        let (push, pull) = (of(self.side(Side::Push)), of(self.side(Side::Pull)));
        (push + pull > 0.0).then(|| push * 100.0 / (push + pull))
    }

    /// What the source advises.
    pub fn advice(&self) -> Vec<Advice> {
        let count = |channel: Channel| {
            self.flows
                .iter()
                .filter(|flow| flow.channel == channel)
                .map(|flow| flow.sum.accounts)
                .sum::<usize>()
        };
        let (tenders, enquiries) = (count(Channel::Tender), count(Channel::Enquiry));
        let Some(accounts) = self.push_share(|sum| sum.accounts as f64) else { return Vec::new() };
        let amounts = self.push_share(|sum| sum.hundredths as f64);
        let time = self.push_share(|sum| sum.hours);
        let mut all = Vec::new();
        if tenders + enquiries > 0 {
            all.push(Advice::Serve { tenders, enquiries });
        } else {
            all.push(Advice::NothingPulled);
        }
        let costs_more = amounts.zip(time).is_some_and(|(amounts, time)| time > amounts);
        if accounts > 50.0 || (accounts > 0.0 && costs_more) {
            all.push(Advice::PushLess { accounts, amounts, time });
        }
        if self.latent + self.unaware > 0 {
            all.push(Advice::LatentFirst { latent: self.latent, unaware: self.unaware });
        }
        all
    }
}

/// How these accounts are sold to, with amounts in a currency that is wanted or in the most frequent one.
pub fn selling(accounts: &[Arc<AccountLine>], efforts: &Efforts, wanted: Option<Currency>) -> Selling {
    let amounts =
        accounts.iter().flat_map(|account| account.sheets.iter()).filter_map(|sheet| sheet.facts.amount);
    let all = currencies(amounts);
    let currency = chosen(&all, wanted);
    let mut told = Selling {
        currency,
        left_out: all.into_iter().filter(|(one, _)| Some(*one) != currency).collect(),
        ..Selling::default()
    };
    let mut flows = BTreeMap::<(usize, usize), Flow>::new();
    for account in accounts {
        let answers = Answers::from(&account.facts);
        if !answers.are_whole() {
            told.unanswered.push(account.id);
        }
        let Some(channel) = answers.channel else {
            told.unknown += 1;
            continue;
        };
        if channel == Channel::ColdVisit {
            told.latent += usize::from(answers.prospect == Some(Prospect::Latent));
            told.unaware += usize::from(answers.prospect == Some(Prospect::Unaware));
        }
        let sale = sale_type(channel, answers.is_large_project);
        let flow = flows.entry(order_of(channel, sale)).or_insert_with(|| flow(channel, sale));
        flow.sum.add(Sum {
            accounts: 1,
            hundredths: amount(account, currency),
            hours: efforts.one(account.id).hours(),
        });
        told.heavy.extend(heavy(account, sale));
    }
    told.flows = flows.into_values().collect();
    told
}

/// The order of the source: tender, enquiry, cold visit; the large kind first.
fn order_of(channel: Channel, sale: Option<SaleType>) -> (usize, usize) {
    let at = Channel::ALL.iter().position(|one| *one == channel).unwrap_or_default();
    let kind = match sale {
        Some(SaleType::Effectiveness) => 0,
        Some(SaleType::Efficiency) => 1,
        None => 2,
    };
    (at, kind)
}

fn flow(channel: Channel, sale: Option<SaleType>) -> Flow {
    let origin = match Side::of(channel) {
        Side::Pull => NeedOrigin::Inside,
        Side::Push => NeedOrigin::Outside,
    };
    Flow { origin, channel, seller: seller(channel), sale, sum: Sum::default() }
}

fn amount(account: &AccountLine, currency: Option<Currency>) -> i64 {
    let amounts = account.sheets.iter().filter_map(|sheet| sheet.facts.amount);
    amounts.filter(|amount| Some(amount.currency) == currency).map(|amount| amount.hundredths).sum()
}

fn heavy(account: &AccountLine, sale: Option<SaleType>) -> Vec<Heavy> {
    let is_quick = sale == Some(SaleType::Efficiency);
    let planned = account.sheets.iter().filter(|sheet| is_quick && sheet.facts.influences > 0);
    let mut all: Vec<Heavy> = planned
        .map(|sheet| Heavy { plan: account.id, sheet: sheet.id, influences: sheet.facts.influences })
        .collect();
    order::sort_by_key(&mut all, |heavy| std::cmp::Reverse(heavy.influences));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::effort::Assumed;
    use crate::method::territory::testing::{numbered, sheet};
    use crate::method::territory::{Met, SheetLine};
    use crate::model::Amount;
    use crate::model::day::{Date, date};

    const TODAY: Date = date(2026, 6, 15);

    fn line(
        number: u128,
        channel: Option<Channel>,
        large: Option<bool>,
        amount: i64,
        minutes: u32,
    ) -> Arc<AccountLine> {
        let mut line = numbered(number);
        line.facts.channel = channel;
        line.facts.is_large_project = large;
        line.facts.met = vec![Met { on: Some(TODAY), minutes: Some(minutes), ..Met::default() }];
        let mut one: SheetLine = sheet(number + 1000, "", None);
        one.facts.amount = Some(Amount::whole(amount, Currency::CNY));
        one.facts.influences = 3;
        line.sheets = vec![one];
        Arc::new(line)
    }

    fn told(accounts: &[Arc<AccountLine>]) -> Selling {
        selling(accounts, &Efforts::of(accounts, TODAY, &Assumed::default()), None)
    }

    /// MODE-1.
    #[test]
    fn every_way_has_its_seller_and_kind_in_the_order_of_the_source() {
        let all = told(&[
            line(1, Some(Channel::ColdVisit), None, 1, 0),
            line(2, Some(Channel::ColdVisit), Some(true), 1, 0),
            line(3, Some(Channel::Enquiry), None, 1, 0),
            line(4, Some(Channel::Tender), None, 1, 0),
            line(5, Some(Channel::Tender), None, 1, 0),
            line(6, None, None, 1, 0),
        ]);
        let ways: Vec<_> =
            all.flows.iter().map(|flow| (flow.channel, flow.sale, flow.sum.accounts)).collect();
        assert_eq!(
            ways,
            [
                (Channel::Tender, Some(SaleType::Effectiveness), 2),
                (Channel::Enquiry, Some(SaleType::Efficiency), 1),
                (Channel::ColdVisit, Some(SaleType::Effectiveness), 1),
                (Channel::ColdVisit, None, 1),
            ]
        );
        assert_eq!(all.unknown, 1);
        assert_eq!(all.unanswered, [1, 2, 6].map(|number| numbered(number).id));
    }

    /// MODE-2.
    #[test]
    fn push_and_pull_are_compared_by_accounts_amounts_and_time() {
        let all = told(&[
            line(1, Some(Channel::ColdVisit), Some(true), 100, 300),
            line(2, Some(Channel::Tender), None, 300, 100),
        ]);
        assert_eq!(all.push_share(|sum| sum.accounts as f64), Some(50.0));
        assert_eq!(all.push_share(|sum| sum.hundredths as f64), Some(25.0));
        assert_eq!(all.push_share(|sum| sum.hours), Some(75.0));
        let push = Advice::PushLess { accounts: 50.0, amounts: Some(25.0), time: Some(75.0) };
        assert_eq!(all.advice(), [Advice::Serve { tenders: 1, enquiries: 0 }, push]);
    }

    #[test]
    fn advice_follows_from_the_numbers() {
        assert_eq!(told(&[line(1, None, None, 1, 1)]).advice(), []);
        assert_eq!(
            told(&[line(1, Some(Channel::Enquiry), None, 1, 1)]).advice(),
            [Advice::Serve { tenders: 0, enquiries: 1 }]
        );
        let mut cold = (*line(1, Some(Channel::ColdVisit), None, 1, 1)).clone();
        cold.facts.prospect = Some(Prospect::Latent);
        let all = told(&[Arc::new(cold)]);
        let push = Advice::PushLess { accounts: 100.0, amounts: Some(100.0), time: Some(100.0) };
        assert_eq!(
            all.advice(),
            [Advice::NothingPulled, push, Advice::LatentFirst { latent: 1, unaware: 0 }]
        );
    }

    /// MODE-3.
    #[test]
    fn only_an_efficiency_sale_with_people_on_it_is_planned_too_heavily() {
        let bare = {
            let mut bare = (*line(3, Some(Channel::Enquiry), None, 1, 0)).clone();
            bare.sheets[0].facts.influences = 0;
            Arc::new(bare)
        };
        let accounts =
            [line(1, Some(Channel::Enquiry), None, 1, 0), line(2, Some(Channel::Tender), None, 1, 0), bare];
        let heavy = told(&accounts).heavy;
        assert_eq!(heavy.iter().map(|one| one.plan).collect::<Vec<_>>(), [numbered(1).id]);
    }

    #[test]
    fn amounts_in_other_currencies_are_left_out() {
        let mut dollars = (*line(3, Some(Channel::Tender), None, 9, 0)).clone();
        dollars.sheets[0].facts.amount = Some(Amount::whole(9, Currency::USD));
        let all = told(&[
            line(1, Some(Channel::Tender), None, 5, 0),
            line(2, Some(Channel::Tender), None, 6, 0),
            Arc::new(dollars),
        ]);
        assert_eq!(all.side(Side::Pull).hundredths, 1_100);
        assert_eq!(all.left_out, [(Currency::USD, 1)]);
    }
}
