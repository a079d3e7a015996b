//! What has to be studied of a customer for the reason why it buys (SYS-01): the customer's own customers only where it
//! buys to run its business. It must not know what was found out.

use crate::model::account::{Motive, ResearchTopic};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_customers_customer_parts_business_from_management() {
        let business = topics(Motive::Business);
        assert_eq!(business.len(), 6);
        let rest: Vec<_> =
            business.iter().filter(|topic| **topic != ResearchTopic::CustomersCustomer).collect();
        assert!(rest.into_iter().eq(topics(Motive::Management)));
        assert!(topics(Motive::Operational).iter().all(|topic| topics(Motive::Management).contains(topic)));
    }
}
