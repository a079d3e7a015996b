//! What a contact took of us: its minutes, its cost, and the stage at which the customer then was. It must not know what is
//! made of these (SYS-06).

use leptos::prelude::*;

use crate::components::field::{AmountInput, Field, TextInput, pick_word};
use crate::components::when::when;
use crate::i18n::{Lang, format, matching as words, terms};
use crate::model::contact_log::ContactField;
use crate::model::edit::Change;
use crate::model::{AccountPlan, BuyingStage, Contact, ContactId, Edit};
use crate::state::use_session;

/// Most minutes of a contact: a week without sleep.
const MOST_MINUTES: u32 = 10_000;

/// The stage that a new contact takes over: that of the only objective, or of the one that was begun last.
pub(super) fn usual_stage(plan: &AccountPlan) -> Option<BuyingStage> {
    let mut sheets: Vec<_> = plan.objectives.iter().collect();
    if let [only] = sheets[..] {
        return only.buying_stage;
    }
    sheets.retain(|sheet| sheet.started_on.is_some());
    sheets.into_iter().max_by_key(|sheet| sheet.started_on)?.buying_stage
}

/// A fold below a row of the log.
#[component]
pub(super) fn Effort(id: ContactId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.contacts.shared(id));
    let is_open = RwSignal::new(false);
    let told = move || row.with(|row| row.as_ref().map(|row| summary(lang, row)));
    let name = move || {
        let day = row.with(|row| row.as_ref().and_then(|row| row.on)).map(format::day);
        words::LOG_EFFORT_OF.fill(lang, &[("day", &day.unwrap_or_default())])
    };
    view! {
        <div class="log-effort">
            <button
                type="button"
                class="link small"
                aria-label=name
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {words::LOG_EFFORT.of(lang)}
            </button>
            " " <span class="muted small">{told}</span>
            {when(move || is_open.get(), move || view! { <Fields id=id/> })}
        </div>
    }
}

/// What is known of it in a line.
fn summary(lang: Lang, row: &Contact) -> String {
    let minutes =
        row.minutes.map(|minutes| words::LOG_MINUTES_SHORT.fill(lang, &[("count", &minutes.to_string())]));
    let stage = row.stage.map_or(words::LOG_NO_STAGE, terms::buying_stage).of(lang);
    let parts: Vec<String> =
        minutes.into_iter().chain(row.cost.map(format::amount)).chain([stage.to_owned()]).collect();
    parts.join(" · ")
}

/// The three fields.
#[component]
fn Fields(id: ContactId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.contacts.shared(id));
    let set = move |field: ContactField| {
        session.apply(Edit::Change(Change::Contact(id, field)));
    };
    let problem = RwSignal::new(None::<String>);
    let minutes = Callback::new(move |typed: String| {
        let typed = typed.trim().to_owned();
        match typed.parse::<u32>() {
            _ if typed.is_empty() => set(ContactField::Minutes(None)),
            Ok(minutes) if minutes <= MOST_MINUTES => set(ContactField::Minutes(Some(minutes))),
            _ => {
                problem.set(Some(words::LOG_MINUTES_WRONG.fill(lang, &[("text", &typed)])));
                return;
            }
        }
        problem.set(None);
    });
    let currency = session.settings().with_untracked(|settings| settings.currency(lang));
    let held = Signal::derive(move || {
        row.get().and_then(|row| row.minutes).map(|minutes| minutes.to_string()).unwrap_or_default()
    });
    let stage = Signal::derive(move || row.get().and_then(|row| row.stage));
    view! {
        <div class="log-effort-fields">
            <Field label=words::LOG_MINUTES.of(lang)>
                <TextInput value=held on_commit=minutes label=words::LOG_MINUTES.of(lang) is_lazy=true/>
                {move || problem.get().map(|problem| view! { <span class="field-problem" role="alert">{problem}</span> })}
            </Field>
            <Field label=words::LOG_COST.of(lang)>
                <AmountInput
                    value=Signal::derive(move || row.get().and_then(|row| row.cost))
                    on_commit=Callback::new(move |cost| set(ContactField::Cost(cost)))
                    label=words::LOG_COST.of(lang)
                    lang=lang
                    currency=currency
                />
            </Field>
            <Field label=words::LOG_STAGE.of(lang)>
                {pick_word(
                    words::LOG_STAGE.of(lang),
                    words::LOG_NO_STAGE.of(lang),
                    BuyingStage::ALL,
                    move |stage| terms::buying_stage(stage).of(lang).to_owned(),
                    stage,
                    move |stage| set(ContactField::Stage(stage)),
                    "",
                )}
            </Field>
        </div>
    }
}
