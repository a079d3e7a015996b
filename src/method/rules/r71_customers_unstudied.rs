//! R-71 The customer's customers \[S0\]: a customer that buys to run its business is studied together with its own
//! customers, and nothing of them was found out. Medium. The other motives do not ask for it.
//!
//! Example: we sell to a dairy, and nobody knows who drinks the milk.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{DealDetail, Detail, Repair, Severity};
use crate::method::place::{AccountPlace, Evidence, Place, Seen};
use crate::method::research::topics;
use crate::model::account::ResearchTopic;
use crate::model::{Element, Subject};

/// Finds that the customer's customers were never studied.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let topic = ResearchTopic::CustomersCustomer;
    let Some(motive) = context.plan.account.motive.filter(|motive| topics(*motive).contains(&topic)) else {
        return;
    };
    let is_studied = context.plan.account.researched.contains(&topic)
        || context.plan.facts.iter().any(|fact| fact.topic == Some(topic) && !fact.text.trim().is_empty());
    if is_studied {
        return;
    }
    sink.push(Found {
        severity: Severity::Medium,
        subject: Subject::Account(context.plan.id()),
        element: Element::WinResults,
        detail: Detail::Deal(DealDetail::CustomersUnstudied),
        evidence: vec![
            Evidence::new(Place::Account(AccountPlace::Motive), Seen::Motive(motive)),
            Evidence::new(Place::Account(AccountPlace::Research), Seen::Nothing),
        ],
        repair: Repair::Open(Place::Account(AccountPlace::Research)),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::Case;
    use crate::model::account::{Fact, Motive};
    use crate::model::ids::FactId;
    use uuid::Uuid;

    fn buying_for(motive: Motive) -> Case {
        let mut case = Case::sound();
        case.account.motive = Some(motive);
        case
    }

    #[test]
    fn silent_for_other_motives_and_once_a_tick_or_a_fact_tells_of_them() {
        buying_for(Motive::Management).assert_silent(71);
        buying_for(Motive::Operational).assert_silent(71);
        let mut case = buying_for(Motive::Business);
        case.account.researched = [ResearchTopic::CustomersCustomer].into();
        case.assert_silent(71);
        let mut case = buying_for(Motive::Business);
        let mut fact = Fact::new(FactId(Uuid::from_u128(1)));
        fact.topic = Some(ResearchTopic::CustomersCustomer);
        fact.text = "They drink it at school".into();
        case.facts.push(fact);
        case.assert_silent(71);
    }

    #[test]
    fn business_without_their_customers_is_medium() {
        let mut case = buying_for(Motive::Business);
        case.account.researched = [ResearchTopic::BusinessModel].into();
        assert_eq!(case.only(71).severity, Severity::Medium);
    }
}
