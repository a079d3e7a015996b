//! How much time a call and a visit take here, and how much there is for them in a week: ours to say, as no source does. It
//! must not know plans.

use crate::model::record::group;

group! {
    /// Minutes; each is unknown while nobody said it.
    Capacity {
        /// For one call, with what comes before and after it.
        call_minutes: Option<u32>,
        /// For one visit, the way included.
        visit_minutes: Option<u32>,
        /// For calls and visits in a week.
        week_minutes: Option<u32>,
    }
}

impl Capacity {
    /// Minutes for so many calls and visits; `None` while not known.
    pub fn minutes(&self, calls: u32, visits: u32) -> Option<u64> {
        let call = if calls == 0 { 0 } else { self.call_minutes? };
        let visit = if visits == 0 { 0 } else { self.visit_minutes? };
        Some(u64::from(calls) * u64::from(call) + u64::from(visits) * u64::from(visit))
    }

    /// Whether everything is said.
    pub const fn is_known(&self) -> bool {
        self.call_minutes.is_some() && self.visit_minutes.is_some() && self.week_minutes.is_some()
    }
}
