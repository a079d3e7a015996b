//! One thing that is asked of an account: what is measured, how it is compared, and whether it is met. It must not know what
//! several of them make.

use super::facts::AccountFacts;
use crate::model::Amount;
use crate::model::account::Trait;
use crate::model::record::{group, words};

words! {
    /// What is measured of an account.
    Measure {
        /// What it turns over in a year.
        Revenue = "revenue",
        /// Where it is.
        Place = "place",
        /// How many work there.
        Headcount = "headcount",
        /// What it owns less what it owes.
        NetAssets = "net-assets",
        /// What it could buy of us.
        Potential = "potential",
        /// What it buys of us.
        Current = "current",
        /// What we earn with it.
        Profit = "profit",
        /// Something of our own, by its name.
        Own = "own",
    }
}

impl Measure {
    /// Those that draw a market; what it buys of us is no statistic, and decides on tiers only.
    pub const OF_MARKET: &'static [Self] =
        &[Self::Headcount, Self::Revenue, Self::Place, Self::NetAssets, Self::Own];
    /// Those that set a tier.
    pub const OF_TIER: &'static [Self] = &[
        Self::Potential,
        Self::Current,
        Self::Profit,
        Self::Revenue,
        Self::Headcount,
        Self::NetAssets,
        Self::Place,
        Self::Own,
    ];

    /// Whether it is an amount of money.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Revenue | Self::NetAssets | Self::Potential | Self::Current | Self::Profit)
    }

    /// The comparisons that make sense of it.
    pub const fn tests(self) -> &'static [Test] {
        match self {
            Self::Place => &[Test::OneOf, Test::Contains],
            Self::Own => Test::ALL,
            _ => &[Test::AtLeast, Test::AtMost, Test::Between],
        }
    }
}

words! {
    /// How it is compared.
    Test {
        /// No less than.
        AtLeast = "at-least",
        /// No more than.
        AtMost = "at-most",
        /// Neither less nor more than.
        Between = "between",
        /// One of several words, wholly.
        OneOf = "one-of",
        /// One of several words within it.
        Contains = "contains",
        /// It is so.
        IsYes = "is-yes",
        /// It is not so.
        IsNo = "is-no",
    }
}

impl Test {
    /// Whether it compares with numbers.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::AtLeast | Self::AtMost | Self::Between)
    }

    /// Whether it compares with words.
    pub const fn is_words(self) -> bool {
        matches!(self, Self::OneOf | Self::Contains)
    }

    const fn has_least(self) -> bool {
        matches!(self, Self::AtLeast | Self::Between)
    }

    const fn has_most(self) -> bool {
        matches!(self, Self::AtMost | Self::Between)
    }
}

group! {
    /// One thing that is asked of an account.
    Criterion {
        /// What names it.
        id: String,
        /// What is measured.
        measure: Option<Measure>,
        /// The name of a measure of our own.
        own: String,
        /// How it is compared.
        test: Option<Test>,
        /// The least amount.
        amount_least: Option<Amount>,
        /// The most.
        amount_most: Option<Amount>,
        /// The least number, in hundredths.
        least: Option<i64>,
        /// The most.
        most: Option<i64>,
        /// Words.
        words: Vec<String>,
    }
}

/// What is known of an account for a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Money.
    Amount(Amount),
    /// A number, in hundredths.
    Number(i64),
    /// A text.
    Text(String),
}

/// Why a criterion cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing is known.
    Fact,
    /// The amount is in another currency than the criterion's.
    Currency,
    /// What is known is no number, or neither yes nor no.
    Unfit,
}

/// Whether an account meets a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meets {
    /// It does.
    Yes,
    /// It does not, with this.
    No(Known),
    /// That cannot be said.
    Unknown(Lack),
}

impl Criterion {
    /// Whether it says enough to be asked. One that does not counts for nothing.
    pub fn is_whole(&self) -> bool {
        let (Some(measure), Some(test)) = (self.measure, self.test) else { return false };
        let has_name = measure != Measure::Own || !self.own.trim().is_empty();
        let has_numbers = if measure.is_amount() {
            (!test.has_least() || self.amount_least.is_some())
                && (!test.has_most() || self.amount_most.is_some())
        } else {
            (!test.has_least() || self.least.is_some()) && (!test.has_most() || self.most.is_some())
        };
        let has_words = !test.is_words() || self.words.iter().any(|word| !word.trim().is_empty());
        measure.tests().contains(&test) && has_name && has_numbers && has_words
    }

