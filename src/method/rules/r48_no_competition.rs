//! R-48 No competition named \[M\]: neither a kind of competition nor a rival is on the sheet. High: the money can always
//! go to the customer's own resources, to something else, or nowhere.
//!
//! Example: "we are alone on this one", and in autumn their own engineers build it.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, Subject};

/// Finds that no competition is named.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let sheet = context.sheet;
    if !sheet.competition.is_empty() || sheet.rivals.iter().any(|rival| !rival.name.trim().is_empty()) {
        return;
    }
    let place = Place::Objective(ObjectivePlace::Competition);
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(sheet.id),
        element: Element::Funnel,
        detail: Detail::Deal(DealDetail::NoCompetition),
        evidence: vec![Evidence::new(place, Seen::Nothing)],
        repair: Repair::Open(place),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::RivalId;
    use crate::model::objective::Rival;
    use uuid::Uuid;

    #[test]
    fn doing_nothing_is_competition_and_so_is_a_named_rival() {
        let mut case = Case::sound();
        case.assert_silent(48);
        case.sheet.competition.clear();
        let mut rival = Rival::new(RivalId(Uuid::from_u128(1)));
        rival.name = "Rival".into();
        case.sheet.rivals = std::iter::once(rival).collect();
        case.assert_silent(48);
    }

    #[test]
    fn nothing_named_is_high_and_a_nameless_rival_is_nothing() {
        let mut case = Case::sound();
        case.sheet.competition.clear();
        case.sheet.rivals = std::iter::once(Rival::new(RivalId(Uuid::from_u128(1)))).collect();
        let finding = case.only(48);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::Deal(DealDetail::NoCompetition));
    }
}
