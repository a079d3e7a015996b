//! Which moves a sheet offers: one look at each person, each role and the sheet itself, without judging any effect. It
//! must not know how a move changes the plan.

use std::collections::BTreeSet;

use super::desk::offered;
use super::kind::MoveKind;
use crate::method::advice::leverage;
use crate::method::base::has_confirmed_win;
use crate::method::coach::prospects;
use crate::method::compare::Index;
use crate::method::context::{Context, Row};
use crate::method::danger::{Verdict, verdict};
use crate::method::finding::{Detail, Finding, Wanted};
use crate::method::place::CoachCriterion;
use crate::model::{Coverage, FlagRef, Judgement, Mode, PersonId, Role, RuleNumber, Subject};

/// A move that may be worth a look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// What kind.
    pub kind: MoveKind,
    /// What it is about.
    pub subject: Subject,
    /// The colleague of the customer's it goes through.
    pub through: Option<PersonId>,
}

/// Looks for candidates.
pub(super) struct Search<'a> {
    context: &'a Context<'a>,
    found: &'a Index<'a>,
    /// The heaviest tested coach, who is asked first, and the next one for questions about the first.
    coaches: Vec<PersonId>,
    /// Everybody above a coach, with the coach who comes along.
    above: &'a [(PersonId, PersonId)],
    all: Vec<Candidate>,
}

/// Every candidate of a sheet.
pub(super) fn candidates<'a>(
    context: &'a Context<'a>,
    found: &'a Index<'a>,
    above: &'a [(PersonId, PersonId)],
) -> Vec<Candidate> {
    let coaches = context.rows.iter().filter(|row| row.is_tested_coach()).map(Row::id).take(2).collect();
    let mut search = Search { context, found, coaches, above, all: Vec::new() };
    search.desk();
    search.roles();
    for row in &context.rows {
        if row.holds(Role::Coach) {
            search.coach(row);
        }
        search.contact(row);
        search.knowledge(row);
        search.judgements(row);
        search.mode(row);
        search.rating(row);
    }
    search.unanswered();
    search.all
}

