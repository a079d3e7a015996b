//! Reads the game record, each refusal with its place. It must not know how it is written.

use crate::model::day::Date;
use serde_json::Value;

use super::{MAX_BYTES, MAX_ENTRIES, MAX_SHOWN, RecordError, VERSION};
use crate::method::game::{
    Change, Entry, Game, Gravity, Line, MAX_NAME_CHARS, Mark, MarkKind, Roles, Score, ScoreNow, Stamp,
    Standing, Stone,
};
use crate::model::{Coverage, FlagRef, Level, Mode, PersonId, Rating, Role, RuleNumber, Subject};

/// Reads the text of a record.
///
/// # Errors
///
/// [`RecordError`] that says what is wrong, and where.
pub fn decode(text: &str) -> Result<Game, RecordError> {
    if text.len() > MAX_BYTES {
        return Err(RecordError::TooLarge { bytes: text.len() });
    }
    let value = serde_json::from_str::<Value>(text)
        .map_err(|error| RecordError::NotJson { line: error.line(), column: error.column() })?;
    from_value(&value)
}

/// Reads a record out of JSON.
///
/// # Errors
///
/// [`RecordError`] that says what is wrong, and where.
pub fn from_value(value: &Value) -> Result<Game, RecordError> {
    match value.get("version").and_then(Value::as_u64) {
        Some(found) if found > u64::from(VERSION) => return Err(RecordError::TooNew { found }),
        Some(1..) => {}
        Some(0) | None => return Err(RecordError::NotRecord),
    }
    let mut people = Vec::new();
    for (at, id) in list(value, "people")?.iter().enumerate() {
        let id = id.as_str().and_then(|id| id.parse::<PersonId>().ok());
        people.push(id.ok_or_else(|| bad(&["people", &step(at)]))?);
    }
    let mut reader = Reader { people, entries: 0, shown: 0 };
    let mut lines: Vec<Line> = Vec::new();
    for (at, sheet) in list(value, "sheets")?.iter().enumerate() {
        let place = ["sheets", &step(at)].concat();
        let line = reader.line(sheet).map_err(|error| error.under(&place))?;
        if lines.iter().any(|known| known.sheet == line.sheet) {
            return Err(bad(&[&place, ".id"]));
        }
        lines.push(line);
    }
    Ok(Game::new(lines))
}

/// What is known of a record while it is read.
struct Reader {
    people: Vec<PersonId>,
    entries: usize,
    shown: usize,
}

impl Reader {
    fn line(&mut self, sheet: &Value) -> Result<Line, RecordError> {
        let id = sheet.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
        let id = id.ok_or_else(|| bad(&["id"]))?;
        let mut flags = Vec::new();
        for (at, text) in list(sheet, "flags")?.iter().enumerate() {
            let flag = text.as_str().and_then(|text| self.flag(text));
            flags.push(flag.ok_or_else(|| bad(&["flags", &step(at)]))?);
        }
        let mut entries: Vec<Entry> = Vec::new();
        let mut standing = Standing::default();
        for (at, value) in list(sheet, "standings")?.iter().enumerate() {
            let place = ["standings", &step(at)].concat();
            let entry = self.entry(value, &flags).map_err(|error| error.under(&place))?;
            let is_in_order = entries.last().is_none_or(|last| {
                last.stamp.order(&entry.stamp).is_lt() && !last.stamp.is_same(&entry.stamp)
            });
            if !is_in_order {
                return Err(bad(&[&place, ".on"]));
            }
            entry.change.apply(&mut standing);
            self.entries += 1;
            self.shown += standing.stones.len() + standing.flags.len();
            if self.entries > MAX_ENTRIES || self.shown > MAX_SHOWN {
                return Err(RecordError::TooMany);
            }
            entries.push(entry);
        }
        Ok(Line::new(id, entries))
    }

    fn entry(&self, value: &Value, flags: &[FlagRef]) -> Result<Entry, RecordError> {
        let on = value.get("on").and_then(Value::as_str).and_then(|on| on.parse::<Date>().ok());
        let on = on.ok_or_else(|| bad(&["on"]))?;
        let revision = value.get("revision").map_or(Some(0), Value::as_u64);
        let revision = revision.ok_or_else(|| bad(&["revision"]))?;
        let mark = match value.get("mark") {
            None | Some(Value::Null) => None,
            Some(value) => Some(mark(value).ok_or_else(|| bad(&["mark"]))?),
        };
        let stones = changes(value, "stones", &self.people, stone)?;
        let flags = changes(value, "flags", flags, Gravity::from_word)?;
        let score = match value.get("score") {
            None => ScoreNow::Same,
            Some(Value::Null) => ScoreNow::Unknown,
            Some(value) => ScoreNow::Is(score(value).ok_or_else(|| bad(&["score"]))?),
        };
        Ok(Entry { stamp: Stamp { on, revision, mark }, change: Change { stones, flags, score } })
    }

