//! One line that logs an objection: which one, who, in which words; the day is today. It must not know where the log
//! stands.

use leptos::{ev, prelude::*};

use super::{entry_options, picked};
use crate::components::field::{Pick, TextInput};
use crate::components::icon::{Icon, icon};
use crate::i18n::{accounts, objections as words};
use crate::model::account::Objection;
use crate::model::ids::ObjectionId;
use crate::model::{Edit, PersonId};
use crate::state::use_session;

/// The line.
#[component]
pub fn AddObjection(
    /// Who raised it, where that is known from the place.
    person: Option<PersonId>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let kind = RwSignal::new(String::new());
    let who = RwSignal::new(person);
    let said = RwSignal::new(String::new());
    let people = session.memo(move |plan| {
        let none = (String::new(), words::NO_PERSON.of(lang).to_owned());
        let people =
            plan.people.iter().map(|one| (one.id.to_string(), accounts::display_person(lang, &one.name)));
        Some(std::iter::once(none).chain(people).collect::<Vec<_>>())
    });
    let is_empty = move || kind.with(String::is_empty) && said.with(|said| said.trim().is_empty());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_empty() {
            return;
        }
        let (of_kind, entry) = kind.with_untracked(|word| picked(word));
        let objection = Objection {
            kind: of_kind,
            entry,
            person: who.get_untracked(),
            on: Some(session.today().get_untracked()),
            words: said.get_untracked().trim().to_owned(),
            ..Objection::new(ObjectionId(session.new_id()))
        };
        if session.apply(Edit::put(objection)) {
            kind.set(String::new());
            said.set(String::new());
            who.set(person);
            session.notices.done(words::LOGGED.of(lang), Some(session.undo_notice()));
        }
    };
    view! {
        <form class="objection-add" aria-label=words::ADD_LABEL.of(lang) on:submit=submit>
            <Pick
                options=entry_options(session)
                value=kind
                on_pick=Callback::new(move |word| kind.set(word))
                label=words::KIND.of(lang)
            />
            {person.is_none().then(|| view! {
                <Pick
                    options=Signal::derive(move || people.get().unwrap_or_default())
                    value=Signal::derive(move || who.get().map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| who.set(id.parse().ok()))
                    label=words::PERSON.of(lang)
                />
            })}
            <TextInput
                value=said
                on_commit=Callback::new(move |text| said.set(text))
                label=words::WORDS.of(lang)
                placeholder=words::WORDS_HINT.of(lang)
            />
            <button type="submit" class="button" disabled=is_empty>
                {icon(Icon::Plus)}
                {words::ADD.of(lang)}
            </button>
        </form>
    }
}
