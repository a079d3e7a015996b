//! The next moves: what would raise the position of a sheet most, each tried on a copy of the plan and judged by the same
//! rules as the plan itself. It must not know any language, nor change the plan, nor call anything a probability.
//!
//! How a list of moves comes about \[D\]:
//!
//! 1. Every person, role and the sheet itself offer candidates (`candidate`), as the strategies (2.5), the danger
//!    table (section D) and the rules ask for.
//! 2. Of these the [`TRIED`] that promise most (`promise`; on a large sheet [`TRIED_AMONG_MANY`]), [`TRIED_OF_A_KIND`] of a kind, are tried: their outcome (`outcome`) is applied to a copy
//!    of the plan, and the copy is judged by all rules, though only where the move can make a difference.
//! 3. What does not raise the position, or lowers the score as it is shown, is dropped. What is left is ranked by gain per effort, then in the order of the
//!    screen (M.15): severity of what it answers, weight, rule, name.
//!
//! **Gain** is the mean of two rises, in points: that of the score before rounding, and that of the score as it would be
//! without caps and with Flags free to fall below 0. Where a cap holds the score, or more flags stand than Flags can
//! show, the second tells good moves from idle ones.

mod action;
mod candidate;
mod desk;
mod kind;
#[cfg(test)]
pub(crate) mod offers;
mod outcome;
mod promise;
#[cfg(test)]
mod tests;

use crate::model::day::Date;

pub use kind::{Effort, MoveKind, Outcome};

use super::Analysis;
use super::compare::{Difference, Index, difference};
use super::context::Context;
use super::finding::{Finding, Severity};
use super::rules::Known;
use super::score::{Position, whole};
use super::thresholds::{ScoreWeights, Thresholds};
use crate::model::order;
use crate::model::{
    AccountPlan, Action, ActionId, Edit, FlagRef, ObjectiveId, PersonId, RuleNumber, Subject,
};
use action::Proposal;
use candidate::{Candidate, above_coaches, candidates};
use outcome::Outcomes;
use promise::Ledger;

/// How many candidates are tried on a copy at most, the most promising first. \[D\]
pub const TRIED: usize = 16;
/// The same on a sheet of more than [`MANY`] influences, where each try takes its time. \[D\]
pub const TRIED_AMONG_MANY: usize = 4;
/// More influences than these are many.
pub const MANY: usize = 100;
/// How many candidates of one kind are tried at most, so that no kind crowds out the others. \[D\]
pub const TRIED_OF_A_KIND: usize = 4;
/// Gains below this are noise of the arithmetic.
const LEAST_GAIN: f64 = 1e-6;

/// What a move does to the sheet if it goes well.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The score now.
    pub score_before: u8,
    /// The score if it goes well.
    pub score_after: u8,
    /// Points that it is ranked by.
    pub gain: f64,
    /// Everything that differs: parts of the score, findings gone, new, graver and milder.
    pub difference: Difference,
}

impl Effect {
    /// The flags that it removes: findings of medium severity or above.
    pub fn removed(&self) -> Vec<FlagRef> {
        flags(&self.difference.gone)
    }

    /// The flags that it brings to light: findings of medium severity or above.
    pub fn added(&self) -> Vec<FlagRef> {
        flags(&self.difference.new)
    }
}

fn flags(marks: &[super::compare::Mark]) -> Vec<FlagRef> {
    marks.iter().filter(|mark| mark.severity.is_flag()).map(|mark| mark.flag).collect()
}

/// A move that would raise the position.
#[derive(Clone, Debug, PartialEq)]
pub struct NextMove {
    /// What kind.
    pub kind: MoveKind,
    /// What it is about.
    pub subject: Subject,
    /// The colleague of the customer's it goes through: who is asked, or who speaks.
    pub through: Option<PersonId>,
    /// What the plan would look like if it goes well: edits for a copy.
    pub edits: Vec<Edit>,
    /// What that does to the sheet.
    pub effect: Effect,
    /// The gravest finding that it answers, which decides how soon it is due.
    pub severity: Severity,
    /// The rules that it answers here, the one that it follows first.
    pub rules: Vec<RuleNumber>,
    /// The finding that it works on, where it works on one.
    pub finding: Option<Finding>,
    /// An open action that already names a flag that it removes.
    pub planned_as: Option<ActionId>,
    proposal: Action,
}

