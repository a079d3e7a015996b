//! The library as a page of entries: the typical objections and our own. It must not know how an entry is kept.

use leptos::prelude::*;

use super::entry::Entry;
use crate::components::each::each;
use crate::components::field::TextInput;
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::objections as words;
use crate::state::{EntryKey, Heard, memo, use_session};

/// Every entry.
#[component]
pub fn LibraryEntries() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let heard = RwSignal::new(None::<Vec<Heard>>);
    let summaries = session.summaries();
    // Read anew when an account comes, goes or was saved: the accounts are what the library is held against.
    Effect::new(move |_| {
        summaries.with(|_| ());
        session.gather_heard(heard);
    });
    let own = memo(move || {
        settings.with(|settings| {
            settings.library.own().iter().map(|entry| EntryKey::Own(entry.id)).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="library-part" aria-labelledby="library-typical">
            <h2 id="library-typical">{words::TYPICAL.of(lang)}</h2>
            <div class="library-entries">
                {EntryKey::typical().map(|key| view! { <Entry key=key heard=heard/> }).collect_view()}
            </div>
        </section>
        <section class="library-part" aria-labelledby="library-own">
            <h2 id="library-own">{words::OWN.of(lang)}</h2>
            <NewEntry/>
            {when(move || own.with(Vec::is_empty), move || view! { <p class="muted">{words::OWN_EMPTY.of(lang)}</p> })}
            <div class="library-entries">
                {each(move || own.get(), |key| *key, move |key| view! { <Entry key=key heard=heard/> })}
            </div>
        </section>
    }
}

/// One line that adds an entry of our own.
#[component]
fn NewEntry() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let draft = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = draft.get_untracked().trim().to_owned();
        if !text.is_empty() && session.add_entry(text).is_some() {
            draft.set(String::new());
        }
    };
    view! {
        <form class="quick-add library-new" on:submit=submit>
            <TextInput
                value=draft
                on_commit=Callback::new(move |text| draft.set(text))
                label=words::ENTRY_WORDS.of(lang)
                placeholder=words::OWN_NEW.of(lang)
            />
            <button type="submit" class="button">{icon(Icon::Plus)} {words::OWN_ADD.of(lang)}</button>
        </form>
    }
}
