//! The buying influences of a sheet as a table: sorted by any column, edited in place. It must not know how rows are read
//! from a spreadsheet.

mod cell;
mod row;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::components::icon::{Icon, icon};
use crate::components::when::when_or;
use crate::i18n::influences as words;
use crate::method::influence_table::{self, Column, SortBy, TableRow};
use crate::model::{ObjectiveId, PersonId};
use crate::state::{Dialog, Session, memo, use_session};

/// The rows of a sheet, followed.
pub type Rows = Memo<Option<Vec<Arc<TableRow>>>>;

/// The rows of a sheet, the heaviest first.
pub fn rows_of(session: Session, sheet: ObjectiveId) -> Rows {
    let analysis = session.analysis(sheet);
    session.memo(move |plan| {
        let (analysis, today) = (analysis.get()?, session.today().get());
        session
            .settings()
            .with(|settings| Some(influence_table::rows(plan, sheet, &analysis, today, &settings.thresholds)))
    })
}

/// One of the rows.
pub fn row_of(rows: Rows, person: PersonId) -> Memo<Option<Arc<TableRow>>> {
    memo(move || rows.with(|rows| rows.as_ref()?.iter().find(|row| row.person.id == person).cloned()))
}

/// The table with what can be done with it.
#[component]
pub fn InfluenceTable(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let rows = rows_of(session, sheet);
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.influences.ids()));
    let by = session.view.influences_by;
    // Sorted when a heading is pressed and when somebody comes or goes; a row must not run away from who edits it.
    let order = memo(move || {
        // Read, since a memo that is only tracked is never computed, and so follows nothing.
        ids.with(|_| ());
        let by = by.get();
        rows.with_untracked(|rows| {
            influence_table::sorted(rows.as_deref().unwrap_or_default(), by, &|a, b| session.collate(a, b))
        })
    });
    let count = move || order.with(Vec::len);
    let copy = move |_| {
        let sorted: Vec<_> = rows.with_untracked(|rows| {
            let of = |id: &PersonId| rows.as_ref()?.iter().find(|row| row.person.id == *id).cloned();
            order.with_untracked(|order| order.iter().filter_map(of).collect())
        });
        session.copy_influences(&sorted);
    };
    let people = move || match count() {
        1 => words::ONE.of(lang).to_owned(),
        count => words::COUNT.fill(lang, &[("count", &count.to_string())]),
    };
    view! {
        <section class="panel influences">
            <header class="panel-head influences-head">
                <h2>{words::TITLE.of(lang)} " " <span class="panel-count">{people}</span></h2>
                <button
                    type="button"
                    class="button button-small"
                    disabled=move || count() == 0
                    on:click=copy
                >
                    {icon(Icon::Copy)}
                    {words::COPY.of(lang)}
                </button>
                <button type="button" class="button button-small" on:click=move |_| session.view.dialog.set(Dialog::PastePeople)>
                    {words::PASTE.of(lang)}
                </button>
                <button
                    type="button"
                    class="button button-small button-primary"
                    data-testid="add-person"
                    on:click=move |_| session.view.dialog.set(Dialog::AddInfluence)
                >
                    {icon(Icon::Plus)}
                    {words::ADD.of(lang)}
                </button>
            </header>
            <p class="muted small">{words::HELP.of(lang)}</p>
            {when_or(move || count() > 0, move || view! {
                <p class="muted small">{words::LEGEND.of(lang)}</p>
                <div class="influence-box" role="region" aria-label=words::TABLE.of(lang)>
                    <Grid sheet=sheet rows=rows order=order by=by/>
                </div>
            }, move || view! {
                <div class="empty">
                    <h3>{words::EMPTY.of(lang)}</h3>
                    <p>{words::EMPTY_HELP.of(lang)}</p>
                </div>
            })}
        </section>
    }
}

#[component]
fn Grid(
    sheet: ObjectiveId,
    rows: Rows,
    order: Memo<Vec<PersonId>>,
    by: RwSignal<Option<SortBy>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let drawn = gradual(move || order.with(Vec::len));
    let table = cell::Table::new(session, sheet);
    let shown = move || order.get().into_iter().take(drawn.get());
    view! {
        <table class="table influence-table" aria-label=words::TITLE.of(lang)>
            <thead>
                <tr>{Column::ALL.iter().map(|column| heading(session, by, *column)).collect_view()}</tr>
            </thead>
            <tbody>
                {each(shown, |id| *id, move |id| row::row(table, id, row_of(rows, id)))}
            </tbody>
        </table>
    }
}

/// The heading of a column, which sorts by it.
fn heading(session: Session, by: RwSignal<Option<SortBy>>, column: Column) -> AnyView {
    let lang = session.lang();
    let name = words::column(column).of(lang);
    let direction = move || {
        by.get()
            .filter(|by| by.column == column)
            .map(|by| if by.is_descending { "descending" } else { "ascending" })
    };
    let mark = move || match direction() {
        Some("ascending") => "▲",
        Some(_) => "▼",
        None => "",
    };
    view! {
        <th scope="col" class=format!("cell-{}", column.word()) aria-sort=move || direction().unwrap_or("none")>
            <button
                type="button"
                class="sort-button"
                title=words::SORT.fill(lang, &[("column", name)])
                on:click=move |_| by.update(|by| *by = SortBy::pressed(*by, column))
            >
                {name}
                <span class="sort-mark" aria-hidden="true">{mark}</span>
            </button>
        </th>
    }
    .into_any()
}
