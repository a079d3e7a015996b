//! What we compete with: the kinds of competition, where we stand, and each named rival. It must not judge who can win.

use leptos::prelude::*;

use super::found;
use crate::components::choice::{ChoiceOption, choose};
use crate::components::each::each;
use crate::components::field::{Field, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::people_pick::PeoplePick;
use crate::components::when::{when, when_or};
use crate::i18n::{position as words, sheet as sheet_words, terms};
use crate::method::{ObjectivePlace, Place};
use crate::model::edit::{SheetChange, SheetEdit, SheetRecordId};
use crate::model::objective::{ObjectiveField, Rival, RivalField};
use crate::model::{CompetitionKind, CompetitivePosition, Edit, ObjectiveId, RivalId};
use crate::state::use_session;

/// Findings about competition: none named, a risky position, a late entry.
const RULES: &[u8] = &[48, 49, 50];

/// The panel of competition.
#[component]
pub fn CompetitionPanel(
    /// Of which sheet.
    sheet: ObjectiveId,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let position = session.memo(move |plan| Some(plan.objectives.get(sheet)?.position));
    let ids = session.memo(move |plan| Some(plan.objectives.get(sheet)?.rivals.ids()));
    let add = move |_| {
        session.apply(Edit::put_in(sheet, Rival::new(RivalId(session.new_id()))));
    };
    view! {
        <section class="panel competition">
            <header class="panel-head"><h2>{words::COMPETITION.of(lang)}</h2></header>
            <p class="muted">{words::COMPETITION_FOR.of(lang)}</p>
            <div class="competition-where">
                <Kinds sheet=sheet/>
                <div class="field">
                    <span class="field-label">{words::STANDING.of(lang)}</span>
                    {choose(
                        words::STANDING.of(lang),
                        CompetitivePosition::ALL,
                        move |one| ChoiceOption::plain(terms::competitive_position(one).of(lang)),
                        Signal::derive(move || position.get().flatten()),
                        move |one| {
                            session.apply(Edit::objective(sheet, ObjectiveField::Position(one)));
                        },
                        Place::Objective(ObjectivePlace::Position).to_string(),
                    )}
                </div>
            </div>
            {found(sheet, RULES)}
            <h3>{words::RIVALS.of(lang)}</h3>
            {when(move || ids.get().is_none_or(|ids| ids.is_empty()), move || view! {
                <p class="muted">{words::NO_RIVALS.of(lang)}</p>
            })}
            <div class="rivals">
                {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <RivalCard sheet=sheet id=id/> })}
            </div>
            <button type="button" class="button button-small" data-testid="add-rival" on:click=add>
                {icon(Icon::Plus)}
                {sheet_words::ADD_RIVAL.of(lang)}
            </button>
        </section>
    }
}

/// Where else the money could go. Doing nothing comes along with every other kind, since it always counts.
#[component]
fn Kinds(sheet: ObjectiveId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let held = session.memo(move |plan| Some(plan.objectives.get(sheet)?.competition.clone()));
    let has =
        move |kind: CompetitionKind| held.with(|held| held.as_ref().is_some_and(|held| held.contains(&kind)));
    let toggle = move |kind: CompetitionKind| {
        let mut next = held.get_untracked().unwrap_or_default();
        if !next.remove(&kind) {
            next.insert(kind);
        }
        next.insert(CompetitionKind::DoNothing);
        session.apply(Edit::objective(sheet, ObjectiveField::Competition(next)));
    };
    let chip = move |kind: CompetitionKind| {
        // It is no button while it holds: there is no way to take it out.
        let is_fixed = move || kind == CompetitionKind::DoNothing && has(kind);
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || has(kind).to_string()
                aria-disabled=move || is_fixed().then_some("true")
                on:click=move |_| {
                    if !is_fixed() {
                        toggle(kind);
                    }
                }
            >
                {terms::competition_kind(kind).of(lang)}
            </button>
        }
    };
    view! {
        <div class="field">
            <span class="field-label">{words::KINDS.of(lang)}</span>
            <div class="chips" role="group" aria-label=words::KINDS.of(lang)>
                {CompetitionKind::ALL.iter().copied().map(chip).collect_view()}
            </div>
            <span class="field-hint">{words::ALWAYS.of(lang)}</span>
        </div>
    }
}

/// One rival: its name, what it does here, and who backs it.
#[component]
fn RivalCard(sheet: ObjectiveId, id: RivalId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.rivals.shared(id));
    let has_people = session.memo(move |plan| Some(!plan.objectives.get(sheet)?.influences.is_empty()));
    let set = move |field| {
        session.apply(Edit::Sheet(sheet, SheetEdit::Change(SheetChange::Rival(id, field))));
    };
    let text = move |read: fn(&Rival) -> &String| {
        Signal::derive(move || row.get().map(|row| read(&row).clone()).unwrap_or_default())
    };
    let remove = move || {
        words::REMOVE_RIVAL.fill(lang, &[("name", &words::rival_name(lang, &text(|row| &row.name).get()))])
    };
    view! {
        <article class="rival" data-testid="rival">
            <div class="field-row">
                <TextInput
                    value=text(|row| &row.name)
                    on_commit=Callback::new(move |name| set(RivalField::Name(name)))
                    label=sheet_words::RIVAL_NAME.of(lang)
                    placeholder=sheet_words::RIVAL_NAME.of(lang)
                />
                <button
                    type="button"
                    class="button-icon"
                    aria-label=remove
                    title=remove
                    on:click=move |_| {
                        session.apply(Edit::remove_from(sheet, SheetRecordId::Rival(id)));
                    }
                >
                    {icon(Icon::Delete)}
                </button>
            </div>
            <Field label=words::RIVAL_DETAIL.of(lang) hint=words::RIVAL_DETAIL_HINT.of(lang)>
                <TextInput
                    value=text(|row| &row.detail)
                    on_commit=Callback::new(move |detail| set(RivalField::Detail(detail)))
                    multiline=true
                />
            </Field>
            {when_or(
                move || has_people.get() == Some(true),
                move || view! {
                    <PeoplePick
                        label=words::BACKERS.of(lang)
                        sheet=sheet
                        value=Signal::derive(move || row.get().map(|row| row.backers.clone()).unwrap_or_default())
                        on_change=Callback::new(move |people| set(RivalField::Backers(people)))
                    />
                },
                move || view! { <p class="muted small">{words::NO_PEOPLE.of(lang)}</p> },
            )}
        </article>
    }
}
