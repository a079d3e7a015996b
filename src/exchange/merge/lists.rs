//! What the rows of a list are known by. It must not know what they mean.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::exchange::unknown::id_of;
use crate::model::order;

/// What each row is known by: its id; for a dismissal what it dismisses; for anything else all that it says. The same
/// key a second time gets a number.
pub(super) fn keys(rows: &[Value]) -> Vec<String> {
    let mut seen = BTreeMap::new();
    rows.iter()
        .map(|row| {
            let key = key(row);
            let times: &mut u32 = seen.entry(key.clone()).or_default();
            *times += 1;
            if *times == 1 { key } else { format!("{key} {times}") }
        })
        .collect()
}

fn key(row: &Value) -> String {
    if let Some(id) = id_of(row) {
        return id.to_owned();
    }
    match (is_dismissal(row), row.get("rule"), row.get("about")) {
        (true, Some(rule), Some(about)) => format!("{rule} {about}"),
        _ => row.to_string(),
    }
}

/// Whether a row is a dismissal, which one side takes as a whole or not at all.
pub(super) fn is_dismissal(row: &Value) -> bool {
    row.get("inputs").is_some()
}

/// In how many fields two values differ; a row that only one of them has counts once.
pub(super) fn count_differences(here: &Value, there: &Value) -> usize {
    match (here, there) {
        (Value::Object(a), Value::Object(b)) => {
            let only_there = b.keys().filter(|key| !a.contains_key(*key)).count();
            let both =
                a.iter().map(|(key, value)| b.get(key).map_or(1, |other| count_differences(value, other)));
            both.sum::<usize>() + only_there
        }
        (Value::Array(a), Value::Array(b)) if a.iter().chain(b).all(Value::is_object) => {
            let rows: BTreeMap<String, &Value> = order::map_of(keys(b).into_iter().zip(b));
            let known = keys(a);
            let only_there = rows.keys().filter(|key| !known.contains(key)).count();
            let both = known
                .iter()
                .zip(a)
                .map(|(key, row)| rows.get(key).map_or(1, |other| count_differences(row, other)));
            both.sum::<usize>() + only_there
        }
        _ => usize::from(here != there),
    }
}
