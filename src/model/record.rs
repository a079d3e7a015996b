//! How a record of the plan is declared: one macro, so that every record has the same shape in memory, in JSON and
//! in edits. It must not know any particular record.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

/// Most characters that one text field may hold.
pub const MAX_TEXT_CHARS: usize = 65_536;

/// Tells whether a field still holds its default, and so need not be written to a file.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What every editable field value can say of itself.
pub trait FieldValue {
    /// Characters of text it holds, 0 for values that are not text.
    fn chars(&self) -> usize {
        0
    }

    /// Whether it is typed letter by letter, so that undo merges its edits.
    fn is_typed(&self) -> bool {
        false
    }
}

impl FieldValue for String {
    fn chars(&self) -> usize {
        // Bytes bound characters, so counting is only needed near the limit.
        if self.len() <= MAX_TEXT_CHARS { self.len() } else { str::chars(self).count() }
    }

    fn is_typed(&self) -> bool {
        true
    }
}

impl FieldValue for bool {}
impl FieldValue for i8 {}
impl FieldValue for u8 {}
impl FieldValue for i32 {}
impl FieldValue for u32 {}
impl FieldValue for i64 {}
impl FieldValue for Uuid {}
impl<T: FieldValue> FieldValue for Option<T> {
    fn chars(&self) -> usize {
        self.as_ref().map_or(0, FieldValue::chars)
    }
}
impl<T: FieldValue> FieldValue for BTreeSet<T> {
    fn chars(&self) -> usize {
        self.iter().map(FieldValue::chars).max().unwrap_or(0)
    }
}
impl<T: FieldValue> FieldValue for Vec<T> {
    fn chars(&self) -> usize {
        self.iter().map(FieldValue::chars).max().unwrap_or(0)
    }
}
impl<K: FieldValue, V: FieldValue> FieldValue for BTreeMap<K, V> {
    fn chars(&self) -> usize {
        self.values().map(FieldValue::chars).max().unwrap_or(0)
    }
}

/// Declares a closed set of words: an enum with `ALL`, its fixed kebab-case word in files, and the derives that every
/// value of a plan needs.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order in which the screen shows them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its fixed word in files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value whose word this is.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::model::record::FieldValue for $name {}

        impl $crate::model::json::FromJson for $name {
            fn read(value: &serde_json::Value, reader: &mut $crate::model::json::Reader) -> Option<Self> {
                reader.word(value, <Self as $crate::model::json::Key>::WORDS).map(|at| Self::ALL[at])
            }
        }

        impl $crate::model::json::Key for $name {
            const WORDS: &'static [&'static str] = &[$($word),+];

            fn of_word(word: &str) -> Option<Self> {
                Self::from_word(word)
            }
        }
    };
}

/// Declares a plain group of fields without an id, saved in camel case, with defaults left out of files.
macro_rules! group {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $ty:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($(#[$doc])*
            #[serde(default, skip_serializing_if = "crate::model::record::is_default")]
            pub $field: $ty,)+
        }

        impl $crate::model::record::FieldValue for $name {
            fn chars(&self) -> usize {
                let mut longest = 0;
                $(longest = longest.max($crate::model::record::FieldValue::chars(&self.$field));)+
                longest
            }
        }

        impl $crate::model::json::FromJson for $name {
            fn read(value: &serde_json::Value, reader: &mut $crate::model::json::Reader) -> Option<Self> {
                let fields = reader.group(value)?;
                let mut group = Self::default();
                $(reader.field(fields, stringify!($field), &mut group.$field);)+
                reader.whole(group)
            }
        }
    };
}

/// Declares a record: a struct with an id, the enum of its field edits, and (behind `holds`) the lists inside it that
/// have edits of their own.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident($id:ident: $id_ty:ty) edited by $edit:ident {
        $($(#[$doc:meta])* $field:ident: $ty:ty = $variant:ident),* $(,)?
    } $(holds { $($(#[$hdoc:meta])* $held:ident: $hty:ty),* $(,)? })?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            /// What other records know this one by.
            pub $id: $id_ty,
            $($(#[$doc])*
            #[serde(default, skip_serializing_if = "crate::model::record::is_default")]
            pub $field: $ty,)*
            $($($(#[$hdoc])*
            #[serde(default, skip_serializing_if = "crate::model::record::is_default")]
            pub $held: $hty,)*)?
        }

        impl $name {
            /// An empty record.
            pub fn new($id: $id_ty) -> Self {
                Self { $id, $($field: Default::default(),)* $($($held: Default::default(),)*)? }
            }
        }

        impl $crate::model::json::FromJson for $name {
            fn read(value: &serde_json::Value, reader: &mut $crate::model::json::Reader) -> Option<Self> {
                let fields = reader.group(value)?;
                let mut record = Self::new(reader.needed(fields, stringify!($id))?);
                $(reader.field(fields, stringify!($field), &mut record.$field);)*
                $($(reader.field(fields, stringify!($held), &mut record.$held);)*)?
                reader.whole(record)
            }
        }

        impl $crate::model::list::Row for $name {
            type Id = $id_ty;

            fn id(&self) -> $id_ty {
                self.$id
            }

            fn longest_text(&self) -> usize {
                #[allow(unused_mut, reason = "a record may have no field of its own")]
                let mut longest = 0;
                $(longest = longest.max($crate::model::record::FieldValue::chars(&self.$field));)*
                longest
            }
        }

        #[doc = concat!("A new value for one field of [`", stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "an edit lives for a moment; boxing would cost every caller")]
        pub enum $edit {
            $(#[doc = concat!("Sets `", stringify!($field), "`.")] $variant($ty)),*
        }

        impl $edit {
            /// The field's name.
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$variant(_) => stringify!($field)),* }
            }

            /// Characters of text in the new value.
            pub fn chars(&self) -> usize {
                match self { $(Self::$variant(value) => $crate::model::record::FieldValue::chars(value)),* }
            }

            /// Whether the field is typed letter by letter.
            pub fn is_typed(&self) -> bool {
                match self { $(Self::$variant(value) => $crate::model::record::FieldValue::is_typed(value)),* }
            }

            /// Puts the value in its place.
            pub(crate) fn set(self, record: &mut $name) {
                match self { $(Self::$variant(value) => record.$field = value),* }
            }
        }
    };
}

pub(crate) use {group, record, words};
