//! What the programs of xtask share. It needs hardly anything, so that `cargo xtask` is there at once and can have the
//! application compiled while what builds the site is still being compiled itself.

pub mod cli;
pub mod module;
pub mod shell;
