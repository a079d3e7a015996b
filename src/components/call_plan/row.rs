//! One question: its words, whom it is for, the strength that answers it, what was answered, and where it hangs. It must
//! not know its neighbours but by the menu that moves it among them.

use std::sync::Arc;

use leptos::prelude::*;

use super::Open;
use crate::components::field::{Pick, TextInput};
use crate::components::icon::Icon;
use crate::components::menu::{MenuButton, MenuItem};
use crate::components::when::when;
use crate::i18n::{call_plan as words, edits, wording};
use crate::method::call_plan::{hangs_on, move_question, of_kind};
use crate::model::call_plan::QuestionField;
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::{CallQuestion, Edit, PersonId, QuestionId, QuestionKind};

/// The question.
#[component]
pub fn QuestionRow(open: Open, id: QuestionId) -> impl IntoView {
    let lang = open.lang();
    let row = open.session.memo(move |plan| plan.objectives.get(open.sheet)?.questions.shared(id));
    let kind = row.get_untracked().and_then(|row| row.kind).unwrap_or(QuestionKind::Situation);
    let set = move |field| {
        let change = SheetChange::Question(id, field);
        open.session.apply(Edit::Sheet(open.sheet, SheetEdit::Change(change)));
    };
    let read = move |read: fn(&CallQuestion) -> String| {
        Signal::derive(move || row.get().map(|row| read(&row)).unwrap_or_default())
    };
    let is_answered = move || open.is_held() || row.get().is_some_and(|row| !row.answer.is_empty());
    view! {
        <div class="question-line">
            <TextInput
                value=read(|row| row.text.clone())
                on_commit=Callback::new(move |text| set(QuestionField::Text(text)))
                label=words::kind(kind).of(lang)
                placeholder=words::example(kind).of(lang)
                multiline=true
            />
            <AskWhom open=open id=id row=row/>
            <Menu open=open id=id/>
        </div>
        {(kind == QuestionKind::NeedPayoff).then(|| view! { <AnswersWith open=open id=id row=row/> })}
        {when(is_answered, move || view! {
            <TextInput
                value=read(|row| row.answer.clone())
                on_commit=Callback::new(move |text| set(QuestionField::Answer(text)))
                label=words::ANSWER.of(lang)
                placeholder=words::ANSWER.of(lang)
                multiline=true
            />
        })}
    }
}

type Row = Memo<Option<Arc<CallQuestion>>>;

/// Whom it is for, where several are met.
#[component]
fn AskWhom(open: Open, id: QuestionId, row: Row) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let options = session.memo(move |plan| {
        let call = plan.objectives.get(open.sheet)?.calls.get(open.id)?;
        let asked = plan.objectives.get(open.sheet)?.questions.get(id)?.person;
        let people = call.with.iter().copied().chain(asked.filter(|person| !call.with.contains(person)));
        let everybody = (String::new(), words::ASK_ALL.of(lang).to_owned());
        let one = |person: PersonId| {
            (person.to_string(), words::ASK_ONE.fill(lang, &[("name", &wording::name(lang, plan, person))]))
        };
        Some(std::iter::once(everybody).chain(people.map(one)).collect::<Vec<_>>())
    });
    let is_asked = move || options.with(|all| all.as_ref().is_some_and(|all| all.len() > 2));
    when(is_asked, move || {
        view! {
            <span class="question-whom">
                <Pick
                    options=Signal::derive(move || options.get().unwrap_or_default())
                    value=Signal::derive(move || row.get().and_then(|row| row.person).map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |person: String| {
                        let change = SheetChange::Question(id, QuestionField::Person(person.parse().ok()));
                        session.apply(Edit::Sheet(open.sheet, SheetEdit::Change(change)));
                    })
                    label=words::ASK_WHOM.of(lang)
                />
            </span>
        }
    })
}

/// The strength of ours that answers the wish.
#[component]
fn AnswersWith(open: Open, id: QuestionId, row: Row) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let options = session.memo(move |plan| {
        let none = (String::new(), words::NO_STRENGTH.of(lang).to_owned());
        let strengths = plan.objectives.get(open.sheet)?.strengths.iter();
        let strengths = strengths.map(|one| (one.id.to_string(), one.text.clone()));
        Some(std::iter::once(none).chain(strengths).collect::<Vec<_>>())
    });
    view! {
        <label class="question-pick">
            <span class="muted small">{words::ANSWERS_WITH.of(lang)}</span>
            <Pick
                options=Signal::derive(move || options.get().unwrap_or_default())
                value=Signal::derive(move || row.get().and_then(|row| row.strength).map(|id| id.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |strength: String| {
                    let change = SheetChange::Question(id, QuestionField::Strength(strength.parse().ok()));
                    session.apply(Edit::Sheet(open.sheet, SheetEdit::Change(change)));
                })
            />
        </label>
    }
}

/// Moving, hanging elsewhere, deleting: all by keyboard.
#[component]
fn Menu(open: Open, id: QuestionId) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let known = session.memo(move |plan| {
        let sheet = plan.objectives.get(open.sheet)?;
        let row = sheet.questions.get(id)?;
        let above = row.kind?.follows();
        let now = hangs_on(&sheet.questions, row);
        let others = above.into_iter().flat_map(|kind| of_kind(sheet, open.id, kind));
        let others = others.filter(|one| Some(one.id) != now);
        let others: Vec<(QuestionId, String)> = others.map(|one| (one.id, shortened(&one.text))).collect();
        let can = |by| move_question(sheet, id, by).is_some();
        Some((shortened(&row.text), can(-1), can(1), others))
    });
    let shift = move |by: isize| {
        let edit = session.peek(|plan| move_question(plan.objectives.get(open.sheet)?, id, by));
        if let Some(edit) = edit {
            session.apply_as(edits::CHANGE_CALL, edit);
            // The menu is drawn anew in the new place; whoever moves it once moves it again.
            request_animation_frame(move || session.focus_on(&menu_handle(id)));
        }
    };
    let menu = move || {
        let (text, can_rise, can_fall, others) = known.get()?;
        let named =
            |text: &str| if text.is_empty() { words::UNWRITTEN.of(lang).to_owned() } else { text.to_owned() };
        let mut items = Vec::new();
        if can_rise {
            items.push(MenuItem::new(words::UP.of(lang), Icon::Up, move || shift(-1)));
        }
        if can_fall {
            items.push(MenuItem::new(words::DOWN.of(lang), Icon::Down, move || shift(1)));
        }
        for (other, text) in others {
            let label = words::HANG_ON.fill(lang, &[("text", &named(&text))]);
            items.push(MenuItem::new(label, Icon::Join, move || {
                let change = SheetChange::Question(id, QuestionField::Follows(Some(other)));
                session.apply(Edit::Sheet(open.sheet, SheetEdit::Change(change)));
            }));
        }
        items.push(
            MenuItem::new(words::REMOVE.of(lang), Icon::Delete, move || {
                session.apply(Edit::remove_from(open.sheet, SheetRecordId::Question(id)));
            })
            .dangerous(),
        );
        let label = words::MENU.fill(lang, &[("text", &named(&text))]);
        Some(view! { <MenuButton label=label items=items/> })
    };
    view! { <span class="question-menu" data-field=menu_handle(id) tabindex="-1">{menu}</span> }
}

fn menu_handle(id: QuestionId) -> String {
    format!("question-menu/{id}")
}

/// Enough of a text to know it by.
fn shortened(text: &str) -> String {
    const MOST: usize = 24;
    let text = text.trim();
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
