//! R-59 Work order \[V\]: the best few first, then prospecting and qualifying in the universe and above the funnel, and
//! only then what is in the funnel. Whoever works the other way round has income like a roller coaster.
//!
//! Example: three months of closing, and then an empty funnel.

use std::sync::Arc;

use super::{Deal, deals};
use crate::method::territory::AccountLine;
use crate::model::{FunnelPlace, order};

/// Every objective in the order in which it is worked on; within a step the earliest closing date first. What has no
/// place in the funnel comes last.
pub fn work_order(accounts: &[Arc<AccountLine>]) -> Vec<Deal<'_>> {
    let mut all = deals(accounts);
    order::sort_by_key(&mut all, |deal| {
        let facts = &deal.sheet.facts;
        (step(facts.funnel), facts.close_on.is_none(), facts.close_on)
    });
    all
}

/// The step of the order in which a level is worked on, 1 to 3; 4 for no level.
pub const fn step(place: Option<FunnelPlace>) -> u8 {
    match place {
        Some(FunnelPlace::BestFew) => 1,
        Some(FunnelPlace::Universe | FunnelPlace::Above) => 2,
        Some(FunnelPlace::In) => 3,
        None => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line};
    use crate::method::territory::SheetFacts;
    use crate::model::day::date;

    /// R-59, fact (i): the work order.
    #[test]
    fn the_best_few_come_first_then_the_top_and_then_what_is_in() {
        use FunnelPlace::{Above, BestFew, In, Universe};
        let places = [Some(In), Some(Universe), Some(BestFew), None, Some(Above)];
        let all = [line(10, places.map(at).to_vec())];
        let order: Vec<_> = work_order(&all).iter().map(|deal| deal.sheet.facts.funnel).collect();
        assert_eq!(order, [Some(BestFew), Some(Universe), Some(Above), Some(In), None]);
    }

    #[test]
    fn of_one_step_the_earliest_closes_first_whatever_account_it_is_of() {
        let closing =
            |month| SheetFacts { close_on: Some(date(2026, month, 1)), ..at(Some(FunnelPlace::In)) };
        let all = [line(10, vec![closing(9)]), line(20, vec![closing(3), at(Some(FunnelPlace::In))])];
        let order: Vec<u128> = work_order(&all).iter().map(|deal| deal.sheet.id.0.as_u128()).collect();
        assert_eq!(order, [21, 11, 22]);
    }
}
