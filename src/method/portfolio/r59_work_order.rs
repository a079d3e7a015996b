//! R-59 Work order \[V\]: the best few first, then prospecting and qualifying in the universe and above the funnel, and
//! only then what is in the funnel. Whoever works the other way round has income like a roller coaster.
//!
//! Example: three months of closing, and then an empty funnel.

use super::{Deal, deals};
use crate::model::{AccountPlan, FunnelPlace};

/// Every objective in the order in which it is worked on; within a step the earliest closing date first. What has no
/// place in the funnel comes last.
pub fn work_order<'a>(plans: &[&'a AccountPlan]) -> Vec<Deal<'a>> {
    let mut all = deals(plans);
    all.sort_by_key(|deal| (step(deal.sheet.funnel), deal.sheet.close_on.is_none(), deal.sheet.close_on));
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
    use crate::method::portfolio::tests::plan;
    use crate::model::day::date;
    use crate::model::{Edit, objective::ObjectiveField};

    /// R-59, fact (i): the work order.
    #[test]
    fn the_best_few_come_first_then_the_top_and_then_what_is_in() {
        let places = [FunnelPlace::In, FunnelPlace::Universe, FunnelPlace::BestFew, FunnelPlace::Above];
        let mut places: Vec<_> = places.into_iter().map(Some).collect();
        places.push(None);
        let plan = plan(10, &places);
        let order: Vec<_> = work_order(&[&plan]).iter().map(|deal| deal.sheet.funnel).collect();
        let expected = [FunnelPlace::BestFew, FunnelPlace::Universe, FunnelPlace::Above, FunnelPlace::In];
        assert_eq!(order[..4], expected.map(Some));
        assert_eq!(order[4], None);
    }

    #[test]
    fn of_one_step_the_earliest_closes_first_whatever_account_it_is_of() {
        let (mut one, mut two) =
            (plan(10, &[Some(FunnelPlace::In)]), plan(20, &[Some(FunnelPlace::In), Some(FunnelPlace::In)]));
        for (plan, month) in [(&mut one, 9), (&mut two, 3)] {
            let id = plan.objectives.ids()[0];
            let field = ObjectiveField::CloseOn(Some(date(2026, month, 1)));
            plan.apply(Edit::objective(id, field)).expect("a day");
        }
        let order: Vec<u128> =
            work_order(&[&one, &two]).iter().map(|deal| deal.sheet.id.0.as_u128()).collect();
        assert_eq!(order, [21, 11, 22]);
    }
}
