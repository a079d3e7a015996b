//! What a sheet looks like if a move goes well: edits for a copy of the plan, never for the plan itself. Each outcome is
//! modest. \[D\] It must not know how the copy is judged.

use std::collections::BTreeSet;

use crate::model::day::Date;
use uuid::Uuid;

use super::candidate::Candidate;
use super::kind::{MoveKind, Outcome};
use crate::method::compare::Index;
use crate::method::context::{Context, Row};
use crate::method::finding::{Detail, Finding};
use crate::method::repair::confirm;
use crate::model::influence::InfluenceField;
use crate::model::person::PersonField;
use crate::model::{
    AccountPlan, Action, ActionId, CoachTest, Contact, ContactId, Coverage, Edit, Influence, Judged,
    Judgement, Level, Mode, Person, PersonId, Proof, Rating, ReviewId, Role, RuleNumber, Source, Subject,
};

/// What stands for a text that somebody will have told us.
pub(super) const TOLD: &str = "?";

/// Makes the edits of one outcome after the other.
pub(super) struct Outcomes<'a> {
    context: &'a Context<'a>,
    found: &'a Index<'a>,
    /// What names every record that is only imagined.
    id: Uuid,
}

impl<'a> Outcomes<'a> {
    /// Outcomes for a sheet.
    pub fn new(context: &'a Context<'a>, found: &'a Index<'a>) -> Self {
        Self { context, found, id: free_id(context.plan) }
    }

    /// The edits of a move that goes well; `finding` is what it answers, `answer` the action that it may plan. Empty when
    /// nothing would change.
    pub fn edits(&self, candidate: &Candidate, finding: Option<&Finding>, answer: &Action) -> Vec<Edit> {
        let mut edits = Edits { context: self.context, found: self.found, id: self.id, all: Vec::new() };
        match (candidate.kind.outcome(), candidate.subject) {
            (Outcome::Found, Subject::Role(role)) => edits.somebody(role),
            (Outcome::Settled | Outcome::Agreed | Outcome::Written, subject) => {
                edits.at_the_desk(candidate.kind, subject, finding, answer);
            }
            (_, Subject::Person(person)) => {
                if let Some(row) = self.context.row(person) {
                    edits.about_person(candidate, row, finding);
                }
            }
            _ => {}
        }
        edits.all
    }
}

/// An id that no record of the plan has, the same for the same plan: imagined records have to be named, and chance has
/// no place here.
fn free_id(plan: &AccountPlan) -> Uuid {
    let mut number = 0xffff_ffff_ffff_8fff_bfff_ffff_ffff_0000;
    let is_taken = |id: Uuid| {
        plan.people.has(PersonId(id))
            || plan.contacts.has(ContactId(id))
            || plan
                .objectives
                .iter()
                .any(|sheet| sheet.actions.has(ActionId(id)) || sheet.reviews.has(ReviewId(id)))
    };
    while is_taken(Uuid::from_u128(number)) {
        number += 1;
    }
    Uuid::from_u128(number)
}

/// The edits of one outcome.
pub(super) struct Edits<'a> {
    pub context: &'a Context<'a>,
    pub found: &'a Index<'a>,
    pub id: Uuid,
    pub all: Vec<Edit>,
}

