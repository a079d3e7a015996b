//! R-02 Uncertain information \[V\]: a judgement is filled in and not confirmed, which means at least nine in ten sure,
//! or was confirmed longer ago than 90† days. High for the highly influential and for the final say, medium
//! otherwise (M.1).
//!
//! Example: "Mr Li is in trouble, I think."

use super::r01_missing_information::{common, element_of};
use super::{Found, Sink};
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Doubt, Repair, Severity};
use crate::model::Judgement;

/// Finds everybody of whom a judgement is doubtful; one finding a person.
pub fn find(context: &Context<'_>, sink: &mut Sink<'_, '_>) {
    for row in sink.rows() {
        let doubts: Vec<(Judgement, Doubt)> = Judgement::ALL
            .iter()
            .filter_map(|judgement| Some((*judgement, doubt(context, row, *judgement)?)))
            .collect();
        if doubts.is_empty() {
            continue;
        }
        let judgements: Vec<Judgement> = doubts.iter().map(|(judgement, _)| *judgement).collect();
        sink.push(Found {
            severity: if row.is_heavy() { Severity::High } else { Severity::Medium },
            subject: row.subject(),
            element: common(judgements.iter().copied().map(element_of)),
            evidence: judgements.iter().map(|judgement| row.saw_proof(*judgement)).collect(),
            repair: Repair::Confirm(row.id(), judgements),
            detail: Detail::Unsure(doubts),
        });
    }
}

fn doubt(context: &Context<'_>, row: &Row<'_>, judgement: Judgement) -> Option<Doubt> {
    if !row.influence.is_judged(judgement) {
        return None;
    }
    if !row.influence.is_confirmed(judgement) {
        return Some(Doubt::NotConfirmed);
    }
    let days = context.days_since(row.influence.proof(judgement)?.on?);
    (i64::from(days) > i64::from(context.thresholds.old_judgement_days)).then_some(Doubt::Old(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{Case, ECONOMIC, USER};
    use crate::model::Certainty;

    #[test]
    fn silent_when_all_is_confirmed_and_fresh() {
        let mut case = Case::sound();
        let on = case.days_ago(90);
        case.proof(USER, Judgement::Mode).on = Some(on);
        case.assert_silent(2);
    }

    #[test]
    fn an_assumption_is_doubtful() {
        let mut case = Case::sound();
        case.proof(USER, Judgement::Mode).certainty = Some(Certainty::Assumed);
        case.rows[USER].proofs.remove(&Judgement::Win);
        let finding = case.only(2);
        assert_eq!(finding.severity, Severity::Medium);
        let doubts = vec![(Judgement::Mode, Doubt::NotConfirmed), (Judgement::Win, Doubt::NotConfirmed)];
        assert_eq!(finding.detail, Detail::Unsure(doubts));
    }

    #[test]
    fn an_old_confirmation_is_doubtful_and_graver_for_the_final_say() {
        let mut case = Case::sound();
        let on = case.days_ago(91);
        case.proof(ECONOMIC, Judgement::Rating).on = Some(on);
        let finding = case.only(2);
        assert_eq!(finding.severity, Severity::High);
        assert_eq!(finding.detail, Detail::Unsure(vec![(Judgement::Rating, Doubt::Old(91))]));
    }

    #[test]
    fn what_is_empty_belongs_to_the_first_rule() {
        let mut case = Case::sound();
        case.rows[USER].win.clear();
        case.rows[USER].proofs.remove(&Judgement::Win);
        case.assert_silent(2);
    }
}
