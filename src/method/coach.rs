//! The tests of a coach, the signs of a false one, and who might become one. It must not
//! judge those who hold the role.

use super::context::{Context, Row};
use super::place::{CoachCriterion, CoachSign};
use crate::model::CoachTest;

/// Most people who are named as possible coaches.
const NAMED: usize = 3;

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

impl CoachSign {
    /// Whether the sign was seen.
    pub const fn is_seen(self, test: &CoachTest) -> bool {
        match self {
            Self::WasContradicted => test.was_contradicted,
            Self::TellsRivals => test.tells_rivals,
        }
    }
}

/// Who might become a coach, at most three: in favour like a satisfied customer, or through most of the needed tests.
/// Those who passed more tests come first, then the heavier. Nobody who passed them all already, or who seems false.
pub fn prospects<'c, 'a>(context: &'c Context<'a>, is_wanted: &dyn Fn(&Row<'a>) -> bool) -> Vec<&'c Row<'a>> {
    let all = CoachCriterion::NEEDED.len();
    let mut found = Vec::new();
    for passed in (0..=all).rev() {
        found.extend(context.rows.iter().filter(|row| {
            let test = &row.influence.coach;
            let is_satisfied = row.rating().is_some_and(|rating| rating >= context.thresholds.covered_rating);
            all - failed_tests(test).len() == passed
                && (is_satisfied || passed * 2 > all)
                && !row.is_tested_coach()
                && !CoachSign::ALL.iter().any(|sign| sign.is_seen(test))
                && is_wanted(row)
        }));
    }
    found.truncate(NAMED);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER, rating};

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

    #[test]
    fn prospects_are_satisfied_or_through_most_tests_and_the_most_tested_come_first() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].rating = rating(3);
        case.rows[TECHNICAL].rating = rating(2);
        case.rows[TECHNICAL].coach.trusts_us = Some(true);
        case.rows[USER].rating = rating(-1);
        case.rows[USER].coach.trusts_us = Some(true);
        case.rows[USER].coach.is_trusted = Some(true);
        let named = |case: &Case| {
            let (plan, id) = case.build();
            let sheet = plan.objectives.get(id).expect("the sheet");
            let context = Context::new(&plan, sheet, case.today, &case.thresholds);
            prospects(&context, &|_| true).iter().map(|row| row.id()).collect::<Vec<_>>()
        };
        assert_eq!(named(&case), [case.id(USER), case.id(ECONOMIC)]);
        case.rows[USER].coach.tells_rivals = true;
        case.rows[COACH].roles.clear();
        assert_eq!(
            named(&case),
            [case.id(COACH), case.id(ECONOMIC)],
            "who guides us already may hold the role"
        );
    }
}
