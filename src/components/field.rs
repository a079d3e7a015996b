//! Form fields: each keeps a draft while the user types and hands over one value. They must not know what they edit.

use std::time::Duration;

use crate::model::day::Date;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::{ev, html, prelude::*};

use crate::i18n::format::{parse_amount, parse_signed_amount, plain_amount};
use crate::i18n::{Lang, accounts};
use crate::model::{Amount, Currency, MAX_TEXT_CHARS};
use crate::state::{memo, use_session};

/// Longest time from a key to the edit that it makes; with the pause of saving and the write it is a quarter of
/// a second.
const TYPING_PAUSE: Duration = Duration::from_millis(150);

/// A label above a control, with a hint below it.
#[component]
pub fn Field(
    /// What the control is for.
    #[prop(into)]
    label: String,
    /// One line that explains it.
    #[prop(into, optional)]
    hint: String,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            {children()}
            {(!hint.is_empty()).then(|| view! { <span class="field-hint">{hint}</span> })}
        </label>
    }
}

/// A text field. It commits when it is left, when Enter is pressed, and after a pause in typing, but never while an
/// input method composes.
#[component]
#[allow(clippy::too_many_lines, reason = "one field; its draft, timer and composition belong together")]
pub fn TextInput(
    /// The text as it stands in the plan.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new text.
    #[prop(into)]
    on_commit: Callback<String>,
    /// Its name for those who do not see a label.
    #[prop(into, optional)]
    label: String,
    /// Shown while it is empty.
    #[prop(into, optional)]
    placeholder: String,
    /// Whether it takes several lines.
    #[prop(optional)]
    multiline: bool,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
    /// Whether the cursor is put into it when it appears.
    #[prop(optional)]
    autofocus: bool,
    /// Whether it is handed over only when it is left or Enter is pressed: a half-typed number means something else.
    #[prop(optional)]
    is_lazy: bool,
) -> impl IntoView {
    let session = use_session();
    let draft = RwSignal::new(value.get_untracked());
    let is_editing = StoredValue::new(false);
    let is_draft = StoredValue::new(false);
    let is_own = StoredValue::new(false);
    let is_composing = StoredValue::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);

    // The plan may change under the field (undo, another tab). A draft in progress is not overwritten, nor is the way in
    // which the user wrote what was just handed over; all else shows, or leaving the field would take it back.
    Effect::new(move |_| {
        let text = value.get();
        let is_echo = is_own.try_update_value(std::mem::take) == Some(true);
        if !is_editing.get_value() || !(is_echo || is_draft.get_value()) {
            draft.set(text);
        }
    });
    let cancel_timer = move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let hand_over = move || {
        let Some(text) = draft.try_get_untracked() else { return };
        // What was refused is still in a lazy field: to type the old text again is the way back, and has to be heard.
        let Some(old) = value.try_get_untracked().filter(|old| is_lazy || *old != text) else { return };
        let _ = is_own.try_set_value(true);
        on_commit.run(text);
        if value.try_get_untracked() == Some(old) {
            // It was refused: the next change is somebody else's.
            let _ = is_own.try_set_value(false);
        }
    };
    let note_draft = move || {
        if is_draft.try_update_value(|is_draft| std::mem::replace(is_draft, true)) == Some(false) {
            session.typed();
        }
    };
    let commit = move || {
        cancel_timer();
        // What an input method left unfinished is text once the field is left.
        if is_composing.try_update_value(std::mem::take) == Some(true) {
            note_draft();
        }
        if is_draft.try_update_value(std::mem::take) == Some(true) {
            hand_over();
            session.handed_over();
        }
    };
    let paused = move || {
        cancel_timer();
        // The text that is being composed is handed over with the rest, once it is whole.
        if is_composing.try_get_value() == Some(false) {
            commit();
        }
    };
    let typed = move |text: String| {
        is_editing.set_value(true);
        draft.set(text);
        if is_composing.get_value() {
            return;
        }
        note_draft();
        // A timer that runs goes on: somebody who types without pause is saved all the same.
        let is_waiting = timer.with_value(Option::is_some);
        if !is_lazy && !is_waiting {
            timer.set_value(set_timeout_with_handle(paused, TYPING_PAUSE).ok());
        }
    };
    // The text that an input method has made up is typed from then on.
    let composed = move |text: String| {
        is_composing.set_value(false);
        typed(text);
    };
    let left = move || {
        is_editing.set_value(false);
        commit();
    };
    // A field that disappears with a draft in it (the inspector turns to somebody else) must not lose it.
    on_cleanup(move || {
        commit();
    });

    if multiline {
        view! {
            <textarea
                class="input input-area"
                rows="2"
                maxlength=MAX_TEXT_CHARS.to_string()
                aria-label=(!label.is_empty()).then_some(label)
                placeholder=placeholder
                data-field=(!handle.is_empty()).then_some(handle)
                autofocus=autofocus
                prop:value=move || draft.get()
                on:input=move |event| typed(event_target_value(&event))
                on:change=move |_| commit()
                on:blur=move |_| left()
                on:compositionstart=move |_| is_composing.set_value(true)
                on:compositionend=move |event| composed(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                type="text"
                autocomplete="off"
                maxlength=MAX_TEXT_CHARS.to_string()
                aria-label=(!label.is_empty()).then_some(label)
                placeholder=placeholder
                data-field=(!handle.is_empty()).then_some(handle)
                autofocus=autofocus
                prop:value=move || draft.get()
                on:input=move |event| typed(event_target_value(&event))
                on:change=move |_| commit()
                on:blur=move |_| left()
                on:compositionstart=move |_| is_composing.set_value(true)
                on:compositionend=move |event| composed(event_target_value(&event))
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Enter" && !event.is_composing() {
                        commit();
                    }
                }
            />
        }
        .into_any()
    }
}

