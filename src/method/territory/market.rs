//! The target market: which customers it holds, by what is known of them (SYS-07), and which tier it proposes for them. The
//! numbers include or exclude a company, nobody's liking does. It must not know how criteria are worded.

use super::criterion::folded;
pub use super::criterion::{
    Criterion, Known, Lack, Measure, Meets, Test, number, trait_of, with_trait, yes_or_no,
};
use super::facts::AccountFacts;
use crate::model::account::Tier;
use crate::model::record::group;

group! {
    /// What makes an account part of our market, and of which tier. An account has to meet all criteria of a list.
    Market {
        /// In whose words.
        note: String,
        /// What the market asks.
        criteria: Vec<Criterion>,
        /// What a customer of the market has to meet to come first.
        priority: Vec<Criterion>,
        /// What one of the others has to meet to be ordinary; who does not comes last.
        ordinary: Vec<Criterion>,
    }
}

/// Which of the lists of a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asks {
    /// What the market asks.
    Market,
    /// What a priority customer has to meet.
    Priority,
    /// What an ordinary one has to meet.
    Ordinary,
}

impl Market {
    /// A list.
    pub const fn of(&self, set: Asks) -> &Vec<Criterion> {
        match set {
            Asks::Market => &self.criteria,
            Asks::Priority => &self.priority,
            Asks::Ordinary => &self.ordinary,
        }
    }

    /// A list, to be changed.
    pub const fn of_mut(&mut self, set: Asks) -> &mut Vec<Criterion> {
        match set {
            Asks::Market => &mut self.criteria,
            Asks::Priority => &mut self.priority,
            Asks::Ordinary => &mut self.ordinary,
        }
    }

    /// The names of our own measures, each once, in the order of the lists.
    pub fn own_names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for one in [Asks::Market, Asks::Priority, Asks::Ordinary].into_iter().flat_map(|set| self.of(set)) {
            let name = one.own.trim();
            let is_new = !names.iter().any(|known| folded(known) == folded(name));
            if one.measure == Some(Measure::Own) && !name.is_empty() && is_new {
                names.push(name.to_owned());
            }
        }
        names
    }
}

/// Where an account stands to the market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It meets every criterion.
    In,
    /// Something has to be found out first.
    Unknown,
    /// It fails one.
    Out,
}

impl Verdict {
    /// Its fixed word for scripts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Unknown => "unknown",
            Self::Out => "out",
        }
    }
}

/// What was found of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Where it stands.
    pub verdict: Verdict,
    /// Why not in: the places of the criteria in their list.
    pub why: Vec<(usize, Meets)>,
}

/// The tier that the criteria propose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// No rule of tiers is whole.
    NoRules,
    /// The account is not known to be in the market.
    NotIn,
    /// Something has to be found out first: places in a list.
    Unknown(Asks, Vec<usize>),
    /// This one.
    Tier(Tier),
}

/// What is to be said of a market as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// There are no accounts to judge.
    NoAccounts,
    /// No criterion is whole: that would be all customers.
    NoCriteria,
    /// Every account that could be judged is in: that is all customers too.
    Everybody,
    /// No account is in.
    Nobody,
    /// It includes and excludes.
    Yes,
}

/// Judges an account by every whole criterion of a list; `None` where there is none.
pub fn judge(criteria: &[Criterion], facts: &AccountFacts) -> Option<Judged> {
    let mut is_asked = false;
    let (mut failed, mut unknown) = (Vec::new(), Vec::new());
    for (at, one) in criteria.iter().enumerate().filter(|(_, one)| one.is_whole()) {
        is_asked = true;
        match one.meets(facts) {
            Meets::Yes => {}
            meets @ Meets::No(_) => failed.push((at, meets)),
            meets @ Meets::Unknown(_) => unknown.push((at, meets)),
        }
    }
    let verdict = match (failed.is_empty(), unknown.is_empty()) {
        (false, _) => Verdict::Out,
        (true, false) => Verdict::Unknown,
        (true, true) => Verdict::In,
    };
    // A criterion that fails decides, whatever else is not known.
    let why = if failed.is_empty() { unknown } else { failed };
    is_asked.then_some(Judged { verdict, why })
}

/// The tier that is proposed for an account of which it is known how it stands to the market.
pub fn propose(market: &Market, judged: Option<&Judged>, facts: &AccountFacts) -> Proposal {
    let by = |set: Asks| judge(market.of(set), facts).map(|judged| (set, judged));
    let asked = [by(Asks::Priority), by(Asks::Ordinary)];
    if asked.iter().all(Option::is_none) {
        return Proposal::NoRules;
    }
    if judged.is_none_or(|judged| judged.verdict != Verdict::In) {
        return Proposal::NotIn;
    }
    for (set, judged) in asked.into_iter().flatten() {
        match judged.verdict {
            Verdict::In => {
                return Proposal::Tier(if set == Asks::Priority { Tier::Priority } else { Tier::Ordinary });
            }
            Verdict::Unknown => {
                return Proposal::Unknown(set, judged.why.iter().map(|(at, _)| *at).collect());
            }
            Verdict::Out => {}
        }
    }
    Proposal::Tier(Tier::Last)
}

