//! The table that a person reads and the file that a program reads. It must not measure.

use serde_json::{Map, Value, json};

use super::rows::{Goal, Row};
use super::samples::{OURS, Samples, THEIRS};

/// A row with what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    row: Row,
    ours: Option<f64>,
    theirs: Option<f64>,
}

/// How a line stands to its goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It has none.
    Told,
    Met,
    Missed,
    /// One of the numbers is missing.
    NotMeasured,
}

/// The rows with their medians.
pub fn lines(rows: &[Row], samples: &Samples) -> Vec<Line> {
    let line = |row: &Row| Line {
        row: *row,
        ours: samples.median(row.key, OURS),
        theirs: samples.median(row.key, THEIRS),
    };
    rows.iter().map(line).collect()
}

/// The table, with what it leaves out and a count below it.
pub fn table(lines: &[Line]) -> String {
    let head = ["what", "ours", "hand-written", "ratio", "goal", ""].map(str::to_owned);
    let cells: Vec<_> = std::iter::once(head).chain(lines.iter().map(Line::cells)).collect();
    let width = |column: usize| cells.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let line = |row: &[String; 6]| {
        let padded = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
            // Numbers end where those below them end.
            1..=3 => format!("{cell:>width$}"),
            _ => format!("{cell:width$}"),
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let mut text: Vec<String> = cells.iter().map(line).collect();
    let count = |wanted: Verdict| lines.iter().filter(|line| line.verdict() == wanted).count();
    text.push(format!(
        "\n{} met, {} missed, {} not measured. Medians; the machine's own pace is in all of them, so compare within one run.",
        count(Verdict::Met),
        count(Verdict::Missed),
        count(Verdict::NotMeasured)
    ));
    text.join("\n")
}

/// Everything as JSON: the lines of the table, and every sample.
pub fn json(lines: &[Line], samples: &Samples) -> String {
    let all: Map<String, Value> = samples.rows().map(|(row, sides)| (row.to_owned(), json!(sides))).collect();
    let lines: Vec<Value> = lines.iter().map(Line::value).collect();
    format!("{:#}\n", json!({ "rows": lines, "samples": all }))
}

impl Line {
    fn ratio(&self) -> Option<f64> {
        Some(self.ours? / self.theirs.filter(|theirs| *theirs > 0.0)?)
    }

    fn verdict(&self) -> Verdict {
        let Goal { most, ratio } = self.row.goal;
        let held = [(most, self.ours), (ratio, self.ratio())];
        let mut wanted = held.iter().filter_map(|(goal, found)| goal.map(|goal| (goal, *found))).peekable();
        if wanted.peek().is_none() {
            return if self.ours.is_some() { Verdict::Told } else { Verdict::NotMeasured };
        }
        let mut verdict = Verdict::Met;
        for (goal, found) in wanted {
            match found {
                Some(found) if found > goal => return Verdict::Missed,
                Some(_) => {}
                None => verdict = Verdict::NotMeasured,
            }
        }
        verdict
    }

    fn cells(&self) -> [String; 6] {
        let amount = |found: Option<f64>| {
            found.map_or_else(
                || "–".to_owned(),
                |found| [&number(found), self.row.unit].join(" ").trim_end().to_owned(),
            )
        };
        let verdict = match self.verdict() {
            Verdict::Told => "",
            Verdict::Met => "met",
            Verdict::Missed => "MISSED",
            Verdict::NotMeasured => "not measured",
        };
        [
            self.row.what.to_owned(),
            amount(self.ours),
            amount(self.theirs),
            self.ratio().map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}")),
            goal(self.row),
            verdict.to_owned(),
        ]
    }

    fn value(&self) -> Value {
        let verdict = match self.verdict() {
            Verdict::Told | Verdict::NotMeasured => None,
            Verdict::Met => Some(true),
            Verdict::Missed => Some(false),
        };
        json!({
            "row": self.row.key,
            "what": self.row.what,
            "unit": self.row.unit,
            "ours": self.ours,
            "handWritten": self.theirs,
            "ratio": self.ratio(),
            "goal": { "most": self.row.goal.most, "ratio": self.row.goal.ratio },
            "isMet": verdict,
        })
    }
}

