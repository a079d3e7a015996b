//! A new objective: one product, worth so much, by a date.

use leptos::prelude::*;

use crate::components::dialog::Dialog as Frame;
use crate::components::field::{AmountInput, Field};
use crate::i18n::{accounts as words, shell};
use crate::state::{Dialog, NewObjective, use_session};

/// Asks for the objective.
#[component]
pub fn NewObjectiveDialog() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let close = Callback::new(move |()| session.view.dialog.set(Dialog::None));
    let value = RwSignal::new(NewObjective::default());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        session.view.dialog.set(Dialog::None);
        session.create_objective(value.get_untracked());
    };
    view! {
        <Frame title=words::NEW_OBJECTIVE.of(lang) lang=lang on_close=close>
            <form class="form" on:submit=submit>
                <p class="muted">{words::NEW_OBJECTIVE_HINT.of(lang)}</p>
                <ObjectiveFields value=value/>
                <div class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| close.run(())>{shell::CANCEL.of(lang)}</button>
                    <button type="submit" class="button button-primary">{shell::CREATE.of(lang)}</button>
                </div>
            </form>
        </Frame>
    }
}

/// Product, amount and date of an objective that does not exist yet.
#[component]
pub fn ObjectiveFields(
    /// What is typed.
    value: RwSignal<NewObjective>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let currency = session.settings().with_untracked(|settings| settings.currency(lang));
    view! {
        <Field label=words::PRODUCT.of(lang) hint=words::PRODUCT_HINT.of(lang)>
            <input
                class="input"
                maxlength="300"
                autocomplete="off"
                prop:value=move || value.with(|new| new.product.clone())
                on:input=move |event| value.update(|new| new.product = event_target_value(&event))
            />
        </Field>
        <div class="field-pair">
            <Field label=words::AMOUNT.of(lang) hint=words::AMOUNT_HINT.of(lang)>
                <AmountInput
                    value=Signal::derive(move || value.with(|new| new.amount))
                    on_commit=Callback::new(move |amount| value.update(|new| new.amount = amount))
                    label=words::AMOUNT.of(lang)
                    lang=lang
                    currency=currency
                />
            </Field>
            <Field label=words::CLOSE_ON.of(lang)>
                <input
                    class="input input-date"
                    type="date"
                    min="1990-01-01"
                    max="2199-12-31"
                    on:input=move |event| value.update(|new| new.close_on = event_target_value(&event).parse().ok())
                />
            </Field>
        </div>
    }
}
