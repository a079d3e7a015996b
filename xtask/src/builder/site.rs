//! The finished site: its files by path, and how they are written to `dist/`. Knows nothing of how they were made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The served page.
pub const INDEX: &str = "index.html";
/// The page with everything inside.
pub const SINGLE: &str = "qipu.html";
/// The service worker; it must keep its name and its place at the root.
pub const WORKER: &str = "sw.js";

/// One file of the site.
#[derive(Clone, Debug, Default)]
pub struct File {
    pub bytes: Vec<u8>,
    /// The same after brotli, when it was compressed.
    pub brotli: Option<Vec<u8>>,
    /// The Content-Security-Policy that a page declares, to be sent as a header too.
    pub policy: Option<String>,
}

/// Every file by its path below `dist/`, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub files: BTreeMap<String, File>,
    /// Changes with any file of the served edition.
    pub version: String,
    /// Whether its modules are as small as they get.
    pub is_shrunk: bool,
}

impl Site {
    /// Adds a file. Paths keep to characters that need no escaping in a URL or in a script.
    pub fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Result<()> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
        ensure!(path.bytes().all(plain), "`{path}` needs a plain name: letters, digits, - _ .");
        self.files.insert(path.to_owned(), File { bytes: bytes.into(), ..File::default() });
        Ok(())
    }

    /// What the service worker keeps: the page, under the address people open, and every file that it may need.
    pub fn precache_paths(&self) -> Vec<&str> {
        let files = self.files.keys().map(String::as_str);
        let kept = files.filter(|path| ![INDEX, SINGLE, WORKER].contains(path));
        std::iter::once("./").chain(kept).collect()
    }

    /// Makes `folder` hold exactly these files. Files that are right already are not touched.
    pub fn write(&self, folder: &Path) -> Result<()> {
        for path in files_below(folder)? {
            if !self.files.contains_key(&slashed(&path)) {
                fs::remove_file(folder.join(&path))?;
            }
        }
        for (path, file) in &self.files {
            let target = folder.join(path);
            if fs::read(&target).is_ok_and(|present| present == file.bytes) {
                continue;
            }
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&target, &file.bytes)
                .with_context(|| format!("{} cannot be written", target.display()))?;
        }
        Ok(())
    }
}

/// Paths of all files below a folder, relative to it and sorted; none when the folder is missing.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&next).with_context(|| format!("{} cannot be read", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A relative path with `/` between its parts, on every system.
pub fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(paths: &[&str]) -> Site {
        let mut site = Site::default();
        for path in paths {
            site.add(path, path.as_bytes()).unwrap();
        }
        site
    }

    #[test]
    fn the_worker_keeps_the_page_under_its_address_and_not_itself() {
        let site = site(&["index.html", "qipu.html", "sw.js", "assets/a-1.js", "icons/qipu.svg"]);
        assert_eq!(site.precache_paths(), ["./", "assets/a-1.js", "icons/qipu.svg"]);
    }

    #[test]
    fn odd_names_are_refused() {
        assert!(Site::default().add("icons/a b.svg", "").is_err());
        assert!(Site::default().add("icons/\".svg", "").is_err());
    }

    #[test]
    fn writing_removes_what_is_no_longer_there() {
        let folder = std::env::temp_dir().join(format!("qipu-site-{}", std::process::id()));
        site(&["index.html", "assets/old-1.js"]).write(&folder).unwrap();
        site(&["index.html", "assets/new-2.js"]).write(&folder).unwrap();
        let found: Vec<_> = files_below(&folder).unwrap().iter().map(|path| slashed(path)).collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, ["assets/new-2.js", "index.html"]);
    }
}
