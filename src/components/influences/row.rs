//! One row of the table: every column of one person. It must not know its neighbours.

use std::sync::Arc;

use leptos::prelude::*;

use super::cell::{Cell, Change, Table, class_of};
use crate::components::field::TextInput;
use crate::components::icon::{Icon, icon};
use crate::components::role_pick::RolePick;
use crate::components::when::when;
use crate::i18n::{accounts, format, influences as words, terms};
use crate::method::influence_table::{Column, TableRow};
use crate::model::influence::InfluenceField;
use crate::model::person::PersonField;
use crate::model::{Coverage, Judged, Level, Mode, PersonId, Rating};
use crate::state::{Selection, memo};

type Held = Memo<Option<Arc<TableRow>>>;

/// The row of a person.
pub fn row(table: Table, person: PersonId, held: Held) -> AnyView {
    let session = table.session;
    let is_selected =
        move || matches!(session.view.selection.get(), Selection::Person(id, _) if id == person);
    let has_left = move || held.with(|row| row.as_ref().is_some_and(|row| row.has_left));
    let lang = session.lang();
    let name = memo(move || {
        held.with(|row| {
            row.as_ref().map_or(String::new(), |row| accounts::display_person(lang, &row.person.name))
        })
    });
    view! {
        <tr
            class="influence-row"
            class:is-selected=is_selected
            class:has-left=has_left
            data-testid="influence-row"
            data-person=person.to_string()
        >
            {name_cell(table, person, held, name)}
            // Drawn anew when the name changes, since it is part of every label.
            {move || cells(table, person, held, &name.get())}
        </tr>
    }
    .into_any()
}

/// The name, and the way to the person.
fn name_cell(table: Table, person: PersonId, held: Held, name: Memo<String>) -> AnyView {
    let session = table.session;
    let lang = session.lang();
    let cell = Cell { table, person, row: held, column: Column::Name };
    let open = move || words::OPEN.fill(lang, &[("name", &name.get())]);
    let has_left = move || held.with(|row| row.as_ref().is_some_and(|row| row.has_left));
    view! {
        <th scope="row" class=class_of(Column::Name)>
            <div class="cell">
                <TextInput
                    value=cell.read(|row| row.person.name.clone())
                    on_commit=Callback::new(move |name| cell.change(Change::Person(PersonField::Name(name))))
                    label=words::column(Column::Name).of(lang)
                />
                <button
                    type="button"
                    class="button-icon"
                    aria-label=open
                    title=open
                    on:click=move |_| session.view.selection.set(Selection::Person(person, None))
                >
                    {icon(Icon::Edit)}
                </button>
            </div>
            {when(has_left, move || view! { <span class="badge badge-muted">{words::LEFT.of(lang)}</span> })}
        </th>
    }
    .into_any()
}

fn cells(table: Table, person: PersonId, held: Held, name: &str) -> AnyView {
    let all = Column::ALL.iter().skip(1);
    all.map(|column| drawn(Cell { table, person, row: held, column: *column }, name))
        .collect_view()
        .into_any()
}

