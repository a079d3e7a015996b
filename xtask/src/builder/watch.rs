//! Rebuilds when a source file changes, for `serve --watch`.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::build;
use crate::http::Served;
use crate::site::files_below;
use xtask::shell;

const INTERVAL: Duration = Duration::from_millis(300);

/// What a build depends on, below the workspace's root.
const WATCHED: [&str; 5] = ["src", "style", "public", "index.html", "Cargo.toml"];

/// Looks for changes for ever. A build that fails is reported, and the last good one stays on the screen.
pub fn rebuild_on_change(served: &Served) -> ! {
    let root = shell::root();
    let mut seen = state(&root);
    loop {
        thread::sleep(INTERVAL);
        let now = state(&root);
        if now == seen {
            continue;
        }
        seen = now;
        let start = Instant::now();
        match build::quick() {
            Ok(site) => {
                served.replace(site);
                println!("rebuilt in {:.1} s", start.elapsed().as_secs_f32());
            }
            Err(error) => eprintln!("error: {error:#}"),
        }
    }
}

/// How many files there are and when the last one changed; a file that comes, goes or changes alters one of them.
fn state(root: &Path) -> (usize, Option<SystemTime>) {
    let mut times = Vec::new();
    for name in WATCHED {
        let path = root.join(name);
        let below = files_below(&path).unwrap_or_default();
        let files =
            if path.is_dir() { below.iter().map(|file| path.join(file)).collect() } else { vec![path] };
        times.extend(files.iter().filter_map(|file| fs::metadata(file).ok()?.modified().ok()));
    }
    (times.len(), times.into_iter().max())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_changes_the_state() {
        let root = std::env::temp_dir().join(format!("qipu-watch-{}", std::process::id()));
        fs::create_dir_all(root.join("src/deep")).unwrap();
        let before = state(&root);
        fs::write(root.join("src/deep/a.rs"), "").unwrap();
        let after = state(&root);
        fs::remove_dir_all(&root).unwrap();
        assert_ne!(before, after);
        assert_eq!(after.0, 1);
    }
}
