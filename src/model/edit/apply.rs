//! How each edit changes the plan, and what goes with a record that is removed. It must not leave a plan half changed.

use uuid::Uuid;

use super::{Change, Edit, EditError, Record, RecordId, SheetChange, SheetEdit, SheetRecord, SheetRecordId};
use crate::model::objective::ObjectiveField;
use crate::model::{
    AccountPlan, CallQuestion, Dismissal, FlagRef, List, MAX_TEXT_CHARS, Objective, PersonId, Problem, Row,
    Subject,
};

impl AccountPlan {
    /// Changes the plan; the only way to do so.
    ///
    /// # Errors
    ///
    /// [`EditError`] when the edit points at something that is gone or would break an invariant. The plan is then as
    /// it was.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        // Rows are shared, so the copy costs pointers; it is what makes an edit happen wholly or not at all.
        let mut next = self.clone();
        let checks_all = next.change(edit)?;
        if checks_all && let Some(problem) = next.problems().into_iter().next() {
            return Err(problem.into());
        }
        *self = next;
        Ok(())
    }

    /// Changes the plan in place; tells whether invariants can have been touched.
    fn change(&mut self, edit: Edit) -> Result<bool, EditError> {
        match edit {
            Edit::Account(field) => {
                bounded("plan.account", field.chars())?;
                let is_typed = field.is_typed();
                field.set(&mut self.account);
                Ok(!is_typed)
            }
            Edit::Change(change) => self.change_record(change),
            Edit::Put(record) => {
                self.put(*record);
                Ok(true)
            }
            Edit::Remove(id) => self.remove(id).map(|()| false),
            Edit::Sheet(id, edit) => {
                let objective = self.objectives.get_mut(id).ok_or(EditError::Gone(id.0))?;
                objective.change(edit)
            }
            Edit::Several(edits) => {
                let mut checks_all = false;
                for edit in edits {
                    checks_all |= self.change(edit)?;
                }
                Ok(checks_all)
            }
            Edit::Replace(plan) => {
                if plan.id() != self.id() {
                    return Err(EditError::OtherPlan { expected: self.id(), found: plan.id() });
                }
                *self = *plan;
                Ok(true)
            }
        }
    }

    fn change_record(&mut self, change: Change) -> Result<bool, EditError> {
        let (_, name, is_typed, chars) = change.describe();
        bounded(name, chars)?;
        match change {
            Change::Unit(id, field) => set(&mut self.units, id, id.0, |row| field.set(row)),
            Change::Person(id, field) => set(&mut self.people, id, id.0, |row| field.set(row)),
            Change::Member(id, field) => set(&mut self.team, id, id.0, |row| field.set(row)),
            Change::Tie(id, field) => set(&mut self.ties, id, id.0, |row| field.set(row)),
            Change::Relationship(id, field) => set(&mut self.relationships, id, id.0, |row| field.set(row)),
            Change::Event(id, field) => set(&mut self.events, id, id.0, |row| field.set(row)),
            Change::Contact(id, field) => set(&mut self.contacts, id, id.0, |row| field.set(row)),
            Change::Objective(id, field) => set(&mut self.objectives, id, id.0, |row| row.set(field)),
            Change::Swot(id, field) => set(&mut self.swot, id, id.0, |row| field.set(row)),
            Change::Fact(id, field) => set(&mut self.facts, id, id.0, |row| field.set(row)),
            Change::Aspect(id, field) => set(&mut self.satisfaction, id, id.0, |row| field.set(row)),
            Change::Escalation(id, field) => set(&mut self.escalation, id, id.0, |row| field.set(row)),
            Change::Objection(id, field) => set(&mut self.objections, id, id.0, |row| field.set(row)),
        }?;
        // A text cannot break an invariant; every other field may point somewhere.
        Ok(!is_typed)
    }

    fn put(&mut self, record: Record) {
        match record {
            Record::Unit(row) => self.units.put(row),
            Record::Person(row) => self.people.put(row),
            Record::Member(row) => self.team.put(row),
            Record::Tie(row) => self.ties.put(row),
            Record::Relationship(row) => self.relationships.put(row),
            Record::Event(row) => self.events.put(row),
            Record::Contact(row) => self.contacts.put(row),
            Record::Objective(row) => self.objectives.put(row),
            Record::Swot(row) => self.swot.put(row),
            Record::Fact(row) => self.facts.put(row),
            Record::Aspect(row) => self.satisfaction.put(row),
            Record::Escalation(row) => self.escalation.put(row),
            Record::Objection(row) => self.objections.put(row),
        }
    }

    fn remove(&mut self, id: RecordId) -> Result<(), EditError> {
        let was_there = match id {
            RecordId::Unit(id) => {
                let parent = self.units.get(id).and_then(|unit| unit.parent);
                // What hung below the unit moves up to where the unit hung.
                self.units.change_where(|unit| unit.parent == Some(id), |unit| unit.parent = parent);
                self.people.change_where(|one| one.unit == Some(id), |one| one.unit = parent);
                self.events.change_where(|event| event.unit == Some(id), |event| event.unit = None);
                self.units.remove(id)
            }
            RecordId::Person(id) => self.remove_person(id),
            RecordId::Member(id) => {
                self.contacts.change_where(|row| row.by == Some(id), |row| row.by = None);
                self.escalation.change_where(|row| row.who == Some(id), |row| row.who = None);
                self.objectives.change_where(
                    |_| true,
                    |sheet| {
                        sheet
                            .influences
                            .change_where(|row| row.counterpart == Some(id), |row| row.counterpart = None);
                        sheet.actions.change_where(|row| row.who == Some(id), |row| row.who = None);
                        sheet.needs.change_where(|row| row.who == Some(id), |row| row.who = None);
                        sheet.calls.change_where(
                            |row| row.ours.contains(&id),
                            |row| {
                                row.ours.remove(&id);
                            },
                        );
                    },
                );
                self.ties.retain(|tie| tie.member != Some(id));
                self.team.remove(id)
            }
            RecordId::Tie(id) => self.ties.remove(id),
            RecordId::Relationship(id) => self.relationships.remove(id),
            RecordId::Event(id) => self.events.remove(id),
            RecordId::Contact(id) => self.contacts.remove(id),
            RecordId::Objective(id) => self.objectives.remove(id),
            RecordId::Swot(id) => {
                self.objectives.change_where(
                    |_| true,
                    |sheet| {
                        sheet.strengths.change_where(|row| row.swot == Some(id), |row| row.swot = None);
                        sheet.flags.change_where(|row| row.swot == Some(id), |row| row.swot = None);
                    },
                );
                self.swot.remove(id)
            }
            RecordId::Fact(id) => self.facts.remove(id),
            RecordId::Aspect(id) => self.satisfaction.remove(id),
            RecordId::Escalation(id) => self.escalation.remove(id),
            RecordId::Objection(id) => self.objections.remove(id),
        };
        if was_there { Ok(()) } else { Err(EditError::Gone(id.uuid())) }
    }

    /// Takes a person out with every trace: nothing of somebody who is removed stays behind in a corner of the file.
    fn remove_person(&mut self, id: PersonId) -> bool {
        let above = self.people.get(id).and_then(|person| person.reports_to);
        self.people.change_where(|one| one.reports_to == Some(id), |one| one.reports_to = above);
        self.ties.retain(|tie| tie.person != Some(id));
        self.relationships.retain(|line| line.from != Some(id) && line.to != Some(id));
        self.events.change_where(|event| event.person == Some(id), |event| event.person = None);
        self.contacts.change_where(
            |contact| contact.with.contains(&id),
            |contact| {
                contact.with.remove(&id);
            },
        );
        self.contacts.retain(|contact| !contact.with.is_empty() || !contact.learnt.is_empty());
        self.objections.change_where(|row| row.person == Some(id), |row| row.person = None);
        self.objectives.change_where(|_| true, |sheet| sheet.forget(id));
        self.people.remove(id)
    }
}

