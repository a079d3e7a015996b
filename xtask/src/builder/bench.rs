//! `cargo xtask bench`: measures what the pure layers cost natively and what the page costs in Chromium, beside a hand-written
//! page that is served in the same way, and holds both against the goals. A missed goal is printed and is no failure.

mod report;
mod rows;
mod samples;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::assets::HASHED_FOLDER;
use crate::cache::Cache;
use crate::http::{Served, listen};
use crate::site::{INDEX, SINGLE, Site, files_below, slashed};
use crate::size::Effort;
use crate::{build, journeys, size};
use xtask::shell;

use rows::ROWS;
use samples::{OURS, Samples, THEIRS};

/// The hand-written page.
const PAGE: &str = "tests/e2e/bench/page";
/// Where the parts of the benchmark hand each other plans and results.
const FOLDER: &str = "target/bench";
/// The results, for other programs.
const RESULTS: &str = "bench.json";

/// Measures, prints the table and writes the results.
pub fn run(playwright: &[String]) -> Result<()> {
    let root = shell::root();
    let folder = root.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let configured = ["test", "--config", "bench.config.ts"].map(str::to_owned);
    // First, because wasm-opt comes with it.
    let mut command = journeys::playwright(&[&configured, playwright].concat())?;
    let ours = build::shipped(Effort::Most)?;
    let theirs = hand_written(&root)?;
    let sizes = [
        ("site", OURS, kilobytes(&ours, |_| true)),
        ("start", OURS, kilobytes(&ours, is_first)),
        ("site", THEIRS, kilobytes(&theirs, |_| true)),
        ("start", THEIRS, kilobytes(&theirs, |_| true)),
    ];

    shell::say("Measuring natively");
    shell::run(
        shell::cargo().args(["bench", "--quiet", "--bench", "native"]).env("QIPU_BENCH_FOLDER", &folder),
    )?;
    shell::say("Measuring in Chromium, which takes some minutes; leave the machine alone meanwhile");
    command.env("QIPU_BENCH_FOLDER", &folder);
    command.env("QIPU_URL", Served::new(ours).start(listen(0)?)?);
    command.env("QIPU_BENCH_PAGE_URL", Served::new(theirs).start(listen(0)?)?);
    let measured = shell::run(&mut command);

    // What could be measured is worth printing although something else could not.
    let mut samples = Samples::read(&folder)?;
    for (row, side, size) in sizes {
        samples.add(row, side, size);
    }
    let lines = report::lines(ROWS, &samples);
    shell::say(&format!("\n{}", report::table(&lines)));
    let results = root.join(RESULTS);
    fs::write(&results, report::json(&lines, &samples))
        .with_context(|| format!("{} cannot be written", results.display()))?;
    shell::say(&format!("\nWritten to {RESULTS}, with every sample."));
    measured
}

/// The hand-written page as a site, compressed like ours.
fn hand_written(root: &Path) -> Result<Site> {
    let cache = Cache::open(root)?;
    let folder = root.join(PAGE);
    let mut site = Site::default();
    for path in files_below(&folder)? {
        site.add(&slashed(&path), fs::read(folder.join(&path))?)?;
    }
    for file in site.files.values_mut() {
        file.brotli = Some(size::brotli(&cache, &file.bytes, Effort::Most)?);
    }
    Ok(site)
}

/// Kilobytes after brotli of the files of a visit that are wanted.
fn kilobytes(site: &Site, is_wanted: impl Fn(&str) -> bool) -> f64 {
    let served = site.files.iter().filter(|(path, _)| *path != SINGLE && is_wanted(path));
    let bytes: usize = served.map(|(_, file)| file.brotli.as_ref().unwrap_or(&file.bytes).len()).sum();
    bytes as f64 / 1024.0
}

/// Whether our page needs a file before it shows anything.
fn is_first(path: &str) -> bool {
    let hashed = path.strip_prefix(HASHED_FOLDER);
    path == INDEX || hashed.is_some_and(|name| !name.starts_with(build::PART))
}
