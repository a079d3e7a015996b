//! All rules in one sorted list, and the order in which they run. It must not know what any rule says.

mod again;
mod r01_missing_information;
mod r02_uncertain_information;
mod r03_uncontacted;
mod r04_new_to_job;
mod r05_reorganisation;
mod r06_empty_role;
mod r07_several_economic;
mod r08_guessed_economic;
mod r09_users_uncovered;
mod r10_single_thread;
mod r11_no_flags;
mod r12_stale;
mod r13_unexplained_influence;
mod r14_title_is_no_influence;
mod r15_open_base;
mod r18_no_gap_felt;
mod r19_nobody_feels_gap;
mod r21_wasted_effort;
mod r22_mixed_modes;
mod r23_mode_drift;
mod r24_likes_without_need;
mod r25_gap_not_for_us;
mod r26_opponent;
mod r27_unproved_enthusiasm;
mod r28_all_positive;
mod r29_rating_fall;
mod r30_no_zero;
mod r31_candidate_coach;
mod r32_weak_coach;
mod r33_bypass;
mod r34_coach_gone;
mod r35_only_coach;
mod r36_false_coach;
mod r37_coach_in_two_roles;
mod r38_half_win_result;
mod r39_same_win;
mod r40_vague_result;
mod r41_may_lose;
mod r42_our_win;
mod r43_how_the_win_is_known;
mod r44_vague_objective;
mod r45_close_date;
mod r46_extreme_feeling;
mod r47_feeling_apart;
mod r48_no_competition;
mod r49_risky_position;
mod r50_late_entry;
mod r52_unanswered;
mod r53_busy_work;
mod r54_loose_action;
mod r55_idle_strength;
mod r57_premature;
mod r58_not_best_few;
mod r62_poor_fit;
mod r63_poor_fit_best_few;
mod r65_cadence;
mod r67_out_of_step;
mod r68_outranked;
mod r69_no_counterpart;
mod r70_objections;
mod r71_customers_unstudied;
mod r72_sheet_too_heavy;
mod r73_top_officer;

use std::collections::BTreeMap;

pub(super) use again::Known;

use super::context::{Context, Row};
use super::digest::digest;
use super::finding::{Detail, Finding, Repair, Severity};
use super::funnel::critical;
use super::place::Evidence;
use super::score::{self, Position};
use crate::model::order;
use crate::model::{Dismissal, Element, FlagRef, RuleNumber, Subject};
use again::Untouched;

/// When a rule runs: some look at what others found (M.14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// First: it looks at the plan only.
    Plan,
    /// Then: it looks at what was found so far.
    Findings,
    /// Then: it looks whether anything was found at all.
    Absence,
    /// Last: it looks at the position score.
    Score,
}

impl Phase {
    const BEFORE_SCORE: [Self; 3] = [Self::Plan, Self::Findings, Self::Absence];
}

/// How far a rule looks for one finding: what is tried on a copy is judged anew only where it can make a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// At anything.
    Sheet,
    /// About a person at that row alone, beside what `again` compares; it goes through [`Sink::rows`].
    Row,
    /// At the results and wins of everybody.
    Wins,
}

/// A rule of the method.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its number.
    pub number: RuleNumber,
    /// When it runs.
    pub phase: Phase,
    /// Whether it speaks while a sheet is young (M.16).
    pub speaks_early: bool,
    scope: Scope,
    find: fn(&Context<'_>, &mut Sink<'_, '_>),
}

