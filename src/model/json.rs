//! How a plan is read from JSON: by one small reader over a parsed value, with one line a field. It must not know any
//! particular record, nor where the text came from.
//!
//! Derived readers know every shape of every record by heart and made up a fifth of the page's start; here a field costs
//! a call. The first value that cannot stand where it does ends the reading, and is told with its path.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};
use uuid::Uuid;

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A whole number that fits its field.
    Whole,
    /// `true` or `false`.
    YesNo,
    /// A list.
    List,
    /// A group of fields.
    Group,
    /// One of these words; any of a closed set when empty.
    Word(&'static [&'static str]),
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A UUID.
    Id,
    /// −5 to −1 or +1 to +5.
    Rating,
    /// Three capital letters.
    Currency,
    /// `R-01` to `R-73`.
    Rule,
}

/// Why a value could not be read, and where: a path such as `people[3].reportsTo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A value is not what its field holds.
    Wrong {
        /// The value's path.
        path: String,
        /// What should stand there.
        wanted: Wanted,
    },
    /// A field that must be there is not.
    Missing {
        /// The path of the object that lacks it.
        path: String,
        /// The field.
        field: String,
    },
}

/// A value that can be read.
pub trait FromJson: Sized {
    /// Reads the value; `None` after the reader has noted why it cannot be.
    fn read(value: &Value, reader: &mut Reader) -> Option<Self>;
}

/// A key of a map.
pub trait Key: Ord + Sized {
    /// The words that keys are.
    const WORDS: &'static [&'static str];

    /// The key with this word.
    fn of_word(word: &str) -> Option<Self>;
}

/// Where the reading stands, and what stopped it.
#[derive(Debug)]
pub struct Reader {
    /// The path of the value that the reading began with.
    start: String,
    /// The steps from there; only a fault spells them out.
    steps: Vec<Step>,
    key: String,
    fault: Option<Fault>,
    /// Fields of the groups that were entered.
    present: usize,
    /// Those of them that somebody asked for.
    asked: usize,
}

/// A step into a value.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// A field, named as it is in Rust, or a key of a map.
    Field(&'static str),
    /// A row of a list.
    Row(usize),
}

/// Reads a value that stands at `path`.
///
/// # Errors
///
/// The first [`Fault`].
pub fn read<T: FromJson>(value: &Value, path: &str) -> Result<T, Fault> {
    read_whole(value, path).map(|(read, _)| read)
}

/// Reads a value that stands at `path`, and says whether that was all of it: `false` when somewhere in it stands a field
/// that nobody asked for.
///
/// # Errors
///
/// The first [`Fault`].
pub fn read_whole<T: FromJson>(value: &Value, path: &str) -> Result<(T, bool), Fault> {
    let start = path.to_owned();
    let mut reader =
        Reader { start, steps: Vec::new(), key: String::new(), fault: None, present: 0, asked: 0 };
    let read = T::read(value, &mut reader);
    match (reader.fault, read) {
        (None, Some(read)) => Ok((read, reader.present == reader.asked)),
        (Some(fault), _) => Err(fault),
        // Nothing gives up without a word; should it ever, the whole value is named.
        (None, None) => Err(Fault::Wrong { path: path.to_owned(), wanted: Wanted::Group }),
    }
}

impl Reader {
    /// Notes that the value here is not what it should be.
    pub fn refuse<T>(&mut self, wanted: Wanted) -> Option<T> {
        if self.fault.is_none() {
            self.fault = Some(Fault::Wrong { path: self.path(), wanted });
        }
        None
    }

    /// The fields of an object. Each of them is asked for once at most, so that what nobody asks for can be told.
    pub fn group<'v>(&mut self, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let Value::Object(fields) = value else { return self.refuse(Wanted::Group) };
        self.present += fields.len();
        Some(fields)
    }

    /// Asks for a field that is read elsewhere.
    pub fn skip(&mut self, fields: &Map<String, Value>, name: &str) {
        self.asked += usize::from(fields.contains_key(name));
    }

    /// Reads a field, named as it is in Rust, into its place; one that is not there leaves the place alone.
    pub fn field<T: FromJson>(&mut self, fields: &Map<String, Value>, name: &'static str, place: &mut T) {
        let Some(value) = self.enter(fields, name) else { return };
        if let Some(read) = T::read(value, self) {
            *place = read;
        }
        self.steps.pop();
    }

    /// Reads a field that must be there.
    pub fn needed<T: FromJson>(&mut self, fields: &Map<String, Value>, name: &'static str) -> Option<T> {
        let Some(value) = self.enter(fields, name) else { return self.miss(name) };
        let read = T::read(value, self);
        self.steps.pop();
        read
    }

    /// A value, unless something could not be read before it.
    pub fn whole<T>(&self, value: T) -> Option<T> {
        self.fault.is_none().then_some(value)
    }

    fn miss<T>(&mut self, name: &str) -> Option<T> {
        if self.fault.is_none() {
            let mut field = String::new();
            push_key(&mut field, name);
            self.fault = Some(Fault::Missing { path: self.path(), field });
        }
        None
    }

    /// Steps into a field; who reads it steps out again.
    fn enter<'v>(&mut self, fields: &'v Map<String, Value>, name: &'static str) -> Option<&'v Value> {
        self.key.clear();
        push_key(&mut self.key, name);
        let value = fields.get(&self.key)?;
        self.asked += 1;
        self.steps.push(Step::Field(name));
        Some(value)
    }

    /// Reads the rows of a list one after the other.
    fn rows<T: FromJson>(&mut self, value: &Value, mut take: impl FnMut(T)) -> Option<()> {
        let Value::Array(rows) = value else { return self.refuse(Wanted::List) };
        for (index, row) in rows.iter().enumerate() {
            self.steps.push(Step::Row(index));
            take(T::read(row, self)?);
            self.steps.pop();
        }
        Some(())
    }

    /// The path of the value where the reading stands.
    fn path(&self) -> String {
        let mut path = self.start.clone();
        for step in &self.steps {
            match step {
                Step::Field(name) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    push_key(&mut path, name);
                }
                Step::Row(index) => {
                    path.push('[');
                    path.push_str(&index.to_string());
                    path.push(']');
                }
            }
        }
        path
    }

    /// Reads a text by what makes it a value.
    pub fn parsed<T>(
        &mut self,
        value: &Value,
        wanted: Wanted,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        value.as_str().and_then(parse).or_else(|| self.refuse(wanted))
    }

    /// The number of a word in a closed set.
    pub fn word(&mut self, value: &Value, words: &'static [&'static str]) -> Option<usize> {
        match value {
            Value::String(text) => {
                words.iter().position(|word| word == text).or_else(|| self.refuse(Wanted::Word(words)))
            }
            Value::Object(_) | Value::Array(_) => self.refuse(Wanted::Text),
            _ => self.refuse(Wanted::Word(&[])),
        }
    }
}

