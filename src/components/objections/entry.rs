//! One entry of the library: what is behind it, what to do, our reply and what backs it, what it reveals, and with whom it
//! was used and whether it worked. It must not know other entries.

use leptos::prelude::*;

use super::said;
use crate::components::each::each;
use crate::components::field::{Field, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::when::when_or;
use crate::i18n::{Text, format, objections as words, terms};
use crate::model::RuleNumber;
use crate::model::account::ObjectionKind;
use crate::state::{AccountPage, EntryKey, Heard, HelpSpot, OwnEntry, Prepared, Route, memo, use_session};

/// The entry.
#[component]
pub fn Entry(key: EntryKey, heard: RwSignal<Option<Vec<Heard>>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let name = memo(move || match key {
        EntryKey::Kind(kind) => terms::objection_kind(kind).of(lang).to_owned(),
        EntryKey::Own(id) => settings.with(|settings| {
            settings.library.entry(id).map(|entry| said(lang, &entry.words)).unwrap_or_default()
        }),
    });
    let body = match key {
        EntryKey::Kind(kind) => view! { <Meaning kind=kind/> }.into_any(),
        EntryKey::Own(_) => view! { <OwnFields key=key/> }.into_any(),
    };
    view! {
        <article class="panel entry" data-testid="entry" data-entry=key.word()>
            <header class="panel-head">
                <h3>{move || name.get()}</h3>
                {(matches!(key, EntryKey::Own(_))).then(|| view! { <DeleteEntry key=key name=name/> })}
            </header>
            {body}
            {text_field(key, name, words::PREPARED, words::PREPARED_HINT, |one| &one.reply, |one, text| one.reply = text)}
            {text_field(key, name, words::EVIDENCE, words::EVIDENCE_HINT, |one| &one.evidence, |one, text| one.evidence = text)}
            <Used key=key heard=heard/>
        </article>
    }
}

/// What is behind a typical objection, what to do about it, and what it reveals.
#[component]
fn Meaning(kind: ObjectionKind) -> impl IntoView {
    let lang = use_session().lang();
    let line = |label: Text, text: Option<Text>| {
        text.map(|text| view! { <p><strong>{label.of(lang)}</strong> " · " {text.of(lang)}</p> })
    };
    view! {
        <div class="entry-meaning">
            {line(words::BEHIND, words::meaning(kind))}
            {line(words::DO, words::remedy(kind))}
            {words::reveals(kind).map(|(text, rule)| {
                let rule = RuleNumber::new(rule);
                view! {
                    <p class="entry-reveals">
                        {icon(Icon::Flag)}
                        <span>
                            <strong>{words::REVEALS.of(lang)}</strong> " · " {text.of(lang)} " · "
                            <a href=Route::Help(HelpSpot::Rule(rule)).hash()>
                                {words::REVEALS_RULE.fill(lang, &[("rule", &rule.to_string())])}
                            </a>
                        </span>
                    </p>
                }
            })}
        </div>
    }
}

/// How an entry of our own is said, and what is behind it.
#[component]
fn OwnFields(key: EntryKey) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let EntryKey::Own(id) = key else { return ().into_any() };
    let read = move |read: fn(&OwnEntry) -> &String| {
        Signal::derive(move || {
            settings
                .with(|settings| settings.library.entry(id).map(|entry| read(entry).clone()))
                .unwrap_or_default()
        })
    };
    view! {
        <Field label=words::ENTRY_WORDS.of(lang)>
            <TextInput
                value=read(|entry| &entry.words)
                on_commit=Callback::new(move |text| session.change_entry(id, |entry| entry.words = text))
                placeholder=words::OWN_NEW.of(lang)
            />
        </Field>
        <Field label=words::BEHIND.of(lang)>
            <TextInput
                value=read(|entry| &entry.meaning)
                on_commit=Callback::new(move |text| session.change_entry(id, |entry| entry.meaning = text))
                placeholder=words::BEHIND_HINT.of(lang)
                multiline=true
            />
        </Field>
    }
    .into_any()
}

