//! What is known of a customer and what is not: why it buys, facts with their sources, how the sale arose, whether we were early.

pub mod entry;
mod facts;
pub mod origin;
pub mod topics;

pub use facts::Facts;
