//! The buying influences of a sheet as the rows of a table: what each column holds, and how rows are put in order by it.
//! It must not know words, nor how a table looks.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::day::Date;

use super::Analysis;
use super::base::{Base, base};
use super::context::{Context, Row};
use super::thresholds::Thresholds;
use crate::method::strength;
use crate::model::order;
use crate::model::record::words;
use crate::model::{AccountPlan, Influence, Judgement, ObjectiveId, Person, PersonId};

words! {
    /// A column of the table, in the order of the screen (2.2).
    Column {
        /// Name.
        Name = "name",
        /// Job title.
        Title = "title",
        /// The unit worked in.
        Unit = "unit",
        /// Where.
        Location = "location",
        /// Roles held.
        Roles = "roles",
        /// Degree of influence.
        Influence = "influence",
        /// Response mode.
        Mode = "mode",
        /// Support for our proposal.
        Rating = "rating",
        /// How deep our contact is.
        Coverage = "coverage",
        /// Who of us stands opposite.
        Counterpart = "counterpart",
        /// The business result.
        Result = "result",
        /// The personal win.
        Win = "win",
        /// Both in one sentence.
        Statement = "statement",
        /// How many of the judgements are confirmed.
        Confirmed = "confirmed",
        /// Whether the base is covered.
        Base = "base",
        /// The latest contact.
        LastContact = "last-contact",
        /// Red flags that stand at the person.
        Flags = "flags",
        /// Strengths that the person values.
        Strengths = "strengths",
    }
}

impl Column {
    /// The judgement that the column shows, if it shows one.
    pub const fn judgement(self) -> Option<Judgement> {
        Some(match self {
            Self::Roles => Judgement::Roles,
            Self::Influence => Judgement::Influence,
            Self::Mode => Judgement::Mode,
            Self::Rating => Judgement::Rating,
            Self::Result => Judgement::Result,
            Self::Win => Judgement::Win,
            _ => return None,
        })
    }
}

/// By which column rows are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column.
    pub column: Column,
    /// Whether the largest, or last, comes first.
    pub is_descending: bool,
}

impl SortBy {
    /// What a press on a column's heading leads to: upwards, downwards, and back to the order of weight.
    pub fn pressed(now: Option<Self>, column: Column) -> Option<Self> {
        match now {
            Some(by) if by.column == column && by.is_descending => None,
            Some(by) if by.column == column => Some(Self { is_descending: true, ..by }),
            _ => Some(Self { column, is_descending: false }),
        }
    }
}

/// One buying influence with everything that the table shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The person.
    pub person: Arc<Person>,
    /// What the sheet says of him.
    pub influence: Arc<Influence>,
    /// Name of the unit; empty while unknown.
    pub unit: String,
    /// Name of our counterpart; empty while there is none.
    pub counterpart: String,
    /// Whether the base is covered.
    pub base: Base,
    /// The latest dated contact.
    pub last_contact: Option<Date>,
    /// Red flags, found or planted, that stand at the person.
    pub flags: usize,
    /// Proved strengths that the person values.
    pub strengths: Vec<String>,
    /// Whether the person left, and so counts nowhere.
    pub has_left: bool,
}

impl TableRow {
    /// How many of the judgements are confirmed.
    pub fn confirmed(&self) -> usize {
        let is_sure =
            |one: &&Judgement| self.influence.is_judged(**one) && self.influence.is_confirmed(**one);
        Judgement::ALL.iter().filter(is_sure).count()
    }
}

/// The rows of a sheet, the heaviest first, who left last.
pub fn rows(
    plan: &AccountPlan,
    sheet: ObjectiveId,
    analysis: &Analysis,
    today: Date,
    thresholds: &Thresholds,
) -> Vec<Arc<TableRow>> {
    let Some(objective) = plan.objectives.get(sheet) else { return Vec::new() };
    let context = Context::new(plan, objective, today, thresholds);
    let flags = analysis.flags_by_person();
    let present = context.rows.iter().map(|row| (row, false));
    let all = present.chain(context.left.iter().map(|row| (row, true)));
    all.filter_map(|(row, has_left)| table_row(&context, &flags, row, has_left)).collect()
}

