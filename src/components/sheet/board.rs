//! The board of a sheet: turns the plan into stones, and what somebody does with a stone into edits.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::what_if::WhatIfButton;
use crate::components::board::{Board, BoardEvent};
use crate::components::filter_box::FilterBox;
use crate::components::when::when;
use crate::diagram::board::{Lens, Stone, StoneKey, Target};
use crate::i18n::{danger, format, sheet as words};
use crate::model::edit::SheetRecordId;
use crate::model::influence::InfluenceField;
use crate::model::order;
use crate::model::{AccountPlan, Edit, Influence, Judged, Mode, ObjectiveId, PersonId, Role, StrengthId};
use crate::state::{Dialog, Route, Selection, Session, SheetPage, use_session};

/// The board with its filter.
#[component]
pub fn BoardPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let stones = session.memo(move |plan| {
        let today = session.today().get();
        let flags = analysis.with(|all| all.as_ref().map(|all| all.flags_by_person())).unwrap_or_default();
        let claims = analysis.with(|all| all.as_ref().map(|all| all.claims.clone())).unwrap_or_default();
        Some(all_stones(plan, sheet, today, &claims, &flags))
    });
    let filter = session.view.filter;
    let faded = Signal::derive(move || {
        let wanted = filter.get().trim().to_lowercase();
        if wanted.is_empty() {
            return BTreeSet::new();
        }
        session.with(|plan| out_of_filter(plan, sheet, &wanted)).unwrap_or_default()
    });
    let selected = Signal::derive(move || match session.view.selection.get() {
        Selection::Person(person, role) => {
            let first = || {
                stones.with(|stones| stones.as_ref()?.iter().find(|one| one.person == person).map(Stone::key))
            };
            role.map(|role| StoneKey { person, role: Some(role) }).or_else(first)
        }
        _ => None,
    });
    let lens = RwSignal::new(Lens::default());
    let danger_page = session.plan_id().map(|plan| Route::SheetPage(plan, sheet, SheetPage::Danger).hash());
    view! {
        <section class="panel board-panel">
            <header class="panel-head board-head">
                <h2>{words::BOARD.of(lang)}</h2>
                <FilterBox class="input board-filter" label=words::FILTER_BOARD.of(lang) text=filter/>
                <WhatIfButton/>
                <button
                    type="button"
                    class="button button-small"
                    data-testid="add-person"
                    on:click=move |_| session.view.dialog.set(Dialog::AddPerson(Some(Role::User)))
                >
                    {words::PUT_ON_BOARD.of(lang)}
                </button>
            </header>
            <Board
                stones=Signal::derive(move || stones.get().unwrap_or_default())
                lens=lens
                selected=selected
                lang=Signal::stored(lang)
                faded=faded
                on=Callback::new(move |event| happened(session, sheet, event))
            />
            {when(move || lens.get() == Lens::ModeRating, move || view! {
                <a class="link danger-link" href=danger_page.clone()>{danger::OPEN.of(lang)}</a>
            })}
        </section>
    }
}

/// Every person of the sheet in every role; who has no role yet is one stone without.
fn all_stones(
    plan: &AccountPlan,
    sheet: ObjectiveId,
    today: crate::model::day::Date,
    claims: &[StrengthId],
    flags: &BTreeMap<PersonId, u32>,
) -> Vec<Stone> {
    let Some(objective) = plan.objectives.get(sheet) else { return Vec::new() };
    let valued: BTreeSet<PersonId> = objective
        .strengths
        .iter()
        .filter(|strength| !claims.contains(&strength.id))
        .flat_map(|strength| strength.valued_by.iter().copied())
        .collect();
    let stones_of = |row: &Influence| {
        let person = plan.people.get(row.person)?;
        let stone = |role: Option<Role>| Stone {
            person: row.person,
            role,
            label: format::short_name(&person.name),
            name: person.name.clone(),
            title: person.title.clone(),
            rating: row.rating,
            influence: row.influence,
            mode: row.mode,
            coverage: row.coverage,
            flags: flags.get(&row.person).copied().unwrap_or(0),
            has_bell: valued.contains(&row.person),
            has_left: person.has_left(today),
        };
        let roles: Vec<Option<Role>> =
            if row.roles.is_empty() { vec![None] } else { row.roles.iter().copied().map(Some).collect() };
        Some(roles.into_iter().map(stone).collect::<Vec<_>>())
    };
    let mut stones: Vec<Stone> = objective.influences.iter().filter_map(stones_of).flatten().collect();
    order::sort_by_key(&mut stones, |stone| {
        (stone.role.is_none(), stone.role, stone.influence.is_none(), stone.influence)
    });
    stones
}

