//! R-53 Busy work \[method, section H\]: an action that is not done neither uses a strength nor removes a flag nor gets
//! information. Medium. Using only something that is claimed to be a strength does not count (M.10); a line on which
//! nothing is written yet is no action.
//!
//! Example: "send the new brochure to everybody".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{ActionPlace, Evidence, Place, Seen};
use crate::method::strength;
use crate::model::{Element, Subject};

/// Finds the actions that serve nothing.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let written = context.sheet.actions.iter().filter(|action| !action.what.trim().is_empty());
    for action in written.filter(|action| !action.is_done()) {
        let used = action.uses.iter().filter_map(|id| context.sheet.strengths.get(*id));
        let serves = !action.removes.is_empty()
            || !action.finds.is_empty()
            || used.clone().any(|one| strength::is_bell(context, one));
        if serves {
            continue;
        }
        let place = Place::ActionField(action.id, ActionPlace::Uses);
        let claim = |one: &crate::model::Strength| {
            Evidence::new(Place::Strength(one.id), Seen::Claim(strength::failed(context, one)))
        };
        let mut evidence: Vec<Evidence> = used.map(claim).collect();
        let uses_claim = !evidence.is_empty();
        if !uses_claim {
            evidence.push(Evidence::new(place, Seen::Nothing));
        }
        sink.push(Found {
            severity: Severity::Medium,
            subject: Subject::Action(action.id),
            element: Element::FlagsAndStrengths,
            detail: Detail::Deal(DealDetail::BusyWork { uses_claim }),
            evidence,
            repair: Repair::Open(place),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::{ActionStatus, FlagRef, NeedId, Role, RuleNumber};
    use uuid::Uuid;

    fn acting() -> Case {
        let mut case = Case::sound();
        case.action(1).what = "Send the brochure".into();
        case
    }

    #[test]
    fn a_strength_a_flag_or_information_is_enough() {
        let mut case = acting();
        let bell = case.bell(1, USER);
        case.actions[0].uses.insert(bell);
        case.assert_silent(53);

        let mut case = acting();
        let about = Subject::Role(Role::User);
        case.actions[0].removes.insert(FlagRef::Found { rule: RuleNumber::new(6), about });
        case.assert_silent(53);

        let mut case = acting();
        let need = NeedId(Uuid::from_u128(1));
        case.sheet.needs = std::iter::once(crate::model::Need::new(need)).collect();
        case.actions[0].finds.insert(need);
        case.assert_silent(53);
    }

    #[test]
    fn what_is_done_or_not_yet_written_is_left_alone() {
        let mut case = acting();
        case.actions[0].status = Some(ActionStatus::Done);
        case.assert_silent(53);
        let mut case = acting();
        case.actions[0].what = " ".into();
        case.assert_silent(53);
    }

    #[test]
    fn serving_nothing_is_medium_and_a_claim_does_not_help() {
        let mut case = acting();
        let finding = case.only(53);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.detail, Detail::Deal(DealDetail::BusyWork { uses_claim: false }));
        let claim = case.bell(1, USER);
        case.strengths[0].differs = false;
        case.actions[0].uses.insert(claim);
        assert_eq!(case.only(53).detail, Detail::Deal(DealDetail::BusyWork { uses_claim: true }));
    }
}
