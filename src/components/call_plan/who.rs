//! When the call is, who meets whom, and what is known of each: role, mode, rating, what they have in mind, result and
//! win. It must not change a judgement; the inspector does.

use leptos::prelude::*;

use super::Open;
use crate::components::each::each;
use crate::components::field::{DateInput, Field, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::people_pick::PeoplePick;
use crate::components::when::{when, when_or};
use crate::i18n::{call_plan as words, terms, wording};
use crate::model::call_plan::CallField;
use crate::model::influence::InfluenceField;
use crate::model::{Edit, MemberId, PersonId};
use crate::state::{Selection, memo};

/// The part.
#[component]
pub fn Who(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let sheet = open.sheet;
    let people = memo(move || open.read(|call| call.with.iter().copied().collect::<Vec<_>>()));
    let nobody = session.memo(move |plan| Some(plan.objectives.get(sheet)?.influences.is_empty()));
    let title = words::WHO.of(lang);
    view! {
        <section class="panel call-who">
            <header class="panel-head"><h3>{title}</h3></header>
            <div class="call-when">
                <Field label=words::DAY.of(lang)>
                    <DateInput
                        value=Signal::derive(move || open.read(|call| call.on))
                        on_commit=Callback::new(move |on| open.set(CallField::On(on)))
                    />
                </Field>
                {when_or(move || nobody.get() == Some(true), move || view! {
                    <p class="muted small">{words::NO_PEOPLE.of(lang)}</p>
                }, move || view! {
                    <PeoplePick
                        label=words::THEIRS.of(lang)
                        sheet=sheet
                        value=Signal::derive(move || open.read(|call| call.with.clone()))
                        on_change=Callback::new(move |with| open.set(CallField::With(with)))
                    />
                })}
                <OursPick open=open/>
            </div>
            <div class="call-people">
                {each(move || people.get(), |id| *id, move |person| view! { <Met open=open person=person/> })}
            </div>
        </section>
    }
}

/// Who of us comes.
#[component]
fn OursPick(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let team = session.memo(|plan| {
        Some(plan.team.iter().map(|one| (one.id, one.name.clone())).collect::<Vec<(MemberId, String)>>())
    });
    let toggle = move |id: MemberId| {
        let mut ours = open.call.get_untracked().map(|call| call.ours.clone()).unwrap_or_default();
        if !ours.remove(&id) {
            ours.insert(id);
        }
        open.set(CallField::Ours(ours));
    };
    let is_empty = move || team.with(|team| team.as_ref().is_none_or(Vec::is_empty));
    view! {
        <div class="field">
            <span class="field-label">{words::OURS.of(lang)}</span>
            {when(is_empty, move || view! { <p class="muted small">{words::NO_TEAM.of(lang)}</p> })}
            <div class="chips" role="group" aria-label=words::OURS.of(lang)>
                {each(move || team.get().unwrap_or_default(), Clone::clone, move |(id, name)| view! {
                    <button
                        type="button"
                        class="chip"
                        aria-pressed=move || open.read(|call| call.ours.contains(&id)).to_string()
                        on:click=move |_| toggle(id)
                    >
                        {name}
                    </button>
                })}
            </div>
        </div>
    }
}

/// One of those who are met.
#[component]
fn Met(open: Open, person: PersonId) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let sheet = open.sheet;
    let row = session.memo(move |plan| plan.objectives.get(sheet)?.influences.shared(person));
    let name = session.memo(move |plan| Some(wording::name(lang, plan, person)));
    let name = move || name.get().unwrap_or_default();
    let roles = move || {
        let roles = row.with(|row| row.as_ref().map(|row| row.roles.clone())).unwrap_or_default();
        roles
            .into_iter()
            .map(|role| view! { <span class="badge">{terms::role(role).of(lang)}</span> })
            .collect_view()
    };
    let stand = move || {
        let (mode, rating) =
            row.with(|row| row.as_ref().map(|row| (row.mode, row.rating))).unwrap_or_default();
        let parts: Vec<String> = mode
            .map(|mode| terms::mode(mode).of(lang).to_owned())
            .into_iter()
            .chain(rating.map(|rating| rating.to_string()))
            .collect();
        if parts.is_empty() { words::NEVER_JUDGED.of(lang).to_owned() } else { parts.join(" · ") }
    };
    let analysis = session.analysis(sheet);
    let flags = move || {
        analysis.with(|all| {
            all.as_ref().map_or(0, |all| all.about_person(person).filter(|one| one.is_open()).count())
        })
    };
    let known = move |text: fn(&crate::model::Influence) -> &String| {
        let text = row.with(|row| row.as_ref().map(|row| text(row).trim().to_owned())).unwrap_or_default();
        if text.is_empty() { words::NOT_KNOWN.of(lang).to_owned() } else { text }
    };
    view! {
        <div class="met" data-testid="met" data-person=person.to_string()>
            <p class="met-head">
                <button
                    type="button"
                    class="link met-name"
                    title=move || words::OPEN_PERSON.fill(lang, &[("name", &name())])
                    on:click=move |_| session.view.selection.set(Selection::Person(person, None))
                >
                    {name}
                </button>
                {roles}
                <span class="muted small">{stand}</span>
                {when(move || flags() > 0, move || view! {
                    <span class="met-flags small">
                        {icon(Icon::Flag)}
                        {move || words::FLAGS.fill(lang, &[("count", &flags().to_string())])}
                    </span>
                })}
            </p>
            <div class="field">
                <span class="field-label" aria-hidden="true">{words::CONCEPT.of(lang)}</span>
                // Drawn anew when the name changes, since it is part of the label.
                {move || view! {
                    <TextInput
                        value=Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.concept.clone())).unwrap_or_default())
                        on_commit=Callback::new(move |text| {
                            session.apply(Edit::influence(sheet, person, InfluenceField::Concept(text)));
                        })
                        label=format!("{} · {}", words::CONCEPT.of(lang), name())
                        placeholder=words::CONCEPT_HINT.of(lang)
                        multiline=true
                    />
                }}
                <span class="field-hint">{words::CONCEPT_HELP.of(lang)}</span>
            </div>
            <dl class="met-wins small">
                <div><dt>{words::RESULT.of(lang)}</dt><dd>{move || known(|row| &row.result)}</dd></div>
                <div><dt>{words::WIN.of(lang)}</dt><dd>{move || known(|row| &row.win)}</dd></div>
            </dl>
        </div>
    }
}
