//! People and rows of a sheet pasted from a spreadsheet: what the lines hold, and the edits that take them over. It must
//! not know views.

use leptos::prelude::GetUntracked;

use super::session::Session;
use crate::exchange::influence_lines::{self, Reading};
use crate::exchange::lines::{self, LineProblem, PastedPerson, SameName};
use crate::i18n::{edits, influences};
use crate::model::order;
use crate::model::{Edit, ObjectiveId};

/// Why a line is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// It has no name.
    NoName,
    /// One of its texts is too long.
    TooLong,
    /// Somebody of this name is in the plan.
    InPlan,
    /// The name stands in an earlier line.
    Twice,
}

/// A line that is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedLine {
    /// Its number, from 1.
    pub line: usize,
    /// The name in it.
    pub name: String,
    /// Why.
    pub skipped: Skipped,
}

/// What pasted lines hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// How many people will be added.
    pub count: usize,
    /// Name, title and unit of each.
    pub people: Vec<(String, String, String)>,
    /// Units that will be made for them.
    pub new_units: Vec<String>,
    /// Lines that are passed over.
    pub skipped: Vec<PastedLine>,
}

impl Session {
    /// What these lines would add to the open account.
    pub fn read_people(self, text: &str) -> Pasted {
        self.peek(|plan| {
            let mut read = lines::read(text);
            lines::mark_same_names(&mut read, plan);
            let mut pasted = Pasted::default();
            let known = order::set_of(plan.units.iter().map(|unit| unit.name.to_lowercase()));
            for person in read {
                if let Some(skipped) = skipped(&person) {
                    pasted.skipped.push(PastedLine { line: person.line, name: person.name, skipped });
                    continue;
                }
                let unit = person.unit.clone();
                if !unit.is_empty()
                    && !known.contains(&unit.to_lowercase())
                    && !pasted.new_units.contains(&unit)
                {
                    pasted.new_units.push(unit);
                }
                pasted.people.push((person.name, person.title, person.unit));
            }
            pasted.count = pasted.people.len();
            Some(pasted)
        })
        .unwrap_or_default()
    }

    /// Adds them to the open account: one step of undo.
    pub fn add_people(self, text: &str) -> bool {
        let edits = self.peek(|plan| {
            let mut read = lines::read(text);
            lines::mark_same_names(&mut read, plan);
            read.retain(|person| skipped(person).is_none());
            Some(lines::edits(&read, plan, crate::platform::ids::new_id))
        });
        edits.is_some_and(|edits| self.apply_as(edits::ADD_PEOPLE, Edit::Several(edits)))
    }

    /// What these lines would do to a sheet.
    pub fn read_rows(self, sheet: ObjectiveId, text: &str) -> Reading {
        let today = self.today().get_untracked();
        let ids = &mut crate::platform::ids::new_id;
        self.peek(|plan| Some(influence_lines::read(text, plan, sheet, today, self.lang(), ids)))
            .unwrap_or_default()
    }

    /// Takes them over: one step of undo.
    pub fn take_rows(self, rows: &Reading) -> bool {
        self.apply_as(influences::STEP, Edit::Several(rows.edits.clone()))
    }
}

fn skipped(person: &PastedPerson) -> Option<Skipped> {
    match (person.problem, person.same_name) {
        (Some(LineProblem::NoName), _) => Some(Skipped::NoName),
        (Some(LineProblem::TooLong), _) => Some(Skipped::TooLong),
        (None, Some(SameName::InPlan(_))) => Some(Skipped::InPlan),
        (None, Some(SameName::InLine(_))) => Some(Skipped::Twice),
        (None, None) => None,
    }
}
