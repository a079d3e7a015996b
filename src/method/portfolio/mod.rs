//! The rules that look at several accounts at once (M.13): pure functions over the digests of accounts, for the screens of
//! the territory. They make no findings on a sheet. It must not know where digests come from.

pub mod bargain;
pub mod levels;
pub mod pace;
pub mod r59_work_order;
pub mod r60_funnel_shape;
pub mod r61_quota_gap;
pub mod r64_attack_defend;
pub mod r66_resources;

use std::sync::Arc;

use crate::method::territory::{AccountLine, SheetLine};
use crate::model::{ObjectiveId, PlanId};

/// What names an objective among all: its account, and itself.
pub type DealId = (PlanId, ObjectiveId);

/// One objective with the account that it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Deal<'a> {
    /// The account.
    pub account: &'a AccountLine,
    /// Its objective.
    pub sheet: &'a SheetLine,
}

impl Deal<'_> {
    /// What names it among all.
    pub fn id(&self) -> DealId {
        (self.account.id, self.sheet.id)
    }
}

/// Every objective of these accounts, in their order.
pub fn deals(accounts: &[Arc<AccountLine>]) -> Vec<Deal<'_>> {
    accounts
        .iter()
        .flat_map(|account| account.sheets.iter().map(move |sheet| Deal { account, sheet }))
        .collect()
}

/// One objective by its name.
pub fn deal(accounts: &[Arc<AccountLine>], id: DealId) -> Option<Deal<'_>> {
    let account = accounts.iter().find(|account| account.id == id.0)?;
    let sheet = account.sheets.iter().find(|sheet| sheet.id == id.1)?;
    Some(Deal { account, sheet })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::method::territory::SheetFacts;
    use crate::method::territory::testing::numbered;
    use crate::model::{Amount, Currency, FunnelPlace};
    use uuid::Uuid;

    /// An account with these objectives, numbered from the account's number on.
    pub(crate) fn line(number: u128, sheets: Vec<SheetFacts>) -> Arc<AccountLine> {
        let sheet = |(at, facts): (usize, SheetFacts)| SheetLine {
            id: ObjectiveId(Uuid::from_u128(number + 1 + at as u128)),
            name: format!("Product {at}"),
            score: None,
            band: None,
            flags: 0,
            next_action: None,
            next_due: None,
            facts,
        };
        let sheets = sheets.into_iter().enumerate().map(sheet).collect();
        Arc::new(AccountLine { sheets, ..numbered(number) })
    }

    /// An objective at a place.
    pub(crate) fn at(place: Option<FunnelPlace>) -> SheetFacts {
        SheetFacts { funnel: place, ..SheetFacts::default() }
    }

    /// The same with an amount in whole units.
    pub(crate) fn worth(place: Option<FunnelPlace>, units: i64, currency: Currency) -> SheetFacts {
        SheetFacts { amount: Some(Amount::whole(units, currency)), ..at(place) }
    }

    #[test]
    fn every_objective_of_every_account_is_a_deal() {
        let all = [line(10, vec![at(None), at(None)]), line(20, vec![at(None)])];
        let ids: Vec<u128> = deals(&all).iter().map(|deal| deal.id().1.0.as_u128()).collect();
        assert_eq!(ids, [11, 12, 21]);
        let last = deals(&all)[2].id();
        assert_eq!(deal(&all, last).map(|deal| deal.id()), Some(last));
        assert!(deal(&all, (PlanId(Uuid::from_u128(10)), last.1)).is_none(), "of another account");
    }
}
