//! What the user chose for this device: language, theme, the numbers of the method. It must not know where it is kept.

use serde_json::{Map, Value};

use super::replies::Replies;
use crate::i18n::Lang;
use crate::method::{Thresholds, Tunable};
use crate::model::{Currency, PlanId};

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order of the switch.
    pub const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];

    /// Its word in the settings and on the page.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// The settings of this device. Each is read for itself: what is damaged of them costs nothing else. Fields that a newer build wrote
/// are lost on a change; they hold no work of the user's.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Tag of the language; empty until chosen, then the browser's holds.
    pub language: String,
    /// The theme.
    pub theme: Theme,
    /// The currency offered first.
    pub currency: Option<Currency>,
    /// Whether the sample was offered already, so that deleting it lasts.
    pub has_seen_sample: bool,
    /// Which account is the sample.
    pub sample: Option<PlanId>,
    /// The numbers of the method; only those that differ from the default are kept, so that a better default reaches
    /// everybody who did not choose.
    pub thresholds: Thresholds,
    /// Our prepared replies to objections.
    pub library: Replies,
    /// What was chosen for the territory; read by the screens that use it.
    pub territory: Value,
}

/// The numbers that differ from the default.
fn changed(thresholds: &Thresholds) -> Map<String, Value> {
    let usual = Thresholds::default();
    let all = Tunable::ALL.iter().map(|which| (which, thresholds.value(*which)));
    all.filter(|(which, value)| (value - usual.value(**which)).abs() > 1e-9)
        .map(|(which, value)| (which.spec().key.to_owned(), value.into()))
        .collect()
}

/// Whatever is not understood, or out of range, is as if it had not been chosen.
fn read_changed(kept: &Value) -> Thresholds {
    let mut thresholds = Thresholds::default();
    for which in Tunable::ALL {
        if let Some(value) = kept.get(which.spec().key).and_then(Value::as_f64) {
            thresholds.change(*which, value);
        }
    }
    thresholds
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: String::new(),
            theme: Theme::System,
            currency: None,
            has_seen_sample: false,
            sample: None,
            thresholds: Thresholds::default(),
            library: Replies::default(),
            territory: Value::Null,
        }
    }
}

impl Settings {
    /// Reads what was kept; anything unreadable is as if it had not been chosen.
    pub fn parse(text: Option<&str>) -> Self {
        let kept = text.and_then(|text| serde_json::from_str::<Value>(text).ok()).unwrap_or_default();
        let word = |field: &str| kept.get(field).and_then(Value::as_str);
        Self {
            language: word("language").unwrap_or_default().to_owned(),
            theme: Theme::ALL
                .iter()
                .copied()
                .find(|one| word("theme") == Some(one.word()))
                .unwrap_or_default(),
            currency: word("currency").and_then(|code| Currency::try_from(code.to_owned()).ok()),
            has_seen_sample: kept.get("hasSeenSample").and_then(Value::as_bool).unwrap_or_default(),
            sample: word("sample").and_then(|id| id.parse().ok()),
            thresholds: kept.get("thresholds").map(read_changed).unwrap_or_default(),
            library: kept.get("library").map(Replies::read).unwrap_or_default(),
            territory: kept.get("territory").cloned().unwrap_or_default(),
        }
    }

    /// The text to keep.
    pub fn text(&self) -> String {
        let mut kept = Map::new();
        kept.insert("language".to_owned(), self.language.clone().into());
        kept.insert("theme".to_owned(), self.theme.word().into());
        kept.insert("currency".to_owned(), self.currency.map(|currency| currency.code().to_owned()).into());
        kept.insert("hasSeenSample".to_owned(), self.has_seen_sample.into());
        kept.insert("sample".to_owned(), self.sample.map(|id| id.to_string()).into());
        kept.insert("thresholds".to_owned(), changed(&self.thresholds).into());
        kept.insert("library".to_owned(), self.library.written());
        kept.insert("territory".to_owned(), self.territory.clone());
        Value::Object(kept).to_string()
    }

    /// The language chosen, else the browser's.
    pub fn lang(&self, browser: &str) -> Lang {
        if self.language.is_empty() { Lang::from_tag(browser) } else { Lang::from_tag(&self.language) }
    }

    /// The currency chosen, else the one usual where the language is spoken.
    pub fn currency(&self, lang: Lang) -> Currency {
        self.currency.unwrap_or(match lang {
            Lang::Zh => Currency::CNY,
            Lang::En => Currency::USD,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_and_damage_is_forgotten() {
        let chosen = Settings { language: "en".to_owned(), theme: Theme::Dark, ..Settings::default() };
        assert_eq!(Settings::parse(Some(&chosen.text())), chosen);
        for damaged in ["", "{", "[]", "{\"theme\":\"pink\"}", "null"] {
            assert_eq!(Settings::parse(Some(damaged)), Settings::default(), "{damaged}");
        }
    }

    /// OBJ-2
    #[test]
    fn a_setting_that_is_damaged_does_not_cost_the_library() {
        let library = r#"{"prepared":{"no-budget":{"reply":"Whose?"}}}"#;
        let read = Settings::parse(Some(&format!("{{\"theme\":\"pink\",\"library\":{library}}}")));
        assert_eq!(read.theme, Theme::System);
        assert_eq!(read.library, Replies::read(&serde_json::from_str(library).expect("JSON")));
        assert_eq!(Settings::parse(Some(&read.text())), read);
        let text = "{\"language\":\"en\",\"library\":7}";
        assert_eq!(Settings::parse(Some(text)).language, "en");
    }

    #[test]
    fn the_first_language_is_the_browsers() {
        assert_eq!(Settings::default().lang("zh-Hans-CN"), Lang::Zh);
        assert_eq!(Settings::default().lang("fr"), Lang::En);
    }

    #[test]
    fn only_numbers_that_were_changed_are_kept() {
        let mut chosen = Settings::default();
        assert!(chosen.text().contains("\"thresholds\":{}"), "{}", chosen.text());
        assert!(chosen.thresholds.change(Tunable::StaleSheetDays, 14.0));
        assert!(chosen.thresholds.change(Tunable::WinWeight, 12.5));
        let text = chosen.text();
        assert!(text.contains("\"staleSheetDays\":14") && text.contains("\"score.win\":12.5"), "{text}");
        assert!(!text.contains("laterDays"), "{text}");
        assert_eq!(Settings::parse(Some(&text)), chosen);
    }

    #[test]
    fn a_number_that_is_unknown_or_out_of_range_costs_nothing_else() {
        let text = r#"{"language":"en","thresholds":{"staleSheetDays":14,"laterDays":-5,"coveredRating":"high",
            "contactDays":1e300,"newToJobDays":null,"fromTheFuture":{"a":1}}}"#;
        let read = Settings::parse(Some(text));
        let mut expected = Settings { language: "en".to_owned(), ..Settings::default() };
        assert!(expected.thresholds.change(Tunable::StaleSheetDays, 14.0));
        assert_eq!(read, expected);
        for odd in ["null", "7", "[]", "\"all\""] {
            let text = format!("{{\"language\":\"en\",\"thresholds\":{odd}}}");
            let expected = Settings { language: "en".to_owned(), ..Settings::default() };
            assert_eq!(Settings::parse(Some(&text)), expected, "{odd}");
        }
    }
}
