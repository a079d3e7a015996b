//! R-64 Attack and defend \[S1\]: where our effort contradicts the matrix (SYS-05): customers to be given up take more
//! than 5† per cent of it, or a customer to be defended is not called and visited in time.
//!
//! Example: a day a week for a customer that buys nothing, and the best one was last seen in spring.

use crate::model::day::Date;

use crate::method::Thresholds;
use crate::method::cadence::{Overdue, overdue};
use crate::method::matrix::{Strategy, strategy_of};
use crate::model::{AccountPlan, PlanId};

/// How much of our effort an account takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// Which account.
    pub plan: PlanId,
    /// Its share of all effort, in per cent.
    pub per_cent: f64,
}

/// Where effort contradicts the matrix.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// Customers to be given up take too much.
    SpentOnGivenUp {
        /// Which of them take any.
        plans: Vec<PlanId>,
        /// Their share of all effort, in per cent.
        per_cent: f64,
    },
    /// A customer to be defended is neglected.
    DefendedNeglected {
        /// Which.
        plan: PlanId,
        /// What is overdue.
        overdue: Vec<Overdue>,
    },
}

/// What contradicts the matrix over these plans on a day.
pub fn contradictions(
    plans: &[&AccountPlan],
    efforts: &[Effort],
    today: Date,
    thresholds: &Thresholds,
) -> Vec<Contradiction> {
    let is_given_up = |id: PlanId| {
        let plan = plans.iter().find(|plan| plan.id() == id);
        plan.and_then(|plan| strategy_of(&plan.account)) == Some(Strategy::GiveUp)
    };
    let spent = efforts.iter().filter(|effort| effort.per_cent > 0.0 && is_given_up(effort.plan));
    let per_cent: f64 = spent.clone().map(|effort| effort.per_cent).sum();
    let mut found = Vec::new();
    if per_cent > thresholds.give_up_share {
        let plans = spent.map(|effort| effort.plan).collect();
        found.push(Contradiction::SpentOnGivenUp { plans, per_cent });
    }
    for plan in plans.iter().filter(|plan| strategy_of(&plan.account) == Some(Strategy::Defend)) {
        let overdue = overdue(plan, today, &thresholds.cadence);
        if !overdue.is_empty() {
            found.push(Contradiction::DefendedNeglected { plan: plan.id(), overdue });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::{Half, Tier};
    use crate::model::day::date;
    use crate::model::{Contact, ContactId};
    use uuid::Uuid;

    fn plan(number: u128, power: Half, share: Half) -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(number)), "Dongfang");
        plan.account.purchasing_power = Some(power);
        plan.account.our_share = Some(share);
        plan.account.tier = Some(Tier::Priority);
        let mut contact = Contact::new(ContactId(Uuid::from_u128(number + 100)));
        contact.on = Some(date(2026, 1, 1));
        plan.contacts = std::iter::once(contact).collect();
        plan
    }

    fn found(plan: &AccountPlan, per_cent: f64, today: Date) -> Vec<Contradiction> {
        let effort = Effort { plan: plan.id(), per_cent };
        contradictions(&[plan], &[effort], today, &Thresholds::default())
    }

    ///
    #[test]
    fn five_per_cent_for_customers_to_give_up_are_allowed() {
        let lost = plan(1, Half::Low, Half::Low);
        assert_eq!(found(&lost, 5.0, date(2026, 6, 1)), []);
        let too_much = Contradiction::SpentOnGivenUp { plans: vec![lost.id()], per_cent: 5.5 };
        assert_eq!(found(&lost, 5.5, date(2026, 6, 1)), [too_much]);
    }

    #[test]
    fn only_a_customer_to_defend_is_neglected() {
        let ours = plan(1, Half::High, Half::High);
        assert_eq!(found(&ours, 90.0, date(2026, 2, 1)), []);
        let late = found(&ours, 0.0, date(2026, 2, 2));
        assert!(matches!(&late[..], [Contradiction::DefendedNeglected { .. }]), "{late:?}");
        assert_eq!(found(&plan(1, Half::High, Half::Low), 90.0, date(2026, 2, 2)), []);
    }
}
