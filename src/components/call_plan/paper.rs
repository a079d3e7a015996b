//! The plan of a call on one sheet of paper: shown only when the page is printed, in the place of everything else. It must
//! not hold a control.

use leptos::prelude::*;

use super::{Open, names};
use crate::i18n::{Lang, accounts, call_plan as words, format, terms, wording};
use crate::method::call_plan::hanging;
use crate::model::{AccountPlan, Call, Influence, Objective, PersonId, QuestionId, QuestionKind};
use crate::state::{EntryKey, Replies};

/// Lines left for notes by hand.
const NOTE_LINES: usize = 6;

/// The paper.
#[component]
pub fn Paper(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let settings = session.settings();
    let paper = move || {
        session.with(|plan| {
            let objective = plan.objectives.get(open.sheet)?;
            let call = objective.calls.get(open.id)?;
            Some(settings.with(|settings| drawn(lang, plan, objective, call, &settings.library)))
        })
    };
    view! { <article class="call-paper">{paper}</article> }
}

fn drawn(lang: Lang, plan: &AccountPlan, sheet: &Objective, call: &Call, library: &Replies) -> AnyView {
    let day = call
        .held_on
        .or(call.on)
        .map_or_else(|| words::NO_DAY.of(lang).to_owned(), |on| format::long_day(lang, on));
    let ours: Vec<&str> =
        call.ours.iter().filter_map(|id| plan.team.get(*id)).map(|one| one.name.as_str()).collect();
    let place =
        [accounts::display_name(lang, &plan.account.name), accounts::display_product(lang, &sheet.product)];
    let people = call.with.iter().map(|id| person(lang, plan, sheet, *id)).collect_view();
    let gives = call.gives.iter().filter_map(|id| sheet.strengths.get(*id));
    let gives = gives.map(|one| view! { <li>{one.text.clone()}</li> }).collect_view();
    let expects = call.expects.iter().map(|kind| {
        let reply = library.reply(EntryKey::Kind(*kind)).map(str::to_owned);
        view! { <li>{terms::objection_kind(*kind).of(lang)} {reply.map(|reply| format!(" → {reply}"))}</li> }
    });
    let expects = expects.collect_view();
    let lines = (0..NOTE_LINES).map(|_| view! { <p class="paper-line"></p> }).collect_view();
    view! {
        <header>
            <h1>{words::CALL_ON.fill(lang, &[("names", &names(lang, plan, call))])}</h1>
            <p>{place.join(" · ")}</p>
            <p>{day} " · " {words::PAPER_OURS.fill(lang, &[("names", &format::names(lang, &ours))])}</p>
        </header>
        <section><h2>{words::THEIRS.of(lang)}</h2><ul>{people}</ul></section>
        <section><h2>{words::REASON.of(lang)}</h2><p>{call.reason.clone()}</p></section>
        <section><h2>{words::QUESTIONS.of(lang)}</h2>
            {questions(lang, sheet, call, QuestionKind::Situation, None)}
            {questions(lang, sheet, call, QuestionKind::Problem, None)}
        </section>
        <div class="paper-pair">
            <section><h2>{words::GIVE.of(lang)}</h2><ul>{gives}</ul></section>
            <section><h2>{words::OBJECTIONS.of(lang)}</h2><ul>{expects}</ul></section>
        </div>
        <section><h2>{words::COMMITMENT.of(lang)}</h2>
            <p><strong>{words::BEST.of(lang)}</strong> " " {call.best.clone()}</p>
            <p><strong>{words::LEAST.of(lang)}</strong> " " {call.least.clone()}</p>
        </section>
        <section class="paper-notes"><h2>{words::PAPER_NOTES.of(lang)}</h2>{lines}</section>
    }
    .into_any()
}

/// Somebody whom we meet: who, how the person stands, what is in mind and what is won.
fn person(lang: Lang, plan: &AccountPlan, sheet: &Objective, id: PersonId) -> AnyView {
    let name = wording::name(lang, plan, id);
    let title = plan.people.get(id).map(|one| one.title.clone()).unwrap_or_default();
    let row = sheet.influences.get(id);
    let roles = row.into_iter().flat_map(|row| &row.roles).map(|role| terms::role(*role).of(lang).to_owned());
    let mode = row.and_then(|row| row.mode).map(|mode| terms::mode(mode).of(lang).to_owned());
    let rating = row.and_then(|row| row.rating).map(|rating| rating.to_string());
    let facts: Vec<String> =
        std::iter::once(title).chain(roles).chain(mode).chain(rating).filter(|one| !one.is_empty()).collect();
    let line = |label: &'static str, text: fn(&Influence) -> &String| {
        let text = row.map(|row| text(row).trim().to_owned()).filter(|text| !text.is_empty());
        text.map(|text| view! { <span class="paper-fact"><em>{label}</em> " " {text}</span> })
    };
    view! {
        <li>
            <strong>{name}</strong> " " {facts.join(" · ")}
            {line(words::CONCEPT.of(lang), |row| &row.concept)}
            {line(words::RESULT.of(lang), |row| &row.result)}
            {line(words::WIN.of(lang), |row| &row.win)}
        </li>
    }
    .into_any()
}

/// A thread of questions, each below the one that it hangs on, with its answer or room for one.
fn questions(
    lang: Lang,
    sheet: &Objective,
    call: &Call,
    kind: QuestionKind,
    on: Option<QuestionId>,
) -> AnyView {
    let below = QuestionKind::ALL.iter().copied().find(|next| next.follows() == Some(kind));
    let ids = hanging(sheet, call.id, kind, on);
    if ids.is_empty() {
        return ().into_any();
    }
    let rows = ids.into_iter().filter_map(|id| sheet.questions.get(id)).map(|row| {
        let strength =
            row.strength.and_then(|id| sheet.strengths.get(id)).map(|one| format!(" → {}", one.text));
        let answer = row.answer.trim().to_owned();
        view! {
            <li>
                <em>{words::kind(kind).of(lang)}</em> " " {row.text.clone()} {strength}
                {(!answer.is_empty()).then(|| view! { <span class="paper-fact">{answer}</span> })}
                {below.map(|next| questions(lang, sheet, call, next, Some(row.id)))}
            </li>
        }
    });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}
