//! What has to be studied of a customer for the reason why it buys (SYS-01): the customer's own customers only where it
//! buys to run its business; and what of it is still open. It must not know how a topic is worded.

use crate::model::account::{Motive, ResearchTopic};
use crate::model::{AccountPlan, NeedId, ObjectiveId};

/// The topics of a motive, in the order in which they are studied.
pub const fn topics(motive: Motive) -> &'static [ResearchTopic] {
    match motive {
        Motive::Business => ResearchTopic::ALL,
        Motive::Management => &[
            ResearchTopic::BusinessModel,
            ResearchTopic::OperatingModel,
            ResearchTopic::ManagementModel,
            ResearchTopic::Processes,
            ResearchTopic::Organisation,
        ],
        Motive::Operational => {
            &[ResearchTopic::ManagementModel, ResearchTopic::Processes, ResearchTopic::Organisation]
        }
    }
}

/// The topics that the motive asks for and that nobody ticked; none while the motive is not known.
pub fn open_topics(plan: &AccountPlan) -> Vec<ResearchTopic> {
    let asked = plan.account.motive.map_or(&[] as &[ResearchTopic], topics);
    asked.iter().copied().filter(|topic| !plan.account.researched.contains(topic)).collect()
}

/// The information about a topic that is asked for on a sheet, and whether it is known by now.
pub fn asked(plan: &AccountPlan, sheet: ObjectiveId, topic: ResearchTopic) -> Option<(NeedId, bool)> {
    let mut needs = plan.objectives.get(sheet)?.needs.iter();
    let asked = needs.rfind(|need| need.topic == Some(topic))?;
    Some((asked.id, asked.is_known))
}

/// The open topics that this sheet does not ask for yet.
pub fn unasked(plan: &AccountPlan, sheet: ObjectiveId) -> Vec<ResearchTopic> {
    open_topics(plan).into_iter().filter(|topic| asked(plan, sheet, *topic).is_none()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::AccountField;
    use crate::model::{Edit, Need, Objective, PlanId};
    use uuid::Uuid;

    #[test]
    fn only_the_customers_customer_parts_business_from_management() {
        let business = topics(Motive::Business);
        assert_eq!(business.len(), 6);
        let rest: Vec<_> =
            business.iter().filter(|topic| **topic != ResearchTopic::CustomersCustomer).collect();
        assert!(rest.into_iter().eq(topics(Motive::Management)));
        assert!(topics(Motive::Operational).iter().all(|topic| topics(Motive::Management).contains(topic)));
    }

    #[test]
    fn what_is_not_ticked_is_open_until_a_sheet_asks_for_it() {
        let mut plan = AccountPlan::new(PlanId(Uuid::nil()), "A customer");
        assert_eq!(open_topics(&plan), [], "without a motive nothing is asked");
        let sheet = ObjectiveId(Uuid::from_u128(1));
        let done = [ResearchTopic::Processes].into();
        for edit in [
            Edit::Account(AccountField::Motive(Some(Motive::Operational))),
            Edit::Account(AccountField::Researched(done)),
            Edit::put(Objective::new(sheet)),
        ] {
            plan.apply(edit).expect("sound");
        }
        let open = [ResearchTopic::ManagementModel, ResearchTopic::Organisation];
        assert_eq!((open_topics(&plan), unasked(&plan, sheet)), (open.to_vec(), open.to_vec()));
        let id = NeedId(Uuid::from_u128(2));
        let need = Need { topic: Some(ResearchTopic::Organisation), ..Need::new(id) };
        plan.apply(Edit::put_in(sheet, need)).expect("sound");
        assert_eq!(unasked(&plan, sheet), [ResearchTopic::ManagementModel]);
        assert_eq!(asked(&plan, sheet, ResearchTopic::Organisation), Some((id, false)));
        assert_eq!(open_topics(&plan).len(), 2, "asking is not knowing");
    }
}
