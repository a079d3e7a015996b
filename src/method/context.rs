//! What every rule looks things up in, computed once for a sheet and a day so that no rule searches the plan again. It
//! must not judge anything.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::day::Date;

use super::thresholds::Thresholds;
use crate::model::order;
use crate::model::places::Places;
use crate::model::{
    AccountPlan, Action, Coverage, EventId, EventKind, FlagRef, Influence, Level, Objective, Person,
    PersonId, Rating, Review, Role, Subject, UnitId,
};

/// More levels of hierarchy than any customer has.
const LEVELS: usize = 64;

/// One buying influence with what else is known of the person.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The row of the sheet.
    pub influence: &'a Influence,
    /// The person; `None` in a damaged plan only.
    pub person: Option<&'a Person>,
    /// Weight in the score and in the order of findings (section L).
    pub weight: f64,
    /// Whether the contact log has an entry up to today.
    pub is_in_log: bool,
    /// The latest dated contact up to today.
    pub last_contact: Option<Date>,
}

impl<'a> Row<'a> {
    /// The person's id.
    pub const fn id(&self) -> PersonId {
        self.influence.person
    }

    /// The person's name; empty while unknown.
    pub fn name(&self) -> &'a str {
        self.person.map_or("", |person| person.name.trim())
    }

    /// What findings about the person are about.
    pub const fn subject(&self) -> Subject {
        Subject::Person(self.influence.person)
    }

    /// Whether the person holds a role.
    pub fn holds(&self, role: Role) -> bool {
        self.influence.roles.contains(&role)
    }

    /// Whether the person is highly influential or has the final say.
    pub fn is_heavy(&self) -> bool {
        self.influence.influence == Some(Level::High) || self.holds(Role::Economic)
    }

    /// Whether the person is a coach who passed the three tests.
    pub fn is_tested_coach(&self) -> bool {
        self.holds(Role::Coach) && self.influence.coach.is_passed()
    }

    /// The rating as a number, if known.
    pub fn rating(&self) -> Option<i8> {
        self.influence.rating.map(Rating::get)
    }

    /// Whether our contact is at least this deep.
    pub fn is_covered(&self, least: Coverage) -> bool {
        self.influence.coverage.is_some_and(|coverage| coverage >= least)
    }
}

/// An event by which somebody left, or moved to another post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Departure {
    /// When, if the event says.
    pub on: Option<Date>,
    /// The event.
    pub event: EventId,
    /// Who.
    pub person: PersonId,
    /// Whether it was to another post.
    pub is_move: bool,
}

/// A plan, one of its sheets, a day, and everything that rules look up.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a AccountPlan,
    /// The sheet that is judged.
    pub sheet: &'a Objective,
    /// The day.
    pub today: Date,
    /// The numbers that the user may have changed.
    pub thresholds: &'a Thresholds,
    /// The influences that count, the heaviest first, then by name.
    pub rows: Vec<Row<'a>>,
    /// The influences who left: they hold no role and count nowhere (M.8).
    pub left: Vec<Row<'a>>,
    /// Since when the log of events knows somebody as new; no date when the event has none.
    pub new_since: BTreeMap<PersonId, Option<Date>>,
    departures: Vec<Departure>,
    people: Places,
    index: Places,
    parents: BTreeMap<UnitId, Option<UnitId>>,
    reorganised: BTreeMap<Option<UnitId>, (Date, EventId)>,
    answers: BTreeMap<FlagRef, &'a Action>,
}

impl<'a> Context<'a> {
    /// Looks everything up once.
    pub fn new(plan: &'a AccountPlan, sheet: &'a Objective, today: Date, thresholds: &'a Thresholds) -> Self {
        let people = Places::of(plan.people.iter().map(|person| person.id.0));
        let events = Events::new(plan, today);
        let on_sheet = Places::of(sheet.influences.iter().map(|row| row.person.0));
        let contacts = contacts(plan, &on_sheet, sheet.influences.len(), today);
        let (mut rows, mut left) = (Vec::with_capacity(sheet.influences.len()), Vec::new());
        for influence in sheet.influences.iter() {
            let person = people.at(influence.person.0).and_then(|at| plan.people.at(at));
            let contact = on_sheet.at(influence.person.0).and_then(|at| contacts[at]);
            let has_left = person.is_some_and(|person| person.has_left(today))
                || events.has_left(influence.person, person.and_then(|person| person.started_on), today);
            let row = Row {
                influence,
                person,
                weight: weight(influence),
                is_in_log: contact.is_some(),
                last_contact: contact.flatten(),
            };
            if has_left { left.push(row) } else { rows.push(row) }
        }
        heaviest_first(&mut rows);
        heaviest_first(&mut left);
        let index = Places::of(rows.iter().map(|row| row.id().0));
        Self {
            plan,
            sheet,
            today,
            thresholds,
            rows,
            left,
            new_since: events.new_since,
            departures: events.departures,
            people,
            index,
            parents: order::map_of(plan.units.iter().map(|unit| (unit.id, unit.parent))),
            reorganised: events.reorganised,
            answers: answers(sheet),
        }
    }

