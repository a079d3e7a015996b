//! Import: by choosing a file, dropping it, or pasting its text; a look at what it holds before anything is taken.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::components::dialog::Dialog as Frame;
use crate::components::each::each;
use crate::components::field::Pick;
use crate::components::when::when;
use crate::i18n::{accounts, format, shell, transfer as words};
use crate::state::{Dialog, Preview, Take, use_session};

/// Asks for a file.
#[component]
pub fn Import() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let incoming = session.incoming();
    let close = Callback::new(move |()| {
        session.forget_import();
        session.view.dialog.set(Dialog::None);
    });
    let choose = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            session.read_file(file);
        }
        // The same file can be chosen again after it was mended.
        input.set_value("");
    };
    let paste = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if !text.trim().is_empty() {
            session.read_text(text);
        }
    };
    view! {
        <Frame title=words::IMPORT_TITLE.of(lang) lang=lang on_close=close wide=true>
            <div class="drop-zone">
                <p>
                    {words::IMPORT_DROP.of(lang)} " "
                    <label class="button">
                        {words::IMPORT_PICK.of(lang)}
                        <input
                            type="file"
                            class="visually-hidden"
                            accept=".json,application/json"
                            data-testid="import-file"
                            aria-label=words::IMPORT_PICK.of(lang)
                            on:change=choose
                        />
                    </label>
                </p>
                <textarea
                    class="input input-area"
                    rows="2"
                    aria-label=words::IMPORT_PASTE.of(lang)
                    placeholder=words::IMPORT_PASTE.of(lang)
                    on:input=paste
                ></textarea>
            </div>
            <div aria-live="polite">
                {move || incoming.with(|incoming| incoming.problem.clone()).map(|problem| view! {
                    <div class="refusal" role="alert">
                        <p>{problem}</p>
                        <p class="muted">{words::IMPORT_REFUSED.of(lang)}</p>
                    </div>
                })}
                {move || incoming.with(|incoming| incoming.reading.clone()).map(|name| view! {
                    <p class="muted">{words::IMPORT_READING.fill(lang, &[("name", &name)])}</p>
                })}
                {when(move || incoming.with(|incoming| !incoming.previews.is_empty()), move || view! {
                    <h3>{words::IMPORT_PREVIEW.of(lang)}</h3>
                    <ul class="import-list">
                        {each(move || incoming.get().previews.into_iter().enumerate(), |(at, preview)| (*at, preview.take), move |(at, preview)| view! {
                            <PreviewRow at=at preview=preview/>
                        })}
                    </ul>
                })}
            </div>
            <TakeButton/>
        </Frame>
    }
}

/// One plan of the file, and what to do with it.
#[component]
fn PreviewRow(at: usize, preview: Preview) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let saved = preview.saved_at.get(..10).unwrap_or("—").to_owned();
    let line = words::IMPORT_LINE.fill(
        lang,
        &[
            ("people", &preview.people.to_string()),
            ("sheets", &preview.objectives.len().to_string()),
            ("date", &saved),
        ],
    );
    let names: Vec<String> =
        preview.objectives.iter().map(|name| accounts::display_product(lang, name)).collect();
    let known = match preview.differences {
        None => words::IMPORT_NEW.of(lang).to_owned(),
        Some(0) => words::IMPORT_SAME.of(lang).to_owned(),
        Some(count) => format!(
            "{} · {}",
            words::IMPORT_KNOWN.of(lang),
            words::IMPORT_CHANGES.fill(lang, &[("count", &count.to_string())])
        ),
    };
    let takes: &[Take] = if preview.differences.is_none() {
        &[Take::Add, Take::Skip]
    } else {
        &[Take::Skip, Take::Replace, Take::Copy]
    };
    let options: Vec<(String, String)> =
        takes.iter().map(|take| (take.word().to_owned(), take_text(*take).of(lang).to_owned())).collect();
    let take = preview.take;
    view! {
        <li class="import-row">
            <div>
                <strong>{accounts::display_name(lang, &preview.name)}</strong>
                <p class="small">{format::names(lang, &names)}</p>
                <p class="muted small">{line} " · " {known}</p>
                {preview.has_unknown.then(|| view! { <p class="muted small">{words::IMPORT_UNKNOWN_KEPT.of(lang)}</p> })}
            </div>
            <Pick
                options=Signal::stored(options)
                value=Signal::stored(take.word().to_owned())
                on_pick=Callback::new(move |word: String| session.choose_take(at, &word))
                label=words::IMPORT_AS.of(lang)
            />
        </li>
    }
}

const fn take_text(take: Take) -> crate::i18n::Text {
    match take {
        Take::Skip => words::IMPORT_SKIP,
        Take::Add => words::IMPORT_ADD,
        Take::Replace => words::IMPORT_REPLACE,
        Take::Copy => words::IMPORT_COPY,
    }
}

#[component]
fn TakeButton() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let count = move || {
        session
            .incoming()
            .with(|incoming| incoming.previews.iter().filter(|one| one.take != Take::Skip).count())
    };
    view! {
        <div class="dialog-foot">
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    session.forget_import();
                    session.view.dialog.set(Dialog::None);
                }
            >
                {shell::CANCEL.of(lang)}
            </button>
            <button
                type="button"
                class="button button-primary"
                data-testid="import-take"
                disabled=move || count() == 0
                on:click=move |_| session.take_import()
            >
                {move || if count() == 0 {
                    words::IMPORT_NOTHING.of(lang).to_owned()
                } else {
                    words::IMPORT_DO.fill(lang, &[("count", &count().to_string())])
                }}
            </button>
        </div>
    }
}
