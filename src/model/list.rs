//! A list of records that is cheap to copy: rows are shared until they change, so that two hundred undo steps of a plan
//! with hundreds of people cost pointers, not plans. It must not know any particular record.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::json::{FromJson, Reader};

/// A record that a [`List`] can hold.
pub trait Row: Clone {
    /// What names the row within its list.
    type Id: Copy + PartialEq + std::fmt::Display;

    /// The row's id.
    fn id(&self) -> Self::Id;

    /// Characters in the row's longest text field.
    fn longest_text(&self) -> usize;
}

/// Rows in the order in which they were added.
#[derive(Clone, Debug)]
pub struct List<T>(Vec<Arc<T>>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        // Shared rows are equal without a look inside; that makes comparing two states of a plan cheap.
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
    }
}

impl<T: Row> List<T> {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The rows in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.0.iter().map(AsRef::as_ref)
    }

    /// The row with this id.
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.iter().find(|row| row.id() == id)
    }

    /// The row at a place, counted from 0.
    pub fn at(&self, place: usize) -> Option<&T> {
        self.0.get(place).map(AsRef::as_ref)
    }

    /// Whether it holds the very same rows: nothing was changed in one since it was copied from the other.
    pub fn is_shared(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(|(a, b)| Arc::ptr_eq(a, b))
    }

    /// The row with this id, shared.
    pub fn shared(&self, id: T::Id) -> Option<Arc<T>> {
        self.0.iter().find(|row| row.id() == id).cloned()
    }

    /// Whether a row has this id.
    pub fn has(&self, id: T::Id) -> bool {
        self.get(id).is_some()
    }

    /// The ids in order.
    pub fn ids(&self) -> Vec<T::Id> {
        self.iter().map(Row::id).collect()
    }

    /// The row with this id, to be changed; its neighbours stay shared.
    pub(crate) fn get_mut(&mut self, id: T::Id) -> Option<&mut T> {
        self.0.iter_mut().find(|row| row.id() == id).map(Arc::make_mut)
    }

    /// Adds a row at the end, or puts it in the place of the row with the same id.
    pub(crate) fn put(&mut self, row: T) {
        let row = Arc::new(row);
        match self.0.iter_mut().find(|old| old.id() == row.id()) {
            Some(old) => *old = row,
            None => self.0.push(row),
        }
    }

    /// Takes the row with this id out; tells whether there was one.
    pub(crate) fn remove(&mut self, id: T::Id) -> bool {
        let before = self.0.len();
        self.0.retain(|row| row.id() != id);
        self.0.len() < before
    }

    /// Changes every row for which `wanted` holds; the others stay shared.
    pub(crate) fn change_where(&mut self, wanted: impl Fn(&T) -> bool, change: impl Fn(&mut T)) {
        for row in self.0.iter_mut().filter(|row| wanted(row)) {
            change(Arc::make_mut(row));
        }
    }

    /// Keeps the rows for which `wanted` holds.
    pub(crate) fn retain(&mut self, wanted: impl Fn(&T) -> bool) {
        self.0.retain(|row| wanted(row));
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self(rows.into_iter().map(Arc::new).collect())
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(AsRef::as_ref))
    }
}

impl<T: FromJson> FromJson for List<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        Vec::read(value, reader).map(|rows: Vec<T>| rows.into_iter().collect())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: schemars::JsonSchema> schemars::JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Named(u8, &'static str);

    impl Row for Named {
        type Id = u8;

        fn id(&self) -> u8 {
            self.0
        }

        fn longest_text(&self) -> usize {
            self.1.len()
        }
    }

    #[test]
    fn changing_a_row_leaves_copies_alone() {
        let mut list: List<Named> = [Named(1, "a"), Named(2, "b")].into_iter().collect();
        let before = list.clone();
        list.get_mut(2).expect("row 2").1 = "c";
        assert_eq!(before.get(2), Some(&Named(2, "b")));
        assert_eq!(list.get(2), Some(&Named(2, "c")));
        assert!(Arc::ptr_eq(&before.0[0], &list.0[0]), "the untouched row is still shared");
        assert!(before.is_shared(&before.clone()) && !before.is_shared(&list));
        assert_eq!((list.at(1), list.at(2)), (list.get(2), None));
    }

    #[test]
    fn putting_keeps_the_place_of_a_known_row() {
        let mut list: List<Named> = [Named(1, "a"), Named(2, "b")].into_iter().collect();
        list.put(Named(1, "z"));
        list.put(Named(3, "c"));
        assert_eq!(list.ids(), vec![1, 2, 3]);
        assert_eq!(list.get(1), Some(&Named(1, "z")));
    }
}
