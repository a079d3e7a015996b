//! The rhythm of a sale (SYS-10): the salesperson acts first, then the manager, then the executive, each when something asks for
//! it. It must not know how a step is worded.

use crate::model::account::{Escalation, EscalationLevel};
use crate::model::day::Date;
use crate::model::ids::EscalationId;
use crate::model::{AccountPlan, order};

/// What is wrong with a step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The executive acts before any manager, and nothing asks for it: the rhythm is lost.
    TooSoon,
    /// Nothing says what asks for it.
    NoTrigger,
    /// Nobody is named who acts.
    Nobody,
    /// Its day has passed, and it did not happen.
    Overdue,
}

/// The faults of every step, in the order of the ladder; steps that are sound are left out.
pub fn faults(plan: &AccountPlan, today: Date) -> Vec<(EscalationId, Vec<Fault>)> {
    let mut steps: Vec<&Escalation> = plan.escalation.iter().collect();
    order::sort_by_key(&mut steps, |step| (step.level, step.on, step.id));
    let faults = steps.into_iter().map(|step| (step.id, faults_of(plan, step, today)));
    faults.filter(|(_, faults)| !faults.is_empty()).collect()
}

fn faults_of(plan: &AccountPlan, step: &Escalation, today: Date) -> Vec<Fault> {
    let has_trigger = !step.trigger.trim().is_empty();
    let found = [
        (is_too_soon(plan, step), Fault::TooSoon),
        // The salesperson needs nothing that asks: calling is the daily work.
        (!has_trigger && step.level != Some(EscalationLevel::Salesperson), Fault::NoTrigger),
        (step.who.is_none(), Fault::Nobody),
        (!step.is_done && step.on.is_some_and(|on| on < today), Fault::Overdue),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, fault)| fault).collect()
}

/// Whether the executive acts, or acted, without a trigger and before any manager did.
fn is_too_soon(plan: &AccountPlan, executive: &Escalation) -> bool {
    if executive.level != Some(EscalationLevel::Executive) || !executive.trigger.trim().is_empty() {
        return false;
    }
    // Without both days nobody can tell which came first.
    let was_before = |manager: &Escalation| match (manager.on, executive.on) {
        (Some(manager), Some(executive)) => manager <= executive,
        _ => true,
    };
    let managers = plan.escalation.iter().filter(|step| step.level == Some(EscalationLevel::Manager));
    !managers.filter(|step| step.is_done || !executive.is_done).any(was_before)
}

/// Whether an executive has acted too soon.
pub fn is_lost(plan: &AccountPlan) -> bool {
    plan.escalation.iter().any(|step| step.is_done && is_too_soon(plan, step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Edit;
    use crate::model::MemberId;
    use crate::model::PlanId;
    use crate::model::day::date;
    use uuid::Uuid;

    fn step(at: u128, level: EscalationLevel, trigger: &str, day: i8, is_done: bool) -> Escalation {
        Escalation {
            level: Some(level),
            trigger: trigger.to_owned(),
            on: Some(date(2026, 5, day)),
            is_done,
            who: Some(MemberId(Uuid::from_u128(1))),
            ..Escalation::new(EscalationId(Uuid::from_u128(at)))
        }
    }

    fn plan(steps: &[Escalation]) -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::nil()), "A customer");
        let member = crate::model::Member::new(MemberId(Uuid::from_u128(1)));
        plan.apply(Edit::put(member)).expect("sound");
        for step in steps {
            plan.apply(Edit::put(step.clone())).expect("sound");
        }
        plan
    }

    #[test]
    fn an_executive_before_any_manager_and_without_a_trigger_is_too_soon() {
        let boss = step(1, EscalationLevel::Executive, " ", 8, true);
        let today = date(2026, 5, 20);
        let alone = plan(std::slice::from_ref(&boss));
        assert!(is_lost(&alone));
        assert_eq!(faults(&alone, today), [(boss.id, vec![Fault::TooSoon, Fault::NoTrigger])]);
        let after = plan(&[boss.clone(), step(2, EscalationLevel::Manager, "a tender", 7, true)]);
        assert!(!is_lost(&after));
        let before = plan(&[boss.clone(), step(2, EscalationLevel::Manager, "a tender", 9, true)]);
        assert!(is_lost(&before));
        let asked = plan(&[Escalation { trigger: "their chairman asked".into(), ..boss }]);
        assert!(!is_lost(&asked));
    }

    #[test]
    fn what_is_only_planned_is_warned_of_but_not_lost() {
        let boss = step(1, EscalationLevel::Executive, "", 25, false);
        let planned = plan(&[boss]);
        assert!(!is_lost(&planned));
        assert!(faults(&planned, date(2026, 5, 20))[0].1.contains(&Fault::TooSoon));
    }

    #[test]
    fn a_step_without_anybody_and_one_whose_day_passed_are_named() {
        let mut late = step(1, EscalationLevel::Manager, "a tender", 8, false);
        late.who = None;
        let found = faults(&plan(&[late.clone()]), date(2026, 5, 20));
        assert_eq!(found, [(late.id, vec![Fault::Nobody, Fault::Overdue])]);
        assert_eq!(
            faults(&plan(&[step(2, EscalationLevel::Salesperson, "", 21, false)]), date(2026, 5, 20)),
            []
        );
    }
}
