//! The attack and defend matrix (SYS-05): what the source advises for a customer by purchasing power and our share, and how
//! a customer is moved on it. It must not know objectives or people.

use crate::method::territory::AccountFacts;
use crate::model::Edit;
use crate::model::account::{AccountField, Half};
use crate::model::record::words;

words! {
    /// What to do about a customer; each belongs to one cell.
    Strategy {
        /// Win it: a new customer, or a new market.
        Attack = "attack",
        /// Keep what we have.
        Defend = "defend",
        /// Keep in touch, and go on screening.
        Maintain = "maintain",
        /// Keep at low cost; the source leaves this cell empty, the default is ours.
        LowCost = "low-cost",
        /// Spend nothing on it that others need.
        GiveUp = "give-up",
    }
}

/// A step on the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards what is new, by way of a low share.
    Left,
    /// Towards a high share.
    Right,
    /// Towards high purchasing power.
    Up,
    /// Towards low purchasing power.
    Down,
}

impl Strategy {
    /// Whether the source names it; what it leaves open is ours.
    pub const fn is_stated(self) -> bool {
        !matches!(self, Self::LowCost)
    }

    /// Purchasing power and share of its cell; none for what is new, whatever its cell.
    pub const fn halves(self) -> Option<(Half, Half)> {
        match self {
            Self::Attack => None,
            Self::Defend => Some((Half::High, Half::High)),
            Self::Maintain => Some((Half::High, Half::Low)),
            Self::LowCost => Some((Half::Low, Half::High)),
            Self::GiveUp => Some((Half::Low, Half::Low)),
        }
    }
}

/// The strategy for a cell of the matrix, or for a new customer or market whatever its cell.
pub const fn strategy(purchasing_power: Half, our_share: Half, is_new: bool) -> Strategy {
    match (is_new, purchasing_power, our_share) {
        (true, _, _) => Strategy::Attack,
        (false, Half::High, Half::High) => Strategy::Defend,
        (false, Half::High, Half::Low) => Strategy::Maintain,
        (false, Half::Low, Half::High) => Strategy::LowCost,
        (false, Half::Low, Half::Low) => Strategy::GiveUp,
    }
}

/// The strategy for an account; `None` while its cell is not known.
pub fn strategy_of(account: &AccountFacts) -> Option<Strategy> {
    if account.is_new {
        return Some(Strategy::Attack);
    }
    Some(strategy(account.purchasing_power?, account.our_share?, false))
}

/// Where a step leads from a cell; `None` where it leads nowhere. What is new lies at the left of both low shares, and keeps
/// the purchasing power that it had.
pub fn step(account: &AccountFacts, way: Way) -> Option<Strategy> {
    let Some(from) = strategy_of(account) else {
        return Some(strategy(
            if way == Way::Down { Half::Low } else { account.purchasing_power.unwrap_or(Half::High) },
            if way == Way::Right { Half::High } else { account.our_share.unwrap_or(Half::Low) },
            way == Way::Left,
        ));
    };
    let Some((power, share)) = from.halves() else {
        let power = account.purchasing_power.unwrap_or(Half::High);
        return (way == Way::Right).then(|| strategy(power, Half::Low, false));
    };
    match (way, power, share) {
        (Way::Left, _, Half::Low) => Some(Strategy::Attack),
        (Way::Left, power, Half::High) => Some(strategy(power, Half::Low, false)),
        (Way::Right, power, Half::Low) => Some(strategy(power, Half::High, false)),
        (Way::Up, Half::Low, share) => Some(strategy(Half::High, share, false)),
        (Way::Down, Half::High, share) => Some(strategy(Half::Low, share, false)),
        _ => None,
    }
}

