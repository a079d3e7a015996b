//! Funnel bargaining (SYS-29): instead of yes or no to a quota, which resources would close the gap, objective by objective,
//! and what each would add to the forecast. It must not know how the request is worded.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::levels::{lacks, next};
use super::r61_quota_gap::{forecast, part};
use super::{Deal, DealId, deals};
use crate::method::Thresholds;
use crate::method::funnel::Prerequisite;
use crate::method::territory::request::{Lift, Resource};
use crate::method::territory::{AccountLine, Choices};
use crate::model::day::Date;
use crate::model::{Amount, Currency, FunnelPlace, order};

/// An objective that resources could lift to the next level, with what it lacks there and what would bring that about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Proposal {
    /// Which.
    pub id: DealId,
    /// Its account's name; may be empty.
    pub account: String,
    /// Its product; may be empty.
    pub product: String,
    /// Where it stands.
    pub from: FunnelPlace,
    /// Where it would stand.
    pub to: FunnelPlace,
    /// What it lacks there that a resource can bring about.
    pub because: Vec<(Prerequisite, Resource)>,
    /// What it lacks there besides; that is our own work.
    pub besides: Vec<Prerequisite>,
    /// What that adds to the forecast; unknown without an amount in the currency.
    pub gain: Option<Amount>,
}

impl Proposal {
    /// The line of the request that it becomes.
    pub fn lift(&self) -> Lift {
        Lift {
            plan: Some(self.id.0),
            sheet: Some(self.id.1),
            to: Some(self.to),
            resources: self.because.iter().map(|(_, resource)| *resource).collect(),
            ..Lift::default()
        }
    }
}

/// The resource that helps to bring a prerequisite about. The others are our own judgement and work, which no resource
/// replaces. Our convention; the source names the resources, not what each is for.
pub const fn resource_for(what: Prerequisite) -> Option<Resource> {
    match what {
        Prerequisite::FitVerified => Some(Resource::Demo),
        Prerequisite::GapDiscussed => Some(Resource::Time),
        Prerequisite::BaseBegun | Prerequisite::HighCovered => Some(Resource::People),
        Prerequisite::EconomicCovered => Some(Resource::Executive),
        Prerequisite::NearlySure
        | Prerequisite::ClosesSoon
        | Prerequisite::OnlyClosing
        | Prerequisite::NoCriticalFlag => None,
    }
}

/// What resources could lift, the largest gain first. An objective whose next level asks nothing needs no resource to get
/// there, and is left to our own work.
pub fn proposals(
    accounts: &[Arc<AccountLine>],
    currency: Currency,
    thresholds: &Thresholds,
) -> Vec<Proposal> {
    let of = |deal: &Deal<'_>| {
        let facts = &deal.sheet.facts;
        let from = facts.funnel?;
        let to = next(facts.funnel)?;
        let lacking = lacks(facts, Some(to));
        let because: Vec<_> =
            lacking.iter().filter_map(|what| resource_for(*what).map(|resource| (*what, resource))).collect();
        let besides = lacking.into_iter().filter(|what| resource_for(*what).is_none()).collect();
        (!because.is_empty()).then(|| Proposal {
            id: deal.id(),
            account: deal.account.name.clone(),
            product: deal.sheet.name.clone(),
            from,
            to,
            because,
            besides,
            gain: gain(facts.amount, currency, (from, to), thresholds),
        })
    };
    let mut all: Vec<Proposal> = deals(accounts).iter().filter_map(of).collect();
    order::sort_by_key(&mut all, |one| {
        std::cmp::Reverse(one.gain.map_or(i64::MIN, |amount| amount.hundredths))
    });
    all
}

/// What the way from one level to another adds to the forecast; nothing when it leads down.
pub fn gain(
    amount: Option<Amount>,
    currency: Currency,
    (from, to): (FunnelPlace, FunnelPlace),
    thresholds: &Thresholds,
) -> Option<Amount> {
    let amount = amount.filter(|amount| amount.currency == currency)?;
    let shares = &thresholds.level_shares;
    let (before, after) = (part(amount, shares.of(from)), part(amount, shares.of(to)));
    let hundredths = if to > from { (after.hundredths - before.hundredths).max(0) } else { 0 };
    Some(Amount { hundredths, ..amount })
}