/// A cell by its column.
fn drawn(cell: Cell, name: &str) -> AnyView {
    let table = cell.table;
    match cell.column {
        Column::Title => cell.text(
            name,
            |row| row.person.title.clone(),
            |text| Change::Person(PersonField::Title(text)),
            false,
        ),
        Column::Location => cell.text(
            name,
            |row| row.person.location.clone(),
            |text| Change::Person(PersonField::Location(text)),
            false,
        ),
        Column::Result => cell.text(
            name,
            |row| row.influence.result.clone(),
            |text| Change::Judge(Judged::Result(text)),
            true,
        ),
        Column::Win => {
            cell.text(name, |row| row.influence.win.clone(), |text| Change::Judge(Judged::Win(text)), true)
        }
        Column::Roles => roles(cell, name),
        Column::Unit => cell.pick(
            name,
            table.units,
            |row| row.person.unit.map(|id| id.to_string()).unwrap_or_default(),
            |id| Change::Person(PersonField::Unit(id.parse().ok())),
        ),
        Column::Counterpart => cell.pick(
            name,
            table.team,
            |row| row.influence.counterpart.map(|id| id.to_string()).unwrap_or_default(),
            |id| Change::Influence(InfluenceField::Counterpart(id.parse().ok())),
        ),
        Column::Influence => cell.pick(
            name,
            table.levels,
            |row| place(row.influence.influence.map(|one| one as usize)),
            |at| {
                Change::Judge(Judged::Influence(
                    at.parse().ok().and_then(|at: usize| Level::ALL.get(at).copied()),
                ))
            },
        ),
        Column::Mode => cell.pick(
            name,
            table.modes,
            |row| place(row.influence.mode.map(|one| one as usize)),
            |at| {
                Change::Judge(Judged::Mode(at.parse().ok().and_then(|at: usize| Mode::ALL.get(at).copied())))
            },
        ),
        Column::Rating => cell.pick(
            name,
            table.ratings,
            |row| {
                place(row.influence.rating.and_then(|one| Rating::ALL.iter().position(|other| *other == one)))
            },
            |at| {
                Change::Judge(Judged::Rating(
                    at.parse().ok().and_then(|at: usize| Rating::ALL.get(at).copied()),
                ))
            },
        ),
        Column::Coverage => cell.pick(
            name,
            table.coverages,
            |row| place(row.influence.coverage.map(|one| one as usize)),
            |at| {
                let coverage = at.parse().ok().and_then(|at: usize| Coverage::ALL.get(at).copied());
                Change::Influence(InfluenceField::Coverage(coverage))
            },
        ),
        Column::Flags => flags(cell, name.to_owned()),
        Column::Name
        | Column::Statement
        | Column::Confirmed
        | Column::Base
        | Column::LastContact
        | Column::Strengths => found(cell),
    }
}

fn place(at: Option<usize>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

/// The roles as switches.
fn roles(cell: Cell, name: &str) -> AnyView {
    let row = cell.row;
    let control = view! {
        <RolePick
            label=cell.label(name)
            lang=cell.table.session.lang()
            value=Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.influence.roles.clone())).unwrap_or_default())
            on_change=Callback::new(move |roles| cell.change(Change::Judge(Judged::Roles(roles))))
            is_tight=true
        />
    };
    cell.around(name, control.into_any())
}

/// A cell that is found rather than said.
fn found(cell: Cell) -> AnyView {
    let lang = cell.table.session.lang();
    let column = cell.column;
    let text = move || {
        let row = cell.row.get()?;
        Some(match column {
            Column::LastContact if row.last_contact.is_none() => words::NEVER.of(lang).to_owned(),
            Column::LastContact => row.last_contact.map(format::day).unwrap_or_default(),
            _ => words::cell(lang, &row, column),
        })
    };
    // Why the verdict is what it is.
    let help = move || {
        let row = cell.row.get()?;
        match column {
            Column::Base => Some(terms::base_help(row.base).of(lang).to_owned()),
            Column::Confirmed => Some(words::OF_SIX.fill(lang, &[("count", &row.confirmed().to_string())])),
            _ => None,
        }
    };
    let verdict = move || match column {
        Column::Base => cell.row.with(|row| row.as_ref().map(|row| row.base.word())),
        _ => None,
    };
    view! { <td class=class_of(column) title=help data-base=verdict>{text}</td> }.into_any()
}

/// How many flags stand at the person, and the way to them.
fn flags(cell: Cell, name: String) -> AnyView {
    let session = cell.table.session;
    let lang = session.lang();
    let open = move |_| session.view.selection.set(Selection::Person(cell.person, None));
    let count = move || {
        let count = cell.row.with(|row| row.as_ref().map_or(0, |row| row.flags));
        (count > 0).then(|| {
            let count = count.to_string();
            let label = words::FLAGS_AT.fill(lang, &[("name", &name), ("count", &count)]);
            view! {
                <button type="button" class="flag-count" aria-label=label on:click=open>
                    {icon(Icon::Flag)}
                    {count}
                </button>
            }
        })
    };
    view! { <td class=class_of(Column::Flags)>{count}</td> }.into_any()
}
