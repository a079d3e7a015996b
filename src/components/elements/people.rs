//! The steps about people: everybody of the sheet in one list with just what the step judges, so that a whole group is
//! judged in one go. It must not know how a judgement is saved.

use leptos::prelude::*;

use super::Steps;
use crate::components::advice::AdviceView;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::inspector::judgement::OneJudgement;
use crate::components::when::{when, when_or};
use crate::i18n::{accounts, session as words, terms};
use crate::method::session_steps::SessionStep;
use crate::model::{Judgement, ObjectiveId, PersonId, Role};
use crate::state::{Dialog, Selection, Session, use_session};

/// Somebody, with the words of the list.
type Line = (PersonId, String, String);

/// Everybody of the sheet with these judgements.
#[component]
pub fn PeopleStep(
    /// The steps.
    steps: Steps,
    /// What is judged here.
    judgements: &'static [Judgement],
) -> impl IntoView {
    let session = steps.session;
    let lang = session.lang();
    let sheet = steps.sheet;
    let people = everybody(session, sheet);
    let is_empty = move || people.with(|people| people.as_ref().is_none_or(Vec::is_empty));
    let row = move |(person, name, title): Line| {
        let judged =
            judgements.iter().map(|one| view! { <OneJudgement person=person sheet=sheet judgement=*one/> });
        view! {
            <div class="person-step" class:is-wide=judgements.len() != 1 role="group" aria-label=name.clone()>
                <div class="person-step-who">
                    {open(session, person, name.clone())}
                    <span class="muted small">{title}</span>
                </div>
                <div class="person-step-judged">{judged.collect_view()}</div>
                {(judgements == [Judgement::Mode]).then(|| strategy(session, sheet, person))}
            </div>
        }
    };
    view! {
        <section class="panel people-step">
            {when_or(is_empty, move || view! {
                <p class="muted">{words::NO_PEOPLE.of(lang)}</p>
                <button type="button" class="button" on:click=move |_| steps.turn(SessionStep::Influences)>
                    {words::NO_PEOPLE_DO.of(lang)}
                </button>
            }, move || each(move || people.get().unwrap_or_default(), Clone::clone, row))}
        </section>
    }
}

/// The button that opens somebody in the inspector.
fn open(session: Session, person: PersonId, name: String) -> impl IntoView {
    let is_open =
        move || matches!(session.view.selection.get(), Selection::Person(open, _) if open == person);
    view! {
        <button
            type="button"
            class="link person-step-name"
            aria-pressed=move || is_open().to_string()
            on:click=move |_| session.view.selection.set(Selection::Person(person, None))
        >
            {name}
        </button>
    }
}

fn everybody(session: Session, sheet: ObjectiveId) -> Memo<Option<Vec<Line>>> {
    let lang = session.lang();
    session.memo(move |plan| {
        let rows = plan.objectives.get(sheet)?.influences.iter();
        let line = |who: &crate::model::Person| {
            (who.id, accounts::display_person(lang, &who.name), who.title.clone())
        };
        Some(rows.filter_map(|row| plan.people.get(row.person)).map(line).collect())
    })
}

/// What the mode of somebody means, and how to move the person.
fn strategy(session: Session, sheet: ObjectiveId, person: PersonId) -> AnyView {
    let lang = session.lang();
    let mode =
        session.memo(move |plan| plan.objectives.get(sheet)?.influences.get(person).map(|row| row.mode));
    let means = move || match mode.get().flatten() {
        Some(mode) => terms::mode_help(mode).of(lang),
        None => words::MODE_UNKNOWN.of(lang),
    };
    view! {
        <div class="person-step-more">
            <p class="small">{means}</p>
            <AdviceView person=person sheet=sheet/>
        </div>
    }
    .into_any()
}

/// The four test questions with those who answer them, then everybody's roles.
#[component]
pub fn RolesStep(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let people = everybody(session, steps.sheet);
    let is_there = move || people.with(|people| people.as_ref().is_some_and(|people| !people.is_empty()));
    view! {
        <section class="panel role-tests">
            {Role::ALL.iter().map(|role| role_test(session, steps.sheet, *role)).collect_view()}
        </section>
        {when(is_there, move || view! {
            <div class="step-part">
                <h3>{words::ALL_ROLES.of(lang)}</h3>
                <p class="muted small">{words::ALL_ROLES_HELP.of(lang)}</p>
            </div>
            <PeopleStep steps=steps judgements=&[Judgement::Roles]/>
        })}
    }
}

/// One test question, who answers it, and the way to somebody else.
fn role_test(session: Session, sheet: ObjectiveId, role: Role) -> AnyView {
    let lang = session.lang();
    let holders = session.memo(move |plan| {
        let rows = plan.objectives.get(sheet)?.influences.iter().filter(|row| row.roles.contains(&role));
        let known = rows.filter_map(|row| plan.people.get(row.person));
        Some(known.map(|who| (who.id, accounts::display_person(lang, &who.name))).collect::<Vec<_>>())
    });
    let is_empty = move || holders.with(|held| held.as_ref().is_none_or(Vec::is_empty));
    let name = terms::role(role).of(lang);
    let add = words::ADD_TO_ROLE.fill(lang, &[("role", name)]);
    view! {
        <div class="role-test" data-role=role.word()>
            <h3 title=terms::role_help(role).of(lang)>{name}</h3>
            <p>{words::test_question(role).of(lang)}</p>
            <div class="chips">
                {each(move || holders.get().unwrap_or_default(), Clone::clone, move |(person, name)| view! {
                    <button
                        type="button"
                        class="chip"
                        on:click=move |_| session.view.selection.set(Selection::Person(person, Some(role)))
                    >
                        {name}
                    </button>
                })}
                {when(is_empty, move || view! { <span class="badge badge-muted">{words::NOBODY_IN_ROLE.of(lang)}</span> })}
                <button
                    type="button"
                    class="button-icon"
                    aria-label=add.clone()
                    title=add
                    on:click=move |_| session.view.dialog.set(Dialog::AddPerson(Some(role)))
                >
                    {icon(Icon::Plus)}
                </button>
            </div>
        </div>
    }
    .into_any()
}