/// A line of the request as it stands today.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Which objective.
    pub id: DealId,
    /// Its account's name; may be empty.
    pub account: String,
    /// Its product; may be empty.
    pub product: String,
    /// Where it stands.
    pub from: Option<FunnelPlace>,
    /// Where it would stand; unknown when nothing stands above it.
    pub to: Option<FunnelPlace>,
    /// By what.
    pub resources: BTreeSet<Resource>,
    /// How much of it.
    pub how_much: String,
    /// Why that lifts it.
    pub why: String,
    /// What that adds to the forecast; unknown without a level, or without an amount in the currency.
    pub gain: Option<Amount>,
}

/// The lines of a request. One whose objective is gone is left out, and stays in the request in case it comes back.
pub fn asked(
    lifts: &[Lift],
    accounts: &[Arc<AccountLine>],
    currency: Currency,
    thresholds: &Thresholds,
) -> Vec<Asked> {
    let all = deals(accounts);
    let of = |lift: &Lift| {
        let deal = all.iter().find(|deal| lift.is_of(deal.id().0, deal.id().1))?;
        let facts = &deal.sheet.facts;
        let way = facts.funnel.zip(lift.to);
        Some(Asked {
            id: deal.id(),
            account: deal.account.name.clone(),
            product: deal.sheet.name.clone(),
            from: facts.funnel,
            to: lift.to,
            resources: lift.resources.clone(),
            how_much: lift.how_much.clone(),
            why: lift.why.clone(),
            gain: way.and_then(|way| gain(facts.amount, currency, way, thresholds)),
        })
    };
    lifts.iter().filter_map(of).collect()
}

/// What the lines of a request add to the forecast together.
pub fn gains(asked: &[Asked], currency: Currency) -> Amount {
    let all = asked.iter().filter_map(|one| one.gain).map(|gain| gain.hundredths);
    Amount { hundredths: all.fold(0, i64::saturating_add), currency }
}

/// The request as it goes on paper and into a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The day.
    pub on: Date,
    /// To whom it goes.
    pub to: String,
    /// From whom it comes.
    pub from: String,
    /// What is said besides.
    pub note: String,
    /// The quota, when it is in the currency that is counted in.
    pub quota: Option<Amount>,
    /// What the funnel is worth.
    pub expected: Amount,
    /// What is missing; negative when nothing is.
    pub gap: Option<Amount>,
    /// What is asked for.
    pub lines: Vec<Asked>,
    /// What that adds together.
    pub gains: Amount,
    /// How much of the gap that closes, in per cent.
    pub closes: Option<u32>,
}

/// The request of a day, counted in a currency.
pub fn paper(
    choices: &Choices,
    accounts: &[Arc<AccountLine>],
    currency: Currency,
    today: Date,
    thresholds: &Thresholds,
) -> Paper {
    let request = &choices.request;
    let quota = choices.quota.filter(|quota| quota.currency == currency);
    let forecast = forecast(accounts, currency, thresholds);
    let gap = quota.and_then(|quota| forecast.gap(quota));
    let lines = asked(&request.lifts, accounts, currency, thresholds);
    let gains = gains(&lines, currency);
    Paper {
        on: today,
        to: request.to.trim().to_owned(),
        from: request.from.trim().to_owned(),
        note: request.note.trim().to_owned(),
        quota,
        expected: forecast.expected,
        gap,
        lines,
        gains,
        closes: gap.and_then(|gap| closes(gap, gains)),
    }
}

