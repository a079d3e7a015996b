//! How time, people and money are split over stages and over accounts (SYS-06, R-66). It must not know plans.

use std::collections::BTreeMap;

use crate::model::record::group;
use crate::model::{BuyingStage, PlanId};

group! {
    /// The units that one stage, or one account, gets.
    Units {
        /// Of time.
        time: u8,
        /// Of people.
        people: u8,
        /// Of money.
        money: u8,
    }
}

group! {
    /// The units of an account.
    AccountUnits {
        /// Which.
        plan: Option<PlanId>,
        /// How many.
        units: Units,
    }
}

group! {
    /// Units of ten.
    Split {
        /// Of each stage of the customer's buying; none of a stage that is left out.
        stages: BTreeMap<BuyingStage, Units>,
        /// Of the accounts that were picked, in their order.
        accounts: Vec<AccountUnits>,
    }
}

impl Split {
    /// The units of a stage.
    pub fn stage(&self, stage: BuyingStage) -> Units {
        self.stages.get(&stage).cloned().unwrap_or_default()
    }

    /// Gives a stage its units; a stage without any is left out.
    pub fn set_stage(&mut self, stage: BuyingStage, units: Units) {
        if units == Units::default() {
            self.stages.remove(&stage);
        } else {
            self.stages.insert(stage, units);
        }
    }

    /// The units of an account that was picked.
    pub fn account(&self, plan: PlanId) -> Option<&Units> {
        self.accounts.iter().find(|row| row.plan == Some(plan)).map(|row| &row.units)
    }

    /// Gives an account its units, and picks it when it was not.
    pub fn set_account(&mut self, plan: PlanId, units: Units) {
        match self.accounts.iter_mut().find(|row| row.plan == Some(plan)) {
            Some(row) => row.units = units,
            None => self.accounts.push(AccountUnits { plan: Some(plan), units }),
        }
    }

    /// Takes an account out.
    pub fn drop_account(&mut self, plan: PlanId) {
        self.accounts.retain(|row| row.plan != Some(plan));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json;
    use uuid::Uuid;

    #[test]
    fn units_are_kept_by_stage_and_account() {
        let mut split = Split::default();
        let units = Units { time: 4, ..Units::default() };
        split.set_stage(BuyingStage::Evaluation, units.clone());
        let plan = PlanId(Uuid::from_u128(1));
        split.set_account(plan, Units::default());
        split.set_account(plan, units.clone());
        assert_eq!(
            (split.stage(BuyingStage::Evaluation), split.account(plan)),
            (units.clone(), Some(&units))
        );
        let value = serde_json::to_value(&split).expect("JSON");
        assert_eq!(json::read::<Split>(&value, ""), Ok(split.clone()));
        split.set_stage(BuyingStage::Evaluation, Units::default());
        split.drop_account(plan);
        assert_eq!(split, Split::default());
    }
}
