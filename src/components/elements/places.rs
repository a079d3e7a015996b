//! The four places of the funnel, each with what it asks, met or not, and the way to what is missing. It must not judge
//! what is met.

use leptos::prelude::*;

use super::Steps;
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{session as words, terms};
use crate::method::funnel::{self, Check, Prerequisite};
use crate::method::session_steps::SessionStep;
use crate::method::{ObjectivePlace, Place};
use crate::model::FunnelPlace;

/// Where something that is missing can be brought about.
enum Mend {
    /// A field of the same step.
    Field(ObjectivePlace),
    /// Another step.
    Step(SessionStep),
}

const fn mend(what: Prerequisite) -> Mend {
    match what {
        Prerequisite::FitVerified => Mend::Field(ObjectivePlace::Fit),
        Prerequisite::NearlySure => Mend::Field(ObjectivePlace::Sureness),
        Prerequisite::ClosesSoon => Mend::Field(ObjectivePlace::Cycle),
        Prerequisite::OnlyClosing => Mend::Field(ObjectivePlace::BuyingStage),
        Prerequisite::GapDiscussed => Mend::Step(SessionStep::Mode),
        Prerequisite::BaseBegun | Prerequisite::EconomicCovered | Prerequisite::HighCovered => {
            Mend::Step(SessionStep::Rating)
        }
        Prerequisite::NoCriticalFlag => Mend::Step(SessionStep::Flags),
    }
}

/// All four places with what they ask.
#[component]
pub fn Places(
    /// The steps.
    steps: Steps,
) -> impl IntoView {
    let lang = steps.session.lang();
    view! {
        <section class="panel places" data-testid="funnel-places">
            <header class="panel-head"><h3>{words::PLACES.of(lang)}</h3></header>
            <p class="muted small">{words::PLACES_HELP.of(lang)}</p>
            {FunnelPlace::ALL.iter().map(|place| one(steps, *place)).collect_view()}
        </section>
    }
}

fn one(steps: Steps, place: FunnelPlace) -> AnyView {
    let session = steps.session;
    let lang = session.lang();
    let sheet = steps.sheet;
    let analysis = session.analysis(sheet);
    let checks = session.memo(move |plan| {
        let analysis = analysis.get()?;
        let thresholds = session.settings().with(|settings| settings.thresholds.clone());
        Some(funnel::prerequisites(
            plan,
            sheet,
            place,
            session.today().get(),
            &thresholds,
            &analysis.findings,
        ))
    });
    let is_here = session.memo(move |plan| Some(plan.objectives.get(sheet)?.funnel == Some(place)));
    let count = move || {
        checks.with(|checks| {
            let checks = checks.as_deref().unwrap_or_default();
            let met = checks.iter().filter(|check| check.is_met).count();
            (met, checks.len())
        })
    };
    let told = move || match count() {
        (_, 0) => words::ASKS_NOTHING.of(lang).to_owned(),
        (met, of) => words::MET_COUNT.fill(lang, &[("met", &met.to_string()), ("of", &of.to_string())]),
    };
    view! {
        <div class="place" class:is-here=move || is_here.get() == Some(true) data-place=place.word()>
            <div class="place-head">
                <h4>{terms::funnel_place(place).of(lang)}</h4>
                {when(move || is_here.get() == Some(true), move || view! { <span class="badge">{words::HERE.of(lang)}</span> })}
                <span class="muted small">{told}</span>
            </div>
            <p class="muted small">{terms::funnel_place_help(place).of(lang)}</p>
            <ul class="place-checks">
                {each(move || checks.get().unwrap_or_default(), |check| (check.what, check.is_met), move |check| asked(steps, check))}
            </ul>
        </div>
    }
    .into_any()
}

/// One prerequisite; one that is not met leads to where it can be.
fn asked(steps: Steps, check: Check) -> AnyView {
    let lang = steps.session.lang();
    let text = terms::prerequisite(check.what).of(lang);
    let go = move |_| match mend(check.what) {
        Mend::Field(place) => steps.session.focus_on(&Place::Objective(place).to_string()),
        Mend::Step(step) => steps.turn(step),
    };
    let (class, said) =
        if check.is_met { ("place-check is-met", words::MET) } else { ("place-check", words::NOT_MET) };
    let body = if check.is_met {
        view! { <span>{text}</span> }.into_any()
    } else {
        view! { <button type="button" class="link" on:click=go>{text}</button> }.into_any()
    };
    view! {
        <li class=class data-met=check.is_met.to_string()>
            {icon(if check.is_met { Icon::Check } else { Icon::Close })}
            {body}
            <span class="muted small">{said.of(lang)}</span>
        </li>
    }
    .into_any()
}
