//! The application as one module of WebAssembly, as cargo compiles it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::shell;

const TARGET: &str = "wasm32-unknown-unknown";

/// How the module is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Small, as shipped.
    Shipped,
    /// Optimised, for `serve`: what takes longest and only makes the module smaller is left out.
    Served,
    /// Quick to rebuild, for `serve --watch`.
    Quick,
}

/// Begins to compile the application, for whoever asks for it later.
///
/// # Errors
///
/// When cargo is not there, or WebAssembly's standard library cannot be had.
pub fn begin(mode: Mode) -> Result<Child> {
    command(mode)?.stdout(Stdio::null()).spawn().context("cargo could not be started")
}

/// What compiles the application; it reports each module that it has made as a line of JSON.
///
/// # Errors
///
/// When WebAssembly's standard library cannot be had.
pub fn command(mode: Mode) -> Result<Command> {
    add_target()?;
    let profile = match mode {
        Mode::Shipped => "release",
        Mode::Served => "serve",
        Mode::Quick => "watch",
    };
    let mut command = shell::cargo();
    command.args(["build", "--package", "qipu", "--bin", "qipu", "--target", TARGET]).args([
        "--profile",
        profile,
        "--message-format",
        "json-render-diagnostics",
    ]);
    // What is not shipped may know this machine's folders; so every copy of the sources can share what was compiled.
    let flags = match mode {
        Mode::Shipped => format!("{} {ERASED} {RELOCATABLE}", remapped_paths(&shell::root())),
        Mode::Served | Mode::Quick => format!("{ERASED} {RELOCATABLE}"),
    };
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    Ok(command)
}

/// Views without their types: one copy of the code that builds them instead of one for every way in which they nest.
const ERASED: &str = "--cfg erase_components";

/// The linker's notes of what points where, without which the module cannot be taken apart.
const RELOCATABLE: &str = "-Clink-args=--emit-relocs";

/// Compiler flags that keep this machine's folders out of the module, so that every machine makes the same one.
fn remapped_paths(root: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.and_then(|home| fs::read_dir(home.join("registry").join("src")).ok());
    let mut folders: Vec<PathBuf> =
        sources.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    let mut flags: Vec<String> =
        folders.iter().map(|folder| format!("--remap-path-prefix={}=deps", folder.display())).collect();
    flags.push(format!("--remap-path-prefix={}=qipu", root.display()));
    // Flags are separated by spaces; a folder with a space in its name stays as it is.
    flags.retain(|flag| !flag.contains(' '));
    flags.join(" ")
}

/// Installs the standard library for WebAssembly when it is missing and rustup can do so.
fn add_target() -> Result<()> {
    let folder = shell::output(Command::new("rustc").current_dir(shell::root()).args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    ensure!(
        shell::find_program("rustup").is_some(),
        "Rust's standard library for {TARGET} is missing; install it, or install rustup and run this again"
    );
    shell::run(Command::new("rustup").current_dir(shell::root()).args(["target", "add", TARGET]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_folder_is_remapped() {
        assert!(remapped_paths(Path::new("/home/a")).ends_with("--remap-path-prefix=/home/a=qipu"));
        assert!(!remapped_paths(Path::new("/home/a b")).contains("a b"));
    }
}
