//! What the cells of attack and defend are called and mean here, where that is not what the source says (SYS-05). It must
//! not know plans, nor the source's words.

use crate::method::matrix::Strategy;
use crate::model::record::group;

group! {
    /// The user's words for a cell; what is empty is as the source has it.
    Wording {
        /// What the strategy is called.
        name: String,
        /// What it means.
        meaning: String,
    }
}

group! {
    /// The user's words for every cell.
    Strategies {
        /// For what is new.
        attack: Wording,
        /// For high power and a high share.
        defend: Wording,
        /// For high power and a low share.
        maintain: Wording,
        /// For low power and a high share, which the source leaves open.
        low_cost: Wording,
        /// For low power and a low share.
        give_up: Wording,
    }
}

impl Strategies {
    /// The user's words for one cell.
    pub const fn of(&self, strategy: Strategy) -> &Wording {
        match strategy {
            Strategy::Attack => &self.attack,
            Strategy::Defend => &self.defend,
            Strategy::Maintain => &self.maintain,
            Strategy::LowCost => &self.low_cost,
            Strategy::GiveUp => &self.give_up,
        }
    }

    /// The same, to change them.
    pub const fn of_mut(&mut self, strategy: Strategy) -> &mut Wording {
        match strategy {
            Strategy::Attack => &mut self.attack,
            Strategy::Defend => &mut self.defend,
            Strategy::Maintain => &mut self.maintain,
            Strategy::LowCost => &mut self.low_cost,
            Strategy::GiveUp => &mut self.give_up,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_keeps_words_of_its_own() {
        let mut all = Strategies::default();
        for strategy in Strategy::ALL {
            all.of_mut(*strategy).name = strategy.word().to_owned();
        }
        for strategy in Strategy::ALL {
            assert_eq!(all.of(*strategy).name, strategy.word());
        }
    }
}