fn goal(row: Row) -> String {
    let most = row.goal.most.map(|most| format!("≤ {} {}", plain(most), row.unit).trim_end().to_owned());
    let ratio = row.goal.ratio.map(|ratio| format!("≤ {}×", plain(ratio)));
    most.into_iter().chain(ratio).collect::<Vec<_>>().join(", ")
}

/// A goal as it was set.
fn plain(number: f64) -> String {
    format!("{number}")
}

/// A finding with as many digits as mean something.
fn number(found: f64) -> String {
    match found.abs() {
        0.0 => "0".to_owned(),
        size if size < 10.0 => format!("{found:.2}"),
        _ => format!("{found:.1}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(ours: Option<f64>, theirs: Option<f64>, most: Option<f64>, ratio: Option<f64>) -> Line {
        let row = Row { key: "edit", what: "edit to paint", unit: "ms", goal: Goal { most, ratio } };
        Line { row, ours, theirs }
    }

    #[test]
    fn a_goal_is_met_to_the_point_and_missed_beyond() {
        let verdict = |ours: f64| line(Some(ours), Some(10.0), Some(16.0), Some(1.5)).verdict();
        assert_eq!(verdict(15.0), Verdict::Met);
        assert_eq!(verdict(15.1), Verdict::Missed, "the ratio is over");
        assert_eq!(line(Some(17.0), Some(20.0), Some(16.0), Some(1.5)).verdict(), Verdict::Missed);
        assert_eq!(line(Some(0.0), None, Some(0.0), None).verdict(), Verdict::Met);
    }

    #[test]
    fn a_missing_number_is_no_met_goal() {
        assert_eq!(line(None, None, Some(1.0), None).verdict(), Verdict::NotMeasured);
        assert_eq!(line(Some(1.0), None, None, Some(1.0)).verdict(), Verdict::NotMeasured);
        assert_eq!(line(Some(1.0), Some(0.0), None, Some(1.0)).verdict(), Verdict::NotMeasured);
        assert_eq!(line(Some(1.0), None, None, None).verdict(), Verdict::Told);
    }

    #[test]
    fn the_table_says_each_line_in_words() {
        let lines = [
            line(Some(15.0), Some(10.0), Some(16.7), Some(1.75)),
            line(Some(20.0), Some(10.0), Some(16.7), None),
            line(None, None, Some(16.7), None),
        ];
        let table = table(&lines);
        let squeezed: Vec<String> =
            table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(squeezed[0], "what ours hand-written ratio goal");
        assert_eq!(squeezed[1], "edit to paint 15.0 ms 10.0 ms 1.50 ≤ 16.7 ms, ≤ 1.75× met");
        assert_eq!(squeezed[2], "edit to paint 20.0 ms 10.0 ms 2.00 ≤ 16.7 ms MISSED");
        assert_eq!(squeezed[3], "edit to paint – – – ≤ 16.7 ms not measured");
        assert!(table.contains("1 met, 1 missed, 1 not measured"));
    }

    #[test]
    fn the_file_holds_the_lines_and_the_samples() {
        let mut samples = Samples::default();
        samples.add("edit", OURS, 3.0);
        samples.add("edit", OURS, 5.0);
        let row = Row { key: "edit", what: "edit", unit: "ms", goal: Goal { most: Some(4.5), ratio: None } };
        let value: Value = serde_json::from_str(&json(&lines(&[row], &samples), &samples)).unwrap();
        assert_eq!(value["rows"][0]["ours"], json!(4.0));
        assert_eq!(value["rows"][0]["isMet"], json!(true));
        assert_eq!(value["rows"][0]["handWritten"], Value::Null);
        assert_eq!(value["samples"]["edit"]["ours"], json!([3.0, 5.0]));
    }
}
