//! The head of a sheet: its statement, how it stands, and in one line what is weakest and why.

use leptos::prelude::*;

use crate::components::dotted::dotted;
use crate::components::icon::{Icon, icon};
use crate::components::when::when_or;
use crate::i18n::{accounts, format, replay, rules, sheet as words, shell, terms};
use crate::model::ObjectiveId;
use crate::state::{Route, Selection, SheetPage, use_session};

/// The head.
#[component]
pub fn SheetHead(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let select = move |selection| session.view.selection.set(selection);
    let statement = session.memo(move |plan| {
        plan.objectives.get(sheet).map(|objective| accounts::statement(lang, plan, objective))
    });
    let objective = session.memo(move |plan| plan.objectives.shared(sheet));
    let meta = move || {
        let objective = objective.get()?;
        let mut parts = Vec::new();
        parts.extend(objective.funnel.map(|place| terms::funnel_place(place).of(lang).to_owned()));
        parts.extend(
            objective
                .timing
                .map(|timing| words::TIMING_IS.fill(lang, &[("what", terms::timing(timing).of(lang))])),
        );
        parts.extend(objective.position.map(|position| {
            words::COMPETITION_IS.fill(lang, &[("what", terms::competitive_position(position).of(lang))])
        }));
        parts.push(match objective.reviewed_on() {
            Some(on) => words::LAST_REVIEW.fill(lang, &[("date", &format::day(on))]),
            None => words::NEVER_REVIEWED.of(lang).to_owned(),
        });
        Some(dotted(parts))
    };
    view! {
        <header class="sheet-head">
            <div class="sheet-title">
                <h1>
                    {move || statement.get()}
                    <button
                        type="button"
                        class="button-icon"
                        aria-label=words::EDIT_OBJECTIVE.of(lang)
                        title=words::EDIT_OBJECTIVE.of(lang)
                        on:click=move |_| select(Selection::Objective)
                    >
                        {icon(Icon::Edit)}
                    </button>
                </h1>
                <p class="muted">{meta}</p>
                <Weakest sheet=sheet/>
            </div>
            <Figures sheet=sheet/>
        </header>
    }
}

/// The four figures at the right: position, feeling, flags, next action.
#[component]
fn Figures(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let position =
        move || analysis.get().and_then(|all| all.position.as_ref().map(|at| (at.score, at.band.word())));
    let flags = move || analysis.get().map_or(0, |all| all.flag_count());
    let objective = session.memo(move |plan| plan.objectives.shared(sheet));
    let feeling = move || objective.get().and_then(|objective| objective.feeling());
    let next = move || {
        let objective = objective.get()?;
        objective.actions.iter().filter(|action| action.is_planned()).filter_map(|action| action.due).min()
    };
    let is_overdue = move || next().is_some_and(|due| due < session.today().get());
    view! {
        <div class="figures">
            <dl class="figures">
                <div class="figure">
                    <dt>{words::POSITION.of(lang)}</dt>
                    <dd>
                        <button
                            type="button"
                            class="figure-button"
                            data-band=move || position().map_or("none", |(_, band)| band)
                            title=words::SCORE_TITLE.of(lang)
                            on:click=move |_| session.view.selection.set(Selection::Score)
                        >
                            {move || match position() {
                                Some((score, _)) => score.to_string(),
                                None => shell::NOT_SAID.of(lang).to_owned(),
                            }}
                            <span class="visually-hidden">{move || position().is_none().then(|| words::POSITION_YOUNG.of(lang))}</span>
                        </button>
                    </dd>
                </div>
                <div class="figure">
                    <dt>{words::FEELING.of(lang)}</dt>
                    <dd>
                        <button type="button" class="figure-button" on:click=move |_| session.view.selection.set(Selection::Objective)>
                            {move || feeling().map_or(shell::NOT_SAID.of(lang), |feeling| terms::feeling_step(feeling.step).of(lang))}
                        </button>
                    </dd>
                </div>
                <div class="figure">
                    <dt>{words::FLAGS.of(lang)}</dt>
                    <dd class="figure-flags">{flags}</dd>
                </div>
                <div class="figure">
                    <dt>{words::NEXT.of(lang)}</dt>
                    <dd class:is-overdue=is_overdue>
                        {move || next().map_or_else(|| words::NO_NEXT.of(lang).to_owned(), format::short_day)}
                    </dd>
                </div>
            </dl>
            {reviewing(sheet)}
        </div>
    }
}

/// The button that marks the sheet as reviewed; while a review is being held, the way to it.
fn reviewing(sheet: ObjectiveId) -> AnyView {
    let session = use_session();
    let lang = session.lang();
    let is_held = session.memo(move |plan| Some(plan.objectives.get(sheet)?.held_review.is_some()));
    let page = session.plan_id().map(|plan| Route::SheetPage(plan, sheet, SheetPage::Replay).hash());
    let running = move || {
        view! {
            <a class="button" data-testid="running-review" href=page.clone()>
                {icon(Icon::Review)}
                {replay::RUNNING.of(lang)}
            </a>
        }
    };
    let mark = move || {
        view! {
            <button
                type="button"
                class="button"
                title=words::REVIEW_HELP.of(lang)
                on:click=move |_| session.review(sheet)
            >
                {icon(Icon::Review)}
                {words::REVIEW.of(lang)}
            </button>
        }
    };
    when_or(move || is_held.get() == Some(true), running, mark)
}

/// In one line, what is weakest and why.
#[component]
fn Weakest(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let analysis = session.analysis(sheet);
    let line = move || {
        let analysis = analysis.get().filter(|analysis| !analysis.is_young)?;
        let (state, finding) = analysis.weakest();
        let finding = finding?;
        let why = session.with(|plan| rules::finding_text(lang, finding, plan).title)?;
        let name = words::WEAKEST.fill(lang, &[("element", terms::element(state.element).of(lang))]);
        Some((state.element, name, why))
    };
    view! {
        {move || {
            line()
                .map(|(element, name, why)| {
                    view! {
                        <p class="weakest">
                            <button
                                type="button"
                                class="link"
                                on:click=move |_| session.view.selection.set(Selection::Element(element))
                            >
                                {name}
                            </button>
                            <span class="muted">{why}</span>
                        </p>
                    }
                })
        }}
    }
}
