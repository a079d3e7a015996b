//! One finding: what was found, by which rule, why it matters, what it was seen from, and what one click does about it.

use leptos::prelude::*;

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
    move || text.get().map(|text| view! { <Card finding=finding.clone() sheet=sheet text=text/> })
}

#[component]
fn Card(finding: Finding, sheet: ObjectiveId, text: FindingText) -> impl IntoView {
    let lang = use_session().lang();
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
                <h3>{text.title}</h3>
                <span class="severity" data-severity=severity.word()>{terms::severity(severity).of(lang)}</span>
            </header>
            <p>{text.message}</p>
            {when(move || is_open, move || view! {
                <Repairs finding=to_repair.clone() sheet=sheet label=text.repair.clone()/>
            })}
            <More finding=finding sheet=sheet why=text.why source=text.source/>
        </article>
    }
}

/// What one click does about it, and the way to an action of one's own.
#[component]
fn Repairs(finding: Finding, sheet: ObjectiveId, label: String) -> impl IntoView {
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
                {label}
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

/// Why it matters, what was seen, and setting it aside.
#[component]
fn More(finding: Finding, sheet: ObjectiveId, why: String, source: String) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let evidence: Vec<_> = session
        .peek(|plan| {
            let line = |one: &crate::method::Evidence| (one.place, evidence_text(lang, one, plan));
            Some(finding.evidence.iter().map(line).collect())
        })
        .unwrap_or_default();
    let has_evidence = !evidence.is_empty();
    view! {
        <details class="finding-more">
            <summary>
                {words::WHY.of(lang)} " "
                <span class="muted">{words::RULE.fill(lang, &[("rule", &finding.rule.to_string())])} " · " {source}</span>
            </summary>
            <p>{why}</p>
            {has_evidence.then(|| view! { <p class="finding-subtitle">{words::EVIDENCE.of(lang)}</p> })}
            <ul class="evidence">
                {evidence
                    .into_iter()
                    .map(|(place, (label, value))| {
                        view! {
                            <li>
                                <button type="button" class="link" on:click=move |_| session.open_place(place)>{label}</button>
                                <span>{value}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <p>
                <a href=Route::Help(HelpSpot::Rule(finding.rule)).hash()>
                    {glossary::LOOK_UP_RULE.fill(lang, &[("rule", &finding.rule.to_string())])}
                </a>
            </p>
            <Dismissing finding=finding sheet=sheet/>
        </details>
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
