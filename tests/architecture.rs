//! Holds the house rules of ARCHITECTURE.md over every file: who may use whom, how files open, how long they grow, and
//! what must be absent. Each failure is a sentence that teaches the rule. It must not know what the code does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One folder (or file) directly under `src/`, and which others it may use.
struct Layer {
    name: &'static str,
    may_use: &'static [&'static str],
    /// Words that must not appear in its code, for crates and macros that would tie it to something.
    must_not_say: &'static [&'static str],
    because: &'static str,
}

const BROWSER: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_storage",
    "indexed_db_futures",
    "view",
    "SystemTime",
    "Instant",
];
const VIEWS: &[&str] = &["leptos", "view"];
const DOM: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "view"];

const fn layer(
    name: &'static str,
    may_use: &'static [&'static str],
    must_not_say: &'static [&'static str],
    because: &'static str,
) -> Layer {
    Layer { name, may_use, must_not_say, because }
}

const LAYERS: &[Layer] = &[
    layer(
        "model",
        &[],
        BROWSER,
        "a plan is plain data: no clock, no browser, no language, nothing else of ours",
    ),
    layer("method", &["model"], BROWSER, "it judges a plan and returns findings; wording belongs to `i18n`"),
    layer("diagram", &["model", "method"], BROWSER, "it is pure geometry that components only draw"),
    layer("i18n", &["model", "method"], BROWSER, "it is words; what is worded comes from below"),
    layer(
        "exchange",
        &["model", "method", "diagram", "i18n"],
        BROWSER,
        "it turns plans into text and back, natively tested, wherever the text is kept",
    ),
    layer(
        "platform",
        &["model"],
        VIEWS,
        "it is a thin adapter to the browser; of the domain it knows what a day is, and no more",
    ),
    layer(
        "storage",
        &["model", "exchange", "platform"],
        VIEWS,
        "it keeps plans on the device, without a screen",
    ),
    layer(
        "state",
        &["model", "method", "diagram", "exchange", "i18n", "platform", "storage"],
        DOM,
        "it holds the open plan in signals; the DOM belongs to `platform`, drawing to `components`",
    ),
    layer(
        "components",
        &["state", "i18n", "diagram", "model", "method"],
        &[],
        "a view reads and edits through `state`, which alone reaches storage, files and the browser",
    ),
    layer(
        "pages",
        &["components", "state", "i18n", "diagram", "model", "method"],
        &[],
        "a screen arranges components and goes through `state` for the rest",
    ),
    layer(
        "app",
        &["pages", "components", "state", "i18n", "diagram", "model", "method"],
        &[],
        "it chooses the screen and goes through `state` for the rest",
    ),
    layer("main", &["app", "platform"], &[], "it mounts the application and does nothing else"),
    layer("lib", &[], BROWSER, "it names the layers and does nothing else"),
];

/// Names that belong to others and must not become ours.
const MARKS: &[&str] =
    &["blue sheet", "strategic selling", "conceptual selling", "miller heiman", "korn ferry"];
const MAX_LINES: usize = 500;

/// The code of a file: comments and the insides of literals blanked, so that only what runs is judged.
fn code_of(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at);
        if end > at {
            let quote = chars[at] == '"';
            for (index, c) in chars[at..end].iter().enumerate() {
                let edge = quote && (index == 0 || index + 1 == end - at);
                code.push(if *c == '\n' || edge { *c } else { ' ' });
            }
            at = end;
        } else {
            code.push(chars[at]);
            at += 1;
        }
    }
    code
}

/// Where the comment or literal that starts at `at` ends; `at` itself when none starts there.
fn literal_end(chars: &[char], at: usize) -> usize {
    let is = |offset: usize, c: char| chars.get(at + offset) == Some(&c);
    let find = |from: usize, end: &str| {
        let end: Vec<char> = end.chars().collect();
        let found = (from..chars.len()).find(|start| chars[*start..].starts_with(&end));
        found.map_or(chars.len(), |start| start + end.len())
    };
    let is_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    if is(0, '/') && is(1, '/') {
        return chars[at..].iter().position(|c| *c == '\n').map_or(chars.len(), |line| at + line);
    }
    if is(0, '/') && is(1, '*') {
        return find(at + 2, "*/");
    }
    if is(0, 'r') && !is_word {
        let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
        if is(1 + hashes, '"') {
            return find(at + 2 + hashes, &format!("\"{}", "#".repeat(hashes)));
        }
    }
    if is(0, '"') {
        return quoted_end(chars, at + 1, '"');
    }
    // A lifetime has no closing quote right after its first letter.
    if is(0, '\'') && (is(1, '\\') || is(2, '\'')) {
        return quoted_end(chars, at + 1, '\'');
    }
    at
}