impl Edits<'_> {
    fn about_person(&mut self, candidate: &Candidate, row: &Row<'_>, finding: Option<&Finding>) {
        match candidate.kind.outcome() {
            Outcome::Met => self.meet(row),
            Outcome::Proved => {
                self.meet(row);
                self.prove(row, Judgement::Rating, Source::Person);
            }
            Outcome::Known => self.fill(row, candidate),
            Outcome::Confirmed => self.confirm(candidate.kind, row, finding),
            Outcome::GapFelt => self.judge_mode(candidate, row, Mode::Growth),
            Outcome::Sobered => self.judge_mode(candidate, row, Mode::EvenKeel),
            Outcome::Raised => {
                if let Some(rating) = row.influence.rating {
                    let judged = Judged::Rating(Some(rating.stepped(1)));
                    self.told(candidate, row, judged);
                }
            }
            Outcome::Coach => self.coach(row),
            Outcome::Eased => {
                self.log(row.id());
                let field = InfluenceField::MayLose(String::new());
                self.all.push(Edit::influence(self.context.sheet.id, row.id(), field));
            }
            Outcome::Found | Outcome::Settled | Outcome::Agreed | Outcome::Written => {}
        }
    }

    /// A contact today. Who was met briefly is met several times now; who was never met, briefly.
    fn meet(&mut self, row: &Row<'_>) {
        let coverage = match row.influence.coverage {
            None | Some(Coverage::None) => Coverage::Brief,
            // With nothing in the log, the depth that is claimed is proved first.
            Some(Coverage::Brief) if row.is_in_log => Coverage::Multiple,
            Some(depth) => depth,
        };
        if row.influence.coverage != Some(coverage) {
            let field = InfluenceField::Coverage(Some(coverage));
            self.all.push(Edit::influence(self.context.sheet.id, row.id(), field));
        }
        self.log(row.id());
    }

    /// A contact today.
    pub fn log(&mut self, person: PersonId) {
        let mut contact = Contact::new(ContactId(self.id));
        contact.on = Some(self.context.today);
        contact.with.insert(person);
        self.all.push(Edit::put(contact));
    }

    /// A judgement that somebody told us: in person, with a contact, or through a colleague, without one.
    fn told(&mut self, candidate: &Candidate, row: &Row<'_>, judged: Judged) {
        let source = if candidate.through.is_some() { Source::Colleague } else { Source::Person };
        if candidate.through.is_none() {
            self.log(row.id());
        }
        let judgement = judged.judgement();
        self.all.push(Edit::judge(self.context.sheet.id, row.id(), judged, self.context.today));
        self.prove(row, judgement, source);
    }

    fn judge_mode(&mut self, candidate: &Candidate, row: &Row<'_>, mode: Mode) {
        self.told(candidate, row, Judged::Mode(Some(mode)));
    }

    /// Confirms a judgement as of today; what is noted about it stays.
    pub fn prove(&mut self, row: &Row<'_>, judgement: Judgement, source: Source) {
        let known = row.influence.proof(judgement).cloned().unwrap_or_default();
        let source = known.source.or(Some(source));
        let proof = Proof { source, ..confirmed(known, self.context.today) };
        self.all.push(prove(self.context, row.id(), judgement, proof));
    }

    /// Fills in what is empty: everything for a general question, result and win for one about the win.
    fn fill(&mut self, row: &Row<'_>, candidate: &Candidate) {
        if candidate.kind == MoveKind::FindOut {
            let title = row.person.map_or("", |person| person.title.trim());
            if row.name().is_empty() {
                self.all.push(Edit::person(row.id(), PersonField::Name(TOLD.to_owned())));
            }
            if title.is_empty() {
                self.all.push(Edit::person(row.id(), PersonField::Title(TOLD.to_owned())));
            }
        }
        let is_asked = |judgement: &Judgement| match judgement {
            Judgement::Result | Judgement::Win => true,
            Judgement::Roles | Judgement::Influence | Judgement::Mode | Judgement::Rating => {
                candidate.kind == MoveKind::FindOut && !row.influence.is_judged(*judgement)
            }
        };
        let source = if candidate.through.is_some() { Source::Coach } else { Source::Person };
        for judgement in Judgement::ALL.iter().filter(|judgement| is_asked(judgement)) {
            self.learn(row, *judgement, source, self.is_lame(row, *judgement));
        }
    }

    /// Fills a judgement in when it is empty or not the person's own, and confirms it.
    fn learn(&mut self, row: &Row<'_>, judgement: Judgement, source: Source, is_lame: bool) {
        if is_lame || !row.influence.is_judged(judgement) {
            let judged = favourable(row.id(), judgement);
            self.all.push(Edit::judge(self.context.sheet.id, row.id(), judged, self.context.today));
        }
        self.prove(row, judgement, source);
    }

    /// Whether a text is there that says nothing of the person's own, or nothing to be measured.
    fn is_lame(&self, row: &Row<'_>, judgement: Judgement) -> bool {
        let rule = match judgement {
            Judgement::Win => 39,
            Judgement::Result => 40,
            Judgement::Roles | Judgement::Influence | Judgement::Mode | Judgement::Rating => return false,
        };
        self.found.get(RuleNumber::new(rule), row.subject()).is_some()
    }

    fn confirm(&mut self, kind: MoveKind, row: &Row<'_>, finding: Option<&Finding>) {
        let doubted = match (kind, finding.map(|finding| &finding.detail)) {
            (MoveKind::RelearnNewcomer, Some(Detail::NewToJob { unconfirmed, .. })) => {
                for judgement in unconfirmed {
                    self.learn(row, *judgement, Source::Person, false);
                }
                return;
            }
            (MoveKind::ConfirmJudgements, Some(Detail::Unsure(doubts))) => {
                doubts.iter().map(|(judgement, _)| *judgement).collect()
            }
            (MoveKind::ConfirmRole | MoveKind::ReconfirmCoach, _) => vec![Judgement::Roles],
            (MoveKind::ConfirmWin, _) => vec![Judgement::Result, Judgement::Win],
            (MoveKind::ReviewPerson, _) => {
                let field = InfluenceField::ReviewedOn(Some(self.context.today));
                self.all.push(Edit::influence(self.context.sheet.id, row.id(), field));
                vec![Judgement::Roles, Judgement::Influence]
            }
            _ => Vec::new(),
        };
        self.all.extend(confirm(self.context.sheet, row.id(), &doubted, self.context.today));
    }

    /// What nobody answered is passed, and the role is held.
    fn coach(&mut self, row: &Row<'_>) {
        let test = passed(row.influence.coach.clone());
        self.all.push(Edit::influence(self.context.sheet.id, row.id(), InfluenceField::Coach(test)));
        if !row.holds(Role::Coach) {
            let mut roles = row.influence.roles.clone();
            roles.insert(Role::Coach);
            let judged = Judged::Roles(roles);
            self.all.push(Edit::judge(self.context.sheet.id, row.id(), judged, self.context.today));
            self.prove(row, Judgement::Roles, Source::Person);
            self.succeed();
        }
    }

    /// A coach who left has a successor now, and the role no more.
    fn succeed(&mut self) {
        for row in self.context.left.iter().filter(|row| row.holds(Role::Coach)) {
            let mut roles = row.influence.roles.clone();
            roles.remove(&Role::Coach);
            let judged = Judged::Roles(roles);
            self.all.push(Edit::judge(self.context.sheet.id, row.id(), judged, self.context.today));
        }
    }

    /// Somebody new in a role: named, met once and asked.
    fn somebody(&mut self, role: Role) {
        let mut person = Person::new(PersonId(self.id));
        (person.name, person.title) = (TOLD.to_owned(), TOLD.to_owned());
        let mut row = Influence::new(person.id);
        row.roles.insert(role);
        row.influence = Some(match role {
            Role::Economic => Level::High,
            Role::User | Role::Technical | Role::Coach => Level::Medium,
        });
        (row.mode, row.rating) = (Some(Mode::Growth), Rating::try_from(1).ok());
        (row.result, row.win) = (told_result(person.id), told_win(person.id));
        row.coverage = Some(Coverage::Brief);
        let proof = confirmed(Proof { source: Some(Source::Person), ..Proof::default() }, self.context.today);
        row.proofs = Judgement::ALL.iter().map(|judgement| (*judgement, proof.clone())).collect();
        if role == Role::Coach {
            row.coach = passed(row.coach);
            self.succeed();
        }
        let id = person.id;
        self.all.push(Edit::put(person));
        self.all.push(Edit::put_in(self.context.sheet.id, row));
        self.log(id);
    }
}

