//! The modules of the parts as few files: each part brings one, and what several parts share travels with the first of them. Pure.
//!
//! A file is itself a module of WebAssembly that does nothing and holds the others as custom sections. So it has the type that
//! hosts know and compress, and browsers take it apart themselves (`WebAssembly.Module.customSections`).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

/// The parts in the order in which a visit fetches them; see `pages/parts.rs`. The sample is for first visits only.
const ORDER: [&str; 6] = ["keep", "work", "rest", "know", "land", "sample"];
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

/// Packs `modules`, of which `parts` names those that each part needs, in their order.
pub fn pack(parts: &BTreeMap<String, Vec<String>>, modules: &BTreeMap<String, Vec<u8>>) -> Result<Packs> {
    let strange = parts.keys().find(|part| !ORDER.contains(&part.as_str()));
    ensure!(strange.is_none(), "a part has no place in the order of fetching: {strange:?}");
    let mut packed_in = BTreeMap::new();
    let mut files = BTreeMap::new();
    for part in ORDER {
        let Some(needed) = parts.get(part) else { continue };
        let own: Vec<&String> = needed.iter().filter(|module| !packed_in.contains_key(module)).collect();
        packed_in.extend(own.iter().map(|module| (*module, part)));
        let own = own.into_iter().map(|name| modules.get(name).with_context(|| format!("{name} is missing")));
        files.insert(part.to_owned(), packed(own.collect::<Result<_>>()?));
    }
    let place = |file: &&str| ORDER.iter().position(|part| part == file);
    let files_of = |needed: &Vec<String>| {
        let used: BTreeSet<&str> = needed.iter().map(|module| packed_in[module]).collect();
        let mut used: Vec<&str> = used.into_iter().collect();
        used.sort_by_key(place);
        used.into_iter().map(ToOwned::to_owned).collect()
    };
    let parts = parts.iter().map(|(part, needed)| (part.clone(), files_of(needed))).collect();
    Ok(Packs { parts, files })
}

/// One module that holds these.
fn packed(modules: Vec<&Vec<u8>>) -> Vec<u8> {
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
            ("land", &["a", "b", "own-land"]),
            ("keep", &["a", "own-keep"]),
            ("work", &["b", "own-work"]),
        ]);
        let names = ["a", "b", "own-land", "own-keep", "own-work"];
        let modules = names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect();
        let Packs { parts: fetched, files } = pack(&needed, &modules).unwrap();
        assert_eq!(
            fetched,
            parts(&[("keep", &["keep"]), ("work", &["work"]), ("land", &["keep", "work", "land"])])
        );
        assert_eq!(files["keep"], b"\0asm\x01\0\0\0\x00\x08\x06modulea\x00\x0f\x06moduleown-keep");
        assert_eq!(files["land"], b"\0asm\x01\0\0\0\x00\x0f\x06moduleown-land");
    }

    #[test]
    fn a_part_without_a_place_or_a_module_is_refused() {
        assert!(pack(&parts(&[("other", &[])]), &BTreeMap::new()).is_err());
        assert!(pack(&parts(&[("keep", &["a"])]), &BTreeMap::new()).is_err());
    }

    #[test]
    fn numbers_are_written_as_webassembly_writes_them() {
        assert_eq!(number(0), [0]);
        assert_eq!(number(127), [127]);
        assert_eq!(number(128), [0x80, 1]);
        assert_eq!(number(624_485), [0xe5, 0x8e, 0x26]);
    }
}
