//! `cargo xtask test` and `cargo xtask screenshots`: the native tests, and what Playwright does in a real Chromium.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::chromium::{self, Browser};
use crate::http::{Served, listen};
use crate::size::Effort;
use xtask::cli::TestOptions;
use xtask::shell;

const FOLDER: &str = "tests/e2e";
/// npm writes this after each installation; it tells whether the lock file is newer.
const INSTALLED: &str = "node_modules/.package-lock.json";
/// A second address of the same site, for the journeys to see that it works below any path.
const SUB_PATH: &str = "/some/folder/";

/// Runs the halves that were asked for.
pub fn test(options: &TestOptions) -> Result<()> {
    if options.native {
        shell::run(shell::cargo().args(["test", "--workspace"]))?;
    }
    if options.journeys {
        in_chromium(&[&["test".to_owned()], &options.playwright[..]].concat(), true)?;
    }
    Ok(())
}

/// Takes the screenshots.
pub fn screenshots(playwright: &[String]) -> Result<()> {
    let command = ["test", "--config", "screenshots.config.ts"].map(str::to_owned);
    in_chromium(&[&command, playwright].concat(), false)
}

/// Builds, serves and hands over to Playwright.
fn in_chromium(playwright: &[String], within_budget: bool) -> Result<()> {
    // First, because wasm-opt comes with it.
    let mut command = self::playwright(playwright)?;
    let site = build::shipped(Effort::Most)?;
    if within_budget {
        build::hold_budget(&site)?;
    }
    let served = Served::new(site);
    let address = served.start(listen(0)?)?;
    let below = served.below(SUB_PATH).start(listen(0)?)?;
    command.env("QIPU_URL", address).env("QIPU_SUBPATH_URL", below);
    command.env("QIPU_FILE", shell::root().join("dist/qipu.html"));
    shell::run(&mut command)
}

/// Playwright with these arguments and a Chromium, not started yet; what is missing is installed.
pub fn playwright(arguments: &[String]) -> Result<Command> {
    let folder = shell::root().join(FOLDER);
    install(&folder)?;
    let browser = chromium::find_or_install(&folder)?;
    let mut command = shell::node_program("npx");
    command.current_dir(&folder).arg("playwright").args(arguments);
    match browser {
        Browser::Own(path) => command.env("CHROMIUM", path),
        Browser::Playwrights => command.env_remove("CHROMIUM"),
    };
    Ok(command)
}

/// Installs the packages of the journeys when that was not done since the lock file changed.
fn install(folder: &Path) -> Result<()> {
    ensure!(
        shell::node_program("npm").arg("--version").output().is_ok(),
        "the journeys need Node.js; install it and run this again"
    );
    if is_newer(&folder.join("package-lock.json"), &folder.join(INSTALLED))? {
        shell::run(shell::node_program("npm").current_dir(folder).args(["ci", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// Whether `source` changed after `result` was made, or there is no `result`.
fn is_newer(source: &PathBuf, result: &PathBuf) -> Result<bool> {
    let changed = |path: &PathBuf| std::fs::metadata(path).and_then(|data| data.modified());
    let source_time = changed(source).with_context(|| format!("{} is missing", source.display()))?;
    Ok(changed(result).map_or(true, |result_time| source_time > result_time))
}