fn prove(context: &Context<'_>, person: PersonId, judgement: Judgement, proof: Proof) -> Edit {
    Edit::Sheet(context.sheet.id, crate::model::edit::SheetEdit::Prove(person, judgement, proof))
}

/// The tests with what nobody answered passed; a plain no stays.
fn passed(test: CoachTest) -> CoachTest {
    let yes = |answer: Option<bool>| Some(answer.unwrap_or(true));
    CoachTest {
        trusts_us: yes(test.trusts_us),
        is_trusted: yes(test.is_trusted),
        wants_our_success: yes(test.wants_our_success),
        longs_for_success: yes(test.longs_for_success),
        is_senior: yes(test.is_senior),
        ..test
    }
}

fn confirmed(known: Proof, today: Date) -> Proof {
    Proof { certainty: Some(crate::model::Certainty::Confirmed), on: Some(today), ..known }
}

/// What an empty judgement turns out to be: something that leans slightly our way.
fn favourable(person: PersonId, judgement: Judgement) -> Judged {
    match judgement {
        Judgement::Roles => Judged::Roles(BTreeSet::from([Role::User])),
        Judgement::Influence => Judged::Influence(Some(Level::Medium)),
        Judgement::Mode => Judged::Mode(Some(Mode::Growth)),
        Judgement::Rating => Judged::Rating(Rating::try_from(1).ok()),
        Judgement::Result => Judged::Result(told_result(person)),
        Judgement::Win => Judged::Win(told_win(person)),
    }
}

/// A result as R-40 wants it, with a number, and like nobody else's.
fn told_result(person: PersonId) -> String {
    let mut text = told_win(person);
    text.push_str(" 1 %");
    text
}

/// A win like nobody else's.
fn told_win(person: PersonId) -> String {
    person.to_string()
}
