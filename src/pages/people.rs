//! The people of an account: a table to read and filter, with ways to add one or many.

use leptos::{ev, prelude::*};

use super::parts::{Know, know};
use crate::components::filter_box::FilterBox;

use crate::components::account_tabs::AccountTabs;
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::inspector::Inspector;
use crate::components::matching::LOG_FIELD;
use crate::components::when::when;
use crate::i18n::{accounts, format, matching, people as words, terms};
use crate::model::order;
use crate::model::{PersonId, Role};
use crate::state::{Dialog, PeopleView, Selection, use_session};

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Row {
    id: PersonId,
    name: String,
    title: String,
    unit: String,
    reports_to: String,
    roles: Vec<Role>,
    last_contact: Option<crate::model::day::Date>,
    has_left: bool,
}

/// The people screen.
#[component]
pub fn People() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let filter = session.view.filter;
    let rows = session.memo(move |plan| {
        let today = session.today().get();
        let name = |id: PersonId| plan.people.get(id).map(|who| accounts::display_person(lang, &who.name));
        let row = |who: &crate::model::Person| {
            let on_sheets = plan.objectives.iter().filter_map(|sheet| sheet.influences.get(who.id));
            let mut roles: Vec<Role> = on_sheets.flat_map(|row| row.roles.iter().copied()).collect();
            order::sort(&mut roles);
            roles.dedup();
            Row {
                id: who.id,
                name: accounts::display_person(lang, &who.name),
                title: who.title.clone(),
                unit: who
                    .unit
                    .and_then(|id| plan.units.get(id))
                    .map(|unit| unit.name.clone())
                    .unwrap_or_default(),
                reports_to: who.reports_to.and_then(name).unwrap_or_default(),
                roles,
                last_contact: plan.last_contact(who.id, today),
                has_left: who.has_left(today),
            }
        };
        Some(plan.people.iter().map(row).collect::<Vec<_>>())
    });
    let shown = move || {
        let wanted = filter.get().trim().to_lowercase();
        let mut rows = rows.get().unwrap_or_default();
        rows.retain(|row| {
            wanted.is_empty()
                || [&row.name, &row.title, &row.unit].iter().any(|text| text.to_lowercase().contains(&wanted))
        });
        rows
    };
    // Beside a view that needs the room, the inspector stands only while it shows somebody.
    let has_inspector = move || {
        session.view.people_view.get() == PeopleView::List || session.view.selection.get() != Selection::None
    };
    let is_empty = move || rows.with(|rows| rows.as_ref().is_some_and(Vec::is_empty));
    view! {
        <div class="with-inspector" class:is-alone=move || !has_inspector()>
            <div class="page">
                <AccountTabs/>
                <header class="page-head">
                    <h1>{words::TITLE.of(lang)}</h1>
                    <div class="page-actions">
                        <FilterBox class="input" label=words::FILTER.of(lang) text=filter/>
                        <button type="button" class="button" on:click=move |_| session.view.dialog.set(Dialog::PastePeople)>
                            {words::PASTE.of(lang)}
                        </button>
                        <button
                            type="button"
                            class="button button-primary"
                            data-testid="add-person"
                            on:click=move |_| session.view.dialog.set(Dialog::AddPerson(None))
                        >
                            {icon(Icon::Plus)}
                            {words::ADD.of(lang)}
                        </button>
                    </div>
                </header>
                <ViewBar/>
                {move || match session.view.people_view.get() {
                    PeopleView::List => list(shown, is_empty).into_any(),
                    view => know(Know::Matching(view)),
                }}
            </div>
            {when(has_inspector, || view! { <Inspector/> })}
        </div>
    }
}

