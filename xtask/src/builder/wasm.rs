//! The application as WebAssembly: compiled by cargo, bound by wasm-bindgen, shrunk by wasm-opt.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use rayon::prelude::*;
use wasm_bindgen_cli_support::Bindgen;
use xtask::module::{self, Mode};
use xtask::shell;

use crate::assets::hex_hash;
use crate::cache::Cache;
use crate::parts::{self, Taken};

/// What may be used of WebAssembly. Named one by one: `--all-features` makes a module that browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Counts up when the steps below change, so that older cached results are left alone.
const RECIPE: &str = "2";

/// The application in WebAssembly, and the script that loads it.
pub struct Application {
    /// What the page starts from.
    pub wasm: Vec<u8>,
    pub glue: String,
    /// The modules of each part that is fetched after the start, in the order in which they are needed.
    pub parts: BTreeMap<String, Vec<String>>,
    /// Those modules by the names that `parts` uses.
    pub modules: BTreeMap<String, Vec<u8>>,
    /// Whether wasm-opt went over them.
    pub is_shrunk: bool,
}

/// What is kept of a bound module: the same, before it is shrunk.
const GLUE: &str = "glue.js";
const MAIN: &str = "bound.wasm";
const PARTS: &str = "parts.json";

/// Compiles, takes apart, binds and shrinks the application.
pub fn build(root: &Path, cache: &Cache, mode: Mode) -> Result<Application> {
    let compiled = fs::read(compiled(mode)?).context("the compiled module cannot be read")?;
    let bound = bound(cache, &compiled)?;
    let Some(mut tool) = wasm_opt(root).filter(|_| mode == Mode::Shipped) else {
        if mode == Mode::Shipped {
            eprintln!(
                "note: wasm-opt was not found, so the modules stay larger; `npm ci` in tests/e2e brings it"
            );
        }
        return Ok(bound);
    };
    let version = shell::output(tool.arg("--version"))?;
    let smaller = |module: &Vec<u8>| {
        let key = format!("opt-{RECIPE}-{}.wasm", hex_hash(&[&module[..], version.as_bytes()].concat()));
        cache.get(&key, || shrink(root, cache, &key, module))
    };
    let all: Vec<&Vec<u8>> = std::iter::once(&bound.wasm).chain(bound.modules.values()).collect();
    let smaller: Vec<_> = all.par_iter().map(|module| smaller(module)).collect::<Result<_>>()?;
    let mut smaller = smaller.into_iter();
    let wasm = smaller.next().context("the start was not shrunk")?;
    let modules = bound.modules.into_keys().zip(smaller).collect();
    Ok(Application { wasm, modules, is_shrunk: true, ..bound })
}

/// Compiles the application and returns the path of its module.
fn compiled(mode: Mode) -> Result<PathBuf> {
    let messages = shell::output(&mut module::command(mode)?)?;
    let Some(path) = messages.lines().rev().find_map(module_path) else {
        bail!("cargo did not say where it put the module")
    };
    Ok(path)
}

/// The module's path, when this line of cargo's report is about it.
fn module_path(line: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    if message["reason"] != "compiler-artifact" || message["target"]["name"] != "qipu" {
        return None;
    }
    let files = message["filenames"].as_array()?;
    files.iter().filter_map(|file| file.as_str()).map(PathBuf::from).find(|path| {
        path.extension().is_some_and(|extension| extension == "wasm")
            && path.file_stem().is_some_and(|stem| stem == "qipu")
    })
}

/// Takes a compiled module apart and binds its start, or reads what came of it last time.
fn bound(cache: &Cache, compiled: &[u8]) -> Result<Application> {
    let folder = cache.path(&format!("bound-{RECIPE}-{}", hex_hash(compiled)));
    let index = folder.join(PARTS);
    if !index.is_file() {
        fs::create_dir_all(&folder)?;
        let Taken { main, parts } = parts::take_apart(compiled, &folder)?;
        let (wasm, glue) = bind(main)?;
        fs::write(folder.join(GLUE), parts::with_loaders(&glue)?)?;
        fs::write(folder.join(MAIN), wasm)?;
        // Last, so that a build which is stopped is begun again.
        fs::write(&index, serde_json::to_vec(&parts)?)?;
    }
    let parts: BTreeMap<String, Vec<String>> = serde_json::from_slice(&fs::read(&index)?)?;
    let names = parts.values().flatten().cloned();
    let modules = names.map(|name| Ok((name.clone(), fs::read(folder.join(format!("{name}.wasm")))?)));
    Ok(Application {
        modules: modules.collect::<Result<_>>()?,
        wasm: fs::read(folder.join(MAIN))?,
        glue: fs::read_to_string(folder.join(GLUE)).context("the glue is not UTF-8")?,
        parts,
        is_shrunk: false,
    })
}

/// Runs wasm-bindgen; returns the module and its script.
fn bind(module: Vec<u8>) -> Result<(Vec<u8>, String)> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?;
    bindgen
        .input_bytes("qipu", module)
        .out_name("qipu")
        .typescript(false)
        .omit_default_module_path(true)
        // The parts join the application by its table of functions.
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen failed")?;
    let brought: Vec<&String> = output
        .snippets()
        .iter()
        .filter(|(_, files)| !files.is_empty())
        .map(|(name, _)| name)
        .chain(output.local_modules().keys())
        .collect();
    ensure!(
        brought.is_empty(),
        "the single-file edition cannot hold JavaScript files, but dependencies bring some: {brought:?}"
    );
    let glue = output.js().to_owned();
    Ok((output.wasm_mut().emit_wasm(), glue))
}

fn wasm_opt(root: &Path) -> Option<Command> {
    let installed = root.join("tests/e2e/node_modules/.bin").join(if cfg!(windows) {
        "wasm-opt.cmd"
    } else {
        "wasm-opt"
    });
    let program = if installed.is_file() { Some(installed) } else { shell::find_program("wasm-opt") };
    program.map(Command::new)
}

fn shrink(root: &Path, cache: &Cache, key: &str, module: &[u8]) -> Result<Vec<u8>> {
    let (before, after) = (cache.path(&format!("before-{key}")), cache.path(&format!("after-{key}")));
    fs::write(&before, module)?;
    let Some(mut tool) = wasm_opt(root) else { bail!("wasm-opt went away") };
    tool.arg("-Oz").args(FEATURES).arg(&before).arg("-o").arg(&after).stdout(Stdio::null());
    shell::run(&mut tool)?;
    let shrunk = fs::read(&after).context("wasm-opt wrote nothing")?;
    fs::remove_file(&before)?;
    fs::remove_file(&after)?;
    Ok(shrunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_found_in_cargos_report() {
        let line = r#"{"reason":"compiler-artifact","target":{"name":"qipu","kind":["bin"]},"filenames":["/t/release/qipu.wasm"]}"#;
        assert_eq!(module_path(line), Some(PathBuf::from("/t/release/qipu.wasm")));
        let library = r#"{"reason":"compiler-artifact","target":{"name":"qipu","kind":["lib"]},"filenames":["/t/release/libqipu.rlib"]}"#;
        assert_eq!(module_path(library), None);
        assert_eq!(module_path("not json"), None);
    }
}
