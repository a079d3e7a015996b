//! A table as text for a spreadsheet: cells set apart by tabs, and none of them a formula. It must not know what is in
//! the table.

/// Signs by which a spreadsheet knows a formula, with their full-width twins.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The lines of a table, each ended by a line break.
pub fn write(rows: &[Vec<String>]) -> String {
    joined(rows, '\t', |cell| cell.contains(['\t', '\n', '\r', '"']))
}

/// The lines of a table with another sign between its cells; those that `is_quoted` tells stand in quotes.
pub(super) fn joined(rows: &[Vec<String>], between: char, is_quoted: impl Fn(&str) -> bool) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(between);
            }
            push_cell(&mut text, cell, is_quoted(cell));
        }
        text.push_str("\r\n");
    }
    text
}

fn push_cell(text: &mut String, cell: &str, is_quoted: bool) {
    if is_quoted {
        text.push('"');
    }
    if is_formula(cell) {
        text.push('\'');
    }
    for sign in cell.chars() {
        if sign == '"' {
            text.push('"');
        }
        text.push(sign);
    }
    if is_quoted {
        text.push('"');
    }
}

/// Whether a spreadsheet would compute it, or would once our apostrophe is taken off.
pub(super) fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches([' ', '\'']).starts_with(FORMULA)
}

/// A cell as it was before [`write`] made it harmless.
pub fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[&str]) -> String {
        write(&[cells.iter().map(|cell| (*cell).to_owned()).collect()])
    }

    #[test]
    fn cells_are_set_apart_by_tabs_and_quoted_where_they_must_be() {
        assert_eq!(line(&["王芳", "", "CTO"]), "王芳\t\tCTO\r\n");
        assert_eq!(line(&["a \"b\"", "c\nd"]), "\"a \"\"b\"\"\"\t\"c\nd\"\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+86 10", "-2", "@x", "＝A1", "＋1", "－1", "＠x", " =1", "\rx"] {
            let text = line(&[cell]);
            assert!(text.trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        for cell in ["−2", "a=b", "'tis", "3"] {
            assert_eq!(line(&[cell]), format!("{cell}\r\n"));
        }
    }

    #[test]
    fn what_was_made_harmless_is_restored() {
        for cell in ["=1+1", "+86 10", "'=1", "''+1", "'tis", "plain", "'"] {
            let text = line(&[cell]);
            assert_eq!(restored(text.trim_end()), cell, "{text:?}");
        }
    }
}