fn quoted_end(chars: &[char], mut at: usize, quote: char) -> usize {
    while at < chars.len() && chars[at] != quote {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// The code without its test modules.
fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let head = from.find(['{', ';']).unwrap_or(from.len());
        let is_module =
            from[..head].split_whitespace().any(|word| word == "mod") && from[head..].starts_with('{');
        let end = if is_module { block_end(from, head) } else { "#[cfg(test)]".len() };
        // Lines keep their numbers.
        kept.extend(from[..end].chars().filter(|c| *c == '\n'));
        rest = &from[end..];
    }
    kept + rest
}

fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (index, c) in code[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return open + index + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// Every word (identifier) of the code with the number of its line.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().flat_map(|(index, line)| {
        let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.filter(|word| !word.is_empty()).map(move |word| (index + 1, word))
    })
}

/// The folders under `src/` that the code names, with line numbers: `crate::x`, `qipu::{x, y}`, and `super::` as far as
/// it climbs to the root of the crate.
fn uses(module: &[&str], code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate::", "qipu::"] {
        for (start, _) in code.match_indices(root) {
            if !code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                heads(code, start + root.len(), &mut found);
            }
        }
    }
    for (start, _) in code.match_indices("super::") {
        if code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let supers = code[start..].split("super::").take_while(|part| part.is_empty()).count();
        if supers >= module.len() {
            heads(code, start + supers * "super::".len(), &mut found);
        }
    }
    found
}

/// The first names of the path, or of every path of the group, that starts at `at`.
fn heads(code: &str, at: usize, found: &mut Vec<(usize, String)>) {
    let line = code[..at].lines().count().max(1);
    let tree = &code[at..];
    let Some(group) = tree.strip_prefix('{') else {
        found.push((line, name_at(tree)));
        return;
    };
    let end = block_end(tree, 0).saturating_sub(2).min(group.len());
    let mut depth = 0_i32;
    let parts = group[..end].split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    found.extend(parts.map(|part| (line, name_at(part.trim_start()))).filter(|(_, name)| !name.is_empty()));
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The module that a file under `src/` is: `model/edit/apply.rs` is `model`, `edit`, `apply`.
fn module_of(path: &str) -> Vec<&str> {
    let stem = path.trim_start_matches("src/").trim_end_matches(".rs");
    stem.trim_end_matches("/mod").split('/').collect()
}

/// What the layer table says against a file under `src/`.
fn layer_faults(path: &str, text: &str) -> Vec<String> {
    let module = module_of(path);
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == module[0]) else {
        return vec![format!("{path}: `{}` is in no layer; give it a row in LAYERS of this test", module[0])];
    };
    let code = without_tests(&code_of(text));
    let mut faults = Vec::new();
    for (line, name) in uses(&module, &code) {
        if name != layer.name && name != "self" && !layer.may_use.contains(&name.as_str()) {
            let known = layer.may_use.join(", ");
            faults.push(format!(
                "{path}:{line}: `{}` must not use `{name}` (it may use: {known}), because {}",
                layer.name, layer.because
            ));
        }
    }
    for (line, word) in words(&code) {
        if layer.must_not_say.contains(&word) && (word != "view" || code.contains("view!")) {
            faults.push(format!(
                "{path}:{line}: `{}` must not know `{word}`, because {}",
                layer.name, layer.because
            ));
        }
    }
    faults
}

