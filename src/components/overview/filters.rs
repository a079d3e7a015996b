//! What is looked for on the overview: text, tier, position, place in the funnel, what needs attention, and the order. It must
//! not know how accounts are found.

use leptos::prelude::*;

use crate::components::choice::{Choice, ChoiceOption};
use crate::components::field::pick_word;
use crate::i18n::terms;
use crate::i18n::territory::overview as words;
use crate::method::territory::overview::{Attention, Counts, Entry, SortBy, counts};
use crate::method::{Band, Thresholds};
use crate::model::FunnelPlace;
use crate::model::account::Tier;
use crate::state::{Accounts, OverviewView, memo, use_session};

/// The ways to narrow the list down.
#[component]
pub fn Filters(
    /// All accounts.
    accounts: Memo<Accounts>,
    /// The numbers of the method.
    thresholds: Memo<Thresholds>,
    /// Those that are shown.
    found: Memo<Vec<Entry>>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let look = session.view.overview;
    let all = memo(move || {
        accounts.with(|all| thresholds.with(|thresholds| counts(all, session.today().get(), thresholds)))
    });
    view! {
        <section class="land-filters" aria-label=words::FILTERS.of(lang)>
            <input
                class="input overview-filter"
                type="search"
                aria-label=words::SEARCH.of(lang)
                placeholder=words::SEARCH.of(lang)
                prop:value=move || look.with(|look| look.text.clone())
                on:input=move |event| look.update(|look| look.text = event_target_value(&event))
            />
            <Picks/>
            <div class="land-attention" role="group" aria-label=words::ATTENTION.of(lang)>
                {Attention::ALL.iter().map(|what| view! { <Chip what=*what all=all/> }).collect_view()}
            </div>
            <div class="land-shown">
                <p class="small muted" role="status">{move || shown(lang, &all.get(), found.with(Vec::len))}</p>
                <ViewPick/>
            </div>
        </section>
    }
}

fn shown(lang: crate::i18n::Lang, all: &Counts, found: usize) -> String {
    let (accounts, sheets) = (all.accounts.to_string(), all.sheets.to_string());
    if found == all.accounts {
        words::COUNT.fill(lang, &[("count", &accounts), ("sheets", &sheets)])
    } else {
        words::SOME.fill(lang, &[("count", &found.to_string()), ("all", &accounts)])
    }
}

#[component]
fn Picks() -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let look = session.view.overview;
    view! {
        <div class="land-picks">
            {pick_word(
                words::TIER.of(lang),
                words::ALL_TIERS.of(lang),
                Tier::ALL,
                move |tier| terms::tier(tier).of(lang).to_owned(),
                Signal::derive(move || look.with(|look| look.tier)),
                move |tier| look.update(|look| look.tier = tier),
                "",
            )}
            {pick_word(
                words::BAND.of(lang),
                words::ALL_BANDS.of(lang),
                Band::ALL,
                move |band| terms::band(band).of(lang).to_owned(),
                Signal::derive(move || look.with(|look| look.band)),
                move |band| look.update(|look| look.band = band),
                "",
            )}
            {pick_word(
                words::PLACE.of(lang),
                words::ALL_PLACES.of(lang),
                FunnelPlace::ALL,
                move |place| terms::funnel_place(place).of(lang).to_owned(),
                Signal::derive(move || look.with(|look| look.place)),
                move |place| look.update(|look| look.place = place),
                "",
            )}
            {pick_word(
                words::SORT.of(lang),
                words::sort_by(SortBy::Recent).of(lang),
                &SortBy::ALL[1..],
                move |by| words::sort_by(by).of(lang).to_owned(),
                Signal::derive(move || look.with(|look| look.by)),
                move |by| look.update(|look| look.by = by),
                "",
            )}
        </div>
    }
}

/// A button that shows only what needs attention in one way, with how many accounts do; pressed again, it shows all.
#[component]
fn Chip(what: Attention, all: Memo<Counts>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let look = session.view.overview;
    let is_on = move || look.with(|look| look.attention == Some(what));
    let at = Attention::ALL.iter().position(|one| *one == what);
    let count = move || all.with(|all| at.and_then(|at| all.attention.get(at).copied()).unwrap_or_default());
    let days = session.settings().with_untracked(|settings| settings.thresholds.contact_days.to_string());
    view! {
        <button
            type="button"
            class="chip"
            data-attention=what.word()
            class:is-none=move || count() == 0
            aria-pressed=move || is_on().to_string()
            title=words::attention_help(what).fill(lang, &[("days", &days)])
            on:click=move |_| look.update(|look| look.attention = (look.attention != Some(what)).then_some(what))
        >
            {words::attention(what).of(lang)}
            " "
            <strong>{count}</strong>
        </button>
    }
}

#[component]
fn ViewPick() -> impl IntoView {
    const VIEWS: [OverviewView; 2] = [OverviewView::List, OverviewView::Roles];
    let session = use_session();
    let lang = session.lang();
    let view = session.view.overview_view;
    let options = [words::VIEW_LIST, words::HEAT].map(|name| ChoiceOption::plain(name.of(lang))).to_vec();
    let value = Signal::derive(move || VIEWS.iter().position(|one| *one == view.get()));
    let pick = Callback::new(move |at: Option<usize>| {
        if let Some(picked) = at.and_then(|at| VIEWS.get(at)) {
            view.set(*picked);
        }
    });
    view! { <div class="land-views"><Choice label=words::VIEWS.of(lang) options=options value=value on_pick=pick/></div> }
}
