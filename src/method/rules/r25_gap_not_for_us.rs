//! R-25 Gap, but not for us \[method, section D\]: in growth or trouble with −1 to −3; from −4 on R-26 holds instead (M.7).
//! High: they will likely buy something else.
//!
//! Example: the line stands still and must be repaired, with the rival's part.

use super::{Found, Sink};
use crate::method::context::Context;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::Place;
use crate::model::{Element, Judgement, Mode};

/// Finds everybody who feels a gap and wants another to close it.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let Some(mode) = row.influence.mode.filter(|mode: &Mode| mode.feels_gap()) else { continue };
        let Some(rating) = row.influence.rating.filter(|rating| (-3..=-1).contains(&rating.get())) else {
            continue;
        };
        sink.push(Found {
            severity: Severity::High,
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::GapNotForUs { mode, rating },
            evidence: vec![row.saw(Judgement::Mode), row.saw(Judgement::Rating)],
            repair: Repair::Open(Place::judgement(row.id(), Judgement::Win)),
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
    fn silent_in_favour_without_a_gap_and_for_opponents() {
        case(Mode::Growth, 1).assert_silent(25);
        case(Mode::EvenKeel, -2).assert_silent(25);
        case(Mode::Overconfident, -2).assert_silent(25);
        case(Mode::Trouble, -4).assert_silent(25);
    }

    #[test]
    fn found_from_minus_one_to_minus_three() {
        for mode in [Mode::Growth, Mode::Trouble] {
            for value in [-1, -2, -3] {
                assert_eq!(case(mode, value).only(25).severity, Severity::High);
            }
        }
    }
}
