//! The spaces of a JSON text, put in for people who look into a file. They are the only difference between what is stored and
//! what is exported, so that records are written by one piece of code and read by nobody in between. It must not know what
//! a plan is.

/// A JSON text in one line, laid out over lines and indented by two spaces.
pub(super) fn laid_out(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len() + text.len() / 2);
    let (mut depth, mut from, mut at) = (0, 0, 0);
    while let Some(byte) = bytes.get(at) {
        let before = at;
        at += if *byte == b'"' { string_end(&bytes[at..]) } else { 1 };
        let is_filled = |next: Option<&u8>| !matches!(next, Some(b'}' | b']'));
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = usize::saturating_sub(depth, 1);
                // Nothing stands between the brackets of what is empty.
                if !text[..before].ends_with(['{', '[']) {
                    out.push_str(&text[from..before]);
                    new_line(&mut out, depth);
                    from = before;
                }
                continue;
            }
            b',' | b':' => {}
            _ => continue,
        }
        out.push_str(&text[from..at]);
        from = at;
        match byte {
            b':' => out.push(' '),
            b',' => new_line(&mut out, depth),
            _ if is_filled(bytes.get(at)) => new_line(&mut out, depth),
            _ => {}
        }
    }
    out.push_str(&text[from..]);
    out
}

fn new_line(out: &mut String, depth: usize) {
    const LINE: &str = "\n                                ";
    let spaces = 2 * depth;
    match LINE.get(..=spaces) {
        Some(line) => out.push_str(line),
        None => out.extend(["\n", &" ".repeat(spaces)]),
    }
}

/// Where the string ends that a text begins with.
pub(super) fn string_end(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) =
        bytes.get(at..).and_then(|rest| rest.iter().position(|byte| b"\"\\".contains(byte)))
    {
        at += found;
        if bytes[at] == b'"' {
            return at + 1;
        }
        at += 2;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn samples() -> [Value; 9] {
        [
            json!({}),
            json!([]),
            json!([[], {}, [{}], "a:b,[c]{d}"]),
            json!({"a": {"b": [1, -2.5, true, null]}, "": "", "c": []}),
            json!("\"\\\n 石化 {\u{1}"),
            json!({"\\\"": "\\\\", "x y": [" ", "\t"]}),
            json!(7),
            json!([{"a": []}, {"b": {}}]),
            serde_json::from_str(&format!("{}{}", "[".repeat(40), "]".repeat(40))).expect("JSON"),
        ]
    }

    #[test]
    fn a_text_is_laid_out_as_serde_does_it() {
        for value in samples() {
            let wanted = serde_json::to_string_pretty(&value).expect("JSON");
            assert_eq!(laid_out(&value.to_string()), wanted);
        }
    }
}
