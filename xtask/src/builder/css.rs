//! `style/main.css` and everything it imports, as one minified style sheet.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

/// The oldest browsers the style sheet is written for; newer syntax is translated for them.
fn targets() -> Targets {
    let version = |major: u32, minor: u32| Some((major << 16) | (minor << 8));
    Targets::from(Browsers {
        chrome: version(111, 0),
        edge: version(111, 0),
        firefox: version(121, 0),
        safari: version(16, 4),
        ios_saf: version(16, 4),
        ..Browsers::default()
    })
}

/// Bundles and minifies `entry`. An error names the file, the line and the column.
pub fn bundle(entry: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet =
        bundler.bundle(entry).map_err(|error| anyhow!("the style sheet does not parse: {error}"))?;
    sheet
        .minify(MinifyOptions { targets: targets(), ..MinifyOptions::default() })
        .map_err(|error| anyhow!("the style sheet cannot be minified: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets: targets(), ..PrinterOptions::default() })
        .map_err(|error| anyhow!("the style sheet cannot be printed: {error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn imports_are_bundled_into_their_layers() {
        let folder = std::env::temp_dir().join(format!("qipu-css-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // Imported against the order of the layers, which must win.
        let main = "@layer base, pages, print;\n@import \"./a.css\" layer(pages);\n@import \"./b.css\" layer(base);\n";
        fs::write(folder.join("main.css"), main).unwrap();
        fs::write(folder.join("a.css"), ".a {\n  color: #ff0000;\n  .b & { margin: 0px; }\n}\n").unwrap();
        fs::write(folder.join("b.css"), ".a { color: blue }").unwrap();
        let css = bundle(&folder.join("main.css")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(css, "@layer base{.a{color:#00f}}@layer pages{.a{color:red}.b .a{margin:0}}@layer print;");
    }
}
