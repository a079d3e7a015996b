//! R-22 Mixed modes \[method, section C\]: influences of one objective are in different modes. Low: one presentation to
//! all will miss some of them.
//!
//! Example: the workshop is in trouble, the board wants growth, and both sit in the same meeting.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::model::{Element, Judgement, Mode, Subject};

/// Finds that modes differ.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let of = |mode: Mode| context.rows.iter().filter(move |row| row.influence.mode == Some(mode));
    let counts: Vec<(Mode, usize)> =
        Mode::ALL.iter().map(|mode| (*mode, of(*mode).count())).filter(|(_, count)| *count > 0).collect();
    if counts.len() < 2 {
        return;
    }
    let heaviest = counts.iter().filter_map(|(mode, _)| of(*mode).next()).map(Row::id);
    let subject = Subject::Objective(context.sheet.id);
    let asks_why = sink.asks_why(subject);
    let known = context.rows.iter().filter(|row| asks_why && row.influence.mode.is_some());
    sink.push(Found {
        severity: Severity::Low,
        subject,
        element: Element::ResponseModes,
        evidence: known.map(|row| row.saw(Judgement::Mode)).collect(),
        repair: Repair::AddAction(heaviest.collect()),
        detail: Detail::MixedModes(counts),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, USER};

    #[test]
    fn silent_while_all_known_modes_agree() {
        let mut case = Case::sound();
        case.rows[USER].mode = None;
        case.assert_silent(22);
    }

    #[test]
    fn two_modes_are_found_and_counted() {
        let mut case = Case::sound();
        case.rows[USER].mode = Some(Mode::Trouble);
        let finding = case.only(22);
        assert_eq!(finding.severity, Severity::Low);
        assert_eq!(finding.detail, Detail::MixedModes(vec![(Mode::Growth, 3), (Mode::Trouble, 1)]));
    }
}
