//! R-27 Unproved enthusiasm \[method, section D\]: +4 or more with brief contact at most, or nothing written down that
//! shows it, or the last contact more than 60† days ago. High.
//!
//! Example: "he loves it", says a seller who met him once in the lift.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity, Unproved};
use crate::method::place::Place;
use crate::model::{Coverage, Element, Judgement};

/// Finds everybody whose enthusiasm nothing proves.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let Some(rating) = row.influence.rating.filter(|rating| rating.get() >= 4) else { continue };
        let reasons = reasons(context, row);
        if reasons.is_empty() {
            continue;
        }
        let mut evidence = vec![row.saw(Judgement::Rating)];
        evidence.extend(reasons.iter().map(|reason| match reason {
            Unproved::ThinContact(_) => row.saw_coverage(),
            Unproved::NoEvidence => row.saw_proof(Judgement::Rating),
            Unproved::LongAgo(_) | Unproved::NeverMet => row.saw_contact(),
        }));
        let repair = match reasons.as_slice() {
            [Unproved::NoEvidence] => Repair::Open(Place::proof(row.id(), Judgement::Rating)),
            _ => Repair::LogContact(row.id()),
        };
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::UnprovedEnthusiasm { rating, reasons },
            evidence,
            repair,
        });
    }
}

fn reasons(context: &Context<'_>, row: &Row<'_>) -> Vec<Unproved> {
    let mut reasons = Vec::new();
    if !row.is_covered(Coverage::Multiple) {
        reasons.push(Unproved::ThinContact(row.influence.coverage));
    }
    let proof = row.influence.proof(Judgement::Rating);
    if proof.is_none_or(|proof| proof.note.trim().is_empty() && proof.source.is_none()) {
        reasons.push(Unproved::NoEvidence);
    }
    match row.last_contact.map(|on| context.days_since(on)) {
        None => reasons.push(Unproved::NeverMet),
        Some(days) if i64::from(days) > i64::from(context.thresholds.contact_days) => {
            reasons.push(Unproved::LongAgo(days));
        }
        Some(_) => {}
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER, rating};

    #[test]
    fn silent_when_proved_and_below_plus_four() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].rating = rating(4);
        case.met(ECONOMIC, 60);
        case.assert_silent(27);
        case.rows[USER].rating = rating(3);
        case.rows[USER].proofs.clear();
        case.assert_silent(27);
    }

    #[test]
    fn each_reason_is_enough() {
        let mut case = Case::sound();
        case.rows[USER].rating = rating(4);
        case.rows[USER].coverage = Some(Coverage::Brief);
        assert_eq!(reasons_of(&case), [Unproved::ThinContact(Some(Coverage::Brief))]);

        let mut case = Case::sound();
        case.rows[USER].rating = rating(4);
        case.proof(USER, Judgement::Rating).note.clear();
        case.proof(USER, Judgement::Rating).source = None;
        assert!(matches!(case.only(27).repair, Repair::Open(_)));

        let mut case = Case::sound();
        case.rows[USER].rating = rating(4);
        case.met(USER, 61);
        assert_eq!(reasons_of(&case), [Unproved::LongAgo(61)]);
    }

    fn reasons_of(case: &Case) -> Vec<Unproved> {
        match case.only(27).detail {
            Detail::UnprovedEnthusiasm { reasons, .. } => reasons,
            other => panic!("{other:?}"),
        }
    }
}
