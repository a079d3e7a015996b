//! How the position score comes about, component by component and person by person.

use leptos::prelude::*;

use crate::components::term_help::term_help;
use crate::i18n::glossary::Term;
use crate::i18n::{Text, accounts, sheet as words};
use crate::method::Position;
use crate::method::score::CapReason;
use crate::model::ObjectiveId;
use crate::state::{Selection, use_session};

/// The explanation of the score.
#[component]
pub fn ScoreInspector(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let position = move || analysis.get().and_then(|analysis| analysis.position.clone());
    view! {
        <header class="inspector-head">
            <div class="with-help"><h2>{words::SCORE_TITLE.of(lang)}</h2>{term_help(Term::PositionScore)}</div>
            <p class="muted">{words::SCORE_NOTE.of(lang)}</p>
        </header>
        {move || match position() {
            None => view! { <p>{words::POSITION_YOUNG_HELP.of(lang)}</p> }.into_any(),
            Some(position) => view! { <Parts position=position/> }.into_any(),
        }}
    }
}

#[component]
fn Parts(position: Position) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let count = position.counted;
    let flags_help = words::SCORE_FLAGS_HELP.fill(
        lang,
        &[
            ("critical", &count.critical.to_string()),
            ("high", &count.high.to_string()),
            ("medium", &count.medium.to_string()),
            ("low", &count.low.to_string()),
        ],
    );
    let of = |text: Text, (of, done): (usize, usize)| {
        text.fill(lang, &[("of", &of.to_string()), ("done", &done.to_string())])
    };
    let weights = session.settings().with_untracked(|settings| settings.thresholds.score.shares());
    let parts = [
        (words::SCORE_PEOPLE, position.people, words::SCORE_PEOPLE_HELP.of(lang).to_owned()),
        (words::SCORE_FLAGS, position.flags, flags_help),
        (words::SCORE_COVERAGE, position.coverage, of(words::SCORE_COVERAGE_HELP, position.high_covered)),
        (words::SCORE_WIN, position.win, of(words::SCORE_WIN_HELP, position.wins_confirmed)),
    ];
    let cap = position.cap.as_ref().map(|cap| {
        let why: Vec<_> = cap.reasons.iter().map(|reason| cap_reason(*reason).of(lang)).collect();
        words::SCORE_CAPPED
            .fill(lang, &[("at", &cap.at.to_string()), ("why", &crate::i18n::format::names(lang, &why))])
    });
    view! {
        <section class="inspector-section">
            {parts
                .into_iter()
                .zip(weights)
                .map(|((name, value, help), weight)| {
                    let name = name.fill(lang, &[("weight", &format!("{weight:.0}"))]);
                    view! {
                        <div class="score-part">
                            <div class="score-part-head">
                                <span>{name.clone()}</span>
                                <strong>{format!("{value:.0}")}</strong>
                            </div>
                            <progress max="100" value=format!("{value:.0}") aria-label=name></progress>
                            <p class="muted small">{help}</p>
                        </div>
                    }
                })
                .collect_view()}
            <p class="score-sum">{words::SCORE_SUM.fill(lang, &[("score", &format!("{:.0}", position.uncapped))])}</p>
            {cap.map(|cap| view! { <p class="score-cap">{cap}</p> })}
        </section>
        <section class="inspector-section">
            <h3>{words::SCORE_EACH.of(lang)}</h3>
            <ul class="score-people">
                {position
                    .each
                    .iter()
                    .map(|one| {
                        let person = one.person;
                        let name = session.peek(|plan| plan.people.get(person).map(|who| accounts::display_person(lang, &who.name)));
                        let points = words::SCORE_POINTS.fill(
                            lang,
                            &[("points", &format!("{:.0}", one.points)), ("weight", &format!("{}", one.weight))],
                        );
                        view! {
                            <li>
                                <button
                                    type="button"
                                    class="link"
                                    on:click=move |_| session.view.selection.set(Selection::Person(person, None))
                                >
                                    {name}
                                </button>
                                <span class="muted">{points}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

const fn cap_reason(reason: CapReason) -> Text {
    match reason {
        CapReason::EconomicUnknown => words::CAP_ECONOMIC,
        CapReason::NoCoach => words::CAP_COACH,
        CapReason::CriticalFlag => words::CAP_CRITICAL,
    }
}
