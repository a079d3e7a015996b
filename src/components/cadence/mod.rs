//! The cadence: its intervals, who is due, the year's load, and what was kept. It must not know other screens.

mod apart;
mod due;
mod intervals;
mod kept;
mod load;
mod row;
mod spread;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::method::Severity;
use crate::method::cadence::Touch;
use crate::method::territory::AccountLine;
use crate::method::territory::adherence::{Adherence, of_account};
use crate::method::territory::capacity::Capacity;
use crate::method::territory::due::{Next, next};
use crate::method::thresholds::Cadence;
use crate::model::day::Date;
use crate::model::{PlanId, order};
use crate::state::{Accounts, Session, memo};

pub use apart::Apart;
pub use due::DueList;
pub use intervals::Intervals;
pub use kept::Kept;
pub use load::LoadFigure;

/// An account and what is due there.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is known of it.
    pub line: Arc<AccountLine>,
    /// The next call.
    pub call: Option<Next>,
    /// The next visit.
    pub visit: Option<Next>,
    /// How its intervals were kept.
    pub kept: Adherence,
}

impl Row {
    /// How late the later of both is.
    pub fn late(&self) -> Option<Severity> {
        // The graver severity is the smaller one.
        [self.call, self.visit].into_iter().flatten().filter_map(|next| next.late).min()
    }

    /// The earlier of both.
    pub fn due(&self) -> Option<Date> {
        [self.call, self.visit].into_iter().flatten().map(|next| next.due).min()
    }

    /// The next of a kind.
    pub const fn next(&self, touch: Touch) -> Option<Next> {
        match touch {
            Touch::Call => self.call,
            Touch::Visit => self.visit,
        }
    }
}

/// What the screen reads.
#[derive(Clone, Copy)]
pub struct CadenceData {
    /// Every account.
    pub accounts: Memo<Accounts>,
    /// The intervals.
    pub cadence: Memo<Cadence>,
    /// The time there is.
    pub capacity: Memo<Capacity>,
    /// The day.
    pub today: ReadSignal<Date>,
    /// Those for which something is due, by id.
    pub rows: Memo<Arc<BTreeMap<PlanId, Arc<Row>>>>,
}

impl CadenceData {
    /// Made once by the screen.
    pub fn new(session: Session) -> Self {
        let (accounts, choices, today) = (session.accounts(), session.choices(), session.today());
        let cadence = memo(move || session.settings().with(|settings| settings.thresholds.cadence.clone()));
        let capacity = memo(move || choices.with(|choices| choices.capacity.clone()));
        let rows = memo(move || {
            let today = today.get();
            cadence.with(|cadence| {
                let row = |line: &Arc<AccountLine>| {
                    let of = |touch: Touch| next(&line.facts, touch, cadence, today);
                    let (call, visit) = (of(Touch::Call), of(Touch::Visit));
                    let kept = of_account(&line.facts, cadence, today);
                    let row = Row { line: line.clone(), call, visit, kept };
                    (call.is_some() || visit.is_some()).then(|| (line.id, Arc::new(row)))
                };
                accounts.with(|accounts| Arc::new(order::map_of(accounts.iter().filter_map(row))))
            })
        });
        Self { accounts, cadence, capacity, today, rows }
    }
}