    fn flag(&self, text: &str) -> Option<FlagRef> {
        let mut words = text.split(' ');
        let rule = words.next()?;
        if rule == "planted" {
            return Some(FlagRef::Manual { flag: words.next()?.parse().ok()? });
        }
        let (kind, id) = (words.next()?, words.next()?);
        let about = match kind {
            "account" => Subject::Account(id.parse().ok()?),
            "objective" => Subject::Objective(id.parse().ok()?),
            "person" => Subject::Person(*self.people.get(id.parse::<usize>().ok()?)?),
            "role" => Subject::Role(Role::from_word(id)?),
            "strength" => Subject::Strength(id.parse().ok()?),
            "flag" => Subject::Flag(id.parse().ok()?),
            "action" => Subject::Action(id.parse().ok()?),
            "event" => Subject::Event(id.parse().ok()?),
            _ => return None,
        };
        Some(FlagRef::Found { rule: RuleNumber::try_from(rule.to_owned()).ok()?, about })
    }
}

/// What changed, by the places of a list: `{"0":"…","3":null}`.
fn changes<K: Ord + Copy, V>(
    entry: &Value,
    field: &str,
    keys: &[K],
    read: fn(&str) -> Option<V>,
) -> Result<Vec<(K, Option<V>)>, RecordError> {
    let mut found = Vec::new();
    let group = match entry.get(field) {
        None => return Ok(found),
        Some(group) => group.as_object().ok_or_else(|| bad(&[field]))?,
    };
    for (place, value) in group {
        let fault = || bad(&[field, ".", place]);
        let key = *place.parse::<usize>().ok().and_then(|at| keys.get(at)).ok_or_else(fault)?;
        let value = match value {
            Value::Null => None,
            value => Some(value.as_str().and_then(read).ok_or_else(fault)?),
        };
        found.push((key, value));
    }
    found.sort_by_key(|(key, _)| *key);
    found.dedup_by(|next, last| next.0 == last.0);
    Ok(found)
}

fn stone(text: &str) -> Option<Stone> {
    let mut words = text.split(' ');
    let mut roles = Roles::default();
    let held = words.next()?;
    for role in held.split(',').filter(|_| held != "?") {
        roles.add(Role::from_word(role)?);
    }
    let rating = |word: &str| Rating::try_from(word.parse::<i8>().ok()?).ok();
    Some(Stone {
        roles,
        influence: known(words.next()?, Level::from_word).ok()?,
        mode: known(words.next()?, Mode::from_word).ok()?,
        rating: known(words.next()?, rating).ok()?,
        coverage: known(words.next()?, Coverage::from_word).ok()?,
    })
}

/// The value of a word; none for `?`, which stands for what is unknown.
fn known<T>(word: &str, read: fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    if word == "?" { Ok(None) } else { read(word).map(Some).ok_or(()) }
}

fn mark(value: &Value) -> Option<Mark> {
    let name = value.get("name").and_then(Value::as_str).unwrap_or_default();
    Some(Mark {
        id: value.get("id")?.as_str()?.parse().ok()?,
        kind: MarkKind::from_word(value.get("kind")?.as_str()?)?,
        name: name.chars().take(MAX_NAME_CHARS).collect(),
    })
}

fn score(value: &Value) -> Option<Score> {
    let mut numbers = Vec::new();
    for number in value.as_array()? {
        let number = u8::try_from(number.as_u64()?).ok().filter(|number| *number <= 100);
        numbers.push(number?);
    }
    let [score, people, flags, coverage, win, rest @ ..] = numbers.as_slice() else { return None };
    Some(Score {
        score: *score,
        people: *people,
        flags: *flags,
        coverage: *coverage,
        win: *win,
        cap: rest.first().copied(),
    })
}

/// The rows of a list; none where the field is missing.
fn list<'a>(value: &'a Value, field: &str) -> Result<&'a [Value], RecordError> {
    match value.get(field) {
        None => Ok(&[]),
        Some(rows) => rows.as_array().map(Vec::as_slice).ok_or_else(|| bad(&[field])),
    }
}

fn step(at: usize) -> String {
    ["[", &at.to_string(), "]"].concat()
}

fn bad(path: &[&str]) -> RecordError {
    RecordError::Bad { path: path.concat() }
}

impl RecordError {
    /// The same with a path from further up.
    fn under(self, place: &str) -> Self {
        match self {
            Self::Bad { path } => bad(&[place, ".", &path]),
            other => other,
        }
    }
}
