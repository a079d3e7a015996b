//! Our people over all accounts, and somebody's own skills. They must not know plans.

mod people;
mod skills;

pub use people::TeamPeople;
pub use skills::OwnSkills;
