//! The log of contacts with everybody: one line to add, the latest first. L leads to the line and Enter keeps it.

use leptos::{ev, prelude::*};

use super::effort::{Effort, usual_stage};
use crate::components::each::each;
use crate::components::field::{DateInput, Pick, TextInput, pick_word};
use crate::components::gradual::gradual;
use crate::components::options;
use crate::components::remove::RemoveRecord;
use crate::components::when::when;
use crate::i18n::{accounts, format, matching as words, terms};
use crate::model::contact_log::ContactField;
use crate::model::edit::{Change, RecordId};
use crate::model::{Contact, ContactId, ContactKind, Edit, MAX_TEXT_CHARS, MemberId, PersonId, order};
use crate::state::use_session;

/// The handle of the line, by which the key finds it.
pub const LOG_FIELD: &str = "contact-log";

/// The log.
#[component]
pub fn Log() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let filter = session.view.filter;
    let ids = session.memo(move |plan| {
        let wanted = filter.get().trim().to_lowercase();
        let person = |id: &PersonId| plan.people.get(*id).map_or("", |who| who.name.as_str());
        let fits = |row: &&Contact| {
            wanted.is_empty()
                || row.learnt.to_lowercase().contains(&wanted)
                || row.with.iter().any(|id| person(id).to_lowercase().contains(&wanted))
        };
        let mut rows: Vec<_> = plan.contacts.iter().filter(fits).map(|row| (row.on, row.id)).collect();
        order::sort_by_key(&mut rows, |row| std::cmp::Reverse(*row));
        Some(rows.into_iter().map(|(_, id)| id).collect::<Vec<_>>())
    });
    let count = move || ids.with(|ids| ids.as_ref().map_or(0, Vec::len));
    let drawn = gradual(count);
    let shown = move || ids.get().unwrap_or_default().into_iter().take(drawn.get()).collect::<Vec<_>>();
    view! {
        <section class="panel">
            <header class="panel-head">
                <h2>{words::VIEW_LOG.of(lang)}</h2>
                <span class="panel-count">{move || words::LOG_COUNT.fill(lang, &[("count", &count().to_string())])}</span>
            </header>
            <p class="muted small">{words::LOG_HELP.of(lang)}</p>
            <LogLine/>
            {when(move || count() == 0, move || view! { <p class="muted">{words::LOG_EMPTY.of(lang)}</p> })}
            <ul class="log-list">{each(shown, |id| *id, move |id| view! { <LogRow id=id/> })}</ul>
        </section>
    }
}

/// The line that adds a contact.
#[component]
fn LogLine() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let on = RwSignal::new(Some(session.today().get_untracked()));
    let kind = RwSignal::new(Some(ContactKind::Call));
    let by = RwSignal::new(session.peek(|plan| plan.team.iter().next().map(|member| member.id)));
    let with = RwSignal::new(None::<PersonId>);
    let learnt = RwSignal::new(String::new());
    let problem = RwSignal::new(false);
    let people =
        options::people(session, words::LOG_WITH.of(lang), move |who| !who.has_left(session.today().get()));
    let team = options::team(session, words::LOG_BY.of(lang));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(person) = with.get_untracked() else {
            problem.set(true);
            return;
        };
        problem.set(false);
        let contact = Contact {
            on: on.get_untracked(),
            kind: kind.get_untracked(),
            by: by.get_untracked(),
            with: [person].into(),
            learnt: learnt.get_untracked().trim().to_owned(),
            stage: session.peek(usual_stage),
            ..Contact::new(ContactId(session.new_id()))
        };
        if session.apply(Edit::put(contact)) {
            learnt.set(String::new());
        }
    };
    view! {
        <form class="log-line" on:submit=submit aria-label=words::LOG_LINE.of(lang)>
            <Pick
                options=people
                value=Signal::derive(move || with.get().map(|id| id.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |id: String| with.set(id.parse().ok()))
                label=words::LOG_WITH.of(lang)
            />
            <DateInput value=on on_commit=Callback::new(move |day| on.set(day)) label=words::LOG_ON.of(lang)/>
            {pick_word(
                words::LOG_KIND.of(lang),
                words::LOG_KIND.of(lang),
                ContactKind::ALL,
                move |kind| terms::contact_kind(kind).of(lang).to_owned(),
                kind.into(),
                move |picked| kind.set(picked),
                "",
            )}
            <Pick
                options=team
                value=Signal::derive(move || by.get().map(|id: MemberId| id.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |id: String| by.set(id.parse().ok()))
                label=words::LOG_BY.of(lang)
            />
            <input
                class="input log-learnt"
                type="text"
                autocomplete="off"
                data-field=LOG_FIELD
                maxlength=MAX_TEXT_CHARS.to_string()
                aria-label=words::LOG_LEARNT.of(lang)
                placeholder=words::LOG_LEARNT.of(lang)
                prop:value=move || learnt.get()
                on:input=move |event| learnt.set(event_target_value(&event))
            />
            <button type="submit" class="button button-primary">{words::LOG_ADD.of(lang)}</button>
            {when(move || problem.get() && with.get().is_none(), move || view! {
                <p class="small problem" role="alert">{words::LOG_NEEDS_PERSON.of(lang)}</p>
            })}
        </form>
    }
}

#[component]
fn LogRow(id: ContactId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.contacts.shared(id));
    let people = session.memo(move |plan| {
        let ids = plan.contacts.get(id)?.with.iter();
        let named = ids.filter_map(|id| plan.people.get(*id));
        Some(named.map(|who| (who.id, accounts::display_person(lang, &who.name))).collect::<Vec<_>>())
    });
    let by = session.memo(move |plan| plan.team.get(plan.contacts.get(id)?.by?).map(|one| one.name.clone()));
    view! {
        <li class="log-row">
            <span class="contact-when">{move || row.get().and_then(|row| row.on).map(format::day)}</span>
            <span class="badge">
                {move || row.get().and_then(|row| row.kind).map(|kind| terms::contact_kind(kind).of(lang))}
            </span>
            <span class="log-who">
                {move || people.get().unwrap_or_default().into_iter().map(|(id, name)| view! {
                    <button type="button" class="link" on:click=move |_| session.show_person(id)>{name}</button> " "
                }).collect_view()}
                <span class="muted small">{move || by.get()}</span>
            </span>
            <TextInput
                value=Signal::derive(move || row.get().map(|row| row.learnt.clone()).unwrap_or_default())
                on_commit=Callback::new(move |text| {
                    session.apply(Edit::Change(Change::Contact(id, ContactField::Learnt(text))));
                })
                label=words::LOG_LEARNT.of(lang)
            />
            <RemoveRecord id=RecordId::Contact(id)/>
            <Effort id=id/>
        </li>
    }
}
