//! Amounts of money. It must not know how they are written on a screen: that differs by language.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::json::{FromJson, Reader, Wanted};
use super::record::FieldValue;

/// A currency by its three-letter ISO 4217 code, or a unit of three letters that the seller counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Chinese yuan.
    pub const CNY: Self = Self(*b"CNY");
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// The currencies offered first.
    pub const COMMON: &'static [Self] = &[
        Self::CNY,
        Self::USD,
        Self(*b"EUR"),
        Self(*b"GBP"),
        Self(*b"JPY"),
        Self(*b"HKD"),
        Self(*b"TWD"),
        Self(*b"SGD"),
        Self(*b"AUD"),
        Self(*b"CAD"),
        Self(*b"CHF"),
        Self(*b"INR"),
    ];

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }
}

/// Says that a text is not three capital letters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a currency: three capital letters are expected, such as CNY")]
pub struct NotACurrency(String);

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, NotACurrency> {
        match text.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(|letter| letter.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(NotACurrency(text)),
        }
    }
}

impl FromJson for Currency {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.parsed(value, Wanted::Currency, |text| Self::try_from(text.to_owned()).ok())
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{3}$" })
    }
}

/// An amount of money in hundredths of its currency, so that no cent is lost to rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Amount {
    /// Hundredths of the currency; −9 × 10¹⁵ to 9 × 10¹⁵ survive every reader of JSON.
    pub hundredths: i64,
    /// Which currency.
    pub currency: Currency,
}

impl Amount {
    /// The amount of so many whole units.
    pub const fn whole(units: i64, currency: Currency) -> Self {
        Self { hundredths: units.saturating_mul(100), currency }
    }

    /// The amount in units, for proportions and pictures.
    pub fn units(self) -> f64 {
        self.hundredths as f64 / 100.0
    }
}

impl FromJson for Amount {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        let hundredths = reader.needed(fields, "hundredths")?;
        Some(Self { hundredths, currency: reader.needed(fields, "currency")? })
    }
}

impl FieldValue for Amount {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_capital_letters_are_a_currency() {
        assert_eq!(Currency::try_from("CNY".to_owned()), Ok(Currency::CNY));
        for wrong in ["", "cny", "CN", "CNYX", "元", "C Y"] {
            assert!(Currency::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
