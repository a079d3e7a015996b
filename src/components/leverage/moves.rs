//! The next moves: what would raise the position most, with its effect and effort, and one click to make an action of it.
//! It must not rank anything.

use std::sync::Arc;

use leptos::prelude::*;

use super::face::subject_name;
use super::head;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::i18n::moves::move_text;
use crate::i18n::{Lang, format, leverage as words};
use crate::method::moves::NextMove;
use crate::model::{AccountPlan, ActionId, Edit, FlagRef, ObjectiveId};
use crate::state::{Route, Selection, SheetPage, use_session};

/// How many moves are shown at first.
const SHOWN: usize = 3;

/// A move in words: what its row shows, and what it is known by.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    title: String,
    why: String,
    rise: i16,
    effect: String,
    removes: String,
    effort: String,
    who_when: String,
    action: String,
    planned_as: Option<ActionId>,
}

fn line(lang: Lang, plan: &AccountPlan, one: &NextMove) -> Line {
    let text = move_text(lang, one, plan);
    let (who, due) = one.who_and_when();
    let who = who.and_then(|id| plan.team.get(id)).map(|member| member.name.clone());
    let due = due.map(format::short_day);
    let who_when = match (who, due) {
        (Some(who), Some(date)) => words::MOVE_WHO_WHEN.fill(lang, &[("who", &who), ("date", &date)]),
        (who, due) => who.or(due).unwrap_or_default(),
    };
    Line {
        title: text.title,
        why: text.why,
        rise: i16::from(one.effect.score_after) - i16::from(one.effect.score_before),
        effect: text.effect,
        removes: removes(lang, plan, one),
        effort: text.effort,
        who_when,
        action: text.action,
        planned_as: one.planned_as,
    }
}

/// The flags that a move removes: rule and name, the first few of them.
fn removes(lang: Lang, plan: &AccountPlan, one: &NextMove) -> String {
    const SHOWN: usize = 4;
    let removed = one.effect.removed();
    let name = |flag: &FlagRef| match flag {
        FlagRef::Manual { flag } => {
            let flag = plan.objectives.iter().find_map(|sheet| sheet.flags.get(*flag));
            flag.map(|flag| flag.text.clone()).unwrap_or_default()
        }
        FlagRef::Found { rule, about } => match subject_name(lang, plan, *about) {
            Some(who) => words::MOVE_FLAG.fill(lang, &[("rule", &rule.to_string()), ("who", &who)]),
            None => rule.to_string(),
        },
    };
    let mut names: Vec<String> = removed.iter().take(SHOWN).map(name).collect();
    if names.is_empty() {
        return String::new();
    }
    if removed.len() > SHOWN {
        let more = (removed.len() - SHOWN).to_string();
        names.push(words::MOVE_FLAGS_MORE.fill(lang, &[("count", &more)]));
    }
    words::MOVE_REMOVES.fill(lang, &[("flags", &format::names(lang, &names))])
}

/// The panel of the next moves.
#[component]
pub fn MovesPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
    /// Whether it shows the best three in short, with the way to the others.
    #[prop(optional)]
    is_short: bool,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let moves = session.next_moves(sheet);
    let analysis = session.analysis(sheet);
    let shows_all = RwSignal::new(false);
    let count = move || moves.with(|moves| moves.as_ref().map_or(0, |moves| moves.len()));
    let shown = move || {
        let most = if shows_all.get() { usize::MAX } else { SHOWN };
        let moves = moves.get().unwrap_or_default();
        let lines = session.with(|plan| {
            let moves = moves.iter().take(most);
            moves.map(|one| (line(lang, plan, one), Arc::new(one.clone()))).collect::<Vec<_>>()
        });
        lines.unwrap_or_default()
    };
    let none = move || {
        let is_young = analysis.with(|all| all.as_ref().is_some_and(|all| all.is_young));
        let is_empty = moves.with(|moves| moves.as_ref().is_some_and(|moves| moves.is_empty()));
        let text = if is_young { words::MOVES_YOUNG } else { words::MOVES_NONE };
        is_empty.then(|| view! { <p class="muted">{text.of(lang)}</p> })
    };
    let all = session.plan_id().map(|plan| Route::SheetPage(plan, sheet, SheetPage::Actions).hash());
    let more = move || {
        view! {
            <button
                type="button"
                class="button button-small"
                aria-expanded=move || shows_all.get().to_string()
                on:click=move |_| shows_all.update(|all| *all = !*all)
            >
                {move || if shows_all.get() {
                    words::MOVES_FEWER.of(lang).to_owned()
                } else {
                    words::MOVES_ALL.fill(lang, &[("count", &count().to_string())])
                }}
            </button>
        }
    };
    view! {
        <section class="panel moves-panel" class:is-short=is_short data-testid="next-moves">
            {head(Icon::Board, words::MOVES.of(lang), words::MOVES_HELP.of(lang))}
            <div class="moves">
                {each(shown, |(line, _)| line.clone(), move |(line, one)| view! {
                    <MoveCard line=line one=one sheet=sheet is_short=is_short/>
                })}
            </div>
            {none}
            {when(move || count() > SHOWN, move || if is_short {
                view! { <a class="link" href=all.clone()>{words::MOVES_MORE.of(lang)}</a> }.into_any()
            } else {
                more().into_any()
            })}
        </section>
    }
}

/// One move.
#[component]
fn MoveCard(line: Line, one: Arc<NextMove>, sheet: ObjectiveId, is_short: bool) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let Line { title, why, rise, effect, removes, effort, who_when, action, planned_as } = line;
    let what = action.clone();
    let tried = Edit::Several(one.edits.clone());
    let make = move || {
        let (one, what) = (Arc::clone(&one), what.clone());
        view! {
            <button type="button" class="button button-small button-primary" on:click=move |_| session.make_move(sheet, &one, &what)>
                {words::MAKE_ACTION.of(lang)}
            </button>
        }
    };
    let has = move || {
        view! {
            <button
                type="button"
                class="button button-small"
                on:click=move |_| {
                    if let Some(id) = planned_as {
                        session.view.selection.set(Selection::Action(id));
                    }
                }
            >
                {icon(Icon::Check)}
                {words::HAS_ACTION.of(lang)}
            </button>
        }
    };
    view! {
        <article class="move" data-testid="move">
            <h3>{title}</h3>
            <p class="move-facts">
                {(rise > 0).then(|| view! { <span class="badge badge-good move-rise">{words::RISE.fill(lang, &[("points", &rise.to_string())])}</span> })}
                <span class="badge">{effort}</span>
            </p>
            {(!is_short).then(|| view! { <p>{why}</p> })}
            <p class="muted small">{effect}</p>
            {(!removes.is_empty()).then(|| view! { <p class="small move-removes">{icon(Icon::Flag)} " " {removes}</p> })}
            {(!is_short).then(|| view! { <p class="small">{action} <span class="muted">{format!(" · {who_when}")}</span></p> })}
            <div class="button-row">
                {when_or(move || planned_as.is_some(), has, make)}
                <button type="button" class="button button-small" on:click=move |_| {
                    session.try_out(tried.clone());
                }>
                    {icon(Icon::WhatIf)}
                    {words::TRY_MOVE.of(lang)}
                </button>
            </div>
        </article>
    }
}
