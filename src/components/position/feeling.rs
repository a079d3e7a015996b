//! The scale from euphoria to panic: the marks before and after the analysis, the step that the position stands for, and
//! how the feeling went. It must not compute the position, nor say when the gap is too wide: a rule does.

use std::sync::Arc;

use crate::model::day::Date;
use leptos::prelude::*;

use super::found;
use super::scale::{Mark, Scale};
use crate::components::choice::{Choice, ChoiceOption};
use crate::components::when::when;
use crate::diagram::feeling_line;
use crate::i18n::{Lang, format, position as words, terms};
use crate::method::feelings::{Moment, latest, mark, marked};
use crate::method::{ObjectivePlace, Place};
use crate::model::objective::ObjectiveField;
use crate::model::{Edit, Feeling, FeelingStep, Objective, ObjectiveId};
use crate::state::use_session;

/// Findings about the feeling: at an end of the scale, far from the position.
const RULES: &[u8] = &[46, 47];

/// The panel of the feeling.
#[component]
pub fn FeelingPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let objective = session.memo(move |plan| plan.objectives.shared(sheet));
    let today = session.today();
    let moments = move || {
        objective.with(|sheet| {
            let of = |moment| marked(&sheet.as_ref()?.feelings, moment, today.get());
            [of(Moment::Start), of(Moment::End)]
        })
    };
    // While nothing is marked today the work has not begun.
    let begins = objective.with_untracked(|sheet| {
        sheet
            .as_ref()
            .is_none_or(|sheet| marked(&sheet.feelings, Moment::Start, today.get_untracked()).is_none())
    });
    let moment = RwSignal::new(if begins { Moment::Start } else { Moment::End });
    let set = move |step: Option<FeelingStep>| {
        let Some(now) = objective.get_untracked() else { return };
        let feelings = mark(&now.feelings, moment.get_untracked(), today.get_untracked(), step);
        session.apply(Edit::objective(sheet, ObjectiveField::Feelings(feelings)));
    };
    let held = Signal::derive(move || moments()[moment.get() as usize]);
    let steps = FeelingStep::ALL.iter().rev();
    let steps = steps.map(|step| (step.number().to_string(), terms::feeling_step(*step).of(lang).to_owned()));
    let analysis = session.analysis(sheet);
    let score = move || {
        analysis.with(|all| Some(all.as_ref()?.position.as_ref().map(|at| (at.score, at.step())))).flatten()
    };
    let marks = Callback::new(move |at: usize| {
        let number = index_of(at);
        let mut marks = objective
            .with(|sheet| sheet.as_ref().map(|sheet| marks_at(lang, sheet, number)).unwrap_or_default());
        let computed = score().filter(|(_, step)| *step == number);
        marks.extend(computed.map(|(score, _)| {
            ("is-computed", words::MARK_COMPUTED.fill(lang, &[("score", &score.to_string())]))
        }));
        marks
    });
    let needs_start = move || moments()[0].is_none() && moment.get() == Moment::End;
    view! {
        <section class="panel feelings">
            <header class="panel-head"><h2>{words::FEELING.of(lang)}</h2></header>
            <p class="muted">{words::FEELING_FOR.of(lang)}</p>
            <div class="feelings-which">
                <Choice
                    label=words::WHEN.of(lang)
                    options=vec![ChoiceOption::plain(words::BEFORE.of(lang)), ChoiceOption::plain(words::AFTER.of(lang))]
                    value=Signal::derive(move || Some(moment.get() as usize))
                    on_pick=Callback::new(move |at| moment.set(if at == Some(1) { Moment::End } else { Moment::Start }))
                />
                {when(move || held.get().is_some(), move || view! {
                    <button type="button" class="button button-small button-quiet" on:click=move |_| set(None)>
                        {words::TAKE_BACK.of(lang)}
                    </button>
                })}
                {when(needs_start, move || view! { <span class="muted small">{words::AFTER_NEEDS_BEFORE.of(lang)}</span> })}
            </div>
            <Scale
                label=words::FEELING.of(lang)
                name="feeling"
                class="feeling-scale"
                steps=steps.collect()
                value=Signal::derive(move || held.get().map(|step| FeelingStep::ALL.len() - 1 - step as usize))
                on_pick=Callback::new(move |at: usize| {
                    if needs_start() {
                        moment.set(Moment::Start);
                    }
                    set(FeelingStep::ALL.iter().rev().nth(at).copied());
                })
                marks=marks
                handle=Place::Objective(ObjectivePlace::Feeling).to_string()
            />
            <div class="feelings-read">
                <p role="status" data-testid="feeling-read">
                    {move || objective.with(|sheet| read(lang, sheet.as_ref().map_or(&[], |sheet| &sheet.feelings), score()))}
                </p>
                {move || objective.with(|sheet| sheet.as_ref().and_then(|sheet| line(lang, sheet)))}
            </div>
            {found(sheet, RULES)}
        </section>
    }
}

