//! How much a visit transfers before it can be used and in all, and whether that is within the budget.

use std::io::Write as _;

use anyhow::{Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::assets::hex_hash;
use crate::cache::Cache;
use xtask::shell;

/// What is wanted: everything a visit transfers, in bytes after brotli.
const TOTAL_GOAL: usize = 300 * 1024;
/// What is wanted: the WebAssembly modules alone, in bytes after brotli.
const WASM_GOAL: usize = 260 * 1024;

/// What everything may not pass unnoticed, in bytes after brotli. It is above the goal because the application is: raising
/// it takes a line in the changelog that says what the bytes are for, and it goes when the goal is met. The start has met
/// the goal, and is held to it.
const TOTAL_CEILING: usize = 1900 * 1024;

const BROTLI_WINDOW: i32 = 22;

/// How hard brotli tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// As static hosts precompress.
    Most,
    /// For a page that is served on this machine.
    Little,
}

impl Effort {
    const fn quality(self) -> i32 {
        match self {
            Self::Most => 11,
            Self::Little => 5,
        }
    }
}

/// When a visit transfers a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before any screen can be drawn.
    Start,
    /// In the background, or for the service worker.
    After,
}

/// One line of the table; bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    pub path: String,
    pub when: When,
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// Compresses with gzip.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Compresses with brotli, or takes the result of last time from the cache.
pub fn brotli(cache: &Cache, bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let quality = effort.quality();
    cache.get(&format!("{}-{quality}.br", hex_hash(bytes)), || {
        let mut packed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams {
            quality,
            lgwin: BROTLI_WINDOW,
            size_hint: bytes.len(),
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
        Ok(packed)
    })
}

/// The table that `cargo xtask build` prints, with what the start needs and a total.
pub fn table(sizes: &[Size]) -> String {
    let total = total(sizes);
    let sums: Vec<Size> = if sizes.iter().any(|size| size.when == When::After) {
        vec![start(sizes), total]
    } else {
        vec![total]
    };
    let width = sizes.iter().map(|size| size.path.len()).max().unwrap_or(0).max(5);
    let mut lines = vec![format!("{:width$}  {:>9}  {:>9}  {:>9}", "asset", "raw", "gzip", "brotli")];
    for size in sizes.iter().chain(&sums) {
        lines.push(format!(
            "{:width$}  {:>9}  {:>9}  {:>9}",
            size.path,
            kilobytes(size.raw),
            kilobytes(size.gzip),
            kilobytes(size.brotli)
        ));
    }
    lines.join("\n")
}

/// Fails when the ceiling is passed, and says how far the goal is.
pub fn hold_budget(sizes: &[Size]) -> Result<()> {
    let sums = [
        ("the start", start(sizes).brotli, TOTAL_GOAL),
        ("WebAssembly at the start", wasm(sizes, |when| when == When::Start), WASM_GOAL),
        ("everything", total(sizes).brotli, TOTAL_CEILING),
    ];
    for (what, found, ceiling) in sums {
        if found > ceiling {
            bail!(
                "over the budget: {what} is {} after brotli, {} is allowed",
                kilobytes(found),
                kilobytes(ceiling)
            );
        }
    }
    for miss in misses(sizes) {
        shell::say(&format!("over the goal: {miss}"));
    }
    Ok(())
}

/// The goals that are missed, each with by how much.
fn misses(sizes: &[Size]) -> Vec<String> {
    let all = [
        ("everything", total(sizes).brotli, TOTAL_GOAL),
        ("all WebAssembly", wasm(sizes, |_| true), WASM_GOAL),
    ];
    all.into_iter()
        .filter(|(_, found, goal)| found > goal)
        .map(|(what, found, goal)| {
            format!("{what} is {} after brotli; the goal is {}", kilobytes(found), kilobytes(goal))
        })
        .collect()
}

fn wasm(sizes: &[Size], counts: impl Fn(When) -> bool) -> usize {
    let is_wasm = |size: &&Size| size.path.rsplit_once('.').is_some_and(|(_, ending)| ending == "wasm");
    sizes.iter().filter(is_wasm).filter(|size| counts(size.when)).map(|size| size.brotli).sum()
}

fn start(sizes: &[Size]) -> Size {
    sum("start", sizes.iter().filter(|size| size.when == When::Start))
}

fn total(sizes: &[Size]) -> Size {
    sum("total", sizes.iter())
}

fn sum<'a>(path: &str, sizes: impl Iterator<Item = &'a Size>) -> Size {
    let none = Size { path: path.to_owned(), when: When::Start, raw: 0, gzip: 0, brotli: 0 };
    sizes.fold(none, |sum, size| Size {
        raw: sum.raw + size.raw,
        gzip: sum.gzip + size.gzip,
        brotli: sum.brotli + size.brotli,
        ..sum
    })
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1} KB", bytes as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(path: &str, brotli: usize) -> Size {
        Size { path: path.to_owned(), when: When::Start, raw: brotli * 3, gzip: brotli * 2, brotli }
    }

    fn later(path: &str, brotli: usize) -> Size {
        Size { when: When::After, ..size(path, brotli) }
    }

    #[test]
    fn the_table_has_a_line_for_each_asset_the_start_and_the_total() {
        let last = |sizes: &[Size], back: usize| {
            let table = table(sizes);
            let lines: Vec<_> = table.lines().collect();
            lines[lines.len() - back].split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let all = [size("a.js", 1024), size("b.wasm", 2048)];
        assert_eq!(table(&all).lines().count(), 4);
        assert_eq!(last(&all, 1), "total 9.0 KB 6.0 KB 3.0 KB");
        let all = [size("a.js", 1024), later("b.wasm", 2048)];
        assert_eq!(table(&all).lines().count(), 5);
        assert_eq!(last(&all, 2), "start 3.0 KB 2.0 KB 1.0 KB");
        assert_eq!(last(&all, 1), "total 9.0 KB 6.0 KB 3.0 KB");
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        let start = || [size("a.wasm", WASM_GOAL), size("b.js", TOTAL_GOAL - WASM_GOAL)].to_vec();
        let with = |more: Size| [start(), vec![more]].concat();
        assert!(hold_budget(&with(later("c.wasm", TOTAL_CEILING - TOTAL_GOAL))).is_ok());
        assert!(hold_budget(&with(later("c.wasm", TOTAL_CEILING - TOTAL_GOAL + 1))).is_err());
        assert!(hold_budget(&with(size("c.js", 1))).is_err());
        assert!(hold_budget(&[size("a.wasm", WASM_GOAL + 1)]).is_err());
    }

    #[test]
    fn a_missed_goal_is_named() {
        let met = [size("a.wasm", WASM_GOAL), size("b.js", TOTAL_GOAL - WASM_GOAL)];
        assert!(misses(&met).is_empty());
        assert_eq!(misses(&[size("a.js", TOTAL_GOAL), later("b.js", 1)]).len(), 1, "everything");
        assert_eq!(misses(&[size("a.wasm", WASM_GOAL), later("b.wasm", 1)]).len(), 1, "all WebAssembly");
    }
}
