//! What must hold of every plan, whoever wrote it: checked after decoding, and by the property tests after every edit.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::places::Places;
use super::{
    AccountPlan, Action, FlagRef, List, MAX_TEXT_CHARS, MemberId, Objective, PersonId, Row, Subject, SwotId,
    UnitId,
};

/// Most records that one plan may hold.
pub const MAX_ENTITIES: usize = 20_000;

/// Farthest that somebody can be put from the root of the map, in thousandths of a card's width.
pub const MAX_SPOT: i64 = 1_000_000;

/// Something that makes a plan unusable, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Two records share an id.
    #[error("{place}: the id {id} is used twice")]
    DuplicateId {
        /// Path of the second.
        place: String,
        /// The id.
        id: String,
    },
    /// A record points at one that is not there.
    #[error("{place}: nothing has the id {id}")]
    Dangling {
        /// Path of the pointer.
        place: String,
        /// The id that it holds.
        id: String,
    },
    /// Somebody reports to himself, or a unit belongs to itself, directly or over others.
    #[error("{place}: the line goes round in a circle")]
    Cycle {
        /// Path of a record in the circle.
        place: String,
    },
    /// A number lies outside its range.
    #[error("{place}: {value} lies outside {min} to {max}")]
    OutOfRange {
        /// Path of the number.
        place: String,
        /// The number.
        value: i64,
        /// The least allowed.
        min: i64,
        /// The most allowed.
        max: i64,
    },
    /// A text is longer than [`MAX_TEXT_CHARS`].
    #[error("{place}: a text is longer than {MAX_TEXT_CHARS} characters")]
    TooLong {
        /// Path of the record.
        place: String,
    },
    /// There are more than [`MAX_ENTITIES`] records.
    #[error("{count} records are more than {MAX_ENTITIES}")]
    TooMany {
        /// How many there are.
        count: usize,
    },
}

impl Problem {
    /// Where it stands, as a path from `plan`; `None` when it is the plan as a whole.
    pub fn place(&self) -> Option<&str> {
        match self {
            Self::DuplicateId { place, .. }
            | Self::Dangling { place, .. }
            | Self::Cycle { place }
            | Self::OutOfRange { place, .. }
            | Self::TooLong { place } => Some(place),
            Self::TooMany { .. } => None,
        }
    }
}

impl AccountPlan {
    /// Number of records of every kind.
    pub fn entity_count(&self) -> usize {
        let sheet = |objective: &Objective| {
            1 + objective.influences.len()
                + objective.strengths.len()
                + objective.flags.len()
                + objective.actions.len()
                + objective.needs.len()
                + objective.rivals.len()
                + objective.alternatives.len()
                + objective.criteria.len()
                + objective.calls.len()
                + objective.questions.len()
                + objective.reviews.iter().map(|review| 1 + review.positions.len()).sum::<usize>()
                + objective.dismissals.len()
        };
        self.units.len()
            + self.people.len()
            + self.team.len()
            + self.ties.len()
            + self.relationships.len()
            + self.events.len()
            + self.contacts.len()
            + self.swot.len()
            + self.facts.len()
            + self.satisfaction.len()
            + self.escalation.len()
            + self.objections.len()
            + self.objectives.iter().map(sheet).sum::<usize>()
    }

    /// What is wrong with the plan, in the order of the file; empty for every plan that edits can make.
    pub fn problems(&self) -> Vec<Problem> {
        let count = self.entity_count();
        if count > MAX_ENTITIES {
            return vec![Problem::TooMany { count }];
        }
        let mut check = Check {
            people: Places::of(self.people.iter().map(|person| person.id.0)),
            team: Places::of(self.team.iter().map(|member| member.id.0)),
            units: Places::of(self.units.iter().map(|unit| unit.id.0)),
            swot: Places::of(self.swot.iter().map(|entry| entry.id.0)),
            found: Vec::new(),
        };
        check.account(self);
        for (index, objective) in self.objectives.iter().enumerate() {
            check.objective(&format!("plan.objectives[{index}]"), objective);
        }
        check.found
    }
}

