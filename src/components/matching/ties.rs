//! The matrix of their people and ours: a press on a cell opens it for editing above the table (SYS-18).

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::components::icon::{Icon, icon};
use crate::components::know::{Target, TargetPick};
use crate::components::when::when;
use crate::diagram::gauges::{self, Pip};
use crate::i18n::{Lang, accounts, matching as words, terms};
use crate::method::matching::{Known, known, tie};
use crate::method::ties::{Grid, grid};
use crate::model::edit::Change;
use crate::model::ids::TieId;
use crate::model::person::TieField;
use crate::model::{AccountPlan, Action, ActionId, ActionStatus, Coverage, Edit, MemberId, PersonId, Tie};
use crate::state::{memo, use_session};

/// Gaps and strangers that are named.
const NAMED: usize = 5;

type Pair = (PersonId, MemberId);

/// The matrix with what it says.
#[component]
pub fn Ties() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let chosen = RwSignal::new(None::<Pair>);
    let filter = session.view.filter;
    let shown = session.memo(move |plan| {
        let wanted = filter.get().trim().to_lowercase();
        let mut found = grid(plan, session.today().get());
        let fits = |id: PersonId| {
            let who = plan.people.get(id);
            who.is_some_and(|who| {
                [&who.name, &who.title].iter().any(|text| text.to_lowercase().contains(&wanted))
            })
        };
        found.rows.retain(|row| wanted.is_empty() || fits(row.person));
        Some(found)
    });
    let all = move || shown.get().unwrap_or_default();
    let drawn = gradual(move || shown.with(|grid| grid.as_ref().map_or(0, |grid| grid.rows.len())));
    let team = move || shown.with(|grid| grid.as_ref().map(|grid| grid.team.clone())).unwrap_or_default();
    let member_name =
        move |id: MemberId| session.with(|plan| plan.team.get(id).map(|one| one.name.clone())).flatten();
    let rows = move || {
        shown.with(|grid| {
            let rows =
                grid.as_ref().map(|grid| grid.rows.iter().take(drawn.get()).cloned().collect::<Vec<_>>());
            rows.unwrap_or_default()
        })
    };
    let has = move |part: fn(&Grid) -> bool| shown.with(|grid| grid.as_ref().is_some_and(part));
    view! {
        <section class="panel ties">
            <header class="panel-head"><h2>{words::VIEW_TIES.of(lang)}</h2></header>
            <p class="muted small">{words::TIES_HELP.of(lang)}</p>
            {when(move || has(|grid| grid.team.is_empty()), move || view! { <p class="muted">{words::NO_TEAM.of(lang)}</p> })}
            {when(move || has(|grid| grid.rows.is_empty()), move || view! { <p class="muted">{words::NOBODY_THERE.of(lang)}</p> })}
            {move || chosen.get().map(|pair| view! { <Editor pair=pair chosen=chosen/> })}
            <div class="table-scroll">
                <table class="table ties-table">
                    <thead>
                        <tr>
                            <th scope="col">{words::PERSON.of(lang)}</th>
                            {each(team, |id| *id, move |id| view! { <th scope="col">{member_name(id)}</th> })}
                        </tr>
                    </thead>
                    <tbody>
                        {each(rows, |row| (row.person, row.cells.len()), move |row| view! { <TieRow person=row.person team=team() chosen=chosen/> })}
                    </tbody>
                </table>
            </div>
        </section>
        <Gaps grid=Signal::derive(all)/>
    }
}

fn level(lang: Lang, coverage: Option<Coverage>) -> &'static str {
    coverage.map_or(words::UNKNOWN.of(lang), |held| terms::coverage(held).of(lang))
}

