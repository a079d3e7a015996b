//! What is asked for to close the gap between quota and funnel (SYS-29). It must not know plans.

use crate::model::record::group;

group! {
    /// The request for resources.
    Request {
        /// To whom it goes.
        to: String,
    }
}
