//! `cargo xtask build`: puts the application, the styles, the page and the icons together as `dist/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;

use crate::assets::{hashed_path, hex_hash};
use crate::cache::Cache;
use crate::css;
use crate::html::{self, Contents, Names};
use crate::packs::{self, Packs};
use crate::site::{INDEX, SINGLE, Site, WORKER, files_below, slashed};
use crate::size::{self, Effort, Size, When};
use crate::wasm::{self, Application};
use xtask::module::Mode;
use xtask::shell;

/// Characters of the build's hash that name its version.
const VERSION_LENGTH: usize = 16;
/// How the names of the files begin that are fetched after the start.
pub const PART: &str = "part-";
/// The script that reloads a watched page; see `watch`.
pub const WATCH_SCRIPT: &str = "watch.js";
/// Files of `public/` that the build changes instead of copying.
const BOOT: &str = "boot.js";
const ICON: &str = "icons/qipu.svg";
const MANIFEST: &str = "manifest.webmanifest";

/// Builds `dist/`, prints the sizes and holds the budget.
pub fn run() -> Result<()> {
    let site = shipped(Effort::Most)?;
    let (sizes, single) = sizes(&site)?;
    shell::say(&size::table(&sizes));
    shell::say(&format!("\nThe single file is apart from this:\n{}", size::table(&[single])));
    hold_if_shrunk(&site, &sizes)
}

/// Builds what is shipped and writes it to `dist/`.
pub fn shipped(effort: Effort) -> Result<Site> {
    written(Mode::Shipped, effort)
}

/// Builds for `serve`, sooner and larger than what is shipped, and writes it to `dist/`.
pub fn served() -> Result<Site> {
    written(Mode::Served, Effort::Little)
}

fn written(mode: Mode, effort: Effort) -> Result<Site> {
    let root = shell::root();
    let cache = Cache::open(&root)?;
    let mut site = assemble(&root, &cache, mode)?;
    let files: Vec<_> = site.files.values().collect();
    let packed = files.par_iter().map(|file| size::brotli(&cache, &file.bytes, effort));
    let packed: Vec<_> = packed.collect::<Result<_>>()?;
    for (file, packed) in site.files.values_mut().zip(packed) {
        file.brotli = (packed.len() < file.bytes.len()).then_some(packed);
    }
    site.write(&root.join("dist"))?;
    Ok(site)
}

/// Builds for `serve --watch`: quickly, and in memory only.
pub fn quick() -> Result<Site> {
    let root = shell::root();
    assemble(&root, &Cache::open(&root)?, Mode::Quick)
}

/// Fails when the site is over the budget.
pub fn hold_budget(site: &Site) -> Result<()> {
    hold_if_shrunk(site, &sizes(site)?.0)
}

/// The budget is that of shrunk modules: without wasm-opt nothing can be said of it.
fn hold_if_shrunk(site: &Site, sizes: &[Size]) -> Result<()> {
    if site.is_shrunk {
        return size::hold_budget(sizes);
    }
    shell::say("The budget was not held: it is that of modules which wasm-opt has shrunk.");
    Ok(())
}

