//! R-67 Out of step with the buying cycle \[S1; M\]: a chosen action is work for which the customer's stage is too early or
//! too late, such as price before concerns are resolved, or a pitch while it is being carried out (M.12). Medium. Which
//! work fits which stage stands in `buying_cycle`.
//!
//! Example: a discount is offered while the customer still wonders what he needs.

use super::{Found, Sink};
use crate::method::buying_cycle::{Timeliness, timeliness};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{ActionPlace, Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, Subject};

/// Finds the chosen actions that come too early or too late.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(stage) = context.sheet.buying_stage else { return };
    for action in context.sheet.actions.iter().filter(|action| action.is_planned()) {
        let Some(activity) = action.activity else { continue };
        let timeliness = timeliness(stage, activity);
        if timeliness == Timeliness::InTime {
            continue;
        }
        let place = Place::ActionField(action.id, ActionPlace::Activity);
        sink.push(Found {
            severity: Severity::Medium,
            subject: Subject::Action(action.id),
            element: Element::Funnel,
            detail: Detail::Deal(DealDetail::OutOfStep { stage, activity, timeliness }),
            evidence: vec![
                Evidence::new(place, Seen::Activity(activity)),
                Evidence::new(Place::Objective(ObjectivePlace::BuyingStage), Seen::Stage(stage)),
            ],
            repair: Repair::Open(place),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::{ActionStatus, Activity, BuyingStage};

    fn doing(stage: BuyingStage, activity: Activity) -> Case {
        let mut case = Case::sound();
        case.sheet.buying_stage = Some(stage);
        let action = case.action(1);
        action.status = Some(ActionStatus::Planned);
        action.activity = Some(activity);
        case
    }

    #[test]
    fn silent_in_time_for_ideas_and_while_the_stage_or_the_work_is_unknown() {
        doing(BuyingStage::Decision, Activity::TalkPrice).assert_silent(67);
        let mut case = doing(BuyingStage::Evaluation, Activity::TalkPrice);
        case.actions[0].status = None;
        case.assert_silent(67);
        let mut case = doing(BuyingStage::Evaluation, Activity::TalkPrice);
        case.actions[0].activity = None;
        case.assert_silent(67);
        let mut case = doing(BuyingStage::Evaluation, Activity::TalkPrice);
        case.sheet.buying_stage = None;
        case.assert_silent(67);
    }

    #[test]
    fn too_early_and_too_late_are_medium() {
        let early = doing(BuyingStage::Concerns, Activity::TalkContract).only(67);
        assert_eq!(early.severity, Severity::Medium);
        let late = doing(BuyingStage::Implementation, Activity::DevelopNeed).only(67);
        assert!(matches!(
            late.detail,
            Detail::Deal(DealDetail::OutOfStep { timeliness: Timeliness::TooLate, .. })
        ));
    }
}