impl Rule {
    const fn new(number: u8, find: fn(&Context<'_>, &mut Sink<'_, '_>)) -> Self {
        Self {
            number: RuleNumber::new(number),
            phase: Phase::Plan,
            speaks_early: false,
            scope: Scope::Sheet,
            find,
        }
    }

    const fn early(self) -> Self {
        Self { speaks_early: true, ..self }
    }

    const fn by(self, scope: Scope) -> Self {
        Self { scope, ..self }
    }

    const fn in_phase(self, phase: Phase) -> Self {
        Self { phase, ..self }
    }
}

/// Every rule that makes findings, by number. hold by how the plan is made, R-16 and R-17 in
/// `mode_tree`, R-20 in `advice`.
pub const ALL: &[Rule] = &[
    Rule::new(1, r01_missing_information::find).by(Scope::Row),
    Rule::new(2, r02_uncertain_information::find).by(Scope::Row),
    Rule::new(3, r03_uncontacted::find).by(Scope::Row),
    Rule::new(4, r04_new_to_job::find).by(Scope::Row),
    Rule::new(5, r05_reorganisation::find).by(Scope::Row),
    Rule::new(6, r06_empty_role::find).early(),
    Rule::new(7, r07_several_economic::find),
    Rule::new(8, r08_guessed_economic::find),
    Rule::new(9, r09_users_uncovered::find),
    Rule::new(10, r10_single_thread::find),
    Rule::new(11, r11_no_flags::find).in_phase(Phase::Absence),
    Rule::new(12, r12_stale::find),
    Rule::new(13, r13_unexplained_influence::find).by(Scope::Row),
    Rule::new(15, r15_open_base::find).by(Scope::Row),
    Rule::new(18, r18_no_gap_felt::find).by(Scope::Row),
    Rule::new(19, r19_nobody_feels_gap::find),
    Rule::new(21, r21_wasted_effort::find),
    Rule::new(22, r22_mixed_modes::find),
    Rule::new(23, r23_mode_drift::find).by(Scope::Row),
    Rule::new(24, r24_likes_without_need::find).by(Scope::Row),
    Rule::new(25, r25_gap_not_for_us::find).by(Scope::Row),
    Rule::new(26, r26_opponent::find).by(Scope::Row),
    Rule::new(27, r27_unproved_enthusiasm::find).by(Scope::Row),
    Rule::new(28, r28_all_positive::find),
    Rule::new(29, r29_rating_fall::find).by(Scope::Row),
    Rule::new(31, r31_candidate_coach::find),
    Rule::new(32, r32_weak_coach::find),
    Rule::new(33, r33_bypass::find),
    Rule::new(34, r34_coach_gone::find),
    Rule::new(35, r35_only_coach::find),
    Rule::new(36, r36_false_coach::find),
    Rule::new(38, r38_half_win_result::find).by(Scope::Row),
    Rule::new(39, r39_same_win::find).by(Scope::Wins),
    Rule::new(40, r40_vague_result::find).by(Scope::Row),
    Rule::new(41, r41_may_lose::find).by(Scope::Row),
    Rule::new(42, r42_our_win::find),
    Rule::new(44, r44_vague_objective::find).early(),
    Rule::new(45, r45_close_date::find),
    Rule::new(46, r46_extreme_feeling::find),
    Rule::new(47, r47_feeling_apart::find).in_phase(Phase::Score),
    Rule::new(48, r48_no_competition::find),
    Rule::new(49, r49_risky_position::find),
    Rule::new(50, r50_late_entry::find),
    Rule::new(52, r52_unanswered::find).in_phase(Phase::Findings),
    Rule::new(53, r53_busy_work::find),
    Rule::new(54, r54_loose_action::find),
    Rule::new(55, r55_idle_strength::find),
    Rule::new(57, r57_premature::find),
    Rule::new(58, r58_not_best_few::find).in_phase(Phase::Findings),
    Rule::new(62, r62_poor_fit::find),
    Rule::new(63, r63_poor_fit_best_few::find),
    Rule::new(65, r65_cadence::find),
    Rule::new(67, r67_out_of_step::find),
    Rule::new(68, r68_outranked::find).by(Scope::Row),
    Rule::new(69, r69_no_counterpart::find).by(Scope::Row),
    Rule::new(70, r70_objections::find),
    Rule::new(71, r71_customers_unstudied::find),
    Rule::new(72, r72_sheet_too_heavy::find),
    Rule::new(73, r73_top_officer::find),
];

/// What a rule tells of one finding; the rest follows from the plan.
pub(crate) struct Found {
    pub severity: Severity,
    pub subject: Subject,
    pub element: Element,
    pub detail: Detail,
    pub evidence: Vec<Evidence>,
    pub repair: Repair,
}

/// Takes what rules find.
pub(crate) struct Sink<'s, 'a> {
    context: &'s Context<'a>,
    rule: RuleNumber,
    dismissals: BTreeMap<(RuleNumber, Subject), &'a Dismissal>,
    /// What stands as it was, where a copy is judged anew.
    known: Option<&'s Untouched>,
    /// What was found so far; in the order of the screen once the position is known, in no particular one before.
    pub findings: Vec<Finding>,
    /// Where the sheet stands; known in the last phase, and of a sheet that can be judged.
    pub position: Option<Position>,
}

impl<'s, 'a> Sink<'s, 'a> {
    fn new(context: &'s Context<'a>, known: Option<&'s Untouched>) -> Self {
        let set_aside = context.sheet.dismissals.iter();
        let dismissals = order::map_of(set_aside.map(|one| ((one.rule, one.about), one)));
        let (rule, findings) = (RuleNumber::new(0), Vec::new());
        Self { context, rule, dismissals, known, findings, position: None }
    }

    /// The rows that a rule looks at which judges each by itself.
    pub fn rows(&self) -> impl Iterator<Item = &'s Row<'a>> + use<'s, 'a> {
        let (context, known) = (self.context, self.known);
        let is_due = move |at: usize| known.is_none_or(|known| !known.is_row(at));
        context.rows.iter().enumerate().filter(move |(at, _)| is_due(*at)).map(|(_, row)| row)
    }

    /// Whether it matters what a finding about something is found from.
    pub fn asks_why(&self, subject: Subject) -> bool {
        self.known.is_none() || self.dismissals.contains_key(&(self.rule, subject))
    }