/// A day. It commits when it is left or Enter is pressed, so that the digits of a year are one edit.
#[component]
pub fn DateInput(
    /// The day as it stands in the plan.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// Takes the new day.
    #[prop(into)]
    on_commit: Callback<Option<Date>>,
    /// Its name for those who do not see a label.
    #[prop(into, optional)]
    label: String,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    // A memo, so that a change elsewhere in the record does not empty a day that is being typed.
    let text = memo(move || value.get().map(|date| date.to_string()).unwrap_or_default());
    let commit = move || {
        let Some(element) = input.get_untracked() else { return };
        let date = element.value().parse::<Date>().ok();
        // A half-typed day reads as empty; only a field that really is empty clears the day.
        let is_partial = date.is_none() && element.validity().bad_input();
        if !is_partial && value.try_get_untracked().is_some_and(|old| old != date) {
            on_commit.run(date);
        }
    };
    view! {
        <input
            class="input input-date"
            type="date"
            min="1990-01-01"
            max="2199-12-31"
            node_ref=input
            aria-label=(!label.is_empty()).then_some(label)
            data-field=(!handle.is_empty()).then_some(handle)
            prop:value=move || text.get()
            on:blur=move |_| commit()
            on:keydown=move |event: ev::KeyboardEvent| {
                if event.key() == "Enter" {
                    commit();
                }
            }
        />
    }
}

/// One of several, in a list that folds out.
#[component]
pub fn Pick(
    /// Value and wording of every option; the empty value is "not said".
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value picked.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new value.
    #[prop(into)]
    on_pick: Callback<String>,
    /// Its name for those who do not see a label.
    #[prop(into, optional)]
    label: String,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    // A memo, because what the options are read from changes far more often than they do.
    let shown = memo(move || (options.get(), value.get()));
    view! {
        <select
            class="input input-select"
            aria-label=(!label.is_empty()).then_some(label)
            data-field=(!handle.is_empty()).then_some(handle)
            on:change=move |event| on_pick.run(event_target_value(&event))
        >
            {move || {
                let (options, picked) = shown.get();
                options
                    .into_iter()
                    .map(|(id, text)| {
                        let is_picked = id == picked;
                        view! { <option value=id selected=is_picked>{text}</option> }
                    })
                    .collect_view()
            }}
        </select>
    }
}

