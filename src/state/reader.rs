//! What the repository asks of a stored text. Reading one whole takes the format and the method, which travel with the part
//! that works on plans: until it is there the start gets by with the head of a text. It must not know the stores.

use std::sync::OnceLock;

use super::summary::{Count, summary};
use crate::exchange;
use crate::method::Thresholds;
use crate::platform::clock;
use crate::storage::repository::PlanSummary;
use crate::storage::{Head, Reader};

/// What reads whole texts, once it is there.
struct Whole {
    check: fn(&str) -> Result<(), String>,
    summarise: fn(&str, Option<&PlanSummary>) -> Option<PlanSummary>,
}

static WHOLE: OnceLock<Whole> = OnceLock::new();

/// For the start: a text counts as sound, and an index that is missing as empty, until [`bring`] was called; the plans are
/// compared and counted only after that.
pub(super) const LATE: Reader = Reader {
    peek: |text| {
        let head = exchange::peek(text)?;
        Some(Head {
            revision: head.revision,
            saved_at: head.saved_at,
            format: u32::try_from(head.format).ok()?,
        })
    },
    check: |text| WHOLE.get().map_or(Ok(()), |whole| (whole.check)(text)),
    summarise: |text, before| WHOLE.get().and_then(|whole| (whole.summarise)(text, before)),
    format: exchange::FORMAT,
};

/// Brings what reads whole texts.
pub(super) fn bring() {
    // Once for all; the second time it is there already.
    let _ = WHOLE.set(Whole { check, summarise });
}

fn check(text: &str) -> Result<(), String> {
    exchange::decode(text).map(drop).map_err(|error| error.to_string())
}

fn summarise(text: &str, before: Option<&PlanSummary>) -> Option<PlanSummary> {
    let document = exchange::decode(text).ok()?.into_iter().next()?;
    // The numbers that the user changed are not known here: `recount` puts them to use.
    let count = Count { today: clock::today(), thresholds: &Thresholds::default(), before };
    Some(summary(&document.plan, document.revision, &document.saved_at, count))
}
