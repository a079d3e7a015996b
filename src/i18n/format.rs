//! How days, amounts and counts are written in each language, and how a typed amount is read.

use crate::model::day::Date;

use super::Lang;
use crate::model::{Amount, Currency};

/// An amount as people write it: `¥3,200,000`, `$1,250.50`, `XYZ 40`.
pub fn amount(amount: Amount) -> String {
    let sign = if amount.hundredths < 0 { "−" } else { "" };
    let all = amount.hundredths.unsigned_abs();
    let (units, cents) = (all / 100, all % 100);
    let digits = match cents {
        0 => grouped(units),
        cents => format!("{}.{cents:02}", grouped(units)),
    };
    let code = amount.currency.code();
    match symbol(code) {
        Some(symbol) => format!("{sign}{symbol}{digits}"),
        None => format!("{sign}{code} {digits}"),
    }
}

/// An amount for a field in which it is typed: no symbol, no grouping.
pub fn plain_amount(amount: Amount) -> String {
    let sign = if amount.hundredths < 0 { "-" } else { "" };
    let all = amount.hundredths.unsigned_abs();
    match (all / 100, all % 100) {
        (units, 0) => format!("{sign}{}", grouped(units)),
        (units, cents) => format!("{sign}{}.{cents:02}", grouped(units)),
    }
}

/// Reads an amount as somebody types it: grouping, full-width digits, `万` and `亿`, `k` and `m` are understood.
/// `None` when it is no number or beyond what a plan can hold.
pub fn parse_amount(text: &str, currency: Currency) -> Option<Amount> {
    let text: String = text.chars().map(half_width).filter(|c| !c.is_whitespace() && *c != ',').collect();
    let text = text.trim_start_matches(['¥', '$', '€', '£', '₹']);
    let (digits, factor) = match text.chars().last()? {
        '万' => (text.trim_end_matches('万'), 10_000.0),
        '亿' => (text.trim_end_matches('亿'), 100_000_000.0),
        'k' | 'K' => (&text[..text.len() - 1], 1_000.0),
        'm' | 'M' => (&text[..text.len() - 1], 1_000_000.0),
        _ => (text, 1.0),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-') {
        return None;
    }
    let hundredths = (digits.parse::<f64>().ok()? * factor * 100.0).round();
    // Beyond 2⁵³ a JSON reader would round.
    if !(0.0..9e15).contains(&hundredths) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "bounded on the line above")]
    Some(Amount { hundredths: hundredths as i64, currency })
}

/// Reads an amount that may be a loss, with a minus before it.
pub fn parse_signed_amount(text: &str, currency: Currency) -> Option<Amount> {
    let text = text.trim();
    let Some(rest) = text.strip_prefix(['-', '−', '－']) else { return parse_amount(text, currency) };
    parse_amount(rest, currency).map(|amount| Amount { hundredths: -amount.hundredths, currency })
}

/// Per cent without a place behind the point, or with one where it would be nothing otherwise.
pub fn per_cent(number: f64) -> String {
    // Nothing has no sign, though a computed one may.
    let number = if number == 0.0 { 0.0 } else { number };
    let places = usize::from(number != 0.0 && number.abs() < 1.0);
    let text = format!("{number:.places$}");
    text.replace('-', "−")
}

/// Hours with one place behind the point while they are few.
pub fn hours(number: f64) -> String {
    let places = usize::from(number < 10.0 && number.fract() != 0.0);
    format!("{number:.places$}")
}

/// A number for tables, to a tenth: `12`, `1.5`.
pub fn decimal(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    if tenths == 0.0 { "0".to_owned() } else { tenths.to_string() }
}

/// A day for tables and lists; the same in both languages, and sortable.
pub fn day(date: Date) -> String {
    date.to_string()
}

/// A day without its year, for what is near: `11-24`.
pub fn short_day(date: Date) -> String {
    format!("{:02}-{:02}", date.month(), date.day())
}

