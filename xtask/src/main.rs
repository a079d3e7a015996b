//! `cargo xtask`: builds, serves, tests and inspects Qipu. Reads the command line and hands over; the work is in the modules.

mod assets;
mod bench;
mod build;
mod cache;
mod check;
mod chromium;
mod cli;
mod css;
mod html;
mod http;
mod journeys;
mod parts;
mod serve;
mod shell;
mod site;
mod size;
mod wasm;
mod watch;

use std::process::ExitCode;

use cli::Command;

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("{message}\n\n{}", cli::HELP);
            return ExitCode::from(2);
        }
    };
    let outcome = match command {
        Command::Help => {
            shell::say(cli::HELP);
            Ok(())
        }
        Command::Build => build::run(),
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => journeys::test(&options),
        Command::Bench { playwright } => bench::run(&playwright),
        Command::Screenshots { playwright } => journeys::screenshots(&playwright),
        Command::Check(options) => return check::run(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
