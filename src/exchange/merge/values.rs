//! The three-way merge of JSON values. It must not know whether the result is a sound plan.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::conflict::{Along, Conflict, Step, Steps};
use super::lists::{is_dismissal, keys};
use crate::model::Judgement;
use crate::model::order;

/// Groups of independent fields. Every other object within a record, such as an amount, is one value.
const GROUPS: &[&str] = &[
    "account",
    "private",
    "largeAccount",
    "coach",
    "ourWin",
    "topOfficer",
    "heldReview",
    "noted",
    "debrief",
];

/// Lists that stand in the order of their days.
const BY_DAY: &[&str] = &["feelings", "postponed"];

static NOTHING: Value = Value::Null;

/// A merge under way. Null stands for a value that is not there.
#[derive(Default)]
pub(super) struct Merger {
    path: Vec<Step>,
    /// What both changed differently so far.
    pub conflicts: Vec<Conflict>,
}

impl Merger {
    /// Merges the fields of objects.
    pub fn object(&mut self, base: &Value, mine: &Value, theirs: &Value) -> Value {
        let mut merged = Map::new();
        let mut done = BTreeSet::new();
        // A field that is in neither was deleted on both sides.
        for key in names(mine).chain(names(theirs)).filter(|key| done.insert(*key)) {
            let step = Step::Field(key.clone());
            let value =
                self.at(step, |this| this.field(key, field(base, key), field(mine, key), field(theirs, key)));
            put(&mut merged, key, value);
        }
        if merged.is_empty() { Value::Null } else { Value::Object(merged) }
    }

    fn field(&mut self, name: &str, base: &Value, mine: &Value, theirs: &Value) -> Value {
        if let Some(settled) = settled(base, mine, theirs) {
            return settled.clone();
        }
        if mine.is_array() || theirs.is_array() {
            return self.list(name, base, mine, theirs);
        }
        if GROUPS.contains(&name) {
            return self.object(base, mine, theirs);
        }
        self.conflict(base, mine, theirs)
    }

    fn list(&mut self, name: &str, base: &Value, mine: &Value, theirs: &Value) -> Value {
        let (base, mine, theirs) = (rows(base), rows(mine), rows(theirs));
        let (base_by_key, theirs_by_key) = (by_key(base), by_key(theirs));
        let mut merged = Vec::new();
        let mine_keys = keys(mine);
        for (key, row) in mine_keys.iter().zip(mine) {
            let was = base_by_key.get(key).copied().unwrap_or(&NOTHING);
            let other = theirs_by_key.get(key).copied().unwrap_or(&NOTHING);
            merged.push(self.at(Step::Row(key.clone()), |this| this.row(name, was, row, other)));
        }
        let mine_keys = order::set_of(mine_keys);
        for (key, row) in keys(theirs).into_iter().zip(theirs).filter(|(key, _)| !mine_keys.contains(key)) {
            let was = base_by_key.get(&key).copied().unwrap_or(&NOTHING);
            merged.push(self.at(Step::Row(key), |this| this.row(name, was, &NOTHING, row)));
        }
        merged.retain(|row| !row.is_null());
        if BY_DAY.contains(&name) {
            order::sort_by(&mut merged, |a, b| day(a).cmp(&day(b)));
        }
        if merged.is_empty() { Value::Null } else { Value::Array(merged) }
    }

    fn row(&mut self, list: &str, base: &Value, mine: &Value, theirs: &Value) -> Value {
        if let Some(settled) = settled(base, mine, theirs) {
            return settled.clone();
        }
        if mine.is_null() {
            self.conflict(base, mine, theirs);
            return theirs.clone();
        }
        if theirs.is_null() || is_dismissal(mine) {
            return self.conflict(base, mine, theirs);
        }
        if list == "influences" {
            self.influence(base, mine, theirs)
        } else {
            self.object(base, mine, theirs)
        }
    }

    /// Merges a buying influence: each judgement goes with its proof.
    fn influence(&mut self, base: &Value, mine: &Value, theirs: &Value) -> Value {
        let [base_rest, mine_rest, theirs_rest] = [base, mine, theirs].map(without_judgements);
        let mut merged = self.object(&base_rest, &mine_rest, &theirs_rest);
        let mut proofs = Map::new();
        for judgement in Judgement::ALL.iter().map(|judgement| judgement.word()) {
            let sides = [base, mine, theirs].map(|row| {
                (field(row, judgement), row.get("proofs").map_or(&NOTHING, |proofs| field(proofs, judgement)))
            });
            let (value, proof) = self.judged(judgement, sides);
            if let Value::Object(merged) = &mut merged {
                put(merged, judgement, value);
            }
            put(&mut proofs, judgement, proof);
        }
        if let Value::Object(merged) = &mut merged
            && !proofs.is_empty()
        {
            merged.insert("proofs".to_owned(), Value::Object(proofs));
        }
        merged
    }

