//! The target market: what it asks, which tiers it proposes, and where every account stands. It must not know other screens.

mod accounts;
mod criteria;
mod figures;
mod row;
mod sound;
mod values;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::method::territory::market::{Asks, Judged, Market, Proposal, judge, propose};
use crate::method::territory::{AccountLine, Choices};
use crate::model::account::Tier;
use crate::model::{PlanId, order};
use crate::state::{Accounts, Session, memo};

pub use accounts::MarketAccounts;
pub use criteria::{MarketCriteria, TierCriteria};
pub use figures::{AccountFigures, FiguresDialog};
pub use sound::MarketSound;

/// An account and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is known of it.
    pub line: Arc<AccountLine>,
    /// How it stands to the market; `None` while that asks nothing.
    pub judged: Option<Judged>,
    /// Which tier is proposed.
    pub proposal: Proposal,
}

impl Row {
    /// The proposed tier, where there is one.
    pub const fn proposed(&self) -> Option<Tier> {
        match &self.proposal {
            Proposal::Tier(tier) => Some(*tier),
            _ => None,
        }
    }

    /// Whether it has another tier than the one that is proposed, or none.
    pub fn differs(&self) -> bool {
        self.proposed().is_some_and(|tier| self.line.facts.tier != Some(tier))
    }
}

/// Every account by its id.
pub type Rows = Memo<Arc<BTreeMap<PlanId, Arc<Row>>>>;

/// What the screen reads: the market and every account's place in it.
#[derive(Clone, Copy)]
pub struct MarketData {
    /// The market.
    pub market: Memo<Market>,
    /// The accounts.
    pub accounts: Memo<Accounts>,
    /// Where each stands.
    pub rows: Rows,
}

impl MarketData {
    /// Made once by the screen.
    pub fn new(session: Session) -> Self {
        let (accounts, choices) = (session.accounts(), session.choices());
        let market = memo(move || choices.with(|choices: &Choices| choices.market.clone()));
        let rows = memo(move || {
            market.with(|market| {
                let row = |line: &Arc<AccountLine>| {
                    let judged = judge(market.of(Asks::Market), &line.facts);
                    let proposal = propose(market, judged.as_ref(), &line.facts);
                    (line.id, Arc::new(Row { line: line.clone(), judged, proposal }))
                };
                accounts.with(|accounts| Arc::new(order::map_of(accounts.iter().map(row))))
            })
        });
        Self { market, accounts, rows }
    }
}
