//! How time, people and money are split over stages and over accounts (SYS-06, R-66). It must not know plans.

use crate::model::record::group;

group! {
    /// Units of ten.
    Split {
        /// Why so.
        note: String,
    }
}
