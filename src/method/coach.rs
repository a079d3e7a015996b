//! The tests of a coach. It must not know who holds the role.

use super::place::CoachCriterion;
use crate::model::CoachTest;

impl CoachCriterion {
    /// The three without which nobody is a coach.
    pub const NEEDED: [Self; 3] = [Self::TrustsUs, Self::IsTrusted, Self::WantsOurSuccess];

    /// The answer given; `None` while nobody knows.
    pub const fn answer(self, test: &CoachTest) -> Option<bool> {
        match self {
            Self::TrustsUs => test.trusts_us,
            Self::IsTrusted => test.is_trusted,
            Self::WantsOurSuccess => test.wants_our_success,
            Self::LongsForSuccess => test.longs_for_success,
            Self::IsSenior => test.is_senior,
        }
    }
}

/// The needed tests that are answered with no or not at all; empty for a tested coach.
pub fn failed_tests(test: &CoachTest) -> Vec<CoachCriterion> {
    CoachCriterion::NEEDED.into_iter().filter(|one| one.answer(test) != Some(true)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_answer_fails_like_a_no() {
        let mut test = CoachTest::default();
        assert_eq!(failed_tests(&test), CoachCriterion::NEEDED);
        test.trusts_us = Some(true);
        test.is_trusted = Some(false);
        test.wants_our_success = Some(true);
        assert_eq!(failed_tests(&test), [CoachCriterion::IsTrusted]);
        assert!(!test.is_passed());
        test.is_trusted = Some(true);
        assert!(failed_tests(&test).is_empty() && test.is_passed());
    }
}
