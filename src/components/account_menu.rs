//! What can be done with an account as a whole, as a menu. It must not know the screen that it stands on.

use leptos::prelude::*;

use super::icon::Icon;
use super::menu::{MenuButton, MenuItem};
use crate::i18n::accounts as words;
use crate::model::PlanId;
use crate::state::{Dialog, use_session};

/// The menu.
#[component]
pub fn AccountMenu(
    /// Which account.
    id: PlanId,
    /// Its name.
    name: String,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let label = words::ACCOUNT_MENU.fill(lang, &[("name", &words::display_name(lang, &name))]);
    let rename = name.clone();
    let items = vec![
        MenuItem::new(words::RENAME.of(lang), Icon::Edit, move || {
            session.view.dialog.set(Dialog::Rename(id, rename.clone()));
        }),
        MenuItem::new(words::DUPLICATE.of(lang), Icon::Copy, move || session.duplicate_account(id)),
        MenuItem::new(words::EXPORT_JSON.of(lang), Icon::Download, move || session.export_plan(id, false)),
        MenuItem::new(words::DELETE_ACCOUNT.of(lang), Icon::Delete, move || session.delete_account(id))
            .dangerous(),
    ];
    view! { <MenuButton label=label items=items/> }
}
