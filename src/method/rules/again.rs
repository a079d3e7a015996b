//! Judges a changed copy of a sheet anew only where the change can make a difference, with the same outcome as if everything
//! were judged: for the next moves, which try many copies. It must not know what was changed, nor why.

use super::{ALL, Rule, Scope, in_screen_order, run_again};
use crate::method::compare::Index;
use crate::method::context::{Context, Row};
use crate::method::finding::Finding;
use crate::method::score::{FlagCounts, Position};
use crate::model::{RuleNumber, Subject, order};

/// What was found of a sheet before anything is tried, sorted by what it was found from.
pub(in crate::method) struct Known<'a> {
    context: &'a Context<'a>,
    findings: &'a [Finding],
    /// What each finding was found from.
    sources: Vec<Source>,
    /// The open ones that an action has to deal with, sorted, with their places.
    grave: Vec<(Subject, RuleNumber, usize)>,
}

/// What a finding was found from, and so when it stands as it was.
#[derive(Clone, Copy)]
enum Source {
    /// The row at this place.
    Row(usize),
    /// Everybody's results and wins.
    Wins,
    /// Anything.
    Sheet,
}

/// What stands on a copy as it was: the rows that nothing touched, and what was found from them.
pub(super) struct Untouched {
    /// Whether each row of the copy is untouched.
    rows: Vec<bool>,
    /// Whether everybody's results and wins are.
    pub are_wins: bool,
    /// The findings that stand.
    pub counts: FlagCounts,
    /// Whether there is a red flag among them, set aside or not.
    pub is_flagged: bool,
    /// Those that an action has to deal with.
    pub grave: Vec<(Subject, RuleNumber)>,
}

impl Untouched {
    /// Whether the row at a place is untouched.
    pub fn is_row(&self, at: usize) -> bool {
        self.rows[at]
    }
}

/// What a copy comes to.
pub(in crate::method) struct Again {
    /// Where it stands; `None` where it cannot be judged.
    pub position: Option<Position>,
    /// The findings that stood before and do not now, by their places in the order of before.
    pub gone: Vec<usize>,
    /// The findings that stand now and did not, or were of another severity, in the order of the screen now. What nobody
    /// ever set aside lacks the digest of its inputs.
    pub changed: Vec<Finding>,
}

impl<'a> Known<'a> {
    /// Sorts the findings of a sheet.
    pub fn new(context: &'a Context<'a>, findings: &'a [Finding]) -> Self {
        let scope = |rule: RuleNumber| {
            ALL.binary_search_by_key(&rule, |one: &Rule| one.number).map(|at| ALL[at].scope)
        };
        let source = |finding: &Finding| match (scope(finding.rule), finding.person()) {
            (Ok(Scope::Row), Some(person)) => context.place(person).map_or(Source::Sheet, Source::Row),
            (Ok(Scope::Wins), _) => Source::Wins,
            _ => Source::Sheet,
        };
        let open = findings.iter().enumerate().filter(|(_, one)| one.is_open() && one.asks_for_action());
        let mut grave: Vec<_> = open.map(|(at, one)| (one.subject, one.rule, at)).collect();
        order::sort(&mut grave);
        Self { context, findings, sources: findings.iter().map(source).collect(), grave }
    }

    /// Judges a copy of the sheet; `index` is that of the findings of before.
    pub fn again(&self, now: &Context<'_>, index: &Index<'_>) -> Again {
        let (rows, was_touched) = self.compare(now);
        let are_wins = self.are_wins_the_same(now);
        let stands = |at: usize| match self.sources[at] {
            Source::Row(row) => !was_touched[row],
            Source::Wins => are_wins,
            Source::Sheet => false,
        };
        let known = self.untouched(rows, are_wins, &stands);
        let (mut findings, position) = run_again(now, &known);
        findings.retain(Finding::is_open);
        let mut is_there: Vec<bool> = (0..self.findings.len()).map(stands).collect();
        findings.retain(|one| {
            let Some(at) = index.place(one.rule, one.subject) else { return true };
            is_there[at] = true;
            self.findings[at].severity != one.severity
        });
        let is_gone = |at: &usize| self.findings[*at].is_open() && !is_there[*at];
        let gone = (0..self.findings.len()).filter(is_gone).collect();
        in_screen_order(now, &mut findings);
        Again { position, gone, changed: findings }
    }

    /// Whether each row of the copy is as it was, and whether each row of before is not any more.
    fn compare(&self, now: &Context<'_>) -> (Vec<bool>, Vec<bool>) {
        let mut was_touched = vec![true; self.context.rows.len()];
        let mut rows = vec![false; now.rows.len()];
        if self.is_around_the_same(now) {
            for (is_same, row) in rows.iter_mut().zip(&now.rows) {
                let before = self.context.place(row.id());
                if let Some(at) = before.filter(|at| is_same_row(&self.context.rows[*at], row)) {
                    (*is_same, was_touched[at]) = (true, false);
                }
            }
        }
        (rows, was_touched)
    }

    /// Whether everything is the same that rules of one row look at beside it.
    fn is_around_the_same(&self, now: &Context<'_>) -> bool {
        let (was, is) = (self.context, now);
        let (before, after) = (was.plan, is.plan);
        before.events.is_shared(&after.events)
            && before.units.is_shared(&after.units)
            && before.team.is_shared(&after.team)
            && was.sheet.reviews.is_shared(&is.sheet.reviews)
            && was.sheet.started_on == is.sheet.started_on
            && was.is_young() == is.is_young()
    }

    /// Whether the same people stand in the same order, and say the same of what they get and win.
    fn are_wins_the_same(&self, now: &Context<'_>) -> bool {
        let said = |one: &Row<'_>, other: &Row<'_>| {
            let (one, other) = (one.influence, other.influence);
            one.person == other.person && one.win == other.win && one.result == other.result
        };
        now.rows.len() == self.context.rows.len()
            && now
                .rows
                .iter()
                .zip(&self.context.rows)
                .all(|(is, was)| std::ptr::eq(is.influence, was.influence) || said(is, was))
    }

    fn untouched(&self, rows: Vec<bool>, are_wins: bool, stands: &dyn Fn(usize) -> bool) -> Untouched {
        let counts = FlagCounts::default();
        let grave = self.grave.iter().filter(|(.., at)| stands(*at));
        let grave = grave.map(|(subject, rule, _)| (*subject, *rule)).collect();
        let mut known = Untouched { rows, are_wins, counts, is_flagged: false, grave };
        for (_, finding) in self.findings.iter().enumerate().filter(|(at, _)| stands(*at)) {
            known.is_flagged |= finding.severity.is_flag();
            if finding.is_open() {
                known.counts.add(finding.severity);
            }
        }
        known
    }
}

/// Whether a row is as it was: shared with the plan that the copy was made from, and met as often.
fn is_same_row(was: &Row<'_>, is: &Row<'_>) -> bool {
    let is_same_person = match (was.person, is.person) {
        (Some(was), Some(is)) => std::ptr::eq(was, is),
        (was, is) => was.is_none() && is.is_none(),
    };
    std::ptr::eq(was.influence, is.influence)
        && is_same_person
        && (was.is_in_log, was.last_contact) == (is.is_in_log, is.last_contact)
}
