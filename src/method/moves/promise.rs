//! How much a move can bring at best, from what it may answer: cheap enough to ask of every candidate, so that only the
//! most promising are tried on a copy of the plan. It must not change or judge any plan.

use std::collections::BTreeMap;

use super::candidate::Candidate;
use super::kind::{MoveKind, Outcome};
use crate::method::Severity;
use crate::method::base::{Base, base, has_confirmed_win};
use crate::method::compare::Index;
use crate::method::context::{Context, Row};
use crate::method::finding::Finding;
use crate::method::score::{FlagCounts, Position};
use crate::model::{Level, Mode, RuleNumber, Subject};

/// What a move may bring.
#[derive(Clone, Copy, Debug)]
pub(super) struct Promise {
    /// The most that it may raise the position by, in points.
    pub gain: f64,
    /// The gravest finding that it may answer; low when there is none.
    pub severity: Severity,
}

/// What promises are made from.
pub(super) struct Ledger<'a> {
    context: &'a Context<'a>,
    position: &'a Position,
    found: &'a Index<'a>,
    /// Findings that are about nobody who counts, by the number of their rule.
    general: Vec<Vec<&'a Finding>>,
    /// The grave flags of each subject that no action names.
    unanswered: BTreeMap<Subject, Vec<&'a Finding>>,
    /// Sum of all weights of people.
    weights: f64,
}

impl<'a> Ledger<'a> {
    /// Looks once at what all promises share.
    pub fn new(context: &'a Context<'a>, position: &'a Position, found: &'a Index<'a>) -> Self {
        let mut general = vec![Vec::new(); usize::from(u8::MAX) + 1];
        for finding in found.all().filter(|finding| is_general(context, finding)) {
            general[usize::from(finding.rule.get())].push(finding);
        }
        let weights = position.each.iter().map(|one| one.weight).sum();
        let mut unanswered: BTreeMap<Subject, Vec<&Finding>> = BTreeMap::new();
        let is_open = |one: &&Finding| one.asks_for_action() && context.answer(one.flag()).is_none();
        for finding in found.all().filter(is_open) {
            unanswered.entry(finding.subject).or_default().push(finding);
        }
        Self { context, position, found, general, unanswered, weights }
    }

    /// What a candidate may bring.
    pub fn promise(&self, candidate: &Candidate) -> Promise {
        let answered = self.answered(candidate);
        let mut counts = FlagCounts::default();
        let mut severity = Severity::Low;
        for finding in answered {
            counts.add(finding.severity);
            severity = severity.min(finding.severity);
        }
        if matches!(candidate.subject, Subject::Flag(_)) {
            severity = Severity::Medium;
        }
        let row = match candidate.subject {
            Subject::Person(person) => self.context.row(person),
            _ => None,
        };
        let parts = [
            self.people(candidate, row),
            counts.cost(),
            self.coverage(candidate, row),
            self.win(candidate, row),
        ];
        let plain = crate::method::score::whole(&self.context.thresholds.score, parts);
        // Half for what the caps leave, half for what lies below them, as the effect is measured.
        let gain = 0.5 * (plain + self.lifted(candidate, counts, plain)) + 0.5 * plain;
        Promise { gain, severity }
    }

