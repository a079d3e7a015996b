//! The screens of the whole territory: every account at once, from the index alone. They must not open plans.

mod cadence;
mod funnel;
mod market;
mod matrix;
mod mode;
mod overview;
mod pareto;
mod resources;
mod team;
mod today;

use leptos::prelude::*;

use super::parts::Land;
use crate::components::when::when;
use crate::i18n::{Text, territory as words};
use crate::state::{TerritoryPage, use_session};

/// One of them.
#[component]
pub fn TerritoryScreen(
    /// Which.
    what: Land,
) -> impl IntoView {
    let is_overview = matches!(what, Land::Overview);
    let screen = match what {
        Land::Overview => view! { <overview::Overview/> }.into_any(),
        Land::Page(page) => match page {
            TerritoryPage::Today => view! { <today::TodayPage/> }.into_any(),
            TerritoryPage::Cadence => view! { <cadence::CadencePage/> }.into_any(),
            TerritoryPage::Market => view! { <market::MarketPage/> }.into_any(),
            TerritoryPage::Matrix => view! { <matrix::MatrixPage/> }.into_any(),
            TerritoryPage::Pareto => view! { <pareto::ParetoPage/> }.into_any(),
            TerritoryPage::Funnel => view! { <funnel::FunnelPage/> }.into_any(),
            TerritoryPage::Resources => view! { <resources::ResourcesPage/> }.into_any(),
            TerritoryPage::Mode => view! { <mode::ModePage/> }.into_any(),
            TerritoryPage::Team => view! { <team::TeamPage/> }.into_any(),
        },
    };
    view! {
        <Samples is_overview=is_overview/>
        {screen}
    }
}

/// The offer of sample accounts while there is hardly any account, and the way to be rid of them.
#[component]
fn Samples(
    /// Whether they stand on the overview, which has its own word on a first visit.
    is_overview: bool,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let has_samples = move || !session.sample_territory().is_empty();
    let is_empty = move || !is_overview && session.has_only_sample() && !has_samples();
    view! {
        {when(is_empty, move || view! {
            <p class="sample-note samples">
                {words::FEW.of(lang)}
                <button type="button" class="button button-small" on:click=move |_| session.add_sample_territory()>
                    {words::ADD_SAMPLES.of(lang)}
                </button>
            </p>
        })}
        {when(has_samples, move || view! {
            <p class="sample-note samples">
                {words::HAS_SAMPLES.of(lang)}
                <button type="button" class="button button-small" on:click=move |_| session.remove_sample_territory()>
                    {words::REMOVE_SAMPLES.of(lang)}
                </button>
            </p>
        })}
    }
}

/// The head of a screen: what it is, what it is for, and what can be done on it.
#[component]
pub fn LandHead(
    /// Its name.
    title: Text,
    /// What it is for.
    intro: Text,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = use_session().lang();
    view! {
        <header class="page-head">
            <div>
                <h1>{title.of(lang)}</h1>
                <p class="muted">{intro.of(lang)}</p>
            </div>
            {children.map(|children| view! { <div class="page-actions">{children()}</div> })}
        </header>
    }
}
