//! One finding: what was found, by which rule, why it matters, what it was seen from, and what one click does about it.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::rules::{evidence_text, finding_text};
use crate::i18n::{format, sheet as words, terms};
use crate::method::{Finding, Repair};
use crate::model::edit::SheetEdit;
use crate::model::{Dismissal, DismissalReason, Edit, ObjectiveId};
use crate::state::use_session;

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
    let Some(text) = session.peek(|plan| Some(finding_text(lang, &finding, plan))) else {
        return ().into_any();
    };
    let is_asking = RwSignal::new(false);
    let repair_source = finding.clone();
    let action_source = finding.clone();
    let makes_action = matches!(finding.repair, Repair::AddAction(_));
    let (rule, subject) = (finding.rule, finding.subject);
    let dismissed = finding.dismissed.clone();
    let is_open = finding.is_open();
    let severity = finding.severity;
    let to_dismiss = finding.clone();
    let evidence: Vec<_> = session
        .peek(|plan| {
            Some(
                finding
                    .evidence
                    .iter()
                    .map(|one| (one.place, evidence_text(lang, one, plan)))
                    .collect::<Vec<_>>(),
            )
        })
        .unwrap_or_default();
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
                <h4>{text.title}</h4>
                <span class="severity" data-severity=severity.word()>{terms::severity(severity).of(lang)}</span>
            </header>
            <p>{text.message}</p>
            <div class="button-row">
                <Show when=move || is_open>
                    {
                        let source = repair_source.clone();
                        let label = text.repair.clone();
                        view! {
                            <button type="button" class="button button-small button-primary" on:click=move |_| session.repair(sheet, &source)>
                                {label}
                            </button>
                        }
                    }
                </Show>
                <Show when=move || is_open && !makes_action>
                    {
                        let source = action_source.clone();
                        view! {
                            <button type="button" class="button button-small" on:click=move |_| session.act_on(sheet, &source)>
                                {words::NEW_ACTION_FROM.of(lang)}
                            </button>
                        }
                    }
                </Show>
            </div>
            <details class="finding-more">
                <summary>{words::WHY.of(lang)} <span class="muted">{words::RULE.fill(lang, &[("rule", &rule.to_string())])} " · " {text.source}</span></summary>
                <p>{text.why}</p>
                <Show when={
                    let is_empty = evidence.is_empty();
                    move || !is_empty
                }>
                    <p class="finding-subtitle">{words::EVIDENCE.of(lang)}</p>
                </Show>
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
                {match dismissed {
                    Some(why) => {
                        let since = words::SET_ASIDE_SINCE.fill(lang, &[
                            ("date", &why.on.map(format::day).unwrap_or_default()),
                            ("reason", &why.reason),
                        ]);
                        view! {
                            <p class="muted">{since}</p>
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
                    None => {
                        view! {
                            <Show
                                when=move || is_asking.get()
                                fallback=move || view! {
                                    <button type="button" class="button button-small button-quiet" on:click=move |_| is_asking.set(true)>
                                        {words::SET_ASIDE.of(lang)}
                                    </button>
                                }
                            >
                                <SetAside finding=to_dismiss.clone() sheet=sheet/>
                            </Show>
                        }
                        .into_any()
                    }
                }}
            </details>
        </article>
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
