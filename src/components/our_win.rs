//! What we win by an objective, the least that we accept, and whether the terms lie below it. It must not know where on
//! the screen it stands.

use leptos::prelude::*;

use crate::components::field::{Field, TextInput, Tick};
use crate::i18n::sheet as words;
use crate::model::objective::{ObjectiveField, OurWin};
use crate::model::{Edit, ObjectiveId};
use crate::state::use_session;

/// The three fields.
#[component]
pub fn OurWinFields(
    /// Of which objective.
    sheet: ObjectiveId,
    /// Handle by which a finding opens the first.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let held =
        session.memo(move |plan| plan.objectives.get(sheet).map(|objective| objective.our_win.clone()));
    let change = move |change: &dyn Fn(&mut OurWin)| {
        let Some(mut next) = held.get_untracked() else { return };
        change(&mut next);
        session.apply(Edit::objective(sheet, ObjectiveField::OurWin(next)));
    };
    let read = move |read: fn(&OurWin) -> String| {
        Signal::derive(move || held.with(|win| win.as_ref().map(read)).unwrap_or_default())
    };
    view! {
        <Field label=words::OUR_WIN.of(lang)>
            <TextInput
                value=read(|win| win.text.clone())
                on_commit=Callback::new(move |text: String| change(&|win: &mut OurWin| win.text.clone_from(&text)))
                handle=handle
                multiline=true
            />
        </Field>
        <Field label=words::OUR_MINIMUM.of(lang)>
            <TextInput
                value=read(|win| win.minimum.clone())
                on_commit=Callback::new(move |text: String| change(&|win: &mut OurWin| win.minimum.clone_from(&text)))
            />
        </Field>
        <Tick
            label=words::BELOW_MINIMUM.of(lang)
            value=Signal::derive(move || held.with(|win| win.as_ref().is_some_and(|win| win.is_below_minimum)))
            on_change=Callback::new(move |is_below| change(&|win: &mut OurWin| win.is_below_minimum = is_below))
        />
    }
}
