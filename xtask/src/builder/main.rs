//! What `cargo xtask` runs for everything that needs the finished site: building, serving, journeys, measuring, pictures.

mod assets;
mod bench;
mod build;
mod cache;
mod chromium;
mod css;
mod html;
mod http;
mod journeys;
mod packs;
mod parts;
mod serve;
mod site;
mod size;
mod wasm;
mod watch;

use std::process::ExitCode;

use anyhow::anyhow;
use xtask::cli::{self, Command};

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(message) => return cli::refuse(&message),
    };
    let outcome = match command {
        Command::Build => build::run(),
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => journeys::test(&options),
        Command::Bench { playwright } => bench::run(&playwright),
        Command::Screenshots { playwright } => journeys::screenshots(&playwright),
        Command::Help | Command::Check(_) => Err(anyhow!("that is for `cargo xtask` itself")),
    };
    xtask::shell::exit(outcome)
}