/// What must be absent from the code of every file outside tests.
fn absence_faults(path: &str, text: &str) -> Vec<String> {
    let code = without_tests(&code_of(text));
    let mut faults = Vec::new();
    for (index, line) in code.lines().enumerate() {
        let mut fault = |sentence: &str| faults.push(format!("{path}:{}: {sentence}", index + 1));
        if line.contains(".unwrap(") {
            fault(
                "`unwrap` ends the page when it fails; return an error, or say with `expect` why it cannot",
            );
        }
        if line.contains("inner_html") {
            fault("`inner_html` would run what somebody typed; build elements instead");
        }
        if line.split_whitespace().any(|word| word.starts_with("style=") && !word.starts_with("style==")) {
            fault("the shipped policy blocks `style` attributes; use a class or `style:property=`");
        }
        if line.contains("HashMap") || line.contains("HashSet") {
            fault("a hash map has no order, and output must be stable; use a B-tree");
        }
    }
    faults
}

/// What is wrong with the words of a file that ships.
fn mark_faults(path: &str, text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut found: Vec<&str> = MARKS.iter().copied().filter(|mark| lower.contains(mark)).collect();
    if text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "LAMP") {
        found.push("LAMP");
    }
    found
        .iter()
        .map(|mark| format!("{path}: \"{mark}\" is somebody else's mark; say it in our own words"))
        .collect()
}

/// What is wrong with the shape of a file.
fn shape_faults(path: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let has_extension = |extension| Path::new(path).extension().is_some_and(|known| known == extension);
    if has_extension("rs") && !text.starts_with("//! ") {
        faults.push(format!(
            "{path}: the first line says with `//!` what the file is for and what it must not know"
        ));
    }
    let lines = text.lines().count();
    if lines > MAX_LINES {
        faults.push(format!("{path}: {lines} lines are more than {MAX_LINES}; split it by concept"));
    }
    faults
}

/// Every file of ours below a folder, with its path from the root of the repository; nothing when there is no such folder.
fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.sort();
    let wanted = paths.into_iter().filter(|path| {
        let known = path.extension().is_some_and(|known| extensions.iter().any(|wanted| known == *wanted));
        let foreign = ["node_modules", "target", "test-results"];
        let is_foreign = path.iter().any(|part| foreign.iter().any(|one| part == *one));
        known && !is_foreign
    });
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a text file");
        let from_root = path.strip_prefix(root).expect("a path below the root");
        (from_root.to_string_lossy().replace('\\', "/"), text)
    };
    wanted.map(read).collect()
}

fn walk(at: &Path, paths: &mut Vec<PathBuf>) {
    if at.is_file() {
        paths.push(at.to_owned());
    }
    if let Ok(entries) = fs::read_dir(at) {
        entries.for_each(|entry| walk(&entry.expect("an entry").path(), paths));
    }
}