/// The ids that pointers may hold, and what was found so far.
struct Check {
    people: Places,
    team: Places,
    units: Places,
    swot: Places,
    found: Vec<Problem>,
}

impl Check {
    fn account(&mut self, plan: &AccountPlan) {
        self.rows("plan.units", &plan.units, |id| id.0);
        self.rows("plan.people", &plan.people, |id| id.0);
        self.rows("plan.team", &plan.team, |id| id.0);
        self.rows("plan.ties", &plan.ties, |id| id.0);
        self.rows("plan.relationships", &plan.relationships, |id| id.0);
        self.rows("plan.events", &plan.events, |id| id.0);
        self.rows("plan.contacts", &plan.contacts, |id| id.0);
        self.rows("plan.objectives", &plan.objectives, |id| id.0);
        self.rows("plan.swot", &plan.swot, |id| id.0);
        self.rows("plan.facts", &plan.facts, |id| id.0);
        self.rows("plan.satisfaction", &plan.satisfaction, |id| id.0);
        self.rows("plan.escalation", &plan.escalation, |id| id.0);
        self.rows("plan.objections", &plan.objections, |id| id.0);
        if plan.account.longest_text() > MAX_TEXT_CHARS {
            self.found.push(Problem::TooLong { place: "plan.account".to_owned() });
        }
        let large = &plan.account.large_account;
        self.range(|| "plan.account.largeAccount.levelNow".to_owned(), large.level_now, 1, 5);
        self.range(|| "plan.account.largeAccount.levelWanted".to_owned(), large.level_wanted, 1, 5);
        for (index, unit) in plan.units.iter().enumerate() {
            self.unit(|| format!("plan.units[{index}].parent"), unit.parent);
        }
        for (index, person) in plan.people.iter().enumerate() {
            self.unit(|| format!("plan.people[{index}].unit"), person.unit);
            self.person(|| format!("plan.people[{index}].reportsTo"), person.reports_to);
            self.range(|| format!("plan.people[{index}].rank"), person.rank, 1, 9);
            if let Some(spot) = &person.spot {
                self.range(|| format!("plan.people[{index}].spot.x"), Some(spot.x), -MAX_SPOT, MAX_SPOT);
                self.range(|| format!("plan.people[{index}].spot.y"), Some(spot.y), -MAX_SPOT, MAX_SPOT);
            }
        }
        for (index, member) in plan.team.iter().enumerate() {
            self.range(|| format!("plan.team[{index}].rank"), member.rank, 1, 9);
        }
        self.cycles("plan.units", plan.units.iter().map(|unit| (unit.id.0, unit.parent.map(|id| id.0))));
        self.cycles("plan.people", plan.people.iter().map(|one| (one.id.0, one.reports_to.map(|id| id.0))));
        for (index, tie) in plan.ties.iter().enumerate() {
            self.person(|| format!("plan.ties[{index}].person"), tie.person);
            self.member(|| format!("plan.ties[{index}].member"), tie.member);
        }
        for (index, line) in plan.relationships.iter().enumerate() {
            self.person(|| format!("plan.relationships[{index}].from"), line.from);
            self.person(|| format!("plan.relationships[{index}].to"), line.to);
        }
        for (index, event) in plan.events.iter().enumerate() {
            self.person(|| format!("plan.events[{index}].person"), event.person);
            self.unit(|| format!("plan.events[{index}].unit"), event.unit);
        }
        for (index, contact) in plan.contacts.iter().enumerate() {
            self.member(|| format!("plan.contacts[{index}].by"), contact.by);
            self.people(|| format!("plan.contacts[{index}].with"), &contact.with);
        }
        for (index, step) in plan.escalation.iter().enumerate() {
            self.member(|| format!("plan.escalation[{index}].who"), step.who);
        }
        for (index, aspect) in plan.satisfaction.iter().enumerate() {
            self.range(|| format!("plan.satisfaction[{index}].expected"), aspect.expected, 0, 10);
            self.range(|| format!("plan.satisfaction[{index}].experienced"), aspect.experienced, 0, 10);
        }
        for (index, objection) in plan.objections.iter().enumerate() {
            self.person(|| format!("plan.objections[{index}].person"), objection.person);
        }
    }