    /// The influence of a person who counts.
    pub fn row(&self, person: PersonId) -> Option<&Row<'a>> {
        self.place(person).map(|at| &self.rows[at])
    }

    /// Where the influence of a person who counts stands among the rows.
    pub(super) fn place(&self, person: PersonId) -> Option<usize> {
        self.index.at(person.0)
    }

    /// Those who hold a role, the heaviest first.
    pub fn holders(&self, role: Role) -> impl Iterator<Item = &Row<'a>> + Clone {
        self.rows.iter().filter(move |row| row.holds(role))
    }

    /// Whether somebody fills a role; a coach does so with the tests passed (M.8).
    pub fn is_filled(&self, role: Role) -> bool {
        self.holders(role).any(|row| role != Role::Coach || row.influence.coach.is_passed())
    }

    /// Days from a day to today; negative for days to come.
    pub fn days_since(&self, day: Date) -> i32 {
        day.days_until(self.today)
    }

    /// Whether too little is there to judge: product, amount and date all empty, or fewer than two influences (M.16).
    pub fn is_young(&self) -> bool {
        let has_objective = !self.sheet.product.trim().is_empty()
            || self.sheet.amount.is_some()
            || self.sheet.close_on.is_some();
        !has_objective || self.rows.len() < 2
    }

    /// The latest reorganisation up to today that touched a unit, or one above it.
    pub fn reorganisation_of(&self, unit: Option<UnitId>) -> Option<(Date, EventId)> {
        let mut latest = self.reorganised.get(&None).copied();
        let mut at = unit;
        // Units form a tree by invariant; the bound keeps a damaged one from going round for ever.
        for _ in 0..=self.parents.len() {
            let Some(id) = at else { break };
            latest = latest.max(self.reorganised.get(&Some(id)).copied());
            at = self.parents.get(&id).copied().flatten();
        }
        latest
    }

    /// The latest review up to today.
    pub fn last_review(&self) -> Option<Date> {
        let reviews = self.sheet.reviews.iter().filter_map(|review| review.on);
        reviews.filter(|on| *on <= self.today).max()
    }

    /// The latest dated review up to today; the one added last among several of a day.
    pub fn latest_review(&self) -> Option<&'a Review> {
        let past = self.sheet.reviews.iter().filter(|review| review.on.is_some_and(|on| on <= self.today));
        past.max_by_key(|review| review.on)
    }

    /// The latest event up to today by which somebody left, or else moved to another post.
    pub fn departure(&self, person: PersonId, is_move: bool) -> Option<Departure> {
        latest(&self.departures, person, is_move)
    }

    /// Everybody above a person in the reporting tree, the nearest first, on the sheet or not.
    pub fn superiors(&self, person: PersonId) -> Vec<PersonId> {
        let mut above = Vec::new();
        let mut at = person;
        // The tree has no circle by invariant; the bound keeps a damaged one from going round for ever.
        for _ in 0..LEVELS {
            let person = self.people.at(at.0).and_then(|at| self.plan.people.at(at));
            let Some(next) = person.and_then(|person| person.reports_to) else { break };
            above.push(next);
            at = next;
        }
        above
    }

    /// The first open action that deals with a flag.
    pub fn answer(&self, flag: FlagRef) -> Option<&'a Action> {
        self.answers.get(&flag).copied()
    }

    /// The influence of a person, whether it counts or the person left.
    fn any_row(&self, person: PersonId) -> Option<&Row<'a>> {
        self.row(person).or_else(|| self.left.iter().find(|row| row.id() == person))
    }

    /// Weight of a subject in the order of findings (M.15).
    pub fn weight_of(&self, subject: Subject) -> f64 {
        match subject {
            Subject::Person(id) => self.any_row(id).map_or(1.0, |row| row.weight),
            Subject::Role(Role::Economic) | Subject::Objective(_) | Subject::Account(_) => 4.5,
            Subject::Role(Role::Coach) => 3.0,
            Subject::Role(Role::User | Role::Technical) => 2.0,
            Subject::Action(id) => {
                let targets = self.sheet.actions.get(id).into_iter().flat_map(|action| &action.targets);
                targets.filter_map(|id| self.row(*id)).map(|row| row.weight).fold(0.0, f64::max)
            }
            Subject::Strength(_) | Subject::Flag(_) | Subject::Event(_) => 1.0,
        }
    }

    /// Name of a subject in the order of findings: the user's own words, or the place of a role on the board.
    pub fn name_of(&self, subject: Subject) -> &str {
        match subject {
            Subject::Person(id) => self.any_row(id).map_or("", Row::name),
            Subject::Role(role) => ["0", "1", "2", "3"][role as usize],
            Subject::Objective(_) => &self.sheet.product,
            Subject::Account(_) => &self.plan.account.name,
            Subject::Action(id) => self.sheet.actions.get(id).map_or("", |action| &action.what),
            Subject::Strength(id) => self.sheet.strengths.get(id).map_or("", |strength| &strength.text),
            Subject::Flag(id) => self.sheet.flags.get(id).map_or("", |flag| &flag.text),
            Subject::Event(id) => self.plan.events.get(id).map_or("", |event| &event.note),
        }
    }
}