    /// How many critical findings stand so far.
    pub fn critical(&self) -> usize {
        critical(&self.findings) + self.known.map_or(0, |known| known.counts.critical)
    }

    /// Whether a red flag was found so far, set aside or not.
    pub fn is_flagged(&self) -> bool {
        let is_known = self.known.is_some_and(|known| known.is_flagged);
        is_known || self.findings.iter().any(|finding| finding.severity.is_flag())
    }

    /// The flags found so far that an action has to deal with, and none does.
    pub fn unanswered(&self) -> Vec<(Subject, RuleNumber)> {
        let open = self.findings.iter().filter(|finding| finding.is_open() && finding.asks_for_action());
        let open = open.map(|finding| (finding.subject, finding.rule));
        let known = self.known.into_iter().flat_map(|known| known.grave.iter().copied());
        let is_open = |(about, rule): &(Subject, RuleNumber)| {
            // One that is done has not removed the flag.
            self.context.answer(FlagRef::Found { rule: *rule, about: *about }).is_none()
        };
        known.chain(open).filter(is_open).collect()
    }

    /// Takes a finding.
    pub fn push(&mut self, found: Found) {
        let inputs = if self.asks_why(found.subject) {
            digest(self.rule, found.severity, &found.evidence)
        } else {
            String::new()
        };
        let dismissal = self.dismissals.get(&(self.rule, found.subject));
        let dismissed = dismissal.filter(|one| one.inputs == inputs).map(|one| one.why.clone());
        self.findings.push(Finding {
            rule: self.rule,
            severity: found.severity,
            subject: found.subject,
            element: found.element,
            detail: found.detail,
            evidence: found.evidence,
            repair: found.repair,
            inputs,
            dismissed,
            weight: self.context.weight_of(found.subject),
        });
    }
}

/// Runs every rule on a sheet; the findings come in the order of the screen (M.15), with the position where the sheet can
/// be judged. What the last phase finds does not count in the position (M.14).
pub(super) fn run(context: &Context<'_>) -> (Vec<Finding>, Option<Position>) {
    let mut sink = Sink::new(context, None);
    for phase in Phase::BEFORE_SCORE {
        run_phase(phase, &mut sink);
    }
    in_screen_order(context, &mut sink.findings);
    let judged = sink.findings.len();
    run_score(&mut sink);
    if sink.findings.len() > judged {
        in_screen_order(context, &mut sink.findings);
    }
    (sink.findings, sink.position)
}

/// Runs every rule on a copy of a sheet of which much stands as it was: only what has to be found anew is found, in no
/// particular order, and what nobody set aside lacks the digest of its inputs.
fn run_again(context: &Context<'_>, known: &Untouched) -> (Vec<Finding>, Option<Position>) {
    let mut sink = Sink::new(context, Some(known));
    for phase in Phase::BEFORE_SCORE {
        run_phase(phase, &mut sink);
    }
    run_score(&mut sink);
    (sink.findings, sink.position)
}

fn run_score(sink: &mut Sink<'_, '_>) {
    let mut counts = sink.known.map(|known| known.counts).unwrap_or_default();
    sink.findings.iter().filter(|finding| finding.is_open()).for_each(|one| counts.add(one.severity));
    sink.position = (!sink.context.is_young()).then(|| score::position(sink.context, counts));
    run_phase(Phase::Score, sink);
}

fn run_phase(phase: Phase, sink: &mut Sink<'_, '_>) {
    let (context, is_young) = (sink.context, sink.context.is_young());
    for rule in ALL.iter().filter(|rule| rule.phase == phase && (rule.speaks_early || !is_young)) {
        if sink.known.is_some_and(|known| known.are_wins && rule.scope == Scope::Wins) {
            continue;
        }
        sink.rule = rule.number;
        (rule.find)(context, sink);
    }
}

/// Severity, then weight, then rule, then name; the id settles what is left, so that the order never depends on that
/// of the plan (M.15).
fn in_screen_order<'c>(context: &'c Context<'_>, findings: &mut [Finding]) {
    type Key<'c> = (Severity, f64, RuleNumber, &'c str, Subject);
    let key = |one: &Finding| -> Key<'c> {
        (one.severity, one.weight, one.rule, context.name_of(one.subject), one.subject)
    };
    order::sort_by_cached(findings, key, |a, b| {
        let by_severity = a.0.cmp(&b.0);
        by_severity.then_with(|| b.1.total_cmp(&a.1)).then_with(|| (a.2, a.3, a.4).cmp(&(b.2, b.3, b.4)))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_names_each_rule_once() {
        assert!(ALL.windows(2).all(|pair| pair[0].number < pair[1].number));
    }

    #[test]
    fn only_two_rules_speak_while_a_sheet_is_young() {
        let early: Vec<_> =
            ALL.iter().filter(|rule| rule.speaks_early).map(|rule| rule.number.get()).collect();
        assert_eq!(early, [6, 44]);
    }
}
