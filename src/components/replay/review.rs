//! The review of a team: an agenda with a timer, notes, and decisions that become actions at once. At its end the position
//! is marked in the record.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::Record;
use crate::components::field::TextInput;
use crate::components::icon::{Icon, icon};
use crate::components::when::when_or;
use crate::i18n::{Text, replay as words};
use crate::model::{Action, ActionId, ActionStatus, Edit};

/// The agenda (method 2.6, as a review goes through it) with the minutes meant for each item: fifteen in all.
const AGENDA: [(Text, u32); 8] = [
    (words::ITEM_CHANGES, 2),
    (words::ITEM_OBJECTIVE, 1),
    (words::ITEM_PEOPLE, 4),
    (words::ITEM_WINS, 2),
    (words::ITEM_FLAGS, 2),
    (words::ITEM_COMPETITION, 1),
    (words::ITEM_ACTIONS, 2),
    (words::ITEM_FEELING, 1),
];

/// A review that is being held.
#[derive(Clone, Copy)]
struct Meeting {
    record: Record,
    is_open: RwSignal<bool>,
    item: RwSignal<usize>,
    notes: RwSignal<[String; AGENDA.len()]>,
    seconds: RwSignal<u32>,
    clock: RwSignal<Option<IntervalHandle>>,
    decided: RwSignal<Vec<String>>,
}

impl Meeting {
    fn new(record: Record) -> Self {
        Self {
            record,
            is_open: RwSignal::new(false),
            item: RwSignal::new(0),
            notes: RwSignal::new(Default::default()),
            seconds: RwSignal::new(0),
            clock: RwSignal::new(None),
            decided: RwSignal::new(Vec::new()),
        }
    }

    fn stop(self) {
        if let Some(handle) = self.clock.try_get_untracked().flatten() {
            handle.clear();
            self.clock.set(None);
        }
    }

    fn toggle_clock(self) {
        if self.clock.get_untracked().is_some() {
            self.stop();
        } else {
            let tick = move || self.seconds.update(|seconds| *seconds += 1);
            self.clock.set(set_interval_with_handle(tick, Duration::from_secs(1)).ok());
        }
    }

    fn close(self) {
        self.stop();
        self.is_open.set(false);
        self.item.set(0);
        self.seconds.set(0);
        self.notes.set(Default::default());
        self.decided.set(Vec::new());
    }

    /// What was noted on each item, under its question.
    fn minutes(self) -> String {
        let lang = self.record.session.lang();
        let mut text = String::new();
        self.notes.with_untracked(|notes| {
            for ((question, _), note) in AGENDA.iter().zip(notes).filter(|(_, note)| !note.trim().is_empty())
            {
                for part in [question.of(lang), "\n", note.trim(), "\n"] {
                    text.push_str(part);
                }
            }
        });
        text.trim_end().to_owned()
    }

    fn finish(self) {
        let Record { session, sheet, .. } = self.record;
        let note = self.minutes();
        self.close();
        session.review_with(sheet, note);
    }

    fn decide(self, what: String) {
        let Record { session, sheet, .. } = self.record;
        if what.trim().is_empty() {
            return;
        }
        let mut action = Action::new(ActionId(session.new_id()));
        action.what.clone_from(&what);
        action.status = Some(ActionStatus::Planned);
        if session.apply(Edit::put_in(sheet, action)) {
            self.decided.update(|all| all.push(what));
        }
    }
}

/// The panel: how to hold a review, or the one that is being held.
pub(super) fn panel(record: Record) -> AnyView {
    let lang = record.session.lang();
    let meeting = Meeting::new(record);
    on_cleanup(move || meeting.stop());
    let invite = move || {
        view! {
            <p class="muted">{words::HOLD_HELP.of(lang)}</p>
            <button type="button" class="button button-primary" on:click=move |_| meeting.is_open.set(true)>
                {icon(Icon::Review)}
                {words::HOLD.of(lang)}
            </button>
        }
    };
    view! {
        <section class="panel review-panel" data-testid="review">
            <header class="panel-head"><h2>{words::HOLD.of(lang)}</h2></header>
            {when_or(move || meeting.is_open.get(), move || held(meeting), invite)}
        </section>
    }
    .into_any()
}

