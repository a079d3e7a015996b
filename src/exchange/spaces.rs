//! The spaces of a JSON text: put in for people who look into a file, and overlooked where two texts are compared. They
//! are the only difference between what is stored and what is exported, so that records are written by one piece of code
//! and read by nobody in between. It must not know what a plan is.

/// A JSON text in one line, laid out over lines and indented by two spaces.
pub(super) fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    let mut depth = 0;
    let mut rest = text;
    while let Some(mark) = rest.find(['"', '{', '[', '}', ']', ',', ':']) {
        let (before, from) = rest.split_at(mark);
        out.push_str(before);
        let end = if from.starts_with('"') { string_end(from) } else { 1 };
        let (piece, after) = from.split_at(end);
        let is_empty = after.starts_with(['}', ']']);
        if matches!(piece, "}" | "]") {
            depth -= 1;
            // Nothing stands between the brackets of what is empty.
            if !out.ends_with(['{', '[']) {
                new_line(&mut out, depth);
            }
        }
        out.push_str(piece);
        match piece {
            "{" | "[" => {
                depth += 1;
                if !is_empty {
                    new_line(&mut out, depth);
                }
            }
            "," => new_line(&mut out, depth),
            ":" => out.push(' '),
            _ => {}
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether two JSON texts are the same but for spaces between their pieces.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let mut pieces = (one, other);
    loop {
        let (one, other) = (pieces.0.trim_ascii_start(), pieces.1.trim_ascii_start());
        if one.is_empty() || other.is_empty() {
            return one.is_empty() && other.is_empty();
        }
        let (end, other_end) = (piece_end(one), piece_end(other));
        if one.as_bytes()[..end] != other.as_bytes()[..other_end] {
            return false;
        }
        pieces = (&one[end..], &other[other_end..]);
    }
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// Where a piece ends that a text begins with: a string, a mark, or a number or a word.
fn piece_end(text: &str) -> usize {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || b",:[]{}\"".contains(byte);
    match text.as_bytes() {
        [b'"', ..] => string_end(text),
        [first, ..] if is_end(first) => 1,
        bytes => bytes.iter().position(|byte| is_end(byte)).unwrap_or(bytes.len()),
    }
}

/// Where the string ends that a text begins with.
fn string_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn samples() -> [Value; 8] {
        [
            json!({}),
            json!([]),
            json!([[], {}, [{}], "a:b,[c]{d}"]),
            json!({"a": {"b": [1, -2.5, true, null]}, "": "", "c": []}),
            json!("\"\\\n 石化 {\u{1}"),
            json!({"\\\"": "\\\\", "x y": [" ", "\t"]}),
            json!(7),
            json!([{"a": []}, {"b": {}}]),
        ]
    }

    #[test]
    fn a_text_is_laid_out_as_serde_does_it() {
        for value in samples() {
            let wanted = serde_json::to_string_pretty(&value).expect("JSON");
            assert_eq!(laid_out(&value.to_string()), wanted);
        }
    }

    #[test]
    fn texts_are_alike_whatever_their_layout_and_only_then() {
        let samples = samples();
        for (at, one) in samples.iter().enumerate() {
            let text = format!(" {}\r\n\t", laid_out(&one.to_string()));
            for (other_at, other) in samples.iter().enumerate() {
                assert_eq!(are_alike(&text, &other.to_string()), at == other_at, "{one} {other}");
            }
        }
        for (one, other) in
            [("12", "1 2"), ("[1,2]", "[12]"), ("\"a b\"", "\"ab\""), ("[1]", "[1"), ("", "1")]
        {
            assert!(!are_alike(one, other) && !are_alike(other, one), "{one} {other}");
        }
    }
}
