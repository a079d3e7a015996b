//! The board of the funnel: four levels and a tray of what has none, each with its cards and their sums. It must not know
//! what a level asks.

use leptos::{ev, html, prelude::*};

use super::Funnel;
use super::card::DealCard;
use super::drag::NO_LEVEL;
use crate::components::each::each;
use crate::components::gradual::gradual;
use crate::components::when::when;
use crate::i18n::{terms, territory::funnel as words};
use crate::method::portfolio::levels::{Card, sums};
use crate::model::FunnelPlace;
use crate::state::memo;

/// Cards of a level that are shown before somebody asks for all.
const FEW: usize = 8;

/// The board.
#[component]
pub(super) fn Board(funnel: Funnel) -> impl IntoView {
    let lang = funnel.session.lang();
    let drag = funnel.drag;
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && drag.cancel() {
            event.prevent_default();
        }
    };
    // The click that ends a drag would follow the link under it.
    let clicked = move |event: ev::MouseEvent| {
        if drag.swallows_click() {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <section class="panel funnel-board" aria-labelledby="funnel-board">
            <header class="panel-head"><h2 id="funnel-board">{words::BOARD.of(lang)}</h2></header>
            <p class="muted small">{words::BOARD_HELP.of(lang)}</p>
            <div
                class="funnel-levels"
                data-testid="funnel-board"
                class:is-dragging=move || drag.held.with(Option::is_some)
                on:pointermove=move |event| drag.moved(&event)
                on:pointerup=move |event| drag.up(funnel, &event)
                on:pointercancel=move |_| {
                    drag.cancel();
                }
                on:keydown=keys
                on:click:capture=clicked
            >
                <Level funnel=funnel place=None/>
                {FunnelPlace::ALL.iter().map(|place| view! { <Level funnel=funnel place=Some(*place)/> }).collect_view()}
            </div>
            <Ghost funnel=funnel/>
        </section>
    }
}

/// The card that is carried, under the pointer.
#[component]
fn Ghost(funnel: Funnel) -> impl IntoView {
    let held = funnel.drag.held;
    let name = memo(move || held.with(|held| held.as_ref().map(|held| held.name.clone())));
    let at = move || {
        let (x, y) = held.with(|held| held.as_ref().map_or((0.0, 0.0), |held| (held.x, held.y)));
        format!("translate({x}px, {y}px)")
    };
    view! {
        {move || name.get().map(|name| view! {
            <div class="deal-ghost" aria-hidden="true" style:transform=at>{name}</div>
        })}
    }
}

/// A level with its cards, or the tray of what has none.
#[component]
fn Level(funnel: Funnel, place: Option<FunnelPlace>) -> impl IntoView {
    let lang = funnel.session.lang();
    let word = place.map_or(NO_LEVEL, FunnelPlace::word);
    let is_all = RwSignal::new(false);
    let list = NodeRef::<html::Ul>::new();
    let here = memo(move || {
        let all = funnel.cards.with(|all| all.iter().filter(|card| card.place == place).cloned().collect());
        let all: Vec<Card> = all;
        all
    });
    let count = move || here.with(Vec::len);
    let drawn = gradual(move || if is_all.get() { count() } else { 0 });
    let shown = move || {
        let most = if is_all.get() { drawn.get() } else { FEW };
        let moved = funnel.moved.get();
        let all = here.get().into_iter().enumerate();
        all.filter(|(at, card)| *at < most || Some(card.id) == moved)
            .map(|(_, card)| card)
            .collect::<Vec<_>>()
    };
    let sum = move || {
        let (amounts, without) = here.with(|all| sums(all.iter()));
        let without =
            (without > 0).then(|| words::WITHOUT_AMOUNT.fill(lang, &[("count", &without.to_string())]));
        (words::amounts(&amounts), without)
    };
    let title = words::level(lang, place);
    let help = place.map_or(words::NO_LEVEL_HELP, terms::funnel_place_help);
    let more = move || {
        if is_all.get() {
            words::SHOW_FEW.of(lang).to_owned()
        } else {
            words::SHOW_ALL.fill(lang, &[("count", &count().to_string())])
        }
    };
    let is_filtered = move || funnel.session.view.filter.with(|wanted| !wanted.trim().is_empty());
    let is_long = move || count() > FEW;
    view! {
        <section
            class="funnel-level"
            data-level=word
            class:is-aimed=move || funnel.drag.aim.get() == Some(place)
            aria-label=title
        >
            <header>
                <h3>{title} <span class="panel-count">{move || count().to_string()}</span></h3>
                <p class="funnel-sum" data-testid="level-sum">{move || sum().0}</p>
                <p class="muted small">{move || sum().1}</p>
                <p class="muted small">{help.of(lang)}</p>
            </header>
            <ul class="deal-list" node_ref=list>{each(shown, Clone::clone, move |one| view! { <DealCard funnel=funnel card=one list=list/> })}</ul>
            {when(move || count() == 0, move || view! {
                <p class="muted small">{move || if is_filtered() { words::NONE_FOUND } else { words::NONE_HERE }.of(lang)}</p>
            })}
            {when(is_long, move || view! {
                <button type="button" class="button button-small" on:click=move |_| is_all.update(|all| *all = !*all)>{more}</button>
            })}
        </section>
    }
}
