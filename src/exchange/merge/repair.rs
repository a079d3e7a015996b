//! Makes a merged plan sound again: what one side deleted and the other needs comes back, and a circle that only both
//! together make is opened. It must not touch what is sound.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use super::conflict::{Conflict, Side, Step, Steps};
use crate::model::edit::{RecordId, SheetRecordId};
use crate::model::ids::{AspectId, EscalationId, FactId, ObjectionId};
use crate::model::{
    AccountPlan, ActionId, AlternativeId, CallId, ContactId, CriterionId, Edit, EventId, FlagId, List,
    MemberId, NeedId, ObjectiveId, PersonId, Problem, QuestionId, RelationshipId, ReviewId, RivalId, Row,
    StrengthId, SwotId, TieId, UnitId,
};

/// How often the plan is looked over again; what comes back may itself need something.
const MAX_ROUNDS: usize = 64;

/// Repairs the plan and tells each repair; `false` when it cannot be done.
pub(super) fn make_sound(
    plan: &mut AccountPlan,
    mine: &AccountPlan,
    theirs: &AccountPlan,
    conflicts: &mut Vec<Conflict>,
) -> bool {
    for _ in 0..MAX_ROUNDS {
        let problems = plan.problems();
        if problems.is_empty() {
            return true;
        }
        let mut repair = Repair { plan, mine, theirs, conflicts, has_opened: false };
        if !problems.iter().all(|problem| repair.solve(problem)) {
            return false;
        }
    }
    false
}

/// The edit that takes out the row that a path ends in, with everything that points at it; `None` when the row has no
/// edit of its own.
pub(super) fn removal(path: &Steps) -> Option<Edit> {
    match path.rows().as_slice() {
        [(list, id)] => record(list, Uuid::parse_str(id).ok()?).map(Edit::Remove),
        [("objectives", sheet), (list, id)] => {
            let record = sheet_record(list, Uuid::parse_str(id).ok()?)?;
            Some(Edit::remove_from(ObjectiveId(Uuid::parse_str(sheet).ok()?), record))
        }
        _ => None,
    }
}

fn record(list: &str, id: Uuid) -> Option<RecordId> {
    Some(match list {
        "units" => RecordId::Unit(UnitId(id)),
        "people" => RecordId::Person(PersonId(id)),
        "team" => RecordId::Member(MemberId(id)),
        "ties" => RecordId::Tie(TieId(id)),
        "relationships" => RecordId::Relationship(RelationshipId(id)),
        "events" => RecordId::Event(EventId(id)),
        "contacts" => RecordId::Contact(ContactId(id)),
        "objectives" => RecordId::Objective(ObjectiveId(id)),
        "swot" => RecordId::Swot(SwotId(id)),
        "facts" => RecordId::Fact(FactId(id)),
        "satisfaction" => RecordId::Aspect(AspectId(id)),
        "escalation" => RecordId::Escalation(EscalationId(id)),
        "objections" => RecordId::Objection(ObjectionId(id)),
        _ => return None,
    })
}

fn sheet_record(list: &str, id: Uuid) -> Option<SheetRecordId> {
    Some(match list {
        "influences" => SheetRecordId::Influence(PersonId(id)),
        "strengths" => SheetRecordId::Strength(StrengthId(id)),
        "flags" => SheetRecordId::Flag(FlagId(id)),
        "actions" => SheetRecordId::Action(ActionId(id)),
        "needs" => SheetRecordId::Need(NeedId(id)),
        "rivals" => SheetRecordId::Rival(RivalId(id)),
        "alternatives" => SheetRecordId::Alternative(AlternativeId(id)),
        "criteria" => SheetRecordId::Criterion(CriterionId(id)),
        "calls" => SheetRecordId::Call(CallId(id)),
        "questions" => SheetRecordId::Question(QuestionId(id)),
        "reviews" => SheetRecordId::Review(ReviewId(id)),
        _ => return None,
    })
}

