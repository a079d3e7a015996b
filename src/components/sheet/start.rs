//! What to do first on a young sheet: it is not shouted at, it is led.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{Text, sheet as words};
use crate::method::{ObjectivePlace, Place};
use crate::model::{ObjectiveId, Role};
use crate::state::{Dialog, use_session};

/// The list of first steps, shown while the sheet is young.
#[component]
pub fn StartHere(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let is_young = move || analysis.get().is_some_and(|all| all.is_young);
    let is_stated = session.memo(move |plan| {
        let objective = plan.objectives.get(sheet)?;
        Some(
            !objective.product.trim().is_empty()
                && objective.amount.is_some()
                && objective.close_on.is_some(),
        )
    });
    let is_filled = move |role: Role| {
        let rows = session.with(|plan| {
            plan.objectives
                .get(sheet)
                .is_some_and(|sheet| sheet.influences.iter().any(|row| row.roles.contains(&role)))
        });
        rows.unwrap_or_default()
    };
    let state = move || session.view.dialog;
    view! {
        {when(is_young, move || view! {
            <section class="panel start">
                <h2>{words::START_HERE.of(lang)}</h2>
                <ol>
                    <li class:is-done=move || is_stated.get() == Some(true)>
                        <button type="button" class="link" on:click=move |_| session.open_place(Place::Objective(ObjectivePlace::Product))>
                            {move || (is_stated.get() == Some(true)).then(|| icon(Icon::Check))}
                            {words::START_PRODUCT.of(lang)}
                        </button>
                    </li>
                    {Role::ALL
                        .iter()
                        .map(|role| {
                            let role = *role;
                            view! {
                                <li class:is-done=move || is_filled(role)>
                                    <button type="button" class="link" on:click=move |_| state().set(Dialog::AddPerson(Some(role)))>
                                        {move || is_filled(role).then(|| icon(Icon::Check))}
                                        {first_step(role).of(lang)}
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()}
                </ol>
                <p class="muted small">{words::POSITION_YOUNG_HELP.of(lang)}</p>
            </section>
        })}
    }
}

const fn first_step(role: Role) -> Text {
    match role {
        Role::Economic => words::START_ECONOMIC,
        Role::User => words::START_USER,
        Role::Technical => words::START_TECHNICAL,
        Role::Coach => words::START_COACH,
    }
}