impl Search<'_> {
    fn has(&self, rule: u8, subject: Subject) -> bool {
        self.finding(rule, subject).is_some()
    }

    fn finding(&self, rule: u8, subject: Subject) -> Option<&Finding> {
        self.found.get(RuleNumber::new(rule), subject)
    }

    fn push(&mut self, kind: MoveKind, subject: Subject) {
        self.all.push(Candidate { kind, subject, through: None });
    }

    /// Adds a move that goes through a colleague, if there is one.
    fn push_through(&mut self, kind: MoveKind, subject: Subject, through: Option<PersonId>) {
        if through.is_some() {
            self.all.push(Candidate { kind, subject, through });
        }
    }

    /// Adds a question that a coach can answer, or else the person.
    fn ask(&mut self, kind: MoveKind, row: &Row<'_>) {
        let through = self.coaches.iter().copied().find(|coach| *coach != row.id());
        self.all.push(Candidate { kind, subject: row.subject(), through });
    }

    /// What is settled at the desk, each kind once a subject.
    fn desk(&mut self) {
        for finding in self.found.all() {
            for kind in offered(finding) {
                let candidate = Candidate { kind, subject: finding.subject, through: None };
                if !self.all.contains(&candidate) {
                    self.all.push(candidate);
                }
            }
        }
        // Going through the sheet settles what changed since the last time.
        let sheet = Subject::Objective(self.context.sheet.id);
        if self.found.all().any(|finding| finding.rule.get() == 23) && !self.has(12, sheet) {
            self.push(MoveKind::ReviewSheet, sheet);
        }
    }

    fn roles(&mut self) {
        for (role, kind) in [
            (Role::Economic, MoveKind::FindEconomicBuyer),
            (Role::User, MoveKind::FindUser),
            (Role::Technical, MoveKind::FindTechnicalBuyer),
        ] {
            if self.has(6, Subject::Role(role)) {
                self.push(kind, Subject::Role(role));
            }
        }
        self.new_coach();
    }

    /// With no coach, only one, or one who left, somebody in favour is won; without anybody to win, one has to be found.
    fn new_coach(&mut self) {
        let context = self.context;
        let role = Subject::Role(Role::Coach);
        let is_empty = self.has(6, role);
        let has_left = context.left.iter().any(|row| self.has(34, row.subject()));
        let may = |row: &Row<'_>| is_known(row) && !row.holds(Role::Coach) && !has_failed(row);
        let next = match self.finding(35, role).map(|finding| &finding.detail) {
            Some(Detail::OnlyCoach { next, .. }) => {
                next.and_then(|next| context.row(next)).filter(|row| may(row))
            }
            _ if is_empty || has_left => prospects(context, &|row| may(row)).first().copied(),
            _ => return,
        };
        let can_be_tested = context.holders(Role::Coach).any(|row| !has_failed(row));
        match next {
            Some(row) => self.push(MoveKind::DevelopCoach, row.subject()),
            None if is_empty && !can_be_tested => self.push(MoveKind::FindCoach, role),
            None => {}
        }
    }

    /// A coach is asked what nobody knows, unless a test was failed; one who moved, whether all is as before.
    fn coach(&mut self, row: &Row<'_>) {
        let test = &row.influence.coach;
        let is_open = |one: &CoachCriterion| one.answer(test).is_none();
        let is_asked = if test.is_passed() {
            self.has(32, row.subject()) && CoachCriterion::ALL.iter().any(is_open)
        } else {
            !has_failed(row) && (self.has(6, Subject::Role(Role::Coach)) || self.has(31, row.subject()))
        };
        if is_asked {
            self.push(MoveKind::TestCoach, row.subject());
        }
        if self.has(34, row.subject()) {
            self.push(MoveKind::ReconfirmCoach, row.subject());
        }
    }

    /// Who was not met is met, the final say through somebody who has a line to it; whose enthusiasm is unproved
    /// is asked for a favour; who was met briefly is met again.
    fn contact(&mut self, row: &Row<'_>) {
        let subject = row.subject();
        if self.has(3, subject) {
            let coach =
                self.above.iter().find(|(superior, _)| *superior == row.id()).map(|(_, coach)| *coach);
            if row.holds(Role::Economic) {
                let adviser = || self.coaches.iter().copied().find(|coach| *coach != row.id());
                let through = self.lever(row).or(coach).or_else(adviser);
                self.all.push(Candidate { kind: MoveKind::ReachEconomicBuyer, subject, through });
            } else {
                self.all.push(Candidate { kind: MoveKind::Meet, subject, through: coach });
            }
        } else if self.has(27, subject) {
            self.push(MoveKind::AskAFavour, subject);
        } else if !row.is_covered(Coverage::Multiple) {
            self.push(MoveKind::MeetAgain, subject);
        }
    }

    fn knowledge(&mut self, row: &Row<'_>) {
        let subject = row.subject();
        let is_win =
            |wanted: &Wanted| matches!(wanted, Wanted::Judgement(Judgement::Result | Judgement::Win));
        let is_general = match self.finding(1, subject).map(|finding| &finding.detail) {
            Some(Detail::Missing(wanted)) => !wanted.iter().all(is_win),
            _ => false,
        };
        if is_general {
            self.ask(MoveKind::FindOut, row);
        } else if [1, 38, 39, 40].into_iter().any(|rule| self.has(rule, subject)) {
            self.ask(MoveKind::FindWin, row);
        }
        if is_known(row) && self.has(41, subject) {
            self.push(MoveKind::SoftenLoss, subject);
        }
    }

    fn judgements(&mut self, row: &Row<'_>) {
        let subject = row.subject();
        let doubts: Vec<Judgement> = match self.finding(2, subject).map(|finding| &finding.detail) {
            Some(Detail::Unsure(doubts)) => doubts.iter().map(|(judgement, _)| *judgement).collect(),
            _ => Vec::new(),
        };
        let is_win = |judgement: &Judgement| matches!(judgement, Judgement::Result | Judgement::Win);
        let is_role = self.has(8, subject);
        if is_role {
            self.ask(MoveKind::ConfirmRole, row);
        }
        let is_told = [Judgement::Result, Judgement::Win].iter().all(|one| row.influence.is_judged(*one));
        let has_win = is_told && (!has_confirmed_win(row.influence) || doubts.iter().any(is_win));
        if has_win {
            self.ask(MoveKind::ConfirmWin, row);
        }
        let is_settled = (is_role && doubts == [Judgement::Roles]) || (has_win && doubts.iter().all(is_win));
        if !doubts.is_empty() && !is_settled {
            self.ask(MoveKind::ConfirmJudgements, row);
        }
        if self.has(4, subject) {
            self.push(MoveKind::RelearnNewcomer, subject);
        }
        if self.has(5, subject) {
            self.push(MoveKind::ReviewPerson, subject);
        }
    }

    /// Who feels no gap is shown one: by a colleague who feels it, else by ourselves if we know the person. On somebody
    /// overconfident no effort of ours is spent (2.5).
    fn mode(&mut self, row: &Row<'_>) {
        let subject = row.subject();
        match row.influence.mode {
            Some(Mode::EvenKeel) => {
                let lever = self.lever(row);
                self.push_through(MoveKind::TurnByColleague, subject, lever);
                if !is_known(row) {
                    return;
                }
                if self.has(24, subject) {
                    self.push(MoveKind::AskWhatWouldChange, subject);
                } else if lever.is_none() {
                    self.push(MoveKind::ShowGap, subject);
                }
            }
            Some(Mode::Overconfident) => {
                let lever = self.lever(row);
                self.push_through(MoveKind::SowDoubt, subject, lever);
            }
            Some(Mode::Growth | Mode::Trouble) | None => {}
        }
    }

    /// What the danger table asks for (section D). Who was never met is not moved by us, and what to fit the proposal to
    /// has to be known.
    fn rating(&mut self, row: &Row<'_>) {
        let (Some(mode), Some(rating)) = (row.influence.mode, row.influence.rating) else { return };
        let subject = row.subject();
        let knows_win = [Judgement::Result, Judgement::Win].iter().all(|one| row.influence.is_judged(*one));
        match verdict(mode, rating) {
            Verdict::RaiseFit if is_known(row) && knows_win => self.push(MoveKind::RaiseByFit, subject),
            Verdict::RemoveDoubt if is_known(row) => self.push(MoveKind::RemoveDoubt, subject),
            Verdict::AskAboutFit | Verdict::PrefersAnother if is_known(row) => {
                self.push(MoveKind::AskAboutFit, subject);
            }
            Verdict::GrowthOpponent | Verdict::TroubleOpponent => {
                let lever = self.lever(row);
                self.push_through(MoveKind::NeutraliseOpponent, subject, lever);
                if lever.is_none() && is_known(row) {
                    self.push(MoveKind::AskAboutFit, subject);
                }
            }
            Verdict::ObstacleLeverage | Verdict::ObstacleTogether => {
                let lever = self.lever(row);
                self.push_through(MoveKind::NeutraliseOpponent, subject, lever);
            }
            _ => {}
        }
    }

    fn lever(&self, row: &Row<'_>) -> Option<PersonId> {
        // Somebody who works against us speaks for nobody's proposal.
        let is_for_us = |person: PersonId| {
            let row = self.context.row(person);
            row.and_then(Row::rating).is_none_or(|rating| rating > 0)
        };
        let levers = leverage(self.context, row.id());
        levers.iter().map(|lever| lever.person).find(|person| is_for_us(*person))
    }

    /// People and roles with a grave flag that no open action names, and planted flags that none names.
    fn unanswered(&mut self) {
        let mut subjects: Vec<Subject> = Vec::new();
        let mut known: BTreeSet<Subject> = BTreeSet::new();
        for finding in self.found.all() {
            let is_open = finding.asks_for_action() && self.context.answer(finding.flag()).is_none();
            if is_open && known.insert(finding.subject) {
                subjects.push(finding.subject);
            }
        }
        let planted = self.context.sheet.flags.iter().filter(|flag| !flag.is_resolved);
        let open = planted.filter(|flag| self.context.answer(FlagRef::Manual { flag: flag.id }).is_none());
        subjects.extend(open.map(|flag| Subject::Flag(flag.id)));
        for subject in subjects {
            self.push(MoveKind::AnswerFlag, subject);
        }
    }
}

/// Everybody above somebody who holds the role of coach, with that coach, of several the heaviest: whoever goes there
/// takes the coach along (SYS-19, R-33).
pub(super) fn above_coaches(context: &Context<'_>) -> Vec<(PersonId, PersonId)> {
    let coaches = context.holders(Role::Coach).map(Row::id);
    coaches.flat_map(|coach| context.superiors(coach).into_iter().map(move |one| (one, coach))).collect()
}

/// Whether one of the needed tests was answered with no.
fn has_failed(row: &Row<'_>) -> bool {
    CoachCriterion::NEEDED.into_iter().any(|test| test.answer(&row.influence.coach) == Some(false))
}

/// Whether we know the person well enough to talk.
fn is_known(row: &Row<'_>) -> bool {
    row.is_covered(Coverage::Brief) && row.is_in_log
}