    fn objective(&mut self, place: &str, objective: &Objective) {
        self.rows(&format!("{place}.influences"), &objective.influences, |id| id.0);
        self.rows(&format!("{place}.strengths"), &objective.strengths, |id| id.0);
        self.rows(&format!("{place}.flags"), &objective.flags, |id| id.0);
        self.rows(&format!("{place}.actions"), &objective.actions, |id| id.0);
        self.rows(&format!("{place}.needs"), &objective.needs, |id| id.0);
        self.rows(&format!("{place}.rivals"), &objective.rivals, |id| id.0);
        self.rows(&format!("{place}.alternatives"), &objective.alternatives, |id| id.0);
        self.rows(&format!("{place}.criteria"), &objective.criteria, |id| id.0);
        self.rows(&format!("{place}.calls"), &objective.calls, |id| id.0);
        self.rows(&format!("{place}.questions"), &objective.questions, |id| id.0);
        self.rows(&format!("{place}.reviews"), &objective.reviews, |id| id.0);
        self.person(|| format!("{place}.topOfficer.person"), objective.top_officer.person);
        for (index, row) in objective.influences.iter().enumerate() {
            let place = format!("{place}.influences[{index}]");
            self.person(|| format!("{place}.person"), Some(row.person));
            self.member(|| format!("{place}.counterpart"), row.counterpart);
            let judged = row.proofs.values().map(|proof| proof.note.len());
            if judged.chain([row.result.len(), row.win.len()]).any(|bytes| bytes > MAX_TEXT_CHARS * 4) {
                self.found.push(Problem::TooLong { place });
            }
        }
        for (index, strength) in objective.strengths.iter().enumerate() {
            self.people(|| format!("{place}.strengths[{index}].valuedBy"), &strength.valued_by);
            self.entry(|| format!("{place}.strengths[{index}].swot"), strength.swot);
        }
        for (index, flag) in objective.flags.iter().enumerate() {
            self.person(|| format!("{place}.flags[{index}].person"), flag.person);
            self.entry(|| format!("{place}.flags[{index}].swot"), flag.swot);
        }
        for (index, action) in objective.actions.iter().enumerate() {
            self.action(&format!("{place}.actions[{index}]"), objective, action);
        }
        for (index, need) in objective.needs.iter().enumerate() {
            self.person(|| format!("{place}.needs[{index}].from"), need.from);
            self.member(|| format!("{place}.needs[{index}].who"), need.who);
        }
        for (index, rival) in objective.rivals.iter().enumerate() {
            self.people(|| format!("{place}.rivals[{index}].backers"), &rival.backers);
        }
        for (index, criterion) in objective.criteria.iter().enumerate() {
            self.range(|| format!("{place}.criteria[{index}].score"), criterion.score, -5, 5);
        }
        self.calls(place, objective);
        for (index, review) in objective.reviews.iter().enumerate() {
            for position in &review.positions {
                self.person(|| format!("{place}.reviews[{index}].positions"), Some(position.person));
            }
        }
    }

    fn calls(&mut self, place: &str, objective: &Objective) {
        for (index, call) in objective.calls.iter().enumerate() {
            let place = format!("{place}.calls[{index}]");
            self.people(|| format!("{place}.with"), &call.with);
            for id in &call.ours {
                self.member(|| format!("{place}.ours"), Some(*id));
            }
            for id in &call.gives {
                self.holds(|| format!("{place}.gives"), objective.strengths.has(*id), id.0);
            }
        }
        for (index, question) in objective.questions.iter().enumerate() {
            let place = format!("{place}.questions[{index}]");
            self.person(|| format!("{place}.person"), question.person);
            if let Some(id) = question.call {
                self.holds(|| format!("{place}.call"), objective.calls.has(id), id.0);
            }
            if let Some(id) = question.follows {
                self.holds(|| format!("{place}.follows"), objective.questions.has(id), id.0);
            }
            if let Some(id) = question.strength {
                self.holds(|| format!("{place}.strength"), objective.strengths.has(id), id.0);
            }
        }
    }

