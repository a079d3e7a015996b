//! What the user chose for this device: language, theme, the numbers of the method. It must not know where it is kept.

use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::replies::Replies;
use crate::i18n::Lang;
use crate::method::{Thresholds, Tunable};
use crate::model::{Currency, PlanId};

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// The settings of this device. Fields that a newer build wrote are lost on a change: but for the library, which is read
/// for itself, they hold no work of the user's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
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
    #[serde(serialize_with = "write_changed", deserialize_with = "read_changed")]
    pub thresholds: Thresholds,
    /// Our prepared replies to objections.
    pub library: Replies,
}

fn write_changed<S: Serializer>(thresholds: &Thresholds, serializer: S) -> Result<S::Ok, S::Error> {
    let usual = Thresholds::default();
    let mut map = serializer.serialize_map(None)?;
    for which in Tunable::ALL {
        let value = thresholds.value(*which);
        if (value - usual.value(*which)).abs() > 1e-9 {
            map.serialize_entry(which.spec().key, &value)?;
        }
    }
    map.end()
}

/// Whatever is not understood, or out of range, is as if it had not been chosen.
fn read_changed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Thresholds, D::Error> {
    let kept = Value::deserialize(deserializer)?;
    let mut thresholds = Thresholds::default();
    for which in Tunable::ALL {
        if let Some(value) = kept.get(which.spec().key).and_then(Value::as_f64) {
            thresholds.change(*which, value);
        }
    }
    Ok(thresholds)
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
        }
    }
}

impl Settings {
    /// Reads what was kept; anything unreadable is as if nothing had been chosen, and never costs the library.
    pub fn parse(text: Option<&str>) -> Self {
        let Some(kept) = text.and_then(|text| serde_json::from_str::<Value>(text).ok()) else {
            return Self::default();
        };
        let library = kept.get("library").map(Replies::read).unwrap_or_default();
        serde_json::from_value(kept).unwrap_or_else(|_| Self { library, ..Self::default() })
    }

    /// The text to keep.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
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
        assert_eq!(read.library, serde_json::from_str(library).expect("reads"));
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
