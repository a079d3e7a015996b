//! A builder of small plans for the tests of the rules: it starts from a sheet about which only R-11 and R-35 (there is
//! one coach) have anything to say, so that each test changes just what it is about.

#![allow(dead_code, reason = "unit tests and tests/rules.rs each use their part")]

use std::collections::BTreeMap;

use crate::model::day::Date;
use uuid::Uuid;

use crate::method::{Analysis, Finding, Thresholds, analyse};
use crate::model::account::{Escalation, EscalationLevel, Fact, Objection, ObjectionKind};
use crate::model::ids::{EscalationId, ObjectionId};
use crate::model::objective::{Criterion, ReviewedPosition};
use crate::model::{
    Account, AccountPlan, Action, ActionId, Amount, BuyingStage, Certainty, CompetitionKind, Contact,
    ContactId, Coverage, CriterionId, Currency, Dismissal, DismissalReason, Event, EventId, EventKind, Flag,
    FunnelPlace, Influence, Judgement, Level, Member, MemberId, Mode, Objective, ObjectiveId, Person,
    PersonId, PlanId, Proof, Rating, Relationship, RelationshipId, RelationshipKind, Review, ReviewId, Role,
    RuleNumber, Source, Strength, StrengthId, Unit,
};

/// Place of the one with the final say: high influence, growth, +4.
pub const ECONOMIC: usize = 0;
/// Place of the user: medium influence, growth, +2.
pub const USER: usize = 1;
/// Place of the technical screener: medium influence, growth, +3.
pub const TECHNICAL: usize = 2;
/// Place of the tested coach: high influence, growth, +4.
pub const COACH: usize = 3;

/// A rating, for fields that may be empty.
pub fn rating(value: i8) -> Option<Rating> {
    Rating::try_from(value).ok()
}

/// The parts of a plan with one sheet, free to be changed before it is put together.
#[derive(Clone)]
pub struct Case {
    pub today: Date,
    pub thresholds: Thresholds,
    pub account: Account,
    pub people: Vec<Person>,
    pub rows: Vec<Influence>,
    pub contacts: Vec<Contact>,
    pub events: Vec<Event>,
    pub units: Vec<Unit>,
    pub team: Vec<Member>,
    pub lines: Vec<Relationship>,
    pub reviews: Vec<Review>,
    pub flags: Vec<Flag>,
    pub strengths: Vec<Strength>,
    pub actions: Vec<Action>,
    pub escalation: Vec<Escalation>,
    pub objections: Vec<Objection>,
    pub facts: Vec<Fact>,
    pub sheet: Objective,
}

impl Case {
    /// A sheet with nothing but a product.
    pub fn bare() -> Self {
        let mut sheet = Objective::new(ObjectiveId(Uuid::from_u128(2)));
        sheet.product = "MES".into();
        let mut account = Account::new(PlanId(Uuid::from_u128(1)));
        account.name = "Dongfang".into();
        Self {
            today: crate::model::day::date(2026, 6, 15),
            thresholds: Thresholds::default(),
            account,
            people: Vec::new(),
            rows: Vec::new(),
            contacts: Vec::new(),
            events: Vec::new(),
            units: Vec::new(),
            team: Vec::new(),
            lines: Vec::new(),
            reviews: Vec::new(),
            flags: Vec::new(),
            strengths: Vec::new(),
            actions: Vec::new(),
            escalation: Vec::new(),
            objections: Vec::new(),
            facts: Vec::new(),
            sheet,
        }
    }

    /// A sheet of four people, all confirmed, met and in growth; doing nothing is the competition.
    pub fn sound() -> Self {
        let mut case = Self::bare();
        case.sheet.amount = Some(Amount::whole(1_000_000, Currency::CNY));
        case.sheet.close_on = Some(case.days_ago(-120));
        case.sheet.our_win.text = "A reference in the industry".into();
        case.sheet.competition.insert(CompetitionKind::DoNothing);
        case.add("Wang", Role::Economic, Level::High, 4);
        case.add("Li", Role::User, Level::Medium, 2);
        case.add("Zhao", Role::Technical, Level::Medium, 3);
        case.add("Chen", Role::Coach, Level::High, 4);
        let coach = &mut case.rows[COACH].coach;
        coach.trusts_us = Some(true);
        coach.is_trusted = Some(true);
        coach.wants_our_success = Some(true);
        coach.longs_for_success = Some(true);
        coach.is_senior = Some(true);
        case
    }

