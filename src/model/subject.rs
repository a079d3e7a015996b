//! What a finding is about, and by which rule: the words that dismissals and actions keep in the file. It must not know
//! what the rules say.

use serde::Serialize;
use serde_json::Value;

use super::ids::{ActionId, EventId, FlagId, ObjectiveId, PersonId, PlanId, StrengthId};
use super::influence::Role;
use super::json::{FromJson, Reader, Wanted};
use super::record::{FieldValue, group};

/// The number of a rule of the method, 1 to 73, written `R-06`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct RuleNumber(u8);

impl RuleNumber {
    /// The rule with this number.
    pub const fn new(number: u8) -> Self {
        Self(number)
    }

    /// The bare number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl std::fmt::Display for RuleNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "R-{:02}", self.0)
    }
}

impl From<RuleNumber> for String {
    fn from(rule: RuleNumber) -> Self {
        rule.to_string()
    }
}

/// Says that a text is no rule number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a rule: R-01 to R-73 are")]
pub struct NotARule(String);

impl TryFrom<String> for RuleNumber {
    type Error = NotARule;

    fn try_from(text: String) -> Result<Self, NotARule> {
        let number = text.strip_prefix("R-").and_then(|digits| digits.parse().ok());
        match number {
            Some(number @ 1..=73) => Ok(Self(number)),
            _ => Err(NotARule(text)),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for RuleNumber {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RuleNumber".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^R-[0-9]{2}$" })
    }
}

/// What a finding is about. A buying influence is known by its person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum Subject {
    /// The customer.
    Account(PlanId),
    /// A sheet as a whole.
    Objective(ObjectiveId),
    /// A person.
    Person(PersonId),
    /// A role, held or not.
    Role(Role),
    /// A strength.
    Strength(StrengthId),
    /// A flag planted by hand.
    Flag(FlagId),
    /// An action.
    Action(ActionId),
    /// An event.
    Event(EventId),
}

impl Subject {
    /// Its kind, as files and scripts write it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::Objective(_) => "objective",
            Self::Person(_) => "person",
            Self::Role(_) => "role",
            Self::Strength(_) => "strength",
            Self::Flag(_) => "flag",
            Self::Action(_) => "action",
            Self::Event(_) => "event",
        }
    }

    /// Its id, as files and scripts write it; a role's id is its word.
    pub fn id(&self) -> String {
        match self {
            Self::Account(id) => id.to_string(),
            Self::Objective(id) => id.to_string(),
            Self::Person(id) => id.to_string(),
            Self::Role(role) => role.word().to_owned(),
            Self::Strength(id) => id.to_string(),
            Self::Flag(id) => id.to_string(),
            Self::Action(id) => id.to_string(),
            Self::Event(id) => id.to_string(),
        }
    }
}

impl FromJson for Subject {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        const KINDS: &[&str] =
            &["account", "objective", "person", "role", "strength", "flag", "action", "event"];

        struct Kind(usize);

        impl FromJson for Kind {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                reader.word(value, KINDS).map(Self)
            }
        }

        let fields = reader.group(value)?;
        let Kind(kind) = reader.needed(fields, "kind")?;
        match KINDS[kind] {
            "role" => reader.needed(fields, "id").map(Self::Role),
            "account" => reader.needed(fields, "id").map(Self::Account),
            "objective" => reader.needed(fields, "id").map(Self::Objective),
            "person" => reader.needed(fields, "id").map(Self::Person),
            "strength" => reader.needed(fields, "id").map(Self::Strength),
            "flag" => reader.needed(fields, "id").map(Self::Flag),
            "action" => reader.needed(fields, "id").map(Self::Action),
            _ => reader.needed(fields, "id").map(Self::Event),
        }
    }
}

impl FromJson for RuleNumber {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.parsed(value, Wanted::Rule, |text| Self::try_from(text.to_owned()).ok())
    }
}

impl FromJson for Dismissal {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let fields = reader.group(value)?;
        let rule = reader.needed(fields, "rule")?;
        let about = reader.needed(fields, "about")?;
        let inputs = reader.needed(fields, "inputs")?;
        let mut dismissal = Self { rule, about, why: DismissalReason::default(), inputs };
        reader.field(fields, "why", &mut dismissal.why);
        reader.whole(dismissal)
    }
}

/// A finding that somebody set aside with a reason; it lapses when what it was found from changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Dismissal {
    /// The rule.
    pub rule: RuleNumber,
    /// What it found it about.
    pub about: Subject,
    /// Why it was set aside, and when.
    #[serde(default)]
    pub why: DismissalReason,
    /// Digest of what the finding was found from, in hexadecimal; another digest ends the dismissal.
    pub inputs: String,
}

group! {
    /// Why and when a finding was set aside.
    DismissalReason {
        /// The reason in somebody's words.
        reason: String,
        /// The day.
        on: Option<crate::model::day::Date>,
    }
}

impl FieldValue for Dismissal {
    fn chars(&self) -> usize {
        self.why.chars()
    }
}
