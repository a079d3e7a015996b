//! Results kept by the hash of their inputs under `target/xtask`, so that a repeated build is quick.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A folder of results.
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Opens the cache below the workspace's root.
    pub fn open(root: &Path) -> Result<Self> {
        let folder = root.join("target").join("xtask");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self { folder })
    }

    /// The bytes under `key`, made and kept when they are missing. `key` must name every input of `make`.
    pub fn get(&self, key: &str, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        if let Ok(bytes) = fs::read(self.path(key)) {
            return Ok(bytes);
        }
        let bytes = make()?;
        let path = self.path(key);
        // Written beside and renamed, so that a build which is stopped leaves no half result.
        let draft = self.path(&format!("{key}.{}.draft", std::process::id()));
        fs::write(&draft, &bytes).with_context(|| format!("{} cannot be written", draft.display()))?;
        fs::rename(&draft, &path).with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(bytes)
    }

    /// Where the result under `key` is kept.
    pub fn path(&self, key: &str) -> PathBuf {
        self.folder.join(key)
    }
}