/// The people of the sheet in whose name, title and unit a text does not occur.
fn out_of_filter(plan: &AccountPlan, sheet: ObjectiveId, wanted: &str) -> BTreeSet<PersonId> {
    let Some(objective) = plan.objectives.get(sheet) else { return BTreeSet::new() };
    let people = objective.influences.iter().filter_map(|row| plan.people.get(row.person));
    let misses = people.filter(|who| {
        let unit = who.unit.and_then(|id| plan.units.get(id)).map_or("", |unit| unit.name.as_str());
        ![who.name.as_str(), who.title.as_str(), unit].iter().any(|text| text.to_lowercase().contains(wanted))
    });
    order::set_of(misses.map(|who| who.id))
}

/// Turns what happened on the board into edits of the plan and of the view.
fn happened(session: Session, sheet: ObjectiveId, event: BoardEvent) {
    let select = |key: StoneKey| session.view.selection.set(Selection::Person(key.person, key.role));
    match event {
        BoardEvent::Select(key) => select(key),
        BoardEvent::Open(key) => {
            select(key);
            session.view.focus_field.set(Some("inspector".to_owned()));
        }
        BoardEvent::Move { stone, to, add_role } => moved(session, sheet, stone, to, add_role),
        BoardEvent::CycleMode(key) => cycle_mode(session, sheet, key.person),
        BoardEvent::RemoveRole(key) => remove_role(session, sheet, key),
        BoardEvent::Fill(role) => session.view.dialog.set(Dialog::AddPerson(Some(role))),
        BoardEvent::ClearSelection => session.view.selection.set(Selection::None),
    }
}

/// One move is one step of undo, whatever it changes.
fn moved(session: Session, sheet: ObjectiveId, stone: StoneKey, to: Target, add_role: Option<bool>) {
    let today = session.today().get_untracked();
    let person = stone.person;
    let judge = |judged| Edit::judge(sheet, person, judged, today);
    let mut edits = Vec::new();
    edits.extend(to.rating.map(|rating| judge(Judged::Rating(Some(rating)))));
    edits.extend(to.influence.map(|level| judge(Judged::Influence(Some(level)))));
    edits.extend(to.mode.map(|mode| judge(Judged::Mode(Some(mode)))));
    edits.extend(
        to.coverage.map(|coverage| Edit::influence(sheet, person, InfluenceField::Coverage(Some(coverage)))),
    );
    let roles = session.peek(|plan| Some(plan.objectives.get(sheet)?.influences.get(person)?.roles.clone()));
    if let (Some(role), Some(mut roles)) = (to.role, roles) {
        if add_role != Some(true)
            && let Some(old) = stone.role
        {
            roles.remove(&old);
        }
        roles.insert(role);
        edits.push(judge(Judged::Roles(roles)));
        session.view.selection.set(Selection::Person(person, Some(role)));
    }
    session.apply(Edit::Several(edits));
}

/// Growth, trouble, even keel, overconfident, and round again, as the board says it.
fn cycle_mode(session: Session, sheet: ObjectiveId, person: PersonId) {
    let today = session.today().get_untracked();
    let Some(mode) = session.peek(|plan| Some(plan.objectives.get(sheet)?.influences.get(person)?.mode))
    else {
        return;
    };
    let next = match mode.and_then(|mode| Mode::ALL.iter().position(|one| *one == mode)) {
        None => Mode::ALL.first().copied(),
        Some(at) => Mode::ALL.get(at + 1).or_else(|| Mode::ALL.first()).copied(),
    };
    session.apply(Edit::judge(sheet, person, Judged::Mode(next), today));
}

/// Takes a role away; who holds no other leaves the board.
fn remove_role(session: Session, sheet: ObjectiveId, key: StoneKey) {
    let today = session.today().get_untracked();
    let roles =
        session.peek(|plan| Some(plan.objectives.get(sheet)?.influences.get(key.person)?.roles.clone()));
    let Some(mut roles) = roles else { return };
    if let Some(role) = key.role {
        roles.remove(&role);
    }
    if roles.is_empty() {
        session.apply(Edit::remove_from(sheet, SheetRecordId::Influence(key.person)));
        session.view.selection.set(Selection::None);
    } else {
        session.apply(Edit::judge(sheet, key.person, Judged::Roles(roles), today));
    }
}