impl Objective {
    /// Sets a field; a closing date that is put off is remembered.
    fn set(&mut self, field: ObjectiveField) {
        if let ObjectiveField::CloseOn(Some(new)) = field
            && let Some(old) = self.close_on.filter(|old| new > *old)
        {
            self.postponed.push(old);
        }
        field.set(self);
    }

    /// Changes the sheet in place; tells whether invariants can have been touched.
    fn change(&mut self, edit: SheetEdit) -> Result<bool, EditError> {
        match edit {
            SheetEdit::Judge(id, judged, on) => {
                let (super::Judged::Result(text) | super::Judged::Win(text)) = &judged else {
                    return set(&mut self.influences, id, id.0, |row| row.judge(judged, on)).map(|()| false);
                };
                bounded(judged.judgement().word(), text.chars().count())?;
                set(&mut self.influences, id, id.0, |row| row.judge(judged, on)).map(|()| false)
            }
            SheetEdit::Prove(id, judgement, proof) => {
                bounded(judgement.word(), proof.note.chars().count())?;
                set(&mut self.influences, id, id.0, |row| {
                    row.proofs.insert(judgement, proof);
                })?;
                Ok(false)
            }
            SheetEdit::Change(change) => self.change_row(change),
            SheetEdit::Put(record) => {
                self.put(*record);
                Ok(true)
            }
            SheetEdit::Remove(id) => self.remove(id).map(|()| false),
            SheetEdit::Dismiss(dismissal) => {
                self.dismissals.retain(|old| !is_about(old, &dismissal));
                self.dismissals.push(dismissal);
                Ok(false)
            }
            SheetEdit::Restore(rule, about) => {
                self.dismissals.retain(|old| old.rule != rule || old.about != about);
                Ok(false)
            }
        }
    }

