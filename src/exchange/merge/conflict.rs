//! What both sides changed, and where. It must not know how it came about.

use serde_json::{Map, Value};

use super::lists::keys;

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field of an object.
    Field(String),
    /// Into the row of a list with this id (for buying influences the person's).
    Row(String),
}

/// The way to a value from the top of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps(pub Vec<Step>);

impl Steps {
    /// Whether it is the plan as a whole.
    pub fn is_whole(&self) -> bool {
        self.0.is_empty()
    }

    /// The rows on the way with the lists that hold them, the outermost first: whom and what the value is about.
    pub fn rows(&self) -> Vec<(&str, &str)> {
        let pairs = self.0.iter().zip(self.0.iter().skip(1));
        pairs
            .filter_map(|pair| match pair {
                (Step::Field(list), Step::Row(id)) => Some((list.as_str(), id.as_str())),
                _ => None,
            })
            .collect()
    }

    /// The field, as files name it; `None` when it is a whole row.
    pub fn field(&self) -> Option<&str> {
        match self.0.last() {
            Some(Step::Field(name)) => Some(name),
            Some(Step::Row(_)) | None => None,
        }
    }
}

impl std::fmt::Display for Steps {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Row(id) => write!(f, "[{id}]")?,
            }
        }
        Ok(())
    }
}

/// One of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The copy that is open here.
    Mine,
    /// The copy that came in.
    Theirs,
}

/// What both sides changed differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Where.
    pub path: Steps,
    /// What stood there when the copies parted; null for nothing.
    pub base: Value,
    /// What stands there in mine; null for nothing.
    pub mine: Value,
    /// What stands there in theirs; null for nothing.
    pub theirs: Value,
    /// Whose value the merged plan holds.
    pub kept: Side,
    /// A second value that goes along with the choice: the proof of a judgement.
    pub(super) along: Option<Box<Along>>,
}

/// A value that goes along with a choice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Along {
    pub path: Steps,
    pub mine: Value,
    pub theirs: Value,
}

impl Conflict {
    /// A conflict in which mine is kept, unless mine is nothing: a change survives a deletion.
    pub(super) fn new(path: Steps, base: &Value, mine: &Value, theirs: &Value) -> Self {
        let is_deleted_row = mine.is_null() && matches!(path.0.last(), Some(Step::Row(_)));
        let kept = if is_deleted_row { Side::Theirs } else { Side::Mine };
        Self { path, base: base.clone(), mine: mine.clone(), theirs: theirs.clone(), kept, along: None }
    }

    /// What stands there on one side.
    pub fn of(&self, side: Side) -> &Value {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    /// Whether it is about a row as a whole: one side deleted it.
    pub fn is_about_row(&self) -> bool {
        matches!(self.path.0.last(), Some(Step::Row(_)))
    }

    /// Puts one side's value in its place.
    pub(super) fn put(&self, plan: &mut Value, side: Side) {
        put(plan, &self.path.0, self.of(side));
        if let Some(along) = &self.along {
            let value = match side {
                Side::Mine => &along.mine,
                Side::Theirs => &along.theirs,
            };
            put(plan, &along.path.0, value);
        }
    }
}

/// Puts a value in its place; null takes out what is there. A way that leads nowhere changes nothing.
fn put(into: &mut Value, path: &[Step], value: &Value) {
    match path {
        [] => *into = value.clone(),
        [Step::Field(name), rest @ ..] => put_field(into, name, rest, value),
        [Step::Row(id), rest @ ..] => {
            let Some(rows) = into.as_array_mut() else { return };
            let at = keys(rows).iter().position(|key| key == id);
            match (at, rest) {
                (Some(at), []) if value.is_null() => {
                    rows.remove(at);
                }
                (Some(at), rest) => put(&mut rows[at], rest, value),
                (None, []) if !value.is_null() => rows.push(value.clone()),
                (None, _) => {}
            }
        }
    }
}

fn put_field(into: &mut Value, name: &str, rest: &[Step], value: &Value) {
    let Some(map) = into.as_object_mut() else { return };
    if rest.is_empty() && value.is_null() {
        map.shift_remove(name);
        return;
    }
    let empty = match rest.first() {
        Some(Step::Row(_)) => Value::Array(Vec::new()),
        Some(Step::Field(_)) | None => Value::Object(Map::new()),
    };
    put(map.entry(name).or_insert(empty), rest, value);
}
