//! One screen a file, and `parts`, which says what of them travels apart from the start. They must not know storage, files or each
//! other.

pub mod account;
mod account_lists;
pub mod help;
pub mod know;
pub mod library;
pub mod parts;
pub mod people;
pub mod recovery;
pub mod settings;
pub mod sheet;
pub mod territory;
mod thresholds;
