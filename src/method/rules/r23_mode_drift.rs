//! R-23 Mode drift \[method, section C\]: a mode is another than at the last review, such as trouble that was solved by
//! interim means and became an even keel. Medium: has the window closed?
//!
//! Example: they rented a machine, and the urgent purchase is no longer urgent.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, Place, Seen};
use crate::model::order;
use crate::model::{Element, Judgement};

/// Finds everybody whose mode changed since the last review up to today.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let Some(review) = context.latest_review() else { return };
    let modes = review.positions.iter().filter_map(|position| Some((position.person, position.mode?)));
    let before = order::map_of(modes);
    for row in sink.rows() {
        let (Some(from), Some(to)) = (before.get(&row.id()).copied(), row.influence.mode) else { continue };
        if from == to {
            continue;
        }
        sink.push(Found {
            severity: Severity::Medium,
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::ModeDrift { from, to, since: review.on },
            evidence: vec![
                Evidence::new(Place::Review(review.id), Seen::ModeWas(from)),
                row.saw(Judgement::Mode),
            ],
            repair: Repair::Open(Place::judgement(row.id(), Judgement::Mode)),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};
    use crate::model::Mode;

    #[test]
    fn silent_while_modes_are_as_reviewed() {
        let mut case = Case::sound();
        case.review(3);
        case.assert_silent(23);
        case.rows[USER].mode = None;
        case.assert_silent(23);
    }

    #[test]
    fn a_changed_mode_is_found_against_the_latest_review() {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(Mode::Trouble);
        case.review(20);
        case.rows[USER].mode = Some(Mode::EvenKeel);
        let since = Some(case.days_ago(20));
        let finding = case.only(23);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.detail, Detail::ModeDrift { from: Mode::Trouble, to: Mode::EvenKeel, since });
        case.review(0);
        case.assert_silent(23);
    }
}
