//! Another name for an account.

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::i18n::{accounts as words, shell};
use crate::model::PlanId;
use crate::state::{Dialog, use_session};

/// Asks for the name.
#[component]
pub fn Rename(
    /// Which account.
    id: PlanId,
    /// Its name so far.
    name: String,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    let name = RwSignal::new(name);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        session.view.dialog.set(Dialog::None);
        session.rename_account(id, name.get_untracked().trim().to_owned());
    };
    view! {
        <Frame title=words::RENAME.of(lang) lang=lang on_close=close>
            <form class="form" on:submit=submit>
                <label class="field">
                    <span class="field-label">{words::NAME.of(lang)}</span>
                    <input
                        class="input"
                        required
                        autofocus
                        maxlength="200"
                        prop:value=move || name.get()
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </label>
                <div class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| close.run(())>{shell::CANCEL.of(lang)}</button>
                    <button type="submit" class="button button-primary">{shell::OK.of(lang)}</button>
                </div>
            </form>
        </Frame>
    }
}