/// A text that we prepared for the entry.
fn text_field(
    key: EntryKey,
    name: Memo<String>,
    label: Text,
    hint: Text,
    read: fn(&Prepared) -> &String,
    write: fn(&mut Prepared, String),
) -> AnyView {
    let session = use_session();
    let lang = session.lang();
    let settings = session.settings();
    let value = Signal::derive(move || {
        settings
            .with(|settings| settings.library.prepared(key).map(|one| read(one).clone()))
            .unwrap_or_default()
    });
    let spoken = words::FIELD_OF.fill(lang, &[("what", &name.get_untracked()), ("field", label.of(lang))]);
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">{label.of(lang)}</span>
            <TextInput
                value=value
                on_commit=Callback::new(move |text| session.prepare_reply(key, |one| write(one, text)))
                label=spoken
                placeholder=hint.of(lang)
                multiline=true
            />
        </div>
    }
    .into_any()
}

/// With whom the entry was used, in which account, and whether it worked.
#[component]
fn Used(key: EntryKey, heard: RwSignal<Option<Vec<Heard>>>) -> impl IntoView {
    let lang = use_session().lang();
    let used = memo(move || {
        heard.with(|heard| {
            let all = heard.as_ref()?.iter();
            let own = all.filter(|one| EntryKey::of(one.objection.kind, one.objection.entry) == Some(key));
            Some(own.cloned().collect::<Vec<Heard>>())
        })
    });
    let all = move || used.get().unwrap_or_default();
    let count = move || {
        let all = all();
        let of =
            |worked: bool| all.iter().filter(|one| one.objection.worked == Some(worked)).count().to_string();
        words::USED.fill(lang, &[("count", &all.len().to_string()), ("yes", &of(true)), ("no", &of(false))])
    };
    let is_empty = move || all().is_empty();
    when_or(
        move || used.with(Option::is_none),
        move || view! { <p class="muted small">{words::READING.of(lang)}</p> },
        move || {
            when_or(
                is_empty,
                move || view! { <p class="muted small">{words::NEVER_USED.of(lang)}</p> },
                move || {
                    view! {
                        <details class="entry-used" data-testid="entry-used">
                            <summary class="small">{count}</summary>
                            <ul>{each(all, |one| (one.objection.id, one.objection.worked, one.objection.words.clone(), one.person.clone()), |one| view! { <UsedLine one=one/> })}</ul>
                        </details>
                    }
                },
            )
        },
    )
}

/// One use.
#[component]
fn UsedLine(one: Heard) -> impl IntoView {
    let lang = use_session().lang();
    let objection = one.objection;
    let person = if one.person.is_empty() { words::UNKNOWN_PERSON.of(lang).to_owned() } else { one.person };
    let state = match objection.worked {
        Some(true) => words::WORKED_SHORT,
        Some(false) => words::NOT_WORKED_SHORT,
        None => words::UNKNOWN_SHORT,
    };
    let text = words::USED_LINE.fill(lang, &[("person", &person), ("account", &one.account)]);
    let said = objection.words.trim().to_owned();
    let has_words = !said.is_empty();
    view! {
        <li class="small">
            <a href=Route::AccountPage(one.plan, AccountPage::Objections).hash()>{text}</a>
            {objection.on.map(|on| format!(" · {}", format::day(on)))}
            {has_words.then(|| format!(" · “{said}”"))}
            " · " {state.of(lang)}
        </li>
    }
}

/// Takes an entry of our own out of the library; the message offers the way back.
#[component]
fn DeleteEntry(key: EntryKey, name: Memo<String>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let label = move || words::DELETE_ENTRY.fill(lang, &[("words", &name.get())]);
    let delete = move |_| {
        if let EntryKey::Own(id) = key {
            session.remove_entry(id);
        }
    };
    view! {
        <button type="button" class="button-icon" aria-label=label title=label on:click=delete>{icon(Icon::Delete)}</button>
    }
}