    /// The findings that it may answer: about its subject, or about no person, by the rules that its kind answers. An
    /// action answers whatever grave flag its subject has.
    fn answered(&self, candidate: &Candidate) -> Vec<&'a Finding> {
        let rules = candidate.kind.rules();
        let is_answered = |finding: &&&Finding| rules.contains(&finding.rule.get());
        let mut all: Vec<&'a Finding> = match candidate.subject {
            Subject::Objective(_) => return self.found.all().filter(|one| is_answered(&one)).collect(),
            Subject::Person(_) => {
                rules.iter().flat_map(|rule| self.general[usize::from(*rule)].iter().copied()).collect()
            }
            _ => Vec::new(),
        };
        let about = self.found.about(candidate.subject);
        let own = rules.iter().filter_map(|rule| about.clone().find(|finding| finding.rule.get() == *rule));
        all.extend(own);
        all.extend(self.nothing_left(candidate.subject, &all));
        all
    }

    /// That nothing is planned against the flags of a subject, where these findings are all that is not answered.
    fn nothing_left(&self, subject: Subject, answered: &[&Finding]) -> Option<&'a Finding> {
        let unanswered = self.found.get(RuleNumber::new(52), subject)?;
        let is_answered = |flag: &&Finding| answered.iter().any(|one| one.flag() == flag.flag());
        let is_new = !answered.iter().any(|one| one.flag() == unanswered.flag());
        (is_new && self.unanswered(subject).iter().all(is_answered)).then_some(unanswered)
    }

    /// The most points of People that it may bring.
    fn people(&self, candidate: &Candidate, row: Option<&Row<'_>>) -> f64 {
        let Some(row) = row else {
            let is_found = candidate.kind.outcome() == Outcome::Found;
            // A new person in the middle of the scale moves the average of a weak sheet up.
            return if is_found { 4.5 * 50.0 / (self.weights + 4.5) } else { 0.0 };
        };
        let contact: f64 = 25.0;
        let points = match candidate.kind.outcome() {
            Outcome::Met | Outcome::Proved => contact,
            Outcome::Known if row.influence.rating.is_none() => 60.0,
            Outcome::GapFelt | Outcome::Sobered => match row.influence.mode {
                Some(Mode::Overconfident) => 35.0,
                _ => 20.0,
            },
            // Over the river it is two tens.
            Outcome::Raised => 20.0,
            Outcome::Known
            | Outcome::Confirmed
            | Outcome::Found
            | Outcome::Coach
            | Outcome::Settled
            | Outcome::Eased
            | Outcome::Agreed
            | Outcome::Written => 0.0,
        };
        points * row.weight / self.weights.max(1.0)
    }

    fn coverage(&self, candidate: &Candidate, row: Option<&Row<'_>>) -> f64 {
        let Some(row) = row.filter(|row| row.influence.influence == Some(Level::High)) else { return 0.0 };
        let is_open = base(row.influence, self.context.thresholds) != Base::Covered;
        let is_about_person = !matches!(
            candidate.kind.outcome(),
            Outcome::Settled | Outcome::Eased | Outcome::Agreed | Outcome::Written
        );
        if is_open && is_about_person { 100.0 / self.position.high_covered.0.max(1) as f64 } else { 0.0 }
    }

    fn win(&self, candidate: &Candidate, row: Option<&Row<'_>>) -> f64 {
        let may_confirm = match (candidate.kind.outcome(), row) {
            (Outcome::Known | Outcome::Confirmed, Some(row)) => !has_confirmed_win(row.influence),
            (Outcome::Found, _) => true,
            _ => false,
        };
        if may_confirm { 100.0 / self.position.wins_confirmed.0.max(1) as f64 } else { 0.0 }
    }

    /// What a cap holds back that the move may lift.
    fn lifted(&self, candidate: &Candidate, counts: FlagCounts, plain: f64) -> f64 {
        let Some(cap) = &self.position.cap else { return 0.0 };
        let fills_role = matches!(candidate.kind.outcome(), Outcome::Found | Outcome::Coach | Outcome::Known)
            || candidate.kind == MoveKind::SettleEconomicBuyer;
        let answers_all = counts.critical > 0 && counts.critical >= self.position.counted.critical;
        if fills_role || answers_all {
            (self.position.uncapped + plain - f64::from(cap.at)).max(0.0)
        } else {
            0.0
        }
    }

    /// The grave flags of a subject that no action names.
    pub fn unanswered(&self, subject: Subject) -> &[&'a Finding] {
        self.unanswered.get(&subject).map_or(&[], Vec::as_slice)
    }
}

/// Whether a finding is about nobody who counts: a role, the sheet, or somebody who left.
fn is_general(context: &Context<'_>, finding: &Finding) -> bool {
    finding.person().is_none_or(|person| context.row(person).is_none())
}
