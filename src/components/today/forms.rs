//! What a line of today's list asks when something is done about it: a contact, an answer, a day. Nothing is kept until it is
//! sent, and what cannot be understood stays with a message. It must not know which lines there are.

use leptos::{ev, html, prelude::*};

use super::line::{Open, contact_kind, snooze};
use super::place::Place;
use crate::components::field::{DateInput, Field, pick_word};
use crate::components::when::when;
use crate::i18n::territory::today as words;
use crate::i18n::{accounts, edits, shell, terms};
use crate::method::territory::today::{Line, Task};
use crate::model::action::NeedField;
use crate::model::edit::{SheetChange, SheetEdit};
use crate::model::{Contact, ContactId, ContactKind, Edit, MAX_TEXT_CHARS, NeedId};
use crate::state::use_session;

/// Most minutes that a contact is taken to last: a week.
const MOST_MINUTES: u32 = 7 * 24 * 60;

/// Minutes as somebody types them; nothing typed is not known.
fn minutes(text: &str) -> Result<Option<u32>, ()> {
    match text.trim() {
        "" => Ok(None),
        typed => {
            typed.parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes)).map(Some).ok_or(())
        }
    }
}

/// A contact with the customer of a line.
#[component]
pub fn LogForm(line: Line, open: RwSignal<Open>) -> impl IntoView {
    let session = use_session();
    let place: Place = expect_context();
    let lang = session.lang();
    let today = session.today().get_untracked();
    let name = accounts::display_name(lang, &line.account);
    let kind = RwSignal::new(Some(contact_kind(&line.task)));
    let on = RwSignal::new(Some(today));
    let (learnt, spent) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problem = RwSignal::new(None::<String>);
    let plan = line.plan;
    let told = words::IS_LOGGED.fill(lang, &[("name", &name)]);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = spent.get_untracked();
        let (day, minutes) = match (on.get_untracked(), minutes(&typed)) {
            (None, _) => return problem.set(Some(words::LOG_NO_DAY.of(lang).to_owned())),
            (Some(day), _) if day > today => {
                return problem.set(Some(words::LOG_FUTURE.of(lang).to_owned()));
            }
            (_, Err(())) => {
                return problem.set(Some(words::LOG_MINUTES_WRONG.fill(lang, &[("text", &typed)])));
            }
            (Some(day), Ok(minutes)) => (day, minutes),
        };
        let contact = Contact {
            on: Some(day),
            kind: kind.get_untracked(),
            learnt: learnt.get_untracked().trim().to_owned(),
            minutes,
            ..Contact::new(ContactId(session.new_id()))
        };
        place.keep();
        session.edit_account(plan, Edit::put(contact));
        session.notices.done(told.clone(), Some(session.undo_notice()));
        let _ = open.try_set(Open::Nothing);
    };
    let save = words::LOG_SAVE.of(lang);
    view! {
        <form class="today-form" on:submit=submit aria-label=words::LOG_FOR.fill(lang, &[("name", &name)])>
            <Field label=words::LOG_KIND.of(lang)>
                {pick_word("", "—", ContactKind::ALL, move |kind| terms::contact_kind(kind).of(lang).to_owned(), kind.into(), move |picked| kind.set(picked), "")}
            </Field>
            <Field label=words::LOG_ON.of(lang)>
                <DateInput value=on on_commit=Callback::new(move |day| on.set(day))/>
            </Field>
            <Text value=learnt label=words::LOG_LEARNT.of(lang) class="today-wide"/>
            <Text value=spent label=words::LOG_MINUTES.of(lang) class="today-minutes" is_number=true/>
            <Foot save=save open=open problem=problem/>
        </form>
    }
}

/// What was found out.
#[component]
pub fn AnswerForm(line: Line, open: RwSignal<Open>) -> impl IntoView {
    let session = use_session();
    let place: Place = expect_context();
    let lang = session.lang();
    let answer = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let what = words::what(lang, &line);
    let label = words::ANSWER_LABEL.fill(lang, &[("what", &what)]);
    let need = match &line.task {
        Task::Due { id, .. } => id.parse::<NeedId>().ok(),
        Task::Touch { .. } | Task::Worse(_) | Task::Review { .. } => None,
    };
    let sheet = line.sheet.as_ref().map(|(sheet, _)| *sheet);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let found = answer.get_untracked().trim().to_owned();
        let Some((need, sheet)) = need.zip(sheet) else { return };
        if found.is_empty() {
            return problem.set(Some(words::ANSWER_EMPTY.of(lang).to_owned()));
        }
        let change = |field| Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Need(need, field)));
        let edit = Edit::Several(vec![change(NeedField::Answer(found)), change(NeedField::IsKnown(true))]);
        place.keep();
        session.edit_accounts_as(edits::CHANGE_RECORD, vec![(line.plan, edit)]);
        let told = words::IS_KNOWN.fill(lang, &[("what", &what)]);
        session.notices.done(told, Some(session.undo_notice()));
        let _ = open.try_set(Open::Nothing);
    };
    let save = words::ANSWER_SAVE.of(lang);
    view! {
        <form class="today-form" on:submit=submit>
            <Text value=answer label=label class="today-wide"/>
            <Foot save=save open=open problem=problem/>
        </form>
    }
}

/// The day until which a line is put off.
#[component]
pub fn UntilForm(line: Line, open: RwSignal<Open>) -> impl IntoView {
    let session = use_session();
    let place: Place = expect_context();
    let lang = session.lang();
    let today = session.today().get_untracked();
    let until = RwSignal::new(today.plus_days(1));
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match until.get_untracked().filter(|until| *until > today) {
            Some(until) => snooze(session, place, &line, until),
            None => problem.set(Some(words::SNOOZE_PAST.of(lang).to_owned())),
        }
    };
    let save = words::SNOOZE_SAVE.of(lang);
    view! {
        <form class="today-form" on:submit=submit>
            <Field label=words::SNOOZE_UNTIL.of(lang)>
                <DateInput value=until on_commit=Callback::new(move |day| until.set(day))/>
            </Field>
            <Foot save=save open=open problem=problem/>
        </form>
    }
}

/// A line of text; the first of a form has the cursor.
#[component]
fn Text(
    value: RwSignal<String>,
    #[prop(into)] label: String,
    class: &'static str,
    #[prop(optional)] is_number: bool,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get()
            && !is_number
        {
            let _ = field.focus();
        }
    });
    view! {
        <label class=["field ", class].concat()>
            <span class="field-label">{label}</span>
            <input
                class="input"
                type="text"
                autocomplete="off"
                node_ref=field
                inputmode=is_number.then_some("numeric")
                maxlength=MAX_TEXT_CHARS.to_string()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
}

/// What sends the form or closes it, and what is wrong with it.
#[component]
fn Foot(save: &'static str, open: RwSignal<Open>, problem: RwSignal<Option<String>>) -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <span class="today-foot">
            <button type="submit" class="button button-small button-primary">{save}</button>
            <button type="button" class="button button-small" on:click=move |_| open.set(Open::Nothing)>{shell::CANCEL.of(lang)}</button>
        </span>
        {when(move || problem.with(Option::is_some), move || view! { <p class="small problem today-wide" role="alert">{move || problem.get()}</p> })}
    }
}