    /// Adds somebody in growth, confirmed ten days ago and met five days ago, opposite the first of our team. Who has the
    /// final say is marked as the top officer.
    pub fn add(&mut self, name: &str, role: Role, influence: Level, value: i8) -> usize {
        let at = self.people.len();
        let mut person = Person::new(PersonId(Uuid::from_u128(100 + at as u128)));
        person.name = name.into();
        person.title = format!("{name}'s title");
        let mut row = Influence::new(person.id);
        row.roles.insert(role);
        row.influence = Some(influence);
        row.mode = Some(Mode::Growth);
        row.rating = rating(value);
        row.result = format!("{name}: 8 % less scrap within a year");
        row.win = format!("{name}'s own win");
        row.coverage = Some(Coverage::Multiple);
        if self.team.is_empty() {
            let mut member = Member::new(MemberId(Uuid::from_u128(6_000)));
            member.name = "Sun".into();
            self.team.push(member);
        }
        row.counterpart = Some(self.team[0].id);
        if role == Role::Economic {
            self.sheet.top_officer.person = Some(person.id);
        }
        let proof = Proof {
            certainty: Some(Certainty::Confirmed),
            note: "said so".to_owned(),
            source: Some(Source::Person),
            on: Some(self.days_ago(10)),
        };
        row.proofs =
            Judgement::ALL.iter().map(|judgement| (*judgement, proof.clone())).collect::<BTreeMap<_, _>>();
        self.people.push(person);
        self.rows.push(row);
        self.met(at, 5);
        at
    }

    /// Keeps only the first few people.
    pub fn keep(&mut self, count: usize) {
        self.people.truncate(count);
        self.rows.truncate(count);
        let people = &self.people;
        let top = &mut self.sheet.top_officer.person;
        *top = top.filter(|top| people.iter().any(|one| one.id == *top));
        self.contacts.retain(|contact| contact.with.iter().all(|id| people.iter().any(|one| one.id == *id)));
    }

    /// The day so many days ago.
    pub fn days_ago(&self, days: i32) -> Date {
        self.today.plus_days(-i64::from(days)).expect("a day")
    }

    /// The id of the person at a place.
    pub fn id(&self, at: usize) -> PersonId {
        self.people[at].id
    }

    /// How a judgement of somebody is known.
    pub fn proof(&mut self, at: usize, judgement: Judgement) -> &mut Proof {
        self.rows[at].proofs.entry(judgement).or_default()
    }

    /// Makes a contact so many days ago the only one with somebody.
    pub fn met(&mut self, at: usize, days: i32) {
        let id = self.id(at);
        self.contacts.retain(|contact| !contact.with.contains(&id));
        let mut contact = Contact::new(ContactId(Uuid::from_u128(1_000 + at as u128)));
        contact.on = Some(self.days_ago(days));
        contact.with.insert(id);
        self.contacts.push(contact);
    }

    /// Adds an event.
    pub fn event(&mut self, kind: EventKind, on: Option<Date>) -> &mut Event {
        let mut event = Event::new(EventId(Uuid::from_u128(2_000 + self.events.len() as u128)));
        event.kind = Some(kind);
        event.on = on;
        self.events.push(event);
        self.events.last_mut().expect("just added")
    }

    /// Adds a line between two people.
    pub fn line(&mut self, from: usize, to: usize, kind: RelationshipKind) {
        let id = RelationshipId(Uuid::from_u128(3_000 + self.lines.len() as u128));
        let mut line = Relationship::new(id);
        (line.from, line.to, line.kind) = (Some(self.id(from)), Some(self.id(to)), Some(kind));
        self.lines.push(line);
    }

    /// Adds a review so many days ago of where everybody stands now.
    pub fn review(&mut self, days: i32) {
        let mut review = Review::new(ReviewId(Uuid::from_u128(4_000 + self.reviews.len() as u128)));
        review.on = Some(self.days_ago(days));
        review.positions = self
            .rows
            .iter()
            .map(|row| ReviewedPosition {
                person: row.person,
                influence: row.influence,
                mode: row.mode,
                rating: row.rating,
                coverage: row.coverage,
            })
            .collect();
        self.reviews.push(review);
    }

    /// Adds an action.
    pub fn action(&mut self, number: u128) -> &mut Action {
        self.actions.push(Action::new(ActionId(Uuid::from_u128(5_000 + number))));
        self.actions.last_mut().expect("just added")
    }

    /// Adds a strength that passes its three tests, valued by one.
    pub fn bell(&mut self, number: u128, valued_by: usize) -> StrengthId {
        let mut strength = Strength::new(StrengthId(Uuid::from_u128(7_000 + number)));
        strength.text = "On site within two hours".into();
        (strength.differs, strength.is_relevant) = (true, true);
        strength.valued_by.insert(self.id(valued_by));
        let id = strength.id;
        self.strengths.push(strength);
        id
    }

