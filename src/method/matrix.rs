//! The attack and defend matrix (SYS-05): what the source advises for a customer by purchasing power and our share. It
//! must not know objectives or people.

use crate::model::account::Half;
use crate::model::{Account, record::words};

words! {
    /// What to do about a customer.
    Strategy {
        /// Win it.
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
pub fn strategy_of(account: &Account) -> Option<Strategy> {
    if account.is_new {
        return Some(Strategy::Attack);
    }
    Some(strategy(account.purchasing_power?, account.our_share?, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlanId;
    use uuid::Uuid;

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
    }

    #[test]
    fn an_account_needs_both_axes_unless_it_is_new() {
        let mut account = Account::new(PlanId(Uuid::from_u128(1)));
        account.purchasing_power = Some(Half::High);
        assert_eq!(strategy_of(&account), None);
        account.our_share = Some(Half::Low);
        assert_eq!(strategy_of(&account), Some(Strategy::Maintain));
        account.our_share = None;
        account.is_new = true;
        assert_eq!(strategy_of(&account), Some(Strategy::Attack));
    }
}