impl NextMove {
    /// The action that would make the move, chosen and not yet done: who of us, by when, aimed at whom, against which
    /// flags, with which strengths.
    pub fn action(&self, id: ActionId, what: String) -> Action {
        Action { id, what, ..self.proposal.clone() }
    }

    /// What it takes.
    pub const fn effort(&self) -> Effort {
        self.kind.effort()
    }

    /// The colleague of ours who would make it, and the day by which.
    pub const fn who_and_when(&self) -> (Option<crate::model::MemberId>, Option<Date>) {
        (self.proposal.who, self.proposal.due)
    }
}

/// The moves that would raise the position of a sheet, the best first; none while the sheet is young (M.16) or is not in
/// the plan. `before` is what [`analyse`] says of the plan as it is.
pub fn next_moves(
    plan: &AccountPlan,
    objective: ObjectiveId,
    today: Date,
    thresholds: &Thresholds,
    before: &Analysis,
) -> Vec<NextMove> {
    let influences = plan.objectives.get(objective).map_or(0, |sheet| sheet.influences.len());
    let tried = if influences > MANY { TRIED_AMONG_MANY } else { TRIED };
    most_promising(plan, objective, today, thresholds, before, tried)
}

fn most_promising(
    plan: &AccountPlan,
    objective: ObjectiveId,
    today: Date,
    thresholds: &Thresholds,
    before: &Analysis,
    tried: usize,
) -> Vec<NextMove> {
    let (Some(sheet), Some(position)) = (plan.objectives.get(objective), &before.position) else {
        return Vec::new();
    };
    let context = Context::new(plan, sheet, today, thresholds);
    let found = Index::of(&before.findings);
    let above = above_coaches(&context);
    let engine = Engine {
        context: &context,
        before,
        known: Known::new(&context, &before.findings),
        position,
        ledger: Ledger::new(&context, position, &found),
        outcomes: Outcomes::new(&context, &found),
        found: &found,
        above: &above,
    };
    let mut ranked: Vec<Ranked> =
        candidates(&context, &found, &above).iter().map(|candidate| engine.promised(candidate)).collect();
    leave_out_the_least(&mut ranked);
    engine.rank(&mut ranked);
    most_varied(&mut ranked, tried);
    let moves: Vec<NextMove> = ranked.iter().filter_map(|one| engine.tried(&one.candidate)).collect();
    let mut ranked: Vec<Ranked> = moves.iter().enumerate().map(|(at, one)| Ranked::of(one, at)).collect();
    engine.rank(&mut ranked);
    one_confirmation_each(&mut ranked);
    // Moves leave their places in the order of rank.
    let mut left: Vec<Option<NextMove>> = moves.into_iter().map(Some).collect();
    ranked.iter().filter_map(|one| left[one.at].take()).collect()
}

/// Leaves out whatever [`TRIED_OF_A_KIND`] others of its kind are worth more than: of hundreds a few are left to be ranked.
fn leave_out_the_least(all: &mut Vec<Ranked>) {
    // The best of each kind, the least of them last.
    let mut best = [[f64::NEG_INFINITY; TRIED_OF_A_KIND]; MoveKind::ALL.len()];
    for one in all.iter() {
        let mut worth = one.worth();
        for known in &mut best[one.candidate.kind as usize] {
            if worth.total_cmp(known).is_gt() {
                std::mem::swap(&mut worth, known);
            }
        }
    }
    all.retain(|one| {
        let least = best[one.candidate.kind as usize][TRIED_OF_A_KIND - 1];
        one.worth().total_cmp(&least).is_ge()
    });
}

