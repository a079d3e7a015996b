//! A cell of a table of accounts ⇄ a fact of an account. It must not know rows.

use super::account_names::half_width;
use crate::i18n::format::{parse_amount, plain_amount};
use crate::i18n::{Lang, terms};
use crate::method::territory::columns::Column;
use crate::method::territory::market::{number, yes_or_no};
use crate::method::territory::{AccountFacts, AccountLine};
use crate::model::account::{AccountField, Half, Tier};
use crate::model::{Amount, Currency, MAX_TEXT_CHARS};

/// Why a cell cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The customer has no name.
    NoName,
    /// It is no amount.
    Amount,
    /// It is no whole number.
    Number,
    /// It is none of the tiers.
    Tier,
    /// It is neither high nor low.
    Half,
    /// It is neither yes nor no.
    YesNo,
    /// It is longer than a plan can hold.
    TooLong,
}

/// How amounts without a sign of their own are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// The currency.
    pub currency: Currency,
    /// What one stands for, such as 10,000 below the heading “(万元)”.
    pub factor: u32,
}

/// What a cell says of an account; `None` when it is empty.
///
/// # Errors
/// Why it cannot be taken.
pub fn read(column: Column, cell: &str, money: Money) -> Result<Option<AccountField>, FaultKind> {
    let cell = cell.trim();
    if cell.is_empty() || matches!(cell, "-" | "—" | "?" | "？") {
        return if column == Column::Name { Err(FaultKind::NoName) } else { Ok(None) };
    }
    if cell.len() > MAX_TEXT_CHARS && cell.chars().count() > MAX_TEXT_CHARS {
        return Err(FaultKind::TooLong);
    }
    let text = || cell.to_owned();
    let amount = |is_signed: bool| amount(cell, money, is_signed).map(Some).ok_or(FaultKind::Amount);
    Ok(Some(match column {
        Column::Name => AccountField::Name(text()),
        Column::Division => AccountField::Division(text()),
        Column::Industry => AccountField::Industry(text()),
        Column::Place => AccountField::Place(text()),
        Column::Salesperson => AccountField::Salesperson(text()),
        Column::Website => AccountField::Website(text()),
        Column::Revenue => AccountField::Revenue(amount(false)?),
        Column::NetAssets => AccountField::NetAssets(amount(true)?),
        Column::Current => AccountField::CurrentVolume(amount(false)?),
        Column::Potential => AccountField::PotentialVolume(amount(false)?),
        Column::Profit => AccountField::Profit(amount(true)?),
        Column::Headcount => AccountField::Headcount(Some(headcount(cell).ok_or(FaultKind::Number)?)),
        Column::Tier => AccountField::Tier(Some(tier(cell).ok_or(FaultKind::Tier)?)),
        Column::Power => AccountField::PurchasingPower(Some(half(cell).ok_or(FaultKind::Half)?)),
        Column::Share => AccountField::OurShare(Some(half(cell).ok_or(FaultKind::Half)?)),
        Column::IsNew => AccountField::IsNew(yes_or_no(cell).ok_or(FaultKind::YesNo)?),
    }))
}

/// What an account says in a column; amounts in another currency than `currency` carry its code.
pub fn write(column: Column, line: &AccountLine, lang: Lang, currency: Currency) -> String {
    let facts: &AccountFacts = &line.facts;
    let amount = |amount: Option<Amount>| match amount {
        None => String::new(),
        Some(amount) if amount.currency == currency => plain_amount(amount).replace(',', ""),
        Some(amount) => format!("{} {}", amount.currency.code(), plain_amount(amount).replace(',', "")),
    };
    let half =
        |half: Option<Half>| half.map(|half| terms::half(half).of(lang).to_owned()).unwrap_or_default();
    match column {
        Column::Name => line.name.clone(),
        Column::Division => facts.division.clone(),
        Column::Industry => facts.industry.clone(),
        Column::Place => facts.place.clone(),
        Column::Salesperson => facts.salesperson.clone(),
        Column::Website => facts.website.clone(),
        Column::Revenue => amount(facts.revenue),
        Column::NetAssets => amount(facts.net_assets),
        Column::Current => amount(facts.current_volume),
        Column::Potential => amount(facts.potential_volume),
        Column::Profit => amount(facts.profit),
        Column::Headcount => facts.headcount.map(|count| count.to_string()).unwrap_or_default(),
        Column::Tier => facts.tier.map(|tier| terms::tier(tier).of(lang).to_owned()).unwrap_or_default(),
        Column::Power => half(facts.purchasing_power),
        Column::Share => half(facts.our_share),
        Column::IsNew => match (facts.is_new, lang) {
            (false, _) => String::new(),
            (true, Lang::Zh) => "是".to_owned(),
            (true, Lang::En) => "yes".to_owned(),
        },
    }
}

