//! Comma-separated values as RFC 4180 has them: read with the place of every fault, written so that no spreadsheet computes a
//! cell. It must not know what the cells mean.

use thiserror::Error;

use super::tsv;

/// Most bytes of a text that is read.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Most rows, the headings included.
pub const MAX_ROWS: usize = 20_000;
/// Most characters of a cell.
pub const MAX_CELL_CHARS: usize = 65_536;

/// Signs that may set cells apart, the usual one first.
const DELIMITERS: &[char] = &[',', ';', '\t'];

/// A row and the line on which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line.
    pub line: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

/// What a text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What sets its cells apart.
    pub delimiter: char,
    /// Its rows; those without anything in them are left out.
    pub rows: Vec<Row>,
}

/// Why a text is refused. Nothing of it is taken then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CsvError {
    /// It has more than [`MAX_BYTES`].
    #[error("the text has {bytes} bytes, more than can be read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It has more than [`MAX_ROWS`].
    #[error("line {line} is beyond the last row that can be read")]
    TooManyRows {
        /// The line of the first row too many.
        line: usize,
    },
    /// A cell has more than [`MAX_CELL_CHARS`].
    #[error("line {line}, column {column}: the cell is too long")]
    TooLong {
        /// Its line.
        line: usize,
        /// Its place in the row, from 1.
        column: usize,
    },
    /// A quoted cell never ends.
    #[error("line {line}, column {column}: the quote is never closed")]
    OpenQuote {
        /// The line on which it begins.
        line: usize,
        /// Its place in the row, from 1.
        column: usize,
    },
    /// Something stands between the end of a quoted cell and the next one.
    #[error("line {line}, column {column}: text after the closing quote")]
    AfterQuote {
        /// The line of the text.
        line: usize,
        /// Its place in the row, from 1.
        column: usize,
    },
}

/// Reads a text. What sets cells apart is found by the first row; our apostrophe before a would-be formula is taken off.
///
/// # Errors
/// A [`CsvError`] with the first fault.
pub fn read(text: &str) -> Result<Table, CsvError> {
    if text.len() > MAX_BYTES {
        return Err(CsvError::TooLarge { bytes: text.len() });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let delimiter = delimiter_of(text);
    let mut reader = Reader { rest: text, line: 1, delimiter };
    let mut rows = Vec::new();
    while !reader.rest.is_empty() {
        let row = reader.row()?;
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            if rows.len() == MAX_ROWS {
                return Err(CsvError::TooManyRows { line: row.line });
            }
            rows.push(row);
        }
    }
    Ok(Table { delimiter, rows })
}

/// Writes rows, with the mark by which spreadsheets know UTF-8.
pub fn write(rows: &[Vec<String>]) -> String {
    let is_quoted = |cell: &str| cell.contains([',', ';', '\t', '"', '\r', '\n']) || cell.trim() != cell;
    ["\u{feff}", &tsv::joined(rows, ',', is_quoted)].concat()
}

/// The sign that stands most often in the first row with anything in it, outside of quotes.
fn delimiter_of(text: &str) -> char {
    let first = text.trim_start_matches(['\r', '\n', ' ']);
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut is_quoted = false;
    for sign in first.chars() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted => break,
            _ if !is_quoted => {
                if let Some(at) = DELIMITERS.iter().position(|one| *one == sign) {
                    counts[at] += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let at = counts.iter().position(|count| *count == most).unwrap_or(0);
    DELIMITERS[at]
}

/// How a cell ended.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Cell,
    Row,
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    delimiter: char,
}

impl Reader<'_> {
    fn row(&mut self) -> Result<Row, CsvError> {
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            let (cell, end) = self.cell(cells.len() + 1)?;
            if cell.len() > MAX_CELL_CHARS && cell.chars().count() > MAX_CELL_CHARS {
                return Err(CsvError::TooLong { line, column: cells.len() + 1 });
            }
            cells.push(tsv::restored(&cell).to_owned());
            if end == End::Row {
                return Ok(Row { line, cells });
            }
        }
    }

    fn cell(&mut self, column: usize) -> Result<(String, End), CsvError> {
        let blank = self.rest.trim_start_matches(' ');
        let Some(inner) = blank.strip_prefix('"') else {
            let end = self.rest.find([self.delimiter, '\r', '\n']).unwrap_or(self.rest.len());
            let cell = self.rest[..end].to_owned();
            self.rest = &self.rest[end..];
            return Ok((cell, self.end()));
        };
        let start = self.line;
        self.rest = inner;
        let mut cell = String::new();
        loop {
            let Some(end) = self.rest.find('"') else {
                return Err(CsvError::OpenQuote { line: start, column });
            };
            let part = &self.rest[..end];
            self.line += breaks(part);
            cell.push_str(part);
            self.rest = &self.rest[end + 1..];
            let Some(more) = self.rest.strip_prefix('"') else { break };
            cell.push('"');
            self.rest = more;
        }
        self.rest = self.rest.trim_start_matches(' ');
        let is_over = self.rest.is_empty() || self.rest.starts_with([self.delimiter, '\r', '\n']);
        if is_over { Ok((cell, self.end())) } else { Err(CsvError::AfterQuote { line: self.line, column }) }
    }

    /// Steps over what ends a cell.
    fn end(&mut self) -> End {
        if let Some(rest) = self.rest.strip_prefix(self.delimiter) {
            self.rest = rest;
            return End::Cell;
        }
        let rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\r', '\n']));
        if let Some(rest) = rest {
            self.rest = rest;
            self.line += 1;
        }
        End::Row
    }
}