/// The number on the scale of the step at an index of the row, which begins with euphoria.
fn index_of(at: usize) -> u8 {
    u8::try_from(FeelingStep::ALL.len() - at).unwrap_or(1)
}

/// The last two marks, as far as they lie on a step.
fn marks_at(lang: Lang, sheet: &Objective, number: u8) -> Vec<Mark> {
    let from = sheet.feelings.len().saturating_sub(2);
    let last = &sheet.feelings[from..];
    let here = last.iter().enumerate().filter(|(_, feeling)| feeling.step.number() == number);
    here.map(|(at, feeling)| {
        let class = if at + 1 == last.len() { "is-now" } else { "is-then" };
        (class, mark_name(lang, &sheet.feelings, from + at, feeling.on))
    })
    .collect()
}

/// The day of a mark, and which of the day it is when there are two.
fn mark_name(lang: Lang, feelings: &[Feeling], at: usize, on: Date) -> String {
    let date = format::short_day(on);
    if latest(feelings, on) == Moment::Start {
        return date;
    }
    let is_first = feelings.iter().position(|feeling| feeling.on == on) == Some(at);
    if is_first { words::MARK_BEFORE } else { words::MARK_AFTER }.fill(lang, &[("date", &date)])
}

/// What the marks and the position say, in sentences.
fn read(lang: Lang, feelings: &[Feeling], score: Option<(u8, u8)>) -> String {
    let name = |step: FeelingStep| terms::feeling_step(step).of(lang);
    let apart = |one: u8, other: u8| one.abs_diff(other).to_string();
    let felt = match feelings {
        [] => words::NEVER_FELT.of(lang).to_owned(),
        [only] => words::FELT_ONCE.fill(lang, &[("now", name(only.step))]),
        [.., then, now] => {
            let text = match now.step.cmp(&then.step) {
                std::cmp::Ordering::Greater => words::FELT_UP,
                std::cmp::Ordering::Less => words::FELT_DOWN,
                std::cmp::Ordering::Equal => words::FELT_SAME,
            };
            let count = apart(now.step.number(), then.step.number());
            text.fill(lang, &[("then", name(then.step)), ("now", name(now.step)), ("count", &count)])
        }
    };
    let Some((score, step)) = score else {
        return crate::i18n::wording::sentences(lang, &[felt, words::NO_SCORE.of(lang).to_owned()]);
    };
    let computed = FeelingStep::ALL.get(usize::from(step) - 1).copied().unwrap_or(FeelingStep::Panic);
    let stands = words::COMPUTED.fill(lang, &[("score", &score.to_string()), ("step", name(computed))]);
    let gap = feelings.last().map(|now| {
        let now = now.step.number();
        let text = match now.cmp(&step) {
            std::cmp::Ordering::Greater => words::GAP_ABOVE,
            std::cmp::Ordering::Less => words::GAP_BELOW,
            std::cmp::Ordering::Equal => words::GAP_NONE,
        };
        text.fill(lang, &[("count", &apart(now, step))])
    });
    crate::i18n::wording::sentences(
        lang,
        &[Some(felt), Some(stands), gap].into_iter().flatten().collect::<Vec<_>>(),
    )
}

/// How the feeling went, as a small line; nothing while there is no way between two marks.
fn line(lang: Lang, sheet: &Arc<Objective>) -> Option<AnyView> {
    const SIZE: (f64, f64) = (220.0, 64.0);
    if sheet.feelings.len() < 2 {
        return None;
    }
    let first = sheet.feelings.iter().map(|feeling| feeling.on).min()?;
    let felt = sheet.feelings.iter().map(|feeling| (first.days_until(feeling.on), feeling.step.number()));
    let points = feeling_line::marks(&felt.collect::<Vec<_>>(), SIZE.0, SIZE.1, 8.0);
    let path: Vec<String> = points.iter().map(|point| format!("{:.1},{:.1}", point.x, point.y)).collect();
    let told: Vec<String> = sheet
        .feelings
        .iter()
        .enumerate()
        .map(|(at, feeling)| {
            let step = terms::feeling_step(feeling.step).of(lang);
            format!("{} {step}", mark_name(lang, &sheet.feelings, at, feeling.on))
        })
        .collect();
    let dots = points.into_iter().zip(told.clone()).map(|(point, told)| {
        view! {
            <circle cx=point.x cy=point.y r="3.5"><title>{told}</title></circle>
        }
    });
    Some(
        view! {
            <figure class="feeling-line">
                <svg viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1) role="img" aria-label=told.join(" · ")>
                    <line x1="0" x2=SIZE.0 y1=SIZE.1 / 2.0 y2=SIZE.1 / 2.0></line>
                    <polyline points=path.join(" ")></polyline>
                    {dots.collect_view()}
                </svg>
                <figcaption class="muted small">{words::HISTORY.of(lang)}</figcaption>
            </figure>
        }
        .into_any(),
    )
}
