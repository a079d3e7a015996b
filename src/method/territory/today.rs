//! What is due over all accounts, in the order of what matters: things and touches by their day, what became worse, sheets to
//! be reviewed. It must not know how they are worded.

use std::sync::Arc;

use super::due::{Next, next};
use super::facts::{DueKind, Worse};
use super::snooze::{Snooze, until};
use super::{AccountLine, SheetLine};
use crate::method::cadence::Touch;
use crate::method::thresholds::Cadence;
use crate::method::{Severity, Thresholds};
use crate::model::account::Tier;
use crate::model::day::Date;
use crate::model::order;
use crate::model::record::words;
use crate::model::{ObjectiveId, PlanId};

/// Days within which something is soon.
pub const SOON_DAYS: i32 = 7;

words! {
    /// The parts of the list, the one that matters most first.
    Group {
        /// Its day has passed.
        Overdue = "overdue",
        /// Its day is today.
        Today = "today",
        /// A finding became graver, or is new.
        Worse = "worse",
        /// A sheet was not reviewed for long.
        Review = "review",
        /// Its day comes within a week.
        Soon = "soon",
        /// Its day comes later.
        Later = "later",
    }
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// A call or a visit that the tier asks for.
    Touch {
        /// Which of the two.
        touch: Touch,
        /// The last one; the first contact of any kind where there was none.
        since: Date,
        /// Months from one to the next.
        months: u8,
        /// Whether a whole interval has passed since it was due.
        is_long: bool,
        /// Whether it stands for the call too, which is due as well.
        is_both: bool,
    },
    /// Something on a sheet.
    Due {
        /// What kind of thing.
        kind: DueKind,
        /// Its id.
        id: String,
        /// What it says.
        what: String,
        /// The name of who of us.
        who: String,
    },
    /// A finding to be looked at.
    Worse(Worse),
    /// A sheet to be reviewed.
    Review {
        /// The last review; the start of the sheet where there was none.
        since: Date,
        /// Whether there was one.
        was_reviewed: bool,
    },
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What names it, also when it is put off.
    pub key: String,
    /// The part that it stands in.
    pub group: Group,
    /// What is to be done.
    pub task: Task,
    /// The account.
    pub plan: PlanId,
    /// Its name; may be empty.
    pub account: String,
    /// Its tier.
    pub tier: Option<Tier>,
    /// The objective and its product, for what stands on a sheet.
    pub sheet: Option<(ObjectiveId, String)>,
    /// The day on which it is due; of a finding the day since when it is so.
    pub on: Date,
}

/// The list of a day.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Day {
    /// What is not put off.
    pub lines: Vec<Line>,
    /// What is put off, and until when.
    pub snoozed: Vec<(Line, Date)>,
}

impl Day {
    /// What counts now: everything but what comes later.
    pub fn near(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.group != Group::Later)
    }

    /// How many lines a part has.
    pub fn count(&self, group: Group) -> usize {
        self.lines.iter().filter(|line| line.group == group).count()
    }

    /// The first of what comes later.
    pub fn next(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.group == Group::Later)
    }

    /// What has a day within so many days, each with the day on which it belongs in a calendar: what is overdue today, what
    /// is put off when it comes back.
    pub fn dated(&self, today: Date, days: i32) -> Vec<(&Line, Date)> {
        let lines = self.lines.iter().map(|line| (line, line.on.max(today)));
        let snoozed = self.snoozed.iter().map(|(line, until)| (line, line.on.max(*until)));
        let mut dated: Vec<(&Line, Date)> = lines
            .chain(snoozed)
            .filter(|(line, on)| line.group != Group::Worse && today.days_until(*on) <= days)
            .collect();
        order::sort_by_key(&mut dated, |(line, on)| (*on, line.key.clone()));
        dated
    }
}

