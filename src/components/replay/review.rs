//! The review of a team: an agenda with a timer, notes, and decisions that become actions at once. What is noted is part
//! of the plan from the first letter on; at the end the position is marked in the record. It must not know how a review is
//! kept.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::Record;
use crate::components::field::TextInput;
use crate::components::icon::{Icon, icon};
use crate::components::when::when_or;
use crate::i18n::{format, replay as words};
use crate::model::{AgendaItem, HeldReview, ObjectiveId};
use crate::state::{Session, memo};

/// The minutes meant for an item: fifteen in all.
const fn planned_minutes(item: AgendaItem) -> u32 {
    match item {
        AgendaItem::People => 4,
        AgendaItem::Changes | AgendaItem::Wins | AgendaItem::Flags | AgendaItem::Actions => 2,
        AgendaItem::Objective | AgendaItem::Competition | AgendaItem::Feeling => 1,
    }
}

/// The review that is being held on a sheet, and its clock.
#[derive(Clone, Copy)]
struct Meeting {
    session: Session,
    sheet: ObjectiveId,
    held: Memo<Option<HeldReview>>,
    item: Memo<AgendaItem>,
    seconds: RwSignal<u32>,
    clock: RwSignal<Option<IntervalHandle>>,
    /// The decision that is being written.
    decision: RwSignal<String>,
}

impl Meeting {
    fn new(record: Record) -> Self {
        let Record { session, sheet, .. } = record;
        let held = session.memo(move |plan| plan.objectives.get(sheet)?.held_review.clone());
        let item =
            memo(move || held.with(|held| held.as_ref().map_or(AgendaItem::Changes, HeldReview::stands_at)));
        let (seconds, clock) = (RwSignal::new(0), RwSignal::new(None));
        Self { session, sheet, held, item, seconds, clock, decision: RwSignal::new(String::new()) }
    }

    fn stop(self) {
        if let Some(handle) = self.clock.try_get_untracked().flatten() {
            handle.clear();
            self.clock.set(None);
        }
    }

    /// Starts the clock, or halts it and notes how far it ran.
    fn toggle_clock(self) {
        if self.clock.get_untracked().is_some() {
            self.stop();
            self.change(|_| ());
        } else {
            let tick = move || self.seconds.update(|seconds| *seconds += 1);
            self.clock.set(set_interval_with_handle(tick, Duration::from_secs(1)).ok());
        }
    }

    /// Changes the review, and notes with it how far the clock ran.
    fn change(self, change: impl FnOnce(&mut HeldReview)) {
        let seconds = self.seconds.get_untracked();
        self.session.change_review(self.sheet, |review| {
            change(review);
            review.used_seconds = seconds;
        });
    }

    fn finish(self) {
        self.stop();
        self.decide();
        self.session.finish_review(self.sheet);
    }

    fn discard(self) {
        self.stop();
        self.session.discard_review(self.sheet);
    }

    /// Makes an action of the decision that was written, if one was.
    fn decide(self) {
        let what = self.decision.get_untracked();
        if !what.trim().is_empty() {
            self.session.decide(self.sheet, what.trim(), self.seconds.get_untracked());
        }
        self.decision.set(String::new());
    }
}

/// The panel: how to hold a review, or the one that is being held.
pub(super) fn panel(record: Record) -> AnyView {
    let lang = record.session.lang();
    let meeting = Meeting::new(record);
    on_cleanup(move || meeting.stop());
    let invite = move || {
        // Undo may have taken the review away while its clock ran.
        meeting.stop();
        view! {
            <p class="muted">{words::HOLD_HELP.of(lang)}</p>
            <button type="button" class="button button-primary" on:click=move |_| meeting.session.begin_review(meeting.sheet)>
                {icon(Icon::Review)}
                {words::HOLD.of(lang)}
            </button>
        }
    };
    view! {
        <section class="panel review-panel" data-testid="review">
            <header class="panel-head"><h2>{words::HOLD.of(lang)}</h2></header>
            {when_or(move || meeting.held.with(Option::is_some), move || held(meeting), invite)}
        </section>
    }
    .into_any()
}

fn held(meeting: Meeting) -> AnyView {
    let lang = meeting.session.lang();
    // The clock goes on from where the plan says that it was.
    let begun = meeting.held.get_untracked().unwrap_or_default();
    meeting.seconds.set(begun.used_seconds);
    let since = begun.started_on.map(|on| words::RUNNING_SINCE.fill(lang, &[("date", &format::day(on))]));
    view! {
        <p class="muted small">{since} " " {words::KEPT.of(lang)}</p>
        {clock(meeting)}
        {agenda(meeting)}
        {item(meeting)}
        <div class="button-row">
            <button type="button" class="button button-primary" on:click=move |_| meeting.finish()>{words::FINISH.of(lang)}</button>
            <button type="button" class="button" on:click=move |_| meeting.discard()>{words::DISCARD.of(lang)}</button>
        </div>
    }
    .into_any()
}

fn clock(meeting: Meeting) -> AnyView {
    let lang = meeting.session.lang();
    let time = move || {
        let seconds = meeting.seconds.get();
        let planned = planned_minutes(meeting.item.get()).to_string();
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
    }
    .into_any()
}

/// The items; one can go to any of them at any time.
fn agenda(meeting: Meeting) -> AnyView {
    let lang = meeting.session.lang();
    let items = AgendaItem::ALL.iter().copied().map(move |item| {
        let is_noted = move || {
            meeting.held.with(|held| held.as_ref().is_some_and(|held| !held.note(item).trim().is_empty()))
        };
        view! {
            <li>
                <button
                    type="button"
                    class="agenda-item"
                    aria-current=move || (meeting.item.get() == item).then_some("step")
                    on:click=move |_| meeting.change(|review| review.item = Some(item))
                >
                    {words::question(item).of(lang)}
                    {move || is_noted().then(|| view! { <span class="badge badge-muted">{words::ITEM_DONE.of(lang)}</span> })}
                </button>
            </li>
        }
    });
    view! { <ol class="agenda" aria-label=words::AGENDA.of(lang)>{items.collect_view()}</ol> }.into_any()
}

/// Notes and decisions on the item that is open.
fn item(meeting: Meeting) -> AnyView {
    let lang = meeting.session.lang();
    let note = move || {
        let item = meeting.item.get();
        let value = Signal::derive(move || {
            meeting
                .held
                .with(|held| held.as_ref().map_or_else(String::new, |held| held.note(item).to_owned()))
        });
        let commit = Callback::new(move |text| meeting.change(|review| review.set_note(item, text)));
        view! {
            <TextInput value=value on_commit=commit label=words::NOTE.of(lang) placeholder=words::NOTE_HINT.of(lang) multiline=true/>
        }
    };
    view! {
        <div class="field">
            <span class="field-label">{words::NOTE.of(lang)}</span>
            {note}
        </div>
        {decisions(meeting)}
    }
    .into_any()
}

/// What was decided, and the field for the next decision.
fn decisions(meeting: Meeting) -> AnyView {
    let lang = meeting.session.lang();
    let decision = meeting.decision;
    let decided = move || {
        meeting.held.with(|held| held.as_ref().map(|held| held.decisions.clone())).unwrap_or_default()
    };
    let line = move |what: String| view! { <li>{words::DECISION_MADE.fill(lang, &[("what", &what)])}</li> };
    view! {
        <form class="field" on:submit=move |event| { event.prevent_default(); meeting.decide(); }>
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
        <div role="status">
            <ul class="decided">{move || decided().into_iter().map(line).collect_view()}</ul>
        </div>
    }
    .into_any()
}