/// How much of a gap something closes, in whole per cent, rounded down so that 100 means all of it; `None` where there is
/// no gap or another currency.
pub fn closes(gap: Amount, gains: Amount) -> Option<u32> {
    if gap.hundredths <= 0 || gap.currency != gains.currency {
        return None;
    }
    let per_cent = i128::from(gains.hundredths.max(0)) * 100 / i128::from(gap.hundredths);
    Some(u32::try_from(per_cent).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line, worth};
    use crate::method::territory::SheetFacts;

    const CNY: Currency = Currency::CNY;

    fn lacking(place: FunnelPlace, units: i64, what: &[Prerequisite]) -> SheetFacts {
        let lacks = what.iter().copied().collect();
        let facts = worth(Some(place), units, CNY);
        if place == FunnelPlace::In {
            SheetFacts { lacks_best: lacks, ..facts }
        } else {
            SheetFacts { lacks_in: lacks, ..facts }
        }
    }

    #[test]
    fn what_is_lacking_suggests_the_resource_and_the_largest_gain_comes_first() {
        let all = [line(
            10,
            vec![
                lacking(FunnelPlace::In, 1_000, &[Prerequisite::EconomicCovered, Prerequisite::NearlySure]),
                lacking(FunnelPlace::Above, 2_000, &[Prerequisite::FitVerified]),
                lacking(FunnelPlace::In, 9_000, &[Prerequisite::NearlySure]),
                lacking(FunnelPlace::Universe, 9_000, &[Prerequisite::FitVerified]),
            ],
        )];
        let told = proposals(&all, CNY, &Thresholds::default());
        let gains: Vec<_> = told.iter().map(|one| (one.to, one.gain)).collect();
        // 2,000 from 20 % to 50 %, 1,000 from 50 % to 90 %.
        assert_eq!(
            gains,
            [
                (FunnelPlace::In, Some(Amount::whole(600, CNY))),
                (FunnelPlace::BestFew, Some(Amount::whole(400, CNY))),
            ]
        );
        assert_eq!(told[0].because, [(Prerequisite::FitVerified, Resource::Demo)]);
        assert_eq!(told[1].because, [(Prerequisite::EconomicCovered, Resource::Executive)]);
        assert_eq!(told[1].besides, [Prerequisite::NearlySure]);
        assert_eq!(told[1].lift().resources, [Resource::Executive].into());
    }

    #[test]
    fn a_way_down_and_another_currency_add_nothing() {
        let way = (FunnelPlace::BestFew, FunnelPlace::In);
        let thresholds = Thresholds::default();
        let amount = Some(Amount::whole(1_000, CNY));
        assert_eq!(gain(amount, CNY, way, &thresholds), Some(Amount::whole(0, CNY)));
        assert_eq!(gain(amount, Currency::USD, (FunnelPlace::In, FunnelPlace::BestFew), &thresholds), None);
    }

    #[test]
    fn a_request_follows_its_objectives_and_forgets_none() {
        let all = [line(10, vec![lacking(FunnelPlace::In, 1_000, &[]), at(None)])];
        let ids: Vec<DealId> = deals(&all).iter().map(Deal::id).collect();
        let lift = |(plan, sheet): DealId| Lift {
            plan: Some(plan),
            sheet: Some(sheet),
            to: Some(FunnelPlace::BestFew),
            ..Lift::default()
        };
        let gone = Lift { to: Some(FunnelPlace::In), ..Lift::default() };
        let lifts = [lift(ids[0]), lift(ids[1]), gone];
        let told = asked(&lifts, &all, CNY, &Thresholds::default());
        assert_eq!(
            told.iter().map(|one| one.gain).collect::<Vec<_>>(),
            [Some(Amount::whole(400, CNY)), None]
        );
        assert_eq!(gains(&told, CNY), Amount::whole(400, CNY));
    }

    #[test]
    fn a_paper_holds_a_quota_of_its_own_currency_only() {
        let all = [line(10, vec![lacking(FunnelPlace::In, 1_000, &[Prerequisite::EconomicCovered])])];
        let thresholds = Thresholds::default();
        let lift = proposals(&all, CNY, &thresholds)[0].lift();
        let mut choices = Choices { quota: Some(Amount::whole(1_300, CNY)), ..Choices::default() };
        choices.request.lifts.push(lift);
        let of =
            |currency| paper(&choices, &all, currency, crate::model::day::date(2026, 6, 15), &thresholds);
        // 500 of 1,300 are there, 800 are missing, 400 would come.
        let told = of(CNY);
        assert_eq!((told.gap, told.gains), (Some(Amount::whole(800, CNY)), Amount::whole(400, CNY)));
        assert_eq!(told.closes, Some(50));
        assert_eq!((of(Currency::USD).quota, of(Currency::USD).closes), (None, None));
    }

    #[test]
    fn all_of_a_gap_is_closed_only_when_nothing_is_left() {
        let whole = |units| Amount::whole(units, CNY);
        assert_eq!(closes(whole(1_000), whole(700)), Some(70));
        assert_eq!(closes(whole(1_000), whole(999)), Some(99));
        assert_eq!(closes(whole(1_000), whole(1_500)), Some(150));
        assert_eq!(closes(whole(0), whole(1)), None);
        assert_eq!(closes(whole(-5), whole(1)), None);
        assert_eq!(closes(whole(5), Amount::whole(1, Currency::USD)), None);
    }
}
