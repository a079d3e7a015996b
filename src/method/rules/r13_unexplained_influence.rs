//! R-13 Influence without a reason \[V\]: somebody is put down as highly influential, and nobody wrote why. Low. Influence
//! is influence on this objective; five factors tell it (`choose::influence`): where the impact is felt, expertise,
//! location, personal priority, internal politics.
//!
//! Example: "high, he is a director after all".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, Place, Seen};
use crate::model::{Element, Judgement, Level};

/// Finds everybody of high influence without a written reason.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let reason = row.influence.proof(Judgement::Influence).map_or("", |proof| proof.note.trim());
        if row.influence.influence != Some(Level::High) || !reason.is_empty() {
            continue;
        }
        let place = Place::proof(row.id(), Judgement::Influence);
        sink.push(Found {
            severity: Severity::Low,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::UnexplainedInfluence,
            evidence: vec![row.saw(Judgement::Influence), Evidence::new(place, Seen::Nothing)],
            repair: Repair::Open(place),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};

    #[test]
    fn silent_with_a_reason_and_below_high() {
        let mut case = Case::sound();
        case.assert_silent(13);
        case.proof(USER, Judgement::Influence).note.clear();
        case.assert_silent(13);
    }

    #[test]
    fn high_without_a_word_is_found_confirmed_or_not() {
        let mut case = Case::sound();
        case.proof(ECONOMIC, Judgement::Influence).note = "  ".to_owned();
        assert_eq!(case.only(13).severity, Severity::Low);
        case.rows[ECONOMIC].proofs.remove(&Judgement::Influence);
        assert_eq!(case.only(13).subject, case.only(2).subject);
    }
}
