//! R-19 Nobody in growth or trouble \[V\]: no gap, no sale. Critical, also while every mode is unknown: nobody has found
//! the gap yet.
//!
//! Example: they all like the presentation, and none of them needs anything.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::Place;
use crate::model::{Element, Judgement, Mode, Subject};

/// Finds that nobody feels a gap.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let mode = |row: &Row<'_>| row.influence.mode;
    if context.rows.iter().filter_map(mode).any(Mode::feels_gap) {
        return;
    }
    let unknown = context.rows.iter().filter(|row| mode(row).is_none());
    let first_unknown = unknown.clone().next().map(|row| Place::judgement(row.id(), Judgement::Mode));
    let heaviest = context.rows.first().map(Row::id);
    sink.push(Found {
        severity: Severity::Critical,
        subject: Subject::Objective(context.sheet.id),
        element: Element::ResponseModes,
        detail: Detail::NobodyFeelsGap { of: context.rows.len(), unknown: unknown.count() },
        evidence: context.rows.iter().map(|row| row.saw(Judgement::Mode)).collect(),
        repair: first_unknown.map_or_else(|| Repair::AddAction(heaviest.into_iter().collect()), Repair::Open),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    fn all(mode: Option<Mode>) -> Case {
        let mut case = Case::sound();
        for row in &mut case.rows {
            row.mode = mode;
        }
        case
    }

    #[test]
    fn one_gap_is_enough() {
        for mode in [Mode::Growth, Mode::Trouble] {
            let mut case = all(Some(Mode::EvenKeel));
            case.rows[USER].mode = Some(mode);
            case.assert_silent(19);
        }
    }

    #[test]
    fn none_is_critical_known_or_not() {
        let finding = all(Some(Mode::EvenKeel)).only(19);
        assert_eq!(finding.severity, Severity::Critical);
        assert_eq!(finding.detail, Detail::NobodyFeelsGap { of: 4, unknown: 0 });
        assert_eq!(all(None).only(19).detail, Detail::NobodyFeelsGap { of: 4, unknown: 4 });
    }

    #[test]
    fn the_gap_of_somebody_who_left_does_not_help() {
        let mut case = all(Some(Mode::EvenKeel));
        case.rows[USER].mode = Some(Mode::Trouble);
        case.people[USER].left_on = Some(case.today);
        assert_eq!(case.found(19).len(), 1);
    }
}
