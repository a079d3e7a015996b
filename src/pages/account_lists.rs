//! The lists of an account that are edited in place: units, our team, events.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{DateInput, Pick, TextInput, pick_word, ranks};
use crate::components::icon::{Icon, icon};
use crate::components::options;
use crate::components::remove::RemoveRecord;
use crate::components::when::when_or;
use crate::i18n::{accounts as words, terms};
use crate::method::Place;
use crate::model::edit::{Change, RecordId};
use crate::model::org::{EventField, UnitField};
use crate::model::person::MemberField;
use crate::model::{Edit, Event, EventId, EventKind, Member, MemberId, Unit, UnitId, UnitKind};
use crate::state::use_session;

/// The units, each with what it belongs to.
#[component]
pub fn Units() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(|plan| Some(plan.units.ids()));
    let add = move |_| {
        session.apply(Edit::put(Unit::new(UnitId(session.new_id()))));
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::UNITS.of(lang)}</h2></header>
            <p class="muted small">{words::UNITS_HELP.of(lang)}</p>
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| {
                    let row = session.memo(move |plan| plan.units.shared(id));
                    let set = move |field| { session.apply(Edit::Change(Change::Unit(id, field))); };
                    let parents = session.memo(move |plan| {
                        let mut options = vec![(String::new(), "—".to_owned())];
                        let outside = plan.units.iter().filter(|unit| !plan.is_within(unit.id, id));
                        options.extend(outside.map(|unit| (unit.id.to_string(), unit.name.clone())));
                        Some(options)
                    });
                    view! {
                        <div class="field-row">
                            <TextInput
                                value=Signal::derive(move || row.get().map(|row| row.name.clone()).unwrap_or_default())
                                on_commit=Callback::new(move |name| set(UnitField::Name(name)))
                                label=words::UNIT_NAME.of(lang)
                                placeholder=words::UNIT_NAME.of(lang)
                            />
                            {pick_word(
                                words::UNIT_KIND.of(lang),
                                words::UNIT_KIND.of(lang),
                                UnitKind::ALL,
                                move |kind| terms::unit_kind(kind).of(lang).to_owned(),
                                Signal::derive(move || row.get().and_then(|row| row.kind)),
                                move |kind| set(UnitField::Kind(kind)),
                                "",
                            )}
                            <Pick
                                options=Signal::derive(move || parents.get().unwrap_or_default())
                                value=Signal::derive(move || row.get().and_then(|row| row.parent).map(|id| id.to_string()).unwrap_or_default())
                                on_pick=Callback::new(move |id: String| set(UnitField::Parent(id.parse().ok())))
                                label=words::UNIT_PARENT.of(lang)
                            />
                            <RemoveRecord id=RecordId::Unit(id)/>
                        </div>
                    }
                })}
            <button type="button" class="button button-small button-quiet" on:click=add>
                {icon(Icon::Plus)}
                {words::ADD_UNIT.of(lang)}
            </button>
        </section>
    }
}

/// Our people.
#[component]
pub fn Team() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(|plan| Some(plan.team.ids()));
    let add = move |_| {
        session.apply(Edit::put(Member::new(MemberId(session.new_id()))));
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::OUR_TEAM.of(lang)}</h2></header>
            <p class="muted small">{words::OUR_TEAM_HELP.of(lang)}</p>
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| {
                    let row = session.memo(move |plan| plan.team.shared(id));
                    let set = move |field| { session.apply(Edit::Change(Change::Member(id, field))); };
                    view! {
                        <div class="field-row">
                            <TextInput
                                value=Signal::derive(move || row.get().map(|row| row.name.clone()).unwrap_or_default())
                                on_commit=Callback::new(move |name| set(MemberField::Name(name)))
                                label=words::MEMBER_NAME.of(lang)
                                placeholder=words::MEMBER_NAME.of(lang)
                            />
                            <TextInput
                                value=Signal::derive(move || row.get().map(|row| row.title.clone()).unwrap_or_default())
                                on_commit=Callback::new(move |title| set(MemberField::Title(title)))
                                label=words::MEMBER_TITLE.of(lang)
                                placeholder=words::MEMBER_TITLE.of(lang)
                            />
                            <Pick
                                options=Signal::derive(move || ranks(words::MEMBER_RANK.of(lang)))
                                value=Signal::derive(move || row.get().and_then(|row| row.rank).map(|rank| rank.to_string()).unwrap_or_default())
                                on_pick=Callback::new(move |rank: String| set(MemberField::Rank(rank.parse().ok())))
                                label=words::MEMBER_RANK.of(lang)
                            />
                            <RemoveRecord id=RecordId::Member(id)/>
                        </div>
                    }
                })}
            <button type="button" class="button button-small button-quiet" on:click=add>
                {icon(Icon::Plus)}
                {words::ADD_MEMBER.of(lang)}
            </button>
        </section>
    }
}

