//! R-10 Single thread \[D; common practice\]: at most one influence is met several times while three† or more exist; none
//! is worse still (M.5). High.
//!
//! Example: everything we know comes from one engineer, and he is about to change jobs.

use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::evidence::saw_count;
use crate::method::finding::{Detail, Repair, Severity};
use crate::method::place::ObjectivePlace;
use crate::model::{Coverage, Element, Subject};

/// Finds that all hangs on one contact.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    let of = context.rows.len();
    let met: Vec<&Row<'_>> = context.rows.iter().filter(|row| row.is_covered(Coverage::Multiple)).collect();
    if of < context.thresholds.single_thread_from as usize || met.len() > 1 {
        return;
    }
    let mut evidence = vec![saw_count(ObjectivePlace::Influences, of)];
    evidence.extend(met.iter().map(|row| row.saw_coverage()));
    let next = context.rows.iter().find(|row| !row.is_covered(Coverage::Multiple));
    sink.push(Found {
        severity: Severity::High,
        subject: Subject::Objective(context.sheet.id),
        element: Element::BuyingInfluences,
        detail: Detail::SingleThread { only: met.first().map(|row| row.id()), of },
        evidence,
        repair: Repair::AddAction(next.map(Row::id).into_iter().collect()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case};

    fn with_threads(count: usize) -> Case {
        let mut case = Case::sound();
        for row in case.rows.iter_mut().skip(count) {
            row.coverage = Some(Coverage::Brief);
        }
        case
    }

    #[test]
    fn two_threads_are_enough() {
        with_threads(2).assert_silent(10);
    }

    #[test]
    fn two_influences_may_hang_on_one() {
        let mut case = with_threads(1);
        case.keep(2);
        case.assert_silent(10);
    }

    #[test]
    fn one_and_none_are_found() {
        let case = with_threads(1);
        assert_eq!(case.only(10).detail, Detail::SingleThread { only: Some(case.id(0)), of: 4 });
        assert_eq!(with_threads(0).only(10).detail, Detail::SingleThread { only: None, of: 4 });
    }

    #[test]
    fn who_left_is_no_thread() {
        let mut case = with_threads(1);
        case.rows[COACH].coverage = Some(Coverage::InDepth);
        case.assert_silent(10);
        case.people[COACH].left_on = Some(case.today);
        assert_eq!(case.only(10).severity, Severity::High);
    }
}