/// The edit that puts an account into a cell, or takes it off the matrix. What is new keeps what is known of its halves.
pub fn put(to: Option<Strategy>) -> Edit {
    let halves = to.map(Strategy::halves);
    let mut edits = vec![Edit::Account(AccountField::IsNew(to == Some(Strategy::Attack)))];
    let known = match halves {
        None => Some((None, None)),
        Some(None) => None,
        Some(Some((power, share))) => Some((Some(power), Some(share))),
    };
    if let Some((power, share)) = known {
        edits.push(Edit::Account(AccountField::PurchasingPower(power)));
        edits.push(Edit::Account(AccountField::OurShare(share)));
    }
    Edit::Several(edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::account_facts;
    use crate::model::day::date;
    use crate::model::{AccountPlan, PlanId};
    use uuid::Uuid;

    fn at(power: Option<Half>, share: Option<Half>, is_new: bool) -> AccountFacts {
        AccountFacts { purchasing_power: power, our_share: share, is_new, ..AccountFacts::default() }
    }

    fn cell(strategy: Strategy) -> AccountFacts {
        let halves = strategy.halves();
        at(halves.map(|(power, _)| power), halves.map(|(_, share)| share), strategy == Strategy::Attack)
    }

    /// Fact (b): the four cells, the one that the source leaves empty included, and what is new.
    #[test]
    fn every_cell_has_its_strategy() {
        use Half::{High, Low};
        assert_eq!(strategy(High, High, false), Strategy::Defend);
        assert_eq!(strategy(High, Low, false), Strategy::Maintain);
        assert_eq!(strategy(Low, Low, false), Strategy::GiveUp);
        assert_eq!(strategy(Low, High, false), Strategy::LowCost);
        for power in Half::ALL {
            for share in Half::ALL {
                assert_eq!(strategy(*power, *share, true), Strategy::Attack);
            }
        }
        for one in Strategy::ALL {
            assert_eq!(strategy_of(&cell(*one)), Some(*one));
        }
    }

    #[test]
    fn an_account_needs_both_axes_unless_it_is_new() {
        assert_eq!(strategy_of(&at(Some(Half::High), None, false)), None);
        assert_eq!(strategy_of(&at(Some(Half::High), Some(Half::Low), false)), Some(Strategy::Maintain));
        assert_eq!(strategy_of(&at(Some(Half::High), None, true)), Some(Strategy::Attack));
    }

    #[test]
    fn steps_lead_to_the_cell_beside_and_not_over_the_edge() {
        use Strategy::{Attack, Defend, GiveUp, LowCost, Maintain};
        let from = |one, way| step(&cell(one), way);
        assert_eq!(from(Maintain, Way::Left), Some(Attack));
        assert_eq!(from(GiveUp, Way::Left), Some(Attack));
        assert_eq!(from(Defend, Way::Left), Some(Maintain));
        assert_eq!(from(Defend, Way::Down), Some(LowCost));
        assert_eq!(from(LowCost, Way::Left), Some(GiveUp));
        assert_eq!(from(GiveUp, Way::Up), Some(Maintain));
        for (one, way) in [
            (Defend, Way::Right),
            (Defend, Way::Up),
            (GiveUp, Way::Down),
            (Attack, Way::Up),
            (Attack, Way::Left),
        ] {
            assert_eq!(from(one, way), None, "{one:?} {way:?}");
        }
        assert_eq!(step(&at(Some(Half::Low), None, true), Way::Right), Some(GiveUp), "its power is kept");
        assert_eq!(step(&at(None, None, false), Way::Right), Some(Defend));
        assert_eq!(step(&at(None, None, false), Way::Down), Some(GiveUp));
        assert_eq!(step(&at(None, None, false), Way::Left), Some(Attack));
    }

    /// MATRIX-2.
    #[test]
    fn putting_an_account_into_a_cell_is_one_edit_after_which_it_is_there() {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "Dongfang");
        for to in Strategy::ALL.iter().map(|one| Some(*one)).chain([None]) {
            plan.apply(put(to)).expect("it is taken");
            assert_eq!(strategy_of(&account_facts(&plan, date(2026, 6, 1))), to);
        }
    }

    #[test]
    fn what_becomes_new_keeps_its_halves() {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "Dongfang");
        plan.apply(put(Some(Strategy::GiveUp))).expect("it is taken");
        plan.apply(put(Some(Strategy::Attack))).expect("it is taken");
        assert_eq!(plan.account.purchasing_power, Some(Half::Low));
    }
}