    /// What is known of an account for it.
    pub fn known(&self, facts: &AccountFacts) -> Option<Known> {
        let amount = |amount: Option<Amount>| amount.map(Known::Amount);
        match self.measure? {
            Measure::Revenue => amount(facts.revenue),
            Measure::NetAssets => amount(facts.net_assets),
            Measure::Potential => amount(facts.potential_volume),
            Measure::Current => amount(facts.current_volume),
            Measure::Profit => amount(facts.profit),
            Measure::Headcount => facts.headcount.map(|count| Known::Number(i64::from(count) * 100)),
            Measure::Place => text(&facts.place),
            Measure::Own => trait_of(&facts.traits, &self.own).and_then(text),
        }
    }

    /// Whether an account meets it.
    pub fn meets(&self, facts: &AccountFacts) -> Meets {
        let (Some(test), Some(known)) = (self.test, self.known(facts)) else {
            return Meets::Unknown(Lack::Fact);
        };
        let met = match &known {
            Known::Amount(amount) => match self.amount(*amount, test) {
                Some(met) => met,
                None => return Meets::Unknown(Lack::Currency),
            },
            Known::Number(number) => self.number(*number, test),
            Known::Text(said) => match self.text(said, test) {
                Some(met) => met,
                None => return Meets::Unknown(Lack::Unfit),
            },
        };
        if met { Meets::Yes } else { Meets::No(known) }
    }

    fn amount(&self, known: Amount, test: Test) -> Option<bool> {
        let bound = |bound: Option<Amount>, is_asked: bool| match bound.filter(|_| is_asked) {
            Some(bound) if bound.currency != known.currency => None,
            bound => Some(bound),
        };
        let least = bound(self.amount_least, test.has_least())?;
        let most = bound(self.amount_most, test.has_most())?;
        Some(
            least.is_none_or(|least| known.hundredths >= least.hundredths)
                && most.is_none_or(|most| known.hundredths <= most.hundredths),
        )
    }

    fn number(&self, known: i64, test: Test) -> bool {
        self.least.filter(|_| test.has_least()).is_none_or(|least| known >= least)
            && self.most.filter(|_| test.has_most()).is_none_or(|most| known <= most)
    }

    /// `None` when the text is not of the kind that is asked for.
    fn text(&self, known: &str, test: Test) -> Option<bool> {
        let known_folded = folded(known);
        let mut words = self.words.iter().map(|word| folded(word)).filter(|word| !word.is_empty());
        match test {
            Test::OneOf => Some(words.any(|word| word == known_folded)),
            Test::Contains => Some(words.any(|word| known_folded.contains(&word))),
            Test::IsYes => yes_or_no(known),
            Test::IsNo => yes_or_no(known).map(|is_so| !is_so),
            Test::AtLeast | Test::AtMost | Test::Between => Some(self.number(number(known)?, test)),
        }
    }
}

/// What an account says to a measure of our own.
pub fn trait_of<'a>(traits: &'a [Trait], name: &str) -> Option<&'a str> {
    let name = folded(name);
    traits.iter().find(|one| folded(&one.name) == name).map(|one| one.value.as_str())
}

/// The traits with another value for one of them; an empty one is left out.
pub fn with_trait(traits: &[Trait], name: &str, value: &str) -> Vec<Trait> {
    let mut next: Vec<Trait> = traits.to_vec();
    let at = next.iter().position(|one| folded(&one.name) == folded(name));
    match (at, value.trim()) {
        (Some(at), "") => drop(next.remove(at)),
        (Some(at), value) => value.clone_into(&mut next[at].value),
        (None, "") => {}
        (None, value) => next.push(Trait { name: name.trim().to_owned(), value: value.to_owned() }),
    }
    next
}

