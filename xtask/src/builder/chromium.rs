//! Finding a Chromium for the journeys, and getting one when there is none.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use xtask::shell;

const PROGRAMS: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

const APPLICATIONS: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/// Which Chromium the journeys use.
#[derive(Debug, PartialEq, Eq)]
pub enum Browser {
    /// A program on this machine.
    Own(PathBuf),
    /// The one that Playwright brought.
    Playwrights,
}

/// Finds a Chromium, or installs one; `journeys` is the folder of the Playwright project.
pub fn find_or_install(journeys: &Path) -> Result<Browser> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|named| !named.is_empty()) {
        let path = PathBuf::from(&named);
        let found = if path.is_file() { Some(path) } else { shell::find_program(&named.to_string_lossy()) };
        return match found {
            Some(path) => Ok(Browser::Own(path)),
            None => bail!("CHROMIUM names {}, which is not there", named.display()),
        };
    }
    if let Some(path) = installed() {
        return Ok(Browser::Own(path));
    }
    if is_debian_root()
        && install_debian().is_ok()
        && let Some(path) = installed()
    {
        return Ok(Browser::Own(path));
    }
    let playwright = shell::run(shell::node_program("npx").current_dir(journeys).args([
        "playwright",
        "install",
        "chromium",
    ]));
    if playwright.is_ok() {
        return Ok(Browser::Playwrights);
    }
    bail!(
        "no Chromium was found; install Chromium or Chrome, or set CHROMIUM to its program, and run this again"
    )
}

fn installed() -> Option<PathBuf> {
    let applications = APPLICATIONS.iter().map(PathBuf::from);
    PROGRAMS
        .iter()
        .find_map(|name| shell::find_program(name))
        .or_else(|| applications.into_iter().find(|path| path.is_file()))
}

fn is_debian_root() -> bool {
    let root = || shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    cfg!(target_os = "linux") && shell::find_program("apt-get").is_some() && root()
}

fn install_debian() -> Result<()> {
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(std::process::Stdio::null());
        command
    };
    println!("Installing Debian's chromium for the journeys");
    shell::run(apt().args(["update", "--quiet"]))?;
    // Chinese needs a font; the journeys take screenshots.
    shell::run(apt().args([
        "install",
        "--yes",
        "--quiet",
        "--no-install-recommends",
        "chromium",
        "fonts-noto-cjk",
    ]))
}
