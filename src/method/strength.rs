//! Whether what somebody wrote down as a strength is one: a bell passes three tests, a claim fails one of them
//! and is shown grey. It is a mark on the row, no finding (M.10). It must not know actions.

use super::context::Context;
use crate::model::{Strength, StrengthId, record::words};

words! {
    /// A test of a strength.
    StrengthTest {
        /// It sets us apart from the competition.
        Differs = "differs",
        /// It matters for this objective.
        IsRelevant = "is-relevant",
        /// Somebody on the sheet values it.
        IsValued = "is-valued",
    }
}

/// The three tests of a strength, each with whether it is passed. Who left values nothing any more (M.8).
pub fn tests(context: &Context<'_>, strength: &Strength) -> [(StrengthTest, bool); 3] {
    let is_valued = strength.valued_by.iter().any(|person| context.row(*person).is_some());
    [
        (StrengthTest::Differs, strength.differs),
        (StrengthTest::IsRelevant, strength.is_relevant),
        (StrengthTest::IsValued, is_valued),
    ]
}

/// The tests that a strength fails; none for a bell.
pub fn failed(context: &Context<'_>, strength: &Strength) -> Vec<StrengthTest> {
    tests(context, strength).into_iter().filter(|(_, is_passed)| !is_passed).map(|(test, _)| test).collect()
}

/// Whether a strength passes all three tests.
pub fn is_bell(context: &Context<'_>, strength: &Strength) -> bool {
    tests(context, strength).iter().all(|(_, is_passed)| *is_passed)
}

/// The strengths of the sheet that are only claimed.
pub(super) fn claims(context: &Context<'_>) -> Vec<StrengthId> {
    let all = context.sheet.strengths.iter().filter(|strength| !is_bell(context, strength));
    all.map(|strength| strength.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    fn failed_of(case: &Case) -> Vec<StrengthTest> {
        let (plan, id) = case.build();
        let sheet = plan.objectives.get(id).expect("the sheet");
        let context = Context::new(&plan, sheet, case.today, &case.thresholds);
        let all: Vec<_> = sheet.strengths.iter().flat_map(|one| failed(&context, one)).collect();
        assert_eq!(all.is_empty(), claims(&context).is_empty());
        all
    }

    /// Fact (j): all three ticks, and each of them alone is needed.
    #[test]
    fn r51_a_bell_passes_all_three_tests() {
        let mut case = Case::sound();
        case.bell(1, USER);
        assert_eq!(failed_of(&case), []);
        case.strengths[0].differs = false;
        assert_eq!(failed_of(&case), [StrengthTest::Differs]);
        case.strengths[0].differs = true;
        case.strengths[0].is_relevant = false;
        assert_eq!(failed_of(&case), [StrengthTest::IsRelevant]);
        case.strengths[0].is_relevant = true;
        case.strengths[0].valued_by.clear();
        assert_eq!(failed_of(&case), [StrengthTest::IsValued]);
    }

    #[test]
    fn who_left_values_nothing_any_more() {
        let mut case = Case::sound();
        case.bell(1, USER);
        case.people[USER].left_on = Some(case.today);
        assert_eq!(failed_of(&case), [StrengthTest::IsValued]);
    }
}
