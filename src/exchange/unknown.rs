//! What a file holds beyond what this version knows: kept beside the plan as a sparse tree and laid over the output, so
//! that an older build never strips what a newer one added. It must not know single fields, but for the groups below.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::error::Expected;

/// Groups that stand for themselves: written even when nothing known is left in them. All other objects go with the
/// value or the record that they belong to.
const GROUPS: &[&str] = &["private", "largeAccount", "coach", "ourWin", "topOfficer", "why", "debrief"];

/// Longest list of rows without ids in which a row is searched that does not stand at its old index.
const MAX_SEARCHED: usize = 500;

/// Fields of a document that this version does not know. Cheap to copy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknown(Vec<Arc<Node>>);

/// What is unknown at one place of the tree.
#[derive(Clone, Debug, PartialEq)]
enum Node {
    /// The whole value stood there and nothing known.
    Whole(Value),
    /// Unknown parts of an object, in the order of the file.
    Fields(Vec<(String, Node)>),
    /// Unknown parts of the rows of a list.
    Rows {
        /// Rows with an id.
        by_id: BTreeMap<String, Node>,
        /// Rows without one of their own, known by what is known of them: what changes is another row.
        by_content: Vec<Nameless>,
    },
}

/// What is unknown of a row without an id of its own.
#[derive(Clone, Debug, PartialEq)]
struct Nameless {
    /// What is known of the row.
    known: Value,
    /// How many rows before it said the same.
    before: usize,
    node: Node,
}

/// A value whose shape differs from that of its field.
pub(super) struct Misshapen {
    /// What the field holds.
    pub expected: Expected,
    /// The way there, the last step first.
    steps: Vec<String>,
}

impl Misshapen {
    fn new(known: &Value) -> Self {
        let expected = match known {
            Value::Object(_) => Expected::Group,
            Value::Array(_) => Expected::List,
            Value::String(_) => Expected::Text,
            Value::Number(_) => Expected::Number,
            Value::Bool(_) => Expected::YesNo,
            Value::Null => Expected::Other,
        };
        Self { expected, steps: Vec::new() }
    }

    /// The path from the top.
    pub(super) fn path(&self) -> String {
        let path: String = self.steps.iter().rev().map(String::as_str).collect();
        path.trim_start_matches('.').to_owned()
    }

    fn under(mut self, step: String) -> Self {
        self.steps.push(step);
        self
    }
}

impl Unknown {
    /// Whether everything was known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What either of two copies of a plan has: for the outcome of a merge. Where both have the same field, this one's
    /// stands.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let more = other.0.iter().filter(|node| !self.0.contains(node));
        Self(self.0.iter().chain(more).cloned().collect())
    }

    /// What `file` has beyond `known`, which is the same document as this version writes it.
    ///
    /// # Errors
    ///
    /// [`Misshapen`] when a list or an object stands where this version writes something else: the typed reader is more
    /// lenient there than the format.
    pub(super) fn between(file: Value, known: &Value) -> Result<Self, Misshapen> {
        rest(file, known).map(|node| Self(node.map(Arc::new).into_iter().collect()))
    }

    /// Lays the unknown fields over a document; what is known there stays.
    pub(super) fn lay_over(&self, document: &mut Value) {
        for node in &self.0 {
            lay(document, node);
        }
    }
}

fn rest(file: Value, known: &Value) -> Result<Option<Node>, Misshapen> {
    match (file, known) {
        (Value::Object(file), Value::Object(known)) => {
            let mut fields = Vec::new();
            for (key, value) in file {
                let node = match known.get(&key) {
                    None => Some(Node::Whole(value)),
                    Some(known) => rest(value, known).map_err(|at| at.under(format!(".{key}")))?,
                };
                fields.extend(node.map(|node| (key, node)));
            }
            Ok((!fields.is_empty()).then_some(Node::Fields(fields)))
        }
        (Value::Array(file), Value::Array(known)) => rest_of_rows(file, known),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            Err(Misshapen::new(known))
        }
        _ => Ok(None),
    }
}

