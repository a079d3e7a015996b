//! What the user chose for the territory as a whole: kept with the settings of the device, not with any plan. Each is read
//! for itself, so that what is damaged of them costs nothing else. It must not know where they are kept.

use serde::Serialize;
use serde_json::{Map, Value};

use super::capacity::Capacity;
use super::effort::Assumed;
use super::market::Market;
use super::request::Request;
use super::skills::Skills;
use super::snooze::Snooze;
use super::split::Split;
use super::strategies::Strategies;
use crate::model::json::{self, FromJson};
use crate::model::{Amount, PlanId};

/// All of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// What we are to sell in a year.
    pub quota: Option<Amount>,
    /// What is not to be shown before a day.
    pub snoozed: Vec<Snooze>,
    /// Which customers are our market (SYS-07).
    pub market: Market,
    /// What time there is for calls and visits (SYS-08).
    pub capacity: Capacity,
    /// What the cells of attack and defend are called and mean here (SYS-05).
    pub strategies: Strategies,
    /// How long a contact takes whose time was not noted.
    pub assumed: Assumed,
    /// How time, people and money are split (SYS-06).
    pub split: Split,
    /// What is asked for to close the gap (SYS-29).
    pub request: Request,
    /// Our people and what they can (SYS-26).
    pub skills: Skills,
    /// The sample accounts that were added to see the screens at work.
    pub samples: Vec<PlanId>,
}

impl Choices {
    /// Reads what was kept; what cannot be read is as if it had not been chosen.
    pub fn read(kept: &Value) -> Self {
        fn of<T: FromJson + Default>(kept: &Value, name: &str) -> T {
            kept.get(name).and_then(|value| json::read(value, name).ok()).unwrap_or_default()
        }
        Self {
            quota: of(kept, "quota"),
            snoozed: of(kept, "snoozed"),
            market: of(kept, "market"),
            capacity: of(kept, "capacity"),
            strategies: of(kept, "strategies"),
            assumed: of(kept, "assumed"),
            split: of(kept, "split"),
            request: of(kept, "request"),
            skills: of(kept, "skills"),
            samples: of(kept, "samples"),
        }
    }

    /// The value to keep; what was not chosen is left out.
    pub fn written(&self) -> Value {
        let mut kept = Map::new();
        let mut put = |name: &str, value: Value| kept.insert(name.to_owned(), value);
        if self.quota.is_some() {
            put("quota", value(&self.quota));
        }
        if !self.snoozed.is_empty() {
            put("snoozed", value(&self.snoozed));
        }
        if !self.samples.is_empty() {
            put("samples", value(&self.samples));
        }
        put("market", value(&self.market));
        put("capacity", value(&self.capacity));
        put("strategies", value(&self.strategies));
        put("assumed", value(&self.assumed));
        put("split", value(&self.split));
        put("request", value(&self.request));
        put("skills", value(&self.skills));
        kept.retain(|_, value| value.as_object().is_none_or(|fields| !fields.is_empty()));
        // An amount is a group too, but never an empty one.
        Value::Object(kept)
    }
}

/// None of these fails: they are texts, numbers, days and lists of them.
fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;
    use crate::model::day::date;

    #[test]
    fn choices_survive_and_what_is_damaged_costs_only_itself() {
        let chosen = Choices {
            quota: Some(Amount::whole(10, Currency::CNY)),
            snoozed: vec![Snooze { what: "call/x".to_owned(), until: Some(date(2026, 6, 1)) }],
            ..Choices::default()
        };
        assert_eq!(Choices::read(&chosen.written()), chosen);
        let mut damaged = chosen.written();
        damaged["snoozed"] = Value::from(7);
        assert_eq!(Choices::read(&damaged).quota, chosen.quota);
        assert_eq!(Choices::read(&Value::Null), Choices::default());
        assert_eq!(Choices::default().written(), Value::Object(Map::new()));
    }
}
