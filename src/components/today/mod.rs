//! Today's list: what is due over all accounts, in the order of what matters, and what can be done about each line at once. It must
//! not open plans.

mod forms;
mod line;
mod place;
mod put_off;

use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*};

use self::line::TodayRow;
use self::place::{Place, lines};
use self::put_off::PutOff;
use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::territory::today as words;
use crate::i18n::{accounts, format};
use crate::method::territory::today::{Day, Group};
use crate::state::{Route, TerritoryPage, memo, use_session};

/// The parts that are shown; what comes later is only told of when there is nothing else.
const SHOWN: [Group; 5] = [Group::Overdue, Group::Today, Group::Worse, Group::Review, Group::Soon];

/// The list.
#[component]
pub fn TodayList(
    /// What is due.
    day: Memo<Day>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let drawn = gradual(move || day.with(|day| day.near().count()));
    let place = Place::new();
    provide_context(place);
    Effect::new(move |_| {
        day.track();
        // The lines are drawn by then.
        request_animation_frame(move || place.take_up());
    });
    let is_empty = move || day.with(|day| day.near().next().is_none());
    let counts = SHOWN.iter().map(|group| view! { <Count group=*group day=day/> }).collect_view();
    let parts = SHOWN.iter().map(|group| view! { <Part group=*group day=day drawn=drawn/> }).collect_view();
    view! {
        <div class="today-counts" role="group" aria-label=words::GROUPS.of(lang)>{counts}</div>
        {when(is_empty, move || view! { <Nothing day=day/> })}
        <div class="today-list" on:keydown=move |event| walk(&event)>{parts}</div>
        {when(move || !is_empty(), move || view! { <p class="small muted today-keys">{words::KEYS.of(lang)}</p> })}
        <PutOff day=day/>
    }
}

/// How many lines a part has, and the way to it.
#[component]
fn Count(group: Group, day: Memo<Day>) -> impl IntoView {
    let lang = use_session().lang();
    let count = memo(move || day.with(|day| day.count(group)));
    let go = move |_| {
        let heading = document().get_element_by_id(&anchor(group));
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = heading.focus();
        }
    };
    view! {
        <button type="button" class="today-count" data-group=group.word() disabled=move || count.get() == 0 on:click=go>
            <strong>{count}</strong>
            <span>{words::group(group).of(lang)}</span>
        </button>
    }
}

fn anchor(group: Group) -> String {
    format!("today-{}", group.word())
}

/// The lines of a part, as far as they are drawn by now.
#[component]
fn Part(group: Group, day: Memo<Day>, drawn: Signal<usize>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let count = memo(move || day.with(|day| day.count(group)));
    let lines = move || {
        let (today, drawn) = (session.today().get(), drawn.get());
        let some = day.with(|day| {
            let near = day.near().take(drawn);
            near.filter(|line| line.group == group).cloned().collect::<Vec<_>>()
        });
        some.into_iter().map(move |line| (line, today))
    };
    view! {
        {when(move || { count.get() > 0 }, move || view! {
            <section class="panel today-part" data-group=group.word()>
                <header class="panel-head">
                    <h2 id=anchor(group) tabindex="-1">{words::group(group).of(lang)}</h2>
                    <span class="panel-count">{count}</span>
                </header>
                <ul>
                    // A line is a new one as soon as anything of it is: what it says hangs on all of it.
                    {each(lines, |(line, today)| format!("{line:?}{today}"), move |(line, today)| view! {
                        <TodayRow line=line today=today/>
                    })}
                </ul>
            </section>
        })}
    }
}

/// Says that nothing is due, and what comes next.
#[component]
fn Nothing(day: Memo<Day>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let next = move || {
        day.with(|day| {
            let line = day.next()?;
            let (date, name) = (format::day(line.on), accounts::display_name(lang, &line.account));
            let what = words::what(lang, line);
            Some(words::NOTHING_NEXT.fill(lang, &[("date", &date), ("what", &what), ("name", &name)]))
        })
    };
    view! {
        <section class="panel empty" data-testid="today-nothing">
            <h2>{words::NOTHING.of(lang)}</h2>
            <p>{move || next().unwrap_or_else(|| words::NOTHING_AT_ALL.of(lang).to_owned())}</p>
            <div class="button-row">
                <a class="button" href=Route::Overview.hash()>{words::TO_OVERVIEW.of(lang)}</a>
                <a class="button" href=Route::Territory(TerritoryPage::Cadence).hash()>{words::TO_CADENCE.of(lang)}</a>
            </div>
        </section>
    }
}

/// J and K lead from line to line; where something is typed they are letters.
fn walk(event: &ev::KeyboardEvent) {
    let step: isize = match event.key().as_str() {
        "j" | "J" => 1,
        "k" | "K" => -1,
        _ => return,
    };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(target) = target else { return };
    let is_typed = target.closest("input, textarea, select").is_ok_and(|field| field.is_some());
    if is_typed || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    let here = target.closest(".today-line").ok().flatten();
    let all = lines(".today-line .today-what");
    let at = all.iter().position(|link| here.as_ref().is_some_and(|here| here.contains(Some(link))));
    let to = match at {
        Some(at) => at.checked_add_signed(step),
        None => Some(0),
    };
    if let Some(link) = to.and_then(|to| all.get(to)) {
        event.prevent_default();
        let _ = link.focus();
    }
}
