//! What is said of a text that was refused, in the words of `i18n`. It must not know how a notice looks.

use super::error::{DecodeError, Expected, Place};
use super::lines::LineProblem;
use super::{MAX_BYTES, MAX_DEPTH};
use crate::i18n::errors::{
    AT_LINE, AT_PATH, BAD_TEXT, BAD_VALUE, CUT_SHORT, EMPTY, EXPECTED_CURRENCY, EXPECTED_DAY, EXPECTED_GROUP,
    EXPECTED_ID, EXPECTED_LIST, EXPECTED_NOTHING, EXPECTED_NUMBER, EXPECTED_OTHER, EXPECTED_RATING,
    EXPECTED_RULE, EXPECTED_TEXT, EXPECTED_WHOLE, EXPECTED_WORD, EXPECTED_WORDS, EXPECTED_YES_NO,
    LINE_NO_NAME, LINE_TOO_LONG, MISSING, NO_PLAN, NOT_JSON, NOT_QIPU, REPEATED, THIS_VALUE, TOO_DEEP,
    TOO_LARGE, TOO_NEW, UNSOUND, problem, problem_at,
};
use crate::i18n::{Lang, Text};
use crate::model::MAX_TEXT_CHARS;

/// Why a text could not be read as a plan.
pub fn decode_error(error: &DecodeError, lang: Lang) -> String {
    let at = |place: &Place| place_text(place, lang);
    match error {
        DecodeError::Empty => EMPTY.of(lang).to_owned(),
        DecodeError::TooLarge { bytes } => {
            // Rounded up: a file over the limit must not seem to be just at it.
            let size = bytes.div_ceil(1024 * 1024).to_string();
            TOO_LARGE.fill(lang, &[("size", &size), ("limit", &(MAX_BYTES / (1024 * 1024)).to_string())])
        }
        DecodeError::TooDeep { line } => {
            TOO_DEEP.fill(lang, &[("line", &line.to_string()), ("limit", &MAX_DEPTH.to_string())])
        }
        DecodeError::CutShort { line } => CUT_SHORT.fill(lang, &[("line", &line.to_string())]),
        DecodeError::NotJson { line, column } => {
            NOT_JSON.fill(lang, &[("line", &line.to_string()), ("column", &column.to_string())])
        }
        DecodeError::NotQipu => NOT_QIPU.of(lang).to_owned(),
        DecodeError::TooNew { found, supported } => {
            TOO_NEW.fill(lang, &[("found", &found.to_string()), ("supported", &supported.to_string())])
        }
        DecodeError::NoPlan => NO_PLAN.of(lang).to_owned(),
        DecodeError::Missing { place, field } => {
            MISSING.fill(lang, &[("place", &at(place)), ("field", field)])
        }
        DecodeError::Repeated { place, field } => {
            REPEATED.fill(lang, &[("place", &at(place)), ("field", field)])
        }
        DecodeError::BadValue { place, expected, found } => {
            let found = if found.is_empty() { THIS_VALUE.of(lang) } else { found };
            let expected = expected_text(expected, lang);
            BAD_VALUE.fill(lang, &[("place", &at(place)), ("found", found), ("expected", &expected)])
        }
        DecodeError::BadText { place } => BAD_TEXT.fill(lang, &[("place", &at(place))]),
        DecodeError::Unsound { problem: found, place } => {
            let found = match place {
                Some(place) => problem_at(found, &at(place), lang),
                None => problem(found, lang),
            };
            UNSOUND.fill(lang, &[("problem", &found)])
        }
    }
}

/// What is wrong with a pasted line.
pub fn line_problem(problem: LineProblem, lang: Lang) -> String {
    match problem {
        LineProblem::NoName => LINE_NO_NAME.of(lang).to_owned(),
        LineProblem::TooLong => LINE_TOO_LONG.fill(lang, &[("limit", &MAX_TEXT_CHARS.to_string())]),
    }
}

fn place_text(place: &Place, lang: Lang) -> String {
    let line = place.line.to_string();
    if place.path.is_empty() {
        return AT_LINE.fill(lang, &[("line", &line)]);
    }
    AT_PATH.fill(lang, &[("line", &line), ("path", &place.path)])
}

fn expected_text(expected: &Expected, lang: Lang) -> String {
    let text: Text = match expected {
        Expected::Text => EXPECTED_TEXT,
        Expected::Number => EXPECTED_NUMBER,
        Expected::Whole => EXPECTED_WHOLE,
        Expected::YesNo => EXPECTED_YES_NO,
        Expected::List => EXPECTED_LIST,
        Expected::Group => EXPECTED_GROUP,
        Expected::Word(words) if words.is_empty() => EXPECTED_WORD,
        Expected::Word(words) => return EXPECTED_WORDS.fill(lang, &[("words", &words.join(", "))]),
        Expected::Day => EXPECTED_DAY,
        Expected::Id => EXPECTED_ID,
        Expected::Rating => EXPECTED_RATING,
        Expected::Currency => EXPECTED_CURRENCY,
        Expected::Rule => EXPECTED_RULE,
        Expected::Nothing => EXPECTED_NOTHING,
        Expected::Other => EXPECTED_OTHER,
    };
    text.of(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Problem;

    fn place() -> Place {
        Place { path: "plan.people[3].rank".to_owned(), line: 12 }
    }

    fn every_error() -> Vec<DecodeError> {
        let problem = Problem::Cycle { place: "plan.people[3]".to_owned() };
        let field = "id".to_owned();
        let expected = Expected::Word(vec!["user".to_owned(), "coach".to_owned()]);
        vec![
            DecodeError::Empty,
            DecodeError::TooLarge { bytes: 30_000_000 },
            DecodeError::TooDeep { line: 12 },
            DecodeError::CutShort { line: 12 },
            DecodeError::NotJson { line: 12, column: 5 },
            DecodeError::NotQipu,
            DecodeError::TooNew { found: 2, supported: 1 },
            DecodeError::NoPlan,
            DecodeError::Missing { place: place(), field: field.clone() },
            DecodeError::Repeated { place: place(), field },
            DecodeError::BadValue { place: place(), expected, found: "\"{boss}\"".to_owned() },
            DecodeError::BadText { place: place() },
            DecodeError::Unsound { problem: problem.clone(), place: Some(place()) },
            DecodeError::Unsound { problem, place: None },
        ]
    }

    #[test]
    fn every_refusal_says_in_both_languages_where_and_what_to_do() {
        for error in every_error() {
            for lang in Lang::ALL {
                let text = decode_error(&error, *lang);
                let end = if *lang == Lang::Zh { '。' } else { '.' };
                assert!(text.ends_with(end), "{text}");
                if let Some(line) = error.line() {
                    assert!(text.contains(&line.to_string()), "{text}");
                }
                if let Some(path) = error.path() {
                    assert!(text.contains(path), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_was_found_is_quoted_as_it_stands() {
        let text = decode_error(&every_error()[10], Lang::En);
        assert!(text.contains("\"{boss}\" cannot stand here; expected one of user, coach."), "{text}");
    }
}