    /// Merges a judgement and its proof; the sides are base, mine and theirs.
    fn judged(&mut self, judgement: &str, sides: [(&Value, &Value); 3]) -> (Value, Value) {
        let [base, mine, theirs] = sides;
        if mine.0 == theirs.0 {
            let steps = [Step::Field("proofs".to_owned()), Step::Field(judgement.to_owned())];
            let depth = self.path.len();
            self.path.extend(steps);
            let proof = match settled(base.1, mine.1, theirs.1) {
                Some(settled) => settled.clone(),
                None if mine.1.is_null() || theirs.1.is_null() => self.conflict(base.1, mine.1, theirs.1),
                None => self.object(base.1, mine.1, theirs.1),
            };
            self.path.truncate(depth);
            return (mine.0.clone(), proof);
        }
        if mine == base {
            return (theirs.0.clone(), theirs.1.clone());
        }
        if theirs == base {
            return (mine.0.clone(), mine.1.clone());
        }
        if judgement == Judgement::Roles.word() && mine.0 != base.0 && theirs.0 != base.0 {
            return self.roles(sides);
        }
        self.judgement_conflict(judgement, sides);
        (mine.0.clone(), mine.1.clone())
    }

    /// Roles that both changed are merged as a set; what neither side said is an assumption.
    fn roles(&mut self, [base, mine, theirs]: [(&Value, &Value); 3]) -> (Value, Value) {
        let roles = self.list("roles", base.0, mine.0, theirs.0);
        let proof = if same_set(&roles, theirs.0) { theirs.1 } else { mine.1 };
        let mut proof = proof.clone();
        if !same_set(&roles, mine.0)
            && !same_set(&roles, theirs.0)
            && let Value::Object(proof) = &mut proof
        {
            proof.insert("certainty".to_owned(), "assumed".into());
        }
        if roles.is_null() { (roles, Value::Null) } else { (roles, proof) }
    }

    fn judgement_conflict(&mut self, judgement: &str, [base, mine, theirs]: [(&Value, &Value); 3]) {
        let way = |steps: &[&str]| {
            let steps = steps.iter().map(|name| Step::Field((*name).to_owned()));
            Steps(self.path.iter().cloned().chain(steps).collect())
        };
        let along =
            Along { path: way(&["proofs", judgement]), mine: mine.1.clone(), theirs: theirs.1.clone() };
        let mut conflict = Conflict::new(way(&[judgement]), base.0, mine.0, theirs.0);
        conflict.along = Some(Box::new(along));
        self.conflicts.push(conflict);
    }

    fn conflict(&mut self, base: &Value, mine: &Value, theirs: &Value) -> Value {
        self.conflicts.push(Conflict::new(Steps(self.path.clone()), base, mine, theirs));
        mine.clone()
    }

    fn at(&mut self, step: Step, merge: impl FnOnce(&mut Self) -> Value) -> Value {
        self.path.push(step);
        let value = merge(self);
        self.path.pop();
        value
    }
}

/// The value when at most one side changed it, or both did the same.
fn settled<'a>(base: &Value, mine: &'a Value, theirs: &'a Value) -> Option<&'a Value> {
    if mine == theirs || theirs == base {
        Some(mine)
    } else if mine == base {
        Some(theirs)
    } else {
        None
    }
}

fn names(object: &Value) -> impl Iterator<Item = &String> {
    object.as_object().into_iter().flat_map(Map::keys)
}

fn field<'a>(object: &'a Value, name: &str) -> &'a Value {
    object.get(name).unwrap_or(&NOTHING)
}

fn put(object: &mut Map<String, Value>, name: &str, value: Value) {
    if !value.is_null() {
        object.insert(name.to_owned(), value);
    }
}

fn rows(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

fn by_key(rows: &[Value]) -> BTreeMap<String, &Value> {
    keys(rows).into_iter().zip(rows).collect()
}

fn day(row: &Value) -> Option<&str> {
    row.get("on").unwrap_or(row).as_str()
}

fn same_set(a: &Value, b: &Value) -> bool {
    let set = |list: &Value| order::set_of(rows(list).iter().map(ToString::to_string));
    set(a) == set(b)
}

/// A buying influence without what is judged of it.
fn without_judgements(row: &Value) -> Value {
    let mut row = row.clone();
    if let Value::Object(map) = &mut row {
        map.retain(|key, _| key != "proofs" && Judgement::from_word(key).is_none());
    }
    row
}
