//! The win-result of one person: result, win and both in a sentence, how we know, and what may be lost. It must not know
//! the other people.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Field, TextInput};
use crate::components::finding_card::FindingCard;
use crate::components::icon::{Icon, icon};
use crate::components::proof::ProofFields;
use crate::components::when::when;
use crate::i18n::{Lang, Text, accounts, influences, inspector, terms, wins as words};
use crate::method::influence_table::TableRow;
use crate::method::measurable::is_measurable;
use crate::model::influence::InfluenceField;
use crate::model::{Certainty, Edit, Element, Influence, Judged, Judgement, ObjectiveId, PersonId};
use crate::state::{Selection, memo, use_session};

type Held = Memo<Option<Arc<TableRow>>>;

/// The card.
#[component]
pub fn WinCard(
    /// On which sheet.
    sheet: ObjectiveId,
    /// Whose.
    person: PersonId,
    /// The person's row.
    row: Held,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let name = memo(move || {
        row.with(|row| {
            row.as_ref().map_or(String::new(), |row| accounts::display_person(lang, &row.person.name))
        })
    });
    let title = move || row.with(|row| row.as_ref().map(|row| row.person.title.clone()));
    let roles =
        move || row.with(|row| row.as_ref().map(|row| row.influence.roles.clone())).unwrap_or_default();
    let badges = move || {
        let badge = |role| view! { <span class="badge">{terms::role(role).of(lang)}</span> };
        roles().into_iter().map(badge).collect_view()
    };
    let hints = move || {
        let hint = |role| {
            let values = [("role", terms::role(role).of(lang)), ("what", words::focus(role).of(lang))];
            view! { <p class="field-hint">{words::FOCUS.fill(lang, &values)}</p> }
        };
        roles().into_iter().map(hint).collect_view()
    };
    let analysis = session.analysis(sheet);
    let findings = move || {
        analysis.with(|all| {
            let found = all.as_ref().map(|all| {
                all.about_person(person).filter(|one| one.element == Element::WinResults).cloned().collect()
            });
            found.unwrap_or_else(Vec::new)
        })
    };
    let is_selected =
        move || matches!(session.view.selection.get(), Selection::Person(id, _) if id == person);
    let open = move || words::OPEN.fill(lang, &[("name", &name.get())]);
    view! {
        <article class="win-card" class:is-selected=is_selected data-testid="win-card" data-person=person.to_string()>
            <header class="win-head">
                <h3>
                    <button
                        type="button"
                        class="link"
                        title=open
                        on:click=move |_| session.view.selection.set(Selection::Person(person, None))
                    >
                        {move || name.get()}
                    </button>
                </h3>
                <span class="muted small">{title}</span>
                <span class="win-roles">{badges}</span>
            </header>
            // Drawn anew when the name changes, since it is part of every label.
            {move || fields(sheet, person, row, &name.get())}
            {hints}
            {each(findings, |finding| (finding.rule, finding.inputs.clone()), move |finding| view! {
                <FindingCard finding=finding sheet=sheet/>
            })}
        </article>
    }
}

