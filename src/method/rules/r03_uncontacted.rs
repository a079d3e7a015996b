//! R-03 Uncontacted influence \[V\]: contact is none or unknown, or the log has no entry by anybody of ours (M.2). High;
//! critical for the highly influential and for the final say. It stands on the account, high, where the tier asks for
//! contact and no contact has a date.
//!
//! Example: the chief engineer writes the report, and nobody of ours ever spoke to him.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{AccountPlace, Evidence, InfluencePlace, Place, Seen};
use crate::model::{Coverage, Element, Subject};

/// Finds everybody whom nobody of ours met, and an account that nobody met on any day.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
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
    account(context, sink);
}

fn account(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(tier), Some(first)) = (context.plan.account.tier, context.rows.first().map(Row::id)) else {
        return;
    };
    let mut dated = context.plan.contacts.iter().filter_map(|contact| contact.on);
    if dated.any(|on| on <= context.today) {
        return;
    }
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Account(context.plan.id()),
        element: Element::BuyingInfluences,
        detail: Detail::Deal(DealDetail::AccountUncontacted { tier }),
        evidence: vec![
            Evidence::new(Place::Account(AccountPlace::Tier), Seen::Tier(tier)),
            Evidence::new(Place::Account(AccountPlace::Contacts), Seen::Nothing),
        ],
        repair: Repair::LogContact(first),
    });
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
    fn an_account_with_a_tier_and_no_dated_contact_is_found_once() {
        let mut case = Case::sound();
        for contact in &mut case.contacts {
            contact.on = None;
        }
        case.assert_silent(3);
        case.account.tier = Some(crate::model::account::Tier::Last);
        let finding = case.only(3);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.subject, Subject::Account(case.account.id));
        case.contacts[0].on = Some(case.today);
        case.assert_silent(3);
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
