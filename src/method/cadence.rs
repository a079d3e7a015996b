//! How often a customer is called and visited by its tier (SYS-08), and what is overdue. Calls and visits
//! are under our control, which orders are not. It must not know sheets.

use crate::model::day::Date;

use super::thresholds::{Cadence, Interval};
use crate::model::{AccountPlan, ContactKind};

/// The two kinds of contact that a tier asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touch {
    /// A telephone call; a visit is more than one, and counts as one.
    Call,
    /// A visit, or a meeting of several.
    Visit,
}

impl Touch {
    /// Both, the smaller first.
    pub const ALL: &'static [Self] = &[Self::Call, Self::Visit];

    /// Whether a contact of this kind is one. A message is neither; a contact without a kind, or of another, counts as
    /// a call.
    pub const fn is_made_by(self, kind: Option<ContactKind>) -> bool {
        match kind {
            Some(ContactKind::Visit | ContactKind::Meeting) => true,
            Some(ContactKind::Call | ContactKind::Other) | None => matches!(self, Self::Call),
            Some(ContactKind::Message) => false,
        }
    }

    /// Months between two of them; 0 asks for none.
    pub const fn months(self, interval: Interval) -> u8 {
        match self {
            Self::Call => interval.call_months,
            Self::Visit => interval.visit_months,
        }
    }
}

/// A call or a visit whose day has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// Which of the two.
    pub touch: Touch,
    /// The last one; the first contact of any kind where there was none.
    pub since: Date,
    /// The day on which the next was due.
    pub due: Date,
    /// Whether another whole interval has passed since then.
    pub is_long: bool,
}

/// The calls and visits of an account that are overdue on a day; none without a tier or without any dated contact.
pub fn overdue(plan: &AccountPlan, today: Date, cadence: &Cadence) -> Vec<Overdue> {
    let Some(tier) = plan.account.tier else { return Vec::new() };
    let interval = cadence.of(tier);
    let past = plan.contacts.iter().filter_map(|contact| Some((contact.on?, contact.kind)));
    let past = past.filter(|(on, _)| *on <= today);
    let Some(first) = past.clone().map(|(on, _)| on).min() else { return Vec::new() };
    let of = |touch: &Touch| {
        let months = touch.months(interval);
        let made = past.clone().filter(|(_, kind)| touch.is_made_by(*kind)).map(|(on, _)| on);
        let since = made.max().unwrap_or(first);
        let after = |times: i64| since.plus_months(times * i64::from(months));
        let due = after(1).filter(|due| months > 0 && *due < today)?;
        Some(Overdue { touch: *touch, since, due, is_long: after(2).is_some_and(|due| due < today) })
    };
    Touch::ALL.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::account_facts;
    use crate::method::territory::due::next;
    use crate::method::{Severity, Thresholds};
    use crate::model::account::Tier;
    use crate::model::day::date;
    use crate::model::{Contact, ContactId, PlanId};
    use uuid::Uuid;

    fn plan(tier: Tier, contacts: &[(Date, Option<ContactKind>)]) -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "Dongfang");
        plan.account.tier = Some(tier);
        plan.contacts = contacts
            .iter()
            .enumerate()
            .map(|(at, (on, kind))| {
                let mut contact = Contact::new(ContactId(Uuid::from_u128(10 + at as u128)));
                (contact.on, contact.kind) = (Some(*on), *kind);
                contact
            })
            .collect();
        plan
    }

    fn touches(plan: &AccountPlan, today: Date) -> Vec<(Touch, bool)> {
        let all = overdue(plan, today, &Thresholds::default().cadence);
        let told = account_facts(plan, today);
        let late =
            Touch::ALL.iter().filter_map(|touch| next(&told, *touch, &Thresholds::default().cadence, today));
        let late = late.filter_map(|one| Some((one.touch, one.since, one.due, one.late? == Severity::High)));
        let told: Vec<_> = all.iter().map(|one| (one.touch, one.since, one.due, one.is_long)).collect();
        assert_eq!(late.collect::<Vec<_>>(), told, "its digest says the same");
        all.iter().map(|one| (one.touch, one.is_long)).collect()
    }

    /// Fact (a): the numbers of the source, a month being a month of the calendar.
    #[test]
    fn the_three_tiers_are_due_when_the_source_says() {
        let visited = date(2026, 1, 31);
        let cases = [
            (Tier::Priority, date(2026, 2, 28), date(2026, 4, 30)),
            (Tier::Ordinary, date(2026, 4, 30), date(2026, 7, 31)),
            (Tier::Last, date(2026, 7, 31), date(2027, 1, 31)),
        ];
        for (tier, call, visit) in cases {
            let plan = plan(tier, &[(visited, Some(ContactKind::Visit))]);
            assert_eq!(touches(&plan, call), [], "{tier:?}: the day itself is in time");
            let late = overdue(&plan, visit.plus_days(1).expect("a day"), &Thresholds::default().cadence);
            let due: Vec<_> = late.iter().map(|one| (one.touch, one.due)).collect();
            assert_eq!(due, [(Touch::Call, call), (Touch::Visit, visit)], "{tier:?}");
        }
    }

    #[test]
    fn it_is_long_after_another_interval() {
        let plan = plan(Tier::Priority, &[(date(2026, 1, 10), Some(ContactKind::Visit))]);
        assert_eq!(touches(&plan, date(2026, 3, 10)), [(Touch::Call, false)]);
        assert_eq!(touches(&plan, date(2026, 3, 11)), [(Touch::Call, true)]);
    }

    #[test]
    fn a_call_is_no_visit_and_a_message_is_neither() {
        let calls = [
            (date(2026, 1, 1), Some(ContactKind::Meeting)),
            (date(2026, 5, 20), None),
            (date(2026, 6, 1), Some(ContactKind::Message)),
        ];
        let plan = plan(Tier::Priority, &calls);
        assert_eq!(touches(&plan, date(2026, 6, 10)), [(Touch::Visit, false)]);
        assert_eq!(touches(&plan, date(2026, 6, 21)), [(Touch::Call, false), (Touch::Visit, false)]);
    }

    #[test]
    fn the_first_contact_starts_the_clock_of_what_never_happened() {
        let plan = plan(Tier::Priority, &[(date(2026, 1, 1), Some(ContactKind::Message))]);
        let all = overdue(&plan, date(2026, 2, 2), &Thresholds::default().cadence);
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].since, all[0].due), (date(2026, 1, 1), date(2026, 2, 1)));
    }

    #[test]
    fn nothing_is_overdue_without_tier_or_contact_or_at_the_ends_of_time() {
        let mut none = plan(Tier::Priority, &[]);
        assert_eq!(touches(&none, date(2026, 6, 1)), []);
        none = plan(Tier::Priority, &[(Date::MAX, None)]);
        assert_eq!(touches(&none, Date::MAX), []);
        none = plan(Tier::Priority, &[(date(2026, 1, 1), None)]);
        none.account.tier = None;
        assert_eq!(touches(&none, date(2027, 1, 1)), []);
    }
}