fn fields(sheet: ObjectiveId, person: PersonId, row: Held, name: &str) -> AnyView {
    let session = use_session();
    let lang = session.lang();
    let read = move |read: fn(&Influence) -> String| {
        Signal::derive(move || {
            row.with(|row| row.as_ref().map(|row| read(&row.influence))).unwrap_or_default()
        })
    };
    let judge = move |judged: Judged| {
        session.apply(Edit::judge(sheet, person, judged, session.today().get_untracked()));
    };
    let label = |what: Text| influences::CELL.fill(lang, &[("name", name), ("column", what.of(lang))]);
    let (result, win, may_lose) =
        (label(inspector::RESULT), label(inspector::WIN), label(inspector::MAY_LOSE));
    let measure = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let (is_judged, is_clear) =
                (row.influence.is_judged(Judgement::Result), is_measurable(&row.influence.result));
            is_judged.then_some(is_clear)
        })
    };
    let hint = move || {
        measure().map(|is_clear| {
            let text = if is_clear { words::MEASURABLE } else { words::VAGUE };
            let shape = if is_clear { Icon::Check } else { Icon::Flag };
            view! { <p class="field-hint win-measure" data-clear=is_clear.to_string()>{icon(shape)} {text.of(lang)}</p> }
        })
    };
    view! {
        <div class="win-fields">
            <div class="field">
                <span class="field-label" aria-hidden="true">{inspector::RESULT.of(lang)}</span>
                <TextInput
                    value=read(|row| row.result.clone())
                    on_commit=Callback::new(move |text| judge(Judged::Result(text)))
                    label=result
                    placeholder=inspector::RESULT_HINT.of(lang)
                    multiline=true
                />
                {hint}
                <Known sheet=sheet person=person row=row judgement=Judgement::Result label=words::HOW_RESULT/>
            </div>
            <div class="field">
                <span class="field-label" aria-hidden="true">{inspector::WIN.of(lang)}</span>
                <TextInput
                    value=read(|row| row.win.clone())
                    on_commit=Callback::new(move |text| judge(Judged::Win(text)))
                    label=win
                    placeholder=inspector::WIN_HINT.of(lang)
                    multiline=true
                />
                <Known sheet=sheet person=person row=row judgement=Judgement::Win label=words::HOW_WIN/>
            </div>
        </div>
        {sentence(row, lang)}
        <Field label=inspector::MAY_LOSE.of(lang)>
            <TextInput
                value=read(|row| row.may_lose.clone())
                on_commit=Callback::new(move |text| {
                    session.apply(Edit::influence(sheet, person, InfluenceField::MayLose(text)));
                })
                label=may_lose
                placeholder=inspector::MAY_LOSE_HINT.of(lang)
            />
        </Field>
    }
    .into_any()
}

/// Result and win in one sentence, in both languages: one for us, one for whoever reads the other.
fn sentence(row: Held, lang: Lang) -> AnyView {
    let of = move |lang| {
        row.with(|row| {
            let row = row.as_ref()?;
            influences::statement(lang, &row.person.name, &row.influence.result, &row.influence.win)
        })
    };
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let text = move || match (of(lang), of(other)) {
        (Some(own), Some(others)) => view! {
            <p lang=lang.tag()>{own}</p>
            <p class="muted small" lang=other.tag()>{others}</p>
        }
        .into_any(),
        _ => view! { <p class="muted">{words::STATEMENT_EMPTY.of(lang)}</p> }.into_any(),
    };
    view! {
        <div class="win-statement">
            <p class="field-label">{words::STATEMENT.of(lang)}</p>
            {text}
        </div>
    }
    .into_any()
}

/// How a judgement is known in one line, and behind it the fields to say so.
#[component]
fn Known(
    sheet: ObjectiveId,
    person: PersonId,
    row: Held,
    judgement: Judgement,
    label: Text,
) -> impl IntoView {
    let lang = use_session().lang();
    let is_open = RwSignal::new(false);
    let is_judged =
        move || row.with(|row| row.as_ref().is_some_and(|row| row.influence.is_judged(judgement)));
    let proof = Signal::derive(move || {
        row.with(|row| row.as_ref().and_then(|row| row.influence.proof(judgement).cloned()))
            .unwrap_or_default()
    });
    let certainty = move || proof.with(|proof| proof.certainty).unwrap_or(Certainty::Unknown);
    let summary = move || {
        let mut parts = vec![label.of(lang), terms::certainty(certainty()).of(lang)];
        parts.extend(proof.with(|proof| proof.source).map(|source| terms::source(source).of(lang)));
        let mut text = parts.join(" · ");
        let note = proof.with(|proof| proof.note.trim().to_owned());
        if !note.is_empty() {
            text.push_str(" · ");
            text.push_str(&note);
        }
        text
    };
    when(is_judged, move || {
        view! {
            <button
                type="button"
                class="proof-summary win-known"
                data-certainty=move || certainty().word()
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {summary}
            </button>
            {when(move || is_open.get(), move || view! {
                <ProofFields sheet=sheet person=person judgement=judgement value=proof/>
            })}
        }
    })
}
