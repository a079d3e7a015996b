//! Whether we came in time (SYS-11, R-50): before the project was set up and its tender published. It must not know who guides us.

use crate::model::day::Date;
use crate::model::{AccountPlan, EventId, EventKind};

/// When we came, and when the tender did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The latest tender that was published, with its event.
    pub tender: Option<(Date, EventId)>,
    /// The first contact with anybody.
    pub met: Option<Date>,
}

impl Entry {
    /// What a plan knows of it by this day.
    pub fn of(plan: &AccountPlan, today: Date) -> Self {
        let tenders = plan.events.iter().filter(|event| event.kind == Some(EventKind::TenderPublished));
        let tenders = tenders.filter_map(|event| Some((event.on?, event.id)));
        let met = plan.contacts.iter().filter_map(|contact| contact.on).min();
        Self { tender: tenders.filter(|(on, _)| *on <= today).max(), met: met.filter(|met| *met <= today) }
    }

    /// Whether the first contact came after the tender; the same day is not late (M.8). `None` while either is missing.
    pub fn is_late(self) -> Option<bool> {
        let ((published, _), met) = self.tender.zip(self.met)?;
        Some(met > published)
    }
}
