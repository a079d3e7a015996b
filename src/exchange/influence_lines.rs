//! Buying influences pasted from a spreadsheet: what each line says of somebody, and the edits that take it over. It must
//! not know how the preview of them looks.

use crate::model::day::Date;
use uuid::Uuid;

use super::influence_words::{coverage, level, mode, rating, roles};
use super::lines::{self, Headings, LineProblem, Units, folded};
use crate::i18n::{Lang, influences};
use crate::method::influence_table::Column;
use crate::model::influence::InfluenceField;
use crate::model::person::PersonField;
use crate::model::{AccountPlan, Coverage, Edit, Influence, Judged, ObjectiveId, Person, PersonId, Unit};

/// The order of the columns when no heading says another.
const USUAL: &[Column] = &[
    Column::Name,
    Column::Title,
    Column::Unit,
    Column::Roles,
    Column::Influence,
    Column::Mode,
    Column::Rating,
    Column::Result,
    Column::Win,
];

/// The columns that lines can hold, in the order in which changes of them are shown.
const READ: &[Column] = &[
    Column::Title,
    Column::Unit,
    Column::Location,
    Column::Roles,
    Column::Influence,
    Column::Mode,
    Column::Rating,
    Column::Coverage,
    Column::Result,
    Column::Win,
];

/// Headings of what a sheet says of a person; on a sheet a role is a buyer role.
const HEADINGS: &[Headings] = &[
    (Column::Location, &["地点", "所在地", "城市", "location", "city", "place"]),
    (Column::Roles, &["角色", "购买角色", "role", "roles", "role(s)", "buyer role", "buying role"]),
    (Column::Influence, &["影响度", "影响力", "影响", "influence", "degree of influence"]),
    (Column::Mode, &["反馈模式", "反应模式", "模式", "mode", "response mode"]),
    (Column::Rating, &["支持度", "支持程度", "评分", "rating", "support", "support rating"]),
    (Column::Coverage, &["接触度", "覆盖程度", "coverage", "contact depth", "depth of contact"]),
    (Column::Result, &["业务结果", "结果", "result", "results", "business result", "business results"]),
    (Column::Win, &["个人赢", "赢的标准", "赢", "win", "wins", "personal win", "personal wins"]),
];

/// A cell that says nothing we know.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unread {
    /// Its column.
    pub column: Column,
    /// What stands there.
    pub text: String,
}

/// What one line says of somebody; what is empty says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    name: String,
    title: String,
    unit: String,
    location: String,
    coverage: Option<Coverage>,
    judged: Vec<Judged>,
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// Somebody new comes to the plan and onto the sheet.
    Add,
    /// Somebody of the plan comes onto the sheet.
    PutOn,
    /// Somebody on the sheet is changed.
    Change,
    /// All of it is there already.
    Same,
    /// It has no name.
    NoName,
    /// One of its texts is too long.
    TooLong,
    /// The name stands in this earlier line.
    Twice(usize),
    /// Several people have this name.
    Ambiguous,
}

impl Fate {
    /// Whether something of the line is taken.
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::Add | Self::PutOn | Self::Change)
    }
}

/// One line, as the preview shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its number in the pasted text, from 1.
    pub line: usize,
    /// The name in it.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What changes: the column, what stood there and what will stand there.
    pub changes: Vec<(Column, String, String)>,
    /// Cells that are left out.
    pub unread: Vec<Unread>,
}

/// What pasted lines would do to a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The lines.
    pub lines: Vec<Line>,
    /// Units that will be made.
    pub new_units: Vec<String>,
    /// The edits that do it, for one step.
    pub edits: Vec<Edit>,
}