/// Yes or no, in the words of either language.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "yes" | "y" | "true" | "1" | "是" | "有" | "对" => Some(true),
        "no" | "n" | "false" | "0" | "否" | "无" | "没有" | "不是" => Some(false),
        _ => None,
    }
}

/// A number as people write it, in hundredths: thousands may be set apart, and full-width digits count.
pub fn number(text: &str) -> Option<i64> {
    let plain: String =
        text.chars().map(half_width).filter(|letter| !letter.is_whitespace() && *letter != ',').collect();
    let (sign, digits) = plain.strip_prefix('-').map_or((1, plain.as_str()), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || whole.len() > 15 || part.len() > 2 || !is_digits(whole) || !is_digits(part) {
        return None;
    }
    let hundredths = format!("{part:0<2}").parse::<i64>().ok()?;
    Some(sign * (whole.parse::<i64>().ok()? * 100 + hundredths))
}

fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '。' => '.',
        '−' => '-',
        other => other,
    }
}

pub(super) fn folded(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

fn text(text: &str) -> Option<Known> {
    let text = text.trim();
    (!text.is_empty()).then(|| Known::Text(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::testing::{over, own, yuan};
    use crate::model::Currency;

    /// MARKET-1
    #[test]
    fn what_says_too_little_is_not_asked() {
        let empty = Criterion::default();
        assert!(!empty.is_whole());
        let no_bound = Criterion { least: None, ..over(1) };
        assert!(!no_bound.is_whole());
        let half = Criterion { test: Some(Test::Between), ..over(1) };
        assert!(!half.is_whole());
        assert!(!own(" ", Test::IsYes, &[]).is_whole());
        assert!(!own("ERP", Test::OneOf, &[" "]).is_whole());
    }

    /// MARKET-1
    #[test]
    fn amounts_compare_within_their_currency_only() {
        let criterion = Criterion {
            measure: Some(Measure::Revenue),
            test: Some(Test::Between),
            amount_least: Some(yuan(10)),
            amount_most: Some(yuan(20)),
            ..Criterion::default()
        };
        let at = |revenue| criterion.meets(&AccountFacts { revenue, ..AccountFacts::default() });
        assert_eq!(at(Some(yuan(10))), Meets::Yes);
        assert_eq!(at(Some(yuan(20))), Meets::Yes);
        assert!(matches!(at(Some(yuan(21))), Meets::No(_)));
        assert_eq!(at(Some(Amount::whole(15, Currency::USD))), Meets::Unknown(Lack::Currency));
        assert_eq!(at(None), Meets::Unknown(Lack::Fact));
    }

    /// MARKET-1
    #[test]
    fn own_measures_are_numbers_texts_or_yes_and_no() {
        let with = |value: &str| AccountFacts {
            traits: vec![Trait { name: "ERP".to_owned(), value: value.to_owned() }],
            ..AccountFacts::default()
        };
        assert_eq!(own("erp", Test::IsYes, &[]).meets(&with("是")), Meets::Yes);
        assert!(matches!(own("erp", Test::IsYes, &[]).meets(&with("no")), Meets::No(_)));
        assert_eq!(own("erp", Test::IsYes, &[]).meets(&with("SAP")), Meets::Unknown(Lack::Unfit));
        assert_eq!(own("erp", Test::Contains, &["sap"]).meets(&with("SAP R/3")), Meets::Yes);
        let least = Criterion { least: Some(1250), ..own("erp", Test::AtLeast, &[]) };
        assert_eq!(least.meets(&with("12.5")), Meets::Yes);
        assert_eq!(least.meets(&with("many")), Meets::Unknown(Lack::Unfit));
        assert_eq!(least.meets(&AccountFacts::default()), Meets::Unknown(Lack::Fact));
    }

    #[test]
    fn numbers_are_read_in_either_width_and_nonsense_is_not() {
        for (text, hundredths) in
            [("1,250", 125_000), ("１２．５", 1250), ("-3", -300), ("0.05", 5), ("100。5", 10_050)]
        {
            assert_eq!(number(text), Some(hundredths), "{text}");
        }
        for text in ["", "-", "many", "1.234", "1e9", "1.2.3", "9999999999999999"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
