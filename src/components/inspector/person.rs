//! One person: as a buying influence of the open sheet, and as somebody at the customer.

use leptos::prelude::*;

use super::coach::CoachTests;
use super::contacts::Contacts;
use super::facts::Facts;
use super::judgement::Judgements;
use crate::components::advice::AdviceView;
use crate::components::each::each;
use crate::components::finding_card::FindingCard;
use crate::components::icon::{Icon, icon};
use crate::components::objections::ObjectionsFold;
use crate::components::when::{when, when_or};
use crate::i18n::{accounts, coach, inspector as words, terms};
use crate::model::edit::SheetRecordId;
use crate::model::{Edit, Influence, ObjectiveId, PersonId, Role};
use crate::state::{Selection, use_session};

/// The person, with everything that the open sheet says of him.
#[component]
pub fn PersonInspector(
    /// Who.
    person: PersonId,
    /// The open sheet, if one is.
    sheet: Option<ObjectiveId>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let who = session.memo(move |plan| plan.people.shared(person));
    let name = move || who.get().map(|who| accounts::display_person(lang, &who.name));
    let title = move || who.get().map(|who| who.title.clone()).unwrap_or_default();
    let unit = session.memo(move |plan| {
        let unit = plan.people.get(person)?.unit?;
        plan.units.get(unit).map(|unit| unit.name.clone())
    });
    let has_left = move || who.get().is_some_and(|who| who.has_left(session.today().get()));
    view! {
        <header class="inspector-head">
            <h2>{name} {when(has_left, move || view! { <span class="badge badge-muted">{words::LEFT_BADGE.of(lang)}</span> })}</h2>
            <p class="muted">
                {title}
                {move || unit.get().map(|unit| format!(" · {unit}"))}
            </p>
        </header>
        {sheet.map(|sheet| view! { <OnSheet person=person sheet=sheet/> })}
        <Facts person=person is_open=sheet.is_none()/>
        <Contacts person=person/>
        <ObjectionsFold person=person/>
        <Remove person=person/>
    }
}

/// What one sheet says of the person, or how to put him on it.
#[component]
fn OnSheet(person: PersonId, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_on = session.memo(move |plan| Some(plan.objectives.get(sheet)?.influences.has(person)));
    let is_coach = session.memo(move |plan| {
        Some(plan.objectives.get(sheet)?.influences.get(person)?.roles.contains(&Role::Coach))
    });
    let analysis = session.analysis(sheet);
    let findings = move || {
        analysis.with(|analysis| {
            analysis
                .as_ref()
                .map(|all| all.about_person(person).cloned().collect::<Vec<_>>())
                .unwrap_or_default()
        })
    };
    let put = move |role: Role| {
        let mut row = Influence::new(person);
        row.roles.insert(role);
        session.apply(Edit::put_in(sheet, row));
    };
    view! {
        {when_or(move || is_on.get() == Some(true), move || view! {
            <Judgements person=person sheet=sheet/>
            {when_or(move || is_coach.get() == Some(true), move || view! {
                <CoachTests person=person sheet=sheet/>
            }, move || view! {
                <details class="coach-maybe">
                    <summary>{coach::MAYBE.of(lang)}</summary>
                    <CoachTests person=person sheet=sheet/>
                </details>
            })}
            <section class="inspector-section">
                {each(findings, |finding| (finding.rule, finding.inputs.clone()), move |finding| view! {
                    <FindingCard finding=finding sheet=sheet/>
                })}
                <AdviceView person=person sheet=sheet/>
            </section>
        }, move || {
                view! {
                    <section class="inspector-section">
                        <p>{words::NOT_ON_BOARD.of(lang)}</p>
                        <div class="button-row">
                            {Role::ALL
                                .iter()
                                .map(|role| {
                                    let role = *role;
                                    let text = words::PUT_AS.fill(lang, &[("role", terms::role(role).of(lang))]);
                                    view! {
                                        <button type="button" class="button button-small" on:click=move |_| put(role)>
                                            {text}
                                        </button>
                                    }
                                })
                                .collect_view()}
                        </div>
                    </section>
                }
            })}
    }
}

/// Taking the person off the sheet, or out of the plan.
#[component]
fn Remove(person: PersonId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let on_sheet = move || {
        let sheet = session.route().get().sheet()?;
        session
            .with(|plan| plan.objectives.get(sheet).is_some_and(|sheet| sheet.influences.has(person)))?
            .then_some(sheet)
    };
    let take_off = move |sheet: ObjectiveId| {
        session.apply(Edit::remove_from(sheet, SheetRecordId::Influence(person)));
        session.view.selection.set(Selection::None);
    };
    view! {
        <footer class="inspector-foot">
            {move || {
                on_sheet()
                    .map(|sheet| {
                        view! {
                            <button type="button" class="button button-small" on:click=move |_| take_off(sheet)>
                                {words::TAKE_OFF_BOARD.of(lang)}
                            </button>
                        }
                    })
            }}
            <button
                type="button"
                class="button button-small button-danger"
                on:click=move |_| session.delete_person(person)
            >
                {icon(Icon::Delete)}
                {words::DELETE_PERSON.of(lang)}
            </button>
        </footer>
    }
}