/// Reads lines for a sheet: known names are updated, new ones added; an empty cell changes nothing. `ids` gives an id that
/// nothing has yet at every call.
pub fn read(
    text: &str,
    plan: &AccountPlan,
    sheet: ObjectiveId,
    today: Date,
    lang: Lang,
    ids: &mut dyn FnMut() -> Uuid,
) -> Reading {
    let (columns, rows) = lines::table(text, USUAL, HEADINGS);
    let mut reading = Reading::default();
    let mut units = Units::of(plan);
    let mut taken: Vec<(usize, PersonId)> = Vec::new();
    for (line, cells) in rows {
        let (said, unread) = said(&columns, &cells);
        let (fate, person) = fate(&said, &cells, plan, sheet, &reading.lines, ids);
        if let Some(person) = person {
            let edits = &mut reading.edits;
            push_edits(&said, person, fate, sheet, today, &mut units, edits, ids);
            taken.push((reading.lines.len(), person));
        }
        reading.lines.push(Line { line, name: said.name, fate, changes: Vec::new(), unread });
    }
    let mut after = plan.clone();
    // Edits of a fresh reading are sound; should the plan be full, the refusal comes when they are applied.
    if after.apply(Edit::Several(reading.edits.clone())).is_ok() {
        for (at, person) in taken {
            let changes = changes(lang, plan, &after, sheet, person);
            let line = &mut reading.lines[at];
            if changes.is_empty() && line.fate == Fate::Change {
                line.fate = Fate::Same;
            }
            line.changes = changes;
        }
    }
    let is_new = |unit: &&Unit| !plan.units.has(unit.id);
    reading.new_units = after.units.iter().filter(is_new).map(|unit| unit.name.clone()).collect();
    reading
}

/// What a line says, and the cells of it that say nothing we know.
fn said(columns: &[Option<Column>], cells: &[String]) -> (Said, Vec<Unread>) {
    let of = |column| lines::cell(columns, cells, column);
    let mut said = Said {
        name: of(Column::Name),
        title: of(Column::Title),
        unit: of(Column::Unit),
        location: of(Column::Location),
        ..Said::default()
    };
    let mut unread = Vec::new();
    for column in READ {
        let text = of(*column);
        // How people write that they do not know.
        if text.is_empty() || ["?", "？", "-", "—", "–"].contains(&text.as_str()) {
            continue;
        }
        let judged = match column {
            Column::Roles => roles(&text).map(Judged::Roles),
            Column::Influence => level(&text).map(|level| Judged::Influence(Some(level))),
            Column::Mode => mode(&text).map(|mode| Judged::Mode(Some(mode))),
            Column::Rating => rating(&text).map(|rating| Judged::Rating(Some(rating))),
            Column::Result => Some(Judged::Result(text.clone())),
            Column::Win => Some(Judged::Win(text.clone())),
            Column::Coverage => {
                said.coverage = coverage(&text);
                if said.coverage.is_some() {
                    continue;
                }
                None
            }
            _ => continue,
        };
        match judged {
            Some(judged) => said.judged.push(judged),
            None => unread.push(Unread { column: *column, text }),
        }
    }
    (said, unread)
}

/// What becomes of a line, and whom it is about if anything of it is taken.
fn fate(
    said: &Said,
    cells: &[String],
    plan: &AccountPlan,
    sheet: ObjectiveId,
    earlier: &[Line],
    ids: &mut dyn FnMut() -> Uuid,
) -> (Fate, Option<PersonId>) {
    match lines::problem(&said.name, cells) {
        Some(LineProblem::NoName) => return (Fate::NoName, None),
        Some(LineProblem::TooLong) => return (Fate::TooLong, None),
        None => {}
    }
    let name = folded(&said.name);
    if let Some(first) = earlier.iter().find(|line| folded(&line.name) == name) {
        return (Fate::Twice(first.line), None);
    }
    let is_on = |id: PersonId| plan.objectives.get(sheet).is_some_and(|sheet| sheet.influences.has(id));
    let known: Vec<PersonId> =
        plan.people.iter().filter(|who| folded(&who.name) == name).map(|who| who.id).collect();
    let on_sheet: Vec<PersonId> = known.iter().copied().filter(|id| is_on(*id)).collect();
    match (on_sheet.as_slice(), known.as_slice()) {
        ([one], _) => (Fate::Change, Some(*one)),
        ([], [one]) => (Fate::PutOn, Some(*one)),
        ([], []) => (Fate::Add, Some(PersonId(ids()))),
        _ => (Fate::Ambiguous, None),
    }
}

