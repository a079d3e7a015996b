//! The contact log of one person, and one line to add to it.

use crate::model::day::Date;
use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{DateInput, Pick, TextInput, pick_word};
use crate::components::options;
use crate::components::remove::RemoveRecord;
use crate::components::when::when;
use crate::i18n::{format, inspector as words, terms};
use crate::method::Place;
use crate::model::edit::RecordId;
use crate::model::order;
use crate::model::{Contact, ContactId, ContactKind, Edit, MemberId, PersonId};
use crate::state::use_session;

/// The log, the latest first.
#[component]
pub fn Contacts(
    /// Who.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let list = session.memo(move |plan| {
        let mut met: Vec<Contact> =
            plan.contacts.iter().filter(|contact| contact.with.contains(&person)).cloned().collect();
        order::sort_by_key(&mut met, |contact| std::cmp::Reverse(contact.on));
        Some(met)
    });
    let latest = move || session.with(|plan| plan.last_contact(person, session.today().get())).flatten();
    let team_name = move |id: MemberId| {
        session.with(|plan| plan.team.get(id).map(|member| member.name.clone())).flatten()
    };
    view! {
        <details class="inspector-section" data-field=Place::Contacts(person).to_string() tabindex="-1" open=true>
            <summary>
                {words::CONTACTS.of(lang)}
                <span class="muted small">
                    {move || latest().map(|on| format!(" · {}", words::LAST_CONTACT.fill(lang, &[("date", &format::day(on))])))}
                </span>
            </summary>
            <LogForm person=person/>
            <ul class="contact-list">
                {each(move || list.get().unwrap_or_default(), |contact| (contact.id, contact.on, contact.kind, contact.by, contact.learnt.clone()), move |contact| view! {
                    <li>
                        <span class="contact-when">{contact.on.map(format::short_day)}</span>
                        <span>
                            {contact.kind.map(|kind| terms::contact_kind(kind).of(lang))}
                            {contact.by.and_then(team_name).map(|name| format!(" · {name}"))}
                            <span class="contact-learnt">{contact.learnt.clone()}</span>
                        </span>
                        <RemoveRecord id=RecordId::Contact(contact.id)/>
                    </li>
                })}
            </ul>
            {when(move || list.with(|list| list.as_ref().is_some_and(Vec::is_empty)), move || view! {
                <p class="muted small">{words::NO_CONTACTS.of(lang)}</p>
            })}
        </details>
    }
}

/// One line: when, how, by whom, what was learnt.
#[component]
fn LogForm(person: PersonId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let on = RwSignal::new(Some(session.today().get_untracked()));
    let kind = RwSignal::new(Some(ContactKind::Call));
    let by = RwSignal::new(session.peek(|plan| plan.team.iter().next().map(|member| member.id)));
    let learnt = RwSignal::new(String::new());
    let options = options::team(session, format!("{}…", words::CONTACT_BY.of(lang)));
    let log = move |_| {
        let mut contact = Contact::new(ContactId(session.new_id()));
        contact.on = on.get_untracked();
        contact.kind = kind.get_untracked();
        contact.by = by.get_untracked();
        contact.with.insert(person);
        contact.learnt = learnt.get_untracked();
        if session.apply(Edit::put(contact)) {
            learnt.set(String::new());
            session.notices.done(words::CONTACT_LOGGED.of(lang), None);
        }
    };
    view! {
        <div class="contact-form">
            <div class="field-pair">
                <DateInput
                    value=on
                    on_commit=Callback::new(move |day: Option<Date>| on.set(day))
                    label=words::CONTACT_ON.of(lang)
                />
                {pick_word(
                    words::CONTACT_KIND.of(lang),
                    &format!("{}…", words::CONTACT_KIND.of(lang)),
                    ContactKind::ALL,
                    move |kind| terms::contact_kind(kind).of(lang).to_owned(),
                    kind.into(),
                    move |picked| kind.set(picked),
                    "",
                )}
                <Pick
                    options=options
                    value=Signal::derive(move || by.get().map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| by.set(id.parse().ok()))
                    label=words::CONTACT_BY.of(lang)
                />
            </div>
            <div class="field-row">
                <TextInput
                    value=learnt
                    on_commit=Callback::new(move |text| learnt.set(text))
                    label=words::CONTACT_LEARNT.of(lang)
                    placeholder=words::CONTACT_LEARNT.of(lang)
                />
                <button type="button" class="button button-small" on:click=log>{words::LOG_CONTACT.of(lang)}</button>
            </div>
        </div>
    }
}
