//! Holds that a class of the style sheet belongs to one file: two that use one name would dress each other's elements. It must
//! not know what the classes look like.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The classes that a file dresses without any condition, outside of media and other at-rules within its layer.
fn plain_classes(css: &str) -> Vec<String> {
    let mut classes = Vec::new();
    let mut depth = 0;
    let mut selector = String::new();
    let mut rest = css;
    while let Some(one) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        rest = &rest[one.len_utf8()..];
        match one {
            '{' => {
                if depth == 1 {
                    classes.extend(selector.split(',').filter_map(plain_class));
                }
                depth += 1;
                selector.clear();
            }
            '}' => {
                depth -= 1;
                selector.clear();
            }
            ';' => selector.clear(),
            _ => selector.push(one),
        }
    }
    classes
}

/// The class, when a selector is one class and nothing else.
fn plain_class(selector: &str) -> Option<String> {
    let class = selector.trim().strip_prefix('.')?;
    let is_plain = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_');
    class.chars().all(is_plain).then(|| class.to_owned())
}

#[test]
fn a_class_belongs_to_one_file() {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for folder in ["style/components", "style/pages"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in fs::read_dir(root).expect("the folder of styles").flatten() {
            let css = fs::read_to_string(entry.path()).expect("a readable style sheet");
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            for class in plain_classes(&css) {
                let files = owners.entry(class).or_default();
                if !files.contains(&name) {
                    files.push(name.clone());
                }
            }
        }
    }
    assert!(owners.contains_key("stone"), "the walk has lost its way");
    let shared: Vec<_> = owners.iter().filter(|(_, files)| files.len() > 1).collect();
    assert!(
        shared.is_empty(),
        "these classes are dressed in several files; name the element, or the class anew: {shared:#?}"
    );
}

#[test]
fn only_plain_classes_outside_of_conditions_count() {
    let css = "@layer a {\n  /* .not { } */\n  .one,\n  .two:hover,\n  p.three {\n    color: red;\n  }\n  @media print {\n    .four {\n      color: red;\n    }\n  }\n}\n";
    assert_eq!(plain_classes(css), ["one"]);
}
