//! Where things stand in a JSON text: a small cursor that tells paths and lines without building anything. It tolerates
//! any text and must not know what a plan is.

use super::MAX_DEPTH;
use super::spaces::string_end;
use crate::model::order;

/// Most characters of a key or a value that a message quotes.
const MAX_QUOTED_CHARS: usize = 40;

/// Up to so many keys of an object are compared each with each.
const FEW_KEYS: usize = 16;

/// What the cursor stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Key,
    Scalar,
    Open,
    Close,
}

/// One piece of a JSON text: a key, a scalar or a bracket, with its bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

impl Piece {
    /// Its bytes as they stand in the text.
    pub(super) fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What an object or a list is being read at.
#[derive(Clone, Copy, Debug)]
struct Frame {
    is_list: bool,
    index: usize,
    key: Option<Piece>,
    awaits_key: bool,
}

/// A walk over the pieces of a JSON text, in order.
pub(super) struct Walk<'a> {
    text: &'a str,
    at: usize,
    frames: Vec<Frame>,
    opened: Option<bool>,
    closed: Option<Frame>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, frames: Vec::new(), opened: None, closed: None }
    }

    /// How many objects and lists are open.
    pub(super) fn depth(&self) -> usize {
        self.frames.len() + usize::from(self.opened.is_some())
    }

    /// The path of the piece that was met last, such as `plan.people[3].reportsTo`; empty for the whole text.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for frame in &self.frames {
            match frame.key {
                _ if frame.is_list => path.extend(["[", &frame.index.to_string(), "]"]),
                Some(key) => push_key(&mut path, key.of(self.text)),
                None => {}
            }
        }
        path
    }

    /// The path of the last row of the list that was closed last, or of the object that was.
    fn path_of_last(&self) -> String {
        let above = self.frames.iter().chain(self.closed.iter().filter(|frame| frame.is_list));
        self.along(above.copied().collect())
    }

    /// Whether the piece that was met last is a row of a list, and not its first.
    fn is_later_row(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.is_list && frame.index > 0)
    }

    fn path_of_row_before(&self) -> String {
        let mut frames = self.frames.clone();
        if let Some(last) = frames.last_mut() {
            last.index = last.index.saturating_sub(1);
        }
        self.along(frames)
    }

    fn along(&self, frames: Vec<Frame>) -> String {
        Walk { frames, ..Walk::new(self.text) }.path()
    }

    /// The path of the object that the last key stands in.
    fn path_above(&self) -> String {
        self.along(self.frames[..self.frames.len().saturating_sub(1)].to_vec())
    }

    fn string_end(&self) -> usize {
        self.at + string_end(&self.text.as_bytes()[self.at..])
    }

    fn word_end(&self) -> usize {
        let rest = &self.text.as_bytes()[self.at..];
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || b",:[]{}\"".contains(byte);
        rest.iter().skip(1).position(is_end).map_or(self.text.len(), |length| self.at + 1 + length)
    }
}

impl Iterator for Walk<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if let Some(is_list) = self.opened.take() {
            self.frames.push(Frame { is_list, index: 0, key: None, awaits_key: !is_list });
        }
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            let top = self.frames.last_mut();
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b',' | b':' => {
                    if let Some(top) = top {
                        top.index += usize::from(byte == b',');
                        top.awaits_key = byte == b',' && !top.is_list;
                    }
                    self.at += 1;
                }
                _ => break,
            }
        }
        let start = self.at;
        let (kind, end) = match self.text.as_bytes()[start] {
            open @ (b'{' | b'[') => {
                self.opened = Some(open == b'[');
                (Kind::Open, start + 1)
            }
            b'}' | b']' => {
                self.closed = self.frames.pop();
                (Kind::Close, start + 1)
            }
            b'"' => {
                let end = self.string_end();
                match self.frames.last_mut() {
                    Some(top) if top.awaits_key => {
                        top.key = Some(Piece { kind: Kind::Key, start, end });
                        (Kind::Key, end)
                    }
                    _ => (Kind::Scalar, end),
                }
            }
            _ => (Kind::Scalar, self.word_end()),
        };
        self.at = end;
        Some(Piece { kind, start, end })
    }
}