fn rest_of_rows(file: Vec<Value>, known: &[Value]) -> Result<Option<Node>, Misshapen> {
    let mut by_id = BTreeMap::new();
    let mut by_content = Vec::new();
    let Some(first) = known.first() else { return Ok(None) };
    let are_objects = first.is_object();
    let twice = used_twice(known);
    let mut used = vec![false; known.len()];
    for (index, row) in file.into_iter().enumerate() {
        let step = || format!("[{index}]");
        if row.is_object() != are_objects || row.is_array() {
            return Err(Misshapen::new(first).under(step()));
        }
        if !are_objects {
            continue;
        }
        // Rows with an id keep their place when they are read; only sets are sorted.
        let Some(at) = partner(&row, index, known, &used) else { continue };
        used[at] = true;
        let Some(node) = rest(row, &known[at]).map_err(|at| at.under(step()))? else { continue };
        if let Some(id) = id_of(&known[at]).filter(|id| !twice.contains(id)) {
            by_id.insert(id.to_owned(), node);
        } else {
            let before = known[..at].iter().filter(|row| **row == known[at]).count();
            by_content.push(Nameless { known: known[at].clone(), before, node });
        }
    }
    let is_empty = by_id.is_empty() && by_content.is_empty();
    Ok((!is_empty).then_some(Node::Rows { by_id, by_content }))
}

/// The index of the known row that was read from a row of the file.
fn partner(row: &Value, index: usize, known: &[Value], used: &[bool]) -> Option<usize> {
    let fits = |at: &usize| !used[*at] && is_within(&known[*at], row);
    match known.get(index) {
        Some(same) if id_of(same).is_some() => Some(index),
        Some(_) if fits(&index) => Some(index),
        _ if known.len() <= MAX_SEARCHED => (0..known.len()).find(fits),
        _ => None,
    }
}

/// Whether everything in `part` stands in `whole` too.
fn is_within(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            part.iter().all(|(key, value)| whole.get(key).is_some_and(|there| is_within(value, there)))
        }
        _ => part == whole,
    }
}

/// Ids that several rows have: a review may note a person more than once.
fn used_twice(rows: &[Value]) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    rows.iter().filter_map(id_of).filter(|id| !seen.insert(*id)).collect()
}

/// What a row is known by in its list: its id, or the person that it is about.
pub(super) fn id_of(row: &Value) -> Option<&str> {
    row.get("id").or_else(|| row.get("person")).and_then(Value::as_str)
}

fn lay(value: &mut Value, node: &Node) {
    match (value, node) {
        (value, Node::Whole(extra)) => fill(value, extra),
        (Value::Object(map), Node::Fields(fields)) => {
            for (key, node) in fields {
                lay_field(map, key, node);
            }
        }
        (Value::Array(rows), Node::Rows { by_id, by_content }) => {
            let mut met = vec![0; by_content.len()];
            for row in rows {
                let found = id_of(row).and_then(|id| by_id.get(id));
                if let Some(node) = found.or_else(|| of_nameless(by_content, row, &mut met)) {
                    lay(row, node);
                }
            }
        }
        // What was an object is none any more; its unknown parts went with it.
        (_, Node::Fields(_) | Node::Rows { .. }) => {}
    }
}

fn lay_field(map: &mut Map<String, Value>, key: &str, node: &Node) {
    if let Some(value) = map.get_mut(key) {
        lay(value, node);
    } else if let Node::Whole(extra) = node {
        map.insert(key.to_owned(), extra.clone());
    } else if GROUPS.contains(&key) {
        let mut group = Value::Object(Map::new());
        lay(&mut group, node);
        map.insert(key.to_owned(), group);
    }
}

/// What is unknown of a row, by what is known of it; `met` counts how often each was met so far.
fn of_nameless<'a>(rows: &'a [Nameless], row: &Value, met: &mut [usize]) -> Option<&'a Node> {
    let mut found = None;
    for (nameless, met) in rows.iter().zip(met).filter(|(nameless, _)| nameless.known == *row) {
        if *met == nameless.before {
            found = Some(&nameless.node);
        }
        *met += 1;
    }
    found
}

