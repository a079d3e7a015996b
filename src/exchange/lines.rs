//! People pasted from a spreadsheet or a text: lines of name, title and unit, and what other lines are read by. It must
//! not know how the preview of them looks.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::tsv;
use crate::method::influence_table::Column;
use crate::model::{AccountPlan, Edit, MAX_TEXT_CHARS, Person, PersonId, Unit, UnitId};

/// What stands in one line, and what to think of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedPerson {
    /// Line in the pasted text, from 1.
    pub line: usize,
    /// Name.
    pub name: String,
    /// Job title; may be empty.
    pub title: String,
    /// Name of the unit; may be empty.
    pub unit: String,
    /// Why it cannot be taken as it is.
    pub problem: Option<LineProblem>,
    /// Who has this name already.
    pub same_name: Option<SameName>,
}

/// Why a line cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// There is no name in it.
    NoName,
    /// One of its texts is longer than [`MAX_TEXT_CHARS`].
    TooLong,
}

/// Who has the name of a pasted line already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameName {
    /// A person of the plan.
    InPlan(PersonId),
    /// An earlier line.
    InLine(usize),
}

/// A line by its number, as cells.
pub(super) type Record = (usize, Vec<String>);

/// The headings by which a column is known, in small letters.
pub(super) type Headings = (Column, &'static [&'static str]);

/// The order of the columns when no heading says another.
const USUAL: &[Column] = &[Column::Name, Column::Title, Column::Unit];

/// Headings of the columns of a person.
const HEADINGS: &[Headings] = &[
    (Column::Name, &["姓名", "名字", "名称", "人员", "联系人", "name", "full name", "person", "contact"]),
    (
        Column::Title,
        &["职务", "职位", "头衔", "职称", "岗位", "title", "job title", "position", "role", "job"],
    ),
    (
        Column::Unit,
        &[
            "部门",
            "单位",
            "组织",
            "机构",
            "unit",
            "department",
            "dept",
            "division",
            "team",
            "organisation",
            "organization",
        ],
    ),
];

/// Reads pasted people. Columns are set apart by tabs, else by semicolons, else by commas, each line on its own; quotes
/// hold a text together as in CSV; a line of headings is followed and left out; empty lines are left out.
pub fn read(text: &str) -> Vec<PastedPerson> {
    let (columns, lines) = table(text, USUAL, &[]);
    lines.into_iter().map(|(line, cells)| person(line, &columns, &cells)).collect()
}

/// Reads pasted lines: what each column holds, and the cells of every line with its number. `usual` is the order of the
/// columns where no line of headings says another; `own` headings come before those of a person.
pub(super) fn table(text: &str, usual: &[Column], own: &[Headings]) -> (Vec<Option<Column>>, Vec<Record>) {
    let mut columns = usual.iter().copied().map(Some).collect();
    let mut lines = Vec::new();
    for (index, (line, record)) in records(text).into_iter().enumerate() {
        let cells = cells(record);
        match headings(&cells, own) {
            Some(found) if index == 0 => columns = found,
            _ => lines.push((line, cells)),
        }
    }
    (columns, lines)
}

/// What stands in a column of a line; empty when it has none.
pub(super) fn cell(columns: &[Option<Column>], cells: &[String], wanted: Column) -> String {
    let at = columns.iter().position(|column| *column == Some(wanted));
    at.and_then(|at| cells.get(at)).cloned().unwrap_or_default()
}

/// Why a line cannot be taken at all.
pub(super) fn problem(name: &str, cells: &[String]) -> Option<LineProblem> {
    let is_too_long = cells.iter().any(|cell| cell.chars().count() > MAX_TEXT_CHARS);
    if name.is_empty() { Some(LineProblem::NoName) } else { is_too_long.then_some(LineProblem::TooLong) }
}

/// Marks the people whose name somebody in the plan or in an earlier line has already.
pub fn mark_same_names(people: &mut [PastedPerson], plan: &AccountPlan) {
    let mut known = BTreeMap::new();
    for person in plan.people.iter() {
        known.entry(folded(&person.name)).or_insert(SameName::InPlan(person.id));
    }
    for person in people.iter_mut().filter(|person| !person.name.is_empty()) {
        let name = folded(&person.name);
        person.same_name = known.get(&name).copied();
        known.entry(name).or_insert(SameName::InLine(person.line));
    }
}

/// The edits that add these people, with one new unit for each name that the plan does not have; lines with a problem
/// are passed over. `ids` gives an id that nothing has yet at every call.
pub fn edits(people: &[PastedPerson], plan: &AccountPlan, mut ids: impl FnMut() -> Uuid) -> Vec<Edit> {
    let mut units = Units::of(plan);
    let mut edits = Vec::new();
    for pasted in people.iter().filter(|pasted| pasted.problem.is_none()) {
        let unit = units.named(&pasted.unit, &mut edits, &mut ids);
        let mut person = Person::new(PersonId(ids()));
        person.name.clone_from(&pasted.name);
        person.title.clone_from(&pasted.title);
        person.unit = unit;
        edits.push(Edit::put(person));
    }
    edits
}

