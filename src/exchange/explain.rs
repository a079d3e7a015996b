//! Turns what `serde_json` says of a text that is no JSON into a refusal that somebody can act on. It must not know plans.

use serde_json::Error;
use serde_json::error::Category;

use super::error::{DecodeError, Expected, Place};
use super::place::{column_of, line_of, offset_at, spot_at};

/// The refusal for a text that cannot even be read as JSON.
pub(super) fn unreadable(text: &str, error: &Error) -> DecodeError {
    let offset = offset_at(text, error.line(), error.column());
    let message = error.to_string();
    // A text that ends behind a minus is told as a wrong number.
    let ends_in_number = message.starts_with("invalid number") && offset + 1 >= text.len();
    if error.classify() == Category::Eof || ends_in_number {
        return DecodeError::CutShort { line: line_of(text, offset) };
    }
    let spot = || {
        let spot = spot_at(text, offset);
        (Place { line: line_of(text, spot.start), path: spot.path }, spot.found)
    };
    if is_half_character(&message) {
        return DecodeError::BadText { place: spot().0 };
    }
    if message.starts_with("number out of range") {
        let (place, found) = spot();
        return DecodeError::BadValue { place, expected: Expected::Number, found };
    }
    DecodeError::NotJson { line: line_of(text, offset), column: column_of(text, offset) }
}

fn is_half_character(message: &str) -> bool {
    message.starts_with("lone ")
        || message.starts_with("unexpected end of hex escape")
        || message.starts_with("invalid unicode code point")
}