fn table_row(
    context: &Context<'_>,
    flags: &BTreeMap<PersonId, u32>,
    row: &Row<'_>,
    has_left: bool,
) -> Option<Arc<TableRow>> {
    let (plan, sheet, id) = (context.plan, context.sheet, row.id());
    let person = plan.people.shared(id)?;
    let unit = person.unit.and_then(|unit| plan.units.get(unit)).map(|unit| unit.name.clone());
    let counterpart = row.influence.counterpart.and_then(|member| plan.team.get(member));
    let planted = sheet.flags.iter().filter(|flag| flag.person == Some(id) && !flag.is_resolved).count();
    let bells = sheet.strengths.iter().filter(|one| strength::is_bell(context, one));
    let valued = bells.filter(|one| one.valued_by.contains(&id));
    Some(Arc::new(TableRow {
        influence: sheet.influences.shared(id)?,
        unit: unit.unwrap_or_default(),
        counterpart: counterpart.map(|member| member.name.clone()).unwrap_or_default(),
        base: base(row.influence, context.thresholds),
        last_contact: row.last_contact,
        flags: flags.get(&id).map_or(0, |count| *count as usize) + planted,
        strengths: valued.map(|strength| strength.text.clone()).collect(),
        has_left,
        person,
    }))
}

/// What a row is put in order by.
enum Key<'a> {
    /// Nothing is known.
    Nothing,
    /// A number, or the step on a scale.
    Number(i32),
    /// A text, in the order of the language.
    Text(&'a str),
}

fn key(row: &TableRow, column: Column) -> Key<'_> {
    let influence = &*row.influence;
    match column {
        Column::Name => Key::text(&row.person.name),
        Column::Title => Key::text(&row.person.title),
        Column::Unit => Key::text(&row.unit),
        Column::Location => Key::text(&row.person.location),
        Column::Counterpart => Key::text(&row.counterpart),
        Column::Result => Key::text(&influence.result),
        Column::Win => Key::text(&influence.win),
        Column::Statement => {
            Key::text(if influence.result.trim().is_empty() { &influence.win } else { &influence.result })
        }
        Column::Roles => Key::step(influence.roles.iter().next().map(|first| *first as usize)),
        // The words begin with the highest.
        Column::Influence => Key::number(influence.influence.map(|level| -(level as i32))),
        Column::Mode => Key::step(influence.mode.map(|mode| mode as usize)),
        Column::Rating => Key::number(influence.rating.map(|rating| i32::from(rating.get()))),
        Column::Coverage => Key::step(influence.coverage.map(|coverage| coverage as usize)),
        Column::Confirmed => Key::step(Some(row.confirmed())),
        Column::Base => Key::number(Some(-(row.base as i32))),
        Column::LastContact => Key::number(row.last_contact.map(|on| Date::MIN.days_until(on))),
        Column::Flags => Key::step(Some(row.flags)),
        Column::Strengths => Key::step(Some(row.strengths.len()).filter(|count| *count > 0)),
    }
}

