//! How much a first visit transfers, and whether that is within the budget.

use std::io::Write as _;

use anyhow::{Result, bail};
use flate2::{Compression, write::GzEncoder};

use crate::assets::hex_hash;
use crate::cache::Cache;
use crate::shell;

/// What is wanted: everything a visit transfers, in bytes after brotli.
const TOTAL_GOAL: usize = 300 * 1024;
/// What is wanted: the WebAssembly module alone, in bytes after brotli.
const WASM_GOAL: usize = 260 * 1024;

/// What a build may not pass unnoticed. It is above the goal because the application is: raising it takes a line in the
/// changelog that says what the bytes are for, and it goes when the goal is met.
const TOTAL_CEILING: usize = 1230 * 1024;

/// Brotli's strongest setting, as static hosts precompress.
const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW: i32 = 22;

/// One line of the table; bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    pub path: String,
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
pub fn brotli(cache: &Cache, bytes: &[u8]) -> Result<Vec<u8>> {
    cache.get(&format!("{}.br", hex_hash(bytes)), || {
        let mut packed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams {
            quality: BROTLI_QUALITY,
            lgwin: BROTLI_WINDOW,
            size_hint: bytes.len(),
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
        Ok(packed)
    })
}

/// The table that `cargo xtask build` prints, with a total.
pub fn table(sizes: &[Size]) -> String {
    let total = total(sizes);
    let width = sizes.iter().map(|size| size.path.len()).max().unwrap_or(0).max(5);
    let mut lines = vec![format!("{:width$}  {:>9}  {:>9}  {:>9}", "asset", "raw", "gzip", "brotli")];
    for size in sizes.iter().chain([&total]) {
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
    let found = total(sizes).brotli;
    if found > TOTAL_CEILING {
        bail!(
            "over the budget: everything is {} after brotli, {} is allowed",
            kilobytes(found),
            kilobytes(TOTAL_CEILING)
        );
    }
    for miss in misses(sizes) {
        shell::say(&format!("over the goal: {miss}"));
    }
    Ok(())
}

/// The goals that are missed, each with by how much.
fn misses(sizes: &[Size]) -> Vec<String> {
    let is_wasm = |size: &&Size| size.path.rsplit_once('.').is_some_and(|(_, ending)| ending == "wasm");
    let wasm = sizes.iter().filter(is_wasm).map(|size| size.brotli).sum();
    [("everything", total(sizes).brotli, TOTAL_GOAL), ("the WebAssembly module", wasm, WASM_GOAL)]
        .into_iter()
        .filter(|(_, found, goal)| found > goal)
        .map(|(what, found, goal)| {
            format!("{what} is {} after brotli; the goal is {}", kilobytes(found), kilobytes(goal))
        })
        .collect()
}

fn total(sizes: &[Size]) -> Size {
    sizes.iter().fold(Size { path: "total".to_owned(), raw: 0, gzip: 0, brotli: 0 }, |sum, size| Size {
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
        Size { path: path.to_owned(), raw: brotli * 3, gzip: brotli * 2, brotli }
    }

    #[test]
    fn the_table_has_a_line_for_each_asset_and_the_total() {
        let table = table(&[size("a.js", 1024), size("b.wasm", 2048)]);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[3].split_whitespace().collect::<Vec<_>>().join(" "), "total 9.0 KB 6.0 KB 3.0 KB");
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        assert!(hold_budget(&[size("a.wasm", TOTAL_CEILING)]).is_ok());
        assert!(hold_budget(&[size("a.wasm", TOTAL_CEILING), size("b.js", 1)]).is_err());
    }

    #[test]
    fn a_missed_goal_is_named() {
        let met = [size("a.wasm", WASM_GOAL), size("b.js", TOTAL_GOAL - WASM_GOAL)];
        assert!(misses(&met).is_empty());
        assert_eq!(misses(&[size("a.wasm", WASM_GOAL + 1)]).len(), 1);
        assert_eq!(misses(&[size("a.wasm", TOTAL_GOAL + 1)]).len(), 2);
    }
}
