//! What time, people and money really went into, from the log of contacts of the last twelve months: by stage of the
//! customer's buying and by account, to be held beside the split that was planned (SYS-06). It must not know that split.
//!
//! Time is what was noted or is assumed for a contact. People are days of people: one of ours on one day at one account
//! counts once there, however many contacts the day held. Money is what was noted, in one currency.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::effort::Assumed;
use super::{AccountLine, Met};
use crate::method::portfolio::r66_resources::Resource;
use crate::model::day::Date;
use crate::model::{BuyingStage, Currency, PlanId};

/// Months that are looked back.
const MONTHS: i64 = 12;

/// What went into one stage, or one account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Minutes.
    pub minutes: u64,
    /// Days of people.
    pub people: u64,
    /// Hundredths of the currency.
    pub money: u64,
}

impl Spent {
    const fn of(&self, resource: Resource) -> u64 {
        match resource {
            Resource::Time => self.minutes,
            Resource::People => self.people,
            Resource::Money => self.money,
        }
    }
}

/// What went into everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reality {
    stages: BTreeMap<Option<BuyingStage>, Spent>,
    accounts: BTreeMap<PlanId, Spent>,
    all: Spent,
    by_accounts: Spent,
    /// Contacts that are counted.
    pub contacts: u32,
    /// Those of them whose time is assumed.
    pub untimed: u32,
    /// Those of them that do not say who of us.
    pub unnamed: u32,
    /// Those of them whose cost is in another currency, and is left out.
    pub other_money: u32,
}

impl Reality {
    /// What went into these accounts until a day.
    pub fn of(accounts: &[Arc<AccountLine>], today: Date, assumed: &Assumed, currency: Currency) -> Self {
        let mut told = Self::default();
        for account in accounts {
            told.add(account, today, assumed, currency);
        }
        told
    }

    fn add(&mut self, account: &AccountLine, today: Date, assumed: &Assumed, currency: Currency) {
        let from = today.plus_months(-MONTHS);
        let (mut at_stage, mut at_account) = (BTreeSet::new(), BTreeSet::new());
        for met in &account.facts.met {
            if met.on <= from || met.on > Some(today) {
                continue;
            }
            self.contacts += 1;
            self.untimed += u32::from(met.minutes.is_none());
            self.unnamed += u32::from(met.by.is_empty());
            let money = met.cost.filter(|cost| cost.currency == currency);
            self.other_money += u32::from(met.cost.is_some() && money.is_none());
            let minutes = u64::from(met.minutes.unwrap_or_else(|| assumed.minutes(met.kind)));
            let money = money.map_or(0, |cost| u64::try_from(cost.hundredths).unwrap_or_default());
            let who = |met: &Met| (!met.by.is_empty()).then(|| (met.by.clone(), met.on));
            let is_new_at_stage = who(met).is_some_and(|who| at_stage.insert((met.stage, who)));
            let is_new_at_account = who(met).is_some_and(|who| at_account.insert(who));
            let at = |people: bool| Spent { minutes, people: people.into(), money };
            grow(self.stages.entry(met.stage).or_default(), at(is_new_at_stage));
            grow(&mut self.all, at(is_new_at_stage));
            grow(self.accounts.entry(account.id).or_default(), at(is_new_at_account));
            grow(&mut self.by_accounts, at(is_new_at_account));
        }
    }

    /// What a stage took of a resource, in tenths of all; with no stage, what belongs to none. `None` while nothing is known
    /// of the resource.
    pub fn stage(&self, stage: Option<BuyingStage>, resource: Resource) -> Option<f64> {
        tenths(self.stages.get(&stage), &self.all, resource)
    }

    /// What an account took of a resource, in tenths of what all accounts took.
    pub fn account(&self, account: PlanId, resource: Resource) -> Option<f64> {
        tenths(self.accounts.get(&account), &self.by_accounts, resource)
    }
}

/// The currency of most costs; of several the first by its code.
pub fn cost_currency(accounts: &[Arc<AccountLine>]) -> Option<Currency> {
    let mut counts = BTreeMap::<Currency, usize>::new();
    for cost in accounts.iter().flat_map(|account| &account.facts.met).filter_map(|met| met.cost) {
        *counts.entry(cost.currency).or_default() += 1;
    }
    let most = counts.values().max().copied()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(currency, _)| currency)
}

