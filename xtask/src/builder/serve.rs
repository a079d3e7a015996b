//! `cargo xtask serve`: builds, serves `dist/` on this machine, and opens the browser.

use std::process::{Command, Stdio};
use std::thread;

use anyhow::Result;

use crate::http::{Served, listen};
use crate::{build, watch};
use xtask::cli::ServeOptions;

/// Serves until it is stopped with Ctrl-C.
pub fn run(options: &ServeOptions) -> Result<()> {
    let site = if options.watch { build::quick()? } else { build::served()? };
    let served = Served::new(site);
    let address = served.start(listen(options.port)?)?;
    println!("Qipu is at {address} (Ctrl-C stops it)");
    if options.open && !open_browser(&address) {
        println!("No browser could be opened; open that address yourself.");
    }
    if options.watch {
        watch::rebuild_on_change(&served);
    }
    loop {
        thread::park();
    }
}

fn open_browser(address: &str) -> bool {
    let (program, before): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(before).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
