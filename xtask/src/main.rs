//! `cargo xtask`: reads the command line, has the program compiled that does the work, and hands over. It is small on purpose:
//! while that program is still being compiled, the application is being compiled beside it.

use std::process::{Child, ExitCode};

use anyhow::{Result, ensure};
use xtask::cli::{self, Command};
use xtask::module::{self, Mode};
use xtask::shell;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match cli::parse(arguments.clone()) {
        Ok(Command::Help) => {
            shell::say(cli::HELP);
            ExitCode::SUCCESS
        }
        Ok(Command::Check(arguments)) => hand_over(cargo("run", "checker").arg("--").args(arguments)),
        Ok(command) => match prepared(needed(&command)) {
            Ok(()) => hand_over(cargo("run", "builder").arg("--").args(arguments)),
            Err(error) => shell::exit(Err(error)),
        },
        Err(message) => cli::refuse(&message),
    }
}

/// The application that a command needs first of all.
const fn needed(command: &Command) -> Option<Mode> {
    match command {
        Command::Build => Some(Mode::Shipped),
        Command::Serve(options) => Some(if options.watch { Mode::Quick } else { Mode::Served }),
        // They have other things to do before, or none at all.
        Command::Help
        | Command::Test(_)
        | Command::Check(_)
        | Command::Bench { .. }
        | Command::Screenshots { .. } => None,
    }
}

/// Compiles the builder and the application at the same time. The application takes longer, and its own sources keep only one core
/// busy for a while: the builder is compiled in what is left over, or it would be ready long before it is needed and that core idle.
fn prepared(mode: Option<Mode>) -> Result<()> {
    let application: Option<Child> = mode.map(module::begin).transpose()?;
    let mut builder = cargo("build", "builder");
    if application.is_some() {
        builder = shell::in_spare_time(builder);
    }
    let builder = shell::run(&mut builder);
    if let Some(mut application) = application {
        ensure!(application.wait()?.success(), "the application could not be compiled");
    }
    builder
}

fn hand_over(command: &mut std::process::Command) -> ExitCode {
    match command.status() {
        // What went wrong, the program has said.
        Ok(status) => {
            status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => shell::exit(Err(error.into())),
    }
}

/// Cargo with one of our programs. Each is a feature, so that nothing is compiled that it does not need.
fn cargo(verb: &str, name: &str) -> std::process::Command {
    let mut command = shell::cargo();
    command.args([
        verb,
        "--quiet",
        "--package",
        "xtask",
        "--no-default-features",
        "--features",
        name,
        "--bin",
        name,
    ]);
    command
}
