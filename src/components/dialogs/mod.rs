//! The dialogs of the page: each asks for one thing and hands an edit to the session. They must not know each other.

mod add_person;
mod commands;
mod conflicts;
mod import;
mod new_account;
mod new_objective;
mod paste_people;
mod paste_rows;
mod rename;
mod share;
mod term;

use leptos::prelude::*;

use crate::components::each::each;
use crate::state::{Dialog, use_session};

/// Whichever dialog is open.
#[component]
pub fn Dialogs() -> impl IntoView {
    let session = use_session();
    let dialog = session.view.dialog;
    // By key, so that one dialog after another is opened anew, with the focus in its first field.
    view! {
        {each(move || [dialog.get()], Clone::clone, shown)}
    }
}

fn shown(dialog: Dialog) -> AnyView {
    let sheet = use_session().route().get_untracked().sheet();
    match dialog {
        Dialog::None => ().into_any(),
        Dialog::NewAccount => view! { <new_account::NewAccount/> }.into_any(),
        Dialog::NewObjective => view! { <new_objective::NewObjectiveDialog/> }.into_any(),
        Dialog::AddPerson(role) => {
            view! { <add_person::AddPerson role=role sheet=sheet.filter(|_| role.is_some())/> }.into_any()
        }
        Dialog::AddInfluence => view! { <add_person::AddPerson role=None sheet=sheet/> }.into_any(),
        Dialog::PastePeople => match sheet {
            Some(sheet) => view! { <paste_rows::PasteRows sheet=sheet/> }.into_any(),
            None => view! { <paste_people::PastePeople/> }.into_any(),
        },
        Dialog::Rename(id, name) => view! { <rename::Rename id=id name=name/> }.into_any(),
        Dialog::Import => view! { <import::Import/> }.into_any(),
        Dialog::Share => view! { <share::Share/> }.into_any(),
        Dialog::Commands => view! { <commands::Commands/> }.into_any(),
        Dialog::Conflicts => view! { <conflicts::Conflicts/> }.into_any(),
        Dialog::Term(term) => view! { <term::TermDialog term=term/> }.into_any(),
    }
}
