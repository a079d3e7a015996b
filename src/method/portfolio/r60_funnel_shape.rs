//! R-60 Shape of the funnel \[V\]: nothing in the universe or above the funnel, so that income will dry up; or an objective
//! in the funnel that is older than 1.5† normal cycles, to be qualified anew or dropped. Both are high. It speaks from
//! three objectives on (M.13).
//!
//! Example: a forecast of five orders that has looked the same for two years.

use std::sync::Arc;

use crate::model::day::Date;

use super::{Deal, DealId, deals};
use crate::method::Thresholds;
use crate::method::territory::AccountLine;
use crate::model::FunnelPlace;

/// Objectives from which a funnel has a shape.
pub const FROM: usize = 3;

/// What is wrong with a funnel; each is high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Nothing comes after.
    DryTop {
        /// How many objectives there are.
        of: usize,
    },
    /// An objective is stuck.
    Clogged {
        /// Which.
        deal: DealId,
        /// Since when it is worked on.
        since: Date,
        /// How many days ago that was.
        days: i32,
    },
}

/// What is wrong with the funnel over all these accounts on a day.
pub fn shape(accounts: &[Arc<AccountLine>], today: Date, thresholds: &Thresholds) -> Vec<Shape> {
    let all = deals(accounts);
    if all.len() < FROM {
        return Vec::new();
    }
    let mut found = Vec::new();
    let is_top =
        |deal: &Deal<'_>| matches!(deal.sheet.facts.funnel, Some(FunnelPlace::Universe | FunnelPlace::Above));
    if !all.iter().any(is_top) {
        found.push(Shape::DryTop { of: all.len() });
    }
    found.extend(all.iter().filter_map(|deal| clogged(deal, today, thresholds)));
    found
}

fn clogged(deal: &Deal<'_>, today: Date, thresholds: &Thresholds) -> Option<Shape> {
    let facts = &deal.sheet.facts;
    let since = facts.started_on.filter(|_| facts.funnel == Some(FunnelPlace::In))?;
    let days = since.days_until(today);
    let limit = thresholds.clogged_cycles * f64::from(facts.normal_cycle_days?);
    (f64::from(days) > limit).then_some(Shape::Clogged { deal: deal.id(), since, days })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line};
    use crate::method::territory::SheetFacts;
    use crate::model::day::date;

    const TODAY: Date = date(2026, 6, 15);

    fn shapes(places: &[FunnelPlace], days: i64) -> Vec<Shape> {
        let old = |place: &FunnelPlace| SheetFacts {
            started_on: TODAY.plus_days(-days),
            normal_cycle_days: Some(100),
            ..at(Some(*place))
        };
        shape(&[line(10, places.iter().map(old).collect())], TODAY, &Thresholds::default())
    }

    #[test]
    fn silent_below_three_objectives_and_with_a_top_and_a_clear_middle() {
        use FunnelPlace::{Above, BestFew, In, Universe};
        assert_eq!(shapes(&[In, In], 900), []);
        assert_eq!(shapes(&[In, BestFew, Above], 150), []);
        assert_eq!(shapes(&[Universe, BestFew, BestFew], 900), []);
    }

    ///
    #[test]
    fn a_dry_top_and_a_clogged_middle_are_found() {
        use FunnelPlace::{Above, BestFew, In};
        assert_eq!(shapes(&[In, BestFew, BestFew], 10), [Shape::DryTop { of: 3 }]);
        let found = shapes(&[In, BestFew, Above], 151);
        assert!(matches!(found[..], [Shape::Clogged { days: 151, .. }]), "{found:?}");
    }
}
