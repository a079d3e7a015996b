//! R-61 Quota gap \[D\]: the quota less what the funnel is worth, each amount counted with the share of its level†. What
//! is left is the ground for asking for resources (SYS-29). The shares are a convention, not a chance of winning.
//!
//! Example: a quota of ten million, and six in the funnel by half their amount.

use super::deals;
use crate::method::Thresholds;
use crate::model::{AccountPlan, Amount};

/// What lies between the funnel and the quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotaGap {
    /// What the funnel is worth by its levels.
    pub expected: Amount,
    /// What is missing; negative when the funnel is worth more than the quota.
    pub gap: Amount,
    /// Objectives without an amount in the currency of the quota, or without a level.
    pub left_out: usize,
}

/// The gap between a quota and what these plans are worth.
pub fn quota_gap(plans: &[&AccountPlan], quota: Amount, thresholds: &Thresholds) -> QuotaGap {
    let (mut expected, mut left_out) = (0.0, 0);
    for deal in deals(plans) {
        let amount = deal.sheet.amount.filter(|amount| amount.currency == quota.currency);
        match (amount, deal.sheet.funnel) {
            (Some(amount), Some(place)) => {
                expected += amount.hundredths as f64 * thresholds.level_shares.of(place);
            }
            _ => left_out += 1,
        }
    }
    let expected = Amount { hundredths: rounded(expected), ..quota };
    let gap = Amount { hundredths: quota.hundredths.saturating_sub(expected.hundredths), ..quota };
    QuotaGap { expected, gap, left_out }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a number too large becomes the largest, which is still a gap"
)]
fn rounded(hundredths: f64) -> i64 {
    hundredths.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::portfolio::tests::plan;
    use crate::model::{Currency, Edit, FunnelPlace, objective::ObjectiveField};

    fn worth(amounts: &[(Option<FunnelPlace>, Currency)], quota: i64) -> QuotaGap {
        let places: Vec<_> = amounts.iter().map(|(place, _)| *place).collect();
        let mut plan = plan(10, &places);
        for (id, (_, currency)) in plan.objectives.ids().into_iter().zip(amounts) {
            let amount = ObjectiveField::Amount(Some(Amount::whole(1_000, *currency)));
            plan.apply(Edit::objective(id, amount)).expect("an amount");
        }
        quota_gap(&[&plan], Amount::whole(quota, Currency::CNY), &Thresholds::default())
    }

    ///
    #[test]
    fn each_level_counts_with_its_share() {
        let all: Vec<_> = FunnelPlace::ALL.iter().map(|place| (Some(*place), Currency::CNY)).collect();
        // 5 %, 20 %, 50 % and 90 % of 1,000 each.
        let gap = worth(&all, 5_000);
        assert_eq!(gap.expected, Amount::whole(1_650, Currency::CNY));
        assert_eq!(gap.gap, Amount::whole(3_350, Currency::CNY));
        assert_eq!(gap.left_out, 0);
    }

    #[test]
    fn other_currencies_and_what_has_no_level_are_left_out_and_said() {
        let gap = worth(&[(Some(FunnelPlace::In), Currency::USD), (None, Currency::CNY)], 100);
        assert_eq!((gap.expected.hundredths, gap.left_out), (0, 2));
    }

    #[test]
    fn a_funnel_worth_more_leaves_less_than_nothing() {
        assert_eq!(worth(&[(Some(FunnelPlace::BestFew), Currency::CNY)], 500).gap.hundredths, -40_000);
    }
}