    fn action(&mut self, place: &str, objective: &Objective, action: &Action) {
        self.member(|| format!("{place}.who"), action.who);
        self.people(|| format!("{place}.targets"), &action.targets);
        for id in &action.uses {
            self.holds(|| format!("{place}.uses"), objective.strengths.has(*id), id.0);
        }
        for id in &action.finds {
            self.holds(|| format!("{place}.finds"), objective.needs.has(*id), id.0);
        }
        for flag in &action.removes {
            match flag {
                FlagRef::Manual { flag } => {
                    self.holds(|| format!("{place}.removes"), objective.flags.has(*flag), flag.0);
                }
                FlagRef::Found { about: Subject::Person(person), .. } => {
                    self.person(|| format!("{place}.removes"), Some(*person));
                }
                // A finding about anything else may have vanished since: that is what the action was for.
                FlagRef::Found { .. } => {}
            }
        }
    }

    fn rows<T: Row>(&mut self, place: &str, list: &List<T>, uuid: impl Fn(T::Id) -> Uuid) {
        let have_twins = Places::of(list.iter().map(|row| uuid(row.id()))).have_twins();
        let mut seen = BTreeSet::new();
        for (index, row) in list.iter().enumerate() {
            if have_twins && !seen.insert(uuid(row.id())) {
                let place = format!("{place}[{index}]");
                self.found.push(Problem::DuplicateId { place, id: row.id().to_string() });
            }
            if row.longest_text() > MAX_TEXT_CHARS {
                self.found.push(Problem::TooLong { place: format!("{place}[{index}]") });
            }
        }
    }

    fn holds(&mut self, place: impl Fn() -> String, there: bool, id: Uuid) {
        if !there {
            self.found.push(Problem::Dangling { place: place(), id: id.to_string() });
        }
    }

    fn person(&mut self, place: impl Fn() -> String, id: Option<PersonId>) {
        if let Some(id) = id {
            self.holds(place, self.people.has(id.0), id.0);
        }
    }

    fn people(&mut self, place: impl Fn() -> String, ids: &BTreeSet<PersonId>) {
        for id in ids {
            self.person(&place, Some(*id));
        }
    }

    fn member(&mut self, place: impl Fn() -> String, id: Option<MemberId>) {
        if let Some(id) = id {
            self.holds(place, self.team.has(id.0), id.0);
        }
    }

    fn entry(&mut self, place: impl Fn() -> String, id: Option<SwotId>) {
        if let Some(id) = id {
            self.holds(place, self.swot.has(id.0), id.0);
        }
    }

    fn unit(&mut self, place: impl Fn() -> String, id: Option<UnitId>) {
        if let Some(id) = id {
            self.holds(place, self.units.has(id.0), id.0);
        }
    }

    fn range(&mut self, place: impl Fn() -> String, value: Option<impl Into<i64>>, min: i64, max: i64) {
        if let Some(value) = value.map(Into::into)
            && !(min..=max).contains(&value)
        {
            self.found.push(Problem::OutOfRange { place: place(), value, min, max });
        }
    }

    /// Follows each pointer upwards; whoever is met twice on the way stands in a circle.
    fn cycles(&mut self, place: &str, pointers: impl Iterator<Item = (Uuid, Option<Uuid>)> + Clone) {
        let places = Places::of(pointers.clone().map(|(id, _)| id));
        let above: Vec<Option<usize>> = pointers.clone().map(|(_, above)| places.at(above?)).collect();
        // On which way each was met, counted from 1; where an earlier way went on, this one need not.
        let mut met = vec![0; above.len()];
        for (index, (start, _)) in pointers.enumerate() {
            let mut at = places.at(start);
            while let Some(row) = at.filter(|row| met[*row] == 0) {
                met[row] = index + 1;
                at = above[row];
            }
            if at.is_some_and(|row| met[row] == index + 1) {
                self.found.push(Problem::Cycle { place: format!("{place}[{index}]") });
            }
        }
    }
}
