//! A person for the account, or for a role of the open sheet: somebody new, or somebody known already; for the empty role
//! of coach the likeliest come first.

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::components::field::{Field, Pick};
use crate::components::inspector::candidates::{facts, named};
use crate::i18n::{accounts, coach, inspector, people as words, shell, terms};
use crate::method::coach::Candidate;
use crate::model::{AccountPlan, ObjectiveId, PersonId, Role};
use crate::state::{Dialog, NewPerson, Selection, Session, use_session};

/// Most candidates for coach who come before everybody else.
const MAX_CANDIDATES: usize = 5;

/// Asks who.
#[component]
pub fn AddPerson(
    /// The role to hold on the open sheet.
    role: Option<Role>,
    /// The sheet to be put on, if on one.
    sheet: Option<ObjectiveId>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let target = sheet.map(|sheet| (sheet, role));
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    let title = match role {
        Some(role) => words::ADD_TO_BOARD.fill(lang, &[("role", terms::role(role).of(lang))]),
        None => words::ADD_TITLE.of(lang).to_owned(),
    };
    let likely = match target {
        Some((sheet, Some(Role::Coach))) => untrack(|| session.peek(|plan| likely(session, plan, sheet))),
        _ => None,
    };
    let likely = likely.unwrap_or_default();
    let known = session.peek(|plan| known(session, plan, target?, &likely)).unwrap_or_default();
    let takes_focus = likely.is_empty();
    let has_others = !(likely.is_empty() && known.is_empty());
    let pick = move |person: PersonId| {
        let Some((sheet, role)) = target else { return };
        session.view.dialog.set(Dialog::None);
        session.put_on_board(sheet, person, role);
        session.view.selection.set(Selection::Person(person, role));
    };
    view! {
        <Frame title=title lang=lang on_close=close>
            {candidates(session, likely, pick)}
            {existing(session, known, pick)}
            {has_others.then(|| view! { <h3>{words::ADD_NEW.of(lang)}</h3> })}
            <NewPersonForm takes_focus=takes_focus on_add=Callback::new(move |(new, goes_on): (NewPerson, bool)| {
                if !goes_on {
                    session.view.dialog.set(Dialog::None);
                }
                if let Some(id) = session.add_person(new, target)
                    && !goes_on
                {
                    session.view.selection.set(Selection::Person(id, role));
                }
            })/>
        </Frame>
    }
}

/// The likeliest coaches of a sheet who do not hold the role, the best first.
fn likely(session: Session, plan: &AccountPlan, sheet: ObjectiveId) -> Option<Vec<(String, Candidate)>> {
    let rows = &plan.objectives.get(sheet)?.influences;
    let is_coach = |person| rows.get(person).is_some_and(|row| row.roles.contains(&Role::Coach));
    let all = named(session, plan, sheet).into_iter().filter(|(_, one)| !is_coach(one.person));
    Some(all.take(MAX_CANDIDATES).collect())
}

/// Everybody else who can be put there, by name and title.
fn known(
    session: Session,
    plan: &AccountPlan,
    (sheet, role): (ObjectiveId, Option<Role>),
    likely: &[(String, Candidate)],
) -> Option<Vec<(PersonId, String)>> {
    let objective = plan.objectives.get(sheet)?;
    let is_free = |who: PersonId| {
        let row = objective.influences.get(who);
        row.is_none_or(|row| role.is_some_and(|role| !row.roles.contains(&role)))
            && !likely.iter().any(|(_, one)| one.person == who)
    };
    let label = |who: &crate::model::Person| {
        let name = accounts::display_person(session.lang(), &who.name);
        if who.title.is_empty() { name } else { format!("{name} · {}", who.title) }
    };
    Some(plan.people.iter().filter(|who| is_free(who.id)).map(|who| (who.id, label(who))).collect())
}