impl<'a> Key<'a> {
    fn text(text: &'a str) -> Self {
        if text.trim().is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    fn number(number: Option<i32>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }

    fn step(step: Option<usize>) -> Self {
        Self::number(step.map(|step| i32::try_from(step).unwrap_or(i32::MAX)))
    }
}

/// The people in the order of a column; rows alike in it stay in the order of weight, and where nothing is known comes
/// last whichever way it is sorted. `collate` says which of two texts comes first in the user's language.
pub fn sorted(
    rows: &[Arc<TableRow>],
    by: Option<SortBy>,
    collate: &dyn Fn(&str, &str) -> Ordering,
) -> Vec<PersonId> {
    let mut order: Vec<&TableRow> = rows.iter().map(AsRef::as_ref).collect();
    if let Some(by) = by {
        order::sort_by(&mut order, |a, b| {
            let known = match (key(a, by.column), key(b, by.column)) {
                (Key::Nothing, Key::Nothing) => return Ordering::Equal,
                (Key::Nothing, _) => return Ordering::Greater,
                (_, Key::Nothing) => return Ordering::Less,
                (Key::Text(a), Key::Text(b)) => collate(a, b),
                (Key::Number(a), Key::Number(b)) => a.cmp(&b),
                (Key::Number(_), Key::Text(_)) | (Key::Text(_), Key::Number(_)) => Ordering::Equal,
            };
            if by.is_descending { known.reverse() } else { known }
        });
    }
    order.into_iter().map(|row| row.person.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::testing::{COACH, Case, ECONOMIC, TECHNICAL, USER};
    use crate::model::{Certainty, FlagId};
    use uuid::Uuid;

    fn table(case: &Case) -> Vec<Arc<TableRow>> {
        let (plan, sheet) = case.build();
        rows(&plan, sheet, &case.analyse(), case.today, &case.thresholds)
    }

    fn order_of(case: &Case, column: Column, is_descending: bool) -> Vec<usize> {
        let people = sorted(&table(case), Some(SortBy { column, is_descending }), &|a, b| a.cmp(b));
        people.iter().filter_map(|id| (0..4).find(|at| case.id(*at) == *id)).collect()
    }

    #[test]
    fn rows_come_heaviest_first_until_a_column_is_chosen() {
        let case = Case::sound();
        let people = sorted(&table(&case), None, &|a, b| a.cmp(b));
        assert_eq!(people[0], case.id(ECONOMIC));
        assert_eq!(people[1], case.id(COACH));
    }

    #[test]
    fn rows_alike_keep_their_order_and_the_unknown_comes_last_both_ways() {
        let mut case = Case::sound();
        case.rows[COACH].rating = None;
        assert_eq!(order_of(&case, Column::Rating, false), [USER, TECHNICAL, ECONOMIC, COACH]);
        assert_eq!(order_of(&case, Column::Rating, true), [ECONOMIC, TECHNICAL, USER, COACH]);
        let by_mode = order_of(&case, Column::Mode, false);
        assert_eq!(by_mode, order_of(&case, Column::Mode, true), "all are in growth");
    }

    #[test]
    fn influence_sorts_from_low_to_high() {
        let mut case = Case::sound();
        case.rows[USER].influence = Some(crate::model::Level::Low);
        assert_eq!(order_of(&case, Column::Influence, false)[0], USER);
        assert_eq!(order_of(&case, Column::Influence, true)[3], USER);
    }

    #[test]
    fn every_column_sorts_everybody() {
        for column in Column::ALL {
            assert_eq!(order_of(&Case::sound(), *column, false).len(), 4, "{column:?}");
        }
    }

    #[test]
    fn a_heading_goes_up_then_down_then_back() {
        let up = SortBy::pressed(None, Column::Win);
        assert_eq!(up, Some(SortBy { column: Column::Win, is_descending: false }));
        let down = SortBy::pressed(up, Column::Win);
        assert_eq!(down, Some(SortBy { column: Column::Win, is_descending: true }));
        assert_eq!(SortBy::pressed(down, Column::Win), None);
        let other = SortBy::pressed(down, Column::Name);
        assert_eq!(other, Some(SortBy { column: Column::Name, is_descending: false }));
    }

    #[test]
    fn a_row_counts_flags_strengths_and_what_is_confirmed() {
        let mut case = Case::sound();
        case.proof(USER, Judgement::Win).certainty = Some(Certainty::Assumed);
        let mut flag = crate::model::Flag::new(FlagId(Uuid::from_u128(77)));
        flag.person = Some(case.id(USER));
        case.flags.push(flag);
        let rows = table(&case);
        let row = rows.iter().find(|row| row.person.id == case.id(USER)).expect("the user");
        assert_eq!(row.confirmed(), 5);
        assert_eq!(row.flags, 2, "the doubt (R-02) and the planted one");
    }
}
