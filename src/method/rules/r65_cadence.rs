//! R-65 Cadence \[S2\]: a call or a visit that the customer's tier† asks for is overdue. Medium; high when another whole
//! interval has passed. Without any dated contact it is R-03 on the account. A customer without a tier is left alone.
//!
//! Example: a priority customer, last called in March.

use super::{Found, Sink};
use crate::method::cadence::overdue;
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{AccountPlace, Evidence, Place, Seen};
use crate::model::{Element, Subject};

/// Finds that the customer has not been called or visited for too long.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let overdue = overdue(context.plan, context.today, &context.thresholds.cadence);
    let (Some(tier), Some(first)) = (context.plan.account.tier, context.rows.first().map(Row::id)) else {
        return;
    };
    if overdue.is_empty() {
        return;
    }
    let contacts = Place::Account(AccountPlace::Contacts);
    let tiered = Evidence::new(Place::Account(AccountPlace::Tier), Seen::Tier(tier));
    let since = overdue.iter().map(|one| Evidence::new(contacts, Seen::Day(one.since)));
    sink.push(Found {
        severity: if overdue.iter().any(|one| one.is_long) { Severity::High } else { Severity::Medium },
        subject: Subject::Account(context.plan.id()),
        element: Element::Funnel,
        evidence: std::iter::once(tiered).chain(since).collect(),
        detail: Detail::Deal(DealDetail::Cadence { tier, overdue }),
        repair: Repair::LogContact(first),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::cadence::Touch;
    use crate::method::testing::{Case, ECONOMIC};
    use crate::model::ContactKind;
    use crate::model::account::Tier;

    /// A priority customer, last visited so many days ago.
    fn visited(days: i32) -> Case {
        let mut case = Case::sound();
        case.account.tier = Some(Tier::Priority);
        for at in 0..case.people.len() {
            case.met(at, days);
        }
        for contact in &mut case.contacts {
            contact.kind = Some(ContactKind::Visit);
        }
        case
    }

    #[test]
    fn silent_in_time_and_without_a_tier() {
        visited(31).assert_silent(65);
        let mut case = visited(59);
        case.account.tier = None;
        case.assert_silent(65);
        let mut case = visited(59);
        case.account.tier = Some(Tier::Ordinary);
        case.assert_silent(65);
    }

    #[test]
    fn a_call_that_is_overdue_is_medium_and_long_overdue_high() {
        // The 15th of May and the 14th of April to the 15th of June.
        let finding = visited(32).only(65);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.repair, Repair::LogContact(visited(32).id(ECONOMIC)));
        let finding = visited(62).only(65);
        assert_eq!(finding.severity, Severity::High);
        let Detail::Deal(DealDetail::Cadence { overdue, .. }) = finding.detail else {
            panic!("another detail")
        };
        assert_eq!(overdue.iter().map(|one| one.touch).collect::<Vec<_>>(), [Touch::Call]);
    }

    #[test]
    fn without_any_dated_contact_it_is_another_rule() {
        let mut case = visited(10);
        for contact in &mut case.contacts {
            contact.on = None;
        }
        case.assert_silent(65);
        assert_eq!(case.only(3).subject, Subject::Account(case.build().0.id()));
    }
}