/// A place that was looked up: its path, its first byte, and its text in short.
pub(super) struct Spot {
    pub path: String,
    pub start: usize,
    pub found: String,
}

/// The innermost value that the byte at `offset` belongs to. At the end of a list, and at a record that follows another
/// in a list, it is the row before: a reader that stands there has just found that this row means nothing.
pub(super) fn spot_at(text: &str, offset: usize) -> Spot {
    let mut walk = Walk::new(text);
    let mut previous: Option<Piece> = None;
    while let Some(piece) = walk.next() {
        if piece.end > offset {
            let after_record = previous.filter(|piece| piece.of(text) == "}");
            return match (piece.kind, after_record) {
                (Kind::Open, Some(record)) if walk.is_later_row() => {
                    Spot { path: walk.path_of_row_before(), start: record.start, found: String::new() }
                }
                (Kind::Close, _) => {
                    Spot { path: walk.path_of_last(), start: piece.start, found: String::new() }
                }
                (Kind::Key, _) => {
                    Spot { path: walk.path_above(), start: piece.start, found: shortened(piece, text) }
                }
                (Kind::Open | Kind::Scalar, _) => {
                    Spot { path: walk.path(), start: piece.start, found: shortened(piece, text) }
                }
            };
        }
        previous = Some(piece);
    }
    Spot { path: String::new(), start: text.len(), found: String::new() }
}

/// What stands at a byte at which a value begins, in short.
pub(super) fn quoted_at(text: &str, start: usize) -> String {
    let piece = Walk::new(text).find(|piece| piece.start >= start);
    piece.map(|piece| shortened(piece, text)).unwrap_or_default()
}

/// The first byte of the value at a path.
pub(super) fn offset_of(text: &str, path: &str) -> Option<usize> {
    let steps = path.matches(['.', '[']).count() + 1;
    let mut walk = Walk::new(text);
    while let Some(piece) = walk.next() {
        let is_value = matches!(piece.kind, Kind::Scalar | Kind::Open);
        if is_value && walk.frames.len() == steps && walk.path() == path {
            return Some(piece.start);
        }
    }
    None
}

/// The line, from 1, on which the byte at `offset` stands.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    before.split(|byte| *byte == b'\n').count()
}

/// The column, from 1 and in characters, at which the byte at `offset` stands in its line.
pub(super) fn column_of(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    // Every byte of a character but its first has the bits 10 in front.
    let chars = before.iter().rev().take_while(|byte| **byte != b'\n').filter(|byte| **byte & 0xC0 != 0x80);
    chars.count() + 1
}

/// The byte at which the reader stopped, from its line (from 1) and its column (bytes read of that line).
pub(super) fn offset_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

/// What a first look at the text shows, before anything is built from it.
pub(super) struct Survey {
    /// Where the second of two equal keys of one object stands.
    pub repeated: Option<Repeated>,
}

/// A key that an object has twice.
pub(super) struct Repeated {
    pub path: String,
    pub key: String,
    pub line: usize,
}

/// Looks the text over once.
///
/// # Errors
///
/// The line on which the nesting becomes deeper than [`MAX_DEPTH`].
pub(super) fn survey(text: &str) -> Result<Survey, usize> {
    let mut walk = Walk::new(text);
    let mut keys: Vec<(&str, usize)> = Vec::new();
    let mut starts = Vec::new();
    let mut repeated = None;
    while let Some(piece) = walk.next() {
        match piece.kind {
            Kind::Open if walk.depth() > MAX_DEPTH => return Err(line_of(text, piece.start)),
            Kind::Open if piece.of(text) == "{" => starts.push(keys.len()),
            Kind::Key => keys.push((piece.of(text), piece.start)),
            Kind::Close if piece.of(text) == "}" => {
                let first = starts.pop().unwrap_or(0);
                if repeated.is_none()
                    && let Some((key, at)) = twice(&keys[first..])
                {
                    let line = line_of(text, at);
                    repeated = Some(Repeated { path: walk.path(), key: plain_key(key), line });
                }
                keys.truncate(first);
            }
            Kind::Open | Kind::Close | Kind::Scalar => {}
        }
    }
    Ok(Survey { repeated })
}

