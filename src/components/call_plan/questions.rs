//! The questions of a call as threads: implications hang on their problem, need-payoffs on their implication. It must not
//! know how a single question is edited.

use leptos::prelude::*;

use super::row::QuestionRow;
use super::{Open, head};
use crate::components::each::each;
use crate::components::icon::{Icon, icon};
use crate::components::quick_add::QuickAdd;
use crate::components::when::{when, when_or};
use crate::i18n::{Text, call_plan as words};
use crate::method::call_plan::{MOST_SITUATION, hanging, question};
use crate::model::{Edit, QuestionId, QuestionKind};

/// The part.
#[component]
pub fn Questions(open: Open) -> impl IntoView {
    let lang = open.lang();
    view! {
        <section class="panel call-questions">
            {head(words::QUESTIONS, words::QUESTIONS_HELP, lang)}
            {titled(open, QuestionKind::Situation)}
            {titled(open, QuestionKind::Problem)}
            {loose(open)}
        </section>
    }
}

/// A list that stands on its own, under its name.
fn titled(open: Open, kind: QuestionKind) -> AnyView {
    let lang = open.lang();
    view! {
        <div class="question-block" data-kind=kind.word()>
            <h4>{words::kind(kind).of(lang)} " " <span class="muted small">{words::kind_is(kind).of(lang)}</span></h4>
            {thread(open, kind, None)}
        </div>
    }
    .into_any()
}

/// The questions of a kind that hang on one question, each with what hangs on it, and the line that adds one.
fn thread(open: Open, kind: QuestionKind, on: Option<QuestionId>) -> AnyView {
    let lang = open.lang();
    let ids = ids_of(open, kind, on);
    let all = move || ids.get().unwrap_or_default();
    // The line of a thread that has begun is folded away, but not from under whoever is writing in it.
    let is_adding = RwSignal::new(false);
    let handle = format!("add-{}/{}", kind.word(), on.map(|id| id.to_string()).unwrap_or_default());
    let add = Callback::new(move |text: String| {
        is_adding.set(true);
        let one = question(QuestionId(open.session.new_id()), open.id, kind, on, text);
        open.session.apply(Edit::put_in(open.sheet, one));
    });
    let hint: Option<Text> = match kind {
        QuestionKind::Situation => Some(words::MANY_SITUATION),
        QuestionKind::Problem => None,
        QuestionKind::Implication => Some(words::NO_IMPLICATION),
        QuestionKind::NeedPayoff => Some(words::NO_PAYOFF),
    };
    let is_hinted = move || match kind {
        QuestionKind::Situation => all().len() > MOST_SITUATION,
        _ => on.is_some() && all().is_empty(),
    };
    view! {
        <div class="thread" data-kind=kind.word()>
            {(on.is_some()).then(|| view! {
                <p class="thread-name muted" aria-hidden="true">{words::kind(kind).of(lang)} " · " {words::kind_is(kind).of(lang)}</p>
            })}
            <ul class="question-list" aria-label=words::kind(kind).of(lang)>
                {each(all, |id| *id, move |id| view! {
                    <li class="question" data-testid="question" data-kind=kind.word()>
                        <QuestionRow open=open id=id/>
                        {below(kind).map(|next| thread(open, next, Some(id)))}
                    </li>
                })}
            </ul>
            {hint.map(|hint| when(is_hinted, move || view! { <p class="call-hint small">{hint.of(lang)}</p> }))}
            {when_or(
                move || on.is_none() || is_adding.get() || all().is_empty(),
                {
                    let handle = handle.clone();
                    move || view! {
                        <QuickAdd label=words::add(kind).of(lang) example=words::example(kind).of(lang) handle=handle.clone() on_add=add/>
                    }
                },
                move || {
                    let handle = handle.clone();
                    let begin = move |_| {
                        is_adding.set(true);
                        let handle = handle.clone();
                        request_animation_frame(move || open.session.focus_on(&handle));
                    };
                    view! {
                        <button type="button" class="button button-small button-quiet add-more" on:click=begin>
                            {icon(Icon::Plus)}
                            {words::add(kind).of(lang)}
                        </button>
                    }
                },
            )}
        </div>
    }
    .into_any()
}

/// Questions that lost what they hung on.
fn loose(open: Open) -> AnyView {
    let lang = open.lang();
    let implications = ids_of(open, QuestionKind::Implication, None);
    let payoffs = ids_of(open, QuestionKind::NeedPayoff, None);
    let all = move || [implications.get(), payoffs.get()].into_iter().flatten().flatten().collect::<Vec<_>>();
    when(
        move || !all().is_empty(),
        move || {
            view! {
                <div class="question-block is-loose">
                    <h4>{words::LOOSE.of(lang)}</h4>
                    <p class="muted small">{words::LOOSE_HELP.of(lang)}</p>
                    <ul class="question-list">
                        {each(all, |id| *id, move |id| view! {
                            <li class="question" data-testid="question"><QuestionRow open=open id=id/></li>
                        })}
                    </ul>
                </div>
            }
        },
    )
}

fn ids_of(open: Open, kind: QuestionKind, on: Option<QuestionId>) -> Memo<Option<Vec<QuestionId>>> {
    open.session.memo(move |plan| Some(hanging(plan.objectives.get(open.sheet)?, open.id, kind, on)))
}

/// The kind of question that hangs on one of this kind.
fn below(kind: QuestionKind) -> Option<QuestionKind> {
    QuestionKind::ALL.iter().copied().find(|next| next.follows() == Some(kind))
}
