//! The tests of a coach, the signs of a false one, and who might become one. It must not
//! judge those who hold the role.

use crate::model::day::Date;

use super::context::{Context, Row};
use super::place::{CoachCriterion, CoachSign};
use super::thresholds::Thresholds;
use crate::model::{
    AccountPlan, CoachTest, Coverage, Influence, Level, Mode, ObjectiveId, PersonId, Rating, order,
};

/// Most people who are named as possible coaches.
const NAMED: usize = 3;
/// The rating from which on downwards somebody opposes us (2.3).
const OPPOSES: i8 = -3;

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

    /// Notes an answer.
    pub const fn put(self, test: &mut CoachTest, answer: Option<bool>) {
        match self {
            Self::TrustsUs => test.trusts_us = answer,
            Self::IsTrusted => test.is_trusted = answer,
            Self::WantsOurSuccess => test.wants_our_success = answer,
            Self::LongsForSuccess => test.longs_for_success = answer,
            Self::IsSenior => test.is_senior = answer,
        }
    }
}

/// What the tests of a person come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is answered yet.
    Untested,
    /// A needed test is open, none is failed.
    Candidate,
    /// A needed test is answered with no.
    Failed,
    /// The needed tests are passed, yet a sign of a false coach was seen.
    Doubtful,
    /// The needed tests are passed, one of the source texts' additions is not.
    Weak,
    /// All are passed.
    Coach,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: &'static [Self] =
        &[Self::Untested, Self::Candidate, Self::Failed, Self::Doubtful, Self::Weak, Self::Coach];

    /// Whether the person is a coach: the three needed tests are passed.
    pub const fn is_coach(self) -> bool {
        matches!(self, Self::Doubtful | Self::Weak | Self::Coach)
    }
}

/// What the answers so far come to.
pub fn verdict(test: &CoachTest) -> Verdict {
    let is = |answer| move |one: &CoachCriterion| one.answer(test) == answer;
    if !failed_tests(test).is_empty() {
        return if CoachCriterion::NEEDED.iter().any(is(Some(false))) {
            Verdict::Failed
        } else if CoachCriterion::ALL.iter().all(is(None)) {
            Verdict::Untested
        } else {
            Verdict::Candidate
        };
    }
    if is_doubtful(test) {
        Verdict::Doubtful
    } else if CoachCriterion::ALL.iter().all(is(Some(true))) {
        Verdict::Coach
    } else {
        Verdict::Weak
    }
}

/// The test to look at next: of the needed ones the first that is failed or open, else of the others.
pub fn next_test(test: &CoachTest) -> Option<CoachCriterion> {
    CoachCriterion::ALL.iter().copied().find(|one| one.answer(test) != Some(true))
}

fn is_doubtful(test: &CoachTest) -> bool {
    CoachSign::ALL.iter().any(|sign| sign.is_seen(test))
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

/// Somebody who might become a coach, with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// How many of the three needed tests are passed.
    pub passed: usize,
    /// The rating.
    pub rating: Option<Rating>,
    /// The degree of influence.
    pub influence: Option<Level>,
    /// The mode.
    pub mode: Option<Mode>,
    /// Our contact.
    pub coverage: Option<Coverage>,
}

/// The candidates for coach on a sheet, the best first \[D\].
pub fn candidates(
    plan: &AccountPlan,
    sheet: ObjectiveId,
    today: Date,
    thresholds: &Thresholds,
) -> Vec<Candidate> {
    let Some(sheet) = plan.objectives.get(sheet) else { return Vec::new() };
    let context = Context::new(plan, sheet, today, thresholds);
    let line = |row: &Row<'_>| Candidate {
        person: row.id(),
        passed: passed(&row.influence.coach),
        rating: row.influence.rating,
        influence: row.influence.influence,
        mode: row.influence.mode,
        coverage: row.influence.coverage,
    };
    ranked(&context).into_iter().map(line).collect()
}

fn passed(test: &CoachTest) -> usize {
    CoachCriterion::NEEDED.len() - failed_tests(test).len()
}

/// Everybody who might become a coach \[D\]: first by tests passed, then by rating (an unknown one stands between +1 and
/// −1), influence, a mode that feels a gap, and contact; who is equal in all of it stays in the order of weight and name.
/// Left out are who passed already, who opposes us (−3 and below), who is known not to want our success, and who shows a
/// sign of a false coach.
fn ranked<'c, 'a>(context: &'c Context<'a>) -> Vec<&'c Row<'a>> {
    let may = |row: &&'c Row<'a>| {
        let test = &row.influence.coach;
        !row.is_tested_coach()
            && !is_doubtful(test)
            && test.wants_our_success != Some(false)
            && row.rating().is_none_or(|rating| rating > OPPOSES)
    };
    let mut found: Vec<&Row<'a>> = context.rows.iter().filter(may).collect();
    order::sort_by(&mut found, |a, b| promise(b.influence).cmp(&promise(a.influence)));
    found
}

