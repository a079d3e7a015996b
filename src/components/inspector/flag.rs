//! A red flag that somebody planted by hand.

use leptos::prelude::*;

use crate::components::field::{Field, Pick, TextInput, Tick, pick_word};
use crate::components::leverage::JoinTicks;
use crate::components::remove::RemoveButton;
use crate::diagram::web::Knot;
use crate::i18n::{accounts, inspector, leverage, sheet as words, terms};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::strength::FlagField;
use crate::model::{Edit, Element, FlagId, FlagRef, ObjectiveId};
use crate::state::use_session;

/// The fields of a flag.
#[component]
pub fn FlagInspector(
    /// Which.
    id: FlagId,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.flags.shared(id));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Flag(id, field))));
    };
    let people = session.memo(move |plan| {
        let mut options = vec![(String::new(), "—".to_owned())];
        let rows = plan.objectives.get(sheet)?.influences.iter();
        options.extend(
            rows.filter_map(|row| plan.people.get(row.person))
                .map(|who| (who.id.to_string(), accounts::display_person(lang, &who.name))),
        );
        Some(options)
    });
    view! {
        <header class="inspector-head inspector-head-row">
            <h2>{words::FLAGS.of(lang)}</h2>
            <RemoveButton sheet=sheet id=SheetRecordId::Flag(id)/>
        </header>
        <section class="inspector-section">
            <Field label=words::PLANT_FLAG_WHAT.of(lang)>
                <TextInput
                    value=Signal::derive(move || row.get().map(|row| row.text.clone()).unwrap_or_default())
                    on_commit=Callback::new(move |text| set(FlagField::Text(text)))
                    multiline=true
                />
            </Field>
            <Field label=inspector::NAME.of(lang)>
                <Pick
                    options=Signal::derive(move || people.get().unwrap_or_default())
                    value=Signal::derive(move || row.get().and_then(|row| row.person).map(|id| id.to_string()).unwrap_or_default())
                    on_pick=Callback::new(move |id: String| set(FlagField::Person(id.parse().ok())))
                />
            </Field>
            <Field label=words::ELEMENTS.of(lang)>
                {pick_word(
                    words::ELEMENTS.of(lang),
                    "—",
                    Element::ALL,
                    move |element| terms::element(element).of(lang).to_owned(),
                    Signal::derive(move || row.get().and_then(|row| row.element)),
                    move |element| set(FlagField::Element(element)),
                    "",
                )}
            </Field>
            <Tick
                label=words::RESOLVED.of(lang)
                value=Signal::derive(move || row.get().is_some_and(|row| row.is_resolved))
                on_change=Callback::new(move |is_on| set(FlagField::IsResolved(is_on)))
            />
            <JoinTicks sheet=sheet knot=Knot::Flag(FlagRef::Manual { flag: id }) label=leverage::IN_ACTIONS.of(lang)/>
        </section>
    }
}
