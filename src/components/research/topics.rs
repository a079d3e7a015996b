//! Why the customer buys, and the list of what has to be studied for it: done, asked for on a sheet, or open (SYS-01, R-71).

use leptos::prelude::*;

use super::facts::Facts;
use crate::components::choice::{ChoiceOption, choose};
use crate::components::each::each;
use crate::components::field::Tick;
use crate::components::know::{Target, TargetPick};
use crate::components::when::when;
use crate::i18n::{research as words, terms};
use crate::method::Place;
use crate::method::place::AccountPlace;
use crate::method::research::{asked, topics, unasked};
use crate::model::account::{AccountField, Motive, ResearchTopic};
use crate::model::{Edit, Need, NeedId};
use crate::state::{Selection, use_session};

/// The motive and its list.
#[component]
pub fn Topics() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let motive = session.memo(|plan| plan.account.motive);
    let target = Target::new(session);
    let list = move || motive.get().map_or(&[] as &[ResearchTopic], topics).to_vec();
    let done = session.memo(|plan| Some(plan.account.researched.clone()));
    let count = move || {
        let all = list();
        let done = done.get().unwrap_or_default();
        let count = all.iter().filter(|topic| done.contains(topic)).count();
        words::DONE_COUNT.fill(lang, &[("done", &count.to_string()), ("all", &all.len().to_string())])
    };
    let open = session.memo(move |plan| Some(unasked(plan, target.sheet()?)));
    let ask_all = move |_| {
        let Some(sheet) = target.now() else { return };
        let topics = session.peek(|plan| Some(unasked(plan, sheet))).unwrap_or_default();
        let needs = topics.into_iter().map(|topic| Edit::put_in(sheet, need(session.new_id(), lang, topic)));
        if session.apply(Edit::Several(needs.collect())) {
            target.told(words::ASKED.of(lang));
        }
    };
    view! {
        <section class="panel" data-field=Place::Account(AccountPlace::Research).to_string() tabindex="-1">
            <header class="panel-head"><h2>{words::WHY.of(lang)}</h2></header>
            {choose(
                words::WHY.of(lang),
                Motive::ALL,
                move |motive| ChoiceOption { help: words::motive_help(motive).of(lang).to_owned(), ..ChoiceOption::plain(terms::motive(motive).of(lang)) },
                motive.into(),
                move |motive| {
                    session.apply(Edit::Account(AccountField::Motive(motive)));
                },
                Place::Account(AccountPlace::Motive).to_string(),
            )}
            <p class="muted small">
                {move || motive.get().map_or(words::PICK_MOTIVE, words::motive_help).of(lang)}
            </p>
            {when(move || motive.get().is_some(), move || view! {
                <div class="research-head">
                    <h3>{words::TOPICS.of(lang)}</h3>
                    <span class="badge">{count}</span>
                </div>
                <TargetPick target=target/>
                {when(move || open.with(|open| open.as_ref().is_some_and(|open| !open.is_empty())), move || view! {
                    <button type="button" class="button button-small" on:click=ask_all>
                        {move || {
                            let count = open.with(|open| open.as_ref().map_or(0, Vec::len));
                            words::ASK_ALL.fill(lang, &[("count", &count.to_string())])
                        }}
                    </button>
                })}
            })}
            <ul class="topic-list">
                {each(list, |topic| *topic, move |topic| view! { <TopicRow topic=topic target=target/> })}
            </ul>
        </section>
    }
}

fn need(id: uuid::Uuid, lang: crate::i18n::Lang, topic: ResearchTopic) -> Need {
    let name = terms::research_topic(topic).of(lang);
    Need {
        what: words::NEED_WHAT.fill(lang, &[("topic", name)]),
        topic: Some(topic),
        ..Need::new(NeedId(id))
    }
}

#[component]
fn TopicRow(topic: ResearchTopic, target: Target) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let is_done = session.memo(move |plan| Some(plan.account.researched.contains(&topic)));
    let on_sheet = session.memo(move |plan| asked(plan, target.sheet()?, topic));
    let toggle = Callback::new(move |is_done: bool| {
        let Some(mut next) = session.peek(|plan| Some(plan.account.researched.clone())) else { return };
        if is_done {
            next.insert(topic);
        } else {
            next.remove(&topic);
        }
        session.apply(Edit::Account(AccountField::Researched(next)));
    });
    let ask = move |_| {
        let Some(sheet) = target.now() else { return };
        if session.apply(Edit::put_in(sheet, need(session.new_id(), lang, topic))) {
            target.told(words::ASKED.of(lang));
        }
    };
    let can_ask =
        move || is_done.get() == Some(false) && on_sheet.get().is_none() && target.sheet().is_some();
    view! {
        <li class="topic" class:is-done=move || is_done.get() == Some(true)>
            <div class="topic-head">
                <Tick
                    label=terms::research_topic(topic).of(lang)
                    value=Signal::derive(move || is_done.get() == Some(true))
                    on_change=toggle
                />
                {when(can_ask, move || view! {
                    <button type="button" class="button button-small button-quiet" on:click=ask>{words::ASK.of(lang)}</button>
                })}
                {move || on_sheet.get().map(|(id, is_known)| view! {
                    <button type="button" class="link small" on:click=move |_| target.open(Selection::Need(id))>
                        {if is_known { words::ASKED_KNOWN } else { words::ASKED_OPEN }.of(lang)}
                    </button>
                })}
            </div>
            {(topic == ResearchTopic::CustomersCustomer).then(|| view! {
                <p class="muted small">{words::CUSTOMERS_CUSTOMER_NOTE.of(lang)}</p>
            })}
            <Facts topic=Some(topic)/>
        </li>
    }
}
