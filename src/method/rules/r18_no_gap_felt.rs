//! R-18 No gap felt \[V\]: somebody is on an even keel or overconfident. Critical with the final say; otherwise high for
//! high influence, medium for medium, low for low or unknown.
//!
//! Example: the owner thinks the old system is fine, and the owner signs.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::model::{Element, Judgement, Level, Role};

/// Finds everybody who feels no gap.
pub fn find(_: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let Some(mode) = row.influence.mode.filter(|mode| !mode.feels_gap()) else { continue };
        let influence = row.influence.influence;
        sink.push(Found {
            severity: severity(row),
            subject: row.subject(),
            element: Element::ResponseModes,
            detail: Detail::NoGapFelt { mode, is_economic: row.holds(Role::Economic), influence },
            evidence: vec![
                row.saw(Judgement::Mode),
                row.saw(Judgement::Roles),
                row.saw(Judgement::Influence),
            ],
            repair: Repair::AddAction(vec![row.id()]),
        });
    }
}

fn severity(row: &Row<'_>) -> Severity {
    if row.holds(Role::Economic) {
        return Severity::Critical;
    }
    match row.influence.influence {
        Some(Level::High) => Severity::High,
        Some(Level::Medium) => Severity::Medium,
        Some(Level::Low) | None => Severity::Low,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};
    use crate::model::Mode;

    #[test]
    fn silent_while_all_feel_a_gap_or_nobody_knows() {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(Mode::Trouble);
        case.rows[ECONOMIC].mode = None;
        case.assert_silent(18);
    }

    #[test]
    fn the_final_say_without_a_gap_is_critical() {
        for mode in [Mode::EvenKeel, Mode::Overconfident] {
            let mut case = Case::sound();
            case.rows[ECONOMIC].mode = Some(mode);
            case.rows[ECONOMIC].influence = Some(Level::Low);
            assert_eq!(case.only(18).severity, Severity::Critical);
        }
    }

    #[test]
    fn others_by_their_influence() {
        let expected = [
            (Some(Level::High), Severity::High),
            (Some(Level::Medium), Severity::Medium),
            (Some(Level::Low), Severity::Low),
            (None, Severity::Low),
        ];
        for (influence, severity) in expected {
            for mode in [Mode::EvenKeel, Mode::Overconfident] {
                let mut case = Case::sound();
                case.rows[USER].mode = Some(mode);
                case.rows[USER].influence = influence;
                assert_eq!(case.only(18).severity, severity);
            }
        }
    }
}
