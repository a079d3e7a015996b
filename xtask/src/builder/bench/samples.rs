//! What the parts of the benchmark found: lists of numbers by row and side. It must not know goals.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::site::files_below;

/// Our side, in the words of the measurements.
pub const OURS: &str = "ours";
/// The hand-written page.
pub const THEIRS: &str = "handWritten";

/// Samples by row, then by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples(BTreeMap<String, BTreeMap<String, Vec<f64>>>);

impl Samples {
    /// Reads what was measured natively and in the browser; what was not measured is missing.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut samples = Self::default();
        let native = value(&folder.join("native.json"))?;
        for (row, time) in native["times"].as_object().into_iter().flatten() {
            samples.extend(row, OURS, time);
        }
        let browser = folder.join("browser");
        for file in files_below(&browser)? {
            let found = value(&browser.join(file))?;
            for (row, sides) in found.as_object().into_iter().flatten() {
                for (side, list) in sides.as_object().into_iter().flatten() {
                    samples.extend(row, side, list);
                }
            }
        }
        Ok(samples)
    }

    /// Adds one sample.
    pub fn add(&mut self, row: &str, side: &str, value: f64) {
        let sides = self.0.entry(row.to_owned()).or_default();
        sides.entry(side.to_owned()).or_default().push(value);
    }

    fn extend(&mut self, row: &str, side: &str, found: &Value) {
        let list = found.as_array().map_or(std::slice::from_ref(found), Vec::as_slice);
        for number in list.iter().filter_map(Value::as_f64) {
            self.add(row, side, number);
        }
    }

    /// The samples of a row; none when it was not measured.
    pub fn of(&self, row: &str, side: &str) -> &[f64] {
        self.0.get(row).and_then(|sides| sides.get(side)).map_or(&[], Vec::as_slice)
    }

    /// The middle one of a row's samples, or the mean of the middle two.
    pub fn median(&self, row: &str, side: &str) -> Option<f64> {
        let mut sorted = self.of(row, side).to_vec();
        sorted.sort_by(f64::total_cmp);
        let (low, high) = (sorted.get(sorted.len().checked_sub(1)? / 2)?, sorted.get(sorted.len() / 2)?);
        Some(f64::midpoint(*low, *high))
    }

    /// Every row that was measured, those of the table and those beside it.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &BTreeMap<String, Vec<f64>>)> {
        self.0.iter().map(|(row, sides)| (row.as_str(), sides))
    }
}

fn value(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not what was expected", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        let mut samples = Samples::default();
        assert_eq!(samples.median("load", OURS), None);
        for (value, median) in [(9.0, 9.0), (1.0, 5.0), (2.0, 2.0)] {
            samples.add("load", OURS, value);
            assert_eq!(samples.median("load", OURS), Some(median));
        }
        assert_eq!(samples.median("load", THEIRS), None);
    }

    #[test]
    fn results_are_read_from_both_parts() {
        let folder = std::env::temp_dir().join(format!("qipu-bench-{}", std::process::id()));
        fs::create_dir_all(folder.join("browser")).unwrap();
        fs::write(folder.join("native.json"), r#"{"times":{"judge-300":4.5},"plans":{}}"#).unwrap();
        fs::write(folder.join("browser/drag.json"), r#"{"drag":{"ours":[1,3],"handWritten":[2]}}"#).unwrap();
        let samples = Samples::read(&folder);
        fs::remove_dir_all(&folder).unwrap();
        let samples = samples.unwrap();
        assert_eq!(samples.median("judge-300", OURS), Some(4.5));
        assert_eq!(samples.of("drag", OURS), [1.0, 3.0]);
        assert_eq!(samples.of("drag", THEIRS), [2.0]);
    }
}