fn assemble(root: &Path, cache: &Cache, mode: Mode) -> Result<Site> {
    let Application { wasm, glue, parts, modules, is_shrunk } = wasm::build(root, cache, mode)?;
    let Packs { parts, files } = packs::pack(&parts, &modules)?;
    let css = css::bundle(&root.join("style/main.css"))?;
    let public = root.join("public");
    let boot = read(&public.join(BOOT))?;
    let template = read(&root.join(INDEX))?;

    let mut site = Site { is_shrunk, ..Site::default() };
    for path in files_below(&public)? {
        let name = slashed(&path);
        if name != BOOT && name != WORKER {
            site.add(&name, fs::read(public.join(&path))?)?;
        }
    }
    let add = |site: &mut Site, stem: &str, extension: &str, bytes: &[u8]| -> Result<String> {
        let path = hashed_path(stem, extension, bytes);
        site.add(&path, bytes)?;
        Ok(path)
    };
    let mut addresses = BTreeMap::new();
    for (name, file) in &files {
        addresses.insert(name, add(&mut site, &format!("{PART}{name}"), "wasm", file)?);
    }
    let names = Names {
        css: &add(&mut site, "qipu", "css", css.as_bytes())?,
        boot: &add(&mut site, "boot", "js", boot.as_bytes())?,
        glue: &add(&mut site, "qipu", "js", glue.as_bytes())?,
        wasm: &add(&mut site, "qipu", "wasm", &wasm)?,
        parts: &listed(&parts, |file| addresses[file].clone()),
    };
    site.version = version(&site, &template);
    let page = html::served(&template, &names, &site.version)?;
    if mode == Mode::Quick {
        site.add(WATCH_SCRIPT, include_str!("watch.js"))?;
        return add_page(site, INDEX, html::watched(page, WATCH_SCRIPT));
    }
    let site = add_page(site, INDEX, page)?;
    let icon_svg = read(&public.join(ICON))?;
    let wasm = std::iter::once(("qipu", &wasm)).chain(files.iter().map(|(name, file)| (&**name, file)));
    let wasm_gzip = wasm.map(|(name, module)| Ok((name.to_owned(), size::gzip(module)?)));
    let contents = Contents {
        css: &css,
        boot: &boot,
        glue: &glue,
        wasm_gzip: &wasm_gzip.collect::<Result<Vec<_>>>()?,
        parts: &listed(&parts, ToOwned::to_owned),
        icon_svg: &icon_svg,
    };
    let mut site = add_page(site, SINGLE, html::single(&template, &contents)?)?;
    let files = site.precache_paths().join("\",\"");
    let worker = read(&public.join(WORKER))?;
    let worker = html::fill(&worker, &[("version", &site.version), ("files", &files)])
        .context("public/sw.js is not as the build expects it")?;
    site.add(WORKER, worker)?;
    Ok(site)
}

/// The parts as `boot.js` reads them: `part:file,file;part:file`.
fn listed(parts: &BTreeMap<String, Vec<String>>, name: impl Fn(&String) -> String) -> String {
    let part = |(part, files): (&String, &Vec<String>)| {
        format!("{part}:{}", files.iter().map(&name).collect::<Vec<_>>().join(","))
    };
    parts.iter().map(part).collect::<Vec<_>>().join(";")
}

fn add_page(mut site: Site, path: &str, page: html::Page) -> Result<Site> {
    site.add(path, page.html)?;
    if let Some(file) = site.files.get_mut(path) {
        file.policy = Some(page.policy);
    }
    Ok(site)
}

/// Names the build by everything that goes into the served edition.
fn version(site: &Site, template: &str) -> String {
    let mut inputs = hex_hash(template.as_bytes());
    for (path, file) in &site.files {
        inputs.push_str(path);
        inputs.push_str(&hex_hash(&file.bytes));
    }
    let mut hash = hex_hash(inputs.as_bytes());
    hash.truncate(VERSION_LENGTH);
    hash
}

/// The sizes of what a visit transfers, and of the single file.
fn sizes(site: &Site) -> Result<(Vec<Size>, Size)> {
    let mut visit = Vec::new();
    let mut single = None;
    for (path, file) in &site.files {
        let line = Size {
            path: path.clone(),
            when: when(path),
            raw: file.bytes.len(),
            gzip: size::gzip(&file.bytes)?.len().min(file.bytes.len()),
            brotli: file.brotli.as_ref().map_or(file.bytes.len(), Vec::len),
        };
        if path == SINGLE { single = Some(line) } else { visit.push(line) }
    }
    Ok((visit, single.context("the single file was not built")?))
}

/// The parts come after the start; icons, manifest and worker are the browser's to fetch.
fn when(path: &str) -> When {
    let is_after = path.contains(PART) || path.starts_with("icons/") || path == WORKER || path == MANIFEST;
    if is_after { When::After } else { When::Start }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
