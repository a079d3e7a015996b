//! Facts about one topic, or about none of them: each with its source and its day. It must not judge what they mean.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{DateInput, TextInput};
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveRecord;
use crate::i18n::research as words;
use crate::model::account::{Fact, FactField, ResearchTopic};
use crate::model::edit::{Change, RecordId};
use crate::model::ids::FactId;
use crate::model::{Edit, order};
use crate::state::use_session;

/// The facts, the latest first, and a line that adds one.
#[component]
pub fn Facts(
    /// About what; the other facts while empty.
    topic: Option<ResearchTopic>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = session.memo(move |plan| {
        let mut facts: Vec<(Option<crate::model::Date>, FactId)> =
            plan.facts.iter().filter(|fact| fact.topic == topic).map(|fact| (fact.on, fact.id)).collect();
        order::sort_by_key(&mut facts, |(on, _)| std::cmp::Reverse(*on));
        Some(facts.into_iter().map(|(_, id)| id).collect::<Vec<_>>())
    });
    let add = Callback::new(move |text: String| {
        let mut fact = Fact::new(FactId(session.new_id()));
        (fact.topic, fact.text, fact.on) = (topic, text, Some(session.today().get_untracked()));
        session.apply(Edit::put(fact));
    });
    view! {
        <ul class="fact-list">
            {each(move || ids.get().unwrap_or_default(), |id| *id, move |id| view! { <FactRow id=id/> })}
        </ul>
        <QuickAdd label=words::ADD_FACT.of(lang) on_add=add/>
    }
}

#[component]
fn FactRow(id: FactId) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let row = session.memo(move |plan| plan.facts.shared(id));
    let set = move |field| {
        session.apply(Edit::Change(Change::Fact(id, field)));
    };
    let text = move |read: fn(&Fact) -> &String| {
        Signal::derive(move || row.get().map(|row| read(&row).clone()).unwrap_or_default())
    };
    view! {
        <li class="fact">
            <TextInput
                value=text(|row| &row.text)
                on_commit=Callback::new(move |text| set(FactField::Text(text)))
                label=words::FACT_TEXT.of(lang)
                placeholder=words::FACT_TEXT.of(lang)
                multiline=true
            />
            <div class="field-row">
                <TextInput
                    value=text(|row| &row.source)
                    on_commit=Callback::new(move |source| set(FactField::Source(source)))
                    label=words::FACT_SOURCE.of(lang)
                    placeholder=words::FACT_SOURCE.of(lang)
                />
                <DateInput
                    value=Signal::derive(move || row.get().and_then(|row| row.on))
                    on_commit=Callback::new(move |on| set(FactField::On(on)))
                    label=words::FACT_ON.of(lang)
                />
                <RemoveRecord id=RecordId::Fact(id)/>
            </div>
        </li>
    }
}
