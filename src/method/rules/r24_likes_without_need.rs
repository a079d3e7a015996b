//! R-24 Likes you, sees no need \[D; V\]: on an even keel with +4† or more, or overconfident with +1 or more. High: the
//! rating may be about you as a person, courtesy, a wrong mode, or a part more like a coach's.
//!
//! Example: always a warm welcome, never a reason to buy.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::model::{Element, Judgement, Mode};

/// Finds everybody who is in favour without feeling a gap.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let (Some(mode), Some(rating)) = (row.influence.mode, row.influence.rating) else { continue };
        let least = match mode {
            Mode::EvenKeel => context.thresholds.suspicious_rating,
            Mode::Overconfident => 1,
            Mode::Growth | Mode::Trouble => continue,
        };
        if rating.get() < least {
            continue;
        }
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::LikesWithoutNeed { mode, rating },
            evidence: vec![row.saw(Judgement::Mode), row.saw(Judgement::Rating)],
            repair: Repair::AddAction(vec![row.id()]),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER, rating};

    fn case(mode: Mode, value: i8) -> Case {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(mode);
        case.rows[USER].rating = rating(value);
        case
    }

    #[test]
    fn silent_below_the_line_and_with_a_gap() {
        case(Mode::EvenKeel, 3).assert_silent(24);
        case(Mode::Overconfident, -1).assert_silent(24);
        case(Mode::Growth, 5).assert_silent(24);
        case(Mode::Trouble, 5).assert_silent(24);
    }

    #[test]
    fn found_from_the_line_on() {
        assert_eq!(case(Mode::EvenKeel, 4).only(24).severity, Severity::High);
        assert_eq!(case(Mode::Overconfident, 1).only(24).severity, Severity::High);
    }
}
