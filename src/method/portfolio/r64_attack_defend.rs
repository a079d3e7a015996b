//! R-64 Attack and defend \[S1\]: where our effort contradicts the matrix (SYS-05): customers to be given up take more
//! than 5† per cent of it, or a customer to be defended is not called and visited in time.
//!
//! Example: a day a week for a customer that buys nothing, and the best one was last seen in spring.

use std::sync::Arc;

use crate::method::Thresholds;
use crate::method::cadence::Touch;
use crate::method::matrix::{Strategy, strategy_of};
use crate::method::territory::AccountLine;
use crate::method::territory::due::{Next, next};
use crate::method::territory::effort::Efforts;
use crate::model::PlanId;
use crate::model::day::Date;
use crate::model::order;

/// Where effort contradicts the matrix.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// Customers to be given up take too much.
    SpentOnGivenUp {
        /// Which of them take any, with their shares of all effort in per cent, the greatest first.
        plans: Vec<(PlanId, f64)>,
        /// Their share of all effort, in per cent.
        per_cent: f64,
    },
    /// A customer to be defended is neglected.
    DefendedNeglected {
        /// Which.
        plan: PlanId,
        /// What is overdue.
        overdue: Vec<Next>,
    },
}

/// What contradicts the matrix over these accounts on a day.
pub fn contradictions(
    accounts: &[Arc<AccountLine>],
    efforts: &Efforts,
    today: Date,
    thresholds: &Thresholds,
) -> Vec<Contradiction> {
    let stand = |strategy: Strategy| {
        accounts.iter().filter(move |account| strategy_of(&account.facts) == Some(strategy))
    };
    let mut found = Vec::new();
    let share = |account: &Arc<AccountLine>| Some((account.id, efforts.per_cent(account.id)?));
    let mut plans: Vec<(PlanId, f64)> =
        stand(Strategy::GiveUp).filter_map(share).filter(|(_, per_cent)| *per_cent > 0.0).collect();
    let per_cent: f64 = plans.iter().map(|(_, per_cent)| per_cent).sum();
    if per_cent > thresholds.give_up_share {
        order::sort_by(&mut plans, |one, two| two.1.total_cmp(&one.1));
        found.push(Contradiction::SpentOnGivenUp { plans, per_cent });
    }
    for account in stand(Strategy::Defend) {
        let touch = |touch: &Touch| next(&account.facts, *touch, &thresholds.cadence, today);
        let overdue: Vec<Next> =
            Touch::ALL.iter().filter_map(touch).filter(|next| next.late.is_some()).collect();
        if !overdue.is_empty() {
            found.push(Contradiction::DefendedNeglected { plan: account.id, overdue });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::Met;
    use crate::method::territory::effort::Assumed;
    use crate::method::territory::testing::numbered;
    use crate::model::account::{Half, Tier};
    use crate::model::day::date;

    /// An account in a cell that was visited in January for so many minutes, and called today for as many.
    fn line(number: u128, power: Half, share: Half, minutes: u32) -> Arc<AccountLine> {
        let mut line = numbered(number);
        line.facts.purchasing_power = Some(power);
        line.facts.our_share = Some(share);
        line.facts.tier = Some(Tier::Priority);
        let met = Met { on: Some(date(2026, 1, 1)), minutes: Some(minutes), ..Met::default() };
        line.facts.met = vec![met];
        (line.facts.first_contact, line.facts.last_call) = (Some(date(2026, 1, 1)), Some(date(2026, 1, 1)));
        Arc::new(line)
    }

    fn found(accounts: &[Arc<AccountLine>], today: Date) -> Vec<Contradiction> {
        let efforts = Efforts::of(accounts, today, &Assumed::default());
        contradictions(accounts, &efforts, today, &Thresholds::default())
    }

    ///
    #[test]
    fn five_per_cent_for_customers_to_give_up_are_allowed() {
        let other = line(2, Half::High, Half::Low, 950);
        let lost = line(1, Half::Low, Half::Low, 50);
        assert_eq!(found(&[lost, other.clone()], date(2026, 6, 1)), []);
        let (lost, small) = (line(1, Half::Low, Half::Low, 10), line(3, Half::Low, Half::Low, 40));
        let other = line(2, Half::High, Half::Low, 450);
        let all = found(&[lost.clone(), other, small.clone()], date(2026, 6, 1));
        let [Contradiction::SpentOnGivenUp { plans, per_cent }] = &all[..] else { panic!("{all:?}") };
        assert!((per_cent - 10.0).abs() < 1e-9);
        assert_eq!(plans.iter().map(|one| one.0).collect::<Vec<_>>(), [small.id, lost.id]);
    }

    #[test]
    fn only_a_customer_to_defend_is_neglected() {
        let ours = line(1, Half::High, Half::High, 90);
        assert_eq!(found(std::slice::from_ref(&ours), date(2026, 2, 1)), []);
        let late = found(&[ours], date(2026, 2, 2));
        assert!(matches!(&late[..], [Contradiction::DefendedNeglected { .. }]), "{late:?}");
        assert_eq!(found(&[line(1, Half::High, Half::Low, 90)], date(2026, 2, 2)), []);
    }

    #[test]
    fn without_any_time_nothing_is_said_of_it() {
        assert_eq!(found(&[line(1, Half::Low, Half::Low, 0)], date(2026, 6, 1)), []);
    }
}