/// What speaks for somebody as a coach, the weightiest first.
fn promise(row: &Influence) -> [i8; 5] {
    let passed = i8::try_from(passed(&row.coach)).unwrap_or_default();
    let influence = match row.influence {
        Some(Level::High) => 3,
        Some(Level::Medium) => 2,
        Some(Level::Low) => 1,
        None => 0,
    };
    let mode = match row.mode {
        Some(Mode::Growth | Mode::Trouble) => 2,
        None => 1,
        Some(Mode::EvenKeel | Mode::Overconfident) => 0,
    };
    let contact = match row.coverage {
        Some(Coverage::InDepth) => 3,
        Some(Coverage::Multiple) => 2,
        Some(Coverage::Brief) => 1,
        Some(Coverage::None) | None => 0,
    };
    [passed, row.rating.map_or(0, Rating::get), influence, mode, contact]
}

/// Whom name, at most three: the best candidates who are in favour like a satisfied customer, or through
/// most of the needed tests.
pub fn prospects<'c, 'a>(context: &'c Context<'a>, is_wanted: &dyn Fn(&Row<'a>) -> bool) -> Vec<&'c Row<'a>> {
    let mut found = ranked(context);
    found.retain(|row| {
        let is_satisfied = row.rating().is_some_and(|rating| rating >= context.thresholds.covered_rating);
        let has_most = passed(&row.influence.coach) * 2 > CoachCriterion::NEEDED.len();
        (is_satisfied || has_most) && is_wanted(row)
    });
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
    fn the_verdict_follows_the_answers() {
        let mut test = CoachTest::default();
        assert_eq!((verdict(&test), next_test(&test)), (Verdict::Untested, Some(CoachCriterion::TrustsUs)));
        test.trusts_us = Some(true);
        assert_eq!((verdict(&test), next_test(&test)), (Verdict::Candidate, Some(CoachCriterion::IsTrusted)));
        test.is_trusted = Some(false);
        assert_eq!(verdict(&test), Verdict::Failed);
        CoachCriterion::IsTrusted.put(&mut test, Some(true));
        CoachCriterion::WantsOurSuccess.put(&mut test, Some(true));
        let weak = (Verdict::Weak, Some(CoachCriterion::LongsForSuccess));
        assert_eq!((verdict(&test), next_test(&test)), weak);
        test.longs_for_success = Some(true);
        test.is_senior = Some(true);
        assert_eq!((verdict(&test), next_test(&test)), (Verdict::Coach, None));
        test.tells_rivals = true;
        assert_eq!(verdict(&test), Verdict::Doubtful);
        assert!(Verdict::ALL.iter().filter(|one| one.is_coach()).count() == 3);
    }

    #[test]
    fn each_answer_is_noted_where_it_is_read() {
        for criterion in CoachCriterion::ALL {
            let mut test = CoachTest::default();
            criterion.put(&mut test, Some(false));
            for other in CoachCriterion::ALL {
                assert_eq!(other.answer(&test), (other == criterion).then_some(false));
            }
        }
    }

    fn ranking(case: &Case) -> Vec<PersonId> {
        let (plan, id) = case.build();
        let all = candidates(&plan, id, case.today, &case.thresholds);
        all.into_iter().map(|one| one.person).collect()
    }

    #[test]
    fn candidates_are_ranked_by_tests_then_rating_influence_mode_and_contact() {
        let mut case = Case::sound();
        // Nobody has an answer; the ratings are +4, +2 and +3, and the coach passed already.
        assert_eq!(ranking(&case), [case.id(ECONOMIC), case.id(TECHNICAL), case.id(USER)]);
        case.rows[USER].coach.trusts_us = Some(true);
        assert_eq!(ranking(&case), [case.id(USER), case.id(ECONOMIC), case.id(TECHNICAL)]);
        case.rows[USER].coach.trusts_us = None;
        for row in [ECONOMIC, USER, TECHNICAL] {
            case.rows[row].rating = rating(3);
            case.rows[row].influence = Some(Level::Medium);
        }
        case.rows[TECHNICAL].influence = Some(Level::High);
        assert_eq!(ranking(&case)[0], case.id(TECHNICAL), "influence");
        case.rows[TECHNICAL].influence = Some(Level::Medium);
        case.rows[ECONOMIC].mode = Some(Mode::EvenKeel);
        case.rows[TECHNICAL].mode = None;
        assert_eq!(ranking(&case), [case.id(USER), case.id(TECHNICAL), case.id(ECONOMIC)], "mode");
        case.rows[ECONOMIC].mode = Some(Mode::Trouble);
        case.rows[TECHNICAL].mode = Some(Mode::Growth);
        case.rows[TECHNICAL].coverage = Some(Coverage::InDepth);
        assert_eq!(ranking(&case)[0], case.id(TECHNICAL), "contact");
    }

    #[test]
    fn an_unknown_rating_stands_between_for_and_against() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].rating = None;
        case.rows[USER].rating = rating(1);
        case.rows[TECHNICAL].rating = rating(-1);
        assert_eq!(ranking(&case), [case.id(USER), case.id(ECONOMIC), case.id(TECHNICAL)]);
    }

    #[test]
    fn who_opposes_or_does_not_want_us_to_win_is_no_candidate() {
        let mut case = Case::sound();
        case.rows[ECONOMIC].rating = rating(-3);
        case.rows[USER].coach.wants_our_success = Some(false);
        case.rows[TECHNICAL].coach.was_contradicted = true;
        assert!(ranking(&case).is_empty());
        case.rows[ECONOMIC].rating = rating(-2);
        assert_eq!(ranking(&case), [case.id(ECONOMIC)]);
        case.people[ECONOMIC].left_on = Some(case.days_ago(1));
        assert!(ranking(&case).is_empty());
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
