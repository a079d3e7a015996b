//! When an account is to be called and visited next by its tier (SYS-08), and how late that is, from the digest alone.
//! It must not know plans nor screens.

use super::facts::AccountFacts;
use crate::method::Severity;
use crate::method::cadence::Touch;
use crate::method::thresholds::Cadence;
use crate::model::day::Date;

/// A call or a visit that the tier asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// Which of the two.
    pub touch: Touch,
    /// The last one; the first contact of any kind where there was none.
    pub since: Date,
    /// The day by which the next is due.
    pub due: Date,
    /// How grave it is that the day has passed: medium, high after another whole interval; nothing while in time.
    pub late: Option<Severity>,
}

/// The day by which the next one is due: an interval after the last, a visit being a call too. The first contact of any kind
/// starts the clock of what never happened. `None` without a tier, without any contact, or where the tier asks for none.
pub fn next_touch(facts: &AccountFacts, touch: Touch, cadence: &Cadence) -> Option<Date> {
    let months = touch.months(cadence.of(facts.tier?));
    since(facts, touch)?.plus_months(i64::from(months)).filter(|_| months > 0)
}

/// The same with the day it counts from and how late it is on a day.
pub fn next(facts: &AccountFacts, touch: Touch, cadence: &Cadence, today: Date) -> Option<Next> {
    let due = next_touch(facts, touch, cadence)?;
    let since = since(facts, touch)?;
    let months = i64::from(touch.months(cadence.of(facts.tier?)));
    let is_long = since.plus_months(2 * months).is_some_and(|again| again < today);
    let late = (due < today).then_some(if is_long { Severity::High } else { Severity::Medium });
    Some(Next { touch, since, due, late })
}

/// The gravest lateness of both.
pub fn lateness(facts: &AccountFacts, cadence: &Cadence, today: Date) -> Option<Severity> {
    // The graver severity is the smaller one.
    Touch::ALL.iter().filter_map(|touch| next(facts, *touch, cadence, today)?.late).min()
}

fn since(facts: &AccountFacts, touch: Touch) -> Option<Date> {
    let last = match touch {
        Touch::Call => facts.last_call,
        Touch::Visit => facts.last_visit,
    };
    last.or(facts.first_contact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Thresholds;
    use crate::method::territory::account_facts;
    use crate::model::account::Tier;
    use crate::model::day::date;
    use crate::model::{AccountPlan, Contact, ContactId, ContactKind, PlanId};
    use uuid::Uuid;

    fn facts(tier: Tier, call: Option<Date>, visit: Option<Date>) -> AccountFacts {
        let first_contact = [call, visit].into_iter().flatten().min();
        AccountFacts {
            tier: Some(tier),
            last_call: call.max(visit),
            last_visit: visit,
            first_contact,
            ..AccountFacts::default()
        }
    }

    /// CAD-1
    #[test]
    fn each_tier_is_due_when_the_source_says() {
        let cadence = Thresholds::default().cadence;
        let on = date(2026, 1, 31);
        let due = |tier, touch| next_touch(&facts(tier, None, Some(on)), touch, &cadence);
        assert_eq!(due(Tier::Priority, Touch::Call), Some(date(2026, 2, 28)));
        assert_eq!(due(Tier::Priority, Touch::Visit), Some(date(2026, 4, 30)));
        assert_eq!(due(Tier::Ordinary, Touch::Call), Some(date(2026, 4, 30)));
        assert_eq!(due(Tier::Ordinary, Touch::Visit), Some(date(2026, 7, 31)));
        assert_eq!(due(Tier::Last, Touch::Call), Some(date(2026, 7, 31)));
        assert_eq!(due(Tier::Last, Touch::Visit), Some(date(2027, 1, 31)));
    }

    /// CAD-2
    #[test]
    fn it_is_late_after_its_day_and_gravely_so_after_another_interval() {
        let cadence = Thresholds::default().cadence;
        let told = facts(Tier::Priority, Some(date(2026, 1, 10)), None);
        let late = |today| next(&told, Touch::Call, &cadence, today).and_then(|next| next.late);
        assert_eq!(late(date(2026, 2, 10)), None);
        assert_eq!(late(date(2026, 2, 11)), Some(Severity::Medium));
        assert_eq!(late(date(2026, 3, 10)), Some(Severity::Medium));
        assert_eq!(late(date(2026, 3, 11)), Some(Severity::High));
        assert_eq!(lateness(&told, &cadence, date(2026, 4, 11)), Some(Severity::High));
    }

    #[test]
    fn nothing_is_due_without_tier_contact_or_interval() {
        let mut cadence = Thresholds::default().cadence;
        let on = Some(date(2026, 1, 10));
        let untiered = AccountFacts { tier: None, ..facts(Tier::Last, on, on) };
        assert_eq!(next_touch(&untiered, Touch::Call, &cadence), None);
        assert_eq!(next_touch(&facts(Tier::Last, None, None), Touch::Call, &cadence), None);
        cadence.last.visit_months = 0;
        assert_eq!(next_touch(&facts(Tier::Last, on, on), Touch::Visit, &cadence), None);
    }

    /// CAD-2
    #[test]
    fn the_digest_says_the_same_as_the_rule_on_the_plan() {
        let cadence = Thresholds::default().cadence;
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "Dongfang");
        plan.account.tier = Some(Tier::Priority);
        let contact = |at: u128, on, kind| Contact {
            on: Some(on),
            kind: Some(kind),
            ..Contact::new(ContactId(Uuid::from_u128(at)))
        };
        plan.contacts = [
            contact(1, date(2026, 1, 1), ContactKind::Visit),
            contact(2, date(2026, 3, 1), ContactKind::Call),
            contact(3, date(2026, 5, 1), ContactKind::Message),
        ]
        .into_iter()
        .collect();
        for days in 0..200 {
            let today = date(2026, 5, 2).plus_days(days).expect("a day");
            let told = account_facts(&plan, today);
            let by_plan = crate::method::cadence::overdue(&plan, today, &cadence);
            let by_digest: Vec<_> = Touch::ALL
                .iter()
                .filter_map(|touch| next(&told, *touch, &cadence, today))
                .filter(|next| next.late.is_some())
                .map(|next| (next.touch, next.due, next.late == Some(Severity::High)))
                .collect();
            let expected: Vec<_> = by_plan.iter().map(|one| (one.touch, one.due, one.is_long)).collect();
            assert_eq!(by_digest, expected, "{today}");
        }
    }
}
