//! A new account: its name, and the first objective if it is known already.

use leptos::prelude::*;

use super::new_objective::ObjectiveFields;
use crate::components::dialog::Dialog as Frame;
use crate::i18n::{accounts as words, shell};
use crate::state::{Dialog, NewObjective, use_session};

/// Asks for the account.
#[component]
pub fn NewAccount() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    let name = RwSignal::new(String::new());
    let first = RwSignal::new(NewObjective::default());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        session.view.dialog.set(Dialog::None);
        session.create_account(name, first.get_untracked());
    };
    view! {
        <Frame title=words::NEW_ACCOUNT.of(lang) lang=lang on_close=close>
            <form class="form" on:submit=submit>
                <label class="field">
                    <span class="field-label">{words::NEW_ACCOUNT_NAME.of(lang)}</span>
                    <input
                        class="input"
                        required
                        autofocus
                        maxlength="200"
                        autocomplete="organization"
                        prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                    <span class="field-hint">{words::NEW_ACCOUNT_HINT.of(lang)}</span>
                </label>
                <ObjectiveFields value=first/>
                <div class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| close.run(())>{shell::CANCEL.of(lang)}</button>
                    <button type="submit" class="button button-primary">{shell::CREATE.of(lang)}</button>
                </div>
            </form>
        </Frame>
    }
}