fn grow(sum: &mut Spent, by: Spent) {
    sum.minutes += by.minutes;
    sum.people += by.people;
    sum.money = sum.money.saturating_add(by.money);
}

fn tenths(part: Option<&Spent>, all: &Spent, resource: Resource) -> Option<f64> {
    let whole = resource.of_spent(all);
    (whole > 0).then(|| part.map_or(0, |part| resource.of_spent(part)) as f64 * 10.0 / whole as f64)
}

impl Resource {
    const fn of_spent(self, spent: &Spent) -> u64 {
        spent.of(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::testing::numbered;
    use crate::model::day::date;
    use crate::model::{Amount, ContactKind};

    const TODAY: Date = date(2026, 6, 15);
    const CNY: Currency = Currency::CNY;

    fn met(day: i8, minutes: Option<u32>, stage: Option<BuyingStage>, by: &str) -> Met {
        Met {
            on: Some(date(2026, 6, day)),
            kind: Some(ContactKind::Call),
            minutes,
            stage,
            by: by.to_owned(),
            ..Met::default()
        }
    }

    fn line(number: u128, met: Vec<Met>) -> Arc<AccountLine> {
        let mut line = numbered(number);
        line.facts.met = met;
        Arc::new(line)
    }

    fn reality(accounts: &[Arc<AccountLine>]) -> Reality {
        Reality::of(accounts, TODAY, &Assumed::default(), CNY)
    }

    #[test]
    fn time_is_told_in_tenths_with_what_belongs_to_no_stage() {
        let stage = Some(BuyingStage::Evaluation);
        // A call without a time is taken for 20 minutes.
        let all = reality(&[line(1, vec![met(1, Some(60), stage, "A"), met(2, None, None, "A")])]);
        assert_eq!(all.stage(stage, Resource::Time), Some(7.5));
        assert_eq!(all.stage(None, Resource::Time), Some(2.5));
        assert_eq!(all.stage(Some(BuyingStage::Decision), Resource::Time), Some(0.0));
        assert_eq!((all.contacts, all.untimed), (2, 1));
        assert_eq!(all.stage(stage, Resource::Money), None, "no cost was noted");
    }

    #[test]
    fn a_day_of_one_of_us_counts_once() {
        let (early, late) = (Some(BuyingStage::Recognition), Some(BuyingStage::Decision));
        let all = reality(&[line(
            1,
            vec![
                met(1, None, early, "A"),
                met(1, None, early, "A"),
                met(1, None, early, "B"),
                met(2, None, late, "A"),
                met(3, None, late, ""),
            ],
        )]);
        assert_eq!(all.stage(early, Resource::People).map(|tenths| (tenths * 3.0).round()), Some(20.0));
        assert_eq!(all.unnamed, 1);
    }

    #[test]
    fn money_of_another_currency_is_left_out_and_named() {
        let cost = |units, currency| Met {
            cost: Some(Amount::whole(units, currency)),
            ..met(1, None, Some(BuyingStage::Decision), "A")
        };
        let all =
            reality(&[line(1, vec![cost(30, CNY), cost(9, Currency::USD)]), line(2, vec![cost(10, CNY)])]);
        assert_eq!(all.account(numbered(1).id, Resource::Money), Some(7.5));
        assert_eq!(all.other_money, 1);
        let accounts = [line(1, vec![cost(1, Currency::USD), cost(1, CNY), cost(1, Currency::USD)])];
        assert_eq!((cost_currency(&accounts), cost_currency(&[])), (Some(Currency::USD), None));
    }

    #[test]
    fn only_the_last_twelve_months_count() {
        let old = Met { on: Some(date(2025, 6, 15)), ..met(1, None, None, "A") };
        let ahead = Met { on: Some(date(2026, 6, 16)), ..met(1, None, None, "A") };
        assert_eq!(reality(&[line(1, vec![old, ahead, met(15, None, None, "A")])]).contacts, 1);
    }
}
