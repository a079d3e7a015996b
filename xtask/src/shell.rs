//! Other programs: finding them, running them, and saying what failed in one sentence.

use std::env;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// The end of a program: an error is said in one line.
pub fn exit(outcome: Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Prints a line of results. A reader that left, such as `head`, is no error.
pub fn say(line: &str) {
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// The cargo that runs us, or the one on the path.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// The same command in the time that others leave over, where the system can do that. What was set in its environment is lost.
pub fn in_spare_time(command: Command) -> Command {
    let Some(nice) = find_program("nice") else { return command };
    let mut spare = Command::new(nice);
    spare.args(["-n", "10"]).arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        spare.current_dir(folder);
    }
    spare
}

/// Runs a program to its end with our own output.
///
/// # Errors
///
/// When it cannot be started, or fails.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command.status().with_context(|| format!("{name} could not be started"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// Runs a program and returns what it wrote to standard output; its errors stay on the screen.
///
/// # Errors
///
/// When it cannot be started, fails, or does not print UTF-8.
pub fn output(command: &mut Command) -> Result<String> {
    let name = name_of(command);
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        bail!("{name} failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{name} did not print UTF-8"))
}

/// Looks for a program on `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .flat_map(|folder| [folder.join(name), folder.join(format!("{name}.exe"))])
        .find(|candidate| candidate.is_file())
}

/// The name under which a program of Node is started; on Windows these are scripts.
pub fn node_program(name: &str) -> Command {
    Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() })
}

fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let stem = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    let first = command.get_args().next().map(|arg| arg.to_string_lossy().into_owned());
    match first {
        Some(arg) if !arg.starts_with(['-', '/']) => format!("`{stem} {arg}`"),
        _ => format!("`{stem}`"),
    }
}
