//! A line of today's list: what is to be done, where, when and why, with what can be done about it at once. It must not know why
//! the line stands where it does.

use leptos::{ev, prelude::*};

use super::forms::{AnswerForm, LogForm, UntilForm};
use super::place::Place;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{MenuButton, MenuItem};
use crate::components::sheet::finished;
use crate::i18n::territory::today as words;
use crate::i18n::{accounts, edits, format};
use crate::method::cadence::Touch;
use crate::method::territory::DueKind;
use crate::method::territory::snooze::{next_monday, put_off};
use crate::method::territory::today::{Group, Line, Task};
use crate::model::day::Date;
use crate::model::{ActionId, ContactKind, NeedId, ObjectiveId};
use crate::state::{Route, Selection, Session, SheetPage, use_session};

/// What is open below a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Nothing.
    Nothing,
    /// The form for a contact.
    Log,
    /// The form for an answer.
    Answer,
    /// The form for a day.
    Until,
}

/// The line.
#[component]
pub fn TodayRow(line: Line, today: Date) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let stale = session.settings().with_untracked(|settings| settings.thresholds.stale_sheet_days);
    let open = RwSignal::new(Open::Nothing);
    let what = words::what(lang, &line);
    let is_late = line.group == Group::Overdue;
    let (route, select) = target(&line);
    let follow = move |event: ev::MouseEvent| {
        // With a key that opens another tab the browser follows the address itself.
        if let (Route::Sheet(plan, sheet), Some(selection)) = (route, select)
            && !event.ctrl_key()
            && !event.meta_key()
            && !event.shift_key()
        {
            event.prevent_default();
            session.show_on_sheet(plan, sheet, selection);
        }
    };
    let form = StoredValue::new(line.clone());
    view! {
        <li class="today-line" data-testid="today-line" data-kind=kind_word(&line.task) data-key=line.key.clone()>
            <span class="today-kind" data-kind=kind_word(&line.task)>{icon(glyph(&line.task))} {words::kind(&line.task).of(lang)}</span>
            <div class="today-text">
                <a class="today-what" href=route.hash() on:click=follow>{what.clone()}</a>
                // Whom to call or to visit is named above.
                {line.sheet.as_ref().map(|(sheet, name)| view! {
                    <p class="small today-where">
                        <a href=Route::Account(line.plan).hash()>{accounts::display_name(lang, &line.account)}</a>
                        " · "
                        <a href=Route::Sheet(line.plan, *sheet).hash()>{accounts::display_product(lang, name)}</a>
                    </p>
                })}
                <p class="small muted">{words::why(lang, &line, stale)}</p>
            </div>
            <span class="today-when small" class:is-overdue=is_late>{words::when(lang, &line, today)}</span>
            <div class="today-actions">
                <Primary line=line.clone() open=open/>
                <More line=line.clone() open=open/>
            </div>
            {move || match open.get() {
                Open::Nothing => ().into_any(),
                Open::Log => view! { <LogForm line=form.get_value() open=open/> }.into_any(),
                Open::Answer => view! { <AnswerForm line=form.get_value() open=open/> }.into_any(),
                Open::Until => view! { <UntilForm line=form.get_value() open=open/> }.into_any(),
            }}
        </li>
    }
}

/// What is done about a line first.
#[component]
fn Primary(line: Line, open: RwSignal<Open>) -> impl IntoView {
    let session = use_session();
    let place: Place = expect_context();
    let lang = session.lang();
    let what = words::what(lang, &line);
    let named = |label: &str| format!("{label} {what}");
    let turn =
        move |to: Open| move |_| open.update(|open| *open = if *open == to { Open::Nothing } else { to });
    let toggle = |text: crate::i18n::Text, to: Open| {
        let label = text.of(lang);
        let is_open = move || (open.get() == to).to_string();
        view! {
            <button type="button" class="button button-small" aria-expanded=is_open aria-label=named(label) on:click=turn(to)>
                {label}
            </button>
        }
        .into_any()
    };
    let link = |text: crate::i18n::Text, route: Route| {
        let label = text.of(lang);
        view! { <a class="button button-small" href=route.hash() aria-label=named(label)>{label}</a> }
            .into_any()
    };
    match (&line.task, line.sheet.as_ref().map(|(sheet, _)| *sheet)) {
        (Task::Due { kind: DueKind::Action, id, .. }, Some(sheet)) => {
            let id = id.parse::<ActionId>().ok();
            let label = words::DONE.of(lang);
            let name = named(label);
            let done = move |_| {
                if let Some(id) = id {
                    finish(session, place, &line, sheet, id);
                }
            };
            view! {
                <button type="button" class="button button-small" aria-label=name on:click=done>{icon(Icon::Check)} {label}</button>
            }
            .into_any()
        }
        (Task::Due { kind: DueKind::Need, .. }, _) => toggle(words::ANSWER, Open::Answer),
        (Task::Due { kind: DueKind::Call, .. }, Some(sheet)) => {
            link(words::HOLD, Route::SheetPage(line.plan, sheet, SheetPage::Call))
        }
        (Task::Review { .. }, Some(sheet)) => {
            link(words::REVIEW, Route::SheetPage(line.plan, sheet, SheetPage::Replay))
        }
        (Task::Worse(_), Some(sheet)) => link(words::LOOK, Route::Sheet(line.plan, sheet)),
        _ => toggle(words::LOG, Open::Log),
    }
}

