//! The criteria of the market and of the tiers, each a line: what is looked at, how, and against what. It must not know
//! accounts.

use leptos::prelude::*;

use super::values::Values;
use super::{MarketData, MarketSound};
use crate::components::each::each;
use crate::components::field::{Field, Pick, TextInput};
use crate::components::icon::{Icon, icon};
use crate::components::when::when;
use crate::i18n::territory::market as words;
use crate::method::territory::market::{Asks, Criterion, Market, Measure, Test};
use crate::state::{Session, memo, use_session};

/// What the market asks.
#[component]
pub fn MarketCriteria(
    /// What the screen reads.
    data: MarketData,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let note =
        Callback::new(move |note: String| session.change_choices(|choices| choices.market.note = note));
    view! {
        <section class="panel market-asks">
            <header class="panel-head"><h2>{words::ASKS.of(lang)}</h2></header>
            <MarketSound data=data/>
            <p class="muted small">{words::ASKS_HELP.of(lang)}</p>
            <Field label=words::NOTE.of(lang)>
                <TextInput
                    value=Signal::derive(move || data.market.with(|market| market.note.clone()))
                    on_commit=note
                    placeholder=words::NOTE_EXAMPLE.of(lang)
                    is_lazy=true
                />
            </Field>
            <Criteria set=Asks::Market market=data.market/>
            <p class="muted small">{words::ASKS_SOURCES.of(lang)}</p>
        </section>
    }
}

/// What a priority and an ordinary customer have to meet.
#[component]
pub fn TierCriteria(
    /// What the screen reads.
    data: MarketData,
) -> impl IntoView {
    let lang = use_session().lang();
    let has_rules = move || {
        data.market.with(|market| market.priority.iter().chain(&market.ordinary).any(Criterion::is_whole))
    };
    view! {
        <section class="panel market-tiers">
            <header class="panel-head"><h2>{words::TIERS.of(lang)}</h2></header>
            <p class="muted small">{words::TIERS_HELP.of(lang)}</p>
            {when(move || !has_rules(), move || view! { <p class="small">{words::NO_RULES_YET.of(lang)}</p> })}
            <h3>{words::TIER_PRIORITY.of(lang)}</h3>
            <Criteria set=Asks::Priority market=data.market/>
            <h3>{words::TIER_ORDINARY.of(lang)}</h3>
            <Criteria set=Asks::Ordinary market=data.market/>
            <p class="market-last">{words::TIER_LAST.of(lang)}</p>
        </section>
    }
}

/// One list of criteria.
#[component]
fn Criteria(set: Asks, market: Memo<Market>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let ids = memo(move || {
        market.with(|market| market.of(set).iter().map(|one| one.id.clone()).collect::<Vec<_>>())
    });
    let add = move |_| {
        let id = session.new_id().to_string();
        session.change_choices(|choices| {
            choices.market.of_mut(set).push(Criterion { id, ..Criterion::default() });
        });
    };
    let none = if set == Asks::Market { words::NO_CRITERIA_YET } else { words::SET_EMPTY };
    let title = match set {
        Asks::Market => words::ASKS,
        Asks::Priority => words::TIER_PRIORITY,
        Asks::Ordinary => words::TIER_ORDINARY,
    };
    view! {
        <div class="criteria" role="group" aria-label=title.of(lang)>
            {when(move || ids.with(Vec::is_empty), move || view! { <p class="muted small">{none.of(lang)}</p> })}
            <ul class="criterion-list">
                {each(move || ids.get(), Clone::clone, move |id| view! { <Line set=set id=id market=market/> })}
            </ul>
            <button type="button" class="button button-small" on:click=add>{icon(Icon::Plus)} {words::ADD.of(lang)}</button>
        </div>
    }
}

/// Changes one criterion.
pub(super) fn change(session: Session, set: Asks, id: &str, change: impl FnOnce(&mut Criterion)) {
    session.change_choices(|choices| {
        if let Some(one) = choices.market.of_mut(set).iter_mut().find(|one| one.id == id) {
            change(one);
        }
    });
}

#[component]
fn Line(set: Asks, id: String, market: Memo<Market>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let id = StoredValue::new(id);
    let held = memo(move || {
        let id = id.try_get_value()?;
        market.with(|market| market.of(set).iter().find(|one| one.id == id).cloned())
    });
    let one = move || held.get().unwrap_or_default();
    let edit = move |with: Box<dyn FnOnce(&mut Criterion)>| change(session, set, &id.get_value(), with);
    let measures = if set == Asks::Market { Measure::OF_MARKET } else { Measure::OF_TIER };
    let mut options = vec![(String::new(), words::PICK_MEASURE.of(lang).to_owned())];
    options
        .extend(measures.iter().map(|one| (one.word().to_owned(), words::measure(*one).of(lang).to_owned())));
    let pick_measure = Callback::new(move |word: String| {
        let measure = Measure::from_word(&word);
        edit(Box::new(move |one| {
            let tests = measure.map_or(&[][..], Measure::tests);
            one.measure = measure;
            if !one.test.is_some_and(|test| tests.contains(&test)) {
                one.test = tests.first().copied();
            }
        }));
    });
    let tests = Signal::derive(move || {
        let all = one().measure.map_or(&[][..], Measure::tests);
        all.iter()
            .map(|test| (test.word().to_owned(), words::test(*test).of(lang).to_owned()))
            .collect::<Vec<_>>()
    });
    let pick_test =
        Callback::new(move |word: String| edit(Box::new(move |one| one.test = Test::from_word(&word))));
    let name = Callback::new(move |name: String| edit(Box::new(move |one| one.own = name)));
    let remove = move |_| {
        let id = id.get_value();
        session.change_choices(|choices| choices.market.of_mut(set).retain(|one| one.id != id));
    };
    let remove_name = move || words::REMOVE.fill(lang, &[("name", &words::subject(lang, &one()))]);
    view! {
        <li class="criterion" data-testid="criterion">
            <Pick
                options=Signal::stored(options)
                value=Signal::derive(move || one().measure.map(|one| one.word().to_owned()).unwrap_or_default())
                on_pick=pick_measure
                label=words::MEASURE.of(lang)
            />
            {when(move || one().measure == Some(Measure::Own), move || view! {
                <TextInput
                    value=Signal::derive(move || one().own)
                    on_commit=name
                    label=words::OWN_NAME.of(lang)
                    placeholder=words::OWN_EXAMPLE.of(lang)
                    is_lazy=true
                />
            })}
            {when(move || one().measure.is_some(), move || view! {
                <Pick
                    options=tests
                    value=Signal::derive(move || one().test.map(|one| one.word().to_owned()).unwrap_or_default())
                    on_pick=pick_test
                    label=words::TEST.of(lang)
                />
            })}
            <Values set=set id=id held=held/>
            <button type="button" class="button-icon" aria-label=remove_name title=remove_name on:click=remove>{icon(Icon::Delete)}</button>
            {when(move || held.with(|held| held.as_ref().is_some_and(|one| !one.is_whole())), move || view! {
                <span class="criterion-state muted small">{words::INCOMPLETE.of(lang)}</span>
            })}
        </li>
    }
}