/// Line breaks of each kind.
fn breaks(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text).expect("readable").rows.into_iter().map(|row| row.cells).collect()
    }

    /// CSV-1
    #[test]
    fn quotes_hold_delimiters_quotes_and_line_breaks() {
        let text = "\u{feff}name,note\r\n\"Smith, \"\"Jo\"\"\",\"two\r\nlines\"\r\nB,\r\n";
        assert_eq!(cells(text), [["name", "note"], ["Smith, \"Jo\"", "two\r\nlines"], ["B", ""]]);
        let lines: Vec<_> = read(text).expect("readable").rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 4]);
    }

    /// CSV-1
    #[test]
    fn the_first_row_tells_what_sets_cells_apart() {
        for (text, delimiter) in [
            ("a,b;c\n", ','),
            ("a;b;c,d\n1;2;3", ';'),
            ("a\tb\n", '\t'),
            ("\"a;b;c\",d\n", ','),
            ("alone\n", ','),
            ("\n\na;b\n", ';'),
        ] {
            assert_eq!(read(text).expect("readable").delimiter, delimiter, "{text:?}");
        }
        assert_eq!(cells("a;b\r1;2\r"), [["a", "b"], ["1", "2"]], "a lone carriage return ends a line");
    }

    /// CSV-2
    #[test]
    fn each_fault_is_told_with_its_place() {
        assert_eq!(read("a,b\n1,\"2\n3"), Err(CsvError::OpenQuote { line: 2, column: 2 }));
        assert_eq!(read("a,b\n\"1\n\"x,2"), Err(CsvError::AfterQuote { line: 3, column: 1 }));
        let long = format!("a,b\n1,{}\n", "x".repeat(MAX_CELL_CHARS + 1));
        assert_eq!(read(&long), Err(CsvError::TooLong { line: 2, column: 2 }));
        let rows = "x\n".repeat(MAX_ROWS + 1);
        assert_eq!(read(&rows), Err(CsvError::TooManyRows { line: MAX_ROWS + 1 }));
        assert_eq!(read(&rows[2..]).map(|table| table.rows.len()), Ok(MAX_ROWS));
        let large = " ".repeat(MAX_BYTES + 1);
        assert_eq!(read(&large), Err(CsvError::TooLarge { bytes: MAX_BYTES + 1 }));
    }

    /// CSV-3
    #[test]
    fn no_cell_is_a_formula_and_every_cell_comes_back() {
        let rows: Vec<Vec<String>> = [
            ["=1+1", "+86 138 0013 8000", "-5"],
            ["@sum", "＝1", "\ttab"],
            ["'quoted", "'=1", "a\"b,c"],
            [" edge ", "two\nlines", ""],
        ]
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
        .collect();
        let text = write(&rows);
        assert_eq!(cells(&text), rows);
        let plain = text.trim_start_matches('\u{feff}');
        for cell in ["=1+1", "+86", "-5", "@sum", "＝1"] {
            assert!(plain.contains(&format!("'{cell}")), "{cell}");
        }
    }

    /// CSV-3
    #[test]
    fn a_phone_number_of_somebody_else_survives() {
        assert_eq!(cells("phone,b\n+86 138,'+86 139\n")[1], ["+86 138", "+86 139"]);
    }

    #[test]
    fn empty_texts_and_rows_hold_nothing() {
        assert_eq!(cells(""), Vec::<Vec<String>>::new());
        assert_eq!(cells("\r\n,,\n \n"), Vec::<Vec<String>>::new());
    }
}
