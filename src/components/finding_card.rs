//! One finding: what was found, by which rule, why it matters, what it was seen from, and what one click does about it.

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use super::icon::{Icon, icon};
use crate::components::when::{when, when_or};
use crate::i18n::rules::{FindingText, evidence_text, finding_text};
use crate::i18n::{format, glossary, sheet as words, terms};
use crate::method::{Finding, Repair};
use crate::model::edit::SheetEdit;
use crate::model::{Dismissal, DismissalReason, Edit, ObjectiveId};
use crate::state::{HelpSpot, Route, use_session};

/// A finding.
#[component]
pub fn FindingCard(
    /// What was found.
    finding: Finding,
    /// On which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let told = finding.clone();
    // Followed, since a name in it may change while the finding stays.
    let text = session.memo(move |plan| Some(finding_text(lang, &told, plan)));
    let say = move |part: fn(&FindingText) -> &String| {
        move || text.with(|text| text.as_ref().map(|text| part(text).clone()))
    };
    let (rule, severity, is_open) = (finding.rule, finding.severity, finding.is_open());
    let to_repair = finding.clone();
    view! {
        <article
            class="finding"
            class:is-dismissed=!is_open
            data-testid="finding"
            data-rule=rule.to_string()
            data-severity=severity.word()
        >
            <header class="finding-head">
                {icon(Icon::Flag)}
                <h3>{say(|text| &text.title)}</h3>
                <span class="severity" data-severity=severity.word()>{terms::severity(severity).of(lang)}</span>
            </header>
            <p>{say(|text| &text.message)}</p>
            {when(move || is_open, move || view! {
                <Repairs finding=to_repair.clone() sheet=sheet label=Signal::derive(move || say(|text| &text.repair)().unwrap_or_default())/>
            })}
            <More finding=finding sheet=sheet text=text/>
        </article>
    }
}

/// What one click does about it, and the way to an action of one's own.
#[component]
fn Repairs(finding: Finding, sheet: ObjectiveId, label: Signal<String>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let makes_action = matches!(finding.repair, Repair::AddAction(_));
    let finding = StoredValue::new(finding);
    view! {
        <div class="button-row">
            <button
                type="button"
                class="button button-small button-primary"
                on:click=move |_| session.repair(sheet, &finding.get_value())
            >
                {move || label.get()}
            </button>
            {when(move || !makes_action, move || view! {
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| session.act_on(sheet, &finding.get_value())
                >
                    {words::NEW_ACTION_FROM.of(lang)}
                </button>
            })}
        </div>
    }
}

/// Why it matters, what was seen, and setting it aside. It is drawn when it is opened, which most are not.
#[component]
fn More(finding: Finding, sheet: ObjectiveId, text: Memo<Option<FindingText>>) -> impl IntoView {
    let lang = use_session().lang();
    let is_open = RwSignal::new(false);
    let rule = words::RULE.fill(lang, &[("rule", &finding.rule.to_string())]);
    let source = move || text.with(|text| text.as_ref().map(|text| text.source.clone()));
    view! {
        <details class="finding-more" on:toggle=move |event| is_open.set(event_target::<HtmlDetailsElement>(&event).open())>
            <summary>
                {words::WHY.of(lang)} " "
                <span class="muted">{rule} " · " {source}</span>
            </summary>
            {when(move || is_open.get(), move || view! {
                <p>{move || text.with(|text| text.as_ref().map(|text| text.why.clone()))}</p>
                <Seen finding=finding.clone()/>
                <p>
                    <a href=Route::Help(HelpSpot::Rule(finding.rule)).hash()>
                        {glossary::LOOK_UP_RULE.fill(lang, &[("rule", &finding.rule.to_string())])}
                    </a>
                </p>
                <Dismissing finding=finding.clone() sheet=sheet/>
            })}
        </details>
    }
}

/// What a finding was seen from, with the way there.
#[component]
fn Seen(finding: Finding) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let evidence = session.memo(move |plan| {
        let line = |one: &crate::method::Evidence| (one.place, evidence_text(lang, one, plan));
        Some(finding.evidence.iter().map(line).collect::<Vec<_>>())
    });
    let evidence = move || evidence.get().unwrap_or_default();
    view! {
        {when(move || !evidence().is_empty(), move || view! {
            <p class="finding-subtitle">{words::EVIDENCE.of(lang)}</p>
            <ul class="evidence">
                {move || evidence().into_iter().map(|(place, (label, value))| view! {
                    <li>
                        <button type="button" class="link" on:click=move |_| session.open_place(place)>{label}</button>
                        <span>{value}</span>
                    </li>
                }).collect_view()}
            </ul>
        })}
    }
}

/// Setting a finding aside with a reason, or taking it back.
#[component]
fn Dismissing(finding: Finding, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_asking = RwSignal::new(false);
    let (rule, subject) = (finding.rule, finding.subject);
    let Some(why) = finding.dismissed.clone() else {
        let finding = StoredValue::new(finding);
        let ask = move || {
            view! {
                <button type="button" class="button button-small button-quiet" on:click=move |_| is_asking.set(true)>
                    {words::SET_ASIDE.of(lang)}
                </button>
            }
        };
        return view! {
            {when_or(move || is_asking.get(), move || view! {
                <SetAside finding=finding.get_value() sheet=sheet/>
            }, ask)}
        }
        .into_any();
    };
    let date = why.on.map(format::day).unwrap_or_default();
    view! {
        <p class="muted">{words::SET_ASIDE_SINCE.fill(lang, &[("date", &date), ("reason", &why.reason)])}</p>
        <button
            type="button"
            class="button button-small"
            on:click=move |_| {
                session.apply(Edit::Sheet(sheet, SheetEdit::Restore(rule, subject)));
            }
        >
            {words::TAKE_BACK.of(lang)}
        </button>
    }
    .into_any()
}

/// Asks why a finding can be left alone.
#[component]
fn SetAside(finding: Finding, sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let reason = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = reason.get_untracked().trim().to_owned();
        if text.is_empty() {
            return;
        }
        let why = DismissalReason { reason: text, on: Some(session.today().get_untracked()) };
        let dismissal =
            Dismissal { rule: finding.rule, about: finding.subject, why, inputs: finding.inputs.clone() };
        session.apply(Edit::Sheet(sheet, SheetEdit::Dismiss(dismissal)));
    };
    view! {
        <form class="set-aside" on:submit=submit>
            <label class="field">
                <span class="field-label">{words::SET_ASIDE_REASON.of(lang)}</span>
                <input
                    class="input"
                    required
                    maxlength="500"
                    prop:value=move || reason.get()
                    on:input=move |event| reason.set(event_target_value(&event))
                />
                <span class="field-hint">{words::SET_ASIDE_HELP.of(lang)}</span>
            </label>
            <button type="submit" class="button button-small" aria-label=words::SET_ASIDE_DO.of(lang)>
                {words::SET_ASIDE_DO.of(lang)}
            </button>
        </form>
    }
}
