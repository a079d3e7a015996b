//! Attack and defend: the bubbles, those that have no cell yet, the table, what each cell is called, and what contradicts the
//! picture (SYS-05, R-64). It must not know plans.

mod bubbles;
mod card;
mod contradictions;
mod drag;
mod names;
mod scene;
mod table;
mod tray;

use leptos::prelude::*;

use crate::components::assumed::AssumedTime;
use crate::components::no_accounts::NoAccounts;
use crate::components::picture::Figure;
use crate::components::when::{when, when_or};
use crate::diagram::matrix;
use crate::i18n::territory::matrix as words;
use crate::state::{memo, use_session};
use scene::Scene;

/// The screen below its head.
#[component]
pub fn MatrixBoard(
    /// What is searched for.
    filter: RwSignal<String>,
) -> impl IntoView {
    let session = use_session();
    let scene = Scene::new(session, filter);
    when_or(
        move || scene.accounts.with(Vec::is_empty),
        move || view! { <NoAccounts title=words::EMPTY help=words::EMPTY_HELP/> },
        move || whole(scene),
    )
}

fn whole(scene: Scene) -> impl IntoView {
    let lang = scene.lang;
    let count = move || scene.placed.with(Vec::len).to_string();
    let title = Signal::derive(move || words::FIGURE.fill(lang, &[("count", &count())]));
    let picture = memo(move || {
        let dots = scene.dots();
        scene
            .circles
            .with(|circles| matrix::picture(&dots, circles, &scene.cell_words(), &scene.axis_words()))
    });
    let other = move || {
        let (currency, count) = scene.other_currencies()?;
        Some(
            words::OTHER_CURRENCY.fill(lang, &[("currency", currency.code()), ("count", &count.to_string())]),
        )
    };
    view! {
        <contradictions::Contradictions scene=scene/>
        <tray::Tray scene=scene/>
        <div class="matrix-figure">
            <a class="skip-here" href="#matrix-table" on:click=move |event| {
                event.prevent_default();
                scene.focus_table();
            }>{words::SKIP.of(lang)}</a>
            <Figure
                name="attack-and-defend"
                title=title
                picture=picture
                above=ViewFn::from(move || bubbles::bubbles(scene))
            >
                <p class="muted small" id="matrix-help">{words::FIGURE_HELP.of(lang)}</p>
                {move || other().map(|text| view! { <p class="muted small">{text}</p> })}
                <table::MatrixTable scene=scene/>
            </Figure>
        </div>
        <names::Names scene=scene/>
        <AssumedTime efforts=scene.efforts choices=scene.choices/>
        <p class="visually-hidden" role="status">{move || scene.said.get()}</p>
        {when(move || scene.open.get().is_some(), move || card::card(scene))}
    }
}