/// Files that exist for tests only: `tests.rs`, and those whose parent declares them behind `#[cfg(test)]`.
fn test_files(sources: &[(String, String)]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in sources {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod").trim_end_matches("/lib");
        let homes = if path.ends_with("/mod.rs") { [folder, folder] } else { [folder, stem] };
        for part in text.split("#[cfg(test)]").skip(1) {
            if let Some((name, _)) =
                part.trim_start().strip_prefix("mod ").and_then(|rest| rest.split_once(';'))
            {
                found.extend(
                    homes
                        .iter()
                        .flat_map(|home| [format!("{home}/{name}.rs"), format!("{home}/{name}/mod.rs")]),
                );
            }
        }
    }
    found
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn layers_use_only_what_they_may() {
    let sources = files("src", &["rs"]);
    assert!(sources.iter().any(|(path, _)| path == "src/model/mod.rs"), "the walk has lost its way");
    let tests = test_files(&sources);
    let judged = sources.iter().filter(|(path, _)| !tests.contains(path));
    assert_none(&judged.flat_map(|(path, text)| layer_faults(path, text)).collect::<Vec<_>>());
}

#[test]
fn nothing_that_must_be_absent_is_there() {
    for folder in ["src", "xtask/src"] {
        let sources = files(folder, &["rs"]);
        let tests = test_files(&sources);
        let judged = sources.iter().filter(|(path, _)| !tests.contains(path));
        assert_none(&judged.flat_map(|(path, text)| absence_faults(path, text)).collect::<Vec<_>>());
    }
}

#[test]
fn no_mark_of_others_ships() {
    let mut shipped = files("src", &["rs"]);
    shipped.extend(
        ["index.html", "style", "public"]
            .iter()
            .flat_map(|at| files(at, &["html", "css", "js", "webmanifest"])),
    );
    assert_none(&shipped.iter().flat_map(|(path, text)| mark_faults(path, text)).collect::<Vec<_>>());
}

#[test]
fn files_open_with_their_purpose_and_stay_short() {
    let ours = ["src", "xtask", "tests", "benches", "style", "public", "index.html"];
    let all = ours.iter().flat_map(|at| files(at, &["rs", "ts", "css", "js", "html"]));
    assert_none(&all.flat_map(|(path, text)| shape_faults(&path, &text)).collect::<Vec<_>>());
}

#[test]
fn a_forbidden_use_is_caught_however_it_is_written() {
    let cases = [
        ("src/model/x.rs", "use crate::method::Finding;"),
        ("src/model/x.rs", "use crate::{\n    model::{Person, Unit},\n    i18n::Text,\n};"),
        ("src/model/edit/x.rs", "use super::super::super::state::Session;"),
        ("src/method/rules/x.rs", "fn f() -> crate::i18n::Text { todo!() }"),
        ("src/diagram/x.rs", "use leptos::prelude::*;"),
        ("src/exchange/x.rs", "use web_sys::Window;"),
        ("src/components/x.rs", "use crate::storage::Repository;"),
        ("src/pages/x.rs", "use crate::exchange::decode;"),
        ("src/components/x.rs", "use crate::pages::Sheet;"),
        ("src/state/x.rs", "let it = view! { <p/> };"),
        ("src/storage/x.rs", "use leptos::prelude::RwSignal;"),
        ("src/main.rs", "use qipu::storage::Repository;"),
        ("src/wishes/x.rs", ""),
        ("src/model/x.rs", "#[cfg(test)]\nmod tests { fn f() { \"}\" } }\nuse crate::state::Session;"),
    ];
    for (path, text) in cases {
        assert_eq!(layer_faults(path, text).len(), 1, "{path}: {text}: {:?}", layer_faults(path, text));
    }
}

#[test]
fn an_allowed_use_is_left_alone() {
    let cases = [
        ("src/method/x.rs", "use crate::model::{self, Person};\nuse super::rules;"),
        ("src/method/rules/x.rs", "use super::super::finding::Finding; // not crate::i18n"),
        ("src/model/x.rs", "/// See [`crate::state`].\nconst S: &str = \"crate::state and leptos\";"),
        ("src/model/x.rs", "#[cfg(test)]\nmod tests { use crate::i18n::Lang; }"),
        ("src/model/mod.rs", "mod edit;\nuse record::is_default;"),
        ("src/diagram/x.rs", "pub fn view(view: &View) {}"),
        ("src/components/x.rs", "use crate::state::Session;\nuse leptos::prelude::*;"),
        ("src/main.rs", "use qipu::app::App;"),
    ];
    for (path, text) in cases {
        assert_none(&layer_faults(path, text));
    }
}

#[test]
fn what_must_be_absent_is_caught() {
    let bad = [
        "x.unwrap();",
        "<p inner_html=x/>",
        "<p style=\"color: red\"/>",
        "<p style=move || x/>",
        "let x: HashMap<A, B>;",
    ];
    for text in bad {
        assert_eq!(absence_faults("src/x.rs", text).len(), 1, "{text}");
    }
    let good = [
        "x.unwrap_or(1);",
        "#[cfg(test)]\nmod tests { fn f() { x.unwrap() } }",
        "<p style:color=x/>",
        "style == x",
        "\".unwrap()\"",
    ];
    for text in good {
        assert_none(&absence_faults("src/x.rs", text));
    }
    assert_eq!(mark_faults("x", "the Blue sheet, a lamp and LAMP").len(), 2);
    assert_eq!(shape_faults("x.rs", "use a;").len(), 1);
    assert_eq!(shape_faults("x.css", &"\n".repeat(MAX_LINES + 1)).len(), 1);
    assert_none(&shape_faults("x.rs", "//! Does it."));
}
