//! R-72 Method too heavy \[S0; V\]: the sale is one of the quick kind, which a full sheet only slows down. Good to know, no
//! more. One influence in all would say the same (M.12), but such a sheet is young, and nothing is said of it yet (M.16).
//!
//! Example: twelve screws over the counter, with a board of four roles.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{AccountPlace, Evidence, Place, Seen};
use crate::method::sale_type::is_light;
use crate::model::{Element, Subject};

/// Finds that a full sheet is more than the sale needs.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let channel = context.plan.account.channel;
    if !is_light(&context.plan.account, context.rows.len()) {
        return;
    }
    let place = Place::Account(AccountPlace::Channel);
    sink.push(Found {
        severity: Severity::Info,
        subject: Subject::Objective(context.sheet.id),
        element: Element::Funnel,
        detail: Detail::Deal(DealDetail::SheetTooHeavy),
        evidence: vec![Evidence::new(place, channel.map_or(Seen::Nothing, Seen::Channel))],
        repair: Repair::Open(place),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::account::Channel;

    #[test]
    fn silent_for_tenders_cold_visits_and_young_sheets() {
        for channel in [None, Some(Channel::Tender), Some(Channel::ColdVisit)] {
            let mut case = Case::sound();
            case.account.channel = channel;
            case.assert_silent(72);
        }
        let mut case = Case::sound();
        case.account.channel = Some(Channel::Enquiry);
        case.keep(1);
        case.assert_silent(72);
    }

    #[test]
    fn a_price_enquiry_is_good_to_know_and_costs_nothing() {
        let mut case = Case::sound();
        let before = case.analyse().position;
        case.account.channel = Some(Channel::Enquiry);
        assert_eq!(case.only(72).severity, Severity::Info);
        assert_eq!(case.analyse().position, before);
    }
}
