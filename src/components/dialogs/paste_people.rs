//! Many people at once: lines of name, title and unit from a spreadsheet, looked at before they are taken.

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::components::each::each;
use crate::components::when::{when, when_or};
use crate::i18n::{format, people as words, shell};
use crate::state::{Dialog, PastedLine, memo, use_session};

/// Asks for the lines.
#[component]
pub fn PastePeople() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let text = RwSignal::new(String::new());
    let pasted = memo(move || session.read_people(&text.get()));
    let count = move || pasted.with(|pasted| pasted.count);
    let add = move |()| {
        let added = count();
        if added > 0 && session.add_people(&text.get_untracked()) {
            session.view.dialog.set(Dialog::None);
            let done = words::PASTE_DONE.fill(lang, &[("count", &added.to_string())]);
            session.notices.done(done, Some(session.undo_notice()));
        }
    };
    let problem = move |line: &PastedLine| {
        let number = line.line.to_string();
        let values = [("line", number.as_str()), ("name", line.name.as_str())];
        match line.skipped {
            crate::state::Skipped::NoName => words::PASTE_NO_NAME.fill(lang, &values),
            crate::state::Skipped::TooLong => words::PASTE_TOO_LONG.fill(lang, &values),
            crate::state::Skipped::InPlan => words::PASTE_KNOWN.fill(lang, &values),
            crate::state::Skipped::Twice => words::PASTE_TWICE.fill(lang, &values),
        }
    };
    let label = Signal::derive(move || words::PASTE_DO.fill(lang, &[("count", &count().to_string())]));
    view! {
        <PasteFrame
            title=words::PASTE_TITLE.of(lang)
            help=words::PASTE_HELP.of(lang)
            example=words::PASTE_EXAMPLE.of(lang)
            text=text
            label=label
            is_empty=Signal::derive(move || count() == 0)
            on_take=Callback::new(add)
        >
            {when_or(move || count() > 0, move || view! {
                <p>{move || words::PASTE_COUNT.fill(lang, &[("count", &count().to_string())])}</p>
                <table class="table">
                    <tbody>
                        {each(move || pasted.get().people, Clone::clone, move |(name, title, unit)| view! {
                            <tr><td>{name}</td><td>{title}</td><td>{unit}</td></tr>
                        })}
                    </tbody>
                </table>
            }, move || view! { <p class="muted">{words::PASTE_NONE.of(lang)}</p> })}
            <NewUnits names=Signal::derive(move || pasted.with(|pasted| pasted.new_units.clone()))/>
            {each(move || pasted.get().skipped, |line| line.line, move |line| view! {
                <p class="problem small">{problem(&line)}</p>
            })}
        </PasteFrame>
    }
}

/// The dialog around a preview of pasted lines.
#[component]
pub(super) fn PasteFrame(
    /// Its heading.
    title: &'static str,
    /// What can be pasted.
    help: &'static str,
    /// Lines as an example.
    example: &'static str,
    /// The lines.
    text: RwSignal<String>,
    /// What the button that takes them says.
    label: Signal<String>,
    /// Whether there is nothing to take.
    is_empty: Signal<bool>,
    /// Takes them.
    on_take: Callback<()>,
    /// The preview.
    children: Children,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    view! {
        <Frame title=title lang=lang on_close=close wide=true>
            <p class="muted">{help}</p>
            <textarea
                class="input input-area paste-area"
                rows="8"
                autofocus
                aria-label=words::PASTE_LABEL.of(lang)
                placeholder=example
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <div class="paste-preview" aria-live="polite">{children()}</div>
            <div class="dialog-foot">
                <button type="button" class="button" on:click=move |_| close.run(())>{shell::CANCEL.of(lang)}</button>
                <button type="button" class="button button-primary" disabled=move || is_empty.get() on:click=move |_| on_take.run(())>
                    {move || label.get()}
                </button>
            </div>
        </Frame>
    }
}

/// Says which units will be made.
#[component]
pub(super) fn NewUnits(
    /// Their names.
    names: Signal<Vec<String>>,
) -> impl IntoView {
    let lang = use_session().lang();
    when(
        move || names.with(|names| !names.is_empty()),
        move || {
            view! {
                <p class="muted small">
                    {move || words::PASTE_NEW_UNITS.fill(lang, &[("names", &format::names(lang, &names.get()))])}
                </p>
            }
        },
    )
}