    fn change_row(&mut self, change: SheetChange) -> Result<bool, EditError> {
        let (_, name, is_typed, chars) = change.describe();
        bounded(name, chars)?;
        match change {
            SheetChange::Influence(id, field) => set(&mut self.influences, id, id.0, |row| field.set(row)),
            SheetChange::Strength(id, field) => set(&mut self.strengths, id, id.0, |row| field.set(row)),
            SheetChange::Flag(id, field) => set(&mut self.flags, id, id.0, |row| field.set(row)),
            SheetChange::Action(id, field) => set(&mut self.actions, id, id.0, |row| field.set(row)),
            SheetChange::Need(id, field) => set(&mut self.needs, id, id.0, |row| field.set(row)),
            SheetChange::Rival(id, field) => set(&mut self.rivals, id, id.0, |row| field.set(row)),
            SheetChange::Alternative(id, field) => {
                set(&mut self.alternatives, id, id.0, |row| field.set(row))
            }
            SheetChange::Criterion(id, field) => set(&mut self.criteria, id, id.0, |row| field.set(row)),
            SheetChange::Call(id, field) => set(&mut self.calls, id, id.0, |row| field.set(row)),
            SheetChange::Question(id, field) => set(&mut self.questions, id, id.0, |row| field.set(row)),
            SheetChange::Review(id, field) => set(&mut self.reviews, id, id.0, |row| field.set(row)),
        }?;
        Ok(!is_typed)
    }

    fn put(&mut self, record: SheetRecord) {
        match record {
            SheetRecord::Influence(row) => self.influences.put(row),
            SheetRecord::Strength(row) => self.strengths.put(row),
            SheetRecord::Flag(row) => self.flags.put(row),
            SheetRecord::Action(row) => self.actions.put(row),
            SheetRecord::Need(row) => self.needs.put(row),
            SheetRecord::Rival(row) => self.rivals.put(row),
            SheetRecord::Alternative(row) => self.alternatives.put(row),
            SheetRecord::Criterion(row) => self.criteria.put(row),
            SheetRecord::Call(row) => self.calls.put(row),
            SheetRecord::Question(row) => self.questions.put(row),
            SheetRecord::Review(row) => self.reviews.put(row),
        }
    }