/// Adds what is missing; what is there stays as it is.
fn fill(value: &mut Value, extra: &Value) {
    if let (Value::Object(map), Value::Object(extra)) = (value, extra) {
        for (key, extra) in extra {
            match map.get_mut(key) {
                Some(value) => fill(value, extra),
                None => {
                    map.insert(key.clone(), extra.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn between(file: Value, known: &Value) -> Unknown {
        Unknown::between(file, known).unwrap_or_else(|at| panic!("misshapen at {}", at.path()))
    }

    #[test]
    fn unknown_fields_follow_their_rows() {
        let known = json!({"people": [{"id": "1"}, {"id": "2", "name": "b"}]});
        let file = json!({"x": 1, "people": [{"id": "1", "new": [1]}, {"id": "2", "name": "b", "new": 2}]});
        let unknown = between(file, &known);
        let mut later = json!({"people": [{"id": "3"}, {"id": "2", "name": "c"}]});
        unknown.lay_over(&mut later);
        assert_eq!(later, json!({"people": [{"id": "3"}, {"id": "2", "name": "c", "new": 2}], "x": 1}));
    }

    #[test]
    fn a_default_written_out_never_hides_an_edit() {
        let unknown = between(json!({"id": "1", "title": "", "isKey": false}), &json!({"id": "1"}));
        let mut later = json!({"id": "1", "title": "CEO", "isKey": true});
        unknown.lay_over(&mut later);
        assert_eq!(later, json!({"id": "1", "title": "CEO", "isKey": true}));
    }

    #[test]
    fn rows_without_an_id_are_known_by_what_they_say() {
        let known = json!([{"on": "2026-01-01"}, {"on": "2026-01-02"}]);
        let unknown = between(json!([{"on": "2026-01-01"}, {"on": "2026-01-02", "new": 1}]), &known);
        let mut later = json!([{"on": "2026-01-02"}, {"on": "2026-01-03"}]);
        unknown.lay_over(&mut later);
        assert_eq!(later, json!([{"on": "2026-01-02", "new": 1}, {"on": "2026-01-03"}]));
    }

    #[test]
    fn rows_that_say_the_same_are_told_apart_by_their_order() {
        let known = json!([{"a": 1}, {"a": 1}, {"a": 1}]);
        let file = json!([{"a": 1}, {"a": 1, "new": 1}, {"a": 1, "new": 2}]);
        let mut later = known.clone();
        between(file.clone(), &known).lay_over(&mut later);
        assert_eq!(later, file);
    }

    #[test]
    fn a_value_that_was_cleared_takes_its_unknown_part_along_but_a_group_keeps_it() {
        let known = json!({"amount": {"hundredths": 1}, "coach": {"isSenior": true}});
        let file = json!({"amount": {"hundredths": 1, "new": 1}, "coach": {"isSenior": true, "new": 2}});
        let mut later = json!({});
        between(file, &known).lay_over(&mut later);
        assert_eq!(later, json!({"coach": {"new": 2}}));
    }

    #[test]
    fn a_merge_keeps_what_either_copy_has() {
        let known = json!({"people": [{"id": "1"}]});
        let mine = between(json!({"people": [{"id": "1", "a": 1, "b": 1}]}), &known);
        let theirs = between(json!({"people": [{"id": "1", "b": 2, "c": {"d": 2}}]}), &known);
        let mut later = known;
        mine.and(&theirs).lay_over(&mut later);
        assert_eq!(later, json!({"people": [{"id": "1", "a": 1, "b": 1, "c": {"d": 2}}]}));
    }

    #[test]
    fn a_list_in_the_place_of_a_record_is_told() {
        let known = json!({"plan": {"people": [{"id": "1"}]}});
        let found = Unknown::between(json!({"plan": {"people": [["1"]]}}), &known);
        assert_eq!(
            found.err().map(|at| (at.path(), at.expected)),
            Some(("plan.people[0]".to_owned(), Expected::Group))
        );
    }
}
