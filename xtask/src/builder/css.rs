//! `style/main.css` and everything it imports, as one minified style sheet.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use lightningcss::rules::import::ImportRule;
use lightningcss::rules::layer::LayerBlockRule;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
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

/// Puts `entry` and the files that it imports together and minifies them. An error names the file, the line and the column.
///
/// What is imported imports nothing itself: so the entry shows everything, and a bundler with its dependencies is not needed.
pub fn bundle(entry: &Path) -> Result<String> {
    let text = read(entry)?;
    let files = imports(entry, &text)?;
    let texts: Vec<_> = files.iter().map(|file| read(file)).collect::<Result<_>>()?;

    let mut parts = files.iter().zip(&texts);
    let mut rules = Vec::new();
    for rule in parse(entry, &text)?.rules.0 {
        let CssRule::Import(import) = rule else {
            rules.push(rule);
            continue;
        };
        let (file, text) = parts.next().context("an import was not read")?;
        rules.extend(part(file, text, import)?);
    }
    minified(StyleSheet::new(Vec::new(), CssRuleList(rules), ParserOptions::default()))
}

/// The files that a text imports, in their order. The text is read for this alone: rules borrow from texts that must be there
/// before them.
fn imports(entry: &Path, text: &str) -> Result<Vec<PathBuf>> {
    let rules = parse(entry, text)?.rules.0;
    Ok(rules.iter().filter_map(imported).map(|import| entry.with_file_name(&*import.url)).collect())
}

/// What an imported file brings, in the layer that its import names.
fn part<'i>(file: &Path, text: &'i str, import: ImportRule<'i>) -> Result<Vec<CssRule<'i>>> {
    let name = file.display();
    ensure!(
        import.media.media_queries.is_empty() && import.supports.is_none(),
        "the import of {name} has a condition, which the build does not know"
    );
    let rules = parse(file, text)?.rules;
    ensure!(
        !rules.0.iter().any(|rule| imported(rule).is_some()),
        "{name} imports a file; only the entry does"
    );
    Ok(match import.layer {
        Some(layer) => vec![CssRule::LayerBlock(LayerBlockRule { name: layer, rules, loc: import.loc })],
        None => rules.0,
    })
}

fn imported<'r, 'i>(rule: &'r CssRule<'i>) -> Option<&'r ImportRule<'i>> {
    if let CssRule::Import(import) = rule { Some(import) } else { None }
}

fn parse<'i>(file: &Path, text: &'i str) -> Result<StyleSheet<'i>> {
    let options = ParserOptions { filename: file.display().to_string(), ..ParserOptions::default() };
    StyleSheet::parse(text, options).map_err(|error| anyhow!("the style sheet does not parse: {error}"))
}

fn minified(mut sheet: StyleSheet<'_>) -> Result<String> {
    sheet
        .minify(MinifyOptions { targets: targets(), ..MinifyOptions::default() })
        .map_err(|error| anyhow!("the style sheet cannot be minified: {error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets: targets(), ..PrinterOptions::default() })
        .map_err(|error| anyhow!("the style sheet cannot be printed: {error}"))?;
    Ok(printed.code)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bundles these files, of which the first is the entry.
    fn bundled(name: &str, files: &[(&str, &str)]) -> Result<String> {
        let folder = std::env::temp_dir().join(format!("qipu-css-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (file, text) in files {
            fs::write(folder.join(file), text)?;
        }
        let css = bundle(&folder.join(files[0].0));
        fs::remove_dir_all(&folder)?;
        css
    }

    #[test]
    fn imports_are_bundled_into_their_layers() {
        // Imported against the order of the layers, which must win.
        let main = "@layer base, pages, print;\n@import \"./a.css\" layer(pages);\n@import \"./b.css\" layer(base);\n";
        let a = ".a {\n  color: #ff0000;\n  .b & { margin: 0px; }\n}\n";
        let css = bundled("layers", &[("main.css", main), ("a.css", a), ("b.css", ".a { color: blue }")]);
        assert_eq!(
            css.unwrap(),
            "@layer base{.a{color:#00f}}@layer pages{.a{color:red}.b .a{margin:0}}@layer print;"
        );
    }

    #[test]
    fn what_does_not_belong_into_an_imported_file_is_an_error_that_names_it() {
        let refusal = |name, a| {
            let files = [("main.css", "@import \"./a.css\";"), ("a.css", a), ("b.css", ".b{}")];
            bundled(name, &files).unwrap_err().to_string()
        };
        let broken = refusal("broken", ".a {}\n.a ! {}");
        assert!(broken.contains("does not parse") && broken.contains("a.css:1:"), "{broken}");
        let nested = refusal("nested", "@import \"./b.css\";");
        assert!(nested.contains("a.css imports a file"), "{nested}");
        let missing = bundled("missing", &[("main.css", "@import \"./no.css\";")]).unwrap_err();
        assert!(missing.to_string().contains("no.css cannot be read"), "{missing}");
        let narrow = bundled("narrow", &[("main.css", "@import \"./a.css\" print;"), ("a.css", ".a{}")]);
        assert!(narrow.unwrap_err().to_string().contains("has a condition"));
    }
}
