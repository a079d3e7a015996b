//! The objections to expect in a call, each with the reply of the library and what those whom we meet said before. It must
//! not write replies; the library does.

use leptos::prelude::*;

use super::{Open, head};
use crate::components::each::each;
use crate::components::when::when;
use crate::i18n::{Lang, call_plan as words, terms, wording};
use crate::model::account::{Objection, ObjectionKind};
use crate::model::call_plan::CallField;
use crate::model::{AccountPlan, order};
use crate::state::{EntryKey, Route, memo};

/// The part.
#[component]
pub fn Expected(open: Open) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let kinds = session.memo(move |plan| {
        let mut kinds: Vec<ObjectionKind> =
            ObjectionKind::ALL.iter().copied().filter(|kind| *kind != ObjectionKind::Other).collect();
        let with = &plan.objectives.get(open.sheet)?.calls.get(open.id)?.with;
        let is_raised = |kind: ObjectionKind| {
            plan.objections
                .iter()
                .any(|one| one.kind == Some(kind) && one.person.is_some_and(|person| with.contains(&person)))
        };
        // What they said before is what they say again.
        order::sort_by_key(&mut kinds, |kind| !is_raised(*kind));
        Some(kinds)
    });
    view! {
        <section class="panel call-expects">
            {head(words::OBJECTIONS, words::OBJECTIONS_HELP, lang)}
            {each(move || kinds.get().unwrap_or_default(), |kind| *kind, move |kind| view! { <Kind open=open kind=kind/> })}
        </section>
    }
}

/// One typical objection, to be ticked.
#[component]
fn Kind(open: Open, kind: ObjectionKind) -> impl IntoView {
    let session = open.session;
    let lang = open.lang();
    let is_expected = move || open.read(|call| call.expects.contains(&kind));
    let toggle = move |is_on: bool| {
        let mut expects = open.call.get_untracked().map(|call| call.expects.clone()).unwrap_or_default();
        if is_on {
            expects.insert(kind);
        } else {
            expects.remove(&kind);
        }
        open.set(CallField::Expects(expects));
    };
    let before = session.memo(move |plan| {
        let with = &plan.objectives.get(open.sheet)?.calls.get(open.id)?.with;
        let theirs = plan
            .objections
            .iter()
            .filter(|one| one.kind == Some(kind) && one.person.is_some_and(|person| with.contains(&person)));
        Some(theirs.map(|one| told(lang, plan, one)).collect::<Vec<_>>())
    });
    let settings = session.settings();
    let reply = memo(move || {
        settings.with(|settings| settings.library.reply(EntryKey::Kind(kind)).map(str::to_owned))
    });
    view! {
        <div class="expected" data-testid="expected" data-kind=kind.word()>
            <label class="tick call-tick">
                <input
                    type="checkbox"
                    prop:checked=is_expected
                    on:change=move |event| toggle(event_target_checked(&event))
                />
                <span>{terms::objection_kind(kind).of(lang)}</span>
            </label>
            {each(move || before.get().unwrap_or_default(), Clone::clone, |line| view! { <p class="expected-more small muted">{line}</p> })}
            {when(is_expected, move || view! {
                <p class="expected-more small">
                    {move || match reply.get() {
                        Some(reply) => view! { <span class="expected-reply">{reply}</span> }.into_any(),
                        None => view! {
                            <span class="muted">{words::NO_REPLY.of(lang)}</span>
                            " "
                            <a href=Route::Library.hash()>{words::TO_LIBRARY.of(lang)}</a>
                        }.into_any(),
                    }}
                </p>
            })}
        </div>
    }
}

/// Who said it, in which words, what we replied and whether that worked.
fn told(lang: Lang, plan: &AccountPlan, one: &Objection) -> String {
    let name = one.person.map(|person| wording::name(lang, plan, person)).unwrap_or_default();
    let mut parts = vec![match one.words.trim() {
        "" => words::RAISED_BARE.fill(lang, &[("name", &name)]),
        said => words::RAISED.fill(lang, &[("name", &name), ("words", said)]),
    }];
    if !one.reply.trim().is_empty() {
        parts.push(words::REPLIED.fill(lang, &[("reply", one.reply.trim())]));
    }
    parts.extend(
        one.worked.map(|worked| if worked { words::WORKED } else { words::NOT_WORKED }.of(lang).to_owned()),
    );
    parts.join(" · ")
}
