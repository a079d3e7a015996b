//! Every word on the screen, in both languages side by side, so that neither can be forgotten. It must not know the
//! browser or leptos.

pub mod account_pages;
pub mod account_plan;
pub mod accounts;
pub mod board;
pub mod buying_cycle;
pub mod call_plan;
pub mod coach;
pub mod danger;
pub mod difference;
pub mod edits;
pub mod elements;
pub mod errors;
#[cfg(test)]
mod every_text;
pub mod format;
pub mod glossary;
pub mod help;
pub mod hexagon;
pub mod influences;
pub mod inspector;
pub mod leverage;
pub mod map;
pub mod matching;
pub mod moves;
pub mod objections;
pub mod people;
pub mod position;
pub mod replay;
pub mod research;
pub mod rhythm;
pub mod rulebook;
pub mod rules;
pub mod sample;
pub mod satisfaction;
pub mod session;
pub mod session_steps;
pub mod sheet;
pub mod sheet_pages;
pub mod shell;
pub mod swot;
pub mod terms;
pub mod territory;
pub mod transfer;
pub mod tuning;
pub mod what_if;
pub mod wins;
pub mod wording;

use crate::model::order;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order of the switch.
    pub const ALL: &'static [Self] = &[Self::Zh, Self::En];

    /// The tag for `<html lang>` and for the settings: `zh-CN` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language for a browser's or a shell's tag: Chinese of any kind is Chinese, all else English.
    pub fn from_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") { Self::Zh } else { Self::En }
    }
}

/// A text in both languages. Places to fill are written `{name}`, the same ones in both; a word that follows a number is
/// written `{count:action|actions}`, the form for 1 first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// A text from its Chinese and English wording.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The wording in a language.
    pub const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The wording with each `{name}` replaced by its value; one pass, so that braces in a value stay as they are.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut rest = self.of(lang);
        let mut filled = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                filled.push('{');
                rest = after;
                continue;
            };
            let (name, forms) =
                name.split_once(':').map_or((name, None), |(name, forms)| (name, Some(forms)));
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(forms.map_or(value, |forms| counted(forms, value)));
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }

    /// The names of the places to fill, sorted; a word after a number counts for its number.
    pub fn places(wording: &str) -> Vec<&str> {
        let mut names: Vec<_> = wording
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name.split_once(':').map_or(name, |(name, _)| name))
            .collect();
        order::sort(&mut names);
        names.dedup();
        names
    }
}

/// The form of a word, `one|other`, that goes with a number.
fn counted<'a>(forms: &'a str, number: &str) -> &'a str {
    let (one, other) = forms.split_once('|').unwrap_or((forms, forms));
    if number == "1" { one } else { other }
}

/// Declares texts: `NAME = "中文", "English";`, and `ALL` of them for the tests.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $zh:literal, $en:literal;)+) => {
        $(
            $(#[$doc])*
            #[doc = concat!("\"", $en, "\"")]
            pub const $name: $crate::i18n::Text = $crate::i18n::Text::new($zh, $en);
        )+

        /// Every text of this file, with its name.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, $crate::i18n::Text)] = &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use texts;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filling_leaves_braces_of_values_alone() {
        let text = Text::new("{who}到{place}", "{who} to {place}");
        assert_eq!(text.fill(Lang::En, &[("who", "{place}"), ("place", "x")]), "{place} to x");
        assert_eq!(text.fill(Lang::Zh, &[("who", "王"), ("place", "北京")]), "王到北京");
    }

    #[test]
    fn places_are_found_in_both_wordings() {
        assert_eq!(Text::places("a {b} c {a} {b}"), vec!["a", "b"]);
        assert_eq!(Text::places("{count} {count:action|actions}"), vec!["count"]);
    }

    #[test]
    fn a_word_goes_with_its_number() {
        let text = Text::new("{count} 个行动", "{count} {count:action|actions} {who}");
        let fill = |lang, count| text.fill(lang, &[("count", count), ("who", "a|b")]);
        assert_eq!(fill(Lang::En, "1"), "1 action a|b");
        assert_eq!(fill(Lang::En, "0"), "0 actions a|b");
        assert_eq!(fill(Lang::En, "21"), "21 actions a|b");
        assert_eq!(fill(Lang::Zh, "1"), "1 个行动");
    }

    #[test]
    fn any_chinese_tag_is_chinese() {
        assert_eq!(Lang::from_tag("zh-TW"), Lang::Zh);
        assert_eq!(Lang::from_tag("ZH_cn"), Lang::Zh);
        assert_eq!(Lang::from_tag("de-DE"), Lang::En);
        assert_eq!(Lang::from_tag(""), Lang::En);
    }
}
