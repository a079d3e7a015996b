//! The inspector: what is selected, in full, beside the board (a sheet from the bottom on a narrow screen). It must not
//! know where the selection came from.

mod action;
pub mod candidates;
mod coach;
mod contacts;
mod element;
mod facts;
mod finding;
mod flag;
pub mod judgement;
mod need;
pub mod objective;
mod person;
mod score;
mod strength;

use leptos::{ev, prelude::*};

use super::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::{people, shell};
use crate::state::{Selection, use_session};

/// The inspector beside a screen.
#[component]
pub fn Inspector() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let selection = session.view.selection;
    let is_open = move || selection.get() != Selection::None;
    let close = move || selection.set(Selection::None);
    let body = move || {
        let sheet = session.route().get().sheet();
        match (selection.get(), sheet) {
            (Selection::Person(person, _), sheet) => {
                view! { <person::PersonInspector person=person sheet=sheet/> }.into_any()
            }
            (Selection::Element(element), Some(sheet)) => {
                view! { <element::ElementInspector element=element sheet=sheet/> }.into_any()
            }
            (Selection::Score, Some(sheet)) => view! { <score::ScoreInspector sheet=sheet/> }.into_any(),
            (Selection::Strength(id), Some(sheet)) => {
                view! { <strength::StrengthInspector id=id sheet=sheet/> }.into_any()
            }
            (Selection::Flag(id), Some(sheet)) => {
                view! { <flag::FlagInspector id=id sheet=sheet/> }.into_any()
            }
            (Selection::Finding(rule, about), Some(sheet)) => {
                view! { <finding::FindingInspector rule=rule about=about sheet=sheet/> }.into_any()
            }
            (Selection::Need(id), Some(sheet)) => {
                view! { <need::NeedInspector id=id sheet=sheet/> }.into_any()
            }
            (Selection::Action(id), Some(sheet)) => {
                view! { <action::ActionInspector id=id sheet=sheet/> }.into_any()
            }
            (Selection::Objective | Selection::None, Some(sheet)) => {
                view! { <objective::ObjectiveInspector sheet=sheet/> }.into_any()
            }
            (_, None) => view! { <p class="muted">{people::NOBODY_PICKED.of(lang)}</p> }.into_any(),
        }
    };
    // The field that a finding asked for takes the focus as soon as it is there.
    Effect::new(move |_| {
        selection.track();
        session.focus_asked();
    });
    view! {
        <aside
            class="inspector"
            class:is-open=is_open
            data-testid="inspector"
            aria-label=shell::INSPECTOR.of(lang)
            on:keydown=move |event: ev::KeyboardEvent| {
                if event.key() == "Escape" && !event.is_composing() {
                    close();
                }
            }
        >
            {when(is_open, move || view! {
                <button
                    type="button"
                    class="button-icon inspector-close"
                    aria-label=shell::CLOSE_INSPECTOR.of(lang)
                    on:click=move |_| close()
                >
                    {icon(Icon::Close)}
                </button>
            })}
            <div class="inspector-body" data-field="inspector" tabindex="-1">{body}</div>
        </aside>
    }
}
