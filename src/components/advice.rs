//! How to move a person: what the method advises for the mode, and whose word can help.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{accounts, format, help, inspector as words, terms};
use crate::method::advice;
use crate::model::{Mode, ObjectiveId, PersonId};
use crate::state::{Selection, use_session};

/// The advice for one person.
#[component]
pub fn AdviceView(
    /// Who.
    person: PersonId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let mode =
        session.memo(move |plan| plan.objectives.get(sheet)?.influences.get(person).map(|row| row.mode));
    let levers = session.memo(move |plan| {
        let levers = advice::levers(plan, sheet, person, session.today().get());
        let line = |lever: advice::Lever| {
            let name = accounts::display_person(lang, &plan.people.get(lever.person)?.name);
            let rating = plan.objectives.get(sheet)?.influences.get(lever.person)?.rating;
            let text = words::LEVERAGE_WHO.fill(
                lang,
                &[
                    ("name", &name),
                    ("mode", terms::mode_short(lever.mode).of(lang)),
                    ("rating", &rating.map_or_else(|| "?".to_owned(), |rating| rating.to_string())),
                ],
            );
            let strengths = &plan.objectives.get(sheet)?.strengths;
            let bells = lever.bells.iter().filter_map(|id| strengths.get(*id)).map(|one| one.text.as_str());
            let bells: Vec<&str> = bells.filter(|text| !text.trim().is_empty()).collect();
            Some((lever.person, text, format::names(lang, &bells)))
        };
        Some(levers.into_iter().filter_map(line).collect::<Vec<_>>())
    });
    // Leverage is one of the three ways with an even keel: that nobody is there to lend it has to be said.
    let lacks_levers = move || {
        mode.get().flatten() == Some(Mode::EvenKeel)
            && levers.with(|levers| levers.as_ref().is_none_or(Vec::is_empty))
    };
    view! {
        {move || {
            let steps = advice::strategy(mode.get().flatten());
            view! {
                <div class="advice">
                    <h3>{words::ADVICE.of(lang)}</h3>
                    <ul>
                        {steps
                            .into_iter()
                            .map(|step| view! {
                                <li>
                                    {help::advice(step.step).of(lang)}
                                    {step.risk.map(|risk| view! { <span class="muted small">" " {help::risk(risk).of(lang)}</span> })}
                                </li>
                            })
                            .collect_view()}
                    </ul>
                </div>
            }
        }}
        {each(move || levers.get().unwrap_or_default(), Clone::clone, move |(lever, text, bells)| view! {
            <p class="leverage">
                <button type="button" class="link" on:click=move |_| session.view.selection.set(Selection::Person(lever, None))>
                    {words::LEVERAGE.of(lang)}
                </button>
                " " {text}
                {(!bells.is_empty()).then(|| view! { " " {words::LEVERAGE_BELLS.fill(lang, &[("what", &bells)])} })}
            </p>
        })}
        {when(lacks_levers, move || view! { <p class="muted small">{help::NO_LEVERAGE.of(lang)}</p> })}
    }
}