/// An amount with or without a currency of its own.
fn amount(cell: &str, money: Money, is_signed: bool) -> Option<Amount> {
    let plain: String = cell.chars().map(half_width).collect();
    let plain = plain.trim();
    let inner = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let negative = inner.or_else(|| plain.strip_prefix(['-', '−']));
    let (rest, currency) = currency_of(negative.unwrap_or(plain).trim(), money.currency);
    let (rest, inner) = match rest.strip_prefix(['-', '−']) {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let is_negative = negative.is_some() || inner;
    if is_negative && !is_signed {
        return None;
    }
    let read = parse_amount(rest, currency)?;
    let hundredths =
        read.hundredths.checked_mul(i64::from(money.factor)).filter(|all| *all < 9_000_000_000_000_000)?;
    Some(Amount { hundredths: if is_negative { -hundredths } else { hundredths }, currency })
}

/// The currency that a cell names, and the rest of it.
fn currency_of(cell: &str, usual: Currency) -> (&str, Currency) {
    let is_code =
        |code: &str| Currency::COMMON.iter().copied().find(|one| one.code().eq_ignore_ascii_case(code));
    if let Some((code, rest)) = cell.split_at_checked(3)
        && let Some(currency) = is_code(code)
    {
        return (rest.trim(), currency);
    }
    if let Some((rest, code)) = cell.len().checked_sub(3).and_then(|at| cell.split_at_checked(at))
        && let Some(currency) = is_code(code)
    {
        return (rest.trim(), currency);
    }
    let signs = [("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "CNY"), ("￥", "CNY")];
    let by_sign = signs.iter().find_map(|(sign, code)| Some((cell.strip_prefix(sign)?, is_code(code)?)));
    if let Some((rest, currency)) = by_sign {
        return (rest.trim(), currency);
    }
    match cell.strip_suffix("元") {
        Some(rest) => (rest.trim(), Currency::CNY),
        None => (cell, usual),
    }
}

fn headcount(cell: &str) -> Option<u32> {
    let cell = cell.trim_end_matches(['人', '名']).trim();
    let (cell, factor) = cell.strip_suffix('万').map_or((cell, 1), |rest| (rest, 10_000));
    let hundredths = number(cell)?.checked_mul(factor)?;
    (hundredths % 100 == 0).then(|| u32::try_from(hundredths / 100).ok()).flatten()
}

fn plain(cell: &str) -> String {
    cell.chars().map(half_width).filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn tier(cell: &str) -> Option<Tier> {
    let cell = plain(cell);
    let is_said = |tier: &&Tier| Lang::ALL.iter().any(|lang| plain(terms::tier(**tier).of(*lang)) == cell);
    Tier::ALL.iter().find(is_said).copied().or(match cell.as_str() {
        "a" | "1" | "优先" | "重点" | "first" | "top" => Some(Tier::Priority),
        "b" | "2" | "一般" | "普通" | "normal" => Some(Tier::Ordinary),
        "c" | "3" | "最后" | "low" => Some(Tier::Last),
        _ => None,
    })
}

fn half(cell: &str) -> Option<Half> {
    match plain(cell).as_str() {
        "高" | "high" | "h" => Some(Half::High),
        "低" | "low" | "l" => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CNY: Money = Money { currency: Currency::CNY, factor: 1 };

    /// CSV-4
    #[test]
    fn amounts_carry_thousands_units_and_currencies() {
        for (cell, hundredths, code) in [
            ("3,200,000", 320_000_000, "CNY"),
            ("320万", 320_000_000, "CNY"),
            ("1.5亿元", 15_000_000_000, "CNY"),
            ("$1,250.50", 125_050, "USD"),
            ("USD 12k", 1_200_000, "USD"),
            ("12 EUR", 1_200, "EUR"),
            ("￥５０", 5_000, "CNY"),
        ] {
            let expected =
                Amount { hundredths, currency: Currency::try_from(code.to_owned()).expect("a code") };
            assert_eq!(
                read(Column::Revenue, cell, CNY),
                Ok(Some(AccountField::Revenue(Some(expected)))),
                "{cell}"
            );
        }
        let ten_thousands = Money { factor: 10_000, ..CNY };
        let read_so = read(Column::Revenue, "320", ten_thousands);
        assert_eq!(read_so, Ok(Some(AccountField::Revenue(Some(Amount::whole(3_200_000, Currency::CNY))))));
    }

    /// CSV-4
    #[test]
    fn only_profit_and_net_assets_may_be_negative() {
        let lost = Ok(Some(AccountField::Profit(Some(Amount::whole(-500, Currency::CNY)))));
        for cell in ["-500", "(500)", "−500", "CNY -500"] {
            assert_eq!(read(Column::Profit, cell, CNY), lost, "{cell}");
        }
        assert_eq!(read(Column::Revenue, "-500", CNY), Err(FaultKind::Amount));
    }

    #[test]
    fn words_are_read_in_both_languages_and_nonsense_is_told() {
        let money = CNY;
        assert_eq!(read(Column::Tier, "优先考虑", money), Ok(Some(AccountField::Tier(Some(Tier::Priority)))));
        assert_eq!(read(Column::Tier, "ordinary", money), Ok(Some(AccountField::Tier(Some(Tier::Ordinary)))));
        assert_eq!(
            read(Column::Power, "高", money),
            Ok(Some(AccountField::PurchasingPower(Some(Half::High))))
        );
        assert_eq!(read(Column::IsNew, "否", money), Ok(Some(AccountField::IsNew(false))));
        assert_eq!(
            read(Column::Headcount, "1.2万人", money),
            Ok(Some(AccountField::Headcount(Some(12_000))))
        );
        assert_eq!(read(Column::Headcount, "12.5", money), Err(FaultKind::Number));
        assert_eq!(read(Column::Tier, "gold", money), Err(FaultKind::Tier));
        assert_eq!(read(Column::Share, "half", money), Err(FaultKind::Half));
        assert_eq!(read(Column::IsNew, "maybe", money), Err(FaultKind::YesNo));
        assert_eq!(read(Column::Name, " ", money), Err(FaultKind::NoName));
        assert_eq!(read(Column::Place, "—", money), Ok(None));
    }
}
