//! R-29 Rating fall \[method, section D\]: a rating is lower than at the last review by 2† or more. High. The numbers
//! count: from +1 to −1 is a fall by two, as it is in the position score.
//!
//! Example: +4 in May; now he "has to think about it".

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, Place, Seen};
use crate::model::{Element, Judgement};

/// Finds everybody whose rating fell since the last review up to today.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(review) = context.latest_review() else { return };
    for row in sink.rows() {
        let reviewed = review.positions.iter().find(|position| position.person == row.id());
        let (Some(from), Some(to)) = (reviewed.and_then(|then| then.rating), row.influence.rating) else {
            continue;
        };
        if to >= from || from.get() - to.get() < context.thresholds.rating_fall {
            continue;
        }
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::RatingFall { from, to, since: review.on },
            evidence: vec![
                Evidence::new(Place::Review(review.id), Seen::Rating(from)),
                row.saw(Judgement::Rating),
            ],
            repair: Repair::AddAction(vec![row.id()]),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER, rating};

    fn fell(from: i8, to: i8) -> Case {
        let mut case = Case::sound();
        case.rows[USER].rating = rating(from);
        case.review(20);
        case.rows[USER].rating = rating(to);
        case
    }

    #[test]
    fn silent_for_one_step_for_a_rise_and_without_a_review() {
        fell(4, 3).assert_silent(29);
        fell(-2, 5).assert_silent(29);
        let mut case = fell(4, 2);
        case.reviews.clear();
        case.assert_silent(29);
    }

    #[test]
    fn two_steps_are_high_and_the_river_counts_as_two() {
        let case = fell(4, 2);
        let finding = case.only(29);
        assert_eq!(finding.severity, Severity::High);
        let (Some(from), Some(to)) = (rating(4), rating(2)) else { panic!("two ratings") };
        assert_eq!(finding.detail, Detail::RatingFall { from, to, since: Some(case.days_ago(20)) });
        assert_eq!(fell(1, -1).found(29).len(), 1);
    }

    #[test]
    fn only_the_latest_review_counts_and_the_unknown_did_not_fall() {
        let mut case = fell(5, 3);
        case.review(2);
        case.assert_silent(29);
        let mut case = fell(5, 3);
        case.rows[USER].rating = None;
        case.assert_silent(29);
    }

    #[test]
    fn the_threshold_is_the_user_s_and_never_finds_what_did_not_fall() {
        let mut case = fell(4, 3);
        case.thresholds.rating_fall = 1;
        assert_eq!(case.only(29).subject, crate::model::Subject::Person(case.id(USER)));
        case.thresholds.rating_fall = 0;
        assert!(case.found(29).iter().all(|one| one.person() != Some(case.id(ECONOMIC))));
    }
}
