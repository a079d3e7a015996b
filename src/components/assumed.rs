//! How the time of accounts is counted: what was noted, and what is assumed where nothing was. It must not know which screen
//! asks.

use leptos::prelude::*;

use super::field::TextInput;
use super::when::{when, when_or};
use crate::i18n::territory::effort as words;
use crate::i18n::{format, terms};
use crate::method::territory::Choices;
use crate::method::territory::effort::{Assumed, Efforts};
use crate::model::ContactKind;
use crate::state::{memo, use_session};

/// The most that one contact may be assumed to take, in minutes: a day.
const MOST: u32 = 24 * 60;

/// What the time of all accounts is made of, and the assumptions in a fold.
#[component]
pub fn AssumedTime(
    /// The time of all accounts.
    #[prop(into)]
    efforts: Signal<Efforts>,
    /// Where assumptions are kept.
    #[prop(into)]
    choices: Signal<Choices>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let assumed = memo(move || choices.with(|choices| choices.assumed.clone()));
    let summary = move || {
        efforts.with(|all| {
            words::SUMMARY.fill(
                lang,
                &[
                    ("hours", &format::hours(all.hours())),
                    ("contacts", &all.contacts.to_string()),
                    ("untimed", &all.untimed.to_string()),
                ],
            )
        })
    };
    view! {
        <details class="panel fold" data-testid="assumed">
            <summary>
                <h2>{words::ASSUMED.of(lang)}</h2>
                <span class="muted small">
                    {when_or(
                        move || efforts.with(|all| all.contacts > 0),
                        move || view! { {summary} },
                        move || words::NO_CONTACT.of(lang),
                    )}
                </span>
            </summary>
            <p class="muted small">{words::ASSUMED_HELP.of(lang)}</p>
            <ul class="assumed-list">
                {ContactKind::ALL.iter().map(|kind| view! { <Minutes kind=*kind assumed=assumed/> }).collect_view()}
            </ul>
            {when(move || assumed.with(|assumed| *assumed != Assumed::default()), move || view! {
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| session.change_choices(|choices| choices.assumed = Assumed::default())
                >
                    {words::BACK.of(lang)}
                </button>
            })}
        </details>
    }
}

/// What a contact of one kind is assumed to take.
#[component]
fn Minutes(kind: ContactKind, assumed: Memo<Assumed>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let name = terms::contact_kind(kind).of(lang);
    let problem = RwSignal::new(None::<String>);
    let value = Signal::derive(move || assumed.with(|assumed| assumed.minutes(Some(kind))).to_string());
    let commit = Callback::new(move |typed: String| {
        let minutes = typed.trim().parse::<u32>().ok().filter(|minutes| *minutes <= MOST);
        problem.set(minutes.is_none().then(|| words::WRONG.fill(lang, &[("text", typed.trim())])));
        if minutes.is_some() {
            session.change_choices(|choices| choices.assumed.set(kind, minutes));
        }
    });
    view! {
        <li class="assumed-line">
            <span>{name}</span>
            <TextInput value=value on_commit=commit label=words::MINUTES_OF.fill(lang, &[("kind", name)]) is_lazy=true/>
            <span class="muted small">{words::MINUTES.of(lang)}</span>
            {move || problem.get().map(|problem| view! { <p class="field-problem" role="alert">{problem}</p> })}
        </li>
    }
}