/// The list of a day over all accounts.
pub fn day(accounts: &[Arc<AccountLine>], put_off: &[Snooze], today: Date, thresholds: &Thresholds) -> Day {
    let mut all = Vec::new();
    for account in accounts {
        touches(account, today, &thresholds.cadence, &mut all);
        for sheet in &account.sheets {
            dues(account, sheet, today, &mut all);
            worse(account, sheet, &mut all);
            review(account, sheet, today, thresholds, &mut all);
        }
    }
    order::sort_by_key(&mut all, |line| (line.group, weight(line), line.account.clone(), line.key.clone()));
    let mut day = Day::default();
    for line in all {
        match until(put_off, &line.key, today) {
            Some(until) => day.snoozed.push((line, until)),
            None => day.lines.push(line),
        }
    }
    day.snoozed.retain(|(line, _)| line.group != Group::Later);
    day
}

/// Calls and visits. A visit counts as a call: where it is made in time for both, or both are late, only the visit stands.
fn touches(account: &AccountLine, today: Date, cadence: &Cadence, all: &mut Vec<Line>) {
    let line = |touch: Touch| {
        let Next { since, due: on, late, .. } = next(&account.facts, touch, cadence, today)?;
        let months = touch.months(cadence.of(account.facts.tier?));
        let is_long = late == Some(Severity::High);
        let word = match touch {
            Touch::Call => "call",
            Touch::Visit => "visit",
        };
        Some(Line {
            key: format!("{word}/{}", account.id),
            group: group(on, today),
            task: Task::Touch { touch, since, months, is_long, is_both: false },
            sheet: None,
            ..blank(account, on)
        })
    };
    let (call, mut visit) = (line(Touch::Call), line(Touch::Visit));
    let is_one = call.as_ref().zip(visit.as_ref()).is_some_and(|(call, visit)| {
        call.group == visit.group && (visit.group == Group::Overdue || visit.on <= call.on)
    });
    if let Some(Line { task: Task::Touch { is_both, .. }, .. }) = &mut visit {
        *is_both = is_one;
    }
    all.extend(call.filter(|_| !is_one));
    all.extend(visit);
}

fn dues(account: &AccountLine, sheet: &SheetLine, today: Date, all: &mut Vec<Line>) {
    let line = |due: &super::Due| {
        let (kind, on) = (due.kind?, due.on?);
        Some(Line {
            key: format!("{}/{}", kind.word(), due.id),
            group: group(on, today),
            task: Task::Due { kind, id: due.id.clone(), what: due.what.clone(), who: due.who.clone() },
            ..of_sheet(account, sheet, on)
        })
    };
    all.extend(sheet.facts.due.iter().filter_map(line));
}

fn worse(account: &AccountLine, sheet: &SheetLine, all: &mut Vec<Line>) {
    let line = |worse: &Worse| {
        let since = worse.since?;
        let Worse { now, .. } = worse;
        Some(Line {
            // Put off once is not put off for ever: should it become worse again, that is another line.
            key: format!("worse/{}/{}/{}/{since}", sheet.id, now.rule, now.subject),
            group: Group::Worse,
            task: Task::Worse(worse.clone()),
            ..of_sheet(account, sheet, since)
        })
    };
    all.extend(sheet.facts.worse.iter().filter_map(line));
}

/// A sheet is to be reviewed so many days after the last review or its start.
fn review(
    account: &AccountLine,
    sheet: &SheetLine,
    today: Date,
    thresholds: &Thresholds,
    all: &mut Vec<Line>,
) {
    let reviewed = sheet.facts.reviewed_on;
    let Some(since) = reviewed.or(sheet.facts.started_on) else { return };
    let Some(on) = since.plus_days(i64::from(thresholds.stale_sheet_days)) else { return };
    let group = match group(on, today) {
        Group::Overdue => Group::Review,
        other => other,
    };
    all.push(Line {
        key: format!("review/{}", sheet.id),
        group,
        task: Task::Review { since, was_reviewed: reviewed.is_some() },
        ..of_sheet(account, sheet, on)
    });
}

fn group(on: Date, today: Date) -> Group {
    match today.days_until(on) {
        ..0 => Group::Overdue,
        0 => Group::Today,
        1..=SOON_DAYS => Group::Soon,
        _ => Group::Later,
    }
}

fn blank(account: &AccountLine, on: Date) -> Line {
    Line {
        key: String::new(),
        group: Group::Later,
        task: Task::Review { since: on, was_reviewed: false },
        plan: account.id,
        account: account.name.clone(),
        tier: account.facts.tier,
        sheet: None,
        on,
    }
}