/// A tick box with its label.
#[component]
pub fn Tick(
    /// What is ticked.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// Takes the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                data-field=(!handle.is_empty()).then_some(handle)
                prop:checked=move || value.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
}

/// One of a closed set of words, or nothing, in a list that folds out.
pub fn pick_word<T>(
    label: impl Into<String>,
    none: &str,
    all: &'static [T],
    text: impl Fn(T) -> String,
    value: Signal<Option<T>>,
    on_pick: impl Fn(Option<T>) + Send + Sync + 'static,
    handle: impl Into<String>,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let mut options = vec![(String::new(), none.to_owned())];
    options.extend(all.iter().enumerate().map(|(at, one)| (at.to_string(), text(*one))));
    let index = Signal::derive(move || {
        let at = value.get().and_then(|held| all.iter().position(|one| *one == held));
        at.map(|at| at.to_string()).unwrap_or_default()
    });
    let pick = Callback::new(move |index: String| {
        on_pick(index.parse::<usize>().ok().and_then(|at| all.get(at).copied()));
    });
    view! { <Pick options=Signal::stored(options) value=index on_pick=pick label=label.into() handle=handle.into()/> }.into_any()
}

/// The levels of a hierarchy as options, below what stands for none.
pub fn ranks(none: &str) -> Vec<(String, String)> {
    let levels = (1..=9_u8).map(|rank| (rank.to_string(), rank.to_string()));
    std::iter::once((String::new(), none.to_owned())).chain(levels).collect()
}

/// An amount with its currency. What cannot be read stays in the field, with a message, until it is mended.
#[component]
pub fn AmountInput(
    /// The amount as it stands in the plan.
    #[prop(into)]
    value: Signal<Option<Amount>>,
    /// Takes the new amount.
    #[prop(into)]
    on_commit: Callback<Option<Amount>>,
    /// Its name for those who do not see a label.
    #[prop(into)]
    label: String,
    /// The language.
    lang: Lang,
    /// The currency offered while there is none.
    currency: Currency,
    /// Whether it may be a loss.
    #[prop(optional)]
    is_signed: bool,
    /// Handle by which a finding opens this field.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let chosen = RwSignal::new(value.get_untracked().map_or(currency, |amount| amount.currency));
    let text = Signal::derive(move || value.get().map(plain_amount).unwrap_or_default());
    let commit = Callback::new(move |typed: String| {
        if typed.trim().is_empty() {
            problem.set(None);
            on_commit.run(None);
            return;
        }
        let parse = if is_signed { parse_signed_amount } else { parse_amount };
        match parse(&typed, chosen.get_untracked()) {
            Some(amount) => {
                problem.set(None);
                on_commit.run(Some(amount));
            }
            None => problem.set(Some(accounts::AMOUNT_WRONG.fill(lang, &[("text", &typed)]))),
        }
    });
    let mut currencies = Currency::COMMON.to_vec();
    if !currencies.contains(&chosen.get_untracked()) {
        currencies.insert(0, chosen.get_untracked());
    }
    let options: Vec<(String, String)> =
        currencies.iter().map(|one| (one.code().to_owned(), one.code().to_owned())).collect();
    let pick = Callback::new(move |code: String| {
        let Ok(currency) = Currency::try_from(code) else { return };
        chosen.set(currency);
        if let Some(amount) = value.get_untracked() {
            on_commit.run(Some(Amount { currency, ..amount }));
        }
    });
    view! {
        <span class="amount">
            <TextInput value=text on_commit=commit label=label handle=handle is_lazy=true/>
            <Pick
                options=Signal::stored(options)
                value=Signal::derive(move || chosen.get().code().to_owned())
                on_pick=pick
                label=accounts::CURRENCY.of(lang)
            />
        </span>
        {move || problem.get().map(|problem| view! { <span class="field-problem" role="alert">{problem}</span> })}
    }.into_any()
}
