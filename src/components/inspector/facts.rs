//! What holds of a person on every sheet: name, title, unit, line, private notes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::field::{DateInput, Field, Pick, TextInput, Tick, ranks};
use crate::i18n::{accounts, inspector as words};
use crate::method::{PersonPlace, Place};
use crate::model::person::PersonField;
use crate::model::{Edit, Person, PersonId};
use crate::state::use_session;

/// The facts, folded away where the judgements come first.
#[component]
pub fn Facts(
    /// Who.
    person: PersonId,
    /// Whether they are unfolded at first.
    is_open: bool,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let who = session.memo(move |plan| plan.people.shared(person));
    let set = move |field: PersonField| {
        session.apply(Edit::person(person, field));
    };
    let text = move |read: fn(&Person) -> &String| {
        Signal::derive(move || who.get().map(|who| read(&who).clone()).unwrap_or_default())
    };
    let handle = move |place: PersonPlace| Place::Person(person, place).to_string();
    let units = session.memo(|plan| {
        Some(plan.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())).collect::<Vec<_>>())
    });
    // Nobody who reports to this person can be his superior: such a line would go round in a circle.
    let superiors = session.memo(move |plan| {
        let above = |mut at: PersonId| {
            for _ in 0..plan.people.len() {
                if at == person {
                    return true;
                }
                match plan.people.get(at).and_then(|who| who.reports_to) {
                    Some(next) => at = next,
                    None => break,
                }
            }
            at == person
        };
        let others = plan.people.iter().filter(|other| !above(other.id));
        Some(
            others
                .map(|other| (other.id.to_string(), accounts::display_person(lang, &other.name)))
                .collect::<Vec<_>>(),
        )
    });
    let with_none = move |none: &'static str, list: Memo<Option<Vec<(String, String)>>>| {
        Signal::derive(move || {
            let mut options = vec![(String::new(), none.to_owned())];
            options.extend(list.get().unwrap_or_default());
            options
        })
    };
    view! {
        <details class="inspector-section" open=is_open>
            <summary>{words::FACTS.of(lang)}</summary>
            <Field label=words::NAME.of(lang)>
                <TextInput value=text(|who| &who.name) on_commit=Callback::new(move |name| set(PersonField::Name(name))) handle=handle(PersonPlace::Name)/>
            </Field>
            <Field label=words::TITLE.of(lang)>
                <TextInput value=text(|who| &who.title) on_commit=Callback::new(move |title| set(PersonField::Title(title))) handle=handle(PersonPlace::Title)/>
            </Field>
            <div class="field-pair">
                <Field label=words::UNIT.of(lang)>
                    <Pick
                        options=with_none("—", units)
                        value=Signal::derive(move || who.get().and_then(|who| who.unit).map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| set(PersonField::Unit(id.parse().ok())))
                        handle=handle(PersonPlace::Unit)
                    />
                </Field>
                <Field label=words::REPORTS_TO.of(lang)>
                    <Pick
                        options=with_none(words::NOBODY.of(lang), superiors)
                        value=Signal::derive(move || who.get().and_then(|who| who.reports_to).map(|id| id.to_string()).unwrap_or_default())
                        on_pick=Callback::new(move |id: String| set(PersonField::ReportsTo(id.parse().ok())))
                        handle=handle(PersonPlace::ReportsTo)
                    />
                </Field>
            </div>
            <Post person=person who=who/>
            <Private person=person/>
        </details>
    }
}

/// The post, the place, and what kind of person it is for us.
#[component]
fn Post(person: PersonId, who: Memo<Option<Arc<Person>>>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let set = move |field: PersonField| {
        session.apply(Edit::person(person, field));
    };
    let text = move |read: fn(&Person) -> &String| {
        Signal::derive(move || who.get().map(|who| read(&who).clone()).unwrap_or_default())
    };
    let handle = move |place: PersonPlace| Place::Person(person, place).to_string();
    view! {
        <div class="field-pair">
            <Field label=words::STARTED_ON.of(lang)>
                <DateInput
                    value=Signal::derive(move || who.get().and_then(|who| who.started_on))
                    on_commit=Callback::new(move |on| set(PersonField::StartedOn(on)))
                    handle=handle(PersonPlace::StartedOn)
                />
            </Field>
            <Field label=words::LEFT_ON.of(lang)>
                <DateInput
                    value=Signal::derive(move || who.get().and_then(|who| who.left_on))
                    on_commit=Callback::new(move |on| set(PersonField::LeftOn(on)))
                    handle=handle(PersonPlace::LeftOn)
                />
            </Field>
        </div>
        <Field label=words::RANK.of(lang)>
            <Pick
                options=Signal::stored(ranks("—"))
                value=Signal::derive(move || who.get().and_then(|who| who.rank).map(|rank| rank.to_string()).unwrap_or_default())
                on_pick=Callback::new(move |rank: String| set(PersonField::Rank(rank.parse().ok())))
                handle=handle(PersonPlace::Rank)
            />
        </Field>
        <div class="field-pair">
            <Field label=words::LOCATION.of(lang)>
                <TextInput value=text(|who| &who.location) on_commit=Callback::new(move |at| set(PersonField::Location(at)))/>
            </Field>
            <Field label=words::REACH.of(lang)>
                <TextInput value=text(|who| &who.reach) on_commit=Callback::new(move |how| set(PersonField::Reach(how)))/>
            </Field>
        </div>
        <Tick
            label=words::IS_KEY.of(lang)
            value=Signal::derive(move || who.get().is_some_and(|who| who.is_key))
            on_change=Callback::new(move |is_key| set(PersonField::IsKey(is_key)))
        />
        <Tick
            label=words::IS_OUTSIDE.of(lang)
            value=Signal::derive(move || who.get().is_some_and(|who| who.is_outside))
            on_change=Callback::new(move |is_outside| set(PersonField::IsOutside(is_outside)))
        />
    }
}

/// Notes that stay on the device.
#[component]
fn Private(person: PersonId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let notes = session.memo(move |plan| plan.people.get(person).map(|who| who.private.clone()));
    let text = move |read: fn(&crate::model::person::PrivateNotes) -> &String| {
        Signal::derive(move || notes.get().map(|notes| read(&notes).clone()).unwrap_or_default())
    };
    let set = move |write: fn(&mut crate::model::person::PrivateNotes, String), text: String| {
        let Some(mut next) = notes.get_untracked() else { return };
        write(&mut next, text);
        session.apply(Edit::person(person, PersonField::Private(next)));
    };
    view! {
        <details class="private">
            <summary>{words::PRIVATE.of(lang)}</summary>
            <p class="muted small">{words::PRIVATE_HELP.of(lang)}</p>
            <Field label=words::PREFERENCES.of(lang)>
                <TextInput value=text(|notes| &notes.preferences) on_commit=Callback::new(move |text| set(|notes, text| notes.preferences = text, text))/>
            </Field>
            <Field label=words::FAMILY.of(lang)>
                <TextInput value=text(|notes| &notes.family) on_commit=Callback::new(move |text| set(|notes, text| notes.family = text, text))/>
            </Field>
            <Field label=words::OTHER_NOTES.of(lang)>
                <TextInput value=text(|notes| &notes.notes) on_commit=Callback::new(move |text| set(|notes, text| notes.notes = text, text)) multiline=true/>
            </Field>
        </details>
    }
}