#[component]
fn TieRow(person: PersonId, team: Vec<MemberId>, chosen: RwSignal<Option<Pair>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let who = session.memo(move |plan| plan.people.shared(person));
    let name = memo(move || {
        accounts::display_person(lang, &who.get().map(|who| who.name.clone()).unwrap_or_default())
    });
    let title = move || who.get().map(|who| who.title.clone());
    let cells = team.into_iter().map(move |member| {
        let cell = session.memo(move |plan| {
            Some((known(plan, person, member), plan.team.get(member).map(|one| one.name.clone())?))
        });
        let get = move || cell.get().map(|(known, _)| known).unwrap_or_default();
        let label = move || {
            let (known, member) = cell.get().unwrap_or_default();
            let values = [
                ("person", name.get()),
                ("member", member),
                ("now", level(lang, known.now).to_owned()),
                ("wanted", level(lang, known.wanted).to_owned()),
            ];
            let values: Vec<(&str, &str)> = values.iter().map(|(key, text)| (*key, text.as_str())).collect();
            let mut text = words::CELL.fill(lang, &values);
            if known.is_from_log {
                text.push_str(words::FROM_LOG.of(lang));
            }
            text
        };
        let is_missing = move || get().missing() > 0;
        let is_chosen = move || chosen.get() == Some((person, member));
        view! {
            <td>
                <button
                    type="button"
                    class="tie"
                    class:is-missing=is_missing
                    class:is-from-log=move || get().is_from_log
                    aria-pressed=move || is_chosen().to_string()
                    aria-label=label
                    title=label
                    on:click=move |_| chosen.update(|held| {
                        *held = (*held != Some((person, member))).then_some((person, member));
                    })
                >
                    {move || pips(get())}
                </button>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link" on:click=move |_| session.show_person(person)>{move || name.get()}</button>
                <span class="muted small match-about">{title}</span>
            </th>
            {cells.collect_view()}
        </tr>
    }
}

/// What is reached filled, what is wanted ringed.
fn pips(known: Known) -> AnyView {
    let pip = |(at, pip): (usize, Pip)| {
        let class = match pip {
            Pip::Now => "pip pip-now",
            Pip::Wanted => "pip pip-wanted",
            Pip::Empty => "pip",
        };
        view! { <circle class=class cx=gauges::pip_x(at) cy="7" r="4.5"/> }
    };
    let all = gauges::pips(known).into_iter().enumerate().map(pip).collect_view();
    view! { <svg class="pips" viewBox="0 0 40 14" aria-hidden="true">{all}</svg> }.into_any()
}

/// How well these two know each other, now and as it is wanted.
#[component]
fn Editor(pair: Pair, chosen: RwSignal<Option<Pair>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let (person, member) = pair;
    let held = session.memo(move |plan| Some(known(plan, person, member)));
    let names = session.memo(move |plan| names(lang, plan, pair));
    let set = move |field: fn(Option<Coverage>) -> TieField, value: Option<Coverage>| {
        let id = session.peek(|plan| tie(plan, person, member).map(|tie| tie.id));
        let edit = if let Some(id) = id {
            Edit::Change(Change::Tie(id, field(value)))
        } else {
            let mut row = Tie::new(TieId(session.new_id()));
            (row.person, row.member) = (Some(person), Some(member));
            match field(value) {
                TieField::Wanted(wanted) => row.wanted = wanted,
                _ => row.now = value,
            }
            Edit::put(row)
        };
        session.apply(edit);
    };
    let choice = move |label: &'static str,
                       read: fn(Known) -> Option<Coverage>,
                       field: fn(Option<Coverage>) -> TieField| {
        view! {
            <div class="field">
                <span class="field-label">{label}</span>
                {choose(
                    label,
                    Coverage::ALL,
                    move |one| ChoiceOption { help: terms::coverage_help(one).of(lang).to_owned(), ..ChoiceOption::plain(terms::coverage(one).of(lang)) },
                    Signal::derive(move || held.get().and_then(read)),
                    move |value| set(field, value),
                    "",
                )}
            </div>
        }
    };
    let title = move || {
        let (person, member) = names.get().unwrap_or_default();
        words::PAIR.fill(lang, &[("person", &person), ("member", &member)])
    };
    view! {
        <div class="tie-editor" role="group" aria-label=title>
            <div class="panel-head">
                <h3>{title} <span class="muted small">{move || held.get().filter(|held| held.is_from_log).map(|_| words::FROM_LOG.of(lang))}</span></h3>
                <button type="button" class="button-icon" aria-label=crate::i18n::shell::CLOSE.of(lang) on:click=move |_| chosen.set(None)>
                    {icon(Icon::Close)}
                </button>
            </div>
            {choice(words::NOW.of(lang), |held| held.now, TieField::Now)}
            {choice(words::WANTED.of(lang), |held| held.wanted, TieField::Wanted)}
        </div>
    }
}

fn names(lang: Lang, plan: &AccountPlan, (person, member): Pair) -> Option<(String, String)> {
    let person = accounts::display_person(lang, &plan.people.get(person)?.name);
    Some((person, plan.team.get(member)?.name.clone()))
}

/// What to deepen first, and whom nobody has met.
#[component]
fn Gaps(grid: Signal<Grid>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let target = Target::new(session);
    let lines = memo(move || {
        let gaps = grid.with(Grid::gaps);
        let line = |pair: Pair, known: Known| {
            let (person, member) = session.with(|plan| names(lang, plan, pair)).flatten()?;
            let values = [
                ("member", member.as_str()),
                ("person", person.as_str()),
                ("now", level(lang, known.now)),
                ("wanted", level(lang, known.wanted)),
            ];
            Some((pair, words::GAP_LINE.fill(lang, &values)))
        };
        gaps.into_iter()
            .take(NAMED)
            .filter_map(|gap| line((gap.person, gap.member), gap.known))
            .collect::<Vec<_>>()
    });
    let strangers = memo(move || {
        let ids: Vec<PersonId> = grid.with(|grid| grid.strangers().take(NAMED + 1).collect());
        let named =
            |id: &PersonId| session.with(|plan| plan.people.get(*id).map(|who| who.name.clone())).flatten();
        let mut names: Vec<String> = ids
            .iter()
            .take(NAMED)
            .filter_map(named)
            .map(|name| accounts::display_person(lang, &name))
            .collect();
        if ids.len() > NAMED {
            names.push("…".to_owned());
        }
        names.join(", ")
    });
    let act = move |pair: Pair| {
        let Some(sheet) = target.now() else { return };
        let Some((person, member)) = session.peek(|plan| names(lang, plan, pair)) else { return };
        let action = Action {
            what: words::GAP_ACTION_WHAT.fill(lang, &[("member", &member), ("person", &person)]),
            who: Some(pair.1),
            targets: [pair.0].into(),
            status: Some(ActionStatus::Possible),
            ..Action::new(ActionId(session.new_id()))
        };
        if session.apply(Edit::put_in(sheet, action)) {
            target.told(words::ACTION.of(lang));
        }
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::GAPS.of(lang)}</h2></header>
            <TargetPick target=target/>
            {when(move || lines.with(Vec::is_empty), move || view! { <p class="muted small">{words::NO_GAPS.of(lang)}</p> })}
            <ul class="gap-list">
                {each(move || lines.get(), Clone::clone, move |(pair, text)| view! {
                    <li>
                        <span>{text}</span>
                        {when(move || target.sheet().is_some(), move || view! {
                            <button type="button" class="button button-small button-quiet" on:click=move |_| act(pair)>{words::GAP_ACTION.of(lang)}</button>
                        })}
                    </li>
                })}
            </ul>
            {when(move || strangers.with(|names| !names.is_empty()), move || view! {
                <p class="small">{move || words::STRANGERS.fill(lang, &[("names", &strangers.get())])}</p>
            })}
        </section>
    }
}
