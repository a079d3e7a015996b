//! The versions of the format, each named and frozen, and the steps from one to the next. It must not change a version
//! that has been released: copy what changes to `v2.rs`, write the step, keep the fixtures.

pub mod v1;

use serde_json::Value;

use crate::model::json::{self, Fault};

/// A version of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// The first.
    V1,
}

/// The newest format: the one that is written.
pub const FORMAT: u32 = Version::ALL[Version::ALL.len() - 1].number();

impl Version {
    /// Every version, the oldest first.
    pub const ALL: &'static [Self] = &[Self::V1];

    /// The number that files carry.
    pub const fn number(self) -> u32 {
        match self {
            Self::V1 => 1,
        }
    }

    /// The version with this number.
    pub fn from_number(number: u64) -> Option<Self> {
        Self::ALL.iter().copied().find(|version| u64::from(version.number()) == number)
    }

    /// Reads a document in the version in which it was written, and says whether that version knows all that stands in it.
    pub(super) fn read(self, document: &Value) -> Result<(Versioned, bool), Fault> {
        match self {
            Self::V1 => {
                let (envelope, is_all) = json::read_whole(document, "")?;
                Ok((Versioned::V1(envelope), is_all))
            }
        }
    }
}

/// What was read, still as its version has it.
pub(super) enum Versioned {
    V1(v1::Envelope),
}

impl Versioned {
    /// Goes every step up to the newest version.
    pub(super) fn newest(self) -> v1::Envelope {
        match self {
            Self::V1(envelope) => envelope,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Puts a field that nobody knows into the object that is `at` in turn; tells whether there was one.
    fn put_into(value: &mut Value, at: &mut usize) -> bool {
        match value {
            Value::Object(fields) if *at == 0 => {
                fields.insert("zz-newer".to_owned(), Value::Null);
                true
            }
            Value::Object(fields) => {
                *at -= 1;
                fields.values_mut().any(|value| put_into(value, at))
            }
            Value::Array(rows) => rows.iter_mut().any(|value| put_into(value, at)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
        }
    }

    #[test]
    fn what_this_version_writes_it_knows_and_a_field_more_is_noticed_wherever_it_stands() {
        for text in [
            include_str!("../../../tests/fixtures/v1/full.json"),
            include_str!("../../../tests/fixtures/v1/full-account-work.json"),
            include_str!("../../../tests/fixtures/v1/full-held-review.json"),
            include_str!("../../../tests/fixtures/v1/backup.json"),
        ] {
            let whole: Value = serde_json::from_str(text).expect("JSON");
            assert!(Version::V1.read(&whole).expect("a plan").1, "all of it is known");
            let objects = (0..).take_while(|at| {
                let (mut more, mut left) = (whole.clone(), *at);
                let is_there = put_into(&mut more, &mut left);
                // A map by words of ours refuses another word.
                assert!(
                    !is_there || Version::V1.read(&more).map_or(true, |(_, is_all)| !is_all),
                    "object {at}"
                );
                is_there
            });
            assert!(objects.count() > 5);
        }
    }
}