    fn remove(&mut self, id: SheetRecordId) -> Result<(), EditError> {
        let was_there = match id {
            SheetRecordId::Influence(id) => self.influences.remove(id),
            SheetRecordId::Strength(id) => {
                self.actions.change_where(
                    |row| row.uses.contains(&id),
                    |row| {
                        row.uses.remove(&id);
                    },
                );
                self.calls.change_where(
                    |row| row.gives.contains(&id),
                    |row| {
                        row.gives.remove(&id);
                    },
                );
                self.questions.change_where(|row| row.strength == Some(id), |row| row.strength = None);
                self.strengths.remove(id)
            }
            SheetRecordId::Flag(id) => {
                let flag = FlagRef::Manual { flag: id };
                self.actions.change_where(
                    |row| row.removes.contains(&flag),
                    |row| {
                        row.removes.remove(&flag);
                    },
                );
                self.flags.remove(id)
            }
            SheetRecordId::Action(id) => self.actions.remove(id),
            SheetRecordId::Need(id) => {
                self.actions.change_where(
                    |row| row.finds.contains(&id),
                    |row| {
                        row.finds.remove(&id);
                    },
                );
                self.needs.remove(id)
            }
            SheetRecordId::Rival(id) => self.rivals.remove(id),
            SheetRecordId::Alternative(id) => self.alternatives.remove(id),
            SheetRecordId::Criterion(id) => self.criteria.remove(id),
            SheetRecordId::Call(id) => {
                self.questions.retain(|row| row.call != Some(id));
                self.open_threads();
                self.calls.remove(id)
            }
            SheetRecordId::Question(id) => {
                self.questions.change_where(|row| row.follows == Some(id), |row| row.follows = None);
                self.questions.remove(id)
            }
            SheetRecordId::Review(id) => self.reviews.remove(id),
        };
        if was_there { Ok(()) } else { Err(EditError::Gone(id.uuid())) }
    }

    /// Lets no question hang on one that is gone.
    fn open_threads(&mut self) {
        let there = self.questions.ids();
        let is_loose = |row: &CallQuestion| row.follows.is_some_and(|id| !there.contains(&id));
        self.questions.change_where(is_loose, |row| row.follows = None);
    }

    /// Takes out every trace of a person.
    fn forget(&mut self, person: PersonId) {
        let about = Subject::Person(person);
        let points_at = |flag: &FlagRef| matches!(flag, FlagRef::Found { about: at, .. } if *at == about);
        self.influences.remove(person);
        self.strengths.change_where(
            |row| row.valued_by.contains(&person),
            |row| {
                row.valued_by.remove(&person);
            },
        );
        self.flags.change_where(|row| row.person == Some(person), |row| row.person = None);
        self.actions.change_where(
            |row| row.targets.contains(&person) || row.removes.iter().any(points_at),
            |row| {
                row.targets.remove(&person);
                row.removes.retain(|flag| !points_at(flag));
            },
        );
        self.needs.change_where(|row| row.from == Some(person), |row| row.from = None);
        self.rivals.change_where(
            |row| row.backers.contains(&person),
            |row| {
                row.backers.remove(&person);
            },
        );
        self.calls.change_where(
            |row| row.with.contains(&person),
            |row| {
                row.with.remove(&person);
            },
        );
        self.questions.change_where(|row| row.person == Some(person), |row| row.person = None);
        self.reviews.change_where(
            |row| row.positions.iter().any(|position| position.person == person),
            |row| row.positions.retain(|position| position.person != person),
        );
        self.dismissals.retain(|dismissal| dismissal.about != about);
        if self.top_officer.person == Some(person) {
            self.top_officer.person = None;
        }
    }
}

fn is_about(old: &Dismissal, new: &Dismissal) -> bool {
    old.rule == new.rule && old.about == new.about
}

fn bounded(place: &str, chars: usize) -> Result<(), EditError> {
    if chars > MAX_TEXT_CHARS {
        return Err(Problem::TooLong { place: place.to_owned() }.into());
    }
    Ok(())
}

fn set<T: Row>(
    list: &mut List<T>,
    id: T::Id,
    uuid: Uuid,
    change: impl FnOnce(&mut T),
) -> Result<(), EditError> {
    list.get_mut(id).map(change).ok_or(EditError::Gone(uuid))
}
