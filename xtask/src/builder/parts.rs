//! Takes the compiled module apart at the functions that the application marks: the start, and the parts that it fetches
//! when it stands. Knows nothing of the page; `public/boot.js` fetches what is written here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow, bail, ensure};
use wasm_split_cli_support::{Options, transform};

/// The module that the start imports its loaders from; the page's script takes its place.
const LOADERS: &str = "./parts.js";

/// What a module was taken apart into.
pub struct Taken {
    /// The start; wasm-bindgen has not seen it yet.
    pub main: Vec<u8>,
    /// The modules of each part in the order in which they are needed; each lies in the folder as `<name>.wasm`.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// Takes a module with relocations apart, and writes the modules of its parts to `folder`.
pub fn take_apart(module: &[u8], folder: &Path) -> Result<Taken> {
    let main = folder.join("main.wasm");
    let mut options = Options::new(module);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let done =
        transform(options).map_err(|report| anyhow!("the module cannot be taken apart: {report:#}"))?;
    let parts: BTreeMap<_, _> = done.prefetch_map.into_iter().collect();
    let absent = parts.values().flatten().find(|name| !folder.join(format!("{name}.wasm")).is_file());
    ensure!(absent.is_none(), "a part needs `{absent:?}`, which was not written");
    Ok(Taken { main: fs::read(&main)?, parts })
}

/// The glue with the loaders that the page's script has put on the window in place of a module of their own, which the
/// single file could not hold.
pub fn with_loaders(glue: &str) -> Result<String> {
    let mut lines = Vec::new();
    let mut is_found = false;
    for line in glue.lines() {
        let Some(import) = line.strip_prefix("import ") else {
            lines.push(line.to_owned());
            continue;
        };
        let words: Vec<&str> = import.trim_end_matches(';').split_whitespace().collect();
        let ["*", "as", name, "from", from] = words[..] else { bail!("the glue has an odd import: {line}") };
        ensure!(from.trim_matches(['"', '\'']) == LOADERS, "the glue imports more than its loaders: {line}");
        is_found = true;
        lines.push(format!("const {name} = window.qipuParts;"));
    }
    ensure!(is_found, "the glue imports no loaders");
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loaders_come_from_the_window() {
        for import in ["import * as a from './parts.js';", "import * as a from \"./parts.js\""] {
            let glue = format!("{import}\nlet wasm;\n");
            assert_eq!(with_loaders(&glue).unwrap(), "const a = window.qipuParts;\nlet wasm;\n");
        }
    }

    #[test]
    fn any_other_import_is_refused() {
        assert!(with_loaders("let wasm;\n").is_err());
        assert!(with_loaders("import * as a from './parts.js';\nimport * as b from './b.js';\n").is_err());
        assert!(with_loaders("import { a } from './parts.js';\n").is_err());
    }
}
