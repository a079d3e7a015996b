//! The game record as text: JSON of its own with a version of its own, kept on the device beside the plan and, when asked
//! for, in the plan's file. It must not know storage, nor the envelope around it.
//!
//! ```json
//! {"version":1,"people":["<id>"],"sheets":[{"id":"<id>","flags":["R-06 role coach","R-03 person 0"],"standings":[
//!   {"on":"2026-03-02","revision":7,"stones":{"0":"economic,user high growth -2 brief"},"flags":{"1":"high"},
//!    "score":[62,66,70,80,50]},
//!   {"on":"2026-03-05","revision":9,"mark":{"id":"<id>","kind":"review"},"flags":{"1":null}}]}]}
//! ```
//!
//! People and flags are named by their places in the lists, and each standing says what changed since the one before: a
//! stone's roles, influence, mode, rating and contact (`?` for what is unknown), `null` for what left. A score is followed by
//! people, flags, coverage, win and, where one held it down, the cap.
//!
//! Fields that a reader does not know are passed over; what must not be lost takes a new version, which an older reader
//! leaves alone.

mod read;
mod write;

pub use read::{decode, from_value};
pub use write::{encode, to_value};

/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// Most bytes that the text of a record may have.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Most entries that a record may have.
pub const MAX_ENTRIES: usize = 20_000;

/// Most stones and flags that all positions of a record may show together: each entry changes a little of a position, and
/// a small text must not unfold without end.
pub const MAX_SHOWN: usize = 4_000_000;

/// Why a text could not be read as a record, or a record not be written; nothing was taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// It is larger than [`MAX_BYTES`].
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It has more than [`MAX_ENTRIES`] entries, or they show more than [`MAX_SHOWN`] stones and flags.
    #[error("there are too many positions")]
    TooMany,
    /// It is not JSON.
    #[error("line {line}, column {column}: this is not JSON")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, but no record.
    #[error("this is not a game record")]
    NotRecord,
    /// It was written by a newer version of the application.
    #[error("version {found} is newer than {VERSION}, the newest that is read")]
    TooNew {
        /// Its version.
        found: u64,
    },
    /// A value is missing, or is not what its field holds.
    #[error("{path}: this cannot stand here")]
    Bad {
        /// The way to the value, such as `sheets[0].standings[3].on`.
        path: String,
    },
}