/// The table, or what to do while it is empty.
fn list(
    shown: impl Fn() -> Vec<Row> + Copy + Send + Sync + 'static,
    is_empty: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let lang = use_session().lang();
    view! {
                {when(is_empty, move || view! {
                    <section class="panel empty">
                        <h2>{words::EMPTY.of(lang)}</h2>
                        <p>{words::EMPTY_HELP.of(lang)}</p>
                    </section>
                })}
                {when(move || !is_empty(), move || view! {
                    <div class="panel table-panel">
                        <table class="table people-table">
                            <thead>
                                <tr>
                                    <th scope="col">{words::COLUMN_NAME.of(lang)}</th>
                                    <th scope="col">{words::COLUMN_TITLE.of(lang)}</th>
                                    <th scope="col">{words::COLUMN_UNIT.of(lang)}</th>
                                    <th scope="col">{words::COLUMN_REPORTS.of(lang)}</th>
                                    <th scope="col">{words::COLUMN_ROLES.of(lang)}</th>
                                    <th scope="col">{words::COLUMN_CONTACT.of(lang)}</th>
                                </tr>
                            </thead>
                            <tbody>
                                {each(shown, Clone::clone, move |row| view! { <PersonRow row=row/> })}
                            </tbody>
                        </table>
                    </div>
                })}
    }
}

/// The ways to look at the people; L leads to the line of the contact log from any of them.
#[component]
fn ViewBar() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let view = session.view.people_view;
    let all = [
        (PeopleView::List, matching::VIEW_LIST),
        (PeopleView::Matching, matching::VIEW_MATCHING),
        (PeopleView::Ties, matching::VIEW_TIES),
        (PeopleView::Log, matching::VIEW_LOG),
    ];
    let keys = window_event_listener(ev::keydown, move |event| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing());
        let has_dialog = session.view.dialog.get_untracked() != Dialog::None;
        if !is_plain || has_dialog || session.is_typing() || !event.key().eq_ignore_ascii_case("l") {
            return;
        }
        event.prevent_default();
        view.set(PeopleView::Log);
        request_animation_frame(move || session.focus_on(LOG_FIELD));
    });
    on_cleanup(move || keys.remove());
    let options: Vec<ChoiceOption> = all.iter().map(|(_, name)| ChoiceOption::plain(name.of(lang))).collect();
    let value = Signal::derive(move || all.iter().position(|(one, _)| *one == view.get()));
    let pick = Callback::new(move |at: Option<usize>| {
        if let Some((one, _)) = at.and_then(|at| all.get(at)) {
            view.set(*one);
        }
    });
    view! { <div class="view-bar"><Choice label=matching::VIEWS.of(lang) options=options value=value on_pick=pick/></div> }
}

#[component]
fn PersonRow(row: Row) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let id = row.id;
    let is_selected =
        move || matches!(session.view.selection.get(), Selection::Person(person, _) if person == id);
    let open = move || session.view.selection.set(Selection::Person(id, None));
    view! {
        <tr class="person-row" class:is-selected=is_selected class:has-left=row.has_left on:click=move |_| open()>
            <th scope="row">
                <button
                    type="button"
                    class="link"
                    aria-label=words::OPEN_PERSON.fill(lang, &[("name", &row.name)])
                    on:click=move |event| {
                        event.stop_propagation();
                        open();
                    }
                >
                    {row.name.clone()}
                </button>
            </th>
            <td data-label=words::COLUMN_TITLE.of(lang)>{row.title}</td>
            <td data-label=words::COLUMN_UNIT.of(lang)>{row.unit}</td>
            <td data-label=words::COLUMN_REPORTS.of(lang)>{row.reports_to}</td>
            <td data-label=words::COLUMN_ROLES.of(lang)>
                {row.roles.into_iter().map(|role| view! { <span class="badge">{terms::role(role).of(lang)}</span> }).collect_view()}
            </td>
            <td data-label=words::COLUMN_CONTACT.of(lang) class:muted=row.last_contact.is_none()>
                {row.last_contact.map_or_else(|| words::NEVER.of(lang).to_owned(), format::day)}
            </td>
        </tr>
    }
}