/// What is to be said of a market, by the verdicts on its accounts. One account alone proves nothing.
pub fn sound(has_criteria: bool, verdicts: &[Verdict]) -> Sound {
    let count = |verdict: Verdict| verdicts.iter().filter(|one| **one == verdict).count();
    let (inside, outside) = (count(Verdict::In), count(Verdict::Out));
    match (has_criteria, verdicts.len()) {
        (false, _) => Sound::NoCriteria,
        (true, 0) => Sound::NoAccounts,
        (true, 2..) if outside == 0 && inside > 0 => Sound::Everybody,
        (true, _) if inside == 0 && outside == verdicts.len() => Sound::Nobody,
        (true, _) => Sound::Yes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::testing::{over, own, yuan};

    fn staffed(headcount: u32) -> AccountFacts {
        AccountFacts { headcount: Some(headcount), ..AccountFacts::default() }
    }

    fn verdict(criteria: &[Criterion], facts: &AccountFacts) -> Option<Verdict> {
        judge(criteria, facts).map(|judged| judged.verdict)
    }

    /// MARKET-1
    #[test]
    fn an_account_is_in_when_it_meets_all_and_unknown_when_a_fact_is_missing() {
        let place = Criterion {
            measure: Some(Measure::Place),
            test: Some(Test::OneOf),
            words: vec!["上海".to_owned(), "Suzhou".to_owned()],
            ..Criterion::default()
        };
        let criteria = [over(100), place];
        let at = |place: &str, count| AccountFacts { place: place.to_owned(), ..staffed(count) };
        assert_eq!(verdict(&criteria, &at(" suzhou", 100)), Some(Verdict::In));
        assert_eq!(verdict(&criteria, &at("", 100)), Some(Verdict::Unknown));
        assert_eq!(verdict(&criteria, &at("北京", 100)), Some(Verdict::Out));
        let judged = judge(&criteria, &at("", 99)).expect("criteria");
        assert_eq!(judged.verdict, Verdict::Out, "one that fails decides");
        assert_eq!(judged.why, [(0, Meets::No(Known::Number(9900)))]);
    }

    /// MARKET-2
    #[test]
    fn all_customers_are_no_market() {
        use Verdict::{In, Out, Unknown};
        assert_eq!(sound(false, &[In]), Sound::NoCriteria);
        assert_eq!(sound(true, &[]), Sound::NoAccounts);
        assert_eq!(sound(true, &[In, In]), Sound::Everybody);
        assert_eq!(sound(true, &[In, Unknown]), Sound::Everybody);
        assert_eq!(sound(true, &[In]), Sound::Yes, "one account proves nothing");
        assert_eq!(sound(true, &[In, Out]), Sound::Yes);
        assert_eq!(sound(true, &[Out, Out]), Sound::Nobody);
        assert_eq!(sound(true, &[Unknown, Out]), Sound::Yes);
    }

    /// MARKET-3
    #[test]
    fn tiers_are_proposed_for_the_market_alone_from_the_first_downwards() {
        let potential = |least| Criterion {
            measure: Some(Measure::Potential),
            test: Some(Test::AtLeast),
            amount_least: Some(yuan(least)),
            ..Criterion::default()
        };
        let market = Market {
            criteria: vec![over(100)],
            priority: vec![potential(1000)],
            ordinary: vec![potential(100)],
            ..Market::default()
        };
        let proposed = |market: &Market, count, potential_volume| {
            let facts = AccountFacts { potential_volume, ..staffed(count) };
            let judged = judge(&market.criteria, &facts);
            propose(market, judged.as_ref(), &facts)
        };
        assert_eq!(proposed(&market, 100, Some(yuan(1000))), Proposal::Tier(Tier::Priority));
        assert_eq!(proposed(&market, 100, Some(yuan(999))), Proposal::Tier(Tier::Ordinary));
        assert_eq!(proposed(&market, 100, Some(yuan(99))), Proposal::Tier(Tier::Last));
        assert_eq!(proposed(&market, 100, None), Proposal::Unknown(Asks::Priority, vec![0]));
        assert_eq!(proposed(&market, 99, Some(yuan(1000))), Proposal::NotIn);
        let no_rules = Market { criteria: vec![over(100)], ..Market::default() };
        assert_eq!(proposed(&no_rules, 100, Some(yuan(1000))), Proposal::NoRules);
    }

    #[test]
    fn traits_are_found_by_name_and_changed_one_by_one() {
        let one = with_trait(&[], " ERP ", "SAP");
        let two = with_trait(&one, "Fleet", "12");
        assert_eq!(trait_of(&two, "erp"), Some("SAP"));
        let next = with_trait(&two, "erp", "no");
        assert_eq!((next.len(), trait_of(&next, "ERP")), (2, Some("no")));
        assert_eq!(with_trait(&next, "erp", " ").len(), 1);
        let market = Market {
            criteria: vec![own("ERP", Test::IsYes, &[])],
            ordinary: vec![own("erp ", Test::IsNo, &[]), own("Fleet", Test::IsNo, &[])],
            ..Market::default()
        };
        assert_eq!(market.own_names(), ["ERP", "Fleet"]);
    }
}
