//! R-11 No red flags at all \[V\]: nothing of medium or above was found, and nobody planted a flag (M.6). Medium: flags
//! are welcome signs of opportunity, and an analysis without one is probably incomplete. What somebody weighed and set
//! aside with a reason was found all the same.
//!
//! Example: every cell is filled and green.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::evidence::saw_count;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::ObjectivePlace;
use crate::model::{Element, Subject};

/// Finds that nothing was found.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let is_flagged = sink.is_flagged() || context.sheet.flags.iter().any(|flag| !flag.is_resolved);
    if is_flagged {
        return;
    }
    sink.push(Found {
        severity: Severity::Medium,
        subject: Subject::Objective(context.sheet.id),
        element: Element::FlagsAndStrengths,
        detail: Detail::NoFlags,
        evidence: vec![
            saw_count(ObjectivePlace::Flags, 0),
            saw_count(ObjectivePlace::Influences, context.rows.len()),
        ],
        repair: Repair::PlantFlag,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::{Flag, FlagId};
    use uuid::Uuid;

    #[test]
    fn a_sheet_without_any_flag_is_suspicious() {
        assert_eq!(Case::sound().only(11).severity, Severity::Medium);
    }

    #[test]
    fn a_finding_or_a_planted_flag_silences_it() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.assert_silent(11);

        let mut case = Case::sound();
        case.flags = vec![Flag::new(FlagId(Uuid::from_u128(1)))];
        case.assert_silent(11);
        case.flags[0].is_resolved = true;
        assert_eq!(case.found(11).len(), 1);
    }

    #[test]
    fn setting_the_last_flag_aside_does_not_raise_it() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.dismiss_all();
        case.assert_silent(11);
    }
}