/// The units by name, those included that pasted lines make.
pub(super) struct Units(BTreeMap<String, UnitId>);

impl Units {
    /// The units of a plan.
    pub(super) fn of(plan: &AccountPlan) -> Self {
        let mut units = BTreeMap::new();
        for unit in plan.units.iter() {
            units.entry(folded(&unit.name)).or_insert(unit.id);
        }
        Self(units)
    }

    /// The unit of this name, made if there is none; no name is no unit.
    pub(super) fn named(
        &mut self,
        name: &str,
        edits: &mut Vec<Edit>,
        ids: &mut dyn FnMut() -> Uuid,
    ) -> Option<UnitId> {
        if name.is_empty() {
            return None;
        }
        Some(*self.0.entry(folded(name)).or_insert_with(|| {
            let mut unit = Unit::new(UnitId(ids()));
            name.clone_into(&mut unit.name);
            let id = unit.id;
            edits.push(Edit::put(unit));
            id
        }))
    }
}

/// A name as it is compared: small letters, and single spaces.
pub(super) fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_separator(sign: char) -> bool {
    matches!(sign, '\t' | ';' | '；' | ',' | '，' | '、')
}

/// The lines with something in them, each with its number; a quoted text may go over several.
fn records(text: &str) -> Vec<(usize, &str)> {
    let mut records = Vec::new();
    let mut rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut line = 1;
    while !rest.is_empty() {
        let end = record_end(rest);
        let record = &rest[..end];
        if !record.chars().all(|sign| sign.is_whitespace() || is_separator(sign)) {
            records.push((line, record.trim_end_matches(['\r', '\n'])));
        }
        line += record.matches('\n').count();
        rest = &rest[end..];
    }
    records
}

/// Where the first record ends, with its line break.
fn record_end(text: &str) -> usize {
    let mut at = 0;
    let mut is_start = true;
    while let Some(sign) = text[at..].chars().next() {
        let quoted = if is_start { quoted_end(&text[at..]) } else { None };
        at += quoted.unwrap_or(sign.len_utf8());
        if sign == '\n' {
            return at;
        }
        is_start = is_separator(sign) || (is_start && sign == ' ');
    }
    at
}

/// Where a quoted text at the start of `text` ends, with its quotes. A quote that is not closed before a separator or an
/// end is a sign like any other.
fn quoted_end(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('"')?;
    let mut quotes = inner.match_indices('"').map(|(at, _)| at);
    let mut close = quotes.next()?;
    while inner[close + 1..].starts_with('"') {
        quotes.next();
        close = quotes.next()?;
    }
    let after = inner[close + 1..].trim_start_matches([' ', '\r']);
    let is_closed = after.chars().next().is_none_or(|sign| sign == '\n' || is_separator(sign));
    is_closed.then_some(close + 2)
}

/// The texts of a record.
fn cells(record: &str) -> Vec<String> {
    let mut split = Vec::new();
    let separators: &[&[char]] = &[&['\t'], &[';', '；'], &[',', '，', '、']];
    for separator in separators {
        split = split_at(record, separator);
        if split.len() > 1 {
            break;
        }
    }
    split
}

fn split_at(record: &str, separators: &[char]) -> Vec<String> {
    let mut cells = Vec::new();
    let mut rest = record;
    loop {
        rest = rest.trim_start_matches(' ');
        let quoted = quoted_end(rest);
        let from = quoted.unwrap_or(0);
        let end = rest[from..].find(separators).map_or(rest.len(), |at| from + at);
        let cell = match quoted {
            Some(close) if rest[close..end].trim().is_empty() => rest[1..close - 1].replace("\"\"", "\""),
            _ => rest[..end].to_owned(),
        };
        cells.push(tsv::restored(cell.trim()).to_owned());
        let mut after = rest[end..].chars();
        if after.next().is_none() {
            return cells;
        }
        rest = after.as_str();
    }
}

/// The columns that a line of headings names; `None` when it is a line like any other.
fn headings(cells: &[String], own: &[Headings]) -> Option<Vec<Option<Column>>> {
    let column = |cell: &String| {
        let cell = folded(cell);
        let known = own.iter().chain(HEADINGS).find(|(_, words)| words.contains(&cell.as_str()));
        known.map(|(column, _)| *column)
    };
    let columns: Vec<_> = cells.iter().map(column).collect();
    let known = columns.iter().filter(|column| column.is_some()).count();
    (columns.contains(&Some(Column::Name)) && (known > 1 || columns.len() == 1)).then_some(columns)
}

