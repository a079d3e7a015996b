//! R-08 Final say guessed from the title \[M\]: the role is only assumed. The final say moves up with more money, more
//! risk, and less experience with the product or the seller. High.
//!
//! Example: "he is the general manager, so he decides".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, PersonPlace, Place, Seen};
use crate::model::{Certainty, Element, Judgement, Role};

/// Finds those whose final say is an assumption.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in context.holders(Role::Economic) {
        let certainty = row.influence.proof(Judgement::Roles).and_then(|proof| proof.certainty);
        if certainty != Some(Certainty::Assumed) {
            continue;
        }
        let title = row.person.map(|person| person.title.trim()).filter(|title| !title.is_empty());
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::BuyingInfluences,
            detail: Detail::GuessedEconomic,
            evidence: vec![
                row.saw_proof(Judgement::Roles),
                Evidence::new(
                    Place::Person(row.id(), PersonPlace::Title),
                    title.map_or(Seen::Nothing, |title| Seen::Text(title.to_owned())),
                ),
            ],
            repair: Repair::Open(Place::proof(row.id(), Judgement::Roles)),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};

    #[test]
    fn silent_when_confirmed_or_another_role() {
        let mut case = Case::sound();
        case.proof(USER, Judgement::Roles).certainty = Some(Certainty::Assumed);
        case.assert_silent(8);
    }

    #[test]
    fn an_assumed_final_say_is_found() {
        let mut case = Case::sound();
        case.proof(ECONOMIC, Judgement::Roles).certainty = Some(Certainty::Assumed);
        assert_eq!(case.only(8).severity, Severity::High);
    }
}