fn held(meeting: Meeting) -> AnyView {
    let lang = meeting.record.session.lang();
    let time = move || {
        let seconds = meeting.seconds.get();
        let planned = AGENDA[meeting.item.get()].1.to_string();
        let (minutes, rest) = ((seconds / 60).to_string(), seconds % 60);
        let rest = if rest < 10 { ["0", &rest.to_string()].concat() } else { rest.to_string() };
        words::TIMER.fill(lang, &[("minutes", &minutes), ("seconds", &rest), ("planned", &planned)])
    };
    view! {
        <p class="review-clock">
            <span class="tabular">{time}</span>
            <button
                type="button"
                class="button button-small"
                aria-pressed=move || meeting.clock.get().is_some().to_string()
                on:click=move |_| meeting.toggle_clock()
            >
                {move || if meeting.clock.get().is_some() { words::STOP_TIMER } else { words::START_TIMER }.of(lang)}
            </button>
        </p>
        {agenda(meeting)}
        {item(meeting)}
        <div class="button-row">
            <button type="button" class="button button-primary" on:click=move |_| meeting.finish()>{words::FINISH.of(lang)}</button>
            <button type="button" class="button" on:click=move |_| meeting.close()>{words::CANCEL.of(lang)}</button>
        </div>
    }
    .into_any()
}

/// The items; one can go to any of them at any time.
fn agenda(meeting: Meeting) -> AnyView {
    let lang = meeting.record.session.lang();
    let items = AGENDA.iter().enumerate().map(move |(at, (question, _))| {
        let is_noted = move || meeting.notes.with(|notes| !notes[at].trim().is_empty());
        view! {
            <li>
                <button
                    type="button"
                    class="agenda-item"
                    aria-current=move || (meeting.item.get() == at).then_some("step")
                    on:click=move |_| meeting.item.set(at)
                >
                    {question.of(lang)}
                    {move || is_noted().then(|| view! { <span class="badge badge-muted">{words::ITEM_DONE.of(lang)}</span> })}
                </button>
            </li>
        }
    });
    view! { <ol class="agenda" aria-label=words::AGENDA.of(lang)>{items.collect_view()}</ol> }.into_any()
}

/// Notes and decisions on the item that is open.
fn item(meeting: Meeting) -> AnyView {
    let lang = meeting.record.session.lang();
    let decision = RwSignal::new(String::new());
    let decide = move || {
        meeting.decide(decision.get_untracked());
        decision.set(String::new());
    };
    let note = move || {
        let at = meeting.item.get();
        let value = Signal::derive(move || meeting.notes.with(|notes| notes[at].clone()));
        let commit = Callback::new(move |text| meeting.notes.update(|notes| notes[at] = text));
        view! {
            <TextInput value=value on_commit=commit label=words::NOTE.of(lang) placeholder=words::NOTE_HINT.of(lang) multiline=true/>
        }
    };
    view! {
        <div class="field">
            <span class="field-label">{words::NOTE.of(lang)}</span>
            {note}
        </div>
        <form class="field" on:submit=move |event| { event.prevent_default(); decide(); }>
            <span class="field-label">{words::DECISION.of(lang)}</span>
            <span class="field-row">
                <input
                    class="input"
                    type="text"
                    aria-label=words::DECISION.of(lang)
                    placeholder=words::DECISION_HINT.of(lang)
                    prop:value=move || decision.get()
                    on:input=move |event| decision.set(event_target_value(&event))
                />
                <button type="submit" class="button button-small">{words::MAKE_ACTION.of(lang)}</button>
            </span>
        </form>
        <ul class="decided" role="status">
            {move || meeting.decided.get().into_iter().map(|what| view! { <li>{words::DECISION_MADE.fill(lang, &[("what", &what)])}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}
