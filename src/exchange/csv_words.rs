//! Why a table or a cell of it cannot be taken, in words. It must not know who asks.

use super::account_cells::FaultKind;
use super::account_rows::Fault;
use super::csv::{CsvError, MAX_CELL_CHARS, MAX_ROWS};
use crate::i18n::Lang;
use crate::i18n::territory::csv as words;

/// Why a table is refused, where, and what to do.
pub fn refusal(error: CsvError, lang: Lang) -> String {
    let (rows, chars) = (MAX_ROWS.to_string(), MAX_CELL_CHARS.to_string());
    let place = |line: usize, column: usize| (line.to_string(), column.to_string());
    let (text, line, column) = match error {
        CsvError::TooLarge { .. } => return words::TOO_LARGE.of(lang).to_owned(),
        CsvError::TooManyRows { line } => (words::TOO_MANY_ROWS, line, 0),
        CsvError::TooLong { line, column } => (words::CELL_TOO_LONG, line, column),
        CsvError::OpenQuote { line, column } => (words::OPEN_QUOTE, line, column),
        CsvError::AfterQuote { line, column } => (words::AFTER_QUOTE, line, column),
    };
    let (line, column) = place(line, column);
    text.fill(lang, &[("line", &line), ("column", &column), ("rows", &rows), ("chars", &chars)])
}

/// Why a cell cannot be taken, and what to do.
pub fn fault(fault: &Fault, heading: &str, lang: Lang) -> String {
    let text = match fault.kind {
        FaultKind::NoName => return words::NO_NAME.of(lang).to_owned(),
        FaultKind::Amount => words::BAD_AMOUNT,
        FaultKind::Number => words::BAD_NUMBER,
        FaultKind::Tier => words::BAD_TIER,
        FaultKind::Half => words::BAD_HALF,
        FaultKind::YesNo => words::BAD_YES_NO,
        FaultKind::TooLong => words::BAD_LENGTH,
    };
    text.fill(lang, &[("column", heading), ("text", &fault.text)])
}