fn person(line: usize, columns: &[Option<Column>], cells: &[String]) -> PastedPerson {
    let name = cell(columns, cells, Column::Name);
    let problem = problem(&name, cells);
    let (title, unit) = (cell(columns, cells, Column::Title), cell(columns, cells, Column::Unit));
    PastedPerson { line, name, title, unit, problem, same_name: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlanId;

    fn plain(text: &str) -> Vec<(usize, String, String, String)> {
        let people = read(text);
        people.into_iter().map(|one| (one.line, one.name, one.title, one.unit)).collect()
    }

    fn row(line: usize, name: &str, title: &str, unit: &str) -> (usize, String, String, String) {
        (line, name.to_owned(), title.to_owned(), unit.to_owned())
    }

    #[test]
    fn every_separator_works_and_each_line_may_have_its_own() {
        let text = "王芳\t总经理, 党委书记\t总部\n李明；主任；采购部\r\nAnn,CTO,IT\n赵六，科长\n钱七、处长、设备处\n\n孙八\n";
        let expected = [
            row(1, "王芳", "总经理, 党委书记", "总部"),
            row(2, "李明", "主任", "采购部"),
            row(3, "Ann", "CTO", "IT"),
            row(4, "赵六", "科长", ""),
            row(5, "钱七", "处长", "设备处"),
            row(7, "孙八", "", ""),
        ];
        assert_eq!(plain(text), expected);
    }

    #[test]
    fn quotes_hold_separators_and_line_breaks_together() {
        let text = "\"Smith, \"\"Jo\"\"\",\"Head of\nSales\", \"EMEA\"\nB,C\n";
        let expected = [row(1, "Smith, \"Jo\"", "Head of\nSales", "EMEA"), row(3, "B", "C", "")];
        assert_eq!(plain(text), expected);
    }

    #[test]
    fn a_lonely_quote_is_a_sign_like_any_other() {
        assert_eq!(plain("\"A\", B\tC"), [row(1, "\"A\", B", "C", "")]);
        assert_eq!(plain("\"A,B\nC 5\" pipe,D"), [row(1, "\"A", "B", ""), row(2, "C 5\" pipe", "D", "")]);
    }

    #[test]
    fn headings_in_either_language_set_the_order() {
        assert_eq!(
            plain("部门\t姓名\t电话\t职务\n总部\t王芳\t1\t总经理"),
            [row(2, "王芳", "总经理", "总部")]
        );
        assert_eq!(plain("Name, Title\nAnn, CTO"), [row(2, "Ann", "CTO", "")]);
        assert_eq!(plain("\n姓名\n王芳"), [row(3, "王芳", "", "")]);
        assert_eq!(plain("Name Lee, CTO"), [row(1, "Name Lee", "CTO", "")]);
        assert_eq!(plain("Ann, CTO\nName, Title").len(), 2, "headings stand first or not at all");
    }

    #[test]
    fn a_line_without_a_name_says_so() {
        let people = read("\t总经理\n;;\n");
        assert_eq!(people.len(), 1, "a line of separators only is empty");
        assert_eq!(people[0].problem, Some(LineProblem::NoName));
    }

    #[test]
    fn names_that_are_known_are_marked() {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
        let mut ann = Person::new(PersonId(Uuid::from_u128(2)));
        ann.name = "ann  Lee".to_owned();
        plan.people.put(ann);
        let mut people = read("Ann Lee\nBo\nbo\nCy");
        mark_same_names(&mut people, &plan);
        let marks: Vec<_> = people.iter().map(|person| person.same_name).collect();
        let in_plan = SameName::InPlan(PersonId(Uuid::from_u128(2)));
        assert_eq!(marks, [Some(in_plan), None, Some(SameName::InLine(2)), None]);
    }

    #[test]
    fn each_missing_unit_is_made_once() {
        let mut plan = AccountPlan::new(PlanId(Uuid::from_u128(1)), "A");
        let mut unit = Unit::new(UnitId(Uuid::from_u128(2)));
        unit.name = "IT".to_owned();
        plan.units.put(unit);
        let mut next = 10;
        let people = read("A,,it\nB,,Sales\nC,,sales\n,x,y\nD");
        let edits = edits(&people, &plan, || {
            next += 1;
            Uuid::from_u128(next)
        });
        plan.apply(Edit::Several(edits)).expect("sound");
        assert_eq!(plan.units.len(), 2);
        let unit_of = |name: &str| plan.people.iter().find(|one| one.name == name).and_then(|one| one.unit);
        assert_eq!(unit_of("A"), Some(UnitId(Uuid::from_u128(2))));
        assert_eq!(unit_of("B"), unit_of("C"));
        assert_eq!(unit_of("D"), None);
        assert_eq!(plan.people.len(), 4);
    }
}
