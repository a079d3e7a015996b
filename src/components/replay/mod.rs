//! The game record of a sheet: the board as it stood at any position, what each position changed, and how everybody went.
//! It must not know how a record is stored.

mod changes;
mod controls;
mod review;
mod timeline;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::board::{Board, BoardEvent};
use super::when::when;
use crate::diagram::board::{Lens, Stone, StoneKey};
use crate::i18n::{format, replay as words};
use crate::method::game::Position;
use crate::model::{AccountPlan, ObjectiveId, PersonId, Subject};
use crate::state::{Selection, Session, memo, use_session};

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Record {
    session: Session,
    sheet: ObjectiveId,
    positions: Memo<Option<Arc<Vec<Position>>>>,
    /// The position that was asked for; the latest while none was.
    wanted: RwSignal<Option<usize>>,
    /// The position that is shown.
    index: Memo<usize>,
}

impl Record {
    fn new(session: Session, sheet: ObjectiveId) -> Self {
        let positions = session.positions(sheet);
        let wanted = RwSignal::new(None);
        let index = memo(move || {
            let last = positions.with(|all| all.as_ref().map_or(0, |all| all.len().saturating_sub(1)));
            wanted.get().map_or(last, |at: usize| at.min(last))
        });
        Self { session, sheet, positions, wanted, index }
    }

    /// How many positions there are.
    fn count(self) -> usize {
        self.positions.with(|all| all.as_ref().map_or(0, |all| all.len()))
    }

    /// Goes to a position; beyond the end is the end, which then stays the latest.
    fn go(self, at: usize) {
        let is_last = at + 1 >= self.count();
        self.wanted.set((!is_last).then_some(at));
    }

    /// Reads the position that is shown.
    fn shown<T>(self, read: impl FnOnce(&Position) -> T) -> Option<T> {
        let at = self.index.get();
        self.positions.with(|all| all.as_ref().and_then(|all| all.get(at)).map(read))
    }

    /// Reads the position before the one that is shown, and that one.
    fn step<T>(self, read: impl FnOnce(&Position, &Position) -> T) -> Option<T> {
        let at = self.index.get();
        self.positions.with(|all| {
            let all = all.as_ref()?;
            Some(read(all.get(at.checked_sub(1)?)?, all.get(at)?))
        })
    }
}

/// The record of a sheet.
#[component]
pub fn Replay(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    session.open_record();
    let record = Record::new(session, sheet);
    view! {
        <section class="panel replay-panel">
            <header class="panel-head"><h2>{words::TITLE.of(lang)}</h2></header>
            <p class="muted small">{words::PURPOSE.of(lang)}</p>
            {when(move || record.count() < 2, move || view! { <p class="callout">{words::ONLY_NOW.of(lang)}</p> })}
            {controls::controls(record)}
            {board(record)}
            {changes::this_step(record)}
        </section>
        <div class="replay-below">
            {changes::since_review(record)}
            {review::panel(record)}
        </div>
        {timeline::panel(record)}
    }
}

/// The board as it stood; stones slide from position to position.
fn board(record: Record) -> AnyView {
    let session = record.session;
    let lang = session.lang();
    let stones = Signal::derive(move || {
        let found = record.shown(|position| session.with(|plan| stones_of(plan, position)));
        found.flatten().unwrap_or_default()
    });
    let selected = Signal::derive(move || match session.view.selection.get() {
        Selection::Person(person, Some(role)) => Some(StoneKey { person, role: Some(role) }),
        Selection::Person(person, None) => {
            stones.with(|stones| stones.iter().find(|one| one.person == person).map(Stone::key))
        }
        _ => None,
    });
    let happened = move |event: BoardEvent| match event {
        BoardEvent::Select(key) | BoardEvent::Open(key) => {
            session.view.selection.set(Selection::Person(key.person, key.role));
        }
        BoardEvent::ClearSelection => session.view.selection.set(Selection::None),
        // The past cannot be changed.
        BoardEvent::Move { .. }
        | BoardEvent::CycleMode(_)
        | BoardEvent::RemoveRole(_)
        | BoardEvent::Fill(_) => {}
    };
    view! {
        <Board
            stones=stones
            lens=RwSignal::new(Lens::default())
            selected=selected
            lang=Signal::stored(lang)
            on=Callback::new(happened)
            is_fixed=true
        />
    }
    .into_any()
}

/// The stones of a position: everybody in every role held then.
fn stones_of(plan: &AccountPlan, position: &Position) -> Vec<Stone> {
    let mut flags: BTreeMap<PersonId, u32> = BTreeMap::new();
    for (flag, _) in &position.standing.flags {
        if let crate::model::FlagRef::Found { about: Subject::Person(person), .. } = flag {
            *flags.entry(*person).or_default() += 1;
        }
    }
    let mut stones = Vec::new();
    for (id, at) in &position.standing.stones {
        let Some(person) = plan.people.get(*id) else { continue };
        let mut roles: Vec<_> = at.roles.iter().map(Some).collect();
        if roles.is_empty() {
            roles.push(None);
        }
        for role in roles {
            stones.push(Stone {
                person: *id,
                role,
                label: format::short_name(&person.name),
                name: person.name.clone(),
                title: person.title.clone(),
                rating: at.rating,
                influence: at.influence,
                mode: at.mode,
                coverage: at.coverage,
                flags: flags.get(id).copied().unwrap_or_default(),
                has_bell: false,
                has_left: false,
            });
        }
    }
    stones
}
