//! R-60 Shape of the funnel \[V\]: nothing in the universe or above the funnel, so that income will dry up; or an objective
//! in the funnel that is older than 1.5† normal cycles, to be qualified anew or dropped. Both are high. It speaks from
//! three objectives on (M.13).
//!
//! Example: a forecast of five orders that has looked the same for two years.

use crate::model::day::Date;

use super::{Deal, deals};
use crate::method::Thresholds;
use crate::model::{AccountPlan, FunnelPlace, ObjectiveId, PlanId};

/// Objectives from which a funnel has a shape.
const FROM: usize = 3;

/// What is wrong with a funnel; each is high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing comes after.
    DryTop {
        /// How many objectives there are.
        of: usize,
    },
    /// An objective is stuck.
    Clogged {
        /// Which.
        deal: (PlanId, ObjectiveId),
        /// Since when its sheet exists.
        since: Date,
        /// How many days ago that was.
        days: i32,
    },
}

/// What is wrong with the funnel over all these plans on a day.
pub fn shape(plans: &[&AccountPlan], today: Date, thresholds: &Thresholds) -> Vec<Shape> {
    let all = deals(plans);
    if all.len() < FROM {
        return Vec::new();
    }
    let mut found = Vec::new();
    let is_top =
        |deal: &Deal<'_>| matches!(deal.sheet.funnel, Some(FunnelPlace::Universe | FunnelPlace::Above));
    if !all.iter().any(is_top) {
        found.push(Shape::DryTop { of: all.len() });
    }
    found.extend(all.iter().filter_map(|deal| clogged(deal, today, thresholds)));
    found
}

fn clogged(deal: &Deal<'_>, today: Date, thresholds: &Thresholds) -> Option<Shape> {
    let sheet = deal.sheet;
    let since = sheet.started_on.filter(|_| sheet.funnel == Some(FunnelPlace::In))?;
    let days = since.days_until(today);
    let limit = thresholds.clogged_cycles * f64::from(sheet.normal_cycle_days?);
    (f64::from(days) > limit).then_some(Shape::Clogged { deal: deal.id(), since, days })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::plan;
    use crate::model::day::date;
    use crate::model::{Edit, objective::ObjectiveField};

    const TODAY: Date = date(2026, 6, 15);

    fn shapes(places: &[FunnelPlace], days: i64) -> Vec<Shape> {
        let places: Vec<_> = places.iter().copied().map(Some).collect();
        let mut plan = plan(10, &places);
        let started = TODAY.plus_days(-days).expect("a day");
        for id in plan.objectives.ids() {
            let fields =
                [ObjectiveField::StartedOn(Some(started)), ObjectiveField::NormalCycleDays(Some(100))];
            plan.apply(Edit::Several(fields.map(|field| Edit::objective(id, field)).into()))
                .expect("a sheet");
        }
        shape(&[&plan], TODAY, &Thresholds::default())
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
