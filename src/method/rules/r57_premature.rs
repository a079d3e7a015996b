//! R-57 Premature level \[V\]: the sheet stands at a level of the funnel whose prerequisites are not all met (M.11). High.
//! What each level asks stands in `funnel`.
//!
//! Example: "in the funnel", and nobody has verified that the product fits.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::funnel::{Prerequisite, evidence, unmet};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, Mode, Subject};

/// Finds that the level is claimed too early.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(place) = context.sheet.funnel else { return };
    let unmet = unmet(context, sink.critical(), Prerequisite::of(place));
    let Some(first) = unmet.first() else { return };
    let repair = repair(context, *first);
    let funnel = Evidence::new(Place::Objective(ObjectivePlace::Funnel), Seen::Funnel(place));
    let seen = unmet.iter().flat_map(|what| evidence(context, sink.critical(), *what));
    let evidence = std::iter::once(funnel).chain(seen).collect();
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(context.sheet.id),
        element: Element::Funnel,
        detail: Detail::Deal(DealDetail::Premature { place, unmet }),
        evidence,
        repair,
    });
}

/// Where the first prerequisite that fails can be met.
fn repair(context: &Context<'_>, what: Prerequisite) -> Repair {
    let place = match what {
        Prerequisite::FitVerified => ObjectivePlace::Fit,
        Prerequisite::NearlySure => ObjectivePlace::Sureness,
        Prerequisite::ClosesSoon if context.sheet.normal_cycle_days.is_none() => ObjectivePlace::Cycle,
        Prerequisite::ClosesSoon => ObjectivePlace::CloseOn,
        Prerequisite::OnlyClosing => ObjectivePlace::BuyingStage,
        Prerequisite::GapDiscussed => {
            let feels = |row: &&Row<'_>| row.influence.mode.is_some_and(Mode::feels_gap);
            match context.rows.iter().find(feels) {
                Some(row) => return Repair::LogContact(row.id()),
                None => ObjectivePlace::Funnel,
            }
        }
        Prerequisite::BaseBegun
        | Prerequisite::NoCriticalFlag
        | Prerequisite::EconomicCovered
        | Prerequisite::HighCovered => ObjectivePlace::Funnel,
    };
    Repair::Open(Place::Objective(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC};
    use crate::model::FunnelPlace;

    fn at(place: FunnelPlace) -> Case {
        let mut case = Case::sound();
        case.sheet.funnel = Some(place);
        case.sheet.is_fit_verified = true;
        case
    }

    #[test]
    fn silent_without_a_level_above_the_funnel_and_when_all_is_met() {
        Case::sound().assert_silent(57);
        let mut case = at(FunnelPlace::Above);
        case.sheet.is_fit_verified = false;
        case.assert_silent(57);
        at(FunnelPlace::In).assert_silent(57);
    }

    #[test]
    fn what_is_not_met_is_named_and_the_first_can_be_mended() {
        let mut case = at(FunnelPlace::In);
        case.sheet.is_fit_verified = false;
        let finding = case.only(57);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.repair, Repair::Open(Place::Objective(ObjectivePlace::Fit)));
        let unmet = vec![Prerequisite::FitVerified];
        assert_eq!(finding.detail, Detail::Deal(DealDetail::Premature { place: FunnelPlace::In, unmet }));
        case.sheet.is_fit_verified = true;
        case.contacts.clear();
        assert_eq!(case.only(57).repair, Repair::LogContact(case.id(ECONOMIC)));
    }

    #[test]
    fn the_best_few_need_their_own_too() {
        use Prerequisite::{ClosesSoon, NearlySure, OnlyClosing};
        let case = at(FunnelPlace::BestFew);
        let Detail::Deal(DealDetail::Premature { unmet, .. }) = case.only(57).detail else {
            panic!("another detail")
        };
        assert_eq!(unmet, [NearlySure, ClosesSoon, OnlyClosing]);
    }
}
