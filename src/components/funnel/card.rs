//! A card of the funnel: an objective with what counts there, its ways to another level, and what it lacks. It must not know
//! how a move is made.

use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html, prelude::*};

use super::Funnel;
use super::ask::way;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{MenuButton, MenuItem};
use crate::i18n::{Lang, accounts, format, terms, territory::funnel as words};
use crate::method::portfolio::levels::{Card, before, next};
use crate::model::FunnelPlace;
use crate::state::Route;

/// The card.
#[component]
pub(super) fn DealCard(funnel: Funnel, card: Card, list: NodeRef<html::Ul>) -> impl IntoView {
    let session = funnel.session;
    let lang = session.lang();
    let id = card.id;
    let product = accounts::display_product(lang, &card.product);
    let account = accounts::display_name(lang, &card.account);
    let name = words::CARD.fill(
        lang,
        &[("product", &product), ("account", &account), ("level", words::level(lang, card.place))],
    );
    let place = card.place;
    let said = product.clone();
    let keys = move |event: ev::KeyboardEvent| keys(funnel, &event, id, place, &said, list);
    let node = NodeRef::<html::Div>::new();
    focus_when_moved(funnel, &card, node);
    let lacks = lacks(funnel, &card);
    let dragged = product.clone();
    let is_held = move || funnel.drag.held.with(|held| held.as_ref().is_some_and(|held| held.id == id));
    view! {
        <li>
            <div
                class="deal-card"
                class:is-held=is_held
                data-testid="deal"
                data-place=place.map(FunnelPlace::word)
                role="group"
                tabindex="0"
                aria-label=name
                node_ref=node
                on:keydown=keys
                on:pointerdown=move |event| funnel.drag.down(&event, id, &dragged)
            >
                <div class="deal-head">
                    <a class="deal-name" draggable="false" href=Route::Sheet(id.0, id.1).hash()>{product.clone()}</a>
                    <span class="score-badge" data-band=card.band.map_or("none", crate::method::Band::word)>
                        <span class="visually-hidden">{accounts::POSITION.of(lang)}</span>
                        {card.score.map_or_else(|| "—".to_owned(), |score| score.to_string())}
                    </span>
                    <MenuButton label=words::MENU.fill(lang, &[("product", &product)]) items=ways(funnel, &card)/>
                </div>
                <p class="muted small">{account}</p>
                {facts(lang, &card)}
                {lacks}
            </div>
        </li>
    }
}

fn facts(lang: Lang, card: &Card) -> AnyView {
    let amount = card.amount.map_or_else(|| words::NO_AMOUNT.of(lang).to_owned(), format::amount);
    let closes = match card.close_on {
        Some(day) => {
            let text = if card.is_late { words::CLOSED_PASSED } else { words::CLOSES };
            text.fill(lang, &[("day", &format::day(day))])
        }
        None => words::NO_CLOSE.of(lang).to_owned(),
    };
    let of = |age: i32| age.to_string();
    let age = match (card.age, card.cycle) {
        (Some(age), Some(cycle)) => {
            words::AGE_OF.fill(lang, &[("age", &of(age)), ("cycle", &cycle.to_string())])
        }
        (Some(age), None) => words::AGE_ONLY.fill(lang, &[("age", &of(age))]),
        (None, _) => words::AGE_UNKNOWN.of(lang).to_owned(),
    };
    let is_old = card.is_old();
    view! {
        <p class="deal-amount">{amount}</p>
        <p class="small" class:is-overdue=card.is_late class:muted=!card.is_late>{closes}</p>
        <p class="small" class:is-overdue=is_old class:muted=!is_old>
            {age} {is_old.then(|| format!(" · {}", words::AGE_OVER.of(lang)))}
        </p>
    }
    .into_any()
}

