//! R-69 Counterpart missing \[S4\]: somebody of high influence has nobody of ours opposite. High.
//!
//! Example: everybody knows the chief engineer, and nobody looks after him.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{Evidence, InfluencePlace, Place, Seen};
use crate::model::{Element, Judgement, Level};

/// Finds those of high influence whom nobody of ours looks after.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let high = sink.rows().filter(|row| row.influence.influence == Some(Level::High));
    for row in high.filter(|row| row.influence.counterpart.is_none()) {
        let place = Place::Influence(row.id(), InfluencePlace::Counterpart);
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::Deal(DealDetail::NoCounterpart),
            evidence: vec![Evidence::new(place, Seen::Nothing), row.saw(Judgement::Influence)],
            repair: Repair::Open(place),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, USER};
    use crate::model::Subject;

    #[test]
    fn silent_for_medium_influence_and_where_somebody_stands_opposite() {
        let mut case = Case::sound();
        case.rows[USER].counterpart = None;
        case.assert_silent(69);
    }

    #[test]
    fn high_influence_without_a_counterpart_is_high_and_stands_beside_the_rank() {
        let mut case = Case::sound();
        case.rows[COACH].counterpart = None;
        let finding = case.only(69);
        assert_eq!((finding.severity, finding.subject), (Severity::High, Subject::Person(case.id(COACH))));
        assert_eq!(case.found(68).len(), 1);
    }
}