/// The ranked candidates for coach, each with what speaks for it.
fn candidates(
    session: Session,
    likely: Vec<(String, Candidate)>,
    pick: impl Fn(PersonId) + Copy + Send + Sync + 'static,
) -> AnyView {
    if likely.is_empty() {
        return ().into_any();
    }
    let lang = session.lang();
    // The best one has the focus, so that the dialog opens where the candidates are.
    let line = move |(at, (name, one)): (usize, (String, Candidate))| {
        view! {
            <li>
                <button type="button" class="row-button" autofocus=at == 0 on:click=move |_| pick(one.person)>
                    <strong>{name}</strong>
                    <span class="muted small">{facts(lang, &one)}</span>
                </button>
            </li>
        }
    };
    view! {
        <section class="form" data-testid="coach-candidates">
            <h3>{coach::CANDIDATES.of(lang)}</h3>
            <p class="muted small">{coach::CANDIDATES_PICK.of(lang)}</p>
            <ol class="candidates">{likely.into_iter().enumerate().map(line).collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// Everybody else who is known already.
fn existing(
    session: Session,
    known: Vec<(PersonId, String)>,
    pick: impl Fn(PersonId) + Copy + Send + Sync + 'static,
) -> AnyView {
    if known.is_empty() {
        return ().into_any();
    }
    let lang = session.lang();
    let chip = move |(id, name): (PersonId, String)| {
        view! { <button type="button" class="chip" on:click=move |_| pick(id)>{name}</button> }
    };
    view! {
        <section class="form">
            <h3>{words::ADD_EXISTING.of(lang)}</h3>
            <div class="chips">{known.into_iter().map(chip).collect_view()}</div>
        </section>
    }
    .into_any()
}

/// Name, title and unit of somebody new; Enter adds, a second button adds and goes on.
#[component]
fn NewPersonForm(
    /// Whether the cursor is put into the name when the form appears.
    takes_focus: bool,
    /// Takes the person, and whether another one follows.
    on_add: Callback<(NewPerson, bool)>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let new = RwSignal::new(NewPerson::default());
    let first = NodeRef::<leptos::html::Input>::new();
    let units = session.memo(|plan| {
        let mut options = vec![(String::new(), "—".to_owned())];
        options.extend(plan.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())));
        Some(options)
    });
    let add = move |goes_on: bool| {
        let person = new.get_untracked();
        if person.name.trim().is_empty() && person.title.trim().is_empty() {
            return;
        }
        on_add.run((person, goes_on));
        if goes_on {
            new.update(|new| {
                new.name.clear();
                new.title.clear();
            });
            if let Some(input) = first.get_untracked() {
                let _ = input.focus();
            }
        }
    };
    view! {
        <form
            class="form"
            on:submit=move |event| {
                event.prevent_default();
                add(false);
            }
        >
            <Field label=inspector::NAME.of(lang)>
                <input
                    class="input"
                    autofocus=takes_focus
                    maxlength="200"
                    autocomplete="off"
                    node_ref=first
                    prop:value=move || new.with(|new| new.name.clone())
                    on:input=move |event| new.update(|new| new.name = event_target_value(&event))
                />
            </Field>
            <div class="field-pair">
                <Field label=inspector::TITLE.of(lang)>
                    <input
                        class="input"
                        maxlength="200"
                        autocomplete="off"
                        prop:value=move || new.with(|new| new.title.clone())
                        on:input=move |event| new.update(|new| new.title = event_target_value(&event))
                    />
                </Field>
                <Field label=inspector::UNIT.of(lang)>
                    <Pick
                        options=Signal::derive(move || units.get().unwrap_or_default())
                        value=Signal::derive(move || new.with(|new| new.unit.map(|id| id.to_string()).unwrap_or_default()))
                        on_pick=Callback::new(move |id: String| new.update(|new| new.unit = id.parse().ok()))
                    />
                </Field>
            </div>
            <div class="dialog-foot">
                <button type="button" class="button" on:click=move |_| add(true)>{words::ADD_ANOTHER.of(lang)}</button>
                <button type="submit" class="button button-primary">{shell::ADD.of(lang)}</button>
            </div>
        </form>
    }
}