#[allow(clippy::too_many_arguments, reason = "one place hands over what the loop holds")]
fn push_edits(
    said: &Said,
    id: PersonId,
    fate: Fate,
    sheet: ObjectiveId,
    today: Date,
    units: &mut Units,
    edits: &mut Vec<Edit>,
    ids: &mut dyn FnMut() -> Uuid,
) {
    let unit = units.named(&said.unit, edits, ids);
    if fate == Fate::Add {
        let mut person = Person::new(id);
        person.name.clone_from(&said.name);
        edits.push(Edit::put(person));
    }
    if !said.title.is_empty() {
        edits.push(Edit::person(id, PersonField::Title(said.title.clone())));
    }
    if !said.location.is_empty() {
        edits.push(Edit::person(id, PersonField::Location(said.location.clone())));
    }
    if unit.is_some() {
        edits.push(Edit::person(id, PersonField::Unit(unit)));
    }
    if fate != Fate::Change {
        edits.push(Edit::put_in(sheet, Influence::new(id)));
    }
    if said.coverage.is_some() {
        edits.push(Edit::influence(sheet, id, InfluenceField::Coverage(said.coverage)));
    }
    edits.extend(said.judged.iter().map(|judged| Edit::judge(sheet, id, judged.clone(), today)));
}

/// What differs of a person between two states of a plan, in words.
fn changes(
    lang: Lang,
    before: &AccountPlan,
    after: &AccountPlan,
    sheet: ObjectiveId,
    person: PersonId,
) -> Vec<(Column, String, String)> {
    let mut changes = Vec::new();
    for column in READ {
        let (from, to) =
            (words_of(lang, before, sheet, person, *column), words_of(lang, after, sheet, person, *column));
        if from != to {
            changes.push((*column, from, to));
        }
    }
    changes
}

