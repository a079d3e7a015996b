//! The modules of the parts as few files: each part brings one, and what several parts share travels with the first of them that
//! a visit fetches. Pure.
//!
//! A file is itself a module of WebAssembly that does nothing and holds the others as custom sections. So it has the type that
//! hosts know and compress, and browsers take it apart themselves (`WebAssembly.Module.customSections`).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

/// The orders in which visits fetch the parts, one that begins with an account, and one that begins with the territory and, the
/// first time, the sample; see `pages/parts.rs`.
const ORDERS: [[&str; 6]; 2] =
    [["keep", "work", "rest", "know", "land", "sample"], ["keep", "land", "sample", "rest", "work", "know"]];
/// The name of the sections that hold a module, as `boot.js` asks for them.
const SECTION: &[u8] = b"module";
/// How every module of WebAssembly begins: its mark and its version.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";
/// The number of a custom section.
const CUSTOM: u8 = 0;

/// What the parts are fetched as.
pub struct Packs {
    /// The files of each part, by name.
    pub parts: BTreeMap<String, Vec<String>>,
    /// The files by the names that `parts` uses.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Packs `modules`, of which `parts` names those that each part needs.
pub fn pack(parts: &BTreeMap<String, Vec<String>>, modules: &BTreeMap<String, Vec<u8>>) -> Result<Packs> {
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (part, needed) in parts {
        for module in needed {
            users.entry(module).or_default().insert(part);
        }
    }
    let mut home = BTreeMap::new();
    let mut packed: BTreeMap<String, Vec<&Vec<u8>>> = BTreeMap::new();
    for (module, users) in users {
        let file = place(&users)?;
        let bytes = modules.get(module).with_context(|| format!("{module} is missing"))?;
        packed.entry(file.clone()).or_default().push(bytes);
        home.insert(module, file);
    }
    let files_of = |needed: &Vec<String>| {
        let files: BTreeSet<&String> = needed.iter().map(|module| &home[module.as_str()]).collect();
        files.into_iter().cloned().collect()
    };
    let parts = parts.iter().map(|(part, needed)| (part.clone(), files_of(needed))).collect();
    Ok(Packs { parts, files: packed.into_iter().map(|(name, modules)| (name, holder(modules))).collect() })
}

/// The file of a module that these parts need: named after the first of them, and after both where visits differ in which that
/// is. So no visit waits for a module that the part it begins with does not need.
fn place(users: &BTreeSet<&str>) -> Result<String> {
    let strange = users.iter().find(|part| !ORDERS[0].contains(part));
    ensure!(strange.is_none(), "a part has no place in the order of fetching: {strange:?}");
    let [one, other] =
        ORDERS.map(|order| order.into_iter().find(|part| users.contains(part)).unwrap_or_default());
    Ok(if one == other { one.to_owned() } else { format!("{one}-{other}") })
}

/// One module that holds these.
fn holder(modules: Vec<&Vec<u8>>) -> Vec<u8> {
    let mut bytes = HEAD.to_vec();
    for module in modules {
        let name = number(SECTION.len());
        bytes.push(CUSTOM);
        bytes.extend(number(name.len() + SECTION.len() + module.len()));
        bytes.extend(name);
        bytes.extend(SECTION);
        bytes.extend(module);
    }
    bytes
}

/// A number as WebAssembly writes it: seven bits a byte, the lowest first, the eighth says whether more follow.
fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if value == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(of: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
        of.iter()
            .map(|(part, files)| ((*part).to_owned(), files.iter().map(|&file| file.into()).collect()))
            .collect()
    }

    #[test]
    fn what_parts_share_travels_with_the_first_of_them() {
        let needed = parts(&[
            ("keep", &["all", "own-keep"]),
            ("work", &["all", "work-land", "work-know"]),
            ("know", &["all", "work-know", "own-know"]),
            ("land", &["all", "work-land", "own-land"]),
        ]);
        let names = ["all", "own-keep", "work-land", "work-know", "own-know", "own-land"];
        let modules = names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect();
        let Packs { parts: fetched, files } = pack(&needed, &modules).unwrap();
        let wanted = parts(&[
            ("keep", &["keep"]),
            ("work", &["keep", "work", "work-land"]),
            ("know", &["keep", "know", "work"]),
            ("land", &["keep", "land", "work-land"]),
        ]);
        assert_eq!(fetched, wanted);
        assert_eq!(files.len(), 5);
        assert_eq!(files["keep"], b"\0asm\x01\0\0\0\x00\x0a\x06moduleall\x00\x0f\x06moduleown-keep");
        assert_eq!(files["land"], b"\0asm\x01\0\0\0\x00\x0f\x06moduleown-land");
    }

    #[test]
    fn a_part_without_a_place_or_a_module_is_refused() {
        let modules = BTreeMap::from([("a".to_owned(), Vec::new())]);
        assert!(pack(&parts(&[("keep", &["a"])]), &modules).is_ok());
        assert!(pack(&parts(&[("other", &["a"])]), &modules).is_err());
        assert!(pack(&parts(&[("keep", &["b"])]), &modules).is_err());
    }

    #[test]
    fn numbers_are_written_as_webassembly_writes_them() {
        assert_eq!(number(0), [0]);
        assert_eq!(number(127), [127]);
        assert_eq!(number(128), [0x80, 1]);
        assert_eq!(number(624_485), [0xe5, 0x8e, 0x26]);
    }
}
