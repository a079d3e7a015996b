//! R-37 Coach in another role \[M\]: makes no finding; it holds by how roles are counted. A coach may have the final say,
//! use the product or screen it as well, and fills both roles; the best coach is the one with the final say, which is
//! what R-35 advises. A coach may stand outside the buying firm, a consultant or somebody of ours, when trusted there.
//!
//! Example: the plant manager signs, and tells us what the others think.

#[cfg(test)]
mod tests {
    use crate::method::finding::{Detail, Severity};
    use crate::method::place::CoachCriterion;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};
    use crate::model::Role;

    /// Takes the coach off the sheet and gives the role, with all tests passed, to somebody else.
    fn coached_by(at: usize) -> Case {
        let mut case = Case::sound();
        case.rows[at].coach = case.rows[COACH].coach.clone();
        case.rows[at].roles.insert(Role::Coach);
        case.rows[at].rating = crate::method::testing::rating(4);
        case.keep(COACH);
        case
    }

    #[test]
    fn a_coach_fills_every_other_role_as_well() {
        for at in [ECONOMIC, USER, TECHNICAL] {
            let case = coached_by(at);
            for rule in [6, 7, 31, 32, 36] {
                case.assert_silent(rule);
            }
            assert_eq!(case.analyse().position.expect("a position").cap, None);
        }
    }

    #[test]
    fn a_coach_outside_is_one_as_long_as_the_others_trust_him() {
        let mut case = Case::sound();
        case.people[COACH].is_outside = true;
        case.assert_silent(6);
        case.rows[COACH].coach.is_trusted = Some(false);
        let finding = case.only(6);
        assert_eq!(finding.severity, Severity::Critical);
        let Detail::EmptyRole { candidates, .. } = finding.detail else { panic!("another detail") };
        assert_eq!(candidates[0].failed, [CoachCriterion::IsTrusted]);
    }

    #[test]
    fn the_final_say_is_the_next_coach_to_develop() {
        let case = Case::sound();
        let next = Some(case.id(ECONOMIC));
        assert_eq!(case.only(35).detail, Detail::OnlyCoach { coach: case.id(COACH), next });
    }
}
