//! Writes the game record: the same bytes for the same record. It must not know how it is read.

use serde_json::{Map, Value};

use super::{MAX_BYTES, MAX_ENTRIES, MAX_SHOWN, RecordError, VERSION};
use crate::method::game::{Change, Entry, Game, Line, Mark, Score, ScoreNow, Stone};
use crate::model::{Coverage, FlagRef, Level, Mode, PersonId, Subject};

/// The text of a record, in one line.
///
/// # Errors
///
/// [`RecordError::TooMany`] or [`RecordError::TooLarge`] for a record that could not be read again.
pub fn encode(game: &Game) -> Result<String, RecordError> {
    let (mut entries, mut shown) = (0, 0);
    for line in game.lines() {
        line.walk(&mut |_, standing| {
            entries += 1;
            shown += standing.stones.len() + standing.flags.len();
        });
    }
    if entries > MAX_ENTRIES || shown > MAX_SHOWN {
        return Err(RecordError::TooMany);
    }
    let text = to_value(game).to_string();
    if text.len() > MAX_BYTES { Err(RecordError::TooLarge { bytes: text.len() }) } else { Ok(text) }
}

/// A record as JSON.
pub fn to_value(game: &Game) -> Value {
    let people = people(game);
    let mut map = Map::new();
    put(&mut map, "version", Value::from(VERSION));
    put(&mut map, "people", people.iter().map(|id| Value::from(id.to_string())).collect());
    put(&mut map, "sheets", game.lines().iter().map(|one| line(one, &people)).collect());
    Value::Object(map)
}

/// Everybody who stands in a record, sorted.
fn people(game: &Game) -> Vec<PersonId> {
    let mut people = Vec::new();
    for entry in game.lines().iter().flat_map(Line::entries) {
        people.extend(entry.change.stones.iter().map(|(person, _)| *person));
        people.extend(entry.change.flags.iter().filter_map(|(flag, _)| match flag {
            FlagRef::Found { about: Subject::Person(person), .. } => Some(*person),
            FlagRef::Found { .. } | FlagRef::Manual { .. } => None,
        }));
    }
    people.sort_unstable();
    people.dedup();
    people
}

fn line(line: &Line, people: &[PersonId]) -> Value {
    let changes = line.entries().iter().flat_map(|entry| &entry.change.flags);
    let mut flags: Vec<FlagRef> = changes.map(|(flag, _)| *flag).collect();
    flags.sort_unstable();
    flags.dedup();
    let mut map = Map::new();
    put(&mut map, "id", Value::from(line.sheet.to_string()));
    put(&mut map, "flags", flags.iter().map(|one| Value::from(flag(one, people))).collect());
    put(&mut map, "standings", line.entries().iter().map(|one| entry(one, people, &flags)).collect());
    Value::Object(map)
}

fn entry(entry: &Entry, people: &[PersonId], flags: &[FlagRef]) -> Value {
    let mut map = Map::new();
    put(&mut map, "on", Value::from(entry.stamp.on.to_string()));
    put(&mut map, "revision", Value::from(entry.stamp.revision));
    if let Some(one) = &entry.stamp.mark {
        put(&mut map, "mark", mark(one));
    }
    let Change { stones, flags: graded, score } = &entry.change;
    let mut group = Map::new();
    for (person, now) in stones {
        let at = people.binary_search(person).unwrap_or_default();
        put(&mut group, &at.to_string(), now.map_or(Value::Null, |now| Value::from(stone(now))));
    }
    put_filled(&mut map, "stones", group);
    let mut group = Map::new();
    for (flag, now) in graded {
        let at = flags.binary_search(flag).unwrap_or_default();
        put(&mut group, &at.to_string(), now.map_or(Value::Null, |now| Value::from(now.word())));
    }
    put_filled(&mut map, "flags", group);
    match score {
        ScoreNow::Same => {}
        ScoreNow::Unknown => put(&mut map, "score", Value::Null),
        ScoreNow::Is(score) => put(&mut map, "score", numbers(*score)),
    }
    Value::Object(map)
}

fn mark(mark: &Mark) -> Value {
    let mut map = Map::new();
    put(&mut map, "id", Value::from(mark.id.to_string()));
    put(&mut map, "kind", Value::from(mark.kind.word()));
    if !mark.name.is_empty() {
        put(&mut map, "name", Value::from(mark.name.as_str()));
    }
    Value::Object(map)
}

fn stone(stone: Stone) -> String {
    let mut text = String::new();
    for role in stone.roles.iter() {
        if !text.is_empty() {
            text.push(',');
        }
        text.push_str(role.word());
    }
    if text.is_empty() {
        text.push('?');
    }
    let rating = stone.rating.map(|rating| rating.get().to_string());
    let words = [
        stone.influence.map(Level::word),
        stone.mode.map(Mode::word),
        rating.as_deref(),
        stone.coverage.map(Coverage::word),
    ];
    for word in words {
        text.push(' ');
        text.push_str(word.unwrap_or("?"));
    }
    text
}

fn flag(flag: &FlagRef, people: &[PersonId]) -> String {
    match flag {
        FlagRef::Manual { flag } => ["planted", &flag.to_string()].join(" "),
        FlagRef::Found { rule, about } => {
            let id = match about {
                Subject::Person(person) => people.binary_search(person).unwrap_or_default().to_string(),
                other => other.id(),
            };
            [&rule.to_string(), about.kind(), &id].join(" ")
        }
    }
}

fn numbers(score: Score) -> Value {
    let parts = [score.score, score.people, score.flags, score.coverage, score.win];
    parts.into_iter().chain(score.cap).map(Value::from).collect()
}

fn put(map: &mut Map<String, Value>, key: &str, value: Value) {
    map.insert(key.to_owned(), value);
}

fn put_filled(map: &mut Map<String, Value>, key: &str, group: Map<String, Value>) {
    if !group.is_empty() {
        put(map, key, Value::Object(group));
    }
}
