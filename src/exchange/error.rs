//! Why a text could not be read as a plan, each refusal with its place. It must not know the words in which the screen
//! says so: those are in `i18n`.

use super::{MAX_BYTES, MAX_DEPTH};
use crate::model::Problem;
use crate::model::json::Wanted;

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Path of the value, such as `plan.people[3].reportsTo`; empty for the whole text.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.path.is_empty() {
            write!(f, "line {}", self.line)
        } else {
            write!(f, "line {}: {}", self.line, self.path)
        }
    }
}

/// What a value should have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A number that JSON readers can hold.
    Number,
    /// A whole number that fits its field.
    Whole,
    /// `true` or `false`.
    YesNo,
    /// A list in square brackets.
    List,
    /// A group of fields in braces.
    Group,
    /// One of these words; any of a closed set when empty.
    Word(Vec<String>),
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A UUID.
    Id,
    /// −5 to −1 or +1 to +5.
    Rating,
    /// Three capital letters.
    Currency,
    /// `R-01` to `R-73`.
    Rule,
    /// Nothing at all.
    Nothing,
    /// Something else than what is there.
    Other,
}

impl From<Wanted> for Expected {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::Text => Self::Text,
            Wanted::Whole => Self::Whole,
            Wanted::YesNo => Self::YesNo,
            Wanted::List => Self::List,
            Wanted::Group => Self::Group,
            Wanted::Word(words) => Self::Word(words.iter().map(|word| (*word).to_owned()).collect()),
            Wanted::Day => Self::Day,
            Wanted::Id => Self::Id,
            Wanted::Rating => Self::Rating,
            Wanted::Currency => Self::Currency,
            Wanted::Rule => Self::Rule,
        }
    }
}

/// Why a text was refused; nothing was taken from it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`MAX_BYTES`].
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It is nested deeper than [`MAX_DEPTH`].
    #[error("line {line}: nested deeper than {MAX_DEPTH}")]
    TooDeep {
        /// Line on which the limit is passed.
        line: usize,
    },
    /// It ends in the middle.
    #[error("line {line}: the file ends in the middle")]
    CutShort {
        /// The last line.
        line: usize,
    },
    /// It is not JSON.
    #[error("line {line}, column {column}: this is not JSON")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// It is JSON, but not ours.
    #[error("this is not a Qipu file")]
    NotQipu,
    /// It was written by a newer Qipu.
    #[error("format {found} is newer than {supported}, the newest that this version reads")]
    TooNew {
        /// Its format.
        found: u64,
        /// The newest format that can be read.
        supported: u32,
    },
    /// There is no plan in it.
    #[error("the file holds no plan")]
    NoPlan,
    /// A field that must be there is not.
    #[error("{place}: the field {field} is missing")]
    Missing {
        /// The object that lacks it.
        place: Place,
        /// The field.
        field: String,
    },
    /// A field stands there twice.
    #[error("{place}: the field {field} stands there twice")]
    Repeated {
        /// The object that has it twice.
        place: Place,
        /// The field.
        field: String,
    },
    /// A value is not what its field holds.
    #[error("{place}: {found} cannot stand here; expected: {expected:?}")]
    BadValue {
        /// The value.
        place: Place,
        /// What should stand there.
        expected: Expected,
        /// What stands there, as written and in short.
        found: String,
    },
    /// A text holds half of a character pair, or an escape that means no character.
    #[error("{place}: the text holds half a character")]
    BadText {
        /// The text.
        place: Place,
    },
    /// All can be read, but the plan contradicts itself.
    #[error("{problem}")]
    Unsound {
        /// What is wrong.
        problem: Problem,
        /// Where, when the problem has one place.
        place: Option<Place>,
    },
}

impl DecodeError {
    /// The line to look at, from 1.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Empty | Self::TooLarge { .. } | Self::NotQipu | Self::TooNew { .. } | Self::NoPlan => None,
            Self::TooDeep { line } | Self::CutShort { line } | Self::NotJson { line, .. } => Some(*line),
            Self::Missing { place, .. }
            | Self::Repeated { place, .. }
            | Self::BadValue { place, .. }
            | Self::BadText { place } => Some(place.line),
            Self::Unsound { place, .. } => place.as_ref().map(|place| place.line),
        }
    }

    /// The path of the value to look at.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Missing { place, .. }
            | Self::Repeated { place, .. }
            | Self::BadValue { place, .. }
            | Self::BadText { place } => Some(&place.path),
            Self::Unsound { place, .. } => place.as_ref().map(|place| place.path.as_str()),
            Self::Empty
            | Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::CutShort { .. }
            | Self::NotJson { .. }
            | Self::NotQipu
            | Self::TooNew { .. }
            | Self::NoPlan => None,
        }
    }
}