/// What its own level asks and it lacks; or else what the next level would ask.
fn lacks(funnel: Funnel, card: &Card) -> AnyView {
    let lang = funnel.session.lang();
    if let Some(first) = card.lacks.first() {
        let first = terms::prerequisite(*first).of(lang);
        let count = card.lacks.len().to_string();
        let text = words::LACKS.fill(lang, &[("count", &count), ("first", first)]);
        let all = card.lacks.iter().map(|what| view! { <li>{way(funnel, card.id, *what)}</li> });
        return view! {
            <details class="deal-lacks">
                <summary class="small">{icon(Icon::Flag)} " " {text}</summary>
                <ul class="small">{all.collect_view()}</ul>
            </details>
        }
        .into_any();
    }
    let Some(to) = next(card.place).filter(|_| !card.lacks_next.is_empty()) else { return ().into_any() };
    let count = card.lacks_next.len().to_string();
    let text =
        words::LACKS_NEXT.fill(lang, &[("level", terms::funnel_place(to).of(lang)), ("count", &count)]);
    view! { <p class="muted small">{text}</p> }.into_any()
}

/// The ways to every other level.
fn ways(funnel: Funnel, card: &Card) -> Vec<MenuItem> {
    let session = funnel.session;
    let lang = session.lang();
    let id = card.id;
    let places = FunnelPlace::ALL.iter().copied().map(Some).chain([None]);
    let to = |place: Option<FunnelPlace>| {
        let label = words::MOVE_TO.fill(lang, &[("level", words::level(lang, place))]);
        MenuItem::new(label, Icon::Next, move || funnel.move_to(id, place))
    };
    let mut items: Vec<MenuItem> = places.filter(|place| *place != card.place).map(to).collect();
    items.push(MenuItem::new(words::OPEN_SHEET.of(lang), Icon::Sheet, move || {
        session.go(Route::Sheet(id.0, id.1));
    }));
    items
}

/// The keys of a card; those of what stands on it are its own.
fn keys(
    funnel: Funnel,
    event: &ev::KeyboardEvent,
    id: crate::method::portfolio::DealId,
    place: Option<FunnelPlace>,
    name: &str,
    list: NodeRef<html::Ul>,
) {
    let is_own = event.target() == event.current_target();
    if !is_own || event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    match event.key().as_str() {
        "ArrowRight" => {
            if let Some(to) = next(place) {
                funnel.move_to(id, Some(to));
            } else {
                let lang = funnel.session.lang();
                funnel.said.set(words::NO_MORE_UP.fill(lang, &[("product", name)]));
            }
        }
        "ArrowLeft" if place.is_some() => funnel.move_to(id, before(place)),
        "ArrowDown" => step(list, event, 1),
        "ArrowUp" => step(list, event, -1),
        "Enter" => funnel.session.go(Route::Sheet(id.0, id.1)),
        _ => return,
    }
    event.prevent_default();
}

/// Gives the focus to a neighbour in the list.
fn step(list: NodeRef<html::Ul>, event: &ev::KeyboardEvent, by: i32) {
    let Some(list) = list.get_untracked() else { return };
    let Ok(all) = list.query_selector_all(".deal-card") else { return };
    let own = event.current_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let at = (0..all.length()).find(|at| all.get(*at) == own);
    let to = at.and_then(|at| at.checked_add_signed(by)).and_then(|to| all.get(to));
    if let Some(to) = to.and_then(|to| to.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A card that cannot take the focus leaves it where it is.
        let _ = to.focus();
    }
}

/// A card that was moved is drawn anew on its new level; the focus follows it there.
fn focus_when_moved(funnel: Funnel, card: &Card, node: NodeRef<html::Div>) {
    if funnel.focus_due.get_value() != Some((card.id, card.place)) {
        return;
    }
    funnel.focus_due.set_value(None);
    request_animation_frame(move || {
        if let Some(card) = node.try_get_untracked().flatten() {
            // It may be gone again by now.
            let _ = card.focus();
        }
    });
}
