//! Small pieces of sentences: spans of days, counts, people's names, and words inside a sentence. It must not know
//! whole sentences; days and amounts are written by `format`.

use super::{Lang, Text, format, texts};
use crate::model::{AccountPlan, PersonId};

texts! {
    /// Several days.
    DAYS = "{count}天", "{count} days";
    /// One day.
    ONE_DAY = "1天", "1 day";
    /// Several times.
    TIMES = "{count}次", "{count} times";
    /// Once.
    ONCE = "1次", "once";
    /// Twice.
    TWICE = "2次", "twice";
    /// Somebody without a name.
    UNNAMED = "未填姓名者", "Unnamed person";
    /// How many more there are than are listed.
    MORE = "另外{count}位", "{count} more";
}

/// A number of days.
pub fn days(lang: Lang, count: i32) -> String {
    if count == 1 { ONE_DAY.of(lang).to_owned() } else { fill(DAYS, lang, &[("count", count.to_string())]) }
}

/// A number of times.
pub fn times(lang: Lang, count: usize) -> String {
    match count {
        1 => ONCE.of(lang).to_owned(),
        2 => TWICE.of(lang).to_owned(),
        _ => fill(TIMES, lang, &[("count", count.to_string())]),
    }
}

/// A person's name.
pub fn name(lang: Lang, plan: &AccountPlan, person: PersonId) -> String {
    let name = plan.people.get(person).map_or("", |person| person.name.trim());
    if name.is_empty() { UNNAMED.of(lang).to_owned() } else { name.to_owned() }
}

/// The names of people as a sentence lists them; after the fifth only how many more there are.
pub fn names(lang: Lang, plan: &AccountPlan, people: &[PersonId]) -> String {
    some_names(lang, plan, people, people.len())
}

/// The names of so many people, of whom the first are given; after the fifth only how many more there are.
pub fn some_names(lang: Lang, plan: &AccountPlan, first: &[PersonId], count: usize) -> String {
    const SHOWN: usize = 5;
    let mut all: Vec<String> = first.iter().take(SHOWN).map(|id| name(lang, plan, *id)).collect();
    if count > all.len() {
        let more = (count - all.len()).to_string();
        all.push(MORE.fill(lang, &[("count", &more)]));
    }
    format::names(lang, &all)
}

/// A word as it stands inside a sentence: English loses the capital, abbreviations keep it.
pub fn inside(lang: Lang, text: Text) -> String {
    let words = text.of(lang);
    let mut characters = words.chars();
    let first = characters.next();
    let second_is_small = characters.clone().next().is_none_or(|second| !second.is_uppercase());
    match first {
        Some(first) if lang == Lang::En && second_is_small => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => words.to_owned(),
    }
}

/// A number with its sign, the minus as wide as the plus; 0 has none.
pub fn signed(number: i32) -> String {
    let sign = match number {
        1.. => "+",
        0 => "",
        ..0 => "−",
    };
    let mut text = sign.to_owned();
    text.push_str(&number.unsigned_abs().to_string());
    text
}

/// A number of tenths with its sign, as a decimal.
pub fn signed_tenths(tenths: i32) -> String {
    let whole = signed(tenths / 10);
    let mut text = if tenths < 0 && tenths > -10 { String::from("−0") } else { whole };
    text.push('.');
    text.push_str(&(tenths.unsigned_abs() % 10).to_string());
    text
}

/// Sentences one after the other; Chinese needs no space between them.
pub fn sentences(lang: Lang, all: &[String]) -> String {
    all.join(match lang {
        Lang::Zh => "",
        Lang::En => " ",
    })
}

/// Fills a text with owned values.
pub fn fill(text: Text, lang: Lang, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text.fill(lang, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many() {
        assert_eq!((days(Lang::En, 1), days(Lang::En, 2)), ("1 day".to_owned(), "2 days".to_owned()));
        assert_eq!((times(Lang::En, 2), times(Lang::En, 3)), ("twice".to_owned(), "3 times".to_owned()));
    }

    #[test]
    fn numbers_carry_their_sign() {
        assert_eq!([-5, 0, 3].map(signed), ["−5", "0", "+3"]);
        assert_eq!([-14, -4, 0, 5, 20].map(signed_tenths), ["−1.4", "−0.4", "0.0", "0.5", "+2.0"]);
    }

    #[test]
    fn words_lose_their_capital_inside_a_sentence() {
        assert_eq!(inside(Lang::En, Text::new("角色", "Personal win")), "personal win");
        assert_eq!(inside(Lang::En, Text::new("好", "OK")), "OK");
        assert_eq!(inside(Lang::Zh, Text::new("角色", "Role")), "角色");
    }
}