/// Leaves the first so many, and no more than so many of one kind.
fn most_varied(ranked: &mut Vec<Ranked>, tried: usize) {
    let mut counts = [0_usize; MoveKind::ALL.len()];
    ranked.retain(|one| {
        let count = &mut counts[one.candidate.kind as usize];
        *count += 1;
        *count <= TRIED_OF_A_KIND
    });
    ranked.truncate(tried);
}

/// Of several moves that confirm what is filled in about one person the best is enough: the others are part of it, or
/// it is part of them.
fn one_confirmation_each(ranked: &mut Vec<Ranked>) {
    let mut confirmed: Vec<Subject> = Vec::new();
    ranked.retain(|one| {
        let is_first = !one.candidate.kind.confirms() || !confirmed.contains(&one.candidate.subject);
        if one.candidate.kind.confirms() {
            confirmed.push(one.candidate.subject);
        }
        is_first
    });
}

/// A candidate, or a move, with what it is ranked by.
struct Ranked {
    candidate: Candidate,
    gain: f64,
    severity: Severity,
    at: usize,
}

impl Ranked {
    fn of(one: &NextMove, at: usize) -> Self {
        let candidate = Candidate { kind: one.kind, subject: one.subject, through: one.through };
        Self { candidate, gain: one.effect.gain, severity: one.severity, at }
    }

    /// Gain per effort.
    fn worth(&self) -> f64 {
        self.gain / f64::from(self.candidate.kind.effort().number())
    }
}

/// Everything that trying moves on one sheet needs.
struct Engine<'a> {
    context: &'a Context<'a>,
    before: &'a Analysis,
    known: Known<'a>,
    position: &'a Position,
    found: &'a Index<'a>,
    above: &'a [(PersonId, PersonId)],
    ledger: Ledger<'a>,
    outcomes: Outcomes<'a>,
}

impl Engine<'_> {
    fn promised(&self, candidate: &Candidate) -> Ranked {
        let promise = self.ledger.promise(candidate);
        Ranked { candidate: *candidate, gain: promise.gain, severity: promise.severity, at: 0 }
    }

    /// Gain per effort, then the order of the screen (M.15), then the kind; the ids settle what is left.
    fn rank(&self, all: &mut [Ranked]) {
        type Then<'a> = (RuleNumber, &'a str, MoveKind, Subject);
        let key = |one: &Ranked| {
            let Candidate { kind, subject, .. } = one.candidate;
            let then: Then<'_> = (kind.follows(), self.context.name_of(subject), kind, subject);
            (one.worth(), one.severity, self.context.weight_of(subject), then)
        };
        order::sort_by_cached(all, key, |a, b| {
            let by_worth = b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1));
            by_worth.then_with(|| b.2.total_cmp(&a.2)).then_with(|| a.3.cmp(&b.3))
        });
    }

    /// Tries a candidate on a copy; `None` when it changes nothing, cannot be applied, or does not raise the position. An
    /// answer to a flag is kept even if nothing is gained yet: the rule asks for it.
    fn tried(&self, candidate: &Candidate) -> Option<NextMove> {
        let context = self.context;
        let finding = self.answers(candidate);
        let unanswered = match candidate.kind {
            MoveKind::AnswerFlag => self.ledger.unanswered(candidate.subject),
            _ => &[],
        };
        let proposal = Proposal::new(context, candidate, self.above);
        let planned = proposal.against_findings(unanswered);
        let edits = self.outcomes.edits(candidate, finding, &planned);
        let effect = self.effect(&edits).filter(|effect| effect.score_after >= effect.score_before)?;
        let least = if candidate.kind == MoveKind::AnswerFlag { -LEAST_GAIN } else { LEAST_GAIN };
        if effect.gain <= least {
            return None;
        }
        let severity = gravest(candidate, &effect, unanswered, finding);
        let named = || named(&effect, finding);
        let action = if candidate.kind.plans() { planned } else { proposal.against(&named(), severity) };
        Some(NextMove {
            kind: candidate.kind,
            subject: candidate.subject,
            through: candidate.through,
            rules: rules(candidate.kind, &effect),
            finding: finding.cloned(),
            planned_as: planned_as(context, &action),
            severity,
            effect,
            edits,
            proposal: action,
        })
    }

    /// The finding about the subject by the rule that a kind follows, or by the next that it answers.
    fn answers(&self, candidate: &Candidate) -> Option<&Finding> {
        let mut rules = candidate.kind.rules().iter();
        rules.find_map(|rule| self.found.get(RuleNumber::new(*rule), candidate.subject))
    }

    fn effect(&self, edits: &[Edit]) -> Option<Effect> {
        let context = self.context;
        if edits.is_empty() {
            return None;
        }
        let mut copy = context.plan.clone();
        copy.apply(Edit::Several(edits.to_vec())).ok()?;
        let sheet = copy.objectives.get(context.sheet.id)?;
        let changed = Context::new(&copy, sheet, context.today, context.thresholds);
        let after = self.known.again(&changed, self.found);
        let now = after.position.as_ref()?;
        let gone = after.gone.iter().map(|at| &self.before.findings[*at]);
        let weights = &context.thresholds.score;
        let rise = pull(now) - pull(self.position);
        let strain = free(now, weights) - free(self.position, weights);
        Some(Effect {
            score_before: self.position.score,
            score_after: now.score,
            gain: 0.5 * rise + 0.5 * strain,
            difference: difference(self.before, Some(now), self.found, gone, after.changed.iter()),
        })
    }
}