fn of_sheet(account: &AccountLine, sheet: &SheetLine, on: Date) -> Line {
    Line { sheet: Some((sheet.id, sheet.name.clone())), ..blank(account, on) }
}

/// What comes first within a part: the graver finding; of what has passed, the better customer, then what is due longer;
/// of what comes, the earlier day, then the better customer.
fn weight(line: &Line) -> (u8, Date, u8) {
    let tier = match line.tier {
        Some(Tier::Priority) => 0,
        Some(Tier::Ordinary) => 1,
        None => 2,
        Some(Tier::Last) => 3,
    };
    match (line.group, &line.task) {
        (_, Task::Worse(worse)) => {
            let is_critical = worse.now.severity == Some(Severity::Critical);
            (u8::from(!is_critical) * 4 + tier, line.on, 0)
        }
        (Group::Soon | Group::Later, _) => (0, line.on, tier),
        _ => (tier, line.on, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::territory::facts::{Due, Standing};
    use crate::method::territory::testing::{account, sheet};
    use crate::model::day::date;

    const TODAY: Date = date(2026, 6, 15);

    fn of(accounts: Vec<AccountLine>, put_off: &[Snooze]) -> Day {
        let accounts: Vec<Arc<AccountLine>> = accounts.into_iter().map(Arc::new).collect();
        day(&accounts, put_off, TODAY, &Thresholds::default())
    }

    fn keys(day: &Day) -> Vec<(Group, &str)> {
        day.lines.iter().map(|line| (line.group, line.key.split('/').next().unwrap_or_default())).collect()
    }

    fn met(number: u128, tier: Tier, call: Date, visit: Date) -> AccountLine {
        let mut line = account(number, "Alder");
        line.facts.tier = Some(tier);
        line.facts.first_contact = Some(call.min(visit));
        (line.facts.last_call, line.facts.last_visit) = (Some(call), Some(visit));
        line
    }

    fn due(kind: DueKind, id: &str, on: Date) -> Due {
        Due { kind: Some(kind), id: id.to_owned(), on: Some(on), ..Due::default() }
    }

    /// TODAY-2
    #[test]
    fn calls_and_visits_fall_due_by_the_tier() {
        let day_of = |call| of(vec![met(1, Tier::Priority, call, date(2026, 6, 14))], &[]);
        assert_eq!(keys(&day_of(date(2026, 5, 14)))[0], (Group::Overdue, "call"));
        assert_eq!(keys(&day_of(date(2026, 5, 15)))[0], (Group::Today, "call"));
        assert_eq!(keys(&day_of(date(2026, 5, 22)))[0], (Group::Soon, "call"));
        assert_eq!(keys(&day_of(date(2026, 5, 23)))[0], (Group::Later, "call"));
        assert!(of(vec![account(1, "no tier")], &[]).lines.is_empty());
    }

    /// TODAY-2
    #[test]
    fn a_visit_that_is_due_stands_for_the_call_that_is_due() {
        let day = of(vec![met(1, Tier::Priority, date(2026, 3, 1), date(2026, 3, 1))], &[]);
        assert_eq!(keys(&day), [(Group::Overdue, "visit")]);
        let Task::Touch { is_both, is_long, since, months, .. } = day.lines[0].task else {
            panic!("a touch")
        };
        assert_eq!((is_both, is_long, since, months), (true, false, date(2026, 3, 1), 3));
        assert_eq!(day.lines[0].on, date(2026, 6, 1));
    }

    /// TODAY-1
    #[test]
    fn parts_come_in_the_order_of_what_matters() {
        let mut one = account(1, "Alder");
        let mut sheet = sheet(11, "Pumps", Some(50));
        sheet.facts.due = vec![
            due(DueKind::Action, "a", date(2026, 6, 22)),
            due(DueKind::Need, "b", date(2026, 6, 15)),
            due(DueKind::Call, "c", date(2026, 6, 14)),
            due(DueKind::Action, "d", date(2026, 6, 23)),
        ];
        let now =
            Standing { rule: "R-06".to_owned(), severity: Some(Severity::Critical), ..Standing::default() };
        sheet.facts.worse = vec![Worse { now, before: None, since: Some(date(2026, 6, 12)) }];
        sheet.facts.reviewed_on = Some(date(2026, 5, 17));
        one.sheets = vec![sheet];
        let day = of(vec![one], &[]);
        let expected = [
            (Group::Overdue, "call"),
            (Group::Today, "need"),
            (Group::Worse, "worse"),
            (Group::Review, "review"),
            (Group::Soon, "action"),
            (Group::Later, "action"),
        ];
        assert_eq!(keys(&day), expected);
        assert_eq!((day.near().count(), day.count(Group::Today)), (5, 1));
        assert_eq!(day.next().map(|line| line.key.as_str()), Some("action/d"));
    }

    #[test]
    fn a_sheet_is_to_be_reviewed_when_r12_says_so() {
        let on = |reviewed| {
            let mut one = account(1, "Alder");
            one.sheets = vec![sheet(11, "Pumps", None)];
            one.sheets[0].facts.reviewed_on = reviewed;
            of(vec![one], &[]).lines.first().map(|line| line.group)
        };
        assert_eq!(on(Some(date(2026, 5, 17))), Some(Group::Review), "29 days");
        assert_eq!(
            on(Some(date(2026, 5, 18))),
            Some(Group::Today),
            "28 days: the last on which it is in time"
        );
        assert_eq!(on(None), None, "no start and no review");
    }

    /// TODAY-1
    #[test]
    fn better_customers_come_first_then_what_is_due_longer() {
        let overdue = |number: u128, tier, on| {
            let mut one = account(number, "A");
            one.facts.tier = tier;
            one.sheets = vec![sheet(number + 10, "", None)];
            one.sheets[0].facts.due = vec![due(DueKind::Action, &number.to_string(), on)];
            one
        };
        let day = of(
            vec![
                overdue(1, None, date(2026, 1, 1)),
                overdue(2, Some(Tier::Priority), date(2026, 6, 14)),
                overdue(3, Some(Tier::Priority), date(2026, 6, 1)),
                overdue(4, Some(Tier::Last), date(2025, 1, 1)),
            ],
            &[],
        );
        let order: Vec<&str> = day.lines.iter().map(|line| line.key.as_str()).collect();
        assert_eq!(order, ["action/3", "action/2", "action/1", "action/4"]);
    }

    /// TODAY-5
    #[test]
    fn what_is_put_off_stands_apart_until_its_day() {
        let late = || met(1, Tier::Priority, date(2026, 5, 1), date(2026, 6, 10));
        let key = of(vec![late()], &[]).lines[0].key.clone();
        let put_off = |until| [Snooze { what: key.clone(), until: Some(until) }];
        let day = of(vec![late()], &put_off(date(2026, 6, 16)));
        assert_eq!((day.count(Group::Overdue), day.snoozed.len()), (0, 1));
        let day = of(vec![late()], &put_off(TODAY));
        assert_eq!((day.count(Group::Overdue), day.snoozed.len()), (1, 0));
    }

    /// TODAY-7
    #[test]
    fn a_calendar_has_what_is_overdue_today_and_what_is_put_off_when_it_comes_back() {
        let mut one = account(1, "Alder");
        one.sheets = vec![sheet(11, "Pumps", None)];
        one.sheets[0].facts.due = vec![
            due(DueKind::Action, "late", date(2026, 6, 1)),
            due(DueKind::Action, "off", date(2026, 6, 2)),
            due(DueKind::Action, "last", date(2026, 7, 15)),
            due(DueKind::Action, "beyond", date(2026, 7, 16)),
        ];
        let put_off = [Snooze { what: "action/off".to_owned(), until: Some(date(2026, 6, 20)) }];
        let day = of(vec![one], &put_off);
        let dated: Vec<_> =
            day.dated(TODAY, 30).into_iter().map(|(line, on)| (line.key.as_str(), on)).collect();
        let expected =
            [("action/late", TODAY), ("action/off", date(2026, 6, 20)), ("action/last", date(2026, 7, 15))];
        assert_eq!(dated, expected);
    }
}
