//! The target market: which customers it holds, by what is known of them (SYS-07). It must not know how criteria are worded.

use crate::model::record::group;

group! {
    /// What makes an account part of our market.
    Market {
        /// In whose words.
        note: String,
    }
}
