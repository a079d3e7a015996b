//! Names, types and hashes of what is served. Pure.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Characters of the content hash that go into a file name.
const NAME_HASH_LENGTH: usize = 12;

/// The folder of the files whose names carry a content hash.
pub const HASHED_FOLDER: &str = "assets/";

/// SHA-256 in lower-case hexadecimal.
pub fn hex_hash(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The source expression that lets a Content-Security-Policy accept exactly this inline text.
pub fn csp_hash(text: &str) -> String {
    format!("'sha256-{}'", to_base64(&Sha256::digest(text.as_bytes())))
}

/// Base64 as `atob` reads it.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The path, inside `dist/`, of a file whose name changes with its content: `assets/boot-0123456789ab.js`.
pub fn hashed_path(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let hash = hex_hash(bytes);
    format!("{HASHED_FOLDER}{stem}-{}.{extension}", &hash[..NAME_HASH_LENGTH])
}

/// The media type a browser must be told for this path.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// How long a browser may keep this path without asking.
pub fn cache_control(path: &str) -> &'static str {
    if path.starts_with(HASHED_FOLDER) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_its_content() {
        let path = hashed_path("boot", "js", b"");
        assert_eq!(path, "assets/boot-e3b0c44298fc.js");
        assert_ne!(path, hashed_path("boot", "js", b"x"));
    }

    #[test]
    fn the_policy_hash_is_base64_of_sha256() {
        assert_eq!(csp_hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn media_types_are_those_browsers_insist_on() {
        for (path, expected) in [
            ("assets/qipu-1.wasm", "application/wasm"),
            ("assets/boot-1.js", "text/javascript; charset=utf-8"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("icons/qipu.svg", "image/svg+xml"),
            ("index.html", "text/html; charset=utf-8"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(media_type(path), expected);
        }
    }

    #[test]
    fn only_hashed_files_are_kept_for_ever() {
        assert!(cache_control("assets/qipu-1.wasm").contains("immutable"));
        for path in ["index.html", "sw.js", "manifest.webmanifest", "icons/qipu.svg"] {
            assert_eq!(cache_control(path), "no-cache");
        }
    }
}