struct Repair<'a> {
    plan: &'a mut AccountPlan,
    mine: &'a AccountPlan,
    theirs: &'a AccountPlan,
    conflicts: &'a mut Vec<Conflict>,
    has_opened: bool,
}

impl Repair<'_> {
    fn solve(&mut self, problem: &Problem) -> bool {
        match problem {
            Problem::Dangling { place, id } => Uuid::parse_str(id).is_ok_and(|id| self.bring_back(place, id)),
            // One circle is told at several of its members.
            Problem::Cycle { .. } if self.has_opened => true,
            Problem::Cycle { place } if place.starts_with("plan.units") => self.open_units(),
            Problem::Cycle { .. } => self.open_people(),
            Problem::DuplicateId { .. }
            | Problem::OutOfRange { .. }
            | Problem::TooLong { .. }
            | Problem::TooMany { .. } => false,
        }
    }

    /// Brings the row back that something at `place` points at.
    fn bring_back(&mut self, place: &str, id: Uuid) -> bool {
        let pointer = place.rsplit('.').next().unwrap_or_default();
        let sheet = self.sheet_at(place);
        let is_flag = |plan: &AccountPlan| {
            sheet
                .and_then(|sheet| plan.objectives.get(sheet))
                .is_some_and(|sheet| sheet.flags.has(FlagId(id)))
        };
        for (source, kept) in [(self.mine, Side::Mine), (self.theirs, Side::Theirs)] {
            let plan = &mut *self.plan;
            let found = match pointer {
                "unit" | "parent" => ("units", back(UnitId(id), &source.units, &mut plan.units)),
                "by" | "who" | "counterpart" | "member" | "ours" => {
                    ("team", back(MemberId(id), &source.team, &mut plan.team))
                }
                "swot" => ("swot", back(SwotId(id), &source.swot, &mut plan.swot)),
                "uses" | "finds" | "gives" | "strength" | "call" | "follows" => {
                    back_in(sheet, pointer, id, source, plan)
                }
                "removes" if is_flag(source) => back_in(sheet, pointer, id, source, plan),
                _ => ("people", back(PersonId(id), &source.people, &mut plan.people)),
            };
            if let (list, Some(row)) = found {
                let in_sheet = matches!(list, "strengths" | "needs" | "flags" | "calls" | "questions");
                let above = sheet.filter(|_| in_sheet).map(|sheet| ("objectives", sheet.0));
                self.tell_kept(above.into_iter().chain([(list, id)]), row, kept);
                return true;
            }
        }
        false
    }

    /// The sheet that a place lies in.
    fn sheet_at(&self, place: &str) -> Option<ObjectiveId> {
        let index = place.strip_prefix("plan.objectives[")?.split(']').next()?;
        self.plan.objectives.iter().nth(index.parse().ok()?).map(|sheet| sheet.id)
    }

    /// Lets the people in circles report to whom they report in mine, which has no circle.
    fn open_people(&mut self) -> bool {
        let pointers = self.plan.people.iter().map(|one| (one.id.0, one.reports_to.map(|above| above.0)));
        for id in circles(&pointers.collect()).into_iter().map(PersonId) {
            let Some(old) = self.mine.people.get(id).map(|one| one.reports_to) else { continue };
            let Some(row) = self.plan.people.get_mut(id).filter(|row| row.reports_to != old) else {
                continue;
            };
            let theirs = std::mem::replace(&mut row.reports_to, old);
            self.tell_opened("people", id.0, "reportsTo", [old.map(|id| id.0), theirs.map(|id| id.0)]);
        }
        self.has_opened
    }

    /// Lets the units in circles belong where they belong in mine, which has no circle.
    fn open_units(&mut self) -> bool {
        let pointers = self.plan.units.iter().map(|unit| (unit.id.0, unit.parent.map(|above| above.0)));
        for id in circles(&pointers.collect()).into_iter().map(UnitId) {
            let Some(old) = self.mine.units.get(id).map(|unit| unit.parent) else { continue };
            let Some(row) = self.plan.units.get_mut(id).filter(|row| row.parent != old) else { continue };
            let theirs = std::mem::replace(&mut row.parent, old);
            self.tell_opened("units", id.0, "parent", [old.map(|id| id.0), theirs.map(|id| id.0)]);
        }
        self.has_opened
    }

    /// Tells that a row is kept which only one side still has.
    fn tell_kept<'a>(&mut self, rows: impl Iterator<Item = (&'a str, Uuid)>, row: Value, kept: Side) {
        let (mine, theirs) = match kept {
            Side::Mine => (row.clone(), Value::Null),
            Side::Theirs => (Value::Null, row.clone()),
        };
        let path = Steps(
            rows.flat_map(|(list, id)| [Step::Field(list.to_owned()), Step::Row(id.to_string())]).collect(),
        );
        self.tell(Conflict { path, base: row, mine, theirs, kept, along: None });
    }

    /// Tells that a pointer stays as it is in mine, because both together make a circle.
    fn tell_opened(&mut self, list: &str, id: Uuid, field: &str, [mine, theirs]: [Option<Uuid>; 2]) {
        self.has_opened = true;
        let [mine, theirs] = [mine, theirs].map(|id| id.map_or(Value::Null, |id| id.to_string().into()));
        let row = [Step::Field(list.to_owned()), Step::Row(id.to_string()), Step::Field(field.to_owned())];
        self.tell(Conflict {
            path: Steps(row.into()),
            base: mine.clone(),
            mine,
            theirs,
            kept: Side::Mine,
            along: None,
        });
    }

    fn tell(&mut self, conflict: Conflict) {
        if self.conflicts.iter().all(|known| known.path != conflict.path) {
            self.conflicts.push(conflict);
        }
    }
}

