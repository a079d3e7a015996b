//! How near a customer comes to the ideal one: what the rated criteria say together. It must not find anything; it
//! is what a rule and a screen both count by.

use crate::model::Objective;

/// The score from which one criterion alone is a warning.
pub const BAD: i8 = -4;

/// What the rated criteria of a sheet say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Their average in tenths, rounded half away from 0.
    pub tenths: i32,
    /// Whether the average is −1 or less.
    pub is_negative: bool,
    /// How many stand at −4 or less.
    pub bad: usize,
}

impl Fit {
    /// What the criteria say; `None` while none is rated.
    pub fn of(sheet: &Objective) -> Option<Self> {
        let rated = sheet.criteria.iter().filter_map(|criterion| criterion.score);
        let (sum, count) =
            rated.clone().fold((0, 0), |(sum, count), score| (sum + i32::from(score), count + 1));
        (count > 0).then(|| Self {
            tenths: (20 * sum + count * sum.signum()) / (2 * count),
            is_negative: sum <= -count,
            bad: rated.filter(|score| *score <= BAD).count(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::objective::Criterion;
    use crate::model::{CriterionId, ObjectiveId};
    use uuid::Uuid;

    fn fit(scores: &[Option<i8>]) -> Option<Fit> {
        let mut sheet = Objective::new(ObjectiveId(Uuid::from_u128(1)));
        let rated = |(at, score): (usize, &Option<i8>)| {
            let mut criterion = Criterion::new(CriterionId(Uuid::from_u128(at as u128)));
            criterion.score = *score;
            criterion
        };
        sheet.criteria = scores.iter().enumerate().map(rated).collect();
        Fit::of(&sheet)
    }

    #[test]
    fn what_is_not_rated_does_not_count() {
        assert_eq!(fit(&[]), None);
        assert_eq!(fit(&[None]), None);
        assert_eq!(fit(&[Some(4), None]), Some(Fit { tenths: 40, is_negative: false, bad: 0 }));
    }

    #[test]
    fn the_average_is_rounded_away_from_zero() {
        assert_eq!(fit(&[Some(1), Some(1), Some(0)]).map(|fit| fit.tenths), Some(7));
        assert_eq!(fit(&[Some(-1), Some(-1), Some(0)]).map(|fit| fit.tenths), Some(-7));
        assert_eq!(fit(&[Some(0), Some(0)]).map(|fit| fit.tenths), Some(0));
    }

    #[test]
    fn r62_minus_one_on_average_is_negative_and_minus_four_is_bad() {
        let all = fit(&[Some(-1), Some(-1)]).expect("rated");
        assert!(all.is_negative && all.bad == 0);
        let one = fit(&[Some(-4), Some(5)]).expect("rated");
        assert!(!one.is_negative && one.bad == 1);
    }
}