/// The flags that the action of a move names: those that the move removes, or else what it works on.
fn named(effect: &Effect, finding: Option<&Finding>) -> Vec<FlagRef> {
    let removed = effect.removed();
    let works_on = finding.filter(|finding| removed.is_empty() && finding.severity.is_flag());
    removed.into_iter().chain(works_on.map(Finding::flag)).collect()
}

/// The gravest finding that a move answers: by its effect, or because its action names it; what it works on when it
/// answers none.
fn gravest(
    candidate: &Candidate,
    effect: &Effect,
    unanswered: &[&Finding],
    finding: Option<&Finding>,
) -> Severity {
    let gone = effect.difference.gone.iter().map(|mark| mark.severity);
    let milder = effect.difference.milder.iter().map(|shift| shift.from);
    let named = unanswered.iter().map(|finding| finding.severity);
    let planted = matches!(candidate.subject, Subject::Flag(_)).then_some(Severity::Medium);
    let answered = gone.chain(milder).chain(named).chain(planted).min();
    answered.unwrap_or_else(|| finding.map_or(Severity::Low, |finding| finding.severity))
}

/// The rule that a kind follows, and those whose findings its effect removes or makes milder.
fn rules(kind: MoveKind, effect: &Effect) -> Vec<RuleNumber> {
    let mut rules = vec![kind.follows()];
    let gone = effect.difference.gone.iter().map(|mark| mark.flag);
    for flag in gone.chain(effect.difference.milder.iter().map(|shift| shift.flag)) {
        if let FlagRef::Found { rule, .. } = flag
            && !rules.contains(&rule)
        {
            rules.push(rule);
        }
    }
    rules
}

/// The score before rounding.
fn pull(position: &Position) -> f64 {
    let cap = position.cap.as_ref().map_or(f64::INFINITY, |cap| f64::from(cap.at));
    position.uncapped.min(cap)
}

/// The score without caps, and with Flags free to fall below 0.
fn free(position: &Position, weights: &ScoreWeights) -> f64 {
    whole(weights, [position.people, 100.0 - position.counted.cost(), position.coverage, position.win])
}

/// The open action that names a flag that this one names as well.
fn planned_as(context: &Context<'_>, proposal: &Action) -> Option<ActionId> {
    let open = context.sheet.actions.iter().filter(|action| !action.is_done());
    open.filter(|action| !action.removes.is_disjoint(&proposal.removes)).map(|action| action.id).min()
}
