//! Plans as text: the envelope that storage and files share, its versions, merging two copies, and people pasted from a
//! spreadsheet. It must not know storage or the browser.

pub mod account_cells;
pub mod account_names;
pub mod account_rows;
pub mod csv;
pub mod csv_words;
pub mod envelope;
pub mod error;
mod explain;
pub mod format;
pub mod game;
pub mod ics;
pub mod influence_lines;
mod influence_words;
pub mod lines;
pub mod merge;
mod place;
pub mod request_text;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod spaces;
pub mod svg;
pub mod tsv;
mod unknown;
pub mod wording;

pub use envelope::{Document, Head, Privacy, decode, encode, export, peek, with_private_notes_of};
pub use error::{DecodeError, Expected, Place};
pub use format::FORMAT;
pub use merge::{Conflict, Merge, Side, count_differences, merge};
pub use unknown::Unknown;

/// Most bytes that a text may have; larger ones are refused unread.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// Deepest nesting that a text may have; a plan needs nine.
pub const MAX_DEPTH: usize = 64;
