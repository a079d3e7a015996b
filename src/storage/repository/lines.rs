//! Lines of the index that are written together: where hundreds of plans are saved or deleted at once, the whole index is not
//! written once for each. A page that ends in between loses lines alone, which the next start makes anew from the plans. It
//! must not know what a line says.

use super::Repository;
use super::index::{PlanSummary, put_summary};
use crate::model::PlanId;
use crate::storage::store::{DurableStore, LocalStore, StoreError};

/// What becomes of a plan's line.
#[derive(Debug)]
pub(super) enum LineChange {
    /// It is put in place of the old one, unless that is of a higher revision.
    Put(Box<PlanSummary>),
    /// It goes.
    Gone(PlanId),
}

/// Changes that wait.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The changes in their order; nothing waits for others while there is no list.
    waiting: Option<Vec<LineChange>>,
}

impl<L: LocalStore, D: DurableStore> Repository<L, D> {
    /// Has lines wait for [`Self::write_lines`] from now on, until [`Self::end_gathering`].
    pub fn gather_lines(&self) {
        self.gathered.borrow_mut().waiting.get_or_insert_default();
    }

    /// Writes the lines that wait; more may follow.
    ///
    /// # Errors
    /// Any [`StoreError`]; the lines are then made anew by the next start.
    pub async fn write_lines(&self) -> Result<(), StoreError> {
        let waiting = self.gathered.borrow_mut().waiting.as_mut().map(std::mem::take).unwrap_or_default();
        self.put_changes(waiting).await
    }

    /// From now on each line is written by itself again. What still waits is made anew by the next start.
    pub fn end_gathering(&self) {
        self.gathered.borrow_mut().waiting = None;
    }

    /// Changes a line, now or with others.
    pub(super) async fn change_line(&self, change: LineChange) -> Result<(), StoreError> {
        {
            let mut gathered = self.gathered.borrow_mut();
            if let Some(waiting) = &mut gathered.waiting {
                waiting.push(change);
                return Ok(());
            }
        }
        self.put_changes(vec![change]).await
    }

    async fn put_changes(&self, changes: Vec<LineChange>) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let put = |index: &mut Vec<PlanSummary>| {
            for change in changes {
                match change {
                    LineChange::Put(line) => put_summary(index, *line),
                    LineChange::Gone(plan) => index.retain(|known| known.id != plan),
                }
            }
        };
        self.change_index(put).await
    }
}
