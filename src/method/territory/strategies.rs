//! What the cells of attack and defend are called and mean here, where that is not what the source says (SYS-05). It must not know plans.

use crate::model::record::group;

group! {
    /// Names of our own.
    Strategies {
        /// For the cell that the source leaves open.
        low_cost: String,
    }
}
