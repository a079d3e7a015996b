//! The button that takes something out. It must not know what.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::shell;
use crate::model::Edit;
use crate::model::edit::RecordId;
use crate::model::{ObjectiveId, edit::SheetRecordId};
use crate::state::use_session;

/// Takes a record out of the account.
#[component]
pub fn RemoveRecord(
    /// Which.
    id: RecordId,
) -> impl IntoView {
    remove(move || Edit::Remove(id))
}

/// Takes a record off the sheet.
#[component]
pub fn RemoveButton(
    /// On which sheet.
    sheet: ObjectiveId,
    /// Which record.
    id: SheetRecordId,
) -> impl IntoView {
    remove(move || Edit::remove_from(sheet, id))
}

/// Takes something else out, under a name of its own.
#[component]
pub fn RemoveThis(
    /// What it does.
    #[prop(into)]
    label: String,
    /// Does it.
    on_remove: Callback<()>,
) -> impl IntoView {
    button(label, Box::new(move || on_remove.run(())))
}

fn remove(edit: impl Fn() -> Edit + 'static) -> AnyView {
    let session = use_session();
    let label = shell::DELETE.of(session.lang());
    button(
        label.to_owned(),
        Box::new(move || {
            session.apply(edit());
        }),
    )
}

fn button(label: String, press: Box<dyn Fn()>) -> AnyView {
    view! {
        <button type="button" class="button-icon" aria-label=label.clone() title=label on:click=move |_| press()>
            {icon(Icon::Delete)}
        </button>
    }
    .into_any()
}
