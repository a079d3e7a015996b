//! The words by which a spreadsheet says roles, influence, mode, rating and contact, in both languages and in the letters
//! of the trade. It must not know where in a line they stand.

use std::collections::BTreeSet;

use super::lines::folded;
use crate::i18n::{Text, terms};
use crate::model::{Coverage, Level, Mode, Rating, Role};

/// Other names of the roles than those on the screen, in the order of the roles.
const ROLE_WORDS: [&[&str]; 4] = [
    &["决策者", "经济购买影响者", "经济决策者", "economic buying influence", "decision maker"],
    &["使用者", "使用购买影响者", "user buying influence", "end user"],
    &["技术", "技术购买影响者", "technical buying influence"],
    &["内线"],
];

/// Which of several things a text names; `names` lists the names of each.
fn which(text: &str, count: usize, names: &dyn Fn(usize) -> Vec<&'static str>) -> Option<usize> {
    let text = folded(text);
    let text = text.trim_end_matches('.');
    (0..count).find(|at| {
        names(*at).iter().any(|name| {
            let name = name.to_lowercase();
            name.trim_end_matches('.') == text
        })
    })
}

fn both(text: Text) -> [&'static str; 2] {
    [text.zh, text.en]
}

/// A degree of influence.
pub(super) fn level(text: &str) -> Option<Level> {
    let at = which(text, Level::ALL.len(), &|at| {
        let level = Level::ALL[at];
        let mut names = vec![level.word(), ["H", "M", "L"][at]];
        names.extend(both(terms::level(level)));
        names
    });
    at.map(|at| Level::ALL[at])
}

/// A response mode.
pub(super) fn mode(text: &str) -> Option<Mode> {
    let at = which(text, Mode::ALL.len(), &|at| {
        let mode = Mode::ALL[at];
        let mut names =
            vec![mode.word(), terms::mode_letter(mode), ["增长", "trouble", "平衡", "over-confident"][at]];
        names.extend(both(terms::mode(mode)));
        names.extend(both(terms::mode_short(mode)));
        names
    });
    at.map(|at| Mode::ALL[at])
}

/// A depth of contact.
pub(super) fn coverage(text: &str) -> Option<Coverage> {
    let at = which(text, Coverage::ALL.len(), &|at| {
        let mut names = vec![Coverage::ALL[at].word()];
        names.extend(both(terms::coverage(Coverage::ALL[at])));
        names
    });
    at.map(|at| Coverage::ALL[at])
}

fn role(text: &str) -> Option<Role> {
    let at = which(text, Role::ALL.len(), &|at| {
        let role = Role::ALL[at];
        let mut names = vec![role.word(), terms::role_letter(role)];
        names.extend(both(terms::role(role)));
        names.extend(both(terms::role_short(role)));
        names.extend(ROLE_WORDS[at]);
        names
    });
    at.map(|at| Role::ALL[at])
}

/// Several roles, set apart by `/`, `+`, commas and their like, or by nothing when they are letters.
pub(super) fn roles(text: &str) -> Option<BTreeSet<Role>> {
    let apart = |sign: char| "/／+＋&＆,，、;；|".contains(sign);
    let mut roles = BTreeSet::new();
    for part in text.split(apart).map(str::trim).filter(|part| !part.is_empty()) {
        match role(part) {
            Some(role) => {
                roles.insert(role);
            }
            None if part.chars().count() <= Role::ALL.len() => {
                for letter in part.chars() {
                    roles.insert(role(letter.encode_utf8(&mut [0; 4]))?);
                }
            }
            None => return None,
        }
    }
    (!roles.is_empty()).then_some(roles)
}

/// A rating by its number, which may be followed by what it is called, or by what it is called.
pub(super) fn rating(text: &str) -> Option<Rating> {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    let digits = first.trim_start_matches(['+', '＋']);
    let (digits, sign) = match digits.strip_prefix(['-', '−', '－', '–']) {
        Some(digits) => (digits, -1),
        None => (digits, 1),
    };
    if let Ok(number) = digits.parse::<i8>() {
        return number.checked_mul(sign).and_then(|number| Rating::try_from(number).ok());
    }
    let at = which(text, Rating::ALL.len(), &|at| both(terms::rating(Rating::ALL[at])).to_vec());
    at.map(|at| Rating::ALL[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_are_understood() {
        for text in ["E", "economic", "Economic buyer", "财务决策者", "决策", "经济购买影响者"]
        {
            assert_eq!(role(text), Some(Role::Economic), "{text}");
        }
        assert_eq!(roles("EC"), Some([Role::Economic, Role::Coach].into()));
        assert_eq!(roles("用户、技术把关者"), Some([Role::User, Role::Technical].into()));
        assert_eq!(roles("X/E"), None);
        assert_eq!(
            (level("高"), level("m"), level("LOW")),
            (Some(Level::High), Some(Level::Medium), Some(Level::Low))
        );
        for text in ["EK", "Even keel", "even-keel", "平稳", "四平八稳", "平衡"] {
            assert_eq!(mode(text), Some(Mode::EvenKeel), "{text}");
        }
        assert_eq!(mode(""), None);
        assert_eq!(coverage("多次接触"), Some(Coverage::Multiple));
        for (text, number) in [("+4", 4), ("4", 4), ("－3", -3), ("−5 Antagonistic", -5), ("大力支持", 4)]
        {
            assert_eq!(rating(text).map(Rating::get), Some(number), "{text}");
        }
        assert_eq!((rating("0"), rating("6"), rating("much"), rating("-128")), (None, None, None, None));
    }
}