/// Copies a row back; tells it as JSON.
fn back<T: Row + serde::Serialize>(id: T::Id, from: &List<T>, into: &mut List<T>) -> Option<Value> {
    let row = from.get(id)?;
    into.put(row.clone());
    let text = serde_json::to_string(row).ok()?;
    serde_json::from_str(&text).ok()
}

/// Copies a row of a sheet back; tells its list, and the row as JSON.
fn back_in(
    sheet: Option<ObjectiveId>,
    pointer: &str,
    id: Uuid,
    from: &AccountPlan,
    into: &mut AccountPlan,
) -> (&'static str, Option<Value>) {
    let sheets = sheet.and_then(|id| Some((from.objectives.get(id)?, into.objectives.get_mut(id)?)));
    let Some((from, into)) = sheets else { return ("flags", None) };
    match pointer {
        "uses" | "gives" | "strength" => {
            ("strengths", back(StrengthId(id), &from.strengths, &mut into.strengths))
        }
        "call" => ("calls", back(CallId(id), &from.calls, &mut into.calls)),
        "follows" => ("questions", back(QuestionId(id), &from.questions, &mut into.questions)),
        "finds" => ("needs", back(NeedId(id), &from.needs, &mut into.needs)),
        _ => ("flags", back(FlagId(id), &from.flags, &mut into.flags)),
    }
}

/// Everything that stands in a circle.
fn circles(above: &BTreeMap<Uuid, Option<Uuid>>) -> BTreeSet<Uuid> {
    let mut members = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for start in above.keys() {
        let mut way = Vec::new();
        let mut at = Some(*start);
        while let Some(id) = at.filter(|id| seen.insert(*id)) {
            way.push(id);
            at = above.get(&id).copied().flatten();
        }
        // The way ends at a place that was seen before; when that lies on this very way, it is a circle.
        let from = at.and_then(|id| way.iter().position(|passed| *passed == id));
        members.extend(from.into_iter().flat_map(|from| way[from..].to_vec()));
    }
    members
}
