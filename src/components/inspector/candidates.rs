//! Who could become the coach of a sheet that has none, the best first. It must not know how they are ranked.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{Lang, accounts, coach as words, terms};
use crate::method::coach::{self, Candidate};
use crate::method::place::CoachCriterion;
use crate::method::{InfluencePlace, Place};
use crate::model::{AccountPlan, ObjectiveId, Role};
use crate::state::{Session, use_session};

/// The candidates for coach, while nobody on the sheet has passed the tests.
#[component]
pub fn CoachCandidates(
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ranked = session.memo(move |plan| {
        let today = session.today().get();
        let has_coach = {
            let rows = &plan.objectives.get(sheet)?.influences;
            let left = |row: &crate::model::Influence| {
                plan.people.get(row.person).is_some_and(|person| person.has_left(today))
            };
            rows.iter().any(|row| row.roles.contains(&Role::Coach) && row.coach.is_passed() && !left(row))
        };
        (!has_coach).then(|| named(session, plan, sheet))
    });
    let is_wanted = move || ranked.with(Option::is_some);
    let is_empty = move || ranked.with(|all| all.as_ref().is_some_and(Vec::is_empty));
    view! {
        {when(is_wanted, move || view! {
            <section class="inspector-section" data-testid="coach-candidates">
                <h3>{words::CANDIDATES.of(lang)}</h3>
                {when(is_empty, move || view! { <p class="muted">{words::CANDIDATES_NONE.of(lang)}</p> })}
                {when(move || !is_empty(), move || view! { <p class="muted small">{words::CANDIDATES_HELP.of(lang)}</p> })}
                <ol class="candidates">
                    {each(
                        move || ranked.get().unwrap_or_default(),
                        move |(name, one)| (name.clone(), one.person, one.passed, facts(lang, one)),
                        move |(name, one)| view! {
                            <li>
                                <button
                                    type="button"
                                    class="row-button"
                                    on:click=move |_| session.open_place(Place::Influence(one.person, InfluencePlace::CoachTest))
                                >
                                    <strong>{name}</strong>
                                    <span class="muted small">{facts(lang, &one)}</span>
                                </button>
                            </li>
                        },
                    )}
                </ol>
            </section>
        })}
    }
}

/// Everybody who might become the coach of a sheet by name, the best first.
pub fn named(session: Session, plan: &AccountPlan, sheet: ObjectiveId) -> Vec<(String, Candidate)> {
    let (lang, today) = (session.lang(), session.today().get());
    let all = session.settings().with(|settings| coach::candidates(plan, sheet, today, &settings.thresholds));
    let name =
        |one: Candidate| Some((accounts::display_person(lang, &plan.people.get(one.person)?.name), one));
    all.into_iter().filter_map(name).collect()
}

/// What speaks for somebody, in the order in which it counts.
pub fn facts(lang: Lang, one: &Candidate) -> String {
    let needed = CoachCriterion::NEEDED.len().to_string();
    let mut facts =
        vec![words::CANDIDATE_TESTS.fill(lang, &[("passed", &one.passed.to_string()), ("of", &needed)])];
    facts.extend(
        one.rating.map(|rating| words::CANDIDATE_RATING.fill(lang, &[("rating", &rating.to_string())])),
    );
    facts.extend(
        one.influence
            .map(|level| words::CANDIDATE_INFLUENCE.fill(lang, &[("level", terms::level(level).of(lang))])),
    );
    facts.extend(one.mode.map(|mode| terms::mode(mode).of(lang).to_owned()));
    facts.extend(one.coverage.map(|coverage| terms::coverage(coverage).of(lang).to_owned()));
    facts.join(" · ")
}