/// A day in words: `2026年12月31日`, `31 December 2026`.
pub fn long_day(lang: Lang, date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match lang {
        Lang::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Lang::En => {
            let month = usize::try_from(date.month() - 1).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"");
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

/// Names in a row, as each language lists them.
pub fn names<S: AsRef<str>>(lang: Lang, names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match (lang, names.as_slice()) {
        (_, []) => String::new(),
        (_, [one]) => (*one).to_owned(),
        (Lang::Zh, all) => all.join("、"),
        (Lang::En, [all @ .., last]) => format!("{} and {last}", all.join(", ")),
    }
}

/// What stands on a stone for a name: the family name of a Chinese one, initials of any other; at most two letters.
pub fn short_name(name: &str) -> String {
    let name = name.trim();
    let is_cjk = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{3040}'..='\u{30ff}' | '\u{ac00}'..='\u{d7af}');
    if name.chars().next().is_some_and(is_cjk) {
        let is_compound =
            COMPOUND_SURNAMES.iter().any(|surname| name.starts_with(surname)) && name.chars().count() > 2;
        return name.chars().take(if is_compound { 2 } else { 1 }).collect();
    }
    let words: Vec<&str> = name
        .split(|c: char| c.is_whitespace() || c == '-' || c == '.')
        .filter(|word| !word.is_empty())
        .collect();
    let first = |word: &&str| word.chars().next().map(|c| c.to_uppercase().collect::<String>());
    match words.as_slice() {
        [] => "?".to_owned(),
        [one] => one.chars().take(2).collect(),
        [one, .., last] => [one, last].into_iter().filter_map(first).collect(),
    }
}

/// Family names of two characters that are in use.
const COMPOUND_SURNAMES: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方", "夏侯", "端木",
    "南宫",
];

fn grouped(units: u64) -> String {
    let digits = units.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn symbol(code: &str) -> Option<&'static str> {
    Some(match code {
        "CNY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "JP¥",
        "HKD" => "HK$",
        "TWD" => "NT$",
        "SGD" => "S$",
        "AUD" => "A$",
        "CAD" => "C$",
        "INR" => "₹",
        _ => return None,
    })
}

/// Digits, commas and points as an input method may leave them.
fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        '，' => ',',
        '．' | '。' => '.',
        '￥' => '¥',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_is_read_with_any_minus() {
        for text in ["-1,200", "−1200", " －1200 ", "-1.2k"] {
            let read = parse_signed_amount(text, Currency::CNY);
            assert_eq!(read, Some(Amount::whole(-1_200, Currency::CNY)), "{text}");
        }
        assert_eq!(parse_signed_amount("12万", Currency::CNY), Some(Amount::whole(120_000, Currency::CNY)));
        assert_eq!(parse_signed_amount("--5", Currency::CNY), None);
        assert_eq!(parse_amount("-5", Currency::CNY), None);
    }

    #[test]
    fn shares_and_hours_are_short() {
        assert_eq!([0.0, -0.0, 0.4, 3.6, -12.2].map(per_cent), ["0", "0", "0.4", "4", "−12"]);
        assert_eq!([0.0, 1.25, 9.0, 120.4].map(hours), ["0", "1.2", "9", "120"]);
    }

    #[test]
    fn amounts_are_grouped() {
        assert_eq!(amount(Amount::whole(3_200_000, Currency::CNY)), "¥3,200,000");
        assert_eq!(amount(Amount { hundredths: -125_050, currency: Currency::USD }), "−$1,250.50");
        assert_eq!(amount(Amount::whole(7, Currency::USD)), "$7");
    }

    #[test]
    fn numbers_are_rounded_to_a_tenth() {
        for (number, text) in [(12.0, "12"), (1.55, "1.6"), (0.04, "0"), (-0.01, "0")] {
            assert_eq!(decimal(number), text);
        }
    }

    #[test]
    fn typed_amounts_are_understood() {
        for (text, units) in [
            ("3,200,000", 3_200_000),
            ("320万", 3_200_000),
            ("３２０万", 3_200_000),
            ("￥1.5亿", 150_000_000),
            ("3.2m", 3_200_000),
            ("12 k", 12_000),
        ] {
            assert_eq!(
                parse_amount(text, Currency::CNY),
                Some(Amount::whole(units, Currency::CNY)),
                "{text}"
            );
        }
        for text in ["", "abc", "万", "1e9", "--1", "99999999999999999999", "1.2.3", "-5"] {
            assert_eq!(parse_amount(text, Currency::CNY), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_plainly_is_read_back() {
        for hundredths in [0, 5, 100, 320_000_000, 899_999_999_999_999] {
            let amount = Amount { hundredths, currency: Currency::CNY };
            assert_eq!(parse_amount(&plain_amount(amount), Currency::CNY), Some(amount));
        }
    }

    #[test]
    fn a_stone_shows_a_family_name_or_initials() {
        for (name, short) in [
            ("王建国", "王"),
            ("欧阳修文", "欧阳"),
            ("Maria Lopez", "ML"),
            ("Anne-Marie de Vries", "AV"),
            ("Cher", "Ch"),
            ("", "?"),
            ("  ", "?"),
            ("김민수", "김"),
        ] {
            assert_eq!(short_name(name), short, "{name}");
        }
    }

    #[test]
    fn names_are_listed_as_the_language_does() {
        assert_eq!(names(Lang::En, &["A", "B", "C"]), "A, B and C");
        assert_eq!(names(Lang::Zh, &["甲", "乙"]), "甲、乙");
        assert_eq!(names::<&str>(Lang::En, &[]), "");
    }
}