/// Weight of an influence: high 3, medium 2, low or unknown 1; half as much again with the final say (section L).
fn weight(influence: &Influence) -> f64 {
    let level = match influence.influence {
        Some(Level::High) => 3.0,
        Some(Level::Medium) => 2.0,
        Some(Level::Low) | None => 1.0,
    };
    if influence.roles.contains(&Role::Economic) { level * 1.5 } else { level }
}

/// Sorts so that the order in which people were added never shows.
fn heaviest_first<'a>(rows: &mut [Row<'a>]) {
    let key = |row: &Row<'a>| (row.weight, row.name(), row.id());
    order::sort_by_cached(rows, key, |a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
}

/// What open actions deal with; the first of several that deal with a flag.
fn answers(sheet: &Objective) -> BTreeMap<FlagRef, &Action> {
    let mut answers = BTreeMap::new();
    for action in sheet.actions.iter().filter(|action| !action.is_done()) {
        for flag in &action.removes {
            answers.entry(*flag).or_insert(action);
        }
    }
    answers
}

/// For everybody of a sheet who is in the contact log, the latest dated contact up to today. A contact still to come is a
/// plan, not a contact; one without a date has happened.
#[allow(clippy::option_option, reason = "not in the log, and there without a date, are two answers")]
fn contacts(plan: &AccountPlan, on_sheet: &Places, count: usize, today: Date) -> Vec<Option<Option<Date>>> {
    let mut latest = vec![None; count];
    for contact in plan.contacts.iter().filter(|contact| contact.on.is_none_or(|on| on <= today)) {
        for at in contact.with.iter().filter_map(|person| on_sheet.at(person.0)) {
            let known: &mut Option<Date> = latest[at].get_or_insert_default();
            *known = (*known).max(contact.on);
        }
    }
    latest
}

/// What happened up to today, sorted by whom it touches.
struct Events {
    new_since: BTreeMap<PersonId, Option<Date>>,
    departures: Vec<Departure>,
    reorganised: BTreeMap<Option<UnitId>, (Date, EventId)>,
}

/// The latest departure of somebody.
fn latest(departures: &[Departure], person: PersonId, is_move: bool) -> Option<Departure> {
    departures.iter().filter(|one| one.person == person && one.is_move == is_move).max().copied()
}

impl Events {
    fn new(plan: &AccountPlan, today: Date) -> Self {
        let mut events =
            Self { new_since: BTreeMap::new(), departures: Vec::new(), reorganised: BTreeMap::new() };
        for event in plan.events.iter().filter(|event| event.on.is_none_or(|on| on <= today)) {
            match (event.kind, event.person, event.on) {
                (Some(EventKind::NewPerson), Some(person), on) => {
                    let known = events.new_since.entry(person).or_default();
                    *known = (*known).max(on);
                }
                (Some(kind @ (EventKind::PersonLeft | EventKind::PersonMoved)), Some(person), on) => {
                    let is_move = kind == EventKind::PersonMoved;
                    events.departures.push(Departure { on, event: event.id, person, is_move });
                }
                (Some(EventKind::Reorganisation), _, Some(on)) => {
                    let known = events.reorganised.entry(event.unit).or_insert((on, event.id));
                    *known = (*known).max((on, event.id));
                }
                _ => {}
            }
        }
        events
    }

    /// Whether an event says that somebody left and did not start anew since.
    fn has_left(&self, person: PersonId, started_on: Option<Date>, today: Date) -> bool {
        let Some(left) = latest(&self.departures, person, false) else { return false };
        let back = started_on.filter(|started| *started <= today);
        let back = back.max(self.new_since.get(&person).copied().flatten());
        match (left.on, back) {
            (Some(left), Some(back)) => back <= left,
            _ => true,
        }
    }
}

/// Everybody who holds a role on a sheet, without those who left.
pub(super) fn held_roles(rows: &[Row<'_>]) -> BTreeSet<Role> {
    order::set_of(rows.iter().flat_map(|row| row.influence.roles.iter().copied()))
}
