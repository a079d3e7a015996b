//! The plans on this device, without a browser: stores in memory whose every call can be made to fail.

mod common;
mod copies;
mod damage;
mod faults;
mod lines;
mod records;
mod shelves;
mod writers;
