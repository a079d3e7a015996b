//! The time that each account took of us in the last twelve months, from the log of contacts, and its share of all. A
//! contact without a time counts with an assumption, and the assumed part stays apart. It must not know profit or strategy.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::AccountLine;
use crate::model::day::Date;
use crate::model::record::group;
use crate::model::{ContactKind, PlanId};

/// Months that are looked back.
const MONTHS: i64 = 12;

group! {
    /// Minutes that a contact of each kind takes where its time was not noted; ours while empty.
    Assumed {
        /// A telephone call.
        call: Option<u32>,
        /// A visit, the way there included.
        visit: Option<u32>,
        /// A meeting of several.
        meeting: Option<u32>,
        /// Mail or message.
        message: Option<u32>,
        /// Anything else, and what has no kind.
        other: Option<u32>,
    }
}

impl Assumed {
    /// Our assumption, in minutes; no source states it.
    pub const fn ours(kind: ContactKind) -> u32 {
        match kind {
            ContactKind::Call => 20,
            ContactKind::Visit => 180,
            ContactKind::Meeting => 120,
            ContactKind::Message => 10,
            ContactKind::Other => 30,
        }
    }

    /// What the user assumes instead, in minutes.
    pub const fn own(&self, kind: ContactKind) -> Option<u32> {
        match kind {
            ContactKind::Call => self.call,
            ContactKind::Visit => self.visit,
            ContactKind::Meeting => self.meeting,
            ContactKind::Message => self.message,
            ContactKind::Other => self.other,
        }
    }

    /// Assumes something else; what is ours is not kept.
    pub fn set(&mut self, kind: ContactKind, minutes: Option<u32>) {
        let minutes = minutes.filter(|minutes| *minutes != Self::ours(kind));
        match kind {
            ContactKind::Call => self.call = minutes,
            ContactKind::Visit => self.visit = minutes,
            ContactKind::Meeting => self.meeting = minutes,
            ContactKind::Message => self.message = minutes,
            ContactKind::Other => self.other = minutes,
        }
    }

    /// What counts, in minutes.
    pub fn minutes(&self, kind: Option<ContactKind>) -> u32 {
        let kind = kind.unwrap_or(ContactKind::Other);
        self.own(kind).unwrap_or(Self::ours(kind))
    }
}

/// The time that an account took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Contacts in all.
    pub contacts: u32,
    /// Those of them without a time.
    pub untimed: u32,
    /// Minutes that were noted.
    pub noted_minutes: u64,
    /// Minutes that are assumed for the others.
    pub assumed_minutes: u64,
}

impl Effort {
    /// Both together, in hours.
    pub fn hours(&self) -> f64 {
        (self.noted_minutes + self.assumed_minutes) as f64 / 60.0
    }

    fn minutes(&self) -> u64 {
        self.noted_minutes + self.assumed_minutes
    }
}

/// The time that one account took until a day.
pub fn effort(account: &AccountLine, today: Date, assumed: &Assumed) -> Effort {
    let from = today.plus_months(-MONTHS);
    let mut effort = Effort::default();
    for met in &account.facts.met {
        if met.on <= from || met.on > Some(today) {
            continue;
        }
        effort.contacts += 1;
        if let Some(minutes) = met.minutes {
            effort.noted_minutes += u64::from(minutes);
        } else {
            effort.untimed += 1;
            effort.assumed_minutes += u64::from(assumed.minutes(met.kind));
        }
    }
    effort
}

/// The time that every account took, and of all together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Efforts {
    each: BTreeMap<PlanId, Effort>,
    minutes: u64,
    /// Contacts without a time, over all accounts.
    pub untimed: u32,
    /// All contacts.
    pub contacts: u32,
}

impl Efforts {
    /// Of these accounts.
    pub fn of(accounts: &[Arc<AccountLine>], today: Date, assumed: &Assumed) -> Self {
        let mut all = Self::default();
        for account in accounts {
            let effort = effort(account, today, assumed);
            all.minutes += effort.minutes();
            all.untimed += effort.untimed;
            all.contacts += effort.contacts;
            all.each.insert(account.id, effort);
        }
        all
    }

    /// Of one account.
    pub fn one(&self, account: PlanId) -> Effort {
        self.each.get(&account).copied().unwrap_or_default()
    }

    /// Its share of all time, in per cent; `None` while no time is known at all.
    pub fn per_cent(&self, account: PlanId) -> Option<f64> {
        (self.minutes > 0).then(|| self.one(account).minutes() as f64 * 100.0 / self.minutes as f64)
    }

    /// All time, in hours.
    pub fn hours(&self) -> f64 {
        self.minutes as f64 / 60.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::Met;
    use crate::method::territory::testing::account;
    use crate::model::day::date;

    const TODAY: Date = date(2026, 6, 15);

    fn met(on: Date, kind: Option<ContactKind>, minutes: Option<u32>) -> Met {
        Met { on: Some(on), kind, minutes, ..Met::default() }
    }

    fn line(number: u128, met: Vec<Met>) -> Arc<AccountLine> {
        let mut line = account(number);
        line.facts.met = met;
        Arc::new(line)
    }

    #[test]
    fn a_noted_time_counts_as_it_is_and_a_missing_one_as_assumed() {
        let line = line(
            1,
            vec![
                met(date(2026, 6, 1), Some(ContactKind::Visit), Some(90)),
                met(date(2026, 6, 2), Some(ContactKind::Call), None),
                met(date(2026, 6, 3), None, None),
            ],
        );
        let told = effort(&line, TODAY, &Assumed::default());
        assert_eq!((told.contacts, told.untimed), (3, 2));
        assert_eq!((told.noted_minutes, told.assumed_minutes), (90, 50));
        let own = Assumed { call: Some(60), ..Assumed::default() };
        assert_eq!(effort(&line, TODAY, &own).assumed_minutes, 90);
    }

    #[test]
    fn only_the_last_twelve_months_count() {
        let days = [date(2025, 6, 15), date(2025, 6, 16), TODAY, date(2026, 6, 16)];
        let line = line(1, days.map(|on| met(on, None, Some(10))).to_vec());
        assert_eq!(effort(&line, TODAY, &Assumed::default()).contacts, 2);
    }

    #[test]
    fn shares_add_up_and_are_unknown_without_any_time() {
        let one = line(1, vec![met(TODAY, None, Some(30))]);
        let two = line(2, vec![met(TODAY, None, Some(90))]);
        let all = Efforts::of(&[one, two], TODAY, &Assumed::default());
        let share = |number| all.per_cent(account(number).id);
        assert_eq!((share(1), share(2), share(3)), (Some(25.0), Some(75.0), Some(0.0)));
        assert!((all.hours() - 2.0).abs() < f64::EPSILON);
        let none = Efforts::of(&[line(1, Vec::new())], TODAY, &Assumed::default());
        assert_eq!(none.per_cent(account(1).id), None);
    }

    #[test]
    fn our_assumption_is_not_kept_as_the_users() {
        let mut assumed = Assumed::default();
        for kind in ContactKind::ALL {
            assumed.set(*kind, Some(7));
            assert_eq!(assumed.minutes(Some(*kind)), 7);
            assumed.set(*kind, Some(Assumed::ours(*kind)));
        }
        assert_eq!(assumed, Assumed::default());
    }
}
