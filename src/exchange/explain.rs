//! Turns what `serde_json` says into a refusal that somebody can act on. It must not know single fields of a plan.

use serde_json::Error;
use serde_json::error::Category;

use super::error::{DecodeError, Expected, Place};
use super::place::{column_of, line_of, offset_at, scalar_before, spot_at};

/// How the reader begins when a number is too large for any reader.
const OUT_OF_RANGE: &str = "number out of range";

/// The refusal for a text that is not even JSON.
pub(super) fn syntax(text: &str, error: &Error) -> DecodeError {
    let offset = offset_at(text, error.line(), error.column());
    let message = error.to_string();
    // A text that ends behind a minus is told as a wrong number.
    let ends_in_number = message.starts_with("invalid number") && offset + 1 >= text.len();
    if error.classify() == Category::Eof || ends_in_number {
        return DecodeError::CutShort { line: line_of(text, offset) };
    }
    if is_half_character(&message) || message.starts_with(OUT_OF_RANGE) {
        return meaning(text, error);
    }
    DecodeError::NotJson { line: line_of(text, offset), column: column_of(text, offset) }
}

/// The refusal for JSON that does not mean what it should.
pub(super) fn meaning(text: &str, error: &Error) -> DecodeError {
    let message = error.to_string();
    let offset = offset_at(text, error.line(), error.column());
    // What is read as a number or a text first is refused only when the reader has gone on; the refusal begins with it.
    let refused = message.split_once(" is not a ").map(|(value, _)| value.trim_matches('"'));
    let before = refused.and_then(|value| scalar_before(text, offset, value));
    let spot = before.unwrap_or_else(|| spot_at(text, offset));
    let place = Place { line: line_of(text, spot.start), path: spot.path };
    let quoted = |start: &str| {
        let rest = message.strip_prefix(start)?;
        rest.split('`').nth(1).map(str::to_owned)
    };
    if is_half_character(&message) {
        DecodeError::BadText { place }
    } else if let Some(field) = quoted("missing field ") {
        DecodeError::Missing { place, field }
    } else if let Some(field) = quoted("duplicate field ") {
        DecodeError::Repeated { place, field }
    } else {
        let found =
            if spot.found.is_empty() { quoted("unknown variant ").unwrap_or_default() } else { spot.found };
        DecodeError::BadValue { place, expected: expected(&message), found }
    }
}

fn is_half_character(message: &str) -> bool {
    message.starts_with("lone ")
        || message.starts_with("unexpected end of hex escape")
        || message.starts_with("invalid unicode code point")
}

/// What should have been there, by what the reader says of it.
fn expected(message: &str) -> Expected {
    if message.starts_with("unknown variant") {
        let words = message.split('`').skip(3).step_by(2);
        return Expected::Word(words.map(str::to_owned).collect());
    }
    if message.starts_with("expected value") {
        return Expected::Word(Vec::new());
    }
    if message.starts_with(OUT_OF_RANGE) {
        return Expected::Number;
    }
    let by_sentence = [
        ("is not a rating", Expected::Rating),
        ("is not a currency", Expected::Currency),
        ("is not a rule", Expected::Rule),
        ("is not a day", Expected::Day),
        ("UUID", Expected::Id),
    ];
    if let Some((_, expected)) = by_sentence.into_iter().find(|(words, _)| message.contains(words)) {
        return expected;
    }
    let Some((_, wanted)) = message.split_once(", expected ") else {
        // Of all that a plan holds only days are read by a parser that words its own errors.
        return Expected::Day;
    };
    let wanted = wanted.split(" at line").next().unwrap_or_default();
    match wanted {
        "a string" | "a borrowed string" | "string" => Expected::Text,
        "a boolean" => Expected::YesNo,
        "u8" | "i8" | "u16" | "i16" | "u32" | "i32" | "u64" | "i64" => Expected::Whole,
        "a sequence" => Expected::List,
        "a map" => Expected::Group,
        _ if wanted.starts_with("struct ") || wanted.starts_with("internally tagged") => Expected::Group,
        _ if wanted.contains("date") => Expected::Day,
        _ => Expected::Other,
    }
}
