//! Three questions about how a sale arose, and what they say: who sells, and what kind of sale it is (SYS-02, R-72).

use leptos::prelude::*;

use crate::components::choice::{Choice, ChoiceOption, choose};
use crate::components::when::when;
use crate::i18n::{research as words, terms};
use crate::method::Place;
use crate::method::place::AccountPlace;
use crate::method::sale_type::{Answers, SaleType, verdict};
use crate::model::account::{AccountField, Channel, NeedOrigin, Prospect};
use crate::model::{Account, Edit};
use crate::state::use_session;

/// The questions and the verdict.
#[component]
pub fn Origin() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let account = session.memo(|plan| Some(plan.account.clone()));
    let get = move |read: fn(&Account) -> Option<usize>| {
        Signal::derive(move || account.with(|account| account.as_ref().and_then(read)))
    };
    let set = move |field: AccountField| {
        session.apply(Edit::Account(field));
    };
    let origin = Signal::derive(move || account.with(|all| all.as_ref().and_then(|all| all.need_origin)));
    let channel = Signal::derive(move || account.with(|all| all.as_ref().and_then(|all| all.channel)));
    let prospect = Signal::derive(move || account.with(|all| all.as_ref().and_then(|all| all.prospect)));
    let set_origin = move |origin: Option<NeedOrigin>| {
        let now = session.peek(|plan| Some(Answers::from(&plan.account))).unwrap_or_default();
        session.apply(now.say_origin(origin));
    };
    let set_channel = move |channel: Option<Channel>| {
        session.apply(Answers::say_channel(channel));
    };
    let origin_name = move |origin| {
        ChoiceOption::plain(match origin {
            NeedOrigin::Inside => words::INSIDE.of(lang),
            NeedOrigin::Outside => words::OUTSIDE.of(lang),
        })
    };
    view! {
        <section class="panel">
            <header class="panel-head"><h2>{words::ORIGIN.of(lang)}</h2></header>
            <p class="muted small">{words::ORIGIN_HELP.of(lang)}</p>
            <h3>{words::QUESTION_ORIGIN.of(lang)}</h3>
            {choose(words::QUESTION_ORIGIN.of(lang), NeedOrigin::ALL, origin_name, origin, set_origin, "")}
            <h3>{words::QUESTION_CHANNEL.of(lang)}</h3>
            {choose(
                words::QUESTION_CHANNEL.of(lang),
                Channel::ALL,
                move |channel| ChoiceOption::plain(terms::channel(channel).of(lang)),
                channel,
                set_channel,
                Place::Account(AccountPlace::Channel).to_string(),
            )}
            {when(move || channel.get() == Some(Channel::ColdVisit), move || view! {
                <h3>{words::QUESTION_PROSPECT.of(lang)}</h3>
                {choose(
                    words::QUESTION_PROSPECT.of(lang),
                    Prospect::ALL,
                    move |one| ChoiceOption::plain(words::prospect(one).0.of(lang)),
                    prospect,
                    move |one| set(AccountField::Prospect(one)),
                    "",
                )}
                <h3>{words::QUESTION_LARGE.of(lang)}</h3>
                <Choice
                    label=words::QUESTION_LARGE.of(lang)
                    options=vec![ChoiceOption::plain(words::YES.of(lang)), ChoiceOption::plain(words::NO.of(lang))]
                    value=get(|all| all.is_large_project.map(|is_large| usize::from(!is_large)))
                    on_pick=Callback::new(move |at: Option<usize>| set(AccountField::IsLargeProject(at.map(|at| at == 0))))
                    can_clear=true
                />
            })}
            <div class="verdict" role="status">
                <h3>{words::VERDICT.of(lang)}</h3>
                {move || account.with(|all| all.as_ref().and_then(|all| verdict(all.into()))).map_or_else(
                    || view! { <p class="muted">{words::VERDICT_OPEN.of(lang)}</p> }.into_any(),
                    |found| {
                        let seller = words::seller(found.seller).of(lang);
                        let sale = found.sale.map(words::sale);
                        let help = sale.map_or(words::SALE_OPEN, |(_, help)| help);
                        view! {
                            <p>
                                <span class="badge">{words::VERDICT_SELLER.fill(lang, &[("seller", seller)])}</span> " "
                                {sale.map(|(name, _)| view! { <span class="badge" class:badge-good=found.sale == Some(SaleType::Effectiveness)>{name.of(lang)}</span> })}
                            </p>
                            <p class="small" class:problem=found.sale == Some(SaleType::Efficiency)>{help.of(lang)}</p>
                            {found.prospect.map(|one| view! { <p class="small">{words::prospect(one).1.of(lang)}</p> })}
                        }
                        .into_any()
                    },
                )}
            </div>
            <p class="muted small">{words::PUSH_NOTE.of(lang)}</p>
        </section>
    }
}
