//! R-42 Our own win \[S4; V\]: what we win is empty, or what is on the table lies below our minimum (M.9). Medium. Only
//! win-win lasts: who loses takes revenge, and the unbalanced ends with both losing. One finding.
//!
//! Example: signed at 9 % margin, "to get a foot in the door".

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::{Evidence, ObjectivePlace, Place, Seen};
use crate::model::{Element, Role, Subject};

/// Finds that we do not know what we win, or win too little.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let ours = &context.sheet.our_win;
    let (is_empty, is_below_minimum) = (ours.text.trim().is_empty(), ours.is_below_minimum);
    if !is_empty && !is_below_minimum {
        return;
    }
    let place = Place::Objective(ObjectivePlace::OurWin);
    let mut evidence = Vec::new();
    if is_empty {
        evidence.push(Evidence::new(place, Seen::Nothing));
    }
    if is_below_minimum {
        evidence.push(Evidence::new(place, Seen::BelowMinimum(ours.minimum.trim().to_owned())));
    }
    sink.push(Found {
        severity: Severity::Medium,
        subject: Subject::Objective(context.sheet.id),
        element: Element::WinResults,
        detail: Detail::OurWin { is_empty, is_below_minimum },
        evidence,
        // Terms are brought back by talking to whoever decides.
        repair: if is_below_minimum {
            Repair::AddAction(context.holders(Role::Economic).map(Row::id).collect())
        } else {
            Repair::Open(place)
        },
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC};

    #[test]
    fn silent_when_we_win_enough() {
        let mut case = Case::sound();
        case.sheet.our_win.minimum = "30 % margin".to_owned();
        case.assert_silent(42);
    }

    #[test]
    fn an_empty_win_opens_the_field() {
        let mut case = Case::sound();
        case.sheet.our_win.text = " ".to_owned();
        let finding = case.only(42);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.repair, Repair::Open(Place::Objective(ObjectivePlace::OurWin)));
    }

    #[test]
    fn below_our_minimum_asks_for_talks() {
        let mut case = Case::sound();
        case.sheet.our_win.is_below_minimum = true;
        let finding = case.only(42);
        assert_eq!(finding.severity, Severity::Medium);
        assert_eq!(finding.detail, Detail::OurWin { is_empty: false, is_below_minimum: true });
        assert_eq!(finding.repair, Repair::AddAction(vec![case.id(ECONOMIC)]));
    }
}
