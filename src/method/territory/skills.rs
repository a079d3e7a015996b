//! Our people and what they can (SYS-26). It must not know plans.

use crate::model::record::group;

group! {
    /// The self-assessment.
    Skills {
        /// Anything else.
        note: String,
    }
}