fn finish(session: Session, place: Place, line: &Line, sheet: ObjectiveId, id: ActionId) {
    let lang = session.lang();
    let edit = finished(sheet, id, true, session.today().get_untracked());
    place.keep();
    session.edit_accounts_as(edits::CHANGE_ACTION, vec![(line.plan, edit)]);
    let text = words::IS_DONE.fill(lang, &[("what", &words::what(lang, line))]);
    session.notices.done(text, Some(session.undo_notice()));
}

/// The ways to put a line off, and to log a contact.
#[component]
fn More(line: Line, open: RwSignal<Open>) -> impl IntoView {
    let session = use_session();
    let place: Place = expect_context();
    let lang = session.lang();
    let today = session.today().get_untracked();
    let label = words::MORE.fill(lang, &[("what", &words::what(lang, &line))]);
    let until = |text: crate::i18n::Text, day: Option<Date>| {
        let (day, line) = (day?, line.clone());
        let label = text.fill(lang, &[("date", &format::short_day(day))]);
        Some(MenuItem::new(label, Icon::Cadence, move || snooze(session, place, &line, day)))
    };
    let is_touch = matches!(line.task, Task::Touch { .. });
    let log = MenuItem::new(words::LOG_ANY.of(lang), Icon::People, move || open.set(Open::Log));
    let items: Vec<MenuItem> = [
        until(words::SNOOZE_TOMORROW, today.plus_days(1)),
        until(words::SNOOZE_WEEK, next_monday(today)),
        Some(MenuItem::new(words::SNOOZE_DATE.of(lang), Icon::Today, move || open.set(Open::Until))),
        (!is_touch).then_some(log),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <MenuButton label=label items=items/> }
}

/// Puts a line off until a day, and offers the way back.
pub fn snooze(session: Session, place: Place, line: &Line, until: Date) {
    let lang = session.lang();
    let today = session.today().get_untracked();
    place.keep();
    session.change_choices(|choices| put_off(&mut choices.snoozed, &line.key, until, today));
    let values = [("what", words::what(lang, line)), ("date", format::day(until))];
    let text = crate::i18n::wording::fill(words::SNOOZED, lang, &values);
    session.notices.done(text, Some(super::put_off::way_back(session, line.key.clone())));
}

/// Where a line leads, and what is selected there.
fn target(line: &Line) -> (Route, Option<Selection>) {
    let Some((sheet, _)) = line.sheet else { return (Route::Account(line.plan), None) };
    let on_sheet = Route::Sheet(line.plan, sheet);
    match &line.task {
        Task::Touch { .. } => (Route::Account(line.plan), None),
        Task::Due { kind: DueKind::Action, id, .. } => {
            (on_sheet, id.parse::<ActionId>().ok().map(Selection::Action))
        }
        Task::Due { kind: DueKind::Need, id, .. } => {
            (on_sheet, id.parse::<NeedId>().ok().map(Selection::Need))
        }
        Task::Due { kind: DueKind::Call, .. } => (Route::SheetPage(line.plan, sheet, SheetPage::Call), None),
        Task::Worse(worse) => {
            (on_sheet, worse.now.about().map(|(rule, subject)| Selection::Finding(rule, subject)))
        }
        Task::Review { .. } => (Route::SheetPage(line.plan, sheet, SheetPage::Replay), None),
    }
}

/// How a line's contact is met while nobody chose.
pub const fn contact_kind(task: &Task) -> ContactKind {
    match task {
        Task::Touch { touch: Touch::Visit, .. } => ContactKind::Visit,
        _ => ContactKind::Call,
    }
}

const fn kind_word(task: &Task) -> &'static str {
    match task {
        Task::Touch { touch: Touch::Call, .. } => "call",
        Task::Touch { touch: Touch::Visit, .. } => "visit",
        Task::Due { kind: DueKind::Action, .. } => "action",
        Task::Due { kind: DueKind::Need, .. } => "need",
        Task::Due { kind: DueKind::Call, .. } => "planned-call",
        Task::Worse(_) => "worse",
        Task::Review { .. } => "review",
    }
}

const fn glyph(task: &Task) -> Icon {
    match task {
        Task::Touch { touch: Touch::Call, .. } => Icon::Cadence,
        Task::Touch { touch: Touch::Visit, .. } => Icon::Account,
        Task::Due { kind: DueKind::Action, .. } => Icon::Action,
        Task::Due { kind: DueKind::Need, .. } => Icon::Help,
        Task::Due { kind: DueKind::Call, .. } => Icon::People,
        Task::Worse(_) => Icon::Flag,
        Task::Review { .. } => Icon::Review,
    }
}
