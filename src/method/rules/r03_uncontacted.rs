//! R-03 Uncontacted influence \[V\]: contact is none or unknown, or the log has no entry by anybody of ours (M.2). High;
//! critical for the highly influential and for the final say.
//!
//! Example: the chief engineer writes the report, and nobody of ours ever spoke to him.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{InfluencePlace, Place};
use crate::model::{Coverage, Element};

/// Finds everybody whom nobody of ours met.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in &context.rows {
        if row.is_covered(Coverage::Brief) && row.is_in_log {
            continue;
        }
        sink.push(Found {
            severity: if row.is_heavy() { Severity::Critical } else { Severity::High },
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::Uncontacted { coverage: row.influence.coverage, is_in_log: row.is_in_log },
            evidence: vec![row.saw_coverage(), row.saw_contact()],
            // With an entry in the log, only the judgement of it is missing.
            repair: if row.is_in_log {
                Repair::Open(Place::Influence(row.id(), InfluencePlace::Coverage))
            } else {
                Repair::LogContact(row.id())
            },
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};

    #[test]
    fn silent_when_somebody_of_ours_met_the_person() {
        Case::sound().assert_silent(3);
    }

    #[test]
    fn unknown_and_no_contact_are_found() {
        for coverage in [None, Some(Coverage::None)] {
            let mut case = Case::sound();
            case.rows[USER].coverage = coverage;
            let finding = case.only(3);
            assert_eq!(finding.severity, Severity::High);
            assert_eq!(finding.detail, Detail::Uncontacted { coverage, is_in_log: true });
        }
    }

    #[test]
    fn a_log_without_entry_is_found_and_critical_for_the_final_say() {
        let mut case = Case::sound();
        let id = case.id(ECONOMIC);
        case.contacts.retain(|contact| !contact.with.contains(&id));
        let finding = case.only(3);
        assert_eq!(finding.severity, Severity::Critical);
        assert!(matches!(finding.detail, Detail::Uncontacted { is_in_log: false, .. }));
    }

    #[test]
    fn a_contact_still_to_come_is_none() {
        let mut case = Case::sound();
        let (id, soon) = (case.id(USER), case.days_ago(-1));
        for contact in case.contacts.iter_mut().filter(|contact| contact.with.contains(&id)) {
            contact.on = Some(soon);
        }
        assert!(matches!(case.only(3).detail, Detail::Uncontacted { is_in_log: false, .. }));
    }
}
