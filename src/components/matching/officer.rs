//! The top officer of the project, how we know, the way in, and what is prepared to be said (SYS-22).

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{Field, Pick, TextInput};
use crate::components::options;
use crate::components::when::when;
use crate::i18n::{Lang, accounts, matching as words};
use crate::method::top_officer::{Over, candidates, ways};
use crate::method::{ObjectivePlace, Place};
use crate::model::objective::{ObjectiveField, TopOfficer, WayIn};
use crate::model::{AccountPlan, Date, Edit, ObjectiveId, PersonId};
use crate::state::{Session, use_session};

/// Candidates that are named as most likely.
const LIKELY: usize = 3;

/// The panel.
#[component]
pub fn Officer(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let officer = session.memo(move |plan| Some(plan.objectives.get(sheet)?.top_officer.clone()));
    let get = move || officer.get().unwrap_or_default();
    let change = move |by: &dyn Fn(&mut TopOfficer)| change(session, sheet, by);
    let likely = session.memo(move |plan| {
        let all = candidates(plan, plan.objectives.get(sheet)?, session.today().get());
        Some(all.into_iter().take(LIKELY).filter_map(|id| named(lang, plan, id)).collect::<Vec<_>>())
    });
    let people = options::people(session, "—", |_| true);
    let over = session.memo(move |plan| way_over(lang, plan, sheet, session.today().get()));
    let draft = session.memo(move |plan| words::approach(lang, plan, sheet, over.get()?.first()?));
    let way_said = move || {
        let way = get().way?;
        get().person?;
        let leads_over = over.get().unwrap_or_default();
        Some(if leads_over.is_empty() {
            words::way(way).1.of(lang).to_owned()
        } else {
            words::WAY_OVER.fill(lang, &[("names", &leads_over.join(", "))])
        })
    };
    view! {
        <section class="panel form officer">
            <header class="panel-head"><h2>{words::VITO.of(lang)}</h2></header>
            <p class="muted small">{words::VITO_HELP.of(lang)}</p>
            <Field label=words::VITO_WHO.of(lang)>
                <Pick
                    options=people
                    value=Signal::derive(move || get().person.map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| change(&|officer| officer.person = id.parse().ok()))
                    handle=Place::Objective(ObjectivePlace::TopOfficer).to_string()
                />
            </Field>
            {when(move || get().person.is_none() && likely.with(|all| all.as_ref().is_some_and(|all| !all.is_empty())), move || view! {
                <p class="button-row">
                    <span class="muted small">{words::VITO_LIKELY.of(lang)}</span>
                    {move || likely.get().unwrap_or_default().into_iter().map(|(id, name)| view! {
                        <button type="button" class="button button-small" on:click=move |_| change(&|officer| officer.person = Some(id))>{name}</button>
                    }).collect_view()}
                </p>
            })}
            <Field label=words::VITO_EVIDENCE.of(lang)>
                <TextInput
                    value=Signal::derive(move || get().evidence)
                    on_commit=Callback::new(move |text: String| change(&|officer| officer.evidence.clone_from(&text)))
                    placeholder=words::VITO_EVIDENCE_HINT.of(lang)
                />
            </Field>
            <div class="field">
                <span class="field-label">{words::VITO_WAY.of(lang)}</span>
                {choose(
                    words::VITO_WAY.of(lang),
                    WayIn::ALL,
                    move |way| ChoiceOption::plain(words::way(way).0.of(lang)),
                    Signal::derive(move || get().way),
                    move |way| change(&|officer| officer.way = way),
                    "",
                )}
                <span class="field-hint">{way_said}</span>
            </div>
            <Approach sheet=sheet draft=draft/>
        </section>
    }
}

/// What is prepared to be said, and a draft of it while nothing is.
#[component]
fn Approach(sheet: ObjectiveId, draft: Memo<Option<String>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let officer = session.memo(move |plan| Some(plan.objectives.get(sheet)?.top_officer.clone()));
    let get = move || officer.get().unwrap_or_default();
    let change = move |by: &dyn Fn(&mut TopOfficer)| change(session, sheet, by);
    let offers_draft = move || get().approach.trim().is_empty() && draft.get().is_some();
    view! {
            <Field label=words::VITO_APPROACH.of(lang)>
                <TextInput
                    value=Signal::derive(move || get().approach)
                    on_commit=Callback::new(move |text: String| change(&|officer| officer.approach.clone_from(&text)))
                    placeholder=words::VITO_APPROACH_HINT.of(lang)
                    multiline=true
                />
            </Field>
            {when(offers_draft, move || view! {
                <p class="small draft">
                    {move || draft.get().map(|text| words::DRAFT.fill(lang, &[("text", &text)]))} " "
                    <button
                        type="button"
                        class="button button-small"
                        on:click=move |_| {
                            if let Some(text) = draft.get_untracked() {
                                change(&|officer| officer.approach.clone_from(&text));
                            }
                        }
                    >
                        {words::USE_DRAFT.of(lang)}
                    </button>
                </p>
            })}
    }
}

/// Changes what is said of the officer.
fn change(session: Session, sheet: ObjectiveId, by: &dyn Fn(&mut TopOfficer)) {
    let Some(mut next) = session.peek(|plan| Some(plan.objectives.get(sheet)?.top_officer.clone())) else {
        return;
    };
    by(&mut next);
    session.apply(Edit::objective(sheet, ObjectiveField::TopOfficer(next)));
}

fn named(lang: Lang, plan: &AccountPlan, id: PersonId) -> Option<(PersonId, String)> {
    plan.people.get(id).map(|who| (id, accounts::display_person(lang, &who.name)))
}

/// The names that the chosen way leads over; empty where it leads over nobody.
fn way_over(lang: Lang, plan: &AccountPlan, sheet: ObjectiveId, today: Date) -> Option<Vec<String>> {
    let objective = plan.objectives.get(sheet)?;
    let (person, way) = (objective.top_officer.person?, objective.top_officer.way?);
    let found = ways(plan, objective, person, today);
    let (_, over) = found.into_iter().find(|(one, _)| *one == way)?;
    Some(match over {
        Over::People(ids) => {
            ids.into_iter().filter_map(|id| named(lang, plan, id)).map(|(_, name)| name).collect()
        }
        Over::Team(ids) => {
            ids.into_iter().filter_map(|id| plan.team.get(id)).map(|one| one.name.clone()).collect()
        }
    })
}