/// Adds a field's key: its name in camel case, where every word but the first begins with a capital.
fn push_key(text: &mut String, name: &str) {
    let mut is_capital = false;
    for letter in name.chars() {
        if letter == '_' {
            is_capital = true;
        } else {
            text.push(if is_capital { letter.to_ascii_uppercase() } else { letter });
            is_capital = false;
        }
    }
}

impl FromJson for String {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        value.as_str().map(str::to_owned).or_else(|| reader.refuse(Wanted::Text))
    }
}

impl FromJson for bool {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        value.as_bool().or_else(|| reader.refuse(Wanted::YesNo))
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {$(
        impl FromJson for $number {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let number = value.as_i64().and_then(|number| Self::try_from(number).ok());
                number.or_else(|| reader.refuse(Wanted::Whole))
            }
        }
    )+};
}

whole_numbers!(i8, u8, i32, u32, i64);

impl FromJson for u64 {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        value.as_u64().or_else(|| reader.refuse(Wanted::Whole))
    }
}

impl FromJson for Uuid {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.parsed(value, Wanted::Id, |text| text.parse().ok())
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::read(value, reader).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let mut all = Self::new();
        reader.rows(value, |row| all.push(row))?;
        Some(all)
    }
}

impl<T: FromJson + Ord> FromJson for BTreeSet<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let mut all = Self::new();
        reader.rows(value, |row| {
            all.insert(row);
        })?;
        Some(all)
    }
}

impl<K: Key, V: FromJson> FromJson for BTreeMap<K, V> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let mut all = Self::new();
        for (word, value) in reader.group(value)? {
            let own = K::WORDS.iter().find(|own| *own == word);
            let (Some(own), Some(key)) = (own, K::of_word(word)) else {
                return reader.refuse(Wanted::Word(K::WORDS));
            };
            reader.asked += 1;
            reader.steps.push(Step::Field(own));
            let value = V::read(value, reader)?;
            reader.steps.pop();
            all.insert(key, value);
        }
        Some(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fault<T: FromJson + std::fmt::Debug>(value: Value) -> Fault {
        read::<T>(&value, "at").expect_err("a fault")
    }

    #[test]
    fn a_wrong_value_is_told_with_its_path() {
        let wrong = |path: &str, wanted| Fault::Wrong { path: path.to_owned(), wanted };
        assert_eq!(fault::<Vec<Vec<u8>>>(json!([[1], [2, 256]])), wrong("at[1][1]", Wanted::Whole));
        assert_eq!(fault::<Vec<String>>(json!({})), wrong("at", Wanted::List));
        assert_eq!(fault::<Option<bool>>(json!("yes")), wrong("at", Wanted::YesNo));
        assert_eq!(fault::<u32>(json!(-1)), wrong("at", Wanted::Whole));
        assert_eq!(fault::<String>(Value::Null), wrong("at", Wanted::Text));
        assert_eq!(fault::<Uuid>(json!("20")), wrong("at", Wanted::Id));
    }

    #[test]
    fn a_field_that_is_not_there_leaves_its_place_alone() {
        #[derive(Debug, PartialEq)]
        struct Pair(u8, String);
        impl FromJson for Pair {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let fields = reader.group(value)?;
                let mut pair = Self(reader.needed(fields, "the_number")?, "as it was".to_owned());
                reader.field(fields, "the_text", &mut pair.1);
                reader.whole(pair)
            }
        }
        assert_eq!(read(&json!({"theNumber": 7}), ""), Ok(Pair(7, "as it was".to_owned())));
        assert_eq!(read(&json!({"theNumber": 7, "theText": "b", "x": 1}), ""), Ok(Pair(7, "b".to_owned())));
        let missing = Fault::Missing { path: "at[0]".to_owned(), field: "theNumber".to_owned() };
        assert_eq!(fault::<Vec<Pair>>(json!([{}])), missing);
        let wrong = Fault::Wrong { path: "at[1].theText".to_owned(), wanted: Wanted::Text };
        assert_eq!(fault::<Vec<Pair>>(json!([{"theNumber": 1}, {"theNumber": 7, "theText": null}])), wrong);
    }

    #[test]
    fn the_first_fault_is_the_one_that_is_told() {
        assert_eq!(
            fault::<Vec<u8>>(json!([1, "a", 2, "b"])),
            Fault::Wrong { path: "at[1]".to_owned(), wanted: Wanted::Whole }
        );
    }
}
