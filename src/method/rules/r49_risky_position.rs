//! R-49 Position against the competition \[V\]: "only alternative" is low, because a rival may be brought in to press the
//! price; "behind" among the best few is critical, because both cannot be true.
//!
//! Example: the only bidder, until purchasing asks a second one for a quotation.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{CompetitivePosition, Element, FunnelPlace, Role, Subject};

/// Finds a position that invites a rival, or that contradicts the place in the funnel.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(position) = context.sheet.position else { return };
    let mut evidence =
        vec![Evidence::new(Place::Objective(ObjectivePlace::Position), Seen::Position(position))];
    let funnel = Place::Objective(ObjectivePlace::Funnel);
    let (severity, repair) = match (position, context.sheet.funnel) {
        (CompetitivePosition::OnlyAlternative, _) => {
            let deciding = context.holders(Role::Economic).map(Row::id);
            (Severity::Low, Repair::AddAction(deciding.collect()))
        }
        (CompetitivePosition::Zero, Some(place @ FunnelPlace::BestFew)) => {
            evidence.push(Evidence::new(funnel, Seen::Funnel(place)));
            (Severity::Critical, Repair::Open(funnel))
        }
        _ => return,
    };
    sink.push(Found {
        severity,
        subject: Subject::Objective(context.sheet.id),
        element: Element::Funnel,
        detail: Detail::Deal(DealDetail::RiskyPosition(position)),
        evidence,
        repair,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;

    fn stands(position: CompetitivePosition, funnel: FunnelPlace) -> Case {
        let mut case = Case::sound();
        (case.sheet.position, case.sheet.funnel) = (Some(position), Some(funnel));
        case
    }

    #[test]
    fn silent_when_leading_or_even_or_behind_in_the_funnel() {
        Case::sound().assert_silent(49);
        stands(CompetitivePosition::FrontRunner, FunnelPlace::BestFew).assert_silent(49);
        stands(CompetitivePosition::Shared, FunnelPlace::BestFew).assert_silent(49);
        stands(CompetitivePosition::Zero, FunnelPlace::In).assert_silent(49);
    }

    #[test]
    fn alone_is_low_and_behind_among_the_best_few_is_critical() {
        let alone = stands(CompetitivePosition::OnlyAlternative, FunnelPlace::In).only(49);
        assert_eq!(alone.severity, Severity::Low);
        let behind = stands(CompetitivePosition::Zero, FunnelPlace::BestFew).only(49);
        assert_eq!(behind.severity, Severity::Critical);
        assert_eq!(behind.repair, Repair::Open(Place::Objective(ObjectivePlace::Funnel)));
    }
}