/// The second of two equal keys, with its place.
fn twice<'a>(keys: &[(&'a str, usize)]) -> Option<(&'a str, usize)> {
    // Most objects have a few keys, each once: that needs no sorting.
    let is_new = |(at, (key, _)): (usize, &(&str, usize))| keys[..at].iter().all(|(known, _)| known != key);
    if keys.len() <= FEW_KEYS && keys.iter().enumerate().all(is_new) {
        return None;
    }
    let mut keys = keys.to_vec();
    order::sort(&mut keys);
    keys.windows(2).find(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1])
}

fn push_key(path: &mut String, raw: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(&plain_key(raw));
}

/// A key without its quotes and escapes, in short.
pub(super) fn plain_key(raw: &str) -> String {
    let plain = serde_json::from_str::<String>(raw).unwrap_or_else(|_| raw.trim_matches('"').to_owned());
    cut(&plain)
}

fn shortened(piece: Piece, text: &str) -> String {
    match piece.kind {
        Kind::Open if piece.of(text) == "[" => "[…]".to_owned(),
        Kind::Open => "{…}".to_owned(),
        Kind::Close => String::new(),
        Kind::Key | Kind::Scalar => cut(piece.of(text)),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_QUOTED_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a\": [1, {\"b\\u0063\": \"x,]\"}, true],\n  \"d\": {}\n}";

    #[test]
    fn every_value_has_its_path() {
        let mut walk = Walk::new(TEXT);
        let mut paths = Vec::new();
        while let Some(piece) = walk.next() {
            if piece.kind == Kind::Scalar {
                paths.push(walk.path());
            }
        }
        assert_eq!(paths, ["a[0]", "a[1].bc", "a[2]"]);
    }

    #[test]
    fn paths_and_places_find_each_other() {
        for path in ["a", "a[0]", "a[1]", "a[1].bc", "a[2]", "d"] {
            let offset = offset_of(TEXT, path).expect(path);
            assert_eq!(spot_at(TEXT, offset).path, path);
        }
        assert_eq!(offset_of(TEXT, "a[3]"), None);
        assert_eq!(line_of(TEXT, offset_of(TEXT, "d").expect("d")), 3);
    }

    #[test]
    fn columns_count_characters() {
        let text = "{\"名\": x}";
        assert_eq!(column_of(text, text.find('x').expect("x")), 7);
    }

    #[test]
    fn a_key_used_twice_is_told_with_its_object() {
        let survey = survey("{\"a\": {\"k\": 1,\n\"k\": 2}}").ok().and_then(|survey| survey.repeated);
        let repeated = survey.expect("the second k");
        assert_eq!((repeated.path.as_str(), repeated.key.as_str(), repeated.line), ("a", "k", 2));
    }

    #[test]
    fn nesting_is_counted_outside_texts_only() {
        assert!(survey(&"[".repeat(MAX_DEPTH)).is_ok());
        assert_eq!(survey(&"[\n".repeat(MAX_DEPTH + 1)).err(), Some(MAX_DEPTH + 1));
        assert!(survey(&format!("\"{}\"", "[".repeat(1000))).is_ok());
    }

    #[test]
    fn any_text_can_be_walked() {
        for text in ["]]}}", "{]", "\"", "\"\\", "{\"a\"", "::,,", "名{名", "{\"a\":\"\\"] {
            assert!(Walk::new(text).count() <= text.len(), "{text}");
            for offset in 0..=text.len() + 1 {
                let _ = spot_at(text, offset);
            }
        }
    }
}