/// What happened at the customer.
#[component]
pub fn Events() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(|plan| Some(plan.events.ids()));
    let add = move |_| {
        let mut event = Event::new(EventId(session.new_id()));
        event.on = Some(session.today().get_untracked());
        session.apply(Edit::put(event));
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::EVENTS.of(lang)}</h2></header>
            <p class="muted small">{words::EVENTS_HELP.of(lang)}</p>
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <EventRow id=id/> })}
            <button type="button" class="button button-small button-quiet" on:click=add>
                {icon(Icon::Plus)}
                {words::ADD_EVENT.of(lang)}
            </button>
        </section>
    }
}

#[component]
fn EventRow(id: EventId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.events.shared(id));
    let set = move |field| {
        session.apply(Edit::Change(Change::Event(id, field)));
    };
    let people = options::people(session, words::EVENT_WHO.of(lang), |_| true);
    let units = session.memo(move |plan| {
        let mut options = vec![(String::new(), words::WHOLE_ORGANISATION.of(lang).to_owned())];
        options.extend(plan.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())));
        Some(options)
    });
    let is_about_unit = move || row.get().is_some_and(|row| row.kind == Some(EventKind::Reorganisation));
    view! {
        <div class="event-row" data-field=Place::Event(id).to_string() tabindex="-1">
            <div class="field-row">
                {pick_word(
                    words::EVENT_KIND.of(lang),
                    &format!("{}…", words::EVENT_KIND.of(lang)),
                    EventKind::ALL,
                    move |kind| terms::event_kind(kind).of(lang).to_owned(),
                    Signal::derive(move || row.get().and_then(|row| row.kind)),
                    move |kind| set(EventField::Kind(kind)),
                    "",
                )}
                <DateInput
                    value=Signal::derive(move || row.get().and_then(|row| row.on))
                    on_commit=Callback::new(move |on| set(EventField::On(on)))
                    label=words::EVENT_ON.of(lang)
                />
                {when_or(is_about_unit, move || view! {
                    <Pick
                        options=Signal::derive(move || units.get().unwrap_or_default())
                        value=Signal::derive(move || row.get().and_then(|row| row.unit).map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| set(EventField::Unit(id.parse().ok())))
                        label=words::EVENT_UNIT.of(lang)
                    />
                }, move || view! {
                        <Pick
                            options=people
                            value=Signal::derive(move || row.get().and_then(|row| row.person).map(|id| id.to_string()).unwrap_or_default())
                            on_pick=Callback::new(move |id: String| set(EventField::Person(id.parse().ok())))
                            label=words::EVENT_WHO.of(lang)
                        />
                    })}
                <RemoveRecord id=RecordId::Event(id)/>
            </div>
            <TextInput
                value=Signal::derive(move || row.get().map(|row| row.note.clone()).unwrap_or_default())
                on_commit=Callback::new(move |note| set(EventField::Note(note)))
                label=words::EVENT_NOTE.of(lang)
                placeholder=words::EVENT_NOTE.of(lang)
            />
        </div>
    }
}
