//! What `cargo xtask check` runs: the only part of xtask that needs the application's library, so that no other waits for it.

mod check;
mod options;

use std::process::ExitCode;

use xtask::cli;

fn main() -> ExitCode {
    match options::parse(std::env::args().skip(1)) {
        Ok(options) => check::run(&options),
        Err(message) => cli::refuse(&message),
    }
}