    /// Makes these the criteria of the ideal customer.
    pub fn criteria(&mut self, scores: &[Option<i8>]) {
        let criterion = |(at, score): (usize, &Option<i8>)| {
            let mut criterion = Criterion::new(CriterionId(Uuid::from_u128(8_000 + at as u128)));
            (criterion.text, criterion.score) = (format!("Criterion {at}"), *score);
            criterion
        };
        self.sheet.criteria = scores.iter().enumerate().map(criterion).collect();
    }

    /// Puts the sheet among the best few, with all that they ask of the sheet itself.
    pub fn best_few(&mut self) {
        self.sheet.funnel = Some(FunnelPlace::BestFew);
        self.sheet.is_fit_verified = true;
        self.sheet.is_nearly_sure = true;
        self.sheet.normal_cycle_days = Some(240);
        self.sheet.buying_stage = Some(BuyingStage::Decision);
    }

    /// Adds a step of the escalation ladder that was taken so many days ago.
    pub fn escalated(&mut self, level: EscalationLevel, days: i32) {
        let id = EscalationId(Uuid::from_u128(9_000 + self.escalation.len() as u128));
        let mut step = Escalation::new(id);
        (step.level, step.on, step.is_done) = (Some(level), Some(self.days_ago(days)), true);
        self.escalation.push(step);
    }

    /// Adds an objection of somebody with our reply.
    pub fn objected(&mut self, at: usize, kind: ObjectionKind, reply: &str) {
        let id = ObjectionId(Uuid::from_u128(9_500 + self.objections.len() as u128));
        let mut objection = Objection::new(id);
        (objection.kind, objection.person) = (Some(kind), Some(self.id(at)));
        objection.words = "Not now".into();
        objection.reply = reply.into();
        self.objections.push(objection);
    }

    /// Sets aside what is found now.
    pub fn dismiss(&mut self, finding: &Finding) {
        let why = DismissalReason { reason: "known".to_owned(), on: Some(self.today) };
        let (rule, about, inputs) = (finding.rule, finding.subject, finding.inputs.clone());
        self.sheet.dismissals.push(Dismissal { rule, about, why, inputs });
    }

    /// Sets everything aside that is found now.
    pub fn dismiss_all(&mut self) {
        for finding in self.analyse().findings {
            self.dismiss(&finding);
        }
    }

    /// The plan and its one objective.
    pub fn build(&self) -> (AccountPlan, ObjectiveId) {
        let mut sheet = self.sheet.clone();
        sheet.influences = self.rows.iter().cloned().collect();
        sheet.reviews = self.reviews.iter().cloned().collect();
        sheet.flags = self.flags.iter().cloned().collect();
        sheet.strengths = self.strengths.iter().cloned().collect();
        sheet.actions = self.actions.iter().cloned().collect();
        let id = sheet.id;
        let mut plan = AccountPlan::new(self.account.id, "");
        plan.account = self.account.clone();
        plan.people = self.people.iter().cloned().collect();
        plan.contacts = self.contacts.iter().cloned().collect();
        plan.events = self.events.iter().cloned().collect();
        plan.units = self.units.iter().cloned().collect();
        plan.team = self.team.iter().cloned().collect();
        plan.relationships = self.lines.iter().cloned().collect();
        plan.escalation = self.escalation.iter().cloned().collect();
        plan.objections = self.objections.iter().cloned().collect();
        plan.facts = self.facts.iter().cloned().collect();
        plan.objectives = std::iter::once(sheet).collect();
        (plan, id)
    }

    /// What the method says.
    pub fn analyse(&self) -> Analysis {
        let (plan, objective) = self.build();
        assert_eq!(plan.problems(), [], "a test builds sound plans only");
        analyse(&plan, objective, self.today, &self.thresholds).expect("the sheet is there")
    }

    /// What a rule says.
    pub fn found(&self, rule: u8) -> Vec<Finding> {
        let findings = self.analyse().findings;
        findings.into_iter().filter(|finding| finding.rule == RuleNumber::new(rule)).collect()
    }

    /// The one thing that a rule says.
    pub fn only(&self, rule: u8) -> Finding {
        let mut found = self.found(rule);
        assert_eq!(found.len(), 1, "R-{rule:02}: {found:?}");
        found.remove(0)
    }

    /// Holds that a rule says nothing.
    pub fn assert_silent(&self, rule: u8) {
        assert_eq!(self.found(rule), [], "R-{rule:02} should be silent");
    }
}
