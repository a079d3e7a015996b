//! R-59 Work order \[V\]: the best few first, then prospecting and qualifying in the universe and above the funnel, and
//! only then what is in the funnel. Whoever works the other way round has income like a roller coaster.
//!
//! Example: three months of closing, and then an empty funnel.

use std::sync::Arc;

use super::levels::{self, lacks};
use super::{Deal, DealId, deals};
use crate::method::funnel::Prerequisite;
use crate::method::territory::AccountLine;
use crate::model::day::Date;
use crate::model::{ActionId, FunnelPlace, order};

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

/// An objective as something to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Todo {
    /// Which.
    pub id: DealId,
    /// The account's name; may be empty.
    pub account: String,
    /// The product; may be empty.
    pub product: String,
    /// The level it stands on.
    pub place: Option<FunnelPlace>,
    /// What is brought about first: what its level asks and is missing, or else what the next one asks.
    pub missing: Option<Prerequisite>,
    /// The planned action that comes next.
    pub next: Option<NextAction>,
}

/// A planned action.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NextAction {
    /// Which; a digest of another build may hold none.
    pub id: Option<ActionId>,
    /// What; may be empty.
    pub what: String,
    /// When it is due.
    pub due: Option<Date>,
    /// Whether that day has passed.
    pub is_overdue: bool,
}

/// What is to be done about an objective.
pub fn todo(deal: &Deal<'_>, today: Date) -> Todo {
    let facts = &deal.sheet.facts;
    let own = lacks(facts, facts.funnel);
    let asked = if own.is_empty() {
        levels::next(facts.funnel).map(|place| lacks(facts, Some(place))).unwrap_or_default()
    } else {
        own
    };
    let action = &facts.next;
    let next = action.kind.is_some().then(|| NextAction {
        id: action.id.parse().ok(),
        what: action.what.clone(),
        due: action.on,
        is_overdue: action.on.is_some_and(|on| on < today),
    });
    Todo {
        id: deal.id(),
        account: deal.account.name.clone(),
        product: deal.sheet.name.clone(),
        place: facts.funnel,
        missing: asked.first().copied(),
        next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::{at, line};
    use crate::method::territory::{Due, DueKind, SheetFacts};
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

    #[test]
    fn a_premature_objective_mends_its_own_level_before_it_looks_at_the_next() {
        use Prerequisite::{BaseBegun, FitVerified, NearlySure};
        let mut inside = at(Some(FunnelPlace::In));
        inside.lacks_in = [FitVerified, BaseBegun].into();
        inside.lacks_best = [FitVerified, BaseBegun, NearlySure].into();
        let mut ready = inside.clone();
        ready.lacks_in.clear();
        ready.lacks_best = [NearlySure].into();
        let all = [line(10, vec![inside, ready, at(None)])];
        let missing: Vec<_> = deals(&all).iter().map(|deal| todo(deal, date(2026, 6, 15)).missing).collect();
        assert_eq!(missing, [Some(FitVerified), Some(NearlySure), None]);
    }

    #[test]
    fn the_next_action_is_told_with_its_day() {
        let mut facts = at(None);
        facts.next = Due {
            kind: Some(DueKind::Action),
            id: ActionId(uuid::Uuid::from_u128(7)).to_string(),
            what: "Call".to_owned(),
            on: Some(date(2026, 6, 14)),
            who: String::new(),
        };
        let all = [line(10, vec![facts, at(None)])];
        let told: Vec<_> = deals(&all).iter().map(|deal| todo(deal, date(2026, 6, 15)).next).collect();
        let next = told[0].as_ref().expect("an action");
        assert_eq!((next.id.is_some(), next.is_overdue), (true, true));
        assert_eq!(told[1], None);
    }
}
