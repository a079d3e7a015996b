//! What becomes of the situation analysis on a sheet (SYS-23): a strength is a candidate for a bell, a weakness or a threat for a
//! flag. It must not know how an entry is worded.

use crate::model::account::SwotField;
use crate::model::edit::SheetRecord;
use crate::model::ids::SwotId;
use crate::model::{AccountPlan, Date, Edit, Element, Flag, FlagId, ObjectiveId, Strength, StrengthId};
use uuid::Uuid;

/// What an entry can become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A strength; a claim until its tests are passed.
    Strength,
    /// A red flag.
    Flag,
}

impl Becomes {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Strength, Self::Flag];

    /// What the field proposes; what is not sorted proposes nothing.
    pub const fn of(field: SwotField) -> Self {
        match field {
            SwotField::Strength | SwotField::Opportunity => Self::Strength,
            SwotField::Weakness | SwotField::Threat => Self::Flag,
        }
    }
}

/// What became of an entry on a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The strength.
    pub strength: Option<StrengthId>,
    /// The flag.
    pub flag: Option<FlagId>,
}

/// What became of this entry on this sheet.
pub fn trace(plan: &AccountPlan, sheet: ObjectiveId, entry: SwotId) -> Trace {
    let Some(sheet) = plan.objectives.get(sheet) else { return Trace::default() };
    Trace {
        strength: sheet.strengths.iter().find(|row| row.swot == Some(entry)).map(|row| row.id),
        flag: sheet.flags.iter().find(|row| row.swot == Some(entry)).map(|row| row.id),
    }
}

/// The edit that makes something of an entry on a sheet, with a trace back to it; `None` when the entry is gone or says nothing.
pub fn make(
    plan: &AccountPlan,
    sheet: ObjectiveId,
    entry: SwotId,
    what: Becomes,
    id: Uuid,
    today: Date,
) -> Option<Edit> {
    let text =
        plan.swot.get(entry).map(|entry| entry.text.trim().to_owned()).filter(|text| !text.is_empty())?;
    let record: SheetRecord = match what {
        Becomes::Strength => Strength { text, swot: Some(entry), ..Strength::new(StrengthId(id)) }.into(),
        Becomes::Flag => Flag {
            text,
            swot: Some(entry),
            element: Some(Element::FlagsAndStrengths),
            on: Some(today),
            ..Flag::new(FlagId(id))
        }
        .into(),
    };
    Some(Edit::put_in(sheet, record))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::Swot;
    use crate::model::day::date;
    use crate::model::edit::RecordId;
    use crate::model::{Objective, PlanId};

    #[test]
    fn an_entry_becomes_what_its_field_proposes_and_leaves_a_trace() {
        let (sheet, entry) = (ObjectiveId(Uuid::from_u128(1)), SwotId(Uuid::from_u128(2)));
        let mut plan = AccountPlan::new(PlanId(Uuid::nil()), "A customer");
        let row = Swot {
            field: Some(SwotField::Threat),
            text: " A framework contract ".into(),
            ..Swot::new(entry)
        };
        for edit in [Edit::put(Objective::new(sheet)), Edit::put(row)] {
            plan.apply(edit).expect("sound");
        }
        assert_eq!(trace(&plan, sheet, entry), Trace::default());
        for what in Becomes::ALL {
            let id = Uuid::from_u128(3 + what as u128);
            let edit = make(&plan, sheet, entry, what, id, date(2026, 5, 1)).expect("it says something");
            plan.apply(edit).expect("sound");
        }
        let found = trace(&plan, sheet, entry);
        assert!(found.strength.is_some() && found.flag.is_some());
        let flags = &plan.objectives.get(sheet).expect("the sheet").flags;
        assert_eq!(flags.iter().next().map(|flag| flag.text.as_str()), Some("A framework contract"));
        plan.apply(Edit::Remove(RecordId::Swot(entry))).expect("there");
        assert_eq!(
            trace(&plan, sheet, entry),
            Trace::default(),
            "what it became stays, without a trace to nowhere"
        );
        assert_eq!(plan.objectives.get(sheet).map(|sheet| sheet.flags.len()), Some(1));
        assert_eq!(make(&plan, sheet, entry, Becomes::Flag, Uuid::from_u128(9), date(2026, 5, 1)), None);
    }

    #[test]
    fn strengths_and_opportunities_are_bells_weaknesses_and_threats_are_flags() {
        let becomes: Vec<Becomes> = SwotField::ALL.iter().map(|field| Becomes::of(*field)).collect();
        assert_eq!(becomes, [Becomes::Strength, Becomes::Flag, Becomes::Strength, Becomes::Flag]);
    }
}