fn words_of(lang: Lang, plan: &AccountPlan, sheet: ObjectiveId, person: PersonId, column: Column) -> String {
    let Some(who) = plan.people.get(person) else { return String::new() };
    let unit = who.unit.and_then(|unit| plan.units.get(unit)).map_or("", |unit| &unit.name);
    let row = plan.objectives.get(sheet).and_then(|sheet| sheet.influences.get(person));
    influences::fact(lang, who, unit, row, column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Certainty, Judgement, Objective, PlanId, Rating, Role};

    const TODAY: Date = crate::model::day::date(2026, 3, 31);
    const SHEET: ObjectiveId = ObjectiveId(Uuid::from_u128(3));
    const ANN: PersonId = PersonId(Uuid::from_u128(10));

    /// Ann is on the sheet as an economic buyer with +2, Bo is in the plan only.
    fn plan() -> AccountPlan {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
        let mut edits = vec![Edit::put(Objective::new(SHEET))];
        for (id, name) in [(10, "Ann Lee"), (11, "Bo")] {
            let mut person = Person::new(PersonId(Uuid::from_u128(id)));
            person.name = name.to_owned();
            edits.push(Edit::put(person));
        }
        edits.push(Edit::put_in(SHEET, Influence::new(ANN)));
        edits.push(Edit::judge(SHEET, ANN, Judged::Roles([Role::Economic].into()), TODAY));
        edits.push(Edit::judge(SHEET, ANN, Judged::Rating(Rating::try_from(2).ok()), TODAY));
        plan.apply(Edit::Several(edits)).expect("sound");
        plan
    }

    fn reading(text: &str, plan: &AccountPlan) -> Reading {
        let mut next = 100;
        read(text, plan, SHEET, TODAY, Lang::En, &mut || {
            next += 1;
            Uuid::from_u128(next)
        })
    }

    fn fates(text: &str) -> Vec<Fate> {
        reading(text, &plan()).lines.iter().map(|line| line.fate).collect()
    }

    #[test]
    fn known_names_are_updated_and_new_ones_added_in_one_step() {
        let mut plan = plan();
        let text = "Name\tRole\tRating\tWin\tDepartment\nann  lee\tE/C\t+4\tPromotion\tWorks\nBo\tuser\t\t\t\nCy\tT\t−3\t\tworks";
        let reading = reading(text, &plan);
        let fates: Vec<Fate> = reading.lines.iter().map(|line| line.fate).collect();
        assert_eq!(fates, [Fate::Change, Fate::PutOn, Fate::Add]);
        assert_eq!(reading.new_units, ["Works"]);
        let columns: Vec<Column> = reading.lines[0].changes.iter().map(|change| change.0).collect();
        assert_eq!(columns, [Column::Unit, Column::Roles, Column::Rating, Column::Win]);
        assert_eq!(reading.lines[0].changes[2], (Column::Rating, "2".to_owned(), "4".to_owned()));
        plan.apply(Edit::Several(reading.edits)).expect("sound");
        let row = plan.objectives.get(SHEET).and_then(|sheet| sheet.influences.get(ANN)).expect("Ann");
        assert_eq!(row.roles, [Role::Economic, Role::Coach].into());
        assert_eq!(row.win, "Promotion");
        assert_eq!(row.proof(Judgement::Win).and_then(|proof| proof.certainty), Some(Certainty::Assumed));
        assert_eq!(plan.objectives.get(SHEET).map(|sheet| sheet.influences.len()), Some(3));
        assert_eq!((plan.people.len(), plan.units.len()), (3, 1));
    }

    #[test]
    fn what_is_there_already_changes_nothing() {
        let reading = reading("Name,Rating\nAnn Lee,+2", &plan());
        assert_eq!(reading.lines[0].fate, Fate::Same);
        let mut after = plan();
        after.apply(Edit::Several(reading.edits)).expect("sound");
        assert_eq!(after, plan());
    }

    #[test]
    fn lines_that_cannot_be_taken_say_why() {
        assert_eq!(fates("Name\tRating\n\t3\nDi\t1\ndi\t2"), [Fate::NoName, Fate::Add, Fate::Twice(3)]);
        let mut plan = plan();
        let mut twin = Person::new(PersonId(Uuid::from_u128(12)));
        twin.name = "Bo".to_owned();
        plan.apply(Edit::put(twin)).expect("sound");
        assert_eq!(reading("Bo", &plan).lines[0].fate, Fate::Ambiguous);
    }

    #[test]
    fn a_cell_that_cannot_be_read_is_named_and_the_rest_of_its_line_taken() {
        let text = "姓名\t角色\t影响度\t反馈模式\t支持度\n李四\t老板\t高\t很好\t0\n王五\t决策\t?\t成长\t-1";
        let reading = reading(text, &plan());
        let unread: Vec<(Column, &str)> =
            reading.lines[0].unread.iter().map(|cell| (cell.column, cell.text.as_str())).collect();
        let expected = [(Column::Roles, "老板"), (Column::Mode, "很好"), (Column::Rating, "0")];
        assert_eq!(unread, expected);
        assert_eq!(reading.lines[0].changes, [(Column::Influence, String::new(), "High".to_owned())]);
        assert!(reading.lines[1].unread.is_empty());
        assert_eq!(reading.lines[1].changes.len(), 3);
    }

    #[test]
    fn on_a_sheet_a_role_is_a_buyer_role_and_without_headings_the_usual_order_holds() {
        let reading = reading("Di\tHead\tIT\tU\tL\tG\t3\t5 days\tHome by six", &plan());
        let columns: Vec<Column> = reading.lines[0].changes.iter().map(|change| change.0).collect();
        let all = [
            Column::Title,
            Column::Unit,
            Column::Roles,
            Column::Influence,
            Column::Mode,
            Column::Rating,
            Column::Result,
            Column::Win,
        ];
        assert_eq!(columns, all);
    }
}
